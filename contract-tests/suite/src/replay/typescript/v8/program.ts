/** Uses ids as they are, without an assumption about their form. */
import { type GetWorkspaceOk, getWorkspace, patchWorkspace, WorkspacesClient } from "workspaces-client";

const client = new WorkspacesClient({ baseUrl: process.argv[2], key: "paid" });
const response = await getWorkspace(client);
const read = response.kind === "Ok" ? id(response) : "";
const renamed = await patchWorkspace(client, { body: { name: "Renamed" } });
const written = renamed.kind === "Ok" ? renamed.body.id : "";
console.log(`id: ${read}`);
console.log(`the same after a write: ${read === written}`);

function id(result: GetWorkspaceOk): string {
  return result.body.id;
}

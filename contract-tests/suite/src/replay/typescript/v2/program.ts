/** Groups workspaces by their owners, which are text, and sends its requests without waiting. */
import { getWorkspace, patchWorkspace, WorkspacesClient } from "workspaces-client";

const client = new WorkspacesClient({ baseUrl: process.argv[2], key: "paid" });
const names = new Map<string, string>();

const owner: Promise<string> = getWorkspace(client).then((response) => {
  if (response.kind !== "Ok") {
    return `status ${response.status}`;
  }
  const { owner, name } = response.body;
  names.set(owner, name);
  return owner;
});
console.log(`name by owner: ${names.get(await owner)}`);

const [known, renamed] = await Promise.all([owner, patchWorkspace(client, { body: { name: "Renamed" } })]);
console.log(`same owner after the write: ${renamed.kind === "Ok" && renamed.body.owner === known}`);

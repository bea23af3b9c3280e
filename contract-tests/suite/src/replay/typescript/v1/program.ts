/** Sets, keeps and clears the logo: value, absent and null. */
import { type PatchWorkspaceRequest, patchWorkspace, WorkspacesClient } from "workspaces-client";

const client = new WorkspacesClient({ baseUrl: process.argv[2], key: "paid" });

console.log(`set: ${await logoAfter({ org_logo_url: "https://example.com/a.png" })}`);
console.log(`kept: ${await logoAfter({ name: "Named" })}`);
console.log(`cleared: ${await logoAfter({ org_logo_url: null })}`);
console.log(`nothing: ${await logoAfter({})}`);

async function logoAfter(body: PatchWorkspaceRequest): Promise<string> {
  const response = await patchWorkspace(client, { body });
  if (response.kind === "Ok") {
    return response.body.org_logo_url === undefined ? "absent" : String(response.body.org_logo_url);
  }
  if (response.kind === "BadRequest") {
    return `not valid, ${response.body.message === "" ? "without" : "with"} a reason`;
  }
  return `status ${response.status}`;
}

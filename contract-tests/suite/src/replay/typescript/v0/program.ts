/** Renames a workspace. Statuses without a type, 402 among them, are handled through what all results have. */
import {
  type GetWorkspaceResponse,
  getWorkspace,
  type PatchWorkspaceRequest,
  patchWorkspace,
  WorkspacesClient,
} from "workspaces-client";

const url = process.argv[2] ?? "";
const client = new WorkspacesClient({ baseUrl: url, key: "paid" });
console.log(`read: ${name(await getWorkspace(client))}`);

const rename: PatchWorkspaceRequest = { name: "Renamed" };
const renamed = await patchWorkspace(client, { body: rename });
switch (renamed.kind) {
  case "Ok":
    console.log(`renamed: ${renamed.body.name}`);
    break;
  case "Unauthorized":
    console.log(`renamed: no, ${renamed.body.message}`);
    break;
  default:
    console.log(`renamed: no, status ${renamed.status}`);
}
console.log(`read again: ${name(await getWorkspace(client))}`);

for (const key of ["unknown", "unpaid", "limited", "blocked"]) {
  const other = new WorkspacesClient({ baseUrl: `${url}/api/v2`, key });
  console.log(`${key}: ${name(await getWorkspace(other))}`);
}

function name(response: GetWorkspaceResponse): string {
  switch (response.kind) {
    case "Ok":
      return response.body.name;
    case "Unauthorized":
      return `${response.body.statusCode}, ${response.body.message}`;
    case "TooManyRequests":
      return `again in ${response.retryAfter ?? 60} seconds`;
    default:
      return response.status === 402
        ? `no plan, ${response.rawText()}`
        : `status ${response.status}, ${response.headers.get("Content-Type") ?? "no type"}`;
  }
}

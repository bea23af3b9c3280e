/** Reads when a workspace will be removed: absent, null or a time, which is text. */
import { getWorkspace, type Workspace, WorkspacesClient } from "workspaces-client";

for (const key of ["paid", "leaving"]) {
  const response = await getWorkspace(new WorkspacesClient({ baseUrl: process.argv[2], key }));
  console.log(`${key}: ${response.kind === "Ok" ? removal(response.body) : `status ${response.status}`}`);
}
console.log(`absent: ${removal({ id: "1", owner: "2", name: "3" } as Partial<Workspace> as Workspace)}`);

function removal(workspace: Workspace): string {
  const time: string | null | undefined = workspace.scheduled_for_removal_at;
  if (time === undefined) {
    return "unknown";
  }
  return time === null ? "not scheduled" : `in the year ${new Date(time).getUTCFullYear()}`;
}

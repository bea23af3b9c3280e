/** Reads the plan of a workspace, which the newest responses have. */
import { getWorkspace, type Workspace, WorkspacesClient } from "workspaces-client";

for (const key of ["paid", "leaving"]) {
  const response = await getWorkspace(new WorkspacesClient({ baseUrl: process.argv[2], key }));
  if (response.kind === "Ok") {
    console.log(`${key}: ${plan(response.body) ?? "no plan"}`);
  }
}

function plan(workspace: Workspace): string | undefined {
  return workspace.plan_id_bundle ?? undefined;
}

"""Reads the plan of a workspace, which the newest responses have."""

import sys

from workspaces_client import UNSET, GetWorkspaceOk, Workspace, WorkspacesClient


def plan(workspace: Workspace) -> str | None:
    bundle = workspace.plan_id_bundle
    return None if bundle is UNSET else bundle


for key in ("paid", "leaving"):
    with WorkspacesClient(base_url=sys.argv[1], key=key) as client:
        response = client.get_workspace()
        if isinstance(response, GetWorkspaceOk):
            print(f"{key}:", plan(response.body) or "no plan")

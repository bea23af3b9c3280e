"""Reads when a workspace will be removed: absent, null or a time, which is text."""

import sys
from datetime import datetime

from workspaces_client import UNSET, GetWorkspaceOk, Workspace, WorkspacesClient


def removal(workspace: Workspace) -> str:
    time = workspace.scheduled_for_removal_at
    if time is UNSET:
        return "unknown"
    if time is None:
        return "not scheduled"
    return f"in the year {datetime.strptime(time, '%Y-%m-%dT%H:%M:%S.%fZ').year}"


for key in ("paid", "leaving"):
    with WorkspacesClient(base_url=sys.argv[1], key=key) as client:
        response = client.get_workspace()
        if isinstance(response, GetWorkspaceOk):
            print(f"{key}:", removal(response.body))
        else:
            print(f"{key}: status", response.status)
print("absent:", removal(Workspace(id="1", owner="2", name="3")))

"""Selects a workspace by a header field, and sets what a client can be told."""

import sys

from workspaces_client import GetWorkspaceOk, PatchWorkspaceRequest, RetryPolicy, WorkspacesClient

with WorkspacesClient(
    base_url=sys.argv[1],
    key="paid",
    timeout=20,
    user_agent="program/6",
    retry_policy=RetryPolicy(max_retries=1, max_wait=1, unsafe_methods=True),
) as client:
    read = client.get_workspace(x_as_workspace="sub")
    if isinstance(read, GetWorkspaceOk):
        print("selected:", read.body.name)
    written = client.patch_workspace(x_as_workspace="sub", body=PatchWorkspaceRequest(name="Renamed"))
    print("written:", written.status)
    other = client.get_workspace()
    if isinstance(other, GetWorkspaceOk):
        print("the other one:", other.body.name)

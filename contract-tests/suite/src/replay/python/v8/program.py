"""Uses ids as they are, without an assumption about their form."""

import sys

from workspaces_client import GetWorkspaceOk, PatchWorkspaceOk, PatchWorkspaceRequest, WorkspacesClient

with WorkspacesClient(base_url=sys.argv[1], key="paid") as client:
    response = client.get_workspace()
    read = response.body.id if isinstance(response, GetWorkspaceOk) else ""
    renamed = client.patch_workspace(body=PatchWorkspaceRequest(name="Renamed"))
    written = renamed.body.id if isinstance(renamed, PatchWorkspaceOk) else ""
    print("id:", read)
    print("the same after a write:", "true" if read == written else "false")

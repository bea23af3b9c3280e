"""Renames a workspace. Statuses without a type, 402 among them, are handled through what all results have."""

import sys

from workspaces_client import (
    GetWorkspaceOk,
    GetWorkspaceResponse,
    GetWorkspaceTooManyRequests,
    GetWorkspaceUnauthorized,
    PatchWorkspaceOk,
    PatchWorkspaceRequest,
    PatchWorkspaceUnauthorized,
    WorkspacesClient,
)


def name(response: GetWorkspaceResponse) -> str:
    match response:
        case GetWorkspaceOk(body=workspace):
            return workspace.name
        case GetWorkspaceUnauthorized(body=error):
            return f"{error.status_code}, {error.message}"
        case GetWorkspaceTooManyRequests(retry_after=seconds):
            return f"again in {60 if seconds is None else seconds} seconds"
        case _ if response.status == 402:
            return f"no plan, {response.text()}"
        case _:
            return f"status {response.status}, {response.headers.get('Content-Type', 'no type')}"


url = sys.argv[1]
with WorkspacesClient(base_url=url, key="paid") as client:
    print("read:", name(client.get_workspace()))

    rename = PatchWorkspaceRequest(name="Renamed")
    renamed = client.patch_workspace(body=rename)
    if isinstance(renamed, PatchWorkspaceOk):
        print("renamed:", renamed.body.name)
    elif isinstance(renamed, PatchWorkspaceUnauthorized):
        print("renamed: no,", renamed.body.message)
    else:
        print("renamed: no, status", renamed.status)
    print("read again:", name(client.get_workspace()))

for key in ("unknown", "unpaid", "limited", "blocked"):
    with WorkspacesClient(base_url=f"{url}/api/v2", key=key) as other:
        print(f"{key}:", name(other.get_workspace()))

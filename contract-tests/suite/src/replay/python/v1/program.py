"""Sets, keeps and clears the logo: value, absent and null."""

import sys

from workspaces_client import (
    UNSET,
    PatchWorkspaceBadRequest,
    PatchWorkspaceOk,
    PatchWorkspaceRequest,
    WorkspacesClient,
)


def logo_after(client: WorkspacesClient, body: PatchWorkspaceRequest) -> str:
    response = client.patch_workspace(body=body)
    if isinstance(response, PatchWorkspaceOk):
        logo = response.body.org_logo_url
        if logo is UNSET:
            return "absent"
        return "null" if logo is None else str(logo)
    if isinstance(response, PatchWorkspaceBadRequest):
        return f"not valid, {'with' if response.body.message else 'without'} a reason"
    return f"status {response.status}"


with WorkspacesClient(base_url=sys.argv[1], key="paid") as client:
    print("set:", logo_after(client, PatchWorkspaceRequest(org_logo_url="https://example.com/a.png")))
    print("kept:", logo_after(client, PatchWorkspaceRequest(name="Named")))
    print("cleared:", logo_after(client, PatchWorkspaceRequest(org_logo_url=None)))
    print("nothing:", logo_after(client, PatchWorkspaceRequest()))

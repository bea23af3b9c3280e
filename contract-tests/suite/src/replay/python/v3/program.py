"""Handles 402 by its own type, and logs every result through the common one."""

import sys

from workspaces_client import (
    UNSET,
    ApiResponse,
    GetWorkspacePaymentRequired,
    PatchWorkspacePaymentRequired,
    PatchWorkspaceRequest,
    PaymentRequiredError,
    WorkspacesClient,
)


def log(response: ApiResponse) -> str:
    json = response.headers.get("Content-Type") == "application/json"
    return f"{response.status} {'with' if json else 'without'} JSON"


def reason(error: PaymentRequiredError) -> str:
    return "no message" if error.message is UNSET else error.message


for key in ("paid", "unpaid", "unknown"):
    with WorkspacesClient(base_url=sys.argv[1], key=key) as client:
        read = client.get_workspace()
        if isinstance(read, GetWorkspacePaymentRequired):
            print("read needs a plan:", reason(read.body))
        written = client.patch_workspace(body=PatchWorkspaceRequest(name="Renamed"))
        match written:
            case PatchWorkspacePaymentRequired(body=error):
                print("write needs a plan:", reason(error))
        print(", ".join((log(read), log(written))))

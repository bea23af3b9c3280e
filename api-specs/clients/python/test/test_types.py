"""What the type checker accepts and refuses. It also checks the functions in this file."""

import sys
from pathlib import Path

import pytest
from mypy import api
from scripted_server import ScriptedServer, json
from understudy_instantly_client import (
    ApiResponse,
    InstantlyClient,
    PatchWorkspaceOk,
    PatchWorkspaceRequest,
    PatchWorkspaceResponse,
    PatchWorkspaceTooManyRequests,
    TooManyRequestsError,
    Workspace,
)

SETTINGS = Path(__file__).parents[1] / "pyproject.toml"


def body_of(response: PatchWorkspaceResponse) -> Workspace | TooManyRequestsError | str:
    match response:
        case PatchWorkspaceOk(body=body):
            return body
        case PatchWorkspaceTooManyRequests(retry_after=seconds):
            return response.body if seconds is None else f"{seconds} s"
        case _:
            return common_parts_of(response)


def common_parts_of(response: ApiResponse) -> str:
    # Passes the type checker whether or not the contract declares the status.
    return response.text() if response.status in (402, 418) else response.headers.get("via", "")


def test_code_that_uses_the_common_class_does_the_same_whether_or_not_a_status_is_declared() -> None:
    text = '{"statusCode":1,"error":"e","message":"m"}'
    for status in (402, 418):
        with ScriptedServer(json(status, text)) as server, InstantlyClient(base_url=server.url) as client:
            response = client.patch_workspace(body=PatchWorkspaceRequest())

        assert common_parts_of(response) == text
        assert body_of(response) == text


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("PatchWorkspaceRequest(name=None)", 'Argument "name" to "PatchWorkspaceRequest" has incompatible type "None"'),
        ("PatchWorkspaceRequest(nmae='x')", 'Unexpected keyword argument "nmae"'),
        ("client.patch_workspace()", 'Missing named argument "body"'),
        ("client.get_workspace().body", 'Item "Undeclared" of'),
        ("client.get_workspace(x_as_workspace=1)", 'Argument "x_as_workspace"'),
        ("client.get_workspace().status.name", '"int" has no attribute "name"'),
        ("PatchWorkspaceRequest(org_logo_url=None)", "Success"),
    ],
)
def test_the_type_checker_refuses_what_the_contract_forbids(code: str, message: str, tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(
        "from understudy_instantly_client import InstantlyClient, PatchWorkspaceRequest\n"
        f"client = InstantlyClient()\n{code}\n"
    )

    output, _, _ = api.run(["--config-file", str(SETTINGS), "--python-executable", sys.executable, str(program)])

    assert message in output

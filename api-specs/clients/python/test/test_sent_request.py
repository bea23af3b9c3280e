"""What is sent."""

import math
from typing import Any

import httpx
import pytest
from scripted_server import Received, ScriptedServer, json
from understudy_instantly_client import InstantlyClient, PatchWorkspaceRequest
from understudy_well_client import WellClient, WorkspaceUpdate, WorkspaceUpdateDocument


def sent(body: PatchWorkspaceRequest, x_as_workspace: str | None = None, **settings: Any) -> Received:
    with ScriptedServer(json(418, "{}")) as server, InstantlyClient(base_url=server.url, **settings) as client:
        client.patch_workspace(body=body, x_as_workspace=x_as_workspace)
        (request,) = server.requests
        return request


def test_an_absent_property_is_not_sent() -> None:
    assert sent(PatchWorkspaceRequest(name="x")).body == '{"name":"x"}'


def test_none_is_sent_as_null() -> None:
    assert sent(PatchWorkspaceRequest(org_logo_url=None)).body == '{"org_logo_url":null}'


def test_a_value_is_sent() -> None:
    assert sent(PatchWorkspaceRequest(name="ä", org_logo_url="u")).body == '{"name":"ä","org_logo_url":"u"}'


def test_none_is_refused_where_the_contract_forbids_it() -> None:
    with pytest.raises(TypeError, match=r"^PatchWorkspaceRequest\.name cannot be None; it must be str"):
        PatchWorkspaceRequest(name=None)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"^WorkspaceUpdateDocument\.data cannot be of type dict"):
        WorkspaceUpdateDocument(data={"type": "workspace"})  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="nmae"):
        PatchWorkspaceRequest(nmae="x")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="type"):
        WorkspaceUpdate()  # type: ignore[call-arg]


def test_path_headers_and_key_are_sent() -> None:
    request = sent(PatchWorkspaceRequest(name="x"), "sub", key="a-key", user_agent="my-program/1")

    assert (request.method, request.target) == ("PATCH", "/api/v2/workspaces/current")
    assert request.headers["Authorization"] == "Bearer a-key"
    assert request.headers["User-Agent"] == "my-program/1"
    assert request.headers["Content-Type"] == "application/json"
    assert request.headers["Accept"] == "application/json, */*;q=0.1"
    assert request.headers["x-as-workspace"] == "sub"


def test_without_settings_the_user_agent_is_the_package_and_there_is_no_key() -> None:
    headers = sent(PatchWorkspaceRequest()).headers

    assert headers["User-Agent"].startswith("understudy-instantly-client/")
    assert "Authorization" not in headers
    assert "x-as-workspace" not in headers


def test_parameters_in_path_and_query_are_encoded() -> None:
    with ScriptedServer(json(418, "{}")) as server, WellClient(base_url=server.url) as client:
        client.get_workspace(workspace_id="a/b?ä{workspace_id}", effective_workspace_id="c&d")

        assert server.requests[0].target == "/v1/workspaces/a%2Fb%3F%C3%A4%7Bworkspace_id%7D?workspaceId=c%26d"
        for workspace_id in ("", ".", ".."):
            with pytest.raises(ValueError, match=f"^workspace_id cannot be '{workspace_id}'$"):
                client.get_workspace(workspace_id=workspace_id)
        assert len(server.requests) == 1


def test_a_program_can_bring_its_own_transport() -> None:
    urls: list[str] = []

    def respond(request: httpx.Request) -> httpx.Response:
        urls.append(str(request.url))
        return httpx.Response(418)

    with InstantlyClient(transport=httpx.MockTransport(respond)) as client:
        assert client.patch_workspace(body=PatchWorkspaceRequest()).status == 418

    assert urls == ["https://api.instantly.ai/api/v2/workspaces/current"]


def test_a_value_that_cannot_be_sent_is_a_value_error() -> None:
    with InstantlyClient(base_url="http://127.0.0.1:1") as client:
        for value in ("a\nb", "ä"):
            with pytest.raises(ValueError, match="x-as-workspace can contain printable ASCII characters only"):
                client.patch_workspace(body=PatchWorkspaceRequest(), x_as_workspace=value)
    with pytest.raises(ValueError, match="Authorization"):
        InstantlyClient(key="a\nb")
    with pytest.raises(ValueError, match="not JSON compliant"):
        from understudy_instantly_client.runtime.operation import encode

        encode([math.nan])


def test_cookies_are_not_sent_back() -> None:
    with (
        ScriptedServer(json(418, "{}", {"Set-Cookie": "a=b"})) as server,
        InstantlyClient(base_url=server.url) as client,
    ):
        client.get_workspace()
        client.get_workspace()

        assert ["Cookie" in request.headers for request in server.requests] == [False, False]

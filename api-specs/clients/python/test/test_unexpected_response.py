"""Responses that the contract does not declare, and missing responses."""

import asyncio
import json as standard_json
from threading import Thread
from typing import Any

import pytest
from scripted_server import Hanging, Reply, ScriptedServer, cut, json
from understudy_instantly_client import (
    UNSET,
    ApiConnectionError,
    AsyncInstantlyClient,
    GetWorkspaceOk,
    GetWorkspacePaymentRequired,
    GetWorkspaceResponse,
    GetWorkspaceTooManyRequests,
    GetWorkspaceUnauthorized,
    InstantlyClient,
    PatchWorkspaceRequest,
    RequestTimeoutError,
    RetryPolicy,
    Undeclared,
)

LIMITED = '{"statusCode":429,"error":"e","message":"m"}'
NO_RETRIES = RetryPolicy(max_retries=0)


def workspace(identifier: str = "1", more: str = "") -> str:
    time = "2026-05-11T21:12:35.911Z"
    return f'{{"id":"{identifier}","timestamp_created":"{time}","timestamp_updated":"{time}","owner":"x","name":"x"{more}}}'


def result_of(reply: Reply) -> GetWorkspaceResponse:
    with ScriptedServer(reply) as server, client(server) as opened:
        return opened.get_workspace()


def client(server: ScriptedServer, **settings: Any) -> InstantlyClient:
    return InstantlyClient(**{"base_url": server.url, "retry_policy": NO_RETRIES, **settings})


def test_the_vendors_responses_of_july_2026_are_read() -> None:
    more = ',"scheduled_for_removal_at":null,"plan_id_bundle":"pid_bundle_scale_v2"'

    response = result_of(json(200, workspace("ws_not_a_uuid", more)))

    assert isinstance(response, GetWorkspaceOk)
    assert response.body.id == "ws_not_a_uuid"
    assert response.body.additional_properties == {
        "scheduled_for_removal_at": None,
        "plan_id_bundle": "pid_bundle_scale_v2",
    }
    assert response.body.plan_id_crm is UNSET


def test_new_properties_of_any_shape_are_kept() -> None:
    response = result_of(json(200, workspace("1", ',"z":{"a":[1,{"b":null}]},"a":2.5,"__class__":{"name":5}')))

    assert isinstance(response, GetWorkspaceOk)
    assert response.body.additional_properties["z"] == {"a": [1, {"b": None}]}
    assert response.body.additional_properties["a"] == 2.5
    assert response.body.name == "x"


def test_new_values_of_an_enum_are_read() -> None:
    response = result_of(json(402, '{"statusCode":402.5,"error":"Plan Ended","message":"m","code":"NEW"}'))

    assert isinstance(response, GetWorkspacePaymentRequired)
    assert response.body.error == "Plan Ended"
    assert response.body.additional_properties["code"] == "NEW"


def test_missing_and_malformed_headers_are_none() -> None:
    missing = result_of(json(429, LIMITED))
    date = result_of(json(429, LIMITED, {"Retry-After": "Sun, 06 Nov 1994 08:49:37 GMT"}))
    unauthorized = result_of(json(401, LIMITED))

    assert isinstance(missing, GetWorkspaceTooManyRequests)
    assert isinstance(date, GetWorkspaceTooManyRequests)
    assert isinstance(unauthorized, GetWorkspaceUnauthorized)
    assert missing.retry_after is None
    assert date.retry_after is None
    assert "retry-after" in date.headers
    assert unauthorized.www_authenticate is None


def test_a_page_from_a_proxy_is_undeclared() -> None:
    response = result_of(json(403, "<h1>Blocked</h1>", {"Content-Type": "text/html", "CF-Ray": "7"}))

    assert isinstance(response, Undeclared)
    assert response.status == 403
    assert response.text() == "<h1>Blocked</h1>"
    assert response.headers["cf-ray"] == "7"


@pytest.mark.parametrize("status", [418, 302, 599])
def test_an_undeclared_status_is_undeclared(status: int) -> None:
    response = result_of(json(status, '{"short":true}', {"Location": "http://127.0.0.1:1/"}))

    assert isinstance(response, Undeclared)
    assert response.status == status
    assert response.raw_body == b'{"short":true}'


@pytest.mark.parametrize(
    "body",
    [
        "",
        '{"id":',
        "null",
        "[]",
        "{}",
        '"x"',
        '{"id":{},"name":[]}',
        workspace() + " trailing",
        workspace(more=',"n":NaN'),
        workspace(more=',"n":' + "9" * 5000),
        "[" * 100_000,
        workspace(more=',"plan_id":5'),
        workspace(more=',"add_unsub_to_block":"true"'),
        workspace(more=',"default_opportunity_value":true'),
        workspace(more=',"plan_id_verification":null'),
        workspace(more=',"name":null'),
    ],
    ids=lambda body: body[-30:],
)
def test_a_body_that_is_not_what_the_contract_declares_is_undeclared(body: str) -> None:
    response = result_of(json(200, body))

    assert isinstance(response, Undeclared)
    assert response.status == 200
    assert response.text() == body


def test_a_body_that_is_not_text_is_undeclared() -> None:
    response = result_of(json(200, "\x80\x81"))

    assert isinstance(response, Undeclared)


def test_a_connection_that_is_cut_is_an_error_that_says_what_to_do() -> None:
    with ScriptedServer(cut) as server, client(server) as opened:
        with pytest.raises(ApiConnectionError) as failure:
            opened.patch_workspace(body=PatchWorkspaceRequest(name="x"))

        assert type(failure.value) is ApiConnectionError
        assert str(failure.value).startswith(f"PATCH {server.url}/api/v2/workspaces/current: no complete response (")
        assert str(failure.value).endswith(
            "). The server may have processed the request. Check base_url and the network."
        )


def test_a_server_that_is_not_there_is_an_error() -> None:
    with pytest.raises(ApiConnectionError):
        InstantlyClient(base_url="http://127.0.0.1:1", retry_policy=NO_RETRIES).get_workspace()


def test_a_response_that_does_not_end_is_a_timeout() -> None:
    with ScriptedServer(Hanging()) as server, client(server, timeout=0.3, retry_policy=None) as opened:
        with pytest.raises(RequestTimeoutError, match=r"within 0\.3 s\. .* Raise timeout"):
            opened.get_workspace()

        assert len(server.requests) == 1


@pytest.mark.anyio
async def test_a_response_that_does_not_end_is_a_timeout_for_the_asynchronous_client() -> None:
    with ScriptedServer(Hanging()) as server:
        async with AsyncInstantlyClient(base_url=server.url, timeout=0.3) as opened:
            with pytest.raises(RequestTimeoutError, match=r"within 0\.3 s"):
                await opened.get_workspace()

        assert len(server.requests) == 1


@pytest.mark.anyio
async def test_cancelling_a_task_aborts_the_exchange() -> None:
    hanging = Hanging()
    with ScriptedServer(hanging) as server:
        async with AsyncInstantlyClient(base_url=server.url) as opened:
            task = asyncio.create_task(opened.get_workspace())
            await asyncio.to_thread(hanging.begun.wait, 30)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

            assert await asyncio.to_thread(hanging.ended.wait, 30)
            assert len(server.requests) == 1


@pytest.mark.anyio
async def test_cancelling_a_task_ends_the_wait_before_a_repetition() -> None:
    with ScriptedServer(json(429, LIMITED, {"Retry-After": "29"})) as server:
        async with AsyncInstantlyClient(base_url=server.url) as opened:
            task = asyncio.create_task(opened.get_workspace())
            while not server.requests:
                await asyncio.sleep(0.01)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

            assert len(server.requests) == 1


def test_closing_a_client_aborts_the_exchange_of_another_thread() -> None:
    hanging = Hanging()
    failures = []

    def read(opened: InstantlyClient) -> None:
        try:
            opened.get_workspace()
        except ApiConnectionError as failure:
            failures.append(failure)

    with ScriptedServer(hanging) as server:
        opened = client(server, retry_policy=None)
        thread = Thread(target=read, args=[opened], daemon=True)
        thread.start()
        assert hanging.begun.wait(30)
        opened.close()
        thread.join(25)

        assert not thread.is_alive()
        assert len(failures) == 1
        assert hanging.ended.wait(30)
        assert len(server.requests) == 1


def test_closing_a_client_ends_the_wait_before_a_repetition() -> None:
    with ScriptedServer(json(429, LIMITED, {"Retry-After": "29"})) as server:
        opened = client(server, retry_policy=None)
        results: list[GetWorkspaceResponse] = []
        thread = Thread(target=lambda: results.append(opened.get_workspace()), daemon=True)
        thread.start()
        while not server.requests:
            thread.join(0.01)
        thread.join(0.5)
        opened.close()
        thread.join(25)

        assert not thread.is_alive()
        assert len(server.requests) == 1


def test_a_body_that_was_read_can_be_written_again() -> None:
    from understudy_instantly_client.runtime.operation import encode

    text = workspace("1", ',"plan_id":null,"plan_id_verification":{"quantity":5,"new":[1]},"new":{"a":1}')
    response = result_of(json(200, text))

    assert isinstance(response, GetWorkspaceOk)
    assert standard_json.loads(encode(response.body)) == standard_json.loads(text)
    assert response.body.to_dict() == standard_json.loads(text)

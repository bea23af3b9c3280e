"""Which requests are repeated, and when."""

from email.utils import parsedate_to_datetime

import pytest
from scripted_server import ScriptedServer, cut, json
from understudy_instantly_client import (
    AsyncInstantlyClient,
    GetWorkspaceOk,
    GetWorkspaceTooManyRequests,
    InstantlyClient,
    PatchWorkspaceOk,
    PatchWorkspaceRequest,
    PatchWorkspaceTooManyRequests,
    RetryPolicy,
)
from understudy_instantly_client.runtime.retry_policy import retry_after_seconds

LIMITED = '{"statusCode":429,"error":"e","message":"m"}'
WORKSPACE = '{"id":"1","timestamp_created":"","timestamp_updated":"","owner":"","name":"x"}'


def test_a_read_is_repeated_after_the_time_in_retry_after() -> None:
    with ScriptedServer(json(429, LIMITED, {"Retry-After": "1"}), json(200, WORKSPACE)) as server:
        assert isinstance(InstantlyClient(base_url=server.url).get_workspace(), GetWorkspaceOk)

        first, second = server.requests
        assert second.seconds - first.seconds >= 1


@pytest.mark.anyio
async def test_the_asynchronous_client_repeats_a_read() -> None:
    with ScriptedServer(cut, json(429, LIMITED, {"Retry-After": "1"}), json(200, WORKSPACE)) as server:
        async with AsyncInstantlyClient(base_url=server.url) as client:
            assert isinstance(await client.get_workspace(), GetWorkspaceOk)

        _, second, third = server.requests
        assert third.seconds - second.seconds >= 1


def test_a_read_is_not_repeated_if_retry_after_is_longer_than_the_longest_wait() -> None:
    with ScriptedServer(json(429, LIMITED, {"Retry-After": "31"})) as server:
        limited = InstantlyClient(base_url=server.url).get_workspace()

        assert isinstance(limited, GetWorkspaceTooManyRequests)
        assert limited.retry_after == 31
        assert len(server.requests) == 1


def test_a_read_is_repeated_if_the_connection_is_cut() -> None:
    with ScriptedServer(cut, json(200, WORKSPACE)) as server:
        assert isinstance(InstantlyClient(base_url=server.url).get_workspace(), GetWorkspaceOk)


def test_the_number_of_repetitions_is_limited() -> None:
    with ScriptedServer(json(503, "{}", {"Retry-After": "0"})) as server:
        assert InstantlyClient(base_url=server.url).get_workspace().status == 503
        assert len(server.requests) == 3

        InstantlyClient(base_url=server.url, retry_policy=RetryPolicy(max_retries=0)).get_workspace()
        assert len(server.requests) == 4


def test_a_write_is_not_repeated() -> None:
    with ScriptedServer(json(429, LIMITED, {"Retry-After": "0"})) as server:
        response = InstantlyClient(base_url=server.url).patch_workspace(body=PatchWorkspaceRequest(name="x"))

        assert isinstance(response, PatchWorkspaceTooManyRequests)
        assert len(server.requests) == 1


def test_a_write_is_repeated_if_the_policy_says_so() -> None:
    with ScriptedServer(json(429, LIMITED, {"Retry-After": "0"}), json(200, WORKSPACE)) as server:
        client = InstantlyClient(base_url=server.url, retry_policy=RetryPolicy(unsafe_methods=True))

        assert isinstance(client.patch_workspace(body=PatchWorkspaceRequest(name="x")), PatchWorkspaceOk)
        assert [request.body for request in server.requests] == ['{"name":"x"}', '{"name":"x"}']


def test_other_statuses_are_final() -> None:
    with ScriptedServer(json(500, "{}", {"Retry-After": "0"})) as server:
        assert InstantlyClient(base_url=server.url).get_workspace().status == 500
        assert len(server.requests) == 1


def test_retry_after_is_a_number_of_seconds_or_a_date() -> None:
    now = parsedate_to_datetime("Sun, 06 Nov 1994 08:49:37 GMT").timestamp()

    assert retry_after_seconds("120", now) == 120
    assert retry_after_seconds("Sun, 06 Nov 1994 08:49:47 GMT", now) == 10
    assert retry_after_seconds("Sun, 06 Nov 1994 08:49:00 GMT", now) == 0
    for value in ("", "-1", "1.5", "soon", "12345678901", "1994-11-06", "Sun, 99 Nov 1994 08:49:37 GMT"):
        assert retry_after_seconds(value, now) is None

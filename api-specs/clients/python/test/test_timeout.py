"""The time for a call."""

import socket
import time

import pytest
from scripted_server import ScriptedServer, Slow, json, later
from understudy_instantly_client import (
    AsyncInstantlyClient,
    GetWorkspaceOk,
    GetWorkspaceTooManyRequests,
    InstantlyClient,
    RequestTimeoutError,
    RetryPolicy,
)

WORKSPACE = '{"id":"1","timestamp_created":"","timestamp_updated":"","owner":"","name":"x"}'
EMPTY = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n"
HEAD = f"HTTP/1.1 200 OK\r\nContent-Length: {len(WORKSPACE)}\r\n\r\n".encode()
SLOW = pytest.mark.parametrize(
    ("quick", "slow"),
    [
        (EMPTY, b"X-Padding: " + b"x" * 40 + b"\r\n\r\n"),
        (HEAD + WORKSPACE[:20].encode(), WORKSPACE[20:].encode()),
    ],
    ids=["headers", "body"],
)
LIMITED = json(429, '{"statusCode":429,"error":"e","message":"m"}', {"Retry-After": "20"})
UNAVAILABLE = json(503, "{}", {"Retry-After": "0"})


@SLOW
def test_a_response_that_arrives_byte_by_byte_ends_in_time(quick: bytes, slow: bytes) -> None:
    reply = Slow(quick, slow)
    with (
        ScriptedServer(reply) as server,
        InstantlyClient(base_url=server.url, timeout=0.4) as client,
        pytest.raises(RequestTimeoutError, match=r"within 0\.4 s"),
    ):
        client.get_workspace()

    assert reply.is_aborted()


@SLOW
def test_a_connection_that_is_used_again_ends_in_time(quick: bytes, slow: bytes) -> None:
    reply = Slow(quick, slow)
    with ScriptedServer(json(200, WORKSPACE), reply) as server:
        with InstantlyClient(base_url=server.url, timeout=1.5) as client:
            assert isinstance(client.get_workspace(), GetWorkspaceOk)
            with pytest.raises(RequestTimeoutError):
                client.get_workspace()

        assert server.connections == 1
        assert reply.is_aborted()


@SLOW
@pytest.mark.anyio
async def test_the_asynchronous_client_ends_in_time(quick: bytes, slow: bytes) -> None:
    reply = Slow(quick, slow)
    with ScriptedServer(reply) as server:
        async with AsyncInstantlyClient(base_url=server.url, timeout=0.4) as client:
            with pytest.raises(RequestTimeoutError, match=r"within 0\.4 s"):
                await client.get_workspace()

        assert reply.is_aborted()


def test_repetitions_are_part_of_the_time() -> None:
    with (
        ScriptedServer(later(UNAVAILABLE), later(json(200, WORKSPACE))) as server,
        InstantlyClient(base_url=server.url, timeout=1.6) as client,
        pytest.raises(RequestTimeoutError),
    ):
        client.get_workspace()


@pytest.mark.anyio
async def test_repetitions_of_the_asynchronous_client_are_part_of_the_time() -> None:
    with ScriptedServer(later(UNAVAILABLE), later(json(200, WORKSPACE))) as server:
        async with AsyncInstantlyClient(base_url=server.url, timeout=1.6) as client:
            with pytest.raises(RequestTimeoutError):
                await client.get_workspace()


def test_a_response_is_returned_if_the_wait_would_be_longer_than_the_time_left() -> None:
    with ScriptedServer(LIMITED) as server, InstantlyClient(base_url=server.url, timeout=19) as client:
        assert isinstance(client.get_workspace(), GetWorkspaceTooManyRequests)
        assert len(server.requests) == 1


@pytest.mark.anyio
async def test_the_asynchronous_client_returns_a_response_if_the_wait_would_be_longer_than_the_time_left() -> None:
    with ScriptedServer(LIMITED) as server:
        async with AsyncInstantlyClient(base_url=server.url, timeout=19) as client:
            assert isinstance(await client.get_workspace(), GetWorkspaceTooManyRequests)

        assert len(server.requests) == 1


def test_each_call_has_its_own_time() -> None:
    with ScriptedServer(json(200, WORKSPACE)) as server, InstantlyClient(base_url=server.url, timeout=2) as client:
        assert isinstance(client.get_workspace(), GetWorkspaceOk)
        time.sleep(2.1)
        assert isinstance(client.get_workspace(), GetWorkspaceOk)

        assert server.connections == 1


def test_a_handshake_that_does_not_end_is_a_timeout() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        client = InstantlyClient(
            base_url=f"https://127.0.0.1:{server.getsockname()[1]}",
            timeout=0.3,
            retry_policy=RetryPolicy(max_retries=0),
        )
        with client, pytest.raises(RequestTimeoutError):
            client.get_workspace()

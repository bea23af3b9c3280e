"""The client with a stand-in that limits the rate to one request per second."""

from pathlib import Path

import pytest
from stand_in import StandIn
from understudy_instantly_client import (
    GetWorkspaceOk,
    GetWorkspaceResponse,
    GetWorkspaceTooManyRequests,
    InstantlyClient,
    RetryPolicy,
)

SEED = Path(__file__).parents[4] / "contract-tests/suite/src/test/seeds/limit-per-second.yaml"


def read(server: StandIn, max_retries: int) -> GetWorkspaceResponse:
    policy = RetryPolicy(max_retries=max_retries)
    with InstantlyClient(base_url=server.url, key="limited-per-second", retry_policy=policy) as client:
        return client.get_workspace()


def test_one_repetition_succeeds_because_retry_after_is_obeyed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without Retry-After, the repetition would follow after half a second, and get the same response."""
    monkeypatch.setenv("UNDERSTUDY_SEED", str(SEED))
    with StandIn() as server:
        response = read(server, 0)
        while isinstance(response, GetWorkspaceOk):
            response = read(server, 0)
        repeated = read(server, 1)

    assert isinstance(response, GetWorkspaceTooManyRequests)
    assert response.retry_after == 1
    assert isinstance(repeated, GetWorkspaceOk)

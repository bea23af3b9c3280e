"""The servers that the tests use."""

from collections.abc import Iterator

import pytest
from stand_in import StandIn


@pytest.fixture(scope="session", autouse=True)
def no_proxy() -> Iterator[None]:
    """Keeps the tests on loopback."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
            patch.delenv(name, raising=False)
        yield


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    """Runs asynchronous tests with asyncio."""
    return "asyncio"


@pytest.fixture(scope="module")
def stand_in() -> Iterator[StandIn]:
    """A running stand-in with the demo data."""
    with StandIn() as server:
        yield server

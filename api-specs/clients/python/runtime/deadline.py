"""The time at which a call ends."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import ssl

    import httpcore

_PART: Final = 65_536


class Deadline(Mapping[str, float]):
    """The time at which a call ends, whatever it is doing then.

    As a mapping, it is the extension `timeout` of requests of httpx, so that each step may take the time that is left.
    """

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def seconds(self) -> float:
        """Returns the seconds until the end, negative after it."""
        return self._end - time.monotonic()

    def time_left(self) -> float:
        """Returns the seconds until the end. Raises TimeoutError after it."""
        seconds = self.seconds()
        if seconds <= 0:
            raise TimeoutError("The time for the call is over.")
        return seconds

    def __getitem__(self, step: str) -> float:
        # Zero would make a socket non-blocking.
        return max(self.seconds(), 0.001)

    def __iter__(self) -> Iterator[str]:
        return iter(("connect", "pool", "read", "write"))

    def __len__(self) -> int:
        return 4


def limit(stream: httpcore.NetworkStream, time_left: Callable[[], float]) -> None:
    """Makes what a connection does end with the call for which it does it.

    httpx applies a timeout to each read and write, so that a server that sends one byte after the other could prolong a
    call without end.
    """
    read, write, start_tls = stream.read, stream.write, stream.start_tls

    def limited_read(max_bytes: int, timeout: float | None = None) -> bytes:
        return read(max_bytes, time_left())

    def limited_write(buffer: bytes, timeout: float | None = None) -> None:
        for start in range(0, len(buffer), _PART):
            write(buffer[start : start + _PART], time_left())

    def limited_start_tls(
        ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return start_tls(ssl_context, server_hostname, time_left())

    for name, step in {"read": limited_read, "write": limited_write, "start_tls": limited_start_tls}.items():
        setattr(stream, name, step)

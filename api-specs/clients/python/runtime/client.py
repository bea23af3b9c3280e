"""The client that waits for responses."""

from __future__ import annotations

import socket
from collections.abc import Mapping
from contextlib import suppress
from itertools import count
from threading import Event, local
from types import TracebackType
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar
from weakref import WeakSet

import httpx

from .api_response import ApiResponse
from .deadline import Deadline, limit
from .errors import ApiConnectionError, RequestTimeoutError
from .operation import Operation, ParameterValue
from .retry_policy import RetryPolicy
from .settings import DEFAULT_TIMEOUT, Defaults, Settings, received
from .unset import UNSET

if TYPE_CHECKING:
    import httpcore
    from typing_extensions import Self

R = TypeVar("R", bound=ApiResponse)


class BaseClient:
    """Sends the requests of operations to one server with one key. Several threads may use it."""

    _defaults: ClassVar[Defaults]

    def __init__(
        self,
        *,
        base_url: str | None = None,
        key: str | None = None,
        timeout: float = DEFAULT_TIMEOUT,
        user_agent: str | None = None,
        retry_policy: RetryPolicy | None = None,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        """Creates a client. Raises ValueError if a setting is not valid.

        :param base_url: the URL of the server, with or without the path with which all paths of the contract begin; the
            default is the vendor's server
        :param key: the API key or access token, which is sent as a bearer token; without it, none is sent
        :param timeout: the time for a call in seconds, from connecting to the end of the body, including repetitions and the
            waits before them. It does not end the system's lookup of a host name, and while connecting it counts anew
            for each address of the host
        :param user_agent: the value of the header field User-Agent; the default names the package and its version
        :param retry_policy: when requests are repeated; by default, requests with safe methods such as GET are, at most
            twice
        :param transport: what sends requests, for example one with a proxy or for tests; the default is that of httpx
        """
        self._settings = Settings(
            self._defaults,
            base_url=base_url,
            key=key,
            timeout=timeout,
            user_agent=user_agent,
            retry_policy=retry_policy,
        )
        self._http = httpx.Client(transport=transport)
        self._call = local()
        self._closed = Event()
        self._streams: WeakSet[httpcore.NetworkStream] = WeakSet()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Closes the connections, which aborts the exchanges of other threads, and ends their waits before repetitions."""
        self._closed.set()
        for stream in list(self._streams):
            # Closing a socket alone would not wake a thread that reads from it.
            with suppress(OSError):
                stream.get_extra_info("socket").shutdown(socket.SHUT_RDWR)
        self._http.close()

    def _trace(self, event: str, details: dict[str, Any]) -> None:
        if event.endswith((".connect_tcp.complete", ".start_tls.complete")):
            stream = details["return_value"]
            limit(stream, self._time_left)
            self._streams.add(stream)

    def _time_left(self) -> float:
        deadline: Deadline = self._call.deadline
        return deadline.time_left()

    def _send(
        self,
        operation: Operation[R],
        *,
        path: Mapping[str, ParameterValue] = {},
        query: Mapping[str, ParameterValue] = {},
        headers: Mapping[str, ParameterValue] = {},
        body: object = UNSET,
    ) -> R:
        request = self._settings.request(operation, path, query, headers, body)
        deadline = Deadline(self._settings.timeout)
        # A connection that is used again serves the call of the thread that uses it.
        self._call.deadline = deadline
        request.extensions = {"trace": self._trace, "timeout": deadline}
        for retries in count():
            try:
                outcome: ApiResponse | ApiConnectionError = self._exchange(request, deadline)
            except RequestTimeoutError:
                raise
            except ApiConnectionError as error:
                outcome = error
            response = outcome if isinstance(outcome, ApiResponse) else None
            wait = self._settings.retry_policy.wait_before_retry(request.method, retries, response)
            if wait is not None and wait < deadline.seconds() and not self._closed.wait(wait):
                continue
            if isinstance(outcome, ApiConnectionError):
                raise outcome
            return operation.result(outcome)
        raise AssertionError

    def _exchange(self, request: httpx.Request, deadline: Deadline) -> ApiResponse:
        try:
            response = self._http.send(request, stream=True)
            try:
                body = bytearray()
                for chunk in response.iter_bytes():
                    body += chunk
                    deadline.time_left()
            finally:
                response.close()
        except (httpx.RequestError, httpx.StreamError, TimeoutError) as cause:
            raise self._settings.no_response(request, cause) from cause
        return received(response, bytes(body))

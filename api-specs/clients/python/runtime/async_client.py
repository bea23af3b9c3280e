"""The client for programs with an event loop."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count
from types import TracebackType
from typing import TYPE_CHECKING, ClassVar, TypeVar

import anyio
import httpx

from .api_response import ApiResponse
from .deadline import Deadline
from .errors import ApiConnectionError, RequestTimeoutError
from .operation import Operation, ParameterValue
from .retry_policy import RetryPolicy
from .settings import DEFAULT_TIMEOUT, Defaults, Settings, received
from .unset import UNSET

if TYPE_CHECKING:
    from typing_extensions import Self

R = TypeVar("R", bound=ApiResponse)


class AsyncBaseClient:
    """Sends the requests of operations to one server with one key. If a call is cancelled, its exchange is aborted."""

    _defaults: ClassVar[Defaults]

    def __init__(
        self,
        *,
        base_url: str | None = None,
        key: str | None = None,
        timeout: float = DEFAULT_TIMEOUT,
        user_agent: str | None = None,
        retry_policy: RetryPolicy | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        """Creates a client. Raises ValueError if a setting is not valid.

        :param base_url: the URL of the server, with or without the path with which all paths of the contract begin; the
            default is the vendor's server
        :param key: the API key or access token, which is sent as a bearer token; without it, none is sent
        :param timeout: the time for a call in seconds, from connecting to the end of the body, including repetitions and the
            waits before them
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
        self._http = httpx.AsyncClient(transport=transport)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Closes the connections."""
        await self._http.aclose()

    async def _send(
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
        request.extensions = {"timeout": deadline}
        for retries in count():
            try:
                outcome: ApiResponse | ApiConnectionError = await self._exchange(request, deadline)
            except RequestTimeoutError:
                raise
            except ApiConnectionError as error:
                outcome = error
            response = outcome if isinstance(outcome, ApiResponse) else None
            wait = self._settings.retry_policy.wait_before_retry(request.method, retries, response)
            if wait is not None and wait < deadline.seconds():
                await anyio.sleep(wait)
                continue
            if isinstance(outcome, ApiConnectionError):
                raise outcome
            return operation.result(outcome)
        raise AssertionError

    async def _exchange(self, request: httpx.Request, deadline: Deadline) -> ApiResponse:
        try:
            with anyio.fail_after(deadline.seconds()):
                response = await self._http.send(request)
        except (httpx.RequestError, httpx.StreamError, TimeoutError) as cause:
            raise self._settings.no_response(request, cause) from cause
        return received(response, response.content)

"""The settings of a client."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import httpx

from .api_response import ApiResponse
from .base_url import without_prefix
from .errors import ApiConnectionError, RequestTimeoutError
from .operation import Operation, ParameterValue, encode, to_text
from .retry_policy import RetryPolicy
from .unset import UNSET

DEFAULT_TIMEOUT: Final = 30.0


@dataclass(frozen=True, kw_only=True)
class Defaults:
    """The settings of a contract."""

    base_url: str
    prefix: str
    user_agent: str


class Settings:
    """The settings that both kinds of clients have."""

    def __init__(
        self,
        defaults: Defaults,
        *,
        base_url: str | None,
        key: str | None,
        timeout: float,
        user_agent: str | None,
        retry_policy: RetryPolicy | None,
    ) -> None:
        if not 0 < timeout < float("inf"):
            raise ValueError("timeout must be a positive number of seconds.")
        self.timeout = timeout
        self.retry_policy = retry_policy or RetryPolicy()
        self._base_url = without_prefix(defaults.base_url if base_url is None else base_url, defaults.prefix)
        self._headers = _checked(
            {
                "Accept": "application/json, */*;q=0.1",
                "Authorization": None if key is None else f"Bearer {key}",
                "User-Agent": defaults.user_agent if user_agent is None else user_agent,
            }
        )

    def request(
        self,
        operation: Operation[Any],
        path: Mapping[str, ParameterValue],
        query: Mapping[str, ParameterValue],
        headers: Mapping[str, ParameterValue],
        body: object,
    ) -> httpx.Request:
        """Returns the request of an operation. Raises ValueError or TypeError if it cannot be sent."""
        content = None if body is UNSET else encode(body)
        media_type = {} if content is None or operation.media_type is None else {"Content-Type": operation.media_type}
        return httpx.Request(
            operation.method,
            self._base_url + operation.target(path, query),
            headers={**self._headers, **media_type, **_checked(headers)},
            content=content,
        )

    def no_response(self, request: httpx.Request, cause: Exception) -> ApiConnectionError:
        """Returns the error for a request without a complete response."""
        message = f"{request.method} {request.url}: no complete response"
        advice = "The server may have processed the request."
        if isinstance(cause, (httpx.TimeoutException, TimeoutError)):
            return RequestTimeoutError(
                f"{message} within {self.timeout:g} s. {advice} Raise timeout if it needs longer."
            )
        reason = str(cause) or type(cause).__name__
        return ApiConnectionError(f"{message} ({reason}). {advice} Check base_url and the network.")


def received(response: httpx.Response, raw_body: bytes) -> ApiResponse:
    """Returns a response of httpx as one of ours."""
    return ApiResponse(status=response.status_code, headers=response.headers, raw_body=raw_body)


def _checked(headers: Mapping[str, ParameterValue]) -> dict[str, str]:
    texts = {name: to_text(value) for name, value in headers.items() if value is not None}
    for name, text in texts.items():
        if not re.fullmatch("[\t -~]*", text):
            raise ValueError(f"The header field {name} can contain printable ASCII characters only.")
    return texts

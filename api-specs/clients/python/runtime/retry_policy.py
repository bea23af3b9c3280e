"""The decision whether a request is repeated."""

import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Final

from .api_response import ApiResponse

_SAFE_METHODS: Final = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
_TEMPORARY_STATUSES: Final = frozenset({429, 502, 503, 504})
_FIRST_WAIT: Final = 0.5


@dataclass(frozen=True, kw_only=True)
class RetryPolicy:
    """Decides whether a request is repeated, and after which time.

    A request is repeated after status 429, 502, 503 and 504 and if the connection fails. `Retry-After` is obeyed: if it
    is longer than the longest wait, or than the time that is left for the call, the response is returned instead. Without
    it, the wait is half a second and doubles with each repetition.
    """

    max_retries: int = 2
    """The number of repetitions after the first request; 0 repeats nothing."""
    max_wait: float = 30.0
    """The longest wait before a repetition, in seconds."""
    unsafe_methods: bool = False
    """Whether requests are repeated that may change something, such as PATCH.

    This is off by default, because the server may have processed a request although the response was lost.
    """

    def wait_before_retry(self, method: str, retries: int, response: ApiResponse | None) -> float | None:
        """Returns the seconds to wait before a request is repeated, None if its outcome is final.

        The response is None if the connection failed. `retries` is the number of repetitions so far.
        """
        if retries >= self.max_retries or not (self.unsafe_methods or method in _SAFE_METHODS):
            return None
        default_wait: float = min(_FIRST_WAIT * 2**retries, self.max_wait)
        if response is None:
            return default_wait
        if response.status not in _TEMPORARY_STATUSES:
            return None
        wait = _retry_after(response.headers, default_wait)
        return wait if wait <= self.max_wait else None


def _retry_after(headers: Mapping[str, str], default: float) -> float:
    wait = retry_after_seconds(headers.get("Retry-After", ""), time.time())
    return default if wait is None else wait


def retry_after_seconds(value: str, now: float) -> float | None:
    """Reads a number of seconds or a date (RFC 9110 section 10.2.3)."""
    if re.fullmatch("[0-9]{1,9}", value):
        return float(value)
    if not re.fullmatch("[A-Z][a-z]{2}, .* GMT", value):
        return None
    try:
        return max(parsedate_to_datetime(value).timestamp() - now, 0.0)
    except (ValueError, OverflowError):
        return None

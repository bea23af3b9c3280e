"""What all results of operations have in common."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class ApiResponse:
    """A response that a client received, whether or not the contract declares its status.

    All results of operations are of this class. Code that uses only these members stays correct if a status becomes
    declared later.
    """

    status: int
    """The HTTP status code."""
    headers: Mapping[str, str] = field(repr=False)
    """All header fields. Upper and lower case are the same; the values of repeated fields are joined by commas."""
    raw_body: bytes = field(repr=False)
    """The body as it was received; empty if there was none."""

    def text(self) -> str:
        """Returns the body as text in UTF-8."""
        return self.raw_body.decode(errors="replace")


@dataclass(frozen=True, kw_only=True)
class Undeclared(ApiResponse):
    """A response with a status that the contract does not declare, or whose body is not what it declares."""

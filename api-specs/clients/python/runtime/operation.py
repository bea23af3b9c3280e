"""An operation of a contract: its request, and the classes of its results."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any, Generic, NoReturn, TypeAlias, TypeVar, cast
from urllib.parse import quote

from .api_response import ApiResponse, Undeclared
from .model import is_sequence, read, type_hints, write

R = TypeVar("R", bound=ApiResponse)

ParameterValue: TypeAlias = str | int | float | bool | Sequence[str | int | float | bool] | None
"""The value of a parameter. A parameter that is None is not sent."""


@dataclass(frozen=True, kw_only=True)
class Operation(Generic[R]):
    """An operation. `responses` are the classes of the results by the statuses that the contract declares.

    `ranges` are those for all other statuses that begin with a digit, such as 4 for `4XX`. `comma_separated` are the
    query parameters whose values become one value with commas, instead of repeated parameters.
    """

    method: str
    path: str
    responses: Mapping[int, type[R]]
    ranges: Mapping[int, type[R]] = field(default_factory=dict)
    comma_separated: frozenset[str] = frozenset()
    media_type: str | None = None

    def target(self, path: Mapping[str, ParameterValue], query: Mapping[str, ParameterValue]) -> str:
        """Returns the path and the query of a request.

        Raises ValueError if a path parameter is missing, empty, `.` or `..`, because another path would result.
        """
        filled = re.sub(r"\{(.+?)\}", lambda match: _segment(match[1], path.get(match[1])), self.path)
        pairs = [f"{quote(name, safe='')}={text}" for name in query for text in self._texts(name, query[name])]
        return f"{filled}?{'&'.join(pairs)}" if pairs else filled

    def _texts(self, name: str, value: ParameterValue) -> list[str]:
        values = value if is_sequence(value) else [value]
        texts = [quote(to_text(each), safe="") for each in values if each is not None]
        return [",".join(texts)] if texts and name in self.comma_separated else texts

    def result(self, received: ApiResponse) -> R:
        """Reads a response as a result of this operation.

        It is Undeclared if the status is not declared, or if the body is not JSON, or JSON of other types than the
        contract declares.
        """
        declared = self.responses.get(received.status) or self.ranges.get(received.status // 100)
        try:
            return _read(received, declared) if declared else cast(R, _undeclared(received))
        except (ValueError, TypeError, RecursionError):
            return cast(R, _undeclared(received))


def encode(body: object) -> bytes:
    """Returns a body as JSON. Raises ValueError for what JSON does not have, such as NaN."""
    return json.dumps(write(body), ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()


def to_text(value: object) -> str:
    """Returns the value of a parameter as text."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _segment(name: str, value: object) -> str:
    text = "" if value is None else to_text(value)
    if text in ("", ".", ".."):
        raise ValueError(f"{name} cannot be '{text}'")
    return quote(text, safe="")


def _undeclared(received: ApiResponse) -> Undeclared:
    return Undeclared(status=received.status, headers=received.headers, raw_body=received.raw_body)


def _read(received: ApiResponse, declared: type[R]) -> R:
    values: dict[str, Any] = {}
    hints = type_hints(declared)
    for each in fields(declared):
        if each.name == "body":
            body = json.loads(received.raw_body, parse_constant=_reject)
            values["body"] = read(body, hints["body"])
        elif "header" in each.metadata:
            values[each.name] = _header(received.headers.get(each.metadata["header"]), hints[each.name])
    return declared(status=received.status, headers=received.headers, raw_body=received.raw_body, **values)


def _header(value: str | None, hint: Any) -> str | int | None:
    if value is None or hint == str | None:
        return value
    return int(value) if re.fullmatch("[+-]?[0-9]{1,18}", value) else None


def _reject(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not JSON")

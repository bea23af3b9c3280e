"""Writes a program that uses all of a client: the names, constructors, parameters, results and attributes with their types.

The arguments are the folder with the packages, and the names of packages with a client. Beside each client it writes the
program, and the responses with which a server of the client's contract answers.

Bodies of requests are written, as programs write them; their attributes are read without relying on the types. Bodies of
responses are read, and never constructed.
"""

from __future__ import annotations

import inspect
import json
import re
import sys
import typing
from collections.abc import Iterable, Iterator
from dataclasses import fields
from pathlib import Path

from used_client import UsedClient, attributes

HEAD = '''"""Uses all of a client."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal

from .client import (
{names}
)
from .client import models

__all__ = ["models", {exported}]
'''

SHOW = """
def show(value: object) -> object:
    read = READERS.get(type(value))
    if read:
        return {type(value).__name__: read(value)}
    if isinstance(value, Mapping):
        return {name: show(item) for name, item in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [show(item) for item in value]
    return repr(value)
"""

FURTHER_STATUSES = (418, 477, 577)


def writers(client: UsedClient) -> Iterator[str]:
    """Writes the bodies of requests, with all attributes and with the required ones."""
    for model in sorted(client.sent(), key=lambda each: str(each.__name__)):
        types = model.__annotations__
        names = [each.name for each in fields(model)]
        required = [name for name in attributes(model) if "Unset" not in types[name]]
        yield f"def make_{model.__name__}({', '.join(f'{name}: {types[name]}' for name in names)}) -> {model.__name__}:"
        yield f"    {model.__name__}({', '.join(f'{name}={name}' for name in required)})"
        yield f"    return {model.__name__}({', '.join(f'{name}={name}' for name in names)})"


def readers(client: UsedClient) -> Iterator[str]:
    """Reads the bodies of requests without types, and those of responses and the results with them."""
    received = client.received()
    results = {result for method in client.methods for result in client.results(method)}
    read = sorted(received | client.sent() | results, key=lambda each: str(each.__name__))
    for each in read:
        yield f"def read_{each.__name__}(value: {each.__name__}) -> dict[str, object]:"
        for name in attributes(each):
            hint = each.__annotations__[name] if each in received | results else "object"
            yield f"    v_{name}: {hint} = value.{name}"
        yield f"    return {{{', '.join(f'{name!r}: show(v_{name})' for name in attributes(each))}}}"
    pairs = (f"{each.__name__}: read_{each.__name__}" for each in read)
    yield f"READERS: dict[type[object], Callable[[Any], dict[str, object]]] = {{{', '.join(pairs)}}}"


def calls(client: UsedClient) -> Iterator[str]:
    """Calls each operation, with all parameters and with the required ones, synchronously and asynchronously."""
    for method, function in client.methods.items():
        parameters = list(inspect.signature(function).parameters.values())[1:]
        required = [each for each in parameters if each.default is inspect.Parameter.empty]
        result = str(inspect.signature(function).return_annotation).removeprefix("operations.")
        for suffix, passed in (("", parameters), ("_briefly", required)):
            declared = "".join(f", {each.name}: {each.annotation}" for each in passed)
            arguments = ", ".join(f"{each.name}={each.name}" for each in passed)
            for keyword, wait, prefix in (("", "", ""), ("async ", "await ", "Async")):
                yield f"{keyword}def call{prefix}_{method}{suffix}(client: {prefix}{client.client_class}{declared}) -> {result}:"
                yield f"    return {wait}client.{method}({arguments})"
        yield f"def result_of_{method}(response: {result}) -> object:"
        yield "    match response:"
        for each in client.results(method):
            yield f"        case {each.__name__}():"
            yield f"            return [{each.__name__!r}, read_{each.__name__}(response)]"
        yield "        case _:"
        yield "            return [response.status, len(response.headers) > 0, response.text() == response.raw_body.decode()]"


def main(client: UsedClient) -> Iterator[str]:
    """Calls each operation once for each status."""
    yield "def run(url: str) -> list[str]:"
    yield "    printed: list[object] = []"
    statuses = {int(status) for method in client.methods for status in client.operation(method).responses}
    yield f"    for status in {sorted(statuses | set(FURTHER_STATUSES))}:"
    yield f"        client = {client.client_class}("
    yield "            base_url=f'{url}/{status}', key='k', timeout=60, user_agent='u', retry_policy=RetryPolicy(max_retries=0)"
    yield "        )"
    for method, function in client.methods.items():
        hints = typing.get_type_hints(function, vars(client.client))
        parameters = list(inspect.signature(function).parameters.values())[1:]
        required = [each for each in parameters if each.default is inspect.Parameter.empty]
        for suffix, passed, value in (("", parameters, client.sample), ("_briefly", required, client.least)):
            arguments = "".join(f", {each.name}={client.written(value(hints[each.name]))}" for each in passed)
            yield f"        printed.append(result_of_{method}(call_{method}{suffix}(client{arguments})))"
    yield "        client.close()"
    yield "    return list(map(str, printed))"


def program(client: UsedClient) -> str:
    parts: list[Iterable[str]] = [writers(client), readers(client), calls(client), main(client)]
    head = HEAD.format(
        names="\n".join(f"    {name}," for name in client.names), exported=json.dumps(client.names)[1:-1]
    )
    return head + "\n".join(line for part in (*parts[:1], SHOW.splitlines(), *parts[1:]) for line in part) + "\n"


def responses(client: UsedClient) -> list[object]:
    """Returns the requests of each operation, and the response for each status."""
    written: list[object] = []
    for method in client.methods:
        operation = client.operation(method)
        statuses = {**{each * 100 + 77: result for each, result in operation.ranges.items()}, **operation.responses}
        for status, result in statuses.items():
            hints = client.hints(result)
            body = client.runtime.write(client.sample(hints["body"])) if "body" in hints else {"no": "body"}
            headers = {
                each.metadata["header"]: "7" if "int" in str(hints[each.name]) else "text"
                for each in fields(result)
                if "header" in each.metadata
            }
            path = re.sub(r"\\{.+?\\}", "[^/]+", re.escape(operation.path))
            written.append([f"{operation.method} /{status}{path}", status, headers, body])
    return written


if __name__ == "__main__":
    sys.path.insert(0, sys.argv[1])
    for package in sys.argv[2:]:
        used = UsedClient(package)
        folder = Path(sys.argv[1], *package.split(".")[:-1])
        (folder / "program.py").write_text(program(used))
        (folder / "responses.json").write_text(json.dumps(responses(used)))

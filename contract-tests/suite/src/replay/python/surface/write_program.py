"""Writes a program that uses all of a client: the names, constructors, parameters, results and attributes with their types.

The arguments are the folder with the packages, and the names of packages with a client. Beside each client it writes the
program, and the responses with which a server of the client's contract answers.

Bodies of requests are written, as programs write them; their attributes are read without relying on the types. Bodies of
responses are read, and never constructed.
"""

from __future__ import annotations

import importlib
import inspect
import json
import re
import sys
import typing
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any, Literal

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
ADDITIONAL = "additional_properties"


class Client:
    """A package with a client, and what is in it."""

    def __init__(self, package: str) -> None:
        module = importlib.import_module(package)
        self.names: list[str] = sorted(module.__all__)
        self.models = importlib.import_module(package + ".models")
        self.client = importlib.import_module(package + ".client")
        self.operations = importlib.import_module(package + ".operations")
        self.runtime = importlib.import_module(package + ".runtime.model")
        self.unset: object = module.UNSET
        self.client_class = next(name for name in self.names if "Async" + name in self.names)
        self.methods = {
            name: method
            for name, method in vars(getattr(self.client, self.client_class)).items()
            if inspect.isfunction(method)
        }

    def operation(self, method: str) -> Any:
        return getattr(self.operations, method.upper())

    def results(self, method: str) -> list[Any]:
        operation = self.operation(method)
        return [*operation.responses.values(), *operation.ranges.values()]

    def received(self) -> set[Any]:
        found: set[Any] = set()
        for method in self.methods:
            for result in self.results(method):
                self._collect(self.hints(result).get("body"), found)
        return found

    def sent(self) -> set[Any]:
        found: set[Any] = set()
        for method in self.methods.values():
            for name, hint in typing.get_type_hints(method, vars(self.client)).items():
                if name != "return":
                    self._collect(hint, found)
        return found

    def _collect(self, hint: Any, found: set[Any]) -> None:
        for argument in typing.get_args(hint):
            self._collect(argument, found)
        if self.is_model(hint) and hint not in found:
            found.add(hint)
            for attribute in self.hints(hint).values():
                self._collect(attribute, found)

    def is_model(self, hint: Any) -> bool:
        return isinstance(hint, type) and issubclass(hint, self.runtime.Model)

    def hints(self, of: Any) -> dict[str, Any]:
        return typing.cast(dict[str, Any], self.runtime.type_hints(of))

    def sample(self, hint: Any, depth: int = 0) -> Any:
        """Returns a value of a type, without null and with all attributes."""
        arguments = typing.get_args(hint)
        origin = typing.get_origin(hint)
        if is_union(hint):
            return self.sample(arguments[0], depth)
        if origin is Literal:
            return arguments[0]
        if origin is Sequence:
            return [self.sample(arguments[0], depth + 1)] * 2
        if origin is Mapping:
            return {"key": self.sample(arguments[1], depth + 1)}
        if self.is_model(hint):
            hints = self.hints(hint)
            names = (name for name in attributes(hint) if depth < 3 or "Unset" not in hint.__annotations__[name])
            return hint(**{name: self.sample(hints[name], depth + 1) for name in names})
        return {str: "text", bool: True, int: 7, float: 1.5}.get(hint, "any")

    def least(self, hint: Any) -> Any:
        """Returns a value of a type, absent or null wherever that is possible."""
        if is_union(hint):
            alternatives = typing.get_args(hint)
            return self.unset if type(self.unset) in alternatives else None
        if not self.is_model(hint):
            return self.sample(hint)
        hints = self.hints(hint)
        return hint(**{name: self.least(hints[name]) for name in attributes(hint)})

    def written(self, value: Any) -> str:
        """Returns a value as an expression."""
        if self.is_model(type(value)):
            values = (f"{each.name}={self.written(getattr(value, each.name))}" for each in fields(value))
            return f"make_{type(value).__name__}({', '.join(values)})"
        if isinstance(value, dict):
            return "{" + ", ".join(f"{key!r}: {self.written(item)}" for key, item in value.items()) + "}"
        if isinstance(value, list):
            return "[" + ", ".join(map(self.written, value)) + "]"
        return repr(value)


def is_union(hint: Any) -> bool:
    return bool(typing.get_args(hint)) and typing.get_origin(hint) not in (Literal, Sequence, Mapping)


def attributes(of: Any) -> list[str]:
    """Returns the names of the attributes of a body, or of a result beyond those that all results have."""
    common = {ADDITIONAL, "status", "headers", "raw_body"}
    return [each.name for each in fields(of) if each.name not in common]


def writers(client: Client) -> Iterator[str]:
    """Writes the bodies of requests, with all attributes and with the required ones."""
    for model in sorted(client.sent(), key=lambda each: str(each.__name__)):
        types = model.__annotations__
        names = [each.name for each in fields(model)]
        required = [name for name in attributes(model) if "Unset" not in types[name]]
        yield f"def make_{model.__name__}({', '.join(f'{name}: {types[name]}' for name in names)}) -> {model.__name__}:"
        yield f"    {model.__name__}({', '.join(f'{name}={name}' for name in required)})"
        yield f"    return {model.__name__}({', '.join(f'{name}={name}' for name in names)})"


def readers(client: Client) -> Iterator[str]:
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


def calls(client: Client) -> Iterator[str]:
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


def main(client: Client) -> Iterator[str]:
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


def program(client: Client) -> str:
    parts: list[Iterable[str]] = [writers(client), readers(client), calls(client), main(client)]
    head = HEAD.format(
        names="\n".join(f"    {name}," for name in client.names), exported=json.dumps(client.names)[1:-1]
    )
    return head + "\n".join(line for part in (*parts[:1], SHOW.splitlines(), *parts[1:]) for line in part) + "\n"


def responses(client: Client) -> list[object]:
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
        used = Client(package)
        folder = Path(sys.argv[1], *package.split(".")[:-1])
        (folder / "program.py").write_text(program(used))
        (folder / "responses.json").write_text(json.dumps(responses(used)))

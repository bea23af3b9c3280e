"""What is in a package with a client."""

from __future__ import annotations

import importlib
import inspect
import typing
from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any, Literal

ADDITIONAL = "additional_properties"


class UsedClient:
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

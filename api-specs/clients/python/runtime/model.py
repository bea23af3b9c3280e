"""The base class of bodies: reads JSON values as the types that the contract declares, and writes them."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, Literal, TypeGuard, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from .unset import UNSET

ADDITIONAL: Final = "additional_properties"

M = TypeVar("M", bound="Model")


@dataclass(frozen=True, kw_only=True, slots=True)
class Model:
    """An object whose properties have the types that the contract declares.

    The constructor raises TypeError if a value has another type. Which values of a type the contract allows is not
    checked, because programs rely only on the types.
    """

    def __post_init__(self) -> None:
        for name, hint in type_hints(type(self)).items():
            if name != ADDITIONAL:
                _check(f"{type(self).__name__}.{name}", getattr(self, name), hint)

    def to_dict(self) -> dict[str, object]:
        """Returns the object as the module json reads and writes it, with the names of the contract.

        Properties that the contract does not declare are among the others, so that this stays as it is when they become
        declared. Those that are UNSET are left out.
        """
        return _write_model(self)


def type_hints(of: type) -> dict[str, Any]:
    """Returns the types of the attributes of a class."""
    return _type_hints(of)


@cache
def _type_hints(of: type) -> dict[str, Any]:
    # Without these arguments, an attribute with the name of a type would hide the type.
    return get_type_hints(of, vars(sys.modules[of.__module__]), {})


def read(value: object, hint: Any) -> Any:
    """Returns a JSON value as a value of the given type. Raises TypeError if it is not of this type."""
    if get_origin(hint) in (Union, UnionType):
        return _read_first(value, get_args(hint))
    if isinstance(value, list) and get_origin(hint) is Sequence:
        return [read(item, get_args(hint)[0]) for item in value]
    if isinstance(value, dict) and get_origin(hint) is Mapping:
        return {name: read(item, get_args(hint)[1]) for name, item in value.items()}
    if isinstance(value, dict) and isinstance(hint, type) and issubclass(hint, Model):
        return _read_model(value, hint)
    if hint is int and isinstance(value, float) and value.is_integer():
        return int(value)
    _check("The value", value, hint)
    return value


def _read_first(value: object, alternatives: tuple[Any, ...]) -> Any:
    for alternative in alternatives[:-1]:
        try:
            return read(value, alternative)
        except TypeError:
            pass
    return read(value, alternatives[-1])


def _read_model(value: dict[str, object], model: type[M]) -> M:
    values: dict[str, object] = {}
    rest = dict(value)
    hints = type_hints(model)
    for each in fields(model):
        name = _json_name(each.name, each.metadata)
        if each.name != ADDITIONAL and name in rest:
            values[each.name] = read(rest.pop(name), hints[each.name])
    if ADDITIONAL in hints:
        values[ADDITIONAL] = rest
    # The constructor raises TypeError if a required property is missing.
    return model(**values)


def _check(name: str, value: object, hint: Any) -> None:
    if not _is(value, hint):
        expected = hint.__name__ if isinstance(hint, type) else str(hint).replace("typing.", "")
        found = "None" if value is None else f"of type {type(value).__name__}"
        raise TypeError(f"{name} cannot be {found}; it must be {expected}.")


def _is(value: object, hint: Any) -> bool:
    origin = get_origin(hint)
    arguments = get_args(hint)
    if origin in (Union, UnionType):
        return any(_is(value, alternative) for alternative in arguments)
    if origin is Literal:
        return any(_is(value, type(literal)) for literal in arguments)
    if origin is Sequence:
        return is_sequence(value) and all(_is(item, arguments[0]) for item in value)
    if origin is Mapping:
        return isinstance(value, Mapping) and all(
            isinstance(key, str) and _is(value[key], arguments[1]) for key in value
        )
    if hint is float:
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    if hint is int:
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, NoneType if hint is None else hint)


def write(value: object) -> object:
    """Returns a value as one of the types of the module json. An attribute that is UNSET is left out."""
    if isinstance(value, Model):
        return _write_model(value)
    if isinstance(value, Mapping):
        return {name: write(item) for name, item in value.items()}
    return [write(item) for item in value] if is_sequence(value) else value


def is_sequence(value: object) -> TypeGuard[Sequence[object]]:
    """Returns whether a value is a list, a tuple or the like; texts are not."""
    return isinstance(value, Sequence) and not isinstance(value, (str, bytes, bytearray))


def _write_model(value: Model) -> dict[str, object]:
    written = {}
    for each in fields(value):
        attribute = getattr(value, each.name)
        if each.name == ADDITIONAL:
            written.update({name: write(item) for name, item in attribute.items()})
        elif attribute is not UNSET:
            written[_json_name(each.name, each.metadata)] = write(attribute)
    return written


def _json_name(name: str, metadata: Mapping[str, Any]) -> str:
    return cast(str, metadata.get("name", name))

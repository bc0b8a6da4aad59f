"""The types that fields of settings and of contracts have: what messages call them, and their JSON Schema.

They are str, int, float, bool, None unions, Literal, dict[str, T], tuple[T, ...], named tuples and dataclasses.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from typing import Any, Literal, TypeGuard, Union, get_args, get_origin

_WORDS = {str: "text", int: "a whole number", float: "a number", bool: "true or false", type(None): "nothing"}
_SCHEMA_WORDS = {str: "string", int: "integer", float: "number", bool: "boolean", type(None): "null"}


def is_union(kind: Any) -> bool:
    """Whether a type is one of several."""
    return get_origin(kind) in (Union, types.UnionType)


def is_named_tuple(kind: Any) -> TypeGuard[type[tuple[Any, ...]]]:
    """Whether a type is a tuple of so many named values."""
    return isinstance(kind, type) and issubclass(kind, tuple) and hasattr(kind, "_fields")


def may_be_missing(field: dataclasses.Field[Any]) -> bool:
    """Whether a document of a contract is whole without the field."""
    return field.default is None


def type_name(kind: Any) -> str:
    """A type as a message tells of it: "text", "a list", "fields", "mp3 or flac"."""
    origin = get_origin(kind)
    if is_union(kind):
        return " or ".join(type_name(option) for option in get_args(kind) if option is not type(None))
    if origin is Literal:
        return either(get_args(kind))
    if is_named_tuple(kind):
        return f"a list of {len(typing.get_type_hints(kind))} values"
    if origin is tuple:
        return "a list"
    if origin is dict or dataclasses.is_dataclass(kind):
        return "fields"
    return _WORDS.get(kind, getattr(kind, "__name__", str(kind)))


def either(options: tuple[Any, ...]) -> str:
    """Values as the end of a sentence: "mp3, opus or flac"."""
    names = [_shown(option) for option in options]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"


def _shown(value: Any) -> str:
    return {True: "true", False: "false"}[value] if isinstance(value, bool) else str(value)


def schema(kind: type[Any], title: str, *, whole: bool = False) -> dict[str, Any]:
    """A JSON Schema (draft 2020-12) of a dataclass.

    Settings are written by people, in part: no field must be there, and one that is not ours is a slip. What is
    `whole` is written by a program: all fields must be there, and a newer version may have more.
    """
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, **_schema(kind, whole)}


def _schema(kind: Any, whole: bool) -> dict[str, Any]:
    origin, args = get_origin(kind), get_args(kind)
    if is_union(kind):
        return {"anyOf": [_schema(option, whole) for option in args]}
    if origin is Literal:
        return {"enum": list(args)}
    if origin is dict:
        return {"type": "object", "additionalProperties": _schema(args[1], whole)}
    if is_named_tuple(kind):
        values = [_schema(hint, whole) for hint in typing.get_type_hints(kind).values()]
        return {"type": "array", "prefixItems": values, "minItems": len(values), "maxItems": len(values)}
    if origin is tuple:
        return {"type": "array", "items": _schema(args[0], whole)}
    if dataclasses.is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        fields = {field.name: _schema(hints[field.name], whole) for field in dataclasses.fields(kind)}
        required = [field.name for field in dataclasses.fields(kind) if not may_be_missing(field)]
        return {"type": "object", **_rest(required, whole), "properties": fields}
    return {"type": _SCHEMA_WORDS[kind]}


def _rest(required: list[str], whole: bool) -> dict[str, Any]:
    return {"required": required} if whole else {"additionalProperties": False}

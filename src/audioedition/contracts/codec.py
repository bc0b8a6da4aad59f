"""Frozen dataclasses ↔ JSON, by the types of their fields: one description for what is written and what is read.

Types understood: str, int, float, None unions, Literal, tuple[T, ...], named tuples (as lists), dataclasses. A
field whose default is None may be missing, and is left out where it is None; every other field must be there. Fields
that no type knows are passed over, for a newer version may write them.
"""

from __future__ import annotations

import dataclasses
import math
import typing
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import repeat
from typing import Any, Literal, NoReturn, TypeVar, get_args, get_origin

from audioedition.errors import ContractError, shown
from audioedition.field_types import either, is_named_tuple, is_union, may_be_missing, type_name

T = TypeVar("T")
_Reader = Callable[[object], Any]


def to_json(value: Any) -> Any:
    """`value` as dicts, lists and scalars."""
    if isinstance(value, tuple):
        return [to_json(item) for item in value]
    if not dataclasses.is_dataclass(value):
        return value
    pairs = ((name, optional, getattr(value, name)) for name, optional in _fields(value.__class__))
    return {name: to_json(item) for name, optional, item in pairs if item is not None or not optional}


def from_json(kind: type[T], value: object, document: str) -> T:
    """A `kind` from what `json.loads` gives.

    Raises `ContractError`, which begins with `document` and the place: "episode.json: units[3].text: expected …".
    """
    try:
        return typing.cast(T, _reader(typing.cast(Any, kind))(value))
    except _MisfitError as error:
        place = "".join(reversed(error.place)).lstrip(".")
        raise ContractError(": ".join(filter(None, (document, place, error.message)))) from None


def described(value: object) -> str:
    """A JSON value as a message tells of it: "null", "fields", "a list", “as it is”."""
    if value is None:
        return "null"
    if isinstance(value, dict):
        return "fields"
    return "a list" if isinstance(value, list) else f"“{shown(str(value))}”"


# ------------------------------------------------------------------------------------------------------- reading


class _MisfitError(Exception):
    """A value is not what its type says; `place` is put together on the way out, its innermost part first."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message, self.place = message, list[str]()


@cache
def _fields(kind: Any) -> tuple[tuple[str, bool], ...]:
    return tuple((field.name, may_be_missing(field)) for field in dataclasses.fields(kind))


def _refuse(expected: str, value: object) -> NoReturn:
    raise _MisfitError(f"expected {expected}, got {described(value)}")


@cache
def _reader(kind: Any) -> _Reader:
    """What reads a `kind`; made once, for a book has a hundred thousand values."""
    origin = get_origin(kind)
    if is_union(kind):
        (some,) = (option for option in get_args(kind) if option is not type(None))
        read = _reader(some)
        return lambda value: None if value is None else read(value)
    if origin is Literal:
        return _literal_reader(get_args(kind))
    if origin is tuple:
        return _list_reader(_reader(get_args(kind)[0]))
    if dataclasses.is_dataclass(kind):
        return _object_reader(kind)
    if is_named_tuple(kind):
        return _named_tuple_reader(kind)
    return _SCALARS[kind]


def _object_reader(kind: Any) -> _Reader:
    hints = typing.get_type_hints(kind)
    rows = [(name, optional, _reader(hints[name]), hints[name]) for name, optional in _fields(kind)]

    def read(value: object) -> Any:
        if not isinstance(value, dict):
            _refuse("fields", value)
        values = {}
        for name, optional, read_field, hint in rows:
            try:
                if name in value:
                    values[name] = read_field(value[name])
                elif not optional:
                    raise _MisfitError(f"expected {type_name(hint)}, got no such field")
            except _MisfitError as error:
                error.place.append(f".{name}")
                raise
        return kind(**values)

    return read


def _list_reader(read_item: _Reader) -> _Reader:
    def read(value: object) -> tuple[Any, ...]:
        if not isinstance(value, list):
            _refuse("a list", value)
        return tuple(_items(value, repeat(read_item)))

    return read


def _named_tuple_reader(kind: type[tuple[Any, ...]]) -> _Reader:
    readers = [_reader(hint) for hint in typing.get_type_hints(kind).values()]

    def read(value: object) -> tuple[Any, ...]:
        if not isinstance(value, list) or len(value) != len(readers):
            _refuse(type_name(kind), value)
        return kind(*_items(value, readers))

    return read


def _items(values: list[object], readers: Iterable[_Reader]) -> Iterator[Any]:
    for number, (value, read) in enumerate(zip(values, readers, strict=False)):
        try:
            yield read(value)
        except _MisfitError as error:
            error.place.append(f"[{number}]")
            raise


def _literal_reader(options: tuple[Any, ...]) -> _Reader:
    known = {option: option for option in options}

    def read(value: object) -> Any:
        if isinstance(value, (str, int, float)) and not isinstance(value, bool) and value in known:
            return known[value]
        _refuse(either(options), value)

    return read


def _text(value: object) -> str:
    return value if isinstance(value, str) else _refuse("text", value)


def _whole_number(value: object) -> int:
    """JSON knows one kind of numbers: 1.0 is a whole one."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) else _refuse("a whole number", value)


def _number(value: object) -> float:
    if not isinstance(value, bool) and isinstance(value, (int, float)):
        try:
            if math.isfinite(number := float(value)):
                return number
        except OverflowError:
            pass
    _refuse("a number", value)


_SCALARS: dict[Any, _Reader] = {str: _text, int: _whole_number, float: _number}

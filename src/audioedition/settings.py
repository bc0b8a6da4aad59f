"""YAML files whose errors name file, line, field and what was expected.

A settings file is described by a frozen dataclass: its fields, their types, their defaults. `load` walks the YAML
nodes, which know their lines, and builds the dataclass; of several files the later overrides the earlier, field by
field. `field_types.schema` makes a JSON Schema of the same types, for editors.

Types understood: str, int, float, bool, None unions, Literal, dict[str, T], tuple[T, ...], dataclasses.
"""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args, get_origin

import yaml

from audioedition import safeyaml
from audioedition.errors import SettingsError, alike, reason, shown
from audioedition.field_types import either, is_union, type_name
from audioedition.files import regular_bytes

T = TypeVar("T")
# The most bytes of a settings file, and the most characters of a number in it.
_MAX_BYTES, _MAX_NUMBER_CHARS = 8_000_000, 100
_MAPPING, _SEQUENCE = yaml.MappingNode, yaml.SequenceNode
_NUMBERS = frozenset(("tag:yaml.org,2002:int", "tag:yaml.org,2002:float"))


@dataclasses.dataclass(frozen=True)
class SettingsFile:
    """A YAML text and its name for messages; `packaged`: it is part of audioedition."""

    name: str
    text: str
    packaged: bool = False


def read_settings_file(path: Path) -> SettingsFile:
    """The text of a settings file. Raises `SettingsError` where it cannot be read."""
    try:
        data = regular_bytes(path, _MAX_BYTES)
        if len(data) > _MAX_BYTES:
            raise SettingsError(f"{path}: has more than {_MAX_BYTES // 1_000_000} MB, which is no file of settings")
        return SettingsFile(str(path), data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path}: not UTF-8 text (byte {error.start}); save the file as UTF-8") from error
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {reason(error)}") from error


def load(kind: type[T], *sources: SettingsFile) -> T:
    """Build a `kind` from one or more YAML texts, the later laid over the earlier field by field.

    Raises `SettingsError` with file, line, field and what was expected.
    """
    node: _Node | None = None
    for source in sources:
        parsed = _parse(source)
        if parsed is not None:
            node = parsed if node is None else _overlay(node, parsed)
    if node is None:
        node = _Node(sources[-1].name if sources else "settings", yaml.MappingNode("tag:yaml.org,2002:map", []), [])
    return typing.cast(T, _build(kind, node, ""))


class Places:
    """The file and line of each field of settings. The sources are parsed once for all fields."""

    def __init__(self, *sources: SettingsFile) -> None:
        self._roots = [_parse(source) for source in reversed(sources)]
        self._name = sources[-1].name if sources else "settings"

    def of(self, field: str) -> str:
        """ "file:line" of a dotted field in the last source that has it; the last source's name where none has it. A
        name may hold dots itself ("roles.person:J. Holm")."""
        return self.first(field)[1]

    def first(self, *fields: str) -> tuple[str, str]:
        """The first of several fields that a source has, and its place as `of` has it; the first where none has any."""
        for field in fields:
            for root in self._roots:
                if node := _descendant(root, field):
                    return field, f"{node.file}:{node.line}"
        return fields[0], self._name


def _descendant(node: _Node | None, field: str) -> _Node | None:
    """The node of a dotted field: of its whole name, else of what follows its first dot."""
    if node is None:
        return None
    first, dot, rest = field.partition(".")
    return _child(node, field) or (_descendant(_child(node, first), rest) if dot else None)


def _child(node: _Node, name: str) -> _Node | None:
    """A mapping's value by its key, a list's item by its number."""
    if isinstance(node.node, _SEQUENCE) and name.isdecimal():
        return node.children[int(name)][1] if int(name) < len(node.children) else None
    return next((child for key, child in node.children if str(key.value) == name), None)


# ------------------------------------------------------------------------------------- nodes with their fi


@dataclasses.dataclass
class _Node:
    """A YAML node and the file that it came from; a mapping's children may come from several files."""

    file: str
    node: yaml.Node
    children: list[tuple[yaml.Node, _Node]]

    @property
    def line(self) -> int:
        mark = self.node.start_mark
        return mark.line + 1 if mark else 1


def _parse(source: SettingsFile) -> _Node | None:
    try:
        node = safeyaml.compose(source.text, packaged=source.packaged)
    except safeyaml.NotYamlError as error:
        location = source.name if error.line is None else f"{source.name}:{error.line}"
        raise SettingsError(f"{location}: {error}") from error
    return None if node is None else _wrap(node, source.name)


def _wrap(node: yaml.Node, file: str) -> _Node:
    wrapped = _Node(file, node, [])
    if isinstance(node, _MAPPING):
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise SettingsError(f"{file}:{_Node(file, key, []).line}: expected a name before the colon")
        wrapped.children = [(key, _wrap(value, file)) for key, value in node.value]
        _refuse_duplicates(wrapped)
    elif isinstance(node, _SEQUENCE):
        wrapped.children = [(value, _wrap(value, file)) for value in node.value]
    return wrapped


def _refuse_duplicates(wrapped: _Node) -> None:
    names: set[str] = set()
    for key, _ in wrapped.children:
        name = str(key.value)
        if name in names:
            line = key.start_mark.line + 1 if key.start_mark else 1
            raise SettingsError(f"{wrapped.file}:{line}: {shown(name, 100)} stands twice; keep one")
        names.add(name)


def _overlay(below: _Node, above: _Node) -> _Node:
    if not (isinstance(below.node, _MAPPING) and isinstance(above.node, _MAPPING)):
        return above
    merged = {str(key.value): (key, child) for key, child in below.children}
    for key, child in above.children:
        name = str(key.value)
        merged[name] = (key, _overlay(merged[name][1], child)) if name in merged else (key, child)
    return _Node(above.file, above.node, list(merged.values()))


# --------------------------------------------------------------------------------------- node to value


def _error(node: _Node, field: str, message: str) -> SettingsError:
    return SettingsError(f"{node.file}:{node.line}: {shown(field, 100) + ': ' if field else ''}{message}")


def _build(kind: Any, node: _Node, field: str) -> Any:
    origin = get_origin(kind)
    if is_union(kind):
        return _build_union(kind, node, field)
    if origin is Literal:
        return _build_literal(kind, node, field)
    if origin is dict:
        return _build_dict(kind, node, field)
    if origin is tuple:
        if not isinstance(node.node, _SEQUENCE):
            raise _error(node, field, f"expected a list, got {_got(node)}")
        item = get_args(kind)[0]
        return tuple(_build(item, child, f"{field}[{i}]") for i, (_, child) in enumerate(node.children))
    if dataclasses.is_dataclass(kind):
        return _build_dataclass(typing.cast(type[Any], kind), node, field)
    return _build_scalar(kind, node, field)


def _build_union(kind: Any, node: _Node, field: str) -> Any:
    options = get_args(kind)
    value = _scalar(node)
    if type(None) in options and value is None and isinstance(node.node, yaml.ScalarNode):
        return None
    rest = [option for option in options if option is not type(None)]
    for option in rest:
        if len(rest) == 1 or _fits(option, node):
            return _build(option, node, field)
    raise _error(node, field, f"expected {' or '.join(type_name(o) for o in rest)}, got {_got(node)}")


def _fits(kind: Any, node: _Node) -> bool:
    if get_origin(kind) is dict or dataclasses.is_dataclass(kind):
        return isinstance(node.node, _MAPPING)
    if get_origin(kind) is tuple:
        return isinstance(node.node, _SEQUENCE)
    value = _scalar(node)
    if get_origin(kind) is Literal:
        return value in get_args(kind)
    return isinstance(value, kind) or (kind is float and type(value) is int)


def _build_literal(kind: Any, node: _Node, field: str) -> Any:
    value = _scalar(node)
    allowed = get_args(kind)
    for option in allowed:
        if type(option) is type(value) and option == value:
            return option
    raise _error(node, field, f"expected {either(allowed)}, got {_got(node)}{_hint(value, allowed)}")


def _build_dict(kind: Any, node: _Node, field: str) -> dict[str, Any]:
    if not isinstance(node.node, _MAPPING):
        if _scalar(node) is None and isinstance(node.node, yaml.ScalarNode):
            return {}
        raise _error(node, field, f"expected names with values, got {_got(node)}")
    item = get_args(kind)[1]
    return {str(key.value): _build(item, child, f"{field}.{key.value}".lstrip(".")) for key, child in node.children}


def _build_dataclass(kind: type[Any], node: _Node, field: str) -> Any:
    if isinstance(node.node, yaml.ScalarNode) and _scalar(node) is None:
        return _construct(kind, {}, node, field)  # a section with every line commented out
    if not isinstance(node.node, _MAPPING):
        known = ", ".join(f.name for f in dataclasses.fields(kind))
        raise _error(node, field, f"expected fields ({known}), got {_got(node)}")
    hints = typing.get_type_hints(kind)
    values: dict[str, Any] = {}
    for key, child in node.children:
        name = str(key.value)
        if name not in hints:
            line = key.start_mark.line + 1 if key.start_mark else 1
            path = f"{field}.{name}".lstrip(".")
            raise SettingsError(
                f"{child.file}:{line}: {shown(path, 100)}: no such field{_hint(name, hints)}; "
                f"known are {', '.join(hints)}"
            )
        values[name] = _build(hints[name], child, f"{field}.{name}".lstrip("."))
    for item in dataclasses.fields(kind):
        required = item.default is dataclasses.MISSING and item.default_factory is dataclasses.MISSING
        if required and item.name not in values:
            raise _error(node, field, f"{item.name} is missing (expected {type_name(hints[item.name])})")
    return _construct(kind, values, node, field)


def _construct(kind: type[Any], values: dict[str, Any], node: _Node, field: str) -> Any:
    try:
        return kind(**values)
    except (ValueError, TypeError) as error:
        # "roles: there is no …" begins with the field, whose line is better than the section's
        location = _child(node, str(error).partition(":")[0]) or node
        raise _error(location, field, str(error)) from error


def _build_scalar(kind: Any, node: _Node, field: str) -> Any:
    value = _scalar(node)
    if kind is float and type(value) is int:
        return float(value)
    if type(value) is kind:
        return value
    if kind is str and isinstance(node.node, yaml.ScalarNode) and not isinstance(value, (type(None), bool)):
        # a title that is a year, a date that YAML reads as a date: the written text is meant
        return str(node.node.value)
    raise _error(node, field, f"expected {type_name(kind)}, got {_got(node)}")


def _scalar(node: _Node) -> Any:
    if not isinstance(node.node, yaml.ScalarNode):
        return node.node
    if len(node.node.value) > _MAX_NUMBER_CHARS and node.node.tag in _NUMBERS:
        raise _error(node, "", f"a number of {len(node.node.value):,} characters is none that is meant")
    try:
        return yaml.constructor.SafeConstructor().construct_object(node.node)
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        raise _error(node, "", f"not valid YAML: {shown(str(error), 200)}") from error


# ------------------------------------------------------------------------------------ values in messages


def _got(node: _Node) -> str:
    if isinstance(node.node, _MAPPING):
        return "fields"
    if isinstance(node.node, _SEQUENCE):
        return "a list"
    value = _scalar(node)
    return "nothing" if value is None else f"“{shown(str(value))}”"


def _hint(value: Any, known: Any) -> str:
    close = alike(str(value), map(str, known))
    return f" (did you mean {close[0]}?)" if close else ""


def plain(value: Any) -> Any:
    """A settings value as plain dicts, lists and scalars (for JSON and hashes); unset (None) left out."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        pairs: Iterator[tuple[str, Any]] = ((f.name, getattr(value, f.name)) for f in dataclasses.fields(value))
        return {name: plain(item) for name, item in pairs if item is not None}
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    return value

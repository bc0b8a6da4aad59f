"""ONNX models with some of their nodes and weights replaced, at the level of their bytes (numbers of onnx.proto3)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from audioedition.voices import protobuf
from audioedition.voices.protobuf import Field

_MODEL_GRAPH = 7
GRAPH_NODE, GRAPH_INITIALIZER, GRAPH_TYPES = 1, 5, 13
NODE_INPUT, NODE_OUTPUT, NODE_TYPE, NODE_ATTRIBUTE = 1, 2, 4, 5
DIMENSIONS, ELEMENT, INTEGERS, NAME, RAW = 1, 2, 5, 8, 9
FLOAT, UINT8, INT64 = 1, 2, 7
_ATTRIBUTE_NAME, _ATTRIBUTE_INTEGER, _ATTRIBUTE_TYPE, _INTEGER = 1, 3, 20, 2

Part = bytes | memoryview


def edited(model: bytes, replaced: Callable[[Field], Sequence[Part] | None], added: Iterable[Part] = ()) -> bytes:
    """The model's bytes, each field of its graph as `replaced` gives it (None: as it is), and `added` at the end."""
    view, around, parts = memoryview(model), list[Part](), list[Part]()
    for outer in protobuf.fields(model, 0, len(model)):
        if outer.number != _MODEL_GRAPH:
            around.append(view[outer.start : outer.end])
            continue
        for field in protobuf.fields(model, outer.content, outer.end):
            others = replaced(field)
            parts += [view[field.start : field.end]] if others is None else others
    parts += added
    return b"".join([*around, protobuf.head(_MODEL_GRAPH, sum(map(len, parts))), *parts])


def node(operator: str, inputs: Iterable[str], outputs: Iterable[str], attributes: bytes = b"") -> bytes:
    """A node as a field of the graph. `attributes`: its fields of them."""
    parts = [*(_text(NODE_INPUT, name) for name in inputs), *(_text(NODE_OUTPUT, name) for name in outputs)]
    return protobuf.field(GRAPH_NODE, b"".join([*parts, _text(NODE_TYPE, operator), attributes]))


def integer_attribute(name: str, value: int) -> bytes:
    """An attribute of a node that is an integer."""
    parts = [_text(_ATTRIBUTE_NAME, name), protobuf.number_field(_ATTRIBUTE_INTEGER, value)]
    return protobuf.field(NODE_ATTRIBUTE, b"".join([*parts, protobuf.number_field(_ATTRIBUTE_TYPE, _INTEGER)]))


def tensor(name: str, element: int, raw: bytes, dimensions: bytes = b"") -> bytes:
    """A weight as a field of the graph. `dimensions`: its fields of them, none for a single number."""
    parts = [dimensions, protobuf.number_field(ELEMENT, element), _text(NAME, name), protobuf.field(RAW, raw)]
    return protobuf.field(GRAPH_INITIALIZER, b"".join(parts))


def _text(number: int, text: str) -> bytes:
    return protobuf.field(number, text.encode())

"""Make a tensor inside an ONNX model one of its outputs, by appending a few bytes; no `onnx` package.

A serialised message followed by another of its type is, by protobuf's merge rule, one message: repeated
fields are joined, embedded messages merged (protobuf.dev, "Encoding", "Last One Wins"). So a model followed
by a `ModelProto` that holds only `graph.output` is the same model with that output more. Field numbers are
those of onnx.proto3.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

_MODEL_GRAPH = 7
_GRAPH_NODE, _GRAPH_INITIALIZER, _GRAPH_OUTPUT = 1, 5, 12
_NODE_FIELDS = _NODE_INPUT, _NODE_OUTPUT, _NODE_TYPE = 1, 2, 4
_VALUE_NAME = 1
_TENSOR_NAME = 8
_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5


class Node(NamedTuple):
    """A step of the graph: its operator ("Ceil"), and the names of the tensors that it takes and gives."""

    operator: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]


def with_output(model: bytes, tensor: str) -> bytes:
    """`model` with the tensor of this name as its last output; unchanged where it is an output already."""
    if tensor in output_names(model):
        return model
    value = _field(_VALUE_NAME, tensor.encode())
    return model + _field(_MODEL_GRAPH, _field(_GRAPH_OUTPUT, value))


def up_to(model: bytes, tensor: str) -> bytes:
    """The part of `model` that makes this tensor, its one output.

    onnxruntime runs every node of a graph, whatever is asked of it (1.32: as slow with all of them kept).
    """
    needed = {tensor}
    dropped = set()
    for place, node in reversed(
        list(enumerate(nodes(model)))
    ):  # nodes stand in the order of their work (onnx.proto3, GraphProto.node)
        if needed.isdisjoint(node.outputs):
            dropped.add(place)
        else:
            needed.update(node.inputs)
    parts: list[bytes | memoryview] = []
    for number, content, whole in _fields(memoryview(model)):
        if number == _MODEL_GRAPH and content is not None:
            parts.append(_field(_MODEL_GRAPH, _graph_without(content, dropped)))
        else:
            parts.append(whole)
    return with_output(b"".join(parts), tensor)


def _graph_without(graph: memoryview, dropped: set[int]) -> bytes:
    """A graph's bytes without its outputs, without the nodes of these numbers, and without the weights that none of
    the others names."""
    fields = list(_fields(graph))
    every = (whole for number, _, whole in fields if number == _GRAPH_NODE)
    kept = b"".join(whole for place, whole in enumerate(every) if place not in dropped)
    rest = [
        whole for number, content, whole in fields
        if number not in (_GRAPH_NODE, _GRAPH_OUTPUT)
        and not (number == _GRAPH_INITIALIZER and content and _name(content) not in kept)
    ]  # fmt: skip
    return b"".join([kept, *rest])


def _name(tensor: memoryview) -> bytes:
    return b"".join(content for number, content in _walk(tensor) if number == _TENSOR_NAME)


def let_go(session: InferenceSession) -> InferenceSession:
    """The session, without the bytes that it was made from: it keeps them in case that its providers are changed."""
    if hasattr(session, "_model_bytes"):
        session._model_bytes = None
    return session


def nodes(model: bytes, *operators: str) -> Iterator[Node]:
    """The graph's nodes, in order; only those of `operators`, where any is named. Raises `ValueError` where the bytes
    are no model."""
    named = [operator.encode() for operator in operators]
    for content in _graph_fields(model, _GRAPH_NODE):
        if named and not any(name in bytes(content) for name in named):
            continue
        fields = [(number, bytes(value)) for number, value in _walk(content) if number in _NODE_FIELDS]
        by_number = {key: tuple(value.decode() for number, value in fields if number == key) for key in _NODE_FIELDS}
        node = Node("".join(by_number[_NODE_TYPE]), by_number[_NODE_INPUT], by_number[_NODE_OUTPUT])
        if not operators or node.operator in operators:
            yield node


def output_names(model: bytes) -> list[str]:
    """The names of the graph's outputs, in order."""
    values = _graph_fields(model, _GRAPH_OUTPUT)
    return [bytes(name).decode() for value in values for number, name in _walk(value) if number == _VALUE_NAME]


def _graph_fields(model: bytes, wanted: int) -> Iterator[memoryview]:
    """The contents of the graph's fields of one number."""
    for number, graph in _walk(memoryview(model)):
        if number == _MODEL_GRAPH:
            for inner, value in _walk(graph):
                if inner == wanted:
                    yield value


def _walk(message: memoryview) -> Iterator[tuple[int, memoryview]]:
    """The length-delimited fields of a message, number and content."""
    return ((number, content) for number, content, _ in _fields(message) if content is not None)


def _fields(message: memoryview) -> Iterator[tuple[int, memoryview | None, memoryview]]:
    """The fields of a message: number, content (of length-delimited ones), and the whole field as it stands.

    Raises `ValueError` where the bytes are no protobuf message.
    """
    place = 0
    while place < len(message):
        start = place
        key, place = _varint(message, place)
        number, kind = key >> 3, key & 7
        content = None
        if kind == _VARINT:
            _, place = _varint(message, place)
        elif kind in (_FIXED64, _FIXED32):
            place += 8 if kind == _FIXED64 else 4
        elif kind == _BYTES:
            length, place = _varint(message, place)
            content = message[place : place + length]
            place += length
        else:
            raise ValueError(f"no ONNX model: wire type {kind}")
        if place > len(message):
            raise ValueError("no ONNX model: it is cut short")
        yield number, content, message[start:place]


def _varint(message: memoryview, place: int) -> tuple[int, int]:
    """The number at `place` in base 128, low group first, and the place after it."""
    value = shift = 0
    while True:
        if place >= len(message) or shift > 63:
            raise ValueError("no ONNX model: a number runs off its end")
        byte = message[place]
        place += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, place
        shift += 7


def _field(number: int, content: bytes) -> bytes:
    """A length-delimited field."""
    return _number(number << 3 | _BYTES) + _number(len(content)) + content


def _number(value: int) -> bytes:
    """`value` in base 128, low group first."""
    groups = bytearray()
    while value > 0x7F:
        groups.append(value & 0x7F | 0x80)
        value >>= 7
    groups.append(value)
    return bytes(groups)

"""A network of integers of 8 bits as one of floats with the same weights, for processors that are slow at the former.

onnxruntime's dynamic quantisation rounds what goes into a convolution or a product to 8 bits
(`DynamicQuantizeLinear`), multiplies integers, adds a rounded bias, and multiplies by the scales of both. Here the
numbers are left as they are, with a scale of 1, and only the weights' scale is multiplied. LSTMs, a small part of the
work, stay as they are.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from audioedition.voices import onnx_edits, protobuf
from audioedition.voices.onnx_edits import Part
from audioedition.voices.onnx_graphs import Graph, Node

_WITH_FLOATS = {"ConvInteger": "Conv", "MatMulInteger": "MatMul"}
_NOT_ATTRIBUTES = (onnx_edits.NODE_INPUT, onnx_edits.NODE_OUTPUT, onnx_edits.NODE_TYPE)
_ONE = struct.pack("<f", 1)


def with_floats(model: bytes) -> bytes:
    """The model's bytes, with floats. Raises `ValueError` where the bytes are no model."""
    graph = Graph(model)
    zero_points = {node.inputs[1]: node.inputs[3] for node in graph.nodes if node.operator in _WITH_FLOATS}
    rounded, nodes = set(_rounded_biases(graph)), iter(graph.nodes)
    tensors: dict[str, _Tensor] = {}

    def replaced(field: protobuf.Field) -> Sequence[Part] | None:
        if field.number == onnx_edits.GRAPH_NODE:
            return _node(model, field, next(nodes), rounded)
        if field.number == onnx_edits.GRAPH_INITIALIZER:
            tensor = _tensor(model, field)
            tensors[tensor.name] = tensor
            return [] if tensor.name in zero_points else None
        # The types of tensors between nodes, which onnxruntime infers.
        return [] if field.number == onnx_edits.GRAPH_TYPES else None

    weights = (_float_weight(tensors[name], tensors[zero]) for name, zero in zero_points.items() if name in tensors)
    return onnx_edits.edited(model, replaced, weights)


def _rounded_biases(graph: Graph) -> Iterator[str]:
    """The tensors that round a bias to integers: `Floor` and `Cast`, before it is added to what `ConvInteger` gives."""
    makers = {name: node for node in graph.nodes for name in node.outputs}
    for node in graph.nodes:
        if node.operator == "Add":
            first, second = (makers.get(name) for name in node.inputs)
            if first and second and first.operator == "ConvInteger":
                while second and second.operator in ("Reshape", "Cast", "Floor"):
                    if second.operator != "Reshape":
                        yield second.outputs[0]
                    second = makers.get(second.inputs[0])


def _node(model: bytes, field: protobuf.Field, node: Node, rounded: set[str]) -> Sequence[Part] | None:
    """A node as it is with floats; None where nothing changes."""
    if node.operator == "DynamicQuantizeLinear":
        same = onnx_edits.node("Identity", node.inputs[:1], node.outputs[:1])
        return [same, onnx_edits.tensor(node.outputs[1], onnx_edits.FLOAT, _ONE)]
    if node.outputs[0] in rounded:
        return [onnx_edits.node("Identity", node.inputs[:1], node.outputs)]
    if node.operator in _WITH_FLOATS:
        parts = protobuf.fields(model, field.content, field.end)
        attributes = b"".join(model[part.start : part.end] for part in parts if part.number not in _NOT_ATTRIBUTES)
        return [onnx_edits.node(_WITH_FLOATS[node.operator], node.inputs[:2], node.outputs, attributes)]
    return None


class _Tensor(NamedTuple):
    """A weight: its name, the fields of its dimensions, its type (onnx.proto3, TensorProto.DataType), its bytes."""

    name: str
    dimensions: bytes
    element: int
    raw: memoryview


def _tensor(model: bytes, field: protobuf.Field) -> _Tensor:
    name, dimensions, element, raw = "", b"", 0, memoryview(b"")
    for part in protobuf.fields(model, field.content, field.end):
        if part.number == onnx_edits.DIMENSIONS:
            dimensions += model[part.start : part.end]
        elif part.number == onnx_edits.ELEMENT:
            element, _ = protobuf.read_number(model, part.content, part.end)
        elif part.number == onnx_edits.NAME:
            name = str(model[part.content : part.end], "utf-8")
        elif part.number == onnx_edits.RAW:
            raw = memoryview(model)[part.content : part.end]
        elif part.number == onnx_edits.INTEGERS:  # a single number may stand in this form
            value, _ = protobuf.read_number(model, part.content, part.end)
            raw = memoryview(bytes([value & 0xFF]))
    return _Tensor(name, dimensions, element, raw)


def _float_weight(weight: _Tensor, zero_point: _Tensor) -> bytes:
    """A weight as floats, less its zero point."""
    import numpy as np

    kind = np.uint8 if weight.element == onnx_edits.UINT8 else np.int8
    values = np.frombuffer(weight.raw, kind).astype(np.float32)
    values -= np.frombuffer(zero_point.raw, kind).astype(np.float32)
    return onnx_edits.tensor(weight.name, onnx_edits.FLOAT, values.tobytes(), weight.dimensions)

"""A network of integers of 8 bits as one of floats with the same weights, for processors that are slow at the former.

onnxruntime's dynamic quantisation rounds what goes into a convolution or a product to 8 bits
(`DynamicQuantizeLinear`), multiplies integers, adds a rounded bias, and multiplies by the scales of both. Here the
numbers are left as they are, with a scale of 1, and only the weights' scale is multiplied. LSTMs, a small part of the
work, stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from audioedition.voices import protobuf
from audioedition.voices.onnx_graphs import Graph, Node

_MODEL_GRAPH, _GRAPH_NODE, _GRAPH_INITIALIZER, _GRAPH_TYPES = 7, 1, 5, 13
_NODE_INPUT, _NODE_OUTPUT, _NODE_TYPE = 1, 2, 4
_DIMENSIONS, _ELEMENT, _INTEGERS, _NAME, _RAW = 1, 2, 5, 8, 9
_FLOAT, _UINT8 = 1, 2
_WITH_FLOATS = {"ConvInteger": "Conv", "MatMulInteger": "MatMul"}


def with_floats(model: bytes) -> bytes:
    """The model's bytes, with floats. Raises `ValueError` where the bytes are no model."""
    graph = Graph(model)
    rounded = set(_rounded_biases(graph))
    zero_points = {node.inputs[1]: node.inputs[3] for node in graph.nodes if node.operator in _WITH_FLOATS}
    view, around, parts = memoryview(model), list[memoryview](), list[bytes | memoryview]()
    tensors: dict[str, _Tensor] = {}
    nodes = iter(graph.nodes)
    for outer in protobuf.fields(model, 0, len(model)):
        if outer.number != _MODEL_GRAPH:
            around.append(view[outer.start : outer.end])
            continue
        for field in protobuf.fields(model, outer.content, outer.end):
            if field.number == _GRAPH_NODE:
                parts += _node(model, field, next(nodes), rounded)
                continue
            if field.number == _GRAPH_INITIALIZER:
                tensor = _tensor(model, field)
                tensors[tensor.name] = tensor
                if tensor.name in zero_points:
                    continue
            if field.number != _GRAPH_TYPES:  # of tensors between nodes, which onnxruntime infers
                parts.append(view[field.start : field.end])
    parts += (
        _float_weight(tensors[name], tensors[zero]) for name, zero in zero_points.items() if name in tensors
    )  # fmt: skip
    return b"".join([*around, protobuf.head(_MODEL_GRAPH, sum(map(len, parts))), *parts])


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


def _node(model: bytes, field: protobuf.Field, node: Node, rounded: set[str]) -> list[bytes | memoryview]:
    """A node's fields of the graph, as they are with floats."""
    if node.operator == "DynamicQuantizeLinear":
        one = [_encoded(_NAME, node.outputs[1]), protobuf.number_field(_ELEMENT, _FLOAT), protobuf.field(_RAW, _ONE)]
        return [_made("Identity", node.inputs[:1], node.outputs[:1]), protobuf.field(_GRAPH_INITIALIZER, b"".join(one))]
    if node.outputs[0] in rounded:
        return [_made("Identity", node.inputs[:1], node.outputs)]
    if node.operator in _WITH_FLOATS:
        attributes = b"".join(
            model[part.start : part.end]
            for part in protobuf.fields(model, field.content, field.end)
            if part.number not in (_NODE_INPUT, _NODE_OUTPUT, _NODE_TYPE)
        )
        return [_made(_WITH_FLOATS[node.operator], node.inputs[:2], node.outputs, attributes)]
    return [memoryview(model)[field.start : field.end]]


_ONE = b"\0\0\x80\x3f"  # 1.0 as a float of 32 bits


def _made(operator: str, inputs: tuple[str, ...], outputs: tuple[str, ...], attributes: bytes = b"") -> bytes:
    parts = [*(_encoded(_NODE_INPUT, name) for name in inputs), *(_encoded(_NODE_OUTPUT, name) for name in outputs)]
    return protobuf.field(_GRAPH_NODE, b"".join([*parts, _encoded(_NODE_TYPE, operator), attributes]))


def _encoded(number: int, text: str) -> bytes:
    return protobuf.field(number, text.encode())


class _Tensor(NamedTuple):
    """A weight: its name, the fields of its dimensions, its type (onnx.proto3, TensorProto.DataType), its bytes."""

    name: str
    dimensions: bytes
    element: int
    raw: memoryview


def _tensor(model: bytes, field: protobuf.Field) -> _Tensor:
    name, dimensions, element, raw = "", b"", 0, memoryview(b"")
    for part in protobuf.fields(model, field.content, field.end):
        if part.number == _DIMENSIONS:
            dimensions += model[part.start : part.end]
        elif part.number == _ELEMENT:
            element, _ = protobuf.read_number(model, part.content, part.end)
        elif part.number == _NAME:
            name = str(model[part.content : part.end], "utf-8")
        elif part.number == _RAW:
            raw = memoryview(model)[part.content : part.end]
        elif part.number == _INTEGERS:  # a single number may stand in this form
            value, _ = protobuf.read_number(model, part.content, part.end)
            raw = memoryview(bytes([value & 0xFF]))
    return _Tensor(name, dimensions, element, raw)


def _float_weight(weight: _Tensor, zero_point: _Tensor) -> bytes:
    """A weight as floats, less its zero point."""
    import numpy as np

    kind = np.uint8 if weight.element == _UINT8 else np.int8
    values = np.frombuffer(weight.raw, kind).astype(np.float32)
    values -= np.frombuffer(zero_point.raw, kind).astype(np.float32)
    head = [weight.dimensions, protobuf.number_field(_ELEMENT, _FLOAT), _encoded(_NAME, weight.name)]
    return protobuf.field(_GRAPH_INITIALIZER, b"".join([*head, protobuf.field(_RAW, values.tobytes())]))

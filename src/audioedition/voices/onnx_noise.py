"""A network that draws random numbers as one that computes them: the same noise each time, in whatever process.

onnxruntime seeds `RandomNormalLike` once a session, so that the second text gets other numbers than in a fresh session.
Here number i of a tensor is a hash of i, in integers, which every processor computes alike.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence

from audioedition.voices import onnx_edits, protobuf
from audioedition.voices.onnx_edits import Part
from audioedition.voices.onnx_graphs import Graph, Node

# Mersenne's prime: products of two numbers under it fit into 63 bits.
_PRIME = (1 << 31) - 1
_FACTOR, _OFFSET = 48_271, 1_013_904_223
# Uniformly distributed numbers: their range and where it begins, for a mean of 0 and a variance of 1, and as they are.
_RANGES = {"RandomNormalLike": (12**0.5, -(3**0.5)), "RandomUniformLike": (1.0, 0.0)}


def with_fixed_noise(model: bytes) -> bytes:
    """The model's bytes, with noise that is computed; the same bytes where it draws none. A scale of a node's own is
    taken for 1. Raises `ValueError` where the bytes are no model."""
    nodes = Graph(model).nodes
    if not any(node.operator in _RANGES for node in nodes):
        return model
    following = iter(nodes)

    def replaced(field: protobuf.Field) -> Sequence[Part] | None:
        if field.number != onnx_edits.GRAPH_NODE:
            return None
        node = next(following)
        return _noise(node) if node.operator in _RANGES else None

    return onnx_edits.edited(model, replaced)


def _noise(node: Node) -> list[Part]:
    """Nodes that fill a tensor of the shape of `node`'s input: h(i) = ((a·i + b)² + i)² mod p, scaled."""
    like, (output,) = node.inputs[0], node.outputs
    width, start = _RANGES[node.operator]
    parts: list[Part] = []

    def tensor(name: str, element: int, code: str, value: float) -> str:
        parts.append(onnx_edits.tensor(f"{output}/{name}", element, struct.pack(f"<{code}", value)))
        return f"{output}/{name}"

    def step(operator: str, *inputs: str, into: str = "", attributes: bytes = b"") -> str:
        name = into or f"{output}/{len(parts)}"
        parts.append(onnx_edits.node(operator, inputs, [name], attributes))
        return name

    zero, one, prime, factor, offset = (
        tensor(str(value), onnx_edits.INT64, "q", value) for value in (0, 1, _PRIME, _FACTOR, _OFFSET)
    )
    index = step("Mod", step("Range", zero, step("Size", like), one), prime)
    number = step("Mod", step("Add", step("Mul", index, factor), offset), prime)
    number = step("Mod", step("Add", step("Mul", number, number), index), prime)
    number = step("Mod", step("Mul", number, number), prime)
    floats = step("Cast", number, attributes=onnx_edits.integer_attribute("to", onnx_edits.FLOAT))
    scale = tensor("scale", onnx_edits.FLOAT, "f", width / _PRIME)
    scaled = step("Add", step("Mul", floats, scale), tensor("start", onnx_edits.FLOAT, "f", start))
    step("Reshape", scaled, step("Shape", like), into=output)
    return parts

"""Parts of ONNX models, cut out of their bytes, without the package `onnx`.

A model's file is one protobuf message, whose graph lists nodes, weights, inputs and outputs one after the other. A
part is a message of those that it needs, byte for byte. Field numbers are those of onnx.proto3.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from audioedition.voices import protobuf

_MODEL_GRAPH = 7
_GRAPH_NODE, _GRAPH_INITIALIZER, _GRAPH_INPUT, _GRAPH_OUTPUT = 1, 5, 11, 12
_NODE_INPUT, _NODE_OUTPUT, _NODE_TYPE = 1, 2, 4
_TENSOR_NAME = 8
_VALUE_NAME, _VALUE_TYPE = 1, 2
_TYPE_TENSOR, _TENSOR_ELEMENT = 1, 1
# TensorProto.DataType, by onnxruntime's names of the types.
_ELEMENTS = {
    "tensor(float)": 1, "tensor(uint8)": 2, "tensor(int8)": 3, "tensor(int32)": 6, "tensor(int64)": 7,
    "tensor(bool)": 9,
}  # fmt: skip
# Nodes with graphs of their own, which may read any tensor of the outer graph without listing it.
_NESTED = frozenset({"If", "Loop", "Scan", "SequenceMap"})


class Node(NamedTuple):
    """A node of the graph: its operator ("Ceil"), and the names of its input and output tensors."""

    operator: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]


class Graph:
    """A model's graph: `nodes` in the order of execution (onnx.proto3, GraphProto.node), and the names of `inputs` and
    `outputs`.

    Raises `ValueError` where the bytes are no model.
    """

    def __init__(self, model: bytes) -> None:
        view = memoryview(model)
        self._around: list[memoryview] = []
        self._rest: list[memoryview] = []
        self._nodes: list[memoryview] = []
        self._named: list[tuple[int, str, memoryview]] = []
        nodes: list[Node] = []
        for outer in protobuf.fields(model, 0, len(model)):
            if outer.number != _MODEL_GRAPH:
                self._around.append(view[outer.start : outer.end])
                continue
            for number, start, content, end in protobuf.fields(model, outer.content, outer.end):
                whole = view[start:end]
                if number == _GRAPH_NODE:
                    nodes.append(_node(model, content, end))
                    self._nodes.append(whole)
                elif number in (_GRAPH_INITIALIZER, _GRAPH_INPUT, _GRAPH_OUTPUT):
                    self._named.append((number, _name(model, number, content, end), whole))
                else:
                    self._rest.append(whole)
        self.nodes = tuple(nodes)
        weights = {name for number, name, _ in self._named if number == _GRAPH_INITIALIZER}
        self.inputs = tuple(name for number, name, _ in self._named if number == _GRAPH_INPUT and name not in weights)
        self.outputs = tuple(name for number, name, _ in self._named if number == _GRAPH_OUTPUT)

    def only(self, operator: str) -> Node | None:
        """The node of this operator, where there is just one."""
        nodes = [node for node in self.nodes if node.operator == operator]
        return nodes[0] if len(nodes) == 1 else None

    @property
    def nested(self) -> bool:
        """Whether nodes hold graphs of their own: then no node can be left out."""
        return any(node.operator in _NESTED for node in self.nodes)

    def crossing(self, tensor: str) -> list[str]:
        """The tensors that cross the cut behind `tensor`: itself, and those before it that other nodes read too, but
        for constants."""
        before = self._needed([tensor], ())
        computed = {
            name for number in before for name in self.nodes[number].outputs
            if self.nodes[number].operator != "Constant"
        }  # fmt: skip
        others = (node for number, node in enumerate(self.nodes) if number not in before)
        return list(dict.fromkeys([tensor, *(name for node in others for name in node.inputs if name in computed)]))

    def part(self, outputs: Sequence[str], inputs: Mapping[str, str] | None = None) -> bytes:
        """The model that computes the tensors `outputs` from the graph's inputs and the tensors `inputs`: their names,
        and their types as onnxruntime names them. Raises `ValueError` for a type other than those of `_ELEMENTS`.

        onnxruntime runs every node of a graph, also those that no requested output needs (1.32): so they are left out.
        """
        inputs = inputs or {}
        numbers = set(range(len(self.nodes))) if self.nested else self._needed(outputs, inputs)
        named = {name for number in numbers for name in self.nodes[number].inputs}
        parts = [whole for number, whole in enumerate(self._nodes) if number in numbers]
        parts += [
            whole for number, name, whole in self._named
            if number != _GRAPH_OUTPUT and (name in named or self.nested)
        ]  # fmt: skip
        ends = [protobuf.field(_GRAPH_INPUT, _value(name, kind)) for name, kind in inputs.items() if name in named]
        ends += [protobuf.field(_GRAPH_OUTPUT, protobuf.field(_VALUE_NAME, name.encode())) for name in outputs]
        graph: list[bytes | memoryview] = [*parts, *self._rest, *ends]
        # Joined once: most of the bytes are weights.
        return b"".join([*self._around, protobuf.head(_MODEL_GRAPH, sum(map(len, graph))), *graph])

    def _needed(self, outputs: Iterable[str], inputs: Collection[str]) -> set[int]:
        """The numbers of the nodes that compute the tensors `outputs` from the tensors `inputs`."""
        names, needed = set(outputs).difference(inputs), set()
        for number in range(len(self.nodes) - 1, -1, -1):
            node = self.nodes[number]
            if not names.isdisjoint(node.outputs):
                needed.add(number)
                names.update(name for name in node.inputs if name not in inputs)
        return needed


def _node(model: bytes, start: int, end: int) -> Node:
    inputs, outputs, operator = [], [], ""
    for number, _, content, stop in protobuf.fields(model, start, end):
        if number == _NODE_INPUT:
            inputs.append(str(model[content:stop], "utf-8"))
        elif number == _NODE_OUTPUT:
            outputs.append(str(model[content:stop], "utf-8"))
        elif number == _NODE_TYPE:
            operator = str(model[content:stop], "utf-8")
    return Node(operator, tuple(inputs), tuple(outputs))


def _name(model: bytes, kind: int, start: int, end: int) -> str:
    """The name of a weight, an input or an output."""
    field = _TENSOR_NAME if kind == _GRAPH_INITIALIZER else _VALUE_NAME
    values = (model[content:stop] for number, _, content, stop in protobuf.fields(model, start, end) if number == field)
    return str(next(values, b""), "utf-8")


def _value(name: str, kind: str) -> bytes:
    """A `ValueInfoProto`: a tensor of a type, of any shape."""
    if kind not in _ELEMENTS:
        raise ValueError(f"a part of an ONNX model cannot begin with a {kind}")
    element = protobuf.number_field(_TENSOR_ELEMENT, _ELEMENTS[kind])
    return protobuf.field(_VALUE_NAME, name.encode()) + protobuf.field(
        _VALUE_TYPE, protobuf.field(_TYPE_TENSOR, element)
    )

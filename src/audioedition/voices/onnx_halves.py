"""A model run in two halves, so that the output of the first can be changed before it goes into the second.

Speech models predict the length of each phoneme, round it to whole steps, and synthesise. The tempo is set between the
two: it is then exact, and neither half is loaded or run twice.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from audioedition.voices.onnx_graphs import Graph

if TYPE_CHECKING:
    from onnxruntime import InferenceSession


class Halves:
    """A graph's halves: `before` runs up to the tensor `cut`, `after` from there to the tensors `outputs`.

    Where `cut` is empty, or the graph cannot be divided, `after` runs the whole graph.
    """

    def __init__(self, graph: Graph, cut: str, outputs: Sequence[str]) -> None:
        self.cut = "" if graph.nested else cut
        self._before, kinds = None, {}
        if self.cut:
            # Hundreds of small nodes: they take longer to optimise than to run.
            self._before = session(graph.part(graph.crossing(cut)), optimised=False)
            kinds = {value.name: value.type for value in self._before.get_outputs()}
        self._after = session(graph.part(outputs, kinds))

    def before(self, inputs: Mapping[str, Any]) -> dict[str, Any]:
        """The inputs and the first half's outputs, by name: the inputs of the second half."""
        return dict(inputs) | (_run(self._before, inputs) if self._before else {})

    def after(self, tensors: Mapping[str, Any]) -> dict[str, Any]:
        """The outputs by name. `tensors`: the result of `before`, changed or not."""
        return _run(self._after, tensors)


def session(model: bytes, *, optimised: bool = True) -> InferenceSession:
    """A session of one thread: more threads may sum in another order, which changes samples."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.log_severity_level = 3
    # It would keep memory for each length of text; it helps only where all inputs have one size.
    options.enable_mem_pattern = False
    if not optimised:
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    inference = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    # It keeps the model's bytes for a change of providers, which never comes.
    if hasattr(inference, "_model_bytes"):
        inference._model_bytes = None
    return inference


def _run(session: InferenceSession, inputs: Mapping[str, Any]) -> dict[str, Any]:
    """A session's outputs by name; it takes its inputs from `given`."""
    names = [output.name for output in session.get_outputs()]
    taken = {value.name: inputs[value.name] for value in session.get_inputs()}
    return dict(zip(names, session.run(None, taken), strict=True))

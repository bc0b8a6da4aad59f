"""A model run in two halves, so that what the first one says can be changed before the second one begins.

Speech models plan how long each phoneme is, round it to whole steps, and speak. A tempo is best set between: it is
then exact, and neither half is loaded or run twice.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from audioedition.voices.onnx_graphs import Graph

if TYPE_CHECKING:
    from onnxruntime import InferenceSession


class Halves:
    """A graph's halves: `before` gives all up to the tensor `at`, `after` the tensors that are `wanted` in the end.

    Where the graph has no such tensor (empty), or none of its parts stands alone, the second half is the whole.
    """

    def __init__(self, graph: Graph, at: str, wanted: Sequence[str]) -> None:
        self.at = "" if graph.nested else at
        self._before, kinds = None, {}
        if self.at:
            # Hundreds of small nodes, which run as fast as they stand, and take longer to optimise than to run.
            self._before = session(graph.part(graph.crossing(at)), optimised=False)
            kinds = {value.name: value.type for value in self._before.get_outputs()}
        self._after = session(graph.part(wanted, kinds))

    def before(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """All that the second half takes, by name, of what is `given` and what the first half makes of it."""
        return dict(given) | (_run(self._before, given) if self._before else {})

    def after(self, found: Mapping[str, Any]) -> dict[str, Any]:
        """What is wanted, by name. `found`: what `before` gave, changed or not."""
        return _run(self._after, found)


def session(model: bytes, *, optimised: bool = True) -> InferenceSession:
    """A session of one thread, in order: another count of threads may sum in another order, and with that change
    samples."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.log_severity_level = 3
    # A pattern is kept for each length of text, and memory for it: of use where all inputs are of one size.
    options.enable_mem_pattern = False
    if not optimised:
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    made = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    # It keeps the bytes that it was made from, in case that its providers are changed.
    if hasattr(made, "_model_bytes"):
        made._model_bytes = None
    return made


def _run(session: InferenceSession, given: Mapping[str, Any]) -> dict[str, Any]:
    """What a session makes, by name, of those of `given` that it takes."""
    names = [output.name for output in session.get_outputs()]
    taken = {value.name: given[value.name] for value in session.get_inputs()}
    return dict(zip(names, session.run(None, taken), strict=True))

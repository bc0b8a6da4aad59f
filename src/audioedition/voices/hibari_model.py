"""hibari's network: phoneme ids → the length of each → spectra."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from audioedition.voices.onnx_graphs import Graph
from audioedition.voices.onnx_halves import Halves

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_SPECTRA = ("lh", "theta", "ln", "lr", "phi")


@dataclass(frozen=True, slots=True)
class HibariSpectra:
    """The network's output for a run of phonemes: five spectra (frames × bins), f0 (frames, Hz), and the length of
    each phoneme in steps, where the graph has that tensor."""

    parts: tuple[NDArray[np.float32], ...]
    f0: NDArray[np.float32]
    steps: NDArray[np.float32] | None


class HibariModel:
    """A voice's network, loaded. Raises `ValueError` where the bytes are no model."""

    def __init__(self, model: bytes) -> None:
        graph = Graph(model)
        self._steps, self._all_spectra = steps_tensor(graph), _spectra(graph)
        outputs = [self._all_spectra] if self._all_spectra else list(_SPECTRA)
        self._halves = Halves(graph, lengths_tensor(graph), [*outputs, "f0", *([self._steps] if self._steps else [])])

    def plan(self, ids: Sequence[int]) -> dict[str, Any]:
        """The tensors from which `speak` goes on."""
        import numpy as np

        return self._halves.before({"ids": np.asarray([ids], np.int64)})

    def lengths(self, plan: dict[str, Any]) -> list[NDArray[np.float32]]:
        """The length of each phoneme in steps at speed 1, before rounding; empty where the graph has no such tensor."""
        return [plan[self._halves.cut].reshape(-1)] if self._halves.cut else []

    def speak(self, plan: dict[str, Any], speed: float) -> HibariSpectra:
        """The spectra of a plan, at a speed."""
        import numpy as np

        tensors = self._halves.after(plan | {"speed": np.asarray([speed], np.float32)})
        # The graph transposes and splits the spectra last; taken before that, they need not be transposed back.
        rows = (
            np.split(tensors[self._all_spectra][0], 5, axis=1)
            if self._all_spectra
            else [tensors[name][0].T for name in _SPECTRA]
        )
        return HibariSpectra(tuple(rows), tensors["f0"][0], np.ravel(tensors[self._steps]) if self._steps else None)


def rounded(lengths: NDArray[np.floating]) -> NDArray[np.floating]:
    """Phonemes' lengths, rounded to whole steps as the graph rounds them."""
    import numpy as np

    return np.maximum(np.round(lengths), 1)


# Names of tensors; empty where the graph is built differently.


def lengths_tensor(graph: Graph) -> str:
    """The tensor that holds each phoneme's steps before they are divided by the speed and rounded."""
    quotients = [node.inputs[0] for node in graph.nodes if node.operator == "Div" and node.inputs[1:] == ("speed",)]
    return quotients[0] if len(quotients) == 1 else ""


def steps_tensor(graph: Graph) -> str:
    """The tensor that holds each phoneme's steps after rounding."""
    node = graph.only("Clip")
    return node.outputs[0] if node else ""


def _spectra(graph: Graph) -> str:
    """The tensor that holds all five spectra, frames × bins."""
    split = graph.only("Split")
    if split is None or split.outputs != _SPECTRA:
        return ""
    transposes = [node for node in graph.nodes if node.operator == "Transpose" and node.outputs == split.inputs[:1]]
    return transposes[0].inputs[0] if transposes else ""

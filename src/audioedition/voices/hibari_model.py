"""hibari's network: phoneme ids → how long each is → spectra."""

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
    """What is to be heard of some phonemes: five spectra (frames × bins), f0 (frames, Hz), and the steps that each
    phoneme lasts, where the graph tells them."""

    parts: tuple[NDArray[np.float32], ...]
    f0: NDArray[np.float32]
    steps: NDArray[np.float32] | None


class HibariModel:
    """A voice's network, loaded. Raises `ValueError` where the bytes are no model."""

    def __init__(self, model: bytes) -> None:
        graph = Graph(model)
        self._steps, self._whole = _steps(graph), _spectra(graph)
        wanted = [self._whole] if self._whole else list(_SPECTRA)
        self._halves = Halves(graph, _lengths(graph), [*wanted, "f0", *([self._steps] if self._steps else [])])

    def plan(self, ids: Sequence[int]) -> dict[str, Any]:
        """What `speak` goes on from."""
        import numpy as np

        return self._halves.before({"ids": np.asarray([ids], np.int64)})

    def lengths(self, plan: dict[str, Any]) -> list[NDArray[np.float32]]:
        """The steps that each phoneme is to last at a speed of 1, before they are rounded; empty where the graph does
        not tell them."""
        return [plan[self._halves.at].reshape(-1)] if self._halves.at else []

    def speak(self, plan: dict[str, Any], speed: float) -> HibariSpectra:
        """The spectra of what was planned, at a speed."""
        import numpy as np

        made = self._halves.after(plan | {"speed": np.asarray([speed], np.float32)})
        # The graph turns and parts the spectra last; as they were before, they need not be turned back.
        rows = np.split(made[self._whole][0], 5, axis=1) if self._whole else [made[name][0].T for name in _SPECTRA]
        return HibariSpectra(tuple(rows), made["f0"][0], np.ravel(made[self._steps]) if self._steps else None)


def rounded(lengths: NDArray[np.floating]) -> NDArray[np.floating]:
    """Phonemes' lengths in the whole steps that the graph makes of them."""
    import numpy as np

    return np.maximum(np.round(lengths), 1)


# Each is empty where the graph is built differently.


def _lengths(graph: Graph) -> str:
    """The tensor that holds each phoneme's steps before they are divided by the speed and rounded."""
    found = [node.inputs[0] for node in graph.nodes if node.operator == "Div" and node.inputs[1:] == ("speed",)]
    return found[0] if len(found) == 1 else ""


def _steps(graph: Graph) -> str:
    """The tensor that holds them after that."""
    node = graph.the("Clip")
    return node.outputs[0] if node else ""


def _spectra(graph: Graph) -> str:
    """The tensor that holds all five spectra, frames × bins."""
    parting = graph.the("Split")
    if parting is None or parting.outputs != _SPECTRA:
        return ""
    turning = [node for node in graph.nodes if node.operator == "Transpose" and node.outputs == parting.inputs[:1]]
    return turning[0].inputs[0] if turning else ""

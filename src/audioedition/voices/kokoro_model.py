"""Kokoro's network, or one of its family: phoneme ids and a style → the length of each → samples."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from audioedition.voices.hibari_model import lengths_tensor, steps_tensor
from audioedition.voices.onnx_graphs import Graph
from audioedition.voices.onnx_halves import Halves

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_IDS, _STYLE, _SPEED = ("tokens", "input_ids", "ids"), ("style", "ref_s"), "speed"
# Some voices (if_sara, am_fenrir) come out at up to 1.12 times the full scale.
HEADROOM = 0.7
# Operators that draw random numbers: without them a graph gives the same samples each time.
_RANDOM = frozenset({"RandomNormal", "RandomNormalLike", "RandomUniform", "RandomUniformLike", "Multinomial"})


@dataclass(frozen=True, slots=True)
class KokoroSound:
    """The network's output for a run of phonemes: samples (float32, mono), and the length of each phoneme in steps."""

    samples: NDArray[np.float32]
    steps: NDArray[np.float32]


class KokoroModel:
    """A network, loaded. Raises `ValueError` where the bytes are no model, or none of the family.

    Exports name their inputs differently, and students that learned one voice take no style.
    """

    def __init__(self, model: bytes) -> None:
        graph = Graph(model)
        self._ids, self._style = (next(filter(names.__contains__, graph.inputs), "") for names in (_IDS, _STYLE))
        self._steps, cut = steps_tensor(graph), lengths_tensor(graph)
        if not (self._ids and self._steps and cut) or graph.nested:
            raise ValueError("it is no network of Kokoro's family: phoneme ids and a speed in, lengths and samples out")
        if random := _RANDOM.intersection(node.operator for node in graph.nodes):
            raise ValueError(f"it draws random numbers ({', '.join(sorted(random))}), so no sample comes twice")
        self._sound = graph.outputs[0]
        self._halves = Halves(graph, cut, [self._sound, self._steps])

    @property
    def takes_style(self) -> bool:
        """Whether the network speaks as different people."""
        return bool(self._style)

    def plan(self, ids: Sequence[int], style: NDArray[np.float32] | None) -> dict[str, Any]:
        """The tensors from which `speak` goes on. `style`: 256 numbers."""
        import numpy as np

        inputs = {self._ids: np.asarray([ids], np.int64), _SPEED: np.ones(1, np.float32)}
        return self._halves.before(inputs | ({self._style: style[None]} if self._style and style is not None else {}))

    def lengths(self, plan: dict[str, Any]) -> NDArray[np.float32]:
        """The length of each phoneme in steps at speed 1, before rounding."""
        lengths: NDArray[np.float32] = plan[self._halves.cut].reshape(-1)
        return lengths

    def speak(self, plan: dict[str, Any], speed: float) -> KokoroSound:
        """The samples of a plan, at a speed."""
        import numpy as np

        tensors = self._halves.after(plan | {_SPEED: np.asarray([speed], np.float32)})
        samples = np.clip(np.ravel(tensors[self._sound]) * np.float32(HEADROOM), -1.0, 1.0)
        return KokoroSound(samples, np.ravel(tensors[self._steps]))

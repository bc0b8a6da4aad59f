"""The factor for the lengths of phonemes that gives a sentence an exact tempo, where a model rounds each length.

Lengths are rounded to whole steps of 10 to 25 ms, and most are two steps long: without this, tempo 1.25 shortened a
sentence of hibari by 13 % and one of piper by 14 %, instead of 20 %.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Rounded = Callable[["NDArray[np.floating]"], "NDArray[np.floating]"]
"""Lengths in steps → whole steps, as the model rounds them."""


def stretch(lengths: Sequence[NDArray[np.float32]], tempo: float, rounded: Rounded) -> float:
    """The factor for all `lengths` (in steps, before rounding, one array a sentence) that makes their rounded sum
    `1 / tempo` times as long; `1 / tempo` where no lengths are known."""
    import numpy as np

    if tempo == 1.0 or not lengths:
        return 1 / tempo
    unrounded = np.concatenate(lengths)
    target = rounded(unrounded).sum() / tempo
    factor = 1 / tempo
    # Most phonemes of a voice are about equally long, and change from two steps to one at nearly the same factor: so a
    # second search goes around the best factor of the first, a hundred times as fine.
    for reach in (0.6, 0.006):
        factors = factor + np.linspace(-reach, reach, 241) / tempo
        errors = np.abs(rounded(unrounded[None, :] * factors[:, None]).sum(axis=1) - target)
        # The nearest sum; of equal sums the factor nearest to 1 / tempo.
        factor = float(factors[np.lexsort((np.abs(factors - 1 / tempo), errors))[0]])
    return factor

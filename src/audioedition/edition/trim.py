"""Where a clip is cut: silence trimmed at its ends, and one breath parted where a note stands in it.

Pure functions from a clip to frame ranges; no sample is changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from audioedition.errors import EngineError, shown
from audioedition.model import Clip, Take

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_WINDOW_S = 0.005
# Sound begins and ends this far under the clip's loudest window; breath and final consonants are above it.
_QUIET_DB = -42.0
_KEEP_BEFORE_S, _KEEP_AFTER_S = 0.005, 0.040
# How far from the engine's own boundary the quietest place for a cut is sought.
_REACH_S = 0.015


@dataclass(frozen=True, slots=True)
class Cut:
    """The frames of a clip (half-open, at the clip's rate) that one unit is heard from.

    `runs_on`: the next unit's cut of the same clip begins where this one ends, and they are heard as one.
    """

    key: str
    rate: int
    start: int
    end: int
    runs_on: bool = False

    def length_at(self, rate: int) -> int:
        """Its length in frames at another rate."""
        return max(1, round((self.end - self.start) * rate / self.rate))

    def through(self, last: Cut) -> Cut:
        """From this cut's beginning to the end of a later one of the same clip."""
        return Cut(self.key, self.rate, self.start, last.end)


def cuts(take: Take, clip: Clip) -> list[Cut]:
    """One cut for each part of the take, in order."""
    levels = _levels(clip)
    window = _window(clip.rate)
    edges = list(pairwise([0, *_boundaries(take, clip, levels), len(clip.samples)]))
    runs = [False, *(part.runs_on for part in take.parts)]
    found = []
    for (start, end), from_before, runs_on in zip(edges, runs, runs[1:], strict=False):
        trimmed = _trimmed(clip, levels, window, start, end)
        # Where one part runs into the next, not even a breath is taken away.
        begin, finish = start if from_before else trimmed.start, end if runs_on else trimmed.end
        found.append(Cut(clip.key, clip.rate, begin, max(begin + 1, finish), runs_on))
    return found


def _boundaries(take: Take, clip: Clip, levels: NDArray[np.float64]) -> list[int]:
    """The frames at which one part ends and the next begins: the quietest place between their words."""
    if len(take.parts) == 1:
        return []
    if not clip.words:
        raise EngineError(f"{take.voice.engine} gave no times of words for “{shown(take.text)}”, so it cannot be cut")
    places = []
    for part, following in pairwise(take.parts):
        before = [word.end for word in clip.words if word.span.start < part.span.end]
        after = [word.start for word in clip.words if word.span.start >= following.span.start]
        first = before[-1] if before else 0
        last = after[0] if after else len(clip.samples)
        places.append(_quietest(levels, clip, min(first, last), max(first, last)))
    return places


def _quietest(levels: NDArray[np.float64], clip: Clip, start: int, end: int) -> int:
    window, reach = _window(clip.rate), round(_REACH_S * clip.rate)
    first = max(0, (start - reach) // window)
    last = min(len(levels), (end + reach) // window + 1)
    if last <= first:
        return start
    return int(first + levels[first:last].argmin(axis=0)) * window + window // 2


def _trimmed(clip: Clip, levels: NDArray[np.float64], window: int, start: int, end: int) -> Cut:
    """[start, end) without the silence at its ends, but for a little room."""
    first, last = start // window, -(-end // window)
    loud = (levels[first:last] > levels.max(axis=0, initial=0.0) * 10 ** (_QUIET_DB / 20)).nonzero()[0]
    if len(loud) == 0:
        return Cut(clip.key, clip.rate, start, max(start + 1, min(end, start + window)))
    begin = (first + int(loud[0])) * window - round(_KEEP_BEFORE_S * clip.rate)
    finish = (first + int(loud[-1]) + 1) * window + round(_KEEP_AFTER_S * clip.rate)
    return Cut(clip.key, clip.rate, max(start, begin), min(end, finish))


def _levels(clip: Clip) -> NDArray[np.float64]:
    """Root mean square of each window."""
    import numpy as np

    window = _window(clip.rate)
    padded = np.zeros(-(-max(1, len(clip.samples)) // window) * window)
    padded[: len(clip.samples)] = clip.samples
    return np.asarray(np.sqrt(np.mean(padded.reshape(-1, window) ** 2, axis=1)))


def _window(rate: int) -> int:
    return max(1, round(_WINDOW_S * rate))

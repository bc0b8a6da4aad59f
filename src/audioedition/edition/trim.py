"""The cuts of a clip: silence is trimmed at its ends, and a breath is divided where a note interrupts it.

Pure functions from a clip to ranges of frames; no sample is changed.
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
# How far from the engine's word boundary the quietest window for a cut may be.
_REACH_S = 0.015


@dataclass(frozen=True, slots=True)
class Cut:
    """The frames of one unit in a clip (half-open, at the clip's rate).

    `runs_on`: the next unit's cut of the same clip begins where this one ends, without a pause.
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
    result = []
    for (start, end), from_before, runs_on in zip(edges, runs, runs[1:], strict=False):
        trimmed = _trimmed(clip, levels, window, start, end)
        # Where one part runs on into the next, nothing is trimmed.
        begin, finish = start if from_before else trimmed.start, end if runs_on else trimmed.end
        result.append(Cut(clip.key, clip.rate, begin, max(begin + 1, finish), runs_on))
    return result


def _boundaries(take: Take, clip: Clip, levels: NDArray[np.float64]) -> list[int]:
    """The frames at which one part ends and the next begins: the quietest window between their words."""
    if len(take.parts) == 1:
        return []
    if not clip.words:
        raise EngineError(f"{take.voice.engine} gave no times of words for “{shown(take.text)}”, so it cannot be cut")
    boundaries = []
    for part, following in pairwise(take.parts):
        before = [word.end for word in clip.words if word.span.start < part.span.end]
        after = [word.start for word in clip.words if word.span.start >= following.span.start]
        first = before[-1] if before else 0
        last = after[0] if after else len(clip.samples)
        boundaries.append(_quietest(levels, clip, min(first, last), max(first, last)))
    return boundaries


def _quietest(levels: NDArray[np.float64], clip: Clip, start: int, end: int) -> int:
    window, reach = _window(clip.rate), round(_REACH_S * clip.rate)
    first = max(0, (start - reach) // window)
    last = min(len(levels), (end + reach) // window + 1)
    if last <= first:
        return start
    return int(first + levels[first:last].argmin(axis=0)) * window + window // 2


def _trimmed(clip: Clip, levels: NDArray[np.float64], window: int, start: int, end: int) -> Cut:
    """[start, end) without the silence at its ends, but for `_KEEP_BEFORE_S` and `_KEEP_AFTER_S`."""
    first, last = start // window, -(-end // window)
    loud_windows = (levels[first:last] > levels.max(axis=0, initial=0.0) * 10 ** (_QUIET_DB / 20)).nonzero()[0]
    if len(loud_windows) == 0:
        return Cut(clip.key, clip.rate, start, max(start + 1, min(end, start + window)))
    begin = (first + int(loud_windows[0])) * window - round(_KEEP_BEFORE_S * clip.rate)
    finish = (first + int(loud_windows[-1]) + 1) * window + round(_KEEP_AFTER_S * clip.rate)
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

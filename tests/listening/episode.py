"""A built episode opened up again: its manifest, its takes, clips and cuts, and its sound as FFmpeg decodes it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any

import av
import numpy as np
from numpy.typing import NDArray

from audioedition.edition.trim import Cut, cuts
from audioedition.model import Clip, Take, Unit
from audioedition.pipeline.cache import cache_folder
from audioedition.pipeline.plan import plan_article
from audioedition.render import clips
from audioedition.render.store import Store

SAMPLE = Path(__file__).parents[2] / "examples" / "almaty-part-3.txt"
RATE = 44_100
FLOOR_DB = -90.0


def db(samples: NDArray[Any]) -> float:
    """Root mean square in dB of full scale (samples in ±1)."""
    if not len(samples):
        return FLOOR_DB
    return max(FLOOR_DB, float(10 * np.log10(np.mean(np.square(samples, dtype=np.float64)) + 1e-12)))


@dataclass(frozen=True)
class Break:
    """A note's place: the unit before it, the cue and note, and the unit that goes on (None: the sentence ended)."""

    before: str
    inside: tuple[str, ...]
    after: str | None


class Episode:
    """What `build` left in `folder` for `article`, with the clips it was made from."""

    def __init__(self, folder: Path, article: Path = SAMPLE) -> None:
        self.folder = folder
        self.manifest: dict[str, Any] = json.loads((folder / "episode.json").read_bytes())
        self.units: dict[str, dict[str, Any]] = {unit["id"]: unit for unit in self.manifest["units"]}
        self.plan = plan_article(article)
        if [unit.id for unit in self.plan.script.units] != list(self.units):
            raise ValueError(f"{folder} was not built from {article} as it is planned now; build it again")

    @cached_property
    def samples(self) -> NDArray[np.float32]:
        """The audio as FFmpeg decodes it, mono, ±1."""
        with av.open(str(self.folder / self.manifest["audio"][0]["path"])) as container:
            return np.concatenate([frame.to_ndarray().reshape(-1) for frame in container.decode(audio=0)])

    def sound(self, unit: str, before_s: float = 0.0, after_s: float = 0.0) -> NDArray[np.float32]:
        """A unit's samples as decoded, with some before and after."""
        start, end = self.units[unit]["start_s"] - before_s, self.units[unit]["end_s"] + after_s
        return self.samples[max(0, round(start * RATE)) : round(end * RATE)]

    @cached_property
    def clips(self) -> dict[str, Clip]:
        """Each take's clip, by key, as the build kept it."""
        store = Store(cache_folder())
        found = {take.key: store.get("clips", take.key) for take in self.plan.cast.takes}
        if lost := [key for key, data in found.items() if data is None]:
            raise ValueError(
                f"{len(lost)} clips of {self.folder} are no longer in the cache; build it with an empty one"
            )
        return {key: clips.from_bytes(key, data) for key, data in found.items() if data is not None}

    @cached_property
    def cuts(self) -> dict[str, tuple[Take, Cut]]:
        """Each unit's take and the cut of its clip."""
        return {
            part.unit: (take, cut)
            for take in self.plan.cast.takes
            for part, cut in zip(take.parts, cuts(take, self.clips[take.key]), strict=True)
        }

    @cached_property
    def breaks(self) -> tuple[Break, ...]:
        """Where notes stand."""
        return tuple(_breaks(self.plan.script.units))


def _breaks(units: tuple[Unit, ...]) -> Iterator[Break]:
    outer = [place for place, unit in enumerate(units) if unit.kind not in ("note", "cue")]
    for first, last in pairwise(outer):
        if last - first > 1:
            same = units[last].sentence == units[first].sentence
            inside = tuple(unit.id for unit in units[first + 1 : last])
            yield Break(units[first].id, inside, units[last].id if same else None)

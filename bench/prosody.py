"""What an episode's pauses and melody are like, in figures: `python -m bench.prosody EPISODE_FOLDER…`.

Read from the manifest and the sound alone, so that episodes of two versions can be set side by side: the pauses before
chapters as they are heard, the floor between units, pauses between sentences beside the length of what was said before
them, and the pitch of sentences by their place in the paragraph.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import av
import numpy as np
from numpy.typing import NDArray
from tests.listening.pitch import pitch, semitones

RATE = 44_100
# 35 dB under −19 LUFS: what is below is heard as silence.
_AUDIBLE_DB = -54.0
_BLOCK = RATE // 200


@dataclass(frozen=True)
class Episode:
    """An episode's manifest, its sound in ±1 (mono), and the level of each 5 ms in dBFS."""

    manifest: dict[str, Any]
    samples: NDArray[np.float32]
    levels: NDArray[np.float64]


def opened(folder: Path) -> Episode:
    """The episode in a folder, as FFmpeg decodes it."""
    manifest = json.loads((folder / "episode.json").read_bytes())
    with av.open(str(folder / manifest["audio"][0]["path"])) as container:
        samples = np.concatenate([frame.to_ndarray().reshape(-1) for frame in container.decode(audio=0)])
    blocks = samples[: len(samples) // _BLOCK * _BLOCK].reshape(-1, _BLOCK).astype(np.float64)
    return Episode(manifest, samples, 10 * np.log10((blocks**2).mean(axis=1) + 1e-12))


def heard_gap(episode: Episode, end_s: float, start_s: float) -> tuple[float, float] | None:
    """The audible silence around a pause of the manifest, in seconds: its start and its end."""
    middle = round((end_s + start_s) / 2 * RATE / _BLOCK)
    loud = np.flatnonzero(episode.levels > _AUDIBLE_DB)
    before, after = loud[loud < middle], loud[loud >= middle]
    if not len(before) or not len(after):
        return None
    return float(before[-1] + 1) * _BLOCK / RATE, float(after[0]) * _BLOCK / RATE


def chapters(episode: Episode) -> None:
    """Pauses before chapters as heard, and how long after its mark each one's sound begins."""
    units = episode.manifest["units"]
    print("chapters: mark s, pause as heard s, first sound after the mark s")
    for number, chapter in enumerate(episode.manifest["chapters"]):
        place = next(place for place, unit in enumerate(units) if unit["chapter"] == number)
        if place == 0:
            first = float(np.flatnonzero(episode.levels > _AUDIBLE_DB)[0]) * _BLOCK / RATE
            print(f"  {chapter['start_s']:7.0f}          {first:5.2f}  {chapter['title']}")
            continue
        gap = heard_gap(episode, units[place - 1]["end_s"], units[place]["start_s"])
        if gap:
            after = gap[1] - chapter["start_s"]
            print(f"  {chapter['start_s']:7.0f} {gap[1] - gap[0]:7.2f}  {after:5.2f}  {chapter['title']}")


def floor(episode: Episode) -> None:
    """The level of the pauses between units, and how often it falls to nothing."""
    samples = episode.samples
    inner, outer = [], []
    for unit, following in pairwise(episode.manifest["units"]):
        start, end = round(unit["end_s"] * RATE) + RATE // 50, round(following["start_s"] * RATE) - RATE // 50
        if end - start > RATE // 10:
            outer.append(samples[start:end])
    edges = [(unit["start_s"], unit["end_s"]) for unit in episode.manifest["units"]]
    for start_s, end_s in edges:
        own = episode.levels[round(start_s * 200) + 20 : round(end_s * 200) - 20]
        inner += [level for level in own if level < -55]
    blocks = np.concatenate([part[: len(part) // _BLOCK * _BLOCK].reshape(-1, _BLOCK) for part in outer])
    levels = 10 * np.log10((blocks.astype(np.float64) ** 2).mean(axis=1) + 1e-12)
    off = int((np.diff((episode.levels < -90).astype(int)) == 1).sum())
    zeros = float((samples == 0).mean())
    print(
        f"floor: between units {np.median(levels):.1f} dBFS (5 to 95 %: {np.percentile(levels, 5):.1f} to "
        f"{np.percentile(levels, 95):.1f}), within units {np.median(inner):.1f}; exact zeros {zeros:.1%}; "
        f"falls under −90 dBFS {off} times"
    )


def sentence_pauses(episode: Episode) -> None:
    """Pauses behind sentences of the narrator within a paragraph, beside how long each one lasted."""
    rows = [(end_s - start_s, gap) for start_s, end_s, gap in _between(episode) if 0.2 < gap < 0.7]
    if len(rows) < 3:
        return
    lengths, gaps = np.array(rows).T
    print(
        f"pauses between sentences: {len(gaps)}, mean {gaps.mean():.3f} s, sd {gaps.std():.3f} s, {gaps.min():.2f} to "
        f"{gaps.max():.2f} s; correlation with the length before {np.corrcoef(lengths, gaps)[0, 1]:+.2f}"
    )


def _between(episode: Episode) -> Iterator[tuple[float, float, float]]:
    for unit, following in pairwise(episode.manifest["units"]):
        if unit["kind"] == following["kind"] == "sentence" and unit["voice"] == following["voice"]:
            gap = heard_gap(episode, unit["end_s"], following["start_s"])
            if gap and unit["text"].rstrip("”’\"')»")[-1:] in ".!?":
                yield unit["start_s"], unit["end_s"], gap[1] - gap[0]


def places(episode: Episode) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each sentence of prose with its place in its paragraph, which ends where a pause is longer than a sentence's."""
    run: list[dict[str, Any]] = []
    units = episode.manifest["units"]
    for unit, following in pairwise([*units, None]):
        if unit["kind"] == "sentence":
            run.append(unit)
        gap = following["start_s"] - unit["end_s"] if following else 9.0
        if gap > 0.7 or (following and following["kind"] not in ("sentence", "note", "cue")):
            for number, each in enumerate(run):
                edge = "first" if number == 0 else "last" if number == len(run) - 1 else "middle"
                yield "only" if len(run) == 1 else edge, each
            run = []


def main(folders: Sequence[str]) -> None:
    """Print all figures for each folder."""
    for name in folders:
        episode = opened(Path(name))
        print(f"\n{name}: {episode.manifest['audio'][0]['duration_s']:.1f} s, {episode.manifest['loudness']}")
        chapters(episode)
        floor(episode)
        sentence_pauses(episode)
        melody(episode)


def melody(episode: Episode) -> None:
    """Pitch, tempo and the height of the last 100 ms of voice over the middle of the sentence, for the narrator's
    sentences, by place in the paragraph."""
    found: dict[str, list[tuple[float, float, float]]] = {}
    voices = [unit["voice"] for unit in episode.manifest["units"]]
    voice = max(set(voices), key=voices.count)
    for place, unit in places(episode):
        if unit["voice"] != voice or len(unit["text"]) < 20:
            continue
        part = episode.samples[round(unit["start_s"] * RATE) : round(unit["end_s"] * RATE)]
        heights = pitch(part, RATE)
        if np.isfinite(heights).sum() < 20:
            continue
        middle = float(np.nanmedian(heights))
        # Without the octaves below that a dying voice is taken for.
        sounding = heights[heights > middle * 0.6]
        end = float(semitones(float(np.median(sounding[-10:])), middle))
        asks = unit["text"].rstrip('”"').endswith("?")
        row = middle, len(unit["text"]) / (unit["end_s"] - unit["start_s"]), end
        found.setdefault("asks" if asks else place, []).append(row)
    print(f"melody of {voice}: place, sentences, median F0 Hz, characters a second, end over the middle in st")
    for place in ("first", "middle", "last", "only", "asks"):
        if rows := found.get(place):
            middle = np.nanmedian(np.array(rows), axis=0)
            print(f"  {place:7} {len(rows):4} {middle[0]:7.1f} {middle[1]:6.1f} {middle[2]:+6.1f}")


if __name__ == "__main__":
    main(sys.argv[1:])

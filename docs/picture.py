"""Draws an episode as a picture: its cover, and its sound coloured by who speaks, with its chapters.

python docs/picture.py build/almaty-part-3 docs/img/episode.png
"""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from typing import Any

import av
import numpy as np
from PIL import Image, ImageDraw, ImageFont

_WIDTH, _HEIGHT, _MARGIN, _COVER = 1600, 440, 36, 368
_ROLES = {"narrator": "#3b4252", "translator": "#c43d2b", "author": "#2a7f8e"}
_PAPER, _INK, _QUIET = "#ffffff", "#1d2230", "#8a8f9c"


def main(folder: Path, target: Path) -> None:
    """Draw the episode in `folder` to `target` (PNG)."""
    manifest = json.loads((folder / "episode.json").read_text(encoding="utf-8"))
    samples, rate = _decoded(folder / manifest["audio"][0]["path"])
    picture = Image.new("RGB", (_WIDTH, _HEIGHT), _PAPER)
    pen = ImageDraw.Draw(picture)
    picture.paste(
        Image.open(folder / "cover.jpg", formats=["JPEG"]).resize((_COVER, _COVER), Image.Resampling.LANCZOS),
        (_MARGIN, _MARGIN),
    )
    left, right = _MARGIN + _COVER + 44, _WIDTH - _MARGIN
    _draw_wave(pen, samples, rate, manifest["units"], left, right, _MARGIN + 40, _MARGIN + 196)
    _draw_chapters(pen, manifest, left, right, _MARGIN + 200)
    _draw_legend(pen, manifest, left, _MARGIN + 4)
    target.parent.mkdir(parents=True, exist_ok=True)
    picture.save(target, optimize=True)


def _decoded(path: Path) -> tuple[np.ndarray[Any, Any], int]:
    with av.open(str(path)) as container:
        frames = [frame.to_ndarray()[0] for frame in container.decode(audio=0)]
        return np.concatenate(frames), container.streams.audio[0].rate


def _draw_wave(pen: Any, samples: Any, rate: int, units: Any, left: int, right: int, top: int, bottom: int) -> None:
    columns = (right - left) // 3
    step = len(samples) / columns
    middle = (top + bottom) / 2
    loudest = np.sqrt(np.mean(np.abs(samples) ** 2)) * 2.6
    for column in range(columns):
        part = samples[int(column * step) : int((column + 1) * step)]
        height = min(1.0, float(np.sqrt(np.mean(part**2))) / loudest) * (bottom - top) / 2
        x = left + column * 3
        colour = _colour(units, (column + 0.5) * step / rate)
        pen.rounded_rectangle((x, middle - max(1, height), x + 1, middle + max(1, height)), 1, fill=colour)


def _colour(units: Any, second: float) -> str:
    speaking = next((unit for unit in units if unit["start_s"] <= second < unit["end_s"]), None)
    return _ROLES.get(speaking["role"].partition(":")[0], _INK) if speaking else "#d5d8de"


def _draw_chapters(pen: Any, manifest: Any, left: int, right: int, top: int) -> None:
    """A numbered tick where each chapter begins, and the chapters' titles under it."""
    whole, chapters = manifest["audio"][0]["duration_s"], manifest["chapters"]
    for number, chapter in enumerate(chapters):
        x = left + (right - left) * chapter["start_s"] / whole
        pen.line((x, top, x, top + 12), fill=_QUIET, width=2)
        pen.text((x + 6, top), str(number + 1), font=_font(18), fill=_QUIET)
        stamp = f"{int(chapter['start_s']) // 60}:{int(chapter['start_s']) % 60:02}"
        place = (left, top + 44 + number * 32)
        pen.text(place, f"{number + 1}   {stamp}   {chapter['title']}", font=_font(20), fill=_INK)


def _draw_legend(pen: Any, manifest: Any, left: int, top: int) -> None:
    x = left
    heard = [role for role in _ROLES if any(unit["role"] == role for unit in manifest["units"])]
    voices = {unit["role"]: unit["voice"] for unit in manifest["units"]}
    for role in heard:
        pen.ellipse((x, top + 8, x + 14, top + 22), fill=_ROLES[role])
        words = f"{role} ({voices[role]})"
        pen.text((x + 22, top), words, font=_font(22), fill=_INK)
        x += 22 + pen.textlength(words, font=_font(22)) + 40


def _font(size: int) -> Any:
    found = importlib.util.find_spec("font_source_serif_pro")
    assert found is not None and found.origin is not None
    font = next(Path(found.origin).parent.rglob("*Regular*.ttf"), None) or next(
        Path(found.origin).parent.rglob("*Regular*")
    )
    return ImageFont.truetype(str(font), size, layout_engine=ImageFont.Layout.BASIC)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

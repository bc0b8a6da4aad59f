"""What a build's parts cost alone: each engine on what it is cast to say, one process and one thread; FFmpeg's LAME.

python bench/alone.py hibari ARTICLE    prints the seconds; loading is not counted
"""

from __future__ import annotations

import shutil
import sys
import time
from pathlib import Path

from audioedition.pipeline.plan import plan_article
from audioedition.voices import registry


def engine(name: str, article: Path) -> float:
    """Seconds for an engine to say all takes of an article that it is cast for, calibration apart."""
    speakers = {}
    spent = 0.0
    for take in plan_article(article).cast.takes:
        voice = take.voice
        if voice.engine != name:
            continue
        if voice.voice not in speakers:
            speakers[voice.voice] = registry.load(name, voice.voice)
            speakers[voice.voice].speak("Ready.", 1.0)
        begun = time.perf_counter()
        speakers[voice.voice].speak(take.text, voice.rate / 2 ** (voice.pitch / 12))
        spent += time.perf_counter() - begun
    for speaker in speakers.values():
        speaker.close()
    return spent


def ffmpeg() -> str:
    """FFmpeg's command."""
    found = shutil.which("ffmpeg")
    if found is None:
        raise SystemExit("the benchmark sets FFmpeg's own LAME beside ours: install ffmpeg")
    return found


if __name__ == "__main__":
    print(engine(sys.argv[1], Path(sys.argv[2])))

"""What a build costs beside its parts: the engines alone, the encoder alone, and the whole, in one run.

    make bench                                 the sample
    python bench/bench.py ARTICLE [--runs N]   another article

Absolute seconds drift with the machine; the ratios of one run hold.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

from audioedition import pipeline
from audioedition.edition.mp3 import write_mp3
from audioedition.voices import table


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("article", type=Path, nargs="?", default=Path("examples/almaty-part-3.txt"))
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    planned = pipeline.plan(options.article)
    rows: dict[str, list[float]] = defaultdict(list)
    length = 0.0
    for _ in range(options.runs):
        for engine, seconds, spoken in _engines_alone(planned):
            rows[f"{engine} alone, one thread"].append(seconds)
            rows[f"{engine}: its sound"].append(spoken)
        with tempfile.TemporaryDirectory() as folder:
            rows["build, nothing cached"].append(_build(options.article, Path(folder)))
            rows["build again, all cached"].append(_build(options.article, Path(folder)))
            audio = next(Path(folder).glob("build/*/*.mp3"))
            seconds, length = _encoder_alone(audio)
            rows["MP3 encoder alone"].append(seconds)
    _print(rows, length)


def _engines_alone(planned: pipeline.Plan) -> list[tuple[str, float, float]]:
    """For each engine: seconds to speak all that it is cast for, loading apart, and seconds of sound."""
    times: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    speakers = {}
    for take in planned.cast.takes:
        voice = take.voice
        if (voice.engine, voice.voice) not in speakers:
            speakers[voice.engine, voice.voice] = table.load(voice.engine, voice.voice)
            speakers[voice.engine, voice.voice].speak("Ready.", 1.0)
        ratio = 2 ** (voice.pitch / 12)
        begun = time.perf_counter()
        speech = speakers[voice.engine, voice.voice].speak(take.text, voice.rate / ratio)
        times[voice.engine][0] += time.perf_counter() - begun
        times[voice.engine][1] += len(speech.samples) / speech.rate / ratio
    for speaker in speakers.values():
        speaker.close()
    return [(engine, spent, spoken) for engine, (spent, spoken) in times.items()]


def _build(article: Path, folder: Path) -> float:
    command = [sys.executable, "-m", "audioedition", "build", str(article), "-o", str(folder / "build")]
    environment = {**os.environ, "AUDIOEDITION_CACHE": str(folder / "cache")}
    begun = time.perf_counter()
    subprocess.run(command, check=True, env=environment, capture_output=True)
    return time.perf_counter() - begun


def _encoder_alone(audio: Path) -> tuple[float, float]:
    import av
    import numpy as np

    with av.open(str(audio)) as container:
        samples = np.concatenate([frame.to_ndarray()[0] for frame in container.decode(audio=0)])
    whole = np.asarray(np.clip(samples, -1, 1) * 32767, dtype=np.int16)
    begun = time.perf_counter()
    write_mp3(audio.with_name("alone.mp3"), [whole])
    return time.perf_counter() - begun, len(whole) / 44_100


def _print(rows: dict[str, list[float]], length: float) -> None:
    build = statistics.median(rows["build, nothing cached"])
    print(f"{os.cpu_count()} processors · episode of {length:.0f} s · median of {len(rows['MP3 encoder alone'])}\n")
    print(f"{'':34}{'seconds':>9}{'× real time':>13}{'of the build':>14}")
    for name, values in rows.items():
        if name.endswith("its sound"):
            continue
        spent = statistics.median(values)
        engine = name.partition(" ")[0].rstrip(",")
        sound = rows.get(f"{engine}: its sound", [length])[0]
        print(f"{name:34}{spent:9.2f}{sound / spent:13.1f}{spent / build:14.2f}")


if __name__ == "__main__":
    main()

"""The bars of speed and memory, as ratios taken in one run: `make bench`. Absolute seconds drift with the machine.

python bench/bench.py                            the sample and a column of 64,000 characters; some five minutes
python bench/bench.py --book                     books too: 40,000 to 3,000,000 characters; an hour and a half
python bench/bench.py --only efficiency          the rows whose name begins so
python bench/bench.py --kokoro PYTHON MODEL VOICES   Kokoro too, with the interpreter of its own environment
python bench/bench.py --write docs/speed.md      put the table between the marks of that page
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import alone
from measure import AUDIOEDITION, best, build, fresh, run
from prose import article

SAMPLE = Path(__file__).parent.parent / "examples" / "almaty-part-3.txt"
_HERE = Path(__file__).parent
_COLUMN = 64_000
_KOKORO_CHARACTERS = 3_000
# Characters of about an hour and ten hours.
_HOUR, _TEN_HOURS = 54_000, 540_000
_BEGIN, _END = "<!-- bench -->", "<!-- end of bench -->"


@dataclass(frozen=True)
class Row:
    """A measured ratio beside its bar: `at_most` or at least, and the figures that it is made of."""

    what: str
    ratio: float
    bar: float
    at_most: bool
    figures: str

    def __str__(self) -> str:
        met = self.ratio <= self.bar if self.at_most else self.ratio >= self.bar
        bar = f"{'≤' if self.at_most else '≥'} {self.bar:g}"
        return f"| {self.what} | {self.ratio:.3g} | {bar} | {'met' if met else '**missed**'} | {self.figures} |"


class Bench:
    """The rows. What several rows need is measured once."""

    def __init__(self, folder: Path, kokoro: list[str] | None) -> None:
        self._folder, self._kokoro = folder, kokoro

    def rows(self, book: bool) -> Iterator[tuple[str, Callable[[], Row]]]:
        """Each row's name, and what measures it."""
        column = self._text("column", _COLUMN)
        yield "efficiency, a column", lambda: self._efficiency("a column of 64,000 characters", column, 0.85)
        yield "efficiency, the sample", lambda: self._efficiency("the sample, imports and all", SAMPLE, 0.60)
        yield "command", self._command
        if self._kokoro:
            yield "kokoro", lambda: self._beside_kokoro(column)
        yield "unchanged, the sample", self._unchanged_sample
        yield "unchanged, a column", lambda: self._unchanged(column)
        yield "changed, a column", lambda: self._changed("64,000 characters", column, 0.05)
        yield "help", lambda: self._beside_click("`audioedition --help`", [*AUDIOEDITION, "--help"], 3)
        yield "plan", lambda: self._beside_click("`plan` of the sample", [*AUDIOEDITION, "plan", SAMPLE], 7)
        if book:
            yield "memory", self._memory
            yield "growth", lambda: self._growth(500_000)
            yield "growth, a novel", lambda: self._growth(3_000_000)
            yield "changed, a book", lambda: self._changed("ten hours", self._text("ten-hours", _TEN_HOURS), 0.03)

    def _text(self, name: str, characters: int) -> Path:
        path = self._folder / f"{name}.txt"
        if not path.exists():
            path.write_text(article(characters))
        return path

    def _efficiency(self, what: str, text: Path, bar: float) -> Row:
        """The parts alone, shared out to two cores, beside the whole: the mean of a cold build before and one after."""
        with fresh() as folder:
            first = build(text, folder).seconds
            engines = [self._alone(engine, text) for engine in ("hibari", "piper", "pyttsx3")]
            lame = self._lame(next(folder.glob("build/*/*.mp3")), folder)
        with fresh() as folder:
            whole = (first + build(text, folder).seconds) / 2
        ideal = (sum(engines) + lame) / 2
        told = " + ".join(f"{seconds:.1f}" for seconds in (*engines, lame))
        return Row(f"efficiency: {what}", ideal / whole, bar, False, f"({told}) / 2 ÷ {whole:.1f} s")

    def _alone(self, engine: str, text: Path) -> float:
        command = [sys.executable, str(_HERE / "alone.py"), engine, str(text)]
        return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)

    def _lame(self, audio: Path, folder: Path) -> float:
        """Seconds that FFmpeg's LAME takes at its default for the same sound, from a WAV file."""
        program, wav = alone.ffmpeg(), folder / "whole.wav"
        run([program, "-v", "error", "-i", audio, wav])
        return run([program, "-v", "error", "-i", wav, "-c:a", "libmp3lame", folder / "alone.mp3"]).seconds

    def _command(self) -> Row:
        """What a user would otherwise type: hibari's own command, then FFmpeg."""
        hibari = Path(sys.executable).with_name("hibari")
        with fresh() as folder:
            built = build(SAMPLE, folder).seconds
            spoken = run([hibari, "-o", folder / "a.wav", "-"], given=SAMPLE.read_text()).seconds
            coded = run([alone.ffmpeg(), "-v", "error", "-i", folder / "a.wav", folder / "a.mp3"]).seconds
        with fresh() as folder:
            built = (built + build(SAMPLE, folder).seconds) / 2
        told = f"{built:.1f} ÷ ({spoken:.1f} + {coded:.1f}) s"
        return Row("the sample, beside `hibari`, then `ffmpeg`", built / (spoken + coded), 0.75, True, told)

    def _beside_kokoro(self, text: Path) -> Row:
        python, model, voices = self._kokoro or []
        characters = text.read_text()[:_KOKORO_CHARACTERS]
        command = [python, str(_HERE / "kokoro.py"), model, voices]
        theirs = float(subprocess.run(command, input=characters, check=True, capture_output=True, text=True).stdout)
        with fresh() as folder:
            ours = build(text, folder).seconds
        rates = len(text.read_text()) / ours, len(characters) / theirs
        told = f"{rates[0]:.0f} ÷ {rates[1]:.1f} characters a second (Kokoro on the first {len(characters):,})"
        return Row("a whole build beside Kokoro's synthesis alone", rates[0] / rates[1], 30, False, told)

    def _unchanged_sample(self) -> Row:
        with fresh() as folder:
            build(SAMPLE, folder)
            again: list[str | Path] = [*AUDIOEDITION, "build", SAMPLE, "-o", folder / "build"]
            return self._beside_click("nothing changed: `build` of the sample", again, 9, folder / "cache")

    def _unchanged(self, text: Path) -> Row:
        with fresh() as folder:
            cold = build(text, folder).seconds
            audio = next(folder.glob("build/*/*.mp3"))
            before = audio.read_bytes()
            again = build(text, folder).seconds
            if audio.read_bytes() != before:
                raise SystemExit("a build of what had not changed gave other bytes")
        return Row("nothing changed: a column", again / cold, 0.02, True, f"{again:.2f} ÷ {cold:.1f} s")

    def _changed(self, what: str, text: Path, bar: float) -> Row:
        with fresh() as folder:
            own = folder / text.name
            own.write_text(text.read_text())
            cold = build(own, folder).seconds
            words = own.read_text()
            middle = words.index(". ", len(words) // 2)
            own.write_text(f"{words[:middle]}, or so we were told{words[middle:]}")
            again = build(own, folder).seconds
        return Row(f"one sentence changed: {what}", again / cold, bar, True, f"{again:.2f} ÷ {cold:.1f} s")

    def _beside_click(self, what: str, command: list[str | Path], bar: float, cache: Path | None = None) -> Row:
        """Medians of fifteen, taken in turns."""
        pairs = [
            (best([sys.executable, "-c", "import click"], times=1), best(command, cache, times=1)) for _ in range(15)
        ]
        click, ours = (sorted(times)[7] for times in zip(*pairs, strict=True))
        told = f"{ours * 1000:.0f} ÷ {click * 1000:.0f} ms"
        return Row(f"{what}, beside `import click`", ours / click, bar, True, told)

    def _memory(self) -> Row:
        highest = []
        for name, characters in (("an-hour", _HOUR), ("ten-hours", _TEN_HOURS)):
            with fresh() as folder:
                highest.append(build(self._text(name, characters), folder, watch=True).memory)
        told = f"{highest[1]:.0f} ÷ {highest[0]:.0f} MB (≤ 900)"
        return Row("peak memory (PSS), ten hours beside one", highest[1] / highest[0], 1.15, True, told)

    def _growth(self, characters: int) -> Row:
        each = []
        for name, count in (("small", 40_000), (f"{characters:,}", characters)):
            with fresh() as folder:
                each.append(build(self._text(name, count), folder).seconds / count * 1e6)
        told = f"{each[1]:.0f} ÷ {each[0]:.0f} µs a character"
        return Row(f"time a character, {characters:,} beside 40,000", each[1] / each[0], 1.10, True, told)


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--book", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--kokoro", nargs=3, metavar=("PYTHON", "MODEL", "VOICES"))
    parser.add_argument("--write", type=Path)
    options = parser.parse_args()
    lines = ["| what | ratio | bar | | figures |", "|---|---|---|---|---|"]
    with fresh() as folder:
        for name, measured in Bench(folder, options.kokoro).rows(options.book):
            if name.startswith(options.only):
                lines.append(str(measured()))
                print(lines[-1], flush=True)
    about = f"{os.cpu_count()} processors, {platform.machine()}, Python {platform.python_version()}"
    if options.write:
        page = options.write.read_text()
        before, _, rest = page.partition(_BEGIN)
        after = rest.partition(_END)[2]
        table = "\n".join(lines)
        options.write.write_text(f"{before}{_BEGIN}\n{table}\n\n{about}\n{_END}{after}")
    else:
        print(about)


if __name__ == "__main__":
    main()

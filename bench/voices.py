"""Voices by language: how well they are understood, how they sound, how fast they are made, what they cost.

    python -m bench.voices [--engine pico]… [--language de]… [--voice NAME]… [--write docs/voices.md]
    python -m bench.voices --costs docs/voices.md     speed and size alone: a minute

Each voice of this machine reads bench/texts/LANGUAGE.txt; of espeak-ng, that of the language's tag. Printed is a row
for each, with what was heard otherwise where `--show` asks for it. `--write` puts the rows between the marks of that
page; rows of voices that were not measured stay. DNSMOS needs the packages speechmos and librosa, which nothing else
does.
"""

from __future__ import annotations

import argparse
import re
import resource
import tempfile
from collections.abc import Iterator
from dataclasses import astuple, dataclass, replace
from importlib import metadata
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tests.listening import ear
from tests.listening.wording import Comparison, compare
from tests.script.scripts import script_of

from audioedition.language_tags import primary
from audioedition.script.normalize.numerals import cardinal
from audioedition.voices import kokoro_weights, registry
from audioedition.voices.engine import EngineVoice, Speech

TEXTS = Path(__file__).parent / "texts"
_BEGIN, _END = "<!-- voices -->", "<!-- end of voices -->"
_HEAD = "| language | engine, voice | WER | P.808 | OVRL | × | MB | licence |\n|---|---|---|---|---|---|---|---|\n"
_PAUSE_S = 0.45
# The packages of an engine whose voices name the place that their weights come from.
_INSTALLED = {"kokoro": kokoro_weights.PACKAGES}
_NUMBER, _SOFT_HYPHEN = re.compile(r"\d+"), "\N{SOFT HYPHEN}"
_DNSMOS_RATE = 16_000


@dataclass(frozen=True)
class Row:
    """A row of the table, as it is printed."""

    language: str
    voice: str
    wer: str
    p808: str
    ovrl: str
    speed: str
    megabytes: str
    licence: str

    @property
    def key(self) -> tuple[str, str]:
        """What tells the row from others."""
        return self.language, self.voice

    def __str__(self) -> str:
        return f"| {' | '.join(astuple(self))} |"


def main() -> None:
    """Measure, print, and write where that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("engine", "language", "voice"):
        parser.add_argument(f"--{name}", action="append", help=f"only this {name}; may be given several times")
    parser.add_argument("--write", type=Path, help="the page whose table takes the rows")
    parser.add_argument("--show", action="store_true", help="tell what was heard otherwise")
    parser.add_argument("--costs", type=Path, help="measure speed and size alone, of the rows of this page")
    options = parser.parse_args()
    for language, engine, voice in _voices(options.engine, options.language, options.voice):
        page: Path | None = options.costs or options.write
        if options.costs:
            row = measure_costs(_read(options.costs), language, engine, voice)
        else:
            row, comparison = measure(language, engine, voice)
            print(comparison if options.show else "", end="\n" if options.show else "")
        print(row or f"{engine} {voice.name}: no row yet", flush=True)
        if page and row:
            page.write_text(merged(_read(page), row), encoding="utf-8")


def _read(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def _voices(
    engines: list[str] | None, languages: list[str] | None, names: list[str] | None
) -> Iterator[tuple[str, str, EngineVoice]]:
    """Language, engine and voice of each row that is wanted."""
    for path in sorted(TEXTS.glob("*.txt")):
        language = path.stem
        for engine in registry.names():
            if engine == registry.LAST_RESORT:
                known = [registry.resolve(engine, language)]
            else:
                known = [voice for voice in registry.voices(engine) if language in map(primary, voice.languages)]
            for voice in known:
                wanted = ((engines, engine), (languages, language), (names, voice.name))
                if all(chosen is None or value in chosen for chosen, value in wanted):
                    yield language, engine, voice


def measure(language: str, engine: str, voice: EngineVoice) -> tuple[Row, Comparison]:
    """A voice's row, and what was heard otherwise than said."""
    sentences = said((TEXTS / f"{language}.txt").read_text(encoding="utf-8"), language)
    samples, rate, speed = _spoken(engine, voice.name, sentences)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "speech.wav"
        _write(path, samples, rate)
        heard = ear.read(path, language)
    comparison = compare(" ".join(sentences), " ".join(said(heard, language)))
    p808, ovrl = _dnsmos(samples, rate)
    row = Row(language, f"{engine} {voice.name}", f"{comparison.rate:.3f}", p808, ovrl, *_costs(speed, engine, voice))
    return row, comparison


def _costs(speed: float, engine: str, voice: EngineVoice) -> tuple[str, str, str]:
    """The cells of speed, size and licence."""
    installed = " ".join(_INSTALLED.get(engine, ())) or voice.source
    return f"{speed:.{0 if speed >= 10 else 1}f}", _megabytes(installed), voice.licence or "not stated"


def measure_costs(page: str, language: str, engine: str, voice: EngineVoice) -> Row | None:
    """A voice's row of the page with its costs measured anew; None where it has none."""
    known = next((row for row in rows_of(page) if row.key == (language, f"{engine} {voice.name}")), None)
    if known is None:
        return None
    sentences = said((TEXTS / f"{language}.txt").read_text(encoding="utf-8"), language)
    speed, megabytes, licence = _costs(_spoken(engine, voice.name, sentences)[2], engine, voice)
    return replace(known, speed=speed, megabytes=megabytes, licence=licence)


def said(text: str, language: str) -> list[str]:
    """The sentences of a text as they are said: numbers in words, no marks."""
    units = script_of(text, language=language).units
    # A number of three figures stays as it is in languages whose engines can read it.
    return [_NUMBER.sub(lambda match: cardinal(int(match[0]), language).replace(_SOFT_HYPHEN, ""), unit.text)
            for unit in units if unit.span is not None]  # fmt: skip


def _spoken(engine: str, voice: str, sentences: list[str]) -> tuple[NDArray[np.float32], int, float]:
    """The sound of the sentences with pauses between, its rate, and seconds of speech made in a second of processor
    time, which a busy machine changes little; without what is loaded at the first sentence."""
    _speak(engine, voice, sentences[:1])  # what is imported but once
    _, loading = _speak(engine, voice, sentences[:1])
    speeches, processor = _speak(engine, voice, [sentences[0], *sentences])
    rate = speeches[0].rate
    pause = np.zeros(round(_PAUSE_S * rate), np.float32)
    parts = [part for speech in speeches[1:] for part in (speech.samples, pause)]
    speech_s = sum(len(speech.samples) for speech in speeches[1:]) / rate
    return np.concatenate(parts), rate, speech_s / (processor - loading)


def _speak(engine: str, voice: str, sentences: list[str]) -> tuple[list[Speech], float]:
    """The sentences spoken by a fresh speaker, and the processor time that it and its processes took, in seconds."""
    begun = _processor_s()
    speaker = registry.load(engine, voice)
    speeches = [speaker.speak(sentence, 1.0) for sentence in sentences]
    speaker.close()
    return speeches, _processor_s() - begun


def _processor_s() -> float:
    """The processor time of this process and of those of its that have ended, in seconds."""
    usages = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def _write(path: Path, samples: NDArray[np.float32], rate: int) -> None:
    import wave

    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes((samples * 32767).clip(-32768, 32767).astype("<i2").tobytes())


def _dnsmos(samples: NDArray[np.float32], rate: int) -> tuple[str, str]:
    """P.808 and OVRL of the sound; empty where the packages are not there."""
    try:
        import librosa  # type: ignore[import-not-found,unused-ignore]  # noqa: F401
        from speechmos import dnsmos  # type: ignore[import-not-found,import-untyped,unused-ignore]
    except ImportError:
        return "", ""
    import soxr

    sound = np.clip(soxr.resample(samples, rate, _DNSMOS_RATE), -1.0, 1.0)
    scores: dict[str, Any] = dnsmos.run(sound, sr=_DNSMOS_RATE)
    return f"{scores['p808_mos']:.2f}", f"{scores['ovrl_mos']:.2f}"


def _megabytes(source: str) -> str:
    """The size on disk of the packages that a source names, or of the folder or file; empty where it names none."""
    sizes: list[int] = []
    for word in source.replace(",", " ").split():
        try:
            files = metadata.files(word) or ()
        except (metadata.PackageNotFoundError, ValueError):
            continue
        sizes += [Path(str(file.locate())).stat().st_size for file in files if Path(str(file.locate())).is_file()]
    path = Path(source)
    if not sizes and path.exists() and source:
        sizes = [file.stat().st_size for file in ([path] if path.is_file() else path.rglob("*")) if file.is_file()]
    return f"{sum(sizes) / 1e6:.0f}" if sizes else ""


def rows_of(page: str) -> list[Row]:
    """The rows of the page's table."""
    lines = _table(page)[1].splitlines()[3:]
    return [Row(*(cell.strip() for cell in line.strip("| ").split(" | "))) for line in lines if line]


def merged(page: str, row: Row) -> str:
    """The page with this row in its table, the best understood first in each language; other rows stay."""
    before, _, after = _table(page)
    rows = [other for other in rows_of(page) if other.key != row.key] + [row]
    rows.sort(key=lambda row: (row.language, float(row.wer), row.voice))
    return f"{before}{_BEGIN}\n{_HEAD}" + "".join(f"{row}\n" for row in rows) + _END + after


def _table(page: str) -> tuple[str, str, str]:
    """What stands before the table, in it and behind it."""
    before, begin, rest = page.partition(_BEGIN)
    table, end, after = rest.partition(_END)
    if not (begin and end):
        raise SystemExit(f"the page has no marks {_BEGIN} and {_END}")
    return before, table, after


if __name__ == "__main__":
    main()

"""Speakable English, measured on the test cases of NVIDIA's NeMo-text-processing (their facts, not their code).

    python bench/speakable.py FOLDER [--kind date] [--show open] [--beside]
    python bench/speakable.py --plain FILE [--show open]

FOLDER holds its `tests/nemo_text_processing/en/data_text_normalization`, a line a case: written~said. Two counts:

    strict      without case, hyphens, punctuation and "and"; "F.B.I" is three words, and NeMo's "FBI" is one
    spellings   and with single letters in a row as one word, and "Eh", how our text writes the letter A, as "a"

Half of the cases, by the hash of what is written, are held back: `--show open` lists what fails the strict count in
the other half only, so that rules are not written to fit all. `--beside` counts, strictly, what nothing at all and
num2words (on every run of figures; where it is installed) make right, and how often hibari unaided has the phonemes
of what is expected. `--plain` counts the words that are changed in the sentences of a text that have no figure.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import importlib
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

from audioedition.model import Span
from audioedition.script.normalize import spoken_form
from audioedition.script.sentences import sentences

# The second column repeats the others with choices.
_LEFT_OUT = ("test_cases_normalize_with_audio.txt",)
# A sentence of fewer characters is a heading, or a cry.
_SHORTEST = 20
Judge = Callable[[str, str], bool]


def main() -> None:
    """Measure and print right answers by kind."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument(
        "--plain", type=Path, metavar="FILE", help="a text in English, paragraphs parted by blank lines"
    )
    parser.add_argument("--kind", help="one kind alone")
    parser.add_argument("--show", choices=("open",), help="list what fails in the open half")
    parser.add_argument("--beside", action="store_true", help="others beside it")
    options = parser.parse_args()
    if options.plain:
        _print_changes(options.plain, bool(options.show))
    if options.folder is None:
        return
    judges = {"strict": _is_strictly_right, "spellings": _is_right_in_spelling} | (_others() if options.beside else {})
    right: dict[tuple[str, str, bool], int] = defaultdict(int)
    counts: dict[tuple[str, bool], int] = defaultdict(int)
    for kind, written, expected in cases(options.folder):
        if options.kind and kind != options.kind:
            continue
        is_open = is_in_open_half(written)
        counts[kind, is_open] += 1
        for name, judge in judges.items():
            right[name, kind, is_open] += judge(written, expected)
        if options.show and is_open and not _is_strictly_right(written, expected):
            print(f"{kind:12} {written!r}\n{'':12} said {spoken(written)!r}\n{'':12} want {expected!r}")
    _print(list(judges), right, counts)


def _print(names: list[str], right: dict[tuple[str, str, bool], int], counts: dict[tuple[str, bool], int]) -> None:
    """A table: a row a kind; for the two counts the open half, the half held back and all, for others all."""
    kinds = sorted({kind for kind, _ in counts})
    ours, others = names[:2], names[2:]
    print(f"{'':25}" + "".join(f"{name + ': open, held back, all':>33}" for name in ours), end="")
    print("".join(f"{name:>13}" for name in others))
    for label, rows in [*((kind, [kind]) for kind in kinds), ("together", kinds)]:
        print(f"{label:25}", end="")
        for name in ours:
            for halves in ([True], [False], [True, False]):
                good = sum(right[name, kind, half] for kind in rows for half in halves)
                print(f"{f'{good}/{sum(counts[kind, half] for kind in rows for half in halves)}':>11}", end="")
        for name in others:
            print(f"{sum(right[name, kind, half] for kind in rows for half in (True, False)):13}", end="")
        print()


def _print_changes(path: Path, listed: bool) -> None:
    """How many words of plain prose are said otherwise than written, by the kind of the step."""
    counts: dict[str, int] = defaultdict(int)
    number = words = 0
    for paragraph in re.split(r"\n\s*\n", path.read_text(encoding="utf-8").replace("\r", "")):
        text = " ".join(paragraph.split())
        for sentence in sentences(text, Span(0, len(text)), "en"):
            plain = sentence.of(text)
            if len(plain) < _SHORTEST or re.search(r"\d", plain):
                continue
            number, words = number + 1, words + len(plain.split())
            for step in spoken_form(text, sentence, "en", (), "")[0]:
                counts[step.kind] += bool(re.search(r"[^\W_]", step.was))
                if listed and re.search(r"[^\W_]", step.was):
                    print(f"{step.kind:14} {step.was!r} → {step.said!r}  | {plain[:90]}")
    changed = sum(counts.values())
    print(
        f"{number} sentences without a figure, {words} words: {changed} changed, {changed / words * 1000:.1f} in 1000"
    )
    print(", ".join(f"{kind} {count}" for kind, count in sorted(counts.items(), key=lambda pair: -pair[1]) if count))


def cases(folder: Path) -> Iterator[tuple[str, str, str]]:
    """(kind, written, said) of every case, each written form once a file."""
    for path in sorted(folder.glob("test_cases_*.txt")):
        if path.name in _LEFT_OUT:
            continue
        for line in dict.fromkeys(path.read_text(encoding="utf-8").splitlines()):
            written, tilde, expected = line.partition("~")
            if tilde:
                yield path.stem.removeprefix("test_cases_"), written, expected


def is_in_open_half(written: str) -> bool:
    """Whether a case may be looked at while rules are written."""
    return hashlib.sha256(written.encode()).digest()[0] % 2 == 0


def spoken(written: str) -> str:
    """What our rules make of it."""
    return spoken_form(written, Span(0, len(written)), "en", (), "")[1]


def _is_strictly_right(written: str, expected: str) -> bool:
    return _plain(spoken(written)) == _plain(expected)


def _is_right_in_spelling(written: str, expected: str) -> bool:
    return _joined(spoken(written)) == _joined(expected)


def _plain(text: str) -> str:
    words = re.sub(r"[^\w\s]|_", " ", text.lower().replace("'", "").replace("’", "")).split()
    return " ".join(word for word in words if word != "and")


def _joined(text: str) -> str:
    """The letters of "F.B.I" as one word."""
    plain = " ".join("a" if word == "eh" else word for word in _plain(text).split())
    return re.sub(r"(?<=\b\w) (?=\w\b)", "", plain)


def _others() -> dict[str, Judge]:
    """What others make right: a name and a judge each."""
    from hibari import Hibari

    hibari = Hibari()

    def sounds(text: str) -> str:
        return re.sub(r"[\sˈˌ.,:;!?—…\"“”()]|ænd", "", "".join(hibari.phonemize(text)))

    others: dict[str, Judge] = {"nothing": lambda written, expected: _plain(written) == _plain(expected)}
    with contextlib.suppress(ImportError):
        num2words = importlib.import_module("num2words").num2words
        others["num2words"] = lambda written, expected: (
            _plain(re.sub(r"\d+", lambda run: str(num2words(int(run[0]))), written)) == _plain(expected)
        )
    return others | {"hibari": lambda written, expected: sounds(written) == sounds(expected)}


if __name__ == "__main__":
    main()

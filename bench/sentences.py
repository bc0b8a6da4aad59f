"""Where sentences end, measured on other people's judgement, beside sentencex and pysbd.

    python bench/sentences.py FOLDER… [--show false|missed|rules] [--only NAME]

A FOLDER holds either `*.conllu` files of a Universal Dependencies treebank (a clone of UD_English-GUM, say) or the
`*_spec.rb` files of pragmatic_segmenter. None of them is part of this repository. `examples/almaty-part-3.txt`, whose
cuts are marked by hand below, is always measured, and so is speed, on the text of all the treebanks together.

A treebank: the sentences of a paragraph (of a document, where no paragraphs are marked) are put together with a space,
and every end of a sentence but the paragraph's last is to be found again. F is the mean of the treebanks' F; "false"
is a cut where there should be none, which a listener hears as a stumble; "missed" is one that is not made, which is
heard as a sentence too long, and is often a headline without a full stop, which nobody can find, or the number of an
item ("1."), which we keep with its item. Left out are kinds of
text that are no prose: conversations taken down from speech, posts, poems. A case of pragmatic_segmenter: its text has
to fall into just its sentences; cases whose expected sentences are not found in the text (it cleans some) are left out.

sentencex and pysbd are measured if they are installed (`pip install sentencex==1.* pysbd==0.3.4`): this package needs
neither of them.
"""

from __future__ import annotations

import argparse
import ast
import importlib.util
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from audioedition.model import Span
from audioedition.script.sentences import sentences

SAMPLE = Path(__file__).parent.parent / "examples" / "almaty-part-3.txt"
# Kinds of text that are no prose; GUM has them in a document's name, Taiga in a line of its own.
_NO_PROSE = re.compile(
    r"^# (?:newdoc id = GUM_(?:conversation|court|interview|podcast|vlog)|genre = (?:social|poetry))"
)
_CASE = re.compile(r"Segmenter\.new\(text: (\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'),?([^)\n]*)\)(.*?)\beq\(\[(.*)\]\)")
_STRING = re.compile(r"\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'")

Splitter = Callable[[str, str], list[Span]]


@dataclass(frozen=True)
class Paragraph:
    """Sentences put together, and where each of them ends but the last."""

    language: str
    text: str
    ends: frozenset[int]


@dataclass(frozen=True)
class Case:
    """A text of pragmatic_segmenter's specs, and the sentences that it is to fall into."""

    language: str
    golden: bool
    text: str
    expected: tuple[str, ...]


@dataclass
class Count:
    """What a splitter found: right cuts, false ones, missed ones."""

    right: int = 0
    false: int = 0
    missed: int = 0

    def add(self, found: frozenset[int], ends: frozenset[int]) -> None:
        """Count one paragraph."""
        self.right += len(found & ends)
        self.false += len(found - ends)
        self.missed += len(ends - found)

    @property
    def f(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / max(1, 2 * self.right + self.false + self.missed)


@dataclass
class Measured:
    """All that is measured of one splitter."""

    treebanks: dict[str, Count] = field(default_factory=dict)
    golden: list[int] = field(default_factory=lambda: [0, 0])
    specs: dict[str, list[int]] = field(default_factory=dict)
    sample: Count = field(default_factory=Count)
    speed: float = 0.0


def main() -> None:
    """Measure every splitter on every folder and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+", metavar="FOLDER")
    parser.add_argument("--show", choices=("false", "missed", "rules"), help="list our own faults of a kind")
    parser.add_argument("--only", default="", help="splitters whose name contains this")
    options = parser.parse_args()
    banks = {folder.name: list(treebank(folder)) for folder in options.folders if any(folder.glob("*.conllu"))}
    cases = list(dict.fromkeys(case for folder in options.folders for case in specs(folder)))
    for name, splitter in splitters().items():
        if options.only in name:
            report(name, measure(splitter, banks, cases))
    if options.show:
        show(options.show, banks, cases)


def measure(splitter: Splitter, banks: dict[str, list[Paragraph]], cases: list[Case]) -> Measured:
    """Everything about one splitter."""
    result = Measured()
    begun, size = time.process_time(), 0
    for name, paragraphs in banks.items():
        count = result.treebanks.setdefault(name, Count())
        for paragraph in paragraphs:
            count.add(inner_ends(splitter, paragraph), paragraph.ends)
            size += len(paragraph.text.encode())
    result.speed = size / 1e6 / max(1e-9, time.process_time() - begun)
    for case in cases:
        row = result.golden if case.golden and case.language == "en" else result.specs.setdefault(case.language, [0, 0])
        row[0] += is_right(splitter, case)
        row[1] += 1
    for paragraph in sample():
        result.sample.add(inner_ends(splitter, paragraph), paragraph.ends)
    return result


def report(name: str, result: Measured) -> None:
    """A splitter's figures, in a few lines."""
    banks = result.treebanks.values()
    mean = sum(count.f for count in banks) / max(1, len(banks))
    false, missed = sum(count.false for count in banks), sum(count.missed for count in banks)
    ends = sum(count.right + count.missed for count in banks)
    print(f"{name}")
    print(f"  golden rules {result.golden[0]}/{result.golden[1]}, other specs ", end="")
    print(" ".join(f"{language} {row[0]}/{row[1]}" for language, row in sorted(result.specs.items())))
    print(f"  treebanks: F {mean:.3f}, false {false}, missed {missed}, of {ends}; {result.speed:.1f} MB/s")
    for bank, count in result.treebanks.items():
        print(f"    {bank:24} F {count.f:.3f} false {count.false:4} missed {count.missed:4}")
    sample = result.sample
    print(f"  sample: {sample.right} right, {sample.false} false, {sample.missed} missed")


def show(kind: str, banks: dict[str, list[Paragraph]], cases: list[Case]) -> None:
    """List what our own splitter does wrong, with the words around."""
    for case in cases if kind == "rules" else []:
        if not is_right(ours, case):
            found = [span.of(case.text) for span in ours(case.text, case.language)]
            print(f"{case.language} {'golden ' if case.golden else ''}want {list(case.expected)}\n      found {found}")
    for name, paragraphs in banks.items() if kind != "rules" else ():
        for paragraph in paragraphs:
            found_ends = inner_ends(ours, paragraph)
            wrong = found_ends - paragraph.ends if kind == "false" else paragraph.ends - found_ends
            for place in sorted(wrong):
                print(
                    f"{name}: {paragraph.text[max(0, place - 50) : place]!r} | {paragraph.text[place : place + 40]!r}"
                )


def inner_ends(splitter: Splitter, paragraph: Paragraph) -> frozenset[int]:
    """Where a splitter ends sentences within a paragraph."""
    whole = len(paragraph.text.rstrip())
    return frozenset(span.end for span in splitter(paragraph.text, paragraph.language) if span.end < whole)


def is_right(splitter: Splitter, case: Case) -> bool:
    """Whether a text falls into just its sentences."""
    return tuple(span.of(case.text).strip() for span in splitter(case.text, case.language)) == case.expected


# ------------------------------------------------------------------------------------------- splitters


def splitters() -> dict[str, Splitter]:
    """Ours, and those that are installed here."""
    found: dict[str, Splitter] = {"audioedition": ours}
    for name, make in (("sentencex", _sentencex), ("pysbd", _pysbd)):
        if importlib.util.find_spec(name):
            found[name] = make()
        else:
            print(f"{name} is not installed: left out")
    return found


def ours(text: str, language: str) -> list[Span]:
    """This package's own splitter."""
    return list(sentences(text, Span(0, len(text)), language))


def _sentencex() -> Splitter:
    segment: Any = importlib.import_module("sentencex").segment
    return lambda text, language: _placed(text, segment(language, text))


def _pysbd() -> Splitter:
    module: Any = importlib.import_module("pysbd")
    known = set(importlib.import_module("pysbd.languages").LANGUAGE_CODES)
    made: dict[str, Any] = {}

    def split(text: str, language: str) -> list[Span]:
        code = language if language in known else "en"
        if code not in made:
            made[code] = module.Segmenter(language=code, clean=False)
        return _placed(text, made[code].segment(text))

    return split


def _placed(text: str, parts: list[str]) -> list[Span]:
    """Where parts stand in a text; one that is not found (pysbd changes some) is passed over."""
    spans, place = [], 0
    for part in (part.strip() for part in parts):
        start = text.find(part, place) if part else -1
        if start >= 0:
            spans.append(Span(start, place := start + len(part)))
    return spans


# ------------------------------------------------------------------------------------------------ data


def treebank(folder: Path) -> Iterator[Paragraph]:
    """The paragraphs of prose in a treebank's files."""
    for path in sorted(folder.glob("*.conllu")):
        language = path.name.partition("_")[0]
        waiting: list[str] = []
        prose = True
        for told in path.read_text(encoding="utf-8").split("\n\n"):
            lines = told.splitlines()
            if any(line.startswith(("# newdoc", "# newpar")) for line in lines) and waiting:
                yield _together(language, waiting)
                waiting = []
            prose = _is_prose(lines, prose)
            if prose and not any(line.startswith("# genre") and _NO_PROSE.match(line) for line in lines):
                waiting += [line.removeprefix("# text = ").strip() for line in lines if line.startswith("# text = ")]
        if waiting:
            yield _together(language, waiting)


def _is_prose(lines: list[str], before: bool) -> bool:
    """Whether the document is prose that begins here, or, where none begins, the one before was."""
    begins = [line for line in lines if line.startswith("# newdoc")]
    return not any(_NO_PROSE.match(line) for line in begins) if begins else before


def _together(language: str, parts: list[str]) -> Paragraph:
    ends, place = set(), 0
    for part in parts[:-1]:
        ends.add(place + len(part))
        place += len(part) + 1
    return Paragraph(language, " ".join(parts), frozenset(ends))


def specs(folder: Path) -> Iterator[Case]:
    """The cases of pragmatic_segmenter's specs whose sentences stand in their text."""
    for path in sorted(folder.rglob("*_spec.rb")):
        told = re.sub(r"\n\s*expect", " expect", path.read_text(encoding="utf-8"))
        golden_end = told.find("describe '#segment'")
        for match in _CASE.finditer(told):
            language = re.search(r"language: ['\"](\w+)", match[2])
            text, expected = _ruby(match[1]), tuple(_ruby(part) for part in _STRING.findall(match[4]))
            if _stands(text, expected) and "doc_type" not in match[2]:
                golden = "Golden" in told and match.start() < golden_end
                yield Case(language[1] if language else "en", golden, text, tuple(part.strip() for part in expected))


def _ruby(literal: str) -> str:
    if literal[0] == "'":
        return literal[1:-1].replace("\\'", "'").replace("\\\\", "\\")
    return str(ast.literal_eval('"' + literal[1:-1].replace("\n", "\\n") + '"'))


def _stands(text: str, expected: tuple[str, ...]) -> bool:
    return "".join(text.split()) == "".join("".join(expected).split())


# The last words of each sentence of the sample but a paragraph's last, as marked by hand.
_SAMPLE_CUTS = (
    "strange state.", "like there.", "to smile.", "standing nearby.", "wasn’t coming.", "bliny-baker-girls.",
    "necessary.", "could see.", "was lost.", "to this.", "mistaken.", "you-know-who–Trans.] of Kazakhstan.",
    "– ring.”", "in rubles.", "in Kazakhstan.", "already heard.", "intends to do.", "the state.", "from Russia.",
    "operations.", "arsenal.", "the OSCE.", "Andrea Berg.", "countries.", "in Russia.", "demonstrative .",
    "much better.", "the West.", "Alexandrovich.", "the OSCE?", "an answer.", "Republic of Kazakhstan.",
    "the law.", "September.",
)  # fmt: skip


def sample() -> Iterator[Paragraph]:
    """The sample's paragraphs with the cuts that were marked by hand."""
    for part in re.split(r"\n\s*\n", SAMPLE.read_text(encoding="utf-8")):
        text = part.strip()
        places = [text.find(cut) + len(cut) for cut in _SAMPLE_CUTS if cut in text]
        yield Paragraph("en", text, frozenset(place for place in places if place < len(text)))


if __name__ == "__main__":
    main()

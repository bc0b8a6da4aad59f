"""Reads real documents and counts those that a listener would be content with.

python -m tests.real.measure FOLDER                       both halves, by format, language and class of fault
python -m tests.real.measure FOLDER --show                what is wrong with each document of the open half
python -m tests.real.measure FOLDER --show --format pdf   of one format; --id web-012 of one document

FOLDER holds the documents as OWNER+NAME/PATH; what is missing is counted as such."""

from __future__ import annotations

import argparse
import hashlib
import re
import shutil
import sys
import tempfile
import time
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from pathlib import Path

from audioedition.errors import AudioEditionError
from audioedition.model import Unit
from audioedition.pipeline.plan import Plan, plan_article
from audioedition.script import written

from .expectations import Expectation, Half, expectations

CLASSES = ("failed", "lost", "read aloud", "title", "author", "sentences", "spoken form", "language", "role")
"""Classes of serious faults, in the order in which they are told."""
LESSER = ("no author", "no title")
"""Faults that are counted and do not make a document wrong."""
# One phrase of twenty may be one that two readers would judge apart; so may a third of the sentences be cut elsewhere.
_LOST, _CUT = 0.06, 0.34
# A subtitle may be a part of the title or not; half a title, or one author of two, is wrong.
_ALIKE = {"title": 0.75, "author": 0.9}
# Words that a sentence may have more than was expected: its note's number, a quotation's "he said".
_MORE_WORDS = 3
# Chinese and Japanese have no spaces: each character is a word.
_IDEOGRAPHS = "\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_TOKEN = re.compile(rf"[{_IDEOGRAPHS}]|[^\W_{_IDEOGRAPHS}]+")
# A phrase whose fault is its marks: "Heading ##", "*word*", "<sup>", "[!tip]".
_MARKUP = re.compile(r"(?:#+ |[*_~<{=]|\[!)[^\d]*|[^\d]*(?:[*_~>}=]|#)")
_ADDRESS = re.compile(r"https?://[^/\s]+/?(?P<path>\S*)")
# Words on which two readers may differ: "A, B" and "A and B"; "May third" and "the third of May"'s articles.
_JOINING = frozenset("and und et y e и i en".split())
_OPTIONAL = frozenset("and the of".split())

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a document: the class, and the words that it is about."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Result:
    """What was found out about one document; `seconds` of planning it, None where it is not there."""

    id: str
    faults: tuple[Fault, ...] = ()
    seconds: float | None = None

    @property
    def kinds(self) -> frozenset[str]:
        """The classes of its faults."""
        return frozenset(fault.kind for fault in self.faults)

    @property
    def is_right(self) -> bool:
        """Whether it has no serious fault."""
        return not self.kinds & set(CLASSES)


def tokens(text: str) -> Words:
    """Words and figures, without case and marks."""
    return tuple(match[0].casefold() for match in _TOKEN.finditer(text.replace("\u00ad", "").replace("’", "'")))


class Stream:
    """Words in which phrases are looked for."""

    def __init__(self, words: Sequence[str]) -> None:
        self._text = f" {' '.join(words)} "

    def holds(self, phrase: str) -> bool:
        """Whether the phrase's words stand there in their order, with nothing between."""
        return f" {' '.join(tokens(phrase))} " in self._text


def measured(folder: Path, expectation: Expectation) -> Result:
    """Plan a document and hold it against what is expected."""
    file = expectation.file(folder)
    if not file.is_file() or hashlib.sha256(file.read_bytes()).hexdigest() != expectation.sha256:
        return Result(expectation.id)
    ending = "htm" if expectation.format == "html" else expectation.format
    with tempfile.TemporaryDirectory() as place:
        name = Path(file.name.removesuffix(".gz")).stem
        article = shutil.copy(file, Path(place, f"{name}.{'html' if ending == 'htm' else ending}"))
        begun = time.perf_counter()
        try:
            plan = plan_article(Path(article))
        except AudioEditionError as error:
            return Result(expectation.id, (Fault("failed", str(error)),), time.perf_counter() - begun)
        return Result(expectation.id, tuple(faults(plan, expectation)), time.perf_counter() - begun)


def faults(plan: Plan, expectation: Expectation) -> Iterator[Fault]:
    """All faults, the lesser ones too."""
    units = [unit for unit in plan.script.units if unit.span]
    units.sort(key=lambda unit: unit.span or (0, 0))
    text = plan.script.text
    source = {unit.id: tokens(written(text, unit.span, unit.steps)) for unit in units if unit.span}
    as_written = Stream([word for unit in units for word in source[unit.id]])
    as_spoken = Stream([word for unit in plan.script.units for word in tokens(unit.text)])
    yield from _lost(expectation, as_written, as_spoken)
    yield from _read_aloud(expectation, units, source, as_written, as_spoken)
    yield from _about(plan, expectation)
    yield from _sentences(expectation, units, source)
    spoken = Stream(_said_alike([word for unit in plan.script.units for word in tokens(unit.text)]))
    for phrase, spoken_form in expectation.spoken:
        if not spoken.holds(" ".join(_said_alike(tokens(spoken_form)))):
            yield Fault("spoken form", f"{phrase} → {spoken_form}")
    yield from _voices(expectation, units, source)


def _read_aloud(
    expectation: Expectation, units: Sequence[Unit], source: dict[str, Words], as_written: Stream, as_spoken: Stream
) -> Iterator[Fault]:
    for phrase in expectation.must_not:
        if not tokens(phrase) or _MARKUP.fullmatch(phrase):
            is_spoken = any(phrase in unit.text for unit in units)
        elif address := _ADDRESS.search(phrase):
            is_spoken = any(_says_address(unit, source[unit.id], address) for unit in units)
        else:
            is_spoken = as_written.holds(phrase) or as_spoken.holds(phrase)
        if is_spoken:
            yield Fault("read aloud", phrase)


def _says_address(unit: Unit, source: Words, address: re.Match[str]) -> bool:
    """Whether more of an address is said than its host: "https", or the end of its path."""
    said, (scheme, *rest) = tokens(unit.text), tokens(address[0])
    return Stream(source).holds(address.string) and (scheme in said or bool(address["path"] and rest[-1] in said))


def _said_alike(words: Sequence[str]) -> list[str]:
    """Words without those that may be said or not; letters in a row as one word: "p m" and "pm" sound alike."""
    alike: list[str] = []
    for is_letter, group in groupby(
        (word for word in words if word not in _OPTIONAL), lambda word: len(word) == 1 and word.isalpha()
    ):
        words_in_row = list(group)
        alike += ["".join(words_in_row)] if is_letter else words_in_row
    return alike


def _lost(expectation: Expectation, as_written: Stream, as_spoken: Stream) -> Iterator[Fault]:
    lost = [phrase for phrase in expectation.must if not (as_written.holds(phrase) or as_spoken.holds(phrase))]
    kind = "lost" if len(lost) > max(1, _LOST * len(expectation.must)) else "a phrase lost"
    yield from (Fault(kind, phrase) for phrase in lost)


def _about(plan: Plan, expectation: Expectation) -> Iterator[Fault]:
    metadata = plan.article.metadata
    for kind, known, wanted in (
        ("title", metadata.title, expectation.title),
        ("author", metadata.author, expectation.author),
    ):
        if known and likeness_of_names(known, wanted or "") < _ALIKE[kind]:
            yield Fault(kind, f"{known!r}, not {wanted!r}")
        elif wanted and not known:
            yield Fault(f"no {kind}", wanted)


def likeness_of_names(one: str, other: str) -> float:
    """How much two names have in common, or two lists of them: 1 where order, commas and accents alone differ."""
    return _likeness(*(tuple(word for word in tokens(_bare(text)) if word not in _JOINING) for text in (one, other)))


def _bare(text: str) -> str:
    """Letters without accents: capitals are written without them."""
    letters = unicodedata.normalize("NFKD", text).replace("ı", "i")
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _likeness(one: Words, other: Words) -> float:
    """Words in common, twice, of all words: 1 where they are the same, whatever their order."""
    common = sum((Counter(one) & Counter(other)).values())
    return 2 * common / (len(one) + len(other)) if one or other else 1.0


def _sentences(expectation: Expectation, units: Sequence[Unit], source: dict[str, Words]) -> Iterator[Fault]:
    spoken: dict[int, list[str]] = defaultdict(list)
    for unit in units:
        spoken[unit.sentence] += source[unit.id]
    streams = [(Stream(words), len(words)) for words in spoken.values()]

    def is_whole(sentence: str) -> bool:
        most = len(tokens(sentence)) + _MORE_WORDS
        return any(length <= most and stream.holds(sentence) for stream, length in streams)

    cut = [sentence for sentence in expectation.sentences if not is_whole(sentence)]
    kind = "sentences" if len(cut) > _CUT * len(expectation.sentences) else "a sentence cut"
    yield from (Fault(kind, sentence) for sentence in cut)


def _voices(expectation: Expectation, units: Sequence[Unit], source: dict[str, Words]) -> Iterator[Fault]:
    for kind, pairs in (("language", expectation.languages), ("role", expectation.roles)):
        for phrase, wanted in pairs:
            holding = [unit for unit in units if Stream(source[unit.id]).holds(phrase)]
            spoken = {unit.language if kind == "language" else unit.role for unit in holding}
            if spoken and spoken != {wanted}:
                yield Fault(kind, f"{phrase}: {', '.join(sorted(spoken))}, not {wanted}")


# -------------------------------------------------------------------------------------------------- tables


def table(rows: Sequence[tuple[Expectation, Result]]) -> str:
    """Right documents by half, format and language, and how many have a fault of each class."""
    lines = []
    for half in ("open", "held"):
        mine = [(row, result) for row, result in rows if row.half == half and result.seconds is not None]
        lines.append(f"{half} half: {_share(mine)}")
        for name in ("format", "language"):
            groups: dict[str, list[tuple[Expectation, Result]]] = defaultdict(list)
            for row, result in mine:
                groups[str(getattr(row, name))].append((row, result))
            told = (f"{group} {_share(members)}" for group, members in sorted(groups.items()))
            lines.append(f"  by {name}: {', '.join(told)}")
        classes = Counter(kind for _, result in mine for kind in result.kinds)
        lines.append(
            "  documents with a fault: " + ", ".join(f"{kind} {count}" for kind, count in classes.most_common())
        )
        seconds = sorted(result.seconds or 0 for _, result in mine)
        if seconds:
            lines.append(f"  planning: median {seconds[len(seconds) // 2]:.2f} s, longest {seconds[-1]:.2f} s")
    missing = sum(result.seconds is None for _, result in rows)
    return "\n".join([*lines, *([f"{missing} documents are not there"] if missing else [])])


def _share(rows: Sequence[tuple[Expectation, Result]]) -> str:
    right = sum(result.is_right for _, result in rows)
    return f"{right}/{len(rows)} ({right / len(rows):.0%})" if rows else "0/0"


def shown(rows: Iterable[tuple[Expectation, Result]], half: Half = "open") -> str:
    """What is wrong with each document of a half."""
    lines = []
    for row, result in rows:
        if row.half == half and result.faults:
            lines.append(f"{row.id} {'' if result.is_right else 'WRONG '}{row.repository}/{row.path} ({row.language})")
            lines += [f"    {fault.kind}: {fault.words[:160]}" for fault in result.faults]
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table, or the faults of the open half."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--format")
    parser.add_argument("--id")
    parser.add_argument("--jobs", type=int, default=2)
    asked = parser.parse_args(arguments)
    rows = [row for row in expectations() if asked.format in (None, row.format) and asked.id in (None, row.id)]
    if asked.id and any(row.half == "held" for row in rows):
        sys.exit(f"{asked.id} is of the half that is only counted")
    with ProcessPoolExecutor(asked.jobs) as pool:
        results = list(pool.map(partial(measured, asked.folder), rows, chunksize=4))
    pairs = list(zip(rows, results, strict=True))
    if asked.show:
        print(shown(pairs))
    print(table(pairs))


if __name__ == "__main__":
    main()

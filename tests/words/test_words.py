"""Every row of every table takes its own example, and the docs tell in which languages a concept is known.

`python -m tests.words.test_words` writes docs/languages.md anew.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

import audioedition.words
from audioedition.patterns import folded
from audioedition.words.currencies import Currencies
from audioedition.words.months import Calendar
from audioedition.words.other_abbreviations import PlainAbbreviations
from audioedition.words.parts import PART_LABELS
from audioedition.words.phrases import Phrases, spaced, stem
from audioedition.words.units import Units
from audioedition.words.word_lists import SpokenForms, WordLists

Table = Phrases[Any] | WordLists | SpokenForms | Calendar | Units | Currencies
KINDS = (Phrases, WordLists, SpokenForms, Calendar, Units, Currencies)

if TYPE_CHECKING:
    from audioedition.words.phrases import PhraseRow

PAGE = Path(__file__).parents[2] / "docs" / "languages.md"
# The languages that have columns of their own.
FIRST = ("en", "ru", "de", "fr", "es", "it")


def tables() -> Iterator[Table]:
    """All tables of all modules, each once."""
    seen: set[int] = set()
    for found in pkgutil.iter_modules(audioedition.words.__path__):
        module = importlib.import_module(f"audioedition.words.{found.name}")
        for value in vars(module).values():
            if isinstance(value, KINDS) and id(value) not in seen:
                seen.add(id(value))
                yield value


# Recognisers look at what a bracket holds.
_ALL_BRACKETED = re.compile(r"\A[\[(](.*)[\])]\Z")


def test_every_row_takes_its_own_example() -> None:
    faults = []
    for table in (each for each in tables() if isinstance(each, Phrases)):
        for row in table.rows:
            taker = first_to_take(table, row)
            if taker is None:
                faults.append(f"{table.concept}: no row takes “{row.example}”, the example of “{row.words}”")
            elif taker is not row:
                faults.append(f"{table.concept}: “{row.example}” is taken by “{taker.words}”, not by “{row.words}”")
    assert not faults, "\n" + "\n".join(faults)


def first_to_take(table: Phrases[Any], row: PhraseRow) -> PhraseRow | None:
    """The row that takes an example, of all, or of those of its language where only they are asked."""
    if isinstance(table, PlainAbbreviations):
        asked = table.of(row.language)
        return next((each for each in asked if re.search(table.framed(each.words), row.example)), None)
    taken = table.search(_ALL_BRACKETED.sub(r"\1", row.example))
    return None if taken is None else taken[0]


# Of patterns that look around nothing is drawn: what is beside them is not in the match.
ROWS = [
    row
    for table in tables()
    if isinstance(table, Phrases) and not isinstance(table, PlainAbbreviations)
    for row in table.rows
    if not re.search(r"\(\?<?[=!]", row.words)
]


@settings(max_examples=len(ROWS))
@given(data=st.data())
def test_whatever_a_row_takes_holds_its_stem(data: st.DataObject) -> None:
    row = data.draw(st.sampled_from(ROWS))
    words = re.compile(spaced(row.words), re.IGNORECASE)
    written = data.draw(st.from_regex(words, fullmatch=True))
    for spelt in (written, written.upper(), written.replace("i", "İ"), written.replace("s", "ſ")):
        if words.fullmatch(spelt):
            assert stem(row.words) in folded(spelt)


def test_every_label_of_a_part_makes_its_own_example() -> None:
    assert [row.label.format(3) for row in PART_LABELS] == [row.example for row in PART_LABELS]
    assert len({row.language for row in PART_LABELS}) == len(PART_LABELS)


def test_a_list_has_each_word_once() -> None:
    faults = []
    for table in tables():
        if isinstance(table, WordLists):
            for language in table.languages:
                twice = [word for word, count in Counter(table.listed(language)).items() if count > 1]
                again = sorted(set(table.listed(language)) & set(table.listed(""))) if language else []
                faults += [f"{table.concept}, {language}: “{word}” stands there twice" for word in (*twice, *again)]
    assert not faults, "\n" + "\n".join(faults)


def counted(table: Table) -> Counter[str]:
    """How many phrases a table has in each language."""
    if isinstance(table, WordLists):
        return Counter({language: len(table.listed(language)) for language in table.languages})
    if isinstance(table, SpokenForms):
        return Counter({language: len(table.of(language)) for language in table.languages})
    return Counter(language for row in table.rows for language in row.language.split() or [""])


def page() -> str:
    """docs/languages.md: concept × language, how many phrases each has."""
    counts: dict[str, Counter[str]] = {}
    for table in tables():
        counts.setdefault(table.concept, Counter()).update(counted(table))
    counts["labels of parts of a series"] = Counter(row.language for row in PART_LABELS)
    lines = [f"| concept | {' | '.join(FIRST)} | any | others |", f"|---|{'--:|' * (len(FIRST) + 1)}---|"]
    for concept, count in sorted(counts.items()):
        cells = [str(count[language] or "") for language in (*FIRST, "")]
        others = (f"{language} {count[language]}" for language in sorted(count.keys() - {*FIRST, ""}))
        lines.append(f"| {concept} | {' | '.join(cells)} | {', '.join(others)} |")
    return f"""# What is known in which language

How many phrases of each concept there are, from the tables of `src/audioedition/words/`; an empty cell is a gap. “any”
is what is written alike in all languages. Made by `python -m tests.words.test_words`; a test holds it.

{chr(10).join(lines)}
"""


def test_the_docs_tell_what_is_known_in_which_language() -> None:
    assert PAGE.read_text() == page(), "run: python -m tests.words.test_words"


if __name__ == "__main__":
    PAGE.write_text(page())

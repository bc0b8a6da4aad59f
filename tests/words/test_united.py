"""Lists that two mechanisms ask agree: what is spoken in full ends no sentence, before its name or number."""

from __future__ import annotations

from audioedition.model import Span
from audioedition.script.sentences import sentences
from audioedition.words.abbreviations import ABBREVIATIONS, Abbreviation
from audioedition.words.other_abbreviations import BEFORE_NAMES, BEFORE_NUMBERS

from ..table import assert_each

# Here a sentence may end as well: "Buy 5 min. 5 people came", "It took long. 76 people came", "eval'd. 5 more".
MAY_END = ("max.", "min.", "long.", "S.", "d.")


def test_an_abbreviation_before_its_name_or_number_ends_no_sentence() -> None:
    def law(text: str, row: Abbreviation) -> None:
        if not any(word in text for word in MAY_END) and ". Then" not in text:
            assert [span.of(text) for span in sentences(text, Span(0, len(text)), row.language)] == [text]

    rows = [*BEFORE_NAMES.rows, *BEFORE_NUMBERS.rows, *ABBREVIATIONS.rows]
    assert_each(law, ((row.example.removesuffix("."), row) for row in rows))

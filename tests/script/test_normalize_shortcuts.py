"""Shortcuts change nothing: what a rule is not tried on, it would have left alone."""

# ruff: noqa: E501 — tables: a row stays on a line
from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audioedition.model import Span
from audioedition.script.normalize import rules, units
from audioedition.script.normalize.plain_prose import is_plain

from ..table import assert_each
from .test_normalize_speakable import PLAIN, ROWS

Said = tuple[tuple[object, ...], str]
WORDS = (
    "the he I A B Might of in and was Peter Henry Part World War Plan Dr Mr St No etc vs per cent viz ill vi iv page chapter Co Inc "
    "Jr Sept May Then But John Smith’s o’clock half-open don't 'tis X-ray I’m I-beam Ph PhD TVs MiG a.m p.m U.S NATO OSCE "
    "ft 6’2” thousand x in. km/h st 12-km cm2 5 10 7.5 1905 9/11 10:30 ½ $5 €3m 5th 12–15 km kg % No. Mrs. et al Vitamin II XIV xi O’Neil MCM #5 @joe x.org 10p tg"
).split()
MARKS = [" ", " ", " ", " ", " ", " ", ", ", "; ", ": ", ". ", "! ", "? ", " – ", "—", " - ", "-", "/", "\n", "\r\n", "  ", " (", ") ",
         " “", "” ", ' "', '" ', "’ ", ",’ ", ",' ", "?'\" ", " ‘", "…", " ,"]  # fmt: skip


def with_shortcuts(text: str) -> Said:
    return rules.spoken_form(text, Span(0, len(text)), "en", (), ".")


def without(text: str) -> Said:
    """Every rule, whatever the text holds."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rules, "is_plain", lambda *_: False)
        patch.setattr(units, "signs_of_measures", lambda: re.compile(""))
        for name in ("ABOVE_BRACKETS", "RULES"):
            patch.setattr(rules, name, tuple(rule._replace(needs=None, odd=False) for rule in getattr(rules, name)))
        return rules.spoken_form(text, Span(0, len(text)), "en", (), ".")


def test_a_sentence_is_said_as_without_shortcuts() -> None:
    def law(text: str) -> None:
        assert with_shortcuts(text) == without(text)

    texts = [*(written for _, written, _ in ROWS), *(said for _, _, said in ROWS), *PLAIN]
    assert_each(law, ((text,) for text in texts))


@given(
    st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(MARKS)), min_size=1, max_size=12),
    st.sampled_from(".!?…"),
)
def test_any_words_are_said_as_without_shortcuts(parts: list[tuple[str, str]], end: str) -> None:
    text = "".join(word + mark for word, mark in parts).rstrip() + end
    assert with_shortcuts(text) == without(text)


@pytest.mark.parametrize(
    "text",
    [
        "He was tired, and I had no idea what he meant.",
        "“Then I saw Holmes’ hat,” she said – it was half-open.",
        "A man came!",
        "She left (nobody knew why), and that was the end of it.",
        "A man of few words,\r\nand Yet I liked him.",
        "'You doubt it?' he asked.",
    ],
)
def test_plain_prose_is_found_plain(text: str) -> None:
    assert is_plain(text, Span(0, len(text)))

"""The rows that tell what a pair of brackets is, in the order in which they are asked.

A recogniser looks at the untouched text and returns where the note's own words lie, never a changed text.
The first that answers decides.
"""

from __future__ import annotations

from collections.abc import Callable

from audioedition.model import Span
from audioedition.patterns import lazy
from audioedition.script.brackets.asides import aside
from audioedition.script.brackets.code import code
from audioedition.script.brackets.joined import alteration, completed, ending, link
from audioedition.script.brackets.kinds import Bracket, People, plain
from audioedition.script.brackets.labelled import labelled
from audioedition.script.brackets.pairs import Pair
from audioedition.script.brackets.signed import (
    handle_after,
    initials_after,
    initials_within,
    known_name_after,
    name_after,
    name_before,
    signed_letters,
    tag_after,
    tag_before,
    tag_within,
    translated,
)
from audioedition.script.brackets.silent import silent
from audioedition.words.signatures import NOTE_WORDS

Recogniser = Callable[[str, Pair, People], Bracket | None]

RECOGNISERS: tuple[Recogniser, ...] = (
    link, completed, code, ending, signed_letters, silent, tag_before, tag_after, tag_within, translated,
    initials_after, initials_within, known_name_after, labelled, name_before, name_after, handle_after,
    alteration, aside,
)  # fmt: skip


def recognise(text: str, pair: Pair, people: People) -> Bracket:
    """What this pair is. Every pair is something: what no row knows is an insertion or a parenthesis."""
    for recogniser in RECOGNISERS:
        bracket = recogniser(text, pair, people)
        if bracket is not None:
            return bracket
    return plain(pair)


# Who signs a text that stands in no brackets, a footnote: only tags and people who are known.
_SIGNATURES: tuple[Recogniser, ...] = (
    tag_before,
    tag_after,
    tag_within,
    initials_after,
    initials_within,
    known_name_after,
    name_before,
    name_after,
)


def signature(text: str, span: Span, people: People) -> Bracket | None:
    """The words of `span` as a note, if somebody signs them."""
    around = Pair("(", Span(span.start - 1, span.end + 1))
    return next((note for recogniser in _SIGNATURES if (note := recogniser(text, around, people))), None)


# "Прим. пер.: …", and not "Editor: Anna Smith", nor a speech of "Ed:".
_HEAD = lazy(r"[\s_*]*([^:\n(\[]{2,60}):")


def headed(text: str, span: Span, people: People) -> Bracket | None:
    """A paragraph in no brackets as a note, if a note's tag and a colon head it: "Translator's note: …"."""
    head = _HEAD.match(text, *span)
    if head is None or NOTE_WORDS.search(head[1]) is None:
        return None
    note = tag_before(text, Pair("(", Span(span.start - 1, span.end + 1)), people)
    return note if note and not text[head.end() : note.body.start].strip(" \t\n\u00a0_*") else None

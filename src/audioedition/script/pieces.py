"""A sentence, cut where notes interrupt it, into pieces that one voice says."""

from __future__ import annotations

from dataclasses import dataclass

from audioedition.characters import has_words
from audioedition.model import Span

_STRIP_FIRST = frozenset(",;:.!…–—―-•*·")
_STRIP_LATER = _STRIP_FIRST | frozenset("?)]»”’›\"'")
_CLAUSE = frozenset(",;:")
_DASHES = frozenset("–—―-")
_STOPS = frozenset(".!?…")


@dataclass(frozen=True, slots=True)
class SentencePiece:
    """Words of a sentence between two notes. `ending` is the mark to put at its end where none stands."""

    span: Span
    ending: str


def host_pieces(text: str, sentence: Span, notes: list[Span]) -> list[SentencePiece | None]:
    """The pieces around `notes` (in order, within `sentence`): one more than there are notes.

    None stands for a piece without words. What a piece loses at its beginning (", " after a note) is
    heard at the end of the piece before it.
    """
    if not notes:
        words = _words(text, sentence, _STRIP_FIRST)
        return [SentencePiece(words, ".") if words else None]
    places = [sentence.start, *(edge for note in notes for edge in note), sentence.end]
    raw = [Span(places[i], places[i + 1]) for i in range(0, len(places), 2)]
    pieces: list[SentencePiece | None] = []
    for number, span in enumerate(raw):
        words = _words(text, span, _STRIP_LATER if number else _STRIP_FIRST)
        ending = _ending(text, raw[number + 1 :])
        pieces.append(SentencePiece(words, ending) if words else None)
    return pieces


def _words(text: str, span: Span, strip: frozenset[str]) -> Span | None:
    """`span` without white space and without marks at its beginning; None where no word is left."""
    span = span.trim(text)
    start = without_marks(text, span, strip)
    return Span(start, span.end) if has_words(text[start : span.end]) else None


def without_marks(text: str, span: Span, marks: frozenset[str] = _STRIP_FIRST) -> int:
    """Where a span's words begin behind white space and marks."""
    start = span.start
    while start < span.end and (text[start].isspace() or text[start] in marks):
        start += 1
    return start


def _ending(text: str, later: list[Span]) -> str:
    """The mark that the rest of the sentence begins with: a comma, a dash, a stop, or nothing."""
    if not later:
        return "."
    for span in later:
        lead = span.of(text).lstrip().lstrip("»”’›\"')]").lstrip()
        if not lead:
            continue
        if lead[0] in _CLAUSE or lead[0] in _STOPS:
            return lead[0]
        return " –" if lead[0] in _DASHES else ""
    return "."

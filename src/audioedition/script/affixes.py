"""What a block adds to its own words: the head of a cell's column, the number of an item or of a heading, the mark at
its end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from audioedition import roman
from audioedition.characters import has_words
from audioedition.model import Block, Span, Step
from audioedition.patterns import lazy
from audioedition.script import announcements
from audioedition.script.normalize import spoken_form
from audioedition.script.normalize.dates import day_of_month
from audioedition.script.normalize.steps import change
from audioedition.words.number_contexts import DATE_COLUMNS

_NUMBER = lazy(r"\(?(\d{1,9}|[^\W\d_])[.)](?=\s+\S)")
# "12.8" under "Date", where it is no decimal.
_DAY_AND_MONTH = lazy(r"(\d{1,2})\.(\d{1,2})\.?")
_DASHES = frozenset("–—―-")


# "I", "II. The Road", "V: The Sea" at the head of a chapter
_ROMAN = lazy(r"(?P<numeral>[IVXLC]{2,8}|[IVX])(?=\s*(?:[.:)\n—–-]|\Z))")


@dataclass
class Affixes:
    """`head` is said before the block's first words; `number` stands for an item's or a heading's, or for the date of a
    cell; `ending` is the mark at the end of the block's last sentence, at `end`, where it has none of its own."""

    head: str = ""
    number: Step | None = None
    ending: str = "."
    end: int = -1

    def first(self, place: int) -> list[Step]:
        """The steps at `place`, where words of the block begin; the head is said once."""
        head, self.head = self.head, ""
        steps = [Step(Span(place, place), "head", "", head)] if head else []
        return [*steps, self.number] if self.number else steps


def affixes_of(block: Block, text: str, ending: str, language: str, numbered: bool = False) -> Affixes:
    """The affixes of a block in a known language; `numbered`: the document numbers its headings in Roman numerals."""
    number = item_number(block, text, language) if block.kind == "item" else None
    if numbered and block.kind == "heading":
        number = _roman_number(block.span, text, language)
    head = cell_head(block.label, language) if block.kind == "cell" else ""
    if head and block.label.strip().lower() in DATE_COLUMNS.every:
        number = _date(block.span.trim(text), text, language)
    if block.kind == "item" and block.label.isdecimal() and number is None:
        head = f"{_ordinal(block.label, language)} "
    end = block.span.trim(text).end
    # A dash at a line's end is heard as one: "бьют о воду, –"
    return Affixes(head, number, "" if ending == "," and text[end - 1] in _DASHES else ending, end)


def cell_head(label: str, language: str) -> str:
    """ "Year" → "Year: "; nothing where the column has no head."""
    words = spoken_form(label, Span(0, len(label)), language, (), "")[1].rstrip(" :.,;")
    return f"{words}: " if has_words(words) else ""


def item_number(block: Block, text: str, language: str) -> Step | None:
    """ "3. Wash it." → "Three: Wash it."; where the document counts itself, with its number. A letter is one only
    where the reader saw it ("b) …"), and no initial."""
    match = _NUMBER.match(text, block.span.trim(text).start, block.span.end)
    if match is None:
        return None
    if not match[1].isdecimal():
        letter = match[1].lower() == block.label
        return change(text, *match.span(), "item number", f"{match[1].upper()}:") if letter else None
    number = block.label if block.label.isdecimal() else match[1]
    return change(text, *match.span(), "item number", _ordinal(number, language))


def numbers_in_roman(headings: Iterable[str]) -> bool:
    """Whether some headings are numbered with I and II: then "I" alone is a number and no letter, and so is "V"."""
    numerals = {match["numeral"] for heading in headings if (match := _ROMAN.match(heading))}
    return {"I", "II"} <= numerals


def _roman_number(span: Span, text: str, language: str) -> Step | None:
    match = _ROMAN.match(text, *span.trim(text))
    number = roman.value(match["numeral"]) if match else None
    if match is None or number is None:
        return None
    return change(text, *match.span(), "Roman numeral", announcements.number(number, language))


def _date(cell: Span, text: str, language: str) -> Step | None:
    """ "12.8" in a column of dates → "the twelfth of August"."""
    match = _DAY_AND_MONTH.fullmatch(text, *cell)
    words = day_of_month(int(match[1]), int(match[2]), language) if match else None
    return change(text, *cell, "date", words) if words else None


def _ordinal(number: str, language: str) -> str:
    words = announcements.number(int(number), language)
    return words[:1].upper() + words[1:] + ":"

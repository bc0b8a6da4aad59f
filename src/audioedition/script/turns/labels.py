"""Labels: the names before what somebody says, at the head of a line or in a line of their own.

"Grigory Pasko: How …", "GP: …", "Q. …", "[00:01:12] Anna Holm: …", "TREPLIEFF. I love …", "_Pisc_. Oh Sir, …", "LIZA
[weeping] But …", "**PROSPERO**" over a speech. Whether a label is a speaker's is decided later, from all labels of a
text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Literal, NamedTuple

from audioedition.model import EMPHASES, Block, Inline, Span
from audioedition.patterns import lazy
from audioedition.script.brackets.labelled import names_nobody
from audioedition.script.turns.names import asking, is_full, is_initials
from audioedition.words.letters import NOT_SMALL, SMALL
from audioedition.words.names import FORMS_OF_ADDRESS, PARTICLES
from audioedition.words.speakers import DIVISIONS, HEADS_OF_MINUTES, OFFICES, SPEAKERS_ADDRESS

Form = Literal[
    "colon", "stop", "line", "word", "title", "column", "dash", "bold", "set", "nick", "small", "letters", "heading",
    "cell", "aside", "head",
]  # fmt: skip
"""How a label ends: with a colon; a name in capitals with a full stop or with its line; a "word" in small letters with
a full stop ("Ber. Who's there?"), a "title" in small letters with its line; in a "column" of its own ("HAMLET  To be");
with a "dash" ("Anna – Yes"); in bold; "set" apart as a whole ("_Il padre._ Tu …"); as a nickname ("<lena> yes"); in
"small" letters with a colon ("lena: yes"); "letters" in brackets ("(jl)"); as a "heading"; as the first "cell" of a
row; or with an "aside" alone ("LIZA [weeping] But"). A "head" is nobody's ("Topic: the house")."""

SPOKEN = frozenset(("paragraph", "item", "verse"))
_LABELLED = SPOKEN | {"quotation", "heading"}  # answers are often set in; "### Q: …"
_LONGEST = 600  # characters of a label with all that stands beside the name
_COLUMNS = 2  # of a table that tells who says what
_GAP = r"[ \t\xa0]"
_CLOCK = r"\d{1,3}:\d\d(?::\d\d){0,2}(?:[.,]\d{1,3})?"
_LINE = r"\d{1,2}"  # its number, on a page of a court's transcript
_TIME = rf"(?:\[{_CLOCK}\]|\({_CLOCK}\)|{_CLOCK})"
_WORD = rf"{NOT_SMALL}(?:[^\W_]|[_’'-](?=\w)|\.(?=[^\W_])){{0,30}}"
_LETTER = rf"(?-i:{NOT_SMALL})\."
_ADDRESS = rf"(?:(?i:{FORMS_OF_ADDRESS.words}|{SPEAKERS_ADDRESS.words})|{_LETTER})(?!\w)"
_NAME = (
    rf"(?:{_ADDRESS}{_GAP}{{0,2}}){{0,3}}{_WORD}"
    rf"(?:{_GAP}{{1,2}}(?:{_WORD}|{_LETTER}|{PARTICLES.words}(?!\w)|\d{{1,2}}(?!\w|[:.]\d))){{0,4}}"
)
_OFFICE = rf"(?i:{OFFICES.words})(?!\w)"
_MARKS = "[_*]{0,3}"
_ASIDE = r"[\[(][^\[\]()]{1,300}[\])]"
# "FAUST erstaunt:", "SILVIA, à part.", "Jane Doe, of the museum:", "FIGARO _se frottant la tête_."
_MANNER = (
    rf"(?:{_GAP}{SMALL}[\w’'-]{{0,20}}){{1,5}}(?={_GAP}?[:：])"
    rf"|,{_GAP}[^.:：!?()\[\]\r\n]{{1,80}}(?=\.(?:\s|\Z)|{_GAP}?[:：])"
    rf"|,?{_GAP}_[^_\r\n]{{1,80}}_(?=\.?\s*(?:[\r\n]|\Z)|\.\s|{_GAP}?[:：])"
)
_HEAD = lazy(
    rf"\s*(?:>{{1,3}}\s?|{_LINE}[ \t]{{2,}}|{_LINE}[.)]{_GAP})?(?:{_TIME}\s*[-–—]?\s*)?(?P<dash>[-–—]{_GAP})?"
    rf"{_MARKS}(?P<open>[(\[])?{_MARKS}"
    rf"(?P<name>{_OFFICE}|{_NAME})(?(open)[)\]]){_MARKS}"
    rf"(?P<aside>(?:\s{{0,4}}{_MARKS}{_ASIDE}){{0,2}}{_MARKS})(?P<manner>{_MANNER})?"
    rf"(?:(?P<colon>\.?{_GAP}*(?:{_TIME}{_GAP}*)?(?:[:：]{_GAP}?){{1,2}}(?:{_TIME}(?={_GAP}*(?:[\r\n]|\Z))|(?![\d/])))"
    rf"|(?P<stop>\.{_MARKS}(?=\s|\Z|[-–—]))(?:\s{{0,2}}[-–—]{{1,2}}(?![-–—]))?"
    rf"|(?P<column>(?!{_GAP}+{_TIME}{_GAP}*(?:[\r\n]|\Z))(?:[ \t]{{2,}}|\t|{_GAP}?[–—]{{1,2}}{_GAP}?))(?=\S)"
    rf"|(?(dash){_GAP}[-–—])(?={_GAP}*(?:\n|\r|\Z)))?{_MARKS}(?P<at>{_GAP}{{1,4}}{_TIME}(?={_GAP}*(?:[\r\n]|\Z)))?(?P<line>{_GAP}*\.?{_GAP}*(?:[\r\n]|\Z))?\s*"
)
_BOLD = lazy(rf"(?P<name>{_NAME})\Z")
_WHOLE = lazy(rf"\s*{_MARKS}(?P<name>{_OFFICE}|{_NAME}){_MARKS}:?\s*")
# "_Il padre (con scatto iroso)._ Tu …": what is set apart as a whole may have any words
_SET_NAME = rf"(?P<name>{_WORD}(?:{_GAP}[^\W\d_][\w’'-]{{0,30}}){{1,4}})(?:\s\([^()_*]{{1,200}}\))?[.:]"
_SET = lazy(rf"\s*(?P<marks>[_*]{{1,3}}){_SET_NAME}(?P=marks)\s+(?=\S)")
_SET_APART = lazy(rf"[_*]{{0,3}}{_SET_NAME}[_*]{{0,3}}\s*")
# In a log of a chat: "<lena> yes", "12:01 lena yes", "lena> yes"; "(jl)" over what somebody says
_NICK = lazy(rf"\s*(?P<at>{_TIME}\s+)?(?P<mark><)?(?P<name>[^\W\d][\w.-]{{1,20}})(?(mark)>|(?(at):|>))\s+(?=\S)")
# "manu: i agree": a word in small letters is a name where nearly all lines begin so
_SMALL = lazy(rf"\s*(?:{_LINE}[.)]{_GAP})?{_MARKS}(?P<name>{SMALL}[\w.-]{{1,20}}):{_MARKS}\s+(?=\S)")
_LETTERS = lazy(rf"\s*\((?P<name>{SMALL}{{2,3}})\)\s*(?=\S|\Z)")
_COUNTS = re.compile(r"[ivxlc]+\Z|[a-z]\Z")
# "Q. When did you come?", "A - In May."
_ASKS = lazy(
    rf"\s*(?:{_LINE}[ \t]{{2,}})?(?P<name>{NOT_SMALL})\d{{0,3}}(?:\.\s+|[ \t]{{2,}}|\t|{_GAP}[-–—]{_GAP})(?=\S)"
)
_STAMP = lazy(rf"\s*{_TIME}\s*\Z")
_LINES = lazy(rf"\n[ \t]*(?={NOT_SMALL}|[_*(\[\d<–—-]|el |la |de |{SMALL}[\w.-]{{1,20}}(?:: |> ))")
_ENDED = re.compile(r"[.!?…:;—–\-)\]»”\"'’*_]\Z")


class Label(NamedTuple):
    """A name before what may be a speech: the block's place, the label's span with its marks and the space behind, the
    name as it is written, how the label ends, whether its block is nothing but the label, whether it is in bold or
    italics, or between marks that say so."""

    block: int
    span: Span
    name: str
    form: Form
    is_alone: bool
    is_apart: bool = False


def labels_of(
    text: str, blocks: Sequence[Block], inlines: Sequence[Inline] = (), language: str = ""
) -> Iterator[Label]:
    """What may be a label, line by line."""
    bold = {inline.span.start: inline.span.end for inline in inlines if inline.kind == "strong"}
    apart = {inline.span.start: inline.span.end for inline in inlines if inline.kind in EMPHASES}
    alone = {label.block: label for label in (*_headings(text, blocks), *_cells(text, blocks))}
    for place, block in enumerate(blocks):
        if place in alone:
            yield alone[place]
            continue
        if block.kind not in _LABELLED:
            continue
        end = block.span.start
        for start in (block.span.start, *(match.end() for match in _LINES.finditer(text, *block.span))):
            span = Span(start, block.span.end)
            if start < end:
                continue
            label = _label(text, place, span, bold.get(start, 0), language) or _set(
                text, place, span, apart.get(start, 0)
            )
            if label and block.kind == "heading" and not asking(label.name, language):
                break
            if label and (start == block.span.start or _may_begin(text, block.span, label)):
                is_apart = start in apart or text[label.span.start : label.span.start + 1] in ("*", "_")
                yield label._replace(is_apart=is_apart)
                end = label.span.end


def _headings(text: str, blocks: Sequence[Block]) -> Iterator[Label]:
    """Names in headings of their own that come again: "### Anna"."""
    counts = Counter(block.span.of(text).strip() for block in blocks if block.kind == "heading")
    for place, block in enumerate(blocks):
        if block.kind == "heading" and counts[block.span.of(text).strip()] > 1:
            yield from _whole(text, place, block, "heading")


def _cells(text: str, blocks: Sequence[Block]) -> Iterator[Label]:
    """Names in the first of two columns, or behind a column of moments: "Anna | Welcome back"."""
    for _, row in groupby(enumerate(blocks), lambda each: (each[1].kind == "cell", each[1].level)):
        cells = [(place, block) for place, block in row if block.kind == "cell"]
        if len(cells) == _COLUMNS + 1 and is_stamp(text, cells[0][1]):
            cells = cells[1:]
        if len(cells) == _COLUMNS:
            yield from _whole(text, *cells[0], "cell")


def _whole(text: str, place: int, block: Block, form: Form) -> Iterator[Label]:
    """A label that is all of a block."""
    name = _WHOLE.fullmatch(text, *block.span)
    if name and not _is_nobody(name["name"]):
        yield Label(place, block.span, name["name"], form, is_alone=True)


def is_stamp(text: str, block: Block) -> bool:
    """Whether a block is a moment of a recording, and nothing else."""
    return block.span.end - block.span.start < 20 and _STAMP.match(text, *block.span) is not None


def _may_begin(text: str, block: Span, label: Label) -> bool:
    """Whether a line within a block may begin a turn: the sentence before it has come to its end."""
    if label.form in ("line", "title") or (label.form == "colon" and label.name.isupper()):
        return True
    before = text[max(block.start, label.span.start - 60) : label.span.start].rstrip()
    return _ENDED.search(before) is not None


def _set(text: str, place: int, span: Span, end: int) -> Label | None:
    """A label that is set apart as a whole, in a document that tells so itself."""
    found = _SET_APART.fullmatch(text, span.start, end) if span.start < end < span.end else None
    if found is None or _is_nobody(found["name"]):
        return None
    speech = end + len(text[end : span.end]) - len(text[end : span.end].lstrip())
    return Label(place, Span(span.start, speech), found["name"], "set", speech >= span.end)


def _label(text: str, place: int, span: Span, bold_end: int, language: str) -> Label | None:
    end = min(span.end, span.start + _LONGEST)
    asks = _ASKS.match(text, span.start, end)
    if asks and asking(asks["name"], language):
        return Label(place, Span(span.start, asks.end()), asks["name"], "colon", False)
    found = _HEAD.match(text, span.start, end)
    form = _form(text, found) if found else None
    if found and form == "colon" and HEADS_OF_MINUTES.fullmatch(found["name"]):
        return Label(place, Span(span.start, found.end()), found["name"], "head", found.end() >= span.end)
    if found and form and not _is_nobody(found["name"]):
        return Label(place, Span(span.start, found.end()), found["name"], form, found.end() >= span.end)
    bold = _BOLD.match(text, span.start, bold_end) if span.start < bold_end < span.end else None
    set_apart = _SET.match(text, span.start, end)
    if set_apart and not _is_nobody(set_apart["name"]):
        return Label(place, Span(span.start, set_apart.end()), set_apart["name"], "set", False)
    # "**Speed** You wait …" is the head of a part
    if bold and (is_full(bold["name"]) or is_initials(bold["name"])) and not _is_nobody(bold["name"]):
        speech = bold_end + len(text[bold_end:end]) - len(text[bold_end:end].lstrip())
        return Label(place, Span(span.start, speech), bold["name"], "bold", False)
    nick = _NICK.match(text, span.start, end)
    if nick and not _is_nobody(nick["name"]):
        return Label(place, Span(span.start, nick.end()), nick["name"], "nick", False)
    small = _SMALL.match(text, span.start, end)
    if small and not _is_nobody(small["name"]):
        return Label(place, Span(span.start, small.end()), small["name"], "small", False)
    letters = _LETTERS.match(text, span.start, end)
    if letters and not _COUNTS.match(letters["name"]):
        return Label(place, Span(span.start, letters.end()), letters["name"], "letters", letters.end() >= span.end)
    return None


def _form(text: str, found: re.Match[str]) -> Form | None:
    name, is_whole = found["name"], found["line"] is not None
    in_capitals = name.isupper() and sum(map(str.isalpha, name)) > 1
    if (manner := found["manner"]) and not in_capitals and (found["colon"] is None or manner[0] != ","):
        return None
    if found["colon"] is not None:
        return "colon"
    if found["column"] is not None:
        if in_capitals:
            return None if _is_in_capitals(text, found.end()) else "column"
        return "dash" if found["column"].strip() else None
    if found["stop"] is not None or is_whole:
        if not in_capitals and found["at"] is None:
            return "word" if found["stop"] else "title"
        return "line" if is_whole else None if _is_in_capitals(text, found.end()) else "stop"
    return "aside" if found["open"] or found["aside"].strip("_* ") else None


def _is_in_capitals(text: str, place: int) -> bool:
    return text[place : place + 40].isupper()


@lru_cache(4096)
def _is_nobody(name: str) -> bool:
    if asking(name, "") or OFFICES.fullmatch(name):
        return False
    return names_nobody(name) or bool(DIVISIONS.match(name) or HEADS_OF_MINUTES.fullmatch(name))

"""The cover of a pupil's or a student's work: who wrote it, for whom, at which school, when, how many words.

A few short lines before the text say it, in any order and with the title among them. They are known by what they hold:
a student's number alone on a line, a role ("Supervisor:"), a school, a date, a name; or by their order, where a work
begins as the MLA Handbook has it: the writer, the teacher, the course, the date.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from audioedition.article.apparatus.leaves import PROMINENT, Leaf
from audioedition.article.byline import author_of
from audioedition.article.head_lines import AUTHOR
from audioedition.article.letterhead import is_letterhead
from audioedition.article.people import is_date, is_name
from audioedition.patterns import lazy
from audioedition.plaintext import plain_words
from audioedition.words.cover_lines import OTHERS, WRITERS
from audioedition.words.letters import CAPITAL
from audioedition.words.organisations import ORGANISATION_WORDS

Kind = Literal["", "number", "role", "code", "school", "date", "name"]
WHY = "a line of the cover: for whom and when it was written"
_SURE: frozenset[Kind] = frozenset(("number", "role"))
_LONGEST, _LONGEST_ROLE = 12, 16  # words
_FEWEST, _FEWEST_KINDS = 3, 2
_FEWEST_NAMES, _MOST_NAMES = 2, 4  # words of a name
_MOST_LINES_OF_MLA, _FEWEST_LINES_OF_MLA, _LONGEST_OF_MLA = 5, 3, 6
# "20346212", "Luke Holm – 832153"
_NUMBER = lazy(r"(?:(?P<name>[^\W\d_][^\d,;:]{3,40}?)\s*[-–—,(]?\s*)?(?<!\d)\d{5,12}\)?\Z")
# "3NM70", "K0709-24/1"; "HIST20022 Ancient Greece"
_CODE = lazy(rf"(?=\S*\d)(?=\S*{CAPITAL})[\w/.-]{{3,15}}\Z|{CAPITAL}{{2,6}}[ -]?\d{{3,6}}\b")
_ROMAN_AT_END = lazy(r"\s(?:[IVX]+|[A-Z])\Z")
_YEAR = lazy(r"(?:[^\W\d_][\w.-]*,? )?(?:19|20)\d\d(?: ?[-–/] ?(?:19|20)?\d\d)?\.?\Z")  # "Moscow, 2020", "2019-20"
_SENTENCE_ENDS = ("!", "?", "。", "”", "»", '"')


@dataclass(frozen=True, slots=True)
class Cover:
    """The lines of a cover, from the first to the last that is evident, with what each holds; "" of one that is not."""

    lines: tuple[tuple[Leaf, Kind], ...]

    def is_over_title(self, leaf: Leaf) -> bool:
        """Whether a line of the cover cannot be the title: it is evident, or nothing makes it stand out."""
        kind = next((kind for each, kind in self.lines if each.element is leaf.element), None)
        return kind is not None and (kind not in ("", "code", "school") or not _stands_out(leaf))


def cover_of(front: Sequence[Leaf]) -> Cover | None:
    """The cover among the lines before the text; None where there is none."""
    kinds = _kinds(front)
    evident = [number for number, kind in enumerate(kinds) if kind]
    is_one = len(evident) >= _FEWEST and len({kinds[n] for n in evident}) >= _FEWEST_KINDS
    if not is_one or not (any(kinds[n] in _SURE for n in evident) or _is_mla(front, kinds)):
        return None
    return Cover(tuple(zip(front, kinds, strict=True))[: _end(kinds)][evident[0] :])


def _end(kinds: Sequence[Kind]) -> int:
    """Behind the last evident line, and the names right under it: a name further on is an entry of a list."""
    last = max(number for number, kind in enumerate(kinds) if kind not in ("", "name"))
    while last + 1 < len(kinds) and kinds[last + 1] == "name":
        last += 1
    return last + 1


def set_aside_cover(cover: Cover, title: str, creators: Sequence[str]) -> str:
    """Set aside the lines of a cover but for the title and what goes on under it; the author's name, if one is sure.
    `creators`: whom the file's properties name."""
    titled, rest = plain_words(title), False
    for leaf, kind in cover.lines:
        is_title = leaf.element.tag == "h1" or (titled and plain_words(leaf.text) in titled)
        # Right under the title a line may be its second half.
        rest = bool(is_title or (rest and not kind))
        if not rest and (kind or (titled and leaf.words <= _LONGEST)):
            leaf.skip(WHY)
    author = _author(cover, titled, creators)
    if author is None:
        return ""
    leaf, name = author
    leaf.skip(AUTHOR)
    return name


def is_same_person(name: str, other: str) -> bool:
    """Whether two names have two words in common, in any order, and one has all of the other's: "Perez Diaz Ana"."""
    words, others = set(plain_words(name).split()), set(plain_words(other).split())
    common = words & others
    return len(common) >= _FEWEST_NAMES and common in (words, others)


def _author(cover: Cover, titled: str, creators: Sequence[str]) -> tuple[Leaf, str] | None:
    """The line that names the author: whom the properties name too, beside whose name his number stands, who alone is
    named and where one looks for an author, or who stands first where the order is the MLA Handbook's. Not who stands
    under the role of another."""
    before = ("", *(leaf.text if kind == "role" else "" for leaf, kind in cover.lines))
    names = [
        (leaf, _named(leaf.text))
        for (leaf, kind), role in zip(cover.lines, before, strict=False)
        if kind == "number" or (kind == "name" and (not role or _calls_writer(role)))
    ]
    names = [(leaf, name) for leaf, name in names if name and plain_words(name) not in titled]
    for leaf, name in names:
        if any(is_same_person(name, creator) for creator in creators):
            return leaf, name
    numbered = [(leaf, name) for leaf, name in names if leaf.text != name]
    if len(numbered) == 1:
        return numbered[0]
    is_first = bool(names) and names[0][0] is cover.lines[0][0]
    lines, kinds = [leaf for leaf, _ in cover.lines], [kind for _, kind in cover.lines]
    is_sure = (is_first and _is_mla(lines, kinds)) or (len(names) == 1 and _is_led_to(cover, names[0][0]))
    return names[0] if is_sure else None


def _is_led_to(cover: Cover, named: Leaf) -> bool:
    """Whether the line over a name is the title, a writer's role, or "by", or the line under it his number."""
    over = named.element.getprevious()
    if over is not None and over.tag == "h1":
        return True
    for (above, kind), (below, kind_below) in pairwise(cover.lines):
        if below is named and author_of(above.text) == "":
            return True
        if below is named and kind == "role" and _calls_writer(above.text):
            return True
        if above is named and kind_below == "number":
            return True
    return False


def _calls_writer(role: str) -> bool:
    """Whether the writer's name comes under a role. Under one that begins small (in Slavic languages "of the student of
    class 3") it is in another case than he calls himself by."""
    is_inflected = role[0].islower() and "\u0400" <= role[0] <= "\u04ff"
    return not is_inflected and WRITERS.match(role) is not None


def _stands_out(leaf: Leaf) -> bool:
    return leaf.level > 0 or leaf.element.get(PROMINENT) is not None


def _named(text: str) -> str:
    match = _NUMBER.match(text)
    return (match["name"] or "").strip() if match else text


def _is_mla(front: Sequence[Leaf], kinds: Sequence[Kind]) -> bool:
    """Whether a work begins with a name, a few short lines, and a date: the writer, the teacher, the course, the
    date."""
    if not kinds or kinds[0] != "name" or "date" not in kinds[:_MOST_LINES_OF_MLA]:
        return False
    head = front[: kinds.index("date") + 1]
    return len(head) >= _FEWEST_LINES_OF_MLA and all(
        leaf.words <= _LONGEST_OF_MLA and not _stands_out(leaf) for leaf in head
    )


def _kinds(front: Sequence[Leaf]) -> list[Kind]:
    kinds: list[Kind] = []
    is_labelled = False
    standing_out = [leaf for leaf in front if _stands_out(leaf)]
    for leaf in front:
        kind = _kind(leaf)
        if is_labelled and not kind and leaf.words <= _LONGEST_OF_MLA:
            kind = "role"  # "Student:" and his name below
        if kind == "name" and standing_out == [leaf]:
            kind = ""  # a title that looks like a name
        is_labelled = kind == "role" and leaf.text.endswith((":", "："))
        kinds.append(kind)
    return kinds


def _kind(leaf: Leaf) -> Kind:
    """What a short line holds that stands on covers."""
    text = leaf.text.strip()
    if leaf.is_item or leaf.words > _LONGEST_ROLE or leaf.element.tag == "h1":
        return ""
    if _is_role(text):
        return "role"
    if leaf.words > _LONGEST or text.endswith(_SENTENCE_ENDS):
        return ""
    if _NUMBER.match(text):
        return "number"
    if is_date(text) or _YEAR.match(text) or is_date(text.partition(", ")[2]):  # "Omsk, 3 May 2020"
        return "date"
    if _CODE.match(text):
        return "code"
    if is_letterhead(text) or any(word in ORGANISATION_WORDS.every for word in plain_words(text).split()):
        return "school"
    return "name" if _is_person(text) else ""


def _is_role(text: str) -> bool:
    role = WRITERS.match(text) or OTHERS.match(text)
    if role is None:
        return False
    behind = text[role[1].end() :].lstrip()
    # "Student life in Prague" is a title: what follows a role is a colon, a number, a name or nothing.
    return not behind or behind[0] in ":：№#." or behind[0].isdigit() or _is_person(behind) or _has_code(behind)


def _has_code(words: str) -> bool:
    return any(_CODE.fullmatch(word) for word in words.split())


def _is_person(text: str) -> bool:
    words = text.split()
    is_short = _FEWEST_NAMES <= len(words) <= _MOST_NAMES and text[0].isupper() and "- " not in text
    return is_short and is_name(text.rstrip(".")) and not _ROMAN_AT_END.search(text)

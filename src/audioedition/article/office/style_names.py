"""What the styles of word processors are called, and what a paragraph in such a style is: rows of data.

Word keeps the English names of its own styles in every language ("heading 1"), LibreOffice as well ("Heading 1");
pandoc and people add theirs. A row is matched against the whole name, in lower case.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

from audioedition.patterns import lazy

RoleKind = Literal["text", "title", "heading", "quotation", "code", "verse", "caption", "rule"]


class Role(NamedTuple):
    """What a paragraph is; a heading's `level` from 1; `why` it is none of the article."""

    kind: RoleKind = "text"
    level: int = 0
    why: str = ""


class Row(NamedTuple):
    """Names of styles, what they make of a paragraph, and an example."""

    names: str
    role: Role
    example: str


TEXT = Role()
CONTENTS, SOURCES, AUTHOR, DATE = "the table of contents", "the sources", "who wrote it", "when it was written"
ROWS = (
    Row("title", Role("title"), "Title"),
    Row(r"(?:block|intense|long)?[ -]?(?:quote|quotations?|citation)s?|block ?text|цитата.*|zitat", Role("quotation"),
        "Intense Quote"),
    Row(r"html preformatted|preformatted(?: text)?|source ?code|code(?: block)?|listing|vorformatierter text",
        Role("code"), "Preformatted Text"),
    Row(r"(?:verse|poem|poetry|stanza|lyrics|стих\w*)(?: .*)?", Role("verse"), "Verse"),
    Row(r"caption|(?:image|table|figure) ?caption|illustration|figure|drawing|название объекта", Role("caption"),
        "caption"),
    Row("horizontal line", Role("rule"), "Horizontal Line"),
    Row(r"toc (?:\d|heading)|contents (?:\d+|heading)|table of (?:figures|authorities)|toa heading|"
        r"(?:illustration|table|object|figure) index (?:\d+|heading)", Role(why=CONTENTS), "toc 1"),
    Row(r"index (?:\d|heading)", Role(why="the index"), "index 1"),
    Row(r"bibliography(?: (?:\d+|heading))?", Role(why=SOURCES), "Bibliography 1"),
    Row("author", Role(why=AUTHOR), "Author"),
    Row("date", Role(why=DATE), "Date"),
)  # fmt: skip
_ROWS = [(lazy(row.names), row.role) for row in ROWS]
_HEADING = lazy(r"heading (?P<level>[1-9])")
_CODE = lazy(
    r"html (?:code|keyboard|sample|typewriter|variable)|source ?text|verbatim ?char|inline ?code|teletype|\w*tok"
)
DEEPEST = 6
"""The deepest level of a heading that HTML has."""


@lru_cache(maxsize=1024)
def role_of(name: str) -> Role | None:
    """What a paragraph in a style of this name is; None where the name says nothing."""
    plain = _plain(name)
    heading = _HEADING.fullmatch(plain)
    if heading:
        return Role("heading", int(heading["level"]))
    return next((role for pattern, role in _ROWS if pattern.fullmatch(plain)), None)


@lru_cache(maxsize=1024)
def is_code(name: str) -> bool:
    """Whether a style of characters is one for code."""
    return _CODE.fullmatch(_plain(name)) is not None


def _plain(name: str) -> str:
    return " ".join(name.lower().replace("_", " ").split())

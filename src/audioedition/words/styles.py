"""What styles of word processors are called, and what a paragraph in such a style is.

Word keeps the English names of its own styles in every language ("heading 1"), LibreOffice as well ("Heading 1");
pandoc and people add theirs.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from audioedition.words.phrases import Phrase, Phrases

StyleKind = Literal["text", "title", "heading", "quotation", "code", "verse", "caption", "rule"]

CONTENTS, SOURCES, AUTHOR, DATE = "the table of contents", "the sources", "who wrote it", "when it was written"
_WHOLE = r"\A(?:{words})\Z"


class StyleName(NamedTuple):
    """A style's name, what a paragraph in it is, and `why` it is none of the article."""

    language: str
    words: str
    example: str
    kind: StyleKind
    why: str = ""


STYLES = Phrases(
    "styles of paragraphs",
    (
        StyleName("en", "title", "Title", "title"),
        StyleName("en", r"(?:block|intense|long)?[\s-]?(?:quote|quotations?|citation)s?", "Intense Quote", "quotation"),
        StyleName("en", "block ?text", "Block Text", "quotation"),
        StyleName("ru", "цитата.*", "Цитата 2", "quotation"),
        StyleName("de", "zitat", "Zitat", "quotation"),
        StyleName("en", "html preformatted", "HTML Preformatted", "code"),
        StyleName("en", "preformatted(?: text)?", "Preformatted Text", "code"),
        StyleName("en", "source ?code", "Source Code", "code"),
        StyleName("en", "code(?: block)?", "Code Block", "code"),
        StyleName("en", "listing", "Listing", "code"),
        StyleName("de", "vorformatierter text", "Vorformatierter Text", "code"),
        StyleName("en", "verse(?: .*)?", "Verse", "verse"),
        StyleName("en", "poem(?: .*)?", "Poem 1", "verse"),
        StyleName("en", "poetry(?: .*)?", "Poetry", "verse"),
        StyleName("en", "stanza(?: .*)?", "Stanza", "verse"),
        StyleName("en", "lyrics(?: .*)?", "Lyrics", "verse"),
        StyleName("ru", r"стих\w*(?: .*)?", "Стихотворение", "verse"),
        StyleName("en", "(?:(?:image|table|figure) ?)?caption", "Table Caption", "caption"),
        StyleName("en", "illustration", "Illustration", "caption"),
        StyleName("en", "figure", "Figure", "caption"),
        StyleName("en", "drawing", "Drawing", "caption"),
        StyleName("ru", "название объекта", "Название объекта", "caption"),
        StyleName("en", "horizontal line", "Horizontal Line", "rule"),
        StyleName("en", r"toc (?:\d|heading)", "toc 1", "text", CONTENTS),
        StyleName("en", r"contents (?:\d+|heading)", "Contents Heading", "text", CONTENTS),
        StyleName("en", "table of (?:figures|authorities)", "table of figures", "text", CONTENTS),
        StyleName("en", "toa heading", "toa heading", "text", CONTENTS),
        StyleName(
            "en", r"(?:illustration|table|object|figure) index (?:\d+|heading)", "Table Index 1", "text", CONTENTS
        ),
        StyleName("en", r"index (?:\d|heading)", "index 1", "text", "the index"),
        StyleName("en", r"bibliography(?: (?:\d+|heading))?", "Bibliography 1", "text", SOURCES),
        StyleName("en", "author", "Author", "text", AUTHOR),
        StyleName("en", "date", "Date", "text", DATE),
    ),
    _WHOLE,
)  # fmt: skip
HEADING_STYLES = Phrases(
    "styles of headings", (Phrase("en", "heading (?P<level>[1-9])", "heading 1"),), _WHOLE
)  # fmt: skip
CODE_STYLES = Phrases(
    "styles of code within a line",
    (
        Phrase("en", "html (?:code|keyboard|sample|typewriter|variable)", "HTML Code"),
        Phrase("en", "source ?text", "Source Text"),
        Phrase("en", "verbatim ?char", "Verbatim Char"),
        Phrase("en", "inline ?code", "InlineCode"),
        Phrase("en", "teletype", "Teletype"),
        Phrase("", r"\w*tok", "KeywordTok"),
    ),
    _WHOLE,
)

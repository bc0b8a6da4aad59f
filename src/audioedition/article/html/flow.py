"""A page's tree → its text as one sees it, in lines, and what each line is.

White space is collapsed as a browser does it, blocks are parted by line ends, `<br>` is one. To the text nodes
comes what a reader of the page sees or is told without one: a picture's alternative text, at the picture's place;
a formula's, the marks around `<q>`; raised and lowered figures are written as such (10⁶, H₂O).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from audioedition.article import tex
from audioedition.article.html import formulas, pictures
from audioedition.article.html.classify import Classification, Classifier
from audioedition.article.html.formulas import Formula
from audioedition.article.html.own_names import leads_elsewhere
from audioedition.article.html.page import Page, walk
from audioedition.article.html.rows import BESIDE, EDIT, NO_TEXT, UNSURE_IN_PROSE
from audioedition.model import Inline, InlineKind, Span

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

# White space in HTML; a no-break space is a character like another.
_SPACE = re.compile(r"[ \t\n\r\f]+")
_CODE = frozenset("code kbd samp tt".split())
# What Sphinx, rustdoc and others write beside the name of a function.
_TO_SOURCE = frozenset(("[source]", "[docs]", "source", "view source"))
_HEADS = ("dt", "h1", "h2", "h3", "h4", "h5", "h6")
_EMPHASES: dict[str, InlineKind] = {"b": "strong", "strong": "strong", "i": "emphasis", "em": "emphasis"}
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_ITALIC = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
_STRUCK = frozenset("del s strike rt rp".split())
_RAISED = str.maketrans("0123456789+−-=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾")
_LOWERED = str.maketrans("0123456789+−-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_FIGURES = re.compile(r"\s*[+−-]?\d+\s*")
_QUOTES = {"ru": "«»„“", "uk": "«»„“", "kk": "«»„“", "fr": "«»“”", "es": "«»“”", "it": "«»“”", "de": "„“‚‘"}
_EDITOR = re.compile(r"[?&;](?:ve)?action=edit(?:[&;#]|\Z)")  # MediaWiki, DokuWiki, MoinMoin
_FOLLOWING = 2  # words
_LINK_TO_ITSELF = re.compile(r"\s*[¶#§🔗]\s*")


@dataclass(slots=True)
class Line:
    """A run of text between the edges of blocks. `linked`: how much of it leads to other pages; `has_links`: whether
    anything there does, also a picture."""

    span: Span
    place: Classification
    linked: int = 0
    has_links: bool = False

    @property
    def share_linked(self) -> float:
        """The share of links in it."""
        return self.linked / max(self.span.end - self.span.start, 1)


class Mark(NamedTuple):
    """Part of the text that an inline element holds; it may run over lines."""

    start: int
    end: int
    kind: InlineKind
    label: str
    why: str = ""


@dataclass
class Flow:
    """Writes a page down; `text`, `lines`, `marks` and `emphases` hold the result."""

    page: Page
    surveyor: Classifier
    language: str
    lines: list[Line] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    emphases: list[Mark] = field(default_factory=list)
    _parts: list[str] = field(default_factory=list)
    _length: int = 0
    _start: int | None = None  # of the line that is being written
    _gap: str = ""  # white space that is written only if something follows
    _pictures: list[str] = field(default_factory=list)
    _places: list[Classification] = field(default_factory=lambda: [Classification()])
    _open: list[tuple[Element, Callable[[], None]]] = field(default_factory=list)
    _change: list[dict[int, int]] = field(default_factory=list)  # raised or lowered figures
    _quoted: int = 0
    _marked_around: int = 0  # how many marks are open
    _links_open: int = 0
    _linked: int = 0  # characters of links in the line
    _has_links: bool = False  # whether the line has any

    @property
    def text(self) -> str:
        """What has been written."""
        return "".join(self._parts)

    def write(self, root: Element) -> None:
        """Write all of a page; its head is no text."""
        walk(root, self._enter, self._leave)
        self._close()

    def _enter(self, element: Element) -> bool:
        """Open an element; whether its text is written."""
        tag = str(element.tag)
        if tag in NO_TEXT:
            goes_in, at_end = False, _nothing
        elif tag == "math":
            goes_in, at_end = self._formula(formulas.of_mathml(element))
        elif formula := formulas.of_custom(element):
            goes_in, at_end = self._formula(formula)
        elif self.surveyor.is_block(element):
            goes_in, at_end = self._block(element)
        else:
            goes_in, at_end = self._inline(element, tag)
        self._open.append((element, at_end))
        if goes_in and element.text:
            self._say(element.text)
        return goes_in

    def _leave(self, element: Element) -> None:
        _, at_end = self._open.pop()
        at_end()
        if self._open and element.tail:
            self._say(element.tail)

    def _block(self, element: Element) -> tuple[bool, Callable[[], None]]:
        self._close()
        place = self.surveyor.enter(self._places[-1], element)
        if place.kind != "code" and (formula := formulas.of_tex(element)) and not formula.is_simple:
            place = replace(place, kind="code")
        self._places.append(place)
        if element.tag == "hr" and not place.why:
            self.lines.append(Line(Span(self._length, self._length), replace(place, kind="break", level=0, label="")))

        def at_end() -> None:
            self._close()
            self._places.pop()

        return True, at_end

    def _inline(self, element: Element, tag: str) -> tuple[bool, Callable[[], None]]:
        if tag == "br":
            self._line_break()
            return False, _nothing
        if tag == "img":
            self._picture(element)
            return False, _nothing
        if tag == "q":
            return True, self._quotation()
        if formula := formulas.of_tex(element):
            return self._formula(formula)
        if tag in ("sup", "sub") and _FIGURES.fullmatch(element.text_content()):
            self._change.append(_RAISED if tag == "sup" else _LOWERED)
            marked = self._marked(element, tag)

            def at_end() -> None:
                self._change.pop()
                marked()

            return True, at_end
        return True, self._marked(element, tag)

    def _marked(self, element: Element, tag: str) -> Callable[[], None]:
        """What is to be done at the end of an element whose text may be more or less than prose."""
        kind, label, why = self._kind_of(element, tag)
        start = self._length
        if tag == "a" and kind is None and leads_elsewhere(element):
            self._links_open += 1
            return lambda: self._count_link(start)
        if kind is None:
            emphasis = _emphasis(element, tag)
            return (lambda: self.emphases.append(Mark(start, self._length, emphasis, ""))) if emphasis else _nothing

        self._marked_around += 1

        def at_end() -> None:
            self._marked_around -= 1
            self.marks.append(Mark(start, self._length, kind, label, why))

        return at_end

    def _count_link(self, start: int) -> None:
        self._links_open -= 1
        if self._start is not None:
            self._linked += self._length - max(start, self._start)
            self._has_links = True

    def _kind_of(self, element: Element, tag: str) -> tuple[InlineKind | None, str, str]:
        """What an inline element makes of its text, the label of that, and why it is not said."""
        number, notes = self.page.number(element), self.surveyor.notes
        if number in notes.calls:
            if not (self._places[-1].why or self._places[-1].kind == "code" or self._marked_around):
                self.surveyor.called.add(notes.calls[number])
            return "reference", notes.calls[number], ""
        why = self.surveyor.why_furniture(element)
        why = "" if _is_in_prose(element, why) else why
        why = why or (EDIT if _is_edit_link(element) else "")
        if why or number in notes.back or number in notes.sources or tag in _STRUCK or _is_permalink(element):
            return "markup", "", why
        return ("code" if tag in _CODE else None), "", ""

    def _formula(self, formula: Formula) -> tuple[bool, Callable[[], None]]:
        """Write a formula, as what is said by its characters or as what is for the eye."""
        start = self._length
        self._say(formula.words)
        kind: InlineKind = "code" if formula.is_simple else "markup"
        why = "" if formula.is_simple else tex.WHY
        return False, lambda: self.marks.append(Mark(start, self._length, kind, "", why))

    def _quotation(self) -> Callable[[], None]:
        """The marks that a browser sets around `<q>`."""
        marks = _QUOTES.get(self._places[-1].language or self.language, "“”‘’")
        first = 0 if self._quoted % 2 == 0 else 2
        self._quoted += 1
        self._say(marks[first])

        def at_end() -> None:
            self._quoted -= 1
            self._put(marks[first + 1])

        return at_end

    def _picture(self, element: Element) -> None:
        place = self._places[-1]
        alt = pictures.alternative_text(element)
        if not alt or place.why or self.surveyor.why_furniture(element) or self.surveyor.is_of_a_teaser(element):
            return
        if pictures.is_sign(element, alt):
            self._say(alt)
        elif pictures.is_telling(element, alt) and not pictures.is_told_elsewhere(element, alt):
            self._pictures.append(alt)
            if self._start is None:
                self._write_pictures()

    def _write_pictures(self) -> None:
        """The alternative texts of pictures, as lines of their own: before the words they stand before, or
        after the paragraph that they stand in."""
        waiting, self._pictures = self._pictures, []
        for alt in waiting:
            span = Span(self._length, self._length + len(alt))
            self._append(alt + "\n")
            self.lines.append(Line(span, replace(self._places[-1], kind="caption", level=0, label="", item=-1)))

    def _line_break(self) -> None:
        if self._places[-1].verse or "\n" in self._gap:
            self._close()  # two of them part paragraphs
        elif self._start is not None:
            self._gap = "\n"

    def _say(self, text: str) -> None:
        """Write text as a browser shows it."""
        if self._change:
            text = text.translate(self._change[-1])
        if self._places[-1].pre:
            self._say_as_it_stands(text.replace("\r\n", "\n").replace("\r", "\n"))
            return
        words = _SPACE.sub(" ", text)
        if words.startswith(" "):
            self._gap = self._gap or " "
        if words.strip(" "):
            self._put(words.strip(" "))
            self._gap = " " if words.endswith(" ") else ""

    def _say_as_it_stands(self, text: str) -> None:
        if self._places[-1].verse:
            for number, line in enumerate(text.split("\n")):
                if number:
                    self._close()
                if line.strip():
                    self._put(line.strip())
            return
        if self._start is None:
            text = text.lstrip("\n")
        shown = text.rstrip("\n")
        if shown:
            self._put(shown)
        self._gap += text[len(shown) :]

    def _put(self, text: str) -> None:
        """Write text, with what white space waits before it."""
        if self._start is None:
            self._start = self._length
        elif self._gap:
            self._append(self._gap)
        self._gap = ""
        self._append(text)

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def _close(self) -> None:
        """End the line."""
        self._gap = ""
        if self._start is not None:
            linked = self._length - self._start if self._links_open else self._linked  # the link goes on
            has_links = self._has_links or self._links_open > 0
            self.lines.append(Line(Span(self._start, self._length), self._places[-1], linked, has_links))
            self._start, self._linked, self._has_links = None, 0, False
            self._append("\n")
        if self._pictures:
            self._write_pictures()


def inlines(marks: list[Mark], span: Span, text: str) -> list[Inline]:
    """The marks within a line, without the white space around them; what lies in another is part of that."""
    result: list[Inline] = []
    for mark in marks:
        start, end = max(mark.start, span.start), min(mark.end, span.end)
        words = Span(start, max(start, end)).trim(text)
        if words.start < words.end and (not result or result[-1].span.end <= words.start):
            result.append(Inline(words, mark.kind, mark.label, mark.why))
    return result


def _emphasis(element: Element, tag: str) -> InlineKind | None:
    """Bold or italics, by the element or, as editors on the web write it, by its style."""
    if tag in _EMPHASES:
        return _EMPHASES[tag]
    style = element.get("style") or ""
    if "font-" not in style:
        return None
    return "strong" if _BOLD.search(style) else "emphasis" if _ITALIC.search(style) else None


def _is_permalink(element: Element) -> bool:
    """A link from a heading to itself (¶, #), or from what a program documents to its source."""
    if element.tag != "a":
        return False
    words = element.text_content()
    return _LINK_TO_ITSELF.fullmatch(words) is not None or (
        words.strip().lower() in _TO_SOURCE and next(element.iterancestors(*_HEADS), None) is not None
    )


def _is_edit_link(element: Element) -> bool:
    """A link in a heading to the page's editor, with the brackets that an element around it has: "[Edit]"."""
    if next(element.iterancestors(*_HEADS), None) is None:
        return False
    link = element if element.tag == "a" else next(element.iter("a"), None)
    if link is None or not _EDITOR.search(link.get("href") or ""):
        return False
    words: str = element.text_content()
    own: str = link.text_content()
    return words.strip(" []") == own.strip(" []")


def _is_in_prose(element: Element, why: str) -> bool:
    """Whether a name that is furniture's stands within a sentence, or on a link for what it opens: "CAIRO —" is called
    a date line, "Brexit" a topic, and a link "popup"."""
    following = len((element.tail or "").split())
    return why in UNSURE_IN_PROSE and (following >= _FOLLOWING or (element.tag == "a" and why == BESIDE))


def _nothing() -> None:
    """At the end of most elements there is nothing to do."""

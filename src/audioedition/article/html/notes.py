"""Footnotes: the marks in the text that call them, their bodies, and the links back.

A call is a link within the page, marked as one (role, class, a raised or bracketed mark), to a place further
down. The note's body is the block there. A list of numbered sources, as under an encyclopaedia's article, is no
notes: nobody reads a bibliography aloud.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from audioedition.article.html.page import Page
from audioedition.patterns import lazy
from audioedition.words.note_headings import CALLS, NOTES

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

_LABEL = r"\d{1,3}|[a-z]{1,2}|[ivxlc]{1,5}|[*†‡§¶]{1,4}|" + rf"{CALLS.words}\s*\d{{1,3}}"
_MARK = lazy(rf"[\[({{]?\s*(?P<label>{_LABEL})\s*[\])}}]?\.?", re.IGNORECASE)
# What the page itself calls the mark of a note may be any few words: "1234", "note 7", "(a)".
_TOLD_MARK = re.compile(r"[\[({{]?\s*(?P<label>\S.{0,17}?)\s*[\])}}]?\.?", re.DOTALL)
_SAYS_NOTE = re.compile(
    r"foot-?notes?|end-?notes?|note-?ref|fn-?ref|(?:^|[\s_-])(?:fn|ftn|sdfootnote|reference)", re.IGNORECASE
)
_TO_NOTE = re.compile(
    r"_?(?:fn|ftn|edn|foot-?note|end-?note|note|sdfootnote|sdendnote|cite_?note|ref)s?[\W_]?", re.IGNORECASE
)
_SOURCES = re.compile(r"(?:^|[\s_-])(?:references|reflist|bibliography|citations?|sources)(?:$|[\s_-])", re.IGNORECASE)
_BACK = re.compile(r"\s*[↑↩^⤴⬆⏎↵]\ufe0e?\s*")
# The box around one note of several paragraphs, in the first of which its place is: `<div class="footnote">`.
_BOX = re.compile(r"(?:^|[\s_-])(?:foot-?note|end-?note|note)(?:$|[\s_-])", re.IGNORECASE)
_LARGEST_BOX = 300
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# What begins a note of its own, though nothing calls it.
_NUMBERED = re.compile(r"\s*(?:[\[({]?(?:\d{1,3}|[a-z]|[*†‡]+)[\])}.]|[*†‡])")
_LONGEST = 20
_FIRST_ELEMENTS = 8
_INLINE = frozenset("a sup sub span b i em strong small font u cite".split())
_BODIES = frozenset("li p div aside section dd td tr article".split())


@dataclass
class Notes:
    """By an element's number: the label that a call calls, the label of a note's body, links back,
    calls and bodies of mere sources."""

    calls: dict[int, str] = field(default_factory=dict)
    bodies: dict[int, str] = field(default_factory=dict)
    back: set[int] = field(default_factory=set)
    sources: set[int] = field(default_factory=set)
    labels: dict[str, int] = field(default_factory=dict)
    """How many notes are labelled so."""


def find(page: Page, address: str | None) -> Notes:
    """The notes of a page whose own address is `address`, if it tells that."""
    notes = Notes()
    bodies: dict[int, Element | None] = {}
    for link in page.root.iter("a"):
        target = _target(page, link, address)
        if target is None:
            continue
        number = page.number(link)
        if page.number(target) <= number:
            if _goes_back(link, notes, page):
                notes.back.add(number)
            continue
        label = _label(link, target)
        place = page.number(target)
        if label and place not in bodies:
            bodies[place] = _body(target, label)
        body = bodies[place] if label else None
        if body is not None:
            _take_down(notes, page, link, body, label)
    for heading in page.root.iter(*_HEADINGS) if notes.bodies else ():
        if NOTES.fullmatch(str(heading.text_content()).strip()):
            _go_on(notes, page, heading)
    return notes


def _go_on(notes: Notes, page: Page, heading: Element) -> None:
    """Under a heading of notes, what stands between two of them goes on with the first: its second paragraph."""
    label, waiting = "", list[int]()
    for following in heading.itersiblings(tag="*"):
        number = page.number(following)
        if number in notes.bodies:
            notes.bodies.update(dict.fromkeys(waiting, label))
            label, waiting = notes.bodies[number], []
        elif not label or following.tag not in ("p", "blockquote") or _NUMBERED.match(str(following.text_content())):
            return
        else:
            waiting.append(number)


def _take_down(notes: Notes, page: Page, link: Element, body: Element, label: str) -> None:
    call, place = page.number(_whole_mark(link)), page.number(body)
    if place in notes.sources or _is_source(body, label):
        notes.sources |= {call, place}
        return
    if place not in notes.bodies:
        notes.bodies[place] = _own(label, notes)
    notes.calls[call] = notes.bodies[place]


def _own(label: str, notes: Notes) -> str:
    """A label that no other note has: each chapter of a book has its first."""
    count = notes.labels[label] = notes.labels.get(label, 0) + 1
    return label if count == 1 else f"{label} ({count})"


def _target(page: Page, link: Element, address: str | None) -> Element | None:
    before, hash_mark, name = (link.get("href") or "").partition("#")
    if not hash_mark or not name or (before and before != (address or "").partition("#")[0]):
        return None
    return page.by_id.get(name)


def _label(link: Element, target: Element) -> str:
    """What a call of a note calls it; "" for another link."""
    words = _words(link).strip()
    roles = (link.get("role"), link.get("epub:type"))
    is_told = "doc-noteref" in roles or "noteref" in roles
    match = (_TOLD_MARK if is_told else _MARK).fullmatch(words)
    if match is None:
        return ""
    parent = link.getparent()
    names = " ".join((link.get("class") or "", (parent.get("class") or "") if parent is not None else ""))
    raised = any(above.tag == "sup" for above in [link, *link.iterancestors()][:4]) or link.find("sup") is not None
    is_call = (
        is_told
        or raised
        or words[0] in "[({*†‡"
        or _SAYS_NOTE.search(names) is not None
        or (words.isdecimal() and _TO_NOTE.match(target.get("id") or target.get("name") or "") is not None)
        or _answers(link, target)
    )
    return match["label"] if is_call else ""


def _answers(link: Element, target: Element) -> bool:
    """Whether the place that a mark leads to begins with a link back to the mark, as only notes do."""
    own = {f"#{name}" for name in (link.get("id"), link.get("name")) if name}
    inner = islice(target.iter(), _FIRST_ELEMENTS) if own else ()
    return any(element.tag == "a" and element.get("href") in own for element in inner)


def _whole_mark(link: Element) -> Element:
    """The link with the raised or bracketed mark around it."""
    mark, words = link, _words(link).strip("[]() \n\t")
    while True:
        parent = mark.getparent()
        if parent is None or parent.tag not in _INLINE:
            return mark
        if _words(parent).strip("[]() \n\t") != words:
            return mark
        mark = parent


def _words(element: Element) -> str:
    """An element's text, as far as it can be a mark."""
    words = ""
    for text in element.itertext():
        words += str(text)
        if len(words) > _LONGEST:
            break
    return words[: _LONGEST + 1]


def _body(target: Element, label: str) -> Element | None:
    """The block that holds the note: the target, or the first around it with more words than its label."""
    body: Element | None = target
    while body is not None and (body.tag not in _BODIES or _is_label(body, label)):
        body = body.getparent()
    if body is None or (body is not target and _holds_others(body, target)):
        return None
    around = body.getparent()
    return around if around is not None and _is_box(around, target) else body


def _is_box(around: Element, target: Element) -> bool:
    """Whether an element is the box around one note."""
    if around.tag not in _BODIES or _BOX.search(around.get("class") or "") is None:
        return False
    is_large = next(islice(around.iterdescendants(), _LARGEST_BOX, None), None) is not None
    return not is_large and not _holds_others(around, target)


def _is_label(body: Element, label: str) -> bool:
    words = body.text_content().strip()
    return len(words) <= len(label) + 3 and words.strip("[]().: \n\t") in ("", label)


def _holds_others(body: Element, target: Element) -> bool:
    """Whether it is a block around several places to go to: all notes in one paragraph, or the whole page."""
    names = [e for e in body.iterdescendants() if isinstance(e.tag, str) and (e.get("id") or e.get("name"))]
    return sum(1 for e in names if e.tag == target.tag) > 1


def _is_source(body: Element, label: str) -> bool:
    if not label.isdecimal():
        return False
    names = [body, *body.iterancestors()][:4]
    return any(_SOURCES.search(f"{e.get('class') or ''} {e.get('id') or ''}") is not None for e in names)


def _goes_back(link: Element, notes: Notes, page: Page) -> bool:
    """Whether a link upwards returns from a note to its call."""
    names = f"{link.get('class') or ''} {link.get('role') or ''}"
    if re.search(r"back-?ref|back-?link|reversefootnote|footnote-return", names):
        return True
    words = _words(link)
    above = {page.number(e) for e in [link, *link.iterancestors()]}
    inside = not above.isdisjoint(notes.bodies) or not above.isdisjoint(notes.sources)
    return _BACK.fullmatch(words) is not None or (inside and len(words) <= _LONGEST)

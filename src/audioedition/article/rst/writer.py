"""Writes the tree of docutils as one of HTML, which `html.from_tree` reads like a web page."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from audioedition.article.html.classify import WHY
from audioedition.article.rst.parsing import LABEL
from audioedition.plaintext import clean

if TYPE_CHECKING:
    from docutils.nodes import Element as Node
    from lxml.html import HtmlElement as Element

_TAGS = {
    "paragraph": "p", "bullet_list": "ul", "enumerated_list": "ol", "list_item": "li", "definition_list": "dl",
    "term": "dt", "definition": "dd", "block_quote": "blockquote", "attribution": "p", "literal_block": "pre",
    "doctest_block": "pre", "emphasis": "em", "strong": "strong", "literal": "code", "superscript": "sup",
    "subscript": "sub", "figure": "figure", "caption": "figcaption", "table": "table", "tbody": "tbody",
    "thead": "thead", "row": "tr", "entry": "td", "line_block": "p", "reference": "span", "inline": "span",
    "rubric": "p", "sidebar": "div", "compound": "div", "container": "div", "field_list": "dl",
    "field_name": "dt", "field_body": "dd", "option_list": "dl", "option_group": "dt", "description": "dd",
    "transition": "hr", "abbreviation": "span", "acronym": "span", "title_reference": "cite", "legend": "div",
    "subtitle": "p",
}  # fmt: skip
_ADMONITIONS = frozenset("admonition attention caution danger error hint important note tip warning".split())
_SILENT = frozenset("target substitution_definition pending raw meta decoration colspec generated label".split())
_OTHER_FILE = re.compile(r"\s*\.\. (?:include|raw|csv-table)::", re.IGNORECASE)
_UNDERLINED = re.compile(r"(?:([^\w\s])\1*\s*\n)?[ ]*(?P<title>[^\n]*[^\W_][^\n]*)\n([^\w\s])\3*\s*")
_UNKNOWN = re.compile(r"\A(?P<mark>[|`])(?P<words>[^|`]+?)(?:\s*<[^<>`]*>)?(?P=mark)_{0,2}\Z")
# A footnote or a source that stands in another file, or nowhere.
_CALL_OF_NOTHING = re.compile(r"\[[#*]?[\w.:-]*\]_\Z")
_FACTS, _NAMES_FILE = "facts about the article, not its text", "the place of another file, which is not opened"
_MATH = "a formula, for the eye"
_COMMENT = "a comment of the author's, for nobody"
_CONTENTS = "a table of contents, for the eye"
_LABELS = "the name of another page, whose title is not in this file"
_SOURCE = "a source, for the eye"
# Nikola's facts: ".. title: The road"
_FACT = re.compile(r"(?P<name>[A-Za-z][\w-]{0,30}):[ \t]+(?P<value>\S[^\n]*)")


class Tree(NamedTuple):
    """The tree of HTML, the title on top, and the facts that stand above the text."""

    root: Element
    title: str
    facts: dict[str, str]


def write(doctree: Node) -> Tree:
    """The whole of a document."""
    from lxml import html

    root: Element = html.Element("html")
    writer = _Writer(root)
    body = writer.sub(root, "body")
    writer.within(doctree, body)
    return Tree(root, doctree.get("title", ""), writer.facts)


class _Writer:
    def __init__(self, root: Element) -> None:
        from lxml import etree

        self.sub = etree.SubElement
        self.root = root
        self.facts: dict[str, str] = {}
        self._writers: dict[str, Callable[[Node, Element, int], None]] = {
            "comment": self._comment, "docinfo": self._docinfo, "system_message": self._not_understood,
            "title": self._title, "section": self._section, "math": self._formula, "math_block": self._formula,
            "image": self._image, "footnote_reference": self._call, "footnote": self._note,
            "citation": self._source, "citation_reference": self._source, "line": self._line, "topic": self._topic,
        }  # fmt: skip
        self._is_on_top = True  # nothing stands above but the title, facts and comments

    def within(self, doctree: Node, body: Element) -> None:
        """Write all that is in a document."""
        self._children(doctree, body, 1)

    def node(self, node: Node, parent: Element, level: int) -> None:
        """Write a node under an element; `level` is that of the next heading."""
        name = type(node).__name__
        self._is_on_top = self._is_on_top and name in _ON_TOP
        if name in _SILENT:
            return
        write_node = self._writers.get(name)
        if write_node is not None:
            write_node(node, parent, level)
        else:
            self._plain(node, parent, name, level)

    def _title(self, node: Node, parent: Element, level: int) -> None:
        is_heading = type(node.parent).__name__ in _HEADED
        self._within(node, parent, f"h{min(6, level)}" if is_heading else "p", level)

    def _section(self, node: Node, parent: Element, level: int) -> None:
        is_below = parent.tag != "body" or any(type(child).__name__ == "title" for child in node.parent.children)
        self._within(node, parent, "div", level + is_below)

    def _formula(self, node: Node, parent: Element, _: int) -> None:
        _skip(self.sub(parent, "span" if type(node).__name__ == "math" else "div"), node.astext(), _MATH)

    def _source(self, node: Node, parent: Element, _: int) -> None:
        _skip(self.sub(parent, "div" if type(node).__name__ == "citation" else "span"), node.astext(), _SOURCE)

    def _image(self, node: Node, parent: Element, _: int) -> None:
        self.sub(parent, "img", alt=clean(node.get("alt", "")), src="picture")

    def _call(self, node: Node, parent: Element, _: int) -> None:
        link = self.sub(self.sub(parent, "sup"), "a", href=f"#{node.get('refid', '')}", role="doc-noteref")
        link.text = clean(node.astext())

    def _line(self, node: Node, parent: Element, level: int) -> None:
        self._within(node, parent, "span", level)
        self.sub(parent, "br")

    def _topic(self, node: Node, parent: Element, level: int) -> None:
        if "contents" in node.get("classes", ()):
            _skip(self.sub(parent, "div"), node.astext(), _CONTENTS)
        else:
            self._within(node, parent, "div", level)

    def _plain(self, node: Node, parent: Element, name: str, level: int) -> None:
        if name in _ADMONITIONS and name != "admonition":
            box = self.sub(parent, "div")
            self.sub(box, "p").text = name
            self._within(node, box, "div", level)
            return
        if name in ("paragraph", "term") and _is_of_labels(node):
            _skip(self.sub(parent, _TAGS[name]), node.astext(), _LABELS)
            return
        tag = _TAGS.get(name)
        if tag is None:
            self._children(node, parent, level)
            return
        if tag == "td" and type(node.parent.parent).__name__ == "thead":
            tag = "th"
        self._within(node, parent, tag, level)
        if name == "enumerated_list" and "start" in node:
            parent[-1].set("start", str(node["start"]))

    def _within(self, node: Node, parent: Element, tag: str, level: int) -> None:
        self._children(node, self.sub(parent, tag), level)

    def _children(self, node: Node, element: Element, level: int) -> None:
        """Write what is in a node; words beside each other at once, since there may be thousands."""
        words: list[str] = []
        for child in node.children:
            name = type(child).__name__
            is_call = name == "problematic" and _CALL_OF_NOTHING.match(child.astext())
            if name in _WORDS and not is_call:
                text = child.astext()
                words.append(_UNKNOWN.sub(r"\g<words>", text) if name == "problematic" else text)
                continue
            _add(element, "".join(words))
            words.clear()
            if is_call:
                _skip(self.sub(element, "span"), child.astext(), _SOURCE)
            else:
                self.node(child, element, level)
        _add(element, "".join(words))

    def _comment(self, node: Node, parent: Element, _: int) -> None:
        words = node.astext()
        facts = [_FACT.fullmatch(line.strip()) for line in words.splitlines()]
        if self._is_on_top:
            for match in filter(None, facts):
                self.facts.setdefault(match["name"], match["value"])
        _skip(self.sub(parent, "div"), words, _COMMENT)

    def _docinfo(self, node: Node, parent: Element, _: int) -> None:
        words = "\n".join(child.astext() for child in node.children if not list(child.findall(_is_message)))
        _skip(self.sub(parent, "div"), words, _FACTS)
        for child in node.children:
            name = type(child).__name__
            if name == "field":
                self.facts.setdefault(child.children[0].astext(), child.children[1].astext())
            elif name == "authors":
                self.facts.setdefault(name, ", ".join(author.astext() for author in child.children))
            else:
                self.facts.setdefault(name, child.astext())

    def _not_understood(self, message: Node, parent: Element, level: int) -> None:
        """What docutils could not take: a heading on a level that does not follow is one all the same; a directive that
        names a file is left out; anything else is code."""
        words = "\n".join(child.astext() for child in message.children if type(child).__name__ == "literal_block")
        if not words.strip():
            return
        if _OTHER_FILE.match(words):
            _skip(self.sub(parent, "div"), words, _NAMES_FILE)
        elif lines := _UNDERLINED.fullmatch(words):
            self.sub(parent, f"h{min(6, level)}").text = clean(lines["title"])
        else:
            _add(self.sub(parent, "pre"), words)

    def _note(self, node: Node, _: Element, level: int) -> None:
        body = self.root[0]
        note = self.sub(body, "aside", id=node["ids"][0] if node["ids"] else "", role="doc-footnote")
        for child in node.children:
            self.node(child, note, level)


_WORDS = frozenset(("Text", "problematic"))
_ON_TOP = frozenset(("title", "subtitle", "comment", "docinfo", "target", "pending", "meta"))
_HEADED = frozenset(("document", "section"))


def _add(parent: Element, words: str) -> None:
    words = clean(words)
    last = next(parent.iterchildren(reversed=True), None) if words else None
    if last is not None:
        last.tail = (last.tail or "") + words
    elif words:
        parent.text = (parent.text or "") + words


def _skip(element: Element, words: str, why: str) -> None:
    _add(element, words)
    element.set(WHY, why)


def _is_of_labels(paragraph: Node) -> bool:
    """Whether a paragraph is but the names of other pages: "See also" and a list of such."""
    labels = [child for child in paragraph.children if type(child).__name__ == "inline" and LABEL in child["classes"]]
    rest = [child.astext() for child in paragraph.children if child not in labels]
    return bool(labels) and not any(map(str.isalnum, "".join(rest)))


def _is_message(node: Node) -> bool:
    return type(node).__name__ == "system_message"

"""A page as a reader of HTML finds it: its elements, the article's own words, and what stands among them."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from audioedition.model import Edit, Script, Voice
from audioedition.page import PlanView, page
from audioedition.script import segment

from ..script.scripts import article_of, rules

_VOID = ("meta", "input", "br")
# What stands in the article and is not the article's: what is said instead, insertions, labels, margin notes.
_OURS = ("rt", "rp", "ins", "small", "h3")


@dataclass
class Element:
    """An element with all the text in it."""

    tag: str
    attributes: dict[str, str]
    text: str = ""

    def has_class(self, name: str) -> bool:
        return name in self.attributes.get("class", "").split()


@dataclass
class Seen(HTMLParser):
    """The page, read: every element in order, and the article's own words."""

    elements: list[Element] = field(default_factory=list)
    article: str = ""
    _open: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs), (tag, attrs)
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def close(self) -> None:
        super().close()
        assert not self._open

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data
        tags = [element.tag for element in self._open]
        if "article" in tags and not set(tags) & set(_OURS) and not any(e.has_class("heard") for e in self._open):
            self.article += data

    def all(self, tag: str, name: str = "") -> list[Element]:
        """The elements of a tag, and of a class if one is given."""
        return [e for e in self.elements if e.tag == tag and (not name or e.has_class(name))]

    def one(self, tag: str, name: str = "") -> Element:
        """The only one of them."""
        (found,) = self.all(tag, name)
        return found

    def at(self, anchor: str) -> Element:
        """The element with that id."""
        (found,) = [element for element in self.elements if element.attributes.get("id") == anchor]
        return found


def seen(markup: str) -> Seen:
    """The page, read; every element that is opened is closed."""
    reader = Seen()
    reader.feed(markup)
    reader.close()
    return reader


def proof_of(script: Script, *edits: Edit) -> PlanView:
    """The script with a voice for each role and language, and a second for each unit."""
    voices = {unit.id: Voice(f"{unit.role}-{unit.language}", "none", "x", unit.language) for unit in script.units}
    return PlanView(script, voices, {unit.id: 1.0 for unit in script.units}, edits=edits)


def page_of(text: str, yaml: str = "", **known: Any) -> Seen:
    """The page of `text`, read as plain text."""
    return seen(page(proof_of(segment(article_of(text, **({"language": "en"} | known)), rules(yaml)))))

"""Pictures: which alternative texts are words of the text, which tell something, which are told elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from audioedition.article import alternative_texts
from audioedition.characters import has_words

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

_SIGN = re.compile(r"(?:^|[\s_-])(?:emoji|smiley|wp-smiley|latex|math|tex)(?:$|[\s_-])", re.IGNORECASE)
_ICON = re.compile(r"(?:^|[_.-])(?:icons?|ico|spacer|bullet|arrow)(?:[_.-]|\d)", re.IGNORECASE)
_PLACE = re.compile(r"#.")  # "#" alone leads nowhere, and may be around any picture
_SMALL = 32  # pixels
_MARKUP = re.compile(r"<[^<>]*>")


def is_sign(element: Element, alt: str) -> bool:
    """Whether a picture stands for a character or a formula among the words around it."""
    return _SIGN.search(element.get("class") or "") is not None or not has_words(alt)


def alternative_text(element: Element) -> str:
    """A picture's alternative text, without the elements that some pages write into it."""
    return " ".join(_MARKUP.sub(" ", element.get("alt") or "").split())


def is_telling(element: Element, alt: str) -> bool:
    """Whether a picture's alternative text tells something: it is not small, nor drawn for a button."""
    return not _is_icon(element, alt) and alternative_texts.is_telling(alt, element.get("src") or "")


def _is_icon(element: Element, alt: str) -> bool:
    """Whether a picture is an icon by its size, or its file's name, or is a word that leads to a place on this page
    ("top")."""
    sizes = [element.get(name) or "" for name in ("width", "height")]
    if all(size.isascii() and size.isdecimal() and int(size) <= _SMALL for size in sizes):
        return True
    around = element.getparent()
    if around is not None and around.tag == "a" and " " not in alt and _PLACE.match(around.get("href") or ""):
        return True
    return _ICON.search((element.get("src") or "").rpartition("/")[2]) is not None


def is_told_elsewhere(element: Element, alt: str) -> bool:
    """Whether the caption under the picture, or the formula before it, says the same."""
    if "mwe-math" in (element.get("class") or ""):
        return True
    figure = next(element.iterancestors("figure"), None)
    caption = next(figure.iter("figcaption"), None) if figure is not None else None
    return caption is not None and _plain(alt) in _plain(caption.text_content())


def _plain(text: str) -> str:
    return " ".join(re.sub(r"\W+", " ", text.lower()).split())

"""Pictures: which alternative texts are words of the text, which tell something, which are told elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from audioedition.characters import has_words
from audioedition.words.pictures import GENERAL_TEXTS, PICTURES

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

_SIGN = re.compile(r"(?:^|[\s_-])(?:emoji|smiley|wp-smiley|latex|math|tex)(?:$|[\s_-])", re.IGNORECASE)
# "C:\\Users\\Anna\\Desktop\\map 1.png": Word once wrote a picture's path where its words belong.
_FILE = re.compile(
    r"(?:\S+|(?:[a-z]:|\\\\)[\\/].*)\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?|avif|[ew]mf)|(?:img|dsc|dscn|image|photo|pic)[\s_-]?\d+\S*|"
    r"\w*_\w[\w.-]*|(?=\S*\d)(?:\w+-){2,}\w+",
    re.IGNORECASE,
)
_MARKUP = re.compile(r"<[^<>]*>")


def is_sign(element: Element, alt: str) -> bool:
    """Whether a picture stands for a character or a formula among the words around it."""
    return _SIGN.search(element.get("class") or "") is not None or not has_words(alt)


def alternative_text(element: Element) -> str:
    """A picture's alternative text, without the elements that some pages write into it."""
    return " ".join(_MARKUP.sub(" ", element.get("alt") or "").split())


def is_telling(element: Element, alt: str) -> bool:
    """Whether an alternative text tells something: not a file's name, not "photo"."""
    if _FILE.fullmatch(alt) or PICTURES.fullmatch(alt) or GENERAL_TEXTS.fullmatch(alt):
        return False
    name = (element.get("src") or "").rpartition("/")[2].partition(".")[0]
    return not (name and " " not in alt and alt.lower() == name.lower() and not alt.isalpha())


def is_told_elsewhere(element: Element, alt: str) -> bool:
    """Whether the caption under the picture, or the formula before it, says the same."""
    if "mwe-math" in (element.get("class") or ""):
        return True
    figure = next(element.iterancestors("figure"), None)
    caption = next(figure.iter("figcaption"), None) if figure is not None else None
    return caption is not None and _plain(alt) in _plain(caption.text_content())


def _plain(text: str) -> str:
    return " ".join(re.sub(r"\W+", " ", text.lower()).split())

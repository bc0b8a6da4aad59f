"""A paragraph of an office document, in runs of text that look alike → the elements of HTML that it becomes."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from audioedition.article.html.classify import WHY

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

Make = Callable[..., "Element"]
"""Makes an element from its tag and, by name, its attributes."""


class Look(NamedTuple):
    """How a run of text stands in its paragraph.

    `language`: the tag that the document gives it, "" where it gives none; `why`: the reason that it is none of the
    article; `tags`: HTML's elements around it ("sup", "s", "code", "b"); `bold`: whether it is set in bold.
    """

    language: str = ""
    why: str = ""
    tags: tuple[str, ...] = ()
    bold: bool = False


PLAIN = Look()


class Traits(NamedTuple):
    """What a style or a run says of its text, as far as it matters to a listener; None: nothing, so that what is around
    it decides. `eastern_language` is that of Chinese, Japanese and Korean characters, `rtl_language` that of letters
    written from right to left; `raised`: "sup", "sub", or "" for neither."""

    language: str | None = None
    eastern_language: str | None = None
    rtl_language: str | None = None
    hidden: bool | None = None
    struck: bool | None = None
    raised: str | None = None
    code: bool | None = None
    bold: bool | None = None
    italic: bool | None = None

    def over(self, below: Traits) -> Traits:
        """These, and those of `below` where these say nothing."""
        if below == NO_TRAITS:
            return self
        if self == NO_TRAITS:
            return below
        return Traits._make(mine if mine is not None else other for mine, other in zip(self, below, strict=True))

    def undeclared(self, default: Traits) -> Traits:
        """These, with no language ("") where it is the file's default: that is the program's or its user's, and
        LibreOffice writes it into paragraphs and runs as well, where it makes one format of another."""
        mine = self.languages
        if mine == _NO_LANGUAGES or default.languages == _NO_LANGUAGES:
            return self
        pairs = zip(mine, default.languages, strict=True)
        language, eastern, rtl = ("" if one is not None and one == usual else one for one, usual in pairs)
        return self._replace(language=language, eastern_language=eastern, rtl_language=rtl)

    @property
    def languages(self) -> tuple[str | None, str | None, str | None]:
        """Those of the three kinds of scripts."""
        return self.language, self.eastern_language, self.rtl_language

    def look(self, text: str = "", is_ruby: bool = False) -> Look:
        """How such a text stands in its paragraph; `is_ruby`: it tells how the words beside it are read."""
        other = None if text.isascii() else _OTHER_LETTERS.search(text)
        if other is not None:
            language = self.eastern_language if other["eastern"] else self.rtl_language
            return _look(self._replace(language=language), is_ruby)
        return _look(self, is_ruby)


NO_TRAITS = Traits()
_NO_LANGUAGES = NO_TRAITS.languages


def usual_languages(default: Traits, standard: Traits) -> Traits:
    """The languages that a file has by default, but for those in whose place its standard paragraphs have another."""
    pairs = zip(default.languages, standard.languages, strict=True)
    language, eastern, rtl = (one if other in (None, one) else None for one, other in pairs)
    return Traits(language, eastern, rtl)


# For the letters of three kinds of scripts, office documents declare three languages at once.
_OTHER_LETTERS = re.compile(
    r"(?P<eastern>[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff])|[\u0590-\u08ff\ufb1d-\ufdff]"
)


@lru_cache(maxsize=1024)
def _look(traits: Traits, is_ruby: bool) -> Look:
    tags = (("s",) if traits.struck else ()) + (("code",) if traits.code else ()) + (("rt",) if is_ruby else ())
    tags = (*tags, traits.raised) if traits.raised else tags
    tags += (("b",) if traits.bold else ()) + (("i",) if traits.italic else ())
    return Look(traits.language or "", "hidden text" if traits.hidden else "", tags, bool(traits.bold))


@dataclass(slots=True)
class Runs:
    """What one paragraph holds, in order: texts, and elements (pictures, line breaks, marks of notes)."""

    parts: list[tuple[Look, str | Element]] = field(default_factory=list)

    def add(self, look: Look, part: str | Element) -> None:
        """Add a text or an element at the end."""
        self.parts.append((look, part))

    @property
    def is_empty(self) -> bool:
        """Whether it holds nothing but white space."""
        return not any(not isinstance(part, str) or (part and not part.isspace()) for _, part in self.parts)

    @property
    def said(self) -> str:
        """The words that are the article's."""
        return " ".join("".join(part for look, part in self.parts if isinstance(part, str) and not look.why).split())

    @property
    def is_bold(self) -> bool:
        """Whether all its words are set in bold."""
        return all(look.bold for look, part in self.parts if isinstance(part, str) and not part.isspace())

    @property
    def why(self) -> str:
        """Why the whole of it is none of the article; "" where some of it is."""
        reason = ""
        for look, part in self.parts:
            if not isinstance(part, str) or not part.isspace():
                if not look.why:
                    return ""
                reason = reason or look.why
        return reason

    @property
    def language(self) -> str:
        """The language that most of its words are declared to be in."""
        parts = self.parts
        if len(parts) == 1:
            return parts[0][0].language
        lengths: dict[str, int] = {}
        for look, part in parts:
            if isinstance(part, str):
                lengths[look.language] = lengths.get(look.language, 0) + len(part)
        return max(lengths, key=lambda name: lengths[name], default="")

    def set_in(self, holder: Element, make: Make) -> None:
        """Write the runs into their paragraph's element; those that look alike share one."""
        around, last = self.language, PLAIN._replace(language=self.language)
        inner, texts = holder, list[str]()
        for look, part in self.parts:
            if look != last:
                _write(inner, texts)
                inner, last = _opened(holder, look, around, make), look
            if isinstance(part, str):
                texts.append(part)
            else:
                _write(inner, texts)
                inner.append(part)
        _write(inner, texts)


def _write(holder: Element, texts: list[str]) -> None:
    """Append texts to what an element holds, and empty the list."""
    if not texts:
        return
    text = "".join(texts)
    texts.clear()
    if len(holder):
        holder[-1].tail = (holder[-1].tail or "") + text
    else:
        holder.text = (holder.text or "") + text


def _opened(holder: Element, look: Look, around: str, make: Make) -> Element:
    """The innermost of the elements that a look asks for."""
    attributes = {WHY: look.why} if look.why else {}
    if look.language != around and look.language:
        attributes["lang"] = look.language
    # Not `span`: a mark of a note that is left out must not be taken for one with more around it.
    outer = ("del",) if look.why else ("span",)
    for tag in (*(outer if attributes else ()), *look.tags):
        element = make(tag, **attributes)
        attributes = {}
        holder.append(element)
        holder = element
    return holder

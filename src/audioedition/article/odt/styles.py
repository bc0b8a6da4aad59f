"""Styles: what a paragraph is, how text stands, which lists count; the file's own names and those it made by itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from audioedition.article.odt.names import FO, OFFICE, PARENT, STYLE, TEXT
from audioedition.article.office.runs import NO_TRAITS, Traits, usual_languages
from audioedition.article.office.style_names import TEXT as PLAIN_TEXT
from audioedition.article.office.style_names import Role, is_code, role_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_ENCODED = re.compile(r"_([0-9a-f]{2,4})_")
_NO_LANGUAGE = frozenset(("none", "zxx", ""))
_LANGUAGES = (
    (FO + "language", FO + "country"), (STYLE + "language-asian", STYLE + "country-asian"),
    (STYLE + "language-complex", STYLE + "country-complex"),
)  # fmt: skip
_STANDARD = "Standard"
_BOLD = frozenset(("bold", "600", "700", "800", "900"))
_ITALIC = frozenset(("italic", "oblique"))
_LOWERED = re.compile(r"\s*(?:-|sub)")
_RAISED = re.compile(r"\s*(?:super|[1-9])")


class Look(NamedTuple):
    """A style with all that it is based on."""

    role: Role = PLAIN_TEXT
    traits: Traits = NO_TRAITS
    centred: bool = False


_NOTHING = Look()


class ListLevel(NamedTuple):
    """How a list counts at one level: the number that it begins with, and with what, as HTML has it: "1" for figures,
    "a" for letters of any kind, "" where it does not count."""

    form: str = ""
    start: int = 1


_UNCOUNTED = ListLevel()


class StyleSheet:
    """The styles that a part of the file may name: the common ones, and the automatic ones of the part itself."""

    def __init__(self, common: Element | None, automatic: Element | None) -> None:
        self._styles: dict[tuple[str, str], Element] = {}
        self._lists: dict[str, Element] = {}
        self._known: dict[tuple[str, str], Look] = {}
        self._levels: dict[tuple[str, int], ListLevel] = {}
        for root, name in ((common, "styles"), (automatic, "automatic-styles")):
            for group in root.iterchildren(OFFICE + name) if root is not None else ():
                for style in group.iterchildren(STYLE + "style"):
                    self._styles[style.get(STYLE + "family") or "", style.get(STYLE + "name") or ""] = style
                for style in group.iterchildren(STYLE + "default-style"):
                    self._styles["default " + (style.get(STYLE + "family") or ""), ""] = style
                for style in group.iterchildren(TEXT + "list-style"):
                    self._lists[style.get(STYLE + "name") or ""] = style
        default, standard = (self._styles.get(key) for key in (("default paragraph", ""), ("paragraph", _STANDARD)))
        self._usual = usual_languages(_traits_of(default), _traits_of(standard))

    def paragraph(self, name: str | None) -> Look:
        """What a paragraph in a style is, and how its text stands."""
        return self._look("paragraph", name)

    def text(self, name: str | None) -> Traits:
        """How text in a style of text stands."""
        return self._look("text", name).traits

    def is_hidden_section(self, name: str | None) -> bool:
        """Whether a style of sections hides them."""
        style = self._styles.get(("section", name or ""))
        properties = style.find(STYLE + "section-properties") if style is not None else None
        return properties is not None and properties.get(TEXT + "display") == "none"

    def list_level(self, name: str, level: int) -> ListLevel:
        """How a list counts its items at a level, from 1."""
        if (name, level) not in self._levels:
            style = self._lists.get(name)
            styles = (one for one in (style if style is not None else ()) if one.get(TEXT + "level") == str(level))
            self._levels[name, level] = _list_level(next(styles, None))
        return self._levels[name, level]

    def _look(self, family: str, name: str | None) -> Look:
        if name is None:
            return _NOTHING
        if (family, name) not in self._known:
            self._known[family, name] = self._resolved(family, name)
        return self._known[family, name]

    def _resolved(self, family: str, name: str | None) -> Look:
        role: Role | None = None
        centred: bool | None = None
        traits, visited = NO_TRAITS, set[str]()
        while name is not None and name not in visited:
            visited.add(name)
            style = self._styles.get((family, name))
            shown = style.get(STYLE + "display-name") if style is not None else None
            called = shown or _decoded(name)
            role = role or role_of(called) or _outline_of(style)
            centred = centred if centred is not None else _is_centred(style)
            own = _traits_of(style).undeclared(self._usual)
            traits = traits.over(own._replace(code=True) if is_code(called) else own)
            name = style.get(PARENT) if style is not None else None
        return Look(role or PLAIN_TEXT, traits, bool(centred))


def _list_level(style: Element | None) -> ListLevel:
    form = style.get(STYLE + "num-format") if style is not None else None
    if style is None or not form or style.tag != TEXT + "list-level-style-number":
        return _UNCOUNTED
    start = style.get(TEXT + "start-value") or ""
    # LibreOffice names forms of its own by their beginning: "①, ②, ③, ...", "А, Б, .., Аа, Бб, ...".
    return ListLevel("1" if form[0].isnumeric() else "a", int(start) if re.fullmatch(r"\d{1,6}", start, re.A) else 1)


def _decoded(name: str) -> str:
    """A style's name as people see it: "Text_20_body" is "Text body"."""
    return _ENCODED.sub(lambda match: chr(int(match[1], 16)), name)


def _outline_of(style: Element | None) -> Role | None:
    level = style.get(STYLE + "default-outline-level") if style is not None else None
    return Role("heading", int(level)) if level and re.fullmatch(r"[1-9]|10", level) else None


def _is_centred(style: Element | None) -> bool | None:
    properties = style.find(STYLE + "paragraph-properties") if style is not None else None
    aligned = properties.get(FO + "text-align") if properties is not None else None
    return aligned == "center" if aligned is not None else None


def _traits_of(style: Element | None) -> Traits:
    properties = style.find(STYLE + "text-properties") if style is not None else None
    if properties is None:
        return NO_TRAITS
    language, eastern, rtl = (_language(*(properties.get(name) for name in names)) for names in _LANGUAGES)
    hidden, position = properties.get(TEXT + "display"), properties.get(STYLE + "text-position")
    weight, slope = properties.get(FO + "font-weight"), properties.get(FO + "font-style")
    lines = properties.get(STYLE + "text-line-through-style"), properties.get(STYLE + "text-line-through-type")
    return Traits(
        language,
        eastern,
        rtl,
        hidden=hidden == "none" if hidden else None,
        struck=any(line not in (None, "none") for line in lines) if any(lines) else None,
        raised=_raised(position) if position else None,
        bold=weight in _BOLD if weight else None,
        italic=slope in _ITALIC if slope else None,
    )


def _language(written: str | None, country: str | None) -> str | None:
    if written is None or written in _NO_LANGUAGE:
        return None
    return written if country is None or country in _NO_LANGUAGE else f"{written}-{country}"


def _raised(position: str) -> str:
    """ "super 58%", "33% 58%", "sub", "-33% 58%", "0% 100%"."""
    if _LOWERED.match(position):
        return "sub"
    return "sup" if _RAISED.match(position) else ""

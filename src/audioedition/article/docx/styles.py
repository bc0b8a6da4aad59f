"""styles.xml: what a paragraph in a style is, how its text stands, and the list it belongs to, through `basedOn`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from audioedition.article.docx.package import VAL, W, value_of
from audioedition.article.office.runs import NO_TRAITS, Traits, usual_languages
from audioedition.article.office.style_names import TEXT, Role, is_code, role_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_OFF = frozenset(("0", "false", "off"))
_RAISED = {"superscript": "sup", "subscript": "sub"}
# LibreOffice writes text that is raised by other than the usual part of its height as small text at a height of its
# own, both in half points; what came from RTF keeps its size. A large first letter has a height of its own as well, and
# a word that is moved by a point or two is moved for the eye.
_LARGEST_RAISED, _LEAST_RAISED = 24, 6
# The outline levels of headings; 9 is that of plain text.
_OUTLINE = frozenset("012345678")


class Names:
    """The names of properties, made once."""

    lang, vanish = W + "lang", W + "vanish"
    languages: ClassVar = {"language": VAL, "eastern_language": W + "eastAsia", "rtl_language": W + "bidi"}
    strike, dstrike, vert_align = W + "strike", W + "dstrike", W + "vertAlign"
    bold, italic = W + "b", W + "i"
    position, size = W + "position", W + "sz"
    aligned = W + "jc"
    p_pr, r_pr, num_pr, num_id, level = W + "pPr", W + "rPr", W + "numPr", W + "numId", W + "ilvl"
    p_style, r_style, outline = W + "pStyle", W + "rStyle", W + "outlineLvl"


# Properties that are on or off.
_SWITCHES = {
    Names.bold: "bold", Names.italic: "italic", Names.vanish: "hidden", Names.strike: "struck", Names.dstrike: "struck",
}  # fmt: skip


def is_on(element: Element) -> bool:
    """Whether a property that is on or off is on."""
    return (element.get(VAL) or "1").lower() not in _OFF


def run_of(properties: Element | None) -> Traits:
    """What run properties (`w:rPr`) say themselves, without the style that they name."""
    if properties is None:
        return NO_TRAITS
    traits: dict[str, str | bool | None] = {}
    for child in properties:
        tag = child.tag
        if tag in _SWITCHES:
            traits[_SWITCHES[tag]] = is_on(child) or (tag == Names.dstrike and traits.get("struck"))
        elif tag == Names.lang:
            for kind, name in Names.languages.items():
                traits[kind] = child.get(name)
        elif tag == Names.vert_align:
            traits["raised"] = _RAISED.get(child.get(VAL) or "", "")
        elif tag == Names.position:
            traits.setdefault("raised", _raised_by_hand(child.get(VAL), value_of(properties, Names.size)))
    return Traits(**traits) if traits else NO_TRAITS  # type: ignore[arg-type]


def _raised_by_hand(position: str | None, size: str | None) -> str | None:
    """Whether text at a height of its own is an exponent, an index, or the mark of a note."""
    try:
        height, points = int(position or ""), int(size) if size else None
    except ValueError:
        return None
    if not height or (abs(height) < _LEAST_RAISED if points is None else points > _LARGEST_RAISED):
        return None
    return "sup" if height > 0 else "sub"


def is_centred(properties: Element | None) -> bool | None:
    """Whether paragraph properties centre the paragraph; None where they say nothing."""
    alignment = value_of(properties, Names.aligned) if properties is not None else None
    return alignment == "center" if alignment is not None else None


class Numbered(NamedTuple):
    """The list that a paragraph or its style names, and the level in it; None: not said."""

    of: str | None = None
    level: str | None = None


def numbered(properties: Element | None) -> Numbered:
    """What paragraph properties (`w:pPr`) say of a list."""
    numbering = properties.find(Names.num_pr) if properties is not None else None
    if numbering is None:
        return Numbered()
    return Numbered(*(value_of(numbering, name) for name in (Names.num_id, Names.level)))


def outline_of(properties: Element | None) -> Role | None:
    """The heading that an outline level makes of a paragraph, plain text at level 9; None where none is said."""
    level = value_of(properties, Names.outline) if properties is not None else None
    if level is None:
        return None
    return Role("heading", int(level) + 1) if level in _OUTLINE else TEXT


class Style(NamedTuple):
    """A style with all that it is based on."""

    role: Role = TEXT
    run: Traits = NO_TRAITS
    numbered: Numbered = Numbered()
    centred: bool = False


PLAIN_STYLE = Style()


class StyleSheet:
    """The styles of a document by their ids; what is not there is as plain text."""

    def __init__(self, root: Element | None) -> None:
        styles = root.iterchildren(W + "style") if root is not None else ()
        self._elements = {(e.get(W + "type") or "paragraph", e.get(W + "styleId") or ""): e for e in styles}
        self._known: dict[tuple[str, str], Style] = {}
        self._usual = NO_TRAITS
        if root is not None:
            default = run_of(root.find(f"{W}docDefaults/{W}rPrDefault/{Names.r_pr}"))
            self._usual = usual_languages(default, self._resolved(self._chain("paragraph", self._default)).run)

    def paragraph(self, name: str | None) -> Style:
        """A style of paragraphs; None is the one by default."""
        return self._style("paragraph", self._default if name is None else name)

    def run(self, name: str) -> Traits:
        """What a style of characters says of a run."""
        return self._style("character", name).run

    def direct(self, properties: Element | None) -> Traits:
        """What run properties say themselves."""
        return run_of(properties).undeclared(self._usual)

    @cached_property
    def _default(self) -> str:
        defaults = (
            name
            for (kind, name), element in self._elements.items()
            if kind == "paragraph" and (element.get(W + "default") or "0") not in _OFF
        )
        return next(defaults, "")

    def _style(self, kind: str, name: str) -> Style:
        if (kind, name) not in self._known:
            self._known[kind, name] = self._resolved(self._chain(kind, name))
        return self._known[kind, name]

    def _chain(self, kind: str, name: str | None) -> list[Element]:
        """A style and what it is based on, one on the other; a circle is cut where it closes."""
        chain: list[Element] = []
        visited = set[str]()
        while name is not None and name not in visited and (kind, name) in self._elements:
            visited.add(name)
            chain.append(self._elements[kind, name])
            name = value_of(chain[-1], W + "basedOn")
        return chain

    def _resolved(self, chain: list[Element]) -> Style:
        role: Role | None = None
        run, of, level, centred = NO_TRAITS, None, None, None
        for style in chain:
            properties = style.find(Names.p_pr)
            names = [value_of(style, W + "name") or "", style.get(W + "styleId") or ""]
            own = self.direct(style.find(Names.r_pr))
            if own.code is None and any(is_code(name) for name in names):
                own = own._replace(code=True)
            run = run.over(own)
            role = role or role_of(names[0]) or outline_of(properties)
            centred = centred if centred is not None else is_centred(properties)
            list_of, list_level = numbered(properties)
            of, level = (of if of is not None else list_of), (level if level is not None else list_level)
        return Style(role or TEXT, run, Numbered(of, level), bool(centred))

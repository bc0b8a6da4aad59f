"""The part before the article: title and facts, chapters, voices, warnings, reasons of skips."""

from __future__ import annotations

import bisect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from audioedition.characters import count_words
from audioedition.model import Block, Edit, Script, Skip, Voice
from audioedition.page.legend import legend
from audioedition.page.margin import reason_anchor, reasons, warning_anchor
from audioedition.page.markup import EMPTY, Markup, element, joined, message, text
from audioedition.page.speakers import SpeakerShare

# A longer list is folded, so that the article is visible.
_LONG_LIST = 12


@dataclass(frozen=True, slots=True)
class PlanView:
    """The content of the page: the script; each unit's voice and estimated seconds, by its id; the document's blocks,
    for the layout; the editor's corrections; the notices of the casting."""

    script: Script
    voices: Mapping[str, Voice]
    seconds: Mapping[str, float]
    blocks: Sequence[Block] = ()
    edits: Sequence[Edit] = ()
    notices: Sequence[str] = ()


def front(view: PlanView, by_unit: Mapping[str, SpeakerShare]) -> Markup:
    """The sections before the article, but for its header."""
    script = view.script
    return element(
        "div",
        element("div", _contents(script, _chapter_starts(view)), _warnings(script)),
        element("div", legend(by_unit, sum(view.seconds.values()), view.notices), _not_spoken(script.skips)),
        class_="front",
    )


def chapter_headings(view: PlanView) -> list[Markup]:
    """The chapters' headings, for the margin of the article."""
    named = zip(view.script.chapters, _chapter_starts(view), strict=True)
    return [_chapter_heading(number, chapter.title, start) for number, (chapter, start) in enumerate(named, 1)]


def header(view: PlanView) -> Markup:
    """Title, byline, and facts: series, length, chapters, language, characters."""
    script, known = view.script, view.script.metadata
    part = f", part {known.part}" if known.part is not None else ""
    by = ((f"By {known.author}", known.author), (f"translated by {known.translator}", known.translator))
    byline = ", ".join(words for words, name in by if name)
    count = len(script.chapters)
    facts = (
        *((known.series,) if known.series and known.series != known.title else ()),
        f"about {max(1, round(sum(view.seconds.values()) / 60))} min",
        "1 chapter" if count == 1 else f"{count} chapters",
        f"language: {script.language}",
        f"{len(script.text):,} characters",
    )
    return element(
        "header",
        element("p", text("audioedition · plan"), class_="kicker"),
        element("h1", element("bdi", text((known.title or "Untitled") + part))),
        element("p", element("bdi", text(byline)), class_="byline") if byline else EMPTY,
        element("p", joined((element("bdi", text(fact)) for fact in facts), " · "), class_="facts"),
    )


def _contents(script: Script, starts: Sequence[float]) -> Markup:
    rows = [
        element("li", element("a", element("bdi", text(chapter.title)), href=f"#c{number}"), _about(start))
        for number, (chapter, start) in enumerate(zip(script.chapters, starts, strict=True), 1)
    ]
    return element("nav", _heading("Chapters", "chapters"), element("ol", *rows), aria_labelledby="chapters")


def _chapter_heading(number: int, title: str, start: float) -> Markup:
    named = (element("b", text(f"{number}")), element("bdi", text(title)), _about(start))
    return element("h3", joined(named, " "), id=f"c{number}", class_="side chapter", lang="en")


def _chapter_starts(view: PlanView) -> list[float]:
    """The estimated start of each chapter, in seconds."""
    units = view.script.units
    ends = accumulate((view.seconds[unit.id] for unit in units), initial=0.0)
    starts = dict(zip((unit.id for unit in units), ends, strict=False))
    return [starts[chapter.first_unit] for chapter in view.script.chapters]


def _warnings(script: Script) -> Markup:
    if not script.warnings:
        return EMPTY
    line_ends = [offset for offset, character in enumerate(script.text) if character == "\n"]
    rows = []
    for number, warning in enumerate(script.warnings, 1):
        line = f"line {bisect.bisect_left(line_ends, warning.span.start) + 1}" if warning.span else ""
        link = element("a", text(line), href=f"#{warning_anchor(number)}") if line else EMPTY
        rows.append(element("li", link, text(" "), element("bdi", message(warning.message))))
    return _section("Warnings", "warnings", element("ol", *rows), len(rows))


def _not_spoken(skips: Sequence[Skip]) -> Markup:
    """The reasons of all skips, each with its number of places, a link to the first, and its number of words."""
    rows = [_reason(number, group) for number, group in enumerate(reasons(skips), 1)]
    head = element(
        "tr",
        element("th", text("Reason"), scope="col"),
        element("th", text("Places"), scope="col", class_="number"),
        element("th", text("Words"), scope="col", class_="number"),
    )
    table = element("table", element("thead", head), element("tbody", *rows))
    return _section("Not spoken", "not-spoken", table, len(rows)) if rows else EMPTY


def _reason(number: int, skips: Sequence[Skip]) -> Markup:
    words = sum(count_words(skip.source) for skip in skips)
    places, first = text(f"{len(skips):,}"), skips[0]
    link = places if first.reason == "punctuation" else element("a", places, href=f"#{reason_anchor(number)}")
    why = (element("b", text(first.reason)), text(": "), element("bdi", message(first.why)))
    return element(
        "tr",
        element("th", *why, scope="row"),
        element("td", link, class_="number"),
        element("td", text(f"{words:,}"), class_="number"),
    )


def _section(title: str, anchor: str, content: Markup, rows: int) -> Markup:
    if rows > _LONG_LIST:
        content = element("details", element("summary", text(f"all {rows}")), content)
    return element("section", _heading(title, anchor), content, aria_labelledby=anchor, class_=anchor)


def _heading(title: str, anchor: str) -> Markup:
    return element("h2", text(title), id=anchor)


def _about(seconds: float) -> Markup:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    clock = f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
    return element("span", text(f"≈ {clock}"), class_="time")

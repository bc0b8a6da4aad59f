"""Where chapters begin: at headings where there are some, else where scenes part, else at paragraphs, so that
they are of even length near a target."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from audioedition.model import Article, Chapter, Unit, Warning
from audioedition.script.chapter_split import best_cuts, fewer
from audioedition.script.titles import chapter_levels, chapter_titles, opens_with_title
from audioedition.words.chapter_titles import LEANING

# ID3v2's table of contents holds 255 entries, players show far fewer: two figures are what listeners choose from.
MOST = 99
# A chapter shorter than this is over before its title is read.
_TOO_SHORT_S = 10.0
_TOO_CLOSE = "less than ten seconds lie between it and the heading beside it"
_TOO_MANY = f"there may be {MOST} chapters in a file; parts go before chapters"
# So many units are longer than what a chapter opens with.
_OPENING_UNITS = 6
# A scene so many times as long as a chapter should be is parted at its paragraphs.
_LONG_SCENE = 8


@dataclass(frozen=True, slots=True)
class Division:
    """The places in the units where chapters begin, the first 0, and what an editor should know of them."""

    starts: list[int] = field(default_factory=list)
    warnings: tuple[Warning, ...] = ()


@dataclass(frozen=True, slots=True)
class BlockLayout:
    """What the document says of a script's parts: for each unit its block, for the blocks that are headings
    their level, and the units before which a scene begins."""

    blocks: Sequence[int]
    headings: dict[int, int]
    scenes: Iterable[int] = ()


def starts(units: Sequence[Unit], layout: BlockLayout, target: float) -> Division:
    """Where chapters begin. `target` is the length, in seconds, that those without headings come near."""
    if not units:
        return Division()
    places, levels = _heads(layout)
    if places:
        return _at_headings(units, places, levels, target)
    firsts = _first_units(units, layout.blocks)
    scenes = sorted({place for place in layout.scenes if place in set(firsts[1:])})
    return Division(_at_scenes(units, firsts, scenes, target) if scenes else _even(units, firsts, target, len(units)))


def titled(units: Sequence[Unit], begin: Sequence[int], layout: BlockLayout, article: Article) -> tuple[Chapter, ...]:
    """The chapters with their titles: a heading's own words, or words of the text that tell what comes."""
    groups = [
        [(layout.blocks[i], units[i]) for i in range(a, b)]
        for a, b in zip(begin, [*begin[1:], len(units)], strict=True)
    ]
    titles = chapter_titles(groups, article, layout.headings)
    return tuple(Chapter(title, group[0][1].id) for title, group in zip(titles, groups, strict=True))


# -------------------------------------------------------------------------------------------- headings


def _heads(layout: BlockLayout) -> tuple[list[int], list[int]]:
    """Places where a heading of the two upper levels begins, the first of those in a row, with its level.

    A heading with no text under it must not become an empty chapter that shifts the others.
    """
    levels_of_chapters = chapter_levels(layout.headings)
    upper = {block: level for block, level in layout.headings.items() if level in levels_of_chapters}
    places: list[int] = []
    levels: list[int] = []
    in_a_row = False
    for place, block in enumerate(layout.blocks):
        if place and block == layout.blocks[place - 1]:
            continue
        if block not in upper:
            in_a_row = in_a_row and block in layout.headings
            continue
        if in_a_row:
            levels[-1] = min(levels[-1], upper[block])
        else:
            places.append(place)
            levels.append(upper[block])
        in_a_row = True
    return places, levels


def _at_headings(units: Sequence[Unit], places: list[int], levels: list[int], target: float) -> Division:
    """Chapters at headings: neither too short, nor more than `MOST`; warnings tell what was merged."""
    if any(unit.kind != "opening" for unit in units[: places[0]]):
        places, levels = [0, *places], [min(levels), *levels]
    else:
        places = [0, *places[1:]]
    clock = _Clock(units)
    stay = list(range(len(places)))
    warnings = []
    if clock.between(0, len(units)) > target:
        stay = _long_enough(clock, places, levels)
        if len(stay) < len(places):
            warnings.append(_merged_warning(units, places, stay, _TOO_CLOSE))
    if len(stay) > MOST:
        lengths = [clock.between(places[a], places[b] if b < len(places) else len(units))
                   for a, b in zip(stay, [*stay[1:], len(places)], strict=True)]  # fmt: skip
        fitting = [stay[i] for i in fewer(lengths, [levels[i] for i in stay], MOST)]
        warnings.append(_merged_warning(units, [places[i] for i in stay], [stay.index(i) for i in fitting], _TOO_MANY))
        stay = fitting
    return Division([places[i] for i in stay], tuple(warnings))


def _long_enough(clock: _Clock, places: list[int], levels: list[int]) -> list[int]:
    """The chapters that stay when one too short goes to the one before it, or, under a part's heading, to
    the one behind."""
    stay: list[int] = []
    held: int | None = None
    for number, place in enumerate(places):
        end = places[number + 1] if number + 1 < len(places) else clock.count
        begin = places[held] if held is not None else place
        first, held = (number if held is None else held), None
        if clock.between(begin, end) >= _TOO_SHORT_S:
            stay.append(first)
        elif number + 1 < len(places) and (not stay or levels[number + 1] > levels[number]):
            held = first
        elif not stay:
            stay.append(first)
    return stay if stay and stay[0] == 0 else [0, *stay]


def _merged_warning(units: Sequence[Unit], places: Sequence[int], stay: Sequence[int], why: str) -> Warning:
    staying = set(stay)
    gone = [place for number, place in enumerate(places) if number not in staying]
    first = units[gone[0]]
    words = " ".join(first.source.split())[:60]
    if len(gone) == 1:
        return Warning(first.span, f"“{words}” makes no chapter of its own: {why}")
    return Warning(first.span, f"{len(gone)} headings make no chapters of their own, the first is “{words}”: {why}")


# ------------------------------------------------------------------------------- scenes and paragraphs


class _Clock:
    """Estimated seconds between places in the units."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self.count = len(units)
        self._until = [0.0]
        for unit in units:
            self._until.append(self._until[-1] + unit.estimated_s)

    def between(self, start: int, end: int) -> float:
        return self._until[end] - self._until[start]


def _first_units(units: Sequence[Unit], blocks: Sequence[int]) -> list[int]:
    """Places where a paragraph begins; the opening and the credit are nobody's chapter of their own."""
    firsts = [place for place in range(len(units)) if place == 0 or blocks[place] != blocks[place - 1]]
    if len(firsts) > 1 and units[0].kind == "opening":
        del firsts[1]
    if len(firsts) > 1 and units[-1].kind == "credit":
        del firsts[-1]
    return firsts


def _at_scenes(units: Sequence[Unit], firsts: list[int], scenes: list[int], target: float) -> list[int]:
    """Chapters of one scene or some; a scene of many minutes is parted at its paragraphs."""
    clock = _Clock(units)
    begins = _even(units, [0, *scenes], target, len(units))
    chapters: list[int] = []
    for start, end in zip(begins, [*begins[1:], len(units)], strict=True):
        within = [place for place in firsts if start <= place < end]
        long = clock.between(start, end) > _LONG_SCENE * target
        chapters += _even(units, within, target, end) if long else [start]
    return chapters


def _even(units: Sequence[Unit], firsts: list[int], target: float, end: int) -> list[int]:
    """Those of `firsts` at which chapters of even length begin, up to unit `end`, at most `MOST`."""
    clock = _Clock(units)
    seconds = [clock.between(a, b) for a, b in zip(firsts, [*firsts[1:], end], strict=True)]
    leaning = [_leans(units[place]) or not opens_with_title(_opening(units, place)) for place in firsts]
    return [firsts[i] for i in best_cuts(seconds, leaning, max(target, sum(seconds) / MOST * 1.02), MOST)]


def _opening(units: Sequence[Unit], place: int) -> list[tuple[int, Unit]]:
    """The units that a paragraph begins with, as of one block."""
    return [(0, unit) for unit in units[place : place + _OPENING_UNITS]]


def _leans(unit: Unit) -> bool:
    words = unit.text.split(None, 1)
    return unit.text[:1] in "“\"'‘«" or bool(words and words[0].strip(",.").lower() in LEANING.every)

"""Chapters: from headings where there are some, else from paragraphs, of one to three minutes."""

from __future__ import annotations

from audioedition.model import Article, Chapter, Unit
from audioedition.script.titles import chapter_titles

# Estimates of speaking time; the plan is made before a second of sound is. hibari and piper speak the
# sample at 15 to 16 characters a second, pauses included.
_CHARACTERS_PER_SECOND = 15.5
_TARGET_S, _SHORTEST_S, _LONGEST_S = 105.0, 65.0, 165.0
# A paragraph that leans on the one before it makes a poor beginning of a chapter.
_LEANING = frozenset(
    "this that these those he she it they his her their such but and so then however moreover also "
    "это этот эта он она они его её их но и так тогда однако также".split()
)


def starts(units: list[Unit], blocks: list[int], headings: set[int]) -> list[int]:
    """Places in `units` where a chapter begins; the first is 0. `blocks[i]` is unit i's block."""
    if not units:
        return []
    if headings:
        return _at_headings(blocks, headings)
    firsts = [place for place in range(len(units)) if place == 0 or blocks[place] != blocks[place - 1]]
    # The opening and the credit are nobody's chapter of their own.
    if len(firsts) > 1 and units[0].kind == "opening":
        del firsts[1]
    if len(firsts) > 1 and units[-1].kind == "credit":
        del firsts[-1]
    seconds = [_seconds(units[a:b]) for a, b in zip(firsts, [*firsts[1:], len(units)], strict=True)]
    leaning = [_leans(units[place]) for place in firsts]
    return [firsts[i] for i in _best_cuts(seconds, leaning)]


def titled(units: list[Unit], begin: list[int], blocks: list[int], article: Article) -> tuple[Chapter, ...]:
    """The chapters with their titles: a heading's own words, or words of the text that tell what comes."""
    groups = [
        [(blocks[i], units[i]) for i in range(a, b)] for a, b in zip(begin, [*begin[1:], len(units)], strict=True)
    ]
    titles = chapter_titles(groups, article)
    return tuple(Chapter(title, group[0][1].id) for title, group in zip(titles, groups, strict=True))


def _at_headings(blocks: list[int], headings: set[int]) -> list[int]:
    places = [0]
    for place in range(1, len(blocks)):
        begins_block = blocks[place] != blocks[place - 1]
        if begins_block and blocks[place] in headings and not _only_headings(blocks[places[-1] : place], headings):
            places.append(place)
    return places


def _only_headings(blocks: list[int], headings: set[int]) -> bool:
    """A heading with no text under it must not become an empty chapter that shifts the others."""
    return all(block in headings or block == 0 for block in blocks)


def _seconds(units: list[Unit]) -> float:
    return sum(len(unit.text) / _CHARACTERS_PER_SECOND for unit in units)


def _leans(unit: Unit) -> bool:
    words = unit.text.split()
    return unit.text[:1] in "“\"'‘«" or bool(words and words[0].strip(",.").lower() in _LEANING)


def _best_cuts(seconds: list[float], leaning: list[bool]) -> list[int]:
    """Where to begin chapters so that their lengths are even: least squares over all partitions, by
    dynamic programming. Linear in the paragraphs, for a chapter holds few of them."""
    count = len(seconds)
    total = sum(seconds)
    target = total / max(1, round(total / _TARGET_S))
    best = [0.0] + [float("inf")] * count
    came_from = [0] * (count + 1)
    for end in range(1, count + 1):
        length = longest = 0.0
        for start in range(end - 1, -1, -1):
            length += seconds[start]
            longest = max(longest, seconds[start])
            # Short paragraphs that are too long together are always better parted.
            if length > (4 if longest > _LONGEST_S else 2) * _LONGEST_S and end - start > 1:
                break
            outside = max(0.0, _SHORTEST_S - length, length - _LONGEST_S) / 10
            cost = best[start] + ((length - target) / target) ** 2 + outside**2
            cost += 0.5 if leaning[start] and start else 0.0
            if cost < best[end]:
                best[end], came_from[end] = cost, start
    cuts = []
    place = count
    while place > 0:
        place = came_from[place]
        cuts.append(place)
    return cuts[::-1]

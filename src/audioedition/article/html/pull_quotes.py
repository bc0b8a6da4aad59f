"""Words that a page sets large: a part of the article said again, or a quotation that stands nowhere else."""

from __future__ import annotations

from dataclasses import replace

from audioedition.article.html.flow import Flow, Line
from audioedition.article.html.rows import PULL_QUOTE
from audioedition.plaintext import plain_words

_FEWEST_WORDS = 5
_RUN = 3
_KNOWN = 0.3  # of its runs of words: editors shorten what they set large


def with_own_quotations(flow: Flow, lines: list[Line]) -> list[Line]:
    """The lines of a page, in which what is set large in the article and said nowhere else is a quotation of it."""
    page, container = flow.page, flow.surveyor.choice.container
    inside = [number for number, line in enumerate(lines) if not line.place.why]
    between = range(inside[0], inside[-1]) if inside else range(0)
    large = [number for number in between if lines[number].place.why == PULL_QUOTE]
    if not large:
        return lines
    said = {run for number in inside for run in _runs(lines[number], flow.text)}
    result = list(lines)
    for number in large:
        line = lines[number]
        runs = _runs(line, flow.text)
        is_known = sum(run in said for run in runs) >= _KNOWN * len(runs)
        if len(runs) > _FEWEST_WORDS - _RUN and not is_known and page.within(line.place.element, container):
            result[number] = replace(line, place=replace(line.place, why="", kind="quotation", level=1))
    return result


def _runs(line: Line, text: str) -> list[tuple[str, ...]]:
    words = plain_words(line.span.of(text)).split()
    return [tuple(words[start : start + _RUN]) for start in range(len(words) - _RUN + 1)]

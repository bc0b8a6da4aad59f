"""The numbers of issues and the names of changes beside what was done about them, as lists of changes have them: links
to a program's workshop, for the hand that clicks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioedition.article.markdown.code_spans import Spans
from audioedition.article.markdown.rewriting import Change
from audioedition.model import Span

_COMMIT = r"\[`?[0-9a-f]{7,40}`?\]\(https?://[^()\s]{1,300}/commits?/[0-9a-f]{7,40}[^()\s]{0,60}\)"
_LINK = (
    r"(?:\[(?:[\w./-]{1,60})?#\d{1,7}\]"
    r"\(https?://[^()\s]{1,300}/(?:pulls?|issues|merge_requests)/\d{1,7}[^()\s]{0,60}\)"
    rf"|{_COMMIT})"
)
_MORE = rf"{_LINK}(?:,?[ \t]{_LINK}){{0,9}}"
# "Mended ([#12](…))", "Mended. [#12](…)"; "[#12](…) was mended" and "see [#12](…)" say it.
_NUMBERS = re.compile(
    rf"[ \t]?\({_MORE}\)|(?:^(?<!\S\n)(?<!\S\r\n)|(?<=[.!?)`\"”])[ \t]){_MORE}(?=[ \t]*(?:<sup>|\r?$))"
    rf"|(?<=[\n ][*+-] )(?:\[{_COMMIT}\]|{_COMMIT})[ \t][-–—][ \t]",  # "* [`3fa9c01b`](…) - It runs"
    re.MULTILINE,
)
_WHY = "the number of an issue or the name of a change, for the eye"


def issue_links(text: str, start: int, code: Spans) -> Iterator[Change]:
    """The changes for all of them outside of `code`."""
    for match in _NUMBERS.finditer(text, start):
        if not code.touch(match.start(), match.start() + 1):  # within, a name may be in code's own signs
            yield Change(Span(*match.span()), why=_WHY)

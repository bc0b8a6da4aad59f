"""A page's runs → its lines: what stands on one baseline, with the marks that are raised over it or hang below."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from audioedition.article.pdf.extract import Run

# In sizes of a letter. Justified words stand less apart, cells and columns more.
_WIDE_GAP = 2.5
_OVERLAP = 0.6
_SAME_BASE = 0.12
_SMALL = 0.85
_HIGHEST, _LOWEST = 0.75, 0.35
_LONGEST_LABEL = 3
_INITIAL = 1.8
_SPACE = 0.15
_MOST_SIZES = 50  # of which a line remembers how much it has


SAME_ROW = 0.3
"""Of a letter's size: as far as this lines that are side by side stand above each other."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """Text of a line, `raised` where it is a mark above it, `emphasis` HTML's element for bold or italics."""

    text: str
    raised: bool = False
    emphasis: Literal["", "b", "i"] = ""


@dataclass(eq=False, slots=True)
class Line:
    """A line of a page. `bold`, `italic`: all of it is. `why`: the reason that it is none of the article's text, once
    that is known."""

    page: int
    fragments: list[Fragment]
    left: float
    right: float
    base: float
    size: float
    bold: bool
    turned: bool = False
    why: str = ""
    italic: bool = False
    _sizes: Counter[float] = field(default_factory=Counter)
    _solid: int = 0  # characters of its fragments
    _unsure: int = 0  # of them, those of which the font does not say which letters they are

    @property
    def text(self) -> str:
        """The words of it."""
        return "".join(fragment.text for fragment in self.fragments)

    @property
    def unsure(self) -> bool:
        """Whether the font does not say of most of it which letters these are."""
        return 2 * self._unsure > self._solid

    def add(self, run: Run, raised: bool) -> None:
        """Take a run in at its end."""
        last = self.fragments[-1].text if self.fragments else " "
        apart = run.left - self.right > _SPACE * self.size and not last.endswith(" ") and not run.text.startswith(" ")
        emphasis: Literal["", "b", "i"] = "b" if run.bold else "i" if run.italic else ""
        self._put(Fragment(f" {run.text}" if apart and self.fragments else run.text, raised, emphasis))
        self.right = max(self.right, run.right)
        self._unsure += len(run.text.strip()) if run.unsure else 0
        self.bold = self.bold and (run.bold or raised)
        self.italic = self.italic and (run.italic or raised)
        self._sizes[run.size] += len(run.text.strip())
        if len(self._sizes) > _MOST_SIZES:  # in damage, or a joke
            self._sizes = Counter(dict(self._sizes.most_common(1)))
        self.size = self._sizes.most_common(1)[0][0]

    def space(self) -> None:
        """A space behind it, if there is none."""
        if self.fragments and not self.fragments[-1].text.endswith(" "):
            self._put(Fragment(" "))

    def label(self) -> str:
        """The words of a line that may be a note's mark; "" of a longer one."""
        label = self.text.strip() if self._solid <= _LONGEST_LABEL else ""
        return label if len(label) <= _LONGEST_LABEL else ""

    def _put(self, fragment: Fragment) -> None:
        self.fragments.append(fragment)
        self._solid += len(fragment.text.strip())


def lines_of(page: int, runs: Iterable[Run]) -> list[Line]:
    """The lines of a page, in the order in which it draws them."""
    lines: list[Line] = []
    for run in runs:
        if not run.text.strip():
            if lines:
                lines[-1].space()
            continue
        line = lines[-1] if lines else None
        if line is None or run.turned or line.turned or not _joins(line, run):
            line = Line(page, [], run.left, run.right, run.base, run.size, run.bold, run.turned, italic=run.italic)
            line.add(run, False)
            lines.append(line)
    return lines


def _joins(line: Line, run: Run) -> bool:
    """Take a run into the line that it goes on; whether it does."""
    gap, size = run.left - line.right, max(line.size, run.size, 1.0)
    if not -_OVERLAP * size <= gap <= _WIDE_GAP * size:
        return False
    drop = run.base - line.base
    if abs(drop) <= _SAME_BASE * size:
        line.add(run, False)
        return True
    if run.size <= _SMALL * line.size and -_HIGHEST * size <= drop <= _LOWEST * size:
        line.add(run, drop < 0)
        return True
    label = line.label()
    if label and line.size <= _SMALL * run.size and 0 < drop <= _HIGHEST * size:
        line.fragments = [Fragment(label, True)]  # a note's mark, raised before its text
    elif not (len(label) == 1 and label.isupper() and line.size >= _INITIAL * run.size and drop < 0):
        return False  # not an initial over several lines either
    line.base, line._sizes = run.base, Counter()
    line.add(run, False)
    return True


def same_row(one: Line, other: Line) -> bool:
    """Whether two lines stand side by side."""
    return abs(one.base - other.base) <= SAME_ROW * max(one.size, 1.0)


def rows_of(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Lines side by side, in the order in which they come: each with those that follow it on its baseline."""
    row: list[Line] = []
    for line in lines:
        if row and not same_row(line, row[-1]):
            yield row
            row = []
        row.append(line)
    if row:
        yield row

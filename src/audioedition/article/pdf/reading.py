"""What the process that opens a PDF makes of it: its pages → lines, columns, blocks → a document.

Every step takes time in proportion to the letters, or hardly more (sorting): a page may hold as many as it likes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median

from audioedition.article.apparatus import set_aside
from audioedition.article.apparatus.leaves import leaves_of
from audioedition.article.document import Claim, Document
from audioedition.article.front_page import author_on_cover, title_of
from audioedition.article.html import from_tree
from audioedition.article.pdf.blocks import blocks
from audioedition.article.pdf.columns import columns, gutter_of
from audioedition.article.pdf.extract import Opened, RefusedError, Run
from audioedition.article.pdf.furniture import mark
from audioedition.article.pdf.garble import mark_garble, set_aside_garble, warnings_of
from audioedition.article.pdf.lines import Line, lines_of
from audioedition.article.pdf.metadata import facts_of
from audioedition.article.pdf.tree import tree
from audioedition.model import Warning

_FIRST_PAGES = 3
_MOST_UNKNOWN = 0.2
_MOST_NAMED = 10


def read(data: bytes, most: int, begins: Callable[[int, int], None] = lambda *_: None) -> Document:
    """A PDF as a document of at most so many characters. `begins` is told each page that is opened, by its number from
    1, and how many there are. Raises `RefusedError`."""
    opened = Opened(data)
    letters, pages, damaged = _Letters(), list[list[Line]](), list[int]()
    for number in range(opened.count):
        begins(number + 1, opened.count)
        runs = opened.page(number)
        if runs is None:
            damaged.append(number + 1)
        letters.add(runs or ())
        if letters.length > most:  # the whole will have about so many
            raise RefusedError("long", letters.length * opened.count // (number + 1))
        pages.append(lines_of(number, runs or ()))
    begins(0, opened.count)
    if len(damaged) == opened.count:
        raise RefusedError("damaged")
    letters.check()
    document = laid_out(pages, opened.metadata())
    return replace(document, warnings=(*_lacking(damaged), *document.warnings))


def laid_out(pages: Sequence[Sequence[Line]], metadata: dict[str, str]) -> Document:
    """The lines of all pages as a document."""
    garble = mark_garble(pages)
    mark(pages)
    texts = [[line for line in page if not line.why] for page in pages]
    gutters = [gutter for page in texts if (gutter := gutter_of(page)) is not None]
    hint = median(gutters) if 2 * len(gutters) >= len(pages) else None
    ordered = [columns(page, hint) for page in texts]
    around = [sorted((line for line in page if line.why), key=lambda line: line.base) for page in pages]
    beginning = " ".join(line.text for page in pages[:_FIRST_PAGES] for line in page)
    root = tree(blocks(ordered, around))
    garble += set_aside_garble(leaves_of(root))
    set_aside(root)
    facts = facts_of(metadata, beginning)
    if not facts.titles and (title := title_of(root)):
        facts = replace(facts, titles=(title,), named=True)
    author = author_on_cover(root, next(iter(facts.titles), ""), tuple(claim.words for claim in facts.claims))
    if author:
        facts = replace(facts, claims=(*facts.claims, Claim(author, "byline")))
    document = from_tree(Path(), root, facts)
    return replace(document, warnings=(*document.warnings, *warnings_of(garble)))


def _lacking(damaged: Sequence[int]) -> Iterable[Warning]:
    """Warns of pages that cannot be opened: their text is missing."""
    if damaged:
        numbers = ", ".join(map(str, damaged[:_MOST_NAMED])) + (" …" if len(damaged) > _MOST_NAMED else "")
        pages = f"{len(damaged):,} pages cannot be opened ({numbers})"
        which = pages if damaged[1:] else f"page {numbers} cannot be opened"
        yield Warning(None, f"{which}: the episode will be without; download or save the file again")


@dataclass
class _Letters:
    """Counts what the runs of a file hold, to tell whether anybody knows which letters they are."""

    length: int = 0
    letters: int = 0
    unknown: int = 0
    unsure: int = 0
    unsure_solid: int = 0
    unsure_latin: int = 0
    unsure_vowels: int = 0

    def add(self, runs: Iterable[Run]) -> None:
        """The runs of another page."""
        for run in runs:
            self.length += len(run.text)
            self.letters += sum(map(str.isalnum, run.text))
            if not (run.text.isascii() and run.text.isprintable()):
                self.unknown += sum(map(_is_unknown, run.text))
            if run.unsure:
                solid = [character for character in run.text.lower() if not character.isspace()]
                self.unsure += len(run.text)
                self.unsure_solid += len(solid)
                self.unsure_latin += sum("a" <= character <= "z" for character in solid)
                self.unsure_vowels += sum(character in "aeiou" for character in solid)

    def check(self) -> None:
        """Raises `RefusedError` where there are no letters, or the fonts do not say which they are."""
        unknown = self.unknown if self._is_prose() else self.unsure
        if unknown > _MOST_UNKNOWN * max(self.letters, unknown):
            raise RefusedError("unknown")
        if not self.letters:
            raise RefusedError("scan")

    def _is_prose(self) -> bool:
        """Whether a font's own numbers for its letters are ASCII's all the same, as in old files: words, and vowels in
        them as often as in any language."""
        solid, latin, vowels = self.unsure_solid, self.unsure_latin, self.unsure_vowels
        return not solid or (latin > 0.7 * solid and 0.25 < vowels / latin < 0.55)


def _is_unknown(character: str) -> bool:
    """A replacement character, a control, or one whose meaning a font alone knows."""
    return character == "\ufffd" or "\ue000" <= character <= "\uf8ff" or (character < " " and character not in "\t\n\r")

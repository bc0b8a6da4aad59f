"""PDF with a text layer: `.pdf`.

A PDF knows where letters stand, and neither words nor paragraphs. `opened` has them read by PDFium in a process of its
own; `lines` puts them in lines, `columns` puts the lines in reading order, `furniture` sets aside what stands on every
page, `notes` finds footnotes, `blocks` makes headings and paragraphs, and `tree` writes them as HTML, which
`html.from_tree` reads like a web page. The document's text is every letter of the pages, in that order.

Kept: columns, headings by size, paragraphs over the end of a page, words divided at a line's end, footnotes that a
raised mark calls. Set aside: running heads and feet, numbers of pages, text set across a page. Not told apart: tables
(their rows are read), verse (its lines run on), what stands in boxes and margins; pictures have no words.
"""

from __future__ import annotations

from pathlib import Path
from statistics import median

from audioedition.article.document import Document
from audioedition.article.html import from_tree
from audioedition.article.pdf.blocks import blocks
from audioedition.article.pdf.columns import columns, gutter_of
from audioedition.article.pdf.furniture import mark
from audioedition.article.pdf.lines import lines_of
from audioedition.article.pdf.opened import Opened, opened
from audioedition.article.pdf.said import facts_of
from audioedition.article.pdf.tree import tree
from audioedition.errors import ArticleError

_FIRST_PAGES = 3
_MOST_UNKNOWN = 0.2


def document(path: Path, data: bytes) -> Document:
    """A PDF as a document. Raises `ArticleError` where it cannot be read, or is only pictures of pages."""
    found = opened(path, data)
    pages = [lines_of(number, page.runs) for number, page in enumerate(found.pages)]
    _check(path, found)
    mark(pages)
    texts = [[line for line in page if not line.why] for page in pages]
    gutters = [gutter for page in texts if (gutter := gutter_of(page)) is not None]
    hint = median(gutters) if 2 * len(gutters) >= len(pages) else None
    ordered = [columns(page, hint) for page in texts]
    around = [sorted((line for line in page if line.why), key=lambda line: line.base) for page in pages]
    beginning = " ".join(line.text for page in pages[:_FIRST_PAGES] for line in page)
    return from_tree(path, tree(blocks(ordered, around)), facts_of(found.metadata, beginning))


def _check(path: Path, found: Opened) -> None:
    """Raises `ArticleError` where there are no letters, or nobody knows which they are."""
    text = "".join(run.text for page in found.pages for run in page.runs)
    unsure = "".join(run.text for page in found.pages for run in page.runs if run.unsure)
    letters = sum(character.isalnum() for character in text)
    unknown = sum(_is_unknown(character) for character in text) if _is_prose(unsure) else len(unsure)
    if unknown > _MOST_UNKNOWN * max(letters, unknown):
        raise ArticleError(
            f"{path}: cannot be read: its fonts do not say which letters they show; have its pages recognised "
            "(OCRmyPDF, with --force-ocr), or find the text elsewhere"
        )
    if not letters:
        raise ArticleError(
            f"{path}: there is no text in it, only pictures of its pages (a scan); have it recognised first, for "
            "example with OCRmyPDF"
        )


def _is_prose(text: str) -> bool:
    """Whether a font's own numbers for its letters are ASCII's all the same, as in old files: words, and vowels in them
    as often as in any language."""
    solid = [character for character in text.lower() if not character.isspace()]
    latin = [character for character in solid if "a" <= character <= "z"]
    vowels = sum(character in "aeiou" for character in latin)
    return not solid or (len(latin) > 0.7 * len(solid) and 0.25 < vowels / len(latin) < 0.55)


def _is_unknown(character: str) -> bool:
    """A replacement character, a control, or one whose meaning a font alone knows."""
    return character == "\ufffd" or "\ue000" <= character <= "\uf8ff" or (character < " " and character not in "\t\n\r")

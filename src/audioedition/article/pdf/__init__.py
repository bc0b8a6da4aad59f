"""PDF with a text layer: `.pdf`.

A PDF knows where letters stand, and neither words nor paragraphs. All of the work is done in a process of its own, in
so much time and memory: `process` asks it, `child` is it, `protocol` is what the two say to each other. In there,
`reading` goes step by step: `extract` has PDFium read the letters, `geometry` sees to it that their places are some;
`lines` puts them in lines, `columns` puts the lines in reading order, `furniture` sets aside what stands on every page,
`notes` finds footnotes, `blocks` makes headings and paragraphs, and `tree` writes them as HTML, which `html.from_tree`
reads like a web page. The document's text is every letter of the pages, in that order.

Kept: columns, headings by size, paragraphs over the end of a page, words divided at a line's end, footnotes that a
raised mark calls. Set aside: running heads and feet, numbers of pages, text set across a page. Not told apart: tables
(their rows are read), verse (its lines run on), what stands in boxes and margins; pictures have no words.
"""

from __future__ import annotations

from audioedition.article.pdf.process import read_in_child as document

__all__ = ["document"]

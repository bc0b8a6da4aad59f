"""Web pages: `.html`, `.htm`, `.xhtml`.

The document's text is the page's own, all of its body in reading order as one sees it: the article in
blocks, and all else (menus, notices, comments, links to other articles) in skips that say why. What HTML calls no
text (scripts, styles, templates, `noscript`, what a player or a frame would show) is none; what the page hides
(`hidden`, `display: none`, `aria-hidden`) is skipped like furniture, for the one who corrects a plan may know better
than the page.

`charset` and `page` make a tree of the bytes, `choose` says what of it is the article, `flow` writes it down,
`lines` makes blocks of it; `facts` is what the page says about its article.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from audioedition.article.document import Document
from audioedition.article.html import notes
from audioedition.article.html.charset import decode
from audioedition.article.html.classify import Classifier
from audioedition.article.html.flow import Flow
from audioedition.article.html.lines import laid_out
from audioedition.article.html.main_content import everything, find_main_content
from audioedition.article.html.metadata import Facts, facts
from audioedition.article.html.page import page_of, parse

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element


def document(path: Path, data: bytes) -> Document:
    """A web page as a document. Raises `ArticleError` where it cannot be decoded or holds no text."""
    page = parse(path, decode(path, data))
    about = facts(page)
    return _written(Classifier(page, find_main_content(page), notes.find(page, about.metadata.link)), about)


def from_tree(path: Path, root: Element, about: Facts) -> Document:
    """A tree of HTML that another reader made of its format, all of it the article but what `places.WHY` says.

    Raises `ArticleError` where it is nested too deeply.
    """
    page = page_of(path, root)
    return _written(Classifier(page, everything(page), notes.find(page, None), whole=True), about)


def _written(surveyor: Classifier, about: Facts) -> Document:
    flow = Flow(surveyor.page, surveyor, about.metadata.language or "")
    flow.write(surveyor.page.root)
    return laid_out(flow, about)

"""Plain text: what its lines, blank lines and marks say of its title, headings, paragraphs, verse and lists."""

from audioedition.article.byline import is_byline
from audioedition.article.plain.reader import blocks, document, laid_out, paragraphs
from audioedition.article.plain.titlepage import is_title

__all__ = ["blocks", "document", "is_byline", "is_title", "laid_out", "paragraphs"]

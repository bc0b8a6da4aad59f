"""Plain text: what its lines, blank lines and marks say of its title, headings, paragraphs, verse and lists."""

from audioedition.article.byline import is_byline
from audioedition.article.plain.reader import FRONT_MATTER, blocks, document, front_matter, laid_out, paragraphs
from audioedition.article.plain.titlepage import is_title

__all__ = ["FRONT_MATTER", "blocks", "document", "front_matter", "is_byline", "is_title", "laid_out", "paragraphs"]

"""Article: a file → its text, untouched, with blocks and metadata; one reader a format."""

from audioedition.article.read import read

__all__ = ["read"]

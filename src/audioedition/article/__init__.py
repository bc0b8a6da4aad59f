"""Article: a file → its text, untouched, with blocks and metadata; one reader a format."""

from audioedition.article.fields import parsed
from audioedition.article.notices import cover_warnings, encoding_notices, slug_notices
from audioedition.article.read import from_text, read, read_text
from audioedition.article.slug import slug_of

__all__ = ["cover_warnings", "encoding_notices", "from_text", "parsed", "read", "read_text", "slug_notices", "slug_of"]

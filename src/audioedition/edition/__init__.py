"""Edition: Clips → files. Levels, timeline, encoding, chapters, tags, cover, transcripts, manifest."""

from audioedition.edition.cover import fit_cover, make_cover
from audioedition.edition.make import Edition, make_edition
from audioedition.edition.preview import write_preview

__all__ = ["Edition", "fit_cover", "make_cover", "make_edition", "write_preview"]

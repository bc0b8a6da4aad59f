"""Edition: clips → files. Levels, pieces, timeline, joining, chapters, tags, cover, transcripts, manifest."""

from audioedition.edition.assemble import Recording, correction
from audioedition.edition.cover import Cover, make_cover
from audioedition.edition.cover_picture import fit_cover, frame_cover
from audioedition.edition.edition import Edition, EditionSound
from audioedition.edition.forms import bit_rate
from audioedition.edition.levelled import LevelledSound
from audioedition.edition.make import make_edition
from audioedition.edition.press import gauge, pressing
from audioedition.edition.preview import write_preview

__all__ = [
    "Cover",
    "Edition",
    "EditionSound",
    "LevelledSound",
    "Recording",
    "bit_rate",
    "correction",
    "fit_cover",
    "frame_cover",
    "gauge",
    "make_cover",
    "make_edition",
    "pressing",
    "write_preview",
]  # fmt: skip

"""The forms of an episode's sound beside MP3: what each is called, its media type, and who writes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from audioedition.contracts.episode import ChapterMark
from audioedition.edition import mp3
from audioedition.edition.forms import mp4, vorbis_comments, wav
from audioedition.edition.forms.coding import decoded
from audioedition.edition.loudness import SILENCE, true_peak
from audioedition.edition.mastering import Level
from audioedition.edition.mp3 import RATE
from audioedition.edition.press import PEAK_DBTP
from audioedition.edition.tags import Tags
from audioedition.files import replacing

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Blocks = Iterable[NDArray[np.int16]]

# A codec that overshoots −1 dBTP gets a lower ceiling.
_STEP_DB, _LOWEST_CEILING = 0.5, -8.0


class Form(NamedTuple):
    """A form: its media type, the function that writes a file of it, its bit rate in bit/s (about, where it varies),
    and the dB that its codec takes from speech."""

    media_type: str
    write: Callable[[Path, Blocks, Tags, Sequence[ChapterMark]], None]
    bit_rate: int
    loss: float = 0.0


FORMS = {
    "m4a": Form("audio/x-m4a", mp4.write_m4a, mp4.BIT_RATE),
    "m4b": Form("audio/x-m4b", mp4.write_m4b, mp4.BIT_RATE),
    "opus": Form("audio/opus", vorbis_comments.write_opus, vorbis_comments.OPUS_BIT_RATE, 0.3),
    "ogg": Form("audio/ogg", vorbis_comments.write_ogg, 64_000),
    "flac": Form("audio/flac", vorbis_comments.write_flac, 290_000),
    "wav": Form("audio/wav", wav.write_wav, 16 * RATE),
}
"""By name, which is the file's suffix too."""


def bit_rate(name: str) -> int:
    """About how many bits a second the form of that name takes; an MP3's, and those of a book, which holds MP3."""
    return FORMS[name].bit_rate if name in FORMS else mp3.DEFAULT.bit_rate * 1_000


def write_form(
    name: str, path: Path, blocks: Callable[[Level], Blocks], tags: Tags, chapters: Sequence[ChapterMark]
) -> float:
    """Write `path` in the form of that name; returns the true peak of what a decoder hears, in dBTP.

    `blocks` gives the samples, so much louder and under such a ceiling: where the decoded peak is over −1 dBTP, it is
    asked again for softer peaks. The file is whole or not there. Raises `OutputError`.
    """
    form = FORMS[name]
    trim = Level(form.loss)
    while True:
        with replacing(path) as temporary:
            form.write(temporary, blocks(trim), tags, chapters)
            peak = max(map(true_peak, decoded(temporary)), default=SILENCE)
        if peak <= PEAK_DBTP or trim.ceiling <= _LOWEST_CEILING:
            return peak
        trim = replace(trim, ceiling=trim.ceiling - _STEP_DB)

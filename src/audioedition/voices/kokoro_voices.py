"""Kokoro's voices: their names, languages and pitches, and the styles from which the network makes them.

A style is 256 numbers for each length of a text. The 510 rows of a voice (hexgrad/Kokoro-82M, voices/) lie in a space
of eight dimensions: a mean, eight directions, and eight numbers a row, all float16, give them back as exactly as 510
rows of float16 would, in a twentieth of the space (`python -m bench.kokoro_styles`; kokoro_styles/README.md).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

STYLES = Path(__file__).parent / "kokoro_styles" / "styles.bin"
ROWS, WIDTH, RANK = 510, 256, 8
_BLOCK = WIDTH + RANK * WIDTH + ROWS * RANK


@dataclass(frozen=True, slots=True)
class KokoroVoice:
    """A voice: Kokoro's name for it, what it speaks (a lower-case tag) and who; the level in dB and the median pitch in
    Hz on the calibration text, as measured (a test holds some)."""

    name: str
    language: str
    about: str
    level: float | None = None
    pitch_hz: float | None = None
    licence: str = "Apache-2.0"


VOICES = (
    KokoroVoice("ef_dora", "es", "Spanish, female", 8.49, 164.4),
    KokoroVoice("em_alex", "es", "Spanish, male", 7.92, 123.7),
    # Learned from the SIWIS database (doi.org/10.7488/ds/1705), which asks to be named.
    KokoroVoice("ff_siwis", "fr", "French, female", 4.78, 195.1, licence="Apache-2.0; CC-BY-4.0"),
    KokoroVoice("if_sara", "it", "Italian, female", -0.3, 200.0),
    KokoroVoice("im_nicola", "it", "Italian, male", 4.78, 78.4),
    KokoroVoice("pf_dora", "pt-br", "Brazilian Portuguese, female", 8.66, 169.0),
    KokoroVoice("pm_alex", "pt-br", "Brazilian Portuguese, male", 7.86, 129.0),
    KokoroVoice("hf_alpha", "hi", "Hindi, female", 1.34, 195.1),
    KokoroVoice("hm_omega", "hi", "Hindi, male", 2.34, 124.4),
    KokoroVoice("af_bella", "en-us", "US English, female", 5.42, 196.7),
    KokoroVoice("am_michael", "en-us", "US English, male", 9.15, 109.1),
    KokoroVoice("am_fenrir", "en-us", "US English, male", 4.17, 129.7),
    KokoroVoice("bf_emma", "en-gb", "UK English, female", 5.0, 177.8),
    KokoroVoice("bm_george", "en-gb", "UK English, male", 6.34, 134.8),
)


def styles(name: str) -> NDArray[np.float32]:
    """The styles of one of `VOICES`: 510 rows of 256, the first for a text of one phoneme."""
    import numpy as np

    number = [voice.name for voice in VOICES].index(name)
    with STYLES.open("rb") as file:
        block = np.fromfile(file, "<f2", _BLOCK, offset=2 * _BLOCK * number).astype(np.float32)
    mean, directions, weights = np.split(block, [WIDTH, WIDTH + RANK * WIDTH])
    rows = np.repeat(mean[None], ROWS, axis=0)
    # One product after the other: a product of matrices sums in another order on another processor.
    for direction, weight in zip(directions.reshape(RANK, WIDTH), weights.reshape(RANK, ROWS), strict=True):
        rows += weight[:, None] * direction
    return rows


def pack(rows: NDArray[np.float32]) -> bytes:
    """The 510 rows of a voice as `styles` reads them."""
    import numpy as np

    mean = rows.mean(axis=0)
    left, sizes, directions = np.linalg.svd(rows - mean, full_matrices=False)
    scales = np.sqrt(sizes[:RANK])  # half of each size on either side, for float16's sake
    parts = (mean, directions[:RANK] * scales[:, None], (left[:, :RANK] * scales).T)
    return b"".join(part.astype("<f2").tobytes() for part in parts)

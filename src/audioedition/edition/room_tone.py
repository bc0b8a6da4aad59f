"""Room tone: the quiet noise that stands between pieces in place of digital silence.

A voice's own pauses hold noise of some −65 dBFS, and silence between them is heard as a hole. So pauses are made of
frames from a stock of noise with the spectrum of those pauses, and a piece is filled up with it where it is quieter.
MP3 overlaps each half frame with the next, by windows whose squares add up to 1: two noises that know nothing of each
other are joined at the same level. A piece ends with the noise that comes before the stock's first frame, so that there
the noise even goes on without a break.

A frame of the stock must not refer to bits of the frame before it. It is encoded at a lower rate, and what it needs
then fits into a frame of its own. It is encoded louder, where LAME does not take it for inaudible, and made quieter by
its global gain (ISO/IEC 11172-3, 2.4.2.7): a step of it is a factor of the fourth root of 2.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from audioedition.edition import mp3
from audioedition.edition.mp3 import RATE, SAMPLES_PER_FRAME, Frames

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FRAMES = 64
"""Frames of the stock, 1.7 s: longer than most pauses. It begins again where a pause is longer."""
_SEED = 1
_FULL_SCALE = 32_768
_BLOCK = SAMPLES_PER_FRAME // 6  # 4 ms
# The spectrum of hibari's pauses (measured on three articles): level to 200 Hz, then 5 dB less an octave; less than
# 50 Hz and more than 9 kHz are nobody's room.
_CORNER_HZ, _SLOPE = 200.0, 1.7
_LOWEST_HZ, _HIGHEST_HZ = 50.0, 9_000.0
_K_WEIGHTED_DB = 0.73  # its K-weighted power over its power (a test holds it)
# In steps of the global gain. LAME drops what lies under the threshold of hearing; at −68 dBFS that were most of it.
_STEPS = 20
_STEP_DB = 20 * 0.25 * 0.301029995664
_LEAD = 8  # frames before the stock, with which the encoder settles


@cache
def noise() -> NDArray[np.float32]:
    """The noise of the stock: `FRAMES` frames of samples whose root mean square is 1; it may follow on itself."""
    import numpy as np

    length = FRAMES * SAMPLES_PER_FRAME
    hertz = np.fft.rfftfreq(length, 1 / RATE)
    shape = 1 / np.sqrt(1 + (hertz / _CORNER_HZ) ** _SLOPE)
    shape *= (hertz / _LOWEST_HZ) ** 2 / (1 + (hertz / _LOWEST_HZ) ** 2) / (1 + (hertz / _HIGHEST_HZ) ** 8)
    # Every line at its level, with a phase by chance: noise whose spectrum has no ups and downs.
    phases = np.random.default_rng(_SEED).integers(0, 1 << 16, len(hertz)) * (2 * np.pi / (1 << 16))
    wave = np.fft.irfft(shape * np.exp(1j * phases), length)
    return np.asarray(wave / np.sqrt(np.mean(wave**2)), np.float32)


def power(level: float) -> float:
    """The K-weighted mean square of room tone of `level` dBFS, as `loudness.power` reads it."""
    return float(10 ** ((level + _K_WEIGHTED_DB) / 10))


def under(samples: NDArray[np.int16], level: float) -> NDArray[np.int16]:
    """A piece's samples, to the end of its last frame, with room tone of `level` dBFS wherever they are quieter than
    it: in pauses, in fades and behind the end."""
    import numpy as np

    length = mp3.frames_for(len(samples)) * SAMPLES_PER_FRAME
    whole = np.zeros(length, np.int16)
    whole[: len(samples)] = samples
    rows = whole.reshape(-1, _BLOCK)
    amplitude = np.float32(_FULL_SCALE * 10 ** (level / 20))
    # Powers of noises add up, not their amplitudes.
    lack = np.sqrt(np.maximum(0, 1 - _powers(rows) / amplitude**2))
    edges = np.minimum(np.append(lack, 1), np.append(1, lack))
    quiet = np.flatnonzero(edges[:-1] + edges[1:])
    starts, ramp = edges[quiet, None], np.arange(_BLOCK, dtype=np.float32) / _BLOCK
    share = starts + (edges[quiet + 1, None] - starts) * ramp
    blocks = noise().reshape(-1, _BLOCK)
    tone = blocks[(quiet - len(rows)) % len(blocks)]  # it ends with the stock's end
    rows[quiet] += np.rint(amplitude * share * tone).astype(np.int16)
    return whole


def _powers(rows: NDArray[np.int16]) -> NDArray[np.float32]:
    """The mean square of each row."""
    import numpy as np

    wave = rows.astype(np.float32)
    return np.asarray(np.einsum("ij,ij->i", wave, wave) / _BLOCK, np.float32)


@cache
def samples(level: float) -> NDArray[np.int16]:
    """The stock as samples at `level` dBFS, for forms that are encoded as a whole."""
    import numpy as np

    return np.asarray(np.rint(noise() * np.float32(_FULL_SCALE * 10 ** (level / 20))), np.int16)


@lru_cache(256)  # pauses have few different lengths
def frames(count: int, level: float) -> Frames:
    """So many frames of room tone of `level` dBFS, to follow a piece with room tone `under` it."""
    stock = _stock(level)
    return Frames.of(count, b"".join(stock[number % len(stock)] for number in range(count)))


@cache
def _stock(level: float) -> tuple[bytes, ...]:
    """The frames of the stock, each of which refers to nothing before it."""
    import numpy as np

    loop = np.concatenate([noise()[-_LEAD * SAMPLES_PER_FRAME :], noise(), noise()[: _LEAD * SAMPLES_PER_FRAME]])
    loud = loop * np.float32(_FULL_SCALE * 10 ** ((level + _STEPS * _STEP_DB) / 20))
    return tuple(islice(mp3.stock(np.rint(loud).astype(np.int16), _STEPS), _LEAD, _LEAD + FRAMES))

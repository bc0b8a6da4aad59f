"""The same sound twice: a sentence that is heard doubled, or a voice that begins again.

Two utterances of the same words by a neural voice differ; a copy is the same to the codec's noise. So the first
second and a half of each unit is looked for in what follows it, by the correlation of spectral envelopes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from audioedition.check.sound import HOP_S, Sound, active
from audioedition.check.subject import Subject, of_unit
from audioedition.contracts.episode import EpisodeUnit
from audioedition.contracts.findings import Finding
from audioedition.plaintext import plain_letters

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_LONGEST, _SHORTEST = round(1.6 / HOP_S), round(0.6 / HOP_S)
_FLOOR_DB = -65.0
# On clean editions the most alike that are no copies reach 0.78; a copy reads 0.95 and more in each form.
_ALIKE = 0.88
# A copy begins as far behind as the sentence is long, and a pause more.
_PAUSE_S, _LEAST_LAG_S = 2.0, 0.5


def check_repetition(subject: Subject, sound: Sound) -> Iterator[Finding]:
    if not len(sound.bands):
        return
    usual = _usual(sound)
    for number, unit in enumerate(subject.units):
        first, size = _beginning(unit, sound)
        if size < _SHORTEST or _is_written_again(subject.units[number : number + 6], size * HOP_S):
            continue
        start = first + round(_LEAST_LAG_S / HOP_S)
        end = round((2 * unit.end_s - unit.start_s + _PAUSE_S) / HOP_S) + size
        place, likeness = _best(_shape(sound, usual, first, first + size), _shape(sound, usual, start, end))
        if likeness > _ALIKE:
            again = (start + place) * HOP_S
            message = f"{sound.path.name}: its beginning is heard again {again - first * HOP_S:.1f} s later"
            yield of_unit("repetition", unit, message, again, again + size * HOP_S)


def _usual(sound: Sound) -> NDArray[np.float32]:
    """The median of each band while something sounds; of at most 20,000 moments."""
    import numpy as np

    step = 1 + len(sound.bands) // 20_000
    rows = np.maximum(sound.bands[::step].astype(np.float32), _FLOOR_DB)
    loud = rows[active(sound.weighted[::step])]
    return np.asarray(np.median(loud if len(loud) else rows, axis=0), np.float32)


def _shape(sound: Sound, usual: NDArray[np.float32], start: int, end: int) -> NDArray[np.float32]:
    """The bands over a stretch beside what is usual; nothing where nothing sounds."""
    import numpy as np

    rows = np.maximum(sound.bands[start:end].astype(np.float32), _FLOOR_DB) - usual
    rows[sound.weighted[start:end] < _FLOOR_DB + 10] = 0.0
    return rows


def _beginning(unit: EpisodeUnit, sound: Sound) -> tuple[int, int]:
    """Where a unit's sound begins, in steps, and how many of them are looked for."""
    first, last = round(unit.start_s / HOP_S), round(unit.end_s / HOP_S)
    marks = active(sound.weighted[first:last]).nonzero()[0]
    if not len(marks):
        return first, 0
    return first + int(marks[0]), min(_LONGEST, int(marks[-1] - marks[0]) + 1)


def _is_written_again(units: tuple[EpisodeUnit, ...], seconds: float) -> bool:
    """Whether the text has its first words once more nearby: a refrain may sound alike."""
    own = plain_letters(units[0].text)
    share = min(1.0, seconds / max(0.1, units[0].end_s - units[0].start_s))
    head = own[: max(4, round(0.6 * share * len(own)))]
    return head in own[1:] + "|" + "|".join(plain_letters(unit.text) for unit in units[1:])


def _best(pattern: NDArray[np.float32], region: NDArray[np.float32]) -> tuple[int, float]:
    """Where in a region a pattern fits best, and how well: their correlation, 1 for a copy."""
    import numpy as np

    size = len(pattern)
    if len(region) < size:
        return 0, 0.0
    length = 1 << (len(region) + size).bit_length()
    spectra = np.fft.rfft(region, length, axis=0) * np.conj(np.fft.rfft(pattern, length, axis=0))
    products = np.fft.irfft(spectra.sum(axis=1), length)[: len(region) - size + 1]
    energy = np.concatenate([[0.0], np.cumsum((region.astype(np.float64) ** 2).sum(axis=1))])
    powers = energy[size:] - energy[:-size]
    own = float((pattern.astype(np.float64) ** 2).sum())
    likeness = products / np.sqrt(np.maximum(powers, own / 4) * max(own, 1e-9))
    place = int(likeness.argmax())
    return place, float(likeness[place])

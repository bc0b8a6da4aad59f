"""The programme as a whole: decoded to its end, as long and as loud as it should be, without clipping or direct
current."""

from __future__ import annotations

from collections.abc import Iterator

from audioedition.check.sound import Sound
from audioedition.check.subject import Subject, of_edition
from audioedition.contracts.findings import Finding

# EBU R 128 asks for 1 LU where a programme cannot be aimed exactly; encoders move it by 0.4 LU.
_TARGET_LUFS, _TOLERANCE_LU, _BESIDE_MANIFEST_LU = -19.0, 1.0, 0.7
# Below this the standard's gate leaves too few blocks to be exact.
_SHORT_S, _SHORT_TOLERANCE_LU = 10.0, 2.5
# BS.1770's reading of a peak is exact to 0.2 dB or so; builds stay 0.5 dB under the limit.
_PEAK_DBTP, _PEAK_TOLERANCE_DB = -1.0, 0.1
# −46 dB: espeak-ng's voices have 0.0009, a broken converter 0.01 and more.
_MOST_MEAN = 0.005
# Readers trim an encoder's delay or not (Info header, edit list, pre-skip).
_DURATION_S = 0.060


def check_programme(subject: Subject, sound: Sound) -> Iterator[Finding]:
    name, length = sound.path.name, subject.length_s
    if sound.broken:
        yield of_edition("decoding", f"{name}: cannot be decoded after {sound.duration_s:.1f} s: {sound.broken}",
                         sound.duration_s, max(length, sound.duration_s))  # fmt: skip
    if not sound.duration_s:
        return
    off = sound.duration_s - length
    if abs(off) > _DURATION_S:
        how = f"{abs(off):.2f} s {'longer' if off > 0 else 'shorter'} than the manifest's {length:.2f} s"
        yield of_edition("duration", f"{name}: {how}", min(sound.duration_s, length), max(sound.duration_s, length))
    yield from _loudness(subject, sound)
    if sound.true_peak_dbtp > _PEAK_DBTP + _PEAK_TOLERANCE_DB:
        yield of_edition("peak", f"{name}: true peak {sound.true_peak_dbtp:.1f} dBTP, over {_PEAK_DBTP:g}")
    if abs(sound.mean) > _MOST_MEAN:
        yield of_edition("offset", f"{name}: direct current of {100 * sound.mean:.1f} % of full scale")
    for place in sound.clipped[:1]:
        count = len(sound.clipped)
        yield of_edition("clipping", f"{name}: clipped in {count} place{'s' * (count > 1)}", place.at_s, place.at_s)


def _loudness(subject: Subject, sound: Sound) -> Iterator[Finding]:
    name, stated = sound.path.name, subject.episode.loudness.integrated_lufs
    tolerance = _TOLERANCE_LU if subject.length_s > _SHORT_S else _SHORT_TOLERANCE_LU
    reading = sound.integrated_lufs
    if abs(reading - _TARGET_LUFS) > tolerance:
        yield of_edition("loudness", f"{name}: {reading:.1f} LUFS, not {_TARGET_LUFS:g} ± {tolerance:g}")
    elif abs(reading - stated) > tolerance * _BESIDE_MANIFEST_LU:
        yield of_edition("loudness", f"{name}: {reading:.1f} LUFS, not {stated:.1f} as the manifest says")

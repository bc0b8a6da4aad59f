"""The transcript that podcast apps show in time with the sound: WebVTT (W3C), one speaker a cue.

AntennaPod reads hours of one or two digits and exactly three digits of milliseconds, so both are always
written. Lines are not broken by hand: apps and browsers fit them to their window.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise

from audioedition.plaintext import line

LONGEST = 200
"""Characters of a cue, at most (a single longer word stays whole): about what fits a telephone's screen."""

# Where a long cue is cut, the best first: after a sentence, a clause, any comma or dash, a word.
_BREAKS = tuple(
    re.compile(pattern)
    for pattern in (r"(?<=[.!?…])[”\"»’)\]]*\s+", r"(?<=[;:])\s+", r"(?<=,)\s+|\s+(?=[–—]\s)|(?<=[—])", r"\s+")
)
# AntennaPod ignores a `<v …>` that holds an escape, and shows its text as the previous speaker's.
_AND, _BRACKETS = re.compile(r"\s*&\s*"), re.compile(r"[<>]")
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A caption from `start_s` to `end_s` (seconds): the speaker's name for people, and the words."""

    start_s: float
    end_s: float
    speaker: str
    text: str


def webvtt(cues: Iterable[Cue]) -> bytes:
    """The bytes of `transcript.vtt`, in UTF-8. Cues without words are left out.

    Cues never overlap, and each lasts at least a millisecond, whatever its times: one that would
    begin before the end of the cue before it begins there.
    """
    blocks = ["WEBVTT\n"]
    earliest = 0
    for cue in sorted(cues, key=lambda cue: cue.start_s):
        for piece in _pieces(cue):
            start = max(earliest, round(piece.start_s * 1_000))
            earliest = max(start + 1, round(piece.end_s * 1_000))
            blocks.append(f"{stamp(start)} --> {stamp(earliest)}\n{_payload(piece)}\n")
    return "\n".join(blocks).encode()


def _payload(cue: Cue) -> str:
    speaker = _BRACKETS.sub("", _AND.sub(" and ", line(cue.speaker)))
    text = cue.text.translate(_ESCAPES)
    return f"<v {speaker}>{text}" if speaker else text


def _pieces(cue: Cue) -> Iterator[Cue]:
    """The cue in parts short enough to read, its time divided in proportion to their characters."""
    texts = _split(line(cue.text))
    whole = sum(map(len, texts))
    shares = accumulate((len(text) / whole for text in texts), initial=0.0)
    times = [cue.start_s + share * (cue.end_s - cue.start_s) for share in shares]
    for text, (start, end) in zip(texts, pairwise(times), strict=False):
        yield Cue(start, end, cue.speaker, text)


def _split(text: str) -> list[str]:
    """Split the text until each part is short enough, each time near the middle."""
    if len(text) <= LONGEST:
        return [text] if text else []
    offset = _cut(text)
    if offset is None:
        return [text]
    return [*_split(text[:offset].strip()), *_split(text[offset:].strip())]


def _cut(text: str) -> int | None:
    """The offset of the best cut that leaves no part shorter than a quarter (a lone word would be shown too briefly);
    else of any space; None without one."""
    quarter = len(text) // 4
    for pattern in _BREAKS:
        offsets = [match.end() for match in pattern.finditer(text) if quarter <= match.end() <= len(text) - quarter]
        if offsets:
            return min(offsets, key=lambda offset: abs(offset - len(text) // 2))
    spaces = [match.end() for match in re.finditer(r"\s+", text)]
    return min(spaces, key=lambda offset: abs(offset - len(text) // 2), default=None)


def stamp(milliseconds: int) -> str:
    """A time as captions and chapters write it: "00:01:02.345"."""
    seconds, thousandths = divmod(milliseconds, 1_000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}.{thousandths:03}"

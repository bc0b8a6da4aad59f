"""The transcript in the forms that apps read: WebVTT (W3C), SubRip, and Podcasting 2.0's JSON; one speaker a cue.

AntennaPod reads hours of one or two digits and exactly three digits of milliseconds, so both are always written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from audioedition.edition.captions import Cue
from audioedition.edition.chapters import milliseconds
from audioedition.files import readable_json
from audioedition.plaintext import line
from audioedition.words.symbols import SYMBOLS

# AntennaPod ignores a `<v …>` that holds an escape, and shows its text as the previous speaker's.
_AND, _BRACKETS = re.compile(r"\s*&\s*"), re.compile(r"[<>]")
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def webvtt(cues: Iterable[Cue], language: str = "en") -> bytes:
    """The bytes of `transcript.vtt`, in UTF-8; `cues` as `captions` makes them. `language`: the article's."""
    head = "WEBVTT\n"
    blocks = (f"{_times(cue)}\n{_payload(cue, language)}\n" for cue in cues)
    return "\n".join([head, *blocks]).encode()


def subrip(cues: Iterable[Cue]) -> bytes:
    """The bytes of `transcript.srt`, in UTF-8. SubRip knows no speakers: the name stands before the words where it
    changes."""
    blocks, last = [], ""
    for number, cue in enumerate(cues, 1):
        name = f"{line(cue.speaker)}: " if cue.speaker and cue.speaker != last else ""
        last = cue.speaker
        times = _times(cue).replace(".", ",")
        text = "\n".join(cue.lines)
        blocks.append(f"{number}\n{times}\n{name}{text}\n")
    return "\n".join(blocks).encode()


def segments_json(cues: Iterable[Cue]) -> bytes:
    """The bytes of `transcript.json` (Podcasting 2.0, docs/examples/transcripts): a segment a cue, times in seconds."""
    segments = [
        ({"speaker": line(cue.speaker)} if cue.speaker else {})
        | {"startTime": cue.start_s, "endTime": cue.end_s, "body": cue.text}
        for cue in cues
    ]
    return readable_json({"version": "1.0.0", "segments": segments})


def _times(cue: Cue) -> str:
    return " --> ".join(stamp(milliseconds(seconds)) for seconds in (cue.start_s, cue.end_s))


def _payload(cue: Cue, language: str) -> str:
    word = SYMBOLS.of(language).get("&", "+")
    speaker = _BRACKETS.sub("", _AND.sub(f" {word} ", line(cue.speaker)))
    text = "\n".join(cue.lines).translate(_ESCAPES)
    return f"<v {speaker}>{text}" if speaker else text


def stamp(thousandths: int) -> str:
    """A time as captions and chapters write it: "00:01:02.345"."""
    seconds, thousandths = divmod(thousandths, 1_000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}.{thousandths:03}"

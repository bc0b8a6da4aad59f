"""Times of day, spans of time with colons, proportions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioedition.model import Span, Step
from audioedition.patterns import lazy
from audioedition.script.normalize.numerals import cardinal, two_figures
from audioedition.script.normalize.rewrites import Rewrite, ends_sentence, rewrite
from audioedition.script.normalize.spelling import capitals
from audioedition.words.times import BOOKS, ZONES

_HALF = r"(?P<half>[ap])(?:\.\s?m\b\.?|m\b\.?(?!\w))"
_ZONE = rf"(?P<zone>\s?{ZONES.pattern('')}\b)?"
_RANGE = r"\s?(?:–|-|—)\s?"


_BOOK = lazy(rf"\b{BOOKS.pattern('en')}\s\Z")


def steps(text: str, span: Span, language: str) -> Iterator[Step]:
    """ "7:05 p.m." → "seven oh five PM", "16:9" → "sixteen to nine"."""
    if language != "en":
        return
    for step in rewrite(text, span, _ROWS, "time"):
        # The stop of "p.m." is the sentence's own where the sentence ends.
        stop = "." if step.was.endswith(".") and ends_sentence(text, span, step.span.end) else ""
        yield Step(step.span, step.kind, step.was, step.said + stop)


def _with_half(words: str, letter: str | None) -> str:
    """ "five" → "five PM"."""
    return f"{words} {capitals(letter + 'm')}" if letter else words


def _with_zone(words: str, written: str | None) -> str:
    """ "five PM" → "five PM GMT"."""
    return f"{words} {capitals(written.strip())}" if written else words


def _hour(hour: int, minute: int, half: str | None) -> str:
    if minute == 0:
        return _with_half(cardinal(hour), half) if half else f"{cardinal(hour)} o’clock"
    return _with_half(f"{cardinal(hour)} {two_figures(minute)}", half)


def _clock(match: re.Match[str]) -> str | None:
    hour, minute = int(match["hour"]), int(match["minute"])
    if hour > 24 or minute > 59:
        return None
    return _with_zone(_hour(hour, minute, match["half"]), match["zone"])


def _dotted_clock(match: re.Match[str]) -> str | None:
    """ "10.30 a.m.", the British way; "10.30" alone is a number."""
    return _clock(match) if int(match["hour"]) <= 12 else None


def _hour_alone(match: re.Match[str]) -> str | None:
    hour = int(match["hour"])
    return _with_zone(_with_half(cardinal(hour), match["half"]), match["zone"]) if 1 <= hour <= 12 else None


def _range(match: re.Match[str]) -> str | None:
    hours = int(match["h1"]), int(match["h2"])
    minutes = int(match["m1"] or 0), int(match["m2"] or 0)
    if max(hours) > 24 or max(minutes) > 59:
        return None
    last = _with_zone(_hour(hours[1], minutes[1], match["half"]), match["zone"])
    if not match["half1"] and match["half"] and not minutes[0]:
        return f"{cardinal(hours[0])} to {last}"
    first = _hour(hours[0], minutes[0], match["half1"])
    return f"{first.removesuffix(' o’clock') if match['half'] and not match['half1'] else first} to {last}"


def _counted(count: int, unit: str) -> str:
    return f"{cardinal(count)} {unit}{'' if count == 1 else 's'}"


def _with_seconds(match: re.Match[str]) -> str | None:
    hours, minutes, seconds = int(match["h"]), int(match["m"]), int(match["s"])
    if minutes > 59 or seconds > 59:
        return None
    spoken = f"{_counted(hours, 'hour')} {_counted(minutes, 'minute')} and {_counted(seconds, 'second')}"
    return _with_zone(_with_half(spoken, match["half"]), match["zone"])


def _proportion(match: re.Match[str]) -> str:
    a, b = cardinal(int(match["a"])), cardinal(int(match["b"]))
    if _BOOK.search(match.string, max(0, match.start() - 16), match.start()):
        return f"{a} {b}" + (f" to {cardinal(int(match['last']))}" if match["last"] else "")
    return f"{a} to {b}" + (f" to {cardinal(int(match['last']))}" if match["last"] else "")


def _duration(match: re.Match[str]) -> str:
    """ "1h30min" → "one hour thirty minutes"; "1h45" → "one hour forty-five"."""
    first = _counted(int(match["h"]), "hour" if match["unit"] == "h" else "minute")
    rest = int(match["m"])
    if not match["end"]:
        return f"{first} {two_figures(rest)}"
    return f"{first} {_counted(rest, 'minute' if match['unit'] == 'h' else 'second')}"


_ROWS: tuple[Rewrite, ...] = (
    (lazy(r"(?<![\w:.,])(?P<h>\d{1,3})\s?(?P<unit>h)\s?(?P<m>[0-5]?\d)\s?(?P<end>m|mins?)(?!\w)"), _duration),
    (lazy(r"(?<![\w:.,])(?P<h>\d{1,2})(?P<unit>h)(?P<m>[0-5]\d)(?P<end>(?!))?(?!\w|[.,]\d)"), _duration),
    (lazy(r"(?<![\w:.,])(?P<h>\d{1,3})\s?(?P<unit>m|min)\s?(?P<m>[0-5]?\d)\s?(?P<end>s|secs?)(?!\w)"), _duration),
    (lazy(rf"(?<![\w:.,])(?P<h>\d\d?):(?P<m>\d\d):(?P<s>\d\d)(?![\d:])(?:\s?{_HALF})?{_ZONE}", re.I), _with_seconds),
    (
        lazy(
            r"(?<![\w:.,/–-])(?P<h1>\d\d?)(?:[:.](?P<m1>\d\d))?\s?(?:"
            rf"(?P<half1>[ap])\.?\s?m\b\.?)?{_RANGE}(?P<h2>\d\d?)(?:[:.](?P<m2>\d\d))?\s?{_HALF}{_ZONE}",
            re.I,
        ),
        _range,
    ),
    (
        lazy(
            rf"(?<![\w:.,/–-])(?P<h1>\d\d?):(?P<m1>\d\d)(?P<half1>(?!))?{_RANGE}(?P<h2>\d\d?):"
            rf"(?P<m2>\d\d)(?![\w:])(?P<half>(?!))?{_ZONE}",
            re.I,
        ),
        _range,
    ),
    (lazy(rf"(?<![\w:.,])(?P<hour>\d\d?):(?P<minute>\d\d)(?![\d:])(?:\s?{_HALF})?{_ZONE}", re.I), _clock),
    (lazy(rf"(?<![\w:.,])(?P<hour>\d\d?)\.(?P<minute>[0-5]\d)\s?{_HALF}{_ZONE}", re.I), _dotted_clock),
    (lazy(rf"(?<![\w:.,$€£])(?P<hour>\d\d?)\s?{_HALF}{_ZONE}", re.I), _hour_alone),
    (lazy(r"(?<![\w:.,–-])(?P<a>\d{1,4}):(?P<b>\d{1,4})(?:\s?[–-]\s?(?P<last>\d{1,3}))?(?![\w:]|[.,]\d)"), _proportion),
)

"""What actors do: directions in square brackets in the printed text of a play."""

from __future__ import annotations

import re
from collections import Counter

from audioedition.patterns import lazy
from audioedition.script.brackets.pairs import Pair
from audioedition.words.letters import NOT_CAPITAL, NOT_SMALL
from audioedition.words.stage_directions import ACTIONS, ACTS, ENTRANCES, NEWS_AGENCIES, NO_SPEAKERS

_NEAR = 1500
# "TREPLIEFF. ", "**PROSPERO**" on a line of its own; "The Monster: ", where a colon ends the speaker's name.
_CAPITALS = rf"{NOT_SMALL}{{2,30}}(?:[ .'’-]{{1,2}}{NOT_SMALL}{{1,30}}){{0,3}}"
_BEFORE_COLON = r"[^\W\d_]{1,30}(?: [^\W\d_]{1,30}){0,2}"
_SPEAKER = lazy(rf"\s*[*_]{{0,2}}(?:{_CAPITALS}[*_]{{0,2}}(?:[.:]|[ \t]*(?=\n))|{_BEFORE_COLON}:)[*_]{{0,2}}\s*")
# "Кулыгин (смеется). ", "Фамусов, Чацкий (смотрит на дверь)": one or two speakers, a direction, then their words.
_SPEAKERS = lazy(rf"[ \t*_]*(?:{_CAPITALS}|{NOT_SMALL}[^\W\d_]+(?:,? {NOT_SMALL}[^\W\d_]+){{0,3}})[*_]{{0,2}} ?")
_SPEECH = lazy(rf"[*_]{{0,2}}[.:][*_]{{0,2}}[ \t]+{NOT_SMALL}|[*_]{{0,2}}[.:]?[*_]{{0,2}}[ \t]*(?:\r?\n|\Z)")
_LINE = 80
# "LORENZO", "CYRANO:", "LE BRET (à part):", a line of its own, and his words on the next; a heading has an empty line
# below it, and an address has fewer words than four.
_SPEECH_BELOW_NAME = lazy(
    rf"(?:\A|\n)[ \t]*\r?\n[ \t*_]*{NOT_SMALL}{{3,20}}(?:[ .'’]{NOT_SMALL}{{1,20}}){{0,2}}[.*_]{{0,3}}"
    r"(?:[ \t]*\([^()\n]{1,80}\))?"
    rf"(?:[ \t]*:[ \t]*\r?\n(?=[ \t]*[^\s(])|[ \t]*\r?\n[ \t]*(?=\S*{NOT_CAPITAL})(?=(?:\S+ +){{3}}\S))"
)

_LONGEST_DIRECTION = 160
_BEGINS_LINE = lazy(r"(?:\A|\n)[ \t]*\Z")
_ENDS_LINE = lazy(r"[ \t\r]*(?:\n|\Z)")


def direction(text: str, pair: Pair, inner: str) -> bool:
    """Whether `inner` is a direction: after a speaker's name, or within a speech that begins with one."""
    if pair.mark == "(":
        if inner.lstrip("_")[:1].islower() and _after_a_name(text, pair):
            return True
        return _between_speeches(text, pair, inner) or _is_italic(text, pair, inner)
    if ENTRANCES.search(inner) and inner[0].isupper():
        return True
    start = pair.span.start
    begin = max(text.rfind("\n\n", max(0, start - _NEAR), start) + 2, start - _NEAR, 0)
    speaker = _SPEAKER.match(text, begin, start)
    if speaker is None:
        return False
    at_once = speaker.end() == start and text[speaker.start() : start].strip("*_ \t\n.:").isupper()
    return at_once or (inner[:1].isupper() and ACTIONS.search(inner) is not None)


def ends_sentence(text: str, line: int) -> bool:
    """Whether a sentence ends above the line that begins at `line`, or an empty line stands there."""
    return _ENDS_SENTENCE.search(text, max(0, line - _LINE), line) is not None


def _between_speeches(text: str, pair: Pair, inner: str) -> bool:
    """(Andre Diener kommen.), a paragraph or a line of its own, before a speech or among speeches."""
    start, end = pair.span
    before, after = text[max(0, start - _LINE) : start], text[end : end + _LINE]
    if not (_BEGINS_LINE.search(before) and _ENDS_LINE.match(after)):
        return False
    if not inner.endswith(".") or len(inner) > _LONGEST_DIRECTION:
        return False
    speeches = _SPEECH_BELOW_NAME.findall(text, max(0, start - _NEAR), start)
    return bool(len(speeches) > 1 or _SPEECH_BELOW_NAME.match(after) or ACTS.search(inner))


# A speaker's name that is all of a paragraph: "_Halla._", "MEPHISTOPHELES"; "TO THE ARCHDUKE" heads a letter.
_NAME_ALONE = lazy(
    r"(?:\A|\n[ \t]*\r?\n)[ \t]*(?!_?" + NO_SPEAKERS.words + r"\b)"
    rf"(?:_{NOT_SMALL}[^\W\d_]+(?: [^\W\d_]+){{0,2}}[.:]?_[.:]?|"
    rf"{NOT_SMALL}{{3,20}}(?: {NOT_SMALL}{{2,20}}){{0,2}}[.:]?)"
    r"(?= ?\([^()\n]{1,80}\)|[ \t]*\r?\n[ \t]*\r?\n)"
)


def _is_italic(text: str, pair: Pair, inner: str) -> bool:
    """(_She darns the stockings._), among speeches whose speakers stand in paragraphs of their own."""
    if not (inner.startswith("_") and inner.rstrip(".").endswith("_")) or len(inner) > _NEAR:
        return False
    start, end = pair.span
    if not inner.lstrip("_")[:1].isupper() and not _BEGINS_LINE.search(text[max(0, start - _LINE) : start]):
        return False
    return len(_NAME_ALONE.findall(text, max(0, start - _NEAR), min(len(text), end + _NEAR))) > 1


def _after_a_name(text: str, pair: Pair) -> bool:
    """Whether nothing but names stands before the bracket on its line, and a speech follows."""
    start, end = pair.span
    line = text.rfind("\n", max(0, start - _LINE), start) + 1
    if line == 0 and start > _LINE:
        return False
    speech = _SPEECH.match(text, end) if _SPEAKERS.fullmatch(text, line, start) else None
    if speech is None or NEWS_AGENCIES.search(pair.inner.of(text)):
        return False
    name = text[line:start].strip()
    if name.isupper() or name.startswith(("_", "*")):
        return True
    goes_on = not speech.group().endswith("\n") or ":" in speech.group()
    if not (goes_on and ends_sentence(text, line)):
        return False
    return ":" not in speech.group() or has_speakers(text, start)  # "Wisdom (work of the mind): to see" is a list's


# "Кулыгин (смеется). ", "Anna: ": what a line of a dialogue begins with.
_LABEL = lazy(
    rf"^[ \t]*[*_]{{0,2}}({NOT_SMALL}[^\W\d_]*(?: [^\W\d_]{{1,20}}){{0,3}})[*_]{{0,2}} ?(?:\([^()\n]{{1,80}}\))?"
    r"[*_]{0,2}[.:]",
    re.MULTILINE,
)
_WIDE = 6000


def has_speakers(text: str, place: int) -> bool:
    """Whether somebody speaks twice around a place: a list explains each of its words once."""
    window = text[max(0, place - _WIDE) : place + _WIDE]
    names = Counter(match[1] for match in _LABEL.finditer(window))
    return any(count > 1 for count in names.values())


# Before the line of a speaker ends a speech: in lines that are broken anywhere, "Church of\nEngland (her parents were
# there). He" has no speaker.
_ENDS_SENTENCE = lazy(r"(?:\A|[.!?…)»”\"][ \t\r]*\n|\n[ \t\r]*\n)\Z")

"""What actors do: directions in square brackets in the printed text of a play."""

from __future__ import annotations

import re

from audioedition.script.brackets.pairs import Pair

_NEAR = 1500
# "TREPLIEFF. ", "**PROSPERO**" on a line of its own; "The Monster: ", where a colon ends the speaker's name.
_CAPITALS = r"[^\W\d_a-zа-яё]{2,30}(?:[ .'’-]{1,2}[^\W\d_a-zа-яё]{1,30}){0,3}"
_BEFORE_COLON = r"[^\W\d_]{1,30}(?: [^\W\d_]{1,30}){0,2}"
_SPEAKER = re.compile(rf"\s*[*_]{{0,2}}(?:{_CAPITALS}[*_]{{0,2}}(?:[.:]|[ \t]*(?=\n))|{_BEFORE_COLON}:)[*_]{{0,2}}\s*")
# What they do, told in the present: "He goes out.", "A pause.", "Rising", "To the audience."
_DIRECTION = re.compile(
    r"(?:(?:he|she|it) [\w’']+s|they|both|all|another|to|aside|a (?:short |long )?(?:pause|silence)|exit|exeunt|"
    r"enter|re-enter|goes|takes|looks|[^\W\d_]+(?:ly|ing)|il |elle |ils |er |sie |él |ella |egli )\b.{0,200}",
    re.IGNORECASE | re.DOTALL,
)
_ANYWHERE = re.compile(
    r"(?:aside|apart|within|exit|exeunt|(?:re-)?enters?|à part|beiseite|ab|aparte|in disparte|a parte)"
    r"(?: [\w ,.’'-]{1,60})?",
    re.IGNORECASE,
)


# "Кулыгин (смеется). ", "Фамусов, Чацкий (смотрит на дверь)": one or two speakers, a direction, then their words.
_SPEAKERS = re.compile(
    rf"[ \t*_]*(?:{_CAPITALS}|[^\W\d_a-zа-яё][^\W\d_]+(?:,? [^\W\d_a-zа-яё][^\W\d_]+){{0,3}})[*_]{{0,2}} ?"
)
_SPEECH = re.compile(r"[*_]{0,2}[.:][*_]{0,2}[ \t]+[^\W\d_a-zа-яё]|[*_]{0,2}[.:]?[*_]{0,2}[ \t]*(?:\r?\n|\Z)")
_LINE = 80
# "LORENZO", a line of its own, and four or more of his words on the next; a heading has an empty line below it.
_SPEECH_BELOW_NAME = re.compile(
    r"(?:\A|\n)[ \t]*\r?\n[ \t*_]*[^\W\d_a-zа-яё]{3,20}(?:[ .'’][^\W\d_a-zа-яё]{1,20}){0,2}[.*_]{0,3}"
    r"[ \t]*\r?\n[ \t]*(?=\S*[^\W\d_A-ZА-ЯЁ])(?=(?:\S+ +){3}\S)"
)
# What only actors do: "(Tritt hervor.)", "(Exeunt.)", "(Alle ab.)", "(Elle sort.)", "(Vanse.)", "(Уходит.)".
_ACTS = re.compile(
    r"(?:exit|exeunt)(?: [\w ,]{1,40})?\.|(?:(?:er|sie) )?tritt (?:hervor|auf|ab|ein|vor|zurück|heran)\.|"
    r"(?:(?:er|sie|alle) )?(?:geh(?:t|en) )?ab\.|"
    r"(?:(?:il|elle) )?(?:sort|entre)\.|(?:(?:ils|elles) )?(?:sortent|entrent)\.|"
    r"(?:vase|vanse|salen?|entran?)\.|(?:esce|escono|entra|entrano)\.|(?:(?:он|она|они|все) )?(?:у|в)ход[ия]т\.",
    re.IGNORECASE,
)
_LONGEST_DIRECTION = 160


def direction(text: str, pair: Pair, inner: str) -> bool:
    """Whether `inner` is a direction: after a speaker's name, or within a speech that begins with one."""
    if pair.mark == "(":
        return _between_speeches(text, pair, inner) or (inner[:1].islower() and _after_a_name(text, pair))
    if _ANYWHERE.fullmatch(inner) and inner[0].isupper():
        return True
    start = pair.span.start
    begin = max(text.rfind("\n\n", max(0, start - _NEAR), start) + 2, start - _NEAR, 0)
    speaker = _SPEAKER.match(text, begin, start)
    if speaker is None:
        return False
    at_once = speaker.end() == start and text[speaker.start() : start].strip("*_ \t\n.:").isupper()
    return at_once or (inner[:1].isupper() and _DIRECTION.fullmatch(inner) is not None)


def _between_speeches(text: str, pair: Pair, inner: str) -> bool:
    """(Andre Diener kommen.), a paragraph of its own, before a speech or among speeches."""
    start, end = pair.span
    before, after = text[max(0, start - _LINE) : start], text[end : end + _LINE]
    alone = re.search(r"(?:\A|\n)[ \t\r]*\n[ \t]*\Z", before) and re.match(r"[ \t\r]*(?:\n[ \t\r]*\n|\Z)", after)
    if not alone or not inner.endswith(".") or len(inner) > _LONGEST_DIRECTION:
        return False
    speeches = _SPEECH_BELOW_NAME.findall(text, max(0, start - _NEAR), start)
    return bool(len(speeches) > 1 or _SPEECH_BELOW_NAME.match(after) or _ACTS.fullmatch(inner))


def _after_a_name(text: str, pair: Pair) -> bool:
    """Whether nothing but names stands before the bracket on its line, and a speech follows."""
    start, end = pair.span
    line = text.rfind("\n", max(0, start - _LINE), start) + 1
    if line == 0 and start > _LINE:
        return False
    return bool(_SPEAKERS.fullmatch(text, line, start) and _SPEECH.match(text, end))

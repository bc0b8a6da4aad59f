"""Credits of pictures: "Photo: Anna Smith", "AFP via Getty Images", also behind the words of a caption.

A credit names people, agencies and banks of pictures, and has few other words. What only begins as one does ("Photo: a
man walks down the road") is a caption, and is read.
"""

from __future__ import annotations

import re

from audioedition.patterns import lazy
from audioedition.words.letters import CAPITAL, SMALL
from audioedition.words.pictures import (
    AGENCIES,
    BANKS,
    CREDITS,
    GLUED_CREDITS,
    OTHER_WORDS_OF_CREDITS,
    PICTURES,
    REPORTERS,
)

_LONGEST, _MOST_WORDS = 120, 12
_MOST_WITHOUT_CASE = 4
_LONGEST_PARTICLE = 3  # "y", "for the", "und"
_LONGEST_ABBREVIATION = 4  # "St."
_SEARCHED, _MOST_BREAKS = 200, 40  # of the end of a caption

_PICTURE = rf"{PICTURES.words}(?!\w)(?:\s*\([^()]{{1,12}}\))?"  # "Photo (cc)"
_CREDIT = rf"{CREDITS.words}(?!\w)"
_AGENCY = rf"(?:{AGENCIES.words}|{BANKS.words})(?!\w)"
_MARK = r"\s*[:：|،©/=]"
_OF_PICTURE = lazy(
    rf"{_PICTURE}(?:\s*{_CREDIT}\s*[,،:：|]|{_MARK}(?:\s*{_CREDIT})?|\s+{_CREDIT}(?=\s))\s*(?P<names>.+)", re.IGNORECASE
)
_IN_BRACKETS = lazy(rf"{_PICTURE}\s+(?P<names>.+)", re.IGNORECASE)
_WITHOUT_PICTURE = lazy(
    rf"(?:{_CREDIT}(?:{_MARK}|…|\.\.\.)|©|copyright(?=\s)|(?-i:{GLUED_CREDITS.words}(?=\Z|[A-Z])))\s*(?P<names>.*)",
    re.IGNORECASE,
)
_OF_AGENCY = lazy(rf"(?P<before>(?:[^/|•]{{2,60}}[/|•]\s?)?){_AGENCY}(?P<behind>.*)", re.IGNORECASE)
# "Anna Smith (Reuters)"
_OF_AGENCY_IN_BRACKETS = lazy(rf"(?P<names>[^()]{{2,60}})\s\((?:{_AGENCY})[^()]{{0,60}}\)", re.IGNORECASE)
_SURE = lazy(rf"(?<!\w)(?:{_AGENCY}|courtesy\b)", re.IGNORECASE)
_OWNER = re.compile(r"(?:©|\([cC]\))\W*(?:\S+\s*){1,6}")
_NAME = lazy(rf"{CAPITAL}{SMALL}+(?:[ -](?:{CAPITAL}\.|{CAPITAL}[^\W\d_]+|d[eao]s?|v[ao]n)){{1,3}}")
_TOKEN = re.compile(r"@?\w[\w'’.&-]*")
_OTHER_WORDS = lazy(rf"(?<!\w)(?:{_PICTURE}|{_CREDIT}|{_AGENCY}|{OTHER_WORDS_OF_CREDITS.words}(?!\w))", re.IGNORECASE)

# What parts a caption from the credit behind it.
_BREAKS = lazy(
    "|".join(
        (
            r"(?<=[.!?…”»\")\]])\s+",  # the end of a sentence
            r"\s*\n\s*",
            r"\s+[|–—-]\s+",
            r"\s+/\s*",
            r"\s*(?=[(©])",
            rf"\s+(?=(?-i:{CAPITAL})\w*\s?[:：])",  # "A road in May Photo: Anna Smith"
            rf"\s+(?={BANKS.words}\Z)",
            rf"(?<=[.!?…”»])(?=(?-i:{CAPITAL}))",  # glued, as the next
            rf"(?<=(?-i:{SMALL}))(?=(?-i:{CAPITAL}{SMALL}+)(?:\s?:|\.\.\.|…))",
        )
    ),
    re.IGNORECASE,
)
_ALL = re.compile(r"\s*[\[(]([^()\[\]]*(?:\([^()]*\)[^()\[\]]*)?)[\])]\.?\s*")
_AT_END = re.compile(r"\s*[\[(](?P<credit>[^()\[\]]{4,120})[\])]\s*\Z")


def is_picture_credit(words: str) -> bool:
    """Whether a line of any kind is a credit, which then says itself that it is one of a picture."""
    words, is_bracketed = _unbracketed(words)
    if not _is_short(words) or next(PICTURES.possible(words), None) is None:
        return False
    match = _OF_PICTURE.fullmatch(words) or (is_bracketed and _IN_BRACKETS.fullmatch(words))
    return bool(match and _are_names(match["names"]))


def is_credit(words: str) -> bool:
    """Whether the words under a picture, or the last of them, are a credit: there names of agencies are enough."""
    if is_picture_credit(words):
        return True
    words, _ = _unbracketed(words)
    if not _is_short(words):
        return False
    if match := _OF_PICTURE.fullmatch(words):
        return _are_mostly_names(match["names"])
    if _OWNER.fullmatch(words) and not _ends_sentence_within(_TOKEN.findall(words)):
        return True
    if match := _WITHOUT_PICTURE.fullmatch(words):
        return not match["names"] or _are_names(match["names"]) or _are_mostly_names(match["names"])
    if match := _OF_AGENCY_IN_BRACKETS.fullmatch(words):
        return _are_names(match["names"], 0)
    match = _OF_AGENCY.fullmatch(words)
    return bool(match and all(_are_names(part, 0) for part in (match["before"], match["behind"]) if part.strip()))


def credit_begin(caption: str) -> int | None:
    """Where the credit begins that stands behind the words of a caption: "A road. Photo: Anna Smith"."""
    breaks = [match for match in _BREAKS.finditer(caption, max(0, len(caption) - _SEARCHED)) if match.start()]
    for match in breaks[-_MOST_BREAKS:]:
        credit = caption[match.end() :].strip()
        if re.search(r"\w", credit) and (is_credit(credit) or _is_name_behind_sentence(caption, match, credit)):
            return match.start()
    return None


def _is_name_behind_sentence(caption: str, before: re.Match[str], credit: str) -> bool:
    """Whether a name without a stop is all that follows a sentence: "He came to the river. Anna Smith"; in Korean the
    reporter's."""
    if caption[: before.start()].rstrip()[-1:] not in ".!?…。":
        return False
    return _NAME.fullmatch(credit) is not None or REPORTERS.fullmatch(credit) is not None


def bracketed_credit(words: str) -> int | None:
    """Where "(Photo: Anna Smith)" begins at the end of any line, which then is the words under a picture."""
    match = _AT_END.search(words, max(0, len(words) - _SEARCHED))
    return match.start() if match and match.start() and is_picture_credit(match["credit"]) else None


def _unbracketed(words: str) -> tuple[str, bool]:
    """Words without the brackets around all of them, and whether there were any."""
    match = _ALL.fullmatch(words[: _LONGEST + 1])
    return (match[1].strip(), True) if match else (words.strip(), False)


def _is_short(words: str) -> bool:
    return len(words) <= _LONGEST and len(words.split()) <= _MOST_WORDS


def _are_names(words: str, longest_particle: int = _LONGEST_PARTICLE) -> bool:
    """Whether words name somebody: each begins with a capital, is as short as a particle or one of those of credits; or
    there is one alone, as people call themselves ("svenwerk"); or an agency is among them ("Flickr user svenwerk")."""
    if longest_particle and _SURE.search(words) and not _ends_sentence_within(_TOKEN.findall(words)):
        return True
    tokens = _TOKEN.findall(_OTHER_WORDS.sub(" ", words))
    if len(tokens) == 1 and longest_particle:
        return not tokens[0].isdecimal()
    without_case = [token for token in tokens if token.lower() == token.upper() and not token[0].isdigit()]
    if len(without_case) > _MOST_WITHOUT_CASE or _ends_sentence_within(tokens) or (tokens and tokens[0][0].islower()):
        return False
    return all(not token[0].islower() or len(token) <= longest_particle for token in tokens)


def _are_mostly_names(words: str) -> bool:
    """Whether more than half of the words begin with capitals, the first among them: "Anna Smith Taken in May"."""
    tokens = _TOKEN.findall(words)
    capitals = sum(token[0].isupper() for token in tokens)
    return 2 * capitals > len(tokens) and tokens[0][0].isupper() and not _ends_sentence_within(tokens)


def _ends_sentence_within(tokens: list[str]) -> bool:
    """Whether another sentence follows within: no initial and no short word ends the first."""
    return any(token.endswith(".") and len(token) > _LONGEST_ABBREVIATION for token in tokens[:-1])

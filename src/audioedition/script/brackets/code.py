"""Brackets of code, which are read as they are written: a[0], user[key], `[a-z]`, `print(x)`."""

from __future__ import annotations

import re

from audioedition.patterns import lazy
from audioedition.script.brackets.kinds import Bracket, People
from audioedition.script.brackets.pairs import Pair
from audioedition.words.numbered_things import HOLDERS

_NEAR = 300
_WORDS = 4
# An index: figures, a slice, a sign, a name in quotation marks, a plain name.
_INDEX = lazy(r"\w+(?: ?[-+*/%] ?\w+)?|[-+*:]?\d*[:+*-]?\d*|[\"'“‘]\w+[\"'”’]")
_NAME = lazy(r"(?:[A-Za-z_$][\w$]*(?:\.|->))*[A-Za-z_$][\w$]*(?:\(\))?\Z")
# What follows an index in code and no footnote's call: "a[0] = 1", "a[0].name", "a[0](x)".
_AFTER = lazy(r"\s{0,2}(?:[-+*/]?=(?!=\w)|==|!=|\+\+|->|;)|[\[(]|\.[a-z_]\w*")
# No list of notes begins with nought or counts backwards.
_NO_NOTE = lazy(r"0|\w+ ?[+*/%] ?\w+|-\d+|\d*:\d*|[\"'“‘]\w+[\"'”’]")
# Signs that only a line of code has.
_LINE = lazy(r"[;{}]\s*\Z|[=!<>]=|=>|->|::|\breturn \w|\bdef \w|\w+ [-+*/]?= \w|\A\s*(?://|\$ )")
_CAMEL = lazy(r"[a-z][A-Z]")
# A set of characters, as searches are written: [a-z], [^"], [0-9A-F].
_SET = lazy(r"\^.{1,20}|(?:\w-\w){1,4}[\w.+*-]{0,6}")

# Names that only programs have, so that what touches them is an index and no note's call: "argv[1]", "buf[64]".
_PROGRAMS_NAME = lazy(r"(?<![\w.])(?:args|argv|kwargs|arr|buf|lst|vec|ptr|tmp|idx|params|uint\d+|int\d+)\Z")
# What is made of other types: "List[int]", "Optional[Path]"; a capital alone calls a note in print.
_TYPE = lazy(r"(?<![\w.])(?:List|Dict|FrozenSet|Tuple|Optional|Callable|Iterable|Vec|Seq)\Z")
_IN_TYPE = lazy(r"[A-Z]\w+")
_IS_TYPE = lazy(r"int|str|string|bool|float|byte|char")
# "the range [1, 5]", "x ∈ [1, 5]": ends, or what is held, and no list of notes.
_HOLDS = lazy(rf"(?:\b{HOLDERS.words}(?: \w)?|[∈=])\s*\Z", re.IGNORECASE)
_ROW = lazy(r"-?\d+(?:[.]\d+)?(?:, ?-?\d+(?:[.]\d+)?)+")
# Nought, or less, is the number of no note: "[0, 1]".
_NOUGHT = lazy(r"(?<![\d.])(?:0|-\d)")
# Functions and pages of manuals by their names: "log(2)", "printf(3)", "count(*)".
_FUNCTION = lazy(
    r"(?<![\w.])(?:sin|cos|tan|log|ln|exp|sqrt|abs|len|max|min|printf|malloc|sizeof|strlen|memcpy|chmod|grep|ssh|ls|"
    r"fork|mmap|ioctl|epoll|COUNT|count|SUM|git-[a-z-]+)\Z"
)
_ARGUMENT = lazy(r"-?\d+(?:[.]\d+)?|\*")


def code(text: str, pair: Pair, _: People) -> Bracket | None:
    """a[0], `user[key]`, [a-z0-9], [0, 1], log(2), main(): code, read as it is written."""
    is_code = _is_function(text, pair) if pair.mark == "(" else _is_index(text, pair) or _is_set(text, pair)
    if is_code or _between_backticks(text, pair) or _is_row(text, pair):
        return Bracket("alteration", pair.span, pair.inner, label="code")
    return None


def _between_backticks(text: str, pair: Pair) -> bool:
    """Whether the bracket stands between two backticks of its line."""
    start, end = pair.span
    if len(pair.inner.of(text).split()) > _WORDS:
        return False  # a note in a text that is quoted between backticks
    line = max(text.rfind("\n", max(0, start - _NEAR), start) + 1, start - _NEAR, 0)
    if text.count("`", line, start) % 2 == 0:
        return False
    closing = text.find("`", end, end + _NEAR)
    return closing >= 0 and "\n" not in text[end:closing]


def _is_index(text: str, pair: Pair) -> bool:
    inner, (start, end) = pair.inner.of(text), pair.span
    if pair.mark != "[" or not _INDEX.fullmatch(inner):
        return False
    word = _NAME.search(text[max(0, start - 40) : start])
    if word is None:
        return text[max(0, start - 1) : start] == "]" and bool(_NO_NOTE.fullmatch(inner))
    name = word.group()
    if _PROGRAMS_NAME.search(name) or _IS_TYPE.fullmatch(inner) or (_TYPE.search(name) and _IN_TYPE.fullmatch(inner)):
        return True
    if not inner or _LINE.search(_line_around(text, start, end)):
        return True  # "argv[]"; "count[12] = total;"
    looks_like_code = len(name) == 1 or name[-1].isdigit() or _CAMEL.search(name) or not name.isalpha()
    return bool(looks_like_code or _NO_NOTE.fullmatch(inner) or _AFTER.match(text, end, end + 40))


def _line_around(text: str, start: int, end: int) -> str:
    begin = max(text.rfind("\n", max(0, start - _NEAR), start) + 1, start - _NEAR, 0)
    closing = text.find("\n", end, end + _NEAR)
    return text[begin : closing if closing >= 0 else end + _NEAR]


def _is_row(text: str, pair: Pair) -> bool:
    """Whether figures in a row are a list's or the ends of an interval."""
    if pair.mark != "[" or not _ROW.fullmatch(pair.inner.of(text)):
        return False
    before = text[max(0, pair.span.start - 40) : pair.span.start]
    return bool(_NOUGHT.search(pair.inner.of(text)) or _HOLDS.search(before) or _AFTER.match(text, pair.span.end))


def _is_function(text: str, pair: Pair) -> bool:
    """Whether a round bracket holds what a function is given, or nothing: "log(2)", "main()"."""
    before, inner = text[max(0, pair.span.start - 40) : pair.span.start], pair.inner.of(text)
    if not inner:
        return before[-1:].isalnum() or before.endswith("_")
    return bool(_ARGUMENT.fullmatch(inner) and _FUNCTION.search(before))


def _is_set(text: str, pair: Pair) -> bool:
    return pair.mark == "[" and bool(_SET.fullmatch(pair.inner.of(text)))

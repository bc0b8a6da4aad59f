"""Signs that stand for words, by language, as rows; dashes, emoji and signs that are not heard."""

from __future__ import annotations

from collections.abc import Iterator

from audioedition.model import Span, Step
from audioedition.patterns import lazy
from audioedition.script.normalize.rewrites import Rewrite, rewrite
from audioedition.script.normalize.steps import change
from audioedition.words.symbols import SYMBOLS

_SIGN = lazy(r"§§|[&%‰§№@#°+=×÷±≈≠≤≥√∞∑µ$€£¥₩₽₸₴₹¢©™®℠¶†‡•→←↔⇒♀♂]|(?<![\u0370-\u03ff])π(?![\u0370-\u03ff])")


def steps(text: str, span: Span, language: str) -> Iterator[Step]:
    """ "Johnson & Johnson" → "Johnson and Johnson"."""
    if language == "en":
        yield from rewrite(text, span, _ROWS, "symbol")
    words = SYMBOLS.of(language)
    for match in _SIGN.finditer(text, span.start, span.end):
        if match.group() in words:
            start, end = match.span()
            before = " " if start > span.start and _joins(text[start - 1]) else ""
            after = " " if end < span.end and _joins(text[end]) else ""
            yield change(text, start, end, "symbol", before + words[match.group()] + after)


def dashes(text: str, span: Span, language: str) -> Iterator[Step]:
    """ "the man--tall--left" → "the man – tall – left": espeak-ng hears no pause in "—" without spaces, nor in "--"."""
    if language == "en":
        yield from rewrite(text, span, _DASHES, "dash")


def pictures(text: str, span: Span, language: str) -> Iterator[Step]:
    """Emoji say nothing: espeak-ng would name them ("grinning face"), hibari would not."""
    del language
    yield from rewrite(text, span, _PICTURES, "emoji")


def _joins(beside: str) -> bool:
    """Whether a word must be kept apart from what stands beside it; a stop or a bracket is not."""
    return beside.isalnum() or _SIGN.match(beside) is not None


_EMPHASIS = lazy(r"(?<![^\W_])_[^\W_]+\Z")
# Before the single signs: a sign that means another thing in its place.
_ROWS: tuple[Rewrite, ...] = (
    (lazy(r"(?<![^\W_])#(?=\s?\d)"), lambda _: "number "),
    (lazy(r"(?<=\b[CFJ])#(?![\w#])"), lambda _: " sharp"),
    (lazy(r"(?<=\b[A-G])♯"), lambda _: " sharp"),
    (lazy(r"(?<=\b[A-G])♭"), lambda _: " flat"),
    (lazy(r"(?<![\w~])~\s?(?=[$€£]?\d)"), lambda _: "about "),
    (lazy(r"(?<=\d)\s?<\s?(?=\d)"), lambda _: " is less than "),
    (lazy(r"(?<=\d)\s?>\s?(?=\d)"), lambda _: " is more than "),
    (lazy(r"(?<![\w<])<\s?(?=[$€£]?\d)"), lambda _: "less than "),
    (lazy(r"(?<![\w>])>\s?(?=[$€£]?\d)"), lambda _: "more than "),
    # case 123/261788/2021: figures that are no fraction are told one after the other
    (lazy(r"(?<=\d)/(?=\d)"), lambda _: ", "),
    (lazy(r"(?<=[^\W_])/(?=[^\W_])"), lambda _: " slash "),
    (lazy(r"(?<=\d)\s\*\s(?=\d)"), lambda _: " times "),
    # _emphasis_, _emph_asis, a_name
    (lazy(r"(?<![^\W_])_+(?=[^\W_])|(?<=\S)(?<!_)_+(?![^\W_])"), lambda _: ""),
    (
        lazy(r"(?<=[^\W_])_+(?=[^\W_])"),
        lambda m: "" if _EMPHASIS.search(m.string, max(0, m.start() - 40), m.start()) else " ",
    ),
    (lazy(r"\\(?=\w)"), lambda _: " "),
    # a star that points to a note, stars of emphasis
    (lazy(r"(?<=[^\W_])\*+(?=[\s.,;:!?)”’\"]|\Z)|(?<![\w*])\*+(?=[^\W_])"), lambda _: ""),
    (lazy(r"\s\|\s"), lambda _: ", "),
)
_BESIDE = r"[^\s(\[“‘«„\-–—―]"
_DASHES: tuple[Rewrite, ...] = (
    # an em dash or several hyphens, with or without spaces; a lone hyphen with both
    (
        lazy(
            rf"(?<={_BESIDE})[ \u00a0\u2009\u202f]?(?:-{{2,3}}|[—―]{{1,2}})[ \u00a0\u2009\u202f]?"
            r"(?=[^\s,.;:!?)\]”’»\-–—―])"
        ),
        lambda _: " – ",
    ),
    (lazy(r"(?<=[^\s\-–—―])[ \u00a0]-[ \u00a0](?=[^\s\-–—―])"), lambda _: " – "),
    # "Moscow–Almaty": an en dash without spaces joins
    (lazy(r"(?<=[^\W\d_])[‐‑–](?=[^\W\d_])"), lambda _: "-"),
)
_PICTURES: tuple[Rewrite, ...] = (
    (
        lazy(
            "[\U0001f000-\U0001f0ff\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff\u2600-\u263f\u2643-\u26ff\u2700-\u275f\u2761-\u2775"
            "\u2794-\u27bf\u2b00-\u2bff\u231a-\u231b\u23e9-\u23f3\ufe0e\ufe0f\u20e3\U000e0020-\U000e007f]"
            "(?:[\ufe0e\ufe0f\u200d\U0001f3fb-\U0001f3ff\U0001f300-\U0001faff\u2640\u2642\u2600-\u27bf])*"
        ),
        lambda _: "",
    ),
)

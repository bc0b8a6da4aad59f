"""Signs that stand for words, by language, as rows; dashes, emoji and signs that are not heard."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from audioedition.model import Span, Step
from audioedition.patterns import lazy
from audioedition.script.normalize.rewrites import Rewrite, rewrite, with_spaces
from audioedition.script.normalize.steps import change
from audioedition.words.function_words import FUNCTION_WORDS
from audioedition.words.letters import CAPITAL, SMALL
from audioedition.words.number_contexts import APPROXIMATE
from audioedition.words.sentence_starts import PRONOUNS, STARTS
from audioedition.words.symbols import AND_OR, ARITHMETIC, GREEK_LETTERS, OPERATORS, OPPOSITES, SYMBOLS

_SIGN = lazy(r"§§|[&%‰§№@#°+=×÷±≈≠≤≥√∞∑µ$€£¥₩₽₸₴₹¢©™®℠¶†‡•→←↔⇒♀♂]|(?<![\u0370-\u03ff])π(?![\u0370-\u03ff])")


def steps(text: str, span: Span, language: str) -> Iterator[Step]:
    """ "Johnson & Johnson" → "Johnson and Johnson"."""
    if language == "en":
        yield from rewrite(text, span, _ROWS, "symbol")
    else:
        yield from rewrite(text, span, _GENDER_ROWS.get(language, ()), "symbol")
        yield from _arithmetic(text, span, language)
        yield from rewrite(text, span, _ROWS_ABROAD, "symbol")
    yield from rewrite(text, span, _ARROWS, "symbol")
    words = SYMBOLS.of(language)
    for match in _SIGN.finditer(text, span.start, span.end):
        if match.group() in words:
            start, end = match.span()
            before = " " if start > span.start and _joins(text[start - 1]) else ""
            after = " " if end < span.end and _joins(text[end]) else ""
            yield change(text, start, end, "symbol", before + words[match.group()] + after)


# Between two figures, or a figure and a bracket, with a space on both sides or on none ("5* 3" has a star). A hyphen
# takes away only before "=": elsewhere it is a range.
_BETWEEN_NUMBERS = (
    lazy(r"(?<=[\d²³])(?P<space>[ \u00a0]?)(?P<sign>[+−×÷*=])(?P=space)(?=[\d(])"),
    lazy(r"(?<=\))(?P<space>[ \u00a0]?)(?P<sign>[+−×÷*=])(?P=space)(?=\d)"),
    lazy(r"(?<=\d)[ \u00a0](?P<sign>-)[ \u00a0](?=\d[\d.,]{0,9}[ \u00a0]?=)"),
)
# What is divided by ends there, or an equation goes on.
_QUOTIENT = lazy(
    r"[ \u00a0]/[ \u00a0](?=\d[\d.,]{0,9}"
    r"(?:[ \u00a0]?(?:[^\W\d_]{1,3}[ \u00a0]?)?=|[ \u00a0]?[)\]]|[;:]?\s*\Z|(?<=[.,])\s|[;:]\s))"
)
_WITH_UNIT = lazy(r"(?<![\w.,])\d[\d.,]{0,12}[ \u00a0]?[^\W\d_]{1,3}[²³]?\Z")


def _arithmetic(text: str, span: Span, language: str) -> Iterator[Step]:
    """ "(2+2)" → "(2 más 2)", "5*3" → "5 por 3"; "Disney+" and "Pflichtfeld*" stay."""
    words = ARITHMETIC.of(language)
    if not words:
        return
    for pattern in _BETWEEN_NUMBERS:
        for match in pattern.finditer(text, span.start, span.end):
            yield change(text, *match.span(), "symbol", f" {words[match['sign'].replace('-', '−')]} ")
    for match in _QUOTIENT.finditer(text, span.start, span.end):
        if _is_divided(match):
            yield change(text, *match.span(), "symbol", f" {words['÷']} ")


def _is_divided(match: re.Match[str]) -> bool:
    """Whether a quantity has its unit before the slash: "(638 W / 0.4)"; "5 km / 3 mi" is the same length twice."""
    return _WITH_UNIT.search(match.string, max(0, match.start() - 20), match.start()) is not None


def _divided(match: re.Match[str]) -> str | None:
    return " divided by " if _is_divided(match) else None


def dashes(text: str, span: Span, language: str) -> Iterator[Step]:
    """ "the man--tall--left" → "the man – tall – left": espeak-ng hears no pause in "—" without spaces, nor in "--"."""
    if language == "en":
        yield from rewrite(text, span, _DASHES, "dash")


_GREEK = lazy(r"(?<![\u0370-\u03ff\u1f00-\u1fff])[\u0391-\u03a9\u03b1-\u03c9](?![\u0370-\u03ff\u1f00-\u1fff])")


def greek_letters(text: str, span: Span, language: str) -> Iterator[Step]:
    """ "Δt" → "delta t": a Greek letter that is no part of a Greek word is a sign."""
    names = GREEK_LETTERS.of(language)
    for match in _GREEK.finditer(text, span.start, span.end) if names else ():
        if name := names.get(match.group().lower()):
            yield change(text, *match.span(), "symbol", with_spaces(text, span, match.span(), name))


def dots(text: str, span: Span, language: str) -> Iterator[Step]:
    """ "the .onion domain" → "the dot onion domain"; not "word .then", a stop with its space before it."""
    if language == "en":
        yield from rewrite(text, span, _DOTS, "symbol")


def pictures(text: str, span: Span, language: str) -> Iterator[Step]:
    """Emoji say nothing: espeak-ng would name them ("grinning face"), hibari would not."""
    del language
    yield from rewrite(text, span, _PICTURES, "emoji")


def is_picture(words: str) -> bool:
    """Whether words are emoji and nothing else."""
    return bool(words.strip()) and not "".join(_PICTURES[0][0].sub("", words).split())


def emoticons(text: str, span: Span, language: str) -> Iterator[Step]:
    """ "Good :-)" → "Good"."""
    del language
    yield from rewrite(text, span, _EMOTICONS, "emoji")


def _joins(beside: str) -> bool:
    """Whether a word must be kept apart from what stands beside it; a stop or a bracket is not."""
    return beside.isalnum() or _SIGN.match(beside) is not None


_APPROXIMATE = lazy(rf"\b{APPROXIMATE.pattern('en')}\s\Z")
_BEFORE_SLASH = lazy(r"[\w’'./-]{1,40}\Z")
_BEHIND_SLASH = lazy(r"[\w’'/-]{1,40}")
# A name of a file, of a type, of a place on the web: what stands between its parts is a slash.
_PATH = lazy(r"[._+=~`\\$#@:%]\w|\w`|\w-\w+-")
_TOKEN = lazy(r"[^\s\"“”‘’()<>,;]{0,60}")
_SLASH_OF_PATH = lazy(r"(?:(?<=[^\W\d_]{3})/(?=[^\W\d_])|(?<=[^\W\d_])/(?=[^\W\d_]{3}))")
_VARIABLE = lazy(r"[a-z\u0391-\u03c9]|\d+|[A-Za-z]?[a-z]{1,2}\d*")


def _is_approximate(match: re.Match[str]) -> bool:
    """Whether a word says already what "~" does: "approximately ~9x"."""
    return _APPROXIMATE.search(match.string, max(0, match.start() - 16), match.start()) is not None


def _between_alternatives(match: re.Match[str]) -> str:
    """Between two alternatives nothing, or "or" where one excludes the other, between more a pause; "over" in a
    formula, "slash" in a path."""
    first, last = _beside(match)
    if f"{first}/{last}".lower() in OPPOSITES.of("en"):
        return " or "
    if _is_in_path(match, first):
        return " slash "
    if _is_quotient(first, last):
        return " over "
    if re.search(r"\d", first.rpartition("/")[2] + last.partition("/")[0]):
        return " slash "  # a serial: "AB12/C"
    return ", " if "/" in first or "/" in last else " "


def _beside(match: re.Match[str]) -> tuple[str, str]:
    """The words before and behind a slash."""
    text, place = match.string, match.start()
    before = _BEFORE_SLASH.search(text, max(0, place - 40), place)
    behind = _BEHIND_SLASH.match(text, match.end(), match.end() + 40)
    return before.group() if before else "", behind.group() if behind else ""


def _is_in_path(match: re.Match[str], first: str) -> bool:
    text, place = match.string, match.start()
    whole = text[text.rfind(" ", max(0, place - 60), place) + 1 or max(0, place - 60) : place]
    return bool(
        first.startswith("/") or _PATH.search(whole) or _PATH.search(_TOKEN.match(text, place)[0])  # type: ignore[index]
    )


def _alternatives_abroad(match: re.Match[str]) -> str | None:
    """Words of three letters or more, and conjunctions ("et/ou"); what else a slash is its language's engine says."""
    first, last = _beside(match)
    if _is_in_path(match, first):
        return None
    both = f"{first.rpartition('/')[2]}/{last.partition('/')[0]}"
    if "/" in first or "/" in last:
        return ", " if both.replace("/", "").isalpha() else None
    are_words = all(len(word) > 1 and word in FUNCTION_WORDS.every for word in both.lower().split("/"))  # "er/sie"
    return " " if are_words or _ALTERNATIVES.fullmatch(both) or both.lower() in AND_OR.every else None


def _arrow(match: re.Match[str]) -> str | None:
    """At an end of what is said an arrow points to nothing that is heard; "a, → b" has its pause already."""
    before = match.string[: match.start()].rstrip()[-1:]
    return "" if not before or not (before.isalnum() or before in _BEFORE_ARROW) else None


def paths(text: str, code: Iterable[Span], language: str) -> Iterator[Step]:
    """In code, of which no mark is left in the prose, words are parted by a slash that is meant: `internal/errors`."""
    for span in code if language == "en" else ():
        for match in _SLASH_OF_PATH.finditer(text, *span):
            yield change(text, *match.span(), "symbol", " slash ")


def _is_quotient(above: str, below: str) -> bool:
    """ "ω/c", "Za/4"; not "I/O", "HTTP/1"."""
    if not (_VARIABLE.fullmatch(above) and _VARIABLE.fullmatch(below)):
        return False
    letters = len(above) == len(below) == 1 and not (above + below).isascii()
    return letters or above.isdigit() != below.isdigit()


def _operator(match: re.Match[str]) -> str:
    """ "A != B" → "A is not equal to B"."""
    return f" {OPERATORS.of('en')[match['sign']]} "


def _dot(match: re.Match[str]) -> str | None:
    return None if match["word"] in _starting_words() else "dot "


@cache
def _starting_words() -> frozenset[str]:
    return STARTS.of("en") | PRONOUNS.of("en")


_EMPHASIS = lazy(r"(?<![^\W_])_[^\W_]+\Z")
# Before the single signs: a sign that means another thing in its place.
_ROWS: tuple[Rewrite, ...] = (
    (lazy(r"(?<![^\W_])#(?=\s?\d)"), lambda _: "number "),
    (lazy(r"(?<=\b[CFJ])#(?![\w#])"), lambda _: " sharp"),
    (lazy(r"(?<=\b[A-G])♯"), lambda _: " sharp"),
    (lazy(r"(?<=\b[A-G])♭"), lambda _: " flat"),
    (lazy(r"(?<![\w~])~\s?(?=[$€£]?\d)"), lambda m: "" if _is_approximate(m) else "about "),
    # signs of programs that are written with two characters: "A != B", "x <- 3"
    (lazy(r"(?<=[\w)\]])\s?(?<![<>=!-])(?P<sign>!==?|<=|>=|={2,3}|[=-]>|<-)(?![<>=:-])\s?(?=[\w(\[])"), _operator),
    # "(WSJ $)": behind it one pays; "in $" names the money
    (lazy(r"(?<!\bin)\s\$(?=[)\].,;]|\Z)"), lambda _: ""),
    (lazy(r"(?<=\d)\s?<\s?(?=\d)"), lambda _: " is less than "),
    (lazy(r"(?<=\d)\s?>\s?(?=\d)"), lambda _: " is more than "),
    (lazy(r"(?<![\w<])<\s?(?=[$€£]?\d)"), lambda _: "less than "),
    (lazy(r"(?<![\w>])>\s?(?=[$€£]?\d)"), lambda _: "more than "),
    # case 123/261788/2021: figures that are no fraction are told one after the other
    (lazy(r"(?<=\d)/(?=\d)"), lambda _: ", "),
    # of two alternatives both are told ("winner/loser"), of more each with a pause
    (lazy(r"(?<=[^\W_])/(?=[^\W_])"), _between_alternatives),
    (lazy(r"(?<=\w[!?])/(?=\d)"), lambda _: " slash "),  # "break!/2"
    (lazy(r"(?<=\band)[ \u00a0]/[ \u00a0](?=or\b)"), lambda _: " "),
    (_QUOTIENT, _divided),
    (lazy(r"(?<=[^\W_])[ \u00a0]/[ \u00a0](?=[^\W_])"), lambda _: ", "),
    (lazy(r"(?<=\d)(\s?)\*\1(?=[\d(])|(?<=\))(\s?)\*\2(?=\d)"), lambda _: " times "),
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
_BEFORE_ARROW = frozenset(")]}\"”»’'%°")
_ARROWS: tuple[Rewrite, ...] = (
    (lazy(r"\s?[→⇒➜➔⟶](?=\W{0,8}\Z|[ \t]{0,8}\n)"), lambda _: ""),
    (lazy(r"[→⇒➜➔⟶]"), _arrow),
)
_ALTERNATIVES = lazy(r"[^\W\d_][^\W\d_’'-]*[^\W\d_]{2}/[^\W\d_][^\W\d_’'-]*[^\W\d_]{2}")
# Underscores, stars and bars that stand for no words, in whichever language.
_ROWS_ABROAD: tuple[Rewrite, ...] = (
    (lazy(r"(?<=[^\W_])/(?=[^\W_])"), _alternatives_abroad),
    (lazy(r"(?<=[^\W_])[ \u00a0]/[ \u00a0](?=[^\W_])"), lambda _: ", "),
    (lazy(r"(?<=[^\W_]{2})\*+(?=[\s.,;:!?)”’\"]|\Z)|(?<![\w*])\*+(?=[^\W_])"), lambda _: ""),
    (lazy(r"(?<![^\W_])_+(?=[^\W_])|(?<=[^\W_])_+(?![^\W_])"), lambda _: ""),
    (lazy(r"\s\|(?:\s\|){0,9}\s"), lambda _: ", "),
    (lazy(r"(?<=\b[CFJ])#(?![\w#])"), lambda _: " sharp"),
)
# "Leser*innen", "Leser:innen", "Leser_innen", "Leser/innen": a glottal stop is heard there, which a hyphen gives. Of
# "référent·e·s" the feminine is read, as it is written without the dots; "développeur·euse" has an ending of its own.
_GENDER_ROWS: dict[str, tuple[Rewrite, ...]] = {
    "de": (
        (lazy(r"(?<=[a-zäöüß]{2})(?:[*_:·]|/-?)(?=in(?:nen)?(?![^\W\d_]))"), lambda _: "-"),
        # "Verbraucher_innenberatung"; "jede*r", not "duration_s" nor "xmlns:e"
        (lazy(r"(?<=[a-zäöüß]{2})(?:[*_:·](?=innen[a-zäöüß])|\*(?=(?:e[mnrs]?|[mnrs])(?![^\W\d_])))"), lambda _: "-"),
    ),
    "fr": (
        (
            lazy(
                r"(?<=[a-zà-ÿœ])[·‧•](?P<other>(?!e?(?:[·‧•]?s)?(?!\w)))?(?=[a-zà-ÿœ])"
                r"|(?<=[a-zà-ÿœ]{3})\.(?=e\.s(?!\w))|(?<=\.e)\.(?=s(?!\w))"
            ),
            lambda match: "-" if match["other"] is not None else "",
        ),
    ),
}
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
_DOTS: tuple[Rewrite, ...] = ((lazy(r"(?<![^\s(“\"‘'])\.(?=(?P<word>[a-z]{2,9}|NET)(?![\w.]))"), _dot),)
# Behind a space, and no part of a word: "Good :-)", "late ;)"; not "(see 8)", "a : (b)".
_EMOTICONS: tuple[Rewrite, ...] = (
    (
        lazy(
            r"\s(?:[:;]['’]?[-o^]?(?:[)(]+|[DPp|/\\])|[xX]D|\^_?\^)(?=[\s.,!?”“\"]|\Z)"
            rf"(?P<ends>(?<=[:;^o)(DPp-])(?=\s{CAPITAL}{SMALL}))?"
        ),
        lambda match: "" if match["ends"] is None or match.string[match.start() - 1] in ".!?…" else ".",
    ),
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

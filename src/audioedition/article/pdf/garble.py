"""Lines whose font says that its letters are others: "7ISSEN AUS ERSTER (AND" stands where people see "Wissen aus
erster Hand"."""

from __future__ import annotations

from collections.abc import Sequence

from audioedition.article.apparatus.leaves import Leaf
from audioedition.article.pdf.lines import Line
from audioedition.model import Warning
from audioedition.patterns import lazy
from audioedition.words.function_words import FUNCTION_WORDS
from audioedition.words.letters import CAPITAL

WHY = "its font does not say which letters these are"
# A figure or a sign in the place of a capital: no word begins so, nor has one in its middle. "20TH", "3D", "$AUD" and
# "@BBC" do.
_SHIFTED = lazy(rf"\A(?:\d{CAPITAL}{{4,}}|\${CAPITAL}{{4,}}|[&%*+¤]{CAPITAL}{{2,}}|{CAPITAL}+[@¤$]{CAPITAL}+)")
_BRACKET = lazy(rf"\A\({CAPITAL}{{2,}}\Z")
_LEAST, _FEWEST = 0.15, 2
_SHOWN = 40
_WORD = lazy(r"[^\W\d_]{2,}")
# Of the words of a text a third are such; of letters at random one in ten may look like one.
_FEWEST_WORDS, _LEAST_KNOWN = 6, 0.15


def mark_garble(pages: Sequence[Sequence[Line]]) -> list[str]:
    """Say of the lines whose font does not say which letters they are that they are none, where they are no words of
    any language either, as in fonts whose numbers are ASCII's; their texts."""
    known, count, garble = 0, 0, list[Line]()
    for line in (line for page in pages for line in page if line.unsure):
        words = _WORD.findall(line.text.casefold())
        in_line = sum(word in FUNCTION_WORDS.every for word in words)
        known, count = known + in_line, count + len(words)
        garble += [] if in_line else [line]
    if count < _FEWEST_WORDS or known >= _LEAST_KNOWN * count:
        return []
    for line in garble:
        line.why = WHY
    return [line.text for line in garble]


def set_aside_garble(leaves: Sequence[Leaf]) -> list[str]:
    """Set aside paragraphs whose capitals are shown by other signs; their texts."""
    garble = [leaf for leaf in leaves if is_garbled(leaf.text)]
    for leaf in garble:
        leaf.skip(WHY)
    return [leaf.text for leaf in garble]


def warnings_of(garble: Sequence[str]) -> list[Warning]:
    """Warn of such texts."""
    if not garble:
        return []
    words, first = sum(len(text.split()) for text in garble), garble[0][:_SHOWN]
    message = f"{words:,} words are not spoken: their font does not say which letters they are ({first!r}); "
    return [Warning(None, f"{message}look at them in the PDF, and add to the article's text what is missed")]


def is_garbled(text: str) -> bool:
    """Whether capitals of a text are shown by other signs."""
    tokens = text.split()
    shifted = sum(1 for token in tokens if _SHIFTED.match(token))
    if ")" not in text:
        shifted += sum(1 for token in tokens if _BRACKET.match(token))
    return shifted >= _FEWEST and shifted >= _LEAST * len(tokens)

"""Lines whose font says that its letters are others: "7ISSEN AUS ERSTER (AND" stands where people see "Wissen aus
erster Hand"."""

from __future__ import annotations

from collections.abc import Sequence

from audioedition.article.apparatus.leaves import Leaf
from audioedition.model import Warning
from audioedition.patterns import lazy
from audioedition.words.letters import CAPITAL

WHY = "its font does not say which letters these are"
# A figure or a sign in the place of a capital: no word begins so, nor has one in its middle. "20TH", "3D", "$AUD" and
# "@BBC" do.
_SHIFTED = lazy(rf"\A(?:\d{CAPITAL}{{4,}}|\${CAPITAL}{{4,}}|[&%*+¤]{CAPITAL}{{2,}}|{CAPITAL}+[@¤$]{CAPITAL}+)")
_BRACKET = lazy(rf"\A\({CAPITAL}{{2,}}\Z")
_LEAST, _FEWEST = 0.15, 2
_SHOWN = 40


def set_aside_garble(leaves: Sequence[Leaf]) -> list[Warning]:
    """Set aside such lines, and warn of them."""
    garble = [leaf for leaf in leaves if is_garbled(leaf.text)]
    for leaf in garble:
        leaf.skip(WHY)
    if not garble:
        return []
    words, first = sum(leaf.words for leaf in garble), garble[0].text[:_SHOWN]
    message = f"{words:,} words are not spoken: their font does not say which letters they are ({first!r}); "
    return [Warning(None, f"{message}look at them in the PDF, and add to the article's text what is missed")]


def is_garbled(text: str) -> bool:
    """Whether capitals of a text are shown by other signs."""
    tokens = text.split()
    shifted = sum(1 for token in tokens if _SHIFTED.match(token))
    if ")" not in text:
        shifted += sum(1 for token in tokens if _BRACKET.match(token))
    return shifted >= _FEWEST and shifted >= _LEAST * len(tokens)

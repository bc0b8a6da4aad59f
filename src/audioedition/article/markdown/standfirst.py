"""A standfirst that stands among the facts in front matter, where a site's pages show it between title and text."""

from __future__ import annotations

from audioedition.model import Span
from audioedition.patterns import lazy
from audioedition.plaintext import plain_letters
from audioedition.words.front_matter import STANDFIRSTS

# `lead: "…"`, `subtitle = '…'`, `intro: >` with lines under it: every character stands for itself.
_FACT = lazy(
    r"(?m)^(?P<name>[^\W\d_][\w-]{0,30})[ \t]*[:=][ \t]*"
    r"(?:\"(?P<double>[^\"\\]{1,3000})\"|'(?P<single>[^']{1,3000})'|(?P<plain>[^\s\"'#&*!|>{\[%@`,][^\n\r#]*?)"
    r"|[|>][+-]?[ \t]*\r?\n(?P<block>[ ]{1,3}\S[^\n\r]*(?:\r?\n[ ]{1,3}\S[^\n\r]*){0,20}))"
    r"[ \t]*(?:(?<=[ \t])#[^\n\r]*)?\r?$"
)
_FEWEST_LETTERS = 16
# Where a text says itself what its standfirst says, it does so at its beginning.
_REACH = 3_000


def standfirst_span(text: str, end: int, title: str) -> Span | None:
    """Where it stands in the front matter, which ends at `end`; None where title or text say the same."""
    told = plain_letters(title) + plain_letters(text[end : end + _REACH])
    for match in _FACT.finditer(text, 0, end):
        if not STANDFIRSTS.fullmatch(match["name"]):
            continue
        group = next(name for name in ("double", "single", "plain", "block") if match[name])
        letters = plain_letters(match[group])
        is_sentence = " " in match[group].strip() or not match[group].isascii()
        if is_sentence and len(letters) >= _FEWEST_LETTERS and letters not in told:
            return Span(*match.span(group)).trim(text)
    return None

"""Accents that stand before their letter, as TeX's old fonts draw them: "th`ese", "r´esum´e", "mˆeme" are words."""

from __future__ import annotations

import re
import unicodedata

_COMBINING = {
    "`": "\u0300", "´": "\u0301", "ˆ": "\u0302", "˜": "\u0303", "¨": "\u0308", "ˇ": "\u030c", "˚": "\u030a",
    "¸": "\u0327", "˝": "\u030b", "˘": "\u0306", "˙": "\u0307",
}  # fmt: skip
_ACCENTED = re.compile(r"(?P<accent>[´ˆ˜¨ˇ˚¸˝˘˙]|(?<=[^\W\d_])`)(?P<letter>[A-Za-zı])")
# A grave accent is a quotation mark too: beside other accents it is none before the only letter of a word ("`a").
_ALONE = re.compile(r"(?P<accent>`)(?P<letter>[aAeE])(?!\w)")


def composed(text: str) -> str:
    """A text with such accents on their letters; those that no letter of Unicode has stay as they are."""
    if not any(accent in text for accent in _COMBINING):
        return text
    words = _ACCENTED.sub(_letter, text)
    return words if words == text else _ALONE.sub(_letter, words)


def _letter(match: re.Match[str]) -> str:
    base = "i" if match["letter"] == "ı" else match["letter"]
    letter = unicodedata.normalize("NFC", base + _COMBINING[match["accent"]])
    return letter if len(letter) == 1 else match[0]

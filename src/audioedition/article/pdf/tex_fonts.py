"""The letters of TeX's bitmap fonts, which a PDF names neither by a name nor by Unicode: their numbers are those of the
Cork encoding (T1; Ferguson 1990), which is Latin-1 from À on, but for the last, and Eastern Europe's letters below."""

from __future__ import annotations

_FIRST = 0x0D
_LOW = "‚‹›“”„«»–—\u200b‰ıȷﬀﬁﬂﬃﬄ"
_HIGH = "ĂĄĆČĎĚĘĞĹĽŁŃŇŊŐŔŘŚŠŞŤŢŰŮŸŹŽŻĲİđ§ăąćčďěęğĺľłńňŋőŕřśšşťţűůÿźžżĳ¡¿£"
_REST = {0x7F: "-", 0xD7: "Œ", 0xDF: "ẞ", 0xF7: "œ", 0xFF: "ß"}

CORK = (
    {_FIRST + place: ord(letter) for place, letter in enumerate(_LOW)}
    | {0x80 + place: ord(letter) for place, letter in enumerate(_HIGH)}
    | {number: ord(letter) for number, letter in _REST.items()}
)
"""Unicode's number of each letter that is none of ASCII's or Latin-1's in its place."""

"""X-SAMPA, the International Phonetic Alphabet in ASCII, as IPA (J. C. Wells, "Computer-coding the IPA", 1995)."""

from __future__ import annotations

from audioedition.patterns import lazy

_ROWS = r"""
    b_< ɓ | d_< ɗ | g_< ɠ | G\_< ʛ | J\_< ʄ | d` ɖ | l` ɭ | n` ɳ | r` ɽ | s` ʂ | t` ʈ | z` ʐ | r\` ɻ | @` ɚ | 3` ɝ
    h\ ɦ | j\ ʝ | l\ ɺ | p\ ɸ | r\ ɹ | s\ ɕ | v\ ʋ | x\ ɧ | z\ ʑ | B\ ʙ | G\ ɢ | H\ ʜ | I\ ᵻ | J\ ɟ | K\ ɮ | L\ ʟ
    M\ ɰ | N\ ɴ | O\ ʘ | R\ ʀ | U\ ʊ | X\ ħ | @\ ɘ | 3\ ɞ | :\ ˑ | ?\ ʕ | <\ ʢ | >\ ʡ | !\ ǃ | |\|\ ǁ | |\ ǀ | =\ ǂ
    A ɑ | B β | C ç | D ð | E ɛ | F ɱ | G ɣ | H ɥ | I ɪ | J ɲ | K ɬ | L ʎ | M ɯ | N ŋ | O ɔ | P ʋ | Q ɒ | R ʁ | S ʃ
    T θ | U ʊ | V ʌ | W ʍ | X χ | Y ʏ | Z ʒ | g ɡ | @ ə | { æ | } ʉ | 1 ɨ | 2 ø | 3 ɜ | 4 ɾ | 5 ɫ | 6 ɐ | 7 ɤ | 8 ɵ
    9 œ | & ɶ | ? ʔ | " ˈ | % ˌ | : ː | ' ʲ | ` ˞ | _j ʲ | _h ʰ | _w ʷ | _G ˠ | _?\ ˤ | _n ⁿ | _l ˡ
    _~ U+0303 | ~ U+0303 | _= U+0329 | = U+0329 | _0 U+0325 | _v U+032C | _d U+032A | _^ U+032F | - _
"""


def _sign(cell: str) -> str:
    return chr(int(cell[2:], 16)) if cell.startswith("U+") else cell.strip("_")


_SIGNS = {row.split()[0]: _sign(row.split()[1]) for line in _ROWS.strip().splitlines() for row in line.split(" | ")}
_LONGEST_FIRST = sorted(_SIGNS, key=len, reverse=True)
# Letters that stand for themselves, syllables' dots and spaces are left as they are.
_SIGN = lazy("|".join("".join(f"\\{mark}" if not mark.isalnum() else mark for mark in sign) for sign in _LONGEST_FIRST))


def ipa(xsampa: str) -> str:
    """X-SAMPA as IPA: "\"ZQftIs" → "ˈʒɒftɪs"; other characters stay, and `ipa.normal` rejects them."""
    return _SIGN.sub(lambda match: _SIGNS[match[0]], xsampa)

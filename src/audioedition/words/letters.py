"""Capitals and small letters as classes of regular expressions: Latin, Greek and Cyrillic, whole.

`re` has no class for them: "[A-Z]" is English alone, and "[^\\W\\d_a-zа-яё]" takes é, ü, ñ and і for capitals. In a
pattern that ignores case a class of one case means both: write `(?-i:{CAPITAL})` there.
"""

from __future__ import annotations

import unicodedata

# Latin with Latin-1, Extended-A and -B; Greek; Cyrillic with its supplement; Latin Extended Additional; Greek Extended.
_BLOCKS = ((0x41, 0x24F), (0x370, 0x3FF), (0x400, 0x52F), (0x1C80, 0x1C8F), (0x1E00, 0x1EFF), (0x1F00, 0x1FFF))


def _letters(*categories: str) -> str:
    """The letters of these categories (Unicode, 4.5) within a class: "A-ZÀ-ÖØ-Þ…"."""
    runs: list[list[int]] = []
    for code in (code for first, last in _BLOCKS for code in range(first, last + 1)):
        if unicodedata.category(chr(code)) not in categories:
            continue
        if runs and runs[-1][1] == code - 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return "".join(chr(first) if first == last else f"{chr(first)}-{chr(last)}" for first, last in runs)


CAPITALS = _letters("Lu", "Lt")
"""To stand within a class: `[{CAPITALS}\\d]`."""
SMALL_LETTERS = _letters("Ll")
"""To stand within a class: `[{SMALL_LETTERS} ]`."""
CAPITAL = f"[{CAPITALS}]"
SMALL = f"[{SMALL_LETTERS}]"
LETTER = r"[^\W\d_]"
"""A letter of any writing, with or without case."""
NOT_CAPITAL = rf"[^\W\d_{CAPITALS}]"
"""A letter that can begin a word within a sentence: a small one, or one of a writing that has no case."""
NOT_SMALL = rf"[^\W\d_{SMALL_LETTERS}]"
"""A letter that can begin a name: a capital, or one of a writing that has no case."""
# The letters of Latin script that a language has beside a to z.
LETTERS = {
    "ca": "àçèéíïòóúü",
    "cs": "áčďéěíňóřšťúůýž",
    "da": "åæøé",
    "de": "äöüß",
    "es": "áéíñóúü",
    "fi": "äö",
    "fr": "àâæçéèêëîïôœùûü",
    "hr": "čćđšž",
    "hu": "áéíóöőúüű",
    "it": "àèéìòù",
    "nb": "åæøé",
    "nl": "ëïéèó",
    "pl": "ąćęłńóśźż",
    "pt": "áâãàçéêíóôõú",
    "ro": "ăâîșțşţ",
    "sk": "áäčďéíĺľňóôŕšťúýž",
    "sv": "äåöé",
    "tr": "âçğıîöşûü",
}

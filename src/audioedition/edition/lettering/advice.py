"""Notices about characters that no font shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from audioedition.edition.lettering.shaping import script_of
from audioedition.errors import shown

_CJK = "Noto Sans CJK (in Debian: fonts-noto-cjk)"
# Fonts by ISO 15924 code of the script; Zyyy: signs and emoji, which belong to no script.
_FONTS = {
    **dict.fromkeys(("Hani", "Hira", "Kana", "Hang", "Bopo"), _CJK),
    "Zyyy": "a font that has it, such as Noto Emoji or Symbola (in Debian: fonts-symbola)",
}
_OTHER = "a font of its script, such as Noto Sans (in Debian: fonts-noto-core)"


def advice(groups: Sequence[str]) -> tuple[str, ...]:
    """A sentence for each missing font: the characters that the cover leaves out, and what to install."""
    lacking: defaultdict[str, list[str]] = defaultdict(list)
    for group in groups:
        script = next((script for script in map(script_of, group) if script != "Zyyy"), "Zyyy")
        lacking[_FONTS.get(script, _OTHER)].append(group)
    return tuple(
        f"the cover leaves out “{shown(''.join(characters), 30)}”: no font here shows it; install {font}"
        for font, characters in lacking.items()
    )

"""Characters of fonts that are no letters (`w:sym`) → the characters that they look like."""

from __future__ import annotations

# The Symbol font by its codes, Adobe's encoding, as far as text has it.
_SYMBOL_LETTERS = dict(zip(
    range(0x41, 0x5B), "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True
)) | dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True))  # fmt: skip
_SYMBOL_MARKS = {
    0x2D: "−", 0xA2: "′", 0xA3: "≤", 0xA5: "∞", 0xAC: "←", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥",
    0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xC5: "⊕", 0xCE: "∈", 0xD6: "√",
    0xD2: "®", 0xD3: "©", 0xD4: "™", 0xE2: "®", 0xE3: "©", 0xE4: "™", 0xE5: "∑", 0xF2: "∫",
}  # fmt: skip
_FONTS = {
    "symbol": _SYMBOL_LETTERS | _SYMBOL_MARKS,
    "wingdings": {0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0xA7: "▪", 0xD8: "➢", 0xE0: "→", 0xDF: "←", 0xFC: "✓", 0xFE: "☑"},
}
_PRIVATE = range(0xF000, 0xF100)
_FIRST_CHARACTER, _SURROGATES = 0x20, range(0xD800, 0xE000)
_NO_XML = (0xFFFE, 0xFFFF)


def symbol(font: str | None, code: str | None) -> str:
    """The character that a symbol looks like; "" for an ornament, and for what is no character."""
    try:
        number = int(code or "", 16)
    except ValueError:
        return ""
    if number in _PRIVATE or (font or "").lower() in _FONTS:
        return _FONTS.get((font or "").lower(), {}).get(number & 0xFF, _plain(font, number & 0xFF))
    return chr(number) if _is_character(number) else ""


def _plain(font: str | None, number: int) -> str:
    """Figures and points of the Symbol font are where ASCII has them."""
    return chr(number) if (font or "").lower() == "symbol" and 0x20 <= number < 0x41 else ""


def _is_character(number: int) -> bool:
    return (
        _FIRST_CHARACTER <= number < 0x110000
        and number not in _SURROGATES
        and number not in _NO_XML
        and not 0xE000 <= number < 0xF900
    )

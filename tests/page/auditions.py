"""Auditions as the page is given them."""

from __future__ import annotations

from audioedition.page import AuditionedVoice, AuditionView

HOSTILE = '</style><script>alert(1)</script> "T" <img src=x onerror=alert(1)> \u202e`x` &lt;'
MP3 = b"\xff\xfb\x50\xc4" + bytes(200)


def voice_of(number: int, words: str = "", *, language: str = "en") -> AuditionedVoice:
    """A voice, in whose every text stand `words`."""
    roles = ("narrator",) if number == 0 else ("translator", "pool") if number == 1 else ()
    entry = f"v{number}{words}: {{engine: piper, voice: v{number}}}" if number % 2 else ""
    return AuditionedVoice(
        f"v{number}{words}", f"piper{words}", f"averyverylongnameofavoice-{number}", language, f"a man {words}",
        f"CC0-1.0 {words}" if number else "", f"https://example.org/{words}", roles, entry, MP3, 18.2,
        None if number == 2 else 200.0 / 2 ** (number / 4), None if number == 3 else 160.4, -19.04,
    )  # fmt: skip


def audition_of(count: int, words: str = "") -> AuditionView:
    """An audition of English voices, and of one of Arabic."""
    voices = [*(voice_of(number, words) for number in range(count)), voice_of(count, words, language="ar")]
    lines = {"en": f"He came. {words}", "ar": "وصلت إلى المدينة أمس."}
    return AuditionView(voices, {"en": "English", "ar": f"Arabic{words}"}, lines, f"duo{words}", (f"140 {words}",))

"""Lines that only make sense on a screen: rows of data, each with its language and an example."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ScreenLine:
    """Words that ask for a click or a look, as a regular expression (case ignored), with an example."""

    language: str
    words: str
    example: str


# Examples are from the pages of newspapers and blogs; the first is the sample article's own.
SCREEN_LINES = (
    ScreenLine("ru", r"нажм(?:ите|и) (?:сюда|здесь)|(?:кликните|щ[её]лкните) (?:сюда|здесь)", "…на русском языке, нажмите сюда."),
    ScreenLine("ru", r"^(?:читать|читайте) (?:далее|дальше|полностью|также|оригинал)\b", "Читать далее"),
    ScreenLine("ru", r"^(?:поделиться|подписаться|подпишитесь на)\b", "Поделиться"),
    ScreenLine("en", r"\b(?:click|tap) (?:here|on the link|the link|below|the (?:button|image|picture|photo))\b", "To read the original, click here."),
    ScreenLine("en", r"^(?:read more|continue reading|keep reading|see also|view comments|leave a comment|skip to)\b[^.!?]{0,60}[.!?…»→]*$", "Read more »"),
    ScreenLine("en", r"^(?:share (?:this|on)|tweet this|follow us on|sign up for our|subscribe to our|print this)\b", "Share this:"),
    ScreenLine("fr", r"\bcliquez (?:ici|sur le lien)\b|^(?:lire la suite|partager cet article)\b", "Cliquez ici"),
    ScreenLine("de", r"\bklicken sie (?:hier|bitte hier)\b|^(?:weiterlesen|lesen sie auch)\b", "Klicken Sie hier"),
    ScreenLine("es", r"\b(?:haga|haz) clic (?:aquí|en el enlace)\b|^(?:leer más|seguir leyendo)\b", "Haga clic aquí"),
    ScreenLine("it", r"\b(?:clicca|cliccare|fai clic) (?:qui|sul link)\b|^(?:leggi tutto|continua a leggere)\b", "Clicca qui"),
    ScreenLine("uk", r"натисніть (?:тут|сюди)|^(?:читати далі|читайте також)\b", "Натисніть тут"),
)  # fmt: skip

_ROWS = tuple((row, re.compile(row.words, re.IGNORECASE)) for row in SCREEN_LINES)
# A long sentence that mentions a click tells of one.
_LONGEST = 240


def screen_words(sentence: str) -> str | None:
    """The words that make a sentence a line for the screen, or None."""
    plain = " ".join(sentence.split())
    if len(plain) > _LONGEST:
        return None
    return next((match.group() for _, pattern in _ROWS if (match := pattern.search(plain))), None)

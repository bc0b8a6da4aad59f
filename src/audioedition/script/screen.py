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
    ScreenLine("fr", r"^(?:lire la suite|partager cet article)\b", "Lire la suite"),
    ScreenLine("fr", r"\bcliquez (?:ici|sur le lien)\b", "Cliquez ici"),
    ScreenLine("de", r"^(?:weiterlesen|lesen sie auch)\b", "Weiterlesen"),
    ScreenLine("de", r"\bklicken sie (?:hier|bitte hier)\b", "Klicken Sie hier"),
    ScreenLine("es", r"^(?:leer más|seguir leyendo)\b", "Leer más"),
    ScreenLine("es", r"\b(?:haga|haz) clic (?:aquí|en el enlace)\b", "Haga clic aquí"),
    ScreenLine("it", r"^(?:leggi tutto|continua a leggere)\b", "Leggi tutto"),
    ScreenLine("it", r"\b(?:clicca|cliccare|fai clic) (?:qui|sul link)\b", "Clicca qui"),
    ScreenLine("uk", r"^(?:читати далі|читайте також)\b", "Читати далі"),
    ScreenLine("uk", r"натисніть (?:тут|сюди)", "Натисніть тут"),
)  # fmt: skip

# Most sentences neither begin as a row does nor hold one of these, of which every other row has one.
_OPENING = re.compile("|".join(row.words for row in SCREEN_LINES if row.words.startswith("^")), re.IGNORECASE)
_STEMS = ("clic", "cliq", "klick", "tap ", "нажм", "клик", "щелк", "щёлк", "натисн")
# A long sentence that mentions a click tells of one.
_LONGEST = 240


def screen_words(sentence: str) -> str | None:
    """The words that make a sentence a line for the screen, or None."""
    plain = " ".join(sentence.split())
    if len(plain) > _LONGEST:
        return None
    if not _OPENING.match(plain) and not any(map(plain.casefold().__contains__, _STEMS)):
        return None
    found = (re.search(row.words, plain, re.IGNORECASE) for row in SCREEN_LINES)
    return next((match.group() for match in found if match), None)

"""Lines that only make sense on a screen: they ask for a click or a look.

Examples are from the pages of newspapers and blogs; the first is the sample article's own.
"""

from __future__ import annotations

from audioedition.words.phrases import Phrase, Phrases


def _opening(language: str, words: str, example: str) -> Phrase:
    """What a line begins with."""
    return Phrase(language, rf"^{words}\b", example)


def _whole(language: str, words: str, example: str) -> Phrase:
    """What a line begins with that holds little else, for "See also" may begin a sentence."""
    return Phrase(language, rf"^{words}\b[^.!?]{{0,60}}[.!?…»→]*$", example)


_LINK = "(?:on the link|the link|below|the (?:button|image|picture|photo))"
# "Listeners were more likely to click the button" tells of a click and asks for none.
_ASKED = r"(?:^|[,;:(–—-] ?|\b(?:please|just|simply) )"

SCREEN_LINES = Phrases(
    "lines for the screen",
    (
        Phrase("ru", "нажм(?:ите|и) (?:сюда|здесь)", "…на русском языке, нажмите сюда."),
        Phrase("ru", "кликните (?:сюда|здесь)", "Чтобы читать, кликните здесь."),
        Phrase("ru", "щ[её]лкните (?:сюда|здесь)", "Чтобы читать, щёлкните здесь."),
        _opening("ru", "читать (?:далее|дальше|полностью|также|оригинал)", "Читать далее"),
        _opening("ru", "читайте (?:далее|дальше|полностью|также|оригинал)", "Читайте также:"),
        _opening("ru", "поделиться", "Поделиться"),
        _opening("ru", "подписаться", "Подписаться на рассылку"),
        _opening("ru", "подпишитесь на", "Подпишитесь на наш канал"),
        Phrase("en", rf"\bclick here\b|{_ASKED}click {_LINK}\b", "To read the original, click here."),
        Phrase("en", rf"\btap here\b|{_ASKED}tap {_LINK}\b", "To see it whole, tap the picture."),
        _whole("en", "read more", "Read more »"),
        _whole("en", "continue reading", "Continue reading →"),
        _whole("en", "keep reading", "Keep reading"),
        _whole("en", "see also", "See also: A Week in Almaty"),
        _whole("en", "view comments", "View comments"),
        _whole("en", "leave a comment", "Leave a comment"),
        _whole("en", "skip to", "Skip to content"),
        _opening("en", "share (?:this|on)", "Share this:"),
        _opening("en", "tweet this", "Tweet this"),
        _opening("en", "follow us on", "Follow us on Mastodon"),
        _opening("en", "sign up for our", "Sign up for our newsletter"),
        _opening("en", "subscribe to our", "Subscribe to our newsletter"),
        _opening("en", "print this", "Print this page"),
        _opening("fr", "lire la suite", "Lire la suite"),
        _opening("fr", "partager cet article", "Partager cet article"),
        Phrase("fr", r"\bcliquez (?:ici|sur le lien)\b", "Cliquez ici"),
        _opening("de", "weiterlesen", "Weiterlesen"),
        _opening("de", "lesen sie auch", "Lesen Sie auch:"),
        Phrase("de", r"\bklicken sie (?:bitte )?hier\b", "Klicken Sie bitte hier"),
        _opening("es", "leer más", "Leer más"),
        _opening("es", "seguir leyendo", "Seguir leyendo"),
        Phrase("es", r"\bhaga clic (?:aquí|en el enlace)\b", "Haga clic aquí"),
        Phrase("es", r"\bhaz clic (?:aquí|en el enlace)\b", "Haz clic en el enlace"),
        _opening("it", "leggi tutto", "Leggi tutto"),
        _opening("it", "continua a leggere", "Continua a leggere"),
        Phrase("it", r"\bclicca (?:qui|sul link)\b", "Clicca qui"),
        Phrase("it", r"\bcliccare (?:qui|sul link)\b", "Per l'originale cliccare qui"),
        Phrase("it", r"\bfai clic (?:qui|sul link)\b", "Fai clic sul link"),
        _opening("uk", "читати далі", "Читати далі"),
        _opening("uk", "читайте також", "Читайте також:"),
        Phrase("uk", "натисніть (?:тут|сюди)", "Натисніть тут"),
    ),
)

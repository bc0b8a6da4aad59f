"""Lines within an article on a page that are none of it: pointers to other articles, labels, credits of pictures."""

from __future__ import annotations

from dataclasses import dataclass

from audioedition.words.phrases import Phrase, Phrases

_ADVERTISEMENT = "an advertisement"
_LABEL = "a label of the page"
_PUBLISHED = "when it was published"
_TOPICS = "the article's topics"


@dataclass(frozen=True, slots=True)
class PageLabel(Phrase):
    """What a line says, and why it is furniture."""

    why: str


POINTERS = Phrases(
    "pointers to other articles",
    (
        Phrase("en", r"(?:read|see|learn|watch|more|listen)\b.{0,12}\b(?:more|also|on|from|now)",
               "READ MORE: Hong Kong protests"),
        Phrase("en", "don['’]t miss", "Don’t miss: the road to Omsk"),
        Phrase("en", "related", "Related: the road to Omsk"),
        Phrase("en", "must read", "Must read: the road to Omsk"),
        Phrase("ru", "читай?те? (?:также|по теме|ещё|еще)", "Читайте также: Суд отложен"),
        Phrase("ru", "по теме", "По теме: Суд отложен"),
        Phrase("ru", "смотри(?:те)? также", "Смотрите также: Суд отложен"),
        Phrase("ru", "подробнее", "Подробнее о деле"),
        Phrase("de", "(?:lesen sie|siehe) auch", "Lesen Sie auch: Der lange Weg"),
        Phrase("de", "mehr zum thema", "Mehr zum Thema"),
        Phrase("fr", "à lire aussi", "À lire aussi : la longue route"),
        Phrase("fr", "lire aussi", "Lire aussi : la longue route"),
        Phrase("fr", "voir aussi", "Voir aussi : la longue route"),
        Phrase("es", "le[ae] también", "Lea también: el largo camino"),
        Phrase("es", "leer más", "Leer más"),
        Phrase("es", "ver también", "Ver también: el largo camino"),
        Phrase("it", "leggi anche", "Leggi anche: la lunga strada"),
        Phrase("it", "vedi anche", "Vedi anche: la lunga strada"),
    ),
    r"\A\W*(?:{words})",
)  # fmt: skip
LABELS = Phrases(
    "labels of pages",
    (
        PageLabel("en", "advert(?:isement|s)?", "Advertisement", _ADVERTISEMENT),
        PageLabel("en", "sponsored(?: content)?", "Sponsored content", _ADVERTISEMENT),
        PageLabel("ru", "реклама", "РЕКЛАМА", _ADVERTISEMENT),
        PageLabel("de", "anzeige", "Anzeige", _ADVERTISEMENT),
        PageLabel("de", "werbung", "Werbung", _ADVERTISEMENT),
        PageLabel("fr", "publicité", "Publicité", _ADVERTISEMENT),
        PageLabel("es", "publicidad", "Publicidad", _ADVERTISEMENT),
        PageLabel("it", "pubblicità", "Pubblicità", _ADVERTISEMENT),
        PageLabel("en", "ad", "AD", _ADVERTISEMENT),
        PageLabel("en", "close", "Close", _LABEL),
        PageLabel("en", "(?:(?:show|hide|toggle) )?caption", "toggle caption", _LABEL),
        PageLabel("en", "share", "Share", _LABEL),
        PageLabel("en", "print", "Print", _LABEL),
        PageLabel("en", "e-?mail", "Email", _LABEL),
        PageLabel("en", "comments?", "Comments", _LABEL),
        PageLabel("en", "enlarge(?: this image)?", "Enlarge this image", _LABEL),
        PageLabel("en", "play(?: video)?", "Play video", _LABEL),
        PageLabel("en", "media playback is (?:un|not )supported on your device",
                  "Media playback is unsupported on your device", _LABEL),
        PageLabel("en", "loading", "Loading…", _LABEL),
        PageLabel("en", "menu", "Menu", _LABEL),
        PageLabel("en", "search", "Search", _LABEL),
        PageLabel("en", "tweet", "Tweet", _LABEL),
        PageLabel("en", "copy link", "Copy link", _LABEL),
        PageLabel("ru", "поделиться", "Поделиться", _LABEL),
        PageLabel("ru", "комментарии", "Комментарии", _LABEL),
        PageLabel("ru", "печать", "Печать", _LABEL),
        PageLabel("de", "teilen", "Teilen", _LABEL),
        PageLabel("de", "drucken", "Drucken", _LABEL),
        PageLabel("fr", "partager", "Partager", _LABEL),
        PageLabel("es", "compartir", "Compartir", _LABEL),
        PageLabel("it", "condividi", "Condividi", _LABEL),
        PageLabel("en", r"updated\b.*\d.*", "Updated at 1:23 p.m.", _PUBLISHED),
        PageLabel("en", r"published\b.*\d.*", "Published 11 May 2024", _PUBLISHED),
        PageLabel("en", r"posted\b.*\d.*", "Posted on May 11, 2024", _PUBLISHED),
        PageLabel("en", r"last modified\b.*\d.*", "Last modified: 11 May 2024", _PUBLISHED),
        PageLabel("ru", r"обновлено\b.*\d.*", "Обновлено 11 мая в 12:30", _PUBLISHED),
        PageLabel("ru", r"опубликовано\b.*\d.*", "Опубликовано 11.05.2024", _PUBLISHED),
        PageLabel("en", "tags?:.*", "Tags: cars, Kazakhstan", _TOPICS),
        PageLabel("en", "filed under:?.*", "Filed under: cars", _TOPICS),
        PageLabel("en", "topics?:.*", "Topics: cars, Kazakhstan", _TOPICS),
        PageLabel("ru", "метки:.*", "Метки: машины", _TOPICS),
        PageLabel("ru", "теги:.*", "Теги: машины", _TOPICS),
    ),
    r"\A\W*(?:{words})\W*\Z",
)  # fmt: skip

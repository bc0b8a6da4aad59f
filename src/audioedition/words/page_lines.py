"""Lines within an article on a page that are none of it: pointers to other articles, labels, credits of pictures."""

from __future__ import annotations

from audioedition.words.phrases import Meaning, Phrase, Phrases

_ADVERTISEMENT = "an advertisement"
_LABEL = "a label of the page"
_PUBLISHED = "when it was published"
_TOPICS = "the article's topics"


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
        Meaning("en", "advert(?:isement|s)?", "Advertisement", _ADVERTISEMENT),
        Meaning("en", "sponsored(?: content)?", "Sponsored content", _ADVERTISEMENT),
        Meaning("ru", "реклама", "РЕКЛАМА", _ADVERTISEMENT),
        Meaning("de", "anzeige", "Anzeige", _ADVERTISEMENT),
        Meaning("de", "werbung", "Werbung", _ADVERTISEMENT),
        Meaning("fr", "publicité", "Publicité", _ADVERTISEMENT),
        Meaning("es", "publicidad", "Publicidad", _ADVERTISEMENT),
        Meaning("it", "pubblicità", "Pubblicità", _ADVERTISEMENT),
        Meaning("en", "ad", "AD", _ADVERTISEMENT),
        Meaning("en", "close", "Close", _LABEL),
        Meaning("en", "(?:(?:show|hide|toggle) )?caption", "toggle caption", _LABEL),
        Meaning("en", "share", "Share", _LABEL),
        Meaning("en", "print", "Print", _LABEL),
        Meaning("en", "e-?mail", "Email", _LABEL),
        Meaning("en", "comments?", "Comments", _LABEL),
        Meaning("en", "enlarge(?: this image)?", "Enlarge this image", _LABEL),
        Meaning("en", "play(?: video)?", "Play video", _LABEL),
        Meaning("en", "media playback is (?:un|not )supported on your device",
                "Media playback is unsupported on your device", _LABEL),
        Meaning("en", "loading", "Loading…", _LABEL),
        Meaning("en", "menu", "Menu", _LABEL),
        Meaning("en", "search", "Search", _LABEL),
        Meaning("en", "tweet", "Tweet", _LABEL),
        Meaning("en", "copy link", "Copy link", _LABEL),
        Meaning("ru", "поделиться", "Поделиться", _LABEL),
        Meaning("ru", "комментарии", "Комментарии", _LABEL),
        Meaning("ru", "печать", "Печать", _LABEL),
        Meaning("de", "teilen", "Teilen", _LABEL),
        Meaning("de", "drucken", "Drucken", _LABEL),
        Meaning("fr", "partager", "Partager", _LABEL),
        Meaning("es", "compartir", "Compartir", _LABEL),
        Meaning("it", "condividi", "Condividi", _LABEL),
        Meaning("en", r"updated\b.*\d.*", "Updated at 1:23 p.m.", _PUBLISHED),
        Meaning("en", r"published\b.*\d.*", "Published 11 May 2024", _PUBLISHED),
        Meaning("en", r"posted\b.*\d.*", "Posted on May 11, 2024", _PUBLISHED),
        Meaning("en", r"last modified\b.*\d.*", "Last modified: 11 May 2024", _PUBLISHED),
        Meaning("ru", r"обновлено\b.*\d.*", "Обновлено 11 мая в 12:30", _PUBLISHED),
        Meaning("ru", r"опубликовано\b.*\d.*", "Опубликовано 11.05.2024", _PUBLISHED),
        Meaning("en", "tags?:.*", "Tags: cars, Kazakhstan", _TOPICS),
        Meaning("en", "filed under:?.*", "Filed under: cars", _TOPICS),
        Meaning("en", "topics?:.*", "Topics: cars, Kazakhstan", _TOPICS),
        Meaning("ru", "метки:.*", "Метки: машины", _TOPICS),
        Meaning("ru", "теги:.*", "Теги: машины", _TOPICS),
    ),
    r"\A\W*(?:{words})\W*\Z",
)  # fmt: skip
"""What a line says, and why it is furniture."""

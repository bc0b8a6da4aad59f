"""Lines within an article that are none of it, told by their words: pointers to other articles, labels of
pictures and players. Each row has an example from a page; a line must be short, or mostly links, to be one."""

from __future__ import annotations

import re
from typing import NamedTuple

_MOST_WORDS = 8
_MOSTLY = 0.5


class Row(NamedTuple):
    """What a line says, why it is furniture, and an example."""

    words: str
    why: str
    example: str


POINTERS = (
    Row(r"(?:read|see|learn|watch|more|listen)\b.{0,12}\b(?:more|also|on|from|now)|don['’]t miss|related|must read|see more",
        "a pointer to another article", "READ MORE: Hong Kong protests"),
    Row(r"читай?те? (?:также|по теме|ещё|еще)|по теме|смотри(?:те)? также|подробнее", "a pointer to another article",
        "Читайте также: Суд отложен"),
    Row(r"(?:lesen sie|siehe) auch|mehr zum thema|à lire aussi|lire aussi|voir aussi|lea también|leer más|lee también|"
        r"ver también|leggi anche|vedi anche", "a pointer to another article", "Lesen Sie auch: …"),
)  # fmt: skip
LABELS = (
    Row(r"advert(?:isement|s)?|sponsored(?: content)?|реклама|anzeige|werbung|publicité|publicidad|pubblicità|ad",
        "an advertisement", "Advertisement"),
    Row(r"close|caption|share|print|e-?mail|comments?|(?:show|hide|toggle) caption|enlarge(?: this image)?|play(?: video)?|"
        r"media playback is (?:un|not )supported on your device|loading|menu|search|tweet|copy link|"
        r"поделиться|комментарии|печать|teilen|drucken|partager|compartir|condividi", "a label of the page", "Share"),
    Row(r"(?:updated|published|posted|last modified|обновлено|опубликовано)\b.*\d.*", "when it was published",
        "Updated at 1:23 p.m."),
    Row(r"tags?:.*|filed under:?.*|topics?:.*|метки:.*|теги:.*", "the article's topics", "Tags: cars, Kazakhstan"),
)  # fmt: skip
_CREDIT = re.compile(
    r"\(?(?:photo(?:graph)?|image|picture|foto|фото)?\s*(?:copyright|credit|source|courtesy|by|©)?\s*[:©]?\s*"
    r"(?:(?<=[:©]) ?[^.]{2,60}|(?<=copyright )[^.]{2,40}|(?:getty|reuters|afp|epa|ap photo|tass|ria)\b[^.]{0,40})\)?",
    re.IGNORECASE,
)
_POINTERS = [(re.compile(rf"\W*(?:{row.words})", re.IGNORECASE), row.why) for row in POINTERS]
_LABELS = [(re.compile(rf"\W*(?:{row.words})\W*", re.IGNORECASE), row.why) for row in LABELS]


def furniture_by_words(words: str, linked: float, is_caption: bool) -> str:
    """Why a line of an article is furniture; "" where it is a part of it. `linked`: the share of links in it."""
    if linked >= _MOSTLY:
        pointer = next((why for pattern, why in _POINTERS if pattern.match(words)), "")
        if pointer:
            return pointer
    if len(words) > 200 or len(words.split()) > _MOST_WORDS:
        return ""
    if is_caption and _CREDIT.fullmatch(words):
        return "who took the picture"
    return next((why for pattern, why in _LABELS if pattern.fullmatch(words)), "")

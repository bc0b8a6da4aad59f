"""Text for feeds: clean and of limited length; and the fixed phrases of show notes by language."""

from __future__ import annotations

from typing import NamedTuple

from audioedition.language_tags import primary
from audioedition.plaintext import line

# PSP-1 (2023-08): values hold at most 255 characters unless said otherwise, a description 4000 bytes.
VALUE_CHARS = 255
DESCRIPTION_BYTES = 4000
# docs/tags/person.md and funding.md of the podcast namespace.
NAME_CHARS = 128


class Words(NamedTuple):
    """The phrases of show notes in one language: author, translator, first publication, disclosure of synthetic
    voices."""

    author: str
    translator: str
    dated: str
    disclosure: str


# Labels that agree with a person of any gender and with several persons.
_WORDS = {
    "en": Words("Written by", "Translated by", "First published", "This episode is read by synthetic voices."),
    "cs": Words("Text:", "Překlad:", "Poprvé vydáno:", "Tuto epizodu čtou syntetické hlasy."),
    "de": Words("Text:", "Übersetzung:", "Zuerst erschienen:", "Diese Folge wird von synthetischen Stimmen gelesen."),
    "es": Words(
        "Texto:", "Traducción:", "Publicado por primera vez:", "Este episodio está leído por voces sintéticas."
    ),
    "fr": Words("Texte :", "Traduction :", "Première parution :", "Cet épisode est lu par des voix de synthèse."),
    "it": Words("Testo:", "Traduzione:", "Prima pubblicazione:", "Questo episodio è letto da voci sintetiche."),
    "nl": Words(
        "Tekst:", "Vertaling:", "Eerder verschenen:", "Deze aflevering wordt voorgelezen door synthetische stemmen."
    ),
    "pl": Words("Tekst:", "Tłumaczenie:", "Pierwsza publikacja:", "Ten odcinek czytają głosy syntetyczne."),
    "pt": Words("Texto:", "Tradução:", "Primeira publicação:", "Este episódio é lido por vozes sintéticas."),
    "ru": Words("Автор:", "Перевод:", "Впервые опубликовано:", "Этот выпуск читают синтезированные голоса."),
    "sv": Words("Text:", "Översättning:", "Först publicerad:", "Det här avsnittet läses av syntetiska röster."),
    "uk": Words("Автор:", "Переклад:", "Уперше опубліковано:", "Цей випуск читають синтезовані голоси."),
}


def words(language: str) -> Words:
    """The phrases for a BCP 47 tag; English where the language has none."""
    return _WORDS.get(primary(language), _WORDS["en"])


def one_line(text: str, chars: int = VALUE_CHARS) -> str:
    """`text` as one clean line of at most `chars` characters, cut at a word."""
    whole = line(text)
    if len(whole) <= chars:
        return whole
    return _at_word(whole, whole[: chars - 1]) + "…"


def shortened(text: str, limit: int) -> str:
    """`text` in at most `limit` bytes of UTF-8, cut at a word; nothing where not even "…" fits."""
    data = text.encode()
    if len(data) <= limit:
        return text
    room = limit - len("…".encode())
    head = data[: max(room, 0)].decode(errors="ignore")
    cut = _at_word(text, head)
    return cut + "…" if cut else ""


def _at_word(text: str, head: str) -> str:
    """`head`, the beginning of `text`, without an incomplete last word; a single long word is cut."""
    if text[len(head) : len(head) + 1].isspace():
        return head.rstrip()
    return (head.rpartition(" ")[0] or head).rstrip()

"""What a table of contents calls a file of a book that is none of its text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from audioedition.words.phrases import WHOLE_LINE, Phrase, Phrases


@dataclass(frozen=True, slots=True)
class BookPart(Phrase):
    """What a part of a book is called, and EPUB's name for it (https://idpf.github.io/epub-vocabs/structure/)."""

    part: Literal["cover", "titlepage", "copyright-page", "imprint", "colophon"]


BOOK_PARTS = Phrases(
    "parts of books",
    (
        BookPart("en", "(?:front )?cover", "Front Cover", "cover"),
        BookPart("ru", "обложка", "Обложка", "cover"),
        BookPart("fr", "couverture", "Couverture", "cover"),
        BookPart("de", "umschlag", "Umschlag", "cover"),
        BookPart("es", "cubierta", "Cubierta", "cover"),
        BookPart("it", "copertina", "Copertina", "cover"),
        BookPart("en", r"title[\W_]*page", "Title Page", "titlepage"),
        BookPart("ru", "титульный лист", "Титульный лист", "titlepage"),
        BookPart("fr", "page de titre", "Page de titre", "titlepage"),
        BookPart("de", "titelseite", "Titelseite", "titlepage"),
        BookPart("es", "portada", "Portada", "titlepage"),
        BookPart("it", "frontespizio", "Frontespizio", "titlepage"),
        BookPart("en", "copyright(?: page)?", "Copyright Page", "copyright-page"),
        BookPart("ru", "выходные данные", "Выходные данные", "copyright-page"),
        BookPart("es", "créditos", "Créditos", "copyright-page"),
        BookPart("fr", "page de copyright", "Page de copyright", "copyright-page"),
        BookPart("en", "imprint", "Imprint", "imprint"),
        BookPart("de", "impressum", "Impressum", "imprint"),
        BookPart("en", "colophon", "Colophon", "colophon"),
    ),
    WHOLE_LINE,
)

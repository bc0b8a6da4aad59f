"""Numbers of pages: what stands before one, and between one and the number of all."""

from __future__ import annotations

from audioedition.words.phrases import Phrase, Phrases

FOOT_PAGES = Phrases(
    "words before a page's number at its foot",
    (
        Phrase("en fr", "page", "Page 3"),
        Phrase("en", r"p\.", "p. 3"),
        Phrase("ru", r"стр\.?", "стр. 3"),
        Phrase("de", "seite", "Seite 3"),
        Phrase("es pt", "página", "Página 3"),
        Phrase("it", "pagina", "Pagina 3"),
    ),
    r"\A(?:{words})\s*\d",
)
OF_PAGES = Phrases(
    "words between a page's number and that of all",
    (
        Phrase("", "/", "3/10"),
        Phrase("en", "of", "Page 3 of 10"),
        Phrase("ru", "из", "стр. 3 из 10"),
        Phrase("de", "von", "Seite 3 von 10"),
        Phrase("es fr pt", "de", "Página 3 de 10"),
        Phrase("it", "di", "Pagina 3 di 10"),
    ),
    r"\d\s*(?:{words})\s*\d",
)
LINKED_PAGES = Phrases(
    "words before a page's number in a link",
    (
        Phrase("en fr", "pages?", "page 12"),
        Phrase("en", r"pp?\.", "pp. 12"),
        Phrase("ru", r"стр\.", "стр. 12"),
        Phrase("ru", r"с\.", "с. 12"),
        Phrase("de", r"s\.", "S. 12"),
        Phrase("de", "seite", "Seite 12"),
        Phrase("es", r"pág\.", "pág. 12"),
        Phrase("it", r"pag\.", "pag. 12"),
    ),
    r"\A(?:{words})\s*\d",
)

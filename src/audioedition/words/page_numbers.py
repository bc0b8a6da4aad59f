"""Numbers of pages: what stands before one, and between one and the number of all."""

from __future__ import annotations

from audioedition.words.phrases import Phrase, Phrases

PAGES = Phrases(
    "words before the number of a page",
    (
        Phrase("en fr", "pages?", "Page 3"),
        Phrase("en", r"pp?\.", "pp. 12"),
        Phrase("ru", r"стр\.?", "стр. 3"),
        Phrase("ru", r"с\.", "с. 12"),
        Phrase("de", "seite", "Seite 3"),
        Phrase("de", r"s\.", "S. 12"),
        Phrase("es pt", "página", "Página 3"),
        Phrase("es pt", r"pág\.?", "pág. 12"),
        Phrase("it", "pagina", "Pagina 3"),
        Phrase("it", r"pag\.?", "pag. 12"),
    ),
    r"\A(?:{words})\s*\d",
)
OF_ALL = Phrases(
    "words between the number of a page and that of all",
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

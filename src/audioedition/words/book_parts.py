"""What a table of contents calls a file of a book that is none of its text."""

from __future__ import annotations

from audioedition.words.phrases import WHOLE_LINE, Meaning, Phrases

BOOK_PARTS = Phrases(
    "parts of books",
    (
        Meaning("en", "(?:front )?cover", "Front Cover", "cover"),
        Meaning("ru", "обложка", "Обложка", "cover"),
        Meaning("fr", "couverture", "Couverture", "cover"),
        Meaning("de", "umschlag", "Umschlag", "cover"),
        Meaning("es", "cubierta", "Cubierta", "cover"),
        Meaning("it", "copertina", "Copertina", "cover"),
        Meaning("en", r"title[\W_]*page", "Title Page", "titlepage"),
        Meaning("ru", "титульный лист", "Титульный лист", "titlepage"),
        Meaning("fr", "page de titre", "Page de titre", "titlepage"),
        Meaning("de", "titelseite", "Titelseite", "titlepage"),
        Meaning("es", "portada", "Portada", "titlepage"),
        Meaning("it", "frontespizio", "Frontespizio", "titlepage"),
        Meaning("en", "copyright(?: page)?", "Copyright Page", "copyright-page"),
        Meaning("ru", "выходные данные", "Выходные данные", "copyright-page"),
        Meaning("es", "créditos", "Créditos", "copyright-page"),
        Meaning("fr", "page de copyright", "Page de copyright", "copyright-page"),
        Meaning("en", "imprint", "Imprint", "imprint"),
        Meaning("de", "impressum", "Impressum", "imprint"),
        Meaning("en fr", "colophon", "Colophon", "colophon"),
        Meaning("nl", "colofon", "Colofon", "colophon"),
        Meaning("es", "colofón", "Colofón", "colophon"),
        Meaning("pt", "ficha técnica", "Ficha técnica", "colophon"),
        Meaning("sv", "kolofon", "Kolofon", "colophon"),
        Meaning("cs", "tiráž", "Tiráž", "colophon"),
        Meaning("pl", "strona redakcyjna", "Strona redakcyjna", "imprint"),
        Meaning("nl sv", "omslag", "Omslag", "cover"),
        Meaning("nl", "titelpagina", "Titelpagina", "titlepage"),
        Meaning("pl", "okładka", "Okładka", "cover"),
        Meaning("pl", "strona tytułowa", "Strona tytułowa", "titlepage"),
        Meaning("pt", "capa", "Capa", "cover"),
        Meaning("pt", "folha de rosto", "Folha de rosto", "titlepage"),
        Meaning("sv", "titelsida", "Titelsida", "titlepage"),
    ),
    WHOLE_LINE,
)
"""What a part of a book is called, and EPUB's name for it (https://idpf.github.io/epub-vocabs/structure/)."""

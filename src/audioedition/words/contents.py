"""Headings over what is for the hand that leafs through a book: its contents, its pictures, its index."""

from __future__ import annotations

from audioedition.words.phrases import WHOLE_LINE, Phrase, Phrases

TEXT_CONTENTS = Phrases(
    "contents of plain text",
    (
        Phrase("en", "contents", "CONTENTS"),
        Phrase("en", "table of contents", "Table of Contents"),
        Phrase("en", "list of contents", "List of Contents"),
        Phrase("en", "list of illustrations", "LIST OF ILLUSTRATIONS"),
        Phrase("en", "illustrations", "ILLUSTRATIONS."),
        Phrase("en", "list of plates", "LIST OF PLATES"),
        Phrase("en fr de nl", "index", "INDEX"),
        Phrase("fr", "table des matières", "TABLE DES MATIÈRES"),
        Phrase("fr", "sommaire", "Sommaire"),
        Phrase("de", "inhalt", "Inhalt."),
        Phrase("de", "inhaltsverzeichnis", "Inhaltsverzeichnis"),
        Phrase("de", "inhaltsübersicht", "Inhaltsübersicht"),
        Phrase("ru", "содержание", "СОДЕРЖАНИЕ"),
        Phrase("ru", "оглавление", "Оглавление"),
        Phrase("es pt", "índice", "ÍNDICE"),
        Phrase("it", "indice", "INDICE"),
        Phrase("nl", "inhoud", "INHOUD"),
    ),
    WHOLE_LINE,
)
CONTENTS = Phrases(
    "contents",
    (
        Phrase("en", "contents", "Contents"),
        Phrase("en", "table of contents", "Table of Contents"),
        Phrase("en", "(?:table of )?contents and illustrations", "CONTENTS AND ILLUSTRATIONS"),
        Phrase("fr", "table des matières", "TABLE DES MATIÈRES"),
        Phrase("fr", "table", "TABLE"),
        Phrase("fr", "sommaire", "Sommaire"),
        Phrase("de", "inhalt", "Inhalt"),
        Phrase("de", "inhaltsverzeichnis", "Inhaltsverzeichnis"),
        Phrase("ru", "содержание", "Содержание"),
        Phrase("ru", "оглавление", "ОГЛАВЛЕНИЕ"),
        Phrase("es pt", "índice", "Índice"),
        Phrase("it", "indice", "Indice"),
        Phrase("en fr de nl", "index", "Index"),
    ),
    WHOLE_LINE,
)
"""The heading over a table of contents."""
PICTURES = Phrases(
    "lists of pictures",
    (
        Phrase("en", r"(?:list of )?(?:full[-\s]page )?illustrations(?: and \w+)?", "LIST OF FULL-PAGE ILLUSTRATIONS"),
        Phrase("en", r"(?:list of )?(?:full[-\s]page )?plates(?: and \w+)?", "LIST OF PLATES"),
        Phrase("en", r"(?:list of )?(?:full[-\s]page )?figures(?: and \w+)?", "Figures and Tables"),
        Phrase("en", r"(?:list of )?(?:full[-\s]page )?maps(?: and \w+)?", "Maps"),
        Phrase("en", r"(?:list of )?(?:full[-\s]page )?tables(?: and \w+)?", "List of Tables"),
        Phrase("ru", "(?:список )?иллюстраци[ий]", "Список иллюстраций"),
        Phrase("fr", "(?:table|liste) des illustrations", "TABLE DES ILLUSTRATIONS"),
        Phrase("fr", "(?:table|liste) des gravures", "Table des gravures"),
        Phrase("fr", "(?:table|liste) des planches", "Liste des planches"),
        Phrase("de", "abbildungsverzeichnis", "Abbildungsverzeichnis"),
        Phrase("de", "verzeichnis der abbildungen", "Verzeichnis der Abbildungen"),
        Phrase("es", "índice de (?:ilustraciones|láminas|figuras)", "Índice de láminas"),
        Phrase("it", "indice delle (?:illustrazioni|tavole|figure)", "Indice delle tavole"),
    ),
    WHOLE_LINE,
)
"""The heading over a list of pictures or tables."""
INDEX = Phrases(
    "indexes",
    (
        Phrase("en fr de nl", r"(?:general |subject )?index(?: of \w+)*", "GENERAL INDEX"),
        Phrase("de", "(?:personen|sach)?register", "Personenregister"),
        Phrase("ru", "(?:именной |предметный )?указатель(?: имен)?", "Именной указатель"),
        Phrase("es", "índice (?:alfabético|onomástico)", "Índice onomástico"),
        Phrase("it", "indice (?:analitico|dei nomi)", "Indice dei nomi"),
    ),
    WHOLE_LINE,
)
"""The heading over an index."""
COLUMN_HEADS = Phrases(
    "heads of the columns of contents",
    (
        Phrase("en", r"chap(?:ter|\.)?", "CHAP."),
        Phrase("fr", "chapitre", "Chapitre"),
        Phrase("de", "kapitel", "Kapitel"),
        Phrase("ru", "глава", "Глава"),
        Phrase("en", r"no\.", "No."),
        Phrase("en fr", "page", "PAGE"),
        Phrase("de", "seite", "Seite"),
        Phrase("ru", r"стр\.?", "Стр."),
        Phrase("es pt", r"pág\.?", "Pág."),
    ),
    r"\A(?:{words})\Z",
)

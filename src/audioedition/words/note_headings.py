"""Headings over lists of footnotes and of sources, and the words of the marks that call a note."""

from __future__ import annotations

from audioedition.words.phrases import WHOLE_LINE, Phrase, Phrases

NOTES = Phrases(
    "headings of notes",
    (
        Phrase("en fr", "notes", "Notes"),
        Phrase("en it", "note", "Note:"),
        Phrase("en", "footnotes?", "FOOTNOTES"),
        Phrase("en", "endnotes", "Endnotes"),
        Phrase("ru", "примечания", "* Примечания"),
        Phrase("ru", "примечание", "Примечание"),
        Phrase("ru", "сноски", "Сноски"),
        Phrase("de", "anmerkungen", "Anmerkungen"),
        Phrase("de", "fußnoten", "Fußnoten"),
        Phrase("es pt", "notas", "NOTAS"),
        Phrase("es it pt", "nota", "Nota"),
    ),
    WHOLE_LINE,
)
SOURCES = Phrases(
    "headings of sources",
    (
        Phrase("en", "references", "References"),
        Phrase("en fr", "sources", "Sources:"),
        Phrase("en", "(?:selected )?bibliography", "BIBLIOGRAPHY"),
        Phrase("en", "reference list", "Reference list"),
        Phrase("en", "list of references", "List of references"),
        Phrase("en", "literature cited", "Literature cited"),
        Phrase("en", "works cited", "Works cited:"),
        Phrase("en", "further reading", "Further reading"),
        Phrase("ru", "литература", "Литература"),
        Phrase("ru", "источники", "Источники"),
        Phrase("ru", "ссылки на источники", "Ссылки на источники"),
        Phrase("ru", "библиография", "Библиография"),
        Phrase("ru", "список (?:использованной )?литературы", "Список литературы"),
        Phrase("ru", "список (?:использованных )?источников", "Список использованных источников"),
        Phrase("ru", "примечания и источники", "Примечания и источники"),
        Phrase("de", "literatur", "Literatur"),
        Phrase("de", "literaturverzeichnis", "Literaturverzeichnis"),
        Phrase("de", "quellen(?:verzeichnis)?", "Quellen"),
        Phrase("de fr", "bibliographie", "Bibliographie"),
        Phrase("fr", "références(?: bibliographiques)?", "Références"),
        Phrase("es", "bibliografía", "Bibliografía"),
        Phrase("es", "referencias(?: bibliográficas)?", "Referencias"),
        Phrase("pt", "referências(?: bibliográficas)?", "Referências bibliográficas"),
        Phrase("es", "fuentes", "Fuentes"),
        Phrase("it", "bibliografia", "Bibliografia"),
        Phrase("it", "riferimenti", "Riferimenti"),
        Phrase("it", "fonti", "Fonti"),
        Phrase("uk", "список літератури", "Список літератури"),
        Phrase("uk", "(?:використані )?джерела", "Використані джерела"),
        Phrase("tr", "kaynak(?:lar|ça)", "Kaynakça"),
        Phrase("nl", "(?:bronnen|literatuur|bronvermelding)(?:lijst)?", "Bronnen"),
        Phrase("sv", "(?:källor|källförteckning|referenser|litteraturförteckning)", "Källförteckning"),
        Phrase("cs sk", "(?:použité )?zdroje", "Použité zdroje"),
        Phrase("cs sk", "(?:použit[aá] |zoznam použitej |seznam použité )?literat[uú]r[ay]", "Použitá literatura"),
        Phrase("id", "(?:daftar pustaka|sumber|referensi)", "Daftar Pustaka"),
    ),
    WHOLE_LINE,
)
CALLS = Phrases(
    "words of marks that call a note",
    (
        Phrase("en", "note", "note 7"),
        Phrase("en", "nb", "nb 2"),
        Phrase("ru", r"прим\.?", "прим. 4"),
    ),
    r"\A(?:{words})\s*\d",
)

"""Headings over what is for the hand that leafs through a book: its contents, its pictures, its index."""

from __future__ import annotations

from typing import NamedTuple

from audioedition.words.phrases import Phrases


class ListHeading(NamedTuple):
    """What heads a list for leafing. `alone`: its words suffice; others head something else as well, and are believed
    where the lines below lead somewhere."""

    language: str
    words: str
    example: str
    alone: bool = True


_FRAME = r"\A[\W_]*(?:the )?(?:{words})[\W_]*\Z".replace(" ", r"\s+")

CONTENTS = Phrases(
    "contents",
    (
        ListHeading("en", "(?:table of |list of )?contents", "Table of Contents"),
        ListHeading("en", "(?:table of )?contents and illustrations", "CONTENTS AND ILLUSTRATIONS"),
        ListHeading("fr", "table des matières", "TABLE DES MATIÈRES"),
        ListHeading("fr", "table", "TABLE", alone=False),
        ListHeading("fr", "sommaire", "Sommaire"),
        ListHeading("de", "inhalt", "Inhalt."),
        ListHeading("de", "inhalts(?:verzeichnis|übersicht)", "Inhaltsverzeichnis"),
        ListHeading("ru", "содержание", "Содержание"),
        ListHeading("ru", "оглавление", "ОГЛАВЛЕНИЕ"),
        ListHeading("es pt", "índice", "ÍNDICE"),
        ListHeading("it", "indice", "INDICE"),
        ListHeading("it pt", "s[ou]mm?[aá]rio", "Sommario"),
        ListHeading("es", "tabla de contenidos?", "Tabla de contenido"),
        ListHeading("nl", "inhoud(?:sopgave)?", "INHOUD"),
        ListHeading("uk", "зміст", "Зміст"),
        ListHeading("pl", "spis treści", "Spis treści"),
        ListHeading("cs", "obsah", "Obsah"),
        ListHeading("tr", "içindekiler", "içindekiler"),
        ListHeading("en", "toc", "TOC"),
        ListHeading("zh", "(?:本文)?(?:目录|目錄)", "目录"),
        ListHeading("ja", "目次", "目次"),
        ListHeading("ko", "(?:목차|차례)", "목차"),
        ListHeading("vi", "mục lục", "Mục lục"),
        ListHeading("pt", "(?:tabela de )?conteúdos?", "Tabela de conteúdos"),
        ListHeading("ar", "(?:جدول |قائمة )?المحتويات", "جدول المحتويات"),
        ListHeading("fa", "فهرست(?: مطالب)?", "فهرست مطالب"),
        ListHeading("he", "תוכן(?: ה?עניינים)", "תוכן עניינים"),
        ListHeading("el", "(?:πίνακας )?περιεχ[οό]μ[έε]ν(?:α|ων)", "Περιεχόμενα"),
        ListHeading("sv", "innehåll(?:sförteckning)?", "Innehåll"),
        ListHeading("da nb", "ind?n?h?old(?:sfortegnelse)?", "Indholdsfortegnelse"),
        ListHeading("fi", "sisällys(?:luettelo)?", "Sisällys"),
        ListHeading("hu", "tartalom(?:jegyzék)?", "Tartalomjegyzék"),
        ListHeading("ro", "cuprins", "Cuprins"),
        ListHeading("bg", "съдържание", "Съдържание"),
        ListHeading("id", "daftar isi", "Daftar Isi"),
    ),
    _FRAME,
)
"""The heading over a table of contents."""
PICTURES = Phrases(
    "lists of pictures",
    (
        ListHeading("en", r"(?:list of )?(?:full[- ]page )?illustrations(?: and \w+)?", "LIST OF ILLUSTRATIONS"),
        ListHeading("en", r"list of (?:full[- ]page )?(?:plates|figures|maps|tables)(?: and \w+)?", "LIST OF PLATES"),
        ListHeading("en", r"(?:full[- ]page )?(?:plates|figures|maps|tables)(?: and \w+)?", "Figures and Tables",
                    alone=False),
        ListHeading("ru", "(?:список )?иллюстраци[ий]", "Список иллюстраций"),
        ListHeading("fr", "(?:table|liste) des illustrations", "TABLE DES ILLUSTRATIONS"),
        ListHeading("fr", "(?:table|liste|index) des (?:figures|tableaux)", "Index des figures"),
        ListHeading("fr", "(?:table|liste) des gravures", "Table des gravures"),
        ListHeading("fr", "(?:table|liste) des planches", "Liste des planches"),
        ListHeading("de", "abbildungsverzeichnis", "Abbildungsverzeichnis"),
        ListHeading("de", "verzeichnis der abbildungen", "Verzeichnis der Abbildungen"),
        ListHeading("de", "tabellenverzeichnis", "Tabellenverzeichnis"),
        ListHeading("de", "verzeichnis der tabellen", "Verzeichnis der Tabellen"),
        ListHeading("es", "(?:índice|lista) de (?:ilustraciones|láminas|tablas|cuadros)", "Índice de láminas"),
        ListHeading("es pt", "(?:índice|lista) de (?:figuras|gráficos)", "Lista de figuras"),
        ListHeading("it", "(?:indice|elenco) delle (?:illustrazioni|tavole|figure|tabelle)", "Indice delle tavole"),
        ListHeading("pt", "(?:índice|lista) de (?:ilustrações|tabelas|quadros)", "Lista de tabelas"),
        ListHeading("nl", "(?:lijst van )?(?:figuren|tabellen|afbeeldingen)", "Lijst van figuren"),
        ListHeading("ru", "список (?:рисунков|таблиц)", "Список рисунков"),
        ListHeading("uk", "(?:список|перелік) (?:рисунків|таблиць)", "Перелік рисунків"),
        ListHeading("pl", "spis (?:rysunków|tabel|ilustracji|wykresów)", "Spis rysunków"),
        ListHeading("cs", "seznam (?:obrázků|tabulek|grafů)", "Seznam obrázků"),
        ListHeading("tr", "(?:şekiller|tablolar) (?:dizini|listesi)", "Şekiller listesi"),
        ListHeading("el", "κατάλογος (?:σχημάτων|εικόνων|πινάκων)", "Κατάλογος εικόνων"),
        ListHeading("sv da nb", "(?:figur|tabell?)(?:förteckning|liste|oversigt)", "Figurförteckning"),
    ),
    _FRAME,
)  # fmt: skip
"""The heading over a list of pictures or tables."""
INDEX = Phrases(
    "indexes",
    (
        ListHeading("en fr de nl", "index", "INDEX"),
        ListHeading("en", r"(?:general |subject )?index(?: of \w+)*", "GENERAL INDEX", alone=False),
        ListHeading("de", "(?:personen|sach)?register", "Personenregister", alone=False),
        ListHeading("ru", "(?:именной |предметный )?указатель(?: имен)?", "Именной указатель", alone=False),
        ListHeading("es", "índice (?:alfabético|onomástico)", "Índice onomástico", alone=False),
        ListHeading("it", "indice (?:analitico|dei nomi)", "Indice dei nomi", alone=False),
    ),
    _FRAME,
)
"""The heading over an index."""

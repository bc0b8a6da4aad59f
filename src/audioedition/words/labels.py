"""Words before a colon: those that label a note which nobody signs, and those that are nobody's name."""

from __future__ import annotations

from typing import NamedTuple

from audioedition.words.letters import CAPITAL
from audioedition.words.phrases import Phrase, Phrases


class Label(NamedTuple):
    """What a note is called, and who speaks what follows."""

    language: str
    words: str
    example: str
    role: str = ""


# What numbers a note behind its label: "3", "12a", "*", "no. 4", "A", "iv". Letters stand apart: "Notebook" is a word.
NUMBER = (
    r"(?:\s*(?:(?:no\.?|№)\s*)?"
    rf"(?:\d{{1,4}}[a-z]?|[*†‡]{{1,3}}|(?<![^\W\d_])(?:(?-i:{CAPITAL})|[a-z](?=\s*:)|[ivxl]{{1,4}})(?!\w)))?"
)
_FRAME = rf"\A\s*(?:{{words}}){NUMBER}\s*:\s+"

FOOTNOTES = Phrases(
    "labels of footnotes",
    (
        Label("en", "foot-?notes?", "[Footnote 1: Of the year 1829.]", "footnote"),
        Label("en", "end-?notes?", "[Endnote 12: Of the year 1829.]", "footnote"),
        Label("en", "note", "[Note: It was in 1829.]", "footnote"),
        Label("ru", "сноска", "[Сноска: это было в 1829 году.]", "footnote"),
        Label("ru", "примечание", "[Примечание 3: это было в 1829 году.]", "footnote"),
        Label("de", "fu(?:ß|ss)note", "[Fußnote 2: Es war im Jahr 1829.]", "footnote"),
        Label("de", "anmerkung", "[Anmerkung: Es war im Jahr 1829.]", "footnote"),
        Label("fr", "note de bas de page", "[Note de bas de page : C'était en 1829.]", "footnote"),
        Label("es", "nota al pie", "[Nota al pie: Fue en 1829.]", "footnote"),
        Label("es it", "nota", "[Nota 4: Era il 1829.]", "footnote"),
    ),
    _FRAME,
)

LABELS = Phrases(
    "labels of notes",
    (
        *FOOTNOTES.rows,
        Label("ru", "от редакции", "[От редакции: это было в 1829 году.]", "editor"),
        Label("ru", "от редактора", "[От редактора: это было в 1829 году.]", "editor"),
        Label("ru", "от составителя", "[От составителя: это было в 1829 году.]", "editor"),
        Label("ru", "от издател(?:я|ей)", "[От издателя: это было в 1829 году.]", "editor"),
        Label("ru", "от переводчика", "[От переводчика: это было в 1829 году.]", "translator"),
        Label("en", "updates?", "[Update: He left again.]", "editor"),
        Label("en", "updated", "[Updated: He left again.]", "editor"),
        Label("en", "corrections?", "[Correction: He left in May.]", "editor"),
        Label("en", "corrected", "[Corrected: He left in May.]", "editor"),
        Label("en", "clarification", "[Clarification: He left in May.]", "editor"),
        Label("en", "disclaimer", "[Disclaimer: The writer is his friend.]", "editor"),
        Label("en", "background", "[Background: The war began in May.]", "editor"),
        Label("en", "context", "[Context: The war began in May.]", "editor"),
        Label("en", "read also", "[Read also: The war in May.]", "editor"),
        Label("ru", "обновление", "[Обновление: он снова уехал.]", "editor"),
        Label("ru", "поправка", "[Поправка: он уехал в мае.]", "editor"),
        Label("ru", "уточнение", "[Уточнение: он уехал в мае.]", "editor"),
        Label("fr", "mise à jour", "[Mise à jour : il est reparti.]", "editor"),
        Label("de", "aktualisierung", "[Aktualisierung: Er ist wieder fort.]", "editor"),
        Label("de", "korrektur", "[Korrektur: Er ging im Mai fort.]", "editor"),
        Label("es", "actualización", "[Actualización: Se fue otra vez.]", "editor"),
        Label("es", "corrección", "[Corrección: Se fue en mayo.]", "editor"),
        Label("it", "aggiornamento", "[Aggiornamento: È partito di nuovo.]", "editor"),
    ),
    _FRAME,
)

# What stands before a colon and is nobody's name.
NO_NAMES = Phrases(
    "words before a colon that name nobody",
    (
        Phrase("en", "foot-?notes?", "[Footnotes: three of them]"),
        Phrase("en", "notes?", "[Notes: three of them]"),
        Phrase("en", "update", "[Update: he left again]"),
        Phrase("en", "correction", "[Correction: he left in May]"),
        Phrase("en", "illustration", "[Illustration: a map]"),
        Phrase("en", "image", "[Image: a map]"),
        Phrase("en", "photo", "[Photo: a street in Omsk]"),
        Phrase("en", "picture", "[Picture: a street in Omsk]"),
        Phrase("en", "figure", "[Figure 3: the tower]"),
        Phrase("en", "fig", "[Fig. 3: the tower]"),
        Phrase("en", "map", "[Map: the river]"),
        Phrase("en", "source", "[Source: a letter]"),
        Phrase("en", "sources", "[Sources: two letters]"),
        Phrase("en", "see", "[See: the letter]"),
        Phrase("en", "cf", "[Cf.: the letter]"),
        Phrase("en", "table", "[Table 2: what was sold]"),
        Phrase("en", "chart", "[Chart: what was sold]"),
        Phrase("en", "video", "[Video: the speech]"),
        Phrase("en", "audio", "[Audio: the speech]"),
        Phrase("en", "credit", "[Credit: the museum]"),
        Phrase("en", "caption", "[Caption: the museum]"),
        Phrase("en", "from", "[From: the museum]"),
        Phrase("en", "translation", "[Translation: he came]"),
        Phrase("en", "original", "[Original: он пришёл]"),
        Phrase("en", "literally", "[Literally: he came on foot]"),
        Phrase("en", "lit", "[Lit.: he came on foot]"),
        Phrase("en", "the", "[The rule: nobody comes]"),
        Phrase("en", "this", "[This alone: nobody came]"),
        Phrase("en", "that", "[That is: nobody came]"),
        Phrase("en", "here", "[Here: nobody came]"),
        Phrase("en", "he", "[He thought: nobody comes]"),
        Phrase("en", "she", "[She thought: nobody comes]"),
        Phrase("en", "it", "[It means: nobody comes]"),
        Phrase("en", "they", "[They thought: nobody comes]"),
        Phrase("en", "example", "[Example: the river]"),
        Phrase("en", "answer", "[Answer: nobody]"),
        Phrase("en", "question", "[Question: who came?]"),
        Phrase("en", "quote", "[Quote: nobody comes]"),
        Phrase("en", r"ps", "[PS: nobody came]"),
        Phrase("en", r"p\.s", "[P.S.: nobody came]"),
        Phrase("en", "nb", "[NB: nobody came]"),
        Phrase("en", r"n\.b", "[N.B.: nobody came]"),
        Phrase("en", "warning", "[Warning: he dies]"),
        Phrase("en", "spoiler", "[Spoiler: he dies]"),
        Phrase("ru", "сноска", "[Сноска: никто не пришёл]"),
        Phrase("ru", "примечание", "[Примечание: никто не пришёл]"),
        Phrase("ru", "источник", "[Источник: письмо]"),
        Phrase("ru", "фото", "[Фото: улица в Омске]"),
        Phrase("ru", "см", "[См.: письмо]"),
        Phrase("ru", "перевод", "[Перевод: никто не пришёл]"),
    ),
    r"\A\s*(?:{words})\b",
)

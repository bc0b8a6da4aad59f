"""Other languages than English: what is said in words, and what is left as it is written, for its engine to read."""

from __future__ import annotations

import pytest

from .scripts import said

ROWS = {
    "de": [
        ("Im Jahr 1905 kamen 14 Männer.", "Im Jahr neunzehnhundertfünf kamen vierzehn Männer."),
        ("Seit 2009 lebt er hier.", "Seit zweitausendneun lebt er hier."),
        ("Er ist 42 Jahre alt.", "Er ist zweiundvierzig Jahre alt."),
        ("Es kostet 5 % mehr.", "Es kostet fünf Prozent mehr."),
        ("Müller & Sohn kamen um 10:30 Uhr.", "Müller und Sohn kamen um 10:30 Uhr."),
        ("Am 3. Mai kamen 21 Frauen.", "Am 3. Mai kamen 21 Frauen."),
        ("Es waren 1,5 Millionen Euro.", "Es waren 1,5 Millionen Euro."),
        ("Es kamen 2000 Leute.", "Es kamen 2000 Leute."),
        ("Das steht in § 12 des Gesetzes.", "Das steht in Paragraf zwölf des Gesetzes."),
    ],
    "fr": [
        ("En 1905, il avait 14 ans.", "En mille neuf cent cinq, il avait quatorze ans."),
        ("Depuis 2009 il vit ici.", "Depuis deux mille neuf il vit ici."),
        ("Il coûte 5 % de plus.", "Il coûte cinq pour cent de plus."),
        ("Il y avait 80 hommes.", "Il y avait quatre-vingts hommes."),
        ("Le 3 mai il est parti.", "Le trois mai il est parti."),
        ("Il y avait 21 femmes.", "Il y avait 21 femmes."),
        ("Il est 10 h 30.", "Il est 10 h 30."),
        ("Il a gagné 1,5 million.", "Il a gagné 1,5 million."),
    ],
    "es": [
        ("En 1905 tenía 14 años.", "En mil novecientos cinco tenía catorce años."),
        ("Desde 2009 vive aquí.", "Desde dos mil nueve vive aquí."),
        ("Cuesta un 5 % más.", "Cuesta un cinco por ciento más."),
        ("El 3 de mayo se fue.", "El tres de mayo se fue."),
        ("Había 21 hombres.", "Había 21 hombres."),
        ("Eran 200 mujeres.", "Eran 200 mujeres."),
        ("Llegó a las 10:30.", "Llegó a las 10:30."),
        ("Hay 1,5 millones de casas.", "Hay 1,5 millones de casas."),
    ],
    "it": [
        ("Nel 1905 aveva 14 anni.", "Nel millenovecentocinque aveva quattordici anni."),
        ("Dal 2009 vive qui.", "Dal duemilanove vive qui."),
        ("Costa il 5% in più.", "Costa il cinque per cento in più."),
        ("Il 3 maggio è partito.", "Il tre maggio è partito."),
        ("Ha 28 libri.", "Ha ventotto libri."),
        ("C’erano 21 donne.", "C’erano 21 donne."),
        ("È arrivato alle 10:30.", "È arrivato alle 10:30."),
        ("Sono 1,5 milioni di case.", "Sono 1,5 milioni di case."),
    ],
    "ru": [
        ("Цены выросли на 5 % за год.", "Цены выросли на 5 процентов за год."),
        ("Цены выросли на 21% за год.", "Цены выросли на 21 процент за год."),
        ("Цены выросли на 2% за год.", "Цены выросли на 2 процента за год."),
        ("Цены выросли на 12% за год.", "Цены выросли на 12 процентов за год."),
        ("Цены выросли на 1,5 % за год.", "Цены выросли на 1,5 процента за год."),
        ("Смотри дом № 5 там.", "Смотри дом номер 5 там."),
        ("В 1905 году было 14 человек.", "В 1905 году было 14 человек."),
        ("Он пришёл 21 мая.", "Он пришёл 21 мая."),
    ],
}


@pytest.mark.parametrize(
    ("language", "written", "heard"), [(language, *row) for language, rows in ROWS.items() for row in rows]
)
def test_it_is_said_in_words_only_where_they_are_sure(language: str, written: str, heard: str) -> None:
    assert " ".join(said(written, language=language)) == heard

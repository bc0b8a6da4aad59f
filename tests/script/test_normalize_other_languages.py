"""Other languages than English: what is said in words, and what is left as it is written, for its engine to read."""

from __future__ import annotations

import pytest

from audioedition.model import Metadata
from audioedition.script import announcements

from .scripts import rules, said, script_of

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
        ("Il est 10 h 30.", "Il est dix heures trente."),
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


WORDS = {
    "de": [
        ("Das gilt z. B. bei 18 km/h.", "Das gilt zum Beispiel bei achtzehn Kilometer pro Stunde."),
        ("Er blieb, d.h. er schlief.", "Er blieb, das heißt er schlief."),
        ("Brot, Salz usw.", "Brot, Salz und so weiter."),
        ("Dr. Weber zahlte 3,5 Mio. €.", "Doktor Weber zahlte 3,5 Millionen €."),
        ("Es war 1 km bis St. Pölten.", "Es war 1 Kilometer bis Sankt Pölten."),
        ("Auf S. 14 steht es.", "Auf Seite vierzehn steht es."),
        ("Es waren 1,5 Mio. Leute und 1 Mio. Euro.", "Es waren 1,5 Millionen Leute und 1 Million Euro."),
        ("Auf 28 km2 fuhr er 9 km / h bei 9 ° C.",
         "Auf achtundzwanzig Quadratkilometer fuhr er neun Kilometer pro Stunde bei neun Grad Celsius."),
    ],
    "fr": [
        ("Louis XIV et Napoléon Ier riaient.", "Louis quatorze et Napoléon premier riaient."),
        ("Au XIXe siècle, M. Dupont est mort.", "Au dix-neuvième siècle, Monsieur Dupont est mort."),
        ("Le 1er mai, à 21 h, p. ex.", "Le premier mai, à vingt-et-une heures, par exemple."),
        ("Il a couru 1 km, puis 12 km.", "Il a couru 1 kilomètre, puis douze kilomètres."),
        ("La 2e fois, au n° 12 bis.", "La deuxième fois, au numéro douze bis."),
        ("J. M. Dupont est venu.", "J. M. Dupont est venu."),
        ("Selon M. Dupont, Robert M. Martin rit.", "Selon Monsieur Dupont, Robert M. Martin rit."),
        ("Aux XIIIe, XIVe et XVe siècles.", "Aux treizième, quatorzième et quinzième siècles."),
        ("Du XVIIe au XIXe siècle.", "Du dix-septième au dix-neuvième siècle."),
        ("À 8/10e de seconde, pour 2-4 €.", "À huit dixièmes de seconde, pour 2-4 euros."),
        ("Les articles 12 m'ont plu sur 1,5 km.", "Les articles douze m'ont plu sur 1,5 kilomètre."),
    ],
    "es": [
        ("Felipe II, Isabel II y Alfonso XIII.", "Felipe segundo, Isabel segunda y Alfonso trece."),
        ("En el siglo XIX, el Sr. García salió.", "En el siglo diecinueve, el señor García salió."),
        ("Vive en EE. UU.", "Vive en Estados Unidos."),
        ("Mide 80 m² y 1 m.", "Mide ochenta metros cuadrados y 1 metro."),
        ("El artículo 134 ha entrado en vigor.", "El artículo ciento treinta y cuatro ha entrado en vigor."),
        ("Robert D. Eagling y D. José anduvieron 1,5 km.", "Robert D. Eagling y don José anduvieron 1,5 kilómetros."),
    ],
    "it": [
        ("Nel XIX secolo regnò Vittorio Emanuele II.", "Nel diciannovesimo secolo regnò Vittorio Emanuele secondo."),
        ("Il sig. Bianchi, ad es., e la dott.ssa Verdi.", "Il signor Bianchi, ad esempio, e la dottoressa Verdi."),
        ("Pane, sale ecc.", "Pane, sale eccetera."),
        ("A p. 14 si legge.", "A pagina quattordici si legge."),
        ("L'articolo 48 ha luogo qui.", "L'articolo quarantotto ha luogo qui."),
    ],
    "ru": [
        ("В XIX веке жили иначе.", "В девятнадцатом веке жили иначе."),
        ("Это III век до н. э.", "Это третий век до нашей эры."),
        ("В начале XVIII века.", "В начале восемнадцатого века."),
        ("В XX в. стало тише.", "В двадцатом веке стало тише."),
        ("Это VIII век.", "Это восьмой век."),
        ("Это 21 км, 2 км, 12 км и 1,5 км.", "Это 21 километр, 2 километра, 12 километров и 1,5 километра."),
        ("Билет стоил 5 руб.", "Билет стоил 5 рублей."),
        ("Угол 90,6 °, площадь 2 км2.", "Угол 90,6 градуса, площадь 2 квадратных километра."),
        ("Хлеб, соль и т. д.", "Хлеб, соль и так далее."),
        ("Он пришёл с г-жой Вебер, т. е. с женой.", "Он пришёл с г-жой Вебер, то есть с женой."),
        ("Он ушёл в 1936 г. из дома.", "Он ушёл в 1936 г. из дома."),
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "written", "heard"), [(language, *row) for language, rows in WORDS.items() for row in rows]
)
def test_abbreviations_units_and_roman_numerals_are_said_in_words(language: str, written: str, heard: str) -> None:
    assert " ".join(said(written, language=language)) == heard


@pytest.mark.parametrize(
    ("language", "written", "heard"), [(language, *row) for language, rows in ROWS.items() for row in rows]
)
def test_it_is_said_in_words_only_where_they_are_sure(language: str, written: str, heard: str) -> None:
    assert " ".join(said(written, language=language)) == heard


SIGNS = [
    ("de", "Alle lesen #BerlinBöllerfrei heute.", "Alle lesen Hashtag Berlin Böllerfrei heute."),
    # a slash between alternatives, a bar between things, an arrow
    ("fr", "Il peut sauvegarder/charger et/ou partir.", "Il peut sauvegarder charger et ou partir."),
    ("ru", "Система тегов/категорий / ссылок.", "Система тегов категорий, ссылок."),
    ("es", "Descargar campos en CSV | XLSX.", "Descargar campos en CSV, XLSX."),
    ("it", "Il file è in /usr/local/bin da ieri.", "Il file è in /usr/local/bin da ieri."),
    ("ru", "За три дня, → потом дальше →", "За три дня, потом дальше."),
    ("de", "Das war gut :-) und spät.", "Das war gut und spät."),
    ("de", "Ein Pflichtfeld* ist in F# da.", "Ein Pflichtfeld ist in F sharp da."),
    # forms for all genders
    ("de", "Die Leser*innen, Schüler_innen und Hörer:innen.", "Die Leser-innen, Schüler-innen und Hörer-innen."),
    ("fr", "Les référent·e·s et les étudiant.e.s.", "Les référentes et les étudiantes."),
    ("fr", "Les développeur·euse·s sont là.", "Les développeur-euses sont là."),
    ("de", "Die Verbraucher_innenberatung, jede*r war da.", "Die Verbraucher-innenberatung, jede-r war da."),
    ("ru", "Для он/она и частичной/полной.", "Для он она и частичной полной."),
    ("de", "Das sagt er/sie.", "Das sagt er sie."),
    # signs between numbers, and where they are none
    ("es", "Es así (2+2) y 7 - 4 = 3.", "Es así, dos más dos, y siete menos cuatro igual a 3."),
    ("de", "Es sind 5*3 Reihen und 8 × 2 Plätze.", "Es sind fünf mal drei Reihen und acht mal zwei Plätze."),
    ("pl", "To 2+2 i 8 ÷ 2.", "To 2 plus 2 i 8 podzielić przez 2."),
    ("de", "Das Feld duration_s gilt.", "Das Feld duration_s gilt."),
    ("ru", "Это 9 × 6 и 3 * 2.", "Это 9 на 6 и 3 умножить на 2."),
    ("ru", "Это (2+2) и возраст 65+ лет.", "Это, 2 плюс 2, и возраст 65+ лет."),
    ("fr", "C’est 638 W / 2 par jour, à Disney+.", "C’est 638 W, deux par jour, à Disney+."),
    ("fr", "Voir (638 W / 2) et 4* 3 fois.", "Voir, 638 W divisé par deux, et quatre* trois fois."),
    ("de", "Nach § 12 f. StGB gilt das.", "Nach Paragraf zwölf folgende StGB gilt das."),
    # a fingerprint is set aside, an account is not
    ("de", "Der Schlüssel B64A 852D F7DF 3C2A gilt.", "Der Schlüssel gilt."),
    ("de", "Das Konto DE89 3704 0044 0532 0130 00 gilt.", "Das Konto DE89 3704 0044 0532 0130 00 gilt."),
    ("ru", "Это длина L* и ещё.", "Это длина L* и ещё."),
    # laws
    ("de", "Das sagen Art. 5 Abs. 1 S. 2 und §§ 305 ff. klar.", "Das sagen Artikel fünf Absatz 1 Satz zwei und "
     "Paragrafen 305 folgende klar."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "written", "heard"), SIGNS)
def test_signs_are_told_in_the_language_around(language: str, written: str, heard: str) -> None:
    assert " ".join(said(written, language=language)) == heard


@pytest.mark.parametrize("language", ["en", "ru", "fr", "de", "es", "it"])
def test_an_opening_without_an_author_announces_none(language: str) -> None:
    assert announcements.opening(rules().opening, Metadata(title="Amur"), language) == "Amur."


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("de", "Siehe https://cloud.example.de/s/F7iJLtMNgPfydw9.", "Siehe cloud.example.de."),
        ("de", "Siehe www.example.org/kontakt.", "Siehe example.org/kontakt."),
        ("zh", "访问https://github.com/a/b/c/d.md。", "访问 github.com。"),
        ("es", "Más en https://t.co/i8kitpyTsb.", "Más en t.co."),
    ],
)
def test_of_a_long_address_the_host_is_said(language: str, text: str, said: str) -> None:
    assert [unit.text for unit in script_of(text, language=language).units] == [said]

"""Parts of a series: how one is counted, and by which words a title tells its number."""

from __future__ import annotations

from dataclasses import dataclass

from audioedition.words.phrases import Phrase, Phrases


@dataclass(frozen=True, slots=True)
class PartLabel:
    """How a language counts a part, "{}" for its number, and an example. `capital`: whether its name is written with a
    capital within a line too, as nouns or the words of titles are."""

    language: str
    label: str
    example: str
    capital: bool = False


PART_LABELS = (
    PartLabel("be", "Частка {}", "Частка 3"),
    PartLabel("bg", "Част {}", "Част 3"),
    PartLabel("cs", "Část {}", "Část 3"),
    PartLabel("da", "Del {}", "Del 3"),
    PartLabel("de", "Teil {}", "Teil 3", capital=True),
    PartLabel("el", "Μέρος {}", "Μέρος 3"),
    PartLabel("en", "Part {}", "Part 3", capital=True),
    PartLabel("es", "Parte {}", "Parte 3"),
    PartLabel("et", "{}. osa", "3. osa"),
    PartLabel("fi", "Osa {}", "Osa 3"),
    PartLabel("fr", "Partie {}", "Partie 3"),
    PartLabel("hu", "{}. rész", "3. rész"),
    PartLabel("it", "Parte {}", "Parte 3"),
    PartLabel("kk", "{}-бөлім", "3-бөлім"),
    PartLabel("ky", "{}-бөлүк", "3-бөлүк"),
    PartLabel("lt", "{} dalis", "3 dalis"),
    PartLabel("lv", "{}. daļa", "3. daļa"),
    PartLabel("nb", "Del {}", "Del 3"),
    PartLabel("nl", "Deel {}", "Deel 3"),
    PartLabel("no", "Del {}", "Del 3"),
    PartLabel("pl", "Część {}", "Część 3"),
    PartLabel("pt", "Parte {}", "Parte 3"),
    PartLabel("ro", "Partea {}", "Partea 3"),
    PartLabel("ru", "Часть {}", "Часть 3"),
    PartLabel("sk", "Časť {}", "Časť 3"),
    PartLabel("sr", "Део {}", "Део 3"),
    PartLabel("sv", "Del {}", "Del 3"),
    PartLabel("tr", "Bölüm {}", "Bölüm 3"),
    PartLabel("tt", "{} бүлек", "3 бүлек"),
    PartLabel("uk", "Частина {}", "Частина 3"),
    PartLabel("uz", "{}-qism", "3-qism"),
)


@dataclass(frozen=True, slots=True)
class SeriesWord(Phrase):
    """What stands before the number of a part in a title. `of_series`: it says that there is a series; "No. 3" may
    number anything, a symphony too."""

    of_series: bool = True


PARTS = Phrases(
    "parts of a series in titles",
    (
        SeriesWord("en", "part", "A Week in Almaty, Part 3"),
        SeriesWord("en", r"pt\.", "A Week in Almaty, Pt. 3"),
        SeriesWord("ru", "часть", "Неделя в Алматы, часть 3"),
        SeriesWord("ru", r"ч\.", "Неделя в Алматы, ч. 3"),
        SeriesWord("de", "teil", "Eine Woche in Almaty, Teil 3"),
        SeriesWord("fr", "partie", "Une semaine à Almaty, partie 3"),
        SeriesWord("es it pt", "parte", "Una semana en Almaty, parte 3"),
        SeriesWord("en", "episode", "The Long Road – Episode 3"),
        SeriesWord("en", r"ep\.?", "The Long Road, Ep. 3"),
        SeriesWord("", "№", "Неделя в Алматы № 3"),
        SeriesWord("", "#", "A Week in Almaty #3"),
        SeriesWord("en", r"no\.?", "Symphony No. 3", of_series=False),
    ),
    r"(?<!\w)(?:{words})\s*\d",
)

"""Parts of a series: how one is counted, and by which words a title tells its number."""

from __future__ import annotations

from typing import NamedTuple

from audioedition.words.phrases import Phrase, Phrases


class PartLabel(NamedTuple):
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


PARTS = Phrases(
    "parts of a series in titles",
    (
        Phrase("en", "part", "A Week in Almaty, Part 3"),
        Phrase("en", r"pt\.", "A Week in Almaty, Pt. 3"),
        Phrase("ru", "часть", "Неделя в Алматы, часть 3"),
        Phrase("ru", r"ч\.", "Неделя в Алматы, ч. 3"),
        Phrase("de", "teil", "Eine Woche in Almaty, Teil 3"),
        Phrase("fr", "partie", "Une semaine à Almaty, partie 3"),
        Phrase("es it pt", "parte", "Una semana en Almaty, parte 3"),
        Phrase("en", "episode", "The Long Road – Episode 3"),
        Phrase("en", r"ep\.?", "The Long Road, Ep. 3"),
        Phrase("", "№", "Неделя в Алматы № 3"),
        Phrase("", "#", "A Week in Almaty #3"),
    ),
    r"(?<!\w)(?:{words})\s*\d",
)
NUMBERS = Phrases(
    "numbers in titles",
    (Phrase("en", r"no\.?", "Symphony No. 3"),),
    r"(?<!\w)(?:{words})\s*\d",
)
"""What may number anything, a part or a symphony."""

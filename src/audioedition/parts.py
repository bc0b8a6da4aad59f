"""How a part of a series is counted, by language: "Part 3", "Часть 3", "3-бөлім"."""

from __future__ import annotations

import re

from audioedition.language_tags import primary

# Elsewhere the number stands alone.
_LABELS = {
    "be": "Частка {}", "bg": "Част {}", "cs": "Část {}", "da": "Del {}", "de": "Teil {}", "el": "Μέρος {}",
    "en": "Part {}", "es": "Parte {}", "et": "{}. osa", "fi": "Osa {}", "fr": "Partie {}", "hu": "{}. rész",
    "it": "Parte {}", "kk": "{}-бөлім", "ky": "{}-бөлүк", "lt": "{} dalis", "lv": "{}. daļa", "nb": "Del {}",
    "nl": "Deel {}", "no": "Del {}", "pl": "Część {}", "pt": "Parte {}", "ro": "Partea {}", "ru": "Часть {}",
    "sk": "Časť {}", "sr": "Део {}", "sv": "Del {}", "tr": "Bölüm {}", "tt": "{} бүлек", "uk": "Частина {}",
    "uz": "{}-qism",
}  # fmt: skip
# Where nouns, or words of titles, are written with a capital within a line too.
_CAPITALS = ("de", "en")
_OWN_NUMBER = r"(?:part|episode|ep\.?|no\.?|#)\s*\d"


def part_label(part: int, language: str | None) -> str:
    """The part's name, as it stands on a line of its own."""
    return _LABELS.get(primary(language), "{}").format(part)


def numbered(title: str, part: int | None, language: str | None) -> str:
    """ "A Week in Almaty, Part 3"; the title alone where it tells a number of its own, or there is none."""
    if part is None or re.search(rf"{_OWN_NUMBER}|(?<!\d){part}\W*\Z", title, re.IGNORECASE):
        return title
    label = part_label(part, language)
    return f"{title}, {label if primary(language) in _CAPITALS else label[0].lower() + label[1:]}"

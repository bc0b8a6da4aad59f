"""How a part of a series is counted, by language: "Part 3", "Часть 3", "3-бөлім"."""

from __future__ import annotations

import re

from audioedition.language_tags import primary
from audioedition.words.parts import NUMBERS, PART_LABELS, PARTS, PartLabel

# Elsewhere the number stands alone.
_NUMBER_ALONE = PartLabel("", "{}", "3")
_LABELS = {row.language: row for row in PART_LABELS}


def part_label(part: int, language: str | None) -> str:
    """The part's name, as it stands on a line of its own."""
    return _row(language).label.format(part)


def numbered(title: str, part: int | None, language: str | None) -> str:
    """ "A Week in Almaty, Part 3"; the title alone where it tells a number of its own, or there is none."""
    if part is None or PARTS.search(title) or NUMBERS.search(title) or re.search(rf"(?<!\d){part}\W*\Z", title):
        return title
    label = part_label(part, language)
    return f"{title}, {label if _row(language).capital else label[0].lower() + label[1:]}"


def _row(language: str | None) -> PartLabel:
    return _LABELS.get(primary(language), _NUMBER_ALONE)

"""Tags: title, author and series of each form against the manifest."""

from __future__ import annotations

from collections.abc import Iterator

from audioedition.check.containers import Container
from audioedition.check.subject import Subject, of_edition
from audioedition.contracts.findings import Finding
from audioedition.plaintext import line, plain_letters

_NAMES = {"title": ("title",), "author": ("artist", "author"), "series": ("album",)}


def check_tags(subject: Subject, container: Container) -> Iterator[Finding]:
    """What is in the manifest must be in the tag; the title's may tell the number of the part too."""
    episode = subject.episode
    stated = {"title": episode.title, "author": episode.author, "series": episode.series}
    for field, value in stated.items():
        tag = next((container.tags[name] for name in _NAMES[field] if name in container.tags), "")
        if value and not plain_letters(line(tag)).startswith(plain_letters(line(value))):
            said = f"“{line(tag)}”" if tag else "missing"
            yield of_edition("tag", f"{container.path.name}: its {field} is {said}, not “{line(value)}”")

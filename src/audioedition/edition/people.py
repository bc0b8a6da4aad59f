"""Who is heard, as people know them: names for the transcript and the manifest."""

from __future__ import annotations

from audioedition.contracts.episode import Person
from audioedition.model import Metadata


def people(metadata: Metadata) -> tuple[Person, ...]:
    """The manifest's people, in the order of a title page."""
    named = (("author", metadata.author), ("translator", metadata.translator), ("editor", metadata.editor))
    return tuple(Person(name, role) for role, name in named if name)


def speaker(role: str, metadata: Metadata) -> str:
    """The name under which a role's words stand in the transcript: the author's own words are the author's."""
    base, _, name = role.partition(":")
    if base == "person":
        return name
    if base in ("translator", "editor"):
        return getattr(metadata, base) or base.capitalize()
    who = metadata.author or "Narrator"
    return f"{who} (note)" if base in ("author", "footnote") else who

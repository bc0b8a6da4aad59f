"""Who is heard, as people know them: names for the transcript and the manifest."""

from __future__ import annotations

from audioedition.contracts.episode import Person
from audioedition.model import Metadata, Script

# So many people talk with each other; more are the cast of a play.
_MOST_GUESTS = 12


def people(script: Script) -> tuple[Person, ...]:
    """The manifest's people, in the order of a title page; then those who speak in turns and have a full name."""
    metadata = script.metadata
    named = [("author", metadata.author), ("translator", metadata.translator), ("editor", metadata.editor)]
    known = {name for _, name in named if name}
    guests = [name for name in speaking(script) if " " in name and name not in known]
    named += [("guest", name) for name in (guests if len(guests) <= _MOST_GUESTS else ())]
    return tuple(Person(name, role) for role, name in named if name)


def speaking(script: Script) -> tuple[str, ...]:
    """Those who speak in turns, in the order in which they first do."""
    own = (unit.role for unit in script.units if unit.kind != "note")
    return tuple(dict.fromkeys(role.partition(":")[2] for role in own if role.startswith("person:")))


def speaker(role: str, metadata: Metadata, in_turns: tuple[str, ...] = ()) -> str:
    """The name under which a role's words stand in the transcript: the author's own words are the author's, but where
    he is one of those who speak `in_turns`."""
    base, _, name = role.partition(":")
    if base == "person":
        return name
    if base in ("translator", "editor"):
        return getattr(metadata, base) or base.capitalize()
    if base in ("author", "footnote"):
        return f"{metadata.author or 'Narrator'} (note)"
    return metadata.author if metadata.author and metadata.author not in in_turns else "Narrator"

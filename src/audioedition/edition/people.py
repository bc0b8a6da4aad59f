"""Who is heard, as people know them: names for the transcript and the manifest."""

from __future__ import annotations

from itertools import groupby

from audioedition.contracts.episode import Person
from audioedition.model import Metadata, Script, Unit
from audioedition.words.role_names import role_name
from audioedition.words.speakers import INTERVIEWER

# So many people talk with each other; more are the cast of a play.
_MOST_GUESTS = 12
# Of the turns of somebody who asks, and of one who is asked.
_ASKS, _IS_ASKED = 0.5, 0.25


def people(script: Script) -> tuple[Person, ...]:
    """The manifest's people, in the order of a title page; then who asks in an interview, and those who are asked,
    where they have a full name. Nobody of a play is a guest."""
    metadata = script.metadata
    named = [("author", metadata.author), ("translator", metadata.translator), ("editor", metadata.editor)]
    known = {name for _, name in named if name}
    interviewer = _interviewer(script)
    if " " in interviewer:
        named.append(("interviewer", interviewer))
    if interviewer:
        guests = [name for name in script.in_turns if " " in name and name not in (*known, interviewer)]
        named += [("guest", name) for name in (guests if len(guests) <= _MOST_GUESTS else ())]
    return tuple(Person(name, role) for role, name in named if name)


def _interviewer(script: Script) -> str:
    """Who is called so; else the only one whose turns mostly end with a question, where the others' seldom do; "" where
    there is none."""
    if INTERVIEWER in script.in_turns:
        return INTERVIEWER
    asked: dict[str, list[bool]] = {}
    for name, units in groupby(_in_turns(script), key=_name):
        asked.setdefault(name, []).append(list(units)[-1].text.rstrip('”»“"’)] ').endswith("?"))
    shares = {name: sum(ends) / len(ends) for name, ends in asked.items()}
    asking = [name for name, share in shares.items() if share >= _ASKS]
    others = [share for share in shares.values() if share < _ASKS]
    return asking[0] if len(asking) == 1 and others and max(others) <= _IS_ASKED else ""


def _in_turns(script: Script) -> list[Unit]:
    people = {f"person:{name}" for name in script.in_turns}
    return [unit for unit in script.units if unit.role in people and unit.kind != "note"]


def _name(unit: Unit) -> str:
    return unit.role.partition(":")[2]


def speaker(role: str, metadata: Metadata, language: str, in_turns: tuple[str, ...] = ()) -> str:
    """The name under which a role's words stand in the transcript of an article in `language`: the author's own words
    are the author's, but where he is one of those who speak `in_turns`."""
    base, _, name = role.partition(":")
    if base == "person":
        return name
    if base in ("translator", "editor"):
        return getattr(metadata, base) or role_name(base, language)
    if base in ("author", "footnote"):
        return f"{metadata.author or role_name('narrator', language)} ({role_name('note', language)})"
    return metadata.author if metadata.author and metadata.author not in in_turns else role_name("narrator", language)

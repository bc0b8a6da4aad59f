"""The people of an article with their voices, as lines for voices.yaml and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from audioedition.pipeline.cast_people import APART, voice_fields
from audioedition.safeyaml import scalar

if TYPE_CHECKING:
    from audioedition.pipeline.cast_people import Casting, Distance, SpeakingPerson

_MOST_PAIRS = 15


def people_lines(casting: Casting) -> Iterator[str]:
    """YAML for voices.yaml: a line a person, and what else there is to know in comments."""
    if casting.voices:
        yield "voices:"
        yield from (f"  {scalar(name)}: {voice_fields(voice)}" for name, voice in casting.voices.items())
    yield "roles:"
    entries = [f"  {scalar(person.role)}: {scalar(person.voice.name)}" for person in casting.people]
    width = max(map(len, entries))
    for entry, person in zip(entries, casting.people, strict=True):
        yield f"{entry:{width}}  # {_counts(person)}; {_why(person, casting)}"
    yield f"# the narrator: {casting.narrator.name}"
    yield from _distance_lines(casting.distances)


def _counts(person: SpeakingPerson) -> str:
    turns = "1 turn" if person.turns == 1 else f"{person.turns:,} turns"
    return f"{turns}, {'1 word' if person.words == 1 else f'{person.words:,} words'}"


def _why(person: SpeakingPerson, casting: Casting) -> str:
    if person.cast_by:
        return f"as {casting.places[person.cast_by]} has it"
    return f"voice {person.place} of the pool" if person.place else "a voice that stands in"


def _distance_lines(distances: tuple[Distance, ...]) -> Iterator[str]:
    """The distances, the smallest first."""
    if not distances:
        return
    known = sorted((each for each in distances if each.semitones is not None), key=lambda each: each.semitones or 0.0)
    pairs = [f"{each.one} and {each.other} {each.semitones:g}" for each in known[:_MOST_PAIRS]]
    if pairs:
        more = ", …" if len(known) > _MOST_PAIRS else ""
        yield f"# apart in semitones, of which {APART:g} are surely heard: {', '.join(pairs)}{more}"
    unknown = dict.fromkeys(f"{each.one} and {each.other}" for each in distances if each.semitones is None)
    if unknown:
        yield f"# not measured: {', '.join(unknown)}; `voices preview` lets them be heard"


def people_as_json(casting: Casting, written: bool) -> dict[str, Any]:
    """The same for programs; `written`: the file that they were added to, or null."""
    return {
        "people": [
            {
                "role": person.role,
                "name": person.name,
                "turns": person.turns,
                "words": person.words,
                "voice": person.voice.name,
                "cast_by": casting.places[person.cast_by] if person.cast_by else None,
                "pool": person.place or None,
            }
            for person in casting.people
        ],
        "narrator": casting.narrator.name,
        "distances": [{"voices": [each.one, each.other], "semitones": each.semitones} for each in casting.distances],
        "written": str(casting.voices_file) if written else None,
    }

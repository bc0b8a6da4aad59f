"""People whom voices.yaml or `<name>.yaml` gives a voice, and who do not speak: names that somebody mistyped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from audioedition.errors import alike, shown
from audioedition.model import Script, Warning
from audioedition.policy import ArticleRules
from audioedition.settings import Places, SettingsFile

_PERSON = "person:"
_MOST_NAMES = 6


def unknown_people(
    script: Script, roles: Mapping[str, str], own: ArticleRules | None, sources: Sequence[SettingsFile]
) -> Iterator[Warning]:
    """A warning for each such name: all of the file beside the article (`own`); of the others, which may be for other
    parts of a series, those that are nearly the name of somebody who speaks. `sources`: the files, for their lines."""
    cast = [name for name in roles if name.startswith(_PERSON)]
    if not cast:
        return
    places = Places(*sources)
    speaking = dict.fromkeys(_name(unit.role) for unit in script.units if unit.role.startswith(_PERSON))
    uncast = [name for name in speaking if name not in set(map(_name, cast))]
    for role in cast:
        name = _name(role)
        meant = _meant(name, uncast)
        if name not in speaking and (meant or (own is not None and role in own.roles)):
            yield Warning(None, f"{places.of(f'roles.{role}')}: {_message(name, meant, list(speaking))}")


def _name(role: str) -> str:
    """The name in `person:NAME` or `person:NAME/ru`."""
    return role.removeprefix(_PERSON).partition("/")[0]


def _meant(name: str, people: Iterable[str]) -> str:
    """The one whose name is nearly this one, or holds all its words; "" where nobody's does, or several do."""
    words = set(name.casefold().split())
    folded = {person.casefold(): person for person in people}
    holding = [person for fold, person in folded.items() if words <= set(fold.split())]
    close = holding or [folded[each] for each in alike(name.casefold(), folded, 2, least=0.8)]
    return close[0] if len(close) == 1 else ""


def _message(name: str, meant: str, speaking: Sequence[str]) -> str:
    if meant:
        return f"nobody here is called “{shown(name)}”; write person:{shown(meant)}"
    if not speaking:
        return f"nobody speaks here but the narrator, so that “{shown(name)}” gets no voice; leave the line out"
    names = ", ".join(map(shown, speaking[:_MOST_NAMES])) + (", …" if len(speaking) > _MOST_NAMES else "")
    return f"nobody here is called “{shown(name)}”; those who speak: {names}"

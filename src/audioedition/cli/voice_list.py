"""The list of voices for people: the cast of voices.yaml, then the voices of this machine by language."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from audioedition.language_tags import primary
from audioedition.pipeline.plan import LAST_RESORT, EngineVoice, language_names

if TYPE_CHECKING:
    from audioedition.policy import HouseRules

    Installed = Mapping[str, Sequence[EngineVoice]]

# More voices of one engine with the same licence are counted, not named.
_MANY = 20


def cast_lines(rules: HouseRules, width: int) -> Iterator[str]:
    """A line a role: its voice, the engine, and the engine's name of the voice."""
    names = dict(rules.roles)
    role_width, name_width = (max(map(len, texts), default=0) for texts in (names, names.values()))
    yield "the cast, as voices.yaml has it" + (f": {rules.cast}" if rules.cast else "")
    for role, name in names.items():
        voice = rules.voices.get(name)
        own = f"{voice.engine} {voice.voice}" if voice else "no such voice under `voices:`"
        yield f"  {role:{role_width}}  {name:{name_width}}  {own}"
    for name, preset in rules.casts.items():
        if name != rules.cast:
            line = f"`cast: {name}` would be: {preset.about or ', '.join(dict.fromkeys(preset.roles.values()))}"
            yield from textwrap.wrap(line, width, initial_indent="  ", subsequent_indent="      ")


def language_lines(installed: Installed, width: int) -> Iterator[str]:
    """A line for each language of the natural voices; then the languages of the last resort alone, in one list."""
    names = language_names(installed)
    natural: dict[str, list[str]] = {}
    others: dict[str, int] = {}
    for engine, known in installed.items():
        for voice in known:
            for tag in dict.fromkeys(primary(tag) for tag in voice.languages):
                if engine == LAST_RESORT:
                    others[tag] = others.get(tag, 0) + 1
                else:
                    natural.setdefault(tag, []).append(f"{engine} {voice.name}")
    yield from textwrap.wrap("voices by language; `audioedition voices --language TAG` lists those of one", width)
    for tag, voices in sorted(natural.items()):
        more = f", and {others[tag]} of {LAST_RESORT}" if tag in others else ""
        yield from textwrap.wrap(
            f"{names.get(tag, tag)} ({tag}): {', '.join(voices)}{more}", width, initial_indent="  ",
            subsequent_indent="      ",
        )  # fmt: skip
    rest = sorted(f"{names.get(tag, tag)} ({tag})" for tag in others if tag not in natural)
    if rest:
        whole = f"{LAST_RESORT} alone, {len(rest)} languages: {', '.join(rest)}"
        yield from textwrap.wrap(whole, width, initial_indent="  ", subsequent_indent="      ")


def rights(licence: str, source: str) -> str:
    """A voice's licence, and where it comes from."""
    return f"{licence or 'licence unknown'}, from {source or 'a place that nobody states'}"


def rights_lines(installed: Installed, width: int) -> Iterator[str]:
    """A line for each licence and place from which voices come, with the voices; many of one engine that have the same
    are counted."""
    groups: dict[str, list[str]] = {}
    for engine, known in installed.items():
        alike = len(known) > _MANY and len({(voice.licence, voice.source) for voice in known}) == 1
        for voice in known[:1] if alike else known:
            name = f"all {len(known)} of {engine}" if alike else f"{engine} {voice.name}"
            groups.setdefault(rights(voice.licence, voice.source), []).append(name)
    yield from textwrap.wrap("licences; `voices check` compares them with those that voices.yaml allows", width)
    for origin, names in groups.items():
        line = f"{origin}: {', '.join(names)}"
        yield from textwrap.wrap(line, width, initial_indent="  ", subsequent_indent="      ", break_on_hyphens=False)

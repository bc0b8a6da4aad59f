"""Who speaks in an article, with which voice and why; and voices.yaml that remembers it, for all parts of a series."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

from audioedition import safeyaml, settings
from audioedition.errors import OutputError, SettingsError
from audioedition.files import is_there, write_bytes
from audioedition.model import Voice
from audioedition.pipeline.find_article import article_file
from audioedition.pipeline.layers import own_sources, rules_sources
from audioedition.pipeline.outputs import try_file
from audioedition.pipeline.plan import plan_article
from audioedition.pipeline.sources import VOICES_FILE, ArticleLocation
from audioedition.policy import HouseRules
from audioedition.voices.people import APART as APART  # for the command line, which knows no room
from audioedition.voices.people import Distance as Distance
from audioedition.voices.people import SpeakingPerson as SpeakingPerson
from audioedition.voices.people import distances, people


@dataclass(frozen=True, slots=True)
class Casting:
    """The people of an article, the narrator's voice, the distances of all their voices, and the rules' own names of
    voices. `places`: by field, the file and line that casts somebody; `voices_file`: where the casting is remembered.
    """

    people: tuple[SpeakingPerson, ...]
    narrator: Voice
    distances: tuple[Distance, ...]
    named: frozenset[str]
    places: dict[str, str]
    voices_file: Path

    @property
    def roles(self) -> dict[str, str]:
        """The people to whom the pool gives a voice, and its name: what voices.yaml does not say yet."""
        return {person.role: person.voice.name for person in self.people if not person.cast_by}

    @property
    def voices(self) -> dict[str, Voice]:
        """The voices of these people that voices.yaml has no name for yet."""
        own = (person.voice for person in self.people if not person.cast_by)
        return {voice.name: voice for voice in own if voice.name not in self.named}


def cast_people(article: ArticleLocation, voices_file: Path | None = None) -> Casting:
    """Who speaks in an article in turns, or is quoted by name. Makes no sound."""
    source = article_file(article)
    plan = plan_article(source, voices_file=voices_file)
    speaking = people(plan.script, plan.cast, plan.rules)
    narrators = [plan.cast.voices[unit.id] for unit in plan.script.units if unit.role == "narrator"]
    places = settings.Places(*rules_sources(source.beside, voices_file), *own_sources(source))
    own = [person.voice for person in speaking]
    return Casting(
        speaking,
        (narrators or own)[0] if narrators or own else next(iter(plan.cast.voices.values())),
        distances([*narrators[:1], *own]),
        frozenset(plan.rules.voices),
        {person.cast_by: places.of(person.cast_by) for person in speaking if person.cast_by},
        voices_file or source.beside / VOICES_FILE,
    )


def voice_fields(voice: Voice) -> str:
    """A voice as voices.yaml names it, on one line."""
    fields = {"engine": voice.engine, "voice": voice.voice, "language": voice.language}
    numbers = {
        "rate": (voice.rate, 1.0), "pitch": (voice.pitch, 0.0), "gain": (voice.gain, 0.0),
        "treble": (voice.treble, 0.0),
    }  # fmt: skip
    texts = [f"{name}: {safeyaml.scalar(value)}" for name, value in fields.items()]
    texts += [f"{name}: {value:g}" for name, (value, usual) in numbers.items() if value != usual]
    return f"{{{', '.join(texts)}}}"


def remember(casting: Casting) -> None:
    """Add the people, and the voices that have no name yet, to voices.yaml; all else in it stays as it stands.

    Raises `OutputError` where the file is written so that nothing can be added to it.
    """
    path = casting.voices_file
    try_file(path)
    text = settings.read_settings_file(path).text if is_there(path) else ""
    lines = {name: voice_fields(voice) for name, voice in casting.voices.items()}
    if lines:
        text = _with_entries(text, "voices", lines, path)
    text = _with_entries(text, "roles", {role: safeyaml.scalar(name) for role, name in casting.roles.items()}, path)
    _check(text, casting)
    write_bytes(path, text.encode())


def _check(text: str, casting: Casting) -> None:
    """Raise `OutputError` unless a voices.yaml says what it should after an addition."""
    path = casting.voices_file
    try:
        rules = settings.load(HouseRules, rules_sources()[0], settings.SettingsFile(str(path), text))
    except SettingsError as error:
        raise OutputError(f"{error}; nothing was added") from error
    if not casting.roles.items() <= rules.roles.items():
        raise OutputError(f"{path}: its roles cannot be added to; paste the lines that `voices cast` prints")


def _with_entries(text: str, field: str, entries: dict[str, str], path: Path) -> str:
    """A YAML text with more entries in one of its mappings."""
    new_line = "\r\n" if "\r\n" in text else "\n"
    try:
        root = safeyaml.compose(text)
    except safeyaml.NotYamlError as error:
        raise OutputError(f"{path}: {error}; nothing was added") from error
    if root is not None and (not isinstance(root, yaml.MappingNode) or root.flow_style):
        raise OutputError(f"{path}: is written in braces; paste the lines that `voices cast` prints")
    pairs = root.value if root is not None else []
    key, value = next(((key, value) for key, value in pairs if key.value == field), (None, None))
    if key is None:
        return _ended(text, new_line) + f"{field}:{new_line}" + _lines(entries, "  ", new_line)
    if isinstance(value, yaml.MappingNode) and value.flow_style:
        listed = ", ".join(f"{_in_braces(name)}: {entry}" for name, entry in entries.items())
        start = value.start_mark.index + 1
        return f"{text[:start]}{listed}{', ' if value.value else ''}{text[start:]}"
    if isinstance(value, yaml.MappingNode) and value.value:
        indent, after = value.value[0][0].start_mark.column, value.value[-1][1].end_mark.index
    else:
        indent, after = 2, key.end_mark.index
    end = text.find("\n", after)
    head, rest = (_ended(text, new_line), "") if end < 0 else (text[: end + 1], text[end + 1 :])
    return head + _lines(entries, " " * indent, new_line) + rest


def _in_braces(name: str) -> str:
    """A key among braces, where a comma would end a plain one."""
    return f'"{name}"' if safeyaml.scalar(name) == name else safeyaml.scalar(name)


def _ended(text: str, new_line: str) -> str:
    return text if not text or text.endswith("\n") else text + new_line


def _lines(entries: dict[str, str], indent: str, new_line: str) -> str:
    return "".join(f"{indent}{safeyaml.scalar(name)}: {entry}{new_line}" for name, entry in entries.items())

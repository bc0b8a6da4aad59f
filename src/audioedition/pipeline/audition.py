"""The audition: every voice of this machine, and those that voices.yaml makes of them, read the same lines."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from audioedition import settings
from audioedition.article import from_text, read_text
from audioedition.characters import count_words
from audioedition.edition.audition import measured_sound
from audioedition.errors import EngineError, OutputError, VoiceError, shown
from audioedition.files import write_bytes
from audioedition.language_tags import primary
from audioedition.model import Script, Voice
from audioedition.page import AuditionedVoice, AuditionView, audition_page
from audioedition.pipeline.cache import open_store
from audioedition.pipeline.cast_people import voice_fields
from audioedition.pipeline.events import Report, silent
from audioedition.pipeline.layers import rules_sources
from audioedition.pipeline.outputs import try_file
from audioedition.pipeline.plan import cast_script, installed_voices
from audioedition.pipeline.render_takes import render_takes
from audioedition.pipeline.workers import open_workers
from audioedition.policy import HouseRules, Spoken, VoiceSettings
from audioedition.script import segment
from audioedition.voices import registry
from audioedition.voices.audition_lines import audition_lines
from audioedition.voices.language_names import language_names
from audioedition.voices.registry import LAST_RESORT

# Written without spaces between words.
_WORDLESS = frozenset(("ja", "zh", "cmn", "yue", "th", "lo", "km", "my"))


@dataclass(frozen=True, slots=True)
class Auditioned:
    """A page, the names of the voices that are heard on it, and sentences on those that are not."""

    path: Path
    voices: tuple[str, ...]
    left_out: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A voice to be heard in one language; `named`: voices.yaml has its name."""

    name: str
    settings: VoiceSettings
    language: str
    named: bool

    @property
    def entry(self) -> str:
        """Its entry under `voices:`; "" where there is one."""
        own = self.settings
        voice = Voice(self.name, own.engine, own.voice, self.language, own.rate, own.pitch, own.gain, None, own.treble)
        return "" if self.named else f"{self.name}: {voice_fields(voice)}"


def hold_audition(
    out: Path, language: str | None = None, text_file: Path | None = None, voices_file: Path | None = None,
    report: Report = silent, cast_name: str | None = None,
) -> Auditioned:  # fmt: skip
    """Have every voice of a language read its lines, or a file's text, and write the page `out`.

    Without a language and a text: those of all languages that have a natural voice. A language's voices of the last
    resort are heard where it has no other, and then the best alone. Raises `VoiceError` where nobody speaks a language.
    """
    try_file(out)
    sources = rules_sources(Path.cwd(), voices_file, cast_name)
    rules = settings.load(HouseRules, *sources)
    whole = from_text(read_text(text_file), language) if text_file else None
    if whole is not None:
        language = segment(whole, rules).language
    candidates = _candidates(rules, language)
    if not candidates:
        tag = shown(language or "")
        raise VoiceError(
            f"no voice on this machine speaks “{tag}”; `audioedition voices get --language {tag}` looks for one"
        )
    languages = list(dict.fromkeys(candidate.language for candidate in candidates))
    lines = {tag: whole.text.strip() if whole else audition_lines(tag) for tag in languages}
    voices, failures = _heard(candidates, lines, rules, sources, report)
    left_out, names = (*_left_out(language), *failures), language_names(installed_voices())
    view = AuditionView(voices, {tag: names.get(tag, tag) for tag in languages}, lines, rules.cast or "", left_out)
    write_bytes(out, audition_page(view).encode())
    return Auditioned(out, tuple(voice.name for voice in voices), left_out)


def _heard(
    candidates: Sequence[_Candidate], lines: dict[str, str], rules: HouseRules,
    sources: list[settings.SettingsFile], report: Report,
) -> tuple[list[AuditionedVoice], list[str]]:  # fmt: skip
    """The voices that could be heard, and a sentence for each that could not."""
    voices: list[AuditionedVoice] = []
    failures: list[str] = []
    quiet = dataclasses.replace(rules, opening=Spoken(say=False), credit=Spoken(say=False), speakers="plain")
    scripts = {tag: segment(from_text(text, tag), quiet) for tag, text in lines.items()}
    for candidate in candidates:
        try:
            voices.append(_audition(candidate, scripts[candidate.language], quiet, sources, report))
        except (EngineError, OutputError, VoiceError) as error:
            failures.append(f"{candidate.name} could not be heard: {error}")
    if not voices and failures:
        raise VoiceError(failures[0])
    return voices, failures


def _audition(
    candidate: _Candidate, script: Script, rules: HouseRules, sources: list[settings.SettingsFile], report: Report
) -> AuditionedVoice:
    units = [dataclasses.replace(unit, role="narrator", language=candidate.language) for unit in script.units]
    own = dataclasses.replace(
        rules, voices={candidate.name: candidate.settings}, cast=None, roles={"narrator": candidate.name}, pool=()
    )
    cast = cast_script(dataclasses.replace(script, units=tuple(units)), own, sources, Path.cwd())
    with open_workers(open_store(), 1) as workers:
        rendered = render_takes(
            cast.takes, cast.calibrations, workers, report, candidate.name, room_tone=rules.room_tone_dbfs
        )
    sound = measured_sound(units, rendered.recording, rules.pauses)
    words = sum(count_words(unit.text) for unit in units)
    known = registry.resolve(candidate.settings.engine, candidate.settings.voice)
    return AuditionedVoice(
        candidate.name, candidate.settings.engine, candidate.settings.voice, candidate.language,
        _about(candidate, known.about),
        known.licence, known.source, _roles(rules, candidate.name), candidate.entry, sound.mp3, sound.seconds,
        sound.pitch_hz, None if candidate.language in _WORDLESS else words / sound.spoken_s * 60,
        sound.loudness.integrated_lufs,
    )  # fmt: skip


def _about(candidate: _Candidate, about: str) -> str:
    """What the engine says of its voice, and what voices.yaml makes of it."""
    own = candidate.settings
    changes = (
        ("pitch", own.pitch, 0.0, " semitones"), ("rate", own.rate, 1.0, ""), ("gain", own.gain, 0.0, " dB"),
        ("treble", own.treble, 0.0, " dB"),
    )  # fmt: skip
    facts = [f"{name} {value:g}{unit}" for name, value, usual, unit in changes if value != usual]
    plain = about if about != own.voice else ""
    return ", ".join([*([plain] if plain else []), *facts]).replace(" -", " \N{MINUS SIGN}")


def _roles(rules: HouseRules, name: str) -> tuple[str, ...]:
    roles = tuple(role for role, voice in rules.roles.items() if voice == name)
    return roles + (("pool",) if name in rules.pool else ())


def _candidates(rules: HouseRules, language: str | None) -> list[_Candidate]:
    """The voices to be heard, by language; of each those of voices.yaml first."""
    tag = None if language is None else primary(language)
    voices = [candidate for candidate in (*_of_rules(rules), *_installed(rules)) if tag in (None, candidate.language)]
    if not voices and tag is not None:
        voices = list(_of_last_resort(tag))
    order = list(dict.fromkeys(candidate.language for candidate in voices))
    return sorted(voices, key=lambda candidate: order.index(candidate.language))


def _of_rules(rules: HouseRules) -> Iterator[_Candidate]:
    """The voices of voices.yaml that this machine has, in each language that they speak."""
    for name, own in rules.voices.items():
        try:
            known = registry.resolve(own.engine, own.voice)
        except EngineError:
            continue
        tags = (own.language,) if own.language else known.languages
        yield from (_Candidate(name, own, tag, True) for tag in _primaries(tags))


def _installed(rules: HouseRules) -> Iterator[_Candidate]:
    """The natural voices of this machine that voices.yaml does not name as they are."""
    named = {(own.engine, own.voice) for own in rules.voices.values() if not own.pitch}
    for engine in registry.names():
        for voice in registry.voices(engine) if engine != LAST_RESORT else ():
            if (engine, voice.name) not in named:
                free = voice.name not in rules.voices and "/" not in voice.name
                name = voice.name if free else f"{engine}-{voice.name.replace('/', '-')}"
                yield from (
                    _Candidate(name, VoiceSettings(engine, voice.name, tag), tag, False)
                    for tag in _primaries(voice.languages)
                )


def _of_last_resort(language: str) -> Iterator[_Candidate]:
    try:
        registry.resolve(LAST_RESORT, language)
    except EngineError:
        return
    yield _Candidate(f"{LAST_RESORT}-{language}", VoiceSettings(LAST_RESORT, language, language), language, False)


def _primaries(tags: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(primary(tag) for tag in tags))


def _left_out(language: str | None) -> Iterator[str]:
    """Sentences on the voices that are not heard though they are here."""
    if language is None and LAST_RESORT in registry.names():
        count = len(registry.voices(LAST_RESORT))
        yield (
            f"{LAST_RESORT}’s {count} voices are left out: they sound alike, and like a machine. Where a language has "
            "no other, `audioedition voices preview --all --language TAG` lets it be heard."
        )

"""Casting: who speaks each unit with which voice, and which utterances (takes) that makes.

Where a role has no voice for a language: the role's voice if it speaks it → `narrator/LANG` → the best
installed voice for LANG (`stand_ins`) → espeak-ng for LANG → an error naming the language. A voice never reads a
language it does not have.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from audioedition.errors import EngineError, VoiceError, alike, shown
from audioedition.files import canonical_json, sha256_bytes
from audioedition.language_tags import primary
from audioedition.model import PLAIN, Prosody, Script, Span, Take, TakePart, Unit, Voice
from audioedition.policy import HouseRules, VoiceSettings
from audioedition.voices import registry, slow_voices, stand_ins
from audioedition.voices.calibration import calibration_text
from audioedition.voices.engine import EngineVoice
from audioedition.voices.lexicon import Lexicon

_FALLBACKS = {
    "heading": ("narrator",), "quotation": ("narrator",), "author": ("narrator",), "editor": ("translator", "narrator"),
    "translator": ("narrator",), "footnote": ("editor", "translator", "narrator"),
    "person": ("editor", "translator", "narrator"),
}  # fmt: skip
NO_LEXICON = Lexicon()
# Part of every key: raise it when the way from a take to its samples changes here.
_KEY_VERSION = 1


@dataclass(frozen=True, slots=True)
class Cast:
    """`takes`: in speaking order. `voices`: by the units' ids. `calibrations`: by the voices' names, the take that
    measures a voice of unknown level. `causes`: by the voices' names, what the keys of their takes hash beside the
    text. `notices`: sentences for the user."""

    takes: tuple[Take, ...]
    voices: dict[str, Voice]
    calibrations: dict[str, Take]
    causes: dict[str, dict[str, str | float]]
    notices: tuple[str, ...]


def cast(script: Script, rules: HouseRules, lexicon: Lexicon = NO_LEXICON) -> Cast:
    """Give every unit of `script` a voice of this machine and gather the units into takes.

    Raises `VoiceError` for a role that voices.yaml gives to nobody, an unknown voice or engine, or a
    language that nobody speaks.
    """
    resolver = VoiceResolver(rules, people_of(script))
    voices = {unit.id: resolver.voice_for(unit.role, unit.language) for unit in script.units}
    takes = tuple(
        resolver.take(
            voices[group[0].id],
            [(unit.id, lexicon.said_text(unit), unit.pause_after == "run") for unit in group],
            lexicon,
            resolver.prosody(voices[group[0].id], group[-1]),
        )
        for group in _groups(script.units, voices, resolver)
    )
    used = {voice.name: voice for voice in voices.values()}
    calibrations = {
        name: resolver.take(voice, [("", calibration_text(voice.language), False)])
        for name, voice in used.items() if voice.level is None
    }  # fmt: skip
    causes = {name: resolver.causes(voice) for name, voice in used.items()}
    slow = [(voices[unit.id], unit.estimated_s) for unit in script.units if resolver.is_slow(voices[unit.id])]
    return Cast(takes, voices, calibrations, causes, resolver.notices + slow_voices.notices(slow))


def people_of(script: Script) -> tuple[str, ...]:
    """The roles of the people who speak in turns, in the order in which they first do."""
    roles = (unit.role for unit in script.units if unit.role.startswith("person:") and unit.kind != "note")
    return tuple(dict.fromkeys(roles))


class VoiceResolver:
    """Finds the voice of a role and a language: in voices.yaml, else a stand-in among the voices of this machine.

    `people`: the roles of those who speak in turns, who get voices of the pool in this order.
    """

    def __init__(self, rules: HouseRules, people: Sequence[str] = ()) -> None:
        self._rules = rules
        uncast = [role for role in people if not self.has_voice(role)]
        self._people = {role: place for place, role in enumerate(uncast)}
        self._others = frozenset(people).difference(uncast)
        self._pools: dict[str, tuple[Voice, ...]] = {}
        self._voices: dict[tuple[str, str], Voice] = {}
        self._engine_voices: dict[tuple[str, str], EngineVoice] = {}
        self._keys: dict[tuple[Voice, Prosody], tuple[bytes, bytes]] = {}
        self._installed = stand_ins.StandIns()
        self._stand_ins: dict[str, dict[str, Voice]] = {}

    @property
    def notices(self) -> tuple[str, ...]:
        """Sentences for the user about voices that stand in, one a language."""
        named = self._rules.voices
        return tuple(stand_ins.notice(language, voices, named) for language, voices in self._stand_ins.items())

    def voice_for(self, role: str, language: str) -> Voice:
        """The voice of a role for a language."""
        if (role, language) not in self._voices:
            self._voices[role, language] = self._search(role, language)
        return self._voices[role, language]

    def speaks(self, role: str, language: str) -> bool:
        """Whether a role has a voice for a language. True also where voices.yaml is wrong: `cast` reports that."""
        try:
            self.voice_for(role, language)
        except VoiceError as error:
            return error.field is not None
        return True

    def has_voice(self, role: str) -> bool:
        """Whether voices.yaml gives a role itself a voice, in whatever language."""
        return any(key == role or key.startswith(f"{role}/") for key in self._rules.roles)

    def tells_apart(self, people: Sequence[str], language: str) -> bool:
        """Whether each of these roles has a voice of his own. True also where voices.yaml is wrong: `cast` reports
        that."""
        resolver = VoiceResolver(self._rules, people)
        try:
            return len({resolver.voice_for(role, language).name for role in people}) == len(people)
        except VoiceError:
            return True

    def pool(self, language: str) -> tuple[Voice, ...]:
        """The voices of people who speak a language in turns: those that voices.yaml names for them, else those that
        stand in; never the narrator's. Those come last that voices.yaml gives to somebody by name, and behind them what
        it gives to one who speaks here."""
        if language not in self._pools:
            narrator = self.voice_for("narrator", language)
            named = (self._pooled(number, name, language) for number, name in enumerate(self._rules.pool))
            voices = [voice for voice in named if voice is not None and voice != narrator]
            self._pools[language] = tuple(sorted(voices or self._installed.pool(narrator), key=self._taken))
        return self._pools[language]

    def _taken(self, voice: Voice) -> int:
        owners = [key.partition("/")[0] for key, name in self._rules.roles.items() if name == voice.name]
        people = [role for role in owners if role.startswith("person:")]
        return 2 if self._others.intersection(people) else 1 if people else 0

    def knows_times(self, voice: Voice) -> bool:
        """Whether the engine returns the times of words, so that one breath can be cut into parts."""
        return self._engine_voice(voice.name, voice.engine, voice.voice).times

    def prosody(self, voice: Voice, last: Unit) -> Prosody:
        """How a voice speaks the sentence that ends with a unit, as far as it can."""
        rules, place = self._rules.prosody, last.place
        rate = 1 - rules.slower / 100 if place == "last" else 1.0
        if not self._engine_voice(voice.name, voice.engine, voice.voice).melody:
            return Prosody(rate=rate)
        pitch = {"first": rules.first, "last": rules.last}.get(place, 0.0)
        return Prosody(pitch, rules.question if last.asks else 0.0, rate)

    def is_slow(self, voice: Voice) -> bool:
        """Whether speaking with it takes about as long as listening."""
        return self._engine_voice(voice.name, voice.engine, voice.voice).slow

    def take(
        self, voice: Voice, texts: list[tuple[str, str, bool]], lexicon: Lexicon = NO_LEXICON, prosody: Prosody = PLAIN
    ) -> Take:
        """One take of several units. `texts`: a unit's id, its text, and whether the next runs on without a pause."""
        engine_voice = self._engine_voice(voice.name, voice.engine, voice.voice)
        parts: list[TakePart] = []
        sent = previous = ""
        for unit, text, runs_on in texts:
            if parts:
                sent += " " if parts[-1].runs_on else _joint(previous)
            start, previous = len(sent), text
            sent += lexicon.sent_text(text, voice.language, engine_voice.phonemes)
            parts.append(TakePart(unit, Span(start, len(sent)), runs_on))
        if previous[-1:].isalnum():  # a part of a sentence, which goes on after the note
            sent += ","
        before, after = self._key_parts(voice, prosody)
        return Take(sha256_bytes(before + canonical_json(sent) + after), voice, sent, tuple(parts), prosody)

    def causes(self, voice: Voice, prosody: Prosody = PLAIN) -> dict[str, str | float]:
        """All that can change a voice's samples, but for the text: the rest of what a take's key hashes."""
        otherwise: dict[str, float] = {
            f"prosody {name}": value for name, value in dataclasses.asdict(prosody).items()
            if value != getattr(PLAIN, name)
        }  # fmt: skip
        return {
            "version": _KEY_VERSION,
            "engine": voice.engine,
            "voice": voice.voice,
            "fingerprint": self._engine_voice(voice.name, voice.engine, voice.voice).fingerprint,
            "rate": voice.rate,
            "pitch": voice.pitch,
            **otherwise,
        }

    def _key_parts(self, voice: Voice, prosody: Prosody) -> tuple[bytes, bytes]:
        """The JSON that a key hashes, before and after the text: the same for all takes of a voice and a prosody."""
        if (voice, prosody) not in self._keys:
            before, _, after = canonical_json(self.causes(voice, prosody) | {"text": ""}).partition(b'"text":""')
            self._keys[voice, prosody] = before + b'"text":', after
        return self._keys[voice, prosody]

    # ------------------------------------------------------------------------------------- searching

    def _pooled(self, number: int, name: str, language: str) -> Voice | None:
        """A voice of the pool; None where it is not on this machine, or does not speak the language."""
        settings = self._rules.voices.get(name)
        try:
            return self._named(name, language, f"pool.{number}")
        except VoiceError:
            if settings is None:
                raise
            return None

    def _search(self, role: str, language: str) -> Voice:
        configured = self._configured_role(role)
        if role in self._people and configured != role and (pool := self.pool(language)):
            return pool[self._people[role] % len(pool)]
        for candidate in (f"{configured}/{language}", configured, f"narrator/{language}", "narrator"):
            name = self._rules.roles.get(candidate)
            if name is None:
                continue
            voice = self._named(name, language, candidate)
            if voice is not None:
                if candidate.partition("/")[0] != configured:
                    self._stand_ins.setdefault(language, {})[role] = voice
                return voice
        voice = self._installed.voice(language, configured.partition(":")[0])
        if voice is None:
            tag = shown(language)
            raise VoiceError(
                f"no voice speaks “{tag}” on this machine (role {shown(role)}); `audioedition voices` lists those "
                f"that can; give one to `narrator/{tag}` in voices.yaml"
            )
        self._stand_ins.setdefault(language, {})[role] = voice
        return voice

    def _configured_role(self, role: str) -> str:
        """The role itself, or the first of its fallbacks, for which voices.yaml names a voice."""
        chain = (role, *_FALLBACKS.get(role.partition(":")[0], ("narrator",)))
        for name in chain:
            if self.has_voice(name):
                return name
        raise VoiceError(f"voices.yaml gives no voice to {role}; add `narrator: NAME` under `roles:`")

    def _named(self, name: str, language: str, role: str) -> Voice | None:
        """The voice of that name in voices.yaml; None where it does not speak the language."""
        settings = self._rules.voices.get(name)
        if settings is None:
            known = shown(", ".join(sorted(self._rules.voices)) or "none", 400)
            close = alike(name, self._rules.voices)
            hint = f" (did you mean {shown(close[0])}?)" if close else ""
            raise VoiceError(
                f"there is no voice “{shown(name)}”{hint}; named under voices: {known}",
                role if role.startswith("pool.") else f"roles.{role}",
            )
        languages = self._languages(name, settings)
        if language not in languages:
            return None
        engine_voice = self._engine_voice(name, settings.engine, settings.voice)
        prosody = (settings.rate, settings.pitch, settings.gain)
        level = _level(engine_voice, settings.pitch)
        return Voice(name, settings.engine, settings.voice, language, *prosody, level, settings.treble)

    def _languages(self, name: str, settings: VoiceSettings) -> set[str]:
        spoken = {primary(tag) for tag in self._engine_voice(name, settings.engine, settings.voice).languages}
        return {primary(settings.language)} if settings.language else spoken

    def _engine_voice(self, name: str, engine: str, voice: str) -> EngineVoice:
        """The engine's description of one of its voices."""
        if (engine, voice) not in self._engine_voices:
            try:
                self._engine_voices[engine, voice] = registry.resolve(engine, voice)
            except EngineError as error:
                message = f"{error}; `audioedition voices` lists all"
                raise VoiceError(message, f"voices.{name}" if name in self._rules.voices else None) from error
        return self._engine_voices[engine, voice]


def _groups(units: Iterable[Unit], voices: Mapping[str, Voice], resolver: VoiceResolver) -> list[list[Unit]]:
    """The units of each breath: the parts of one sentence in one voice, where the engine returns word times."""
    groups: dict[tuple[object, ...], list[Unit]] = {}
    for unit in units:
        voice = voices[unit.id]
        cuttable = resolver.knows_times(voice)
        groups.setdefault((unit.sentence, unit.role, voice, "" if cuttable else unit.id), []).append(unit)
    return list(groups.values())


def _joint(before: str) -> str:
    """The text between two parts of one breath: a comma where a note cuts into running words.

    Without the comma there is no silence between the two words to cut in: of eight cuts measured, four lay at
    −11 to −28 dB; with the comma, all eight under −51 dB.
    """
    return ", " if before[-1:].isalnum() else " "


def _level(engine_voice: EngineVoice, pitch: float) -> float | None:
    """A voice's known level; None with a shifted pitch, which changes the level (joe: 0.6 dB for three semitones)."""
    return None if pitch else engine_voice.level

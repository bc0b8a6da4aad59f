"""Casting: who speaks each unit with which voice, and which utterances (takes) that makes.

Where a role has no voice for a language: the role's voice if it speaks it → `narrator/LANG` → the first
installed voice for LANG → espeak-ng for LANG → an error naming the language. A voice never reads a
language it does not have.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from audioedition.errors import EngineError, VoiceError, shown
from audioedition.files import canonical_json, sha256_bytes
from audioedition.language_tags import primary
from audioedition.model import Script, Span, Take, TakePart, Unit, Voice
from audioedition.policy import HouseRules, VoiceSettings
from audioedition.voices import registry
from audioedition.voices.calibration import calibration_text
from audioedition.voices.engine import EngineVoice
from audioedition.voices.lexicon import Lexicon

# Asked for a language only when no other engine speaks it.
LAST_RESORT = "pyttsx3"
# Has natural voices for some forty languages, which anybody may fetch.
_BETTER, _PIPERS_VOICES = "piper", "https://huggingface.co/rhasspy/piper-voices"
_FALLBACKS = {
    "heading": ("narrator",), "quotation": ("narrator",), "author": ("narrator",), "editor": ("translator", "narrator"),
    "translator": ("narrator",), "footnote": ("editor", "translator", "narrator"),
    "person": ("editor", "translator", "narrator"),
}  # fmt: skip
# Semitones by which a voice that nobody chose is moved for a role: two or three make another speaker.
_SET_APART = {"translator": -3.0, "editor": 2.5, "author": -1.5, "footnote": 2.5, "person": 4.0}
NO_LEXICON = Lexicon()
# Part of every key: raise it when the way from a take to its samples changes here.
_KEY_VERSION = 1


@dataclass(frozen=True, slots=True)
class Cast:
    """The takes in speaking order, each unit's voice, and what to tell; by the voices' names the calibration take of
    each whose level is not known, and what their takes' keys are the hash of, beside the text."""

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
    resolver = VoiceResolver(rules)
    voices = {unit.id: resolver.voice_for(unit.role, unit.language) for unit in script.units}
    takes = tuple(
        resolver.take(
            voices[group[0].id], [(unit.id, lexicon.said(unit), unit.pause_after == "run") for unit in group], lexicon
        )
        for group in _groups(script.units, voices, resolver)
    )
    used = {voice.name: voice for voice in voices.values()}
    calibrations = {
        name: resolver.take(voice, [("", calibration_text(voice.language), False)])
        for name, voice in used.items() if voice.level is None
    }  # fmt: skip
    causes = {name: resolver.causes(voice) for name, voice in used.items()}
    return Cast(takes, voices, calibrations, causes, resolver.notices)


class VoiceResolver:
    """The voices of voices.yaml and of this machine, and who stands in for whom."""

    def __init__(self, rules: HouseRules) -> None:
        self._rules = rules
        self._found: dict[tuple[str, str], Voice] = {}
        self._owned: dict[tuple[str, str], EngineVoice] = {}
        self._keys: dict[Voice, tuple[bytes, bytes]] = {}
        self._strangers: dict[str, dict[str, Voice]] = {}

    @property
    def notices(self) -> tuple[str, ...]:
        """What to tell of voices that stand in, one notice a language."""
        return tuple(_stood_in(language, voices) for language, voices in self._strangers.items())

    def voice_for(self, role: str, language: str) -> Voice:
        """The voice of a role for a language."""
        if (role, language) not in self._found:
            self._found[role, language] = self._search(role, language)
        return self._found[role, language]

    def speaks(self, role: str, language: str) -> bool:
        """Whether there is a voice of a role for a language; for `cast` to tell, also where voices.yaml is wrong."""
        try:
            self.voice_for(role, language)
        except VoiceError as error:
            return error.field is not None
        return True

    def knows_times(self, voice: Voice) -> bool:
        """Whether the engine tells the times of words, so that one breath can be cut."""
        return self._own(voice.name, voice.engine, voice.voice).times

    def take(self, voice: Voice, texts: list[tuple[str, str, bool]], lexicon: Lexicon = NO_LEXICON) -> Take:
        """One utterance of units, given by id, text, and whether the next goes on without a break."""
        own = self._own(voice.name, voice.engine, voice.voice)
        parts: list[TakePart] = []
        sent = said = ""
        for unit, text, runs_on in texts:
            if parts:
                sent += " " if parts[-1].runs_on else _joint(said)
            start, said = len(sent), text
            sent += lexicon.sent(text, voice.language, own.phonemes)
            parts.append(TakePart(unit, Span(start, len(sent)), runs_on))
        if said[-1:].isalnum():  # a part of a sentence on its own: it goes on after the aside
            sent += ","
        before, after = self._key_parts(voice)
        return Take(sha256_bytes(before + canonical_json(sent) + after), voice, sent, tuple(parts))

    def causes(self, voice: Voice) -> dict[str, str | float]:
        """All but the text that can change a voice's samples: what a take's key is the hash of."""
        return {
            "version": _KEY_VERSION,
            "engine": voice.engine,
            "voice": voice.voice,
            "fingerprint": self._own(voice.name, voice.engine, voice.voice).fingerprint,
            "rate": voice.rate,
            "pitch": voice.pitch,
        }

    def _key_parts(self, voice: Voice) -> tuple[bytes, bytes]:
        """What a key is the hash of, a JSON object, before and after the text: the same for all takes of a voice."""
        if voice not in self._keys:
            before, _, after = canonical_json(self.causes(voice) | {"text": ""}).partition(b'"text":""')
            self._keys[voice] = before + b'"text":', after
        return self._keys[voice]

    # ------------------------------------------------------------------------------------- searching

    def _search(self, role: str, language: str) -> Voice:
        given = self._given_role(role)
        for candidate in (f"{given}/{language}", given, f"narrator/{language}", "narrator"):
            name = self._rules.roles.get(candidate)
            if name is None:
                continue
            voice = self._named(name, language, candidate)
            if voice is not None:
                if candidate.partition("/")[0] != given:
                    self._strangers.setdefault(language, {})[role] = voice
                return voice
        voice = self._installed(language, given.partition(":")[0])
        if voice is None:
            tag = shown(language)
            raise VoiceError(
                f"no voice speaks “{tag}” on this machine (role {shown(role)}); `audioedition voices` lists those "
                f"that can; give one to `narrator/{tag}` in voices.yaml"
            )
        self._strangers.setdefault(language, {})[role] = voice
        return voice

    def _given_role(self, role: str) -> str:
        """The role itself, or the first that stands in for it, that voices.yaml gives a voice."""
        chain = (role, *_FALLBACKS.get(role.partition(":")[0], ("narrator",)))
        for name in chain:
            if any(key == name or key.startswith(f"{name}/") for key in self._rules.roles):
                return name
        raise VoiceError(f"voices.yaml gives no voice to {role}; add `narrator: NAME` under `roles:`")

    def _named(self, name: str, language: str, role: str) -> Voice | None:
        """The voice of that name, if it speaks the language."""
        settings = self._rules.voices.get(name)
        if settings is None:
            known = shown(", ".join(sorted(self._rules.voices)) or "none", 400)
            raise VoiceError(f"there is no voice “{shown(name)}”; named under voices: {known}", f"roles.{role}")
        speaks = self._languages(name, settings)
        if language not in speaks:
            return None
        own = self._own(name, settings.engine, settings.voice)
        chosen = (settings.rate, settings.pitch, settings.gain)
        return Voice(name, settings.engine, settings.voice, language, *chosen, _level(own, settings.pitch))

    def _languages(self, name: str, settings: VoiceSettings) -> set[str]:
        own = {primary(tag) for tag in self._own(name, settings.engine, settings.voice).languages}
        return {primary(settings.language)} if settings.language else own

    def _own(self, name: str, engine: str, voice: str) -> EngineVoice:
        """What the engine says of one of its voices."""
        if (engine, voice) not in self._owned:
            try:
                self._owned[engine, voice] = registry.resolve(engine, voice)
            except EngineError as error:
                told = f"{error}; `audioedition voices` lists all"
                raise VoiceError(told, f"voices.{name}" if name in self._rules.voices else None) from error
        return self._owned[engine, voice]

    def _installed(self, language: str, role: str) -> Voice | None:
        """The first installed voice that has the language; the last resort, by the language's tag, comes last.

        Where one voice must serve several roles, it is set apart for each, so that one hears who speaks.
        """
        apart = _SET_APART.get(role, 0.0)
        ending = f"-{role}" if apart else ""
        for engine in registry.names():
            for own in registry.voices(engine) if engine != LAST_RESORT else ():
                if language in {primary(tag) for tag in own.languages}:
                    name, level = f"{engine}-{own.name}{ending}", _level(own, apart)
                    return Voice(name, engine, own.name, language, pitch=apart, level=level)
        try:
            registry.resolve(LAST_RESORT, language)
        except EngineError:
            return None
        return Voice(f"{LAST_RESORT}-{language}{ending}", LAST_RESORT, language, language, pitch=apart)


def _stood_in(language: str, voices: Mapping[str, Voice]) -> str:
    """Who speaks a language for roles to which voices.yaml gives no voice that can, and what would be better."""
    spoken: dict[str, list[str]] = {}
    for role, voice in voices.items():
        spoken.setdefault(voice.name, []).append(f"the {role}’s")
    first, *others = (f"{' and '.join(roles)} “{language}” is spoken by {name}" for name, roles in spoken.items())
    heard = ", ".join([first, *(other.replace(f" “{language}” is spoken", "") for other in others)])
    better = ""
    if any(voice.engine == LAST_RESORT for voice in voices.values()):
        better = f"; a voice of Piper sounds better: put one of {_PIPERS_VOICES} into {_better_place()}"
    return (
        f"{heard}, for voices.yaml gives no voice that can; `audioedition voices --language {language}` lists those "
        f"that do, and `{next(iter(voices))}/{language}: VOICE` under `roles:` chooses one{better}"
    )


def _better_place() -> str:
    found = registry.engine(_BETTER) if _BETTER in registry.names() else None
    return str(found.places()[0]) if isinstance(found, registry.HasPlaces) else "the folder of its voices"


def _groups(units: Iterable[Unit], voices: Mapping[str, Voice], resolver: VoiceResolver) -> list[list[Unit]]:
    """Units that one breath speaks: the parts of one sentence in one voice, where the engine tells times."""
    groups: dict[tuple[object, ...], list[Unit]] = {}
    for unit in units:
        voice = voices[unit.id]
        together = resolver.knows_times(voice)
        groups.setdefault((unit.sentence, unit.role, voice, "" if together else unit.id), []).append(unit)
    return list(groups.values())


def _joint(before: str) -> str:
    """What stands between two parts of one breath: a comma where a note cuts into running words.

    Without it, a word and the next have no moment of quiet between them to cut in: measured on eight
    hosts, four cuts lay at −11 to −28 dB; with it, all eight under −51 dB.
    """
    return ", " if before[-1:].isalnum() else " "


def _level(own: EngineVoice, pitch: float) -> float | None:
    """A voice's known level; moved up or down it is another one's (0.6 dB in joe by three semitones)."""
    return None if pitch else own.level

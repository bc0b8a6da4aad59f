"""An interview from its text to the feed: who speaks is shown wherever people look."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from mutagen.id3 import ID3

from ..command import Episode, audioedition

INTERVIEW = """\
A Talk by the Sea
By Anna Holm

We met in May, on the pier.

Anna Holm: How are you?

Karl Moor: I am well. I live by the sea [the Baltic–Trans.].

And I like it.

AH: And where do you work?

Moor: I work here.
"""
PERSON = "{https://podcastindex.org/namespace/1.0}person"


@pytest.fixture(scope="module")
def episode(tmp_path_factory: pytest.TempPathFactory) -> Episode:
    """The interview's episode."""
    folder = tmp_path_factory.mktemp("interview")
    (folder / "talk.txt").write_text(INTERVIEW, encoding="utf-8")
    done = audioedition("build", folder / "talk.txt", "-o", folder / "built", "--json")
    assert done.status == 0, done.err
    return Episode(folder / "built" / "talk", done.out, done.err)


def test_the_manifest_has_the_people_and_who_says_what(episode: Episode) -> None:
    roles = {unit["text"]: (unit["role"], unit["voice"]) for unit in episode.manifest["units"]}
    assert roles["How are you?"] == ("person:Anna Holm", "joe")
    assert roles["And I like it."] == ("person:Karl Moor", "heart-low")
    assert roles["We met in May, on the pier."] == ("narrator", "heart")
    assert [(each["role"], each["name"]) for each in episode.manifest["people"]] == [
        ("author", "Anna Holm"), ("interviewer", "Anna Holm"), ("guest", "Karl Moor"),
    ]  # fmt: skip


def test_the_transcript_names_them(episode: Episode) -> None:
    cues = re.findall(r"<v ([^>]+)>(.+)", (episode.folder / "transcript.vtt").read_text(encoding="utf-8"))
    assert ("Anna Holm", "How are you?") in cues
    assert ("Karl Moor", "And I like it.") in cues
    assert ("Narrator", "We met in May, on the pier.") in cues
    assert ("Narrator", "Anna Holm:") in cues


def test_the_lyrics_have_a_name_before_each_turn(episode: Episode) -> None:
    tags: Any = ID3(episode.audio)  # type: ignore[no-untyped-call]
    lyrics = tags.getall("USLT")[0].text
    assert "Anna Holm: How are you?\n\nKarl Moor: I am well. I live by the sea [the Baltic]." in lyrics
    assert "\n\nAnd I like it.\n\nAnna Holm: And where do you work?" in lyrics


def test_the_feed_credits_them_by_the_taxonomy(episode: Episode, tmp_path: Path) -> None:
    made = audioedition(
        "show", "init", "show", "--title", "Talks", "--base-url", "https://example.org/p/", "--author", "Anna Holm",
        "--email", "a@example.org", "--language", "en", "--category", "News", "--description", "Talks.", cwd=tmp_path,
    )  # fmt: skip
    assert made.status == 0, made.err
    done = audioedition("publish", episode.folder, "--show", "show", cwd=tmp_path)
    assert done.status == 0, done.err
    people = etree.parse(tmp_path / "show" / "feed.xml").getroot().iter(PERSON)
    assert [(each.text, each.get("role")) for each in people if each.get("group") == "Cast"] == [
        ("Anna Holm", "Reporter"), ("Karl Moor", "Guest"),
    ]  # fmt: skip

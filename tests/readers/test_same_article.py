"""One article in seven formats: the same units in the same voices. How they were made: tests/files/same/README.md."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioedition.pipeline.plan import plan_article

from ..command import audioedition

FILES = Path(__file__).parent.parent / "files" / "same"
FORMATS = ["txt", "html", "epub", "docx", "odt", "rst"]
_TYPED = str.maketrans("“”’", '""\'')


def units(ending: str) -> list[tuple[str, str, str, str, str]]:
    """Who says what: role, kind, language, voice and words. A text file's headings are in capitals, so that one knows
    them for such; what is a quotation mark's or an apostrophe's form is the format's."""
    planned = plan_article(FILES / f"article.{ending}")
    return [
        (
            unit.role, unit.kind, unit.language, planned.cast.voices[unit.id].name,
            unit.text.lower().translate(_TYPED),
        )
        for unit in planned.script.units
    ]  # fmt: skip


@pytest.mark.parametrize("ending", FORMATS)
def test_the_same_article_is_said_by_the_same_voices_in_the_same_words(ending: str) -> None:
    assert units(ending) == units("md")


@pytest.mark.parametrize("ending", ["md", *FORMATS])
def test_it_has_the_same_chapters_and_facts(ending: str) -> None:
    script = plan_article(FILES / f"article.{ending}").script
    titles = [chapter.title.lower() for chapter in script.chapters]
    assert titles == ["the ferry at ust-kamen", "the crossing", "the other side"]
    assert (script.metadata.title, script.metadata.author) == ("The Ferry at Ust-Kamen", "Vera Lindqvist")


@pytest.mark.parametrize("ending", ["md", *FORMATS])
def test_every_voice_of_the_article_is_heard(ending: str) -> None:
    assert {"narrator", "translator", "editor", "author", "footnote", "quotation", "heading"} <= {
        role for role, *_ in units(ending)
    }


@pytest.mark.parametrize("ending", ["md", *FORMATS])
def test_the_text_that_places_count_in_is_printed(ending: str) -> None:
    path = FILES / f"article.{ending}"
    text = audioedition("plan", path, "--text").out.decode()
    assert text == plan_article(path).article.text
    told = audioedition("plan", path, "--json").json
    assert told["source"]["chars"] == len(text)
    for part in [*told["units"], *told["skipped"]]:
        if part["span"]:
            assert text[slice(*part["span"])] == part["source"]

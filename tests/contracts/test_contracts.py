"""What other programs rely on: the plan's JSON and `episode.json` as types, as JSON, and as JSON Schemas."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from audioedition.contracts.episode import Episode
from audioedition.contracts.plan import PlanDocument
from audioedition.errors import ContractError
from audioedition.files import readable_json
from audioedition.publish.publish import publish

from ..command import Episode as BuiltEpisode
from ..command import audioedition as command
from ..golden import pairs, plan_of
from ..publish.episodes import make_show
from . import schemas

ARTICLES = [article for article, _ in pairs()]
READERS: dict[str, Callable[[object], Episode | PlanDocument]] = {
    "episode": Episode.from_json, "plan": PlanDocument.from_json,
}  # fmt: skip
VALIDATORS = {name: jsonschema.Draft202012Validator(json.loads(schemas.path(name).read_bytes())) for name in READERS}
# A small document of each.
SMALL: dict[str, dict[str, Any]] = {
    "plan": {
        "version": 1, "title": "A", "author": None, "language": "en", "source": {"chars": 11},
        "chapters": [{"title": "A", "first_unit": "u0001"}],
        "units": [
            {"id": "u0001", "role": "narrator", "kind": "sentence", "language": "en", "voice": "heart", "span": [0, 9],
             "source": "12 came *", "steps": [{"span": [0, 2], "kind": "number", "was": "12", "said": "Twelve"}],
             "text": "Twelve came *", "chapter": 0},
            {"id": "u0002", "role": "narrator", "kind": "credit", "language": "en", "voice": "heart", "span": None,
             "source": "", "steps": [], "text": "Bye.", "chapter": 0},
        ],
        "skipped": [{"span": [10, 11], "source": "|", "reason": "punctuation", "why": "a mark"}],
        "skipped_words": [{"reason": "furniture", "why": "a line for the screen", "words": 3}],
        "warnings": [{"span": None, "message": "The cover is missing."}],
    },
    "episode": {
        "version": 1, "slug": "a", "title": "A", "series": None, "part": 2, "author": None,
        "people": [{"name": "Ann Bell", "role": "translator"}], "language": "en", "published": "2009-09-15",
        "summary": None, "link": None, "source_sha256": "0" * 64,
        "files": [{"role": "audio", "path": "a.mp3", "type": "audio/mpeg", "bytes": 8, "sha256": "1" * 64}],
        "audio": [{"path": "a.mp3", "type": "audio/mpeg", "bytes": 8, "sha256": "1" * 64, "duration_s": 1.5}],
        "chapters": [{"title": "A", "start_s": 0.0, "end_s": 1.5}],
        "units": [
            {"id": "u0001", "role": "narrator", "kind": "opening", "language": "en", "voice": "heart", "span": [0, 1],
             "source": "A", "text": "A.", "chapter": 0, "start_s": 0.0, "end_s": 0.5, "words": [[0, 1, 0.0, 0.5]],
             "word_times": "engine"},
            {"id": "u0002", "role": "narrator", "kind": "credit", "language": "en", "voice": "heart", "span": None,
             "source": "", "text": "Bye.", "chapter": 0, "start_s": 0.5, "end_s": 1.5},
        ],
        "loudness": {"integrated_lufs": -19.0, "true_peak_dbtp": -1.5},
        "tool": {"name": "audioedition", "version": "0.1.0"},
    },
}  # fmt: skip


@pytest.mark.parametrize("name", READERS)
def test_the_schema_that_ships_is_the_one_of_the_types(name: str) -> None:
    """Where it is not, and the change is meant: python -m tests.contracts.schemas."""
    jsonschema.Draft202012Validator.check_schema(schemas.made(name))
    assert schemas.path(name).read_bytes() == readable_json(schemas.made(name))


# --------------------------------------------------------------------------------- what we write, read by others


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.name)
def test_every_reviewed_plan_is_valid_and_survives_the_type(article: Path) -> None:
    plan = plan_of(article)
    VALIDATORS["plan"].validate(plan.to_json())
    assert PlanDocument.from_json(plan.to_json()) == plan.document


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.name)
def test_a_plan_in_python_is_the_one_that_the_command_prints(article: Path) -> None:
    printed = command("plan", article, "--json").json
    assert readable_json(printed) == readable_json(plan_of(article).to_json())
    assert readable_json(PlanDocument.from_json(printed).to_json()) == readable_json(printed)


def test_a_built_episode_is_valid_and_survives_the_type_byte_for_byte(episode: BuiltEpisode) -> None:
    VALIDATORS["episode"].validate(episode.manifest)
    read = Episode.from_json(episode.manifest)
    assert (episode.folder / "episode.json").read_bytes() == readable_json(read.to_json())
    assert (read.guid, read.first_published) == (None, None)


def test_the_show_s_copy_of_an_episode_is_valid_and_says_two_things_more(episode: BuiltEpisode, tmp_path: Path) -> None:
    make_show(tmp_path / "show")
    (done,) = publish([episode.folder], tmp_path / "show", datetime(2025, 3, 4, tzinfo=UTC)).episodes
    data = (done.folder / "episode.json").read_bytes()
    VALIDATORS["episode"].validate(json.loads(data))
    copied = Episode.from_json(json.loads(data))
    assert (copied.guid, copied.first_published) == (done.guid, "2025-03-04T00:00:00Z")
    assert readable_json(copied.to_json()) == data


# ------------------------------------------------------------------------------------------- what others write


@pytest.mark.parametrize("name", READERS)
def test_fields_of_a_newer_version_are_passed_over(name: str) -> None:
    newer = copy.deepcopy(SMALL[name]) | {"mood": {"calm": True}}
    newer["units"][0]["mouths"] = [[0, 1, 0.0, 0.5]]
    VALIDATORS[name].validate(newer)
    assert READERS[name](newer) == READERS[name](SMALL[name])


BROKEN = [
    ("plan", ("version",), 2, "plan: version: expected 1, got “2”"),
    ("plan", ("units", 1, "text"), ..., "plan: units[1].text: expected text, got no such field"),
    ("plan", ("units",), ..., "plan: units: expected a list, got no such field"),
    ("plan", ("units", 0, "steps", 0, "span"), [1], "plan: units[0].steps[0].span: expected a list of 2 values"),
    ("plan", ("units", 0, "span", 1), "9", "plan: units[0].span[1]: expected a whole number, got “9”"),
    ("plan", ("units", 0, "kind"), "sermon", "plan: units[0].kind: expected opening, heading, "),
    ("plan", ("source",), [], "plan: source: expected fields, got a list"),
    ("plan", ("source", "chars"), None, "plan: source.chars: expected a whole number, got null"),
    ("plan", ("language",), {}, "plan: language: expected text, got fields"),
    ("episode", ("audio", 0, "duration_s"), "long", "episode.json: audio[0].duration_s: expected a number, got “long”"),
    ("episode", ("audio", 0, "bytes"), 1.5, "episode.json: audio[0].bytes: expected a whole number, got “1.5”"),
    ("episode", ("part",), True, "episode.json: part: expected a whole number, got “True”"),
    ("episode", ("tool", "name"), ..., "episode.json: tool.name: expected text, got no such field"),
    ("episode", ("guid",), 7, "episode.json: guid: expected text, got “7”"),
    ("episode", ("people",), None, "episode.json: people: expected a list, got null"),
    ("episode", ("units", 1), "u0002", "episode.json: units[1]: expected fields, got “u0002”"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "place", "value", "words"), BROKEN, ids=[row[-1] for row in BROKEN])
def test_what_is_missing_or_wrong_is_told_with_its_place_and_is_not_valid(
    name: str, place: tuple[Any, ...], value: Any, words: str
) -> None:
    broken = at = copy.deepcopy(SMALL[name])
    for key in place[:-1]:
        at = at[key]
    if value is ...:
        del at[place[-1]]
    else:
        at[place[-1]] = value
    with pytest.raises(ContractError) as error:
        READERS[name](broken)
    assert str(error.value).startswith(words)
    assert not VALIDATORS[name].is_valid(broken)


@pytest.mark.parametrize(("value", "words"), [(None, "null"), ([], "a list"), ("x" * 1_000, "“xxx")])
def test_what_is_no_object_at_all_is_told_briefly(value: object, words: str) -> None:
    with pytest.raises(ContractError, match=rf"^episode\.json: expected fields, got {words}") as error:
        Episode.from_json(value)
    assert len(str(error.value)) < 200


def test_a_number_that_json_cannot_write_is_none() -> None:
    for number in (float("nan"), float("inf"), 10**400):
        broken = copy.deepcopy(SMALL["episode"])
        broken["loudness"]["true_peak_dbtp"] = number
        with pytest.raises(ContractError, match=r"^episode\.json: loudness\.true_peak_dbtp: expected a number"):
            Episode.from_json(broken)


ANYTHING = (
    st.none() | st.booleans() | st.integers(-3, 3) | st.floats(-3, 3) | st.text(max_size=3)
    | st.sampled_from(["opening", [], {}, [0, 1], [0, 1, 2], [None, 1], 1.0])
)  # fmt: skip


@pytest.mark.parametrize("name", READERS)
@given(data=st.data())
def test_the_type_takes_just_what_the_schema_takes(name: str, data: st.DataObject) -> None:
    document = copy.deepcopy(SMALL[name])
    for _ in range(data.draw(st.integers(1, 3))):
        holder, key = data.draw(st.sampled_from(_places(document)))
        if isinstance(holder, dict) and data.draw(st.booleans()):
            del holder[key]
        else:
            holder[key] = data.draw(ANYTHING)
    try:
        written = READERS[name](document).to_json()
    except ContractError:
        assert not VALIDATORS[name].is_valid(document)
    else:
        assert VALIDATORS[name].is_valid(document)
        assert VALIDATORS[name].is_valid(written)
        assert READERS[name](written) == READERS[name](document)


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Every place in a JSON document that something may be put in, as holder and key."""
    items = list(value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ())
    return [place for key, child in items for place in [(value, key), *_places(child)]]

"""The reviewed plan of each article in tests/articles and examples is what `plan` makes of it.

A new case is two files and no code: see tests/golden.py.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from audioedition.article import read

from . import golden
from .golden import ARTICLES, EXAMPLES, is_article, pairs, plan_text
from .table import assert_each

PAIRS = pairs()


@pytest.mark.parametrize(("article", "plan"), PAIRS, ids=[plan.name for _, plan in PAIRS])
def test_the_plan_is_the_reviewed_one(article: Path, plan: Path) -> None:
    reviewed, now = plan.read_text(encoding="utf-8"), plan_text(article)
    if now != reviewed:
        difference = difflib.unified_diff(reviewed.splitlines(), now.splitlines(), plan.name, "now", n=1, lineterm="")
        pytest.fail("\n".join(difference), pytrace=False)


def test_whatever_changes_in_a_plan_changes_what_is_reviewed() -> None:
    """Each value of the plan's JSON and each pause, changed alone."""
    plan: dict[str, Any] = golden.plan_of(EXAMPLES / "almaty-part-3.txt").to_json()
    assert sum(row["words"] for row in plan.pop("skipped_words")) == 12  # counted from `skipped`, as it says
    pauses = {unit["id"]: "sentence" for unit in plan["units"]}
    before = [*golden.lines(plan, pauses)]

    def law(name: str, holder: Any, key: Any) -> None:
        value = holder[key]
        holder[key] = changed(value)
        now = [*golden.lines(plan, pauses)]
        holder[key] = value
        assert now != before, name

    assert_each(law, values(plan, "plan"))
    assert_each(law, (("pause", pauses, unit) for unit in pauses))


def values(holder: Any, path: str) -> Iterator[tuple[str, Any, Any]]:
    """Every value that holds no others: a name for it, what holds it, and its key there."""
    for key in [*holder] if isinstance(holder, dict) else range(len(holder)):
        if isinstance(holder[key], (dict, list)):
            yield from values(holder[key], f"{path}.{key}")
        elif key != "id":  # it is what pauses are told by
            yield f"{path}.{key}", holder, key


def changed(value: str | int | None) -> object:
    if value is None:
        return "else"
    return value + 1 if isinstance(value, int) else value + "!"


def test_every_article_has_a_reviewed_plan() -> None:
    articles = {path for folder in (ARTICLES, EXAMPLES) for path in folder.iterdir() if is_article(path)}
    assert articles == {article for article, _ in PAIRS}


@pytest.fixture(params=PAIRS, ids=[plan.name for _, plan in PAIRS])
def contract(request: pytest.FixtureRequest) -> tuple[str, Any]:
    article, _ = request.param
    return counted_text(article), golden.plan_of(article).to_json()


def counted_text(article: Path) -> str:
    """What spans count: the decoded file, or the text that a page shows."""
    if article.suffix == ".html":
        return read(article).text
    return article.read_text(encoding="utf-8-sig")


def test_the_contract_has_exactly_these_keys(contract: tuple[str, Any]) -> None:
    _, plan = contract
    assert list(plan) == [
        "version", "title", "author", "language", "source", "chapters", "units", "skipped", "skipped_words", "warnings",
    ]  # fmt: skip
    assert plan["version"] == 1
    assert list(plan["source"]) == ["chars"]
    shapes = {
        "chapters": ["title", "first_unit"],
        "units": ["id", "role", "kind", "language", "voice", "span", "source", "steps", "text", "chapter"],
        "skipped": ["span", "source", "reason", "why"],
        "skipped_words": ["reason", "why", "words"],
        "warnings": ["span", "message"],
    }
    for name, keys in shapes.items():
        assert all(list(row) == keys for row in plan[name]), name
    assert all(list(step) == ["span", "kind", "was", "said"] for unit in plan["units"] for step in unit["steps"])


def test_another_program_can_replay_the_steps_and_find_every_character(contract: tuple[str, Any]) -> None:
    text, plan = contract
    assert plan["source"]["chars"] == len(text)
    seen = [0] * len(text)
    for unit in plan["units"]:
        if unit["span"] is None:
            assert (unit["source"], unit["steps"]) == ("", [])
            continue
        start, end = unit["span"]
        assert unit["source"] == text[start:end]
        said, place = "", start
        for step in unit["steps"]:
            assert text[slice(*step["span"])] == step["was"]
            said += text[place : step["span"][0]] + step["said"]
            place = step["span"][1]
        assert " ".join((said + text[place:end]).split()) == unit["text"]
    for row in [*plan["units"], *plan["skipped"]]:
        for place in range(*(row["span"] or (0, 0))):
            seen[place] += 1
    assert all(count == 1 for count, character in zip(seen, text, strict=True) if not character.isspace())


def test_values_are_from_the_closed_lists(contract: tuple[str, Any]) -> None:
    _, plan = contract
    kinds = {"opening", "heading", "sentence", "item", "verse", "caption", "cell", "note", "cue", "credit"}
    roles = {"narrator", "translator", "editor", "author", "person", "heading", "quotation", "footnote"}
    reasons = {"markup", "furniture", "picture", "code", "policy", "punctuation", "licence"}
    assert {unit["kind"] for unit in plan["units"]} <= kinds
    assert {unit["role"].partition(":")[0] for unit in plan["units"]} <= roles
    assert {skip["reason"] for skip in plan["skipped"]} <= reasons
    assert [chapter["first_unit"] for chapter in plan["chapters"]] == [
        next(unit["id"] for unit in plan["units"] if unit["chapter"] == number)
        for number in range(len(plan["chapters"]))
    ]

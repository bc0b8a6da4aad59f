"""Reviewed plans. A case is two files: `<name>.<ext>` and `<name>.plan.txt`, here or in examples/.

To write the plan of a new article, or to write it anew after a change that is meant:

    python -m tests.golden NAME

Then read it, or `git diff` it: what is committed is what somebody has reviewed. `<name>.plan.txt` always
lies in tests/articles; the article there or in examples/.

A unit is a line: id, place, role, kind, language, voice (one that voices.yaml names, or a stand-in), the pause after
it, and what is said. Where something else is written, the unit stands again among the steps, with what is written and
each step from there to what is said.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import audioedition
from audioedition.model import Unit

ARTICLES = Path(__file__).parent / "articles"
EXAMPLES = Path(__file__).parent.parent / "examples"
_ENDING = ".plan.txt"


def pairs() -> list[tuple[Path, Path]]:
    """Every article that has a reviewed plan, with that plan."""
    return [(article_of(plan.name.removesuffix(_ENDING)), plan) for plan in sorted(ARTICLES.glob(f"*{_ENDING}"))]


def article_of(name: str) -> Path:
    """The article of that name."""
    found = [path for folder in (ARTICLES, EXAMPLES) for path in folder.glob(f"{name}.*") if is_article(path)]
    if len(found) != 1:
        raise SystemExit(f"{len(found)} articles are named {name} in {ARTICLES} and {EXAMPLES}; there must be one")
    return found[0]


def is_article(path: Path) -> bool:
    """Neither a plan nor the metadata beside an article."""
    return not path.name.endswith((_ENDING, ".yaml"))


@cache
def plan_of(article: Path) -> audioedition.Plan:
    """The plan of an article, made once."""
    return audioedition.plan(article)


def plan_text(article: Path) -> str:
    """The plan of an article as it is reviewed."""
    plan = plan_of(article)
    pauses = {unit.id: _pause(unit) for unit in plan.script.units}
    document = plan.to_json()
    units: Any = document["units"]
    # Which voices stand in, and how many, is a matter of the machine.
    document["units"] = [
        unit if unit["voice"] in plan.rules.voices else unit | {"voice": f"stand-in/{unit['role']}"} for unit in units
    ]
    return "\n".join(lines(document, pauses)) + "\n"


def lines(plan: Mapping[str, Any], pauses: Mapping[str, str]) -> Iterator[str]:
    """A plan, all that its JSON holds but what is counted from it, and the pause after each unit, in lines."""
    for name in ("version", "title", "author", "language"):
        yield f"{name}: {'-' if plan[name] is None else plan[name]}"
    yield f"characters: {plan['source']['chars']}"
    for number, chapter in enumerate(plan["chapters"]):
        yield f"chapter {number} from {chapter['first_unit']}: {chapter['title']}"
    before = None
    for unit in plan["units"]:
        if unit["chapter"] != before:
            before = unit["chapter"]
            yield from ("", f"== chapter {before}", "")
        yield _unit(unit, pauses[unit["id"]])
    yield from ("", "== steps")
    for unit in plan["units"]:
        yield from _steps(unit)
    yield from ("", "== skipped", "")
    for skip in plan["skipped"]:
        yield f"{_place(skip['span'])} {skip['reason']} {_quoted(skip['source'])}: {skip['why']}"
    yield from ("", "== warnings", "")
    for warning in plan["warnings"]:
        yield f"{_place(warning['span'])} {warning['message']}"


def _unit(unit: Mapping[str, Any], pause: str) -> str:
    who = " ".join(unit[name] for name in ("role", "kind", "language", "voice"))
    return f"{unit['id']} {_place(unit['span'])} {who} ({pause}): {unit['text']}"


def _steps(unit: Mapping[str, Any]) -> Iterator[str]:
    """What is written and the steps from there, where what is said is something else."""
    if not unit["steps"] and unit["source"] == (unit["text"] if unit["span"] else ""):
        return
    yield from ("", f"{unit['id']} {_quoted(unit['source'])}")
    for step in unit["steps"]:
        yield f"  {_place(step['span'])} {step['kind']}: {_quoted(step['was'])} → {_quoted(step['said'])}"


def _pause(unit: Unit) -> str:
    return unit.pause_after if unit.pause_s is None else f"{unit.pause_after}, {unit.pause_s} s"


def _place(span: list[int] | None) -> str:
    return "[]" if span is None else f"[{span[0]}:{span[1]}]"


def _quoted(words: str) -> str:
    """In quotation marks, on one line."""
    return json.dumps(words, ensure_ascii=False)


if __name__ == "__main__":
    for name in sys.argv[1:] or [plan.name.removesuffix(_ENDING) for _, plan in pairs()]:
        target = ARTICLES / f"{name}{_ENDING}"
        target.write_text(plan_text(article_of(name)), encoding="utf-8")
        print(target)

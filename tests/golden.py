"""Reviewed plans. A case is two files: `<name>.<ext>` and `<name>.plan.json`, here or in examples/.

To write the plan of a new article, or to write it anew after a change that is meant:

    python -m tests.golden NAME

Then read it, or `git diff` it: what is committed is what somebody has reviewed. `<name>.plan.json` always
lies in tests/articles; the article there or in examples/.
"""

from __future__ import annotations

import sys
from pathlib import Path

from .command import audioedition

ARTICLES = Path(__file__).parent / "articles"
EXAMPLES = Path(__file__).parent.parent / "examples"


def pairs() -> list[tuple[Path, Path]]:
    """Every article that has a reviewed plan, with that plan."""
    return [(article_of(plan.name.removesuffix(".plan.json")), plan) for plan in sorted(ARTICLES.glob("*.plan.json"))]


def article_of(name: str) -> Path:
    """The article of that name."""
    found = [path for folder in (ARTICLES, EXAMPLES) for path in folder.glob(f"{name}.*") if is_article(path)]
    if len(found) != 1:
        raise SystemExit(f"{len(found)} articles are named {name} in {ARTICLES} and {EXAMPLES}; there must be one")
    return found[0]


def is_article(path: Path) -> bool:
    """Neither a plan nor the metadata beside an article."""
    return path.suffix not in (".json", ".yaml")


def planned(article: Path) -> bytes:
    """What `audioedition plan ARTICLE --json` prints."""
    done = audioedition("plan", article, "--json")
    if done.status:
        raise SystemExit(done.err)
    return done.out


if __name__ == "__main__":
    for name in sys.argv[1:] or [plan.name.removesuffix(".plan.json") for _, plan in pairs()]:
        (ARTICLES / f"{name}.plan.json").write_bytes(planned(article_of(name)))
        print(ARTICLES / f"{name}.plan.json")

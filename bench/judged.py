"""The HTML reader, measured on pages of which others wrote down what must be in the text and what must not.

    python -m bench.judged FOLDER [--half open] [--show lost|aloud|author|title] [--beside] [--jobs 2]

FOLDER is a checkout of adbar/trafilatura: `tests/evaldata.json` has, for 990 pages, phrases of the article and phrases
that are none of it, the author and the title; the pages lie in `tests/eval` and `tests/cache`. Printed are the shares
of phrases found and of phrases wrongly kept, of pages with neither fault, and of authors and titles that are right,
wrong and missing. `--beside` measures trafilatura itself in the same way. Half of the pages, by the hash of their name
as in `tests.real`, are held back: `--show` lists the faults of the others.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from tests.html.visible import article
from tests.real.expectations import half_of
from tests.real.measure import likeness_of_names, tokens

from audioedition.article.evidence import settled
from audioedition.article.html import document
from audioedition.errors import ArticleError

_ALIKE = 0.75  # of a title, which may have a kicker more
_SAME = 0.9  # of an author
_FAULTS = ("lost", "aloud", "author", "no author", "title", "no title")


@dataclass(frozen=True)
class Page:
    """A page and what is known of it; None for what nobody wrote down."""

    file: Path
    address: str
    phrases: tuple[str, ...]
    furniture: tuple[str, ...]
    author: str | None
    title: str | None


@dataclass
class Found:
    """What was found of a page: the faults by class, and how many phrases there were to find."""

    page: Page
    faults: dict[str, list[str]] = field(default_factory=dict)

    def count(self, kind: str) -> int:
        """How many faults of a class."""
        return len(self.faults.get(kind, ()))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", choices=("open", "held"))
    parser.add_argument("--show", choices=_FAULTS, help="list such faults of the open half")
    parser.add_argument("--beside", action="store_true", help="trafilatura instead")
    parser.add_argument("--jobs", type=int, default=2)
    asked = parser.parse_args()
    all_pages = list(pages(asked.folder))
    with ProcessPoolExecutor(asked.jobs) as pool:
        found = list(pool.map(partial(judged, beside=asked.beside), all_pages, chunksize=8))
    if asked.show:
        show(asked.show, found)
    for half in ("open", "held"):
        if asked.half in (None, half):
            _print(half, [one for one in found if _half(one.page) == half])


def pages(folder: Path) -> Iterator[Page]:
    """Each page that is there."""
    rows: dict[str, dict[str, Any]] = json.loads((folder / "tests/evaldata.json").read_text(encoding="utf-8"))
    for address, row in rows.items():
        for name in ("eval", "cache"):
            file = folder / "tests" / name / row["file"]
            if file.is_file():
                author, title = row.get("author"), row.get("title")
                furniture = tuple(words for words in row["without"] if words not in (title or ""))
                people = ", ".join(author) if isinstance(author, list) else author
                yield Page(file, address, tuple(row["with"]), furniture, people, title)
                break


def judged(page: Page, beside: bool) -> Found:
    """A page's faults."""
    data = page.file.read_bytes()
    try:
        text, author, title = _by_trafilatura(data) if beside else _by_us(page.file, data)
    except ArticleError:  # not read at all
        text, author, title = "", None, None
    kept = _letters(text)
    faults = {
        "lost": [phrase for phrase in page.phrases if _letters(phrase) not in kept],
        "aloud": [phrase for phrase in page.furniture if _letters(phrase) and _letters(phrase) in kept],
    }
    for kind, known, wanted, bar in (("author", author, page.author, _SAME), ("title", title, page.title, _ALIKE)):
        if wanted and not known:
            faults[f"no {kind}"] = [wanted]
        elif known and wanted and likeness_of_names(known, wanted) < bar:
            faults[kind] = [f"{known!r}, not {wanted!r}"]
    return Found(page, faults)


def _letters(text: str) -> str:
    """Words without marks; a phrase may begin or end within a word."""
    return " ".join(tokens(text))


def _by_us(file: Path, data: bytes) -> tuple[str, str | None, str | None]:
    found = document(file, data)
    about = settled(found)
    return article(found), about.author, about.title


def _by_trafilatura(data: bytes) -> tuple[str, str | None, str | None]:
    from trafilatura import bare_extraction  # type: ignore[import-not-found]

    found = bare_extraction(data, include_comments=False, with_metadata=True)
    return (found.text or "", found.author, found.title) if found else ("", None, None)


def _half(page: Page) -> str:
    return half_of(f"adbar/trafilatura/tests/{page.file.parent.name}/{page.file.name}")


def show(kind: str, found: list[Found]) -> None:
    """List faults of a class in the open half."""
    for one in found:
        if one.count(kind) and _half(one.page) == "open":
            print(f"{one.page.file.parent.name}/{one.page.file.name}", *one.faults[kind], sep="\n    ")


def _print(half: str, found: list[Found]) -> None:
    phrases, furniture = (sum(len(getattr(one.page, name)) for one in found) for name in ("phrases", "furniture"))
    lost, aloud = (sum(one.count(kind) for one in found) for kind in ("lost", "aloud"))
    clean = sum(not one.count("lost") and not one.count("aloud") for one in found)
    print(f"{half} half: {len(found)} pages")
    print(f"  phrases lost    {lost:5d} of {phrases} ({lost / phrases:.1%})")
    print(f"  furniture kept  {aloud:5d} of {furniture} ({aloud / furniture:.1%})")
    print(f"  neither         {clean:5d} of {len(found)} pages ({clean / len(found):.1%})")
    for kind in ("author", "title"):
        known = [one for one in found if getattr(one.page, kind)]
        counts = Counter(name for one in known for name in (kind, f"no {kind}") if one.count(name))
        right = len(known) - counts.total()
        print(f"  {kind:15} {right:5d} of {len(known)} right, {counts[kind]} wrong, {counts[f'no {kind}']} missing")


if __name__ == "__main__":
    main()

"""The HTML reader, measured on the pages of scrapinghub/article-extraction-benchmark.

    python -m bench.pages FOLDER [--alone] [--worst 10] [--half open]

FOLDER holds its `ground-truth.json` and `html/*.html.gz`: what people took for the article of 181 pages. Printed are
precision, recall and F of 4-grams of words, computed page by page as that benchmark does it; milliseconds of the
processor a page; and coverage: the share of pages whose visible text is all in a block or a skip,
each character once and in order.
`--alone`: readability-lxml's own output instead, to compare. Half of the pages, by the hash of their name, are held
back: `--half open` measures those that may be looked at while rules are written.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
import statistics
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tests.html.visible import article, missing, uncovered

from audioedition.article.html import document
from audioedition.article.html.charset import decode

_N = 4


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--alone", action="store_true", help="readability-lxml alone")
    parser.add_argument("--worst", type=int, default=0, help="list so many of the worst pages")
    parser.add_argument("--half", choices=("open", "held"), help="one half of the pages")
    options = parser.parse_args()
    rows, times, lost = [], [], []
    for path, expected in pages(options.folder, options.half):
        data = gzip.decompress(path.read_bytes())
        begin = time.process_time()
        found = None if options.alone else document(path, data)
        text = readable(path, data) if found is None else article(found)
        times.append((time.process_time() - begin) * 1000)
        rows.append((shares(expected, text), path.name))
        if found is not None and (uncovered(found) or missing(found, decode(path, data))):
            lost.append(path.name)
    print_result(rows, times)
    if not options.alone:
        print(f"coverage   {len(rows) - len(lost)} of {len(rows)} pages", *lost[:5])
    for share, name in sorted(rows, key=lambda row: row[0][0])[: options.worst]:
        print(f"{name[:12]}  right {share[0]:.2f}  too much {share[1]:.2f}  missing {share[2]:.2f}")


def print_result(rows: list[tuple[tuple[float, float, float], str]], times: list[float]) -> None:
    """Precision, recall and F, and how long a page took."""
    precision = statistics.mean(right / (right + more) for (right, more, _), _ in rows if right + more)
    recall = statistics.mean(right / (right + less) for (right, _, less), _ in rows if right + less)
    print(f"pages      {len(rows)}")
    print(f"precision  {precision:.3f}")
    print(f"recall     {recall:.3f}")
    print(f"F          {2 * precision * recall / (precision + recall):.3f}")
    print(f"ms a page  {statistics.mean(times):.0f} (median {statistics.median(times):.0f}, longest {max(times):.0f})")


def pages(folder: Path, half: str | None) -> Iterator[tuple[Path, str]]:
    """Each page's file with the article that people found in it."""
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    for path in sorted((folder / "html").glob("*.html.gz")):
        name = path.name.removesuffix(".html.gz")
        is_open = hashlib.sha256(name.encode()).digest()[0] % 2 == 0
        if half is None or is_open == (half == "open"):
            yield path, truth[name].get("articleBody", "")


def readable(path: Path, data: bytes) -> str:
    """What readability-lxml alone makes of a page."""
    import lxml.html
    from readability import Document as Readability

    summary = Readability(decode(path, data)).summary()
    return "\n".join(str(text) for text in lxml.html.document_fromstring(summary).itertext())


def shares(expected: str, found: str) -> tuple[float, float, float]:
    """Shares of 4-grams that are right, too much and missing."""
    wanted, got = _grams(expected), _grams(found)
    right, more, less = (sum(c.values()) for c in (wanted & got, got - wanted, wanted - got))
    whole = max(right + more + less, 1)
    return right / whole, more / whole, less / whole


def _grams(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[i : i + _N]) for i in range(max(1, len(words) - _N + 1)))


if __name__ == "__main__":
    main()

"""Speakable English, measured on the test cases of NVIDIA's NeMo-text-processing (their facts, not their code).

    python bench/speakable.py FOLDER [--kind date] [--show open]

FOLDER holds its `tests/nemo_text_processing/en/data_text_normalization`, a line a case: written~said. Compared
without case, hyphens, punctuation and "and", and with single letters in a row as one word ("F.B.I" is NeMo's "FBI",
"Eh" how our text writes the letter A). Half of the cases, by the hash of what is written, are held back:
`--show open` lists the failures of the other half only, so that rules are not written to fit all.
"""

from __future__ import annotations

import argparse
import hashlib
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from audioedition.model import Span
from audioedition.script.say import said

# The second column repeats the others with choices.
_LEFT_OUT = ("test_cases_normalize_with_audio.txt",)


def main() -> None:
    """Measure and print right answers by kind."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--kind", help="one kind alone")
    parser.add_argument("--show", choices=("open",), help="list what fails in the open half")
    options = parser.parse_args()
    right: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for kind, written, expected in cases(options.folder):
        if options.kind and kind != options.kind:
            continue
        spoken = said(written, Span(0, len(written)), "en", (), "")[1]
        is_right, is_open = _plain(spoken) == _plain(expected), is_in_open_half(written)
        row = right[kind]
        row[0 if is_open else 2] += is_right
        row[1 if is_open else 3] += 1
        if options.show and is_open and not is_right:
            print(f"{kind:12} {written!r}\n{'':12} said {spoken!r}\n{'':12} want {expected!r}")
    print(f"{'':18}{'open half':>12}{'held back':>12}{'all':>12}")
    for kind, (a, b, c, d) in sorted(right.items()):
        print(f"{kind:18}{f'{a}/{b}':>12}{f'{c}/{d}':>12}{f'{a + c}/{b + d}':>12}")
    a, b, c, d = (sum(row[i] for row in right.values()) for i in range(4))
    print(f"{'together':18}{f'{a}/{b}':>12}{f'{c}/{d}':>12}{f'{a + c}/{b + d}':>12}")


def cases(folder: Path) -> Iterator[tuple[str, str, str]]:
    """(kind, written, said) of every case, each written form once a file."""
    for path in sorted(folder.glob("test_cases_*.txt")):
        if path.name in _LEFT_OUT:
            continue
        for line in dict.fromkeys(path.read_text(encoding="utf-8").splitlines()):
            written, tilde, spoken = line.partition("~")
            if tilde:
                yield path.stem.removeprefix("test_cases_"), written, spoken


def is_in_open_half(written: str) -> bool:
    """Whether a case may be looked at while rules are written."""
    return hashlib.sha256(written.encode()).digest()[0] % 2 == 0


def _plain(text: str) -> str:
    words = re.sub(r"[^\w\s]|_", " ", text.lower().replace("'", "").replace("’", "")).split()
    plain = " ".join("a" if word == "eh" else word for word in words if word != "and")
    return re.sub(r"(?<=\b\w) (?=\w\b)", "", plain)


if __name__ == "__main__":
    main()

"""The language of a span, measured on Universal Dependencies treebanks.

    python bench/languages.py FOLDER… [--show 5]

Each FOLDER is a clone of a treebank (UD_English-PUD, UD_Dutch-Alpino, …), its files named by language. From each, 250
spans of 1, 3, 5, 15 and 40 words are taken, and for each it is asked which language it is: "alone", where nothing is
known of the text around it; "at home", where the text around it is in its own language; "abroad", where it is in
English (for English: in Russian). At home and abroad are what happens in an article; a span of fewer than three
words, at home or abroad, is not asked about: it takes the language around it.
"""

from __future__ import annotations

import argparse
import re
import time
from collections.abc import Iterator
from pathlib import Path

from audioedition.script.language_detection import language_of

LENGTHS = (1, 3, 5, 15, 40)
SPANS = 250
_TEXT = re.compile(r"^# text = (.*)$", re.MULTILINE)


def main() -> None:
    """Measure and print shares of right answers, in per cent."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+", metavar="FOLDER")
    parser.add_argument("--show", type=int, default=0, help="list the wrong answers for spans of so many words")
    options = parser.parse_args()
    print(f"{'':4}" + "".join(f"{way:>{6 * len(LENGTHS) + 2}}" for way in ("alone", "at home", "abroad")))
    print(f"{'':4}" + 3 * ("  " + "".join(f"{length:6}" for length in LENGTHS)))
    begun, asked = time.process_time(), 0
    for folder in options.folders:
        path = next(iter(sorted(folder.glob("*.conllu"))))
        language = path.name.partition("_")[0]
        shares = []
        for around in ("", language, "en" if language != "en" else "ru"):
            shares.append("  ")
            for length in LENGTHS:
                found = list(spans(path, length))
                wrong = [(span, got) for span in found if (got := language_of(span, around)) != language]
                shares.append(f"{100 - 100 * len(wrong) / len(found):6.1f}")
                asked += len(found)
                for span, got in wrong if length == options.show else ():
                    print(f"{language} around {around or '?'}: {got} {span!r}")
        print(f"{language:4}{''.join(shares)}")
    print(f"{(time.process_time() - begun) / max(1, asked) * 1e6:.0f} µs each")


def spans(path: Path, length: int) -> Iterator[str]:
    """Spans of so many words, taken from all over a file; a single word has four letters or more and no capital."""
    texts = _TEXT.findall(path.read_text(encoding="utf-8"))
    for number in range(SPANS):
        place = number * len(texts) // SPANS
        words: list[str] = []
        while len(words) < length + 3:
            words += texts[place % len(texts)].split()
            place += 1
        start = number % 3 if length < 15 else 0
        if length == 1:
            plain = [word for word in words if word.isalpha() and word.islower() and len(word) >= 4]
            yield plain[0] if plain else words[0]
        else:
            yield " ".join(words[start : start + length])


if __name__ == "__main__":
    main()

"""How often the encoding of a text is told from its bytes, measured on Universal Dependencies treebanks.

    python bench/charsets.py FOLDER… [--show]

Each FOLDER is a clone of a treebank (UD_Russian-PUD, UD_French-PUD, …), its files named by language. Its text, with the
quotation marks of Windows, is cut into pieces of 60 to 40,000 characters, each is written in every encoding that has
its letters, and is right when what is read is what was written.
"""

from __future__ import annotations

import argparse
import re
import time
from collections.abc import Iterator
from pathlib import Path

from audioedition.article.decoding import decode
from audioedition.errors import ArticleError

LENGTHS = (60, 200, 1000, 5000, 40_000)
PIECES = 25
WIDE = ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32")
CYRILLIC = {"ru": ("cp1251", "koi8-r", "cp866"), "uk": ("cp1251", "koi8-u")}
_TEXT = re.compile(r"^# text = (.*)$", re.MULTILINE)


def main() -> None:
    """Measure, and print wrong and all by language and encoding."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+", metavar="FOLDER")
    parser.add_argument("--show", action="store_true", help="print the beginning of each text that is read wrong")
    options = parser.parse_args()
    begun, wrong, tried = time.process_time(), 0, 0
    for folder in options.folders:
        path = next(iter(sorted(folder.glob("*.conllu"))))
        language = path.name.partition("_")[0]
        text = " ".join(_TEXT.findall(path.read_text(encoding="utf-8")))
        for codec in (*WIDE, *CYRILLIC.get(language, ("cp1252",))):
            pieces = [piece.encode(codec) for piece in _pieces(_in(text, codec))]
            missed = [piece for piece in pieces if _read(piece) != piece.decode(codec).removeprefix("\ufeff")]
            print(f"{language} {codec:10} {len(missed)} wrong of {len(pieces)}")
            wrong, tried = wrong + len(missed), tried + len(pieces)
            for piece in missed if options.show else ():
                print(f"    {piece.decode(codec)[:90]!r} → {_read(piece)[:40]!r}")
    print(f"{wrong} wrong of {tried}, {(time.process_time() - begun) / tried * 1000:.1f} ms a text")


def _in(text: str, codec: str) -> str:
    """What of a text an encoding has."""
    return text.encode(codec, "ignore").decode(codec).removeprefix("\ufeff")


def _pieces(text: str) -> Iterator[str]:
    for length in LENGTHS:
        step = max(1, (len(text) - length) // PIECES)
        for number in range(PIECES if len(text) > length else 1):
            yield text[number * step : number * step + length]


def _read(data: bytes) -> str:
    try:
        return decode(Path("text.txt"), data).text
    except ArticleError as error:
        return str(error)


if __name__ == "__main__":
    main()

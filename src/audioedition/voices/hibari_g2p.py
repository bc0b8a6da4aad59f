"""hibari's grapheme-to-phoneme rules, loaded in half the time.

Half of the loading time parsed eighty thousand rows of the tagger's weights, of which an article needs a few thousand.
Here a row is parsed when it is first used.
"""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

_HEAD, _TAIL = b',"weights":{"', b"}}}"


class Weights:
    """The rows of a JSON object whose values are flat objects of numbers, written without spaces. `raw`: the bytes
    from behind the first key's opening quotation mark to before the last row's closing brace."""

    def __init__(self, raw: bytes) -> None:
        cells = raw.replace(b'":{', b'},"').split(b'},"')
        self._rows = dict(zip(cells[::2], cells[1::2], strict=True))
        self._parsed: dict[str, dict[str, float] | None] = {}

    def __len__(self) -> int:
        return len(self._rows)

    def get(self, name: str) -> dict[str, float] | None:
        """A row; None where there is none of that name."""
        if name not in self._parsed:
            row = self._rows.get(json.dumps(name, ensure_ascii=False)[1:-1].encode())
            self._parsed[name] = None if row is None else json.loads(b"{%s}" % row)
        return self._parsed[name]


def load(british: bool) -> Any:
    """hibari's own `G2P`."""
    from hibari import g2p
    from hibari.g2p.lexicon import Lexicon
    from hibari.g2p.tagger import Tagger
    from hibari.g2p.tokenize import Tokenizer

    raw = gzip.decompress((Path(g2p.ASSETS) / "tagger.json.gz").read_bytes())
    head, separator, rows = raw.partition(_HEAD)
    if not separator or not rows.endswith(_TAIL):
        return g2p.G2P(british=british)  # another version of hibari has another layout
    names = [f"lexicon_{'gb' if british else 'us'}_{rank}.json.gz" for rank in ("gold", "silver")]
    converter = object.__new__(g2p.G2P)
    converter.lexicon = Lexicon(*map(g2p._load_json, names), british)
    converter.tokenizer = Tokenizer(g2p._load_json("tokenizer_exceptions.json"))
    converter.tagger = Tagger(json.loads(head + b"}") | {"weights": Weights(rows.removesuffix(_TAIL))})
    converter.british, converter.unk, converter._oov = british, "", None
    return converter

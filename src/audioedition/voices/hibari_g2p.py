"""hibari's rules from spelling to sound, loaded in half the time.

Half of the loading went to eighty thousand rows of the tagger's weights, of which an article needs a few thousand.
Here they stay as they are written until one is asked for.
"""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

_HEAD, _TAIL = b',"weights":{"', b"}}}"


class Weights:
    """The rows of an object of JSON that holds flat objects of numbers, written without spaces; `raw` is what stands
    between its first key's quotation mark and its last row's brace."""

    def __init__(self, raw: bytes) -> None:
        cells = raw.replace(b'":{', b'},"').split(b'},"')
        self._rows = dict(zip(cells[::2], cells[1::2], strict=True))
        self._read: dict[str, dict[str, float] | None] = {}

    def __len__(self) -> int:
        return len(self._rows)

    def get(self, name: str) -> dict[str, float] | None:
        """A row; None where there is no such."""
        if name not in self._read:
            row = self._rows.get(json.dumps(name, ensure_ascii=False)[1:-1].encode())
            self._read[name] = None if row is None else json.loads(b"{%s}" % row)
        return self._read[name]


def load(british: bool) -> Any:
    """hibari's own `G2P`."""
    from hibari import g2p
    from hibari.g2p.lexicon import Lexicon
    from hibari.g2p.tagger import Tagger
    from hibari.g2p.tokenize import Tokenizer

    raw = gzip.decompress((Path(g2p.ASSETS) / "tagger.json.gz").read_bytes())
    head, found, rows = raw.partition(_HEAD)
    if not found or not rows.endswith(_TAIL):
        return g2p.G2P(british=british)  # another version writes them in another way
    names = [f"lexicon_{'gb' if british else 'us'}_{rank}.json.gz" for rank in ("gold", "silver")]
    made = object.__new__(g2p.G2P)
    made.lexicon = Lexicon(*map(g2p._load_json, names), british)
    made.tokenizer = Tokenizer(g2p._load_json("tokenizer_exceptions.json"))
    made.tagger = Tagger(json.loads(head + b"}") | {"weights": Weights(rows.removesuffix(_TAIL))})
    made.british, made.unk, made._oov = british, "", None
    return made

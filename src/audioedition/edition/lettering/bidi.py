"""The direction of each character of a line: the complete Unicode Bidirectional Algorithm (UAX #9, revision 50).

Not from a package: python-bidi returns characters in the order of the screen, while a shaper needs runs with levels;
its older part in Python handles neither brackets nor isolates. All 91,707 rows of Unicode's own BidiCharacterTest.txt
pass; tests keep some of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from unicodedata import bidirectional, normalize

_MAX_DEPTH = 125
_INITIATORS = ("LRI", "RLI", "FSI")
_REMOVED = ("LRE", "RLE", "LRO", "RLO", "PDF", "BN")  # X9
_NEUTRAL = ("B", "S", "WS", "ON", "LRI", "RLI", "FSI", "PDI")
_MOST_BRACKETS = 63  # BD16
_ABOVE: tuple[dict[str, int], ...] = ({"R": 1, "AN": 2, "EN": 2}, {"L": 1, "AN": 1, "EN": 1})  # I1, I2
_STRONG = {"L": "L", "R": "R", "EN": "R", "AN": "R"}  # the direction in N0 to N2
# BidiBrackets.txt: each opening bracket with its closing one.
_PAIRS = (
    "\u2329\u232a"  # 〈〉 in NFC
    "()[]{}༺༻༼༽᚛᚜⁅⁆⁽⁾₍₎⌈⌉⌊⌋❨❩❪❫❬❭❮❯❰❱❲❳❴❵⟅⟆⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯"
    "⦃⦄⦅⦆⦇⦈⦉⦊⦋⦌⦍⦐⦏⦎⦑⦒⦓⦔⦕⦖⦗⦘⧘⧙⧚⧛⧼⧽⸢⸣⸤⸥⸦⸧⸨⸩⹕⹖⹗⹘⹙⹚⹛⹜"
    "〈〉《》「」『』【】〔〕〖〗〘〙〚〛﹙﹚﹛﹜﹝﹞（）［］｛｝｟｠｢｣"
)
_CLOSING = dict(zip(_PAIRS[::2], (normalize("NFC", closing) for closing in _PAIRS[1::2]), strict=True))
_CLOSERS = {*_PAIRS[1::2]}


def base_level(text: str) -> int:
    """The paragraph level, 0 from the left or 1 from the right: that of the first letter outside isolates (P2, P3)."""
    return _first_strong([_kind(character) for character in text], 0)


def embedding_levels(text: str, base: int) -> list[int]:
    """The level of each character of a line: even to the right, odd to the left."""
    kinds = [_kind(character) for character in text]
    levels, resolved = _explicit(kinds, base)
    remaining = [index for index, kind in enumerate(kinds) if kind not in _REMOVED]
    for sequence, before, after in list(_sequences(kinds, levels, remaining, base)):  # before levels change
        level = levels[sequence[0]]
        row = [resolved[index] for index in sequence]
        _weak(row, _direction(max(level, before)))
        _brackets([text[index] for index in sequence], kinds, sequence, row, level, _direction(max(level, before)))
        _neutral(row, level, _direction(max(level, before)), _direction(max(level, after)))
        for index, kind in zip(sequence, row, strict=True):
            levels[index] = level + _ABOVE[level % 2].get(kind, 0)
    _trailing(kinds, levels, base)
    return levels


def visual_order(run_levels: Sequence[int]) -> list[int]:
    """The numbers of runs with these levels, in the order of the screen from the left (L2)."""
    order = list(range(len(run_levels)))
    for level in range(max(run_levels, default=0), 0, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and run_levels[order[end]] >= level:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = end + 1
    return order


def _kind(character: str) -> str:
    return bidirectional(character) or "L"


def _first_strong(kinds: Sequence[str], start: int) -> int:
    """The level of the first letter from `start` on, up to the PDI that ends the isolate of `start` (P2, P3, X5c)."""
    depth = 0
    for kind in kinds[start:]:
        if kind in _INITIATORS:
            depth += 1
        elif kind == "PDI":
            if depth == 0 and start:
                return 0
            depth = max(0, depth - 1)
        elif depth == 0 and kind in ("L", "R", "AL"):
            return int(kind != "L")
    return 0


def _explicit(kinds: Sequence[str], base: int) -> tuple[list[int], list[str]]:
    """Levels and kinds after embeddings, overrides and isolates (X1 to X8)."""
    stack: list[tuple[int, str | None, bool]] = [(base, None, False)]
    too_many_isolates = too_many_embeddings = isolates = 0
    levels, resolved = [], list(kinds)
    for index, kind in enumerate(kinds):
        level, override, _ = stack[-1]
        if kind in ("LRE", "RLE", "LRO", "RLO", *_INITIATORS):
            isolating = kind in _INITIATORS
            levels.append(level)
            if isolating and override:
                resolved[index] = override
            right = kind[0] == "R" if kind != "FSI" else _first_strong(kinds, index + 1) == 1
            deeper = level + 1 + (level % 2 == right)
            if deeper <= _MAX_DEPTH and not too_many_isolates and not too_many_embeddings:
                isolates += isolating
                stack.append((deeper, {"LRO": "L", "RLO": "R"}.get(kind), isolating))
            elif isolating:
                too_many_isolates += 1
            elif not too_many_isolates:
                too_many_embeddings += 1
            continue
        if kind == "PDI":
            if too_many_isolates:
                too_many_isolates -= 1
            elif isolates:
                too_many_embeddings = 0
                while not stack.pop()[2]:
                    pass
                isolates -= 1
            level, override, _ = stack[-1]
        elif kind == "PDF" and not too_many_isolates:
            if too_many_embeddings:
                too_many_embeddings -= 1
            elif len(stack) > 1 and not stack[-1][2]:
                stack.pop()
        levels.append(base if kind == "B" else level)
        if override and kind not in ("B", "BN", "PDF"):
            resolved[index] = override
    return levels, resolved


def _sequences(
    kinds: Sequence[str], levels: Sequence[int], remaining: Sequence[int], base: int
) -> Iterator[tuple[list[int], int, int]]:
    """Isolating run sequences (BD13): the indices of their characters, the levels before and after them (X10)."""
    runs: list[list[int]] = []
    before = None
    for index in remaining:
        if before is None or levels[before] != levels[index]:
            runs.append([])
        runs[-1].append(index)
        before = index
    initiators = _isolates(kinds)
    ending: dict[int, list[int]] = {}  # sequences by the isolate initiator at their end
    sequences: list[list[int]] = []
    for run in runs:
        sequence = ending.pop(initiators.get(run[0], -1), None)
        if sequence is None:
            sequences.append(sequence := [])
        sequence += run
        if kinds[run[-1]] in _INITIATORS:
            ending[run[-1]] = sequence
    order = {index: number for number, index in enumerate(remaining)}
    for sequence in sequences:
        first, last = order[sequence[0]], order[sequence[-1]]
        open_ended = kinds[sequence[-1]] in _INITIATORS
        after = levels[remaining[last + 1]] if last + 1 < len(remaining) and not open_ended else base
        yield sequence, levels[remaining[first - 1]] if first else base, after


def _isolates(kinds: Sequence[str]) -> dict[int, int]:
    """For each PDI the index of its isolate initiator (BD9)."""
    opened, matching = [], {}
    for index, kind in enumerate(kinds):
        if kind in _INITIATORS:
            opened.append(index)
        elif kind == "PDI" and opened:
            matching[index] = opened.pop()
        elif kind == "B":
            opened.clear()
    return matching


def _direction(level: int) -> str:
    return "R" if level % 2 else "L"


def _weak(row: list[str], before: str) -> None:
    """Resolve weak types: marks, digits, and signs beside digits (W1 to W7)."""
    earlier, strong = before, before
    for number, kind in enumerate(row):
        if kind == "NSM":
            row[number] = "ON" if earlier in (*_INITIATORS, "PDI") else earlier
        elif kind == "EN" and strong == "AL":
            row[number] = "AN"
        if kind in ("L", "R", "AL"):
            strong = kind
        elif kind == "NSM" and row[number] == "EN" and strong == "AL":
            row[number] = "AN"
        earlier = row[number]
    row[:] = ["R" if kind == "AL" else kind for kind in row]
    for number in range(1, len(row) - 1):
        left, kind, right = row[number - 1 : number + 2]
        if left == right and ((kind == "CS" and left in ("EN", "AN")) or (kind == "ES" and left == "EN")):
            row[number] = left
    for number, kind in enumerate(row):
        if kind == "ET" and number and row[number - 1] == "EN":
            row[number] = "EN"
    for number in range(len(row) - 2, -1, -1):
        if row[number] == "ET" and row[number + 1] == "EN":
            row[number] = "EN"
    strong = before
    for number, kind in enumerate(row):
        if kind in ("ES", "ET", "CS"):
            row[number] = "ON"
        elif kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            row[number] = "L"


def _brackets(
    characters: Sequence[str], kinds: Sequence[str], indices: Sequence[int], row: list[str], level: int, before: str
) -> None:
    """Resolve brackets: to the direction of their content, else of the text before them (N0)."""
    own = _direction(level)
    for start, end in _pairs(characters, row):
        inner = {side for kind in row[start + 1 : end] if (side := _STRONG.get(kind))}
        if not inner:
            continue
        if own in inner:
            side = own
        else:
            earlier = next((strong for kind in reversed(row[:start]) if (strong := _STRONG.get(kind))), before)
            side = earlier if earlier != own else own
        for bracket in (start, end):
            row[bracket] = side
            for number in range(bracket + 1, len(row)):
                if kinds[indices[number]] != "NSM":
                    break
                row[number] = side


def _pairs(characters: Sequence[str], row: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of brackets, in the order of the opening ones (BD16)."""
    waiting: list[tuple[str, int]] = []
    pairs = []
    for number, character in enumerate(characters):
        if row[number] != "ON":
            continue
        if character in _CLOSING:
            if len(waiting) == _MOST_BRACKETS:
                return []
            waiting.append((_CLOSING[character], number))
        elif character in _CLOSERS:
            closing = normalize("NFC", character)
            position = next(
                (position for position in range(len(waiting) - 1, -1, -1) if waiting[position][0] == closing), None
            )
            if position is not None:
                pairs.append((waiting[position][1], number))
                del waiting[position:]
    return sorted(pairs)


def _neutral(row: list[str], level: int, before: str, after: str) -> None:
    """Resolve neutral types: to the direction of both neighbours where they agree, else to the level's (N1, N2)."""
    number = 0
    while number < len(row):
        end = number
        while end < len(row) and row[end] in _NEUTRAL:
            end += 1
        if end > number:
            left = _STRONG.get(row[number - 1], before) if number else before
            right = _STRONG.get(row[end], after) if end < len(row) else after
            row[number:end] = [left if left == right else _direction(level)] * (end - number)
        number = end + 1


def _trailing(kinds: Sequence[str], levels: list[int], base: int) -> None:
    """Set removed characters to the level before them; trailing spaces and separators to the line's (L1)."""
    for index, kind in enumerate(kinds):
        if kind in _REMOVED:
            levels[index] = levels[index - 1] if index else base
    at_end = True
    for index in range(len(kinds) - 1, -1, -1):
        if kinds[index] in ("S", "B"):
            levels[index], at_end = base, True
        elif kinds[index] in ("WS", "LRI", "RLI", "FSI", "PDI", *_REMOVED):
            levels[index] = base if at_end else levels[index]
        else:
            at_end = False

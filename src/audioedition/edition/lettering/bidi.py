"""Which way each character of a line runs: the Unicode Bidirectional Algorithm (UAX #9, revision 50), all of it.

Written here, not taken from a package: python-bidi gives the characters in their order on the screen, while a shaper
must be handed runs with their levels; its older half in Python knows neither brackets nor isolates. All 91,707 rows of
Unicode's own BidiCharacterTest.txt come out as they say there; tests keep some of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from unicodedata import bidirectional, normalize

_DEEPEST = 125
_INITIATORS = ("LRI", "RLI", "FSI")
_REMOVED = ("LRE", "RLE", "LRO", "RLO", "PDF", "BN")  # X9
_NEUTRAL = ("B", "S", "WS", "ON", "LRI", "RLI", "FSI", "PDI")
_MOST_BRACKETS = 63  # BD16
_ABOVE: tuple[dict[str, int], ...] = ({"R": 1, "AN": 2, "EN": 2}, {"L": 1, "AN": 1, "EN": 1})  # I1, I2
_STRONG = {"L": "L", "R": "R", "EN": "R", "AN": "R"}  # as N0 to N2 see them
# BidiBrackets.txt: each opening bracket with its closing one.
_PAIRS = (
    "\u2329\u232a"  # which are written 〈〉 in NFC
    "()[]{}༺༻༼༽᚛᚜⁅⁆⁽⁾₍₎⌈⌉⌊⌋❨❩❪❫❬❭❮❯❰❱❲❳❴❵⟅⟆⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯⦃⦄⦅⦆⦇⦈⦉⦊⦋⦌⦍⦐⦏⦎⦑⦒⦓⦔⦕⦖⦗⦘⧘⧙⧚⧛⧼⧽⸢⸣⸤⸥⸦⸧⸨⸩⹕⹖⹗⹘⹙⹚⹛⹜〈〉《》「」『』【】〔〕〖〗〘〙〚〛﹙﹚﹛﹜﹝﹞（）［］｛｝｟｠｢｣"
)
_CLOSING = dict(zip(_PAIRS[::2], (normalize("NFC", closing) for closing in _PAIRS[1::2]), strict=True))
_CLOSERS = {*_PAIRS[1::2]}


def base_level(text: str) -> int:
    """0 where a text begins on the left, 1 on the right: as its first letter outside isolates (P2, P3)."""
    return _first_strong([_kind(character) for character in text], 0)


def levels(text: str, base: int) -> list[int]:
    """The level of each character of a line: even ones run to the right, odd ones to the left."""
    kinds = [_kind(character) for character in text]
    found, resolved = _explicit(kinds, base)
    kept = [place for place, kind in enumerate(kinds) if kind not in _REMOVED]
    for sequence, before, after in list(_sequences(kinds, found, kept, base)):  # before levels change
        level = found[sequence[0]]
        row = [resolved[place] for place in sequence]
        _weak(row, _side(max(level, before)))
        _brackets([text[place] for place in sequence], kinds, sequence, row, level, _side(max(level, before)))
        _neutral(row, level, _side(max(level, before)), _side(max(level, after)))
        for place, kind in zip(sequence, row, strict=True):
            found[place] = level + _ABOVE[level % 2].get(kind, 0)
    _trailing(kinds, found, base)
    return found


def in_sight(run_levels: Sequence[int]) -> list[int]:
    """The order in which runs of these levels stand on the screen, from the left (L2)."""
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
    """The level that the first letter from `start` on asks for; up to the PDI that ends what `start` stands in."""
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
    """Levels and kinds as embeddings, overrides and isolates ask for them (X1 to X8)."""
    stack: list[tuple[int, str | None, bool]] = [(base, None, False)]
    too_many_isolates = too_many_embeddings = isolates = 0
    found, resolved = [], list(kinds)
    for place, kind in enumerate(kinds):
        level, override, _ = stack[-1]
        if kind in ("LRE", "RLE", "LRO", "RLO", *_INITIATORS):
            isolating = kind in _INITIATORS
            found.append(level)
            if isolating and override:
                resolved[place] = override
            right = kind[0] == "R" if kind != "FSI" else _first_strong(kinds, place + 1) == 1
            deeper = level + 1 + (level % 2 == right)
            if deeper <= _DEEPEST and not too_many_isolates and not too_many_embeddings:
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
        found.append(base if kind == "B" else level)
        if override and kind not in ("B", "BN", "PDF"):
            resolved[place] = override
    return found, resolved


def _sequences(
    kinds: Sequence[str], found: Sequence[int], kept: Sequence[int], base: int
) -> Iterator[tuple[list[int], int, int]]:
    """Isolating run sequences (BD13): the places of their characters, the levels before and after them (X10)."""
    runs: list[list[int]] = []
    before = None
    for place in kept:
        if before is None or found[before] != found[place]:
            runs.append([])
        runs[-1].append(place)
        before = place
    begun = _isolates(kinds)
    ending: dict[int, list[int]] = {}  # sequences by the beginning of the isolate that they end with
    sequences: list[list[int]] = []
    for run in runs:
        sequence = ending.pop(begun.get(run[0], -1), None)
        if sequence is None:
            sequences.append(sequence := [])
        sequence += run
        if kinds[run[-1]] in _INITIATORS:
            ending[run[-1]] = sequence
    order = {place: number for number, place in enumerate(kept)}
    for sequence in sequences:
        first, last = order[sequence[0]], order[sequence[-1]]
        open_ended = kinds[sequence[-1]] in _INITIATORS
        after = found[kept[last + 1]] if last + 1 < len(kept) and not open_ended else base
        yield sequence, found[kept[first - 1]] if first else base, after


def _isolates(kinds: Sequence[str]) -> dict[int, int]:
    """For each PDI the place where the isolate that it ends begins (BD9)."""
    begun, matching = [], {}
    for place, kind in enumerate(kinds):
        if kind in _INITIATORS:
            begun.append(place)
        elif kind == "PDI" and begun:
            matching[place] = begun.pop()
        elif kind == "B":
            begun.clear()
    return matching


def _side(level: int) -> str:
    return "R" if level % 2 else "L"


def _weak(row: list[str], before: str) -> None:
    """Marks, digits, and what belongs to digits (W1 to W7)."""
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
        one, kind, other = row[number - 1 : number + 2]
        if one == other and ((kind == "CS" and one in ("EN", "AN")) or (kind == "ES" and one == "EN")):
            row[number] = one
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
    characters: Sequence[str], kinds: Sequence[str], places: Sequence[int], row: list[str], level: int, before: str
) -> None:
    """Brackets take the direction of what they hold, or of what stands before them (N0)."""
    own = _side(level)
    for start, end in _pairs(characters, row):
        held = {side for kind in row[start + 1 : end] if (side := _STRONG.get(kind))}
        if not held:
            continue
        if own in held:
            side = own
        else:
            earlier = next((found for kind in reversed(row[:start]) if (found := _STRONG.get(kind))), before)
            side = earlier if earlier != own else own
        for bracket in (start, end):
            row[bracket] = side
            for number in range(bracket + 1, len(row)):
                if kinds[places[number]] != "NSM":
                    break
                row[number] = side


def _pairs(characters: Sequence[str], row: Sequence[str]) -> list[tuple[int, int]]:
    """Brackets that belong together, in the order of the opening ones (BD16)."""
    waiting: list[tuple[str, int]] = []
    found = []
    for number, character in enumerate(characters):
        if row[number] != "ON":
            continue
        if character in _CLOSING:
            if len(waiting) == _MOST_BRACKETS:
                return []
            waiting.append((_CLOSING[character], number))
        elif character in _CLOSERS:
            closing = normalize("NFC", character)
            at = next((at for at in range(len(waiting) - 1, -1, -1) if waiting[at][0] == closing), None)
            if at is not None:
                found.append((waiting[at][1], number))
                del waiting[at:]
    return sorted(found)


def _neutral(row: list[str], level: int, before: str, after: str) -> None:
    """What has no direction takes that of both its neighbours, or the line's (N1, N2)."""
    number = 0
    while number < len(row):
        end = number
        while end < len(row) and row[end] in _NEUTRAL:
            end += 1
        if end > number:
            one = _STRONG.get(row[number - 1], before) if number else before
            other = _STRONG.get(row[end], after) if end < len(row) else after
            row[number:end] = [one if one == other else _side(level)] * (end - number)
        number = end + 1


def _trailing(kinds: Sequence[str], found: list[int], base: int) -> None:
    """What is removed stands with what is before it; spaces at the end, and what parts columns, with the line (L1)."""
    for place, kind in enumerate(kinds):
        if kind in _REMOVED:
            found[place] = found[place - 1] if place else base
    at_end = True
    for place in range(len(kinds) - 1, -1, -1):
        if kinds[place] in ("S", "B"):
            found[place], at_end = base, True
        elif kinds[place] in ("WS", "LRI", "RLI", "FSI", "PDI", *_REMOVED):
            found[place] = base if at_end else found[place]
        else:
            at_end = False

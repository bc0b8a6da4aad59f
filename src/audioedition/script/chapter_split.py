"""Even partitions of a row of lengths: which paragraphs, or short chapters, go together."""

from __future__ import annotations

from collections.abc import Sequence

# A chapter within these multiples of the target is neither short nor long.
_SHORTEST, _LONGEST = 0.55, 1.375
# Paragraphs shorter than this part of the target go with the next before the best partition is sought, so that
# fifty thousand of two words cost no more than a thousand of a hundred.
_GRAIN = 1 / 24


def best_cuts(seconds: Sequence[float], leaning: Sequence[bool], target: float, most: int) -> list[int]:
    """Where to begin chapters so that their lengths are even and near `target`, at most `most` of them."""
    grains = _grains(seconds, target * _GRAIN)
    together = [sum(seconds[a:b]) for a, b in zip(grains, [*grains[1:], len(seconds)], strict=True)]
    cuts = [grains[i] for i in _partition(together, [leaning[i] for i in grains], target)]
    if len(cuts) <= most:
        return cuts
    lengths = [sum(seconds[a:b]) for a, b in zip(cuts, [*cuts[1:], len(seconds)], strict=True)]
    return [cuts[i] for i in fewer(lengths, [1] * len(cuts), most)]


def fewer(lengths: Sequence[float], levels: Sequence[int], most: int) -> list[int]:
    """The at most `most` of the chapters that stay: those of the upper level if they are not too many, and as
    many others as there is room for, so that the shortest go together."""
    upper = [level == min(levels) for level in levels]
    if sum(upper) <= most:
        return _grouped_within(lengths, upper, most)
    tops = [place for place, is_upper in enumerate(upper) if place == 0 or is_upper]
    inner = [sum(lengths[a:b]) for a, b in zip(tops, [*tops[1:], len(lengths)], strict=True)]
    return [tops[i] for i in _grouped_within(inner, [False] * len(inner), most)]


def _grouped_within(lengths: Sequence[float], fixed: Sequence[bool], most: int) -> list[int]:
    """The groups of the smallest length that makes no more than `most` of them."""
    low, high = 0.0, sum(lengths) + 1
    for _ in range(50):
        middle = (low + high) / 2
        low, high = (low, middle) if len(_grouped(lengths, fixed, middle)) <= most else (middle, high)
    return _grouped(lengths, fixed, high)


def _grouped(lengths: Sequence[float], fixed: Sequence[bool], least: float) -> list[int]:
    """Begin a group where one of `least` is full, and at what is fixed."""
    begins: list[int] = []
    so_far = least
    for place, length in enumerate(lengths):
        if so_far >= least or fixed[place]:
            begins.append(place)
            so_far = 0.0
        so_far += length
    return begins


def _grains(seconds: Sequence[float], grain: float) -> list[int]:
    """Where to begin so that no piece but the last is shorter than `grain`."""
    return _grouped(seconds, [False] * len(seconds), grain)


def _partition(seconds: Sequence[float], leaning: Sequence[bool], wanted: float) -> list[int]:
    """Least squares over all partitions, by dynamic programming; linear, for a chapter holds few pieces."""
    count, total = len(seconds), sum(seconds)
    fewest = max(1, int(total / wanted))
    target = min(total / fewest, total / (fewest + 1), key=lambda length: abs(length - wanted))
    shortest, longest_good = _SHORTEST * wanted, _LONGEST * wanted
    best = [0.0] + [float("inf")] * count
    came_from = [0] * (count + 1)
    for end in range(1, count + 1):
        length = longest = 0.0
        for start in range(end - 1, -1, -1):
            length += seconds[start]
            longest = max(longest, seconds[start])
            # Short paragraphs that are too long together are always better parted.
            if length > (4 if longest > longest_good else 2) * longest_good and end - start > 1:
                break
            outside = max(0.0, shortest - length, length - longest_good) * 12 / wanted
            cost = best[start] + ((length - target) / target) ** 2 + outside**2
            cost += 0.5 if leaning[start] and start else 0.0
            if cost < best[end]:
                best[end], came_from[end] = cost, start
    cuts = []
    place = count
    while place > 0:
        place = came_from[place]
        cuts.append(place)
    return cuts[::-1]

"""Processor time and memory of a cold build over the length of an article, as a picture.

python bench/curve.py docs/img/speed.svg [5000 40000 …]     characters; by default 5,000 to 3,000,000
"""

from __future__ import annotations

import math
import sys
from pathlib import Path

from measure import build, fresh
from prose import article

_SIZES = (5_000, 20_000, 64_000, 200_000, 540_000, 1_500_000, 3_000_000)
_WIDTH, _HEIGHT, _LEFT, _TOP, _BOTTOM = 720, 300, 70, 30, 50
_TIME, _MEMORY = "#b3261e", "#1f5fa8"


def main() -> None:
    """Measure each length and draw."""
    sizes = [int(word) for word in sys.argv[2:]] or _SIZES
    rows = []
    for size in sizes:
        with fresh() as folder:
            path = folder / "a.txt"
            path.write_text(article(size))
            ran = build(path, folder, watch=True)
        rows.append((size, ran.processor / size * 1e6, ran.memory))
        print(
            f"{size:>9,} characters  {ran.seconds:7.1f} s on the clock  {ran.processor:7.1f} s of processors  "
            f"{rows[-1][1]:5.0f} µs a character  {ran.memory:5.0f} MB",
            flush=True,
        )
    Path(sys.argv[1]).write_text(_drawn(rows))


def _drawn(rows: list[tuple[int, float, float]]) -> str:
    """Two curves over the logarithm of the length, each with its own scale, from 0."""
    first, last = math.log10(rows[0][0]), math.log10(rows[-1][0])
    right, floor = _WIDTH - _LEFT, _HEIGHT - _BOTTOM
    tops = [1.25 * max(row[column] for row in rows) for column in (1, 2)]

    def place(size: int, value: float, top: float) -> tuple[float, float]:
        across = (math.log10(size) - first) / (last - first)
        return _LEFT + across * (right - _LEFT), floor - value / top * (floor - _TOP)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" font-size="12" font-family="serif">',
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="white"/>',
        f'<path d="M{_LEFT} {_TOP}V{floor}H{right}V{_TOP}" fill="none" stroke="#999"/>',
        f'<text x="8" y="18" fill="{_TIME}">µs of processors a character</text>',
        f'<text x="{_WIDTH - 8}" y="18" fill="{_MEMORY}" text-anchor="end">MB, all processes (PSS)</text>',
        f'<text x="{_WIDTH / 2}" y="{_HEIGHT - 8}" text-anchor="middle">characters of the article</text>',
    ]
    for column, top, colour, anchor, x in (
        (1, tops[0], _TIME, "end", _LEFT - 6),
        (2, tops[1], _MEMORY, "start", right + 6),
    ):
        points = [place(row[0], row[column], top) for row in rows]
        parts.append(
            f'<polyline points="{" ".join(f"{a:.1f},{b:.1f}" for a, b in points)}" fill="none" stroke="{colour}"/>'
        )
        parts += [f'<circle cx="{a:.1f}" cy="{b:.1f}" r="3" fill="{colour}"/>' for a, b in points]
        for share in (0, 0.4, 0.8):
            y = floor - share * (floor - _TOP)
            parts.append(
                f'<text x="{x}" y="{y + 4:.0f}" fill="{colour}" text-anchor="{anchor}">{share * top:.0f}</text>'
            )
    for size, _, _ in rows:
        parts.append(f'<text x="{place(size, 0, 1)[0]:.1f}" y="{floor + 18}" text-anchor="middle">{size:,}</text>')
    return "\n".join([*parts, "</svg>"]) + "\n"


if __name__ == "__main__":
    main()

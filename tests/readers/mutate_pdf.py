"""PDFs as chance, or somebody who means harm, would spoil them: behind their compression, and in what they draw.

A PDF's pages lie compressed, so bytes turned in the file hardly ever reach them. `mutated` lays a file open, changes
what its pages draw, its fonts' maps and its objects, and writes a new table of places, so that what is changed is read.
`hostile` makes files of nothing but what breaks geometry: places beyond every number, sizes of none, endless nesting.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from random import Random

from . import mutate
from .pdf_maker import file

_OBJECT = re.compile(rb"(?:^|(?<=[\r\n]))(\d{1,7}) (\d{1,5}) obj\b")
_STREAM = re.compile(rb"\bstream\r?\n")
_LONGEST_SAYS = 4000
_FILTERED = re.compile(rb"/Filter\s*(?:\[\s*)?/FlateDecode(?:\s*\])?")
_LENGTH = re.compile(rb"/Length\s+\d+(?:\s+\d+\s+R)?")
_ROOT = re.compile(rb"/Root\s+\d+\s+\d+\s+R")
_INFO = re.compile(rb"/Info\s+\d+\s+\d+\s+R")
_IS_TEXT = re.compile(rb"\b(?:Tj|TJ|Tf|Do|begincmap)\b")
_NUMBER = re.compile(rb"(?<![\w<.(-])-?\d+(?:\.\d+)?(?![\w>)])")
_OPERATION = re.compile(rb"^[^\r\n]{1,400}\b(?:Tj|TJ|Tm|Td|TD|cm|Tf|Do|re|l|m|ET)\s", re.MULTILINE)
_BOX = re.compile(rb"/MediaBox\s*\[[^\]]*\]")
_FONT = re.compile(rb"(/\w+\s+)-?[\d.]+(\s+Tf\b)")
_MAPPED = re.compile(rb"<[0-9A-Fa-f]{4}>")
_STRING = re.compile(rb"\((?:[^()\\]|\\.){1,200}\)|<[0-9A-Fa-f]{4,400}>")
_FORM = "<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<<{}>>/Length {}>>\nstream\n{}\nendstream"
_FONTS = "/Font<</F0<</Type/Font/Subtype/Type1/Encoding/WinAnsiEncoding/BaseFont/Helvetica>>>>"
# Numbers that end, turn round or swallow whatever is reckoned with them.
NUMBERS = [
    *("0", "-0", "-1", "0.0000001", "-0.5", "7", "14400", "32767", "65536", "2147483647", "-2147483648", "4294967296"),
    *("1000000000", "-1000000000", "1" + "0" * 30, "-1" + "0" * 30, "9" * 38, "9" * 60, "0." + "0" * 44 + "1", "--5"),
    *("1e30", "nan", "inf", ".", "-", "1.2.3", "30000000", "16777217"),
]
_CODES = [b"<D800>", b"<DFFF>", b"<0000>", b"<0002>", b"<FFFE>", b"<FFFF>", b"<0009>", b"<001B>", b"<00AD>", b"<202E>",
          b"<D83DDE00>", b"<DE00D83D>", b"<E000>", b"<0020>", b"<000A>", b"<0041004200430044>", b"<>"]  # fmt: skip

Mutation = Callable[[Random, bytes], bytes]


def laid_open(data: bytes) -> bytes:
    """A PDF whose pages and maps of letters lie uncompressed in it, with a table of places that is right."""
    parts: list[bytes] = []
    place = 0
    for match in _STREAM.finditer(data):
        begin = data.rfind(b" obj", max(place, match.start() - _LONGEST_SAYS), match.start()) + 4
        says, end = data[begin : match.start()], data.find(b"endstream", match.end())
        if begin < 4 or end < 0 or not _FILTERED.search(says) or b"/DecodeParms" in says:
            continue
        content = _inflated(data[match.end() : end])
        if content is None or not _IS_TEXT.search(content):
            continue
        says = _LENGTH.sub(b"", _FILTERED.sub(b"", says)).rstrip().removesuffix(b">>")
        parts += [data[place:begin], says, b"/Length %d>>\nstream\n" % len(content), content, b"\n"]
        place = end
    return with_places(b"".join([*parts, data[place:]]))


def with_places(data: bytes) -> bytes:
    """A file with a new table of where its objects are, behind the old ones."""
    places = {int(match[1]): match.start(1) for match in _OBJECT.finditer(data)}
    root, known = _ROOT.findall(data), _INFO.findall(data)
    if not places or not root:
        return data
    rows = [b"%010d 00000 %c \n" % (places.get(number, 0), b"n" if number in places else b"f")
            for number in range(min(max(places), 20_000) + 1)]  # fmt: skip
    return b"%b\nxref\n0 %d\n%btrailer\n<</Size %d%b>>\nstartxref\n%d\n%%%%EOF\n" % (
        data, len(rows), b"".join(rows), len(rows), root[-1] + b"".join(known[-1:]), len(data) + 1,
    )  # fmt: skip


def _inflated(data: bytes) -> bytes | None:
    try:
        return zlib.decompressobj().decompress(data, mutate.MOST)
    except zlib.error:
        return None


def _exchanged(
    random: Random, data: bytes, pattern: re.Pattern[bytes], text: Callable[[re.Match[bytes]], bytes]
) -> bytes:
    """Some of what a pattern finds, another thing each; all of it, at times."""
    found = list(pattern.finditer(data))
    count = random.choice((1, 1, 3, 20, len(found)))
    parts, place = list[bytes](), 0
    for match in sorted(random.sample(found, min(count, len(found))), key=lambda match: match.start()):
        parts += [data[place : match.start()], text(match)]
        place = match.end()
    return b"".join([*parts, data[place:]])


def change_place(random: Random, data: bytes) -> bytes:
    """Numbers of what is drawn, or of objects, exchanged for those that no page has."""
    return _exchanged(random, data, _NUMBER, lambda _: random.choice(NUMBERS).encode())


def change_size(random: Random, data: bytes) -> bytes:
    """Letters of no size, or of a planet's."""
    number = random.choice(NUMBERS).encode()
    return _exchanged(random, data, _FONT, lambda match: match[1] + number + match[2])


def change_page(random: Random, data: bytes) -> bytes:
    """Pages without extent, without end, upside down, in other units."""
    box = " ".join(random.choice((*NUMBERS, "0", "600", "800")) for _ in range(4))
    turned = (
        f"/MediaBox[{box}]/Rotate {random.choice((90, 180, 270, 45, -90, 10**9))}/UserUnit {random.choice(NUMBERS)}"
    )
    return _exchanged(random, data, _BOX, lambda _: turned.encode())


def change_matrix(random: Random, data: bytes) -> bytes:
    """All that is drawn afterwards scaled, turned, or pressed flat."""
    return _exchanged(random, data, re.compile(rb"\bBT\b"), lambda _: f" {_matrix(random)} cm BT ".encode())


def repeat_operation(random: Random, data: bytes) -> bytes:
    """Something drawn again and again on the same spot."""
    times = random.choice((2, 30, 3000))
    most = mutate.MOST // 8
    return _exchanged(random, data, _OPERATION, lambda match: match[0] * min(times, 1 + most // len(match[0])))[: 2**21]


def change_letters(random: Random, data: bytes) -> bytes:
    """Fonts that give letters for halves of characters, controls, hyphens, or several."""
    return _exchanged(random, data, _MAPPED, lambda _: random.choice(_CODES))


def change_words(random: Random, data: bytes) -> bytes:
    """Text for another text."""
    strings = [match[0] for match in _STRING.finditer(data)][:500] or [b"()"]
    many = random.choice((b"(a)", b"(" + b"a" * 50_000 + b")", b"( )", b"(\\002\\000\\033)"))
    return _exchanged(random, data, _STRING, lambda _: random.choice((many, random.choice(strings))))


def change_tree(random: Random, data: bytes) -> bytes:
    """References that lead elsewhere: to what is above, to itself, to nothing."""
    objects = [match[1] for match in _OBJECT.finditer(data)] or [b"1"]
    return _exchanged(random, data, re.compile(rb"\b\d{1,7} 0 R\b"), lambda _: random.choice(objects) + b" 0 R")


DRAWN: tuple[Mutation, ...] = (
    change_place, change_place, change_size, change_page, change_matrix, repeat_operation, change_letters,
    change_words, change_tree, *mutate.BYTES,
)  # fmt: skip


def mutated(random: Random, data: bytes) -> bytes:
    """A PDF changed behind its compression, one to three times; or as bytes like any others; or a hostile one."""
    kind = random.random()
    if kind < 0.2:
        return mutate.mutated(random, data, mutate.BYTES)
    if kind < 0.5:
        data = hostile(random)
        return data if random.random() < 0.6 else with_places(mutate.mutated(random, data, DRAWN))
    return with_places(mutate.mutated(random, laid_open(data), DRAWN))


def hostile(random: Random) -> bytes:
    """A PDF of one to four pages, or of thousands, that draw what nobody would."""
    kinds = (
        _anywhere,
        _on_one_spot,
        _many_lines,
        _many_columns,
        _many_sizes,
        _askew,
        _sideways,
        _footnotes,
        _headings,
        _lists,
    )
    counts = (1, 1, 1, 2, 4) if random.random() < 0.9 else (300, 10_000)
    drawn = [random.choice(kinds)(random) for _ in range(min(random.choice(counts), 4))]
    if random.random() < 0.2:
        drawn = [f"{' '.join(_matrix(random) for _ in range(1))} cm\n{each}" for each in drawn]
    pages = drawn if len(drawn) < 4 else [random.choice([*drawn, ""]) for _ in range(random.choice(counts))]
    return made(random, pages)


def made(random: Random, pages: list[str]) -> bytes:
    """A file of these drawings, some nested in forms, its tree of pages now and then a knot."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", ""]
    kids: list[int] = []
    shared: dict[str, int] = {}
    for drawing in pages:
        if drawing not in shared:
            objects.append(_stream(drawing))
            shared[drawing] = len(objects)
            if random.random() < 0.1:
                shared[drawing] = _nested(random, objects, shared[drawing], drawing)
        forms = f"/XObject<</X {shared[drawing]} 0 R>>"
        box = _box(random)
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[{box}]/Rotate {random.choice((0, 0, 0, 90, 180, 270))}"
            f"/Resources<<{_FONTS}{forms}>>/Contents {shared[drawing]} 0 R>>"
        )
        kids.append(len(objects))
    listed = " ".join(f"{kid} 0 R" for kid in kids)
    if random.random() < 0.05:  # a page tree that holds itself
        listed += " 2 0 R"
    count = len(kids) if random.random() < 0.95 else random.choice((0, -1, 2**31 - 1, 10**6))
    objects[1] = f"<</Type/Pages/Count {count}/Kids[{listed}]>>"
    return file(objects)


def _nested(random: Random, objects: list[str], last: int, drawing: str) -> int:
    """Forms that draw the next one, many deep or several times each, the last perhaps the first again; the number of a
    page's drawing that draws the first."""
    depth, times = random.choice(((5, 1), (40, 1), (400, 1), (12, 3), (20, 12)))
    begin = len(objects) + 1
    for number in range(begin, begin + depth):
        inner = f"/XObject<</X {number + 1 if number < begin + depth - 1 else random.choice((last, begin))} 0 R>>"
        content = "/X Do " * times + (drawing if number == begin + depth - 1 else "")
        objects.append(_FORM.format(inner + _FONTS, len(content.encode("cp1252", "replace")), content))
    objects.append(_stream(drawing + "\n/X Do\n"))
    return len(objects)


def _stream(content: str) -> str:
    return f"<</Length {len(content.encode('cp1252', 'replace'))}>>\nstream\n{content}\nendstream"


def _box(random: Random) -> str:
    if random.random() < 0.7:
        return "0 0 600 800"
    return random.choice(("0 0 1e30 1e30", f"0 0 1{'0' * 30} 1{'0' * 30}", "0 0 0 0", "600 800 0 0", "-9 -9 9 9",
                          "0 0 14400 14400", "0 0 600 1000000", "1000000 0 1000600 800"))  # fmt: skip


def _matrix(random: Random) -> str:
    """Six numbers, of which one is beyond what is sane more often than not."""
    sane = ["1", "0", "0", "1", "10", "20"]
    for _ in range(random.choice((0, 1, 1, 2, 6))):
        sane[random.randrange(6)] = random.choice(NUMBERS)
    return " ".join(sane)


def _words(random: Random, most: int = 8) -> str:
    known = (
        "bread",
        "salt",
        "the",
        "road",
        "to",
        "sea",
        "He",
        "left.",
        "3",
        "1",
        "*",
        "\u2022",
        "extraor-",
        "Page",
        "A",
        "-",
        "",
    )
    return " ".join(random.choice(known) for _ in range(random.randint(1, most)))


def _shown(text: str, matrix: str, size: str | float = 10) -> str:
    return f"BT /F0 {size} Tf {matrix} Tm ({text}) Tj ET"


def _number(random: Random, most: int) -> str:
    return random.choice(NUMBERS) if random.random() < 0.1 else f"{random.uniform(-20, most):.2f}"


def _anywhere(random: Random) -> str:
    """Words in places that may be none."""
    return "\n".join(
        _shown(_words(random), f"1 0 0 1 {_number(random, 600)} {_number(random, 800)}", _number(random, 30))
        for _ in range(random.choice((5, 60, 600)))
    )


def _on_one_spot(random: Random) -> str:
    """Letters, each drawn alone, all in one place or hardly beside one another."""
    step = random.choice((0, 0, 0.001, 5))
    count = random.choice((100, 3000, 20_000))
    text = random.choice(("a", "a ", "a\\)", "-", "1"))
    return "\n".join(_shown(text, f"1 0 0 1 {100 + step * number} 400") for number in range(count))


def _many_lines(random: Random) -> str:
    count = random.choice((1000, 10_000, 100_000))
    gap = random.choice((0, 0.001, 12, 1000))
    return f"BT /F0 10 Tf 1 0 0 1 40 780 Tm {gap} TL\n" + "(bread and salt) '\n" * min(count, 100_000) + "ET"


def _many_columns(random: Random) -> str:
    """Side by side, thousands of narrow ones."""
    count, rows = random.choice(((20, 30), (500, 12), (20_000, 1), (2000, 5)))
    apart = random.choice((3, 40, 120))
    texts = ("bread and salt", "a", "bread, salt and wine.")
    return "\n".join(
        _shown(random.choice(texts), f"1 0 0 1 {apart * column} {700 - 12 * row}", 6)
        for row in range(rows) for column in range(count)
    )  # fmt: skip


def _many_sizes(random: Random) -> str:
    """Every line in a size of its own."""
    return "\n".join(
        _shown(_words(random), f"1 0 0 1 40 {790 - 7 * number}", f"{5 + number / 10:.1f}")
        for number in range(random.choice((30, 300, 4000)))
    )


def _askew(random: Random) -> str:
    """Lines turned, mirrored, flat."""
    return "\n".join(_shown(_words(random), _matrix(random), random.choice((10, 0, -10))) for _ in range(100))


def _sideways(random: Random) -> str:
    """All of a page turned by quarters, or nearly, its letters perhaps of a size below nothing."""
    turned = random.choice(("0 1 -1 0", "0 -1 1 0", "-1 0 0 -1", "1 0 0 1", "0 .01 -.01 0", "0.1 1 -1 0.1", "0 1 1 0"))
    size = random.choice((10, -10, -1, -100, -600, -3000, "-0.5", 600))
    return "\n".join(
        _shown(_words(random), f"{turned} {20 + 14 * (number // 2)} {100 + 250 * (number % 2)}", size)
        for number in range(random.choice((6, 40, 300)))
    )


def _footnotes(random: Random) -> str:
    """Calls and notes, far too many."""
    count = random.choice((3, 90, 2000))
    places = [(40 + 30 * (number % 15), 780 - 12 * (number // 15)) for number in range(count)]
    calls = [_shown("word", f"1 0 0 1 {x} {y}") + _shown(str(number % 999), f"1 0 0 1 {x + 22} {y + 4}", 5)
             for number, (x, y) in enumerate(places)]  # fmt: skip
    notes = [_shown(f"{n % 999} A note.", f"1 0 0 1 40 {300 - 9 * n}", 7) for n in range(count)]
    return "\n".join(calls + notes)


def _headings(random: Random) -> str:
    return "\n".join(
        _shown(_words(random), f"1 0 0 1 40 {790 - 14 * number}", 10 + 10 * (number % 2))
        for number in range(random.choice((10, 1000, 10_000)))
    )


def _lists(random: Random) -> str:
    """Items, and bullets alone."""
    return "\n".join(
        _shown("\u2022" * random.choice((1, 1, 3000)) + random.choice(("", " salt")), f"1 0 0 1 40 {790 - 14 * number}")
        for number in range(random.choice((10, 60)))
    )

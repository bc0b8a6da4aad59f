"""Files as chance, or somebody who means harm, would spoil them: bytes, marks, elements, members of archives."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from random import Random

# A mutation never makes more than this of a file: what is tested is not how long long files take.
MOST = 300_000
_TAG = re.compile(rb"<[^<>]{1,2000}>")
_VALUE = re.compile(rb'="[^"<>]{0,500}"')
_NUMBER = re.compile(rb"\d{1,12}")
_LINE = re.compile(rb"[^\n]*\n")
# What readers stumble over, and what makes those that look twice at everything look forever.
TOKENS = [
    *(b"\0", b"\xff", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xe2\x80\xae", b"\xc2\xad", b"\xf0\x9f\x92\xa5"),
    *(
        b"\r",
        b"\x0c",
        b"\x1b[31m",
        b"\x04",
        b"\xd7\x90",
        b"]]>",
        b"<",
        b">",
        b"&",
        b"&#x0;",
        b"&#xD800;",
        b"&#99999999;",
    ),
    *(
        b"&x;",
        b"<!--",
        b"-->",
        b"<![CDATA[",
        b"<?x",
        b"---\n",
        b"```\n",
        b"[^1]",
        b"[^1]: ",
        b"[a](b)",
        b"![",
        b"](",
        b"|",
    ),
    *(
        b"{%",
        b"[",
        b"]",
        b"(",
        b")",
        "«".encode(),
        "–".encode(),
        b"\t",
        b"\n\n",
        b" " * 3000,
        b"\n" * 3000,
        b"[" * 5000,
    ),
    *(
        b"(" * 5000,
        b"<b>" * 5000,
        b"<div>" * 5000,
        b"</p>" * 3000,
        b"> " * 2000,
        b"*" * 5000,
        b"_" * 5000,
        b"- " * 3000,
    ),
    *(b"9" * 5000, b"[1" * 3000, b"`" * 5000, b"|" * 3000, b"." * 5000, b"a." * 3000, b"IVX" * 2000, b"&amp;" * 3000),
    *(b"1/2 " * 2000, b"!!python/object:os.system ", b"&a [*a]", b"*a", b": ", b"? ", b"{" * 3000, b"- - - ", b"<<: "),
    *(b"1e999", b"0x", b".nan"),
]
_VALUES = [
    *(b"", b"0", b"-1", b"99999999999", b"../../../etc/passwd", b"http://127.0.0.1:1/x", b"file:///etc/passwd", b"#"),
    *(b"#x", b"javascript:x", b"%", b"%00", b"nav", b"none", b"\xc3\x28", b"a" * 5000),
]
_BOMB = (
    b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;">'
    b'<!ENTITY d SYSTEM "file:///etc/passwd">]>'
)

Mutation = Callable[[Random, bytes], bytes]


def _slice(random: Random, data: bytes, most: int = 5000) -> tuple[int, int]:
    start = random.randrange(len(data) + 1)
    return start, min(len(data), start + random.randint(0, most))


def flip_bits(random: Random, data: bytes) -> bytes:
    """A few bits turned."""
    spoilt = bytearray(data)
    for _ in range(random.choice((1, 1, 3, 30)) if data else 0):
        spoilt[random.randrange(len(data))] ^= 1 << random.randrange(8)
    return bytes(spoilt)


def truncate(random: Random, data: bytes) -> bytes:
    """Cut short, at the end or at the beginning."""
    place = random.randrange(len(data) + 1)
    return data[:place] if random.random() < 0.8 else data[place:]


def remove(random: Random, data: bytes) -> bytes:
    """Without a stretch."""
    start, end = _slice(random, data)
    return data[:start] + data[end:]


def repeat(random: Random, data: bytes) -> bytes:
    """A stretch several times, or many."""
    start, end = _slice(random, data, random.choice((5, 50, 2000)))
    times = min(random.choice((2, 5, 3000)), MOST // max(1, end - start))
    return data[:start] + data[start:end] * times + data[end:]


def insert(random: Random, data: bytes) -> bytes:
    """With something in it that does not belong there."""
    for _ in range(random.choice((1, 1, 4))):
        place = random.randrange(len(data) + 1)
        data = data[:place] + random.choice(TOKENS) + data[place:]
    return data


def move(random: Random, data: bytes) -> bytes:
    """A stretch elsewhere."""
    start, end = _slice(random, data)
    rest, place = data[:start] + data[end:], random.randrange(len(data) + 1)
    return rest[:place] + data[start:end] + rest[place:]


def change_number(random: Random, data: bytes) -> bytes:
    """Another number in a number's place."""
    return _exchange(random, data, _NUMBER, [b"0", b"-1", b"65536", b"4294967296", b"9" * 30, b"1.5"])


def change_lines(random: Random, data: bytes) -> bytes:
    """Two lines in each other's places, or one that is another's indentation deeper."""
    lines = _LINE.findall(data)
    if len(lines) > 2:
        first, second = random.randrange(len(lines)), random.randrange(len(lines))
        lines[first], lines[second] = lines[second], random.choice((b"", b"  ", b"\t")) + lines[first]
    return b"".join(lines)


def change_tag(random: Random, data: bytes) -> bytes:
    """A tag less, twice, thousands of times, or another's in its place."""
    tags = list(_TAG.finditer(data))
    if not tags:
        return insert(random, data)
    tag, other = random.choice(tags), random.choice(tags)[0]
    many = tag[0] * min(random.choice((2, 300, 60_000)), MOST // len(tag[0]))
    text = random.choice((b"", other, tag[0] + other, tag[0] * 2, many, b"<x>" + tag[0], tag[0].replace(b"/", b"")))
    return data[: tag.start()] + text + data[tag.end() :]


def change_value(random: Random, data: bytes) -> bytes:
    """An attribute's value exchanged for another's, or for one that leads astray."""
    known = [value[0][2:-1] for value in _VALUE.finditer(data)]
    return _exchange(random, data, _VALUE, [b'="%s"' % value for value in (*_VALUES, *known[:200])])


def declare(random: Random, data: bytes) -> bytes:
    """With entities that grow, and one that reads a file."""
    first = _TAG.search(data)
    place = first.end() if first and first[0].startswith(b"<?") else 0
    data = data[:place] + _BOMB + data[place:]
    return _exchange(random, data, re.compile(rb">[^<>]+<"), [b">&c;<", b">&d;<"])


def _exchange(random: Random, data: bytes, pattern: re.Pattern[bytes], texts: list[bytes]) -> bytes:
    found = list(pattern.finditer(data))
    if not found:
        return insert(random, data)
    for match in sorted(random.sample(found, min(len(found), random.choice((1, 1, 5)))), key=lambda m: -m.start()):
        data = data[: match.start()] + random.choice(texts) + data[match.end() :]
    return data


BYTES: tuple[Mutation, ...] = (flip_bits, truncate, remove, repeat, insert, move, change_number, change_lines)
XML: tuple[Mutation, ...] = (*BYTES, change_tag, change_tag, change_value, change_value, declare)


def change_archive(random: Random, data: bytes) -> bytes:
    """A member spoilt, lost, renamed, or twice; the archive itself whole."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = [(name, archive.read(name)) for name in archive.namelist()]
    number = random.randrange(len(members))
    name, content = members[number]
    action = random.random()
    if action < 0.8:
        texts = [index for index, (_, each) in enumerate(members) if each.lstrip(b"\xef\xbb\xbf").startswith(b"<")]
        number = random.choice(texts or [number])
        name, content = members[number]
        members[number] = name, mutated(random, content, XML)
    elif action < 0.88:
        del members[number]
    elif action < 0.94:
        members[number] = random.choice(("../" + name, name.upper(), "/" + name, name + "\0x", "")), content
    else:
        members[number] = random.choice(members)[0], content
    return archived(members, random.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED)))


def archived(members: list[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Members as an archive, `mimetype` as it comes."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method) as archive:
        for name, content in members:
            if name not in archive.NameToInfo:
                archive.writestr(zipfile.ZipInfo(name or "x"), content, method)
    return held.getvalue()


def mutated(random: Random, data: bytes, mutations: tuple[Mutation, ...]) -> bytes:
    """Data with one to three mutations."""
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        data = random.choice(mutations)(random, data)[: max(MOST, len(data))]
    return data

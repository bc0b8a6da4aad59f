"""The book with sound: its structure, its overlays against the sound, and EPUBCheck's word where it is installed."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from itertools import pairwise
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from lxml import etree

from ..command import Episode, audioedition
from .sound import RATE, decoded

ARTICLE = """---
title: Two Rivers & a Bridge
author: Anna Holm
translator: Bo Lind
series: Letters
part: 2
date: 2009-09-15
link: https://example.org/two-rivers
---
# The first river

We came to the river at noon. The driver [a Kazakh–Trans.] knew the bridge.[^1]

[^1]: It was built in 1912.

- bread
- salt
    1. fine
    2. coarse

> Nobody crosses twice.

# The second “river” & more

| name | depth |
|---|---|
| Ili | two |

Nobody knew the second one.
"""
NS = {
    "h": "http://www.w3.org/1999/xhtml", "o": "http://www.idpf.org/2007/opf", "s": "http://www.w3.org/ns/SMIL",
    "d": "http://purl.org/dc/elements/1.1/",
}  # fmt: skip
TYPE = "{http://www.idpf.org/2007/ops}type"


def build(folder: Path, *options: str) -> Episode:
    (folder / "rivers.md").write_text(ARTICLE)
    done = audioedition("build", "rivers.md", "-o", "out", "--format", "mp3,epub", *options, cwd=folder)
    assert done.status == 0, done.err
    return Episode(folder / "out" / "rivers", done.out, done.err)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Episode:
    return build(tmp_path_factory.mktemp("epub"))


@pytest.fixture(scope="module")
def book(built: Episode) -> dict[str, bytes]:
    with zipfile.ZipFile(built.folder / "rivers.epub") as file:
        return {name: file.read(name) for name in file.namelist()}


def xml(book: dict[str, bytes], name: str) -> Any:
    return etree.fromstring(book[f"book/{name}"])


def seconds(clock: str) -> float:
    hours, minutes, rest = clock.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(rest)


def test_the_manifest_lists_the_book_and_the_media_type_stands_first(built: Episode) -> None:
    assert [(row["role"], row["type"]) for row in built.manifest["files"]][1] == ("book", "application/epub+zip")
    assert [row["path"] for row in built.manifest["audio"]] == ["rivers.mp3"]
    data = (built.folder / "rivers.epub").read_bytes()
    assert data[30:58] == b"mimetypeapplication/epub+zip"


def test_the_package_says_what_it_is(book: dict[str, bytes]) -> None:
    package = xml(book, "package.opf")
    assert package.xpath("string(//d:title)", namespaces=NS) == "Two Rivers & a Bridge"
    assert package.xpath("//d:creator/text()", namespaces=NS) == ["Anna Holm"]
    assert package.xpath("//d:contributor/text()", namespaces=NS) == ["Bo Lind"]
    metas: dict[str, list[str]] = {}
    for meta in package.iterfind(".//o:meta", NS):
        metas.setdefault(meta.get("property"), []).append(meta.text)
    assert metas["role"] == ["aut", "trl"]
    assert metas["dcterms:modified"] == ["2009-09-15T00:00:00Z"]
    assert metas["group-position"] == ["2"]
    assert {"textual", "auditory"} == set(metas["schema:accessMode"])
    assert "synchronizedAudioText" in metas["schema:accessibilityFeature"]
    *parts, whole = map(seconds, metas["media:duration"])
    assert sum(parts) == pytest.approx(whole, abs=0.0015)


def test_the_structure_is_the_article_s(book: dict[str, bytes]) -> None:
    pages = [xml(book, f"c{number}.xhtml") for number in (1, 2)]
    first = pages[-2]
    assert first.xpath("//h:ul/h:li//h:ol/h:li//h:span/text()", namespaces=NS) == ["1. fine", "2. coarse"]
    assert first.xpath("string(//h:blockquote)", namespaces=NS).strip() == "Nobody crosses twice."
    notes = {aside.get(TYPE): " ".join(aside.itertext()).split() for aside in first.iterfind(".//h:aside", NS)}
    assert notes["annotation"][-2:] == ["a", "Kazakh"]
    assert notes["footnote"][-5:] == ["It", "was", "built", "in", "1912."]
    for link in first.iterfind(".//h:a", NS):
        assert link.get(TYPE) == "noteref" and first.xpath(f"//h:aside[@id='{link.get('href')[1:]}']", namespaces=NS)
    assert first.xpath("//h:ol/h:li/@class", namespaces=NS) == ["numbered"] * 2  # the number is in its words
    second = pages[-1]
    assert second.xpath("string(//h:h1)", namespaces=NS).strip() == "The second “river” & more"
    assert second.xpath("//h:td", namespaces=NS)


def test_every_unit_is_there_once_and_heard_at_its_time(built: Episode, book: dict[str, bytes]) -> None:
    begins, heard = 0.0, []
    for number in range(1, len(built.manifest["chapters"]) + 1):
        page, overlay = xml(book, f"c{number}.xhtml"), xml(book, f"c{number}.smil")
        pars = overlay.findall(".//s:par", NS)
        for par in pars:
            name = par.find("s:text", NS).get("src").partition("#")[2]
            assert len(page.xpath(f"//*[@id='{name}']")) == 1
            audio = par.find("s:audio", NS)
            heard.append((name, begins + seconds(audio.get("clipBegin")), begins + seconds(audio.get("clipEnd"))))
        begins += seconds(pars[-1].find("s:audio", NS).get("clipEnd"))
    units = built.manifest["units"]
    assert [name for name, *_ in heard] == [unit["id"] for unit in units]
    for unit, (_, start, end) in zip(units, heard, strict=True):
        assert start <= unit["start_s"] + 0.003 and end >= unit["end_s"] - 0.003
        assert start == pytest.approx(unit["start_s"], abs=0.003) or unit is units[0]
    assert all(one[2] == pytest.approx(two[1], abs=0.002) for one, two in pairwise(heard))  # pauses stay


def test_the_chapters_sounds_are_the_episode_s(built: Episode, book: dict[str, bytes]) -> None:
    whole = decoded(built.audio)
    parts = []
    for number in range(1, len(built.manifest["chapters"]) + 1):
        with av.open(io.BytesIO(book[f"book/c{number}.mp3"]), "r") as container:
            parts.append(np.concatenate([frame.to_ndarray().reshape(-1) for frame in container.decode(audio=0)]))
    joined = np.concatenate(parts)
    assert len(joined) == len(whole)
    assert np.abs(joined - whole).max() < 0.05 and RATE == 44_100


def test_notes_are_sequences_that_can_be_skipped(book: dict[str, bytes]) -> None:
    kinds = [seq.get(TYPE) for seq in xml(book, "c1.smil").iterfind(".//s:seq", NS)]
    assert set(kinds) == {"annotation", "footnote"}


def test_words_are_lit_one_by_one_when_asked(tmp_path: Path) -> None:
    (tmp_path / "rivers.yaml").write_text("audio: {overlay: words}\n")
    built = build(tmp_path)
    with zipfile.ZipFile(built.folder / "rivers.epub") as file:
        page, overlay = file.read("book/c1.xhtml").decode(), etree.fromstring(file.read("book/c1.smil"))
    assert re.search(r'<span id="u\d+w0">We</span> <span id="u\d+w1">came</span>', page)
    times = [seconds(audio.get("clipBegin", "")) for audio in overlay.iterfind(".//s:audio", NS)]
    assert times == sorted(times) and len(times) > 20


def test_the_same_article_gives_the_same_bytes(built: Episode, tmp_path: Path) -> None:
    assert (build(tmp_path).folder / "rivers.epub").read_bytes() == (built.folder / "rivers.epub").read_bytes()


def test_epubcheck_finds_nothing(built: Episode) -> None:
    jar = next(
        (path for path in (Path("/usr/bin/epubcheck"), Path("/usr/share/java/epubcheck.jar")) if path.is_file()), None
    )
    if jar is None or shutil.which("java") is None:
        pytest.skip("EPUBCheck or Java is not installed: apt-get install epubcheck")
    program = ["java", "-jar", str(jar)] if zipfile.is_zipfile(jar) else [str(jar)]
    done = subprocess.run([*program, str(built.folder / "rivers.epub")], capture_output=True, text=True, check=False)
    assert "0 fatals / 0 errors / 0 warnings / 0 infos" in done.stdout + done.stderr, done.stdout + done.stderr

"""Damaged and hostile books: an error that says what to do, or a document, within seconds."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from audioedition.errors import ArticleError

from ..clock import processor_seconds
from .books import CONTAINER, LONG, NAV, blocks, book, opf, packed, read, xhtml, zipped

MOST_SECONDS = 5.0
WHOLE = book({"a.xhtml": f"<p>{LONG}</p>"})
TEXTS: dict[str, str | bytes] = {"a.xhtml": xhtml(f"<p>{LONG}</p>")}


def bomb() -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("META-INF/container.xml", CONTAINER)
        archive.writestr("EPUB/book.opf", opf(["a.xhtml"]))
        archive.writestr("EPUB/a.xhtml", b"<p>" + b"a" * 60_000_000)
    return buffer.getvalue()


LAUGHS = '<!DOCTYPE package [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
) + "]>"  # fmt: skip


REFUSED: list[tuple[str, Callable[[], bytes], str]] = [
    ("cut short", lambda: WHOLE[: len(WHOLE) // 2], "damaged or cut short"),
    ("no zip", lambda: b"PK\x03\x04 and no more", "damaged or cut short"),
    ("empty zip", lambda: zipped({}), "no EPUB"),
    ("no container", lambda: zipped({"a.xhtml": LONG}), "container.xml, which names the book's parts, is missing"),
    ("container that is no XML", lambda: zipped({"META-INF/container.xml": "<a"}), "no well-formed XML"),
    ("no package", lambda: zipped({"META-INF/container.xml": CONTAINER}), "EPUB/book.opf is missing"),
    ("package that is no XML", lambda: packed("<package", TEXTS), "no well-formed XML"),
    ("package that climbs out", lambda: zipped({
        "META-INF/container.xml": CONTAINER.replace("EPUB/book.opf", "../../../etc/passwd"),
    }), "is missing"),
    ("empty spine", lambda: packed(opf([]), {}), "its spine is empty"),
    ("all texts missing", lambda: packed(opf(["c.xhtml", "b.xhtml"]), TEXTS), r"EPUB/c\.xhtml and 1 more, .* missing"),
    ("only pictures left", lambda: packed(opf(["a.xhtml", "b.xhtml"]), {"a.xhtml": xhtml('<img src="1.jpg"/>')}),
     r"no text in it: EPUB/b\.xhtml"),
    ("a text that climbs out", lambda: packed(opf(["../../etc/passwd"]), TEXTS), "is missing in it"),
    ("entities that multiply", lambda: packed(
        LAUGHS + opf(["a.xhtml"], "<dc:description>&j;</dc:description>"), TEXTS), "no well-formed XML"),
    ("a bomb", bomb, "made to fill the memory"),
    ("a text in no encoding", lambda: packed(opf(["a.xhtml"]), {"a.xhtml": b"<html>\xff\xfe\xfa</html>"}),
     r"a\.xhtml"),
    ("no text", lambda: packed(opf(["a.xhtml"]), {"a.xhtml": b""}), "there is no text in it"),
    ("50,000 tags in each other", lambda: book({"a.xhtml": "<div>" * 50_000 + LONG + "</div>" * 50_000}),
     "nested more than"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "told"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED])
def test_what_cannot_be_read_is_an_error_that_says_why(data: Callable[[], bytes], told: str, tmp_path: Path) -> None:
    from audioedition.article import read as read_article

    path = tmp_path / "book.epub"
    path.write_bytes(data())

    def attempt() -> None:
        with pytest.raises(ArticleError, match=told) as raised:
            read_article(path)
        assert str(path) in str(raised.value)

    assert processor_seconds(attempt) < MOST_SECONDS


ENTRY = '<li><a href="a.xhtml">One</a></li>'


def loop() -> bytes:
    items = "".join(
        f'<item id="x{n}" href="x{n}.pdf" media-type="application/pdf" fallback="x{1 - n}"/>' for n in (0, 1)
    )
    package = opf(["a.xhtml"], manifest=items).replace("<spine>", '<spine><itemref idref="x0"/>')
    return packed(package, TEXTS)


def deep_navigation(depth: int) -> bytes:
    nav = '<ol><li><a href="a.xhtml">One</a>' * depth
    return packed(opf(["a.xhtml"], manifest=NAV), {**TEXTS, "nav.xhtml": xhtml(f'<nav epub:type="toc">{nav}</nav>')})


READ: list[tuple[str, Callable[[], bytes]]] = [
    ("an entity that names a file", lambda: packed(
        '<!DOCTYPE package [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        + opf(["a.xhtml"], "<dc:creator>&x;</dc:creator>"), TEXTS)),
    ("a navigation that is missing", lambda: packed(opf(["a.xhtml"], manifest=NAV), TEXTS)),
    ("a navigation of 1,000 levels", lambda: deep_navigation(1_000)),
    ("a navigation of 50,000 levels", lambda: deep_navigation(50_000)),
    ("20,000 entries that lead to one place", lambda: packed(opf(["a.xhtml"], manifest=NAV), {
        **TEXTS, "nav.xhtml": xhtml(f'<nav epub:type="toc"><ol>{ENTRY * 20_000}</ol></nav>')})),
    ("fallbacks in a ring", loop),
    ("a text that is missing", lambda: packed(opf(["a.xhtml", "b.xhtml"]), TEXTS)),
    ("a cover that climbs out", lambda: packed(
        opf(["a.xhtml"], manifest='<item id="c" href="../../c.png" media-type="image/png" properties="cover-image"/>'),
        TEXTS)),
]  # fmt: skip


@pytest.mark.parametrize("data", [row[1] for row in READ], ids=[row[0] for row in READ])
def test_what_is_odd_around_the_text_does_not_keep_it_from_being_read(data: Callable[[], bytes]) -> None:
    made = data()

    def attempt() -> None:
        found = read(made)
        assert ("paragraph", LONG.strip()) in blocks(found)
        assert "root:" not in str(found.metadata)

    assert processor_seconds(attempt) < MOST_SECONDS


LARGE: list[tuple[str, Callable[[], bytes]]] = [
    ("5,000 files", lambda: book({f"c{n}.xhtml": f"<h2>Chapter {n}</h2><p>{LONG}</p>" for n in range(5_000)})),
    ("links to links", lambda: book({"a.xhtml": "".join(
        f'<p id="p{n}"><a href="#p{n + 1}">{n}</a> {LONG}</p>' for n in range(10_000))})),
    ("parts within parts", lambda: book({"a.xhtml": '<div epub:type="toc">' * 1_500 + f"<p>{LONG}</p>" * 2_000})),
    ("title pages with epigraphs within each other", lambda: book({
        "a.xhtml": '<div epub:type="titlepage">' * 1_500 + f'<p epub:type="epigraph">{LONG}</p>' * 1_000})),
    ("many pages", lambda: book({"a.xhtml": f'<p>{LONG}<span epub:type="pagebreak">1</span></p>' * 20_000})),
    ("headings in a row", lambda: book(
        {"a.xhtml": "".join(f'<h2 id="h{n}">Head</h2>' for n in range(10_000))},
        nav="".join(ENTRY.replace("xhtml", f"xhtml#h{n}") for n in range(10_000)))),
]  # fmt: skip


@pytest.mark.parametrize("data", [row[1] for row in LARGE], ids=[row[0] for row in LARGE])
def test_no_book_takes_time_that_grows_with_the_square_of_its_parts(data: Callable[[], bytes]) -> None:
    made = data()

    def attempt() -> None:
        try:
            read(made)
        except ArticleError as error:
            assert "book.epub" in str(error)

    assert processor_seconds(attempt) < MOST_SECONDS

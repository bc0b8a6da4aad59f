"""What the process that opens a PDF tells is heard as from a stranger: PDFium may have been made to say anything."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audioedition.article.document import Document
from audioedition.article.pdf.protocol import MalformedError, Received, receive, row, rows
from audioedition.article.pdf.reading import read

FILES = Path(__file__).parent.parent / "files" / "pdf"
BOOKS = ["scandal", "tolstyi-i-tonkii", "league"]
TEXT = row("text", 10) + b"He left it"
BLOCK = ["block", "paragraph", 0, 10, 0, "", None]


def received(told: bytes, most: int = 1_000_000) -> Received:
    found = Received()
    receive(io.BytesIO(told), most, found)
    return found


@pytest.mark.parametrize("name", BOOKS)
def test_a_document_is_heard_as_it_was_read(name: str) -> None:
    found = read((FILES / f"{name}.pdf").read_bytes(), 1_000_000)
    assert received(b"".join(rows(found))).document == found


@pytest.mark.parametrize("told", [
    ["cover"], ["metadata", {"cover": "/home/me/private.png"}], ["metadata", {"link": "file:///etc/passwd"}],
    ["metadata", {"slug": "../x"}], ["metadata", {"date": "tomorrow"}], ["metadata", {"part": True}], ["metadata", []],
    ["metadata", {"title": ["x"]}], ["metadata", {"encoding": "utf-16"}], ["metadata", {"title": "\ud800"}],
    ["block", "paragraph", 0, 11, 0, "", None], ["block", "paragraph", 4, 4, 0, "", None],
    ["block", "paragraph", 4, 2, 0, "", None], ["block", "paragraph", -1, 2, 0, "", None],
    ["block", "paragraph", 0.0, 2, 0, "", None], ["block", "paragraph", 0, 2, 10**30, "", None],
    ["block", "paragraph", 0, 2, 0, "\ud800", None], ["block", "paragraph", 0, 2, 0, "", 5],
    ["block", "script", 0, 2, 0, "", None],
    ["block", "paragraph", 0, 2], ["skip", "furniture", 0, 11, "x"], ["skip", "because", 0, 2, "x"],
    ["skip", "furniture", 0, 2, None], ["inline", "markup", 0, 20, "", ""], ["inline", "shout", 0, 2, "", ""],
    ["inline", "markup", False, 2, "", ""], ["text", 4], ["refused", "because", 0], ["refused", "long"], ["fault"], [],
    [None], [["end"]], ["page", 1], ["page", "1", 1], ["warning", 5], ["warning"],
], ids=str)  # fmt: skip
def test_what_a_pdf_never_is_is_not_believed(told: list[Any]) -> None:
    with pytest.raises(MalformedError):
        received(TEXT + json.dumps(told).encode() + b"\n" + row("end"))


@pytest.mark.parametrize("told", [
    [BLOCK, BLOCK], [["block", "break", 5, 5, 0, "", None], ["block", "paragraph", 2, 9, 0, "", None]],
    [BLOCK, ["skip", "furniture", 3, 5, "x"]], [["skip", "furniture", 3, 5, "x"]] * 2,
    [["inline", "markup", 3, 5, "", ""], ["inline", "markup", 4, 6, "", ""]], [["warning", "x"]] * 5,
    [["metadata", {}]] * 5,
], ids=str)  # fmt: skip
def test_places_that_overlap_and_rows_without_end_are_not_believed(told: list[list[Any]]) -> None:
    with pytest.raises(MalformedError):
        received(TEXT + b"".join(row(*one) for one in told) + row("end"))


@pytest.mark.parametrize("told", [
    b"", b"[", b"{}\n", b"5\n", b"nan\n", b'"end"\n', b"[" * 100_000, b"[" * 60_000 + b"\n",
    b'["page",' + b"1" * 5000 + b",1]\n", b'["fault","' + b"x" * 70_000 + b'"]\n', TEXT,
    b'["text",3]\n\xff\xff\xff["end"]\n', row("text", 2_000_000) + b"x" * 2_000_000, b'["text",10]\nHe', b"\xff\xfe\n",
], ids=range(15))  # fmt: skip
def test_what_is_no_telling_at_all_is_none(told: bytes) -> None:
    with pytest.raises(MalformedError):
        received(told)


WHOLE = b"".join(rows(read((FILES / "tolstyi-i-tonkii.pdf").read_bytes(), 1_000_000)))


@given(st.integers(0, len(WHOLE)), st.integers(0, 200), st.binary(max_size=40))
def test_a_telling_that_is_spoilt_is_none_or_still_a_document(start: int, length: int, instead: bytes) -> None:
    try:
        found = received(WHOLE[:start] + instead + WHOLE[start + length :]).document
    except MalformedError:
        return
    assert found is None or is_sound(found)


def is_sound(found: Document) -> bool:
    spans = [*(one.span for one in found.blocks), *(one.span for one in found.skips), *(x.span for x in found.inlines)]
    return all(0 <= start <= end <= len(found.text) for start, end in spans)

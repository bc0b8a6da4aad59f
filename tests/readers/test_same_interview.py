"""One interview, whose questions are told by nothing but bold or italics, in every format: the same turns."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from audioedition.article import read
from audioedition.policy import HouseRules
from audioedition.script import segment

from . import books, office
from .pdf_maker import pdf, prose

_BEGINNING = "We met the painter in May, in the house by the sea that her parents built."
_INTERVIEW = (
    ("How did you come to paint on wood?", "I had no money for linen, and my father was a joiner."),
    ("Do you still sell what you paint?", "I do. My pictures hang in three museums, and I am glad of it."),
    ("What will you paint next?", "I want to paint the sea, which I see from my window each day."),
)
_TITLE = "The painter of the sea"


def _txt(mark: str) -> bytes:
    sign = {"b": "*", "i": "_"}[mark]
    turns = (f"{sign}{question}{sign}\n\n{answer}" for question, answer in _INTERVIEW)
    return "\n\n".join([_TITLE, _BEGINNING, *turns]).encode()


def _md(mark: str) -> bytes:
    sign = {"b": "**", "i": "*"}[mark]
    turns = (f"{sign}{question}{sign}\n\n{answer}" for question, answer in _INTERVIEW)
    return "\n\n".join([f"# {_TITLE}", _BEGINNING, *turns]).encode()


def _body(mark: str) -> str:
    turns = "".join(f"<p><{mark}>{question}</{mark}></p><p>{answer}</p>" for question, answer in _INTERVIEW)
    return f"<h1>{_TITLE}</h1><p>{_BEGINNING}</p>{turns}"


def _html(mark: str) -> bytes:
    return f"<!DOCTYPE html><html lang=en><title>{_TITLE}</title><body><article>{_body(mark)}</article>".encode()


def _styled_html(mark: str) -> bytes:
    style = {"b": "font-weight: 700", "i": "color: black; font-style:italic"}[mark]
    return (
        _html(mark)
        .replace(f"<{mark}>".encode(), f'<span style="{style}">'.encode())
        .replace(f"</{mark}>".encode(), b"</span>")
    )


def _epub(mark: str) -> bytes:
    return books.book({"text.xhtml": books.xhtml(_body(mark))})


def _docx(mark: str) -> bytes:
    def words(text: str, properties: str = "") -> str:
        # as Word does, a run is cut where it likes
        runs = (f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{each}</w:t></w:r>" for each in _cut(text))
        return f"<w:p>{''.join(runs)}</w:p>"

    turns = "".join(words(question, f"<w:{mark}/>") + words(answer) for question, answer in _INTERVIEW)
    title = f'<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>{_TITLE}</w:t></w:r></w:p>'
    styles = '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>'
    return office.zipped(office.docx_parts(title + words(_BEGINNING) + turns, styles=styles))


def _odt(mark: str) -> bytes:
    look = {"b": 'fo:font-weight="bold"', "i": 'fo:font-style="italic"'}[mark]
    style = f'<style:style style:name="T1" style:family="text"><style:text-properties {look}/></style:style>'

    def words(text: str, style: str = "") -> str:
        runs = (f'<text:span text:style-name="{style}">{each}</text:span>' if style else each for each in _cut(text))
        return f'<text:p text:style-name="Text_20_body">{"".join(runs)}</text:p>'

    turns = "".join(words(question, "T1") + words(answer) for question, answer in _INTERVIEW)
    title = f'<text:h text:outline-level="1">{_TITLE}</text:h>'
    return office.zipped(office.odt_parts(title + words(_BEGINNING) + turns, automatic=style))


def _pdf(mark: str) -> bytes:
    lines, top = [(_TITLE, 40.0, 50.0, 20.0)], 90.0
    for text in (_BEGINNING, *(each for turn in _INTERVIEW for each in turn)):
        lines += prose(text, 40, top, per_line=60)
        top = lines[-1][2] + 24
    # every question has a mark of its own
    return pdf([lines], **{{"b": "bold", "i": "italic"}[mark]: "?"})


def _cut(text: str) -> tuple[str, str]:
    middle = text.index(" ", len(text) // 2)
    return text[:middle], text[middle:]


_FORMATS: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "txt": ("txt", _txt), "md": ("md", _md), "html": ("html", _html), "styled html": ("html", _styled_html),
    "epub": ("epub", _epub), "docx": ("docx", _docx), "odt": ("odt", _odt), "pdf": ("pdf", _pdf),
}  # fmt: skip


@pytest.mark.parametrize("mark", ["b", "i"])
@pytest.mark.parametrize("name", _FORMATS)
def test_questions_in_bold_or_italics_are_an_interviewers_in_every_format(tmp_path: Path, name: str, mark: str) -> None:
    ending, maker = _FORMATS[name]
    file = tmp_path / f"interview.{ending}"
    file.write_bytes(maker(mark))
    units = segment(read(file), HouseRules()).units
    spoken = [(unit.role, unit.text) for unit in units if unit.kind in ("sentence", "heading") and unit.text != _TITLE]
    roles: dict[str, list[str]] = {}
    for role, text in spoken:
        roles.setdefault(role, []).append(text.rstrip("."))
    assert roles["person:Interviewer"] == [question for question, _ in _INTERVIEW]
    assert " ".join(roles["person:Guest"]).replace(".", "") == " ".join(a for _, a in _INTERVIEW).replace(".", "")
    assert [text + "." for text in roles["narrator"]] == [_BEGINNING]

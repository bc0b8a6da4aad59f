"""Documents of word processors that are damaged, or made to do harm: a clear error or a document, and soon."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audioedition.article import docx, odt
from audioedition.article.document import Document
from audioedition.errors import ArticleError

from ..clock import processor_seconds
from ..html.visible import uncovered
from .office import ODF_NAMES, deleted, docx_parts, odt_parts, p, r, t, zipped

MOST_SECONDS = 5.0
DEEP = 50_000


def read(name: str, data: bytes) -> Document | ArticleError:
    """The document or the error that a file gives, within the time of a processor that one may take."""
    reader: Callable[[Path, bytes], Document] = docx.document if name.endswith("docx") else odt.document
    results: list[Document | ArticleError] = []

    def attempt() -> None:
        try:
            results.append(reader(Path(name), data))
        except ArticleError as error:
            results.append(error)

    assert processor_seconds(attempt) < MOST_SECONDS
    return results[0]


def stored(parts: dict[str, str | bytes]) -> bytes:
    """An archive that is not compressed."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def nested(opening: str, closing: str, times: int, inner: str) -> str:
    return opening * times + inner + closing * times


DOCTYPE = '<!DOCTYPE x [<!ENTITY a "bomb">]>'
ODT_OPEN = f"<office:document-content {ODF_NAMES}><office:body><office:text>"
ODT_CLOSE = "</office:text></office:body></office:document-content>"


def docx_body(body: str, **others: str) -> bytes:
    return zipped(docx_parts(body, **others))


def odt_body(body: str, **others: str) -> bytes:
    return zipped(odt_parts(body, **others))


def without(parts: dict[str, str | bytes], name: str) -> bytes:
    return zipped({key: value for key, value in parts.items() if key != name})


def replaced(parts: dict[str, str | bytes], name: str, content: str | bytes) -> bytes:
    return zipped(parts | {name: content})


REFUSED = {
    "none.docx": (b"PK\x03\x04", "a zip file that is cut short"),
    "none.odt": (b"no zip file at all", "it is damaged or cut short"),
    "cut.docx": (docx_body(p("Text.") * 99)[:-40], "it is damaged or cut short"),
    "old.docx": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "it is encrypted, or in Word's old format"),
    "body.docx": (without(docx_parts(""), "word/document.xml"), "word/document.xml is missing in it"),
    "content.odt": (without(odt_parts(""), "content.xml"), "content.xml is missing in it"),
    "named.docx": (
        replaced(docx_parts(""), "_rels/.rels", str(docx_parts("")["_rels/.rels"]).replace("document", "um" * 3000)),
        f"word/{'um' * 27}u… is missing in it",
    ),
    "sheet.docx": (replaced(docx_parts(""), "word/document.xml", "<workbook/>"), "holds no document"),
    "sheet.odt": (replaced(odt_parts(""), "content.xml", "<workbook/>"), "holds no text document"),
    "xml.docx": (replaced(docx_parts(""), "word/document.xml", "<w:document"), "no well-formed XML"),
    "entities.docx": (replaced(docx_parts(""), "word/document.xml", f"{DOCTYPE}<x>&a;</x>"), "document type"),
    "entities.odt": (replaced(odt_parts(""), "content.xml", f"{DOCTYPE}<x>&a;</x>"), "document type"),
    "styles.docx": (docx_body(p("Text."), styles="<w:style"), "word/styles.xml is no well-formed XML"),
    "bomb.docx": (docx_body(p(r(" " * 30_000_000))), "times its size"),
    "bomb.odt": (odt_body(t(" " * 30_000_000)), "times its size"),
    "deep.docx": (docx_body(nested("<w:ins>", "</w:ins>", DEEP, r("x"))), "no well-formed XML"),
    "deep.odt": (odt_body(nested("<text:section>", "</text:section>", DEEP, t("x"))), "times its size"),
    "stored.odt": (stored(odt_parts(nested("<text:section>", "</text:section>", DEEP, t("x")))), "no well-formed XML"),
    "surrogate.docx": (docx_body(p(r("x")), core="<dc:title>&#xD800;</dc:title>"), "no well-formed XML"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_told_with_its_place(name: str) -> None:
    data, told = REFUSED[name]
    found = read(name, data)
    assert isinstance(found, ArticleError)
    assert str(found).startswith(f"{name}:")
    assert len(str(found)) < 300
    assert told in str(found) or name == "none.docx"


DEPTH = 120
READ = {
    "ins.docx": docx_body(p(nested("<w:ins>", "</w:ins>", DEPTH, r("x")))),
    "boxes.docx": docx_body(nested("<w:p><w:r><w:txbxContent>", "</w:txbxContent></w:r></w:p>", DEPTH // 2, p("x"))),
    "tables.docx": docx_body(nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", DEPTH // 2, p("x"))),
    "paragraphs.docx": docx_body(nested("<w:p>", "</w:p>", DEPTH, r("x"))),
    "formula.docx": docx_body(p(f"<m:oMath>{nested('<m:f><m:num>', '</m:num></m:f>', DEPTH, r('x'))}</m:oMath>")),
    "boxes.odt": odt_body(nested("<text:p><draw:text-box>", "</draw:text-box></text:p>", DEPTH // 2, t("x"))),
    "lists.odt": odt_body(nested("<text:list><text:list-item>", "</text:list-item></text:list>", DEPTH // 2, t("x"))),
    "spans.odt": odt_body(t(nested("<text:span>", "</text:span>", DEPTH, "x"))),
    "notes.odt": odt_body(t(nested("<text:note><text:note-body><text:p>", "</text:p></text:note-body></text:note>",
                                   DEPTH // 3, "x"))),
    "loose.docx": docx_body(f"<w:r><w:t>x</w:t></w:r><w:tr><w:tc>{p('y')}</w:tc></w:tr><w:t>z</w:t>"),
    "loose.odt": odt_body("x<table:table-cell>y</table:table-cell>" + t("z")),
    "numbers.docx": docx_body(p("x", properties='<w:numPr><w:ilvl w:val="-99999999999"/><w:numId w:val="9"/></w:numPr>'
                                "<w:outlineLvl w:val='²'/>"),
                              numbering='<w:num w:numId="9"/><w:num/><w:abstractNum/>'),
    "spans.docx": docx_body('<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>' + p("x")
                            + "</w:tc></w:tr></w:tbl>"),
    "cells.odt": odt_body('<table:table><table:table-row><table:table-cell table:number-columns-spanned="99999999" '
                          f'table:number-rows-spanned="-1">{t("x")}</table:table-cell></table:table-row></table:table>'),
    "symbols.docx": docx_body(p('<w:r><w:t>x</w:t><w:sym w:char="D800"/><w:sym w:char="110000"/><w:sym w:char="-1"/>'
                                '<w:sym w:char="0"/><w:sym/></w:r>')),
    "names.docx": docx_body(p("x", "No such style"), styles="<w:style/><w:style w:styleId=''/>"),
    "climbs.docx": replaced(docx_parts(p("x")), "word/_rels/document.xml.rels",
                            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                            '<Relationship Type="a/styles" Target="../../../etc/passwd"/>'
                            '<Relationship Type="a/header" Target="file:///etc/passwd"/>'
                            '<Relationship Type="a/footer" Target="http://127.0.0.1/" TargetMode="External"/>'
                            '<Relationship Type="a/comments" Target="document.xml"/></Relationships>'),
    "object.odt": odt_body(t('x<draw:object xlink:href="../../../etc"/><draw:object xlink:href="./"/>')),
    "relations.docx": without(docx_parts(p("x")), "_rels/.rels"),
    "many.docx": docx_body("".join(p(f"x{number}") for number in range(20_000))),
    "changes.docx": docx_body(p(deleted("x"), properties="<w:rPr><w:del/></w:rPr>") * 3000),
    "changed.docx": docx_body("".join(p(r(f"x{n}") + deleted(f"y{n}") * 3) for n in range(5_000))),
    "rows.odt": odt_body("<table:table><table:table-row table:number-rows-repeated='1048576'><table:table-cell "
                         f"table:number-columns-repeated='16384'>{t('x')}</table:table-cell></table:table-row>"
                         "</table:table>"),
}  # fmt: skip


@pytest.mark.parametrize("name", READ)
def test_what_is_odd_is_read_all_the_same(name: str) -> None:
    found = read(name, READ[name])
    assert isinstance(found, Document)
    assert "x" in found.text
    assert not uncovered(found)


def test_spaces_that_are_counted_do_not_fill_the_memory() -> None:
    found = read("a.odt", odt_body(t("x" + '<text:s text:c="99999"/>' * 300 + "y", "Preformatted_20_Text")))
    assert isinstance(found, Document)
    assert len(found.text) < 50_000


DOCX_TAGS = (
    "w:p w:r w:t w:pPr w:rPr w:ins w:del w:delText w:tbl w:tr w:tc w:tcPr w:sdt w:sdtPr w:sdtContent w:hyperlink "
    "w:txbxContent mc:AlternateContent mc:Choice mc:Fallback m:oMath m:f m:num m:t w:fldSimple w:instrText w:ruby w:rt "
    "w:moveFrom w:customXml w:body v:shape w:pict w:drawing"
).split()
DOCX_ALONE = [
    "<w:tab/>", "<w:br/>", '<w:br w:type="page"/>', '<w:fldChar w:fldCharType="begin"/>', "<w:vanish/>",
    '<w:fldChar w:fldCharType="separate"/>', '<w:fldChar w:fldCharType="end"/>', '<w:sym w:char="F061"/>',
    '<w:footnoteReference w:id="1"/>', '<w:footnoteReference w:id="1" w:customMarkFollows="1"/>',
    '<w:commentReference w:id="1"/>', '<w:pStyle w:val="S"/>', '<w:numPr><w:numId w:val="1"/></w:numPr>',
    '<w:vMerge/>', '<w:gridSpan w:val="3"/>', '<w:lang w:val="fr"/>', "<w:docPartGallery w:val='Table of Contents'/>",
    "<wp:docPr descr='A wide road'/>", "<w:rPr><w:del/></w:rPr>", '<w:outlineLvl w:val="1"/>', "<w:strike/>",
]  # fmt: skip
ODT_TAGS = (
    "text:p text:h text:span text:a text:list text:list-item text:section text:note text:note-citation text:note-body "
    "office:annotation text:table-of-content text:deletion table:table table:table-row table:table-cell "
    "table:covered-table-cell table:table-header-rows draw:frame draw:text-box draw:object math:math math:mi svg:title "
    "text:ruby text:ruby-base text:ruby-text text:hidden-text text:number draw:custom-shape text:line-break text:s"
).split()
WORDS = ["He came to Almaty", "x", " ", "\n", "1", "[12]", "* * *", "é", "\u2028", "ﬁ", "Notes", "&amp;", "😀"]


def trees(tags: list[str], alone: list[str], word: str) -> st.SearchStrategy[str]:
    """Elements in elements, in whatever order, with words in some of them."""
    leaves = st.one_of(st.sampled_from([*alone, *WORDS]), st.sampled_from(WORDS).map(word.format))
    wrapped = lambda inner: st.builds(  # noqa: E731
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag}>", st.sampled_from(tags), st.lists(inner, max_size=5)
    )
    return st.lists(st.recursive(leaves, wrapped, max_leaves=25), max_size=8).map("".join)


@given(trees(DOCX_TAGS, DOCX_ALONE, "<w:r><w:t>{}</w:t></w:r>"))
def test_no_docx_is_too_odd(body: str) -> None:
    notes = '<w:footnote w:id="1"><w:p><w:r><w:t>Note.</w:t></w:r></w:p></w:footnote>'
    found = read("a.docx", docx_body(body, footnotes=notes, comments=f'<w:comment w:id="1">{p("Say.")}</w:comment>'))
    assert isinstance(found, Document)
    assert not uncovered(found)


@given(trees(ODT_TAGS, ["<text:tab/>", "<text:s text:c='3'/>", "<text:soft-page-break/>"], "<text:p>{}</text:p>"))
def test_no_odt_is_too_odd(body: str) -> None:
    found = read("a.odt", odt_body(body))
    assert isinstance(found, Document)
    assert not uncovered(found)

"""Word's documents: what is read of them, as what, and what is set aside."""

from __future__ import annotations

import pytest

from .office import blocks, deleted, docx, inlines, p, r, skipped

STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="My heading"/><w:basedOn w:val="1"/></w:style>
<w:style w:type="paragraph" w:styleId="Out"><w:name w:val="Level"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Flat"><w:name w:val="Flat"/><w:basedOn w:val="Out"/>
  <w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Circle"><w:name w:val="Circle"/><w:basedOn w:val="Circle2"/></w:style>
<w:style w:type="paragraph" w:styleId="Circle2"><w:name w:val="Circle 2"/><w:basedOn w:val="Circle"/></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Intense Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="Pre"><w:name w:val="HTML Preformatted"/></w:style>
<w:style w:type="paragraph" w:styleId="Verse"><w:name w:val="Verse"/></w:style>
<w:style w:type="paragraph" w:styleId="Cap"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Toc"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Bullet"><w:name w:val="List Bullet"/>
  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="Code"><w:name w:val="HTML Code"/></w:style>
<w:style w:type="character" w:styleId="Hidden"><w:name w:val="Private"/><w:rPr><w:vanish/></w:rPr></w:style>
"""
NUMBERING = """
<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>
  <w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:start w:val="3"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=" "/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
"""


def numbered(of: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{of}"/></w:numPr>'


KINDS = [
    (p("Text."), [("paragraph", "Text.")]),
    (p("Title", "Title") + p("Head", "1"), [("title", "Title"), ("heading", "Head")]),
    (p("The only one", "1") + p("Text."), [("title", "The only one"), ("paragraph", "Text.")]),
    (p("Title", "Title") + p("Head", "Mine"), [("title", "Title"), ("heading", "Head")]),
    (p("Head", "Out"), [("heading", "Head")]),
    (p("Text.", "Flat"), [("paragraph", "Text.")]),
    (p("Text.", "Circle"), [("paragraph", "Text.")]),
    (p("Text.", "Unknown"), [("paragraph", "Text.")]),
    (p("Head", properties='<w:outlineLvl w:val="2"/>'), [("heading", "Head")]),
    (p("Said.", "Quote"), [("quotation", "Said.")]),
    (p("if a:", "Pre") + p("    b()", "Pre"), [("code", "if a:\n    b()")]),
    (p("Up the stair", "Verse"), [("verse", "Up the stair")]),
    (p("A road.", "Cap"), [("caption", "A road.")]),
    (p("One", "Bullet") + p("Two", properties=numbered(1, 1)), [("item", "One"), ("item", "Two")]),
    (p("One", "Bullet") + p("More", properties=numbered(2)), [("item", "One"), ("paragraph", "More")]),
    (p("One", "Bullet", numbered(0)), [("paragraph", "One")]),
    (p("<w:r><w:t>One</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t></w:r>"), [("paragraph", "One\ntwo three")]),
    (p('<w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t><w:softHyphen/><w:t>ted</w:t><w:br w:type="page"/></w:r>'),
     [("paragraph", "co-opted")]),
    (p('<w:r><w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="X" w:char="D800"/><w:t>-ray</w:t></w:r>'),
     [("paragraph", "α-ray")]),
    (p('<w:hyperlink><w:smartTag><w:r><w:t>A link</w:t></w:r></w:smartTag></w:hyperlink>'), [("paragraph", "A link")]),
    (f"<w:sdt><w:sdtPr/><w:sdtContent>{p('In a control.')}</w:sdtContent></w:sdt>", [("paragraph", "In a control.")]),
    (f"<w:customXml>{p('Text.')}</w:customXml>", [("paragraph", "Text.")]),
    (p(r("10") + r("6", '<w:vertAlign w:val="superscript"/>')), [("paragraph", "10⁶")]),
    ('<w:p><w:r><w:pict><v:rect o:hr="t"/></w:pict></w:r></w:p>' + p("Text."), [("break", ""), ("paragraph", "Text.")]),
    (p("", properties="<w:pBdr><w:bottom/></w:pBdr>") + p("Text."), [("break", ""), ("paragraph", "Text.")]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), KINDS)
def test_what_a_listener_hears_of_a_paragraph(body: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(docx(body, styles=STYLES, numbering=NUMBERING)) == expected


def test_text_inserted_with_tracking_is_read_and_deleted_text_is_not() -> None:
    found = docx(p(f"{r('He ')}{deleted('never ')}<w:ins>{r('came.')}</w:ins>"))
    assert blocks(found) == [("paragraph", "He never came.")]
    assert inlines(found) == [("markup", "never")]


def test_a_paragraph_that_was_deleted_is_a_skip() -> None:
    found = docx(p("One.") + p(deleted("Gone.")))
    assert (blocks(found), skipped(found)) == ([("paragraph", "One.")], [("Gone.", "deleted in a tracked change")])

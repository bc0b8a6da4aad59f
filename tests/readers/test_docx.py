"""Word's documents: what is read of them, as what, and what is set aside."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioedition.article import read
from audioedition.article.docx import document
from audioedition.article.evidence import settled

from ..html.visible import uncovered
from ..script.laws import script_or_none
from .office import RELATIONS, STRICT_W, blocks, deleted, docx, docx_parts, inlines, p, r, skipped, zipped
from .office_text import docx_streams, vanished

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
<w:style w:type="paragraph" w:styleId="Bib"><w:name w:val="Bibliography"/></w:style>
<w:style w:type="paragraph" w:styleId="Toc"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Bullet"><w:name w:val="List Bullet"/>
  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="Code"><w:name w:val="HTML Code"/></w:style>
<w:style w:type="character" w:styleId="Hidden"><w:name w:val="Private"/><w:rPr><w:vanish/></w:rPr></w:style>
"""
NUMBERING = """
<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>
  <w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:start w:val="3"/><w:lvlText w:val="%2."/></w:lvl>
  <w:lvl w:ilvl="2"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=" "/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="7"/>
  <w:lvlOverride w:ilvl="1"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
"""


def numbered(of: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{of}"/></w:numPr>'


# As LibreOffice writes the line across a page that it had from Word.
FLAT = (
    '<w:r><w:drawing><wp:inline><wp:extent cx="{width}" cy="{height}"/><wp:docPr id="1" name=""/><wps:wsp/>{more}'
    "</wp:inline></w:drawing></w:r>"
)


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
    (p(r("10") + r("6", '<w:position w:val="8"/><w:sz w:val="19"/>')), [("paragraph", "10⁶")]),
    (p(r("H") + r("2", '<w:position w:val="-2"/><w:sz w:val="19"/>') + r("O")), [("paragraph", "H₂O")]),
    (p(r("10") + r("6", '<w:position w:val="8"/>')), [("paragraph", "10⁶")]),
    (p(r("10") + r("6", '<w:position w:val="2"/>')), [("paragraph", "106")]),
    (p(r("1", '<w:position w:val="-6"/><w:sz w:val="96"/>') + r("st of May")), [("paragraph", "1st of May")]),
    (p(FLAT.format(width=5943600, height=19050, more="")) + p("Text."), [("break", ""), ("paragraph", "Text.")]),
    (p(FLAT.format(width=635, height=19050, more="<wp:sizeRelH><wp:pctWidth>100000</wp:pctWidth></wp:sizeRelH>"))
     + p("Text."), [("break", ""), ("paragraph", "Text.")]),
    (p(FLAT.format(width=5943600, height=914400, more="")) + p("Text."), [("paragraph", "Text.")]),
    (p("Chekhov: Stories", "Bib") + p("Text."), [("paragraph", "Text.")]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), KINDS)
def test_what_a_listener_hears_of_a_paragraph(body: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(docx(body, styles=STYLES, numbering=NUMBERING)) == expected


# --------------------------------------------------------------------------------- tracked changes


def test_text_inserted_with_tracking_is_read_and_deleted_text_is_not() -> None:
    found = docx(p(f"{r('He ')}{deleted('never ')}<w:ins>{r('came.')}</w:ins>"))
    assert blocks(found) == [("paragraph", "He never came.")]
    assert inlines(found) == [("markup", "never")]


def test_a_paragraph_that_was_deleted_is_a_skip() -> None:
    found = docx(p("One.") + p(deleted("Gone.")))
    assert (blocks(found), skipped(found)) == ([("paragraph", "One.")], [("Gone.", "deleted in a tracked change")])


def test_text_that_was_moved_is_read_where_it_is_now() -> None:
    gone = f"<w:moveFrom>{r('Moved.')}</w:moveFrom>"
    found = docx(p(gone) + p("One.") + p(f"<w:moveTo>{r('Moved.')}</w:moveTo>"))
    assert blocks(found) == [("paragraph", "One."), ("paragraph", "Moved.")]
    assert skipped(found) == [("Moved.", "moved elsewhere in a tracked change")]


def test_paragraphs_whose_parting_was_deleted_are_one() -> None:
    first = p(r("He came "), properties="<w:rPr><w:del/></w:rPr>")
    assert blocks(docx(first + p("by train."))) == [("paragraph", "He came by train.")]
    assert blocks(docx(p("One.") + first)) == [("paragraph", "One."), ("paragraph", "He came")]


def test_a_row_that_was_deleted_is_a_skip() -> None:
    cells = "".join(f"<w:tc>{p(words)}</w:tc>" for words in ("Old", "row"))
    found = docx(p("One.") + f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr>{cells}</w:tr></w:tbl>")
    assert skipped(found) == [("Old\nrow", "deleted in a tracked change")]


# --------------------------------------------------------------------------------- notes, comments

NOTE = "<w:{0} w:id='{1}'>{2}</w:{0}>"


def call(name: str, kind: str = "footnote") -> str:
    return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:{kind}Reference w:id="{name}"/></w:r>'


def test_footnotes_and_endnotes_are_heard_where_they_are_called() -> None:
    found = docx(
        p(r("One") + call("2") + r(" two") + call("2", "endnote") + r(".")),
        footnotes=NOTE.format("footnote", 2, p("A footnote.") + p("Its second paragraph.")),
        endnotes=NOTE.format("endnote", 2, p("An endnote.")),
    )
    assert inlines(found) == [("reference", "¹"), ("reference", "²")]
    notes = [(block.label, block.span.of(found.text)) for block in found.blocks if block.kind == "note"]
    assert notes == [("1", "A footnote."), ("1", "Its second paragraph."), ("2", "An endnote.")]


def test_a_note_s_own_mark_is_the_one_that_is_seen() -> None:
    mark = '<w:r><w:footnoteReference w:id="2" w:customMarkFollows="1"/><w:t>*</w:t></w:r>'
    found = docx(p(r("One") + mark + r(".")), footnotes=NOTE.format("footnote", 2, p("A note.")))
    assert (inlines(found), blocks(found)[-1]) == ([("reference", "*")], ("note", "A note."))


def test_a_note_that_is_called_in_another_note_is_heard() -> None:
    notes = NOTE.format("footnote", 2, p(r("First.") + call("3"))) + NOTE.format("footnote", 3, p("Second."))
    found = docx(p(r("One.") + call("2")), footnotes=notes)
    assert blocks(found)[1:] == [("note", "First.²"), ("note", "Second.")]


def test_a_note_that_nothing_calls_is_a_skip() -> None:
    found = docx(p("One."), endnotes=NOTE.format("endnote", 2, p("A note.")))
    assert skipped(found) == [("A note.", "a note that no mark in the text calls")]


def test_a_note_that_only_deleted_text_calls_is_a_skip() -> None:
    found = docx(
        p(f"{r('One.')}<w:del>{call('2')}</w:del>"), footnotes=NOTE.format("footnote", 2, p("A note.")),
    )  # fmt: skip
    assert skipped(found) == [("A note.", "a note that no mark in the text calls")]


def test_a_comment_is_a_skip_after_the_paragraph_that_it_is_about() -> None:
    comments = '<w:comment w:id="4">' + p("Is that so?") + "</w:comment>"
    body = p(r("One") + '<w:r><w:commentReference w:id="4"/></w:r>' + r(" two.")) + p("Three.")
    found = docx(body, comments=comments + '<w:comment w:id="5">' + p("Lost.") + "</w:comment>")
    assert found.text == "One two.\nIs that so?\nThree.\nLost.\n"
    assert skipped(found) == [("Is that so?", "a comment"), ("Lost.", "a comment")]


# --------------------------------------------------------------------------------- fields, controls


def field(instruction: str, result: str) -> str:
    begin, parted, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    return f"{begin}<w:r><w:instrText>{instruction}</w:instrText></w:r>{parted}{result}{end}"


def test_a_list_of_sources_is_a_skip() -> None:
    found = docx(p(field(" BIBLIOGRAPHY ", r("Chekhov: Stories"))) + p("Text."))
    assert skipped(found) == [("Chekhov: Stories", "the sources")]


def test_a_field_s_result_is_read_and_its_instruction_is_not() -> None:
    nested = field(' IF "a" = "b" ', r("It is "))
    simple = f'<w:fldSimple w:instr=" DATE ">{r("May.")}</w:fldSimple>'
    assert docx(p(nested + simple)).text == "It is May.\n"


def test_a_table_of_contents_over_several_paragraphs_is_a_skip() -> None:
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    start = marks[0] + "<w:r><w:instrText> TOC \\o </w:instrText></w:r>" + marks[1]
    found = docx(p(start + r("One 1")) + p(r("Two 2")) + p(marks[2] + r("Now it begins.")))
    assert blocks(found) == [("paragraph", "Now it begins.")]
    assert skipped(found) == [("One 1\nTwo 2", "the table of contents")]


@pytest.mark.parametrize("kind", ["begin", "begin separate", "separate", "end", "end begin"])
def test_a_field_that_never_ends_loses_no_text(kind: str) -> None:
    marks = "".join(f'<w:r><w:fldChar w:fldCharType="{one}"/></w:r>' for one in kind.split())
    assert blocks(docx(p(marks) + p("Text."))) == [("paragraph", "Text.")]


CONTROLS = [
    ('<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>', "the table of contents"),
    ('<w:docPartObj><w:docPartGallery w:val="Bibliographies"/></w:docPartObj>', "the sources"),
    ("<w:showingPlcHdr/>", "a field that is not filled in"),
]


@pytest.mark.parametrize(("properties", "why"), CONTROLS)
def test_what_is_left_out_of_content_controls(properties: str, why: str) -> None:
    control = f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{p('Words')}</w:sdtContent></w:sdt>"
    assert skipped(docx(control + p("Text."))) == [("Words", why)]


# --------------------------------------------------------------------------------- around the text


def test_hidden_text_is_a_skip_also_by_its_style() -> None:
    hidden = r("not this", "<w:vanish/>")
    found = docx(p(r("One ") + hidden) + p(r("Nor this.", '<w:rStyle w:val="Hidden"/>')), styles=STYLES)
    assert inlines(found) == [("markup", "not this")]
    assert skipped(found) == [("Nor this.", "hidden text")]
    assert blocks(docx(p(r("Seen.", '<w:vanish w:val="0"/>')))) == [("paragraph", "Seen.")]


def test_a_plan_says_why_words_within_a_paragraph_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    words = (
        r("He came. ") + deleted("He wrote.") + r("Not this.", "<w:vanish/>") + r(" ") + r("Nor this.", "<w:strike/>")
    )
    path.write_bytes(zipped(docx_parts(p(words) + p("He left."))))
    script = script_or_none(read(path))
    assert script is not None
    assert [(skip.source, skip.why) for skip in script.skips] == [
        ("He wrote.", "deleted in a tracked change"),
        ("Not this.", "hidden text"),
        ("Nor this.", "markup of the text, for the eye"),
    ]


def test_the_heads_and_feet_of_pages_are_skips() -> None:
    found = docx(p("One."), header1=p("A Week"), footer1=p("Page 1"))
    assert skipped(found) == [("A Week", "the running head of a page"), ("Page 1", "the foot of a page")]


def test_what_is_struck_out_is_not_read_and_code_is_code() -> None:
    found = docx(p(r("It is ") + r("red", "<w:strike/>") + r(" a[0]", '<w:rStyle w:val="Code"/>')), styles=STYLES)
    assert inlines(found) == [("markup", "red"), ("code", "a[0]")]


BOX = "<w:txbxContent>{0}</w:txbxContent>"
CHOICE = "<mc:AlternateContent><mc:Choice>{0}</mc:Choice><mc:Fallback>{0}</mc:Fallback></mc:AlternateContent>"


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    inner = p("In the box." + "") + p(f"<w:r>{CHOICE.format(BOX.format(p('Box in it.')))}</w:r>")
    found = docx(p(r("One ") + f"<w:r>{CHOICE.format(BOX.format(inner))}</w:r>" + r("two.")))
    assert found.text == "One two.\nIn the box.\nBox in it.\n"


PICTURE = '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="{}"/></wp:inline></w:drawing></w:r>'


def test_a_picture_s_alternative_text_is_its_caption() -> None:
    found = docx(p("One.") + p(PICTURE.format("A wide road")))
    assert blocks(found) == [("paragraph", "One."), ("caption", "A wide road")]


@pytest.mark.parametrize("mark", ["Description automatically generated", "AI-generated content may be incorrect."])
def test_what_a_program_took_a_picture_for_is_set_aside_with_the_reason(mark: str) -> None:
    found = docx(p("One.") + p(PICTURE.format(f"A wide road&#10;&#10;{mark}")))
    assert blocks(found) == [("paragraph", "One.")]
    assert [skip.why for skip in found.skips] == ["what a program took a picture for"]


SHOWN = (
    '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="" descr="A wide road">{}</wp:docPr>'
    '<a:graphic xmlns:a="urn:a"><a:graphicData>{}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
)
DECORATIVE = '<adec:decorative xmlns:adec="urn:decorative" val="{}"/>'


@pytest.mark.parametrize(("mark", "inside"), [("", "<wps:wsp/>"), (DECORATIVE.format(1), "<a:blip/>")])
def test_an_ornament_s_alternative_text_is_none_of_the_text(mark: str, inside: str) -> None:
    assert blocks(docx(p("One.") + p(SHOWN.format(mark, inside)))) == [("paragraph", "One.")]


@pytest.mark.parametrize(("mark", "inside"), [("", "<wps:wsp><a:blip/></wps:wsp>"), (DECORATIVE.format(0), "")])
def test_a_shape_that_is_filled_with_a_picture_shows_something(mark: str, inside: str) -> None:
    assert blocks(docx(p("One.") + p(SHOWN.format(mark, inside)))) == [
        ("paragraph", "One."),
        ("caption", "A wide road"),
    ]


def test_a_formula_is_written_in_a_line() -> None:
    power = "<m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>"
    part = f"<m:f><m:num>{power}</m:num><m:den>{power}<m:r><m:t>+1</m:t></m:r></m:den></m:f>"
    found = docx(p(r("So ") + f"<m:oMath>{part}</m:oMath>" + r(" is.")))
    assert inlines(found) == [("code", "(x^2)/(x^2+1)")]


def test_what_is_said_over_characters_is_not_read() -> None:
    ruby = f"<w:r><w:ruby><w:rt>{r('kanji')}</w:rt><w:rubyBase>{r('漢字')}</w:rubyBase></w:ruby></w:r>"
    assert inlines(docx(p(ruby))) == [("markup", "kanji")]


# --------------------------------------------------------------------------------- the title

CENTRED = '<w:jc w:val="center"/>'
TITLES = [
    (p("A Week in Almaty", properties=CENTRED), "title"),
    (p(r("A Week ", "<w:b/>") + r("in Almaty", "<w:b/>")), "title"),
    (p(r("A Week ", "<w:b/>") + r("in Almaty")), "title"),
    (p(r("He came to Almaty by train.", "<w:b/>")), "paragraph"),
    (p(r("word " * 40, "<w:b/>")), "paragraph"),
    (p("A Week in Almaty"), "title"),
    (p("a week in Almaty"), "paragraph"),
    (p("A Week in Almaty:"), "paragraph"),
    (p("A Week in Almaty", "Bullet", CENTRED), "item"),
]


@pytest.mark.parametrize(("first", "kind"), TITLES)
def test_a_first_paragraph_that_stands_out_is_the_title(first: str, kind: str) -> None:
    found = docx(first + p("Text.") + p("Heading", "1"), styles=STYLES, numbering=NUMBERING)
    assert found.blocks[0].kind == kind


def test_a_paragraph_that_is_called_the_title_is_surer_than_one_that_stands_out() -> None:
    found = docx(p("For the press", properties=CENTRED) + p("A Week", "Title") + p("Text."), styles=STYLES)
    assert [kind for kind, _ in blocks(found)] == ["paragraph", "title", "paragraph"]


# --------------------------------------------------------------------------------- tables, lists


def cell(words: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(words)}</w:tc>"


def test_a_cell_knows_its_row_and_the_head_of_its_column() -> None:
    rows = [
        "<w:trPr><w:tblHeader/></w:trPr>" + cell("Year") + cell("Who", '<w:gridSpan w:val="2"/>'),
        cell("1871", '<w:vMerge w:val="restart"/>') + cell("Anna") + cell("Le Goff"),
        cell("", "<w:vMerge/>") + cell("Piotr") + cell("Ott"),
    ]
    found = docx("<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>")
    cells = [(b.level, b.label, b.span.of(found.text)) for b in found.blocks]
    assert cells == [
        (0, "", "Year"), (0, "", "Who"), (1, "Year", "1871"), (1, "Who", "Anna"), (1, "Who", "Le Goff"),
        (2, "Who", "Piotr"), (2, "Who", "Ott"),
    ]  # fmt: skip


def test_lists_know_how_deep_they_lie_and_go_on_after_a_deeper_one() -> None:
    found = docx("".join(p(words, properties=numbered(1, level)) for words, level in
                         [("One", 0), ("One a", 1), ("Two", 0), ("Two a", 5)]) + p("Text."),
                 numbering=NUMBERING)  # fmt: skip
    assert [(b.kind, b.level) for b in found.blocks] == [
        ("item", 1), ("item", 2), ("item", 1), ("item", 2), ("paragraph", 0)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("items", "numbers"),
    [
        ([(1, 1), (1, 1), (3, 1)], "3 4 5"),  # two lists of one form count together
        ([(1, 1), (4, 1), (4, 1), (1, 1)], "3 7 8 9"),  # but where one says where it begins
        ([(4, 1), (1, 0), (4, 1)], "7  7"),
        ([(1, 2)], ""),  # letters are no numbers
    ],
)
def test_items_have_the_numbers_that_one_sees(items: list[tuple[int, int]], numbers: str) -> None:
    body = "".join(p("Item", properties=numbered(of, level)) + p("Text.") for of, level in items)
    found = docx(body, numbering=NUMBERING)
    assert [block.label for block in found.blocks if block.kind == "item"] == numbers.split(" ")


# --------------------------------------------------------------------------------- languages, facts


def test_a_language_that_most_of_a_paragraph_is_in_is_its_block_s() -> None:
    english, french = '<w:lang w:val="en-GB"/>', '<w:lang w:val="fr-FR"/>'
    found = docx(p(r("It is a long day for all of us.", english)) + p(r("Oui, ", french) + r("yes", english)))
    assert found.metadata[0].language == "en"
    assert [block.language for block in found.blocks] == [None, "fr"]


def test_a_language_that_a_paragraph_s_letters_are_none_of_is_not_believed() -> None:
    typed_as_english = '<w:lang w:val="en-US"/>'
    text = "Здравствуйте, дорогая редакция! Пишу вам с острова, где, кроме меня, живут четыре козы и кот."
    found = docx(p(r(text, typed_as_english)) + p(r("Анна", typed_as_english)) + p(r("Oui.", '<w:lang w:val="fr"/>')))
    assert found.metadata[0].language is None
    assert [block.language for block in found.blocks] == [None, None, "fr"]


def test_the_default_of_the_program_is_not_taken_for_the_text_s_language() -> None:
    defaults = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>'
    assert docx(p("Bonjour."), styles=defaults).metadata[0].language is None


def test_the_default_of_the_program_is_none_of_the_text_s_also_where_it_is_repeated() -> None:
    """As LibreOffice repeats it in each run of a table."""
    defaults = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>'
    runs = (r("Oui.", f'<w:lang w:val="{tag}"/>') for tag in ("en-US", "en-GB", "fr-FR"))
    found = docx("".join(map(p, runs)), styles=defaults)
    assert [block.language for block in found.blocks] == [None, "en", "fr"]


@pytest.mark.parametrize(
    ("program", "language"), [("LibreOffice/7.4.7.2$Linux_X86_64 LibreOffice_project/40", None), ("Other", "en")]
)
def test_libreoffice_s_own_language_is_not_taken_for_the_text_s(program: str, language: str | None) -> None:
    """It names the one of its menus where a document says none."""
    parts = docx_parts(p("Bonjour."), core="<dc:language>en-US</dc:language>")
    parts["docProps/app.xml"] = f"<Properties><Application>{program}</Application></Properties>"
    kind = f"{RELATIONS}/extended-properties"
    relation = f'<Relationship Id="r3" Type="{kind}" Target="docProps/app.xml"/></Relationships>'
    parts["_rels/.rels"] = str(parts["_rels/.rels"]).replace("</Relationships>", relation)
    assert document(Path("a.docx"), zipped(parts)).metadata[0].language == language


def test_right_to_left_text_has_the_language_that_it_is_given_for_that_direction() -> None:
    found = docx(p("One.") + p(r("שלום", '<w:lang w:val="en-US" w:bidi="he-IL"/><w:rtl/>')))
    assert found.blocks[1].language == "he"


def test_the_properties_say_who_wrote_it_and_when() -> None:
    core = (
        "<dc:title>A Week</dc:title><dc:creator>Anna Smith</dc:creator><dc:language>en-GB</dc:language>"
        "<dc:description>Seven days.</dc:description><dcterms:created>2009-09-15T10:00:00Z</dcterms:created>"
    )
    about = settled(docx(p("A Week", "Title") + p("Text.") + p("Anna Smith, Moscow"), core=core, styles=STYLES))
    assert (about.author, about.language, about.summary) == ("Anna Smith", "en", "Seven days.")
    assert about.date == "2009-09-15T10:00:00+00:00"


@pytest.mark.parametrize("core", [
    "<dc:title>Microsoft Word - draft.doc</dc:title><dc:creator>Microsoft Office User</dc:creator>",
    "<dc:title>Document1</dc:title><dc:creator>user</dc:creator><dcterms:created>soon</dcterms:created>",
    "<dc:language>?</dc:language>",
])  # fmt: skip
def test_what_programs_fill_in_by_themselves_is_not_believed(core: str) -> None:
    found = docx(p("A Week in May", "1") + p("Text."), core=core, styles=STYLES)
    assert blocks(found)[0] == ("title", "A Week in May")
    about = settled(found)
    assert (about.author, about.date, about.language) == (None, None, None)


# --------------------------------------------------------------------------------- files


def test_the_strict_form_is_read_like_the_transitional_one() -> None:
    parts = docx_parts(p("Title", "Title") + p(r("One") + call("2")), STRICT_W, styles=STYLES,
                       footnotes=NOTE.format("footnote", 2, p("A note.")))  # fmt: skip
    found = document(Path("a.docx"), zipped(parts))
    assert blocks(found) == [("title", "Title"), ("paragraph", "One¹"), ("note", "A note.")]


FILES = sorted((Path(__file__).parents[1] / "files" / "docx").glob("*.docx"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_nothing_of_a_real_file_vanishes(file: Path) -> None:
    data = file.read_bytes()
    found = document(file, data)
    assert not vanished(found, docx_streams(data))
    assert not uncovered(found)


def test_there_are_real_files() -> None:
    assert len(FILES) >= 3


def test_a_space_that_does_not_break_parts_words_wherever_it_stands() -> None:
    written = "".join(f"<w:r><w:t>{part}</w:t></w:r>" for part in ("on", "\u00a0Python\u00a0", "today"))
    assert blocks(docx(f"<w:p>{written}</w:p>")) == [("paragraph", "on\u00a0Python\u00a0today")]


def test_a_title_set_in_two_paragraphs_is_one() -> None:
    found = docx(p("A Week", "Title") + p("in Almaty and in the mountains", "Title") + p("Text."), styles=STYLES)
    title, *rest = blocks(found)
    assert (title[0], " ".join(title[1].split())) == ("title", "A Week in Almaty and in the mountains")
    assert rest == [("paragraph", "Text.")]


def test_the_author_in_the_style_of_the_title_is_no_part_of_it() -> None:
    found = docx(p("A Week in Almaty", "Title") + p("Anna Holm", "Title") + p("Text."), styles=STYLES)
    assert blocks(found)[0] == ("title", "A Week in Almaty")


def test_the_path_of_a_picture_is_not_its_description() -> None:
    path = "C:\\Users\\Anna Holm\\Desktop\\my map 1.PNG"
    assert blocks(docx(f"<w:p>{PICTURE.format(path)}</w:p>" + p("Text."))) == [("paragraph", "Text.")]

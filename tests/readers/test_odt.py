"""LibreOffice's documents: what is read of them, as what, and what is set aside."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioedition.article.evidence import settled
from audioedition.article.odt import document
from audioedition.errors import ArticleError

from ..html.visible import uncovered
from .office import blocks, inlines, odt, odt_parts, skipped, t, zipped
from .office_text import odt_streams, vanished

AUTOMATIC = """
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>
<style:style style:name="P2" style:family="paragraph" style:parent-style-name="P1"/>
<style:style style:name="Circle" style:family="paragraph" style:parent-style-name="Circle"/>
<style:style style:name="Out" style:family="paragraph" style:default-outline-level="2"/>
<style:style style:name="Up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="Down" style:family="text"><style:text-properties style:text-position="-33% 58%"/></style:style>
<style:style style:name="Gone" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="Struck" style:family="text">
  <style:text-properties style:text-line-through-style="solid"/></style:style>
<style:style style:name="Fr" style:family="text"><style:text-properties fo:language="fr" fo:country="FR"/></style:style>
<style:style style:name="PFr" style:family="paragraph"><style:text-properties fo:language="fr"/></style:style>
<style:style style:name="None" style:family="paragraph"><style:text-properties fo:language="zxx"/></style:style>
<style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Centred" style:family="paragraph">
  <style:paragraph-properties fo:text-align="center"/></style:style>
<style:style style:name="S1" style:family="section"><style:section-properties text:display="none"/></style:style>
<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1"/>
  <text:list-level-style-number text:level="2" style:num-format="1"/></text:list-style>
"""


def item(words: str, inner: str = "") -> str:
    return f"<text:list-item>{t(words)}{inner}</text:list-item>"


def span(words: str, style: str) -> str:
    return f'<text:span text:style-name="{style}">{words}</text:span>'


INNER = f"<text:list>{item('Two')}</text:list>"
KINDS = [
    (t("Text\n   goes on."), [("paragraph", "Text goes on.")]),
    (t("Title", "Title") + '<text:h text:outline-level="1">Head</text:h>', [("title", "Title"), ("heading", "Head")]),
    (t("Title", "Title") + t("Head", "Heading_20_2"), [("title", "Title"), ("heading", "Head")]),
    (t("Title", "Title") + t("Head", "Out"), [("title", "Title"), ("heading", "Head")]),
    (t("Title", "Title") + "<text:list><text:list-item><text:h>Head</text:h></text:list-item></text:list>",
     [("title", "Title"), ("heading", "Head")]),
    (t("Said.", "P2"), [("quotation", "Said.")]),
    (t("Text.", "Circle"), [("paragraph", "Text.")]),
    (t("if a:", "Preformatted_20_Text") + t("<text:s text:c='4'/>b()", "Preformatted_20_Text"),
     [("code", "if a:\n    b()")]),
    (t("A road.", "Illustration"), [("caption", "A road.")]),
    (t("One.") + t("", "Horizontal_20_Line") + t("Two."),
     [("paragraph", "One."), ("break", ""), ("paragraph", "Two.")]),
    (f'<text:list text:style-name="L1">{item("One", INNER)}{item("Three")}</text:list>',
     [("item", "One"), ("item", "Two"), ("item", "Three")]),
    (t("One<text:line-break/>two<text:tab/>three<text:s text:c='99999999'/>four"),
     [("paragraph", "One\ntwo three four")]),
    (t("10" + span("6", "Up") + " H" + span("2", "Down") + "O"), [("paragraph", "10⁶ H₂O")]),
    (t('<text:a xlink:href="https://example.org">A <text:bookmark text:name="x"/>link</text:a>.'),
     [("paragraph", "A link.")]),
    (f"<text:section>{t('In a section.')}</text:section>", [("paragraph", "In a section.")]),
    (t('One.<draw:frame><draw:image/><svg:title>A wide road</svg:title></draw:frame>'),
     [("paragraph", "One."), ("caption", "A wide road")]),
    (t(f"One <draw:frame><draw:text-box>{t('boxed.')}</draw:text-box></draw:frame>two."),
     [("paragraph", "One two."), ("paragraph", "boxed.")]),
    (t(f"One.<draw:custom-shape><svg:title>A box</svg:title>{t('In a shape.')}</draw:custom-shape>"),
     [("paragraph", "One."), ("paragraph", "In a shape.")]),
    (t("One.") + t(f'<draw:rect text:anchor-type="as-char" svg:width="6.5in" svg:height="0.0213in">{t("")}</draw:rect>')
     + t("Two."), [("paragraph", "One."), ("break", ""), ("paragraph", "Two.")]),
    (t('<draw:rect text:anchor-type="as-char" style:rel-width="100%" svg:width="0.0012in" svg:height="0.5mm"/>')
     + t("Two."), [("break", ""), ("paragraph", "Two.")]),
    (t('One.<draw:rect text:anchor-type="as-char" svg:width="165mm" svg:height="2cm"/>') + t("Two."),
     [("paragraph", "One."), ("paragraph", "Two.")]),
    (t('<text:hidden-paragraph text:is-hidden="false"/>Seen.'), [("paragraph", "Seen.")]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), KINDS)
def test_what_a_listener_hears_of_a_paragraph(body: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(odt(body, automatic=AUTOMATIC)) == expected


@pytest.mark.parametrize("first", [t("A Week", "Centred"), t(span("A Week", "Bold"))])
def test_a_first_paragraph_that_stands_out_is_the_title(first: str) -> None:
    assert blocks(odt(first + t("Text."), automatic=AUTOMATIC)) == [("title", "A Week"), ("paragraph", "Text.")]


def test_items_know_how_deep_they_lie() -> None:
    found = odt(f'<text:list text:style-name="L1">{item("One", INNER)}</text:list>', automatic=AUTOMATIC)
    assert [block.level for block in found.blocks] == [1, 2]


NUMBERS = """
<text:list-style style:name="N">
  <text:list-level-style-number text:level="1" style:num-format="1"/>
  <text:list-level-style-number text:level="2" style:num-format="1" text:start-value="3"/>
  <text:list-level-style-number text:level="3" style:num-format="a"/></text:list-style>
<text:list-style style:name="M"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>
"""


def listed(*items: str, more: str = 'text:style-name="N"') -> str:
    return f"<text:list {more}>{''.join(items)}</text:list>"


def numbers(body: str) -> list[tuple[str, int, str]]:
    """The items as they are numbered."""
    found = odt(body, automatic=NUMBERS)
    return [(block.label, block.level, block.span.of(found.text)) for block in found.blocks if block.kind == "item"]


START = '<text:list-item text:start-value="7">'
INNER_ONLY = f"<text:list-item>{listed(item('Five'), more='')}</text:list-item>"
ANOTHER = listed(item("x"), more='text:style-name="M"')
LISTS = [
    ("a list that a paragraph interrupts goes on",
     listed(item("One"), item("Two")) + t("Text.")
     + listed(item("Three"), more='text:style-name="N" text:continue-numbering="true"'),
     [("1", 1, "One"), ("2", 1, "Two"), ("3", 1, "Three")]),
    ("also behind another list",
     listed(item("One"), more='text:style-name="N" xml:id="l1"') + ANOTHER
     + listed(item("Two"), more='text:style-name="N" text:continue-list="l1"'),
     [("1", 1, "One"), ("1", 1, "x"), ("2", 1, "Two")]),
    ("one that follows a list of another form does not",
     listed(item("One")) + ANOTHER + listed(item("One"), more='text:style-name="N" text:continue-numbering="true"'),
     [("1", 1, "One"), ("1", 1, "x"), ("1", 1, "One")]),
    ("nor does one whose beginning is not there",
     listed(item("One"), more='text:style-name="N" text:continue-list="gone"'), [("1", 1, "One")]),
    ("one that does not say so begins anew", listed(item("One")) + t("Text.") + listed(item("One")),
     [("1", 1, "One"), ("1", 1, "One")]),
    ("a number that an item is given is its own, and the next goes on from it",
     listed(f"{START}{t('Seven')}</text:list-item>", item("Eight")), [("7", 1, "Seven"), ("8", 1, "Eight")]),
    ("a level begins where its style says, and anew in each item",
     listed(item("One", listed(item("Three"), more="")), item("Two", listed(item("Three"), more=""))),
     [("1", 1, "One"), ("3", 2, "Three"), ("2", 1, "Two"), ("3", 2, "Three")]),
    ("a list that goes on deeper down does not count the item around it",
     listed(item("One", listed(item("Three"), item("Four"), more=""))) + t("Text.")
     + listed(INNER_ONLY, item("Two"), more='text:style-name="N" text:continue-numbering="true"'),
     [("1", 1, "One"), ("3", 2, "Three"), ("4", 2, "Four"), ("5", 2, "Five"), ("2", 1, "Two")]),
    ("letters are no numbers", listed(item("One", listed(item("Three", listed(item("a"), more="")), more=""))),
     [("1", 1, "One"), ("3", 2, "Three"), ("", 3, "a")]),
    ("what stands in a list and is no item has no number",
     listed(item("One"), f"<text:list-header>{t('Text.')}</text:list-header>", item("Two")),
     [("1", 1, "One"), ("2", 1, "Two")]),
    ("a list in a box counts by itself",
     listed(item(f"One<draw:frame><draw:text-box>{listed(item('One'))}</draw:text-box></draw:frame>"), item("Two")),
     [("1", 1, "One"), ("1", 2, "One"), ("2", 1, "Two")]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), [case[1:] for case in LISTS], ids=[case[0] for case in LISTS])
def test_items_have_the_numbers_that_libreoffice_shows(body: str, expected: list[tuple[str, int, str]]) -> None:
    assert numbers(body) == expected


WITHIN = [
    (t("It is " + span("red", "Struck") + "."), [("markup", "red")]),
    (t("It is " + span("so", "Gone") + "."), [("markup", "so")]),
    (t("Call " + span("a[0]", "Source_20_Text") + "."), [("code", "a[0]")]),
    (t("<text:ruby><text:ruby-base>漢字</text:ruby-base><text:ruby-text>kanji</text:ruby-text></text:ruby>"),
     [("markup", "kanji")]),
    (t("Page <text:page-number>3</text:page-number> of it"), [("markup", "3")]),
    (t('See “<text:bookmark-ref text:reference-format="text">The road</text:bookmark-ref>”, page '
       '<text:bookmark-ref text:reference-format="page">3</text:bookmark-ref>'), [("markup", "3")]),
    (t('Dear <loext:content-control loext:showing-place-holder="true">name</loext:content-control> and '
       "<loext:content-control>you</loext:content-control>"), [("markup", "name")]),
    (t("Text <text:placeholder>&lt;name&gt;</text:placeholder> on"), [("markup", "<name>")]),
    (t("Text <text:hidden-text>not this</text:hidden-text> on"), [("markup", "not this")]),
    (t("So <draw:object><math:math><math:msup><math:mi>x</math:mi><math:mn>2</math:mn></math:msup></math:math>"
       "</draw:object> is"), [("code", "x^2")]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), WITHIN)
def test_what_is_no_prose_within_a_paragraph(body: str, expected: list[tuple[str, str]]) -> None:
    assert inlines(odt(body, automatic=AUTOMATIC)) == expected


def note(citation: str, body: str, kind: str = "footnote") -> str:
    return (
        f'<text:note text:note-class="{kind}"><text:note-citation>{citation}</text:note-citation>'
        f"<text:note-body>{body}</text:note-body></text:note>"
    )


def test_footnotes_and_endnotes_are_heard_where_they_are_called() -> None:
    found = odt(t(f"One{note('1', t('A footnote.') + t('More.'))} two{note('i', t('An endnote.'), 'endnote')}."))
    assert found.text == "One¹ twoi.\nA footnote.\nMore.\nAn endnote.\n"
    assert inlines(found) == [("reference", "¹"), ("reference", "i")]
    assert [(block.kind, block.label) for block in found.blocks][1:] == [("note", "1"), ("note", "1"), ("note", "i")]


def test_notes_that_are_counted_anew_on_each_page_are_told_apart() -> None:
    found = odt(t(f"One{note('*', t('First.'))}") + t(f"Two{note('*', t('Second.'))}"))
    labels = [block.label for block in found.blocks if block.kind == "note"]
    called = [inline.label for inline in found.inlines]
    assert len(set(labels)) == 2
    assert called == labels


def test_a_comment_is_a_skip_after_the_paragraph_that_it_is_about() -> None:
    comment = f"<office:annotation><dc:creator>Anna</dc:creator>{t('Is that so?')}</office:annotation>"
    found = odt(t(f"One{comment} two.") + t("Three."))
    assert found.text == "One two.\nAnna\nIs that so?\nThree.\n"
    assert skipped(found) == [("Anna\nIs that so?", "a comment")]


def test_tracked_changes_are_read_as_accepted() -> None:
    changes = (
        "<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Anna</dc:creator>"
        f"</office:change-info>{t('Gone.')}</text:deletion></text:changed-region></text:tracked-changes>"
    )
    found = odt(changes + t('One <text:change text:change-id="c1"/><text:change-start/>two<text:change-end/>.'))
    assert blocks(found) == [("paragraph", "One two.")]
    assert skipped(found) == [("Anna", "who changed the text, and when"), ("Gone.", "deleted in a tracked change")]


LEFT_OUT = [
    (f"<text:table-of-content><text:index-body>{t('One 1')}</text:index-body></text:table-of-content>",
     ("One 1", "the table of contents")),
    (f'<text:section text:style-name="S1">{t("Not seen.")}</text:section>', ("Not seen.", "hidden text")),
    (f'<text:section text:display="none">{t("Not seen.")}</text:section>', ("Not seen.", "hidden text")),
    (t("Anna Smith", "Author"), ("Anna Smith", "who wrote it")),
    (t('<text:hidden-paragraph text:is-hidden="true"/>Not seen.'), ("Not seen.", "hidden text")),
    ("<text:bibliography><text:bibliography-source><text:index-title-template>Never seen.</text:index-title-template>"
     f"</text:bibliography-source><text:index-body>{t('Chekhov: Stories')}</text:index-body></text:bibliography>",
     ("Chekhov: Stories", "the sources")),
    (t("Chekhov: Stories", "Bibliography_20_1"), ("Chekhov: Stories", "the sources")),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), LEFT_OUT)
def test_what_is_none_of_the_article_is_listed(body: str, expected: tuple[str, str]) -> None:
    found = odt(body + t("Text."), automatic=AUTOMATIC)
    assert (blocks(found), skipped(found)) == ([("paragraph", "Text.")], [expected])


def test_the_heads_and_feet_of_pages_are_skips() -> None:
    pages = f"<style:master-page><style:header>{t('A Week')}</style:header><style:footer-first>{t('Page 1')}"
    styles = f"<office:master-styles>{pages}</style:footer-first></style:master-page></office:master-styles>"
    assert skipped(odt(t("One."), styles=styles)) == [
        ("A Week", "the running head of a page"), ("Page 1", "the foot of a page")
    ]  # fmt: skip


def test_a_cell_knows_its_row_and_the_head_of_its_column() -> None:
    def row(*cells: str) -> str:
        return f"<table:table-row>{''.join(cells)}</table:table-row>"

    def cell(words: str, more: str = "") -> str:
        return f"<table:table-cell {more}>{t(words)}</table:table-cell>"

    covered = "<table:covered-table-cell/>"
    heads = row(cell("Year"), cell("Who", 'table:number-columns-spanned="2"'), covered)
    rows = row(cell("1871", 'table:number-rows-spanned="2"'), cell("Anna"), cell("Le Goff"))
    rows += row(covered, cell("Piotr"), cell("Ott"))
    found = odt(f"<table:table><table:table-header-rows>{heads}</table:table-header-rows>{rows}</table:table>")
    cells = [(b.level, b.label, b.span.of(found.text)) for b in found.blocks]
    assert cells == [
        (0, "", "Year"), (0, "", "Who"), (1, "Year", "1871"), (1, "Who", "Anna"), (1, "Who", "Le Goff"),
        (2, "Who", "Piotr"), (2, "Who", "Ott"),
    ]  # fmt: skip


def test_a_language_that_most_of_a_paragraph_is_in_is_its_block_s() -> None:
    found = odt(t("Oui, oui.", "PFr") + t(span("Non.", "Fr") + " So") + t("Yes.", "None"), automatic=AUTOMATIC)
    assert found.metadata[0].language == "fr"
    english = odt(
        t("It is a long day for us.") + t("Oui.", "PFr"), automatic=AUTOMATIC, meta="<dc:language>en</dc:language>"
    )
    assert [block.language for block in english.blocks] == [None, "fr"]


LANGUAGE = '<style:text-properties fo:language="{}" fo:country="{}"/>'
DEFAULT = f'<style:default-style style:family="paragraph">{LANGUAGE.format("en", "US")}</style:default-style>'
GIVEN = "".join(
    f'<style:style style:name="{name}" style:family="paragraph">{LANGUAGE.format(*tag)}</style:style>'
    for name, tag in {"Us": ("en", "US"), "Gb": ("en", "GB"), "Fr": ("fr", "FR")}.items()
)
STANDARD = f'<style:style style:name="Standard" style:family="paragraph">{LANGUAGE.format("fr", "FR")}</style:style>'


@pytest.mark.parametrize(
    ("standard", "whole", "languages"),
    [("", None, [None, "en", "fr"]), (STANDARD, "en", [None, None, "fr"])],
    ids=["the default", "a document in another"],
)
def test_the_default_of_the_program_is_none_of_the_text_s_also_where_it_is_repeated(
    standard: str, whole: str | None, languages: list[str | None]
) -> None:
    """As LibreOffice repeats it in each paragraph of a table that it had from Word."""
    body = t("Oui.", "Us") + t("Yes.", "Gb") + t("Non.", "Fr")
    found = odt(body, automatic=GIVEN, styles=f"<office:styles>{DEFAULT}{standard}</office:styles>")
    assert found.metadata[0].language == whole
    assert [block.language for block in found.blocks] == languages


def test_the_properties_say_who_wrote_it_and_when() -> None:
    meta = (
        "<dc:title>A Week</dc:title><dc:creator>LibreOffice User</dc:creator><dc:description>Seven.</dc:description>"
        "<meta:initial-creator>Anna Smith</meta:initial-creator>"
        "<meta:creation-date>2009-09-15T10:00:00</meta:creation-date>"
    )
    about = settled(odt(t("A Week", "Title") + t("Text.") + t("Anna Smith"), meta=meta))
    assert (about.author, about.summary, about.date) == ("Anna Smith", "Seven.", "2009-09-15T10:00:00")


def test_an_encrypted_file_is_told() -> None:
    parts = odt_parts(t("x")) | {"META-INF/manifest.xml": "<manifest:encryption-data/>", "content.xml": b"\x9d\x01"}
    with pytest.raises(
        ArticleError, match=r"a\.odt: cannot be read as ODT: it is encrypted; save it without a password"
    ):
        document(Path("a.odt"), zipped(parts))


FILES = sorted((Path(__file__).parents[1] / "files" / "odt").glob("*.odt"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_nothing_of_a_real_file_vanishes(file: Path) -> None:
    data = file.read_bytes()
    found = document(file, data)
    assert not vanished(found, odt_streams(data))
    assert not uncovered(found)


def test_there_are_real_files() -> None:
    assert len(FILES) >= 3

"""Markdown: what each of its marks makes of a text, and what is known of the article."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from audioedition.article import markdown, read
from audioedition.article.document import Document
from audioedition.model import EMPHASES
from audioedition.pipeline.plan import plan_article
from audioedition.script import segment, written

from .script.scripts import rules

# what is written; the blocks, as kind, level, label and source
BLOCKS: list[tuple[str, list[tuple[str, int, str, str]]]] = [
    ("A\n\n# B\n\n### C", [("paragraph", 0, "", "A"), ("heading", 1, "", "B"), ("heading", 3, "", "C")]),
    ("Text.\n\nRoad\n----\n", [("paragraph", 0, "", "Text."), ("heading", 2, "", "Road")]),
    ("A\nB\n\nC", [("paragraph", 0, "", "A\nB"), ("paragraph", 0, "", "C")]),
    ("- a\n- b\n  - c\n", [("item", 1, "", "a"), ("item", 1, "", "b"), ("item", 2, "", "c")]),
    ("3. a\n3. b\n", [("item", 1, "3", "3. a"), ("item", 1, "4", "3. b")]),
    ("1. a\n\n   more\n", [("item", 1, "1", "1. a"), ("item", 1, "", "more")]),
    ("- [x] done", [("item", 1, "", "done")]),
    ("> a\n>> b", [("quotation", 1, "", "a"), ("quotation", 2, "", "b")]),
    ("> - a", [("item", 1, "", "a")]),
    ("- > a", [("quotation", 1, "", "a")]),
    (
        "| Year | |\n|---|---|\n| 1990 | x |\n| | y |\n",
        [("cell", 0, "", "Year"), ("cell", 1, "Year", "1990"), ("cell", 1, "", "x"), ("cell", 2, "", "y")],
    ),
    ("| *A* b |\n|---|\n| 1 |\n", [("cell", 0, "", "*A* b"), ("cell", 1, "A b", "1")]),
    ("x\n\n```py\na = 1\n\nb\n```\n", [("paragraph", 0, "", "x"), ("code", 0, "", "a = 1\n\nb")]),
    ("x\n\n    a = 1\n", [("paragraph", 0, "", "x"), ("code", 0, "", "a = 1")]),
    ("a\n\n* * *\n\nb", [("paragraph", 0, "", "a"), ("break", 0, "", "* * *"), ("paragraph", 0, "", "b")]),
    ("a[^N]\n\n[^N]: b\n\n    c\n", [("paragraph", 0, "", "a[^N]"), ("note", 0, "n", "b"), ("note", 0, "n", "c")]),
    ("![A shed](a.png)", [("caption", 0, "", "![A shed](a.png)")]),
    ("See ![a shed](a.png).", [("paragraph", 0, "", "See ![a shed](a.png).")]),
    ("a  \nb\\\nc", [("verse", 0, "", "a"), ("verse", 0, "", "b"), ("verse", 0, "", "c")]),
    ("a  \nb", [("paragraph", 0, "", "a  \nb")]),
    ("a<br>b<br/>c", [("verse", 0, "", "a"), ("verse", 0, "", "b"), ("verse", 0, "", "c")]),
    # blocks of HTML
    ("<blockquote class='x'>a <b>b</b>\n</blockquote>", [("quotation", 1, "", "a <b>b</b>\n")]),
    ("<p>a<p>b\n<div>c</div>d", [("paragraph", 0, "", each) for each in ("a", "b\n", "c", "d")]),
    ("<ul><li>a<li>b<ol start=4><li>c</ol></ul>",
     [("item", 1, "", "a"), ("item", 1, "", "b"), ("item", 2, "4", "c")]),
    ("<table><tr><th>A<th>B<tr><td>c<td>d</table>",
     [("cell", 0, "", "A"), ("cell", 0, "", "B"), ("cell", 1, "A", "c"), ("cell", 1, "B", "d")]),
    ("<table><tr><td>a<td>b<tr><td>c</table>", [("cell", 1, "", "a"), ("cell", 1, "", "b"), ("cell", 2, "", "c")]),
    ("<td>a</td>", [("paragraph", 0, "", "a")]),
    ("<h3>A</h3>\n<pre>\nb = 1\n</pre>", [("title", 0, "", "A"), ("code", 0, "", "b = 1")]),
    ("<figure><img alt='A shed' src=x>\n<figcaption>It stands.</figcaption></figure>",
     [("caption", 0, "", "<img alt='A shed' src=x>"), ("caption", 0, "", "It stands.")]),
    ("<div>\n\na *b*\n\n</div>\n\nc", [("paragraph", 0, "", "a *b*"), ("paragraph", 0, "", "c")]),
    ("> <p>a\n> b</p>", [("quotation", 1, "", "a\n> b")]),
    ("- x\n\n  <p>a</p>", [("item", 1, "", "x"), ("item", 1, "", "a")]),
    ("<blockquote>a</ul></table></blockquote>b", [("quotation", 1, "", "a"), ("paragraph", 0, "", "b")]),
    ("<p>a</p><script>b()</script><p>c</p>", [("paragraph", 0, "", "a"), ("paragraph", 0, "", "c")]),
]  # fmt: skip


def document(text: str) -> Document:
    return markdown.document(Path("a.md"), text)


@pytest.mark.parametrize(("text", "expected"), BLOCKS)
def test_the_marks_of_markdown_make_blocks(text: str, expected: list[tuple[str, int, str, str]]) -> None:
    found = document(text).blocks
    assert [(block.kind, block.level, block.label, block.span.of(text)) for block in found] == expected


# what is written; what of it is no prose, as kind, label and source
INLINES: list[tuple[str, list[tuple[str, str, str]]]] = [
    ("a **b** _c_", [("markup", "", "**"), ("markup", "", "**"), ("markup", "", "_"), ("markup", "", "_")]),
    ("a [b](http://c.d 'e') f", [("markup", "", "["), ("markup", "", "](http://c.d 'e')")]),
    ("a [b][c] d\n\n[c]: /e", [("markup", "", "["), ("markup", "", "][c]")]),
    ("a <http://a.b>", [("markup", "", "<"), ("markup", "", ">")]),
    (r"5 \* 3", [("markup", "", "\\")]),
    ("A&amp;B &eacute;&nbsp;", [("markup", "&", "&amp;"), ("markup", "é", "&eacute;"), ("markup", "\u00a0", "&nbsp;")]),
    ("a<br>b", [("markup", " ", "<br>")]),
    ("a <b>c</b>", [("markup", "", "<b>"), ("markup", "", "</b>")]),
    ("a `` b`c `` d", [("markup", "", "`` "), ("code", "", "b`c"), ("markup", "", " ``")]),
    ("a[^x] b\n\n[^X]: c", [("reference", "x", "[^x]")]),
    ("nobody wrote this[^one]", [("reference", "one", "[^one]")]),
    ("a ~~b~~ c", [("markup", "", "~~b~~")]),
    ("a ~b~ c", [("markup", "", "~"), ("markup", "", "~")]),
    ("a ![b *c*](d) e", [("markup", "", "![b *c*](d)")]),
    ("> a\n> b", [("markup", "", "> ")]),
    ("é **я** x", [("markup", "", "**"), ("markup", "", "**")]),
    ("a {% b *c* %} d", [("markup", "", "{% b *c* %}")]),
    ("c {{< figure src=\"a_b_c\" >}} d", [("markup", "", "{{< figure src=\"a_b_c\" >}}")]),
    ("a\n{: .lead}\nb", [("markup", "", "{: .lead}")]),
    ("a [TOC] `{{ a }}`", [("markup", "", "[TOC]"), ("markup", "", "`"), ("code", "", "{{ a }}"), ("markup", "", "`")]),
    ("> [!NOTE]\n> a", [("markup", "", "[!"), ("markup", ":", "]"), ("markup", "", "> ")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), INLINES)
def test_what_is_no_prose_is_found_in_its_place(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = [inline for inline in document(text).inlines if inline.kind not in EMPHASES]
    assert [(inline.kind, inline.label, inline.span.of(text)) for inline in found] == expected


# what is written; a skip's reason and source, and words of its explanation
SKIPS = [
    ("---\ntitle: T\n---\nText.", "markup", "---\ntitle: T\n---\n", "front matter"),
    ("+++\ntitle = 'T'\n+++\nText.", "markup", "+++\ntitle = 'T'\n+++\n", "front matter"),
    ("Text.\n\n<div>\n<hr>\n</div>\n", "markup", "<div>\n<hr>\n</div>", "HTML without words"),
    ("Text.\n\n<!-- secret -->\n", "markup", "<!-- secret -->", "HTML without words"),
    ("Text.\n\n<script>\nsay('no')\n</script>\n", "markup", "<script>\nsay('no')\n</script>", "HTML without words"),
    ("[a]\n\n[a]: http://b.c 'd'\n", "markup", "[a]: http://b.c 'd'", "links"),
    ("Text.\n\n![](a.png)\n", "picture", "![](a.png)", "a picture"),
    ("Text.\n\n~~Gone.~~\n", "markup", "~~Gone.~~", "struck out"),
]


@pytest.mark.parametrize(("text", "reason", "source", "why"), SKIPS)
def test_what_is_skipped_is_listed_with_its_reason(text: str, reason: str, source: str, why: str) -> None:
    found = [skip for skip in document(text).skips if skip.source == source]
    assert [skip.reason for skip in found] == [reason]
    assert why in found[0].why


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a **b** _c_", [("strong", "**b**"), ("emphasis", "_c_")]),
        ("**a *b* c**\n\n__d__", [("strong", "**a *b* c**"), ("emphasis", "*b*"), ("strong", "__d__")]),
        ("a * b ** c", []),
    ],
)
def test_what_is_set_in_bold_or_italics_is_told(text: str, expected: list[tuple[str, str]]) -> None:
    found = [inline for inline in document(text).inlines if inline.kind in EMPHASES]
    assert [(inline.kind, inline.span.of(text)) for inline in found] == expected


def test_places_are_code_points_whatever_stands_before_them() -> None:
    text = "Жиганск 🛥 – **Лена**.\r\n\r\n> «Да»[^1]\r\n\r\n[^1]: Нет.\r\n"
    found = document(text)
    assert [block.span.of(text) for block in found.blocks] == ["Жиганск 🛥 – **Лена**.", "«Да»[^1]", "Нет."]
    assert [inline.span.of(text) for inline in found.inlines] == ["**", "**Лена**", "**", "[^1]"]


TITLES = [
    ("# *A Week*\n\nText.", "A Week", None, ["title", "paragraph"]),
    ("A Week\n======\n\n*By Grigory Pasko*\n\nText.", "A Week", "Grigory Pasko", ["title", "title", "paragraph"]),
    ("---\ntitle: A Week\n---\n# A *week*\n\nText.", "A Week", None, ["title", "paragraph"]),
    ("---\ntitle: A Week\n---\n# The Road\n\nText.", "A Week", None, ["heading", "paragraph"]),
    ("![A tram](a.png)\n\n# A Week\n\nText.", "A Week", None, ["caption", "title", "paragraph"]),
    ("# Chapter 1\n\nText.\n\n# Chapter 2\n\nText.", None, None, ["heading", "paragraph", "heading", "paragraph"]),
    ("# Act One\n\nText.\n\n# Act Two\n\nText.", None, None, ["heading", "paragraph", "heading", "paragraph"]),
    ("# Partisans\n\nText.\n\n# Roads\n\nText.", "Partisans", None, ["title", "paragraph", "heading", "paragraph"]),
    ("Text.\n\n# The Road\n\nText.", None, None, ["paragraph", "heading", "paragraph"]),
    ("## The Road\n\nText.", "The Road", None, ["title", "paragraph"]),
    ("## The Road\n\n## 2.0\n\nText.", "The Road", None, ["title", "heading", "paragraph"]),
    ("## Before\n\nText.\n\n## After\n\nText.", None, None, ["heading", "paragraph", "heading", "paragraph"]),
]


@pytest.mark.parametrize(("text", "title", "author", "kinds"), TITLES)
def test_a_first_level_heading_on_top_is_the_title(
    text: str, title: str | None, author: str | None, kinds: list[str], tmp_path: Path
) -> None:
    (tmp_path / "a.md").write_text(text)
    article = read(tmp_path / "a.md")
    assert (article.metadata.title, article.metadata.author) == (title, author)
    assert [block.kind for block in article.blocks] == kinds


@pytest.mark.parametrize(
    "text",
    ["[" * 20_000, "> " * 5_000 + "a", "*a " * 20_000, "- " * 3_000 + "a", "![[" * 9_000, "`" * 9_999,
     "<blockquote>" * 20_000 + "a", "<table><tr><td>" * 9_000 + "a", "<p>" + "<a '" * 30_000, "<div><!--" * 20_000,
     "<p>" + "<script>" * 20_000, "<ul><li>" * 20_000 + "</li></ul>" * 20_000, "<p>" + "&amp;" * 20_000],
)  # fmt: skip
def test_hostile_nesting_is_read_in_good_time(text: str) -> None:
    assert document(text).text == text


@pytest.mark.parametrize(
    "words", ["He *never* [came](http://a.b) home", "He never came home", "R&D [by car", "Well—no"]
)
def test_an_edit_finds_words_as_they_are_written_or_as_they_are_seen(words: str, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("He *never* [came](http://a.b) home. R&amp;D \\[by car\\] was new. Well&mdash;no.")
    (tmp_path / "a.yaml").write_text(f'edits: [{{find: "{words}", say: "X"}}]')
    article = read(tmp_path / "a.md")
    (edit,) = article.edits
    assert edit.span.of(article.text) in (
        words, "He *never* [came](http://a.b) home", "R&amp;D \\[by car", "Well&mdash;no",
    )  # fmt: skip
    assert "X" in " ".join(unit.text for unit in segment(article, rules()).units)


def test_half_a_pair_of_utf_16_stays_in_the_text_and_is_never_said(tmp_path: Path) -> None:
    """A file in UTF-16 may hold one, and what reads Markdown takes UTF-8."""
    text = (
        "# A \ud800 title\n\nHe \ud83d came [by \udc00train](http://a.b/\ud800), *\ud800left* `\ud800` [a\ud800].\n\n"
        "\ud800\n\n| \ud800 | b |\n|---|---|\n| \ud800 | c |\n\n[a\ud800]: http://a.b\n"
    )
    path = tmp_path / "a.md"
    path.write_bytes(codecs.BOM_UTF16_LE + text.encode("utf-16-le", "surrogatepass"))
    script = plan_article(path).script
    assert script.text == text
    assert script.units[1].text.startswith("He came by train, left")
    assert not any(
        "\ud800" <= letter <= "\udfff" or letter == "\ufffd" for unit in script.units for letter in unit.text
    )


def test_raised_and_lowered_figures_are_no_part_of_the_number_before_them(tmp_path: Path) -> None:
    text = (
        "There are 2<sup>2048</sup> ways to x<sup>-2</sup>, H<sub>2</sub>O and the 10<sup>th</sup>.<sup>7</sup> Gone."
    )
    (tmp_path / "a.md").write_text(text)
    script = segment(read(tmp_path / "a.md"), rules("credit: {say: false}"))
    ways, gone = (unit for unit in script.units if unit.span)
    assert ways.text == (
        "There are two to the power of two thousand forty-eight ways to x to the power of minus two, H two O and the "
        "tenth."
    )
    assert gone.text == "Gone."
    assert written(script.text, ways.span, ways.steps) == "There are 22048 ways to x-2, H2O and the 10th.7"  # type: ignore[arg-type]


def test_a_slash_is_heard_in_code_whose_marks_are_gone(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("The `internal/errors` of a winner/loser, `I/O` and `https://example.org/news`.")
    script = segment(read(tmp_path / "a.md"), rules("credit: {say: false}"))
    assert [unit.text for unit in script.units if unit.span] == [
        "The internal slash errors of a winner loser, I O and example dot org slash news."
    ]

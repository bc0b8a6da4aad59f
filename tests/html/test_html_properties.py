"""What holds for every page, however it is written: nothing vanishes, nothing is said twice, nothing breaks."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from audioedition.article.document import Document
from audioedition.article.html import document
from audioedition.article.html.rows import CLASSES
from audioedition.errors import ArticleError
from audioedition.model import Article, Metadata

from ..script.laws import assert_covered, script_or_none
from .visible import missing, uncovered

WORDS = [
    "He came to Almaty by train, and left again, with the note [in May–Trans.] ", "x", " ", "\n", "&nbsp;", "&amp;",
    "&lt;b&gt;", "&#0;", "&#xD800;", "&bogus;", "<", ">", "&", "10", "[1]", "* * *", "😀", "é", "\u2028", "\x0b", "ﬁ",
    "By Anna Smith", "Read more", "Advertisement", "Notes", "<![CDATA[x]]>", "<!-- c -->", "<?pi x?>",
]  # fmt: skip
TAGS = (
    "p div span a b ul ol li h1 h2 table tr td th caption blockquote pre code sup sub q ruby rt del ins math script "
    "style template noscript svg figure figcaption nav aside article main section form button select option textarea "
    "title body html head iframe my-part font dl dt dd details"
).split()
ATTRIBUTES = [
    "", " hidden", ' aria-hidden="true"', ' style="display:none"', ' lang="fr"', ' lang="?"', ' id="a"', ' id="b"',
    ' href="#a"', ' href="#b"', ' href="/x"', ' class="poem"', ' class="footnote-ref"', ' role="doc-noteref"',
    ' role="navigation"', ' colspan="99999"', ' rowspan="0"', ' alttext="x^2"', ' name="a"', ' class="wp-caption"',
    *[f' class="{row.example}"' for row in CLASSES],
]  # fmt: skip
OPEN = st.builds("<{}{}>".format, st.sampled_from(TAGS), st.sampled_from(ATTRIBUTES))
CLOSE = st.builds("</{}>".format, st.sampled_from(TAGS))
ALONE = st.sampled_from([
    "<br>", "<br><br>", "<hr>", '<img src=x alt="A wide road">', '<img alt="IMG_1.jpg">', "<p/>", "<wbr>",
    '<a href="#a"><sup>1</sup></a>', '<li id="a">The note ↩</li>', "<input value=x>",
])  # fmt: skip
SOUP = st.lists(st.one_of(OPEN, CLOSE, ALONE, st.sampled_from(WORDS), st.text(max_size=6)), max_size=50).map("".join)
SUFFIXES = st.sampled_from([".html", ".xhtml"])


def read_or_none(page: str, suffix: str) -> Document | None:
    try:
        return document(Path("page").with_suffix(suffix), page.encode("utf-8", "replace"))
    except ArticleError:
        return None


@given(SOUP, SUFFIXES)
def test_blocks_and_skips_hold_all_text_once_and_in_order(page: str, suffix: str) -> None:
    found = read_or_none(page, suffix)
    if found is None:
        return
    assert not uncovered(found)
    assert [block.span for block in found.blocks] == sorted(block.span for block in found.blocks)
    assert all(skip.source == skip.span.of(found.text) and skip.why for skip in found.skips)


@given(SOUP, SUFFIXES)
def test_what_is_no_prose_lies_within_blocks_in_order(page: str, suffix: str) -> None:
    found = read_or_none(page, suffix)
    if found is None:
        return
    place = 0
    for inline in found.inlines:
        assert place <= inline.span.start < inline.span.end
        place = inline.span.end
        assert any(b.span.start <= inline.span.start and inline.span.end <= b.span.end for b in found.blocks)
    called = {inline.label for inline in found.inlines if inline.kind == "reference"}
    assert {block.label for block in found.blocks if block.kind == "note"} <= called


@given(SOUP)
def test_every_visible_character_of_the_page_is_in_the_text(page: str) -> None:
    found = read_or_none(page, ".html")
    if found is not None:
        assert not missing(found, page)


@given(SOUP)
def test_every_page_can_be_made_a_script(page: str) -> None:
    found = read_or_none(page, ".html")
    if found is None or not found.blocks:
        return
    article = Article("page", found.text, found.blocks, Metadata(title="A Title"), "", found.skips, found.inlines)
    script = script_or_none(article)
    if script:
        assert_covered(script, found.text)

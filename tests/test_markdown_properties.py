"""What holds for every Markdown file, however odd."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from audioedition.article import markdown
from audioedition.article.document import Document
from audioedition.errors import ArticleError
from audioedition.model import EMPHASES, Article, Metadata

from .script.laws import assert_covered, assert_replays, script_or_none

MARKS = st.sampled_from([
    *"#>*-_`[]()!|\\<&^~:+=. \n\t1", "\n\n", "\r\n", "    ", "```\n", "~~~", "[^1]", "[^1]: ", "[^a]", "](",
    "](http://a.b)", "![", "| a | b |\n|---|---|\n", "1. ", "2) ", "- ", "* * *\n", "---\n", "<br>", "<b>", "</b>",
    "<div>\n", "<!--", "-->", "&amp;", "&nbsp;", "&NotEqualTilde;", "&#0;", "**", "__", "``", "> ", "> [!NOTE]\n",
    "[x] ", "[ref]: /u 'T'\n", "[ref]", "# ", "## ", "===\n", "{#id}", "  \n", "\\\n", "He came. ", "[by car–Trans.]",
    "—Ed.", "é", "Я", "\U0001f600", "+++\n", "Year", "10 km ", "{%", "%}",
    "<p>", "</p>\n", "<blockquote>", "</blockquote>", "<ul><li>", "</ul>", "<ol start=3>", "<li>", "<table><tr><td>",
    "<th>", "<tr>", "<td>", "</table>", "<h2>", "</h2>", "<pre>", "</pre>\n", "<img alt='a &amp; b'>", "<figcaption>",
    "</figure>", "<script>", "</script>", "{{", "}}", "{: .a}", "[TOC]", "{{< a >}}",
    # dialects
    "[[a#b|c]]", "![[a.png|9]]", "[[", "]]", "==", "%%", "%%\n", "^abc1", ":::note[A]\n", ":::\n", "!!! note\n",
    "??? tip \"A\"\n", "=== \"A\"\n", "> [!tip]- A\n", "```{note}\n", "$", "$$", "\\(", "\\)", "\\[", "\\]", "x^2",
    "{% highlight a %}", "{% endhighlight %}", "{{< figure caption=\"A b\" >}}", ":a:", "{.a}", "import a from 'b'\n",
    "export const a = {\n", "}\n", "<A b=\"c d\">", "</A>", "{/* a */}", "{a}", "title: a\ndate: 2009-09-15\n",
    "^[a", "a~1~", "b^2^", "{{<a b='c d'>}}", "{{</a>}}", "https://a.b", "--8<-- \"a\"\n",
])  # fmt: skip
TEXTS = st.one_of(
    st.lists(st.one_of(MARKS, st.text(max_size=4)), max_size=60).map("".join), st.text(max_size=200)
).filter(lambda text: "\0" not in text)


NAMES = st.sampled_from(["a.md", "a.mdx"])


def read(text: str, name: str) -> Document | None:
    try:
        return markdown.document(Path(name), text)
    except ArticleError:  # front matter that is no YAML
        return None


@given(TEXTS, NAMES)
def test_every_character_is_in_one_block_or_one_skip(text: str, name: str) -> None:
    found = read(text, name)
    if found is None:
        return
    assert found.text == text
    spans = sorted([block.span for block in found.blocks] + [skip.span for skip in found.skips])
    assert all(span.start < span.end for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert [block.span for block in found.blocks] == sorted(block.span for block in found.blocks)
    covered = {place for span in spans for place in range(*span)}
    assert all(place in covered or character.isspace() for place, character in enumerate(text))
    assert all(skip.source == skip.span.of(text) and skip.why for skip in found.skips)


@given(TEXTS, NAMES)
def test_what_is_no_prose_lies_within_its_block_and_apart_from_other_markup(text: str, name: str) -> None:
    found = read(text, name)
    if found is None:
        return
    for inline in found.inlines:
        assert any(b.span.start <= inline.span.start < inline.span.end <= b.span.end for b in found.blocks), inline
    others = [inline for inline in found.inlines if inline.kind not in EMPHASES]
    assert all(before.span.end <= after.span.start for before, after in pairwise(others))


@given(TEXTS, NAMES)
def test_all_of_it_is_spoken_or_skipped_and_the_steps_replay(text: str, name: str) -> None:
    found = read(text, name)
    if found is None:
        return
    metadata = Metadata("A Title", "Grigory Pasko")
    article = Article("a", text, found.blocks, metadata, "0" * 64, found.skips, found.inlines)
    script = script_or_none(article)
    if script:
        assert_covered(script, text)
        assert_replays(script, text)

"""Dialects of Markdown: what wikis, builders of sites and MDX write, and what a listener hears of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioedition.article import read
from audioedition.article.markdown.rewriting import Change, Rewriting
from audioedition.model import Span
from audioedition.script import segment

from .script.scripts import rules


def heard(tmp_path: Path, text: str, name: str = "a.md") -> list[str]:
    """What is said of a text, without the credit at its end."""
    (tmp_path / name).write_text(text)
    units = segment(read(tmp_path / name), rules()).units
    return [unit.text for unit in units if unit.kind not in ("credit", "cue")]


# what is written; what is said
HEARD: list[tuple[str, list[str]]] = [
    # Obsidian
    ("See [[Folder/The Road#Part|the road]] now.", ["See the road now."]),
    ("See [[Folder/The Road]] and [[#The End]] now.", ["See The Road and The End now."]),
    ("See [[The Road#^a1b2c3]] now.", ["See The Road now."]),
    ("He came.\n\n![[tram.png|300]]\n\n![[Other note]]\n\nHe went.", ["He came.", "He went."]),
    ("![[tram.png|A tram in Almaty]]", ["A tram in Almaty."]),
    ("He came.\n\n![[tram.png|center|500]]\n\nHe went.", ["He came.", "He went."]),
    ("He came.[[1]](http://a.b) He went.", ["He came.", "He went."]),
    ("It was ==very good== that day.", ["It was very good that day."]),
    ("If a == b and c == d, it ends.", ["If a equals b and c equals d, it ends."]),
    ("He came. ^a1b2c3\n\nHe went.", ["He came.", "He went."]),
    ("He came %%or not%% home.\n\n%%\nhidden\n\nlines\n%%\n\nHe went.", ["He came home.", "He went."]),
    ("It grew by 5%% or 6%% then.", ["It grew by five percent percent or six percent percent then."]),
    ("> [!tip]- A title\n> Its words.", ["A title.", "Its words."]),
    ("> [!quote]\n> Its words.", ["quote: Its words."]),
    # containers
    (":::note[Read this]\nIts **words**.\n:::\n\nMore.", ["Read this.", "Its words.", "More."]),
    ("::: tip\nIts words.\n:::", ["tip.", "Its words."]),
    ("::: {.columns}\nIts words.\n:::", ["Its words."]),
    ("::: details Look: here\nIts words.\n:::", ["Look: here.", "Its words."]),
    ('!!! warning "Look out"\n\n    Its words.\n\n    - one\n    - two\n\nMore.',
     ["Look out.", "Its words.", "one.", "two.", "More."]),
    ("??? note\n    Its words.\n\n    !!! tip\n        Within.\n\nMore.",
     ["note.", "Its words.", "tip.", "Within.", "More."]),
    ('!!! note ""\n    Its words.', ["Its words."]),
    ('=== "In Python"\n\n    Its words.', ["In Python.", "Its words."]),
    ("```{note} A title\nIts words.\n```\n\nMore.", ["A title.", "Its words.", "More."]),
    ("```{code-cell}\nx = 1\n```\n\nMore.", ["More."]),
    ("````{prf:theorem} Of means\n:label: thr\n\nLet $x$ be *big* on $[a,b]$.\n\n```{math}\nx\n```\n\nSo.\n````\n\n"
     "B.",
     ["Of means.", "Let x be big on a,b.", "So.", "B."]),
    ("See {ref}`the road` now.", ["See the road now."]),
    # generic directives
    (":quote[Be kind to *all*.]{#kind} He came :abbr[home]{title='to us'} and :b[left].",
     ["Be kind to all.", "He came home and left."]),
    ("He came.\n\n::youtube[A tram in Almaty]{id=1}\n::toc{max=2}\n\nHe went.",
     ["He came.", "A tram in Almaty.", "He went."]),
    ("A std::list[int] and a:b[1] at 10:30[^1].", ["A std::list[int] and a:b[one] at ten thirty."]),
    # a fence on one line; Markdown's marks in a block of HTML
    ('He came.\n\n```&lt;a href="#"&gt;x&lt;/a&gt;```\n\nHe went.', ["He came.", "He went."]),
    ("<p>He **came** to [the road](/road).</p>", ["He came to the road."]),
    ("<p>为什么是**密度函数**的乘积？</p>", ["为什么是密度函数的乘积？"]),
    # strings of one tag are apart
    ('{{< figure "wide" "a.png" "Route to Lyon" "Map: route to Lyon" >}}\n\nHe went.',
     ["Route to Lyon.", "Map: route to Lyon.", "He went."]),
    ('{{< tip "Be kind" "Go home now." "Or stay here" >}}\n\nHe went.',
     ["Be kind.", "Go home now.", "Or stay here.", "He went."]),
    ('He {{< tip "was quite kind" "and then went" >}} home.', ["He was quite kind, and then went home."]),
    # builders of sites
    ("A.\n\n{% highlight ruby %}\n# no heading\nputs 1\n{% endhighlight %}\n\nB.", ["A.", "B."]),
    ("A.\n\n{{< highlight go >}}\nx := 1\n{{< /highlight >}}\n\nB.", ["A.", "B."]),
    ("A.\n\n{{< highlight go >}}\nx := 1\n{{< / highlight >}}\n\nB.", ["A.", "B."]),
    ("A {% comment %}not this{% endcomment %} b.", ["A b."]),
    ("{{< notice >}}Its words.{{< /notice >}}", ["Its words."]),
    ('{{<quote author="Anna Holm">}}It is so.{{</quote>}}', ["Anna Holm.", "It is so."]),
    ('{{< figure src="a.png" class="wide box" caption="A tram in Almaty" alt="A tram" >}}', ["A tram in Almaty."]),
    ('A {{< tooltip text="pod" id="pod" >}} runs.', ["A pod runs."]),
    ('A {{< tooltip "group of pods" "pod.md" >}} runs.', ["A group of pods runs."]),
    ("[the road]({{ site.url }}{% post_url 2010-01-01-road %}) goes on.", ["the road goes on."]),
    ("![A tram](a.png){: .img width=\"300\" } [It](b){.button} goes.", ["It goes."]),
    ("It is so {cite:p}`holm_2016,berg` and {ref}`there`.", ["It is so and there."]),
    ("He came. {#came .x}\n\nHe went.", ["He came.", "He went."]),
    (":calendar: At 10:30:45 it came. :material-web: So.",
     ["At ten hours thirty minutes and forty-five seconds it came.", "So."]),
    ("See [the engine].\n\n[the engine]: https://en.wikipedia.org/V8_\\(JavaScript_engine\\)", ["See the engine."]),
    ("[[toc]]\n\n<ul><li>It is 2<sup>31</sup> long.</li></ul>", ["It is two to the power of thirty-one long."]),
    ("[TOC]\n\n--8<-- \"a.md\"\n\n* toc\n{:toc}\n\nHe came.<!-- more -->", ["He came."]),
    ("He came.\n\nhttps://example.org/a\n\n- <http://localhost:8000>\n\nHe went.", ["He came.", "He went."]),
    # headings without the space that CommonMark asks for
    ("##Of roads\n\nIt is long.\n\n#1. The road\n\n#tag this, #that\n\nIt ends.",
     ["Of roads.", "It is long.", "one. The road.", "hashtag tag this, hashtag that.", "It ends."]),
    ("#tag is a word.\n\nIt ends.", ["hashtag tag is a word.", "It ends."]),
    # numbers of issues behind what was done about them
    ("- It runs. [#12](https://a.b/c/d/pull/12)\n- It stands ([#3](https://a.b/c/issues/3), "
     "[#4](https://a.b/c/issues/4))\n- See [#5](https://a.b/c/issues/5) for more.",
     ["It runs.", "It stands.", "See number five for more."]),
    ("* It runs ([#12](https://a.b/issues/12)) ([3fa9c01](https://a.b/c/commit/3fa9c01b))", ["It runs."]),
    ("So:\n\n* [`3fa9c01b`](https://a.b/c/commit/3fa9c01b) - It *runs*.", ["So:", "It runs."]),
    ("Of its size\n[#12](https://a.b/c/pull/12)\nis an example.", ["Of its size number twelve is an example."]),
    ("See [3fa9c01b](https://a.b/c/commit/3fa9c01b) - it runs.",
     ["See three fa nine c zero one b – it runs."]),
    ("It runs. <sup>(in [41](a.md))</sup>", ["It runs. in forty-one."]),
    # a note beside the text, an embedded picture
    ('He came<label for="a" class="margin-toggle"></label><span class="wide sidenote">He was late</span> that day.',
     ["He came, He was late, that day."]),
    ('He came.<span class="sidenote">He was late.</span> He went.', ["He came.", "He was late.", "He went."]),
    ("It is so. pic.twitter.com/a1B2c3D4e5", ["It is so."]),
    # kramdown-rfc
    ("---\ntitle: The Road\ndate: {DATE}\nauthor:\n -\n    name: Anna Holm\n    uri: x\n--- abstract\n\nIt is long.\n\n"
     "--- middle\n\n# Of roads\n\nSee {{RFC9110}} and {{?RAIL}}.\n\n---\n\nIt ends.\n\n--- back\n",
     ["The Road. By Anna Holm.", "abstract.", "It is long.", "Of roads.",
      "See R.F.C nine thousand one hundred ten and Rail.", "It ends."]),
    # a standfirst among the facts
    ('---\ntitle: The Road\nlead: "He *built* it in nine years."\n---\n\nIt is long.',
     ["The Road.", "He built it in nine years.", "It is long."]),
    ("---\ntitle: The Road\neinleitung: 'He built it\n\n  in nine years.'\n---\n\nIt is long.",
     ["The Road.", "He built it.", "in nine years.", "It is long."]),
    ("---\ntitle: The Road\nintro: >\n  He built it\n  in nine years.\ntags: a\n---\n\nIt is long.",
     ["The Road.", "He built it in nine years.", "It is long."]),
    ("---\ntitle: The Road\nlead: He built it in nine years\n---\n\nHe built it in nine years. It is long.",
     ["The Road.", "He built it in nine years.", "It is long."]),
    ("---\ntitle: The Road\ndescription: He built it in a year\nlead: /a/b/road-of-a-year.png\n---\n\nIt is long.",
     ["The Road.", "It is long."]),
    # Pandoc
    ("H~2~O is wet, the 4^th^ is 9 m^2^ wide.", ["H two O is wet, the fourth is nine square meters wide."]),
    ("It was so^[He saw it [there](a.md).] and is.", ["It was so, He saw it there. and is."]),
    # formulas
    ("Energy is $E = mc^2$, and $n$ grows.", ["Energy is E equals mc squared, and n grows."]),
    ("The angle \\(\\alpha\\) is small, \\(this\\) is not.", ["The angle alpha is small, this, is not."]),
    ("So $\\frac{a}{b}$ is.", ["So is."]),
    ("The rate is $R$bps and $\\phi$ km, the $n$th of them.", ["The rate is R bps and phi km, the nth of them."]),
    ("設$x_1$為第一個數，而$y$是第二個。", ["設x 1為第一個數，而y是第二個。"]),
    ("She pays $a and $b, of $HOME/x.", ["She pays dollar a and dollar b, of dollar Home slash x."]),
    ("For $[a,b]$ and $\\phi, \\psi $ add $+1$ now.", ["For a,b and phi, psi add plus one now."]),
    ("It costs $5 and $10, or 20$.", ["It costs five dollars and ten dollars, or twenty dollars."]),
    ("A.\n\n$$\n\\sum_{i=1}^n x_i\n$$\n\nB.", ["A.", "B."]),
    ("Cars \\[by rail\\] came.", ["Cars by rail came."]),
    # code is code
    ("Write `[[a|b]]` and `{{ c }}` so.", ["Write [[a|b]] and {{ c }} so."]),
    ("A.\n\n```\n:::note\n{% highlight x %}\n```\n\nB.", ["A.", "B."]),
    # Docusaurus in .md files
    ("import A from '@theme/A';\n\nexport const b = {\n  c: 1,\n};\n\nHe came.", ["He came."]),
    ("He began to\nimport coal and\nexport salt.", ["He began to import coal and export salt."]),
    ("export prices rose.", ["export prices rose."]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HEARD)
def test_a_dialect_is_heard_as_its_readers_see_it(text: str, expected: list[str], tmp_path: Path) -> None:
    assert heard(tmp_path, text)[-len(expected) :] == expected or heard(tmp_path, text) == expected
    assert len(heard(tmp_path, text)) == len(expected)


MDX = """import Tabs from '@theme/Tabs'

export const meta = {
  title: 'The Road',
  publishedAt: '2020-12-07',
}

<Tabs groupId="os">
<TabItem value="mac" label="On a Mac">

Take the **train** {props.name}.

</TabItem>
</Tabs>

{/* hidden */}

The <Mark color={{a: "b > c"}}>green</Mark> one, 3 < 5.
"""


def test_mdx_is_read_without_its_program(tmp_path: Path) -> None:
    said = heard(tmp_path, MDX, "a.mdx")
    assert said == ["The Road.", "On a Mac.", "Take the train.", "The green one, three is less than five."]
    article = read(tmp_path / "a.mdx")
    assert (article.metadata.title, article.metadata.date) == ("The Road", "2020-12-07")


SET_IN = [
    # MDX has no code that is set in
    ("a.mdx", "<Box>\n\n    In a **box**.\n\n    - one\n      - two\n\n        more\n\n</Box>\n\nHe went.",
     ["In a box.", "one.", "two.", "more.", "He went."]),
    ("a.mdx", "<Set all={[\n    {alt: 'A tram at night'},\n    {alt: 'A view of Almaty'},\n]} />\n\nHe went.",
     ["A tram at night.", "A view of Almaty.", "He went."]),
    ("a.mdx", ":quote[Be kind to all.]{#kind} He went.", ["Be kind to all.", "He went."]),
    # an open element of HTML's
    ("a.md", "<div>\n\n    <p>In a <b>box</b>.</p>\n\n</div>\n\nHe went.", ["In a box.", "He went."]),
    ("a.md", "<div>\n\n    In a box, he said.\n\n</div>\n\nHe went.", ["In a box, he said.", "He went."]),
    ("a.md", "<details>\n\n    npm install road\n\n</details>\n\nHe went.", ["He went."]),
    ("a.mdx", "He came.\n\n    x = draw(1);\n\nHe went.", ["He came.", "He went."]),
    ("a.md", "<div>\n\n    x = draw(1);\n\n</div>\n\nHe went.", ["He went."]),
    ("a.md", "<div>\n\nHe came.\n\n</div>\n\n    In a box, he said.\n\nHe went.", ["He came.", "He went."]),
    # plain words after a colon
    ("a.md", "Months are short:\n\n    Jan., Feb., March,\n    and so on.\n\nHe went.",
     ["Months are short:", "January, February, March, and so on.", "He went."]),
    ("a.md", "For example:\n\n    He came.\n    She went.\n\nHe went.",
     ["For example:", "He came.", "She went.", "He went."]),
    *[("a.md", f"Do this:\n\n    {code}\n\nHe went.", ["Do this:", "He went."])
      for code in ("npm install road", "git commit -m message.", "SELECT name, day FROM road", "Host example.com",
                   "Port 22\n    User anna", "name: Anna, the road.", "draw(1).", "x, y", "road/\n    tram.")],
    ("a.md", "He came.\n\n    She went, he said.\n\nHe went.", ["He came.", "He went."]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "expected"), SET_IN)
def test_what_is_set_in_is_code_only_where_it_is(name: str, text: str, expected: list[str], tmp_path: Path) -> None:
    assert [said for said in heard(tmp_path, text, name) if not said.startswith("Some code")] == expected


SKIPPED = [
    ("![[tram.png]]\n\nText.", "![[tram.png]]", "picture", "a picture"),
    ("Text.\n\n%%\nno\n%%\n", "%%\nno\n%%", "markup", "comment"),
    ("import A from 'b';\n\nText.", "import A from 'b';", "code", "program"),
    ("Text.\n\nhttps://a.b/c\n", "https://a.b/c", "markup", "an address"),
    ("It runs. [#12](https://a.b/c/d/pull/12)\n", "[#12](https://a.b/c/d/pull/12)", "markup", "the number of an issue"),
    ("{% include a.html %}\n\nText.", "{% include a.html %}", "markup", "builder"),
]


@pytest.mark.parametrize(("text", "source", "reason", "why"), SKIPPED)
def test_what_a_dialect_leaves_out_is_listed_with_its_reason(
    text: str, source: str, reason: str, why: str, tmp_path: Path
) -> None:
    (tmp_path / "a.md").write_text(text)
    (skip,) = (skip for skip in read(tmp_path / "a.md").skips if skip.source == source)
    assert skip.reason == reason
    assert why in skip.why


def test_the_way_back_leads_to_the_text_as_it_is_written() -> None:
    text = "See [[a|b]] c"
    rewriting = Rewriting(text, 0, [Change(Span(4, 8)), Change(Span(9, 11)), Change(Span(5, 6))])
    assert rewriting.text == "See \ue000b\ue000 c"
    assert rewriting.span(0, len(rewriting.text)) == (0, len(text))
    assert [piece.of(text) for piece, _ in rewriting.pieces(0, len(rewriting.text))] == ["See ", "b", " c"]
    assert rewriting.span(5, 6) == (8, 9)


@pytest.mark.parametrize(
    "text",
    ["[[a|" * 20_000, "$a " * 20_000, "\\(a_" * 20_000, "%%\n" * 20_000, "==a " * 20_000, "{{ \n\n" * 10_000,
     "{% highlight x %}" * 10_000, "{{< a b='" * 20_000, ":::a\n" * 10_000, "!!! a\n    " * 5_000,
     "export const a = {\n" * 10_000, "<A b={" * 10_000, "){a=b.c.c.c.c.c.c.c.c.c.c.c.c.c.c " * 5_000,
     "`" * 5_000 + " ` `` " * 9_000, "> [!a] b\n" * 5_000, "^[a " * 20_000, "a~" * 20_000, "a^b" * 20_000,
     "{{<a b='c d'>}}" * 9_000, "##a" * 20_000, "\n##a" * 20_000, "[#1](https://a/pull/1), " * 5_000,
     "([#1](https://a/pull/1) " * 5_000, "<span class='sidenote'>" * 5_000, "<span class='sidenote'>" + "a " * 40_000,
     "--- middle\n" * 9_000 + "{{a" * 20_000, "    a\n\n" * 9_000, "<div>\n\n    a\n\n" * 3_000,
     ":a[" * 20_000, "::a{" * 20_000, ":a[b]{" * 9_000],
)  # fmt: skip
def test_hostile_marks_of_dialects_are_read_in_good_time(text: str, tmp_path: Path) -> None:
    (tmp_path / "a.mdx").write_text(text + "\n\nText.")
    assert read(tmp_path / "a.mdx").text.endswith("Text.")

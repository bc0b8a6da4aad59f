"""Formulas of web pages: what is said of them, and what is for the eye."""

from __future__ import annotations

from .pages import TEXT, page, skipped
from .visible import article

MATHJAX = '<script src="https://example.org/mathjax/tex.js"></script>'


def said(body: str, head: str = "") -> str:
    """The words of the paragraph that a page begins with."""
    return article(page(f"<article><h1>Waves</h1>{body}{TEXT}</article>", head)).splitlines()[0]


def squared(power: str) -> str:
    """KaTeX's, MathJax' and Wikipedia's form of a formula: its presentation, and the TeX of which it is made."""
    tex = '<annotation encoding="application/x-tex">x^{2}=\\frac{1}{n}</annotation>'
    return f'<math alttext="x^{{2}}"><semantics><mrow><msup><mi>x</mi>{power}</msup></mrow>{tex}</semantics></math>'


def test_the_tex_beside_mathml_is_not_said() -> None:
    assert said(f"<p>We see {squared('<mn>2</mn>')} there.</p>") == "We see x^2 there."


def test_what_no_line_can_hold_is_for_the_eye() -> None:
    found = page(f"<p>We see <math><mfrac><mi>a</mi><mi>b</mi></mfrac></math> there.</p>{TEXT}")
    assert article(found).split("\n")[0].split() == ["We", "see", "there."]
    assert any(inline.why == "a formula, for the eye" for inline in found.inlines)


def test_tex_in_an_element_called_a_formula_is_said_where_it_is_simple() -> None:
    """Sphinx' and pandoc's."""
    for name in ("math notranslate nohighlight", "math inline", "arithmatex"):
        assert said(f'<p>The angle <span class="{name}">\\(\\theta\\)</span> is small.</p>') == (
            "The angle θ is small."
        )


def test_an_equation_that_stands_apart_is_code() -> None:
    found = page(f'<p>It is:</p><div class="math">\\[\\frac{{a}}{{b}} = \\sum_i x_i\\]</div>{TEXT}')
    assert [block.kind for block in found.blocks if "frac" in block.span.of(found.text)] == ["code"]


def test_dollars_are_formulas_only_where_the_page_sets_them() -> None:
    words = "<p>At degree $l$ it costs $5 or $6.</p>"
    assert "degree l it" in " ".join(said(words, MATHJAX).split())
    assert said(words) == "At degree $l$ it costs $5 or $6."
    assert "$5 or $6" in said(words, MATHJAX)


def test_a_link_to_the_source_of_a_function_is_not_said() -> None:
    found = page(f"<dl><dt>render(x)<a href='s.html'>[source]</a></dt><dd>Draws it.</dd></dl>{TEXT}")
    assert "source" not in article(found)


def test_the_lines_above_an_encyclopaedia_s_article_are_not_said() -> None:
    hatnote = '<div role="note" class="hatnote navigation-not-searchable">For the food, see Duck as food.</div>'
    assert "For the food, see Duck as food." in skipped(page(f"<div>{hatnote}{TEXT}</div>"))

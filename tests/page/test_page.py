"""The plan as a page: what an editor sees, and that nothing of an article gets out of its place."""

from __future__ import annotations

import dataclasses
import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given

from audioedition.model import Block, BlockKind, Chapter, Edit, Metadata, Script, Skip, Span, Step, Unit, UnitKind
from audioedition.page import page
from audioedition.page.markup import stand_in
from audioedition.pipeline.plan import plan_article
from audioedition.pipeline.review import plan_page

from ..clock import processor_seconds
from ..golden import pairs
from ..script.laws import script_or_none
from ..script.scripts import article_of
from ..script.test_script_properties import ARTICLES, POLICIES
from .pages import Seen, page_of, proof_of, seen

CONTENT = frozenset(
    "html head meta title style body header footer main article section nav div p h1 h2 h3 a b small span bdi "
    "ol ul li table thead tbody tr th td label input details summary ruby rt rp ins del mark code form".split()
)
# HTML standard, 3.2.6, and the elements' own; `style` is a flex-grow of the bar, aria and role are WAI-ARIA's.
GLOBAL = frozenset("id class lang dir title style role aria-label aria-labelledby aria-hidden data-code".split())
OWN = {
    "meta": ("charset", "http-equiv", "content", "name"), "a": ("href",), "th": ("scope",),
    "input": ("type", "checked"), "form": ("autocomplete",),
}  # fmt: skip
_PLANES = "".join(chr(plane + end) for plane in range(0, 0x110000, 0x10000) for end in (0xFFFE, 0xFFFF))
# HTML standard, 13.2.3.5; white space aside.
_FORBIDDEN = re.compile(f"[\0-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef{_PLANES}]")
HOSTILE = (
    '</style><script>alert(1)</script> & "Title"\n\n'
    'He came <img src="https://example.org/x" onerror=alert(1)> to the city [by </span></article> car–Trans.] and '
    "left \u202etxet desrever\u202c it. -->]]></title><!-- He saw 10 cars. &lt;b&gt; &amp; [sic] The end.\n"
)


@pytest.fixture(scope="module")
def sample_page(sample: Path) -> Seen:
    """The page of the article that the project was made for."""
    return seen(plan_page(plan_article(sample)))


def letters(text: str) -> str:
    """Text without its white space, as a browser has it: neither controls nor what is no character can stand in a
    page."""
    return _FORBIDDEN.sub(lambda match: stand_in(match[0]), "".join(text.split()))


# ------------------------------------------------------------------------------------------- the article


@pytest.mark.parametrize("article", [article for article, _ in pairs()], ids=lambda path: path.name)
def test_the_page_holds_every_character_of_the_article_once_and_in_order(article: Path) -> None:
    planned = plan_article(article)
    assert letters(seen(plan_page(planned)).article) == letters(planned.script.text)


@given(ARTICLES, POLICIES)
def test_so_does_the_page_of_any_text(text: str, yaml: str) -> None:
    article = article_of(text, title="A <Title>", author="Grigory Pasko", language="en")
    script = script_or_none(article, yaml)
    if script is not None:
        found = seen(page(dataclasses.replace(proof_of(script), blocks=article.blocks)))
        assert letters(found.article) == letters(text)
        assert_closed(found)


def test_spaces_and_line_ends_within_a_paragraph_are_kept() -> None:
    text = "One  two\tthree.\n  Four five.\n\n\n    Six seven.  Eight."
    assert page_of(text, "opening: {say: false}").article.split("\n\n")[0].count("One  two\tthree.\n  Four five.") == 1
    assert [each.text.strip("\n") for each in page_of(text).all("p") if "Six" in each.text] == [
        "    Six seven.  Eight."
    ]


def test_words_stand_in_their_speaker_s_colour_with_a_label(sample_page: Seen) -> None:
    note = next(each for each in sample_page.all("span", "note") if "i.e." in each.text)
    rows = sample_page.all("tr")[1:]
    number = next(place for place, row in enumerate(rows) if "translator" in row.text)
    assert note.has_class(f"v{number}")
    labels = [each.text for each in sample_page.all("small", "who")]
    assert labels == ["translator", "translator", "author", "author", "translator", "translator"]


def test_what_is_skipped_is_struck_through_with_its_reason(sample: Path, sample_page: Seen) -> None:
    struck = {each.text: each.attributes["title"] for each in sample_page.all("del")}
    labels = [each.text for each in sample_page.all("small", "reason")]
    skips = plan_article(sample).script.skips
    assert skips
    for skip in skips:
        assert skip.why.replace("`", "") in struck[skip.source]
        assert skip.reason in struck[skip.source]
    assert labels.count("furniture") == 1
    assert "punctuation" not in labels  # marks without words are struck through, and that is enough
    assert "skipped: furniture a line for the screen" in sample_page.one("small", "skipped").text


def test_a_mark_passed_over_in_a_sentence_is_struck_through_too() -> None:
    found = page_of("A Title\n\nHe came to the citty [sic] and left.\n")
    assert [each.text.strip() for each in found.all("del")] == ["[sic]"]
    assert "sic" in [each.text for each in found.all("small", "reason")]


def test_what_is_said_otherwise_stands_beneath_its_words(sample_page: Seen) -> None:
    assert [each.text for each in sample_page.all("ruby")][:2] == ["VAZ (Vaz)", "GAZ (Gaz)"]
    assert "A Week in Almaty, part three. By Grigory Pasko." in [each.text for each in sample_page.all("small", "said")]


def test_words_with_no_source_are_inserted_where_they_are_heard(sample_page: Seen) -> None:
    cues = [each for each in sample_page.elements if each.tag == "ins" or each.has_class("note")]
    assert [each.text for each in cues[:2]] == ["Translator's note:", "[i.e. (that is,) Russian cars–Trans.]"]
    assert sample_page.all("p")[-1].text.strip().startswith("You have been listening to A Week in Almaty.")


def test_a_note_that_is_heard_after_its_sentence_says_so(sample_page: Seen) -> None:
    after, here = sample_page.all("a", "heard")[:2]
    assert after.text == "heard after “…of Kazakhstan.”"
    assert here.text == "note heard here"
    assert sample_page.at(here.attributes["href"][1:]).text.startswith("[employees of the National")
    assert sample_page.at(after.attributes["href"][1:]).text.strip() == "of Kazakhstan."


def test_another_language_is_told_in_the_margin_and_to_screen_readers() -> None:
    found = page_of("A Title\n\nHe came to the city and left it.\n\nЯ иду домой и не вернусь, потому что устал.\n")
    assert [each.text for each in found.all("small", "language")] == ["language ru"]
    assert [each.text for each in found.all("span", "unit") if each.attributes.get("lang") == "ru"] == [
        "Я иду домой и не вернусь, потому что устал."
    ]


def test_edits_are_marked_as_the_editor_s() -> None:
    text = "A Title\n\nHe came to the city. He left.\n"
    start = text.index("the city")
    article = article_of(text, language="en")
    edit = Edit(Span(start, start + 8), "a.yaml:2", role="quotation")
    script = script_or_none(dataclasses.replace(article, edits=(edit,)), "")
    assert script is not None
    found = seen(page(proof_of(script, edit)))
    assert found.one("small", "edit").text == "edited role: quotation"
    assert found.one("mark").text == "the city"


# ------------------------------------------------------------------------------------- before the article


def test_the_head_of_the_page_tells_title_author_and_length(sample_page: Seen) -> None:
    assert sample_page.one("h1").text == "A Week in Almaty, part 3"
    assert sample_page.one("p", "byline").text == "By Grigory Pasko"
    assert sample_page.one("p", "facts").text.startswith("about 7 min · 4 chapters · language: en")
    assert sample_page.one("title").text == "Plan: A Week in Almaty"


def test_chapters_are_linked_with_the_time_at_which_they_begin(sample: Path, sample_page: Seen) -> None:
    links = [each for each in sample_page.all("a") if re.fullmatch(r"#c\d+", each.attributes["href"])]
    assert [each.text for each in links] == [each.title for each in plan_article(sample).script.chapters]
    assert all(each.text in sample_page.at(each.attributes["href"][1:]).text for each in links)
    times = [each.text for each in sample_page.all("span", "time")[: len(links)]]
    assert times[0] == "≈ 0:00"
    assert all(before < after for before, after in pairwise(times))


def test_warnings_are_linked_to_their_places(sample_page: Seen) -> None:
    links = [each for each in sample_page.all("a") if re.fullmatch(r"#w\d+", each.attributes["href"])]
    assert [each.text for each in links] == ["line 27", "line 29", "line 33"]
    assert "“Zovtis” stands once" in sample_page.at("w3").text
    assert [each.text for each in sample_page.all("mark")] == ["»", "«", "Zovtis"]


def test_the_legend_tells_every_voice_s_share_of_the_time(sample_page: Seen) -> None:
    rows = [each.text for each in sample_page.all("tr")[1:4]]
    assert "Words" in sample_page.all("tr")[4].text  # of the table below
    assert [re.findall(r"narrator|translator|author", row)[0] for row in rows] == ["narrator", "translator", "author"]
    assert "joe piper" in rows[1]
    assert sum(float(share) for row in rows for share in re.findall(r"([\d.]+)%", row)) == pytest.approx(100, abs=0.2)
    assert len(sample_page.all("input")) == len(rows)  # the reader's plain words cannot be switched, readings can


def test_the_reasons_of_skips_are_a_table_with_the_words_of_each(sample_page: Seen) -> None:
    heads, *rows = (each.text for each in sample_page.all("tr")[4:])
    assert heads == "ReasonPlacesWords"
    assert any(row.startswith("furniture: a line for the screen") and row.endswith("spoken112") for row in rows), rows


def test_the_same_plan_makes_the_same_page(sample: Path) -> None:
    assert plan_page(plan_article(sample)) == plan_page(plan_article(sample))


# ---------------------------------------------------------------------------------------- nothing gets out


def assert_closed(found: Seen) -> None:
    """No element of the article's, nothing fetched, no script, every link to a place in the page."""
    anchors = [each.attributes["id"] for each in found.elements if "id" in each.attributes]
    assert len(anchors) == len(set(anchors))
    for each in found.elements:
        assert each.tag in CONTENT
        assert each.attributes.keys() <= {*GLOBAL, *OWN.get(each.tag, ())}, each
        assert not any(name.startswith("on") or name in ("src", "srcset", "background") for name in each.attributes)
        if "href" in each.attributes:
            assert each.attributes["href"][:1] == "#"
            assert each.attributes["href"][1:] in anchors


def test_hostile_text_stays_text() -> None:
    found = page_of(HOSTILE, author='Eve "><script>', translator="<!--")
    assert_closed(found)
    assert letters(found.article) == letters(HOSTILE)
    assert found.one("h1").text.startswith("</style><script>alert(1)</script> & ")
    assert "alert" not in found.one("style").text


def test_hostile_names_and_reasons_stay_within_their_quotation_marks() -> None:
    text = "One two. Three."
    told = dataclasses.replace(unit(1, Span(0, 8), "One two."), role='person:x" onclick="alert(1)')
    skip = Skip(Span(9, 15), "Three.", "policy", '"><img src=x onerror=alert(1)>')
    found = seen(page(proof_of(script(text, unit(0, None, "Cue:", "cue"), told, skips=(skip,)))))
    assert_closed(found)
    assert found.one("del").attributes["title"].endswith(skip.why)
    assert 'x" onclick="alert(1)' in found.at("u1").attributes["title"]


def test_a_character_that_turns_the_direction_is_shut_in_and_shown() -> None:
    hidden = page_of(HOSTILE).all("bdi", "hidden")
    assert [(each.text, each.attributes["data-code"]) for each in hidden] == [
        ("\u202e", "U+202E"),
        ("\u202c", "U+202C"),
    ]


def test_a_page_holds_no_character_that_html_forbids() -> None:
    codes = [*range(0x20), *range(0x7F, 0xA0), 0xD800, 0xFDD0, 0x1FFFF]
    every = "".join(f"He saw {chr(code)} here. " for code in codes)
    article = article_of(f"A Title\n\n{every}", language="en", author=f"An {every} author")
    script = script_or_none(article, "")
    assert script is not None
    assert set(page(proof_of(script))) & set(map(chr, codes)) <= set("\t\n\f\r")


def test_what_is_to_be_typed_stands_as_such_without_its_marks(sample_page: Seen) -> None:
    assert "screen_lines: speak" in [each.text for each in sample_page.all("code")]
    told = [each.text for each in sample_page.all("li")] + [each.text for each in sample_page.all("small", "side")]
    assert not any("`" in words for words in told)
    assert not any("`" in value for each in sample_page.elements for value in each.attributes.values())
    written = page_of("A Title\n\nHe wrote `code` and ``more` of it.\n")
    assert "He wrote `code` and ``more` of it." in written.article


def test_a_page_fetches_nothing(sample_page: Seen) -> None:
    assert_closed(sample_page)
    policy = next(each for each in sample_page.all("meta") if "http-equiv" in each.attributes)
    assert policy.attributes["content"].startswith("default-src 'none'; style-src 'unsafe-inline'")
    style = sample_page.one("style").text
    for word in ("url(", "@import", "http:", "https:", "</"):
        assert word not in style


# ---------------------------------------------------------------------------------- odd scripts, long ones


def unit(number: int, span: Span | None, text: str, kind: UnitKind = "sentence", *steps: Step) -> Unit:
    source = text if span else ""
    return Unit(f"u{number}", "narrator", kind, "en", span, source, steps, text, 0, number, "sentence")


def script(text: str, *units: Unit, skips: tuple[Skip, ...] = ()) -> Script:
    return Script(Metadata(title="T"), "en", text, (Chapter("One", units[0].id),), units, skips, ())


def test_a_unit_that_goes_over_a_blank_line_is_one_with_its_label_at_its_end() -> None:
    text = "One two\n\nthree four."
    step = Step(Span(4, 14), "number", "two\n\nthree", "2 3")
    found = seen(page(proof_of(script(text, unit(1, Span(0, 20), text, "sentence", step)))))
    assert letters(found.article) == letters(text)
    assert [each.text for each in found.all("rt")] == ["2 3"]
    assert_closed(found)


def test_a_skip_over_paragraphs_has_its_reason_once() -> None:
    text = "---\na: b\n\nc: d\n---\nOne two."
    skip = Skip(Span(0, 19), text[:19], "markup", "front matter")
    found = seen(page(proof_of(script(text, unit(1, Span(19, 27), "One two."), skips=(skip,)))))
    assert [each.text for each in found.all("small", "reason")] == ["markup"]
    assert [each.text.split()[-1] for each in found.all("p")[-3:]] == ["b", "---markup", "two."]


def test_footnotes_heard_where_they_are_called_are_the_ones_that_moved() -> None:
    text = "One[1] two.\n\nThree four.\n\n[1] Five. Six."
    units = [
        unit(1, Span(0, 11), "One[1] two."), unit(2, Span(26, 35), "[1] Five.", "note"),
        unit(3, Span(36, 40), "Six.", "note"), unit(4, Span(13, 24), "Three four."),
    ]  # fmt: skip
    found = seen(page(proof_of(script(text, *units))))
    assert [(each.text, each.attributes["href"]) for each in found.all("a", "heard")] == [
        ("note heard here", "#u2"), ("heard after “…One[1] two.”", "#u1")
    ]  # fmt: skip


def test_the_blocks_of_a_web_page_are_paragraphs_without_blank_lines() -> None:
    text = "Menu\nA heading\nOne two.\nan item\nan item"
    spans = [Span(0, 4), Span(5, 14), Span(15, 23), Span(24, 31), Span(32, 39)]
    units = [unit(n, span, span.of(text), "heading" if n == 1 else "item") for n, span in enumerate(spans) if n]
    whole = script(text, *units, skips=(Skip(spans[0], "Menu", "furniture", "the head of the page"),))
    kinds: tuple[BlockKind, ...] = ("heading", "paragraph", "item", "item")
    blocks = tuple(Block(kind, span) for kind, span in zip(kinds, spans[1:], strict=True))
    found = seen(page(dataclasses.replace(proof_of(whole), blocks=blocks)))
    article = [each.text.strip() for each in found.all("p") if "audioedition" not in each.text][-4:]
    assert article[1:] == ["A heading", "One two.", "an item\nan item"]
    assert article[0].endswith("Menufurniture")
    assert len(found.all("div", "heading")) == 1


@pytest.mark.parametrize("between", [" ", "\n"])
def test_a_paragraph_of_any_length_is_laid_out_in_parts(between: str) -> None:
    """One of 2 MB kept a browser busy for a minute."""
    text = between.join(["Here are a few words, more or less."] * 2_000)
    found = seen(page(proof_of(script(text, unit(1, Span(0, len(text)), text)))))
    assert letters(found.article) == letters(text)
    assert max(len(each.text) for each in found.all("p")) < 7_000
    assert len(found.all("div", "goes-on")) == len(found.all("div", "para")) - 1


def test_a_long_text_makes_a_page_in_linear_time() -> None:
    """2 MB in which every sentence holds a number, and one note in ten is heard late."""
    sentences = 29_500
    words = (f"Here are {n % 90 + 10} words of it, more or less, and then a few other words." for n in range(sentences))
    text = "".join(each + ("  " if n % 9 else "\n\n") for n, each in enumerate(words))
    starts = [match.start() for match in re.finditer("Here", text)]
    units = []
    for number, start in enumerate(starts):
        span = Span(start, text.index(".", start) + 1)
        step = Step(Span(start + 9, start + 11), "number", text[start + 9 : start + 11], "many")
        units.append(unit(number, span, span.of(text), "note" if number % 10 == 0 else "sentence", step))
    for place in range(0, len(units) - 1, 10):
        units[place], units[place + 1] = units[place + 1], units[place]
    whole = proof_of(script(text, *units))
    made: list[str] = []
    assert processor_seconds(lambda: made.append(page(whole))) < 15  # about one second on one core
    assert len(text) > 1_900_000
    assert made[0].count("<rt>many</rt>") == sentences


# ---------------------------------------------------------------------------------------------- colours


def _palettes(style: str) -> list[dict[str, str]]:
    """The named colours of page.css: light, and dark laid over it."""
    light, dark = re.findall(r":root \{(.*?)\}", style, re.DOTALL)[:2]
    named = [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block)) for block in (light, dark)]
    return [named[0], named[0] | named[1]]


def _luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_every_ink_is_readable_on_every_ground_it_stands_on(dark: bool, sample_page: Seen) -> None:
    colours = _palettes(sample_page.one("style").text)[dark]
    grounds = ["paper", "mark", *(name for name in colours if name.startswith("tint-"))]
    inks = [(ink, ground) for ink in ("ink", "soft", "gone", "link", "warn") for ground in grounds]
    inks += [(f"voice-{n}", ground) for n in range(1, 9) for ground in (f"tint-{n}", "paper", "mark")]
    for ink, ground in inks:
        light, low = sorted((_luminance(colours[ink]), _luminance(colours[ground])), reverse=True)
        assert (light + 0.05) / (low + 0.05) >= 4.5, (ink, ground)


def test_people_are_shown_by_name_each_in_a_colour_of_his_own() -> None:
    found = page_of(
        "A Talk\n\nAnna Holm: How are you?\n\nKarl Moor: I am well.\n\nHolm: And where do you live?\n\n"
        "Moor: I live here.\n\n“I won’t go,” said Eva Lind.",
        "quotations: voices",
    )
    legend = [(each.text, each.attributes["class"]) for each in found.all("span", "who")]
    assert dict(legend)["Anna Holm"] != dict(legend)["Karl Moor"] != dict(legend)["narrator"]
    rows = [each.text for each in found.all("tr")]
    assert any("Anna Holm" in row and "person:Anna Holm-en" in row for row in rows)
    assert [each.text for each in found.all("ins") if each.text.endswith(":")] == ["Anna Holm:", "Karl Moor:"]

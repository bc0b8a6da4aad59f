"""What a document carries beside its text is set aside, with the reason; what looks like it and is text is spoken."""

from __future__ import annotations

import pytest
from lxml import html

from audioedition.article.apparatus import set_aside
from audioedition.article.apparatus.citations import is_citation
from audioedition.article.html.classify import WHY
from audioedition.article.pdf.garble import is_garbled

PROSE = "He came to the city by train and left it again by the road that leads to the sea and nowhere else at all."


def spoken(body: str) -> list[str]:
    """The paragraphs of a tree that are spoken."""
    root = html.fromstring(f"<html><body>{body}</body></html>")
    set_aside(root)
    for element in list(root.iter()):
        if element.get(WHY) is not None:
            _drop(element)
    words = (
        " ".join("".join(str(text) for text in element.itertext()).split())
        for element in root.iter("p", "h1", "h2", "li", "td")
    )
    return [text for text in words if text]


def _drop(element: html.HtmlElement) -> None:
    tail, element.text, element.tail = element.tail, "", None
    for child in list(element):
        element.remove(child)
    element.tail = tail


def paragraphs(*lines: str) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


# ------------------------------------------------------------------------------------------ contents


def test_a_contents_list_ends_where_its_first_chapter_begins() -> None:
    entries = paragraphs("Contents", "Page", "1. The Road 1", "2. The Sea N/A", "3. The Town")
    assert spoken(entries + paragraphs("The Road", PROSE, "The Sea", PROSE, "The Town", PROSE)) == [
        "The Road", PROSE, "The Sea", PROSE, "The Town", PROSE
    ]  # fmt: skip


def test_a_contents_list_of_items_without_numbers_is_known_by_its_chapters() -> None:
    items = "<p>Зміст:</p><ol><li>Вступ.</li><li>Коротка історія.</li><li>Мета.</li></ol>"
    assert spoken(items + paragraphs("Вступ", PROSE, "Історія", "Мета", PROSE))[:2] == ["Вступ", PROSE]


SECTIONS = ["What is bread?", "Who bakes it?", "Where is it sold?", "What does it cost?", "May I bake it myself?"]


def test_a_list_whose_entries_come_again_over_text_is_a_contents_list_without_a_heading() -> None:
    text = [line for section in SECTIONS for line in (section, PROSE)]
    assert spoken(paragraphs("Questions", *SECTIONS, *text)) == ["Questions", *text]


def test_lines_that_come_again_one_after_the_other_are_no_contents_list() -> None:
    chorus = ["Row the boat", "Row it home", "Over the sea", "Over the foam", "Row the boat again"]
    text = [*chorus, PROSE, *chorus, PROSE]
    assert spoken(paragraphs(*text)) == text


def test_a_list_of_which_few_entries_come_again_is_none() -> None:
    text = [line for section in SECTIONS[:3] for line in (section, PROSE)]
    assert spoken(paragraphs(*SECTIONS, *text)) == [*SECTIONS, *text]


def test_lines_with_dots_before_a_number_are_a_contents_list_without_a_heading() -> None:
    dotted = paragraphs("The Road ........ 1", "The Sea ........ 12", "The Town ....... iv")
    assert spoken(dotted + paragraphs(PROSE)) == [PROSE]


def test_prose_under_a_heading_like_contents_is_spoken() -> None:
    assert spoken(paragraphs("Contents", "The box held a rope.", PROSE)) == ["Contents", "The box held a rope.", PROSE]


# ------------------------------------------------------------------------------------------- sources


@pytest.mark.parametrize(
    "heading", ["References", "7. REFERENCES", "Bibliography", "Ссылки на источники/References", "Список літератури:"]
)
def test_a_list_of_sources_is_set_aside_up_to_the_next_heading(heading: str) -> None:
    sources = paragraphs("Books", "Kaprow, A. (1993), The Blurring of Art and Life.", "[2] May, R. Nature 451: 893–5.")
    assert spoken(f"<h2>{heading}</h2>{sources}<h2>About the author</h2><p>{PROSE}</p>") == ["About the author", PROSE]


def test_prose_behind_a_list_of_sources_is_spoken() -> None:
    sources = paragraphs("Bibliography", "Kaprow, A., 1993.", "Kelley, J., 2004.")
    assert spoken(sources + paragraphs(PROSE, PROSE)) == [PROSE, PROSE]


TORN = paragraphs(
    "References", "Acland, D. &amp; Levy, M. 2015. Naiveté and projection. Management Science. 61(1):146–160.",
    "Carrera, M., Royer, H. &amp; Stehr, M. 2019. Who chooses commitment?",
    "Evidence and welfare implications of a paper that was written by hand.", "//example.org/abstract=3439171.",
    "Kahneman, D. 2011. Thinking, fast and slow.", "Parsons, T. 1937. The structure of social action.",
    "Sen, A.K. 1977. Rational fools. Philosophy. 6(4):317–344.", "Weber, M. 1922. Economy and society.",
)  # fmt: skip
MLA = ("Covach, John. “Cover Versions.” Journal of Music, vol. 17, no. 1, 1999, pp. 76-80.",
       "Fleetwood Mac. “The Chain.” Rumours, Warner Bros., 1977.", "Tantric. “The Chain.” After We Go, Maverick, 2004.",
       "Three Days Grace. “The Chain.” Single Release, 2011.")  # fmt: skip


def test_a_list_of_sources_that_ends_the_document_is_set_aside_though_its_entries_are_torn() -> None:
    assert spoken(paragraphs(PROSE) + TORN) == [PROSE]


def test_entries_at_the_end_are_a_list_of_sources_whatever_stands_over_it() -> None:
    assert spoken(paragraphs(PROSE, "Works that I heard:", *MLA)) == [PROSE]


@pytest.mark.parametrize(
    "lines",
    [
        ("Prizes:", *(f"Best paper, Journal of Roads, {year}." for year in range(2001, 2006))),
        ("Dates:", *(f"{year} – the road was built, and led to Omsk, 1950." for year in range(2001, 2006))),
        (*MLA,),
        (PROSE, *MLA),
    ],
)
def test_years_at_the_end_that_are_no_list_of_sources_are_spoken(lines: tuple[str, ...]) -> None:
    assert spoken(paragraphs(PROSE, *lines)) == [PROSE, *lines]


def test_sources_that_are_people_are_spoken() -> None:
    assert spoken(f"<h2>Sources</h2><p>{PROSE}</p><p>{PROSE}</p>") == ["Sources", PROSE, PROSE]


# ----------------------------------------------------------------------------------- addresses, rights


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("Anna Smith, University of Kazan anna@example.org", "Anna Smith, University of Kazan"),
        ("Anna – anna@example.org", "Anna –"),
        ("ORCID: 0000-0002-1825-0097", None),
        ("anna@example.org or 01392 217658", None),
        ("https://example.org/a/very/long/address.html", None),
        ("PACS no. 43.75.Pq, 43.20.Mv", None),
        ("УДК 82-1:004.8", None),
        ("© 2016 The Council of State Governments", None),
        ("Received 17 September 2012, accepted 21 April 2013.", None),
        ("Write to us at anna@example.org.", "Write to us at anna@example.org."),
        ("Copyright law has changed little since 1996.", "Copyright law has changed little since 1996."),
        ("Received wisdom says that 12 is enough.", "Received wisdom says that 12 is enough."),
    ],
)
def test_addresses_and_notices_are_set_aside(line: str, rest: str | None) -> None:
    assert spoken(paragraphs(PROSE, line)) == [PROSE, *([rest] if rest else [])]


# ------------------------------------------------------------------------------------- forms, figures


def test_blanks_of_a_form_are_set_aside_and_rows_that_hold_nothing_else() -> None:
    rows = paragraphs("Name: ________", "______________ James M. Dowd, Judge", "Место регистрации………", "Well… no.")
    assert spoken(rows) == ["James M. Dowd, Judge", "Well… no."]


def test_labels_over_a_row_to_be_signed_are_set_aside() -> None:
    rows = paragraphs(PROSE, "Chair: Secretary:", "............ ............", "He said:", "“Well.”")
    assert spoken(rows) == [PROSE, "He said:", "“Well.”"]


def test_an_ellipsis_in_chinese_is_no_blank() -> None:
    rows = ("“你要就买呗……”", "他想了想……然后走了。", "……")
    assert spoken(paragraphs(PROSE, *rows))[:3] == [PROSE, *rows[:2]]


def test_the_fingerprint_of_a_key_is_set_aside() -> None:
    key = "Our key: B64A 852D F7DF 855C A058 0A00 FC74 1754 62A7 EC35 is new."
    numbers = "He counted 1000 2000 3000 4000 5000 6000 7000 8000 sheep on the road that led to the sea."
    assert spoken(paragraphs(key, numbers)) == ["Our key: is new.", numbers]


def test_tables_of_figures_are_set_aside_and_tables_of_words_and_years_are_not() -> None:
    figures = "".join(f"<tr><td>Row {n}</td><td>{n},000</td><td>{n}.5%</td></tr>" for n in range(9))
    years = "".join(f"<tr><td>{1990 + n}</td><td>the road was built to the sea</td></tr>" for n in range(9))
    assert spoken(f"<table>{figures}</table><p>{PROSE}</p>") == [PROSE]
    assert len(spoken(f"<table>{years}</table>")) == 18


def test_the_figures_of_a_chart_are_set_aside() -> None:
    axis = "bps bps 500 500 400 400 300 300 200 200 100"
    assert spoken(paragraphs(PROSE, axis, *"2,658 3,166 2,228 3,100 1,720 1,405".split(), "In 1990 he had 3.")) == [
        PROSE, "In 1990 he had 3."
    ]  # fmt: skip


# --------------------------------------------------------------------------------------- notes, letters


@pytest.mark.parametrize(
    "note",
    [
        "Blackman, The Body, 107.",
        "Corrigan (1987).",
        "Zulli and Zulli, “Extending the Internet Meme”, 9.",
        "Henry Jenkins, Spreadable Media (New York: NYU Press, 2013), 2.",
        "https://example.org/ (consulté le 17 novembre 2020)",
        "http://example.org/doi/abs/10.1080/0950",
        "Ibid.",
        "Ebd., S. 4.",
        "Tamże, s. 12.",
        "Cfr. Il forno che non volevo, parte prima, pp. 27-28.",
        "12 Vgl. Anna Holm, S. 40 ff.",
        "Cfr. <https://example.org/>.",
    ],
)
def test_a_note_that_is_a_source_alone_is_one(note: str) -> None:
    assert is_citation(note)


@pytest.mark.parametrize(
    "note",
    [
        "My younger sister laments the inability to render GIFs out of TikTok videos.",
        "“Practitioners of alchemy should know that the kinds of metals cannot be changed”.",
        "Moscow, January 1941.",
        "Ivan Petrov (1832–1901), poet.",
        "Boris Yeltsin, President of Russia (1991–1999).",
        "In Russian “zek”.",
        "See what the baker's daughter told me about the flood.",
        "Ibid. He adds that nobody in the town had ever heard of it.",
        "The train was late that day, see https://example.org/train for all that was said about it then.",
    ],
)
def test_a_note_that_says_something_is_none(note: str) -> None:
    assert not is_citation(note)


def test_letters_that_a_font_names_wrongly_are_known_by_figures_in_the_place_of_capitals() -> None:
    assert is_garbled("7ISSEN AUS ERSTER (AND") and is_garbled("2EDAKTION VON 3TAND DER &ORSCHUNG")
    for text in ("20TH CENTURY FOX", "THE 2ND WORLD WAR", "AT&T AND R&D (USA)", "$US 5 AND $AUD 6", "@BBC @CNN 3D"):
        assert not is_garbled(text)


# ------------------------------------------------------------------------------------------ listings


def test_lines_that_are_code_by_their_signs_are_one_listing() -> None:
    code = paragraphs("var draw = function (x) {", "x = x + 1", "return x;", "}")
    assert spoken(paragraphs(PROSE) + code + paragraphs("draw(1);") + paragraphs(PROSE)) == [PROSE, PROSE]
    markup = paragraphs("&lt;list&gt;", "&lt;item n='1'/&gt;", "&lt;/list&gt;")
    assert spoken(markup + paragraphs(PROSE)) == [PROSE]


@pytest.mark.parametrize(
    "lines",
    [
        ("200 MB of memory;", "a screen;", "a mouse (or a trackpad);"),
        ("t = the time in years", "i = one of the houses", "n = their number"),
        ("We call players();", PROSE, "draw(1);"),
        ("$5 million was spent", "// said he", "return home"),
        ("Функция players();", "Функция teams();", "Функция live();"),
    ],
)
def test_lines_that_have_a_sign_of_code_and_are_none_are_spoken(lines: tuple[str, ...]) -> None:
    assert spoken(paragraphs(*lines)) == list(lines)


def test_a_listing_does_not_swallow_the_heading_within_it() -> None:
    code = ("run(1);", "run(2);", "run(3);")
    assert spoken(paragraphs(*code, "2.1.8 An example of its use", *code)) == ["2.1.8 An example of its use"]


# ------------------------------------------------------------------------------------------ labels of a form


def test_labels_in_a_row_with_nothing_behind_them_are_those_of_a_form() -> None:
    assert spoken(paragraphs("Name:", "First name:", "Born on:", "Street:")) == []


def test_a_label_over_a_text_is_its_heading() -> None:
    assert spoken(paragraphs("Name:", "Born on:", PROSE)) == ["Name:", "Born on:", PROSE]
    assert spoken(paragraphs("Part One:", "Chapter One:", "The Road:", PROSE))[-2:] == ["The Road:", PROSE]
    parted = "".join(f"<p>{label}</p><pre>ls</pre>" for label in ("On macOS:", "On Windows:", "On Linux:"))
    assert len(spoken(parted)) == 3

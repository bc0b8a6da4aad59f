"""What plan warns of: sentences that are skipped, no title, numbers alone, letters that a file does not tell."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

import pytest

from audioedition.article import read
from audioedition.model import Article, Block, Metadata, Script, Skip, Span, Warning
from audioedition.script import losses, segment, skipped_words

from .scripts import rules

SENTENCE = "The train left the town in the morning and nobody on the platform waved to it. "
# So many sentences of fifteen words each.
FEW, MANY = 2, 12


def warnings_of(folder: Path, name: str, text: str, title: str | None = "A Week") -> list[tuple[str, str]]:
    """Each warning of a loss with the words that it is about."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    article = read(path, Metadata(title=title, language="en"))
    return [
        (warning.span.of(article.text) if warning.span else "", warning.message)
        for warning in losses(article, segment(article, rules()))
    ]


def page_of(body: str) -> str:
    return f"<html lang=en><head><title>A Week</title></head><body>{body}</body></html>"


def paragraphs_of(sentences: int, attributes: str = "") -> str:
    return "".join(f"<p{attributes}>{number}. {SENTENCE}</p>" for number in range(sentences))


def test_an_article_of_which_a_part_is_skipped_by_the_name_of_its_class_is_warned_of(tmp_path: Path) -> None:
    body = f"<article>{paragraphs_of(MANY)}<div class=promo>{paragraphs_of(4)}</div>{paragraphs_of(2)}</article>"
    ((words, message),) = warnings_of(tmp_path, "a.html", page_of(body))
    assert words.startswith("0. The train")
    assert message.startswith("22 % of the words of the article's sentences are skipped, 64 words")
    assert "“an advertisement”" in message


def test_the_end_of_an_article_behind_a_paywall_s_name_is_within_its_container(tmp_path: Path) -> None:
    body = f"<article>{paragraphs_of(MANY)}<div class=paywall>{paragraphs_of(4)}</div></article>"
    ((_, message),) = warnings_of(tmp_path, "a.html", page_of(body))
    assert "“an invitation to subscribe”" in message


def test_one_reason_that_takes_many_sentences_of_a_long_article_is_warned_of(tmp_path: Path) -> None:
    body = f"<article>{paragraphs_of(90)}<div class=promo>{paragraphs_of(MANY)}</div>{paragraphs_of(9)}</article>"
    ((_, message),) = warnings_of(tmp_path, "a.html", page_of(body))
    assert message.startswith("192 words in sentences are skipped as “an advertisement”")


def test_sentences_outside_the_article_that_nobody_called_furniture_are_warned_of(tmp_path: Path) -> None:
    beside = f"<div><div>{paragraphs_of(7)}</div></div>"
    body = f"{beside}<main><div>{paragraphs_of(60)}</div></main>"
    told = warnings_of(tmp_path, "a.html", page_of(body))
    skipped = [message for _, message in told if "outside the article" in message]
    assert skipped, told


QUIET = {
    "two sentences of an advertisement": f"<article>{paragraphs_of(MANY)}<div class=promo>{paragraphs_of(FEW)}</div>"
    f"{paragraphs_of(MANY)}</article>",
    "a long list of links": f"<article>{paragraphs_of(MANY)}<div class=related><ul>"
    + "".join(f"<li><a href=/{n}>Seven Things That You Should Know About Trains in Spring</a></li>" for n in range(40))
    + f"</ul></div>{paragraphs_of(3)}</article>",
    "comments and a footer outside of the container": f"<div><article>{paragraphs_of(MANY)}</article></div>"
    f"<footer>{paragraphs_of(MANY)}</footer><div class=comments>{paragraphs_of(30)}</div>",
    "an article and nothing else": f"<article>{paragraphs_of(MANY)}</article>",
    "code with comments": f"<article>{paragraphs_of(MANY)}<pre><code>"
    + "".join(f"# it opens the door and waits for the train.\nopen_door({n}, wait=True, until=6)\n" for n in range(30))
    + f"</code></pre>{paragraphs_of(2)}</article>",
    "code that says sentences": f"<article>{paragraphs_of(MANY)}<pre><code>"
    + ("say('it opens the door and waits for the train. It goes on.')\n" + "wait(a door, a gate, a lock)\n" * 3) * 20
    + f"</code></pre>{paragraphs_of(2)}</article>",
}  # fmt: skip


@pytest.mark.parametrize("body", QUIET.values(), ids=QUIET)
def test_what_every_page_skips_is_not_warned_of(tmp_path: Path, body: str) -> None:
    assert warnings_of(tmp_path, "a.html", page_of(body)) == []


def test_sources_of_a_paper_are_no_sentences() -> None:
    source, entry = f"{SENTENCE}\n", "Briot, Anna. Rhyme and Reason in the Songs of Rome. Paris: Fayard. 1910.\n"
    text = source * 4 + entry * 30 + source
    sources = Span(4 * len(source), len(text) - len(source))
    blocks = Block("paragraph", Span(0, sources.start)), Block("paragraph", Span(sources.end, len(text)))

    def warnings_where_skipped(text: str) -> list[Warning]:
        skips = (Skip(sources, sources.of(text), "furniture", "the sources"),)
        article = Article("a", text, blocks, Metadata(title="A"), "", skips)
        return [*losses(article, Script(article.metadata, "en", text, (), (), skips, ()))]

    assert warnings_where_skipped(text) == []
    assert len(warnings_where_skipped(text.lower())) == 1


def test_prose_that_is_set_as_code_is_warned_of(tmp_path: Path) -> None:
    text = f"# A Week\n\n{SENTENCE * 3}\n\n```\n{(SENTENCE.strip() + chr(10)) * MANY}```\n"
    ((_, message),) = warnings_of(tmp_path, "a.md", text)
    assert "`code: speak` in voices.yaml" in message


def test_the_licence_of_a_book_is_no_loss(tmp_path: Path) -> None:
    licence = "".join(f"<p>{SENTENCE}</p>" for _ in range(40))
    body = f"<div class=pg-boilerplate id=pg-header>{licence}</div>{paragraphs_of(MANY)}"
    assert warnings_of(tmp_path, "a.html", page_of(body)) == []


def test_no_title_is_warned_of(tmp_path: Path) -> None:
    ((place, message),) = warnings_of(tmp_path, "a.txt", SENTENCE * 3, title=None)
    assert (place, message.split(":")[0]) == ("", "there is no title")


def test_a_drawing_s_numbers_are_warned_of_and_a_few_numbers_or_a_table_s_are_not(tmp_path: Path) -> None:
    numbers = "\n\n".join(f"{number}.{number}" for number in range(10, 30))
    ((place, message),) = warnings_of(tmp_path, "a.txt", f"{SENTENCE * 8}\n\n{numbers}\n")
    assert place == "10.10"
    assert message.startswith("20 of 28 units are numbers alone")
    assert warnings_of(tmp_path, "b.txt", f"{SENTENCE * 30}\n\n{numbers}\n") == []
    table = "| a | b |\n|---|---|\n" + "".join(f"| {number} | {number + 1} |\n" for number in range(10, 40))
    assert warnings_of(tmp_path, "b.md", f"{SENTENCE}\n\n{table}") == []


GLYPHS = [
    ("An o\ufffdcer and a di\ufffdcult night.", "o\ufffdcer", True),
    ("The informaƟon came by baƩle.", "informaƟon", True),
    ("The o\ue001ce was in a di\ue001erent town.", "o\ue001ce", True),
    ("See \x9f 3 and \x9f 4 of the law.", "", True),
    ("One \ufffd alone, and one more \ufffd for the reader.", "", False),
    ("One o\ufffdcer only.", "", False),
    ("\ue001 a bullet\n\n\ue001 another bullet, of a font.", "", False),
    ("Český Šumperk, Łódź, Żywiec, İstanbul and McŽupan.", "", False),
    ("ŁÓDŹ and ŻYWIEC in capitals, ČESKÝ KRUMLOV.", "", False),
    ("ПриватБанк и МегаФон, и ещё РусАл.", "", False),
    ("McDonald and iPhone met YouTube in LaTeX.", "", False),
]


@pytest.mark.parametrize(("text", "about", "is_told"), GLYPHS)
def test_letters_that_a_file_does_not_tell_are_warned_of(tmp_path: Path, text: str, about: str, is_told: bool) -> None:
    told = warnings_of(tmp_path, "a.txt", text)
    assert bool(told) is is_told, told
    if is_told:
        assert "letters are lost" in told[0][1]
        assert about in told[0][0]


def test_what_an_editor_leaves_out_is_no_loss(tmp_path: Path) -> None:
    left_out = (SENTENCE * 4).strip()
    (tmp_path / "a.yaml").write_text(f'edits:\n- {{find: "{left_out}", skip: true}}\n')
    path = tmp_path / "a.txt"
    path.write_text(f"{left_out}\n\nShe came later.\n")
    article = read(path, Metadata(title="A Week", language="en"))
    script = segment(article, rules())
    assert left_out in [skip.source for skip in script.skips]
    assert [*losses(article, script)] == []


def test_the_words_of_each_reason_are_counted() -> None:
    def skip(source: str, why: str) -> Skip:
        return Skip(Span(0, len(source)), source, "furniture", why)

    rows = skipped_words([skip("two words", "a menu"), skip("***", "a rule"), skip("one — more 12", "a menu")])
    assert [(row.reason, row.why, row.words) for row in rows] == [("furniture", "a menu", 4)]
    assert skipped_words([skip("今日は天気がいい", "a menu")])[0].words == 4


def test_a_page_of_many_skips_is_looked_through_in_a_moment() -> None:
    text = "x. " * 100_000
    skips = tuple(Skip(Span(at, at + 3), "x. ", "furniture", f"why {at}") for at in range(0, 300_000, 3))
    article = Article("a", text, (Block("paragraph", Span(0, 300_000)),), Metadata(title="A"), "", skips)
    script = Script(article.metadata, "en", text, (), (), skips, ())
    begun = perf_counter()
    assert len(skipped_words(skips)) == 100_000
    assert [*losses(article, script)] == []
    assert perf_counter() - begun < 5


@pytest.mark.parametrize("piece", ["\ufffd", "\x9f", "aƟa", "word. ", "\n", "今", "“", ". ", "# a\n"])
def test_time_does_not_grow_with_the_square_of_the_text(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    skip = Skip(Span(0, len(text)), text, "code", "code")
    article = Article("a", text, (Block("paragraph", skip.span),), Metadata(title="A"), "", (skip,))
    begun = perf_counter()
    assert len([*losses(article, Script(article.metadata, "en", text, (), (), (skip,), ()))]) <= 2
    assert perf_counter() - begun < 3

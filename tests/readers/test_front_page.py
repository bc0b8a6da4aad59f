"""The title of a document of pages: what stands out before the text, and is no office, no court and no kind of text."""

from __future__ import annotations

from lxml import html

from audioedition.article.apparatus.leaves import BOTH, PROMINENT
from audioedition.article.front_page import title_of
from tests.table import assert_each

PROSE = "<p>He came to the city by train and left it again by the road that leads to the sea.</p>" * 2
BOLD = f"p {PROMINENT}=''"


def line(words: str, tag: str = "p") -> str:
    return f"<{tag}>{words}</{tag.split()[0]}>"


TITLES = [
    ("a heading", line("The Road", "h1") + PROSE, "The Road"),
    ("the largest of two", line("Spring 2020", "h3") + line("The Road", "h2") + PROSE, "The Road"),
    ("the first of two alike", line("The Road", "h2") + line("The Sea", "h2") + PROSE, "The Road"),
    ("one that comes again", line("The Sea", "h2") + line("The Road", "h2") + PROSE + line("The Road"), "The Road"),
    ("over a form", line("The Road", "h1") + "<table><tr><td>Name</td><td>Day</td></tr></table>", "The Road"),
    ("none behind the text", PROSE + line("The Road", "h1") + PROSE, ""),
    ("none that opens a part", line("Introduction", "h1") + PROSE, ""),
    ("a court is none", line("In the Court of Appeals", "h1") + line("Smith v. Holm", "h2") + PROSE, "Smith v. Holm"),
    ("what is asked of courts", line("Courts: who pays for them?", "h1") + PROSE, "Courts: who pays for them?"),
    ("the rules of a club", line("Rules of the Chess Association", "h1") + PROSE, "Rules of the Chess Association"),
    ("a label is none", line("Rector of Arms:", "h1") + line("The Road", "h2") + PROSE, "The Road"),
    ("bold, under an office", line("МИНИСТЕРСТВО", BOLD) + line("РЕФЕРАТ", BOLD) + line("Дорога", BOLD) + PROSE,
     "Дорога"),
    ("bold, but not the first", line("Anna Holm") + line("Dear Sir", BOLD) + PROSE, ""),
    ("a first line", line("The long road to the sea") + PROSE, "The long road to the sea"),
    ("a first line over a byline", line("The long road to the sea") + line("Monday, 4 April") + PROSE,
     "The long road to the sea"),
    ("no first line", line("Dear Anna,") + PROSE, ""),
    ("no name", line("Anna Holm") + PROSE, ""),
    ("no address", line("12 Long Road") + PROSE, ""),
    ("goes on in the next line", line("Rules", "h1") + line("of the <b>Chess</b> Club", "h2") + PROSE,
     "Rules of the Chess Club"),
]  # fmt: skip


def test_the_title_is_what_stands_out_before_the_text() -> None:
    def check(_: str, body: str, title: str) -> None:
        root = html.fromstring(f"<html><body>{body}</body></html>")
        assert title_of(root) == title
        if title:
            (found,) = (
                each for each in root.iter("h1") if " ".join("".join(map(str, each.itertext())).split()) == title
            )
            assert not any(each.tag in ("h1", "h2", "h3") for each in found.itersiblings(preceding=True))

    assert_each(check, TITLES)


def test_a_line_that_is_joined_to_the_title_keeps_its_marks() -> None:
    root = html.fromstring("<html><body><h1>Rules</h1><h2>of the <b>Chess</b> Club</h2>" + PROSE + "</body></html>")
    title_of(root)
    assert b"<b>Chess</b>" in html.tostring(root.find(".//h1"))
    assert root.find(".//h2") is None


HAND = f"p {PROMINENT}='{BOTH}'"
MORE = [
    ("bold and centred, with a full stop", line("The road to the sea.", HAND) + PROSE, "The road to the sea."),
    ("a committee's minutes", line("Road Committee Minutes", BOLD) + PROSE, "Road Committee Minutes"),
    ("what is appended", line("Appendix B", BOLD) + line("The Road", BOLD) + PROSE, "The Road"),
    ("a course of studies", line("Corso di Laurea in Lettere", BOLD) + line("La strada", BOLD) + PROSE, "La strada"),
    ("a school of many words that goes on",
     line("Федеральное государственное бюджетное учреждение высшего образования Северный город дорог и мостов", BOLD)
     + line("Институт дорог и", BOLD) + line("мостов", BOLD) + line("Дорога к морю", BOLD) + PROSE, "Дорога к морю"),
    ("two lines, one with a colon", line("A quiet voice:", BOLD) + line("what Anna Holm has told", BOLD) + PROSE,
     "A quiet voice: what Anna Holm has told"),
    ("labels", line("Place: the town hall", BOLD) + line("Date: Monday", BOLD) + line("Guests: two", BOLD) + PROSE, ""),
    ("the name over each essay", line("The Road", "h1") + line("Anna Holm", "h1") + line("Anna Holm") * 3 + PROSE,
     "The Road"),
    ("under who writes and when", line("Anna Holm") + line("8 Nov. 2014") + line("The Road", BOLD) + PROSE, "The Road"),
    ("no cell of a row", f"<table><tr>{f'<td>{line(chr(76), BOLD)}</td>' * 3}</tr></table>" + PROSE, ""),
    ("a script without capitals", line("海への道", BOLD) + line("彼は列車で町に来た。"), "海への道"),
    ("a line in another script", line("海への道", BOLD) + line("the road", BOLD) + PROSE, ""),
]  # fmt: skip


def test_the_title_of_documents_that_nobody_had_looked_at() -> None:
    def check(_: str, body: str, title: str) -> None:
        assert title_of(html.fromstring(f"<html><body>{body}</body></html>")) == title

    assert_each(check, MORE)

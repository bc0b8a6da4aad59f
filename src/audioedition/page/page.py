"""The whole page: a head that blocks all foreign content, the summary for an editor, the article."""

from __future__ import annotations

from importlib import resources

from audioedition.model import Script
from audioedition.page.article import ArticlePart
from audioedition.page.front import PlanView, chapter_headings, front, header
from audioedition.page.legend import switches
from audioedition.page.margin import TextWithMarks, margin_notes, marked_spans
from audioedition.page.markup import Markup, element, plain, text
from audioedition.page.speakers import speakers

# Only the styles in the page itself: no script, picture, font or form, not even from the same origin.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def page(view: PlanView) -> str:
    """One self-contained HTML page, the same for the same plan."""
    script = view.script
    by_unit = speakers(script, view.voices, view.seconds)
    words = TextWithMarks(script.text, margin_notes(script, view.edits), marked_spans(script, view.edits))
    article = ArticlePart(script, view.blocks, by_unit, words, chapter_headings(view))
    body = element(
        "body",
        element("a", text("Skip to the article"), href="#article", class_="jump"),
        header(view),
        front(view, by_unit),
        element(
            "main",
            element("h2", text("The article"), id="article"),
            element("article", *article.paragraphs(), lang=script.language),
        ),
        element("footer", text("Times are estimates: nothing has been spoken yet.")),
    )
    head = _head(script, len({speaker.number for speaker in by_unit.values()}))
    return f"<!DOCTYPE html>\n{element('html', head, body, lang='en')}\n"


def _head(script: Script, voices: int) -> Markup:
    style = resources.files(__package__).joinpath("page.css").read_text(encoding="utf-8")
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", plain(f"Plan: {script.metadata.title or 'untitled'}")),
        element("style", Markup(style + switches(voices))),
    )

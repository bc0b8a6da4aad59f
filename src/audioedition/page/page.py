"""The whole page: the summary for an editor, the article."""

from __future__ import annotations

from audioedition.page.article import ArticlePart
from audioedition.page.frame import document
from audioedition.page.front import PlanView, chapter_headings, front, header
from audioedition.page.legend import switches
from audioedition.page.margin import TextWithMarks, margin_notes, marked_spans
from audioedition.page.markup import element, text
from audioedition.page.speakers import speakers


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
    voices = len({speaker.number for speaker in by_unit.values()})
    return document(f"Plan: {script.metadata.title or 'untitled'}", body, ("page.css",), switches(voices))

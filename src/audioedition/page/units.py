"""A unit on the page: its written words, with small annotations where other words are said."""

from __future__ import annotations

from collections.abc import Iterator

from audioedition.characters import has_words
from audioedition.model import Skip, Span, Step, Unit
from audioedition.page.margin import TextWithMarks
from audioedition.page.markup import EMPTY, Markup, element, joined, ours, text, without_marks

# A longer reading stands after its words instead of beneath them: only some browsers wrap the annotation of a ruby.
_LONGEST_RUBY = 36


def unit_markup(words: TextWithMarks, unit: Unit, part: Span) -> Markup:
    """The `part` of a unit that lies in one paragraph; mostly the whole unit."""
    return joined(_stretches(words, unit, part))


def skip_markup(words: TextWithMarks, skip: Skip, part: Span, ends: bool) -> Markup:
    """A skip, struck through; with its reason at its end where it holds words."""
    struck = element("del", words.of(part), title=f"skipped ({skip.reason}): {without_marks(skip.why)}")
    return joined((struck, _label(skip.reason) if ends and has_words(skip.source) else EMPTY))


def insertion_markup(unit: Unit, shown: str) -> Markup:
    """A unit without source, where it is heard."""
    title = f"{unit.kind}, {unit.role}: said, but not written in the article"
    return element(
        "ins", text(unit.text), id=unit.id, class_=f"{unit.kind} {shown}", lang=unit.language, dir="auto", title=title
    )


def _stretches(words: TextWithMarks, unit: Unit, part: Span) -> Iterator[Markup]:
    offset = part.start
    for step in unit.steps:
        span = Span(max(step.span.start, offset), min(step.span.end, part.end))
        if span.start > span.end or step.span.end < part.start:
            continue
        yield words.of(Span(offset, span.start))
        yield words.beside(span.end - 1)
        yield _step(words.of(span), step, span)
        offset = span.end
    yield words.of(Span(offset, part.end))


def _step(source: Markup, step: Step, part: Span) -> Markup:
    """One step: the article's words, and where the step ends the words that are said instead."""
    ends_here = part.end >= step.span.start + len(step.was.rstrip() or step.was)
    if not step.was.strip():
        return joined((_added(step.said) if ends_here else EMPTY, source))
    if has_words(step.said):
        return _otherwise(source, step.said if ends_here else "", step)
    if has_words(step.was) and not step.said and step.kind != "tag":
        struck = element("del", source, title=f"not said ({step.kind})")
        return joined((struck, _label(step.kind) if ends_here else EMPTY))
    reading = f"said as “{step.said}”" if step.said.strip() else "not said"
    return element("span", source, class_="quiet", title=f"{reading} ({step.kind})")


def _otherwise(source: Markup, reading: str, step: Step) -> Markup:
    title = f"said otherwise ({step.kind})"
    if not reading:
        return element("span", source, class_="otherwise", title=title)
    if max(len(step.was), len(reading)) > _LONGEST_RUBY:
        after = element("small", element("bdi", text(reading)), class_="said", dir="auto")
        return joined((element("span", source, class_="otherwise", title=title), after))
    beneath = (element("rp", text(" (")), element("rt", text(reading)), element("rp", text(")")))
    return element("ruby", source, *beneath, title=title)


def _added(reading: str) -> Markup:
    """Words that a step inserts; nothing for punctuation alone."""
    if has_words(reading):
        return element("ins", text(reading), class_="added", dir="auto", title="said, but not written in the article")
    return EMPTY


def _label(reason: str) -> Markup:
    return ours("small", reason, class_="reason")

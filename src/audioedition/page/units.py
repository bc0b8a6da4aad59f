"""A unit on the page: its written words, and small beneath them what is said otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from audioedition.model import Skip, Span, Step, Unit
from audioedition.page.margin import TextWithMarks
from audioedition.page.markup import EMPTY, Markup, element, joined, ours, text, without_marks

# Longer readings do not stand beneath their words but after them, where they wrap as words do: the annotation of
# a ruby breaks over lines in some browsers only.
_LONGEST_RUBY = 36


def spoken(words: TextWithMarks, unit: Unit, part: Span) -> Markup:
    """The `part` of a unit that stands in one paragraph; mostly the whole."""
    return joined(_stretches(words, unit, part))


def skipped(words: TextWithMarks, skip: Skip, part: Span, ends: bool) -> Markup:
    """What is skipped, struck through; where words are lost, their reason beside them where they end."""
    struck = element("del", words.of(part), title=f"skipped ({skip.reason}): {without_marks(skip.why)}")
    return joined((struck, _label(skip.reason) if ends and has_words(skip.source) else EMPTY))


def inserted(unit: Unit, shown: str) -> Markup:
    """Words with no source, where they are heard."""
    told = f"{unit.kind}, {unit.role}: said, but not written in the article"
    return element(
        "ins", text(unit.text), id=unit.id, class_=f"{unit.kind} {shown}", lang=unit.language, dir="auto", title=told
    )


def trimmed(span: Span, source: str) -> Span:
    """The span of `source` without the white space around it."""
    return Span(span.end - len(source.lstrip()), span.start + len(source.rstrip())) if source.strip() else span


def _stretches(words: TextWithMarks, unit: Unit, part: Span) -> Iterator[Markup]:
    place = part.start
    for step in unit.steps:
        span = Span(max(step.span.start, place), min(step.span.end, part.end))
        if span.start > span.end or step.span.end < part.start:
            continue
        yield words.of(Span(place, span.start))
        yield words.beside(span.end - 1)
        yield _step(words.of(span), step, span)
        place = span.end
    yield words.of(Span(place, part.end))


def _step(written: Markup, step: Step, part: Span) -> Markup:
    """One change. The article's words first; what is said instead only where the step ends."""
    ends_here = part.end >= trimmed(step.span, step.was).end
    if not step.was.strip():
        return joined((_added(step.said) if ends_here else EMPTY, written))
    if has_words(step.said):
        return _otherwise(written, step.said if ends_here else "", step)
    if has_words(step.was) and not step.said and step.kind != "tag":
        struck = element("del", written, title=f"not said ({step.kind})")
        return joined((struck, _label(step.kind) if ends_here else EMPTY))
    told = f"said as “{step.said}”" if step.said.strip() else "not said"
    return element("span", written, class_="quiet", title=f"{told} ({step.kind})")


def _otherwise(written: Markup, said: str, step: Step) -> Markup:
    told = f"said otherwise ({step.kind})"
    if not said:
        return element("span", written, class_="otherwise", title=told)
    if max(len(step.was), len(said)) > _LONGEST_RUBY:
        after = element("small", element("bdi", text(said)), class_="said", dir="auto")
        return joined((element("span", written, class_="otherwise", title=told), after))
    beneath = (element("rp", text(" (")), element("rt", text(said)), element("rp", text(")")))
    return element("ruby", written, *beneath, title=told)


def _added(said: str) -> Markup:
    """Words that are put in; a comma or a full stop for the voice is not worth an editor's while."""
    if has_words(said):
        return element("ins", text(said), class_="added", dir="auto", title="said, but not written in the article")
    return EMPTY


def _label(reason: str) -> Markup:
    return ours("small", reason, class_="reason")


def has_words(words: str) -> bool:
    """Whether there is a letter or a figure in it."""
    return any(character.isalnum() for character in words)

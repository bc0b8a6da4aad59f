"""Lines set in by four columns that are no code, though CommonMark takes them for such: those of MDX (its syntax has no
such code, so that components can be set in; only its first version had), tags or plain words within an element of HTML
that is open, and the author's own example of plain words after a sentence that ends with a colon."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from audioedition.article.code_lines import is_code_line
from audioedition.article.markdown.events import Event, events
from audioedition.article.markdown.rewriting import Change, Rewriting
from audioedition.model import Span

_COLUMNS = 4
_SET_IN = re.compile(r"^[ >\t]*(?: {4}|\t)", re.MULTILINE)
# A line that is set in further becomes code again.
_MOST_PASSES = 3
_TAG = re.compile(
    r"<(?P<end>/?)(?:div|section|article|main|aside|details|figure|center|table|ul|ol|dl|blockquote)\b"
    r"[^<>]{0,4000}(?<!/)>",
    re.IGNORECASE,
)
# Plain words: no signs of programs, no names with a dot, a slash or a capital within, no words of capitals alone.
_PLAIN = re.compile(r"(?:[^\W_]|[\s.,;:!?'\"“”‘’«»()&%$€£°–—-])+")
_PROGRAMS = re.compile(r"[a-z]{2}\.[a-z]{2}|[a-z][A-Z]|\w\(|(?:^|\s)--?\w|^[A-Z]{3,}\b|^[a-z]+:|::|\w:\w*[^\W\d]")
_SENTENCE_MARK = re.compile(r"[^\W\d_][.,!?](?=[\s\"'”’»)]|\Z)")
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_WORDS = 2
# Lines as short as this are parted by hand.
_LONGEST_APART = 50


def with_prose_set_in(rewriting: Rewriting, start: int, is_mdx: bool) -> tuple[Rewriting, Iterable[Event]]:
    """The same text with such lines moved out, so that their marks are read too; and its events."""
    for _ in range(_MOST_PASSES):
        if not _SET_IN.search(rewriting.source, start):
            break
        found = list(events(rewriting))
        changes = list(_changes(rewriting.source, found, is_mdx))
        if not changes:
            return rewriting, found
        rewriting = Rewriting(rewriting.source, start, [*rewriting.changes, *changes])
    return rewriting, events(rewriting)


def _changes(text: str, found: Iterable[Event], is_mdx: bool) -> Iterator[Change]:
    depth, before = 0, ""
    lines: list[Span] = []
    is_set_in = False
    for event in found:
        if event.name == "CodeBlock":
            if event.what == "start":
                lines, is_set_in = [], event.value == "Indented"
            elif is_set_in and lines:
                block = [line for line in lines if line.of(text).strip()]
                if (is_mdx or (depth > 0 and _has_tag(text, block))) and not _has_code(text, block):
                    yield from _moved_out(text, block)
                elif (depth > 0 or before.endswith((":", "："))) and _is_plain(text, block):
                    yield from _moved_out(text, block, apart=_is_apart(text, block))
            before, is_set_in = before if event.what == "start" else "", is_set_in and event.what == "start"
        elif is_set_in:
            lines.append(event.span)
        elif event.name == "Html":
            depth = max(0, depth + sum(-1 if tag["end"] else 1 for tag in _TAG.finditer(text, *event.span)))
        elif event.what == "item":
            before = _last_words(event, text, before)


def _last_words(event: Event, text: str, before: str) -> str:
    return event.span.of(text).rstrip() or before


def _has_tag(text: str, lines: Sequence[Span]) -> bool:
    return any(line.of(text).lstrip().startswith("<") for line in lines)


def _has_code(text: str, lines: Sequence[Span]) -> bool:
    sources = [line.of(text).strip() for line in lines]
    return any(is_code_line(source, among=True) and not source.startswith("<") for source in sources)


def _is_plain(text: str, lines: Sequence[Span]) -> bool:
    """Whether every line is of plain words, with a mark of prose in each or at the end of the last."""
    sources = [line.of(text).strip() for line in lines]
    if not sources or not all(_PLAIN.fullmatch(source) and not is_code_line(source, among=True) for source in sources):
        return False
    if any(_PROGRAMS.search(source) for source in sources) or not sources[0][:1].isalnum():
        return False
    whole = " ".join(sources)
    is_prose = not sources[0][:1].islower() or whole.endswith((".", "!", "?"))
    return is_prose and len(_WORD.findall(whole)) >= _FEWEST_WORDS and _SENTENCE_MARK.search(whole) is not None


def _is_apart(text: str, lines: Sequence[Span]) -> bool:
    sources = [line.of(text).strip() for line in lines]
    return all(len(source) <= _LONGEST_APART and source.endswith((".", "!", "?")) for source in sources)


def _moved_out(text: str, lines: Sequence[Span], apart: bool = False) -> Iterator[Change]:
    """The changes that leave out the white space before a block's lines, as far as all of them have it."""
    inner = min((len(source) - len(source.lstrip(" \t")) for source in (line.of(text) for line in lines)), default=0)
    for number, line in enumerate(lines):
        begin = line.start
        while begin > line.start - _COLUMNS and text[begin - 1 : begin] in (" ", "\t"):
            begin -= 1
            if text[begin] == "\t":
                break
        yield Change(Span(begin, line.start + inner), "\n" if apart and number else "")

"""The dialects of Markdown: what each marks, changed into what CommonMark has for it before it is parsed."""

from __future__ import annotations

import re

from audioedition.article.markdown.admonitions import admonitions
from audioedition.article.markdown.code_spans import Spans, code_spans, lines
from audioedition.article.markdown.directives import directives
from audioedition.article.markdown.drafts import drafts
from audioedition.article.markdown.formulas import formulas
from audioedition.article.markdown.headings import glued_headings
from audioedition.article.markdown.inline_marks import inline_marks
from audioedition.article.markdown.issue_links import issue_links
from audioedition.article.markdown.mdx import javascript
from audioedition.article.markdown.rewriting import Change, Rewriting
from audioedition.article.markdown.shortcodes import shortcodes
from audioedition.model import Span

_ADDRESS = re.compile(r"https?://[^\s<>]+")


def rewritten(text: str, start: int, is_mdx: bool = False) -> Rewriting:
    """`text` from `start` on for a parser that knows CommonMark, with the way back."""
    text_lines = lines(text, start)
    spans = code_spans(text, text_lines)
    code = Spans(spans)
    changes: list[Change] = list(javascript(text, text_lines, code, is_mdx))
    changes += directives(text, start, code)
    changes += drafts(text, start, code)
    changes += issue_links(text, start, code)
    changes += shortcodes(text, start, Spans(_apart([*spans, *(change.span for change in changes)])))
    addresses = [Span(*match.span()) for match in _ADDRESS.finditer(text, start)]
    before_formulas = Spans(_apart([*spans, *addresses, *(change.span for change in changes)]))
    changes += formulas(text, start, before_formulas)
    boxes = list(admonitions(text, text_lines))
    options = [change.span for change in boxes if not change.instead]
    before_marks = Spans(_apart([*spans, *addresses, *options, *(change.span for change in changes)]))
    changes += inline_marks(text, start, before_marks)
    return Rewriting(text, start, [*changes, *boxes, *glued_headings(text, text_lines)])


def _apart(spans: list[Span]) -> list[Span]:
    """`spans` without those that lie in an earlier one."""
    apart: list[Span] = []
    for span in sorted(spans):
        if not apart or span.start >= apart[-1].end:
            apart.append(span)
        elif span.end > apart[-1].end:
            apart[-1] = Span(apart[-1].start, span.end)
    return apart

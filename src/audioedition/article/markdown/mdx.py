"""MDX: lines of JavaScript (`import …`, `export …`), `{expressions}` and components (`<Note title="…">`) in Markdown.

Docusaurus and others write the first of these in `.md` files too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from audioedition.article.markdown.code_spans import Line, Spans
from audioedition.article.markdown.rewriting import Change
from audioedition.article.markdown.shortcodes import is_alone, with_words
from audioedition.model import Span

_IMPORT = re.compile(r"import\s+(?:[\w*{}\s,$]{1,500}\s+from\s+)?[\"'][^\"'\n]{1,300}[\"'];?[ \t]*[\r\n]*\Z")
_STATEMENT = re.compile(r"import\s+[\w*{$\"']|export\s+(?:(?:default|const|let|var|function|async|class)\b|[{*])")
_EXPORT = re.compile(r"export\s+(?:default\s|(?:const|let|var)\s+[\w$]+\s*=|(?:async\s+)?function\b)")
_BRACKETS = re.compile(r"[{}()\[\]]")
_MOST_LINES = 300
# What has no end is looked through so often, and no more.
_MOST_ENDLESS = 20
_COMPONENT = re.compile(r"</?(?P<name>[A-Z][\w.]{0,60}|(?=>))")
_EXPRESSION = re.compile(
    r"\{/\*.{0,4000}?\*/\}|\{[^{}\n\\]{0,300}(?:\{[^{}\n]{0,300}\}[^{}\n]{0,300}){0,4}\}", re.DOTALL
)
_FACTS = re.compile(r"^export\s+const\s+(?:meta(?:data)?|front[mM]atter)\s*(?::[^={}\n]{1,60})?=\s*\{", re.MULTILINE)
_FACT = re.compile(r"[\"']?(?P<name>\w{1,40})[\"']?\s*:\s*(?P<mark>[\"'`])(?P<value>[^\"'`\n]{1,2000})(?P=mark)")
_REACH = 4000
_LONGEST_TAG = 4000
_CODE, _PART = "JavaScript, for the program that makes the page", "a component of the page"


def exported_facts(text: str, start: int) -> dict[str, str]:
    """What an exported object says of the page, `export const meta = {title: 'The road'}`: names and texts."""
    opens = _FACTS.search(text, start, start + _REACH)
    if opens is None:
        return {}
    end = text.find("}", opens.end())
    return {match["name"]: match["value"] for match in _FACT.finditer(text, opens.end(), max(opens.end(), end))}


def javascript(text: str, lines: Sequence[Line], code: Spans, is_mdx: bool) -> Iterator[Change]:
    """The changes for all of it outside of `code`."""
    statements = list(_statements(text, lines, is_mdx))
    yield from (Change(span, "\n\n", why=_CODE, reason="code") for span in statements)
    if not is_mdx or not lines:
        return
    before, start = Spans(statements), lines[0].span.start
    for tag in _components(text, start):
        if not (code.touch(*tag.span) or before.touch(*tag.span)):
            yield from _component(text, tag.span, tag.name)
    for match in _EXPRESSION.finditer(text, start):
        if not (code.touch(*match.span()) or before.touch(*match.span())):
            yield Change(Span(*match.span()), why=_CODE, reason="code")


def _statements(text: str, lines: Sequence[Line], is_mdx: bool) -> Iterator[Span]:
    """Statements begin a line behind a blank one, or behind another, and end where their brackets are closed."""
    number, free, endless = 0, True, 0
    while number < len(lines):
        line = lines[number]
        source = line.span.of(text)
        if not free or line.in_code or not _begins(source, is_mdx):
            free = not source.strip() and not line.in_code
            number += 1
            continue
        last = _last(text, lines, number, 1 if endless > _MOST_ENDLESS else _MOST_LINES)
        endless += last < 0
        last = max(last, number)
        yield Span(line.span.start, lines[last].span.end)
        number, free = last + 1, True


def _begins(source: str, is_mdx: bool) -> bool:
    if not source.startswith(("import", "export")):
        return False
    if is_mdx:
        return _STATEMENT.match(source) is not None
    return _IMPORT.match(source) is not None or _EXPORT.match(source) is not None


def _last(text: str, lines: Sequence[Line], first: int, most: int) -> int:
    """The line at which a statement ends; -1 where it does not within so many."""
    depth = 0
    for number in range(first, min(len(lines), first + most)):
        for bracket in _BRACKETS.findall(lines[number].span.of(text)):
            depth += 1 if bracket in "{([" else -1
        if depth <= 0 and not lines[number].span.of(text).rstrip().endswith(("=", "=>", "from")):
            return number
    return -1


class _Tag(NamedTuple):
    span: Span
    name: str


def _components(text: str, start: int) -> Iterator[_Tag]:
    """`<Name …>`, `<Name … />` and `</Name>`; attributes may hold any brackets between their own."""
    offset, endless = start, 0
    while endless < _MOST_ENDLESS and (match := _COMPONENT.search(text, offset)):
        offset = match.end()
        end = _end_of_tag(text, offset)
        endless += end < 0
        if end > 0:
            yield _Tag(Span(match.start(), end), match["name"])
            offset = end


def _end_of_tag(text: str, offset: int) -> int:
    """Where a tag ends whose name ends at `offset`; 0 where it is none, -1 where its end is not to be found."""
    depth, quote = 0, ""
    for number in range(offset, min(len(text), offset + _LONGEST_TAG)):
        character = text[number]
        if quote:
            quote = "" if character == quote else quote
        elif character in "\"'`":
            quote = character
        elif character in "{}":
            depth += 1 if character == "{" else -1
        elif depth == 0 and character == ">":
            return number + 1
        elif depth == 0 and character == "<":
            return 0
    return -1


def _component(text: str, tag: Span, name: str) -> Iterator[Change]:
    alone = is_alone(text, tag)
    changes = list(with_words(text, tag, name.lower()))
    if len(changes) == 1:
        yield Change(tag, "\n\n" if alone else changes[0].instead, why=_PART)
        return
    if alone:
        changes[0] = Change(changes[0].span, "\n\n" + changes[0].instead)
        changes[-1] = Change(changes[-1].span, changes[-1].instead + "\n\n")
    yield from changes

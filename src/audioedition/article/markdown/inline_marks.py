"""Marks within lines that CommonMark has none of: links of wikis and what they embed, words highlighted (`==x==`),
comments (`%% x %%`), footnotes where they stand (`^[x]`), letters set low and high (`H~2~O`), anchors (`^id`),
attributes (`{#id .class}`), names of signs (`:smile:`), places of contents and of other files (`[TOC]`,
`--8<-- "x"`), notes beside the text as Tufte's style sheet has them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioedition.article.markdown.code_spans import Spans
from audioedition.article.markdown.rewriting import PLACEHOLDER, Change
from audioedition.model import Span

# "[[A/B#C|words]]", "![[x.png|300]]"; "[[1]](u)" is a link of Markdown's whose words are in brackets.
_WIKI = re.compile(
    r"(?P<embeds>!)?\[\[(?P<page>[^\[\]|#\n\\]{0,300})(?P<part>#[^\[\]|\n\\]{0,300})?"
    r"(?:\\?\|(?P<words>[^\[\]\n]{0,300}))?\]\](?![(\[])"
)
_SIZE = re.compile(
    r"\s*(?:\d+%?(?:x\d+)?(?:px|em)?|left|right|center|inline|small|medium|large|wrap|float|clear|banner|w?tiny)"
    r"(?:\s*[|-]\s*(?:\d+%?(?:x\d+)?(?:px|em)?|left|right|center|inline|small|medium|large|wrap))*\s*",
    re.IGNORECASE,
)
_ID = re.compile(r"#\^[\w-]+\Z")
_FILE = re.compile(
    r"\.(?:png|jpe?g|gif|svg|webp|avif|bmp|pdf|mp[34]|m4a|wav|ogg|webm|mov|canvas|excalidraw)\s*\Z", re.IGNORECASE
)
_HIGHLIGHT = re.compile(
    r"(?<![=!<>A-Za-z0-9])(?P<open>==)(?=[^\s=])(?:(?!\n[ \t]*\r?\n)[^=]){1,2000}(?<=[^\s=])"
    r"(?P<close>==)(?![=A-Za-z0-9])"
)
_COMMENT_LINES = re.compile(r"^[ \t]*%%[ \t]*\r?$(?P<inner>.*?)^[ \t]*%%[ \t]*\r?$", re.MULTILINE | re.DOTALL)
_COMMENT = re.compile(r"(?<![\w%])%%(?!%)(?:(?!\n[ \t]*\r?\n)[^%]){1,2000}%%(?![\w%])")
_ANCHOR = re.compile(r"(?:(?<=[ \t])|^)\^[A-Za-z0-9][A-Za-z0-9-]{2,60}(?=[ \t]*\r?$)", re.MULTILINE)
_ATTRIBUTES = re.compile(
    r"(?<=[)\]*_`:])\{(?:[ \t]*(?:[:#.][\w-]{1,80}"
    r"|[\w-]{1,40}=(?:\"[^\"\n]{0,200}\"|'[^'\n]{0,200}'|[\w%./-]{1,100}(?=[ \t}]))|[.:]))+[ \t]*\}"
    r"|[ \t]\{[ \t]*(?:[#.][\w-]{1,80}[ \t]*)+\}(?=[ \t]*\r?$)",
    re.MULTILINE,
)
# "{ref}`words`" of MyST, "{cite:p}`key,key`"
_CITED = re.compile(r"(?<![\w{])(?P<role>\{(?:foot)?cite(?::?(?:alp|ps?))?\})`[^`\n]{1,300}`")
_ROLE = re.compile(r"(?<![\w{])\{(?!(?:foot)?cite(?::?(?:alp|ps?))?\})[a-z]{1,20}(?::[a-z]{1,20}){0,2}\}(?=`[^`\n])")
_SIGN = re.compile(r"(?<![\w:/]):(?:[a-z][a-z0-9_+-]{1,60}|[+-]1):(?![\w:`])")
_PLACE = re.compile(
    r"@?\[\[?_?toc_?\]?\](?![(\[])"
    r"|^[ \t]*(?:;*-{1,4}8<-{1,4}(?:[ \t]+\"[^\"\n]*\")?|<<<[ \t]+@?/[^\n]*|\$\{toc\})[ \t]*\r?$",
    re.IGNORECASE | re.MULTILINE,
)
# "H~2~O", "4^th^", "m^2^" of Pandoc
_LOW = re.compile(r"(?<=[\w)\]])(?P<open>~)(?=[^\s~])(?:[^\s~\\]|\\.){1,20}(?P<close>~)(?!~)")
_HIGH = re.compile(r"(?<=[\w)\]])(?P<open>\^)(?=[^\s^\[])(?P<words>(?:[^\s^\\]|\\.){1,20})(?P<close>\^)(?!\^)")
_NOTE = re.compile(
    r"(?P<open>\^\[)(?=[^\s\]])(?:[^\[\]\n]|\n(?![ \t]*\r?\n)|\[[^\[\]\n]{0,300}\]){1,1500}(?P<close>\])(?![(\[])"
)
_SIDENOTE = re.compile(
    r"(?P<open><span[ \t]+class=[\"'](?:[\w-]+[ \t]+){0,4}(?:sidenote|marginnote|side-note|margin-note)"
    r"(?:[ \t]+[\w-]+){0,4}[\"'][^<>]{0,100}>)(?:(?!\n[ \t]*\r?\n)(?!<span\b)[^\x00]){1,3000}?(?P<close></span\s*>)",
    re.IGNORECASE,
)
_EMBEDDED = re.compile(r"(?<![\w/.])pic\.(?:twitter|x)\.com/\w{6,20}")
_EMBEDS, _PICTURE = "the place of another note, which is not in this file", "a picture of which nothing is said"
_LINK = "where a link leads to, for the eye"
_WHY = {
    _COMMENT_LINES: "a comment of the author's, for nobody", _COMMENT: "a comment of the author's, for nobody",
    _ANCHOR: "an anchor for links, for nobody", _ATTRIBUTES: "attributes of what stands before them, for the eye",
    _ROLE: "a mark of the program's before what it links, for nobody",
    _EMBEDDED: "the address of a picture that is embedded, for the eye",
    _SIGN: "the name of a sign, which is seen and not read",
    _PLACE: "a place that the site's builder fills in",
}  # fmt: skip


def inline_marks(text: str, start: int, code: Spans) -> Iterator[Change]:
    """The changes for all of them outside of `code`."""
    for pattern, why in _WHY.items():
        for match in pattern.finditer(text, start):
            if not code.touch(*match.span()):
                yield Change(Span(*match.span()), why=why)
    for match in _CITED.finditer(text, start):
        if not code.touch(*match.span("role")):
            yield Change(Span(*match.span()), why="where something is from, by the key of a list")
    for match in _HIGHLIGHT.finditer(text, start):
        if not code.touch(*match.span()):
            yield Change(Span(*match.span("open")), PLACEHOLDER)
            yield Change(Span(*match.span("close")), PLACEHOLDER)
    yield from _raised(text, start, code)
    for pattern in (_NOTE, _SIDENOTE):  # a footnote where it stands: the author's own words, in brackets
        for match in pattern.finditer(text, start):
            if not code.touch(*match.span()):
                begin, end = match.span("open")
                yield Change(Span(begin, begin + 1), PLACEHOLDER, said=" ")
                yield Change(Span(begin + 1, end), PLACEHOLDER, said="(")
                yield Change(Span(*match.span("close")), PLACEHOLDER, said=")")
    for match in _WIKI.finditer(text, start):
        if not code.touch(*match.span()) and not _PLACE.fullmatch(match.group()):
            yield from _wiki(match)


def _raised(text: str, start: int, code: Spans) -> Iterator[Change]:
    """ "H~2~O", "4^th^"; of "m^2^" one mark stays, which says that it is a power."""
    for pattern in (_LOW, _HIGH):
        for match in pattern.finditer(text, start):
            if code.touch(*match.span()):
                continue
            is_power = pattern is _HIGH and match["words"].lstrip("-−").isdecimal()
            if not is_power:
                yield Change(Span(*match.span("open")), PLACEHOLDER)
            yield Change(Span(*match.span("close")), PLACEHOLDER)


def _wiki(match: re.Match[str]) -> Iterator[Change]:
    whole = Span(*match.span())
    words = Span(*match.span("words")) if match["words"] else None
    if words and _SIZE.fullmatch(match["words"]):
        words = None
    page = match["page"].strip()
    if match["embeds"]:
        is_picture = _FILE.search(page) is not None
        if not (words and is_picture):
            yield Change(whole, why=_PICTURE if is_picture else _EMBEDS, reason="picture" if is_picture else "markup")
            return
    elif words is None:
        if page.isdecimal() or not (page or match["part"]):
            return  # "[[1]]" is a mark of something else
        words = _target(match)
    if words is None or words.start == words.end:
        yield Change(whole, why=_LINK)
        return
    yield Change(Span(whole.start, words.start), why=_LINK)
    yield Change(Span(words.end, whole.end), why=_LINK)


def _target(match: re.Match[str]) -> Span | None:
    """What a link without words of its own shows: the page's name without its folders, or else the part's."""
    if match["page"].strip():
        begin = match["page"].rstrip("/").rfind("/") + 1
        return Span(match.start("page") + begin, match.end("page"))
    return None if _ID.match(match["part"]) else Span(match.start("part") + 1, match.end("part"))

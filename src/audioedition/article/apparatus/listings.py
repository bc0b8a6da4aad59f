"""Listings of programs that nothing but their own signs shows to be such: paragraphs of plain text, one a line."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from audioedition.article.apparatus.leaves import PROMINENT, Leaf
from audioedition.patterns import lazy

# A line of code as a whole, in the languages whose lines end or begin with signs that prose has not.
_CODE = (
    lazy(r"[{}()\[\];,\s]*[{}\[\];][{}()\[\];,\s]*"),  # "});"
    lazy(r"(?s:.*)(?:\w\(.*\)|[\])}'\"])\s*;(?:\s*(?://|/\*).*)?"),  # "draw(x, 1);"
    lazy(r"[\w$.\[\]'\"*<>& ]{1,80}?[-+*/:.]?=[^=].*[;{]"),  # "int n = list.size;"
    lazy(r"(?:[\w$}@#<]|//).{0,300}[)\w\s>]\{"),  # "if (n > 1) {"
    lazy(r"\}\s*(?:else|catch|finally|while)?\b.{0,80}"),
    lazy(r"</?[A-Za-z][\w:.-]{0,40}(?:\s[^<>]*)?/?>.*|.{0,200}</[A-Za-z][\w:-]{0,40}>"),  # "<td class="x">1</td>"
    lazy(r"(?:>>>|#!|//|/\*|\*/|<\?|\?>|<!--).*|\$[A-Za-z_]\w*\b.*[;,{(]"),
    lazy(r"#(?:include|define|ifdef|ifndef|endif|pragma)\b.*|(?:import|using|package) \w+(?:\.[\w.*]+;?|;)"),
    lazy(r"from [\w.]+ import .+|return\b[^.]{0,80};|(?:public|private|protected|static|void)\s.*(?:\w\(.*\)|\{|\);)"),
    lazy(r"[\w$.]{1,60}\((?:[^()]|\([^()]*\)){0,200}\);"),  # "print_r(n);"
)
# What is code among lines that are: "n = 1", but not "n = number of houses"; "for n in range(10):".
_CODE_AMONG_CODE = (
    lazy(r"[\w$.]{1,60}(?:\[[^\]]{0,60}\])?\s?(?:[-+*/:|]?=|\+=|<-|=>)\s?(?!.*[A-Za-z]{2,} [A-Za-z]{2,})[ -~]+"),
    lazy(r"(?:def|class|if|elif|for|while|with|try|except|else)\b[^.?!]{0,120}:"),
    lazy(r"[\w$.]{1,60}\((?:[^()]|\([^()]*\)){0,200}\)|return\b.{0,80}|\.\.\.|@\w+"),  # "print_r(n)"
)
_QUOTED = lazy(r"'[^']*'|\"[^\"]*\"|[‘“][^’”]*[’”]|(?://|#|/\*).*")
_NUMBERED = lazy(r"\d+(?:\.\d+)+\.?\s")
_CERTAIN = lazy(r"(?:>>>|<\?(?:php|xml)|#include\s*[<\"])")
_LONGEST, _LONGEST_BETWEEN = 600, 60
_FEWEST, _MOST_BETWEEN = 3, 2  # lines that are code; lines between them that may be
_ENDS = (".", "!", "?", ":", "…")


def set_aside_listings(leaves: Sequence[Leaf]) -> None:
    """Make of each run of lines that are code the one block of code that they are; where a document has one, a line
    alone is one too."""
    runs: list[Sequence[Leaf]] = []
    for _, group in groupby(leaves, key=lambda leaf: leaf.element.getparent()):
        lines = list(group)
        place = 0
        while place < len(lines):
            end = _end(lines, place)
            if end > place:
                runs.append(lines[place:end])
            place = max(end, place + 1)
    if any(_is_listing(run) for run in runs):
        for run in runs:
            _join(run)


def _is_listing(run: Sequence[Leaf]) -> bool:
    return len(run) >= _FEWEST or _CERTAIN.match(run[0].text) is not None


def _end(lines: Sequence[Leaf], place: int) -> int:
    """Where the lines end that are code, from here on; `place` where this is none."""
    if not _is_code(lines[place]):
        return place
    end, between = place + 1, 0
    for number in range(place + 1, len(lines)):
        line = lines[number]
        if line.element.getprevious() is not lines[number - 1].element:
            break
        if _is_code(line, among=True):
            end, between = number + 1, 0
            continue
        between += 1
        if between > _MOST_BETWEEN or not _may_be_code(line):
            break
    return end


def _is_code(leaf: Leaf, among: bool = False) -> bool:
    """Whether a paragraph is a line of code by its signs; `among`: it stands in a listing."""
    if leaf.element.tag != "p" or not leaf.text:
        return False
    if len(leaf.text) > _LONGEST or _CERTAIN.match(leaf.text):
        return _CERTAIN.match(leaf.text) is not None
    if not _QUOTED.sub("", leaf.text).isascii():
        return False
    return any(form.fullmatch(leaf.text) for form in (*_CODE, *(_CODE_AMONG_CODE if among else ())))


def _may_be_code(leaf: Leaf) -> bool:
    """Whether a line between two of code may be one as well: a short one that ends as no sentence and no heading."""
    is_plain = leaf.element.tag == "p" and leaf.element.get(PROMINENT) is None and not _NUMBERED.match(leaf.text)
    return is_plain and len(leaf.text) <= _LONGEST_BETWEEN and not leaf.text.endswith(_ENDS)


def _join(lines: Sequence[Leaf]) -> None:
    block = lines[0].element
    block.tag = "pre"
    for line in lines[1:]:
        added = line.element
        text = "\n" + (added.text or "")
        if len(block):
            block[-1].tail = (block[-1].tail or "") + text
        else:
            block.text = (block.text or "") + text
        block.extend(list(added))
        added.getparent().remove(added)

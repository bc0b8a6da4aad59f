"""Titles for chapters that have no heading: a clause of the text that tells a listener what comes."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator

from audioedition.model import Article, Unit

_LONGEST, _SHORTEST = 72, 16
# A car's display shows about this many letters of a chapter's name.
_COMFORTABLE = 56
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_CUT = re.compile(r"[,;:–—(]|\.(?=\s|\Z)|[!?…]| (?=(?:who|which|that|because|when|while|where|and|but|if)\b)")
_QUOTED = re.compile(r"[“”„«»\"]")
_CONNECTIVES = frozenset(
    "however moreover also instead perhaps but and so then this that these those it he she they if as before after "
    "when while or not there what who how one all such and yet still further thus hence conclusion "
    "это он она они но и так если когда после до что кто как однако также поэтому".split()
)  # fmt: skip
# "Also Timur recounted …" tells as much without its first word.
_LEAD_IN = re.compile(r"(?:also|however|moreover|but|and|so|then|besides|meanwhile|again|still)\b,?\s+", re.IGNORECASE)
_PREPOSITIONS = frozenset("in on at by from to with for of under over without в на с по за из к от для о при".split())
_WEAK_END = frozenset(
    "the a an of in on at by to from with for and or but as is are was were be been his her their its my our that "
    "which who not no so very into than has have had this me him them it and "
    "и в на с по за из к от для не что как его её их".split()
)  # fmt: skip
# Words that show that somebody does something: a clause with one of them tells more than a phrase without.
_DOING = re.compile(r"\b(?:I|we|he|she|they|is|are|was|were|has|have|had|did|will|can|[a-z]{3,}ed|[a-z]{2,}s)\b")


def chapter_titles(groups: list[list[tuple[int, Unit]]], article: Article) -> list[str]:
    """One title a chapter: `groups` holds each chapter's units with the number of their block."""
    spread: Counter[str] = Counter()
    for group in groups:
        spread.update({word.lower() for _, unit in group for word in _WORD.findall(unit.source)})
    if len(groups) == 1 and article.metadata.title:
        return [article.metadata.title]
    titles: list[str] = []
    for number, group in enumerate(groups):
        title = _heading(group) or _clause(group, spread, len(groups)) or _names(group, spread)
        title = title or (article.metadata.title if number == 0 else None) or _first_words(group)
        titles.append(title if title not in titles else f"{title} ({number + 1})")
    return titles


def _heading(group: list[tuple[int, Unit]]) -> str | None:
    first = next((unit for _, unit in group if unit.kind not in ("opening", "cue")), None)
    return " ".join(first.source.split()) if first and first.kind == "heading" else None


def _clause(group: list[tuple[int, Unit]], spread: Counter[str], chapters: int) -> str | None:
    """The clause with the most to tell: words of this chapter that others lack, early in it, of title length."""
    own = Counter(word.lower() for _, unit in group for word in set(_WORD.findall(unit.source)))
    best: tuple[float, str] | None = None
    sentences = [u for _, u in group if u.kind in ("sentence", "item", "verse") and u.role == "narrator"]
    for place, unit in enumerate(sentences):
        for clause, rounded in _clauses(unit.source):
            score = _score(clause, own, spread, chapters) * (0.97**place) * (1.3 if rounded else 1.0)
            if best is None or score > best[0]:
                best = (score, clause)
    return best[1] if best else None


def _clauses(sentence: str) -> Iterator[tuple[str, bool]]:
    """Beginnings of a sentence, up to a mark or a conjunction, that are fit for a title, and whether they
    are rounded off there (not by a comma, after which anything may come)."""
    sentence = " ".join(sentence.split())
    if _QUOTED.search(sentence) or sentence[:1].islower():
        return
    lead_in = _LEAD_IN.match(sentence)
    if lead_in and lead_in.end() < len(sentence):
        sentence = sentence[lead_in.end()].upper() + sentence[lead_in.end() + 1 :]
    for match in [*_CUT.finditer(sentence), None]:
        clause = sentence[: match.start() if match else None].strip(" ,;:–—(.")
        if len(clause) > _LONGEST:
            return
        if _is_title(clause):
            yield clause, match is None or match.group() != ","


def _is_title(clause: str) -> bool:
    words = _WORD.findall(clause)
    if len(clause) < _SHORTEST or len(words) < 3 or re.search(r"[?!()\[\]]", clause) or clause[0].isdigit():
        return False
    first, last = words[0].lower(), words[-1].lower()
    if first in _PREPOSITIONS and (len(words) < 6 or not _DOING.search(clause)):
        return False  # "In the subsequent days": a beginning that tells nothing yet
    return first not in _CONNECTIVES and last not in _WEAK_END


def _score(clause: str, own: Counter[str], spread: Counter[str], chapters: int) -> float:
    words = _WORD.findall(clause)
    told = 0.0
    for place, word in enumerate(words):
        lowered = word.lower()
        if lowered in _WEAK_END or lowered in _CONNECTIVES or len(word) < 3:
            continue
        rare = math.log(1 + chapters / spread[lowered]) if spread[lowered] else 0.0
        named = 1.6 if word[0].isupper() and place else 1.0
        told += rare * named * (1 + 0.25 * min(3, own[lowered] - 1))
    told /= math.sqrt(len(words) + 8)
    told *= 1.3 if _DOING.search(clause) else 1.0
    return told * 0.85 ** clause.count(",") * min(1.0, math.sqrt(_COMFORTABLE / len(clause)))


def _names(group: list[tuple[int, Unit]], spread: Counter[str]) -> str | None:
    """ "Zhovtis, Voronov and Taldykorgan": the names that belong to this chapter most."""
    names: Counter[str] = Counter()
    for _, unit in group:
        words = _WORD.findall(unit.source)[1:]
        names.update(w for w in words if w[0].isupper() and len(w) > 2 and w.lower() not in _CONNECTIVES)
    ranked = sorted(names, key=lambda name: (-names[name] / spread[name.lower()], name))[:3]
    return ", ".join(ranked) if ranked else None


def _first_words(group: list[tuple[int, Unit]]) -> str:
    source = next((unit.source or unit.text for _, unit in group if unit.kind != "opening"), group[0][1].text)
    words = " ".join(source.split())
    if len(words) <= _LONGEST:
        return words.rstrip(".,;:")
    return words[:_LONGEST].rsplit(" ", 1)[0].rstrip(".,;:–—") + "…"

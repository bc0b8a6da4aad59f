"""Titles for chapters that have no heading: a clause of the text that tells a listener what comes."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from audioedition.model import NO_CHAPTER, Article, Unit
from audioedition.patterns import lazy
from audioedition.script.normalize import written
from audioedition.words.chapter_titles import (
    CARDINALS,
    CLAUSE_STARTS,
    CONNECTIVES,
    DENIALS,
    LEAD_INS,
    PHRASE_STARTS,
    PREPOSITIONS,
    VERBS,
    WEAK_ENDS,
)

# More than fifty letters do not fit a player's list, nor a car's display.
LONGEST, _SHORTEST = 50, 16
_COMFORTABLE = 44
# What begins within so many seconds of its chapter is what the chapter opens with.
OPENING_S = 12.0
_CHAPTER_LEVELS = 2
# "Output:" tells of no chapter what it is about.
_FEWEST_WORDS = 3
_WORD = lazy(r"[^\W\d_][\w’'-]*")
_CUT = lazy(rf"[,;:–—(]|\.(?=\s|\Z)|[!?…]| (?={CLAUSE_STARTS.pattern()}\b)")
_BEFORE_PHRASE = lazy(rf"(.{{30,49}}[^\W_]) {PHRASE_STARTS.pattern()}\s")
_ROUNDED, _CUT_SHORT = 1.3, 0.9
_DENIES = lazy(rf"\b{DENIALS.pattern()}\b|n['’]t\b", re.IGNORECASE)
_QUOTED = lazy(r"[“”„«»\"‘‹›]|(?<!\w)['’](?=\w)|^\s*[—–-]")
# What opens and closes quotations; an apostrophe closes none.
_MARKS = lazy(r"[“”„«»\"‘]|’(?!\w)")
_BARE_NUMBER = lazy(rf"[^\W\d_]+\.? (?:[IVXLCDM]+|\d+|(?i:{CARDINALS.pattern()}))")
# A motto under a part's heading is over in ten seconds.
_LONGEST_MOTTO = 155
_NUMBER_ALONE = lazy(r"[IVXLCDM]+|\d+")
# Marks of emphasis and of headings that a plain text may have.
_FOR_THE_EYE = lazy(r"(?<!\w)[_*#=]+|[_*#=]+(?!\w)")
_LEAD_IN = lazy(rf"{LEAD_INS.pattern()}\b,?\s+", re.IGNORECASE)
# Words that show that somebody does something: a clause with one of them tells more than a phrase without.
_DOING = lazy(rf"\b(?:{VERBS.pattern()}|[a-z]{{3,}}ed|[a-z]{{2,}}s)\b")


def chapter_titles(
    groups: Sequence[Sequence[tuple[int, Unit]]], article: Article, headings: Mapping[int, int]
) -> list[str]:
    """One title a chapter: `groups` holds each chapter's units with the number of their block, `headings` the
    levels of the blocks that are headings."""
    spread: Counter[str] = Counter()
    for group in groups:
        written: set[str] = set()
        for _, unit in group:
            written.update(_WORD.findall(unit.source))
        spread.update(set(map(str.lower, written)))
    if len(groups) == 1 and article.metadata.title:
        return [shortened(article.metadata.title)]
    titles: list[str] = []
    taken: set[str] = set()
    making = chapter_levels(headings)
    part = ""
    for number, group in enumerate(groups, 1):
        heads = _heads(group, article.text)
        part = heads[0][1] if heads and [headings.get(heads[0][0])] == making[:1] else part
        title = _title_of(heads, headings, making) or _drawn(group, spread, len(groups))
        if not heads and number == 1 and headings:
            title = shortened(article.metadata.title or "") or title  # what stands before the first heading
        title = title or (shortened(article.metadata.title or "") if number == 1 else "") or f"№ {number}"
        if _NUMBER_ALONE.fullmatch(title) and part:
            title = _within(part, title) or title
        titles.append(_own(title, part, number, taken))
        taken.add(titles[-1].casefold())
    return titles


def chapter_levels(headings: Mapping[int, int]) -> list[int]:
    """The levels of the headings that make chapters: the two upper ones; those below part one."""
    return sorted(level for level in set(headings.values()) if level < NO_CHAPTER)[:_CHAPTER_LEVELS]


def shortened(words: str, longest: int = LONGEST) -> str:
    """`words` within `longest` characters: cut at a mark if one stands late enough, else behind a word."""
    words = " ".join(words.split())
    if len(words) <= longest:
        return words
    marks = [match.start() for match in re.finditer(r"[,;:.!?–—(](?=\s)|\s[–—-]", words[:longest])]
    if marks and marks[-1] >= longest * 3 // 5:
        return words[: marks[-1]].rstrip(" ,;:.–—-(")
    cut = words[: longest - 1]
    if not words[longest - 1].isspace() and " " in cut:
        cut = cut.rsplit(None, 1)[0]
    return cut.rstrip(" ,;:.–—-(") + "…"


def _heads(group: Sequence[tuple[int, Unit]], text: str) -> list[tuple[int, str]]:
    """The headings that the chapter begins with, each with its block's number; a motto may stand between."""
    heads: dict[int, str] = {}
    motto = 0
    for block, unit in group:
        if unit.kind == "heading" and unit.span is not None:
            words = _FOR_THE_EYE.sub("", written(text, unit.span, unit.steps)).strip()
            heads[block] = f"{heads[block]} {words}" if block in heads else words
        elif unit.kind not in ("opening", "cue"):
            motto += len(unit.text)
            if not heads or motto > _LONGEST_MOTTO:
                break
    return [(block, words) for block, words in heads.items() if words]


def _title_of(heads: list[tuple[int, str]], headings: Mapping[int, int], making: Sequence[int]) -> str:
    """What the headings of a chapter call it; a bare "CHAPTER IX" takes in the title under it."""
    upper = [(block, words) for block, words in heads if headings.get(block) in making]
    title = _headed([words for _, words in upper])
    below = next((words for block, words in heads if upper and block > upper[-1][0]), "")
    whole = f"{title}: {_bare(below)}"
    return whole if below and _BARE_NUMBER.fullmatch(title) and len(whole) <= LONGEST else title


def _headed(heads: list[str]) -> str:
    """ "PART ONE" and "CHAPTER I" in a row are one title if that is short; else the lower one is."""
    if not heads:
        return ""
    if _NUMBER_ALONE.fullmatch(_bare(heads[-1])):
        heads = heads[:-1] or heads
    joined = ": ".join([*(head.rstrip(" .:") for head in heads[:-1]), heads[-1]])
    return _bare(joined if len(_bare(joined)) <= LONGEST else shortened(heads[-1]))


def _bare(words: str) -> str:
    """A title without the full stop or the colon at its end."""
    return words if words.endswith(("…", "...")) else words.rstrip(".:").rstrip() or words


def _own(title: str, part: str, number: int, taken: set[str]) -> str:
    """A title that no chapter before has: with its part's, else with its own number behind it."""
    if title.casefold() not in taken:
        return title
    within = _within(part, title)
    if within and within.casefold() not in taken:
        return within
    numbered = f" ({number})"
    own = shortened(title, LONGEST - len(numbered)) + numbered
    while own.casefold() in taken:
        number += 1
        own = shortened(title, LONGEST - len(f" ({number})")) + f" ({number})"
    return own


def _within(part: str, title: str) -> str:
    """ "PART II: CHAPTER I"; nothing where that is too long, or the part's own title."""
    part = _bare(part)
    within = f"{part}: {title}"
    return within if part and part != title and len(within) <= LONGEST else ""


def _drawn(group: Sequence[tuple[int, Unit]], spread: Counter[str], chapters: int) -> str:
    """A title from what the chapter opens with, none of it quoted: a clause, or else its first words; names where it
    opens with a quotation."""
    free = _opening(group, _unquoted(group))
    return _clause(group, free, spread, chapters) or _first_words(free) or _names(group, spread) or ""


def opens_with_title(group: Sequence[tuple[int, Unit]]) -> bool:
    """Whether what a paragraph opens with has a clause that is fit for a title."""
    return any(True for unit in _opening(group, _unquoted(group)) for _ in _clauses(unit.source))


def _opening(group: Sequence[tuple[int, Unit]], free: Sequence[Unit]) -> list[Unit]:
    """Those of `free` that are heard soon: who chooses a chapter by a title that is heard after half a minute takes it
    for the wrong place."""
    begins: dict[int, float] = {}
    seconds = 0.0
    for _, unit in group:
        begins[id(unit)] = seconds
        seconds += unit.estimated_s if unit.kind not in ("opening", "heading", "cue") else 0.0
    return [unit for unit in free if begins[id(unit)] < OPENING_S]


def _unquoted(group: Sequence[tuple[int, Unit]]) -> list[Unit]:
    """What the narrator says of a chapter outside quotations, also those that run over sentences."""
    free: list[Unit] = []
    depth, straight, last = 0, False, -1
    for block, unit in group:
        if block != last:
            depth, straight, last = 0, False, block
        if not (depth or straight) and unit.kind in ("sentence", "item", "verse") and unit.role == "narrator":
            free.append(unit)
        for mark in _MARKS.findall(unit.source):
            if mark == '"':
                straight = not straight
            else:
                depth = depth + 1 if mark in "“„«‘" else max(0, depth - 1)
    return [unit for unit in free if not _QUOTED.search(unit.source)]


def _clause(group: Sequence[tuple[int, Unit]], free: Sequence[Unit], spread: Counter[str], chapters: int) -> str | None:
    """The clause with the most to tell: words of this chapter that others lack, early in it, of title length."""
    own = Counter(word.lower() for _, unit in group for word in set(_WORD.findall(unit.source)))
    places = {id(unit): place for place, (_, unit) in enumerate(group)}
    best: tuple[float, str] | None = None
    for unit in free:
        for clause, weight in _clauses(unit.source):
            score = _score(clause, own, spread, chapters) * (0.97 ** places[id(unit)]) * weight
            if best is None or score > best[0]:
                best = (score, clause)
    return best[1] if best else None


def _clauses(sentence: str) -> Iterator[tuple[str, float]]:
    """Beginnings of a sentence, up to a mark or a conjunction, that are fit for a title, and their
    weight: more where they are rounded off there, and not by a comma, after which anything may come."""
    sentence = " ".join(sentence.split())
    if sentence[:1].islower():
        return
    lead_in = _LEAD_IN.match(sentence)
    if lead_in and lead_in.end() < len(sentence):
        sentence = sentence[lead_in.end()].upper() + sentence[lead_in.end() + 1 :]
    for match in [*_CUT.finditer(sentence), None]:
        clause = sentence[: match.start() if match else None].strip(" ,;:–—(.")
        if len(clause) > LONGEST:
            shorter = _BEFORE_PHRASE.match(clause)
            if shorter and _is_title(shorter[1]):
                yield shorter[1], _CUT_SHORT
            return
        if _is_title(clause):
            yield clause, _ROUNDED if match is None or match.group() != "," else 1.0


def _is_title(clause: str) -> bool:
    words = _WORD.findall(clause)
    if len(clause) < _SHORTEST or len(words) < 3 or re.search(r"[?!()\[\]]", clause) or clause[0].isdigit():
        return False
    first, last = words[0].lower(), words[-1].lower()
    if first in PREPOSITIONS.every and (len(words) < 6 or not _DOING.search(clause)):
        return False  # "In the subsequent days": a beginning that tells nothing yet
    return first not in CONNECTIVES.every and last not in WEAK_ENDS.every


def _score(clause: str, own: Counter[str], spread: Counter[str], chapters: int) -> float:
    words = _WORD.findall(clause)
    score = 0.0
    for place, word in enumerate(words):
        lowered = word.lower()
        if lowered in WEAK_ENDS.every or lowered in CONNECTIVES.every or len(word) < 3:
            continue
        rare = math.log(1 + chapters / spread[lowered]) if spread[lowered] else 0.0
        named = 1.6 if word[0].isupper() and place else 1.0
        score += rare * named * (1 + 0.25 * min(3, own[lowered] - 1))
    score /= math.sqrt(len(words) + 8)
    score *= 1.3 if _DOING.search(clause) else 1.0
    score *= 0.6 if _DENIES.search(clause) else 1.0
    return score * 0.85 ** clause.count(",") * min(1.0, math.sqrt(_COMFORTABLE / len(clause)))


def _names(group: Sequence[tuple[int, Unit]], spread: Counter[str]) -> str | None:
    """ "Zhovtis, Voronov and Taldykorgan": the names that belong to this chapter most, but for notes and signatures."""
    names: Counter[str] = Counter()
    for _, unit in group:
        if unit.kind == "note":
            continue
        words = _WORD.findall(unit.source)[1:]
        names.update(w for w in words if w[0].isupper() and len(w) > 2 and w.lower() not in CONNECTIVES.every)
    ranked = sorted(names, key=lambda name: (-names[name] / spread[name.lower()], name))[:3]
    return shortened(", ".join(ranked)) if ranked else None


def _first_words(free: Sequence[Unit]) -> str:
    """The beginning of the first sentence of some words, not in the middle of one; else what there is."""
    whole = (
        unit for unit in free if not unit.source[:1].islower() and len(_WORD.findall(unit.source)) >= _FEWEST_WORDS
    )
    first = next(whole, free[0] if free else None)
    return shortened(first.source).rstrip(".,;:") if first else ""

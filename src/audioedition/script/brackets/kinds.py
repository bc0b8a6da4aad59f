"""What a pair of brackets is: a signed note, words of the sentence, or something passed over in silence.

Each kind is one row of `RECOGNISERS`, tried in order; the first that answers decides. A recogniser looks
at the untouched text and returns where the note's own words lie, never a changed text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from audioedition.model import Span
from audioedition.script.brackets import tags
from audioedition.script.brackets.pairs import Pair

BracketKind = Literal["note", "aside", "silent", "alteration", "insertion", "parenthesis", "reworded", "recast"]
"""The last two are an editor's: words said otherwise, and words said by another role or in another language."""


@dataclass(frozen=True, slots=True)
class Bracket:
    """A recognised pair: its kind, `span` from mark to mark, `body` (the words without marks and tag).

    `role` is who speaks a note; `label` says for people what it is ("omission", "reference", "sic").
    """

    kind: BracketKind
    span: Span
    body: Span
    role: str = ""
    label: str = ""
    said: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class People:
    """Who may sign: role and name of each person whom the article's metadata names."""

    names: tuple[tuple[str, str], ...] = ()
    tags: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def by_initials(self, letters: str) -> str | None:
        """The role of the person with these initials, or None."""
        return next((role for role, name in self.names if _initials(name) == letters.upper()), None)


def recognise(text: str, pair: Pair, people: People) -> Bracket:
    """What this pair is. Every pair is something: what no row knows is an insertion or a parenthesis."""
    for recogniser in RECOGNISERS:
        bracket = recogniser(text, pair, people)
        if bracket is not None:
            return bracket
    return plain(pair)


def plain(pair: Pair) -> Bracket:
    """A pair that is nothing more than its marks."""
    return Bracket("insertion" if pair.mark == "[" else "parenthesis", pair.span, pair.inner)


# ------------------------------------------------------------------------------------------ recognisers


def tag_before(text: str, pair: Pair, people: People) -> Bracket | None:
    """[Translator's note: …], (editor's note: …)"""
    inner = pair.inner.of(text)
    for role, pattern in tags.before(people.tags):
        match = pattern.match(inner)
        if match and inner[match.end() :].strip():
            return Bracket("note", pair.span, Span(pair.inner.start + match.end(), pair.inner.end), role)
    return None


def tag_after(text: str, pair: Pair, people: People) -> Bracket | None:
    """[oversight–Trans.], (аналог — прим. перев.)"""
    inner = pair.inner.of(text)
    for role, pattern in tags.after(people.tags):
        match = pattern.search(inner)
        if match and inner[: match.start()].strip():
            return Bracket("note", pair.span, Span(pair.inner.start, _keep_stop(pair, match)), role)
    return None


_INITIALS = re.compile(
    rf"(?P<separator>{tags.SEPARATOR})(?P<initials>(?:[^\W\d_]\.\s?-?){{2,4}}|[A-ZА-ЯЁ]{{2,3}})\s*\Z"
)


def initials_after(text: str, pair: Pair, people: People) -> Bracket | None:
    """[in the courtroom–G.P.]: initials of somebody known, or, with full stops, of somebody unknown."""
    match = _INITIALS.search(pair.inner.of(text))
    if match is None or not pair.inner.of(text)[: match.start()].strip():
        return None
    letters = "".join(c for c in match["initials"] if c.isalpha())
    role = people.by_initials(letters)
    if pair.mark == "(" and (role is None or "." not in match["initials"]):
        return None  # in round brackets only somebody known signs: "(in the state – U.S.)"
    if role is None and "." in match["initials"]:
        role = "person:" + re.sub(r"\s", "", match["initials"])
    if role is None:
        return None
    return Bracket("note", pair.span, Span(pair.inner.start, _keep_stop(pair, match)), role)


_SILENT = (
    ("omission", re.compile(r"\s*(?:…|\.\s*\.\s*\.)\s*")),
    ("sic", re.compile(r"\s*(?:sic|так в (?:тексте|оригинале)|так!?)[.!]?\s*", re.IGNORECASE)),
    ("reference", re.compile(r"\s*(?:(?:note|n\.|fn\.?|прим\.)?\s*\d{1,3}|citation needed|\*+|†+)\s*", re.IGNORECASE)),
)


def silent(text: str, pair: Pair, _: People) -> Bracket | None:
    """[…], [sic], [12], [citation needed]; in round brackets only the first two."""
    inner = pair.inner.of(text)
    for label, pattern in _SILENT:
        if pattern.fullmatch(inner) and (pair.mark == "[" or label != "reference"):
            return Bracket("silent", pair.span, pair.inner, label=label)
    return None


def alteration(text: str, pair: Pair, _: People) -> Bracket | None:
    """[H]e never came, walk[ed]: letters that belong to the word beside the bracket; word[a] is a reference."""
    inner = pair.inner.of(text)
    if pair.mark != "[" or not inner.isalpha() or len(inner) > 4:
        return None
    joins_before = pair.span.start > 0 and text[pair.span.start - 1].isalpha()
    joins_after = pair.span.end < len(text) and text[pair.span.end].isalpha()
    if joins_before and not joins_after and inner in ("a", "b", "c"):
        return Bracket("silent", pair.span, pair.inner, label="reference")
    return Bracket("alteration", pair.span, pair.inner) if joins_before or joins_after else None


_SENTENCE_BEGINS = re.compile(r"[^\W\d_a-zа-яё].*?\s", re.DOTALL)


def aside(text: str, pair: Pair, _: People) -> Bracket | None:
    """[The letter breaks off here.]: a whole sentence in square brackets that nobody signs."""
    inner = pair.inner.of(text).strip() if pair.mark == "[" else ""
    if not inner.endswith((".", "!", "?", "…")) or not _SENTENCE_BEGINS.match(inner):
        return None
    before = text[: pair.span.start].rstrip()[-1:]
    if before and before not in ".!?…”»\"'’)]\n":
        return None
    return Bracket("aside", pair.span, pair.inner, "editor")


RECOGNISERS: tuple[Callable[[str, Pair, People], Bracket | None], ...] = (
    silent, tag_before, tag_after, initials_after, alteration, aside,
)  # fmt: skip


def _keep_stop(pair: Pair, match: re.Match[str]) -> int:
    """Where the body ends before a signature; a full stop that ends the body's sentence stays with it."""
    separator = match["separator"]
    kept = 1 if separator.lstrip().startswith(".") else 0
    return pair.inner.start + match.start() + (separator.index(".") + 1 if kept else 0)


def _initials(name: str) -> str:
    return "".join(word[0].upper() for word in re.findall(r"[^\W\d_][\w’'-]*", name))

"""Who speaks each quotation of a text: by what stands behind it, before it, within it; or because it goes on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from audioedition.model import Block, Span
from audioedition.script.quotations.marks import SPEECH_ENDS, Quotation, opens_with_quotation, quotations_of
from audioedition.script.quotations.names import Names
from audioedition.script.quotations.patterns import Patterns, patterns
from audioedition.words.function_words import FUNCTION_WORDS
from audioedition.words.saying import NO_SPEAKERS, PARTS_OF_PEOPLE
from audioedition.words.speakers import ARTICLES

SPOKEN = frozenset(("paragraph", "item"))
_ASKED = frozenset("?!…,—–-")
_STOPS = frozenset(".!?…")
_BEHIND_TAG = frozenset(".!?…:,;—–-")
_BEHIND_SENTENCE = frozenset('.!?…:»”“«"—–-)')
_NEAR, _FEWEST_WORDS, _TAG_WORDS = 320, 3, 4
_LETTERS = re.compile(r"[^\W\d_]+")


class Passage(NamedTuple):
    """Words of a quotation, with its marks, and the name of who says them, as it stands with them."""

    span: Span
    name: str


class _Attribution(NamedTuple):
    """A quotation and the name of who speaks it. `is_tagged`: what stands behind it tells that somebody said it;
    `is_by_another`: somebody who has no name."""

    quotation: Quotation
    name: str = ""
    is_tagged: bool = False
    is_by_another: bool = False


def passages(text: str, blocks: Sequence[Block], language: str) -> list[Passage]:
    """The passages of all quotations whose speaker is named with them, in order."""
    known = patterns(language)
    if known is None:
        return []
    reader = _Reader(text, language, known, Names(text, language))
    result: list[Passage] = []
    open_by = introduced = ""
    for block in blocks:
        if block.kind not in SPOKEN:
            open_by = introduced = ""
            continue
        attributions = reader.paragraph(block.span, open_by, introduced)
        for attribution in attributions:
            if attribution.name:
                result += reader.parts(attribution.quotation, attribution.name)
        open_by = attributions[-1].name if attributions and attributions[-1].quotation.is_open else ""
        introduced = reader.introduces(
            Span(attributions[-1].quotation.span.end if attributions else block.span.start, block.span.end)
        )
    return result


@dataclass(frozen=True)
class _Reader:
    text: str
    language: str
    known: Patterns
    names: Names

    def paragraph(self, block: Span, open_by: str, introduced: str) -> list[_Attribution]:
        """The quotations of a paragraph with their speakers. `open_by`: who speaks the quotation that the paragraph
        before left open; `introduced`: who is to speak by its last words."""
        quotations = list(quotations_of(self.text, block))
        attributions: list[_Attribution] = []
        for number, quotation in enumerate(quotations):
            before = quotations[number - 1].span.end if number else block.start
            after = quotations[number + 1].span.start if number + 1 < len(quotations) else block.end
            own = self._own(quotation, Span(before, quotation.span.start), Span(quotation.span.end, after))
            if not own.name and not number and opens_with_quotation(self.text, block):
                name = open_by or ("" if own.is_by_another else introduced)
                own = own._replace(name=name)
            elif not own.name and attributions and attributions[-1].is_tagged and not own.is_by_another:
                between = Span(before, quotation.span.start)
                own = own._replace(name=attributions[-1].name if self._goes_on(between) else "")
            attributions.append(own)
        return attributions

    def introduces(self, rest: Span) -> str:
        """Who is to speak next by the last words of a paragraph: "Andrea Berg says:"."""
        return self._by_before(rest) if self.text[rest.start : rest.end].rstrip().endswith(":") else ""

    def parts(self, quotation: Quotation, name: str) -> Iterator[Passage]:
        """A quotation without what the narrator says within it."""
        match = self.known.within.search(self.text, *quotation.words)
        if match is None or not self.names.person(match["name"]):
            yield Passage(quotation.span, name)
            return
        yield Passage(Span(quotation.span.start, match.start("tag")), name)
        if self.text[match.end() : quotation.words.end].strip():
            yield Passage(Span(match.end(), quotation.span.end), name)

    # ------------------------------------------------------------------------------- its own words

    def _own(self, quotation: Quotation, before: Span, after: Span) -> _Attribution:
        tagged = self._by_after(quotation, after, before)
        name = tagged or self._by_before(before) or self._by_within(quotation)
        tag = self.known.tag.match(self.text, after.start, min(after.end, after.start + _NEAR))
        return _Attribution(quotation, name, bool(tagged or tag), not name and self._is_by_another(quotation, tag))

    def _by_within(self, quotation: Quotation) -> str:
        match = self.known.within.search(self.text, *quotation.words)
        return self.names.person(match["name"]) if match else ""

    def _by_after(self, quotation: Quotation, after: Span, before: Span) -> str:
        """ "…," said Timur; "…," Timur said."""
        if not self._is_speech(quotation, after, before):
            return ""
        end = min(after.end, after.start + _NEAR)
        if (match := self.known.said_name.match(self.text, after.start, end)) and (name := self._named(match)):
            return name
        if match := self.known.apposition.match(self.text, after.start, end):
            return self.names.person(match["name"])
        match = self.known.name_said.match(self.text, after.start, end)
        if match is None or (self.text[quotation.words.end - 1] == "." and not self._begins_with_comma(after)):
            return ""
        return self._named(match, is_at_head=not self._begins_with_comma(after) and self._ends_sentence(quotation))

    def _ends_sentence(self, quotation: Quotation) -> bool:
        return self.text[quotation.words.end - 1] in _STOPS

    def _named(self, match: re.Match[str], is_at_head: bool = False) -> str:
        """The name that a match holds; behind an office only a full one, and none behind a preposition."""
        if match["name"]:
            return self.names.person(match["name"], is_at_head)
        office = match["office"].casefold().split()
        if (
            office
            and ARTICLES.fullmatch(office[-1])
            and self.names.person(match["full"]) == " ".join(match["full"].split())
        ):
            return ""  # "the Red Guard"; but "the Prime Minister Anna Holm"
        small = FUNCTION_WORDS.of(self.language) - PARTS_OF_PEOPLE.of(self.language)
        if any(word in small and not ARTICLES.fullmatch(word) for word in office):
            return ""
        return self.names.person(match["full"])

    def _is_speech(self, quotation: Quotation, after: Span, before: Span) -> bool:
        """Whether a quotation is what somebody says, and no title or word: it ends as a clause does, or has a comma or
        dash behind it; and it does not stand within the narrator's own sentence."""
        words = quotation.words
        if words.start >= words.end:
            return False
        lead = self.text[before.start : before.end].rstrip()
        begins = not lead or lead[-1] in _BEHIND_SENTENCE or lead[-1] == ","
        ends = self.text[words.end - 1] in SPEECH_ENDS or self._begins_with_comma(after)
        return begins and (ends or len(words.of(self.text).split()) >= _FEWEST_WORDS)

    def _begins_with_comma(self, after: Span) -> bool:
        return self.text[after.start : after.start + 3].lstrip()[:1] in (",", "—", "–")

    def _by_before(self, before: Span) -> str:
        """ "Andrea Berg says:"; "Timur said,"."""
        lead = self._last_sentence(before)
        if not lead or lead[-1] not in ":,":
            return ""
        if lead[-1] == ":" and (match := self.known.said_before.search(lead)):
            is_other = "," in match["rest"] and " " not in match["name"]  # "according to AFP, a user wrote:"
            return "" if is_other or self.known.verb.search(match["rest"]) else self.names.person(match["name"])
        for match in self.known.name_before.finditer(lead):
            if self.known.verb.search(match["rest"]) or (match["mark"] == "," and self.language != "en"):
                continue
            return self._subject(match, lead)
        return ""

    def _subject(self, match: re.Match[str], lead: str) -> str:
        """The name, where it is what the verb is said of."""
        start = match.start("name")
        clause = lead[:start].replace(";", ",").rpartition(",")[2].strip()
        words = clause.casefold().split()
        small = FUNCTION_WORDS.of(self.language)
        is_full = " " in match["name"]
        if self.known.about_whom.search(lead[:start]) and self.known.about_whom.search(clause):
            return ""
        if words and words[-1] in small and not ARTICLES.fullmatch(words[-1]) and len(words) > 1:
            return ""
        if len(words) > 2 and not is_full:
            return ""
        return self.names.person(match["name"], is_at_head=not clause and lead[:start].rstrip()[-1:] != ",")

    def _last_sentence(self, before: Span) -> str:
        lead = self.text[max(before.start, before.end - _NEAR) : before.end].strip()
        for place in range(len(lead) - 2, 0, -1):
            if lead[place] in _STOPS and lead[place + 1].isspace() and not lead[place - 1].isupper():
                return lead[place + 1 :].strip()
        return lead

    # ------------------------------------------------------------------------------- going on

    def _goes_on(self, between: Span) -> bool:
        """Whether only what tells the speaker of a quotation stands between it and the next one."""
        words = self.text[between.start : between.end].strip()
        if not words or len(words) > _NEAR or words[-1] not in _BEHIND_TAG or ";" in words[:-1]:
            return False
        inner = words.rstrip(" —–-")
        stops = [place for place, sign in enumerate(inner[:-1]) if sign in _STOPS and inner[place + 1].isspace()]
        stops = [place for place in stops if not inner[place - 1].isupper()]
        verbs = self.known.verb.findall(words)
        return not stops and len(verbs) == 1

    def _is_by_another(self, quotation: Quotation, match: re.Match[str] | None) -> bool:
        """Whether the words behind a quotation tell somebody without a name: "…," answered the father. A pronoun is
        that of who spoke before."""
        if match is None or self.text[quotation.words.end - 1 : quotation.words.end] == ".":
            return False
        pronouns = NO_SPEAKERS.of(self.language)
        return not any(word.casefold() in pronouns for word in _LETTERS.findall(match[0])[:_TAG_WORDS])

"""Whether what stands where a name does is one, and which words of it are."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from audioedition.patterns import lazy
from audioedition.words.function_words import FUNCTION_WORDS
from audioedition.words.letters import CAPITAL, SMALL
from audioedition.words.saying import NO_SPEAKERS, PARTS_OF_PEOPLE
from audioedition.words.speakers import ARTICLES, CAPITAL_NOUNS

_WITHIN = lazy(rf"(?:{SMALL}|[,;])[\s\xa0]({CAPITAL}\w+)")
_AFTER_ARTICLE = lazy(rf"(?<!\w)(?:{ARTICLES.words}|[Ee]ine?[rnms]?|[Ss]eine?[rnms]?|[Ii]hre?[rnms]?)\s({CAPITAL}\w+)")
_CAPITAL_WORD = lazy(rf"(?<!\w){CAPITAL}\w+")
_MOST_TEXT, _SHARE = 200_000, 0.3
_MOST_WORDS = 3


@dataclass(frozen=True)
class Names:
    """What the rest of a text tells of its names."""

    text: str
    language: str

    def person(self, words: str, is_at_head: bool = False) -> str:
        """The name in `words`, without what tells an office or kin; "" where there is none.

        `is_at_head`: it begins a sentence, where any word has a capital.
        """
        parts = words.split()
        while len(parts) > 1 and (self._is_part(parts[0]) or (is_at_head and self._is_small(parts[0]))):
            del parts[0]
        if self.language in CAPITAL_NOUNS and len(parts) > _MOST_WORDS - 1:
            parts = parts[-2:]
        if any(ARTICLES.fullmatch(part) for part in parts):
            return ""
        if any(self._is_part(part) for part in parts) or self._is_small(parts[0]):
            return ""
        if len(parts) == 1 and not self._is_name(parts[0], is_at_head):
            return ""
        return " ".join(parts)

    def _is_part(self, word: str) -> bool:
        """ "Minister", "Spokeswoman"; in German also the end of a compound."""
        small = word.casefold()
        known = PARTS_OF_PEOPLE.of(self.language)
        if small in known:
            return True
        is_noun = self.language in CAPITAL_NOUNS
        return is_noun and (word in self._nouns or any(small.endswith(part) and len(part) > 3 for part in known))

    def _is_small(self, word: str) -> bool:
        """ "As", "He", "Officials": no name, though a capital begins it at the head of a sentence."""
        small = word.casefold()
        return small in NO_SPEAKERS.of(self.language) or small in FUNCTION_WORDS.of(self.language)

    def _is_name(self, word: str, is_at_head: bool) -> bool:
        return not is_at_head or word in self._within

    @cached_property
    def _within(self) -> frozenset[str]:
        """Words with a capital within sentences."""
        return frozenset(_WITHIN.findall(self.text[:_MOST_TEXT]))

    @cached_property
    def _nouns(self) -> frozenset[str]:
        """Words that an article often stands before: "der Vater"; it may be a pronoun before a name now and then."""
        start = self.text[:_MOST_TEXT]
        counts = Counter(_CAPITAL_WORD.findall(start))
        behind = Counter(_AFTER_ARTICLE.findall(start))
        return frozenset(word for word, count in behind.items() if count > _SHARE * counts[word])

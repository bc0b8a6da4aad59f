"""Plain words of one concept, language by language, and words with their spoken form: where nothing is a pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property


class WordLists:
    """The words that each language has for a concept, as text in which white space parts them; "_" is a space within.

    `concept` names it for people. A language is a BCP 47 primary subtag, "" what is the same in all.
    """

    def __init__(self, concept: str, lists: Mapping[str, str]) -> None:
        self.concept, self._texts = concept, lists
        self._sets: dict[str, frozenset[str]] = {}

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that have words, in the order of the table."""
        return tuple(self._texts)

    def listed(self, language: str) -> list[str]:
        """The words of a language as they are listed."""
        return [word.replace("_", " ") for word in self._texts.get(language, "").split()]

    def of(self, language: str) -> frozenset[str]:
        """The words of a language, and those that are the same in all."""
        if language not in self._sets:
            self._sets[language] = frozenset((*self.listed(language), *self.listed("")))
        return self._sets[language]

    @cached_property
    def every(self) -> frozenset[str]:
        """The words of all languages."""
        return frozenset(word for language in self._texts for word in self.listed(language))

    def pattern(self, language: str | None = None, *, upper: bool = False) -> str:
        """The words of a language, or of all, as alternatives of a pattern, the longest first; any white space for a
        space."""
        words = self.every if language is None else self.of(language)
        return alternatives(word.upper() if upper else word for word in words)


def alternatives(words: Iterable[str]) -> str:
    """A pattern of words, the longest first; any white space for a space."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s") for word in longest_first) + ")"


class SpokenForms:
    """What is written in one way and spoken in another, language by language: "%" → "percent"."""

    def __init__(self, concept: str, forms: Mapping[str, Mapping[str, str]]) -> None:
        self.concept, self.forms = concept, forms

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that have forms, in the order of the table."""
        return tuple(self.forms)

    def of(self, language: str) -> Mapping[str, str]:
        """Written → spoken in a language."""
        return self.forms.get(language, {})

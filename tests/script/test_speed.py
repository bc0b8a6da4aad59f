"""Time grows with the text, not with its square: what nobody writes is planned in seconds all the same."""

from __future__ import annotations

import pytest

from audioedition.characters import has_words
from audioedition.errors import ArticleError
from audioedition.script import segment

from ..clock import processor_seconds
from .scripts import article_of, rules

# Slow machines are allowed ten times what a slow one takes; quadratic time takes minutes.
SECONDS = 20.0

TEXTS = {
    "50,000 pairs in a sentence": "Word [a] " * 50_000,
    "50,000 open brackets": "[" * 50_000 + " word",
    "25,000 brackets in one another": "[" * 25_000 + "word" + "]" * 25_000,
    "words in brackets in one another": "[ab " * 12_500 + " cd]" * 12_500,
    "mixed brackets that do not close": "[(" * 25_000 + "word",
    "200 kB of round brackets": "(" * 200_000 + "word",
    "200 kB of stops and spaces": ". " * 100_000 + "word",
    "200 kB of stops": "." * 200_000 + "word",
    "200 kB of dots": "…" * 200_000 + "word",
    "a sentence with 6,000 notes": "it was [a car–Trans.] there " * 6_000,
    "a paragraph with 6,000 notes": "It was [a car–Trans.] there. " * 6_000,
    "a paragraph with 10,000 insertions": "It was [a car] there. " * 10_000,
    "a megabyte in one paragraph": "The cat sat on the mat and looked. " * 28_571,
    "a megabyte in one sentence": "the cat sat on the mat " * 43_478,
    "a megabyte in one word": "a" * 1_000_000,
    "a megabyte of figures": "7" * 1_000_000,
    "half a megabyte of spaces": "a" + " " * 500_000 + "b",
    "spaces before a signature": "[x " + " " * 200_000 + "–Trans.] word",
    "dashes in a bracket": "[x" + "-" * 100_000 + "] word",
    "a long aside without an end": "[" + "A b " * 30_000 + "]",
    "closing marks": "a." + '"' * 200_000,
    "quotation marks": "word" + " »" * 100_000,
    "10,000 paragraphs of two words": "Word here.\n\n" * 10_000,
    "100,000 lines": "word word\n" * 100_000,
}


@pytest.mark.parametrize("name", TEXTS)
def test_no_text_is_slow(name: str) -> None:
    article = article_of(TEXTS[name], title="T", author="Grigory Pasko", language="en")

    def attempt() -> None:
        try:
            segment(article, rules())
        except ArticleError:
            assert not has_words(article.text)

    assert processor_seconds(attempt) < SECONDS

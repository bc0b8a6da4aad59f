"""Spans: what they hold, and how they are trimmed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from audioedition.model import Span

TEXTS = st.text(alphabet=st.sampled_from(" \t\n\u00a0\u2029\x85ab"), max_size=12)


@given(TEXTS, TEXTS, TEXTS)
def test_a_trimmed_span_holds_what_python_strips_to_in_its_place(before: str, words: str, after: str) -> None:
    span = Span(len(before), len(before) + len(words))
    trimmed = span.trim(before + words + after)
    assert trimmed.of(before + words + after) == words.strip()
    assert span.start <= trimmed.start <= trimmed.end <= span.end
    assert words.strip() or trimmed == (span.end, span.end)

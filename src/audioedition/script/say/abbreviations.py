"""Abbreviations that are said in full, by language, as rows: a regular expression and the words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioedition.model import Span, Step
from audioedition.script.say.steps import change

# `(?=\s+[A-Z])`: a title stands before a name. Numbers after "No." are said by the numbers' own rule.
ABBREVIATIONS = {
    "en": (
        (r"i\. ?e\.", "that is,"), (r"e\. ?g\.", "for example,"), (r"cf\.", "compare"), (r"viz\.", "namely"),
        (r"etc\.(?=\s*[^\W\d_a-z]|\s*\Z)", "et cetera."), (r"etc\.", "et cetera"), (r"vs\.", "versus"),
        (r"Dr\.(?=\s+[A-Z])", "Doctor"), (r"Mr\.(?=\s+[A-Z])", "Mister"), (r"Mrs\.(?=\s+[A-Z])", "Missis"),
        (r"Ms\.(?=\s+[A-Z])", "Ms"), (r"Prof\.(?=\s+[A-Z])", "Professor"), (r"St\.(?=\s+[A-Z])", "Saint"),
        (r"Gen\.(?=\s+[A-Z])", "General"), (r"Col\.(?=\s+[A-Z])", "Colonel"), (r"Sen\.(?=\s+[A-Z])", "Senator"),
        (r"Gov\.(?=\s+[A-Z])", "Governor"), (r"Lt\.(?=\s+[A-Z])", "Lieutenant"), (r"Capt\.(?=\s+[A-Z])", "Captain"),
        (r"No\.(?=\s*\d)", "number "), (r"Nos\.(?=\s*\d)", "numbers "), (r"pp\.(?=\s*\d)", "pages "),
        (r"p\.(?=\s*\d)", "page "), (r"vol\.(?=\s*\d)", "volume "), (r"approx\.", "approximately"),
    ),
}  # fmt: skip
_PATTERNS = {
    language: tuple((re.compile(rf"(?<![\w.])(?:{pattern})"), words) for pattern, words in rows)
    for language, rows in ABBREVIATIONS.items()
}


def steps(text: str, span: Span, language: str) -> Iterator[Step]:
    """ "i.e. Russian cars" → "that is, Russian cars"."""
    for pattern, words in _PATTERNS.get(language, ()):
        for match in pattern.finditer(text, span.start, span.end):
            already = text[match.end() : span.end].lstrip()[:1]
            yield change(
                text, match.start(), match.end(), "abbreviation", words.rstrip(",") if already == "," else words
            )

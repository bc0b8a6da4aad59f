"""Signatures of notes, as rows: role, language, the words (a regular expression, case ignored), an example.

Sources: the conventions' own style guides and published translations, as named in each row.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Tag:
    """How a note of one role is signed in one language."""

    role: str
    language: str
    words: str
    example: str
    loose: bool = False
    """Needs no mark between the note and itself: nothing else is written so ("[di notte ndr]")."""


TAGS = (
    # English: Chicago Manual of Style 13.62 ("—Trans.", "—Ed."), scanlation and fan translation ("TN:")
    Tag("translator", "en", r"translator['’]?s?['’]? (?:(?:foot|end)?note|comment|remark|aside)s?(?: \d+)?|translation note|(?:foot|end)?note (?:by|from|of) (?:the )?(?:translator|transl?\.|tr\.)", "[Translator's note: …]"),
    Tag("translator", "en", r"(?:the )?(?:(?:english |american )?translators?|transl?\.?)(?: note)?|tr\.? ?note|tr\. ?n\.?|tr\.?", "[oversight–Trans.]"),
    Tag("translator", "en", r"t/?n", "[TN: …]"),
    Tag("editor", "en", r"editor(?:ial)?['’]?s?['’]? (?:(?:foot|end)?note|comment|remark|aside)s?(?: \d+)?|(?:foot|end)?note (?:by|from|of) (?:the )?editors?|ed\.? (?:note|comment|remark)", "[Editor's note: …]"),
    Tag("editor", "en", r"eds?\.?|editors?|the editors?", "[who has since died—Ed.]"),
    Tag("editor", "en", r"transcriber['’]?s?['’]? (?:(?:foot|end)?note|comment|remark)s?(?: \d+)?", "[Transcriber's note: …]"),
    Tag("author", "en", r"author['’]?s?['’]? (?:(?:foot|end)?note|comment|remark|aside)s?(?: \d+)?|(?:foot|end)?note (?:by|from|of) (?:the )?author|auth\.|author|the author|a/n", "[author's note: …]"),
    # Russian: Milchin & Cheltsova, Spravochnik izdatelya i avtora, "Примеч. пер."
    Tag("translator", "ru", r"прим(?:еч)?\. ?(?:пер|перев|переводчика)\.?|примечание переводчика", "[прим. пер.: …]", loose=True),
    Tag("translator", "ru", r"пер(?:ев)?\.", "[… — пер.]"),
    Tag("editor", "ru", r"прим(?:еч)?\. ?(?:ред|редакции|редактора)\.?|примечание (?:редакции|редактора)", "[… — прим. ред.]", loose=True),
    Tag("editor", "ru", r"ред\.", "[… — ред.]"),
    Tag("author", "ru", r"прим(?:еч)?\. ?(?:авт|автора)\.?|примечание автора", "[… — прим. авт.]", loose=True),
    Tag("author", "ru", r"авт\.", "[… — авт.]"),
    # French: Lexique des règles typographiques de l'Imprimerie nationale, "N. d. T."
    Tag("translator", "fr", r"n\. ?d\. ?t\.?|ndt|note d[ue] (?:la )?traduct(?:eur|rice)", "[N.d.T. : …]", loose=True),
    Tag("editor", "fr", r"n\. ?d\. ?l\. ?r\.?|ndlr|n\. ?d\. ?[ée]\.?|nd[ée]|note de (?:la rédaction|l['’]éditeur)", "[…, NDLR]", loose=True),
    Tag("author", "fr", r"n\. ?d\. ?a\.?|nda|note de l['’]aut(?:eur|rice)", "[N.d.A. : …]", loose=True),
    # German: Duden, "Anm. d. Übers.", "Anm. d. Red."
    Tag("translator", "de", r"anm(?:erkung|\.)? ?(?:d\.|des|der) ?(?:übersetzers|übersetzerin|übersetzung|übers\.?|ü\.?)|a\. ?d\. ?ü\.", "[Anm. d. Übers.: …]", loose=True),
    Tag("editor", "de", r"anm(?:erkung|\.)? ?(?:d\.|des|der) ?(?:redaktion|red\.?|r\.|hrsg\.?|herausgebers|herausgeberin)|a\. ?d\. ?r\.|(?:d\.|die) ?red(?:aktion|\.)|anm(?:erkung|\.) ?red(?:aktion|\.)", "[Anm. d. Red.: …]", loose=True),
    Tag("author", "de", r"anm(?:erkung|\.)? ?(?:d\.|des|der) ?(?:autors|autorin|verf\.?|verfassers|a\.)", "[Anm. d. Verf.: …]", loose=True),
    Tag("editor", "de", r"red\.|hrsg\.|die redaktion", "[… – Red.]"),
    # Spanish: Ortografía de la lengua española, "N. del T."
    Tag("translator", "es", r"n\. ?del? ?(?:la )?t\.?|nota del? (?:la )?traductora?", "[N. del T.: …]", loose=True),
    Tag("editor", "es", r"n\. ?del? ?(?:la )?[er]\.?|nota del? (?:la )?(?:editora?|redacción)", "[N. de la R.: …]", loose=True),
    Tag("author", "es", r"n\. ?del? ?(?:la )?a\.?|nota del? (?:la )?autora?", "[N. del A.: …]", loose=True),
    # Italian: Serianni, "N.d.T.", "N.d.R."
    Tag("editor", "it", r"n\. ?d\. ?[rce]\.?|nd[rce]|nota d(?:ella redazione|el curatore|ell['’]edit(?:ore|rice))", "[…, ndr]", loose=True),
    Tag("translator", "it", r"nota del(?:la)? tradut(?:tore|trice)", "[nota del traduttore: …]", loose=True),
    Tag("author", "it", r"nota dell['’]aut(?:ore|rice)", "[nota dell'autore: …]", loose=True),
)  # fmt: skip

# A mark must part the note from its signature: "[said the editor]" is signed by nobody.
# Runs of spaces and of dashes are looked at once, from their beginning.
SEPARATOR = r"(?:(?<!\s)\s+|(?<![-–—‒―:;.]))[-–—‒―:;.]+\s*"

# "[N.d.T. the note]": after a full stop of its own a tag needs no colon.
_AFTER_STOP = r"|(?:(?<=[.])|[.])\s*"
# "[Translator's note. It was so.]", "[Ed. He left for Paris.]", and not "[Ed. Smith, 1902]", "[Trans. from the French]"
_BEFORE_SENTENCE = r"|(?:(?<=[.])|[.])\s+(?-i:(?=[^\W\d_a-zа-яё][\w’']*,? [a-zà-ÿа-яё]))"
# What is written in no other way stands after a comma or a space too; "[John, editor of the paper]" is not signed.
LOOSE = rf"(?:{SEPARATOR}|(?<!\s)\s*,\s*|(?<!\s)\s+)"


@lru_cache
def before(extra: tuple[tuple[str, tuple[str, ...]], ...] = ()) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """(role, pattern) of tags at a note's beginning; the match covers the tag and its separator."""
    return tuple(
        (
            role,
            re.compile(
                rf"[\s_*(\[]*(?:{words})[\s_*)\]]*(?:[:;–—-]\s*{_AFTER_STOP if loose else _BEFORE_SENTENCE})",
                re.IGNORECASE,
            ),
        )
        for role, words, loose in _rows(extra)
    )


@lru_cache
def after(extra: tuple[tuple[str, tuple[str, ...]], ...] = ()) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """(role, pattern) of tags at a note's end; the match covers the separator, the tag, a full stop."""
    return tuple(
        (
            role,
            re.compile(
                rf"(?P<separator>{LOOSE if loose else SEPARATOR})[_*]*(?:{words})[\s_*]*(?:\.[\s_*]*)?\Z",
                re.IGNORECASE,
            ),
        )
        for role, words, loose in _rows(extra)
    )


@lru_cache
def whole(extra: tuple[tuple[str, tuple[str, ...]], ...] = ()) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """(role, pattern) of a tag that is all there is."""
    return tuple((role, re.compile(rf"[\s_*]*(?:{words})[\s_*.]*", re.IGNORECASE)) for role, words, _ in _rows(extra))


@lru_cache
def alone() -> re.Pattern[str]:
    """A tag that is all that its bracket holds: it signs what stands before the bracket."""
    return re.compile(rf"[\s–—―:-]*(?:{'|'.join(tag.words for tag in TAGS)})\s*\.?\s*", re.IGNORECASE)


def _rows(extra: tuple[tuple[str, tuple[str, ...]], ...]) -> list[tuple[str, str, bool]]:
    """(role, words, loose); a house's own tags need a mark between."""
    added = [(role, re.escape(words), False) for role, several in extra for words in several]
    return added + [(tag.role, _over_lines(tag.words), tag.loose) for tag in TAGS]


def _over_lines(words: str) -> str:
    """The pattern with any white space for each space: a wrapped line parts "Translator's" and "note"."""
    return words.replace(" ?", r"\s*").replace(" ", r"\s+")

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


_NOTE = r"(?:(?:foot|end)?note|remark|comment|addition|explanation)"
_ADDS = r"(?:adds|notes|remarks|explains|observes|comments|writes)"
_EDITORS = r"editor|transcriber|publisher|compiler|annotator|copyist|proof-?reader|moderator|interviewer|note-?taker|curator|reviser"

TAGS = (
    # English: Chicago Manual of Style 13.62 ("—Trans.", "—Ed."), scanlation and fan translation ("TN:")
    Tag("translator", "en", r"translator['’]?s?['’]? (?:(?:foot|end)?note|comment|remark|aside|addition|explanation)s?(?: \d+)?|translation note|tl ?notes?|t/l", "[Translator's note: …]"),
    Tag("translator", "en", rf"{_NOTE} \(?(?:by|from|of) (?:the )?(?:(?:english|american|french|german|russian|present) )?(?:translators?|transl?\.|tr\.)", "[Note of the translator.—…]"),
    Tag("translator", "en", rf"(?:the )?translator {_ADDS}", "[The translator adds: …]"),
    Tag("translator", "en", r"(?:the )?(?:(?:english |american )?translators?|transl?\.?)(?: note)?|tr\.? ?note|tr\. ?n\.?|tr\.?", "[oversight–Trans.]"),
    Tag("translator", "en", r"t/?n", "[TN: …]"),
    Tag("editor", "en", r"editor(?:ial)?['’]?s?['’]? (?:(?:foot|end)?note|comment|remark|aside)s?(?: \d+)?|ed\.? (?:note|comment|remark)", "[Editor's note: …]"),
    Tag("editor", "en", rf"{_NOTE} \(?(?:by|from|of) (?:the )?(?:(?:english|american|french|german|russian|present|original) )?(?:{_EDITORS})s?|(?:the )?(?:{_EDITORS}) {_ADDS}", "[Note by the editor: …]"),
    Tag("editor", "en", r"eds?\.?|editors?|the editors?", "[who has since died—Ed.]"),
    Tag("editor", "en", rf"(?:{_EDITORS})['’]?s?['’]? (?:(?:foot|end)?note|comment|remark)s?(?: \d+)?", "[Transcriber's note: …]"),
    Tag("author", "en", r"author['’]?s?['’]? (?:(?:foot|end)?note|comment|remark|aside)s?(?: \d+)?|(?:foot|end)?note (?:by|from|of) (?:the )?author|auth\.|author|the author|a/n", "[author's note: …]"),
    # Russian: Milchin & Cheltsova, Spravochnik izdatelya i avtora, "Примеч. пер."
    Tag("translator", "ru", r"прим(?:еч)?\. ?(?:пер|перев|переводчика)\.?|прим(?:ечани[ея]|еч\.|\.) переводчи(?:ка|цы|ков)", "[прим. пер.: …]", loose=True),
    Tag("translator", "ru", r"пер(?:ев)?\.", "[… — пер.]"),
    Tag("editor", "ru", r"прим(?:еч)?\. ?(?:ред|редакции|редактора)\.?|примечани[ея] (?:редакции|редактора)", "[… — прим. ред.]", loose=True),
    Tag("editor", "ru", r"прим(?:ечани[ея]|еч\.|\.) ?(?:сост(?:\.|авител(?:я|ей))|изд(?:\.|ател(?:я|ей)|ательства)|публ(?:\.|икатора)|науч(?:\.|н\.|ного) ?ред(?:\.|актора)|корр(?:\.|ектора|еспондента)|комм(?:\.|ентатора)|админ(?:\.|истратора)|мод(?:\.|ератора))", "[прим. сост.: …]", loose=True),
    Tag("editor", "ru", r"ред\.", "[… — ред.]"),
    Tag("author", "ru", r"прим(?:еч)?\. ?(?:авт|автора)\.?|примечание автора", "[… — прим. авт.]", loose=True),
    Tag("author", "ru", r"авт\.", "[… — авт.]"),
    # French: Lexique des règles typographiques de l'Imprimerie nationale, "N. d. T."
    Tag("translator", "fr", r"n\. ?d\. ?t(?:r|rad)?\.?|ndt|note d(?:u|e la|es) traduct(?:eur|rice)s?|note de traduction|n\. ?d[ue] ?(?:la )?tr(?:ad)?\.", "[N.d.T. : …]", loose=True),
    Tag("editor", "fr", r"n\. ?d\. ?l\. ?r\.?|ndlr|n\. ?d\. ?[ée]\.?|nd[ée]|note de (?:la rédaction|l['’](?:éditeur|éditrice|édition))|note d(?:u|es) (?:éditeurs|rédacteurs?|compilateur|transcripteur|copiste|correcteur|modérateur|webmestre)", "[…, NDLR]", loose=True),
    Tag("author", "fr", r"n\. ?d\. ?a\.?|nda|note de l['’]aut(?:eur|rice)", "[N.d.A. : …]", loose=True),
    # German: Duden, "Anm. d. Übers.", "Anm. d. Red."
    Tag("translator", "de", r"anm(?:erkung|\.)? ?(?:d\.|des|der) ?(?:übersetzers|übersetzerin|übersetzung|übers\.?|ü\.?)|a\. ?d\. ?ü\.|anm(?:erkung|\.) ?(?:übers(?:\.|etzer(?:in)?)|ü\.)", "[Anm. d. Übers.: …]", loose=True),
    Tag("translator", "de", r"(?:d\. |der |die )?übers(?:\.|etzer(?:in)?)", "[… – d. Übers.]"),
    Tag("editor", "de", r"anm(?:erkung|\.)? ?(?:d\.|des|der) ?(?:redaktion|red\.?|r\.|hrsg\.?|hg\.?|herausgebers|herausgeberin|bearb\.?|bearbeiters|verlag(?:e?s)|lekt(?:\.|ors|orin|orats))|a\. ?d\. ?r\.|(?:d\.|die) ?red(?:aktion|\.)|anm(?:erkung|\.) ?red(?:aktion|\.)", "[Anm. d. Red.: …]", loose=True),
    Tag("author", "de", r"anm(?:erkung|\.)? ?(?:d\.|des|der) ?(?:autors|autorin|verf\.?|verfassers|a\.)", "[Anm. d. Verf.: …]", loose=True),
    Tag("editor", "de", r"red\.|hrsg\.|die redaktion", "[… – Red.]"),
    # Spanish: Ortografía de la lengua española, "N. del T."
    Tag("translator", "es", r"n\. ?del? ?(?:la )?t(?:r|rad)?\.?|nota de(?:l| la| los| las) traductor(?:a|es|as)?|nota de traducción", "[N. del T.: …]", loose=True),
    Tag("translator", "es", r"n\. ?t\.", "[N.T.: …]"),
    Tag("editor", "es", r"n\. ?del? ?(?:la )?(?:[er]|ed|red)\.?|nota de(?:l| la| los| las)? ?(?:editor(?:a|es|ial)?|redac(?:ción|tor|tora)|colector|compilador|recopilador|transcriptor|corrector|revisor)", "[N. de la R.: …]", loose=True),
    Tag("author", "es", r"n\. ?del? ?(?:la )?a\.?|nota del? (?:la )?autora?", "[N. del A.: …]", loose=True),
    # Italian: Serianni, "N.d.T.", "N.d.R."
    Tag("editor", "it", r"n\. ?d\. ?[rce]\.?|nd[rce]|nota d(?:ell['’]edit(?:ore|rice)|(?:el|ella|ei|i) (?:redazione|redattore|red\.|curator[ei]|curatrice|revisore|trascrittore|trascrizione|compilatore|raccoglitore))|nota (?:redazionale|editoriale)", "[…, ndr]", loose=True),
    Tag("translator", "it", r"nota d(?:el|ella|ei|elle|i) (?:tradut(?:tor[ei]|tric[ei])|traduzione|trad\.)|nota trad\.|n\. ?d\. ?trad\.", "[nota del traduttore: …]", loose=True),
    Tag("author", "it", r"nota dell['’](?:aut(?:ore|rice)|a\.)|nota (?:dello scrivente|di chi scrive)", "[nota dell'autore: …]", loose=True),
    Tag("author", "it", r"nota mia|n\. ?d\. ?s\.", "[… – nota mia]"),
)  # fmt: skip

# A mark must part the note from its signature: "[said the editor]" is signed by nobody.
# Runs of spaces and of dashes are looked at once, from their beginning.
SEPARATOR = r"(?:(?<!\s)\s+|(?<![-–—‒―:;.]))[-–—‒―:;.]+\s*"

# "[N.d.T. the note]": after a full stop of its own a tag needs no colon.
# So are "[NdT the note]" and "[N.D.T the note]", whose capitals end the tag.
_AFTER_STOP = r"|(?:(?<=[.])|[.])\s*|(?-i:(?<=\bNd[TRAE])|(?<=\bNDLR)|(?<=\.[dD]\.[TRA]))\s+"
# "[Translator's note. It was so.]", "[Translator's note It was so.]", "[Ed. He left for Paris.]", and not "[Ed. Smith, 1902]", "[Trans. from the French]"
_BEFORE_SENTENCE = r"|(?:(?<=[.])|(?<=['’]s note)|[.])\s+(?-i:(?=[^\W\d_a-zа-яё][\w’']*,? [a-zà-ÿа-яё]))"
# What is written in no other way stands after a comma or a space too; "[John, editor of the paper]" is not signed.
LOOSE = rf"(?:{SEPARATOR}|(?<!\s)\s*,\s*|(?<!\s)\s+)"


@lru_cache
def before(extra: tuple[tuple[str, tuple[str, ...]], ...] = ()) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """(role, pattern) of tags at a note's beginning; the match covers the tag and its separator."""
    return tuple(
        (
            role,
            re.compile(
                rf"[\s_*(\[]*(?:{words})[\s_*)\]]*(?:\.?\s*(?:[:;–—]|-{{1,3}})\s*{_AFTER_STOP if loose else _BEFORE_SENTENCE})",
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


def signs(words: str, extra: tuple[tuple[str, tuple[str, ...]], ...] = ()) -> bool:
    """Whether a tag stands at the beginning or the end of `words`."""
    return any(pattern.match(words) for _, pattern in before(extra)) or any(
        pattern.search(words) for _, pattern in after(extra)
    )


@lru_cache
def alone() -> re.Pattern[str]:
    """A tag that is all that its bracket holds: it signs what stands before the bracket."""
    return re.compile(rf"[\s–—―:-]*(?:{'|'.join(tag.words for tag in TAGS)})\s*\.?\s*", re.IGNORECASE)


_CALLING = re.compile(r"(?:editors?|translators?|author|übersetzer(?:in)?)", re.IGNORECASE)


def is_calling(words: str) -> bool:
    """Whether a tag is the plain name of a calling, which tells what somebody is: "Anna Reed (translator)"."""
    return _CALLING.fullmatch(words) is not None


def _rows(extra: tuple[tuple[str, tuple[str, ...]], ...]) -> list[tuple[str, str, bool]]:
    """(role, words, loose); a house's own tags need a mark between."""
    added = [(role, re.escape(words), False) for role, several in extra for words in several]
    return added + [(tag.role, _over_lines(tag.words), tag.loose) for tag in TAGS]


def _over_lines(words: str) -> str:
    """The pattern with any white space for each space: a wrapped line parts "Translator's" and "note"."""
    return words.replace(" ?", r"\s*").replace(" ", r"\s+")

"""Signatures of notes, as rows: role, language, the words (a regular expression, case ignored), its stems, an example.

Sources: the conventions' own style guides and published translations, as named in each row.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from audioedition.patterns import folded, lazy


@dataclass(frozen=True, slots=True)
class Tag:
    """How a note of one role is signed in one language."""

    role: str
    language: str
    words: str
    stems: str
    """Its words hold one of these, as `folded` writes them: where a note holds none, there is no need to look closer,
    nor to compile the row, which takes a millisecond."""
    example: str
    loose: bool = False
    """Needs no mark between the note and itself: nothing else is written so ("[di notte ndr]")."""


_NOTE = r"(?:(?:foot|end)?note|remark|comment|addition|explanation)"
_ADDS = r"(?:adds|notes|remarks|explains|observes|comments|writes)"
_EDITORS = r"editor|transcriber|publisher|compiler|annotator|copyist|proof-?reader|moderator|interviewer|note-?taker|curator|reviser"
_EDITS = "editor transcriber publisher compiler annotator copyist reader moderator interviewer taker curator reviser"

TAGS = (
    # English: Chicago Manual of Style 13.62 ("—Trans.", "—Ed."), scanlation and fan translation ("TN:")
    Tag("translator", "en", r"translator['’]?s?['’]? (?:(?:foot|end)?note|comment|remark|aside|addition|explanation)s?(?: \d+)?|translation note|tl ?notes?|t/l", "translator translationnote tlnote t/l", "[Translator's note: …]"),
    Tag("translator", "en", rf"{_NOTE} \(?(?:by|from|of) (?:the )?(?:(?:english|american|french|german|russian|present) )?(?:translators?|transl?\.|tr\.)", "trans tr.", "[Note of the translator.—…]"),
    Tag("translator", "en", rf"(?:the )?translator {_ADDS}", "translator", "[The translator adds: …]"),
    Tag("translator", "en", r"(?:the )?(?:(?:english |american )?translators?|transl?\.?)(?: note)?|tr\.? ?note|tr\. ?n\.?|tr\.?", "tr", "[oversight–Trans.]"),
    Tag("translator", "en", r"t/?n", "tn t/n", "[TN: …]"),
    Tag("editor", "en", r"editor(?:ial)?['’]?s?['’]? (?:(?:foot|end)?note|comment|remark|aside)s?(?: \d+)?|ed\.? (?:note|comment|remark)", "editor ed.note ed.comment ed.remark ednote edcomment edremark", "[Editor's note: …]"),
    Tag("editor", "en", rf"{_NOTE} \(?(?:by|from|of) (?:the )?(?:(?:english|american|french|german|russian|present|original) )?(?:{_EDITORS})s?|(?:the )?(?:{_EDITORS}) {_ADDS}", _EDITS, "[Note by the editor: …]"),
    Tag("editor", "en", r"eds?\.?|editors?|the editors?", "ed", "[who has since died—Ed.]"),
    Tag("editor", "en", rf"(?:{_EDITORS})['’]?s?['’]? (?:(?:foot|end)?note|comment|remark)s?(?: \d+)?", _EDITS, "[Transcriber's note: …]"),
    Tag("author", "en", r"author['’]?s?['’]? (?:(?:foot|end)?note|comment|remark|aside)s?(?: \d+)?|(?:foot|end)?note (?:by|from|of) (?:the )?author|auth\.|author|the author|a/n", "auth a/n", "[author's note: …]"),
    # Russian: Milchin & Cheltsova, Spravochnik izdatelya i avtora, "Примеч. пер."
    Tag("translator", "ru", r"прим(?:еч)?\. ?(?:пер|перев|переводчика)\.?|прим(?:ечани[ея]|еч\.|\.) переводчи(?:ка|цы|ков)", "прим", "[прим. пер.: …]", loose=True),
    Tag("translator", "ru", r"пер(?:ев)?\.", "пер", "[… — пер.]"),
    Tag("editor", "ru", r"прим(?:еч)?\. ?(?:ред|редакции|редактора)\.?(?: (?:сайта|журнала|газеты|издания|портала))?|примечани[ея] (?:редакции|редактора)", "прим", "[… — прим. ред.]", loose=True),
    Tag("editor", "ru", r"прим(?:ечани[ея]|еч\.|\.) ?(?:сост(?:\.|авител(?:я|ей))|изд(?:\.|ател(?:я|ей)|ательства)|публ(?:\.|икатора)|науч(?:\.|н\.|ного) ?ред(?:\.|актора)|корр(?:\.|ектора|еспондента)|комм(?:\.|ентатора)|админ(?:\.|истратора)|мод(?:\.|ератора))", "прим", "[прим. сост.: …]", loose=True),
    Tag("editor", "ru", r"ред\.|сост\.", "ред. сост.", "[… — ред.]"),
    Tag("author", "ru", r"прим(?:еч)?\. ?(?:авт|автора)\.?|примечание автора", "прим", "[… — прим. авт.]", loose=True),
    Tag("author", "ru", r"авт\.", "авт.", "[… — авт.]"),
    # French: Lexique des règles typographiques de l'Imprimerie nationale, "N. d. T."
    Tag("translator", "fr", r"n\. ?d\. ?t(?:r|rad)?\.?|ndt|note d(?:u|e la|es) traduct(?:eur|rice)s?|note de traduction|n\. ?d[ue] ?(?:la )?tr(?:ad)?\.", "n.d ndt traduct", "[N.d.T. : …]", loose=True),
    Tag("editor", "fr", r"n\. ?d\. ?l\. ?r\.?|ndlr|n\. ?d\. ?[ée]\.?|nd[ée]|n\. ?de ?l['’] ?(?:[ée]\.|éd\.)|note de (?:la rédaction|l['’](?:éditeur|éditrice|édition|éd\.))|note d(?:u|es) (?:éditeurs|rédacteurs?|compilateur|transcripteur|copiste|correcteur|modérateur|webmestre)", "n.d ndlr nde ndé n.de notedel notedu notedes", "[…, NDLR]", loose=True),
    Tag("author", "fr", r"n\. ?d\. ?a\.?|nda|n\. ?de ?l['’] ?a\.|note de l['’]aut(?:eur|rice)", "n.d.a nda n.de notedel", "[N.d.A. : …]", loose=True),
    # German: Duden, "Anm. d. Übers.", "Anm. d. Red."
    Tag("translator", "de", r"anm(?:erkung|\.)? ?(?:d\.|des|der) ?(?:übersetzers|übersetzerin|übersetzung|übers\.?|ü\.?)|a\. ?d\. ?ü\.|anm(?:erkung|\.) ?(?:übers(?:\.|etzer(?:in)?)|ü\.)", "anmerkung anm. anmd a.d.ü", "[Anm. d. Übers.: …]", loose=True),
    Tag("translator", "de", r"(?:d\. |der |die )?übers(?:\.|etzer(?:in)?)", "übers", "[… – d. Übers.]"),
    Tag("editor", "de", r"anm(?:erkung|\.)? ?(?:d\.|des|der) ?(?:redaktion|red\.?|r\.|hrsg\.?|hg\.?|herausgebers|herausgeberin|bearb\.?|bearbeiters|verlag(?:e?s)|lekt(?:\.|ors|orin|orats))|a\. ?d\. ?r\.|(?:d\.|die) ?red(?:aktion|\.)|anm(?:erkung|\.) ?red(?:aktion|\.)", "anmerkung anm. anmd a.d.r d.red diered", "[Anm. d. Red.: …]", loose=True),
    Tag("author", "de", r"anm(?:erkung|\.)? ?(?:d\.|des|der) ?(?:autors|autorin|verf\.?|verfassers|a\.)", "anmerkung anm. anmd", "[Anm. d. Verf.: …]", loose=True),
    Tag("editor", "de", r"red\.|(?:d\. |der |die )?(?:hrsg|hg)\.|die redaktion", "red. hrsg. hg. redaktion", "[… – Red.]"),
    # Spanish: Ortografía de la lengua española, "N. del T."
    Tag("translator", "es", r"n\. ?del? ?(?:la )?t(?:r|rad)?\.?|nota de(?:l| la| los| las) traductor(?:a|es|as)?|nota de traducción", "n.d traduc", "[N. del T.: …]", loose=True),
    Tag("translator", "es", r"n\. ?t\.", "n.t.", "[N.T.: …]"),
    Tag("editor", "es", r"n\. ?del? ?(?:la )?(?:[er]|ed|red)\.?|nota de(?:l| la| los| las)? ?(?:editor(?:a|es|ial)?|redac(?:ción|tor|tora)|colector|compilador|recopilador|transcriptor|corrector|revisor)", "n.d notade", "[N. de la R.: …]", loose=True),
    Tag("author", "es", r"n\. ?del? ?(?:la )?a\.?|nota del? (?:la )?autora?", "n.d notade", "[N. del A.: …]", loose=True),
    # Italian: Serianni, "N.d.T.", "N.d.R."
    Tag("editor", "it", r"n\. ?d\. ?[rce]\.?|nd[rce]|nota d(?:ell['’]edit(?:ore|rice)|(?:el|ella|ei|i) (?:redazione|redattore|red\.|curator[ei]|curatrice|revisore|trascrittore|trascrizione|compilatore|raccoglitore))|nota (?:redazionale|editoriale)", "n.d ndr ndc nde notad notared notaed", "[…, ndr]", loose=True),
    Tag("translator", "it", r"nota d(?:el|ella|ei|elle|i) (?:tradut(?:tor[ei]|tric[ei])|traduzione|trad\.)|nota trad\.|n\. ?d\. ?trad\.", "tradu trad.", "[nota del traduttore: …]", loose=True),
    Tag("author", "it", r"nota dell['’](?:aut(?:ore|rice)|a\.)|nota (?:dello scrivente|di chi scrive)", "notadell notadichi", "[nota dell'autore: …]", loose=True),
    Tag("author", "it", r"nota mia|n\. ?d\. ?s\.", "notamia n.d.s", "[… – nota mia]"),
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


# A house's own tags: (role, tags)
Extra = tuple[tuple[str, tuple[str, ...]], ...]
Patterns = list[tuple[str, re.Pattern[str]]]
_Stemmed = tuple[tuple[str, re.Pattern[str], tuple[str, ...]], ...]


def before(note: str, extra: Extra = ()) -> Patterns:
    """(role, pattern) of tags that `note` may begin with; the match covers the tag and its separator."""
    return _possible(note, _before(extra))


def after(note: str, extra: Extra = ()) -> Patterns:
    """(role, pattern) of tags that `note` may end with; the match covers the separator, the tag, a full stop."""
    return _possible(note, _after(extra))


def whole(note: str, extra: Extra = ()) -> Patterns:
    """(role, pattern) of tags that may be all there is of `note`."""
    return _possible(note, _whole(extra))


def signs(note: str, extra: Extra = ()) -> bool:
    """Whether a tag stands at the beginning or the end of `note`."""
    return any(pattern.match(note) for _, pattern in before(note, extra)) or any(
        pattern.search(note) for _, pattern in after(note, extra)
    )


def is_alone(note: str) -> bool:
    """Whether a tag is all that its bracket holds: it signs what stands before the bracket."""
    return any(pattern.fullmatch(note) for _, pattern in _possible(note, _alone()))


def _possible(note: str, rows: _Stemmed) -> Patterns:
    holds = folded(note).__contains__
    return [(role, pattern) for role, pattern, stems in rows if any(map(holds, stems))]


@lru_cache
def _before(extra: Extra) -> _Stemmed:
    opening, closing = r"[\s_*(\[]*", r"[\s_*)\]]*(?:\.?\s*(?:[:;–—]|-{1,3})\s*"
    return tuple(
        (
            role,
            lazy(f"{opening}(?:{words}){closing}{_AFTER_STOP if loose else _BEFORE_SENTENCE})", re.IGNORECASE),
            stems,
        )
        for role, words, loose, stems in _rows(extra)
    )


@lru_cache
def _after(extra: Extra) -> _Stemmed:
    closing = r"[\s_*]*(?:\.[\s_*]*)?\Z"
    return tuple(
        (
            role,
            lazy(rf"(?P<separator>{LOOSE if loose else SEPARATOR})[_*]*(?:{words}){closing}", re.IGNORECASE),
            stems,
        )
        for role, words, loose, stems in _rows(extra)
    )


@lru_cache
def _whole(extra: Extra) -> _Stemmed:
    return tuple(
        (role, lazy(rf"[\s_*]*(?:{words})[\s_*.]*", re.IGNORECASE), stems) for role, words, _, stems in _rows(extra)
    )


@lru_cache
def _alone() -> _Stemmed:
    return tuple(
        (tag.role, lazy(rf"[\s–—―:-]*(?:{tag.words})\s*\.?\s*", re.IGNORECASE), tuple(tag.stems.split()))
        for tag in TAGS
    )


_CALLING = re.compile(r"(?:editors?|translators?|author|übersetzer(?:in)?)", re.IGNORECASE)


def is_calling(words: str) -> bool:
    """Whether a tag is the plain name of a calling, which tells what somebody is: "Anna Reed (translator)"."""
    return _CALLING.fullmatch(words) is not None


def _rows(extra: Extra) -> list[tuple[str, str, bool, tuple[str, ...]]]:
    """(role, words, loose, stems); a house's own tags need a mark between."""
    added = [(role, re.escape(words), False, (folded(words),)) for role, several in extra for words in several]
    return added + [(tag.role, _over_lines(tag.words), tag.loose, tuple(tag.stems.split())) for tag in TAGS]


def _over_lines(words: str) -> str:
    """The pattern with any white space for each space: a wrapped line parts "Translator's" and "note"."""
    return words.replace(" ?", r"\s*").replace(" ", r"\s+")

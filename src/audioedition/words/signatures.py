"""How notes are signed: "Translator's note", "прим. ред.", "N.d.T.".

Sources are the conventions' own style guides and published translations, as named at each language. In an example "…"
stands for the note's own words.
"""

from __future__ import annotations

from typing import NamedTuple

from audioedition.words.phrases import Phrase, Phrases


class Signature(NamedTuple):
    """How a note of one role is signed in one language."""

    language: str
    words: str
    example: str
    role: str = ""
    loose: bool = False
    """Needs no mark between the note and itself: nothing else is written so ("[di notte ndr]")."""


def _translator(language: str, words: str, example: str, *, loose: bool = False) -> Signature:
    return Signature(language, words, example, "translator", loose)


def _editor(language: str, words: str, example: str, *, loose: bool = False) -> Signature:
    return Signature(language, words, example, "editor", loose)


def _author(language: str, words: str, example: str, *, loose: bool = False) -> Signature:
    return Signature(language, words, example, "author", loose)


# Who else makes an edition; a note of theirs is the editor's.
_MAKERS = (
    "editor", "transcriber", "publisher", "compiler", "annotator", "copyist", "proof-?reader", "moderator",
    "interviewer", "note-?taker", "curator", "reviser",
)  # fmt: skip
_NOTE = r"(?:(?:foot|end)?note|remark|comment|addition|explanation)"
_ADDS = r"(?:adds|notes|remarks|explains|observes|comments|writes)"
_BY = rf"{_NOTE} \(?(?:by|from|of) (?:the )?(?:(?:english|american|french|german|russian|present) )?"
_BY_MAKER = rf"{_NOTE} \(?(?:by|from|of) (?:the )?(?:(?:english|american|french|german|russian|present|original) )?"
_OWN_NOTE = r"['’]?s?['’]? (?:(?:foot|end)?note|comment|remark)s?(?: \d+)?"
_OWN_ASIDE = r"['’]?s?['’]? (?:(?:foot|end)?note|comment|remark|aside)s?(?: \d+)?"

# Chicago Manual of Style 13.62 ("—Trans.", "—Ed."); scanlation and fan translation ("TN:").
_ENGLISH = (
    _translator(
        "en",
        r"translator['’]?s?['’]? (?:(?:foot|end)?note|comment|remark|aside|addition|explanation)s?(?: \d+)?",
        "[Translator's note: …]",
    ),
    _translator("en", "translation note", "[Translation note: …]"),
    _translator("en", "tl ?notes?", "[TL note: …]"),
    _translator("en", "t/l", "[T/L: …]"),
    _translator("en", rf"{_BY}translators?", "[Note of the translator.—…]"),
    _translator("en", rf"{_BY}transl?\.", "[Note by trans.: …]"),
    _translator("en", rf"{_BY}tr\.", "[… —Note by Tr.]"),
    _translator("en", rf"(?:the )?translator {_ADDS}", "[The translator adds: …]"),
    _translator("en", r"(?:the )?(?:(?:english|american) )?translators?(?: note)?", "[…—The English translator]"),
    _translator("en", r"(?:the )?transl?\.?(?: note)?", "[…–Trans.]"),
    _translator("en", r"tr\.? ?note", "[Tr. note: …]"),
    _translator("en", r"tr\. ?n\.?", "[Tr. N.: …]"),
    _translator("en", r"tr\.?", "[…—Tr.]"),
    _translator("en", "tn", "[TN: …]"),
    _translator("en", "t/n", "[T/N: …]"),
    _editor("en", rf"editor(?:ial)?{_OWN_ASIDE}", "[Editor's note: …]"),
    _editor("en", r"ed\.? note", "[Ed. note: …]"),
    _editor("en", r"ed\.? comment", "[Ed. comment: …]"),
    _editor("en", r"ed\.? remark", "[Ed. remark: …]"),
    *(_editor("en", rf"{_BY_MAKER}{maker}s?", f"[Note by the {maker.replace('-?', '')}: …]") for maker in _MAKERS),
    *(_editor("en", rf"(?:the )?{maker} {_ADDS}", f"[The {maker.replace('-?', '')} adds: …]") for maker in _MAKERS),
    _editor("en", r"eds?\.?", "[…—Ed.]"),
    _editor("en", "(?:the )?editors?", "[…—The Editor]"),
    *(
        _editor("en", rf"{maker}{_OWN_NOTE}", f"[{maker.replace('-?', '').capitalize()}'s note: …]")
        for maker in _MAKERS[1:]
    ),
    _author("en", rf"author{_OWN_ASIDE}", "[author's note: …]"),
    _author("en", "(?:foot|end)?note (?:by|from|of) (?:the )?author", "[Note by the author: …]"),
    _author("en", r"auth\.", "[…—Auth.]"),
    _author("en", "(?:the )?author", "[…—The Author]"),
    _author("en", "a/n", "[A/N: …]"),
)

# Milchin & Cheltsova, Spravochnik izdatelya i avtora: "Примеч. пер."
_PRIM = r"прим(?:ечани[ея]|еч\.|\.) ?"
_RUSSIAN = (
    _translator("ru", r"прим(?:еч)?\. ?пер(?:ев|еводчика)?\.?", "[прим. пер.: …]", loose=True),
    _translator("ru", r"прим(?:ечани[ея]|еч\.|\.) переводчи(?:ка|цы|ков)", "[Примечание переводчика: …]", loose=True),
    _translator("ru", r"пер(?:ев)?\.", "[… — пер.]"),
    _editor(
        "ru",
        r"прим(?:еч)?\. ?ред(?:акции|актора)?\.?(?: (?:сайта|журнала|газеты|издания|портала))?",
        "[… — прим. ред. сайта]",
        loose=True,
    ),
    _editor("ru", "примечани[ея] редак(?:ции|тора)", "[Примечание редакции: …]", loose=True),
    _editor("ru", rf"{_PRIM}сост(?:\.|авител(?:я|ей))", "[прим. сост.: …]", loose=True),
    _editor("ru", rf"{_PRIM}изд(?:\.|ател(?:я|ей)|ательства)", "[Прим. издателя: …]", loose=True),
    _editor("ru", rf"{_PRIM}публ(?:\.|икатора)", "[Прим. публ.: …]", loose=True),
    _editor("ru", rf"{_PRIM}науч(?:\.|н\.|ного) ?ред(?:\.|актора)", "[… — прим. науч. ред.]", loose=True),
    _editor("ru", rf"{_PRIM}корр(?:\.|ектора|еспондента)", "[… — прим. корр.]", loose=True),
    _editor("ru", rf"{_PRIM}комм(?:\.|ентатора)", "[… — прим. комм.]", loose=True),
    _editor("ru", rf"{_PRIM}админ(?:\.|истратора)", "[… — прим. админ.]", loose=True),
    _editor("ru", rf"{_PRIM}мод(?:\.|ератора)", "[… — прим. модератора]", loose=True),
    _editor("ru", r"ред\.", "[… — ред.]"),
    _editor("ru", r"сост\.", "[… — сост.]"),
    _author("ru", r"прим(?:еч)?\. ?авт(?:ора)?\.?", "[… — прим. авт.]", loose=True),
    _author("ru", "примечание автора", "[Примечание автора: …]", loose=True),
    _author("ru", r"авт\.", "[… — авт.]"),
)

# Lexique des règles typographiques de l'Imprimerie nationale: "N. d. T."
_FRENCH = (
    _translator("fr", r"n\. ?d\. ?t(?:r|rad)?\.?", "[N.d.T. : …]", loose=True),
    _translator("fr", "ndt", "[…, NdT]", loose=True),
    _translator("fr", "note d(?:u|e la|es) traduct(?:eur|rice)s?", "[Note de la traductrice : …]", loose=True),
    _translator("fr", "note de traduction", "[Note de traduction : …]", loose=True),
    _translator("fr", r"n\. ?d[ue] ?(?:la )?tr(?:ad)?\.", "[N. du tr. : …]", loose=True),
    _editor("fr", r"n\. ?d\. ?l\. ?r\.?", "[…, N.D.L.R.]", loose=True),
    _editor("fr", "ndlr", "[…, NDLR]", loose=True),
    _editor("fr", r"n\. ?d\. ?[ée]\.?", "[N.d.É. : …]", loose=True),
    _editor("fr", "nd[ée]", "[NdE : …]", loose=True),
    _editor("fr", r"n\. ?de ?l['’] ?(?:[ée]\.|éd\.)", "[N. de l'É. : …]", loose=True),
    _editor("fr", "note de la rédaction", "[Note de la rédaction : …]", loose=True),
    _editor("fr", "note de l['’]édit(?:eur|rice|ion)", "[Note de l’éditeur : …]", loose=True),
    _editor("fr", r"note de l['’]éd\.", "[Note de l’éd. : …]", loose=True),
    _editor("fr", "note d(?:u|es) éditeurs", "[Note des éditeurs : …]", loose=True),
    _editor("fr", "note d(?:u|es) rédacteurs?", "[Note du rédacteur : …]", loose=True),
    _editor("fr", "note d(?:u|es) compilateur", "[Note du compilateur : …]", loose=True),
    _editor("fr", "note d(?:u|es) transcripteur", "[Note du transcripteur : …]", loose=True),
    _editor("fr", "note d(?:u|es) copiste", "[Note du copiste : …]", loose=True),
    _editor("fr", "note d(?:u|es) correcteur", "[Note du correcteur : …]", loose=True),
    _editor("fr", "note d(?:u|es) modérateur", "[Note du modérateur : …]", loose=True),
    _editor("fr", "note d(?:u|es) webmestre", "[Note du webmestre : …]", loose=True),
    _author("fr", r"n\. ?d\. ?a\.?", "[N.d.A. : …]", loose=True),
    _author("fr", "nda", "[…, NdA]", loose=True),
    _author("fr", r"n\. ?de ?l['’] ?a\.", "[N. de l'A. : …]", loose=True),
    _author("fr", "note de l['’]aut(?:eur|rice)", "[Note de l'auteur : …]", loose=True),
)

# Duden: "Anm. d. Übers.", "Anm. d. Red."
_ANM = r"anm(?:erkung|\.)? ?(?:d\.|des|der) ?"
_GERMAN = (
    _translator("de", rf"{_ANM}übersetz(?:ers|erin|ung)", "[Anmerkung der Übersetzerin: …]", loose=True),
    _translator("de", rf"{_ANM}übers\.?", "[Anm. d. Übers.: …]", loose=True),
    _translator("de", rf"{_ANM}ü\.?", "[Anm. d. Ü.: …]", loose=True),
    _translator("de", r"a\. ?d\. ?ü\.", "[A. d. Ü.: …]", loose=True),
    _translator("de", r"anm(?:erkung|\.) ?übers(?:\.|etzer(?:in)?)", "[Anm. Übers.: …]", loose=True),
    _translator("de", r"anm(?:erkung|\.) ?ü\.", "[Anm. Ü.: …]", loose=True),
    _translator("de", r"(?:d\. |der |die )?übers(?:\.|etzer(?:in)?)", "[… – d. Übers.]"),
    _editor("de", rf"{_ANM}red(?:aktion|\.)?", "[Anm. d. Red.: …]", loose=True),
    _editor("de", rf"{_ANM}r\.", "[Anm. d. R.: …]", loose=True),
    _editor("de", rf"{_ANM}hrsg\.?", "[Anm. d. Hrsg.: …]", loose=True),
    _editor("de", rf"{_ANM}hg\.?", "[Anm. d. Hg.: …]", loose=True),
    _editor("de", rf"{_ANM}herausgeber(?:s|in)", "[Anmerkung des Herausgebers: …]", loose=True),
    _editor("de", rf"{_ANM}bearb(?:eiters|\.)?", "[Anm. d. Bearb.: …]", loose=True),
    _editor("de", rf"{_ANM}verlage?s", "[Anmerkung des Verlages: …]", loose=True),
    _editor("de", rf"{_ANM}lekt(?:\.|ors|orin|orats)", "[Anmerkung des Lektors: …]", loose=True),
    _editor("de", r"a\. ?d\. ?r\.", "[A. d. R.: …]", loose=True),
    _editor("de", r"(?:d\.|die) ?red(?:aktion|\.)", "[… – d. Red.]", loose=True),
    _editor("de", r"anm(?:erkung|\.) ?red(?:aktion|\.)", "[Anm. Redaktion: …]", loose=True),
    _author("de", rf"{_ANM}autor(?:s|in)", "[Anmerkung des Autors: …]", loose=True),
    _author("de", rf"{_ANM}verf(?:assers|\.)?", "[Anm. d. Verf.: …]", loose=True),
    _author("de", rf"{_ANM}a\.", "[Anm. d. A.: …]", loose=True),
    _editor("de", r"red\.", "[… – Red.]"),
    _editor("de", r"(?:d\. |der |die )?hrsg\.", "[… – Hrsg.]"),
    _editor("de", r"(?:d\. |der |die )?hg\.", "[… – d. Hg.]"),
)

# Ortografía de la lengua española: "N. del T."
_NOTA_DE = "nota de(?:l| la| los| las)? ?"
_SPANISH = (
    _translator("es", r"n\. ?del? ?(?:la )?t(?:r|rad)?\.?", "[N. del T.: …]", loose=True),
    _translator("es", "nota de(?:l| la| los| las) traductor(?:a|es|as)?", "[Nota de la traductora: …]", loose=True),
    _translator("es", "nota de traducción", "[Nota de traducción: …]", loose=True),
    _translator("es", r"n\. ?t\.", "[N.T.: …]"),
    _editor("es", r"n\. ?del? ?(?:la )?ed?\.?", "[N. del E.: …]", loose=True),
    _editor("es", r"n\. ?del? ?(?:la )?r(?:ed)?\.?", "[N. de la R.: …]", loose=True),
    _editor("es", f"{_NOTA_DE}editor(?:a|es|ial)?", "[Nota del editor: …]", loose=True),
    _editor("es", f"{_NOTA_DE}redac(?:ción|tor|tora)", "[Nota de la redacción: …]", loose=True),
    _editor("es", f"{_NOTA_DE}colector", "[Nota del colector: …]", loose=True),
    _editor("es", f"{_NOTA_DE}compilador", "[Nota del compilador: …]", loose=True),
    _editor("es", f"{_NOTA_DE}recopilador", "[Nota del recopilador: …]", loose=True),
    _editor("es", f"{_NOTA_DE}transcriptor", "[Nota del transcriptor: …]", loose=True),
    _editor("es", f"{_NOTA_DE}corrector", "[Nota del corrector: …]", loose=True),
    _editor("es", f"{_NOTA_DE}revisor", "[Nota del revisor: …]", loose=True),
    _author("es", r"n\. ?del? ?(?:la )?a\.?", "[N. del A.: …]", loose=True),
    _author("es", "nota del? (?:la )?autora?", "[Nota de la autora: …]", loose=True),
)

# Serianni: "N.d.T.", "N.d.R."; what French has too stands there.
_NOTA_DEL = "nota d(?:el|ella|ei|i) "
_NOTA_DEI = "nota d(?:el|ella|ei|elle|i) "
_ITALIAN = (
    _editor("it", r"n\. ?d\. ?[rc]\.?", "[N.d.R.: …]", loose=True),
    _editor("it", "nd[rc]", "[…, ndr]", loose=True),
    _editor("it", "nota dell['’]edit(?:ore|rice)", "[Nota dell'editore: …]", loose=True),
    _editor("it", f"{_NOTA_DEL}redazione", "[Nota della redazione: …]", loose=True),
    _editor("it", f"{_NOTA_DEL}redattore", "[Nota del redattore: …]", loose=True),
    _editor("it", rf"{_NOTA_DEL}red\.", "[Nota di red.: …]", loose=True),
    _editor("it", f"{_NOTA_DEL}curator[ei]", "[Nota del curatore: …]", loose=True),
    _editor("it", f"{_NOTA_DEL}curatrice", "[Nota della curatrice: …]", loose=True),
    _editor("it", f"{_NOTA_DEL}revisore", "[Nota del revisore: …]", loose=True),
    _editor("it", f"{_NOTA_DEL}trascrittore", "[Nota del trascrittore: …]", loose=True),
    _editor("it", f"{_NOTA_DEL}trascrizione", "[Nota di trascrizione: …]", loose=True),
    _editor("it", f"{_NOTA_DEL}compilatore", "[Nota del compilatore: …]", loose=True),
    _editor("it", f"{_NOTA_DEL}raccoglitore", "[Nota del raccoglitore: …]", loose=True),
    _editor("it", "nota redazionale", "[Nota redazionale: …]", loose=True),
    _editor("it", "nota editoriale", "[Nota editoriale: …]", loose=True),
    _translator("it", f"{_NOTA_DEI}tradut(?:tor[ei]|tric[ei])", "[Nota del traduttore: …]", loose=True),
    _translator("it", f"{_NOTA_DEI}traduzione", "[Nota di traduzione: …]", loose=True),
    _translator("it", rf"{_NOTA_DEI}trad\.", "[Nota del trad.: …]", loose=True),
    _translator("it", r"nota trad\.", "[Nota trad.: …]", loose=True),
    _author("it", "nota dell['’]aut(?:ore|rice)", "[nota dell'autore: …]", loose=True),
    _author("it", r"nota dell['’]a\.", "[Nota dell'A.: …]", loose=True),
    _author("it", "nota dello scrivente", "[Nota dello scrivente: …]", loose=True),
    _author("it", "nota di chi scrive", "[Nota di chi scrive: …]", loose=True),
    _author("it", "nota mia", "[… – nota mia]"),
    _author("it", r"n\. ?d\. ?s\.", "[… – N.d.S.]"),
)

SIGNATURES = Phrases(
    "signatures",
    (*_ENGLISH, *_RUSSIAN, *_FRENCH, *_GERMAN, *_SPANISH, *_ITALIAN),
    r"(?:\A\W*(?:{words})(?![^\W\d_])|[^\w\s]\s*(?:{words})\W*\Z)",
)

# The plain names of callings, which tell what somebody is.
CALLINGS = Phrases(
    "callings",
    (
        Phrase("en", "editors?", "John Reed (editor)"),
        Phrase("en", "translators?", "Anna Reed (translator)"),
        Phrase("en", "author", "Mary Reed (author)"),
        Phrase("de", "übersetzer(?:in)?", "Anna Riedel (Übersetzerin)"),
    ),
    r"\b(?:{words})\b",
)

# Of a paragraph in no brackets a signature with one of these makes a note; "Editor: Anna Smith" is none.
NOTE_WORDS = Phrases(
    "words for a note",
    (
        Phrase("en fr", "note", "Translator's note: …"),
        Phrase("ru", r"\bприм", "Прим. переводчика: …"),
        Phrase("de", r"\banm", "Anm. d. Übers.: …"),
        Phrase("de", r"\ba\. ?d\. ?[rü]", "A. d. Ü.: …"),
        Phrase("fr", r"\bn\. ?d", "N.D.L.R. : …"),
        Phrase("fr", r"\bnd[tlr]", "NDLR : …"),
        Phrase("es it", r"\bnota", "Nota redazionale: …"),
    ),
)

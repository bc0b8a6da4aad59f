"""Words around and within names of people, and parts of words that stand in brackets."""

from __future__ import annotations

from audioedition.words.phrases import WHOLE_WORDS, Phrase, Phrases, plain

PARTICLES = Phrases(
    "particles of names",
    (
        Phrase("fr es pt it", "de", "Charles de Gaulle"),
        Phrase("fr it", "du", "Joachim du Bellay"),
        Phrase("fr", "des", "Gédéon Tallemant des Réaux"),
        Phrase("de", "von", "Ludwig von Mises"),
        Phrase("nl", "van", "Vincent van Gogh"),
        Phrase("nl", "der", "Loek der Kinderen"),
        Phrase("nl", "den", "Gertrude den Boer"),
        Phrase("fr es it", "la", "Marie la Rouge"),
        Phrase("fr", "le", "Ursula le Guin"),
        Phrase("it", "di", "Giuseppe Tomasi di Lampedusa"),
        Phrase("it pt", "da", "Leonardo da Vinci"),
        Phrase("it es", "del", "Andrea del Sarto"),
    ),
    WHOLE_WORDS,
)
"""Words of a name that may be small."""

# Before a name of which the writer gives the first letter: "Mr. B[oswell]".
FORMS_OF_ADDRESS = Phrases(
    "forms of address",
    (
        Phrase("en", r"Mrs?\.?", "Mr. B"),
        Phrase("en", r"Messrs\.?", "Messrs. B"),
        Phrase("en", "Miss", "Miss B"),
        Phrase("en", "Lord", "Lord B"),
        Phrase("en", "Lady", "Lady B"),
        Phrase("en", "Sir", "Sir B"),
        Phrase("en", r"Dr\.?", "Dr. B"),
        Phrase("en", r"Capt\.?", "Capt. B"),
        Phrase("fr", r"M\.", "M. B"),
        Phrase("fr", "Mme", "Mme B"),
        Phrase("fr", "Mlle", "Mlle B"),
        Phrase("de", "Herrn?", "Herrn B"),
        Phrase("de", "Frau", "Frau B"),
        Phrase("it", r"Sig\.", "Sig. B"),
        Phrase("es", "Don", "Don B"),
        Phrase("ru", "г-н", "г-н Б"),
        Phrase("ru", "г-жа", "г-жа Б"),
        Phrase("ru", r"гр\.", "гр. Б"),
        Phrase("ru", r"кн\.", "кн. Б"),
    ),
    r"(?<!\w)(?:{words})(?!\w)",
    case=True,
)

# Endings and beginnings that stand for a choice: "person(s)", "un(e)", "(re)write".
ENDINGS = Phrases(
    "endings in brackets",
    (
        *plain("en", "s es ies"),
        *plain("fr", "e ne"),
        *plain("de", "n en r er in nen innen"),
        *plain("es", "a as o os"),
        *plain("ru", "и ы а я й ов ей х ся"),
    ),
    r"\A(?:{words})\Z",
    case=True,
)
BEGINNINGS = Phrases(
    "beginnings in brackets",
    (
        *plain("en", "s re un in de dis pre non im mis be re- non- un-"),
        *plain("fr", "ré"),
        *plain("de", "ver"),
        *plain("ru", "не по при"),
    ),
    r"\A(?:{words})\Z",
    case=True,
)

# Behind foreign words, where the language is for the eye: "женщиной весьма вульгарной – фр."
SHORTENED_LANGUAGES = Phrases(
    "shortened names of languages",
    (
        Phrase("ru", "фр", "[женщиной весьма вульгарной – фр.]"),
        Phrase("ru", "франц", "[тише – франц.]"),
        Phrase("ru", "лат", "[тише – лат.]"),
        Phrase("ru", "нем", "[тише – нем.]"),
        Phrase("ru", "англ", "[тише – англ.]"),
        Phrase("ru", "ит", "[тише – ит.]"),
        Phrase("ru", "итал", "[тише – итал.]"),
        Phrase("ru", "исп", "[тише – исп.]"),
        Phrase("ru", "греч", "[тише – греч.]"),
        Phrase("ru", "польск", "[тише – польск.]"),
        Phrase("ru", "укр", "[тише – укр.]"),
        Phrase("ru", "тат", "[тише – тат.]"),
        Phrase("ru", "араб", "[тише – араб.]"),
        Phrase("ru", "тюрк", "[тише – тюрк.]"),
        Phrase("ru", "евр", "[тише – евр.]"),
        Phrase("ru", "яп", "[тише – яп.]"),
        Phrase("ru", "кит", "[тише – кит.]"),
    ),
    r"\s*[-–—]{1,3}\s*\(?(?:{words})\.\)?\s*\Z",
    case=True,
)

ARTICLES = frozenset("the die das der el la le les il lo los las o os as".split())
"""Articles with which a newspaper's name begins ("Die Zeit", "El Colombiano")."""

"""What brackets hold that are for the eye: gaps, omissions, "sic", pictures; and what all such rows share."""

from __future__ import annotations

from typing import NamedTuple

from audioedition.words.phrases import Phrases

WHOLE = r"\A\s*(?:{words})\s*[.!]?\s*\Z"
"""The frame of what is all that a bracket holds."""


class SilentBracket(NamedTuple):
    """What a whole bracket holds."""

    language: str
    words: str
    example: str
    round: bool = False
    """In round brackets too."""
    apart: bool = False
    """Only where the bracket does not touch the word before it, as an index in code does."""


class Abbreviation(NamedTuple):
    """A shortened word, and the whole of it."""

    language: str
    words: str
    example: str
    full: str = ""


def _gap(language: str, words: str, example: str) -> SilentBracket:
    return SilentBracket(language, words, example, round=True)


GAPS = Phrases(
    "gaps",
    (
        _gap("en", "inaudible", "[inaudible]"),
        _gap("en", "unintelligible", "[unintelligible]"),
        _gap("en", "indiscernible", "[indiscernible]"),
        _gap("en", "indistinct", "[indistinct]"),
        _gap("en", "illegible", "[illegible]"),
        _gap("en", "unreadable", "[signature unreadable]"),
        _gap("en", "undecipherable", "[undecipherable]"),
        _gap("en", "unclear", "[unclear]"),
        _gap("en", "torn", "[page torn here]"),
        _gap("en", "missing(?! (?:a )?(?:citation|source|ref))", "[page missing]"),
        _gap("en", "damaged", "[damaged]"),
        _gap("en", "lacuna", "[lacuna]"),
        _gap("en", "erased", "[erased]"),
        _gap("en", "crossed out", "[line crossed out]"),
        _gap("en", "blotted", "[blotted]"),
        _gap("en", "redacted", "[redacted]"),
        _gap("en", "erasure", "[erasure]"),
        _gap("en", "lost", "[lost]"),
        _gap("en", "blank", "[blank in the letter]"),
        _gap("en", r"ms\.? (?:torn|damaged|illegible)", "[MS. torn]"),
        _gap("en", "words? (?:illegible|missing|lost|unclear)", "[two words missing]"),
        _gap("en", "expletive(?: deleted)?", "[expletive deleted]"),
        _gap("ru", r"неразборчив\w*", "[неразборчиво]"),
        _gap("ru", r"неразб\.?", "[неразб.]"),
        _gap("ru", r"нрзб\.?", "[слово нрзб.]"),
        _gap("ru", r"нрз\.", "[нрз.]"),
        _gap("ru", "не слышно", "[не слышно]"),
        _gap("ru", "утрачено", "[утрачено]"),
        _gap("ru", "пропуск", "[пропуск в рукописи]"),
        _gap("fr", "illisibles?", "[illisible]"),
        _gap("fr es", "inaudibles", "[passages inaudibles]"),
        _gap("fr", "incompréhensible", "[incompréhensible]"),
        _gap("fr", "mots? illisibles?", "[deux mots illisibles]"),
        _gap("de", r"unleserlich\w*", "[unleserlich]"),
        _gap("de", r"unverständlich\w*", "[unverständlich]"),
        _gap("es", "ilegibles?", "[ilegible]"),
        _gap("es", "ininteligibles?", "[ininteligible]"),
        _gap("it", "illeggibil[ei]", "[illeggibile]"),
        _gap("it", "incomprensibil[ei]", "[incomprensibile]"),
        _gap("it", "inudibil[ei]", "[inudibile]"),
    ),
    # "[three illegible]", "[torn at the foot]"
    r"\A\s*(?:\w+ )?(?:{words})(?: .{0,30})?\s*[.!]?\s*\Z",
)

# How an editor shortens the word for what cannot be read.
SHORTENED_GAPS = Phrases(
    "shortened words for gaps",
    (
        Abbreviation("ru", "нрзб", "[нрзб.]", "неразборчиво"),
        Abbreviation("ru", "нрз", "[нрз.]", "неразборчиво"),
        Abbreviation("ru", "неразб", "[неразб.]", "неразборчиво"),
        Abbreviation("en", "illeg", "[illeg.]", "illegible"),
    ),
    r"\A[ .]*(?:{words})[ .]*\Z",
)

OMISSIONS = Phrases(
    "omissions",
    (
        SilentBracket("", "…", "[…]", round=True),
        SilentBracket("", r"\.\s*\.\s*\.(?:\s*\.)?", "[. . .]", round=True),
        SilentBracket("", "—", "[—]", round=True),
        SilentBracket("", "–", "[–]", round=True),
        SilentBracket("", "-{2,}", "[--]", round=True),
        SilentBracket("", "_+", "[___]", round=True),
    ),
    WHOLE,
)

# "Sic": as the source has it.
AS_WRITTEN = Phrases(
    "sic",
    (
        SilentBracket("", "sic!*", "[sic!]", round=True),
        SilentBracket("", "[!?]+", "[?]"),
        SilentBracket("ru", "так в тексте", "[так в тексте]", round=True),
        SilentBracket("ru", r"так в ориг(?:инале|\.)", "[так в оригинале]", round=True),
        SilentBracket("ru", "так в документе", "[так в документе]", round=True),
        SilentBracket("ru", "так в рукописи", "[так в рукописи]", round=True),
        SilentBracket("ru", "так в источнике", "[так в источнике]", round=True),
        SilentBracket("ru", "так у автора", "[так у автора]", round=True),
        SilentBracket("ru", "именно так", "[именно так]", round=True),
        SilentBracket("ru", "так!*", "[так!]", round=True),
    ),
    WHOLE,
)

PICTURES = Phrases(
    "pictures",
    (
        SilentBracket("en fr", "illustrations?", "[Illustration: A map of the town]"),
        SilentBracket("en fr", "images?", "[Image: a street]"),
        SilentBracket("en fr", "photo(?:graph)?s?", "[Photograph: a street]"),
        SilentBracket("en", "pictures?", "[Picture]"),
        SilentBracket("en fr", "figures?", "[Figure 3: the tower]"),
        SilentBracket("en", "maps?", "[Map: the river]"),
        SilentBracket("en fr", "portraits?", "[Portrait]"),
        SilentBracket("en", "music", "[Music: a march]"),
        SilentBracket("en", "sidenote", "[Sidenote: The king dies.]"),
        SilentBracket("en", "decoration", "[Decoration]"),
        SilentBracket("en", "decorative .*", "[Decorative initial]"),
        SilentBracket("en", "ornament", "[Ornament]"),
        SilentBracket("en", "frontispiece", "[Frontispiece]"),
        SilentBracket("en", "vignette", "[Vignette]"),
        SilentBracket("en", "handwriting", "[Handwriting: John Reed]"),
        SilentBracket("en", "signature", "[Signature: John Reed]"),
        SilentBracket("en", "seal", "[Seal]"),
        SilentBracket("en", "facsimile", "[Facsimile]"),
        SilentBracket("ru", "ноты", "[Ноты]"),
        SilentBracket("ru", "иллюстрация", "[Иллюстрация: карта города]"),
        SilentBracket("ru", "рисунок", "[Рисунок: улица]"),
        SilentBracket("ru", "фото", "[Фото: улица]"),
        SilentBracket("ru", "портрет", "[Портрет]"),
        SilentBracket("ru", "карта", "[Карта: река]"),
        SilentBracket("de", "abbildung", "[Abbildung: eine Straße]"),
        SilentBracket("de", "bild", "[Bild: eine Straße]"),
        SilentBracket("de", "karte", "[Karte: der Fluss]"),
        SilentBracket("de", "musik", "[Musik]"),
        SilentBracket("fr", "gravure", "[Gravure : une rue]"),
        SilentBracket("fr", "musique", "[Musique]"),
        SilentBracket("es", "ilustración", "[Ilustración: una calle]"),
        SilentBracket("es", "grabado", "[Grabado: una calle]"),
        SilentBracket("es", "música", "[Música]"),
        SilentBracket("it", "illustrazione", "[Illustrazione: una strada]"),
        SilentBracket("it", "figura", "[Figura: una strada]"),
        SilentBracket("it", "musica", "[Musica]"),
    ),
    r"\A\s*(?:{words})(?:\s*[\d.]+)?(?:\s*:.*)?\s*[.!]?\s*\Z",
)

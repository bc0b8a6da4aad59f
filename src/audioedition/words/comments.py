"""Comments on a quotation that stand in it: "emphasis added", "курсив мой", "Herv. im Orig.", "traduzione mia"."""

from __future__ import annotations

from audioedition.words.phrases import Phrases
from audioedition.words.silent_brackets import WHOLE, SilentBracket


def _comment(language: str, words: str, example: str) -> SilentBracket:
    return SilentBracket(language, words, example, round=True)


_INNER = "(?:internal )?"
_DONE = "(?: (?:and|or) .{1,30})? (?:omitted|removed|deleted|altered|in original|added)"
_OF_WHOM = "(?:mine|ours?|added|supplied|in (?:the )?original|my own|(?:the )?author['’]s)"
_WHOSE = "(?:(?:my|our|the author['’]s|original) )?"
_BY_WHOM = f"(?: (?:is|are|was))?(?: {_OF_WHOM}| by .{{1,40}})?"
_BY_WHOM_RU = "(?: (?:мой|мною|мной|наш|нами|автора|автором|редакции|в оригинале).*)?"
_MINE_ES = "(?: es)? (?:mí[oa]|nuestr[oa]|añadid[oa])"
_MINE_IT = r" (?:mi[oae]|nostr[oae]|nell['’]originale|(?:dell['’]|aggiunt)\w+)"

COMMENTS = Phrases(
    "comments on quotations",
    (
        _comment("en", f"{_INNER}citations?{_DONE}", "[internal citations omitted]"),
        _comment("en", f"{_INNER}quotation marks{_DONE}", "[internal quotation marks omitted]"),
        _comment("en", f"{_INNER}quotations?{_DONE}", "[quotation altered]"),
        _comment("en", f"{_INNER}footnotes?{_DONE}", "[footnote omitted]"),
        _comment("en", f"{_INNER}references?{_DONE}", "[references removed]"),
        _comment("en", f"{_INNER}emphasis{_DONE}", "[emphasis and capitals removed]"),
        _comment("en", f"{_INNER}brackets{_DONE}", "[brackets in original]"),
        _comment("en", f"{_INNER}paragraph breaks?{_DONE}", "[paragraph breaks added]"),
        _comment("en", r"\w+ mine", "[stresses mine]"),
        _comment("en", r"\w+ ours", "[stresses ours]"),
        _comment("en", f"{_WHOSE}emphas[ei]s{_BY_WHOM}", "[my emphasis]"),
        _comment("en", f"{_WHOSE}italics?{_BY_WHOM}", "[italics by the author]"),
        _comment("en", f"{_WHOSE}bold(?:face)?{_BY_WHOM}", "[boldface added]"),
        _comment("en", f"{_WHOSE}underlin(?:ing|ed){_BY_WHOM}", "[underlining in the original]"),
        _comment("en", f"{_WHOSE}highlighting{_BY_WHOM}", "[highlighting added]"),
        _comment("en", f"{_WHOSE}capitals?{_BY_WHOM}", "[capitals are the author's]"),
        _comment("en", f"{_WHOSE}stress{_BY_WHOM}", "[stress added]"),
        _comment("en", f"{_WHOSE}translation{_BY_WHOM}", "[our translation]"),
        SilentBracket("en", "no date", "[no date]"),
        SilentBracket("en", r"n\.d\.", "[n.d.]"),
        SilentBracket("en", r"n\.p\.", "[n.p.]"),
        SilentBracket("en", "undated", "[undated]"),
        SilentBracket("en", "deleted", "[deleted]"),
        SilentBracket("en", "words? omitted", "[words omitted]"),
        SilentBracket("ru", "без даты", "[без даты]"),
        SilentBracket("ru", r"б\. ?д\.", "[б. д.]"),
        SilentBracket("fr", r"s\. ?d\.", "[s. d.]"),
        SilentBracket("de", r"o\. ?d\.", "[o. D.]"),
        _comment("ru", f"курсив{_BY_WHOM_RU}", "[курсив мой]"),
        _comment("ru", f"выделено{_BY_WHOM_RU}", "[выделено автором]"),
        _comment("ru", f"разрядка{_BY_WHOM_RU}", "[разрядка в оригинале]"),
        _comment("ru", f"подч[её]ркнуто{_BY_WHOM_RU}", "[подчёркнуто мною]"),
        _comment("ru", f"выделение{_BY_WHOM_RU}", "[выделение наш]"),
        _comment("ru", f"жирный шрифт{_BY_WHOM_RU}", "[жирный шрифт мой]"),
        _comment("ru", "перевод (?:мой|наш|автора)", "(перевод мой)"),
        _comment(
            "de", r"(?:meine |eigene |alle )?herv(?:orh)?(?:ebung(?:en)?)?\.?(?: .{0,40})?", "[Hervorh. im Orig.]"
        ),
        _comment("de", "kursiv(?:ierung)?(?: .{0,40})?", "[kursiv im Original]"),
        _comment("de", "auslassung(?:en)?(?: .{0,40})?", "[Auslassung im Original]"),
        _comment("de", "(?:eigene|meine) übersetzung", "[eigene Übersetzung]"),
        _comment("de", r"übers(?:etzung|\.) (?:d\. verf\.|des verfassers|von mir)", "[Übersetzung des Verfassers]"),
        _comment("fr", "c['’]est moi qui souligne", "[c'est moi qui souligne]"),
        _comment("fr", "nous qui soulignons", "[nous qui soulignons]"),
        _comment("fr", "souligné par .*", "[souligné par l'auteur]"),
        _comment("fr", "(?:ma|notre) traduction", "[notre traduction]"),
        _comment("fr", "traduction (?:personnelle|de l['’]auteur|libre)", "[traduction personnelle]"),
        _comment("fr", "je (?:souligne|traduis)", "[je souligne]"),
        _comment("fr", "nous (?:soulignons|traduisons)", "[nous traduisons]"),
        _comment("es", f"(?:el )?subrayado{_MINE_ES}", "[el subrayado es mío]"),
        _comment("es", f"(?:el )?énfasis{_MINE_ES}", "[énfasis añadido]"),
        _comment("es", f"(?:el )?cursiva{_MINE_ES}", "[cursiva nuestra]"),
        _comment("es", "(?:la )?traducción (?:mía|nuestra|propia|del autor)", "[traducción propia]"),
        _comment("it", f"corsiv[oi]{_MINE_IT}", "[corsivo mio]"),
        _comment("it", f"grassetto{_MINE_IT}", "[grassetto nell'originale]"),
        _comment("it", f"sottolineatura{_MINE_IT}", "[sottolineatura dell'autore]"),
        _comment("it", f"enfasi{_MINE_IT}", "[enfasi aggiunta]"),
        _comment("it", f"traduzione{_MINE_IT}", "(traduzione mia)"),
    ),
    WHOLE,
)

"""Places in books and archives: [Ленин, т. 5, с. 12], [ГАРФ. Ф. 5446. Оп. 1], [Tocqueville, Bd. 2, S. 96]."""

from __future__ import annotations

import re

from audioedition.patterns import lazy

_LONGEST = 120
# A part of a book or of an archive, and its number.
_PLACE = lazy(
    r"(?<![^\W\d_])(?:pp?|S|с|стр|страниц[аы]|том|лист|стб|столб|рис|табл|ил|прим|примеч|п|л|лл|ф|оп|д|ед\. ?хр|т|тт|"
    r"гл|ст|кн|вып|№|bd|bde|kap|abb|nr|bl|z|"
    r"sp|vol|vols|fol|ff?|t|ch|chap|cap|art|artt|sect?|sec|n|nn|nos?|ép|liv|vv?|pág|págs|col|pl|§+)"
    r"(?:\.? ?\d[\d–—-]*|\. ?(?-i:[IVXLC]+)(?!\w))(?: ?(?:ff?|и след|segg?|r|v|об)\b\.?)?",
    re.IGNORECASE,
)
_NUMBER = lazy(r"(?<!\w)(?:\d[\d/.–—-]*[a-zа-я]?|[IVXLC]+)(?!\w)")
# Words of apparatus between names and places.
_APPARATUS = lazy(
    r"(?<!\w)(?:там же|тамъ же|указ\. соч|цит\. по|подробнее|напр|см|смотри|ср|сравн|также|"
    r"и др|в кн|сост|ред|изд|сб|соч|"
    r"собр|полн|полное|собрание|сочинений|наст|ibid(?:em)?|ib|id|idem|"
    r"op\. cit|loc\. cit|et al|cf|cfr|see|also|vide|in|eds?|trans|a\. ?a\. ?o|aao|ebd|"
    r"ebenda|vgl|siehe|auch|hg|hrsg|voir|ver|véase|vedi|und|and|et|e|y|и|d|de|der|des|di|von|van|du|la|le)(?!\w)\.?",
    re.IGNORECASE,
)
_AGAIN = lazy(
    r"(?:там же|тамъ же|указ\. соч\.|ibid(?:em)?\.?|ib\.|idem|op\. ?cit\.|loc\. ?cit\.|ebd\.|ebenda|a\. ?a\. ?o\.|aao)",
    re.IGNORECASE,
)
_NAME = lazy(r"(?<!\w)[^\W\d_a-zа-яё][\w’'-]*\.?")
_LIST = lazy(r"\d{1,4}(?: n\. ?\d+)?(?:[,;] ?\d{1,4}(?: n\. ?\d+)?)+")
# [Лотман 1970: 45], [Smith, Jones 1999, 12–15]
_YEAR_AND_PAGE = lazy(r"(?:1[5-9]|20)\d\d[a-zа-я]?(?:[–—-]\d{4})?[:,] ?\d+(?:[:.–—-]\d+)*(?!\w)")
# [Быт. 1:1; Ин. 3:16]; [ГОСТ Р 7.0.5-2008]
_VERSE = lazy(r"[^\W\d_]\.? (?:\d{1,3}[:,] ?\d{1,3}|\d+(?:\.\d+)+(?:[–—-]\d+)?)(?!\w)")
# [Толковый словарь, 1990, с. 15], [Memoirs of a Soldier 1984: 120]: a title, and at the end the page.
_TITLE_AND_PAGE = lazy(
    r"(?P<title>[^\W\d_a-zа-яё][^.!?;:]{2,80}?)[,.]? ?(?:(?:1[5-9]|20)\d\d[a-zа-я]?(?::|, ?(?=\D)) ?|(?<=[,.] ))"
    r"(?:(?:(?:т|том|вып|ч|кн|[Bb]d|vol|t)\.? ?[\dIVXLC]+, ?)?(?:с|стр|pp?|S|pág)\. ?)?\d+(?:[–—-]\d+)?\.?"
)
# What begins a sentence and no title.
_TELLS = lazy(
    r"(?:he|she|it|they|we|this|that|these|those|there|as|он|она|они|это|er|sie|es|il|elle|ils)\b", re.IGNORECASE
)
_WORDS_OF_A_TITLE = 6
_YEARS = lazy(r"(?:1[5-9]|20)\d\d(?:[,;] ?(?:1[5-9]|20)\d\d)*")


def is_citation(inner: str) -> bool:
    """Whether `inner` holds nothing but names, words of apparatus and places, at least one of these a place."""
    if len(inner) > _LONGEST:
        return False
    if _LIST.fullmatch(inner):
        return _YEARS.fullmatch(inner) is None
    if _is_title_and_page(inner):
        return True
    if not (_PLACE.search(inner) or _AGAIN.match(inner) or _YEAR_AND_PAGE.search(inner) or _VERSE.search(inner)):
        return False
    rest = inner
    for pattern in (_PLACE, _APPARATUS, _NAME, _NUMBER):
        rest = pattern.sub(" ", rest)
    # an abbreviated title may be left: "Kunde d. Morgenl."
    return not any(word for word in re.findall(r"[^\W\d_]+", rest) if len(word) > 2)


def _is_title_and_page(inner: str) -> bool:
    """Whether a title and the year of its edition, or a mark of pages, stand before a number that ends it all."""
    match = _TITLE_AND_PAGE.fullmatch(inner)
    if match is None or _TELLS.match(inner) or len(match["title"].split()) > _WORDS_OF_A_TITLE:
        return False
    return _PLACE.search(inner) is not None or ":" in inner

"""Figures in round brackets that call a note: "his flower (10)", "il vicino (3)", "word(1)"."""

from __future__ import annotations

import re

from audioedition.patterns import lazy
from audioedition.script.brackets.pairs import Pair

_NEAR = 600
_BEFORE = 40
_CALL = lazy(r"[1-9]\d{0,2}(?: ?bis)?|[*†¹²³]+")
_FIGURES = lazy(r"\(\d{1,3}\)")
_WORD_BEFORE = lazy(r"([^\W\d_]+)(?:\s?[,.;:!?»”“\"])?\Z")
# An open mark, a function of mathematics or of a program, which no note calls: "f(1)", "os.open(2)".
_NO_WORD = lazy(r"(?:\A|\s)[(\[{«„“‘\"']\Z|(?<!\w)[^\W\d_]\Z|[\d_]\Z|(?<=[a-z])[A-Z]\w*\Z|\w[.:]{1,2}[A-Za-z_]\w*\Z")
_OPERATOR = lazy(r"\s{0,2}(?:[-+*/<>]?=(?!=\w)|->|\+)|[;{.]\w|;\s*$|[([]", re.MULTILINE)
# What has a number of its own: "equation (3)", "Absatz (2)"; and what leads to an item: "in (2)", "and (2)".
_NUMBERED_THING = lazy(
    r"equations?|eqs?|figures?|figs?|tables?|sections?|subsections?|steps?|notes?|items?|points?|chapters?|parts?|rules?|articles?|"
    r"nos?|paragraphs?|paras?|clauses?|lines?|rows?|columns?|pages?|volumes?|books?|verses?|types?|levels?|phases?|versions?|"
    r"theorems?|lemmas?|propositions?|definitions?|examples?|exercises?|problems?|questions?|answers?|options?|conditions?|"
    r"methods?|experiments?|plates?|groups?|classes|class|formulas?|cases?|schedules?|"
    r"gleichung(?:en)?|abschnitt|schritt|punkt|tabelle|absatz|abs|satz|nr|artikel|art|kapitel|teil|beispiel|aufgabe|bild|abb|fall|"
    r"étapes?|points?|partie|équations?|alinéas?|tableau|lignes?|exemples?|exercices?|groupes?|"
    r"пункт\w*|шаг\w*|формул\w*|част[ьи]|раздел\w*|рис|табл|стать\w+|глав\w|пример\w*|задач\w|уравнени\w+|рисун\w+|групп\w|"
    r"pasos?|puntos?|partes?|artículos?|apartados?|ecuaci\w+|figuras?|tablas?|ejemplos?|grupos?|"
    r"passo|sezione|articol[oi]|comma|equazion[ei]|figura|tabella|esempi\w*|capitol[oi]|gruppo|"
    r"asterisks?|stars?|wildcards?|daggers?|operators?|symbols?|signs?|characters?|pointers?|multiplication|astérisques?|"
    r"stern(?:chen)?|asteriscos?|asterischi?|зв[её]здочк\w*|"
    r"numbers?|digits?|codes?|errors?|scores?|values?|counts?|totals?|aged?|grades?|ranks?|zero|nombres?|zahl|ziffer|"
    r"числ\w+|цифр\w|números?|numer[oi]|"
    r"one|two|three|four|five|six|seven|eight|nine|ten",
    re.IGNORECASE,
)
_LEADS = lazy(
    r"in|and|or|to|from|of|by|for|with|than|see|at|on|both|either|namely|is|are|was|were|include[sd]?|including|that|the|a|via|using|"
    r"und|oder|in|aus|von|zu|mit|nach|ist|sind|dort|entweder|dass|et|ou|dans|de|par|avec|selon|est|sont|soit|à|"
    r"и|или|в|из|по|к|с|как|это|либо|y|o|en|por|con|según|es|son|e|di|da|per|secondo|è|sono",
    re.IGNORECASE,
)


def is_call(text: str, pair: Pair, inner: str) -> bool:
    """Whether figures or marks in round brackets call a note.

    They touch their word, or stand after a word that they do not number ("equation (3)"); others near them
    count on, and do not count items ("(1) this and (2) that").
    """
    if pair.mark != "(" or not _CALL.fullmatch(inner):
        return False
    start, end = pair.span
    touches = start > 0 and bool(text[start - 1].strip())
    if touches and (_NO_WORD.search(text[max(0, start - _BEFORE) : start]) or _OPERATOR.match(text, end)):
        return False
    begin = max(0, start - _NEAR)
    near = [match.start() + begin for match in _FIGURES.finditer(text[begin : end + _NEAR])]
    figures = [int(text[place + 1 : text.index(")", place)]) for place in near]
    if len(near) > 1 and figures != list(range(figures[0], figures[0] + len(near))):
        return False  # counts or years of age: "Brazil (5), Italy (4)"
    return touches or all(_after_a_word(text, place, several=len(near) > 1) for place in {*near, start})


def _after_a_word(text: str, place: int, several: bool) -> bool:
    """Whether before `place` stands a word with which a note can be called, or another call.

    A name with a single figure may tell an age or a count, unless it is one: "Anna (27)", "Molière (1)".
    """
    before = text[max(0, place - _BEFORE) : place].rstrip()
    if before.endswith((")", "]")):
        return True
    word = _WORD_BEFORE.search(before)
    if word is None or (several and before.endswith((",", ";", ":"))):
        return False
    if not several and word[1][0].isupper() and before.endswith(word[1]) and text[place : place + 3] != "(1)":
        return False
    return not (_NUMBERED_THING.fullmatch(word[1]) or _LEADS.fullmatch(word[1]))

"""Brackets that are for the eye: rows of what they hold, by kind. `notes: silent` in voices.yaml names the kinds."""

from __future__ import annotations

import re
from dataclasses import dataclass

from audioedition.script.brackets import tags
from audioedition.script.brackets.kinds import Bracket, People
from audioedition.script.brackets.pairs import Pair


@dataclass(frozen=True, slots=True)
class Row:
    """What a whole bracket holds, as a regular expression (case ignored), with an example; `round`: in
    round brackets too."""

    kind: str
    words: str
    example: str
    round: bool = False
    apart: bool = False
    """Only where the bracket does not touch the word before it, as an index in code does."""


_WHOSE = r"(?:mine|ours?|added|supplied|in (?:the )?original|my own|(?:the )?author['’]s)"
SILENT = (
    Row("omission", r"…|\.\s*\.\s*\.(?:\s*\.)?|—|–|-{2,}|_+", "[…]", round=True),
    Row("sic", r"sic!*|так в (?:тексте|ориг(?:инале|\.)|документе|рукописи|источнике)|так у автора|именно так|так!*", "[sic]", round=True),
    Row("sic", r"[!?]+", "[?]"),
    # Wikipedia and its kin; numbered notes of scholarly editions; letters of tables' notes are in joined.py
    Row("reference", r"(?:(?:note|notes|n\.|nb|fn\.?|footnote|прим\.|ref\.?)\s*)?\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*(?:\s*,\s*(?:p|pp|s|с)\.\s*\d+(?:[–-]\d+)?)?", "[12]"),
    Row("reference", r"\d{1,3}[a-z]|[A-Za-z]{1,2}\s?\d{1,3}|[A-Za-z]{2,15}\+?\d{2,4}[a-z]?|(?:abb|fig|рис|табл?|tab|anm|n|№)\. ?\d{1,3}|fußnote \d+", "[Knuth84]"),
    Row("reference", r"(?!.*\b(?:1\d|20)\d\d\b)(?:[^\W\d_]{1,8}\.?\s?)?\d[\d.,:/–-]*[a-z]?|(?:сноск[аи]|примечани[ея]|footnote|note|fußnote|anmerkung|nota)s?\s*№?\s*\d*", "[Abs. 3]", apart=True),
    Row("reference", r"[^\W\d_a-zа-яё][\w’-]+(?:,? (?:et al\.?|и др\.|u\. ?a\.))?,? \d{4}[a-zа-я]?[,:] ?(?:p|pp|с|стр|s)\.? ?[\d–-]+|\d{1,3}[,;:] ?(?:стр|с|s|p|pp)\.? ?[\d–-]+", "[Smith et al., 1999, p. 5]"),
    Row("reference", r"[*†‡§¶#]+|(?-i:[ivxl]{2,})|(?-i:[A-ZА-Я])\.", "[*]"),
    Row("reference", r"(?:citation|source|clarification|page|better source|quotation|year)s? needed|who\??|when\??|where\??|which\??|by whom\??|according to whom\??|dubious.*|original research\??|disputed.*|vague|clarify|weasel words|attribution|jargon|(?:permanent )?dead link|not in (?:citation given|source)|(?:[a-z-]+ ){0,3}(?:needed|required|please)\??|(?:needs|need|add|insert|missing) (?:a )?(?:citation|source|ref(?:erence)?)s?|(?:ref|citation|source|cite|sources)\?|[a-z ]{3,30}\?|verification needed|failed verification|dead link|edit|p\. ?\d+", "[citation needed]"),
    Row("reference", r"[а-яё ]{3,40}\?|(?:не ?авторитетный )?источник(?: не указан.*)?|нет в источнике|уточнить|прояснить|стиль|значимость.*|[a-zà-ÿ' ]{3,30} \?|(?:citation|source|précision|références?) (?:nécessaire|insuffisante|souhaitée)s?|style à revoir|évasif|pas clair|¿[a-zá-ú ]+\?|кто\?|когда\?|нужен источник|réf\. (?:nécessaire|souhaitée)|quand \?|qui \?|cita requerida|senza fonte|citazione necessaria|Beleg fehlt|править(?: код)?|note \d+|nota \d+|anm\. ?\d+|прим\. ?\d+|к \d+", "[источник не указан]"),
    Row("reference", r"(?:see|cf\.?|vide|siehe|s\.|vgl\.?|voir|cfr\.?|см\.|ср\.|véase|vedi)\s.{1,60}|pp?\. ?[\d–, -]+|§+ ?[\d., –-]+", "[see No. 259]"),
    Row("comment", r"(?:internal )?(?:citations?|quotation marks|quotations?|footnotes?|references?|emphasis|brackets|paragraph breaks?)(?: (?:and|or) .{1,30})? (?:omitted|removed|deleted|altered|in original|added)|\w+ (?:mine|ours)", "[citations omitted]", round=True),
    Row("comment", rf"(?:(?:my|our|the author['’]s|original) )?(?:emphas[ei]s|italics?|bold(?:face)?|underlin(?:ing|ed)|highlighting|capitals?|stress|translation)(?: (?:is|are|was))?(?: {_WHOSE}| by .{{1,40}})?", "[emphasis added]", round=True),
    Row("comment", r"(?:курсив|выделено|разрядка|подч[её]ркнуто|выделение|жирный шрифт)(?: (?:мой|мною|мной|наш|нами|автора|автором|редакции|в оригинале).*)?|(?:meine |eigene |alle )?Herv(?:orh)?(?:ebung(?:en)?)?\.?(?: .{0,40})?|kursiv(?:ierung)?(?: .{0,40})?|Auslassungen?(?: .{0,40})?|(?:c['’]est moi|nous) qui (?:souligne|soulignons)|souligné par .*|(?:el )?(?:subrayado|énfasis|cursiva)(?: es)? (?:mí[oa]|nuestr[oa]|añadid[oa])|corsivo (?:mio|nostro)", "[курсив мой]", round=True),
    Row("stage", r"(?:\w+ly |more |loud |prolonged |general |nervous |long |brief |short |again |some )*(?:laughs?|laughter|laughing|chuckles?|giggles?|applause|cheers?|cheering|sighs?|pauses?|coughs?|crosstalk|cross-talk|inaudible|unintelligible|indiscernible|silence|music|sobs?|cries|crying|smiles?|smiling|nods?|whispers?|shouts?|groans?|gasps?|phonetic|overlapping|interruptions?|bell rings?|recess|break|foreign language)(?: [\w’'-]+){0,3}", "[laughs]", round=True),
    Row("stage", r"(?:громкий |общий |долгий )?(?:сме[её]тся|смеются|смех|аплодисменты|пауза|вздыхает|улыбается|плачет|молчит|неразборчиво|нрзб\.?|оживление|шум(?: в зале)?|голос(?:а)? (?:из|с) (?:зала|места|мест))(?: .{0,30})?|(?:il |elle |on )?(?:rires?|rit|riant|sourires?|applaudissements|silence|soupirs?)(?: .{0,30})?|(?:lacht|lachen|gelächter|heiterkeit|beifall|applaus|pause|schweigt|seufzt)(?: .{0,40})?|(?:risas?|ríe|se ríe|aplausos|pausa|silencio)(?: .{0,30})?|(?:ride|risate|risata|applausi|sorride|silenzio)(?: .{0,30})?", "[смеётся]", round=True),
    Row("stage", r"_.{1,200}_", "[_Loudly._]"),
    Row("gap", r"(?:\w+ )?(?:illegible|torn|blank|missing|damaged|lacuna|unreadable|erased|crossed out|blotted|redacted|deleted|erasure|lost|ms\.? (?:torn|damaged|illegible)|word(?:s)? (?:illegible|missing|omitted|lost)|expletive(?: deleted)?|no date|n\.d\.|n\.p\.|undated)(?: .{0,30})?|неразб\.?|утрачено|пропуск.*|без даты|б\. ?д\.|illisible|unleserlich|ilegible|illeggibile", "[illegible]", round=False),
    Row("picture", r"(?:illustrations?|images?|photo(?:graph)?s?|pictures?|figures?|maps?|portraits?|music|sidenote|decoration|decorative .*|ornament|frontispiece|vignette|handwriting|signature|seal|facsimile|иллюстрация|рисунок|фото|портрет|карта|abbildung|bild|karte|gravure|ilustración|grabado|illustrazione|figura)(?:\s*[\d.]+)?(?:\s*:.*)?", "[Illustration: …]"),
)  # fmt: skip
KINDS = tuple(dict.fromkeys(row.kind for row in SILENT))

_ROWS = tuple((row, re.compile(rf"\s*(?:{row.words})\s*[.!]?\s*", re.IGNORECASE | re.DOTALL)) for row in SILENT)
# What is longer tells something.
# In round brackets more words than this are the author's own.
_ROUND_WORDS = 3
_LONGEST = {"picture": 2000, "stage": 200}
# At the beginning of a speech, a word or two in round brackets tell how it is spoken: "(suspiciously) Look who's here."
# "word(1)", "word (1).", "word(*)"
_NEAR = 600
_FIGURES = re.compile(r"\(\d{1,3}\)")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[,.;:!?»”]? \Z")
_NUMBERED_THING = re.compile(
    r"equations?|eq|figures?|fig|tables?|sections?|steps?|notes?|items?|points?|chapters?|parts?|rules?|articles?|nos?|in|"
    r"and|or|to|from|of|formulas?|cases?|gleichung|abschnitt|schritt|punkt|tabelle|étape|point|partie|équation|пункт|шаг|"
    r"формула|часть|раздел|рис|табл|paso|punto|parte|passo|sezione|one|two|three|four|five|six|seven|eight|nine|ten",
    re.IGNORECASE,
)
_CALL = re.compile(r"\d{1,3}|[*†]+")
_MANNER = re.compile(r"[^\W\d_A-ZА-ЯЁ][\w-]*(?:,? [\w-]+){0,2}")


def silent(text: str, pair: Pair, people: People) -> Bracket | None:
    """[…], [sic], [12], [emphasis added], [laughs], [illegible], [Illustration: …]"""
    inner = " ".join(pair.inner.of(text).split())
    if pair.mark == "(" and _CALL.fullmatch(inner) and _calls(text, pair):
        return _passed_over(pair, "reference", people)
    if _is_manner(text, pair, inner):
        return _passed_over(pair, "stage", people)
    attached = text[max(0, pair.span.start - 1) : pair.span.start].isalnum()
    if not attached and tags.alone().fullmatch(inner):
        return Bracket("silent", pair.span, pair.inner, label="tag")
    for row, pattern in _ROWS:
        if not (pair.mark == "[" or (row.round and len(inner.split()) <= _ROUND_WORDS)):
            continue
        if row.apart and attached:
            continue
        if len(inner) <= _LONGEST.get(row.kind, 80) and pattern.fullmatch(inner):
            return _passed_over(pair, row.kind, people)
    return None


def _calls(text: str, pair: Pair) -> bool:
    """Whether a figure in round brackets calls a note: it touches its word, or stands after a word that it
    does not number ("equation (3)") and with no other of its kind near it ("(1) this and (2) that")."""
    before = text[max(0, pair.span.start - 40) : pair.span.start]
    if before[-1:].strip():
        return True
    around = text[max(0, pair.span.start - _NEAR) : pair.span.end + _NEAR]
    word = _WORD_BEFORE.search(before)
    if word is None or (word[1][0].isupper() and not word[0].strip()[len(word[1]) :]):
        return False
    return not _NUMBERED_THING.fullmatch(word[1]) and len(_FIGURES.findall(around)) == 1


def _is_manner(text: str, pair: Pair, inner: str) -> bool:
    if pair.mark != "(" or not _MANNER.fullmatch(inner):
        return False
    before = text[max(0, pair.span.start - 2) : pair.span.start].rstrip(" \t")
    follows = text[pair.span.end : pair.span.end + 2].lstrip(" \t")
    return (not before or before.endswith(("\n", "\r"))) and follows[:1].isupper()


def _passed_over(pair: Pair, kind: str, people: People) -> Bracket:
    """Silent, unless the house has this kind said in its sentence."""
    if kind in people.silent:
        return Bracket("silent", pair.span, pair.inner, label=kind)
    return Bracket("insertion", pair.span, pair.inner, label=kind)

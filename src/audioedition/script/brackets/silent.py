"""Brackets that are for the eye: rows of what they hold, by kind. `notes: silent` in voices.yaml names the kinds."""

from __future__ import annotations

import re
from dataclasses import dataclass

from audioedition.model import Span
from audioedition.patterns import lazy
from audioedition.script.brackets import tags
from audioedition.script.brackets.calls import is_call
from audioedition.script.brackets.citations import is_citation
from audioedition.script.brackets.kinds import Bracket, People
from audioedition.script.brackets.pairs import Pair
from audioedition.script.brackets.plays import direction, ends_sentence


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


# "[May 12]" tells a date.
_MONTHS = (
    r"(?:jan(?:uary|vier|uar)?|feb(?:ruary|ruar)?|févr(?:ier)?|mar(?:ch|s|zo)?|märz|a[pv]r(?:il)?|aprile|abril|ma[yi]|mayo|maggio|"
    r"jun[ei]?|juin|jul[yi]?|juillet|aug(?:ust)?|août|sept?(?:ember|embre)?|o[ck]t(?:ober|obre)?|nov(?:ember|embre)?|"
    r"d[eé][cz](?:ember|embre)?|enero|gennaio|[а-яё]+(?:аря|раля|рта|реля|ня|ля|уста|ября))\.? \d"
)
_WHOSE = r"(?:mine|ours?|added|supplied|in (?:the )?original|my own|(?:the )?author['’]s)"
SILENT = (
    # before all others: what is missing is told, whatever else the words might be
    Row("gap", r"(?:\w+ )?(?:inaudible|unintelligible|indiscernible|indistinct|illegible|unreadable|undecipherable|unclear|torn|missing|damaged|lacuna|erased|crossed out|blotted|redacted|erasure|lost|blank|ms\.? (?:torn|damaged|illegible)|words? (?:illegible|missing|lost|unclear)|expletive(?: deleted)?)(?: .{0,30})?", "[illegible]", round=True),
    Row("gap", r"(?:\w+ |\d+ )?(?:неразборчив\w*|неразб\.?|нрзб\.?|нрз\.|не слышно|утрачено|пропуск(?: .{0,30})?|illisibles?|inaudibles?|incompréhensible|mots? illisibles?|unleserlich\w*|unverständlich\w*|ilegibles?|inaudibles?|ininteligibles?|illeggibil[ei]|incomprensibil[ei]|inudibil[ei])(?: .{0,30})?", "[неразборчиво]", round=True),
    Row("omission", r"…|\.\s*\.\s*\.(?:\s*\.)?|—|–|-{2,}|_+", "[…]", round=True),
    Row("sic", r"sic!*|так в (?:тексте|ориг(?:инале|\.)|документе|рукописи|источнике)|так у автора|именно так|так!*", "[sic]", round=True),
    Row("sic", r"[!?]+", "[?]"),
    # Wikipedia and its kin; numbered notes of scholarly editions; letters of tables' notes are in joined.py
    Row("reference", r"(?:(?:note|notes|n\.|nb|fn\.?|footnote|прим\.|ref\.?)\s*)?\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*(?:\s*,\s*(?:p|pp|s|с)\.\s*\d+(?:[–-]\d+)?)?", "[12]"),
    Row("reference", r"\d{1,3}[a-z]|[A-Za-z]{1,2}\s?\d{1,3}|[A-Za-z]{2,15}\+?\d{2,4}[a-z]?|(?:abb|fig|рис|табл?|tab|anm|n|№)\. ?\d{1,3}|fußnote \d+", "[Knuth84]"),
    Row("reference", rf"(?!.*\b(?:1\d|20)\d\d\b)(?!{_MONTHS})(?:[^\W\d_]{{1,12}}\.?\s?(?:№ ?)?)?\d[\d.,:/–-]*[a-z]?|(?:сноск[аи]|примечани[ея]|footnote|note|fußnote|anmerkung|nota)s?\s*№?\s*\d*", "[Abs. 3]", apart=True),
    Row("reference", r"[^\W\d_a-zа-яё][\w’-]+(?:,? (?:et al\.?|и др\.|u\. ?a\.))?,? \d{4}[a-zа-я]?[,:] ?(?:p|pp|с|стр|s)\.? ?[\d–-]+|\d{1,3}[,;:] ?(?:стр|с|s|p|pp)\.? ?[\d–-]+", "[Smith et al., 1999, p. 5]"),
    Row("reference", r"[*†‡§¶#]+|(?-i:[ivxl]{2,})|(?-i:[A-ZА-Я])\.", "[*]"),
    Row("reference", r"(?:citation|source|clarification|page|better source|quotation|year)s? needed|who\??|when\??|where\??|which\??|by whom\??|according to whom\??|dubious.*|original research\??|disputed.*|vague|clarify|weasel words|attribution|jargon|(?:permanent )?dead link|not in (?:citation given|source)|(?:[a-z-]+ ){0,3}(?:needed|required|please)\??|(?:needs|need|add|insert|missing) (?:a )?(?:citation|source|ref(?:erence)?)s?|(?:ref|citation|source|cite|sources)\?|(?-i:[a-z])[a-z ]{2,30}\?|[a-z]+(?: [a-z]+)?\?|verification needed|failed verification|dead link|edit|p\. ?\d+", "[citation needed]"),
    Row("reference", r"[а-яё ]{3,40}\?|(?:не ?авторитетный )?источник(?: не указан.*)?|не указан источник.*|дата обращения:.*|нет в источнике|уточнить|прояснить|стиль|значимость.*|[a-zà-ÿ' ]{3,30} \?|(?:citation|source|précision|références?) (?:nécessaire|insuffisante|souhaitée)s?|style à revoir|évasif|pas clair|¿[a-zá-ú ]+\?|кто\?|когда\?|нужен источник|réf\. (?:nécessaire|souhaitée)|quand \?|qui \?|cita requerida|senza fonte|citazione necessaria|Beleg fehlt|править(?: код)?|(?:править|редактировать|bearbeiten|modifier|modifica|editar|edit) \| .{4,30}|edit source|modifier le (?:code|wikicode)|quelltext bearbeiten|note \d+|nota \d+|anm\. ?\d+|прим\. ?\d+|к \d+", "[источник не указан]"),
    Row("reference", r"(?!(?-i:[A-ZА-ЯЁ])\S+(?: \S+){3,}\.$)(?:see(?: also)?|cf\.?|vide|siehe(?: auch)?|s\.|vgl\.?|voir(?: aussi)?|cfr\.?|(?:подробнее )?см\.(?: также)?|ср\.|véase|vedi)(?::|\s).{1,80}|pp?\. ?[\d–, -]+|§+ ?[\d., –-]+", "[see No. 259]"),
    Row("reference", r"(?-i:[^\W\d_a-zа-яё])[\w ’'-]{2,30}, (?!(?:1[5-9]|20)\d\d)(?:[ivxlc]+\.? ?)?\d{1,3}\.?", "[Laws, 10.]", apart=True),
    Row("reference", r"(?-i:[A-ZÄÖÜ])[a-z]? \d{4}|(?-i:[A-Z]\w{0,3}\+\d\d[a-z]?)", "[Ac 1762]", apart=True),
    # how a bibliography tells what it lists: GOST 7.1, ISO 690
    Row("reference", r"электронн(?:ый|ые) ресурсы?|electronic resource|on-?line|en ligne|en línea|ressource électronique|recurso electrónico|risorsa elettronica|elektronische ressource|cd-rom", "[Электронный ресурс]"),
    Row("reference", r"(?:недоступная|битая|неработающая|мёртвая) ссылка(?:\W.{0,40})?|(?:требуется|нужен|нужна|нет|укажите|уточните|уточнить|проверить|неавторитетный)(?: [а-яё]+){1,3}!?|архив(?:ировано|ная копия).{0,40}|lien (?:mort|brisé)|enlace roto|collegamento interrotto|toter link", "[недоступная ссылка]"),
    Row("comment", r"(?:internal )?(?:citations?|quotation marks|quotations?|footnotes?|references?|emphasis|brackets|paragraph breaks?)(?: (?:and|or) .{1,30})? (?:omitted|removed|deleted|altered|in original|added)|\w+ (?:mine|ours)", "[citations omitted]", round=True),
    Row("comment", r"no date|n\.d\.|n\.p\.|undated|без даты|б\. ?д\.|s\. ?d\.|o\. ?D\.|deleted|word(?:s)? omitted", "[no date]"),
    Row("comment", rf"(?:(?:my|our|the author['’]s|original) )?(?:emphas[ei]s|italics?|bold(?:face)?|underlin(?:ing|ed)|highlighting|capitals?|stress|translation)(?: (?:is|are|was))?(?: {_WHOSE}| by .{{1,40}})?", "[emphasis added]", round=True),
    Row("comment", r"(?:курсив|выделено|разрядка|подч[её]ркнуто|выделение|жирный шрифт)(?: (?:мой|мною|мной|наш|нами|автора|автором|редакции|в оригинале).*)?|(?:meine |eigene |alle )?Herv(?:orh)?(?:ebung(?:en)?)?\.?(?: .{0,40})?|kursiv(?:ierung)?(?: .{0,40})?|Auslassungen?(?: .{0,40})?|(?:c['’]est moi|nous) qui (?:souligne|soulignons)|souligné par .*|(?:el )?(?:subrayado|énfasis|cursiva)(?: es)? (?:mí[oa]|nuestr[oa]|añadid[oa])|(?:corsivo|corsivi|grassetto|sottolineatura|enfasi|traduzione) (?:mi[oae]|nostr[oae]|nell['’]originale|(?:dell['’]|aggiunt)\w+)|(?:la )?traducción (?:mía|nuestra|propia|del autor)|(?:ma|notre) traduction|traduction (?:personnelle|de l['’]auteur|libre)|(?:je|nous) (?:souligne|soulignons|traduis|traduisons)|(?:eigene|meine) übersetzung|übers(?:etzung|\.) (?:d\. verf\.|des verfassers|von mir)|перевод (?:мой|наш|автора)", "[курсив мой]", round=True),
    Row("stage", r"(?:\w+ly |more |loud |prolonged |general |nervous |long |brief |short |again |some )*(?:laughs?|laughter|laughing|chuckles?|giggles?|applause|cheers?|cheering|sighs?|pauses?|coughs?|crosstalk|cross-talk|silence|music|sobs?|cries|crying|smiles?|smiling|nods?|whispers?|shouts?|groans?|gasps?|phonetic|overlapping|interruptions?|bell rings?|recess|break|foreign language)(?: [\w’'-]+){0,3}", "[laughs]", round=True),
    Row("stage", r"(?:громкий |общий |долгий )?(?:сме[её]тся|смеются|смех|аплодисменты|пауза|вздыхает|улыбается|плачет|молчит|оживление|шум(?: в зале)?|голос(?:а)? (?:из|с) (?:зала|места|мест))(?: .{0,30})?|(?:il |elle |on )?(?:rires?|rit|riant|sourires?|applaudissements|silence|soupirs?)(?: .{0,30})?|(?:lacht|lachen|gelächter|heiterkeit|beifall|applaus|pause|schweigt|seufzt)(?: .{0,40})?|(?:risas?|ríe|se ríe|aplausos|pausa|silencio)(?: .{0,30})?|(?:ride|risate|risata|applausi|sorride|silenzio)(?: .{0,30})?", "[смеётся]", round=True),
    Row("stage", r"_.{1,800}_", "[_Loudly._]"),
    Row("picture", r"(?:illustrations?|images?|photo(?:graph)?s?|pictures?|figures?|maps?|portraits?|music|musique|musik|musica|música|ноты|sidenote|decoration|decorative .*|ornament|frontispiece|vignette|handwriting|signature|seal|facsimile|иллюстрация|рисунок|фото|портрет|карта|abbildung|bild|karte|gravure|ilustración|grabado|illustrazione|figura)(?:\s*[\d.]+)?(?:\s*:.*)?", "[Illustration: …]"),
)  # fmt: skip
KINDS = tuple(dict.fromkeys(row.kind for row in SILENT))

_ROWS = tuple((row, lazy(rf"\s*(?:{row.words})\s*[.!]?\s*", re.IGNORECASE | re.DOTALL)) for row in SILENT)
# In round brackets more words than this are the author's own.
_ROUND_WORDS = 3
# What is longer tells something.
_LONGEST = {"picture": 2000, "stage": 800}
# "[crosstalk 00:25:02]": where in a recording it was.
_CLOCK = lazy(r"[ ,@]+\d{1,2}:\d\d(?::\d\d)?")
# At the beginning of a speech, a word or two in round brackets tell how it is spoken: "(suspiciously) Look who's here."
# "(a)", "(b)" number what follows.
_SHORTEST_MANNER = 3
_INDENT = 40
_MANNER = lazy(r"[^\W\d_A-ZА-ЯЁ][\w-]*(?:,? [\w-]+){0,2}")
# A dictionary's or a bibliography's mark behind the last sentence of a paragraph.
# At the beginning of a line it numbers the note that was called not far before: "one Beethoven.[A]", "[A] Frimmel's".
_CALLED_FROM = 4000
_MARK = lazy(r"[A-ZА-ЯЁ]{1,3}")


def silent(text: str, pair: Pair, people: People) -> Bracket | None:
    """[…], [sic], [12], [emphasis added], [laughs], [Illustration: …]; [illegible] is told, unless a house will not."""
    inner = _unmarked(" ".join(pair.inner.of(text).split()))
    if is_call(text, pair, inner):
        return _passed_over(text, pair, "reference", people)
    attached = text[max(0, pair.span.start - 1) : pair.span.start].isalnum()
    kind = _kind(pair, inner, attached)
    acted = kind != "gap" and (_is_manner(text, pair, inner) or direction(text, pair, inner))
    if acted and not tags.signs(inner, people.tags):
        kind = "stage"
    if not attached and _is_tag(text, pair, inner):
        return Bracket("silent", pair.span, pair.inner, label="tag")
    if kind is None and pair.mark == "[" and (is_citation(inner) or _is_mark(text, pair, inner)):
        return _passed_over(text, pair, "reference", people)
    return _passed_over(text, pair, kind, people) if kind else None


_STARRED = lazy(r"(\*{1,3})([^\W\d_][^*]*)\1")


def _unmarked(inner: str) -> str:
    """Without the marks of Markdown around all of it: "[*Applause*]". Between low lines, printers set directions."""
    starred = _STARRED.fullmatch(inner)
    return starred[2] if starred else inner


def _is_tag(text: str, pair: Pair, inner: str) -> bool:
    """Whether a tag is all that there is; behind a name in round brackets a calling is the author's own word."""
    if not tags.is_alone(inner):
        return False
    own_word = pair.mark == "(" and tags.is_calling(inner)
    return not (own_word and text[max(0, pair.span.start - 20) : pair.span.start].rstrip()[-1:].isalnum())


def _kind(pair: Pair, inner: str, attached: bool) -> str | None:
    """The kind of the first row that holds the whole of `inner`."""
    timeless = _CLOCK.sub("", inner)
    words = len(timeless.split())
    for row, pattern in _ROWS:
        if (pair.mark == "(" and not (row.round and words <= _ROUND_WORDS)) or (row.apart and attached):
            continue
        said = timeless if row.kind in ("stage", "gap") else inner
        if len(said) <= _LONGEST.get(row.kind, 80) and pattern.fullmatch(said):
            return row.kind
    return None


def _is_manner(text: str, pair: Pair, inner: str) -> bool:
    if pair.mark != "(" or len(inner) < _SHORTEST_MANNER or not _MANNER.fullmatch(inner):
        return False
    begin = max(0, pair.span.start - _INDENT)
    before = text[begin : pair.span.start].rstrip(" \t")
    follows = text[pair.span.end : pair.span.end + 2].lstrip(" \t")
    if not follows[:1].isupper() or (before and not before.endswith(("\n", "\r"))):
        return False
    return not before or ends_sentence(text, begin + len(before))


def _is_mark(text: str, pair: Pair, inner: str) -> bool:
    """Whether capitals call a note behind a sentence's mark, or name a dictionary behind a paragraph."""
    if not _MARK.fullmatch(inner):
        return False
    before = text[max(0, pair.span.start - 3) : pair.span.start]
    follows = text[pair.span.end : pair.span.end + 3]
    if len(inner) == 1 and before[-1:] in (*".,;:!?»”~_*",) and not follows[:1].isalnum() and len(before) > 1:
        return True  # "he has bolted,[A] and": it touches the mark behind a word
    if not before.strip(" \t") or before.endswith("\n"):
        return pair.span.of(text) in text[max(0, pair.span.start - _CALLED_FROM) : pair.span.start]
    before, follows = before.rstrip(), follows.lstrip(" \t")
    return before.endswith((".", "!", "?", "»", "”")) and (not follows or follows.startswith(("\n", "\r")))


def _passed_over(text: str, pair: Pair, kind: str, people: People) -> Bracket:
    """Silent, unless the house has this kind said in its sentence: without the time of the recording."""
    if kind in people.silent:
        return Bracket("silent", pair.span, pair.inner, label=kind)
    clock = _CLOCK.search(pair.inner.of(text)) if kind in ("gap", "stage") else None
    body = Span(pair.inner.start, pair.inner.start + clock.start()) if clock else pair.inner
    return Bracket("insertion", pair.span, body, label=kind)

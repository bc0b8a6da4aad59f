"""References in brackets: calls of notes, marks of encyclopaedias, "see also", pages and years of books."""

from __future__ import annotations

from audioedition.words.letters import CAPITAL, NOT_SMALL
from audioedition.words.months import MONTHS
from audioedition.words.phrases import Phrases
from audioedition.words.silent_brackets import WHOLE, SilentBracket
from audioedition.words.word_lists import alternatives


def _mark(language: str, words: str, example: str) -> SilentBracket:
    return SilentBracket(language, words, example)


def _apart(language: str, words: str, example: str) -> SilentBracket:
    return SilentBracket(language, words, example, apart=True)


# "[See the letters to his brother.]" is a sentence.
_NO_SENTENCE = rf"(?!(?-i:{CAPITAL})\S+(?: \S+){{3,}}\.$)"


def _see(language: str, words: str, example: str) -> SilentBracket:
    return SilentBracket(language, rf"{_NO_SENTENCE}{words}(?::|\s).{{1,80}}", example)


def _wanted(words: str, example: str) -> SilentBracket:
    return SilentBracket("ru", rf"{words}(?: [а-яё]+){{1,3}}!?", example)


_PAGES = r"(?:\s*,\s*(?:p|pp|s|с)\.\s*\d+(?:[–-]\d+)?)?"
_NUMBERS = rf"\d{{1,3}}(?:\s*[,;–-]\s*\d{{1,3}})*{_PAGES}"
_NAME = rf"(?-i:{NOT_SMALL})[\w’-]+"
_YEAR_AND_PAGE = r",? \d{4}[a-zа-яё]?[,:] ?(?:p|pp|с|стр|s)\.? ?[\d–-]+"
# "[May 12]" tells a date.
_NO_DATE = rf"(?!.*\b(?:1\d|20)\d\d\b)(?!{alternatives(month for _, month in MONTHS.numbers)}\.? \d)"
_EDIT = r" \| .{4,30}"

REFERENCES = Phrases(
    "references",
    (
        # Numbered notes of Wikipedia and of scholarly editions; letters of tables' notes are a mechanism.
        _mark("", _NUMBERS, "[12]"),
        _mark("en", rf"notes?\s*{_NUMBERS}", "[note 12]"),
        _mark("en", rf"n\.\s*{_NUMBERS}", "[n. 12]"),
        _mark("en", rf"nb\s*{_NUMBERS}", "[nb 3]"),
        _mark("en", rf"fn\.?\s*{_NUMBERS}", "[fn. 3, p. 12]"),
        _mark("en", rf"footnote\s*{_NUMBERS}", "[footnote 3]"),
        _mark("en", rf"ref\.?\s*{_NUMBERS}", "[ref. 3]"),
        _mark("ru", rf"прим\.\s*{_NUMBERS}", "[прим. 3]"),
        _mark("ru", r"к \d+", "[к 12]"),
        _mark("de", r"fußnote \d+", "[Fußnote 12]"),
        _mark("de", r"anm\. ?\d+", "[Anm. 3]"),
        _mark("es it", r"nota \d+", "[nota 3]"),
        _mark("", r"\d{1,3}[a-z]", "[12a]"),
        _mark("", r"[A-Za-z]{1,2}\s?\d{1,3}", "[K 12]"),
        _mark("", r"[A-Za-z]{2,15}\+?\d{2,4}[a-z]?", "[Knuth84]"),
        _mark("de", r"abb\. ?\d{1,3}", "[Abb. 2]"),
        _mark("de", r"tab\. ?\d{1,3}", "[Tab. 2]"),
        _mark("en", r"fig\. ?\d{1,3}", "[Fig. 2]"),
        _mark("ru", r"рис\. ?\d{1,3}", "[рис. 2]"),
        _mark("ru", r"табл?\. ?\d{1,3}", "[табл. 2]"),
        _mark("", r"№\. ?\d{1,3}", "[№. 2]"),
        _apart("ru", r"сноск[аи]\s*№?\s*\d*", "[сноска № 3]"),
        _apart("ru", r"примечани[ея]\s*№?\s*\d*", "[примечание]"),
        _apart("en", r"footnotes?\s*№?\s*\d*", "[footnote]"),
        _apart("en", r"notes?\s*№?\s*\d*", "[note]"),
        _apart("de", r"fußnote\s*№?\s*\d*", "[Fußnote]"),
        _apart("de", r"anmerkung\s*№?\s*\d*", "[Anmerkung]"),
        _apart("es it", r"nota\s*№?\s*\d*", "[nota]"),
        _apart("", rf"{_NO_DATE}(?:[^\W\d_]{{1,12}}\.?\s?(?:№ ?)?)?\d[\d.,:/–-]*[a-z]?", "[Abs. 3]"),
        _mark("", rf"{_NAME}{_YEAR_AND_PAGE}", "[Smith, 1999, p. 5]"),
        _mark("en", rf"{_NAME},? et al\.?{_YEAR_AND_PAGE}", "[Smith et al., 1999, p. 5]"),
        _mark("ru", rf"{_NAME},? и др\.{_YEAR_AND_PAGE}", "[Лотман и др., 1999, с. 5]"),
        _mark("de", rf"{_NAME},? u\. ?a\.{_YEAR_AND_PAGE}", "[Schmidt u. a., 1999, S. 5]"),
        _mark("en fr es it", r"\d{1,3}[,;:] ?pp?\.? ?[\d–-]+", "[12: p. 5]"),
        _mark("ru", r"\d{1,3}[,;:] ?с(?:тр)?\.? ?[\d–-]+", "[12, стр. 5]"),
        _mark("de", r"\d{1,3}[,;:] ?s\.? ?[\d–-]+", "[12; S. 5]"),
        _mark("", r"[*†‡§¶#]+", "[*]"),
        _mark("", r"(?-i:[ivxl]{2,})", "[iv]"),
        _mark("", rf"(?-i:{CAPITAL})\.", "[K.]"),
        # What Wikipedia and its kin ask of those who write.
        _mark("en", r"(?:[a-z-]+ ){0,3}needed\??", "[citation needed]"),
        _mark("en", r"(?:[a-z-]+ ){0,3}required\??", "[clarification required]"),
        _mark("en", r"(?:[a-z-]+ ){0,3}please\??", "[source please?]"),
        _mark("en", "who", "[who]"),
        _mark("en", "when", "[when]"),
        _mark("en", "where", "[where]"),
        _mark("en", "which", "[which]"),
        _mark("en", "by whom", "[by whom]"),
        _mark("en", "according to whom", "[according to whom]"),
        _mark("en", "dubious.*", "[dubious – discuss]"),
        _mark("en", "original research", "[original research]"),
        _mark("en", "disputed.*", "[disputed – discuss]"),
        _mark("en", "vague", "[vague]"),
        _mark("en", "clarify", "[clarify]"),
        _mark("en", "weasel words", "[weasel words]"),
        _mark("en", "attribution", "[attribution]"),
        _mark("en", "jargon", "[jargon]"),
        _mark("en", "(?:permanent )?dead link", "[permanent dead link]"),
        _mark("en", "not in (?:citation given|source)", "[not in citation given]"),
        _mark("en", "(?:needs|need|add|insert|missing) (?:a )?citations?", "[needs a citation]"),
        _mark("en", "(?:needs|need|add|insert|missing) (?:a )?sources?", "[add source]"),
        _mark("en", "(?:needs|need|add|insert|missing) (?:a )?ref(?:erence)?s?", "[missing reference]"),
        _mark("en", r"(?-i:[a-z])[a-z ]{2,30}\?", "[according to whom?]"),
        _mark("en", r"[a-z]+(?: [a-z]+)?\?", "[Source?]"),
        _mark("en", "failed verification", "[failed verification]"),
        _mark("en", "edit", "[edit]"),
        _mark("en", f"edit{_EDIT}", "[edit | edit source]"),
        _mark("en", "edit source", "[edit source]"),
        _mark("ru", r"[а-яё ]{3,40}\?", "[кто так считает?]"),
        _mark("ru", "(?:не ?авторитетный )?источник(?: не указан.*)?", "[источник не указан]"),
        _mark("ru", "не указан источник.*", "[не указан источник 12 дней]"),
        _mark("ru", "дата обращения:.*", "[дата обращения: 12 мая]"),
        _mark("ru", "уточнить", "[уточнить]"),
        _mark("ru", "прояснить", "[прояснить]"),
        _mark("ru", "стиль", "[стиль]"),
        _mark("ru", "значимость.*", "[значимость факта]"),
        _mark("ru", "править(?: код)?", "[править]"),
        _mark("ru", f"править{_EDIT}", "[править | править код]"),
        _mark("ru", f"редактировать{_EDIT}", "[редактировать | править код]"),
        _mark("de", "beleg fehlt", "[Beleg fehlt]"),
        _mark("de", f"bearbeiten{_EDIT}", "[Bearbeiten | Quelltext bearbeiten]"),
        _mark("de", "quelltext bearbeiten", "[Quelltext bearbeiten]"),
        _mark("fr", r"[a-zà-ÿ' ]{3,30} \?", "[à quelle date ?]"),
        _mark("fr", "(?:citation|source|précision) (?:nécessaire|insuffisante|souhaitée)s?", "[source insuffisante]"),
        _mark("fr", "références? (?:nécessaire|insuffisante|souhaitée)s?", "[référence nécessaire]"),
        _mark("fr", r"réf\. (?:nécessaire|souhaitée)", "[réf. nécessaire]"),
        _mark("fr", "style à revoir", "[style à revoir]"),
        _mark("fr", "évasif", "[évasif]"),
        _mark("fr", "pas clair", "[pas clair]"),
        _mark("fr", f"modifier{_EDIT}", "[modifier | modifier le code]"),
        _mark("fr", "modifier le (?:code|wikicode)", "[modifier le wikicode]"),
        _mark("es", r"¿[a-zá-ú ]+\?", "[¿quién?]"),
        _mark("es", "cita requerida", "[cita requerida]"),
        _mark("es", f"editar{_EDIT}", "[editar | editar código]"),
        _mark("it", "senza fonte", "[senza fonte]"),
        _mark("it", "citazione necessaria", "[citazione necessaria]"),
        _mark("it", f"modifica{_EDIT}", "[modifica | modifica wikitesto]"),
        # Where else something stands.
        _see("en", "see(?: also)?", "[see No. 259]"),
        _see("en fr", r"cf\.?", "[cf. p. 12]"),
        _see("en", "vide", "[vide the letter of May]"),
        _see("de", "siehe(?: auch)?", "[siehe auch Kapitel 3]"),
        _see("de", r"s\.(?! ?d\.)", "[s. Kapitel 3]"),
        _see("de", r"vgl\.?", "[vgl. Kapitel 3]"),
        _see("fr", "voir(?: aussi)?", "[voir aussi le chapitre 3]"),
        _see("it", r"cfr\.?", "[cfr. il capitolo 3]"),
        _see("it", "vedi", "[vedi il capitolo 3]"),
        _see("es", "véase", "[véase el capítulo 3]"),
        _see("ru", r"(?:подробнее )?см\.(?: также)?", "[см. также главу 3]"),
        _see("ru", r"ср\.", "[ср. главу 3]"),
        _mark("en fr es it", r"pp?\. ?[\d–, -]+", "[pp. 12–14, 17]"),
        _mark("", r"§+ ?[\d., –-]+", "[§ 12]"),
        _apart(
            "",
            rf"(?-i:{NOT_SMALL})[\w ’'-]{{2,30}}, (?!(?:1[5-9]|20)\d\d)(?:[ivxlc]+\.? ?)?\d{{1,3}}\.?",
            "[Laws, 10.]",
        ),
        _apart("", rf"(?-i:{CAPITAL})[a-z]? \d{{4}}", "[Ac 1762]"),
        _apart("", r"(?-i:[A-Z]\w{0,3}\+\d\d[a-z]?)", "[K+84]"),
        # How a bibliography tells what it lists: GOST 7.1, ISO 690.
        _mark("ru", "электронн(?:ый|ые) ресурсы?", "[Электронный ресурс]"),
        _mark("en", "electronic resource", "[electronic resource]"),
        _mark("en", "on-?line", "[online]"),
        _mark("fr", "en ligne", "[en ligne]"),
        _mark("fr", "ressource électronique", "[ressource électronique]"),
        _mark("es", "en línea", "[en línea]"),
        _mark("es", "recurso electrónico", "[recurso electrónico]"),
        _mark("it", "risorsa elettronica", "[risorsa elettronica]"),
        _mark("de", "elektronische ressource", "[Elektronische Ressource]"),
        _mark("", "cd-rom", "[CD-ROM]"),
        _mark("ru", r"(?:недоступная|битая|неработающая|мёртвая) ссылка(?:\W.{0,40})?", "[недоступная ссылка]"),
        _mark("ru", "архив(?:ировано|ная копия).{0,40}", "[архивировано 12 мая]"),
        _wanted("требуется", "[требуется проверка]"),
        _wanted("нужен", "[нужен источник]"),
        _wanted("нужна", "[нужна ссылка]"),
        _wanted("нет", "[нет в источнике]"),
        _wanted("укажите", "[укажите источник]"),
        _wanted("уточните", "[уточните дату]"),
        _wanted("уточнить", "[уточнить дату]"),
        _wanted("проверить", "[проверить перевод]"),
        _wanted("неавторитетный", "[неавторитетный блог]"),
        _mark("fr", "lien (?:mort|brisé)", "[lien mort]"),
        _mark("es", "enlace roto", "[enlace roto]"),
        _mark("it", "collegamento interrotto", "[collegamento interrotto]"),
        _mark("de", "toter link", "[toter Link]"),
    ),
    WHOLE,
)

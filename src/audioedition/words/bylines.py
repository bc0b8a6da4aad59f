"""Bylines: who wrote, translated or edited it, and the small words that stand among names."""

from __future__ import annotations

from typing import Literal

from audioedition.words.phrases import WHOLE_WORDS, Meaning, Phrase, Phrases
from audioedition.words.word_lists import WordLists

Role = Literal["author", "translator", "editor"]


def _labels(language: str, *words: str) -> tuple[Meaning[Role], ...]:
    """Rows of words that a colon ends, before a name."""
    return tuple(Meaning(language, f"{word} ?:", f"{word.capitalize()}: Anna Holm", "author") for word in words)


BYLINES: Phrases[Meaning[Role]] = Phrases(
    "bylines",
    (
        Meaning("en", r"translat(?:ed|ion)(?: from(?: the)? \w+)?(?: by| ?:)",
                "Translated from the Russian by A. Smith", "translator"),
        Meaning("ru", r"перев[её]ла?(?: с \w+)? ?:?", "Перевела с английского Анна Смит", "translator"),
        Meaning("ru", r"перевод(?: с \w+)? ?:?", "Перевод с английского: Анна Смит", "translator"),
        Meaning("fr", r"trad(?:uit|uction)(?: d[eu] ?l?['’]?\w+)?(?: par| ?:)",
                "Traduit de l’anglais par Anne Dupont", "translator"),
        Meaning("de", r"aus dem \w+ (?:übersetzt )?von", "Aus dem Russischen von A. Schmidt", "translator"),
        Meaning("de", "übersetzt von", "Übersetzt von A. Schmidt", "translator"),
        Meaning("de", "übersetzung ?:", "Übersetzung: Anna Schmidt", "translator"),
        Meaning("es", "traducid[oa] por", "Traducido por Ana Ruiz", "translator"),
        Meaning("es", "traducción(?: de| ?:)", "Traducción de Ana Ruiz", "translator"),
        Meaning("it", "tradotto da", "Tradotto da Anna Rossi", "translator"),
        Meaning("it", "traduzione(?: di| ?:)", "Traduzione di Anna Rossi", "translator"),
        Meaning("en", "edited by", "Edited by Edith F. Carey", "editor"),
        Meaning("en", "editor ?:", "Editor: Edith F. Carey", "editor"),
        Meaning("de", "herausgegeben von", "Herausgegeben von Karl Müller", "editor"),
        Meaning("ru", "под редакцией", "Под редакцией И. И. Петрова", "editor"),
        Meaning("fr", "édité par", "Édité par Jeanne Moreau", "editor"),
        Meaning("it", "a cura di", "A cura di Maria Bianchi", "editor"),
        Meaning("en", "(?:(?:written|text|words|story|article|posted|speech|essay|report|remarks) )?by(?: ?:)?",
                "By Grigory Pasko", "author"),
        Meaning("en", r"authors?(?: ?:|,)", "Author: Grigory Pasko", "author"),
        Meaning("en de", "text ?:", "Text: Grigory Pasko", "author"),
        Meaning("ru", "авторы ?:", "Авторы: Григорий Пасько, Анна Смит", "author"),
        Meaning("ru uk", "автор(?: (?:статьи|текста|материала))? ?:?", "Автор: Григорий Пасько", "author"),
        Meaning("ru", "текст ?:", "Текст: Григорий Пасько", "author"),
        Meaning("fr", "(?:(?:écrit|rédigé|publié|posté|texte) )?par(?: ?:)?", "Par Jeanne Moreau", "author"),
        Meaning("fr", r"aute(?:ur|ure|rice)s? ?:", "Auteur : Jeanne Moreau", "author"),
        Meaning("fr", "texte ?:", "Texte : Jeanne Moreau", "author"),
        Meaning("de", "(?:(?:artikel|beitrag|text|geschrieben|verfasst) )?von(?: ?:)?", "Von Karl Müller", "author"),
        Meaning("de", r"(?:verfasser|autor)(?:in|innen|en)? ?:", "Autorin: Anna Schmidt", "author"),
        Meaning("es pt", "(?:(?:escrito|publicado) )?por(?: ?:)?", "Por Ana Ruiz", "author"),
        Meaning("es pt", "autor(?:a|es)? ?:", "Autora: Ana Ruiz", "author"),
        Meaning("it", "(?:(?:scritto|testo|articolo) )?di(?: ?:)?", "Di Maria Bianchi", "author"),
        Meaning("it", "(?:scritto|pubblicato) da", "Scritto da Maria Bianchi", "author"),
        Meaning("it", "autor[ei] ?:", "Autore: Maria Bianchi", "author"),
        Meaning("nl", "door ?:?", "Door Jan de Vries", "author"),
        Meaning("pl nl da no hr", "tekst ?:", "Tekst: Anna Nowak", "author"),
        Meaning("zh", "(?:原文)?作者 ?[:：]", "原文作者：Jatin", "author"),
        Meaning("ar", "(?:بقلم|الكاتب) ?:?", "بقلم: منى حسن", "author"),
        Meaning("fa", "نویسند(?:ه|گان) ?:?", "نویسندگان: رضا سامعی", "author"),
        Meaning("en", "(?:(?:an? )?(?:guest (?:post|column|essay|article|blog)|(?:news )?analysis|opinion|commentary|"
                "column|review|interview|post|blog(?: post)?|feature|entry|contributed|published|submitted|created|"
                "added|uploaded|reported|reporting|(?:words|text) and (?:photos|pictures|images)) )by(?: ?:)?",
                "Guest post by Anna Holm", "author"),
        Meaning("en", "post author", "Post author By Anna Holm", "author"),
        Meaning("en", r"words(?: (?:and|&|\+) (?:photos?|photography|pictures|images))? ?:",
                "Words: Anna Holm", "author"),
        Meaning("en", r"text (?:and|&|\+) (?:photos?|pictures|images|graphics?) ?:",
                "Text and photos: Anna Holm", "author"),
        Meaning("de", "(?:(?:ein(?:e)? )?(?:gast|blog)? ?-?(?:artikel|beitrag|kommentar|text|interview|kolumne|analyse|"
                "reportage|bericht|rezension|glosse|porträt)|erstellt|eingestellt|gespeichert|veröffentlicht|publiziert|gepostet|"
                "aufgezeichnet|notiert) von(?: ?:)?", "Ein Artikel von Karl Müller", "author"),
        Meaning("de", "beitrags-?autor", "Beitragsautor Von Karl Müller", "author"),
        Meaning("fr", "(?:(?:un|une) )?(?:article|texte|billet|chronique|tribune|analyse|reportage|enquête|entretien) "
                "(?:(?:réalisée?|signée?|proposée?) )?par(?: ?:)?", "Un entretien réalisé par Jeanne Moreau", "author"),
        Meaning("fr", "une? (?:article|texte|billet|chronique|tribune) de", "Un article de Jeanne Moreau", "author"),
        Meaning("fr", "propos recueillis par(?: ?:)?", "Propos recueillis par Jeanne Moreau", "author"),
        Meaning("fr", "textes? (?:et|&) (?:photos?|images) ?:", "Texte et photos : Jeanne Moreau", "author"),
        Meaning("es", "escribe(?: ?:)?", "Escribe Ana Ruiz", "author"),
        Meaning("es", "(?:(?:una?|la) )?(?:columna|crónica|entrevista|opinión|análisis|reportaje|nota) por(?: ?:)?",
                "Una columna por Ana Ruiz", "author"),
        Meaning("es pt", "textos?(?: (?:y|e) fotos)? ?:", "Texto: Ana Ruiz", "author"),
        Meaning("pt", "(?:postado|escrito|publicado|texto|artigo|reportagem) por(?: ?:)?", "Postado por Ana Costa",
                "author"),
        Meaning("nl", "(?:(?:geschreven|geplaatst|gepubliceerd|tekst|artikel|column) )door(?: ?:)?",
                "Geschreven door Jan de Vries", "author"),
        Meaning("sv no", "(?:(?:skriven|skrevet|publicerad|publisert|text|tekst) )?av(?: ?:)?",
                "Av Anna Holm", "author"),
        Meaning("da", "(?:(?:skrevet|publiceret|tekst) )?af(?: ?:)?", "Af Anna Holm", "author"),
        Meaning("el", "γράφ(?:ει|ουν) (?:ο|η|οι)", "Γράφει η Μαρία Παππά", "author"),
        Meaning("he", "מאת ?:?", "מאת: דנה לוי", "author"),
        Meaning("ja", "文(?:・写真)? ?[:：／/]", "文：山田太郎", "author"),
        Meaning("ja", "取材(?:・文)? ?[:：／/]", "取材・文：山田太郎", "author"),
        Meaning("ja", "執筆(?:者)? ?[:：／/]", "執筆者：山田太郎", "author"),
        Meaning("ja", "著者 ?[:：／/]", "著者：山田太郎", "author"),
        Meaning("zh", "(?:撰)?文 ?[:：／/]", "撰文／王小明", "author"),
        Meaning("zh", "记者 ?[:：／/]", "记者：王小明", "author"),
        Meaning("ko", "글 ?[:=：]", "글: 김민수", "author"),
        Meaning("ko", "작성자 ?[:=：]", "작성자: 김민수", "author"),
        Meaning("id", "(?:ditulis )?oleh ?:?", "Oleh: Siti Rahma", "author"),
        Meaning("hi", "लेखक ?:?", "लेखक: अनिल शर्मा", "author"),
        *_labels("de", "text & fotos", "text und fotos", "text und bilder", "text/fotos", "worte"),
        *_labels("it", "testo", "testi", "testo e foto", "articolo"),
        *_labels("nl sv da no", "text en foto's", "tekst en foto's", "text och foto", "tekst og foto"),
        *_labels("fi", "kirjoittaja", "teksti"),
        *_labels("pl", "autorzy", "napisał", "napisała", "opracował", "opracowała"),
        *_labels("pl cs sk", "autorka"),
        *_labels("cs sk", "autoři", "napsal", "napsala", "píše"),
        *_labels("hu", "szerző", "írta"),
        *_labels("ro", "scris de"),
        *_labels("tr", "yazan", "yazar", "haber"),
        *_labels("ru", "авторы статьи", "авторы текста", "подготовил",
                 "подготовила", "написал", "написала", "беседовал", "беседовала", "опубликовал", "опубликовала",
                 "добавил", "добавила", "записал", "записала"),
        *_labels("uk bg sr mk", "авторка"),
        *_labels("uk", "автори", "підготував", "підготувала", "розмовляв", "розмовляла"),
        *_labels("bg sr mk", "пише"),
        *_labels("hr sr sl bs", "autorica", "piše", "avtor", "avtorica"),
        *_labels("el", "συντάκτης", "συντάκτρια", "κείμενο", "επιμέλεια"),
        *_labels("vi", "tác giả", "bài viết", "viết bởi"),
    ),
    r"\A(?:{words})(?:\s+|(?<=[:：/／=]))(?P<name>\S.*)",
)  # fmt: skip
"""What stands before a name on a line of its own, and what this person did."""
SMALL_WORDS = Phrases(
    "small words of bylines",
    (
        Phrase("en", "and", "Anna Smith and Bob Lee"),
        Phrase("de", "und", "Anna Schmidt und Karl Müller"),
        Phrase("fr", "et", "Jeanne Moreau et Paul Petit"),
        Phrase("es", "y", "Ana Ruiz y Juan García"),
        Phrase("it pt", "e", "Maria Bianchi e Anna Rossi"),
        Phrase("ru", "и", "Анна Смит и Иван Петров"),
        Phrase("en", "the", "Sita the Scribe"),
        Phrase("en", "for", "Anna Smith for Reuters"),
        Phrase("de", "für", "Karl Müller für die Zeit"),
        Phrase("fr", "pour", "Jeanne Moreau pour Libération"),
    ),
    WHOLE_WORDS,
)
"""Words of a byline that are no part of a name and may be small."""
BETWEEN_NAMES = Phrases(
    "words between names",
    (
        Phrase("en", "and", "Anna Smith and Bob Lee"),
        Phrase("en", "with", "Anna Smith with Bob Lee"),
        Phrase("de", "und", "Anna Schmidt und Karl Müller"),
        Phrase("fr", "et", "Jeanne Moreau et Paul Petit"),
        Phrase("es", "y", "Ana Ruiz y Juan García"),
        Phrase("it pt", "e", "Maria Bianchi e Anna Rossi"),
        Phrase("nl", "en", "Jan de Vries en Piet Smit"),
        Phrase("ru", "и", "Анна Смит и Иван Петров"),
        Phrase("uk", "і", "Анна Коваль і Іван Мельник"),
        Phrase("pl", "i", "Anna Nowak i Jan Kowalski"),
    ),
    r"\s+(?:{words})\s+|\s*[&;/+,、،]\s*",
)
BEHIND_NAMES = Phrases(
    "words behind the names of a byline",
    (
        Phrase("en", "for", "Anna Smith for Reuters"),
        Phrase("en de", "in", "Anna Smith in Moscow"),
        Phrase("en", "from", "Anna Smith from Moscow"),
        Phrase("en", "at", "Anna Smith at the Senate"),
        Phrase("en", "is a", "Anna Smith is a reporter"),
        Phrase("de", "für", "Karl Müller für die Zeit"),
        Phrase("de", "aus", "Karl Müller aus Moskau"),
        Phrase("fr", "pour", "Jeanne Moreau pour Libération"),
        Phrase("fr", "à", "Jeanne Moreau à Moscou"),
        Phrase("es", "para", "Ana Ruiz para El País"),
        Phrase("ru", "для", "Анна Смит для Медузы"),
    ),
    r"\s(?:{words})\s.*",
)
"""What begins the words behind names, which say for whom or where: none of them is a name."""
BEFORE_DATES = WordLists(
    "words before a date in a byline",
    {
        "en": "on at updated published posted last modified the",
        "de": """
            am den vom um veröffentlicht aktualisiert heute gestern montag dienstag mittwoch donnerstag freitag samstag
            sonntag
        """,
        "fr": "le publié mis à jour lundi mardi mercredi jeudi vendredi samedi dimanche",
        "es": "el publicado actualizado hace",
        "it": "il del pubblicato aggiornato lunedì martedì mercoledì giovedì venerdì sabato",
        "pt": "em publicado atualizado segunda-feira terça-feira quarta-feira quinta-feira sexta-feira",
        "nl": "op gepubliceerd maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
        "ru": "от вчера сегодня опубликовано понедельник вторник среда четверг пятница суббота воскресенье",
    },
)
TITLE_BEGINNINGS = Phrases(
    "words that begin titles and no names",
    (
        Phrase("en", "the", "The Long Road: A Diary"),
        Phrase("en", "an?", "A Week: Notes from Almaty"),
        Phrase("en", "how", "How Rivers Die: A Report"),
        Phrase("en", "why", "Why Almaty: An Answer"),
        Phrase("en", "what", "What Happened: A Report"),
        Phrase("en", "when", "When Rivers Rise: A Report"),
        Phrase("en", "where", "Where Now: An Essay"),
        Phrase("en", "who", "Who Rules Almaty: An Inquiry"),
        Phrase("en", "in", "In Cold Water: A Report"),
        Phrase("en", "on", "On Rivers: Three Notes"),
        Phrase("en", "of", "Of Mice: A Tale"),
        Phrase("en", "to", "To Almaty: A Diary"),
        Phrase("en", "for", "For Sale: One River"),
        Phrase("en", "from", "From Omsk: A Letter"),
    ),
    r"\A(?:{words})\b",
)
TITLE_PAGE_WORDS = Phrases(
    "words of a title page that are neither names nor theirs",
    (
        Phrase("en", "an?", "a novel"),
        Phrase("en", "of", "translator of Homer"),
        Phrase("en", "sir", "Sir Walter Scott"),
        Phrase("en", "translated", "TRANSLATED"),
        Phrase("en", "written", "WRITTEN"),
        Phrase("en", "from", "from Homer"),
        Phrase("ru", "перевод", "Перевод Анны Смит"),
    ),
    WHOLE_WORDS,
)
AUTHORS_OWN = Phrases(
    "words before a name in a box about the author",
    (
        Phrase("en", "about the author", "About the author – Anna Holm"),
        Phrase("en", "about", "About Anna Holm"),
        Phrase("en", "(?:(?:view|see|show|read) )?(?:all|more|other) (?:posts|articles|stories|entries) by",
               "View all posts by Anna Holm"),
        Phrase("de", "über (?:den autor|die autorin)", "Über den Autor: Karl Müller"),
        Phrase("de", "autorenseite von", "Autorenseite von Karl Müller"),
        Phrase("de", "über", "Über Karl Müller"),
        Phrase("de", r"(?:zeige )?(?:alle|weitere|mehr) (?:\w+ )?von", "Zeige alle Beiträge von Karl Müller"),
        Phrase("fr", r"à propos (?:de l['’]auteure?|d[eu])", "À propos de Jeanne Moreau"),
        Phrase("fr", r"(?:voir )?tous les (?:articles|billets) (?:de|par)", "Voir tous les articles de Jeanne Moreau"),
        Phrase("es", "acerca de(?: el autor| la autora)?", "Acerca de Ana Ruiz"),
        Phrase("es pt", "sobre(?: (?:el|la|o|a) autora?)?", "Sobre el autor: Ana Ruiz"),
        Phrase("es", "(?:ver )?todas las entradas (?:de|por)", "Ver todas las entradas de Ana Ruiz"),
        Phrase("en", "more from", "More from Anna Holm"),
        Phrase("pt", "(?:ver )?todos os (?:posts|artigos) (?:de|por)", "Ver todos os posts de Ana Costa"),
        Phrase("it", "(?:vedi )?tutti gli articoli di", "Vedi tutti gli articoli di Anna Rossi"),
        Phrase("nl", "alle berichten (?:van|door)", "Alle berichten van Jan de Vries"),
        Phrase("pl", r"(?:zobacz )?wszystkie (?:wpisy|artykuły)(?: autora)?", "Zobacz wszystkie wpisy Jan Kowalski"),
        Phrase("ru", r"(?:посмотреть )?все (?:записи|статьи)(?: автора)?", "Все записи автора Иван Петров"),
        Phrase("ru", "об авторе", "Об авторе: Иван Петров"),
    ),
    r"\A(?:{words})\b[\s:–—-]*",
)  # fmt: skip

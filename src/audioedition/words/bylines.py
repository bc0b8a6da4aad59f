"""Bylines: who wrote, translated or edited it, and the small words that stand among names."""

from __future__ import annotations

from typing import Literal

from audioedition.words.phrases import WHOLE_WORDS, Meaning, Phrase, Phrases
from audioedition.words.word_lists import WordLists

Role = Literal["author", "translator", "editor"]

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
        Meaning("ru uk", "автор ?:?", "Автор: Григорий Пасько", "author"),
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
        Meaning("pl", "tekst ?:", "Tekst: Anna Nowak", "author"),
        Meaning("zh", "(?:原文)?作者 ?[:：]", "原文作者：Jatin", "author"),
        Meaning("ar", "(?:بقلم|الكاتب) ?:?", "بقلم: منى حسن", "author"),
        Meaning("fa", "نویسند(?:ه|گان) ?:?", "نویسندگان: رضا سامعی", "author"),
    ),
    r"\A(?:{words})(?:\s+|(?<=[:：]))(?P<name>\S.*)",
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
        "de": "am den vom um",
        "fr": "le publié mis à jour",
        "es": "el publicado",
        "it": "il del",
        "pt": "em",
        "ru": "от вчера сегодня опубликовано",
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

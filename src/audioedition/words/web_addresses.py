"""What web addresses are made of, as one tells them to somebody."""

from __future__ import annotations

from audioedition.words.word_lists import SpokenForms, WordLists

MARKS = SpokenForms(
    "marks of an address",
    {
        "en": {
            ".": "dot",
            "-": "dash",
            "_": "underscore",
            "+": "plus",
            "&": "ampersand",
            "/": "slash",
            "~": "tilde",
            "@": "at",
            ":": "colon",
            "=": "equals",
        },
    },
)
# "#Berlin": how a hashtag is announced, in other languages than English.
HASHTAG = SpokenForms(
    "hashtag",
    {
        "de": {"#": "Hashtag"},
        "fr": {"#": "hashtag"},
        "es": {"#": "hashtag"},
        "it": {"#": "hashtag"},
        "pt": {"#": "hashtag"},
        "nl": {"#": "hashtag"},
        "pl": {"#": "hasztag"},
        "cs": {"#": "hashtag"},
        "sv": {"#": "hashtagg"},
        "ru": {"#": "хэштег"},
        "uk": {"#": "хештег"},
    },
)
# Domains of two letters that are spoken as a word ("dot co dot U.K").
DOMAIN_WORDS = WordLists(
    "domains spoken as a word",
    {
        "": "co me com org net gov mil int info gmail",
    },
)
DOMAIN_LETTERS = WordLists(
    "endings spoken by letters",
    {
        "": "edu jpg jpeg html htm php pdf xml csv png gif svg css js ts py sh exe dll www ftp",
    },
)
# Endings of which a host is sure, whatever its capitals.
DOMAINS = WordLists(
    "domains",
    {
        "": "com org net gov edu info js io ai tv eu uk us ru kz ua by de fr it es ch nl pl ca au",
    },
)

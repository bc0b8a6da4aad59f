"""Words of the time of day, and what else has figures with a colon."""

from __future__ import annotations

from audioedition.words.word_lists import WordLists

ZONES = WordLists(
    "time zones",
    {
        "": "EST EDT ET CST CDT CT MST MDT MT PST PDT PT GMT UTC BST CET CEST MSK",
        "en": "Eastern Central Mountain Pacific Greenwich",
    },
)
# "Psalm 23:4" is "twenty-three four".
BOOKS = WordLists(
    "books with chapter and verse",
    {
        "en": """
            Genesis Exodus Leviticus Numbers Deuteronomy Joshua Judges Ruth Samuel Kings Chronicles Ezra Nehemiah
            Esther Job Psalm Psalms Proverbs Ecclesiastes Isaiah Jeremiah Lamentations Ezekiel Daniel Hosea Joel Amos
            Jonah Micah Malachi Matthew Mark Luke John Acts Romans Corinthians Galatians Ephesians Philippians
            Colossians Thessalonians Timothy Titus Hebrews James Peter Jude Revelation Koran Quran Qur’an Sura Surah
        """,
    },
)

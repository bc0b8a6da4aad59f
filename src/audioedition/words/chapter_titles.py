"""Words by which a clause is seen to be fit for the title of a chapter, and a paragraph for its beginning."""

from __future__ import annotations

from audioedition.words.word_lists import WordLists

CONNECTIVES = WordLists(
    "words that begin no title",
    {
        "en": """
            however moreover also instead perhaps but and so then this that these those it he she they if as before
            after when while or not there what who how one all such yet still further thus hence conclusion
        """,
        "ru": "это он она они но и так если когда после до что кто как однако также поэтому",
    },
)
# "Also Timur recounted …" tells as much without its first word.
LEAD_INS = WordLists(
    "words that a title can do without",
    {
        "en": "also however moreover but and so then besides meanwhile again still",
    },
)
PREPOSITIONS = WordLists(
    "prepositions",
    {
        "en": "in on at by from to with for of under over without",
        "ru": "в на с по за из к от для о при",
    },
)
WEAK_ENDS = WordLists(
    "words that end no title",
    {
        "en": """
            the a an of in on at by to from with for and or but as is are was were be been his her their its my our
            that which who not no so very into than has have had this me him them it right just soon shortly
        """,
        "ru": "и в на с по за из к от для не что как его её их",
    },
)
CLAUSE_STARTS = WordLists(
    "words that a title ends before",
    {
        "en": "who which that because when while where and but if",
    },
)
# "Timur recounted how he understands politics | in the state": what a clause too long can do without.
PHRASE_STARTS = WordLists(
    "prepositions that a title ends before",
    {
        "en": "in at on with for from during after before",
        "ru": "в на с во за при",
        "fr": "dans",
        "de": "mit",
        "es": "con",
    },
)
# "I don’t know about polonium" tells less than what somebody does.
DENIALS = WordLists(
    "denials",
    {
        "en": "not never nothing nobody",
        "ru": "не нет никто",
        "de": "kein keine keinen keinem keiner keines nicht",
        "fr": "ne pas",
    },
)
# Words that show that somebody does something: a clause with one of them tells more than a phrase without.
VERBS = WordLists(
    "pronouns and verbs of a title",
    {
        "en": "I we he she they is are was were has have had did will can",
    },
)
CARDINALS = WordLists(
    "numbers of chapters",
    {
        "en": "one two three four five six seven eight nine ten",
        "fr": "un deux trois",
        "de": "eins zwei",
    },
)
# A paragraph that leans on the one before it makes a poor beginning of a chapter.
LEANING = WordLists(
    "words that lean on the paragraph before",
    {
        "en": "this that these those he it she they his her their such but and so then however moreover also",
        "ru": "это этот эта он она они его её их но и так тогда однако также",
    },
)

"""Words that begin a clause of their own, or join two."""

from __future__ import annotations

from audioedition.words.word_lists import WordLists

CLAUSE_STARTS = WordLists(
    "words that begin a clause",
    {
        "en": """
            and but or nor yet so for because since although though while whereas when where which who whom whose that
            if as unless until before after
        """,
        "fr": "et mais ou donc car puis lorsque quand qui que dont où si parce tandis alors puisque",
        "de": """
            und aber oder denn sondern weil dass daß als wenn wo der die das den dem deren dessen obwohl während damit
            ob
        """,
        "es": "y e o u pero sino porque aunque cuando donde quien mientras pues",
        "it": "ma però perché quando dove che cui mentre oppure anche",
        "ru": """
            и а но или да что чтобы как когда где который которая которое которые которого которой которому которую
            котором которым которых которыми если хотя потому так пока тогда
        """,
        "uk": "і й та але або що щоб як коли де якщо хоча бо який яких яким якими яка яке які",
    },
)

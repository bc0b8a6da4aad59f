"""What stands beside an ordinal that is written with a full stop ("am 3. Oktober", "die 4. Klasse")."""

from __future__ import annotations

from audioedition.words.word_lists import WordLists

BEFORE_ORDINALS = WordLists(
    "words before an ordinal",
    {
        "de": """
            der die das den dem des im am vom zum zur beim ab bis seit ins ans jeder jede jedes jeden ein eine einen
            einem einer ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner unser unsere dieser diese dieses
            diesen diesem begangenes späten frühen ende mitte anfang
        """,
    },
)
# Months are, too.
COUNTED = WordLists(
    "nouns that an ordinal counts",
    {
        "de": """
            jahrhundert jahrhunderts jahrhunderte jahrtausend jahrtausends klasse auflage kapitel tag woche monat jahr
            mal platz vorstand vorsitzende vorsitzender vorsitzenden bundesliga weltkrieg etage stock stufe runde
            ausgabe bürgermeister
        """,
    },
)

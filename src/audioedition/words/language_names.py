"""What languages are called."""

from __future__ import annotations

from audioedition.words.phrases import WHOLE_WORDS, Meaning, Phrases

LANGUAGE_NAMES = Phrases(
    "names of languages",
    (
        Meaning("en", "english", "Language: English", "en"),
        Meaning("en", "french", "Language: French", "fr"),
        Meaning("en", "german", "Language: German", "de"),
        Meaning("en", "russian", "Language: Russian", "ru"),
        Meaning("en", "spanish", "Language: Spanish", "es"),
        Meaning("en", "italian", "Language: Italian", "it"),
        Meaning("en", "dutch", "Language: Dutch", "nl"),
        Meaning("en", "portuguese", "Language: Portuguese", "pt"),
        Meaning("en", "finnish", "Language: Finnish", "fi"),
        Meaning("en", "swedish", "Language: Swedish", "sv"),
        Meaning("en", "danish", "Language: Danish", "da"),
        Meaning("en", "norwegian", "Language: Norwegian", "no"),
        Meaning("en", "polish", "Language: Polish", "pl"),
        Meaning("en", "czech", "Language: Czech", "cs"),
        Meaning("en", "hungarian", "Language: Hungarian", "hu"),
        Meaning("en", "greek", "Language: Greek", "el"),
        Meaning("en", "latin", "Language: Latin", "la"),
        Meaning("en", "chinese", "Language: Chinese", "zh"),
        Meaning("en", "esperanto", "Language: Esperanto", "eo"),
        Meaning("en", "catalan", "Language: Catalan", "ca"),
        Meaning("en", "ukrainian", "Language: Ukrainian", "uk"),
        Meaning("en", "romanian", "Language: Romanian", "ro"),
        Meaning("en", "japanese", "Language: Japanese", "ja"),
    ),
    WHOLE_WORDS,
)
"""The name of a language, and its BCP 47 primary subtag."""

"""What languages are called."""

from __future__ import annotations

from dataclasses import dataclass

from audioedition.words.phrases import WHOLE_WORDS, Phrase, Phrases


@dataclass(frozen=True, slots=True)
class LanguageName(Phrase):
    """The name of a language, and its BCP 47 primary subtag."""

    tag: str


LANGUAGE_NAMES = Phrases(
    "names of languages",
    (
        LanguageName("en", "english", "Language: English", "en"),
        LanguageName("en", "french", "Language: French", "fr"),
        LanguageName("en", "german", "Language: German", "de"),
        LanguageName("en", "russian", "Language: Russian", "ru"),
        LanguageName("en", "spanish", "Language: Spanish", "es"),
        LanguageName("en", "italian", "Language: Italian", "it"),
        LanguageName("en", "dutch", "Language: Dutch", "nl"),
        LanguageName("en", "portuguese", "Language: Portuguese", "pt"),
        LanguageName("en", "finnish", "Language: Finnish", "fi"),
        LanguageName("en", "swedish", "Language: Swedish", "sv"),
        LanguageName("en", "danish", "Language: Danish", "da"),
        LanguageName("en", "norwegian", "Language: Norwegian", "no"),
        LanguageName("en", "polish", "Language: Polish", "pl"),
        LanguageName("en", "czech", "Language: Czech", "cs"),
        LanguageName("en", "hungarian", "Language: Hungarian", "hu"),
        LanguageName("en", "greek", "Language: Greek", "el"),
        LanguageName("en", "latin", "Language: Latin", "la"),
        LanguageName("en", "chinese", "Language: Chinese", "zh"),
        LanguageName("en", "esperanto", "Language: Esperanto", "eo"),
        LanguageName("en", "catalan", "Language: Catalan", "ca"),
        LanguageName("en", "ukrainian", "Language: Ukrainian", "uk"),
        LanguageName("en", "romanian", "Language: Romanian", "ro"),
        LanguageName("en", "japanese", "Language: Japanese", "ja"),
    ),
    WHOLE_WORDS,
)

"""Pictures: what they are called, who took them, and what programs write of them."""

from __future__ import annotations

from audioedition.words.phrases import WHOLE_WORDS, Phrase, Phrases

PICTURES = Phrases(
    "words for a picture",
    (
        Phrase("en fr", "photo(?:graph)?", "Photo: Anna Smith"),
        Phrase("en fr", "images?", "Image: Anna Smith"),
        Phrase("en", "picture", "Picture: Anna Smith"),
        Phrase("de es it", "foto", "Foto: Karl Müller"),
        Phrase("de", "bild", "Bild: Karl Müller"),
        Phrase("es", "imagen", "Imagen: Ana Ruiz"),
        Phrase("it", "immagine", "Immagine: Anna Rossi"),
        Phrase("ru", "фото", "Фото: Анна Смит"),
        Phrase("ru", "изображение", "Изображение: Анна Смит"),
        Phrase("ru", "картинка", "Картинка: Анна Смит"),
    ),
    WHOLE_WORDS,
)
"""A credit begins with one; an alternative text that is nothing else tells nothing."""
CREDITS = Phrases(
    "words of credits of pictures",
    (
        Phrase("en", "copyright", "Image copyright Anna Smith"),
        Phrase("en", "credit", "Credit: Anna Smith"),
        Phrase("en fr", "source", "Source: Anna Smith"),
        Phrase("en", "courtesy", "Courtesy: Anna Smith"),
        Phrase("en", "by", "Photo by: Anna Smith"),
        Phrase("", "©", "© Anna Smith"),
    ),
)
AGENCIES = Phrases(
    "agencies of pictures",
    (
        Phrase("", "getty", "Getty Images"),
        Phrase("", "reuters", "Reuters"),
        Phrase("", "afp", "AFP"),
        Phrase("", "epa", "EPA"),
        Phrase("", "ap photo", "AP Photo/John Doe"),
        Phrase("", "tass", "TASS"),
        Phrase("", "ria", "RIA Novosti"),
    ),
    WHOLE_WORDS,
)
GENERAL_TEXTS = Phrases(
    "alternative texts that tell nothing",
    (
        Phrase("en", "img", "img"),
        Phrase("en", "logo", "Logo"),
        Phrase("en", "icon", "icon"),
        Phrase("en", "avatar", "Avatar"),
        Phrase("en", "thumbnail", "thumbnail"),
        Phrase("en", "spacer", "spacer"),
        Phrase("en", "banner", "banner"),
    ),
    r"\A(?:{words})\Z",
)
GUESSES = Phrases(
    "what Word says of its guesses at pictures",
    (
        Phrase("en", r"Description automatically generated(?: with \w+ confidence)?",
               "A dog on a road Description automatically generated with medium confidence"),
        Phrase("en", r"AI[-\s]generated content may be incorrect\.?", "A dog. AI-generated content may be incorrect."),
        Phrase("de", "Automatisch generierte Beschreibung", "Hund Automatisch generierte Beschreibung"),
        Phrase("ru", "Автоматически созданное описание", "Собака Автоматически созданное описание"),
    ),
    r"\s*(?:{words})\s*\Z",
    case=True,
)  # fmt: skip

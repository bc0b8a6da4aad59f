"""The language that a document declares is believed, unless its own words are plainly in another."""

from __future__ import annotations

import pytest

from audioedition.article.declared_language import believed_of_document

ENGLISH = "The cat was in the house when he came back, and it did not want to go out because of the rain. " * 4
GREEK = "Η γάτα ήταν στο σπίτι και δεν ήθελε να βγει έξω γιατί έβρεχε. " * 3
SPANISH = "El gato estaba en la casa y no quería salir porque llovía mucho en la calle aquel día de enero. " * 4

INDONESIAN = "Konon pada zaman dahulu di sebuah daerah pegunungan hidup seorang anak raja bersama hambanya yang setia. "


@pytest.mark.parametrize(
    ("declared", "words", "language"),
    [
        ("en", ENGLISH, "en"),
        ("tr", ENGLISH, "en"),
        ("en-US", SPANISH, "es"),
        ("en-US", ENGLISH, "en-US"),
        ("en", SPANISH, "es"),
        ("en", GREEK, None),
        ("el", GREEK, "el"),
        # too little, a neighbour, and a language that no list knows
        ("tr", "The cat was in the house.", "tr"),
        ("ca", SPANISH, "ca"),
        ("id", ENGLISH, "id"),
        ("en", INDONESIAN * 4, "en"),
        ("en", INDONESIAN * 8, None),
        ("en", INDONESIAN * 20, None),
        (None, ENGLISH, None),
    ],
)
def test_a_document_is_in_the_language_of_its_words(declared: str | None, words: str, language: str | None) -> None:
    assert believed_of_document(declared, words) == language

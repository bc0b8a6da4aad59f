"""What a transcript calls who speaks, where the article does not name him."""

from __future__ import annotations

from collections.abc import Mapping

_NAMES: Mapping[str, Mapping[str, str]] = {
    "en": {"narrator": "Narrator", "translator": "Translator", "editor": "Editor", "note": "note"},
    "de": {"narrator": "Sprecher", "translator": "Übersetzer", "editor": "Redaktion", "note": "Anmerkung"},
    "fr": {"narrator": "Lecture", "translator": "Traduction", "editor": "Rédaction", "note": "note"},
    "es": {"narrator": "Narración", "translator": "Traducción", "editor": "Redacción", "note": "nota"},
    "it": {"narrator": "Lettura", "translator": "Traduzione", "editor": "Redazione", "note": "nota"},
    "pt": {"narrator": "Narração", "translator": "Tradução", "editor": "Redação", "note": "nota"},
    "nl": {"narrator": "Verteller", "translator": "Vertaler", "editor": "Redactie", "note": "noot"},
    "pl": {"narrator": "Lektor", "translator": "Tłumacz", "editor": "Redakcja", "note": "przypis"},
    "ru": {"narrator": "Диктор", "translator": "Переводчик", "editor": "Редакция", "note": "примечание"},
    "uk": {"narrator": "Диктор", "translator": "Перекладач", "editor": "Редакція", "note": "примітка"},
}


def role_name(role: str, language: str) -> str:
    """The name of a role ("narrator", "translator", "editor"; "note" is what stands behind the author's name at a note
    of his) in a transcript of that language, English where it has none."""
    return _NAMES.get(language, _NAMES["en"])[role]

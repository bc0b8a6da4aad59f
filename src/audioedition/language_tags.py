"""Names of languages as BCP 47 writes them: en, pt-BR, sr-Latn-RS; and as systems do: en_GB."""

from __future__ import annotations


def primary(tag: str | None) -> str:
    """A tag's primary subtag in lower case ("en" of "en-GB"); "" of none."""
    return (tag or "").lower().replace("_", "-").partition("-")[0]

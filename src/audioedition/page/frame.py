"""The frame of every page: one file that is whole in itself, and a head that blocks all else."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import resources

from audioedition.page.markup import Markup, element, plain

# Only the styles in the page itself: no script, picture, font or form, not even from the same origin.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_SOUNDS = "; media-src data:"


def document(title: str, body: Markup, sheets: Sequence[str], rules: str = "", *, sounds: bool = False) -> str:
    """A page. `sheets`: style sheets of this package, `rules`: further ones; `sounds`: sounds in the page may play."""
    styles = "".join(resources.files(__package__).joinpath(name).read_text(encoding="utf-8") for name in sheets)
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_POLICY + (_SOUNDS if sounds else "")),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", plain(title)),
        element("style", Markup(styles + rules)),
    )
    return f"<!DOCTYPE html>\n{element('html', head, body, lang='en')}\n"

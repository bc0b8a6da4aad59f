"""What a document of pages carries beside its text, and nobody reads aloud: its contents list, its sources, addresses
to write to, numbers for libraries, notices of rights, the blank rows of a form, notes that are a source alone.

PDFs and office documents say nothing of it; it is known by its words and by what stands around it. What is not sure
is left to be spoken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from audioedition.article.apparatus.affiliations import set_aside_affiliations
from audioedition.article.apparatus.blanks import set_aside_blanks
from audioedition.article.apparatus.citations import set_aside_citations
from audioedition.article.apparatus.contacts import set_aside_contacts
from audioedition.article.apparatus.contents import set_aside_contents
from audioedition.article.apparatus.figures import set_aside_figures
from audioedition.article.apparatus.leaves import leaves_of, notes_of
from audioedition.article.apparatus.listings import set_aside_listings
from audioedition.article.apparatus.sources import set_aside_sources

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element


def set_aside(root: Element) -> None:
    """Say of each part of a tree that is none of the text why it is none."""
    set_aside_listings(leaves_of(root))
    set_aside_contents(leaves_of(root))
    set_aside_sources(leaves_of(root))
    set_aside_blanks(leaves_of(root))
    set_aside_affiliations(leaves_of(root), notes_of(root))
    set_aside_contacts(leaves_of(root))
    set_aside_figures(root)
    set_aside_citations(notes_of(root))

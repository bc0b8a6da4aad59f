"""Elements of a feed by the names that specifications use ("itunes:author")."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

# The podcast namespace is this address; that of its repository is also met in feeds, and is wrong.
NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
}


def tag(name: str) -> str:
    """A prefixed name as lxml spells it: "itunes:author" → "{http://www.itunes…}author"."""
    prefix, colon, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}" if colon else name


def add(parent: _Element, element: str, content: str | None = None, /, **attributes: str) -> _Element:
    """Append an element with text and attributes, in the order given, and return it."""
    from lxml import etree

    child = etree.SubElement(parent, tag(element))
    for key, value in attributes.items():
        child.set(key, value)
    child.text = content
    return child


def add_html(parent: _Element, element: str, content: str) -> None:
    """Append an element that holds HTML, in CDATA as Apple asks; `content` is escaped, so "]]>" is not in it."""
    from lxml import etree

    etree.SubElement(parent, tag(element)).text = etree.CDATA(content)

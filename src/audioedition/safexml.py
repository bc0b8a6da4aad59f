"""XML of unknown origin → its tree: nothing is downloaded, no entity is expanded, text nodes are limited."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

# A message quotes names of elements, which may be as long as the file.
_MESSAGE_CHARS = 200


def parse(data: bytes, doctype: bool = False) -> Element:
    """The root of a well-formed document.

    Raises `ValueError` for anything else, and for a document type declaration unless `doctype` allows one: XML
    bombs are entities that it declares.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError) as error:
        raise ValueError(f"is no well-formed XML: {' '.join(str(error).split())[:_MESSAGE_CHARS]}") from error
    if root is None:
        raise ValueError("is empty")
    info: Any = root.getroottree().docinfo
    if info.doctype and not doctype:
        raise ValueError("declares a document type, which no such file needs; save it again")
    return root


def local(element: Element) -> str:
    """An element's name without its namespace; "" for an entity that was not expanded."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""

"""Copy protection: META-INF/encryption.xml says which files of a book are encrypted, and how.

https://www.w3.org/TR/epub-33/#sec-container-metainf-encryption.xml; fonts are often obfuscated with one of two
methods that protect no text.
"""

from __future__ import annotations

from pathlib import Path

from audioedition.article import xml
from audioedition.article.archive import Archive
from audioedition.article.epub.package import Package, member
from audioedition.errors import ArticleError

_ENCRYPTION = "META-INF/encryption.xml"
_OF_FONTS = frozenset(("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"))


def refuse_protected(path: Path, archive: Archive, package: Package) -> None:
    """Raises `ArticleError` where a text of the book is encrypted."""
    if _ENCRYPTION not in archive:
        return
    texts = {item.name for item in package.spine}
    for encrypted in xml.parse(f"{path}: {_ENCRYPTION}", archive.read(_ENCRYPTION)).iter("{*}EncryptedData"):
        methods = {method.get("Algorithm") for method in encrypted.iter("{*}EncryptionMethod")}
        names = {member(archive, "", uri) for ref in encrypted.iter("{*}CipherReference") if (uri := ref.get("URI"))}
        if names & texts and not methods <= _OF_FONTS:
            raise ArticleError(
                f"{path}: the book is copy-protected: its text is encrypted and cannot be read; "
                "get a copy without protection (DRM) from the publisher"
            )

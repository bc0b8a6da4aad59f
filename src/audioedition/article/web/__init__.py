"""Articles from the web: an address → the bytes that lie there.

`addresses` says what an address is and `ranges` which machines may be asked, `connection` reaches one of them in time,
`body` takes in its answer, `fetch` follows redirects; `file_names` is what a file is called that came without a name.
`download` fills a large file, in several goes where the connection breaks: the pipeline gets voices with it.

The standard library's own http.client does the talking: here the address that was checked is the one that is connected
to, every wait ends before a deadline, and no more is unpacked than is read.
"""

from __future__ import annotations

from audioedition.article.web.addresses import address, anyone, is_loopback
from audioedition.article.web.connection import Allowed
from audioedition.article.web.download import Promised, download
from audioedition.article.web.fetch import Fetched, UnreachableError, Validators, fetch
from audioedition.article.web.file_names import arrived, ending_of, name_of
from audioedition.article.web.ranges import is_public

__all__ = [
    "Allowed", "Fetched", "Promised", "UnreachableError", "Validators", "address", "anyone", "arrived", "download",
    "ending_of", "fetch", "is_loopback", "is_public", "name_of",
]  # fmt: skip

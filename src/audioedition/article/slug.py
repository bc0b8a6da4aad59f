"""An article's name in paths and addresses: ASCII, lower case, hyphens."""

from __future__ import annotations

import re
import unicodedata

from audioedition.files import is_device_of_windows, sha256_bytes
from audioedition.model import Article

_LONGEST = 80
# BGN/PCGN romanisation of Russian without apostrophes, and the letters that Kazakh and Ukrainian add.
_ROMAN = dict(
    pair.split("=")
    for pair in (
        "а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh "
        "щ=shch ъ= ы=y ь= э=e ю=yu я=ya ә=a ғ=g қ=q ң=n ө=o ұ=u ү=u һ=h і=i ї=yi є=ye ґ=g ß=ss æ=ae œ=oe ø=o ł=l đ=d"
    ).split(" ")
)


def slug_of(article: Article) -> str:
    """Front matter's `slug`, else the file's name: "Неделя.txt" → "nedelya".

    Of a name without letters that an address can hold it is a digest: of the name, which stays when the text changes.
    """
    name = unicodedata.normalize("NFC", article.metadata.slug or article.name).lower()
    roman = "".join(_ROMAN.get(letter, letter) for letter in name)
    plain = unicodedata.normalize("NFKD", roman).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST].strip("-")
    if not slug or (slug.replace("-", "").isdecimal() and any(letter.isalpha() for letter in name)):
        digest = sha256_bytes(name.encode(errors="surrogatepass"))
        return f"episode-{digest[:8]}"
    return f"{slug}-episode" if is_device_of_windows(slug) else slug

"""ISO 639-1 (two letters, in articles and feeds) → ISO 639-2/T (three letters, in ID3)."""

from __future__ import annotations

from audioedition.language_tags import primary

UNKNOWN = "und"

# Rows of the Library of Congress' table, by the two-letter code. Of double codes, the terminological one.
_TABLE = """
af afr | am amh | ar ara | az aze | be bel | bg bul | bn ben | bs bos | ca cat | cs ces | cy cym | da dan
de deu | el ell | en eng | eo epo | es spa | et est | eu eus | fa fas | fi fin | fr fra | ga gle | gl glg
gu guj | ha hau | he heb | hi hin | hr hrv | hu hun | hy hye | id ind | is isl | it ita | ja jpn | ka kat
kk kaz | km khm | kn kan | ko kor | ku kur | ky kir | la lat | lo lao | lt lit | lv lav | mk mkd | ml mal
mn mon | mr mar | ms msa | my mya | nb nob | ne nep | nl nld | nn nno | no nor | pa pan | pl pol | ps pus
pt por | ro ron | ru rus | sk slk | sl slv | so som | sq sqi | sr srp | sv swe | sw swa | ta tam | te tel
tg tgk | th tha | tk tuk | tl tgl | tr tur | tt tat | ug uig | uk ukr | ur urd | uz uzb | vi vie | yi yid
zh zho | zu zul
"""
_ISO_639_2: dict[str, str] = dict(row.split() for row in _TABLE.replace("\n", "|").split("|") if row.strip())


def iso_639_2(language: str | None) -> str:
    """The three-letter code of a BCP 47 tag ("kk", "pt-BR"); a three-letter one stays; else "und"."""
    code = primary(language)
    return code if len(code) == 3 and code.isascii() and code.isalpha() else _ISO_639_2.get(code, UNKNOWN)

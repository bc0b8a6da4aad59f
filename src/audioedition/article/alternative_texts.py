"""Alternative texts of pictures: which tell something, whatever format the picture stands in."""

from __future__ import annotations

import re

from audioedition.words.pictures import GENERAL_TEXTS, PICTURES

# "C:\\Users\\Anna\\Desktop\\map 1.png": Word once wrote a picture's path where its words belong.
_FILE = re.compile(
    r"(?:\S+|(?:[a-z]:|\\\\)[\\/].*)\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?|avif|[ew]mf)|"
    r"(?:img|dsc|dscn|image|photo|pic|screenshot)[\s_-]?\d+\S*|"
    r"\w*_\w[\w.-]*|(?=\S*\d)(?:\w+-){2,}\w+|[a-z]+(?:-[a-z]+){2,}|"
    r"(?=\S*\d{4})\w*_\w*(?:[ _-]+(?:copy|kopie|final|\d+))+|"
    r"(?:.*[\s_])?\d{7,}(?:[\s_].*)?|\d{1,2}:\d\d(?::\d\d)?|"
    r".*\b(?:19|20)\d\d[-_ .]\d\d[-_ .]\d\d[-_ .](?:at[-_ .])?\d\d[-_ .:]\d\d[-_ .:]\d\d.*",
    re.IGNORECASE,
)
# A state of a program's tests, a number of downloads, drawn by a service: "https://img.shields.io/…".
_BADGE = re.compile(
    r"shields\.io/|badge|badgen\.net|travis-ci\.\w+/[^?#]*\.(?:svg|png)|circleci\.com/[^?#]*\.svg|codecov\.io/"
    r"|coveralls\.io/|appveyor\.com/api|david-dm\.org/|contrib\.rocks/|star-history\.com/|opencollective\.com/[^?#]*\.svg"
    r"|gitter\.im/[^?#]*\.svg|snyk\.io/test",
    re.IGNORECASE,
)


def is_file_name(words: str) -> bool:
    """Whether words are the name of a file, the number that a bank of pictures gives one, or how long a film is."""
    return _FILE.fullmatch(words.strip()) is not None


def is_telling(alt: str, address: str) -> bool:
    """Whether an alternative text tells something: not a file's name, not "photo", not the state of a program."""
    if is_file_name(alt) or PICTURES.fullmatch(alt) or GENERAL_TEXTS.fullmatch(alt) or _BADGE.search(address):
        return False
    name = address.rpartition("/")[2].partition(".")[0]
    return not (name and " " not in alt and alt.lower() == name.lower() and not alt.isalpha())

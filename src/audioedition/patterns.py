"""Regular expressions that are compiled at their first use: all of them take 0.2 s, and a short article needs few."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, cast


class _Lazy:
    """Stands for `re.compile(pattern, flags)`. A method is looked up once, and then is the compiled pattern's own."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self._flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        """A method of the compiled pattern, stored as an attribute."""
        if name.startswith("__"):
            raise AttributeError(name)
        method = getattr(re.compile(self.pattern, self._flags), name)
        setattr(self, name, method)
        return method


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, at the first use; an error in the pattern is raised only then.

    `re.Pattern` has no subclasses, so this has only its methods: not for `isinstance`, nor for `re.sub` as a pattern.
    """
    return cast("re.Pattern[str]", _Lazy(pattern, flags))


def atomic(name: str, pattern: str) -> str:
    """`pattern` as an atomic group, without backtracking; it takes the group name `name`, which must be unique.

    In place of "(?>…)" and "(…)*+", which have errors up to Python 3.11.4: with groups within (python/cpython#101955),
    and with backtracking within (#106052).
    """
    return f"(?=(?P<{name}>{pattern}))(?P={name})"


@lru_cache(8)
def folded(words: str) -> str:
    """`words` without white space, in one case, as IGNORECASE compares: ı, i and İ are one letter.

    For a quick search of words that a long pattern needs: mostly they are missing, and the pattern is not compiled."""
    return "".join(words.casefold().split()).replace("i\u0307", "i").replace("ı", "i")

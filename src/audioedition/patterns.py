"""Regular expressions that are compiled when they are first looked for: all of them take 0.2 s, and a short article
needs few."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, cast


class _Lazy:
    """Stands for `re.compile(pattern, flags)`. A method is fetched once: later calls are the compiled pattern's own."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self._flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        """What is not there yet: the compiled pattern's, kept."""
        if name.startswith("__"):
            raise AttributeError(name)
        found = getattr(re.compile(self.pattern, self._flags), name)
        setattr(self, name, found)
        return found


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, put off; a mistake in the pattern is told as late. `re.Pattern` cannot be derived from, so this
    is one by its methods only: not for `isinstance`, nor as the first argument of `re.sub` and its kin."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags))


def atomic(name: str, pattern: str) -> str:
    """`pattern` matched once, nothing of it given back; as the group `name`, and no other may be called that.

    What "(?>…)" and "(…)*+" are for, in a form that each Python reads alike: up to 3.11.4 both fail with groups within
    (python/cpython#101955), or where something within gives back (#106052).
    """
    return f"(?=(?P<{name}>{pattern}))(?P={name})"


@lru_cache(8)
def folded(words: str) -> str:
    """Without white space, in one case, as far as a pattern that ignores case knows any: for it ı, i and İ are one.

    Words that a long pattern needs are looked for here first: most often they are not there, and it is not compiled."""
    return "".join(words.casefold().split()).replace("i\u0307", "i").replace("ı", "i")

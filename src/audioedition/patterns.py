"""Regular expressions that are compiled when they are first looked for: all of them take 0.2 s, and a short article
needs few."""

from __future__ import annotations

import re
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

"""audioedition: an article goes in, a podcast episode comes out, offline.

    from pathlib import Path
    import audioedition

    plan = audioedition.plan(Path("article.txt"))      # who says what; makes no sound
    built = audioedition.build(Path("article.txt"), Path("build"))
    audioedition.publish_episodes([built.folder], Path("show"))

What goes wrong is an `audioedition.errors.AudioEditionError` that says what, where and what to do.
"""

from __future__ import annotations

from audioedition.version import __version__

TYPE_CHECKING = False  # `typing` itself takes 5 ms to load
if TYPE_CHECKING:
    from typing import Any

    from audioedition.pipeline import build, plan, publish_episodes

__all__ = ["__version__", "build", "plan", "publish_episodes"]


def __getattr__(name: str) -> Any:
    """The public API, loaded when it is first asked for: the modules below import this package too."""
    from importlib import import_module

    if name in __all__:
        return getattr(import_module("audioedition.pipeline"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

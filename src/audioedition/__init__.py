"""audioedition: an article goes in, a podcast episode comes out, offline.

    from pathlib import Path
    import audioedition

    plan = audioedition.plan(Path("article.txt"))      # who says what; makes no sound
    built = audioedition.build(Path("article.txt"), Path("build"))
    audioedition.publish_episodes([built.folder], Path("show"))

What goes wrong is an `audioedition.errors.AudioEditionError` that says what, where and what to do. A script that builds
does so under `if __name__ == "__main__":`, for its workers import it. docs/python.md tells more.
"""

from __future__ import annotations

import os

from audioedition.version import __version__

TYPE_CHECKING = False  # `typing` itself takes 5 ms to load
if TYPE_CHECKING:
    from audioedition.api import (
        Advanced,
        Article,
        Built,
        Episode,
        Event,
        Explained,
        Metadata,
        Noticed,
        Plan,
        PlanDocument,
        Published,
        Started,
        build,
        plan,
        publish_episodes,
        read,
    )

# From 1.32 on onnxruntime, which the voices run on, keeps an identifier of the machine in the user's cache folder and
# sends Microsoft what it runs on (core/platform/telemetry_1ds.cc). Nothing that is written here leaves the machine.
# Read when onnxruntime is loaded, in this process and in those that it starts.
os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")

__all__ = [
    "Advanced",
    "Article",
    "Built",
    "Episode",
    "Event",
    "Explained",
    "Metadata",
    "Noticed",
    "Plan",
    "PlanDocument",
    "Published",
    "Started",
    "__version__",
    "build",
    "plan",
    "publish_episodes",
    "read",
]

if not TYPE_CHECKING:  # a name that is none of these is a mistake, which a type checker sees

    def __getattr__(name: str) -> object:
        """The public API, loaded when it is first asked for: the modules below import this package too."""
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from audioedition import api

        return getattr(api, name)

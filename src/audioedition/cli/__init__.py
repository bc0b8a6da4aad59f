"""The command line: each command parses, builds objects, makes one call and prints."""

import gc

from audioedition.cli import signals

__all__ = ["main"]

# Most objects of a short command are modules and patterns, which are no garbage: to look for some took 10 ms of a
# plan's 270.
_OBJECTS_BETWEEN_COLLECTIONS = 100_000


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and end the process with its exit status."""
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    signals.end_at_once()  # before other imports, so that Ctrl-C prints no traceback from the start
    from audioedition.cli.main import main as run

    run(arguments)

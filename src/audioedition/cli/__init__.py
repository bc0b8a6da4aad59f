"""The command line: each command parses, builds objects, makes one call and prints."""

from audioedition.cli import signals

__all__ = ["main"]


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and end the process with its exit status."""
    signals.end_at_once()  # before other imports, so that Ctrl-C prints no traceback from the start
    from audioedition.cli.main import main as run

    run(arguments)

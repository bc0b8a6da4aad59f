"""The command line: each command parses, builds objects, makes one call and prints."""

from audioedition.cli.main import main

__all__ = ["main"]

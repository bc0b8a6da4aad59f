"""The one place where the rooms are joined. Reports progress as events; never prints, asks or exits.

Each module is one thing that people ask for, or a part of it; `build` is the way from a command to an episode. Whoever
wants one imports it from its module: `--help` needs no room, and where a build still stands, nothing that makes one.
"""

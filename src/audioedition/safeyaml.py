"""YAML of unknown origin → its nodes, with limits on their number and depth, so that no small text exhausts memory.

Nothing is constructed here, so that tags ("!!python/object") have no effect.
"""

from __future__ import annotations

import json
import re

import yaml

from audioedition.errors import shown

# libyaml, where PyYAML was built with it, reads our files in 0.4 ms instead of 8; but 50 000 nested brackets crash it
# with the process, so that it reads only packaged files.
_QUICK_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# Our own settings nest six deep; a lexicon of 50,000 words has as many nodes.
_DEEPEST, _MOST_NODES = 50, 200_000
_LONGEST_MESSAGE = 200


# Begins with a letter, so that it is no number, date or mark; "yes" and "null" are none to YAML 1.1.
_PLAIN = re.compile(r"[^\W\d_][\w .,'’():/+&;–-]*(?<![\s:])")
_WORDS = frozenset("y n yes no on off true false null".split())


class NotYamlError(ValueError):
    """A text that is no YAML, or beyond the limits: the problem, and its line (from 1) where known."""

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(shown(message, _LONGEST_MESSAGE))
        self.line = line


class _Bounded(yaml.SafeLoader):
    """Composes nodes up to the limits of number and depth, and refuses aliases."""

    _aliases = False

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._depth = self._count = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        """The next node, as in PyYAML's composer."""
        self._count += 1
        self._depth += 1
        event: yaml.Event = self.peek_event()  # type: ignore[no-untyped-call]
        if isinstance(event, yaml.AliasEvent) and not self._aliases:
            self._refuse(f"an alias (*{event.anchor}) is not read; write the value in its place", event)
        if self._depth > _DEEPEST:
            self._refuse(f"nested more than {_DEEPEST} deep", event)
        if self._count > _MOST_NODES:
            self._refuse(f"more than {_MOST_NODES:,} values", event)
        node: yaml.Node | None = super().compose_node(parent, index)
        self._depth -= 1
        return node

    def _refuse(self, why: str, event: yaml.Event) -> None:
        raise NotYamlError(why, event.start_mark.line + 1 if event.start_mark else None)


class _WithAliases(_Bounded):
    """The same with aliases: a node may then have several parents, and the caller must limit its own walk."""

    _aliases = True


def scalar(text: str) -> str:
    """A text as YAML on one line: as it stands where it is read as that text, else in quotation marks."""
    plain = _PLAIN.fullmatch(text) and text.casefold() not in _WORDS and ": " not in text and " #" not in text
    return text if plain else json.dumps(text, ensure_ascii=False)


def compose(text: str, *, packaged: bool = False, aliases: bool = False) -> yaml.Node | None:
    """The root node of a YAML text, whose nodes know their lines; None where it holds nothing.

    `packaged`: the text is part of audioedition; `aliases`: whether they are allowed. Raises `NotYamlError`.
    """
    loader = _WithAliases if aliases else _Bounded
    try:
        return yaml.compose(text, Loader=_QUICK_LOADER if packaged else loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = f"not valid YAML: {error.problem or error.context}"
        raise NotYamlError(problem, mark.line + 1 if mark else None) from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise NotYamlError(
            f"not valid YAML: the character U+{ord(text[error.position]):04X} may not stand in it", line
        ) from error
    except yaml.YAMLError as error:
        raise NotYamlError(f"not valid YAML: {error}") from error

"""Patterns are read alike by every Python that the program runs on."""

from __future__ import annotations

import re
import subprocess
import sys

from audioedition.patterns import atomic

# Each pattern of each module, the lazy ones too, is taken apart by Python's own parser.
_LOOK = """
import importlib, pkgutil, re, re._parser as parser
from re._constants import ANY, ATOMIC_GROUP, IN, LITERAL, NOT_LITERAL, POSSESSIVE_REPEAT
from audioedition import patterns

ONE_CHARACTER = [[ANY], [IN], [LITERAL], [NOT_LITERAL]]
seen, wrong = 0, []
parse = parser.parse

def inner(parsed):
    for code, argument in parsed:
        yield code, argument
        for each in argument if isinstance(argument, (tuple, list)) else [argument]:
            for part in each if isinstance(each, list) else [each]:
                if isinstance(part, parser.SubPattern):
                    yield from inner(part)

def looked_at(pattern, *rest):
    global seen
    found = parse(pattern, *rest)
    seen += 1
    for code, argument in inner(found):
        repeats_more = code is POSSESSIVE_REPEAT and [kind for kind, _ in argument[2]] not in ONE_CHARACTER
        if code is ATOMIC_GROUP or repeats_more:
            wrong.append(pattern)
    return found

re._compiler._parser.parse = looked_at
patterns.lazy = re.compile
import audioedition
for module in pkgutil.walk_packages(audioedition.__path__, "audioedition."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
assert seen > 300, seen
print(*dict.fromkeys(wrong), sep="\\n")
"""


def test_no_pattern_repeats_a_group_possessively_as_python_3_11_2_fails_there() -> None:
    looked = subprocess.run([sys.executable, "-c", _LOOK], capture_output=True, text=True, check=True, timeout=120)
    assert looked.stdout.split() == []


def test_what_is_atomic_gives_nothing_back() -> None:
    assert re.fullmatch(rf"{atomic('all', '(?:a|b)*')}c", "abbac")
    assert not re.search(rf"^{atomic('all', '(?:a|b)*')}b", "abba")

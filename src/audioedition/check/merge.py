"""Findings as a person reads them: in the order of time, each once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from audioedition.contracts.findings import Finding

# A sound that is late by a second is so in all units behind: the first is told, and how many more there are.
_MOST_IN_A_ROW = 2


def merged(findings: Iterable[Finding], order: Sequence[str]) -> tuple[Finding, ...]:
    """The findings in the order of time, those of the whole first; a run of units with the same finding is told once.

    `order`: the ids of the units as they are heard.
    """
    places = {unit: number for number, unit in enumerate(order)}
    result: list[Finding] = []
    for _, group in groupby(sorted(findings, key=_kind_and_file), _kind_and_file):
        run: list[Finding] = []
        for finding in sorted(group, key=lambda finding: places.get(finding.unit or "", -1)):
            if run and not _follows(run[-1], finding, places):
                result += _told(run)
                run = []
            run.append(finding)
        result += _told(run)
    return tuple(sorted(result, key=lambda each: (-1.0 if each.start_s is None else each.start_s, each.kind)))


def _kind_and_file(finding: Finding) -> tuple[str, str]:
    return finding.kind, finding.message.partition(":")[0]


def _follows(one: Finding, other: Finding, places: dict[str, int]) -> bool:
    if one.unit is None or other.unit is None:
        return False
    return places[other.unit] - places[one.unit] <= 1


def _told(run: Sequence[Finding]) -> list[Finding]:
    if len(run) <= _MOST_IN_A_ROW:
        return list(run)
    message = f"{run[0].message}; likewise in {len(run) - 1} places behind it"
    return [replace(run[0], end_s=run[-1].end_s, message=message)]

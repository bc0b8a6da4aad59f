"""The JSON Schemas that ship, from the types. To write them anew after a change that is meant:

python -m tests.contracts.schemas
"""

from __future__ import annotations

from importlib import resources
from pathlib import Path
from typing import Any

from audioedition.contracts.episode import Episode
from audioedition.contracts.findings import Findings
from audioedition.contracts.plan import PlanDocument
from audioedition.field_types import schema
from audioedition.files import readable_json

_TITLES: dict[str, tuple[type[Any], str]] = {
    "episode": (Episode, "episode.json of audioedition, version 1"),
    "findings": (Findings, "what audioedition check prints, version 1"),
    "plan": (PlanDocument, "the plan of audioedition, version 1"),
}
NAMES = tuple(_TITLES)


def made(name: str) -> dict[str, Any]:
    """A contract's schema as its types give it."""
    kind, title = _TITLES[name]
    return schema(kind, title, whole=True)


def path(name: str) -> Path:
    """Where a contract's schema lies in the package."""
    return Path(str(resources.files("audioedition.contracts"))) / f"{name}.schema.json"


if __name__ == "__main__":
    for each in NAMES:
        path(each).write_bytes(readable_json(made(each)))
        print(path(each))

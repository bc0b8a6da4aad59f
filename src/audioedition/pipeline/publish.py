"""Shows, and episodes published in them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from audioedition.edition import make_cover
from audioedition.pipeline.events import Noticed, Report, silent
from audioedition.publish.init_show import init_show
from audioedition.publish.publish import Published, publish
from audioedition.publish.show import Show


def make_show(folder: Path, *, title: str, author: str | None, report: Report = silent, **fields: Any) -> Show:
    """Make a show's folder with a commented show.yaml; a cover is drawn where none is given."""

    def drawn() -> bytes:
        cover = make_cover(title, author, language=fields.get("language") or "en")
        for notice in cover.notices:
            report(Noticed(notice))
        return cover.jpeg

    return init_show(folder, title=title, author=author, make_cover=drawn, **fields)


def publish_episodes(episodes: Sequence[Path], show: Path, replace: bool = False, report: Report = silent) -> Published:
    """Publish built episodes, the folders that `build` left, in the show that lies in the folder `show`, and write its
    feed anew; without episodes, only that. The one place that reads the clock.

    All is checked before anything is changed; published twice, not a byte changes. `replace` lets another article take
    over a slug. Raises `PublishError`, `SettingsError` (show.yaml) or `OutputError`.
    """
    waiting = Noticed(f"waiting for another publish that is at work in {show}")
    done = publish(episodes, show, datetime.now(UTC), replace=replace, waiting=lambda: report(waiting))
    for notice in done.notices:
        report(Noticed(notice))
    return done

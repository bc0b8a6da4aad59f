"""From what is asked for to an episode: the one that stands, or else a new one. Loads nothing that makes one until it
is known that one must be made."""

from __future__ import annotations

from concurrent.futures import Executor
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from audioedition.model import Metadata
from audioedition.pipeline.build_record import Built, Order, State, remembered, standing
from audioedition.pipeline.events import Explained, Noticed, Report, silent
from audioedition.pipeline.finding import source_of
from audioedition.pipeline.outputs import try_output
from audioedition.pipeline.places import cache_folder, cache_notices
from audioedition.pipeline.sources import Asked
from audioedition.render.store import Store


def build(
    asked: Asked,
    out: Path,
    given: Metadata | None = None,
    voices_file: Path | None = None,
    jobs: int | None = None,
    report: Report = silent,
    explain: bool = False,
    executor: Executor | None = None,
    force: bool = False,
) -> Built:
    """Build the article's episode into `out`/slug. Where nothing has changed since the last build, it stands as it is;
    a build that was stopped goes on where it was. `explain` has told why each take is made again.

    An `executor` takes the place of worker processes on this machine: a cluster's, say, whose workers ran
    `audioedition.render.workers.start` and see the same cache; `jobs` is then how many it has. The episode of another
    article is not built over, but with `force`.

    Raises an `AudioEditionError` that says what happened, where and what to do.
    """
    source = source_of(asked, given)
    for told in (*source.notices, *cache_notices()):  # now, and not again where the episode stands
        report(Noticed(told))
    order, store = Order(replace(source, notices=()), out, given, voices_file, force), Store(cache_folder())
    record, state = remembered(order, store), State.of(order)
    if record and (found := standing(order, state, record, lambda notice: report(Noticed(notice)))):
        if explain:
            report(Explained("nothing has changed since the last build"))
        return found
    try_output(out)
    open_workers = import_module("audioedition.pipeline.workers")
    with open_workers.open_workers(store, jobs, executor) as workers:
        open_workers.get_ready(workers, source.path, record)
        made: Built = import_module("audioedition.pipeline.render_episode").build(
            order, state, workers, report, explain
        )
        return made

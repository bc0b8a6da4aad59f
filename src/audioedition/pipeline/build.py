"""From an article to its episode: the one that stands, or else a new one.

Nothing that makes one is loaded until it is known that one must be made.
"""

from __future__ import annotations

from concurrent.futures import Executor
from dataclasses import replace
from pathlib import Path

from audioedition.model import Metadata
from audioedition.pipeline.build_record import BuildInputs, BuildRequest, Built, remembered, standing
from audioedition.pipeline.cache import cache_notices, open_store
from audioedition.pipeline.events import Explained, Noticed, Report, silent
from audioedition.pipeline.find_article import article_file
from audioedition.pipeline.outputs import try_output
from audioedition.pipeline.sources import ArticleLocation
from audioedition.policy import AudioFormat


def build_episode(
    article: ArticleLocation,
    out: Path,
    metadata: Metadata | None = None,
    voices_file: Path | None = None,
    jobs: int | None = None,
    report: Report = silent,
    explain: bool = False,
    executor: Executor | None = None,
    force: bool = False,
    formats: tuple[AudioFormat, ...] = (),
    cast_name: str | None = None,
) -> Built:
    """Build the article's episode into the folder `out`/slug. Where nothing has changed since the last build, it stands
    as it is; a build that was stopped goes on where it was.

    `article`, `metadata`, `voices_file` and `cast_name` are as in `plan_article`; `jobs` is the number of worker
    processes, by default one a processor. `report` is called with each event, by this thread, and what it raises ends
    the build; `explain` has it told why each take is made again. The workers are processes that import the calling
    script: what builds stands under `if __name__ == "__main__":` there.

    An `executor` takes the place of worker processes on this machine: a cluster's, say, whose workers ran
    `audioedition.render.workers.start` and see the same cache; `jobs` is then how many it has. The episode of another
    article is not built over, but with `force`. `formats` ("mp3", "m4b", "opus" …) go before those of voices.yaml
    and of the file beside the article; all are made of one rendering.

    Raises an `AudioEditionError` that says what happened, where and what to do: those of `plan_article`, `EngineError`
    where a voice fails, `OutputError` where something cannot be written.
    """
    source = article_file(article, metadata)
    for notice in (*source.notices, *cache_notices()):  # now, and not again where the episode stands
        report(Noticed(notice))
    source = replace(source, notices=())
    request, store = BuildRequest(source, out, metadata, voices_file, formats, force, cast_name), open_store()
    record, inputs = remembered(request, store), BuildInputs.of(request)
    if record and (built := standing(request, inputs, record, report)):
        if explain:
            report(Explained("nothing has changed since the last build"))
        return built
    try_output(out)
    from audioedition.pipeline.workers import get_ready, open_workers

    with open_workers(store, jobs, executor) as workers:
        get_ready(workers, source.path, record)  # before what follows is loaded
        from audioedition.pipeline.render_episode import render_episode

        return render_episode(request, inputs, workers, report, explain)

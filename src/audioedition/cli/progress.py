"""Progress on standard error: a bar on a terminal, silence elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from audioedition.cli.terminal import is_terminal, say, visible
from audioedition.pipeline.events import Advanced, Event, Explained, Noticed, Report, Started


@contextmanager
def progress() -> Iterator[Report]:
    """A report for the pipeline. Notices are always printed; bars only on a terminal."""
    if not is_terminal(sys.stderr):
        yield notices_only
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    console = Console(stderr=True)
    columns = (
        TextColumn("{task.description:<9}"), BarColumn(), TextColumn("{task.percentage:>3.0f} %"),
        TimeElapsedColumn(), TextColumn("left"), TimeRemainingColumn(compact=True),
    )  # fmt: skip
    with Progress(*columns, console=console, transient=True) as bars:
        task: TaskID | None = None

        def report(event: Event) -> None:
            nonlocal task
            if isinstance(event, Started):
                if task is not None:
                    bars.remove_task(task)
                task = bars.add_task(event.stage, total=event.total or None)
            elif isinstance(event, Advanced) and task is not None:
                bars.update(task, completed=event.done)
            elif isinstance(event, Noticed):
                bars.console.print(visible(_notice(event)), style="yellow", highlight=False, markup=False)
            elif isinstance(event, Explained):
                bars.console.print(visible(event.message), highlight=False, markup=False)

        yield report


def notices_only(event: Event) -> None:
    if isinstance(event, Noticed):
        say(_notice(event), err=True)
    elif isinstance(event, Explained):
        say(event.message, err=True)


def _notice(event: Noticed) -> str:
    return f"{'warning' if event.is_warning else 'note'}: {event.message}"

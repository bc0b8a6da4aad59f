"""`audioedition publish`: built episodes → the show's folder and its feed."""

from __future__ import annotations

from pathlib import Path

import click

from audioedition.cli.options import CONTEXT, PATH, debug_option, json_option
from audioedition.cli.progress import progress
from audioedition.cli.terminal import print_json, say
from audioedition.errors import PublishError
from audioedition.pipeline.outputs import PREVIEW_ENDING
from audioedition.pipeline.publish import publish_episodes

_EPILOG = """\b
Examples:
  audioedition publish build/almaty-part-3 --show show
  audioedition publish build/* --show show
  audioedition publish --show show             write the feed anew after an edit of show.yaml
"""


@click.command(context_settings=CONTEXT, epilog=_EPILOG)
@click.argument("episodes", nargs=-1, type=PATH, metavar="EPISODE...")
@click.option("--show", "show_dir", required=True, type=PATH, metavar="DIR", help="The show's folder.")
@click.option("--replace", is_flag=True, help="Let another article take over a name that is published already.")
@json_option
@debug_option
def publish(episodes: tuple[Path, ...], show_dir: Path, replace: bool, as_json: bool) -> None:
    """Copy built EPISODEs into a show and write its feed.xml anew.

    Publishing twice changes nothing; an episode built anew keeps its identity and its date.
    """
    previews = [path for path in episodes if path.name.endswith(PREVIEW_ENDING)]
    if previews and len(previews) == len(episodes):
        raise PublishError(f"{previews[0]}: a preview of one place, no episode; build without --only or --from")
    with progress() as report:
        published = publish_episodes([path for path in episodes if path not in previews], show_dir, replace, report)
    for path in previews:
        say(f"passed over {path}: a preview of one place, no episode", err=True)
    if as_json:
        print_json({
            "feed": str(published.feed), "feed_url": published.feed_url, "changed": published.feed_changed,
            "items": published.items, "notices": published.notices,
            "episodes": [
                {"slug": episode.slug, "status": episode.status, "guid": episode.guid, "audio_url": episode.audio_url,
                 "first_published": episode.first_published.isoformat()}
                for episode in published.episodes
            ],
        })  # fmt: skip
        return
    say(str(published.feed))
    for episode in published.episodes:
        say(f"{episode.status}: {episode.title} · {episode.audio_url}", err=True)
    count = "1 episode" if published.items == 1 else f"{published.items} episodes"
    say(f"{count} in {published.feed_url}{'' if published.feed_changed else ' (unchanged)'}", err=True)

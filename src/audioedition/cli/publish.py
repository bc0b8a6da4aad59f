"""`audioedition publish`: built episodes → the show's folder and its feed."""

from __future__ import annotations

from pathlib import Path

import click

from audioedition.cli.options import CONTEXT, PATH, debug_option, json_option
from audioedition.cli.progress import progress
from audioedition.cli.terminal import print_json, say
from audioedition.errors import PublishError
from audioedition.pipeline.preview import PREVIEW_ENDING
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
        done = publish_episodes([path for path in episodes if path not in previews], show_dir, replace, report)
    for path in previews:
        say(f"passed over {path}: a preview of one place, no episode", err=True)
    if as_json:
        print_json({
            "feed": str(done.feed), "feed_url": done.feed_url, "changed": done.feed_changed, "items": done.items,
            "notices": done.notices,
            "episodes": [
                {"slug": each.slug, "status": each.status, "guid": each.guid, "audio_url": each.audio_url,
                 "first_published": each.first_published.isoformat()}
                for each in done.episodes
            ],
        })  # fmt: skip
        return
    say(str(done.feed))
    for each in done.episodes:
        say(f"{each.status}: {each.title} · {each.audio_url}", err=True)
    count = "1 episode" if done.items == 1 else f"{done.items} episodes"
    say(f"{count} in {done.feed_url}{'' if done.feed_changed else ' (unchanged)'}", err=True)

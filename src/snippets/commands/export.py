"""`snippets export`."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from snippets.commands.arguments import (
    PLATFORM,
    all_known,
    own_theme,
    platforms_file_option,
    quotes_argument,
    row_of,
    show_problems,
    theme_option,
    today,
)

if TYPE_CHECKING:
    from snippets.export.session import Written

# What keeps an address from being the beginning of others, in a list parted by commas too.
_NO_BASE = frozenset("?#,")


@click.command("export")
@quotes_argument
@click.option("-o", "--output", default="output", type=click.Path(path_type=Path), help="Folder to write to.")
@click.option("--platform", "platforms", multiple=True, type=PLATFORM, help="Only this platform. Repeatable.")
@platforms_file_option
@click.option("--id", "ids", multiple=True, metavar="ID", help="Only this snippet. Repeatable.")
@click.option("--tag", "tags", multiple=True, metavar="TAG", help="Only snippets with this tag. Repeatable.")
@theme_option
@click.option(
    "--media-base-url", metavar="URL", default="", help="Where the output folder is published, for scheduler files."
)
@click.option("--zip", "zipped", is_flag=True, help="Pack the whole output into campaign.zip as well.")
@click.option("--jobs", default=0, type=click.IntRange(0, 256), help="Processes; 0 chooses.")
@click.option("--dry-run", is_flag=True, help="Only say what would be written and removed.")
@click.option("--force", is_flag=True, help="Make everything anew.")
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
def command(
    quotes: Path,
    output: Path,
    platforms: tuple[str, ...],
    platforms_file: Path | None,
    ids: tuple[str, ...],
    tags: tuple[str, ...],
    theme: str | None,
    media_base_url: str,
    zipped: bool,
    jobs: int,
    dry_run: bool,
    force: bool,
    strict: bool,
) -> int:
    """Make posts, cards, alt texts, manifest, kit page, tables and scheduler files for every snippet and platform.

    QUOTES is ./quotes.yaml when left out. Items that a filter leaves out stay as they are.

    \b
    Examples:
      snippets export
      snippets export campaign.yaml -o build/campaign --theme night
      snippets export --id blockade-since-december --platform x
      snippets export --media-base-url https://example.org/campaign/
      snippets export --dry-run
    """
    from snippets.campaign import Selection, export
    from snippets.load import active, load

    media_base = _base(media_base_url)
    loaded = load(quotes, today(), platforms_file)
    show_problems(loaded.problems)
    if strict and loaded.problems:
        return 1
    for platform in platforms:
        row_of(platform, loaded.platforms)
    there = active(loaded.quotes)
    all_known("snippet", ids, [snippet.id for snippet in there], quotes)
    all_known("tag", tags, [tag for snippet in there for tag in snippet.tags], quotes)
    selection = Selection(platforms, frozenset(ids), frozenset(tags), own_theme(theme))
    with click.progressbar(
        length=100, label="Making", file=sys.stderr, hidden=not sys.stderr.isatty(), show_eta=False
    ) as bar:
        result = export(
            loaded.quotes, loaded.platforms, loaded.theme, selection, output, jobs=jobs, dry_run=dry_run, force=force,
            media_base=media_base, zipped=zipped,
            progress=lambda done, count: bar.update(done * 100 // count - bar.pos),
        )  # fmt: skip
    show_problems(result.problems)
    _warn_of_schedulers(result.written)
    _summary(result.written, output, result.items, dry_run=dry_run)
    failed = any(problem.severity == "error" or strict for problem in result.problems)
    return 1 if failed else 0


def _base(url: str) -> str:
    """Return an address with a slash at its end, so that paths can follow; nothing for none.

    Raises:
        BadParameter: it cannot be opened, or nothing can follow it.
    """
    from snippets.urls import url_fault

    fault = url_fault(url) if url else ""
    if not fault and not _NO_BASE.isdisjoint(url):
        fault = "has a query, a fragment or a comma"
    if fault:
        raise click.BadParameter(f"The URL {fault}: {url}", param_hint="'--media-base-url'")
    return f"{url.removesuffix('/')}/" if url else ""


def _warn_of_schedulers(written: "Written") -> None:
    """Say of which scheduler files, among those that were written, the columns are not confirmed."""
    from snippets.export.schedulers import ABOUT, FOLDER, unconfirmed

    names = unconfirmed(path for path in (*written.new, *written.changed) if path.startswith(f"{FOLDER}/"))
    if names:
        click.secho(
            f"{FOLDER}/: warning: the columns for {', '.join(names)} are not confirmed by their makers; "
            f"read {ABOUT} before you import them",
            err=True, fg="yellow",
        )  # fmt: skip


def _summary(written: "Written", output: Path, items: int, *, dry_run: bool) -> None:
    if dry_run:
        for sign, paths in (("+", written.new), ("~", written.changed), ("-", written.removed)):
            for path in paths:
                click.echo(f"{sign} {output / path}")
    count = len(written.new) + len(written.changed)
    verb = "would be written" if dry_run else "written"
    click.echo(
        f"{items} items; {count} files {verb}, {len(written.removed)} removed, {written.unchanged} unchanged",
        err=True,
    )
    if not dry_run and items:
        click.echo(f"Open {os.fspath(output / 'index.html')}")

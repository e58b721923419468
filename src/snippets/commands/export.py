"""`snippets export`."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from snippets.commands.arguments import (
    PLATFORM,
    did_you_mean,
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


@click.command("export")
@quotes_argument
@click.option("-o", "--output", default="output", type=click.Path(path_type=Path), help="Folder to write to.")
@click.option("--platform", "platforms", multiple=True, type=PLATFORM, help="Only this platform. Repeatable.")
@platforms_file_option
@click.option("--id", "ids", multiple=True, metavar="ID", help="Only this snippet. Repeatable.")
@click.option("--tag", "tags", multiple=True, metavar="TAG", help="Only snippets with this tag. Repeatable.")
@theme_option
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
    jobs: int,
    dry_run: bool,
    force: bool,
    strict: bool,
) -> int:
    """Make posts, cards, alt texts, manifest and kit page for every snippet and platform.

    QUOTES is ./quotes.yaml when left out. Items that a filter leaves out stay as they are.

    \b
    Examples:
      snippets export
      snippets export campaign.yaml -o build/campaign --theme night
      snippets export --id blockade-since-december --platform x
      snippets export --dry-run
    """
    from snippets.campaign import Selection, export
    from snippets.load import active, load

    loaded = load(quotes, today(), platforms_file)
    show_problems(loaded.problems)
    if strict and loaded.problems:
        return 1
    for platform in platforms:
        row_of(platform, loaded.platforms)
    there = active(loaded.quotes)
    _all_known("snippet", ids, [snippet.id for snippet in there], quotes)
    _all_known("tag", tags, [tag for snippet in there for tag in snippet.tags], quotes)
    selection = Selection(platforms, frozenset(ids), frozenset(tags), own_theme(theme))
    with click.progressbar(
        length=100, label="Making", file=sys.stderr, hidden=not sys.stderr.isatty(), show_eta=False
    ) as bar:
        result = export(
            loaded.quotes, loaded.platforms, loaded.theme, selection, output, jobs=jobs, dry_run=dry_run, force=force,
            progress=lambda done, count: bar.update(done * 100 // count - bar.pos),
        )  # fmt: skip
    show_problems(result.problems)
    _summary(result.written, output, result.items, dry_run=dry_run)
    failed = any(problem.severity == "error" or strict for problem in result.problems)
    return 1 if failed else 0


def _all_known(what: str, wanted: tuple[str, ...], known: list[str], quotes: Path) -> None:
    """Refuse a filter that can only be a slip.

    Raises:
        UsageError: one of the wanted ids or tags is not in the campaign.
    """
    for one in wanted:
        if one not in known:
            raise click.UsageError(f"{quotes} has no active {what} “{one}”.{did_you_mean(one, known)}")


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

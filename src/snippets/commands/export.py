"""`snippets export`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from snippets.commands.arguments import all_known, own_theme, quotes_argument, row_of, show_problems, today
from snippets.commands.selecting import selecting_options

if TYPE_CHECKING:
    from snippets.campaign import Export
    from snippets.export.session import Written


class OutputType(click.ParamType[Path | str]):
    """A folder, or a URL."""

    name = "PLACE"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> Path | str:
        """Return a path, or a URL without a slash at its end; fail for a path that is written as a URL."""
        scheme, is_url, path = value.partition("://")
        if is_url and scheme in {"file", "local"}:
            return self.fail(f"Name the folder by its path: {path}", param, ctx)
        return value.rstrip("/") if is_url and path.strip("/") else Path(value)


class ExecutorType(click.ParamType[str]):
    """Who makes the cards."""

    name = "EXECUTOR"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return it; fail for one that is not known, or has no address."""
        if not value:
            return value
        from snippets.campaign import EXECUTORS

        kind, _, address = value.partition(":")
        if kind not in EXECUTORS or not address:
            return self.fail(f"There is dask:tcp://HOST:PORT, not {value}", param, ctx)
        return value


@click.command("export")
@quotes_argument
@click.option(
    "-o", "--output", default="output", type=OutputType(), help="Folder, or URL such as s3://BUCKET/PATH, to write to."
)
@selecting_options
@click.option("--executor", default="", type=ExecutorType(), help="Who makes the cards: dask:tcp://HOST:PORT.")
@click.option("--zip", "zipped", is_flag=True, help="Pack the whole output into campaign.zip as well.")
@click.option("--dry-run", is_flag=True, help="Only say what would be written and removed.")
@click.option("--force", is_flag=True, help="Make everything anew.")
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
@click.option("--require-verified", is_flag=True, help="Make nothing unless each quotation of it is verified.")
def command(
    quotes: Path,
    output: Path | str,
    platforms: tuple[str, ...],
    platforms_file: Path | None,
    ids: tuple[str, ...],
    tags: tuple[str, ...],
    theme: str | None,
    media_base: str | None,
    jobs: int,
    executor: str,
    zipped: bool,
    dry_run: bool,
    force: bool,
    strict: bool,
    require_verified: bool,
) -> int:
    """Make posts, cards, alt texts, manifest, kit page, tables and scheduler files for every snippet and platform.

    QUOTES is ./quotes.yaml when left out. Items that a filter leaves out stay as they are.

    \b
    Examples:
      snippets export
      snippets export campaign.yaml -o build/campaign --theme night
      snippets export --id blockade-since-december --platform x
      snippets export --media-base-url https://example.org/campaign/
      snippets export -o s3://bucket/campaign --executor dask:tcp://scheduler:8786
      snippets export --require-verified
      snippets export --dry-run
    """
    from snippets.campaign import Selection, export, not_collecting
    from snippets.load import load, need_verified

    with not_collecting():
        loaded = load(quotes, today(), platforms_file)
    show_problems(loaded.problems)
    if strict and loaded.problems:
        return 1
    for platform in platforms:
        row_of(platform, loaded.platforms)
    selection = Selection(platforms, frozenset(ids), frozenset(tags), own_theme(theme))
    all_known(selection, loaded)
    if require_verified:
        need_verified(loaded, selection.takes)
    shown = sys.stderr.isatty()
    with (
        not_collecting(),
        click.progressbar(length=100, label="Making", file=sys.stderr, hidden=not shown, show_eta=False) as bar,
    ):
        result = export(
            loaded.quotes, loaded.platforms, loaded.theme, selection, output, jobs=jobs, executor=executor,
            dry_run=dry_run, force=force, media_base=media_base or "", zipped=zipped, receipts=loaded.receipts,
            progress=lambda done, count: bar.update(done * 100 // count - bar.pos),
        )  # fmt: skip
    show_problems(result.problems)
    _warn_of_schedulers(result.written)
    _summary(result, output, dry_run=dry_run)
    failed = any(problem.severity == "error" or strict for problem in result.problems)
    return 1 if failed else 0


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


def _summary(done: "Export", output: Path | str, *, dry_run: bool) -> None:
    from snippets.campaign.ends import MOST_ON_PAGE
    from snippets.export.session import place_of

    written, place = done.written, place_of(output)
    if dry_run:
        for sign, paths in (("+", written.new), ("~", written.changed), ("-", written.removed)):
            for path in paths:
                click.echo(f"{sign} {place.shown(path)}")
    click.echo(done.summary("would be written" if dry_run else "written"), err=True)
    if not done.pages:
        click.echo(
            f"No kit page and no contact sheet: they are made of up to {MOST_ON_PAGE:,} items; "
            "part the quotes into several files to have them",
            err=True,
        )
    elif not dry_run and done.items:
        click.echo(f"Open {place.shown('index.html')}")

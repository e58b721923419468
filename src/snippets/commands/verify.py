"""`snippets verify`."""

import json
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from snippets.commands.arguments import did_you_mean, platforms_file_option, quotes_argument, today

if TYPE_CHECKING:
    from snippets.model import Snippet
    from snippets.receipts import Receipt
    from snippets.verify.checking import Checked, Sources

# Pages are read so many at a time; of one host one at a time.
THREADS = 8


@click.command("verify")
@quotes_argument
@click.option("--id", "ids", multiple=True, help="Only this snippet; repeatable.")
@click.option("--offline", type=click.Path(path_type=Path), help="Folder of saved pages; nothing is fetched.")
@click.option("--keep", type=click.Path(path_type=Path), help="Folder in which to keep the pages that are read.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object for each snippet and source.")
@click.option("--find-archives", is_flag=True, help="Look up archived copies for sources that name none.")
@click.option("--save-archives", is_flag=True, help="Ask the Internet Archive to save sources that have no copy.")
@click.option("--suggest", is_flag=True, help="Print title, publisher, author and date of the pages, as a patch.")
@click.option("--obey-robots", is_flag=True, help="Leave alone what a robots.txt asks programs to leave alone.")
@click.option("--contact", default="", help="URL or address of yours, told to the sites that are asked.")
@click.option("--proxy", default="", help="HTTP proxy; it looks names up itself: for URLs of your own only.")
@click.option("--allow-origin", "allowed", multiple=True, help="An origin that may be asked though it is not public.")
@click.option("--archive-at", default="", hidden=True, help="Origin of the archive, for tests.")
@platforms_file_option
def command(
    quotes: Path,
    ids: tuple[str, ...],
    offline: Path | None,
    keep: Path | None,
    as_json: bool,
    find_archives: bool,
    save_archives: bool,
    suggest: bool,
    obey_robots: bool,
    contact: str,
    proxy: str,
    allowed: tuple[str, ...],
    archive_at: str,
    platforms_file: Path | None,
) -> int:
    """Check each quotation against its sources, word for word.

    QUOTES is ./quotes.yaml when left out. Each quotation is verified, differs (the difference is shown), or could not
    be checked (the reason is said). Of facts the figures and names are looked for. What comes of it is kept beside the
    quotes, in quotes.receipts.json. Exit code 0 when all quotations are verified, 1 when one differs, 3 when none
    differs but one could not be checked.

    \b
    Examples:
      snippets verify
      snippets verify campaign.yaml --id blockade-since-december
      snippets verify --keep pages
      snippets verify --offline pages
    """
    from snippets.commands.verdicts import report, values
    from snippets.load import load
    from snippets.receipts import written

    loaded = load(quotes, today(), platforms_file)
    wanted = _wanted(loaded.quotes.snippets, ids)
    _no_contradiction(offline, keep, find_archives=find_archives, save_archives=save_archives)
    sources, door = _sources(offline, keep, obey_robots, contact, proxy, allowed, archive_at)
    rows = []
    with _checking(wanted, sources) as results:
        for checked in results:
            rows.append(checked)
            told = json.dumps(values(checked), ensure_ascii=False) if as_json else report(checked)
            # The patch alone is for a file.
            click.echo(told, err=suggest)
    path = _receipts(quotes)
    fresh = [row.receipt(today().isoformat()) for row in rows]
    kept = _merged(_old(path), fresh, loaded.quotes.snippets)
    _save(path, written(kept))
    if find_archives or save_archives:
        from snippets.commands.archiving import look_up

        look_up(rows, door, sources.archive, save=save_archives)
    if suggest:
        from snippets.commands.suggesting import patch

        click.echo(patch(rows, sources, quotes), nl=False)
    if not as_json:
        click.echo(_summary(rows, path, earlier=len({*fresh} - {*kept})), err=suggest)
    return _exit_code(rows)


def _wanted(snippets: Sequence["Snippet"], ids: Sequence[str]) -> list["Snippet"]:
    """Return the snippets to check; those that were withdrawn are left alone.

    Raises:
        UsageError: an id that there is not.
    """
    active = {snippet.id: snippet for snippet in snippets if not snippet.withdrawn}
    for id_ in ids:
        if id_ not in active:
            raise click.UsageError(f"no active snippet “{id_}”.{did_you_mean(id_, active)}")
    return [snippet for id_, snippet in active.items() if id_ in ids or not ids]


def _no_contradiction(offline: Path | None, keep: Path | None, *, find_archives: bool, save_archives: bool) -> None:
    """Refuse options that ask for the network and for none.

    Raises:
        UsageError: they do.
    """
    for name, given in (("--keep", keep), ("--find-archives", find_archives), ("--save-archives", save_archives)):
        if offline and given:
            raise click.UsageError(f"{name} needs the network, --offline uses none: leave one of them out")


def _sources(
    offline: Path | None, keep: Path | None, obey_robots: bool, contact: str, proxy: str, allowed: Sequence[str],
    archive_at: str,
) -> tuple["Sources", Any]:  # fmt: skip
    """Return where pages come from, and the door, None offline.

    Raises:
        UsageError: the proxy or an origin is none.
    """
    from snippets.verify.checking import Sources
    from snippets.verify.wayback import Wayback

    if offline:
        from snippets.verify.saved import Saved

        saved = Saved(offline)
        return Sources(saved, Wayback(saved, _endpoints(archive_at)), offline=True), None
    from snippets.verify.fetch import Door

    try:
        door = Door(allowed=allowed, obey_robots=obey_robots, proxy=proxy, contact=contact)
    except ValueError as error:
        raise click.UsageError(f"{error}.") from error
    pages: Any = door
    if keep:
        from snippets.verify.saved import Keeping

        pages = Keeping(door, keep)
    return Sources(pages, Wayback(pages, _endpoints(archive_at))), door


def _endpoints(archive_at: str) -> Any:  # noqa: ANN401 - loaded late
    from snippets.verify.wayback import Endpoints

    at = archive_at.rstrip("/")
    return Endpoints(f"{at}/web/", f"{at}/wayback/available", f"{at}/cdx/search/cdx", f"{at}/save") if at else None


def _checking(snippets: Sequence["Snippet"], sources: "Sources") -> AbstractContextManager[Any]:
    """Return a context that yields each snippet and source checked, in their order."""
    from snippets.verify.checking import check

    pairs = [(snippet, work) for snippet in snippets for work in snippet.sources]
    if sources.offline:
        return nullcontext(check(snippet, work, sources) for snippet, work in pairs)
    return _Threads([(snippet, work, sources) for snippet, work in pairs])


class _Threads(AbstractContextManager[Any]):
    """Pages read several at a time; leaving it early asks for no more."""

    def __init__(self, jobs: Sequence[tuple[Any, ...]]) -> None:
        self._jobs = jobs
        self._pool = ThreadPoolExecutor(THREADS)

    def __enter__(self) -> Any:  # noqa: ANN401 - an iterator of what `check` returns
        from snippets.verify.checking import check

        futures = [self._pool.submit(check, *job) for job in self._jobs]
        return (future.result() for future in futures)

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)


def _receipts(quotes: Path) -> Path:
    from snippets.receipts import receipts_path

    return Path(receipts_path(quotes))


def _old(path: Path) -> tuple["Receipt", ...]:
    """Return the receipts that there are; a file that is none is replaced, with a word."""
    from snippets.receipts import read_receipts

    try:
        return read_receipts(path.read_text("utf-8"))
    except FileNotFoundError:
        return ()
    except (OSError, ValueError) as error:
        click.echo(f"{path}: was not understood ({error}) and is written anew", err=True)
        return ()


def _merged(old: Sequence["Receipt"], fresh: Sequence["Receipt"], snippets: Sequence["Snippet"]) -> list["Receipt"]:
    """Return the receipts to keep: the fresh ones, and older ones of sources that the quotes still have.

    Where a source could not be read this time, what was found of the same words before still holds, of its day.
    """
    told = {(r.id, r.source, r.quotation): r for r in old if r.told}
    made = {(r.id, r.source): r if r.told else told.get((r.id, r.source, r.quotation), r) for r in fresh}
    known = {(snippet.id, work.url) for snippet in snippets for work in snippet.sources}
    kept = [receipt for receipt in old if (receipt.id, receipt.source) in known - set(made)]
    return [*kept, *made.values()]


def _save(path: Path, text: str) -> None:
    from snippets.commands.saving import save

    if not path.exists() or path.read_bytes() != text.encode():
        save(path, text.encode(), "choose another place for the quotes")


def _families(rows: Sequence["Checked"]) -> dict[str, str]:
    """Return the family of each quotation: one verified source is enough."""
    order = ("verified", "differs", "unchecked")
    families: dict[str, str] = {}
    for row in rows:
        if row.snippet.kind == "quote":
            known = families.get(row.snippet.id, "unchecked")
            families[row.snippet.id] = min(known, row.best.family, key=order.index)
    return families


def _summary(rows: Sequence["Checked"], path: Path, *, earlier: int) -> str:
    """Return the last line: how many came to what; of how many sources an earlier result still holds."""
    from snippets.receipts import standings

    families = list(_families(rows).values())
    counts = ", ".join(f"{families.count(family)} {family}" for family in ("verified", "differs", "unchecked"))
    facts = [row for row in rows if row.snippet.kind == "fact"]
    lacking = len(standings([row.snippet for row in facts], [row.receipt("") for row in facts]))
    figures = f"; facts with figures that no source has: {lacking}" if lacking else ""
    before = f" ({earlier} could not be read now: what was found before is kept)" if earlier else ""
    return f"{counts}{before}{figures}; kept in {os.fspath(path)}"


def _exit_code(rows: Sequence["Checked"]) -> int:
    families = set(_families(rows).values())
    return 1 if "differs" in families else 3 if "unchecked" in families else 0

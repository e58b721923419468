"""`verify --find-archives` and `--save-archives`: copies of sources that name none. The quotes stay."""

import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from snippets.commands.arguments import today

if TYPE_CHECKING:
    from snippets.model import Source
    from snippets.verify.checking import Checked
    from snippets.verify.fetch import Door
    from snippets.verify.wayback import Keys, Wayback


def look_up(rows: Sequence["Checked"], door: "Door", archive: "Wayback", *, save: bool) -> None:
    """Print for each source without an archived copy what to write into the quotes.

    Args:
        rows: checked snippets and sources.
        door: to the network.
        archive: the Wayback Machine.
        save: whether a copy is made where there is none; that publishes it.

    Raises:
        UsageError: a copy is to be made, and the keys for it are not in the environment.
    """
    keys = _keys() if save else None
    works = {row.source.url: row.source for row in rows if not row.source.archive}
    for work in works.values():
        click.echo("\n".join(_lines(work, door, archive, keys)))


def _lines(work: "Source", door: "Door", archive: "Wayback", keys: "Keys | None") -> Iterator[str]:
    from snippets.verify.reply import Unchecked

    found = archive.find(work.url, work.date if len(work.date) >= len("2023-08-12") else "")
    if found is None and keys:
        found = archive.save(door, work.url, keys, today())
    if found is None:
        yield f"{work.where}: no archived copy of {work.url}; --save-archives asks for one"
    elif isinstance(found, Unchecked):
        yield f"{work.where}: whether there is a copy of {work.url} is not known ({found.why})"
    else:
        yield f"{work.where}: a copy of {work.url}, of {found.day}:"
        yield f"    archive: {found.url}"


def _keys() -> "Keys":
    from snippets.verify.wayback import KEY_NAMES, KEYS_FROM, keys_from

    keys = keys_from(os.environ)
    if keys is None:
        raise click.UsageError(
            f"--save-archives needs your keys of the Internet Archive, from {KEYS_FROM}, in {' and '.join(KEY_NAMES)}"
        )
    return keys

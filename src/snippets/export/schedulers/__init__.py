"""Files for schedulers: each campaign in the columns of each, with the times of its schedule.

`formats.py` has a row for each format, `rows.py` makes entries of items, `words.py` says what the files are.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from itertools import islice
from types import MappingProxyType

from snippets.export.cells import END, cells, quoted, safe
from snippets.export.schedulers.formats import FORMATS, Entry, Format
from snippets.export.schedulers.rows import Left, Ready, entries, prepared
from snippets.export.schedulers.words import about
from snippets.export.timed import Times, spread, times
from snippets.platforms import Platform, Platforms
from snippets.products import Campaign, File
from snippets.receipts import Standing

FOLDER = "schedulers"
ABOUT = f"{FOLDER}/README.md"


def schedulers(
    campaign: Campaign, platforms: Platforms, base: str, found: Mapping[str, Standing] = MappingProxyType({})
) -> Iterator[File]:
    """Yield the files, and last what they are.

    Args:
        campaign: whose posts go out.
        platforms: the table with its platforms.
        base: the address below which the output folder can be reached; empty when it cannot.
        found: what the receipts come to, by snippet id: a quotation that differs from its source is left out.
    """
    of = times(campaign)
    apart = spread(campaign.items, of)
    items = prepared(campaign.items, base, found)
    left: list[Left] = []
    files: list[tuple[Format, list[str]]] = []
    for form in FORMATS:
        if form.timed and not of:
            continue
        names: list[str] = []
        files.append((form, names))
        for name, data in _sheets(form, items, platforms, apart if form.apart else of, left, published=bool(base)):
            names.append(name)
            yield File(f"{FOLDER}/{name}", data)
    yield File(ABOUT, about(files, campaign, base, left).encode())


def unconfirmed(paths: Iterable[str]) -> tuple[str, ...]:
    """Return the titles of the schedulers among whose files these are, and whose columns no maker's page confirms."""
    names = {re.split("[-_.]", path.removeprefix(f"{FOLDER}/"))[0] for path in paths}
    return tuple(form.title for form in FORMATS if form.name in names and form.unconfirmed)


def _sheets(
    form: Format, items: Sequence[Ready], platforms: Platforms, of: Times, left: list[Left], *, published: bool
) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the content of each file of a format: in numbers, where there are more rows than it takes."""
    for name, network, own in _channels(form, items, platforms):
        columns = form.columns + form.more.get(network, ()) + (form.with_pictures if published else ())
        head = f"{cells(columns)}{END}".encode() if form.headed else b""
        rows = _rows(form, columns, entries(form, own, of, left, published=published), left)
        sheets = []
        while first := next(rows, b""):
            # Bytes as they come: a table may be large.
            sheet = BytesIO()
            sheet.writelines((head, first))
            sheet.writelines(islice(rows, form.most - 1 if form.most else None))
            sheets.append(sheet)
        for number, sheet in enumerate(sheets, start=1):
            # No id of a platform has an underscore, so that x-2 is not the second file of x.
            yield f"{name}{f'_{number}' if len(sheets) > 1 else ''}.csv", sheet.getvalue()


def _rows(form: Format, columns: Sequence[str], of: Iterable[Entry], left: list[Left]) -> Iterator[bytes]:
    """Yield a row for each entry; add to `left` those with a cell that would be taken for a formula."""
    place = {column: number for number, column in enumerate(columns)}
    empty = [""] * len(columns)
    for entry in of:
        row, guarded = empty.copy(), False
        for column, cell in form.row(entry).items():
            if cell and column in place:
                shown = safe(cell)
                guarded |= shown is not cell
                row[place[column]] = quoted(shown)
        if guarded:
            left.append(Left(form.title, entry.item, "", guarded=True))
        yield f"{','.join(row)}{END}".encode()


def _channels(
    form: Format, items: Sequence[Ready], platforms: Platforms
) -> Iterator[tuple[str, str, list[tuple[Ready, str]]]]:
    """Yield the name of each file, without its number, the network that it is for, and the items with theirs."""
    networks = {id_: _network(form, platforms[id_]) for id_ in dict.fromkeys(ready.item.platform for ready in items)}
    taken = [(ready, network) for ready in items if (network := networks[ready.item.platform])]
    if form.together:
        yield form.name, "", taken
        return
    for platform, network in networks.items():
        if network:
            yield f"{form.name}-{platform}", network, [pair for pair in taken if pair[0].item.platform == platform]


def _network(form: Format, platform: Platform) -> str:
    """Return the network that a platform's posts go to; empty when the format has none."""
    if form.networks is None:
        return platform.id
    return next((id_ for id_ in platform.families if id_ in form.networks), "")

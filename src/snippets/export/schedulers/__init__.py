"""Files for schedulers: each campaign in the columns of each, with the times of its schedule.

`formats.py` has a row for each format, `rows.py` makes entries of items, `words.py` says what the files are.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from types import MappingProxyType
from typing import BinaryIO

from snippets.export.cells import END, cells, quoted, safe
from snippets.export.place import Long, Write
from snippets.export.schedulers.formats import FORMATS, Format
from snippets.export.schedulers.rows import Left, Ready, entries, prepared
from snippets.export.schedulers.words import about
from snippets.export.timed import Times, spread, times
from snippets.platforms import Platform, Platforms
from snippets.products import Campaign
from snippets.receipts import Standing

FOLDER = "schedulers"
ABOUT = f"{FOLDER}/README.md"


def schedulers(
    campaign: Campaign, platforms: Platforms, base: str, found: Mapping[str, Standing] = MappingProxyType({})
) -> Iterator[Long]:
    """Yield the files, and last what they are: each is written before the next is asked for.

    Args:
        campaign: whose posts go out.
        platforms: the table with its platforms.
        base: the address below which the output folder can be reached; empty when it cannot.
        found: what the receipts come to, by snippet id: a quotation that differs from its source is left out.
    """
    of = times(campaign)
    apart = spread(campaign.items, of)
    items = prepared(campaign.items, base, found)
    left: list[list[Left]] = []
    files: list[tuple[Format, list[str]]] = []
    for form in FORMATS:
        if form.timed and not of:
            continue
        names: list[str] = []
        files.append((form, names))
        for name, network, own in _channels(form, items, platforms):
            columns = form.columns + form.more.get(network, ()) + (form.with_pictures if base else ())
            channel = _Table(form, name, columns, own, apart if form.apart else of, bool(base))
            left.append(channel.left)
            for file, write in channel.files():
                names.append(file)
                yield Long(f"{FOLDER}/{file}", write)
    yield Long(ABOUT, lambda out: out.write(about(files, campaign, base, list(chain(*left))).encode()))


def unconfirmed(paths: Iterable[str]) -> tuple[str, ...]:
    """Return the titles of the schedulers among whose files these are, and whose columns no maker's page confirms."""
    names = {re.split("[-_.]", path.removeprefix(f"{FOLDER}/"))[0] for path in paths}
    return tuple(form.title for form in FORMATS if form.name in names and form.unconfirmed)


@dataclass(frozen=True, slots=True)
class _Table:
    """What a format has for a channel.

    Attributes:
        name: of the file, without its number and ending. columns: in their order.
        items: with the network of each. of: when posts go out. published: whether the pictures have addresses.
        left: what is left out, or has an apostrophe in front, as the rows are made.
    """

    form: Format
    name: str
    columns: tuple[str, ...]
    items: Sequence[tuple[Ready, str]]
    of: Times
    published: bool
    left: list[Left] = field(default_factory=list)

    def files(self) -> Iterator[tuple[str, Write]]:
        """Yield names and what writes them: in numbers, where there are more rows than a file takes."""
        if not self.form.most:
            if next(self._rows(), None):
                yield f"{self.name}.csv", lambda out: self._write(out, self._rows())
            return
        rows = list(self._rows())
        sheets = [rows[start : start + self.form.most] for start in range(0, len(rows), self.form.most)]
        for number, sheet in enumerate(sheets, start=1):
            # No id of a platform has an underscore, so that x-2 is not the second file of x.
            yield f"{self.name}{f'_{number}' if len(sheets) > 1 else ''}.csv", partial(self._write, rows=sheet)

    def _write(self, out: BinaryIO, rows: Iterable[bytes]) -> None:
        if self.form.headed:
            out.write(f"{cells(self.columns)}{END}".encode())
        out.writelines(rows)

    def _rows(self) -> Iterator[bytes]:
        """Yield a row for each entry."""
        self.left.clear()
        place = {column: number for number, column in enumerate(self.columns)}
        empty = [""] * len(self.columns)
        for entry in entries(self.form, self.items, self.of, self.left, published=self.published):
            row, guarded = empty.copy(), False
            for column, cell in self.form.row(entry).items():
                if cell and column in place:
                    shown = safe(cell)
                    guarded |= shown is not cell
                    row[place[column]] = quoted(shown)
            if guarded:
                self.left.append(Left(self.form.title, entry.item, "", guarded=True))
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

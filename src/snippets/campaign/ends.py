"""What is made of all items together: page, tables, schedulers' files; then the archive; then the manifest."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import BinaryIO

from snippets.campaign.contact import ContactSheet
from snippets.campaign.plan import Plan
from snippets.campaign.pool import beside
from snippets.export.archive import NAME as ZIP
from snippets.export.archive import pack
from snippets.export.disk import digest, digest_of
from snippets.export.items import item_paths
from snippets.export.kit import NAME as PAGE
from snippets.export.kit import kit
from snippets.export.manifest import NAME as MANIFEST
from snippets.export.manifest import manifest
from snippets.export.place import Long, Status, Write
from snippets.export.review import review
from snippets.export.schedulers import FOLDER as SCHEDULERS
from snippets.export.schedulers import schedulers
from snippets.export.session import Kept, Session
from snippets.platforms import Platforms
from snippets.products import Campaign, File
from snippets.receipts import Receipt, Standing, judging, standings

# The folders in which these files lie.
FOLDERS = (".", SCHEDULERS)

# Above so many items half of them is made by a second process, which takes less time than the whole by one.
LARGE = 1000

# Above so many items there is no kit page and no contact sheet: 30 MB of page, which browsers open slowly and nobody
# works through, and hundreds of sheets.
MOST_ON_PAGE = 20_000

# Content of a file of the output by its path, None when there is none.
Read = Callable[[str], bytes | None]


@dataclass(frozen=True, slots=True)
class Whole:
    """What there is to make it of.

    Attributes:
        campaign: with all items. platforms: the table.
        plan: that the items were made by. place: where they lie. sheet: with thumbnails of their cards.
        media_base: the address below which the output folder can be reached; empty for none.
        zipped: whether the whole output is packed into one file as well.
        read: content of a file of the output.
        receipts: what was found of the quotations.
        pages: whether there are few enough items for a kit page and a contact sheet.
    """

    campaign: Campaign
    platforms: Platforms
    plan: Plan
    place: Session
    sheet: ContactSheet
    media_base: str
    zipped: bool
    read: Read
    receipts: tuple[Receipt, ...]
    pages: bool

    def page(self, archive: str, out: BinaryIO) -> None:
        """Write the page; `archive` names the file beside it that has all of it, empty for none."""
        out.writelines(kit(self.campaign, self.platforms, self.read, self._found(), archive))

    def _found(self) -> Mapping[str, Standing]:
        """Return what the receipts come to for the words that were exported: a filter may have left older ones."""
        return standings([item.snippet for item in self.campaign.items], self.receipts)

    def for_people(self) -> Iterator[File | Long]:
        """Yield the page and the tables."""
        if self.pages:
            yield Long(PAGE, partial(self.page, ZIP if self.zipped else ""))
        yield from review(self.campaign, self.platforms, self._found())

    def for_schedulers(self) -> Iterator[File | Long]:
        """Yield the files that schedulers import."""
        yield from schedulers(self.campaign, self.platforms, self.media_base, self._found())

    def for_review(self) -> Iterator[File | Kept]:
        """Yield the pages of the contact sheet."""
        if self.pages:
            yield from self.sheet.files(self.campaign, self.platforms)

    def manifest(self) -> Long:
        """Return the manifest; an item that was kept has the line that it had."""
        return Long(MANIFEST, self._write_manifest)

    def _write_manifest(self, out: BinaryIO) -> None:
        with self.place.opened(MANIFEST) as old:
            out.writelines(manifest(self.campaign, partial(self.plan.line_of, old), judging(self.receipts)))

    def all(self) -> Iterator[File | Kept | Long]:
        """Yield all of it but the archive, which is made of the files on the disk."""
        yield from self.for_people()
        yield from self.for_schedulers()
        yield from self.for_review()
        yield self.manifest()


def sha256_of(file: File | Kept | Long) -> str:
    """Return the SHA-256 of a file that need not be written."""
    match file:
        case Kept():
            return file.sha256
        case Long():
            return digest_of(file.write)
        case File():
            return digest(file.data)


def write_ends(whole: Whole, processes: int) -> dict[str, str]:
    """Write the files, the manifest last; return path -> SHA-256 of each.

    Raises:
        ExportError: a picture was taken away, or the system ended a process.
        OSError: a file cannot be written.
    """
    place, last = whole.place, whole.manifest()
    with beside(
        partial(_put_all, whole.for_people, place),
        # What a fork puts into its memory is not in ours, and drivers of stores do not live through a fork.
        apart=processes != 1 and len(whole.campaign.items) >= LARGE and place.at.reach == "machine",
    ) as people:
        _, others = _put_all(lambda: chain(whole.for_schedulers(), whole.for_review()), place)
        done, for_people = people()
    place.done.update(done)
    ends = for_people | others
    if whole.zipped:
        ends[ZIP] = place.put_unknown(ZIP, _packing(whole, last, ends))
    place.flush()
    ends[last.path] = place.put_long(last.path, last.write)
    return ends


def _put_all(
    files: Callable[[], Iterable[File | Kept | Long]], place: Session
) -> tuple[dict[str, Status], dict[str, str]]:
    """Write files; return what was done with them, and their SHA-256, both by path."""
    ends = {}
    for file in files():
        match file:
            case Kept():
                place.keep(file)
                ends[file.path] = file.sha256
            case Long():
                ends[file.path] = place.put_long(file.path, file.write)
            case File():
                place.put(file)
                ends[file.path] = digest(file.data)
    return {path: place.done[path] for path in ends}, ends


def _packing(whole: Whole, last: Long, ends: Iterable[str]) -> Write:
    """Return what writes the archive of the whole output, of which the manifest is not written yet."""
    paths = {path for item in whole.campaign.items for path in item_paths(item)}.union(ends)
    writers = {path: partial(_copy, whole.place, path) for path in paths}
    # Unpacked, the page lies beside no archive.
    return partial(pack, {**writers, PAGE: partial(whole.page, ""), last.path: last.write})


def _copy(place: Session, path: str, out: BinaryIO) -> None:
    out.write(place.content(path))

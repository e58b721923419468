"""The contact sheet of a campaign. Thumbnails come from this export, or off the pages that the last one left."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from snippets.campaign.prints import build, whole
from snippets.export.session import Kept, Session
from snippets.export.spool import Spool
from snippets.patterns import regex
from snippets.platforms import Platforms
from snippets.products import Campaign, File, Item

if TYPE_CHECKING:
    from snippets.cards.contact import Entry, Page
    from snippets.cards.survey import Thumb

_NAME = regex(r"contact-sheet(?:-[1-9]\d*)?\.png")


def path_of(number: int) -> str:
    """Return the path of page `number` (1-based)."""
    return f"contact-sheet-{number}.png" if number > 1 else "contact-sheet.png"


class ContactSheet:
    """The contact sheet of one export."""

    def __init__(self, place: Session) -> None:
        self._place = place
        self._spool = Spool()
        pages = [path for path in place.before.ends if _NAME.fullmatch(path)]
        self._intact = [path for path in pages if place.intact(path, place.before.ends[path])]
        # Without any there may have been too many items for them.
        self._all_intact = bool(pages) and len(self._intact) == len(pages)
        self._there: frozenset[str] | None = None

    def close(self) -> None:
        """Forget the thumbnails."""
        self._spool.close()

    def has(self, keys: Iterable[str]) -> bool:
        """Return whether the last export left thumbnails of pictures, by SHA-256 of their files."""
        # Whatever the manifest has is on them, unless something happened to it, or to them, since.
        if self._all_intact and self._place.since:
            return True
        if self._there is None:
            from snippets.cards.contact import what_is_on

            pages = (what_is_on(self._place.read(path) or b"") for path in self._intact)
            self._there = frozenset(key for _, places in pages for key in places)
        return self._there.issuperset(keys)

    def take(self, thumbs: Iterable[tuple[str, bytes]]) -> None:
        """Keep thumbnails of this export.

        Raises:
            OSError: there is no room for them.
        """
        for key, thumb in thumbs:
            self._spool.put(key, thumb)

    def files(self, campaign: Campaign, table: Platforms) -> Iterator[File | Kept]:
        """Yield the pages. One on which nothing has changed is kept; no two are held in memory."""
        from snippets.cards.contact import lay_pages, page_png

        pages = lay_pages(_entries(campaign, table), campaign.settings.title)
        marks = {path_of(page.number): whole((build(), page.mark)) for page in pages}
        same = self._gather(pages, marks)
        for page in pages:
            path = path_of(page.number)
            if path in same:
                yield Kept(path, self._place.before.ends[path])
            else:
                yield File(path, page_png(page, marks[path], self._thumb))

    def _gather(self, pages: Iterable["Page"], marks: dict[str, str]) -> frozenset[str]:
        """Return which pages stay as they are, and take what the others need off the pages that are there.

        Before any of these is written over: a thumbnail may go from one page to another.
        """
        from snippets.cards.contact import what_is_on

        same: set[str] = set()
        # Most of what a page needs is on one that changes as well; only else all others are looked through.
        changed: dict[str, Mapping[str, Sequence[int]]] = {}
        for path in () if self._place.force else self._intact:
            mark, places = what_is_on(self._place.read(path) or b"")
            if mark == marks.get(path):
                same.add(path)
            else:
                changed[path] = places
        needed = {cell.entry.key for page in pages if path_of(page.number) not in same for cell in page.cells}
        needed = {key for key in needed if key not in self._spool}
        needed -= self._take_off(changed, needed)
        if needed:
            pages_there = ((path, what_is_on(self._place.read(path) or b"")[1]) for path in sorted(same))
            self._take_off(dict(pages_there), needed)
        return frozenset(same)

    def _take_off(self, pages: Mapping[str, Mapping[str, Sequence[int]]], needed: set[str]) -> set[str]:
        """Take thumbnails off pages that are there, as far as they are on them; return which."""
        from snippets.cards.contact import taken_off
        from snippets.cards.survey import packed

        found: set[str] = set()
        for path, places in pages.items():
            keys = [key for key in places if key in needed and key not in found]
            if keys and (data := self._place.read(path)):
                self.take((key, packed(thumb)) for key, thumb in taken_off(data, keys))
                found.update(keys)
        return found

    def _thumb(self, key: str) -> "Thumb | None":
        from snippets.cards.survey import unpacked

        data = self._spool.get(key)
        return unpacked(data) if data else None


def _entries(campaign: Campaign, table: Platforms) -> Iterator["Entry"]:
    """Yield the pictures of a campaign, each once with all platforms that have it: by snippet, platform, slide."""
    from snippets.cards.contact import Entry

    for name, items in groupby(campaign.items, key=lambda item: item.snippet.id):
        shown: dict[str, list[Item]] = {}
        found: dict[str, tuple[int, int, str]] = {}
        for item in items:
            for number, card in enumerate(item.cards, start=1):
                slide = f"{number}/{len(item.cards)}" if len(item.cards) > 1 else ""
                found.setdefault(card.sha256, (card.width, card.height, slide))
                shown.setdefault(card.sha256, []).append(item)
        for key, (width, height, slide) in found.items():
            names = tuple(table[item.platform].name if item.platform in table else item.platform for item in shown[key])
            yield Entry(key, width, height, name, slide, names)

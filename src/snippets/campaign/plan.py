"""What an export has to make, and what it can leave as it is."""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, BinaryIO
from zlib import crc32

from snippets.campaign.making import Job
from snippets.campaign.prints import fingerprints
from snippets.errors import Location, Problem
from snippets.export.disk import digest
from snippets.export.items import folder, item_hashes, item_paths, kept_item, well_formed
from snippets.export.manifest import NAME as MANIFEST
from snippets.export.manifest import item_lines, manifest_items, verification
from snippets.export.session import Session
from snippets.export.state import Said
from snippets.load import active, folder_of
from snippets.model import Quotes, Snippet
from snippets.platforms import Platform, Platforms
from snippets.products import Item
from snippets.receipts import Standing
from snippets.themes import Theme

# What the receipts come to for a snippet.
Judge = Callable[[Snippet], Standing | None]
# Asked for pictures, by the SHA-256 of their files.
Shown = Callable[[Iterable[str]], bool]


@dataclass(frozen=True, slots=True)
class Selection:
    """What is made of a campaign; empty means everything.

    Attributes:
        platforms: ids, in the order in which they are made; empty for the campaign's own.
        ids, tags: a snippet is made when it has one of the ids and one of the tags.
        theme: overrides the campaign's; None does not.
    """

    platforms: tuple[str, ...] = ()
    ids: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    theme: Theme | None = None

    @property
    def everything(self) -> bool:
        """Return whether nothing is left out."""
        return not (self.platforms or self.ids or self.tags)

    def takes(self, snippet: Snippet) -> bool:
        """Return whether a snippet is made."""
        return (not self.ids or snippet.id in self.ids) and (not self.tags or not self.tags.isdisjoint(snippet.tags))


def unknown(selection: Selection, quotes: Quotes, table: Platforms) -> Iterator[tuple[str, str, Collection[str]]]:
    """Yield what a selection names and the campaign has not, for that can only be a slip.

    Yields:
        What it is meant to be, its name, and the names that there are.
    """
    there = active(quotes)
    tags = {tag for snippet in there for tag in snippet.tags}
    for what, wanted, known in (
        ("platform", selection.platforms, table),
        ("snippet", sorted(selection.ids), [snippet.id for snippet in there]),
        ("tag", sorted(selection.tags), sorted(tags)),
    ):
        yield from ((what, name, known) for name in wanted if name not in known)


@dataclass(frozen=True, slots=True)
class Line:
    """An item's line in the manifest that is on the disk.

    Attributes:
        start, size: bytes. check: CRC-32 of it.
    """

    start: int
    size: int
    check: int


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be made, and what stays.

    Attributes:
        jobs: snippets with the platforms that they are made for.
        kept: folder -> item of an earlier export, with the snippet as it is now.
        lines: folder -> its line in the manifest, of kept items that this version made.
        prints: folder -> fingerprint of every item of the plan, as far as it is known.
    """

    jobs: tuple[Job, ...]
    kept: Mapping[str, Item]
    lines: Mapping[str, Line]
    prints: Mapping[str, str]

    @property
    def folders(self) -> tuple[str, ...]:
        """Return the folders of the items that are to be made."""
        return tuple(f"{job.snippet.id}/{row.id}" for job in self.jobs for row in job.platforms)

    def line_of(self, manifest: BinaryIO, item: Item) -> bytes:
        """Return an item's line out of the open manifest; nothing when it is not there as it was."""
        line = self.lines.get(folder(item))
        if not line:
            return b""
        manifest.seek(line.start)
        found = manifest.read(line.size)
        return found if crc32(found) == line.check else b""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A snippet, and what shall be there of it.

    Attributes:
        rows: of the platforms that it is made for. prints: folder -> fingerprint, of these.
        deep: the address for its posts that opens the source at the words; empty for none.
    """

    snippet: Snippet
    rows: tuple[Platform, ...]
    prints: Mapping[str, str]
    deep: str = ""


def wanted(
    quotes: Quotes, table: Platforms, theme: Theme, selection: Selection, links: Mapping[str, str]
) -> tuple[Wanted, ...]:
    """Return the snippets of a campaign, each with what a selection makes of it; `links` are `load.deep_links`."""
    platforms = tuple(dict.fromkeys(selection.platforms or quotes.settings.platforms))
    of = fingerprints(quotes.settings, selection.theme or theme, folder_of(quotes), links)
    rows = tuple(table[platform] for platform in platforms)
    chosen = ((snippet, rows if selection.takes(snippet) else ()) for snippet in active(quotes))
    return tuple(Wanted(snippet, taken, of(snippet, taken), links.get(snippet.id, "")) for snippet, taken in chosen)


def settled(wanted: Sequence[Wanted], selection: Selection, place: Session) -> bool:
    """Return whether all items are there, made of just this, and no file of ours was touched: found without reading."""
    before = place.before
    prints = {name: print_ for one in wanted for name, print_ in one.prints.items()}
    return selection.everything and prints == before.prints and place.untouched(before.files)


def planned(wanted: Sequence[Wanted], selection: Selection, place: Session) -> int:
    """Return how many items there will be: found before anything is looked at."""
    prints = {name for one in wanted for name in one.prints}
    if not selection.everything:
        ids = {one.snippet.id for one in wanted}
        prints.update(name for name in place.before.prints if name.partition("/")[0] in ids)
    return len(prints)


def make_plan(
    quotes: Quotes,
    wanted: Sequence[Wanted],
    table: Platforms,
    theme: Theme,
    selection: Selection,
    place: Session,
    shown: Shown,
    judge: Judge,
) -> Plan:
    """Return what must be made: items that are new, that something has changed of, or whose files are not as made.

    Of what the selection leaves out only the latter: a filter limits what is made, never what is kept. `shown` says
    whether thumbnails of pictures are at hand, `judge` what was found of words.
    """
    look = selection.theme or theme
    prints = {name: print_ for one in wanted for name, print_ in one.prints.items()}
    there = _there(wanted, table, selection, prints, place, shown, judge)
    jobs: list[Job] = []
    kept: dict[str, Item] = {}

    def add(one: Wanted, rows: Iterable[Platform], theme: Theme) -> None:
        """Keep what is there of a snippet, and make a job of the rest."""
        snippet = one.snippet
        anew = []
        for row in rows:
            name = f"{snippet.id}/{row.id}"
            if found := there.items.get(name):
                kept[name] = found
            else:
                anew.append(row)
        if anew:
            jobs.append(Job(snippet, quotes.settings, tuple(anew), theme, folder_of(quotes), one.deep))

    for one in wanted:
        add(one, one.rows, look)
        # Those that the selection leaves out are made again where a file of them is not as it was made.
        others = there.others.get(one.snippet.id, ())
        prints.update((name, place.before.prints.get(name, "")) for name in (f"{one.snippet.id}/{o}" for o in others))
        add(one, [table[other] for other in others], theme)
    return Plan(tuple(jobs), kept, there.lines, prints)


@dataclass(slots=True)
class _There:
    """What the last export left.

    Attributes:
        items: folder -> item, of those that may stay. lines: of some of them.
        others: snippet -> platforms that it is there for and not wanted for.
    """

    items: dict[str, Item] = field(default_factory=dict)
    lines: dict[str, Line] = field(default_factory=dict)
    others: dict[str, list[str]] = field(default_factory=dict)


def _there(
    wanted: Sequence[Wanted],
    table: Platforms,
    selection: Selection,
    prints: Mapping[str, str],
    place: Session,
    shown: Shown,
    judge: Judge,
) -> _There:
    """Look through the manifest of the last export, an item at a time; of two items alike the first counts."""
    snippets = {one.snippet.id: one.snippet for one in wanted}
    entries, intact = _entries(place), _intact(place)
    found, seen = _There(), set[str]()
    for entry, line in entries:
        snippet, platform = snippets.get(entry["snippet"]), entry["platform"]
        name = f"{entry['snippet']}/{platform}"
        if not snippet or platform not in table or name in seen:
            continue
        seen.add(name)
        left_out = name not in prints
        if left_out and not selection.everything:
            found.others.setdefault(snippet.id, []).append(platform)
        elif left_out or place.force or prints[name] != place.before.prints.get(name):
            continue
        item = kept_item(entry, snippet, intact)
        if item and shown(card.sha256 for card in item.cards):
            found.items[name] = item
            # A line tells what was found of the words as well, which may be something else by now.
            if line and not left_out and entry.get("verification", {}) == verification(judge(item.snippet)):
                found.lines[name] = line
    rank = {platform: number for number, platform in enumerate(table)}
    for platforms in found.others.values():
        platforms.sort(key=rank.__getitem__)
    return found


def _entries(place: Session) -> Iterable[tuple[dict[str, Any], Line | None]]:
    """Return the items of the last export, with their lines in the manifest where it is as we made it.

    When it is not, people may have edited it, and no file is believed unread.
    """
    data = place.read(MANIFEST) or b""
    if digest(data) == place.before.ends.get(MANIFEST):
        return ((json.loads(line), Line(start, len(line), crc32(line))) for start, line in item_lines(data))
    place.since = 0
    return ((entry, None) for entry in manifest_items(data) if well_formed(entry))


def _intact(place: Session) -> Callable[[Item], bool]:
    """Return the function that says whether the files of an item are as they were made."""
    ours = place.before.files
    # Of very many files it is quicker to see that none was touched than to know what each should be.
    if place.untouched(ours):
        return lambda item: ours.issuperset(item_paths(item))
    return lambda item: all(place.intact(path, sha256) for path, sha256 in item_hashes(item).items())


def said(problems: Iterable[Problem], snippet: Snippet) -> tuple[Said, ...]:
    """Return the warnings about an item in the form in which they are remembered: counted from the snippet's line."""
    return tuple((problem.where.line - snippet.where.line, problem.what, problem.todo) for problem in problems)


def warnings_of(snippets: Iterable[tuple[str, Snippet]], place: Session) -> tuple[Problem, ...]:
    """Return what was said of kept items, by their folders, when they were made: it still holds."""
    return tuple(
        Problem(_below(snippet.where, offset), what, todo, "warning")
        for name, snippet in snippets
        for offset, what, todo in place.before.warnings.get(name, ())
    )


def _below(where: Location, lines: int) -> Location:
    return where._replace(line=where.line + lines)

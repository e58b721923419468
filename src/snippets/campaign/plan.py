"""What an export has to make, and what it can leave as it is."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from snippets.campaign.making import Job
from snippets.campaign.prints import fingerprints
from snippets.errors import Location, Problem
from snippets.export.items import kept_item, well_formed
from snippets.export.manifest import NAME as MANIFEST
from snippets.export.manifest import manifest_items
from snippets.export.session import Session
from snippets.export.state import Said
from snippets.load import active, folder_of
from snippets.model import Item, Quotes, Snippet
from snippets.platforms import Platform, Platforms
from snippets.themes import Theme


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
class Plan:
    """What is to be made, and what stays.

    Attributes:
        jobs: snippets with the platforms that they are made for.
        kept: folder -> item of an earlier export, with the snippet as it is now.
        prints: folder -> fingerprint of every item of the plan, as far as it is known.
    """

    jobs: tuple[Job, ...]
    kept: Mapping[str, Item]
    prints: Mapping[str, str]

    @property
    def folders(self) -> tuple[str, ...]:
        """Return the folders of the items that are to be made."""
        return tuple(f"{job.snippet.id}/{row.id}" for job in self.jobs for row in job.platforms)


def make_plan(
    quotes: Quotes,
    table: Platforms,
    theme: Theme,
    selection: Selection,
    place: Session,
    links: Mapping[str, str] = MappingProxyType({}),
) -> Plan:
    """Return what must be made: items that are new, that something has changed of, or whose files are not as made.

    Of what the selection leaves out only the latter: a filter limits what is made, never what is kept.

    Args:
        quotes: checked.
        table: the platforms that it was checked with.
        theme: of the campaign.
        selection: what to make.
        place: that it is made in.
        links: snippet id -> address for its posts that opens the source at the words; see `load.deep_links`.
    """
    platforms = tuple(dict.fromkeys(selection.platforms or quotes.settings.platforms))
    entries = _entries(place)
    kept: dict[str, Item] = {}
    prints: dict[str, str] = {}
    jobs: list[Job] = []

    def add(snippet: Snippet, rows: Iterable[Platform], look: Theme, now: Mapping[str, str] | None) -> None:
        """Keep what may be kept of a snippet, and make a job of the rest; without `now` it may be out of date."""
        anew = []
        for row in rows:
            name = f"{snippet.id}/{row.id}"
            entry, before = entries.get(name), place.before.prints.get(name, "")
            same = now is None or (not place.force and before == now[name])
            item = kept_item(entry, snippet, place.intact) if entry and same else None
            prints[name] = before if now is None else now[name]
            if item:
                kept[name] = item
            else:
                anew.append(row)
        if anew:
            deep = links.get(snippet.id, "")
            jobs.append(Job(snippet, quotes.settings, tuple(anew), look, folder_of(quotes), deep))

    look = selection.theme or theme
    of = fingerprints(quotes.settings, look, folder_of(quotes), links)
    rows = tuple(table[platform] for platform in platforms)
    for snippet in active(quotes):
        wanted = rows if selection.takes(snippet) else ()
        add(snippet, wanted, look, of(snippet, wanted))
        others = () if selection.everything else (row for row in table.values() if row not in wanted)
        add(snippet, [row for row in others if f"{snippet.id}/{row.id}" in entries], theme, None)
    return Plan(tuple(jobs), kept, prints)


def _entries(place: Session) -> dict[str, dict[str, Any]]:
    """Return the items of the last export by their folders; of two alike the first.

    When the manifest is not as we made it, people may have edited it, and no file is believed unread.
    """
    ours = place.intact(MANIFEST, place.before.ends.get(MANIFEST, ""))
    entries: dict[str, dict[str, Any]] = {}
    for entry in manifest_items(place.read(MANIFEST)):
        if ours or well_formed(entry):
            entries.setdefault(f"{entry['snippet']}/{entry['platform']}", entry)
    if not ours:
        place.since = 0
    return entries


def said(problems: Iterable[Problem], snippet: Snippet) -> tuple[Said, ...]:
    """Return the warnings about an item in the form in which they are remembered: counted from the snippet's line."""
    return tuple((problem.where.line - snippet.where.line, problem.what, problem.todo) for problem in problems)


def warnings_of(plan: Plan, place: Session) -> tuple[Problem, ...]:
    """Return what was said of the kept items when they were made: it still holds."""
    return tuple(
        Problem(_below(item.snippet.where, offset), what, todo, "warning")
        for name, item in plan.kept.items()
        for offset, what, todo in place.before.warnings.get(name, ())
    )


def _below(where: Location, lines: int) -> Location:
    return replace(where, line=where.line + lines)

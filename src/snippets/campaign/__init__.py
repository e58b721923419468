"""The one place where the stages meet: snippets x platforms -> items and their files -> what is made of all of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import BinaryIO

from snippets.campaign.corrections import corrections
from snippets.campaign.making import Job, make_snippet
from snippets.campaign.plan import Plan, Selection, make_plan, said, unknown, warnings_of
from snippets.campaign.pool import Result, Target, run
from snippets.campaign.prints import build, whole
from snippets.errors import Problem
from snippets.export.archive import NAME as ZIP
from snippets.export.archive import pack
from snippets.export.disk import digest, usable
from snippets.export.items import folder, item_hashes
from snippets.export.kit import EMBED_MOST, kit
from snippets.export.manifest import NAME as MANIFEST
from snippets.export.manifest import manifest
from snippets.export.review import review
from snippets.export.schedulers import FOLDER as SCHEDULERS
from snippets.export.schedulers import schedulers
from snippets.export.session import Session, Written, session
from snippets.export.state import State
from snippets.load import deep_links
from snippets.model import Campaign, File, Quotes
from snippets.platforms import Platforms
from snippets.receipts import Receipt, Standing, standings
from snippets.themes import Theme

__all__ = ["Export", "Job", "Selection", "export", "make_snippet", "unknown"]

# Folders of what is made of all items together.
ENDS = (".", SCHEDULERS)

# Told how many of how many snippets are done.
Progress = Callable[[int, int], None]


def no_progress(_done: int, _count: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class Export:
    """What an export did.

    Attributes:
        items: how many the output holds. written: which files.
        problems: faults that showed while making, each with its line.
    """

    items: int
    written: Written
    problems: tuple[Problem, ...]

    def summary(self, verb: str = "written") -> str:
        """Return what was done in one line; `verb` says it of the files."""
        count = len(self.written.new) + len(self.written.changed)
        gone, same = len(self.written.removed), self.written.unchanged
        return f"{self.items} items; {count} files {verb}, {gone} removed, {same} unchanged"


@dataclass(frozen=True, slots=True)
class _Common:
    """What an export is of.

    Attributes:
        quotes: checked. table: the platforms that it was checked with.
        media_base: the address below which the output folder can be reached; empty for none.
        zipped: whether the whole output is packed into one file as well.
        receipts: what was found of its quotations.
    """

    quotes: Quotes
    table: Platforms
    media_base: str
    zipped: bool
    receipts: tuple[Receipt, ...] = ()


@dataclass(slots=True)
class _Making:
    """What the jobs made.

    Attributes:
        results: without the files. pictures: of a dry run, which leaves none on the disk, as many as a page may hold.
    """

    results: list[Result] = field(default_factory=list)
    pictures: dict[str, bytes] = field(default_factory=dict)


def export(
    quotes: Quotes,
    table: Platforms,
    theme: Theme,
    selection: Selection,
    target: Path,
    *,
    jobs: int = 0,
    dry_run: bool = False,
    force: bool = False,
    media_base: str = "",
    zipped: bool = False,
    receipts: tuple[Receipt, ...] = (),
    progress: Progress = no_progress,
) -> Export:
    """Make the selected items that have changed, and write them beside those that have not.

    Args:
        quotes: checked.
        table: the platforms that it was checked with.
        theme: of the campaign.
        selection: what to make; what it leaves out stays as an earlier export made it.
        target: folder to write to.
        jobs: processes; 0 for as many as there are processors, when it pays.
        dry_run: only say what would be done.
        force: make and write everything anew.
        media_base: the address below which the output folder can be reached, with "/" at its end; empty for none.
        zipped: whether the whole output is packed into one file as well.
        receipts: what `verify` found of its quotations.
        progress: told how many of how many snippets are done.

    Raises:
        ExportError: the folder cannot be used, or a file that we did not make stands in the way.
    """
    usable(target)
    with session(target, dry_run=dry_run, force=force) as place:
        plan = make_plan(quotes, table, theme, selection, place, deep_links(quotes, receipts))
        common = _Common(quotes, table, media_base, zipped, receipts)
        if not (plan.jobs or force) and _nothing_changed(common, plan, place):
            written = place.finish((*_paths(plan), *place.before.ends), place.before)
            return Export(len(plan.kept), written, warnings_of(plan, place))
        if place.claim((*ENDS, *plan.folders)):
            _rehearse(common, plan, place)
        place.begin((*ENDS, *plan.folders))
        making = _make(plan, place, jobs, progress)
        campaign = _campaign(common, plan, making)
        ends: dict[str, str] = {}
        for file in _ends(campaign, common, making, place):
            ends[file.path] = digest(file.data)
            if file.path == MANIFEST:
                if zipped:
                    # Unpacked, the page lies beside no archive.
                    own = (file, _page(campaign, common, making, place, archive=""))
                    ends[ZIP] = place.put_long(ZIP, _packing(campaign, own, ends, place))
                place.flush()
            place.put(file)
        written = place.finish(_paths(plan), _state(common, plan, making, ends, place))
        problems = [problem for result in making.results for problem in result.all_problems()]
        return Export(len(campaign.items), written, tuple(dict.fromkeys((*warnings_of(plan, place), *problems))))


def _paths(plan: Plan) -> Iterable[str]:
    return (path for item in plan.kept.values() for path in item_hashes(item))


def _mark(common: _Common, plan: Plan, items: Iterable[str]) -> str:
    """Return the fingerprint of all that shapes what is made of these items together."""
    quotes = common.quotes
    snippets = tuple((snippet.id, snippet.tags) for snippet in quotes.snippets)
    withdrawn = tuple(snippet for snippet in quotes.snippets if snippet.withdrawn)
    prints = tuple((name, plan.prints.get(name, "")) for name in sorted(items))
    found = common.receipts
    return whole((build(), prints, snippets, withdrawn, quotes.settings, found, common.media_base, common.zipped))


def _nothing_changed(common: _Common, plan: Plan, place: Session) -> bool:
    before = place.before
    intact = before.ends and all(place.intact(path, sha256) for path, sha256 in before.ends.items())
    return bool(intact) and before.whole == _mark(common, plan, plan.kept)


def _make(plan: Plan, place: Session, processes: int, progress: Progress) -> _Making:
    making, room = _Making(), EMBED_MOST
    for done, result in enumerate(run(plan.jobs, Target(place.folder, place.dry, place.force), processes), start=1):
        place.done.update(result.done)
        making.results.append(replace(result, done={}, files=()))
        for file in result.files:
            room -= len(file.data)
            if room >= 0:
                making.pictures[file.path] = file.data
        progress(done, len(plan.jobs))
    return making


def _rehearse(common: _Common, plan: Plan, place: Session) -> None:
    """See, before anything is written, whether files that stand in the way are what we would write; take these over.

    Raises:
        ExportError: one is not.
    """
    making = _Making()
    if common.zipped:
        place.refuse(ZIP)
    for result in run(plan.jobs, Target(place.folder, dry=True), 1):
        for file in result.files:
            place.adopt(file)
        making.results.append(replace(result, done={}, files=()))
    for end in _ends(_campaign(common, plan, making), common, making, place):
        place.adopt(end)


def _campaign(common: _Common, plan: Plan, making: _Making) -> Campaign:
    """Return the items that were made and those that were kept, in the order of the file and of its platforms."""
    quotes, table = common.quotes, common.table
    items = [*plan.kept.values(), *(item for result in making.results for item in result.items)]
    order = {snippet.id: number for number, snippet in enumerate(quotes.snippets)}
    platforms = tuple(dict.fromkeys((*quotes.settings.platforms, *table)))
    rank = {platform: number for number, platform in enumerate(platforms)}
    items.sort(key=lambda item: (order[item.snippet.id], rank[item.platform]))
    present = {item.platform for item in items}
    settings = replace(quotes.settings, platforms=tuple(platform for platform in platforms if platform in present))
    withdrawn = tuple(snippet for snippet in quotes.snippets if snippet.withdrawn)
    # Where it may have been posted: all platforms of the campaign, with items now or not.
    wide = tuple(table[name] for name in platforms if name in present or name in quotes.settings.platforms)
    return Campaign(settings, tuple(items), withdrawn, corrections(withdrawn, quotes.settings, wide))


def _ends(campaign: Campaign, common: _Common, making: _Making, place: Session) -> Iterator[File]:
    """Yield the files that are made of all items together, one at a time; the manifest is the last."""
    found = _found(campaign, common)
    yield _page(campaign, common, making, place, archive=ZIP if common.zipped else "")
    yield from review(campaign, common.table, found)
    yield from schedulers(campaign, common.table, common.media_base)
    yield manifest(campaign, found)


def _found(campaign: Campaign, common: _Common) -> Mapping[str, Standing]:
    """Return what the receipts come to for the words that were exported, which a filter may have left as they were."""
    return standings([item.snippet for item in campaign.items], common.receipts)


def _page(campaign: Campaign, common: _Common, making: _Making, place: Session, archive: str) -> File:
    def read(path: str) -> bytes | None:
        return making.pictures.get(path) or place.read(path)

    return kit(campaign, common.table, read, _found(campaign, common), archive)


def _packing(
    campaign: Campaign, own: Iterable[File], ends: Iterable[str], place: Session
) -> Callable[[BinaryIO], None]:
    """Return what writes the archive of the whole output, some files of which are not those on the disk."""
    paths = {path for item in campaign.items for path in item_hashes(item)}.union(ends)
    data = {file.path: file.data for file in own}
    return partial(pack, paths, lambda path: data.get(path) or place.read(path))


def _state(common: _Common, plan: Plan, making: _Making, ends: Mapping[str, str], place: Session) -> State:
    """Return what is to be remembered."""
    made = {folder(item): item for result in making.results for item in result.items}
    warned = {name: said(problems, made[name].snippet) for r in making.results for name, problems in r.warnings.items()}
    before = {name: place.before.warnings[name] for name in plan.kept if name in place.before.warnings}
    items = {*plan.kept, *made}
    return State(
        prints={name: plan.prints[name] for name in sorted(items) if plan.prints.get(name)},
        warnings=before | warned,
        ends=ends,
        whole=_mark(common, plan, items),
    )

"""The one place where the stages meet: snippets x platforms -> items and their files -> what is made of all of them."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack, closing
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from snippets.campaign.collecting import collecting, not_collecting
from snippets.campaign.contact import ContactSheet
from snippets.campaign.corrections import corrections
from snippets.campaign.ends import FOLDERS, MOST_ON_PAGE, Read, Whole, sha256_of, write_ends
from snippets.campaign.executors import EXECUTORS, runner
from snippets.campaign.making import Job, make_snippet
from snippets.campaign.plan import Plan, Selection, make_plan, planned, said, settled, unknown, wanted, warnings_of
from snippets.campaign.pool import Result, Target, run
from snippets.campaign.prints import build, whole
from snippets.errors import Problem
from snippets.export.archive import NAME as ZIP
from snippets.export.disk import digest
from snippets.export.items import folder, item_paths
from snippets.export.kit import EMBED_MOST
from snippets.export.session import Session, Written, place_of, session
from snippets.export.state import State
from snippets.load import deep_links
from snippets.model import Quotes
from snippets.platforms import Platforms
from snippets.products import Campaign
from snippets.receipts import Receipt, judging
from snippets.themes import Theme

__all__ = ["EXECUTORS", "Export", "Job", "Selection", "export", "make_snippet", "not_collecting", "unknown"]

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
        pages: whether there are few enough items for a kit page and a contact sheet.
    """

    items: int
    written: Written
    problems: tuple[Problem, ...]
    pages: bool

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
    where: Path | str,
    *,
    jobs: int = 0,
    executor: str = "",
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
        where: folder to write to, or the URL of a place that fsspec knows.
        jobs: processes; 0 for as many as there are processors, when it pays.
        executor: who does the jobs instead, such as `dask:tcp://HOST:PORT`; see EXECUTORS.
        dry_run: only say what would be done.
        force: make and write everything anew.
        media_base: the address below which the output folder can be reached, with "/" at its end; empty for none.
        zipped: whether the whole output is packed into one file as well.
        receipts: what `verify` found of its quotations.
        progress: told how many of how many snippets are done.

    Raises:
        ExportError: the folder cannot be used, or a file that we did not make stands in the way.
    """
    place_of(where).refuse()
    common = _Common(quotes, table, media_base, zipped, receipts)
    chosen = wanted(quotes, table, theme, selection, deep_links(quotes, receipts))
    with session(where, dry_run=dry_run, force=force) as place, ExitStack() as closed:
        pages = planned(chosen, selection, place) <= MOST_ON_PAGE
        if not force and settled(chosen, selection, place) and place.before.whole == _mark(common, place.before.prints):
            warned = ((name, one.snippet) for one in chosen for name in one.prints)
            return Export(len(place.before.prints), place.nothing(), warnings_of(warned, place), pages)
        sheet = closed.enter_context(closing(ContactSheet(place)))
        plan = make_plan(
            quotes, chosen, table, theme, selection, place, sheet.has if pages else _anything, judging(receipts)
        )
        warnings = warnings_of(((name, item.snippet) for name, item in plan.kept.items()), place)
        if not (plan.jobs or force) and _nothing_changed(common, plan, place):
            written = place.finish((*_paths(plan), *place.before.ends), place.before)
            return Export(len(plan.kept), written, warnings, pages)
        if place.claim((*FOLDERS, *plan.folders)):
            _rehearse(common, plan, place, sheet, pages=pages)
        target = Target(place.at, place.dry, place.force)
        with collecting(), runner(executor, jobs)(plan.jobs, target) as results:
            # Once there is somebody to do the jobs: a cluster that is not there leaves everything as it was.
            place.begin((*FOLDERS, *plan.folders))
            making = _make(results, len(plan.jobs), place, sheet, progress)
        all_items = _whole(common, plan, making, partial(_picture, making, place), place, sheet, pages=pages)
        ends = write_ends(all_items, jobs)
        written = place.finish(_paths(plan), _state(common, plan, making, ends, place))
        problems = [problem for result in making.results for problem in result.all_problems()]
        return Export(len(all_items.campaign.items), written, tuple(dict.fromkeys((*warnings, *problems))), pages)


def _anything(_keys: Iterable[str]) -> bool:
    """Return that no thumbnail is missed."""
    return True


def _paths(plan: Plan) -> Iterable[str]:
    return (path for item in plan.kept.values() for path in item_paths(item))


def _mark(common: _Common, prints: Mapping[str, str]) -> str:
    """Return the fingerprint of all that shapes what is made of items together, from theirs by their folders."""
    quotes = common.quotes
    snippets = tuple((snippet.id, snippet.tags) for snippet in quotes.snippets)
    withdrawn = tuple(snippet for snippet in quotes.snippets if snippet.withdrawn)
    made = (tuple(sorted(prints.items())), snippets, withdrawn, common.receipts)
    return whole((build(), *made, quotes.settings, common.media_base, common.zipped))


def _nothing_changed(common: _Common, plan: Plan, place: Session) -> bool:
    before = place.before
    intact = before.ends and all(place.intact(path, sha256) for path, sha256 in before.ends.items())
    return bool(intact) and before.whole == _mark(common, _prints(plan, plan.kept))


def _prints(plan: Plan, items: Iterable[str]) -> dict[str, str]:
    return {name: plan.prints.get(name, "") for name in sorted(items)}


def _make(results: Iterable[Result], count: int, place: Session, sheet: ContactSheet, progress: Progress) -> _Making:
    making, room = _Making(), EMBED_MOST
    for done, result in enumerate(results, start=1):
        place.done.update(result.done)
        sheet.take(result.thumbs.items())
        making.results.append(replace(result, done={}, thumbs={}, files=()))
        for file in result.files:
            room -= len(file.data)
            if room >= 0:
                making.pictures[file.path] = file.data
        progress(done, count)
    return making


def _rehearse(common: _Common, plan: Plan, place: Session, sheet: ContactSheet, *, pages: bool) -> None:
    """See, before anything is written, whether files that stand in the way are what we would write; take these over.

    Raises:
        ExportError: one is not.
    """
    making = _Making()
    if common.zipped:
        place.refuse(ZIP)
    with run(plan.jobs, Target(place.at, dry=True), 1) as results:
        for result in results:
            for file in result.files:
                place.adopt(file.path, digest(file.data))
            sheet.take(result.thumbs.items())
            making.results.append(replace(result, done={}, thumbs={}, files=()))
    for end in _whole(common, plan, making, place.read, place, sheet, pages=pages).all():
        place.adopt(end.path, sha256_of(end))


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


def _whole(
    common: _Common, plan: Plan, making: _Making, read: Read, place: Session, sheet: ContactSheet, *, pages: bool
) -> Whole:
    campaign = _campaign(common, plan, making)
    base, zipped = common.media_base, common.zipped
    return Whole(campaign, common.table, plan, place, sheet, base, zipped, read, common.receipts, pages=pages)


def _picture(making: _Making, place: Session, path: str) -> bytes | None:
    """Return a picture; of a dry run, which wrote none, some are not there."""
    return making.pictures.get(path) or (place.read(path) if place.dry else place.content(path))


def _state(common: _Common, plan: Plan, making: _Making, ends: Mapping[str, str], place: Session) -> State:
    """Return what is to be remembered."""
    made = {folder(item): item for result in making.results for item in result.items}
    warned = {name: said(problems, made[name].snippet) for r in making.results for name, problems in r.warnings.items()}
    before = {name: place.before.warnings[name] for name in plan.kept if name in place.before.warnings}
    prints = _prints(plan, {*plan.kept, *made})
    return State(
        prints={name: print_ for name, print_ in prints.items() if print_},
        warnings=before | warned,
        ends=ends,
        whole=_mark(common, prints),
    )

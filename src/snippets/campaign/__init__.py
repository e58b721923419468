"""The one place where the stages meet: snippets x platforms -> items and their files -> what is made of all of them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from snippets.campaign.making import Job, make_snippet
from snippets.campaign.plan import Plan, Selection, make_plan, said, warnings_of
from snippets.campaign.pool import Result, Target, run
from snippets.campaign.prints import build, whole
from snippets.errors import Problem
from snippets.export.disk import digest, usable
from snippets.export.items import folder, item_hashes
from snippets.export.kit import EMBED_MOST, kit
from snippets.export.kit import NAME as KIT
from snippets.export.manifest import NAME as MANIFEST
from snippets.export.manifest import manifest
from snippets.export.session import Session, Written, session
from snippets.export.state import State
from snippets.model import Campaign, File, Quotes
from snippets.platforms import Platforms
from snippets.themes import Theme

__all__ = ["Export", "Job", "Selection", "export", "make_snippet"]

# What is made of all items together.
ENDS = (KIT, MANIFEST)

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
        progress: told how many of how many snippets are done.

    Raises:
        ExportError: the folder cannot be used, or a file that we did not make stands in the way.
    """
    usable(target)
    with session(target, dry_run=dry_run, force=force) as place:
        plan = make_plan(quotes, table, theme, selection, place)
        if not (plan.jobs or force) and _nothing_changed(quotes, plan, place):
            written = place.finish((*_paths(plan), *place.before.ends), place.before)
            return Export(len(plan.kept), written, warnings_of(plan, place))
        if place.claim(plan.folders) or any(map(place.holds_foreign, ENDS)):
            _rehearse(quotes, table, plan, place)
        place.begin(plan.folders)
        making = _make(plan, place, jobs, progress)
        campaign = _campaign(quotes, table, plan, making)
        ends = _ends(campaign, table, making, place)
        for file in ends:
            if file is ends[-1]:
                place.flush()
            place.put(file)
        written = place.finish(_paths(plan), _state(quotes, plan, making, ends, place))
        problems = [problem for result in making.results for problem in result.all_problems()]
        return Export(len(campaign.items), written, tuple(dict.fromkeys((*warnings_of(plan, place), *problems))))


def _paths(plan: Plan) -> Iterable[str]:
    return (path for item in plan.kept.values() for path in item_hashes(item))


def _mark(quotes: Quotes, plan: Plan, items: Iterable[str]) -> str:
    """Return the fingerprint of all that shapes what is made of these items together."""
    snippets = tuple((snippet.id, snippet.tags) for snippet in quotes.snippets)
    withdrawn = tuple(snippet for snippet in quotes.snippets if snippet.withdrawn)
    prints = tuple((name, plan.prints.get(name, "")) for name in sorted(items))
    return whole((build(), prints, snippets, withdrawn, quotes.settings))


def _nothing_changed(quotes: Quotes, plan: Plan, place: Session) -> bool:
    before = place.before
    intact = before.ends and all(place.intact(path, sha256) for path, sha256 in before.ends.items())
    return bool(intact) and before.whole == _mark(quotes, plan, plan.kept)


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


def _rehearse(quotes: Quotes, table: Platforms, plan: Plan, place: Session) -> None:
    """See, before anything is written, whether files that stand in the way are what we would write; take these over.

    Raises:
        ExportError: one is not.
    """
    making = _Making()
    for result in run(plan.jobs, Target(place.folder, dry=True), 1):
        for file in result.files:
            place.adopt(file)
        making.results.append(replace(result, done={}, files=()))
    for end in _ends(_campaign(quotes, table, plan, making), table, making, place):
        place.adopt(end)


def _campaign(quotes: Quotes, table: Platforms, plan: Plan, making: _Making) -> Campaign:
    """Return the items that were made and those that were kept, in the order of the file and of its platforms."""
    items = [*plan.kept.values(), *(item for result in making.results for item in result.items)]
    order = {snippet.id: number for number, snippet in enumerate(quotes.snippets)}
    platforms = tuple(dict.fromkeys((*quotes.settings.platforms, *table)))
    rank = {platform: number for number, platform in enumerate(platforms)}
    items.sort(key=lambda item: (order[item.snippet.id], rank[item.platform]))
    present = {item.platform for item in items}
    settings = replace(quotes.settings, platforms=tuple(platform for platform in platforms if platform in present))
    return Campaign(settings, tuple(items), tuple(snippet for snippet in quotes.snippets if snippet.withdrawn))


def _ends(campaign: Campaign, table: Platforms, making: _Making, place: Session) -> tuple[File, ...]:
    """Return the files that are made of all items together; the manifest is the last."""
    return kit(campaign, table, lambda path: making.pictures.get(path) or place.read(path)), manifest(campaign)


def _state(quotes: Quotes, plan: Plan, making: _Making, ends: Iterable[File], place: Session) -> State:
    """Return what is to be remembered."""
    made = {folder(item): item for result in making.results for item in result.items}
    warned = {name: said(problems, made[name].snippet) for r in making.results for name, problems in r.warnings.items()}
    before = {name: place.before.warnings[name] for name in plan.kept if name in place.before.warnings}
    items = {*plan.kept, *made}
    return State(
        prints={name: plan.prints[name] for name in sorted(items) if plan.prints.get(name)},
        warnings=before | warned,
        ends={file.path: digest(file.data) for file in ends},
        whole=_mark(quotes, plan, items),
    )

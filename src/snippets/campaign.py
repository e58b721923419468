"""The one place where the stages meet: snippets x platforms -> Campaign -> files."""

import os
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import cache, partial
from importlib import import_module
from itertools import groupby
from multiprocessing import get_all_start_methods, get_context, parent_process
from multiprocessing.connection import wait
from pathlib import Path
from signal import SIG_IGN, SIGINT, signal

from snippets.errors import FitError, MakeError, Problem
from snippets.export.items import item_files, kept_item
from snippets.export.kit import kit
from snippets.export.manifest import NAME as MANIFEST
from snippets.export.manifest import manifest, manifest_items
from snippets.export.write import Written, read_file, usable, write
from snippets.load import active, fault, folder_of, lost
from snippets.model import Campaign, Card, File, Item, Quotes, Settings, Snippet, Thread
from snippets.platforms import Platform, Platforms
from snippets.split import split
from snippets.themes import Canvas, Theme

# Below this many cards the work is done before a second process would have started.
WORTH_A_POOL = 24


# Told how many of how many snippets are done.
Progress = Callable[[int, int], None]


def no_progress(_done: int, _count: int) -> None:
    """Tell nobody."""


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


def make_snippet(
    snippet: Snippet, settings: Settings, platforms: tuple[Platform, ...], theme: Theme, folder: Path = Path()
) -> tuple[tuple[Item, ...], tuple[Problem, ...]]:
    """Return a snippet made for each platform, and what went wrong; an item that cannot be made is left out.

    Platforms that share a canvas share the pictures. Paths of picture files start from `folder`.
    """
    from snippets.cards import card, make_pictures

    items: dict[str, Item] = {}
    problems: list[Problem] = []
    kind = partial(_picture, photo=bool(snippet.image))
    for (shown, size, suffix), sharing in groupby(sorted(platforms, key=kind), key=kind):
        group = tuple(sharing)
        most = min(platform.picture_bytes for platform in group)
        canvas, names = Canvas(*size), ", ".join(platform.name for platform in group)
        make_all = cache(
            partial(make_pictures, snippet, settings, theme, canvas, suffix=suffix, most=most, folder=folder)
        )
        try:
            full = make_all() if shown else ()
        except MakeError as error:
            problems.append(fault(snippet, settings, error, names))
            continue
        problems.extend(lost(snippet, picture.lost, canvas) for picture in full if picture.lost)
        for platform in group:
            try:
                thread = split(snippet, settings, platform)
                # Where a platform takes no more, the slides of the text come first.
                many = len(full) > platform.room_for_pictures(len(thread.posts))
                pictures = make_all(text_only=True) if many else full
                cards = _deal([partial(card, picture, snippet, platform) for picture in pictures], thread, platform)
            except MakeError as error:
                problems.append(fault(snippet, settings, error, platform.name))
                continue
            problems.extend(thread.problems)
            if len(cards) < len(pictures):
                problems.append(_rest(snippet, platform, len(cards), len(pictures)))
            items[platform.id] = Item(snippet, platform.id, thread.form, thread.posts, cards)
    return tuple(items[platform.id] for platform in platforms if platform.id in items), tuple(problems)


def _picture(platform: Platform, *, photo: bool) -> tuple[bool, tuple[int, int], str]:
    """Return what platforms must share to share a picture: whether they show any, canvas, and format.

    That is PNG, of a photo JPEG, where the platform takes it.
    """
    best = "jpg" if photo else "png"
    return platform.images != 0, platform.canvas, best if best in platform.formats else platform.formats[0]


def _deal(makers: list[Callable[[int], Card]], thread: Thread, platform: Platform) -> tuple[Card, ...]:
    """Return the slides dealt to the posts of the thread in order, as many a post as the platform takes.

    Raises:
        FitError: the picture carries the text and the platform cannot take all slides.
    """
    room = platform.room_for_pictures(len(thread.posts))
    if thread.form == "card" and len(makers) > room:
        raise FitError(f"the text needs {len(makers)} slides, a post takes {room}", "shorten it")
    each = platform.room_for_pictures(1)
    return tuple(make(number // each + 1) for number, make in enumerate(makers[:room]))


def _rest(snippet: Snippet, platform: Platform, taken: int, count: int) -> Problem:
    return Problem(
        snippet.line_of("text"),
        f"{snippet.id}: {platform.name} takes {taken} of the {count} slides in this thread",
        "the posts carry the whole text; shorten it for fewer slides",
        "warning",
    )


def make(
    quotes: Quotes,
    table: Platforms,
    theme: Theme,
    selection: Selection,
    *,
    jobs: int = 0,
    progress: Progress = no_progress,
) -> tuple[Campaign, tuple[Problem, ...]]:
    """Return the campaign of the selected snippets and platforms, and the faults that showed while making it.

    Args:
        quotes: checked.
        table: the platforms that it was checked with.
        theme: of the campaign.
        selection: what to make.
        jobs: processes; 0 for as many as there are processors, when it pays.
        progress: told how many of how many snippets are done.
    """
    platforms = tuple(dict.fromkeys(selection.platforms or quotes.settings.platforms))
    rows = tuple(table[platform] for platform in platforms)
    snippets = [snippet for snippet in active(quotes) if selection.takes(snippet)]
    look = selection.theme or theme
    one = partial(make_snippet, settings=quotes.settings, platforms=rows, theme=look, folder=folder_of(quotes))
    items: list[Item] = []
    problems: list[Problem] = []
    for done, (made, faults) in enumerate(_all(one, snippets, jobs, len(rows)), start=1):
        items.extend(made)
        problems.extend(faults)
        progress(done, len(snippets))
    withdrawn = tuple(snippet for snippet in quotes.snippets if snippet.withdrawn)
    settings = replace(quotes.settings, platforms=platforms)
    return Campaign(settings, tuple(items), withdrawn), tuple(dict.fromkeys(problems))


Made = tuple[tuple[Item, ...], tuple[Problem, ...]]


def _all(one: Callable[[Snippet], Made], snippets: list[Snippet], jobs: int, platforms: int) -> Iterator[Made]:
    """Yield the result of `one` for each snippet, in order, from several processes when it pays."""
    workers = min(jobs or os.cpu_count() or 1, len(snippets))
    if workers <= 1 or (not jobs and len(snippets) * platforms < WORTH_A_POOL):
        yield from map(one, snippets)
        return
    # A forked worker starts in milliseconds with the fonts already loaded; elsewhere a fresh one must import them.
    method = "fork" if os.name == "posix" and os.uname().sysname == "Linux" else "spawn"
    context = get_context(method if method in get_all_start_methods() else None)
    import_module("snippets.cards")  # once here, instead of in each worker
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_start_worker) as pool:
        yield from pool.map(one, snippets, chunksize=max(1, min(16, len(snippets) // (workers * 4))))


def _start_worker() -> None:
    """Leave Ctrl-C to the parent, and end with it: a worker whose parent was killed would wait for work for ever."""
    signal(SIGINT, SIG_IGN)
    if parent := parent_process():
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)


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


def export(
    quotes: Quotes,
    table: Platforms,
    theme: Theme,
    selection: Selection,
    folder: Path,
    *,
    jobs: int = 0,
    dry_run: bool = False,
    force: bool = False,
    progress: Progress = no_progress,
) -> Export:
    """Make the selected items and write them with those that an earlier export made and the selection leaves out.

    Raises:
        ExportError: the folder cannot be used.
    """
    usable(folder)
    made, problems = make(quotes, table, theme, selection, jobs=jobs, progress=progress)
    kept, more = _kept(quotes, table, theme, selection, made, partial(read_file, folder))
    campaign = merge(made, kept, quotes)
    written = write(files(campaign, table), folder, dry_run=dry_run, force=force)
    return Export(len(campaign.items), written, tuple(dict.fromkeys((*problems, *more))))


def _kept(
    quotes: Quotes,
    table: Platforms,
    theme: Theme,
    selection: Selection,
    made: Campaign,
    read: Callable[[str], bytes | None],
) -> tuple[tuple[Item, ...], tuple[Problem, ...]]:
    """Return the items of the last export that a filter leaves out.

    One whose files are gone or were changed by hand is made anew: a filter never limits what is kept.
    """
    by_id = {snippet.id: snippet for snippet in active(quotes)}
    items: dict[tuple[str, str], Item] = {}
    problems: list[Problem] = []
    for entry in () if selection.everything else manifest_items(read(MANIFEST)):
        snippet = by_id.get(str(entry.get("snippet")))
        platform = str(entry.get("platform"))
        if not snippet or platform not in table:
            continue
        if selection.takes(snippet) and platform in made.settings.platforms:
            continue
        if item := kept_item(entry, snippet, read):
            items[snippet.id, platform] = item
        else:
            folder = folder_of(quotes)
            anew, faults = make_snippet(snippet, quotes.settings, (table[platform],), theme, folder)
            items.update(((item.snippet.id, item.platform), item) for item in anew)
            problems.extend(faults)
    return tuple(items.values()), tuple(problems)


def files(campaign: Campaign, table: Platforms) -> tuple[File, ...]:
    """Return every file of a campaign."""
    return (
        *(file for item in campaign.items for file in item_files(item)),
        manifest(campaign),
        kit(campaign, table),
    )


def merge(made: Campaign, kept: Iterable[Item], quotes: Quotes) -> Campaign:
    """Return the campaign with items of an earlier export added, in the order of the file and of its platforms."""
    order = {snippet.id: number for number, snippet in enumerate(quotes.snippets)}
    items = [*made.items, *kept]
    platforms = tuple(dict.fromkeys((*quotes.settings.platforms, *(item.platform for item in items))))
    rank = {platform: number for number, platform in enumerate(platforms)}
    items.sort(key=lambda item: (order[item.snippet.id], rank[item.platform]))
    present = {item.platform for item in items}
    shown = tuple(platform for platform in platforms if platform in present)
    return replace(made, items=tuple(items), settings=replace(made.settings, platforms=shown))

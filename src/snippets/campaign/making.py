"""One snippet made for several platforms: a pure function from a small job to items and their files."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, partial
from itertools import groupby
from pathlib import Path

from snippets.errors import FitError, MakeError, Problem
from snippets.export.disk import digest
from snippets.export.items import item_files
from snippets.export.mail import message
from snippets.load import fault, lost
from snippets.model import Settings, Snippet
from snippets.platforms import Platform
from snippets.products import Card, File, Item, Thread
from snippets.split import split
from snippets.themes import Canvas, Theme


@dataclass(frozen=True, slots=True)
class Job:
    """A snippet to be made for some platforms.

    Attributes:
        snippet: checked. settings: of its campaign.
        platforms: rows of those that it is made for.
        theme: how its cards look.
        folder: that the paths of picture files start from.
        deep: the address that opens the source at the quotation; empty for none.
    """

    snippet: Snippet
    settings: Settings
    platforms: tuple[Platform, ...]
    theme: Theme
    folder: Path = Path()
    deep: str = ""


@dataclass(frozen=True, slots=True)
class Made:
    """An item, its files, and what there is to say of it.

    Attributes:
        thumbs: of its pictures: SHA-256 of the file, in hexadecimal -> a thumbnail, packed.
    """

    item: Item
    files: tuple[File, ...]
    warnings: tuple[Problem, ...] = ()
    thumbs: Mapping[str, bytes] = field(default_factory=dict)


def make_snippet(job: Job) -> tuple[tuple[Made, ...], tuple[Problem, ...]]:
    """Return a snippet made for each platform, and what went wrong; an item that cannot be made is left out.

    Platforms that share a canvas share the pictures.
    """
    from snippets.cards import make_pictures
    from snippets.cards.listed import card

    snippet, settings, theme = job.snippet, job.settings, job.theme
    made: dict[str, Made] = {}
    problems: list[Problem] = []
    kind = partial(_picture, photo=bool(snippet.image))
    for (shown, size, suffix), sharing in groupby(sorted(job.platforms, key=kind), key=kind):
        group = tuple(sharing)
        most = min(platform.picture_bytes for platform in group)
        canvas, names = Canvas(*size), ", ".join(platform.name for platform in group)
        make_all = cache(
            partial(make_pictures, snippet, settings, theme, canvas, suffix=suffix, most=most, folder=job.folder)
        )
        try:
            full = make_all() if shown else ()
        except MakeError as error:
            problems.append(fault(snippet, settings, error, names))
            continue
        missing = dict.fromkeys(lost(snippet, picture.lost, canvas) for picture in full if picture.lost)
        for platform in group:
            try:
                thread = split(snippet, settings, platform, job.deep)
                # Where a platform takes no more, the slides of the text come first.
                many = len(full) > platform.room_for_pictures(len(thread.posts))
                pictures = make_all(text_only=True) if many else full
                cards = _deal([partial(card, picture, snippet, platform) for picture in pictures], thread, platform)
            except MakeError as error:
                problems.append(fault(snippet, settings, error, platform.name))
                continue
            short = [_rest(snippet, platform, len(cards), len(pictures))] if len(cards) < len(pictures) else []
            item = Item(snippet, platform.id, thread.form, thread.posts, cards)
            files = item_files(item, [picture.data for picture in pictures])
            if platform.mail:
                mail = message(item, [picture.data for picture in pictures])
                item, files = replace(item, mail=digest(mail.data)), (*files, mail)
            thumbs = {picture.sha256: picture.thumb for picture in pictures[: len(cards)]}
            made[platform.id] = Made(item, files, (*missing, *thread.problems, *short), thumbs)
    return tuple(made[platform.id] for platform in job.platforms if platform.id in made), tuple(problems)


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

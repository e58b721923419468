"""Opens a campaign: its platforms, its theme and its `quotes.yaml`, read, then checked.

Nothing is made while the input may still be wrong.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

from snippets.check import check
from snippets.check.receipts import Kept, unverified
from snippets.errors import InputError, Location, MakeError, PictureError, Problem
from snippets.model import Quotes, Settings, Snippet
from snippets.platforms import PLATFORMS, Platform, Platforms, table
from snippets.read import read_platforms_file, read_quotes_file, read_theme_file
from snippets.read.judges import Judges
from snippets.receipts import Receipt, read_receipts, receipts_path, sentence_link, standings
from snippets.themes import THEMES, Canvas, Theme, is_theme_file

# Rows of one's own, beside the `quotes.yaml` that they are for.
PLATFORMS_FILE = "platforms.yaml"

# Told the path of every file that shapes a campaign, before it is looked at, whether it is there or not.
Seen = Callable[[Path], None]


def unwatched(_path: Path) -> None:
    """Tell nobody."""


class Loaded(NamedTuple):
    """A checked campaign.

    Attributes:
        platforms: the table that it was read with.
        theme: how its cards look.
        problems: warnings only.
        receipts: of what `verify` found; none where their file is missing or broken.
        broken: what is wrong with that file, also among the problems.
    """

    quotes: Quotes
    platforms: Platforms
    theme: Theme
    problems: tuple[Problem, ...]
    receipts: tuple[Receipt, ...] = ()
    broken: tuple[Problem, ...] = ()


def load(path: Path, today: date, platforms_file: Path | None = None, seen: Seen = unwatched) -> Loaded:
    """Return a checked `quotes.yaml`, its warnings, the platforms that it is for, and its theme.

    Args:
        path: of the file.
        today: dates after it are yet to come.
        platforms_file: rows of the user's; None for the file beside `path`, when there is one.
        seen: told of each file that the campaign stands on, its pictures, theme and fonts among them.

    Raises:
        AccessError: a file cannot be read.
        InputError: they have errors; holds all of them, and the warnings.
    """
    quotes, platforms, problems = _read(path, today, platforms_file, seen)
    exists, fits = partial(_exists, seen, path.parent), partial(_refuse_picture, path.parent)
    receipts, broken = _receipts(Path(receipts_path(path)), seen)
    kept = Kept(str(receipts_path(path)), receipts)
    checked = check(quotes, today=today, exists=exists, fits=fits, platforms=platforms, themes=THEMES, kept=kept)
    theme, faults = _theme(path.parent, quotes.settings.theme, exists, seen)
    everything = tuple(sorted({*problems, *broken, *checked, *faults}))
    if not theme or _fail(everything):
        raise InputError(everything)
    return Loaded(quotes, platforms, theme, everything, receipts, broken)


def need_verified(loaded: Loaded, takes: Callable[[Snippet], bool]) -> None:
    """Refuse quotations that are not verified, among those that are taken.

    Raises:
        InputError: there are such; holds all of them, and what is wrong with the receipts.
    """
    taken = (snippet for snippet in active(loaded.quotes) if takes(snippet))
    broken = (problem._replace(severity="error") for problem in loaded.broken)
    if problems := (*broken, *unverified(taken, loaded.receipts)):
        raise InputError(problems)


def load_unchecked(path: Path, today: date, platforms_file: Path | None = None) -> tuple[Quotes, Platforms]:
    """Return what a `quotes.yaml` says, and the platforms that it is for: a draft that is still to be finished.

    Args:
        path: of the file.
        today: as in `load`.
        platforms_file: as in `load`.

    Raises:
        AccessError: a file cannot be read.
        InputError: something in it cannot be read; holds all of that.
    """
    quotes, platforms, problems = _read(path, today, platforms_file)
    if _fail(problems):
        raise InputError(problems)
    return quotes, platforms


def _read(
    path: Path, today: date, platforms_file: Path | None, seen: Seen = unwatched
) -> tuple[Quotes, Platforms, tuple[Problem, ...]]:
    for file in (platforms_file or path.parent / PLATFORMS_FILE, path):
        seen(file)
    rows, problems = _platform_rows(path.parent, today, platforms_file)
    if not rows and _fail(problems):
        # Not a name in it is known, so what quotes.yaml says of platforms cannot be judged.
        raise InputError(problems)
    platforms = table(row for row in rows.values() if row)
    # A row that cannot be read has its problem, and its name is known.
    quotes, more = read_quotes_file(path, (*platforms, *(name for name in rows if name not in platforms)))
    return quotes, platforms, (*problems, *more)


def _receipts(path: Path, seen: Seen) -> tuple[tuple[Receipt, ...], tuple[Problem, ...]]:
    """Return the receipts beside the quotes, and the warning that they cannot be read: then nothing is verified."""
    seen(path)
    try:
        return read_receipts(path.read_text(encoding="utf-8")), ()
    except FileNotFoundError:
        return (), ()
    except OSError as error:
        reason, line = error.strerror, 0
    except UnicodeDecodeError:
        reason, line = "it is not UTF-8", 0
    except ValueError as error:
        reason, line = str(error), getattr(error, "lineno", 0)
    what = f"the receipts cannot be read, so nothing counts as verified ({reason})"
    todo = "run `snippets verify` to make them anew, or remove the file"
    return (), (Problem(Location(str(path), line), what, todo, "warning"),)


def _theme(
    folder: Path, name: str, exists: Callable[[str], bool], seen: Seen
) -> tuple[Theme | None, tuple[Problem, ...]]:
    """Return the theme of a campaign and the problems of its file; that there is none is for `check` to say."""
    if is_theme_file(name) and exists(name):
        return read_theme_file(folder / name, THEMES, judges(seen), seen)
    return THEMES.get(name), ()


def load_theme(name: str, seen: Seen = unwatched) -> tuple[Theme, tuple[Problem, ...]]:
    """Return a theme by its name or its file's path, as seen from the current folder, and the warnings about it.

    `seen` is told of each file that it stands on.

    Raises:
        AccessError: the file cannot be read.
        InputError: it has errors; holds all of them, and the warnings.
    """
    if not is_theme_file(name):
        return THEMES[name], ()
    return load_theme_file(Path(name), seen)


def load_theme_file(path: Path, seen: Seen = unwatched) -> tuple[Theme, tuple[Problem, ...]]:
    """Return the theme of a file, and the warnings about it; `seen` is told of each file that it stands on.

    Raises:
        AccessError: the file cannot be read.
        InputError: it has errors; holds all of them, and the warnings.
    """
    theme, problems = read_theme_file(path, THEMES, judges(seen), seen)
    if not theme:
        raise InputError(problems)
    return theme, problems


def load_platforms(folder: Path, today: date, file: Path | None = None) -> tuple[Platforms, tuple[Problem, ...]]:
    """Return the table of platforms with the user's rows, and the warnings about them.

    Args:
        folder: where the file is when none is named; it need not be there.
        today: no figure was read after it.
        file: the rows of the user's.

    Raises:
        AccessError: the file cannot be read.
        InputError: it has errors; holds all of them, and the warnings.
    """
    rows, problems = _platform_rows(folder, today, file)
    if _fail(problems):
        raise InputError(problems)
    return table(row for row in rows.values() if row), problems


def _platform_rows(
    folder: Path, today: date, file: Path | None
) -> tuple[dict[str, Platform | None], tuple[Problem, ...]]:
    beside = folder / PLATFORMS_FILE
    if not file and not beside.exists() and not beside.is_symlink():
        return {}, ()
    return read_platforms_file(file or beside, PLATFORMS, today)


def _fail(problems: tuple[Problem, ...]) -> bool:
    return any(problem.severity == "error" for problem in problems)


def _exists(seen: Seen, folder: Path, name: str | Path) -> bool:
    seen(folder / name)
    # A name that no file system takes names no file.
    with suppress(OSError, ValueError):
        return (folder / name).is_file()
    return False


def _refuse_picture(folder: Path, name: str, canvases: Collection[tuple[int, int]]) -> None:
    # Pillow takes as long to load as a whole card, and few campaigns have pictures.
    from snippets.cards.pictures import picture_size, refuse_small

    size = picture_size(folder / name)
    for canvas in canvases:
        refuse_small(name, size, canvas)


def _refuse_font(path: Path) -> None:
    from snippets.cards.fontfiles import refuse_font

    refuse_font(path)


def _refuse_logo(path: Path) -> None:
    from snippets.cards.pictures import logo

    logo(path)


def _has_old_style(face: str) -> bool:
    from snippets.cards.fontfiles import has_old_style

    return has_old_style(face)


def judges(seen: Seen = unwatched) -> Judges:
    """Return who judges what a theme names; HarfBuzz and Pillow are loaded only for one that names a file."""
    return Judges(partial(_exists, seen, Path()), _refuse_font, _refuse_logo, _has_old_style)


def folder_of(quotes: Quotes) -> Path:
    """Return the folder that the paths in a campaign start from."""
    return Path(quotes.file).parent


def fault(snippet: Snippet, settings: Settings, error: MakeError, names: str = "") -> Problem:
    """Return what shows only while a snippet is made as a problem of its text, of its picture, or of the logo.

    Args:
        snippet: that is made.
        settings: of its campaign.
        error: what went wrong.
        names: of the platforms that it is not made for; empty when it was not for one.
    """
    key = error.key if isinstance(error, PictureError) else "text"
    where = settings.line_of(key) if key == "logo" else snippet.line_of(key)
    not_made = f"not made for {names}: " if names else ""
    return Problem(where, f"{snippet.id}: {not_made}{error.what}", error.todo)


def lost(snippet: Snippet, what: str, canvas: Canvas) -> Problem:
    """Return the warning that a card has no room for something."""
    size = f"{canvas.width}x{canvas.height}"
    todo = "choose a larger canvas, shorten it, or leave it out"
    where = snippet.line_of("qr")
    return Problem(where, f"{snippet.id}: {what} has no room on {size}", todo, "warning")


def pick(quotes: Quotes, wanted: str) -> Snippet:
    """Return the snippet with an id.

    Raises:
        KeyError: there is none.
    """
    return {snippet.id: snippet for snippet in quotes.snippets}[wanted]


def active(quotes: Quotes) -> tuple[Snippet, ...]:
    """Return the snippets that are not withdrawn."""
    return tuple(snippet for snippet in quotes.snippets if snippet.withdrawn is None)


def deep_links(quotes: Quotes, receipts: Sequence[Receipt]) -> Mapping[str, str]:
    """Return snippet id -> the address for posts that opens its source at the words; none where it is not wanted."""
    if not quotes.settings.deep_links:
        return {}
    snippets = active(quotes)
    found = standings(snippets, receipts)
    links = {snippet.id: sentence_link(snippet.sources[0], found.get(snippet.id)) for snippet in snippets}
    return {id_: link for id_, link in links.items() if link}

"""`snippets preview`."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from snippets.commands.arguments import QUOTES_FILE, show_problems, today
from snippets.commands.selecting import selecting_options

if TYPE_CHECKING:
    from snippets.preview.build import Build

OUTPUT = Path("output")

# What a QUOTES ends in; one that is named otherwise is known by being a file.
_SUFFIXES = {".yaml", ".yml"}

# One of these is set where a browser can be shown; other systems than these always have a screen.
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")
_SCREENED = ("win32", "darwin")


@click.command("preview")
@click.argument("arguments", metavar="[QUOTES] [OUTPUT]", nargs=-1, type=click.Path(path_type=Path, readable=False))
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Folder to write to; the same as OUTPUT.")
@selecting_options
@click.option("--port", default=0, type=click.IntRange(0, 65535), help="Of the address; 0 chooses a free one.")
@click.option("--open/--no-open", "opens", default=None, help="Open the browser; default: on a terminal.")
def command(
    arguments: tuple[Path, ...],
    output: Path | None,
    platforms: tuple[str, ...],
    platforms_file: Path | None,
    ids: tuple[str, ...],
    tags: tuple[str, ...],
    theme: str | None,
    media_base: str | None,
    jobs: int,
    port: int,
    opens: bool | None,
) -> int:
    """Show the kit page in the browser, made anew whenever the campaign changes. Ctrl-C ends it.

    It exports to the folder OUTPUT, ./output when left out, as `snippets export` does, each time that QUOTES
    (./quotes.yaml when left out), a theme, a picture or a font changes, and the page loads itself again. What is wrong
    stands on the page, with file and line. An argument that ends in .yaml or .yml, or is a file, is QUOTES; any other
    is OUTPUT.

    The page is served on 127.0.0.1 only, to whoever has the whole address. What you mark on it as posted is remembered
    for its port; to post, open index.html in OUTPUT.

    \b
    Examples:
      snippets preview
      snippets preview campaign.yaml build/campaign --theme night
      snippets preview --id blockade-since-december --platform x
      snippets preview --port 8000 --no-open
    """
    from snippets.export.disk import usable
    from snippets.preview.board import Board
    from snippets.preview.build import Recipe
    from snippets.preview.keeping import keep_up
    from snippets.preview.server import serving

    quotes, folder = _places(arguments, output)
    _refuse_missing(quotes)
    usable(folder)
    recipe = Recipe(quotes, folder, platforms_file, platforms, ids, tags, theme or "", media_base or "", jobs)
    board = Board()
    try:
        with _terminable(), serving(port, board, folder) as server:
            click.echo(server.url)
            if sys.stdout.isatty() and _has_screen() if opens is None else opens:
                _open(server.url)
            keep_up(recipe, board, _tell, today)
    except KeyboardInterrupt:
        return 0


def _places(arguments: tuple[Path, ...], output: Path | None) -> tuple[Path, Path]:
    """Return QUOTES and OUTPUT.

    Raises:
        UsageError: one of them is named twice.
    """
    quotes = [path for path in arguments if path.suffix.lower() in _SUFFIXES or path.is_file()]
    folders = [path for path in (*arguments, *([output] if output else [])) if path not in quotes]
    for what, named in (("file of quotes", quotes), ("output folder", folders)):
        if len(named) > 1:
            raise click.UsageError(f"More than one {what}: {', '.join(map(str, named))}.")
    return (quotes or [Path(QUOTES_FILE)])[0], (folders or [OUTPUT])[0]


def _refuse_missing(quotes: Path) -> None:
    """Refuse to wait for a file that was probably misspelt.

    Raises:
        AccessError: there is none, or it cannot be read.
    """
    from snippets.read import read_quotes_file

    read_quotes_file(quotes)


def _has_screen() -> bool:
    return sys.platform in _SCREENED or any(map(os.environ.get, _SCREENS))


def _open(url: str) -> None:
    import webbrowser
    from threading import Thread

    # Some browsers come back only when they are closed.
    Thread(target=webbrowser.open, args=(url,), daemon=True).start()


def _tell(made: "Build") -> None:
    show_problems(made.problems)
    if made.said:
        click.secho(made.said, err=True, fg=None if made.made else "red")


@contextmanager
def _terminable() -> Iterator[None]:
    """Take the signal that asks a process to end for Ctrl-C, so that it ends as cleanly."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)

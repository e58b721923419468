"""What the checks share: what they may know, and how they warn."""

from collections.abc import Callable, Collection, Iterator
from datetime import date
from typing import NamedTuple

from snippets.errors import Location, PictureError, Problem
from snippets.platforms import Platforms


class Context(NamedTuple):
    """What a check may know beside the snippets.

    Attributes:
        exists: whether there is a file of this path, relative to the input.
        fits: raises PictureError when the picture of this path cannot be used, or not on one of these canvases.
        platforms: the table that the ids of the input are of.
        themes: names of the built-in ones.
    """

    today: date
    exists: Callable[[str], bool]
    fits: Callable[[str, Collection[tuple[int, int]]], None]
    platforms: Platforms
    themes: Collection[str]


def error(where: Location, what: str, todo: str) -> Problem:
    """Return a problem that stops a command before anything is written."""
    return Problem(where, what, todo)


def warning(where: Location, what: str, todo: str) -> Problem:
    """Return a problem that never stops a command."""
    return Problem(where, what, todo, "warning")


def picture_problems(
    where: Location, path: str, canvases: Collection[tuple[int, int]], context: Context
) -> Iterator[Problem]:
    """Yield the problem of a picture file that the input names: it is missing, or cannot be used on these canvases."""
    if not context.exists(path):
        yield error(where, f'no file "{path}"', "write its path as seen from this file")
        return
    try:
        context.fits(path, canvases)
    except PictureError as found:
        yield error(where, found.what, found.todo)

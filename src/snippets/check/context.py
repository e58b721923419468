"""What the checks share: what they may know, and how they warn."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from textwrap import shorten

from snippets.errors import Location, Problem
from snippets.platforms import Platforms

WORDS_MOST = 300  # code points of what is wrong, and of what to do


@dataclass(frozen=True, slots=True)
class Context:
    """What a check may know beside the snippets.

    Attributes:
        exists: whether there is a file of this path, relative to the input.
        platforms: the table that the ids of the input are of.
        themes: names of the built-in ones.
    """

    today: date
    exists: Callable[[str], bool]
    platforms: Platforms
    themes: Collection[str]


def error(where: Location, what: str, todo: str) -> Problem:
    """Return a problem that stops a command before anything is written."""
    return Problem(where, _short(what), _short(todo))


def warning(where: Location, what: str, todo: str) -> Problem:
    """Return a problem that never stops a command."""
    return Problem(where, _short(what), _short(todo), "warning")


def no_file(where: Location, path: str) -> Problem:
    """Return the problem of a missing file that the input names."""
    return error(where, f'no file "{path}"', "write its path as seen from this file")


def _short(words: str) -> str:
    # Words of the input may run over lines; a message is one, and short.
    return shorten(words, WORDS_MOST, placeholder=" …")

"""Opens a `quotes.yaml`: read, then check. Nothing is made while the input may still be wrong."""

from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path

from snippets.check import check
from snippets.errors import InputError, Problem
from snippets.model import Quotes, Snippet
from snippets.read import read_quotes_file
from snippets.themes import THEMES


def load(path: Path, today: date) -> tuple[Quotes, tuple[Problem, ...]]:
    """Return a checked `quotes.yaml` and its warnings.

    Raises:
        AccessError: the file cannot be read.
        InputError: it has errors; holds all of them, and the warnings.
    """
    quotes, problems = read_quotes_file(path)
    found = dict.fromkeys(problems)
    exists = partial(_exists, path.parent)
    found |= dict.fromkeys(check(quotes, today=today, exists=exists, themes=THEMES))
    everything = tuple(sorted(found))
    if any(problem.severity == "error" for problem in everything):
        raise InputError(everything)
    return quotes, everything


def _exists(folder: Path, name: str) -> bool:
    # A name that no file system takes names no file.
    with suppress(OSError):
        return (folder / name).is_file()
    return False


def fault(snippet: Snippet, what: str, todo: str) -> Problem:
    """Return what shows only while a snippet is made as a problem of its text."""
    return Problem(snippet.line_of("text"), f"{snippet.id}: {what}", todo)


def pick(quotes: Quotes, wanted: str) -> Snippet:
    """Return the snippet with an id.

    Raises:
        KeyError: there is none.
    """
    return {snippet.id: snippet for snippet in quotes.snippets}[wanted]


def active(quotes: Quotes) -> tuple[Snippet, ...]:
    """Return the snippets that are not withdrawn."""
    return tuple(snippet for snippet in quotes.snippets if snippet.withdrawn is None)

"""Arguments and options that several commands share, and the way their results are printed."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

from snippets.errors import Problem
from snippets.model import Quotes, Snippet

QUOTES_FILE = "quotes.yaml"

Function = TypeVar("Function", bound=Callable[..., Any])


def did_you_mean(value: str, allowed: Iterable[str]) -> str:
    """Return a question that names the nearest of the allowed values; empty when none is near."""
    from difflib import get_close_matches

    near = get_close_matches(value, list(allowed), 1)
    return f" Did you mean “{near[0]}”?" if near else ""


class RowType(click.ParamType[str]):
    """The id of a row of a table; names the nearest when it is misspelt.

    Attributes:
        rows: returns id -> what to say of it; called when it is needed, so that `--help` loads no table.
    """

    def __init__(self, name: str, rows: Callable[[], Mapping[str, str]]) -> None:
        self.name = name
        self.rows = rows

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the id, or fail with the allowed ones."""
        allowed = self.rows()
        if value in allowed:
            return value
        hint = did_you_mean(value, allowed)
        return self.fail(f"“{value}” is not a {self.name}.{hint} Allowed: {', '.join(allowed)}.", param, ctx)

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[Any]:  # noqa: ARG002 - click's signature
        """Complete ids."""
        from click.shell_completion import CompletionItem

        return [CompletionItem(id_, help=about) for id_, about in self.rows().items() if id_.startswith(incomplete)]


def _platforms() -> dict[str, str]:
    from snippets.platforms import PLATFORMS

    return {row.id: row.name for row in PLATFORMS.values()}


def _themes() -> dict[str, str]:
    from snippets.themes import THEMES

    return {theme.name: theme.about for theme in THEMES.values()}


PLATFORM = RowType("platform", _platforms)
THEME = RowType("theme", _themes)


def quotes_argument(function: Function) -> Function:
    """Add the optional QUOTES argument."""
    return click.argument("quotes", default=QUOTES_FILE, type=click.Path(path_type=Path, readable=False))(function)


def quotes_and_id(arguments: tuple[str, ...]) -> tuple[Path, str]:
    """Return QUOTES and ID of a command that takes one argument (the ID) or two.

    Raises:
        UsageError: none or more than two.
    """
    if len(arguments) == 1:
        return Path(QUOTES_FILE), arguments[0]
    if len(arguments) == 2:
        return Path(arguments[0]), arguments[1]
    raise click.UsageError("Give the ID of one snippet, or a file and an ID.")


def show_problems(problems: Iterable[Problem], *, err: bool = True) -> None:
    """Print problems one a line: on stderr, or on stdout where they are the result."""
    for problem in problems:
        click.secho(str(problem), err=err, fg="yellow" if problem.severity == "warning" else "red")


def load_one(arguments: tuple[str, ...]) -> tuple[Quotes, Snippet]:
    """Return the checked quotes and the snippet of a command's arguments; prints warnings about that snippet.

    Raises:
        UsageError: there is no such snippet.
    """
    from datetime import date

    from snippets.load import load, pick

    path, wanted = quotes_and_id(arguments)
    quotes, problems = load(path, date.today())  # noqa: DTZ011 - a campaign's dates are local days
    try:
        snippet = pick(quotes, wanted)
    except KeyError as error:
        near = did_you_mean(wanted, [snippet.id for snippet in quotes.snippets])
        raise click.UsageError(f"{path} has no snippet “{wanted}”.{near}") from error
    lines = {snippet.where.line, *(line for _, line in snippet.lines)}
    show_problems(problem for problem in problems if problem.where.line in lines)
    return quotes, snippet


@contextmanager
def located(snippet: Snippet) -> Iterator[None]:
    """Give a text that does not fit, or has no font, the line of its snippet.

    Raises:
        InputError: in place of a FitError or FontError.
    """
    from snippets.errors import FitError, FontError, InputError
    from snippets.load import fault

    try:
        yield
    except (FitError, FontError) as error:
        raise InputError((fault(snippet, error.what, error.todo),)) from error

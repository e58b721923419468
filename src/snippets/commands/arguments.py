"""Arguments and options that several commands share, and the way their results are printed."""

from collections.abc import Callable, Iterable, Iterator
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


class PlatformType(click.ParamType[str]):
    """A platform id; names the nearest when it is misspelt."""

    name = "platform"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the id, or fail with the allowed ones."""
        from snippets.platforms import PLATFORMS

        if value in PLATFORMS:
            return value
        hint = did_you_mean(value, PLATFORMS)
        return self.fail(f"“{value}” is not a platform.{hint} Allowed: {', '.join(PLATFORMS)}.", param, ctx)

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[Any]:  # noqa: ARG002
        """Complete platform ids."""
        from click.shell_completion import CompletionItem

        from snippets.platforms import PLATFORMS

        return [CompletionItem(p.id, help=p.name) for p in PLATFORMS.values() if p.id.startswith(incomplete)]


class ThemeType(click.ParamType[str]):
    """The name of a theme."""

    name = "theme"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the name, or fail with the allowed ones."""
        from snippets.themes import THEMES

        if value in THEMES:
            return value
        hint = did_you_mean(value, THEMES)
        return self.fail(f"“{value}” is not a theme.{hint} Allowed: {', '.join(THEMES)}.", param, ctx)

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[Any]:  # noqa: ARG002
        """Complete theme names."""
        from click.shell_completion import CompletionItem

        from snippets.themes import THEMES

        return [CompletionItem(t.name, help=t.about) for t in THEMES.values() if t.name.startswith(incomplete)]


def quotes_argument(function: Function) -> Function:
    """Add the optional QUOTES argument."""
    return click.argument("quotes", default=QUOTES_FILE, type=click.Path(path_type=Path))(function)


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


def show_problems(problems: Iterable[Problem]) -> None:
    """Print problems one a line, on stderr."""
    for problem in problems:
        click.secho(str(problem), err=True, fg="yellow" if problem.severity == "warning" else "red")


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
        raise InputError((fault(snippet, str(error)),)) from error

"""Arguments and options that several commands share, and the way their results are printed."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from snippets.errors import Problem, SnippetsError
from snippets.model import Settings, Snippet
from snippets.nearest import nearest

if TYPE_CHECKING:
    from snippets.campaign import Selection
    from snippets.load import Loaded
    from snippets.platforms import Platform, Platforms
    from snippets.themes import Canvas, Theme

QUOTES_FILE = "quotes.yaml"

Function = TypeVar("Function", bound=Callable[..., Any])


# What some are called that were called otherwise, or are in short.
FORMER = {"twitter": "x", "fb": "facebook", "ig": "instagram", "insta": "instagram", "bsky": "bluesky"}


def did_you_mean(value: str, allowed: Iterable[str]) -> str:
    """Return a question that names the nearest of the allowed values; empty when none is near."""
    known = list(allowed)
    small = value.casefold()
    near = nearest(FORMER.get(small, small), known)
    if near and "," in value:
        return f" Each has an option of its own; did you mean “{near}”?"
    return f" Did you mean “{near}”?" if near else ""


def today() -> date:
    """Return the day: the dates of a campaign are local days."""
    return date.today()  # noqa: DTZ011 - as above


class RowType(click.ParamType[str]):
    """The id of a row of a table, for completion; `row_of` says whether there is such a row.

    Attributes:
        rows: returns id -> what to say of it; called when it is needed, so that `--help` loads no table.
    """

    def __init__(self, name: str, rows: Callable[[], Mapping[str, str]]) -> None:
        self.name = name
        self.rows = rows

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[Any]:  # noqa: ARG002 - click's signature
        """Complete ids."""
        from click.shell_completion import CompletionItem

        return [CompletionItem(id_, help=about) for id_, about in self.rows().items() if id_.startswith(incomplete)]


class KnownRowType(RowType):
    """The same of a table that no file of the user's changes; names the nearest when it is misspelt."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the id, or fail with the allowed ones."""
        allowed = self.rows()
        return value if value in allowed else self.fail(_no_row(self.name, value, allowed), param, ctx)


def _no_row(name: str, value: str, allowed: Iterable[str]) -> str:
    return f"“{value}” is not a {name}.{did_you_mean(value, allowed)} Allowed: {', '.join(allowed)}."


def _platforms() -> dict[str, str]:
    from snippets.load import load_platforms
    from snippets.platforms import PLATFORMS

    table = PLATFORMS
    # While a line is typed, a file that is wrong offers nothing.
    with suppress(SnippetsError):
        table, _ = load_platforms(Path(), today())
    return {row.id: row.name for row in table.values()}


def _themes() -> dict[str, str]:
    from snippets.themes import THEMES

    return {theme.name: theme.about for theme in THEMES.values()}


class ThemeType(KnownRowType):
    """The name of a theme, or the path of a theme file."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the name or the path; whether there is such a file shows when it is read."""
        from snippets.themes import is_theme_file

        return value if is_theme_file(value) else super().convert(value, param, ctx)

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[Any]:
        """Complete names; where none begins so, paths."""
        from click.shell_completion import CompletionItem

        return super().shell_complete(ctx, param, incomplete) or [CompletionItem(incomplete, type="file")]


PLATFORM = RowType("platform", _platforms)
THEME = ThemeType("theme", _themes)


def theme_option(function: Function) -> Function:
    """Add --theme."""
    return click.option(
        "--theme", type=THEME, metavar="THEME", help="Instead of the campaign's theme: a name or a theme file."
    )(function)


def own_theme(name: str | None) -> "Theme | None":
    """Return the theme of a --theme, None when it is not given; prints warnings about its file.

    Raises:
        AccessError: the file cannot be read.
        InputError: it has errors.
    """
    from snippets.load import load_theme

    if not name:
        return None
    theme, problems = load_theme(name)
    show_problems(problems)
    return theme


def platforms_file_option(function: Function) -> Function:
    """Add --platforms-file."""
    return click.option(
        "--platforms-file",
        metavar="FILE",
        type=click.Path(path_type=Path, readable=False),
        help="Platforms of your own, instead of platforms.yaml beside the input.",
    )(function)


def platform_table(platforms_file: Path | None) -> "Platforms":
    """Return the platforms of a command that reads no quotes: with those of the current folder; prints warnings.

    Raises:
        AccessError: the file cannot be read.
        InputError: it has errors.
    """
    from snippets.load import load_platforms

    table, problems = load_platforms(Path(), today(), platforms_file)
    show_problems(problems)
    return table


def row_of(platform: str, table: "Platforms") -> "Platform":
    """Return the row of a --platform.

    Raises:
        BadParameter: there is none; names the nearest.
    """
    if platform not in table:
        raise click.BadParameter(_no_row("platform", platform, table), param_hint="'--platform'")
    return table[platform]


def canvas_of(size: str) -> "Canvas":
    """Return the canvas of `WxH`.

    Raises:
        UsageError: it is not of that form, or outside the limits.
    """
    from snippets.themes import LEAST_SIDE, MOST_SIDE, Canvas

    match = re.fullmatch(r"(\d{1,5})[xX×](\d{1,5})", size)
    sides = tuple(map(int, match.groups())) if match else ()
    if len(sides) != 2 or not all(LEAST_SIDE <= side <= MOST_SIDE for side in sides):
        raise click.UsageError(
            f"“{size}” is not a size. Write width and height in pixels, {LEAST_SIDE} to {MOST_SIDE}: 1080x1350."
        )
    return Canvas(sides[0], sides[1])


def quotes_argument(function: Function) -> Function:
    """Add the optional QUOTES argument."""
    return click.argument("quotes", default=QUOTES_FILE, type=click.Path(path_type=Path, readable=False))(function)


def all_known(selection: "Selection", loaded: "Loaded") -> None:
    """Refuse a filter that can only be a slip.

    Raises:
        UsageError: one of the wanted ids or tags is not in the campaign.
    """
    from snippets.campaign import unknown

    for what, name, known in unknown(selection, loaded.quotes, loaded.platforms):
        raise click.UsageError(f"{loaded.quotes.file} has no active {what} “{name}”.{did_you_mean(name, known)}")


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


def load_one(arguments: tuple[str, ...], platforms_file: Path | None) -> tuple["Loaded", Snippet]:
    """Return the campaign and the snippet of a command's arguments; prints warnings about that snippet.

    Raises:
        UsageError: there is no such snippet.
    """
    from snippets.load import load, pick

    path, wanted = quotes_and_id(arguments)
    loaded = load(path, today(), platforms_file)
    try:
        snippet = pick(loaded.quotes, wanted)
    except KeyError as error:
        near = did_you_mean(wanted, [snippet.id for snippet in loaded.quotes.snippets])
        raise click.UsageError(f"{path} has no snippet “{wanted}”.{near}") from error
    lines = {snippet.where.line, *(line for _, line in snippet.lines)}
    others = (problem for problem in loaded.problems if problem.where.file != snippet.where.file)
    show_problems((*others, *(problem for problem in loaded.problems if problem.where.line in lines)))
    return loaded, snippet


@contextmanager
def located(snippet: Snippet, settings: Settings) -> Iterator[None]:
    """Give a text that does not fit or has no font, or a picture that cannot be used, its line.

    Raises:
        InputError: in place of a MakeError.
    """
    from snippets.errors import InputError, MakeError
    from snippets.load import fault

    try:
        yield
    except MakeError as error:
        raise InputError((fault(snippet, settings, error),)) from error

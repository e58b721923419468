"""`snippets themes`."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from snippets.commands.arguments import show_problems
from snippets.themes import THEMES, Canvas, Theme

if TYPE_CHECKING:
    from snippets.model import Snippet

# The cards of a sheet: their size, how wide each is drawn, and how many stand in a row (two of each theme).
CANVAS = Canvas(1080, 1350)
WIDTH, COLUMNS = 480, 4


@click.command("themes")
@click.argument("files", metavar="[FILE]…", nargs=-1, type=click.Path(path_type=Path, readable=False))
@click.option("--sheet", default="", metavar="FILE.png", help="Draw a quote and a fact in each theme, on one picture.")
def command(files: tuple[Path, ...], sheet: str) -> int:
    """Show the themes, and theme files. Use one with `theme:` in quotes.yaml or with --theme.

    \b
    Examples:
      snippets themes
      snippets themes my-theme.yaml --sheet themes.png
      snippets export --theme night
    """
    if sheet and not sheet.lower().endswith(".png"):
        raise click.UsageError(f"“{sheet}” is no name of a PNG file; let it end in .png.")
    themes = [*((theme.name, theme) for theme in THEMES.values()), *_own(files)]
    if sheet:
        from snippets.commands.saving import save

        save(Path(sheet), _sheet(theme for _, theme in themes), "choose another file with --sheet")
    for name, theme in themes:
        click.echo(f"{name:8} {theme.about}")
    if sheet:
        click.echo(sheet)
    return 0


def _own(files: tuple[Path, ...]) -> Iterator[tuple[str, Theme]]:
    """Yield the path and the theme of each file; prints warnings.

    Raises:
        AccessError: it cannot be read.
        InputError: it has errors.
    """
    for file in files:
        from snippets.load import load_theme_file

        theme, problems = load_theme_file(file)
        show_problems(problems)
        yield str(file), theme


def _sheet(themes: Iterable[Theme]) -> bytes:
    """Return the PNG of a contact sheet.

    Raises:
        FitError: a theme has no room even for these texts.
        FontError: a name has a character that no font has.
    """
    from snippets.cards import make_pictures
    from snippets.cards.sheet import Tile, contact_sheet
    from snippets.errors import FitError
    from snippets.model import Settings

    tiles = []
    for theme in themes:
        for label, snippet in zip((theme.name, ""), _samples(), strict=True):
            try:
                picture, *_ = make_pictures(snippet, Settings(brand="example.org"), theme, CANVAS)
            except FitError as error:
                raise FitError(
                    f"in the theme {theme.name} {error.what}", "make its margins or sizes smaller"
                ) from error
            tiles.append(Tile(picture.pixels, label))
    return contact_sheet(tiles, COLUMNS, WIDTH)


def _samples() -> "tuple[Snippet, Snippet]":
    """Return a quote and a fact."""
    from snippets.model import Snippet, Source, Speaker

    review = Source("https://example.org/last-indoor-place", publisher="The Example Review", date="2025-03-14")
    report = Source("https://example.org/forest-report", publisher="Example Institute")
    quote = Snippet(
        "quote",
        "quote",
        "A library is the last indoor place where nobody asks what you came to buy.",
        speaker=Speaker("Marta Example"),
        role="city librarian",
        sources=(review,),
    )
    fact = Snippet(
        "fact",
        "fact",
        "The rate of forest loss fell by 36.4 % within a single year.",
        highlight="36.4 %",
        date="2022",
        sources=(report,),
    )
    return quote, fact

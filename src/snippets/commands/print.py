"""`snippets print`."""

import sys
from collections.abc import Callable
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING

import click

from snippets.commands.arguments import (
    PLATFORM,
    all_known,
    canvas_of,
    own_theme,
    platforms_file_option,
    quotes_argument,
    row_of,
    show_problems,
    theme_option,
    today,
)
from snippets.themes import Canvas

if TYPE_CHECKING:
    from snippets.errors import Problem

WIDTHS, BLEEDS = click.FloatRange(20, 2000), click.FloatRange(0, 20)  # mm


@click.command("print")
@quotes_argument
@click.option("-o", "--output", default="cards.pdf", metavar="FILE", help="Where to; - is stdout.", show_default=True)
@click.option("--platform", default="", type=PLATFORM, help="Whose canvas to use; the campaign's first when left out.")
@platforms_file_option
@click.option("--size", default="", metavar="WxH", help="Instead of a platform's canvas: 1748x1240 is A6 across.")
@click.option("--id", "ids", multiple=True, metavar="ID", help="Only this snippet. Repeatable.")
@click.option("--tag", "tags", multiple=True, metavar="TAG", help="Only snippets with this tag. Repeatable.")
@theme_option
@click.option("--width", default=None, type=WIDTHS, metavar="MM", help="Width of a page; else 300 pixels are an inch.")
@click.option("--bleed", default=0.0, type=BLEEDS, metavar="MM", help="Printed round each page, to be cut off: 3.")
def command(
    quotes: Path,
    output: str,
    platform: str,
    platforms_file: Path | None,
    size: str,
    ids: tuple[str, ...],
    tags: tuple[str, ...],
    theme: str | None,
    width: float | None,
    bleed: float,
) -> int:
    """Set all cards as a PDF to print, a page each: as type, not as pixels, in the fonts of the theme.

    Words can be searched and copied, links be followed; pages have their alt text, and each snippet a bookmark. Photos
    and emoji are pictures.

    \b
    Examples:
      snippets print
      snippets print campaign.yaml --size 1748x1240 --bleed 3 -o postcards.pdf
      snippets print --platform instagram --width 105 --tag food
    """
    from snippets.campaign import Selection
    from snippets.campaign.printing import sheets
    from snippets.cards.pdf import write_pdf
    from snippets.load import active, folder_of, load

    sized = canvas_of(size) if size else None
    loaded = load(quotes, today(), platforms_file)
    settings, look = loaded.quotes.settings, own_theme(theme) or loaded.theme
    canvas = sized or Canvas(*row_of(platform or settings.platforms[0], loaded.platforms).canvas)
    selection = Selection(ids=frozenset(ids), tags=frozenset(tags))
    all_known(selection, loaded)
    show_problems(loaded.problems)
    problems: list[Problem] = []
    pages = sheets(
        filter(selection.takes, active(loaded.quotes)),
        settings,
        look,
        canvas,
        folder_of(loaded.quotes),
        problems.append,
    )

    def make(write: Callable[[bytes], object]) -> int:
        return write_pdf(pages, write, title=settings.title, lang=settings.lang, width=width or 0.0, bleed=bleed)

    count = make(sys.stdout.buffer.write) if output == "-" else _written(Path(output), make)
    show_problems(problems)
    click.echo(f"{count} pages", err=True)
    if output != "-":
        click.echo(output)
    return 1 if any(problem.severity == "error" for problem in problems) else 0


def _written(target: Path, make: Callable[[Callable[[bytes], object]], int]) -> int:
    """Write a file in one step, so that one of its name is whole at any time; return what `make` does.

    Raises:
        ExportError: it cannot be written.
    """
    from snippets.errors import ExportError

    part = target.with_name(f".{target.name}-{token_hex(4)}")
    try:
        with part.open("xb") as file:
            count = make(file.write)
        # A PDF without pages is none.
        if count:
            part.replace(target)
    except OSError as error:
        raise ExportError(f"{target}: cannot be written ({error.strerror}); choose another file with -o") from error
    finally:
        part.unlink(missing_ok=True)
    return count

"""`snippets card`."""

import sys
from dataclasses import replace
from pathlib import Path

import click

from snippets.commands.arguments import (
    PLATFORM,
    canvas_of,
    load_one,
    located,
    own_theme,
    platforms_file_option,
    row_of,
    show_problems,
    theme_option,
)
from snippets.themes import Canvas


@click.command("card")
@click.argument("arguments", metavar="[QUOTES] ID", nargs=-1, required=True)
@click.option("--platform", default="x", type=PLATFORM, help="Whose canvas to use.", show_default=True)
@platforms_file_option
@click.option("--size", default="", metavar="WxH", help="Instead of a platform's canvas, for example 1080x1080.")
@theme_option
@click.option("--qr", is_flag=True, help="With a QR code of the source's link.")
@click.option("--slide", type=click.IntRange(1), help="Which slide of a long text; all of them when left out.")
@click.option(
    "-o",
    "--output",
    default="",
    metavar="FILE",
    help="Where to, - is stdout; the suffix png, jpg or webp chooses the format.",
)
def command(
    arguments: tuple[str, ...],
    platform: str,
    platforms_file: Path | None,
    size: str,
    theme: str | None,
    qr: bool,
    slide: int | None,
    output: str,
) -> int:
    """Make one card. One argument is the ID of a snippet in ./quotes.yaml, two are a file and an ID.

    A text that needs several slides gives ID-1.png, ID-2.png and so on. A snippet with an image is set in the theme
    photo, whatever the campaign's is, and saved as .jpg.

    \b
    Examples:
      snippets card people-affected
      snippets card campaign.yaml people-affected --size 1080x1350 --theme night -o card.jpg
    """
    from snippets.cards import make_pictures
    from snippets.cards.encode import SUFFIXES
    from snippets.load import folder_of, lost

    sized = canvas_of(size) if size else None
    loaded, snippet = load_one(arguments, platforms_file)
    row = row_of(platform, loaded.platforms)
    canvas = sized or Canvas(*row.canvas)
    best = "jpg" if snippet.image else "png"
    target = Path(output or f"{snippet.id}.{best}")
    suffix = {"jpeg": "jpg"}.get(kind := target.suffix.lower().removeprefix("."), kind) if output != "-" else best
    if suffix not in SUFFIXES:
        raise click.UsageError(f"“{target.name}” names no picture format. Allowed: .{', .'.join(SUFFIXES)}.")
    if snippet.withdrawn:
        raise click.UsageError(f"“{snippet.id}” is withdrawn ({snippet.withdrawn.reason}); there is no card of it.")
    settings, folder = loaded.quotes.settings, folder_of(loaded.quotes)
    look, wanted = own_theme(theme) or loaded.theme, replace(snippet, qr=True) if qr else snippet
    with located(snippet, settings):
        pictures = make_pictures(wanted, settings, look, canvas, suffix=suffix, most=row.picture_bytes, folder=folder)
    show_problems(dict.fromkeys(lost(snippet, picture.lost, canvas) for picture in pictures if picture.lost))
    if slide and slide > len(pictures):
        raise click.UsageError(f"“{snippet.id}” has {len(pictures)} slide(s) at this size.")
    chosen = pictures[slide - 1 : slide] if slide else pictures
    if output == "-" and len(chosen) > 1:
        raise click.UsageError(f"“{snippet.id}” has {len(chosen)} slides; choose one with --slide.")
    if output == "-":
        sys.stdout.buffer.write(chosen[0].data)
        return 0
    for number, picture in enumerate(chosen, start=1):
        path = target if len(chosen) == 1 else target.with_stem(f"{target.stem}-{number}")
        _save(path, picture.data)
        click.echo(path)
    return 0


def _save(path: Path, data: bytes) -> None:
    from snippets.errors import ExportError

    try:
        path.write_bytes(data)
    except OSError as error:
        raise ExportError(f"{path}: cannot be written ({error.strerror}); choose another file with -o") from error

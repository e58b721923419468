"""`snippets doctor`."""

import platform as machine
import sys
from datetime import date, timedelta
from importlib.metadata import PackageNotFoundError, version
from shutil import which

import click

from snippets import __version__
from snippets.commands.clipboard import PROGRAMS
from snippets.platforms import PLATFORMS

# What a script is told by: letters of its alphabet, and a word for people.
SCRIPTS = {
    "Latin": "AaŁłŐőẾếßÞþ",
    "Greek": "ΑαΩωΆάΐ",
    "Cyrillic": "АаЖжЇїҐґЂђ",
    "Armenian": "ԱաՖֆև",
    "Georgian": "აჰᲐ",
}

LIBRARIES = ("Pillow", "uharfbuzz", "PyYAML", "click", "emoji", "markdown-it-py")

# A platform's row is old after a year: limits move.
OLD = timedelta(days=365)


@click.command("doctor")
def command() -> int:
    """Show fonts, scripts covered, optional parts, and what to install. Exit code 1 when something needed is missing.

    \b
    Example:
      snippets doctor
    """
    from snippets.cards.fonts import chain, font_folder
    from snippets.errors import FontError
    from snippets.themes import FACES

    click.echo(f"snippets {__version__}, Python {machine.python_version()}, {sys.platform}")
    healthy = True
    for library in LIBRARIES:
        try:
            click.echo(f"  {library} {version(library)}")
        except PackageNotFoundError:
            healthy = False
            click.secho(f"  {library} is missing; install snippets again", fg="red")
    try:
        click.echo(f"fonts: {font_folder()}")
        for key in FACES:
            covered = {char for face in chain(key) for char in face.covered}
            scripts = [name for name, letters in SCRIPTS.items() if covered.issuperset(letters)]
            click.echo(f"  {key:8} {', '.join(scripts)}")
            healthy = healthy and len(scripts) == len(SCRIPTS)
    except FontError as error:
        healthy = False
        click.secho(f"  {error}", fg="red")
    click.echo("platforms:")
    for row in PLATFORMS.values():
        old = date.today() - row.checked > OLD  # noqa: DTZ011 - a day is exact enough for a year
        click.secho(
            f"  {row.id} read on {row.checked}" + ("; over a year old, look again" if old else ""),
            fg="yellow" if old else None,
        )
    clipboard = next((name for name, *_ in PROGRAMS if which(name)), "")
    click.echo(f"clipboard (for post --copy): {clipboard or 'no program; install wl-clipboard or xclip'}")
    return 0 if healthy else 1

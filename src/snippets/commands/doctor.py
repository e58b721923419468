"""`snippets doctor`."""

import platform as machine
import sys
from datetime import timedelta
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

import click

from snippets import __version__
from snippets.commands.arguments import platforms_file_option, show_problems, today
from snippets.commands.clipboard import MISSING, PROGRAMS
from snippets.tables import UNICODE_VERSION

# What a script is told by: letters of its alphabet, and a word for people.
SCRIPTS = {
    "Latin": "AaŁłŐőẾếßÞþ",
    "Greek": "ΑαΩωΆάΐ",
    "Cyrillic": "АаЖжЇїҐґЂђ",
    "Armenian": "ԱաՖֆև",
    "Georgian": "აჰᲐ",
    "Hebrew": "אבתשםַ",
    "Arabic": "ابتيپچگ",
    "Devanagari": "अकहािं्",
    "Bengali": "অকহািং্",
    "Tamil": "அகஹாி்",
    "Thai": "กฮเะั่",
}

# Library -> what is imported of it: one whose binary part does not fit this machine is installed and does not work.
LIBRARIES = {
    "Pillow": "PIL.Image",
    "uharfbuzz": "uharfbuzz",
    "PyYAML": "yaml",
    "click": "click",
    "emoji": "emoji",
    "markdown-it-py": "markdown_it",
    "segno": "segno",
}

# What the extra `cluster` brings.
CLUSTER = ("distributed", "fsspec", "s3fs")

# A platform's row is old after a year: limits move.
OLD = timedelta(days=365)


@click.command("doctor")
@platforms_file_option
def command(platforms_file: Path | None) -> int:
    """Show libraries, fonts, scripts covered, the age of each platform's figures, and what is optional.

    Says what to install. Exit code 1 when something needed is missing.

    \b
    Example:
      snippets doctor
    """
    python = machine.python_version()
    click.echo(f"snippets {__version__}, Python {python}, {sys.platform}, Unicode {UNICODE_VERSION}")
    # Each is looked at, whatever the one before it lacks.
    healthy = all([_libraries(), _fonts(), _platforms(platforms_file)])
    clipboard = next((program.name for program in PROGRAMS if program.here()), "")
    click.echo("optional:")
    click.echo(f"  clipboard, for post --copy: {clipboard or MISSING}")
    lacking = [library for library in CLUSTER if not find_spec(library)]
    there = f"{', '.join(lacking)} not installed; pip install 'snippets[cluster]'" if lacking else ", ".join(CLUSTER)
    click.echo(f"  stores and clusters, for export: {there}")
    return 0 if healthy else 1


def _libraries() -> bool:
    """Show the libraries; return whether all of them work."""
    click.echo("libraries:")
    working = True
    for library, module in LIBRARIES.items():
        try:
            import_module(module)
            click.echo(f"  {library} {version(library)}")
        except (ImportError, PackageNotFoundError) as error:
            working = False
            click.secho(f"  {library} is missing or broken ({error}); install snippets again", fg="red")
    return working


def _fonts() -> bool:
    """Show the fonts and their scripts; return whether every script is covered."""
    from snippets.errors import FontError
    from snippets.faces import FACES

    whole = True
    try:
        from snippets.cards.fonts import chain, font_folder

        click.echo(f"fonts: {font_folder()}")
        for key in FACES:
            covered = {char for face in chain(key) for char in face.covered}
            scripts = [name for name, letters in SCRIPTS.items() if covered.issuperset(letters)]
            click.echo(f"  {key:8} {', '.join(scripts)}")
            whole = whole and len(scripts) == len(SCRIPTS)
    except FontError as error:
        whole = False
        click.secho(f"  {error}", fg="red")
    except ImportError:
        whole = False
        click.secho("fonts: cannot be read without the libraries", fg="red")
    return whole


def _platforms(file: Path | None) -> bool:
    """Show how old the figures of each platform are; return whether the user's file of them is right."""
    from snippets.errors import InputError
    from snippets.load import load_platforms
    from snippets.platforms import PLATFORMS

    click.echo("platforms:")
    table, healthy = PLATFORMS, True
    try:
        table, problems = load_platforms(Path(), today(), file)
        show_problems(problems, err=False)
    except InputError as error:
        healthy = False
        show_problems(error.problems, err=False)
    except ImportError:
        healthy = False
        click.secho("  those of your own cannot be read without the libraries", fg="red")
    for row in table.values():
        old = today() - row.checked > OLD
        click.secho(
            f"  {row.id} read on {row.checked}"
            + (f" ({row.where})" if row.where else "")
            + ("; over a year old, look again" if old else ""),
            fg="yellow" if old else None,
        )
    return healthy

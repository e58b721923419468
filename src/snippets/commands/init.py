"""`snippets init`."""

from importlib.resources import files
from pathlib import Path
from shlex import quote

import click

from snippets.commands.arguments import QUOTES_FILE
from snippets.patterns import regex

SCHEMA_FILE = "quotes.schema.json"

# Where the whole example lies: in a wheel, in a checkout.
CAMPAIGNS = ("data/quotes.yaml", "../../quotes.yaml")

# What editors look for in the first line.
_SCHEMA_LINE = regex(r"\A# yaml-language-server: \$schema=.*")


@click.command("init")
@click.argument("folder", metavar="[DIR]", default=".", type=click.Path(path_type=Path, readable=False))
@click.option("--full", is_flag=True, help="The whole example campaign instead, with every key explained.")
def command(folder: Path, full: bool) -> int:
    """Write a small working quotes.yaml to edit, and the schema by which editors complete and check it.

    A file that is there already is never overwritten.

    \b
    Examples:
      snippets init
      snippets init my-campaign
      snippets init my-campaign --full
    """
    from snippets.commands.saving import save

    package = files("snippets")
    names = CAMPAIGNS if full else ("example.yaml",)
    example = next(place for place in map(package.joinpath, names) if place.is_file()).read_text(encoding="utf-8")
    contents = {
        SCHEMA_FILE: package.joinpath(SCHEMA_FILE).read_bytes(),
        QUOTES_FILE: _SCHEMA_LINE.sub(f"# yaml-language-server: $schema={SCHEMA_FILE}", example).encode(),
    }
    for name, data in contents.items():
        there = folder / name
        if there.exists() and (name == QUOTES_FILE or there.read_bytes() != data):
            raise click.UsageError(f"{there} exists already; edit it, or choose another folder.")
    for name, data in contents.items():
        save(folder / name, data, "choose another folder")
    click.echo(f"{folder / QUOTES_FILE} is ready. Edit it, then:")
    click.echo(f"  cd {quote(str(folder))} && snippets export" if folder != Path() else "  snippets export")
    return 0

"""`snippets init`."""

from importlib.resources import files
from pathlib import Path
from shlex import quote

import click

from snippets.commands.arguments import QUOTES_FILE
from snippets.errors import ExportError


@click.command("init")
@click.argument("folder", metavar="[DIR]", default=".", type=click.Path(path_type=Path))
def command(folder: Path) -> int:
    """Write a small working quotes.yaml to edit. A file that is there already is never overwritten.

    \b
    Examples:
      snippets init
      snippets init my-campaign
    """
    target = folder / QUOTES_FILE
    if target.exists():
        raise click.UsageError(f"{target} exists already; edit it, or choose another folder.")
    example = files("snippets").joinpath("example.yaml").read_text(encoding="utf-8")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        target.write_text(example, encoding="utf-8")
    except OSError as error:
        raise ExportError(f"{target}: cannot be written ({error.strerror}); choose another folder") from error
    click.echo(f"{target} is ready. Edit it, then:")
    click.echo(f"  cd {quote(str(folder))} && snippets export" if folder != Path() else "  snippets export")
    return 0

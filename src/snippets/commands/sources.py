"""`snippets sources`."""

from pathlib import Path

import click

from snippets.commands.arguments import platforms_file_option, quotes_argument, show_problems, today


@click.command("sources")
@quotes_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(("csl-json", "bibtex", "ris")),
    default="csl-json",
    show_default=True,
    help="What to write; Zotero reads all of them.",
)
@click.option("-o", "--output", default="-", metavar="FILE", help="Where to; - is stdout.", show_default=True)
@click.option("--force", is_flag=True, help="Overwrite a file that is there.")
@platforms_file_option
def command(quotes: Path, form: str, output: str, force: bool, platforms_file: Path | None) -> int:
    """Write the sources of a quotes.yaml for a reference manager.

    `snippets import` reads CSL-JSON back.

    \b
    Examples:
      snippets sources
      snippets sources campaign.yaml --format bibtex -o sources.bib
    """
    from snippets.commands.saving import save
    from snippets.export.bibliography import FORMATS, all_sources
    from snippets.load import load

    target = Path(output)
    if output != "-" and target.exists() and not force:
        raise click.UsageError(f"{target} exists already. Overwrite it with --force, or choose another file with -o.")
    loaded = load(quotes, today(), platforms_file)
    show_problems(loaded.problems)
    text = FORMATS[form](all_sources(loaded.quotes))
    if output == "-":
        click.echo(text, nl=False)
    else:
        save(target, text.encode(), "choose another file with -o")
    return 0

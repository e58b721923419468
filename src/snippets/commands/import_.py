"""`snippets import`."""

from functools import reduce
from pathlib import Path

import click

from snippets.commands.arguments import QUOTES_FILE, platforms_file_option, show_problems, today
from snippets.model import Quotes


@click.command("import")
@click.argument(
    "documents", metavar="DOCUMENT…", nargs=-1, required=True, type=click.Path(path_type=Path, readable=False)
)
@click.option("-o", "--output", default=QUOTES_FILE, metavar="FILE", help="Where to; - is stdout.", show_default=True)
@click.option("--append", is_flag=True, help="Add what is new to a file that is there; what it says stays.")
@click.option("--force", is_flag=True, help="Overwrite a file that is there.")
@platforms_file_option
def command(documents: tuple[Path, ...], output: str, append: bool, force: bool, platforms_file: Path | None) -> int:
    """Turn Markdown documents into a quotes.yaml: quotations with speaker and source, linked sentences as facts.

    What was not understood is listed with its line. Read the result before you export it.

    \b
    Examples:
      snippets import page.md
      snippets import page.md notes.md -o campaign.yaml
      snippets import page.md -o -
    """
    from snippets.commands.saving import save
    from snippets.errors import InputError, Location, Problem
    from snippets.export.yamlfile import quotes_yaml
    from snippets.extract import extract
    from snippets.extract.joining import joined
    from snippets.read import read_document

    target = Path(output)
    there = output != "-" and target.exists()
    if there and not (append or force):
        raise click.UsageError(f"{target} exists already. Add to it with --append, or overwrite it with --force.")
    drafts = [extract(read_document(document)) for document in documents]
    for draft in drafts:
        show_problems(draft.problems)
    found = reduce(joined, (draft.quotes for draft in drafts))
    if not found.snippets and not found.sources:
        todo = "a quotation needs a link near it, a fact one in its sentence"
        raise InputError(tuple(Problem(Location(str(document)), "nothing was found", todo) for document in documents))
    text, new = _appended(target, found, platforms_file) if there and append else (quotes_yaml(found), found)
    if output == "-":
        click.echo(text, nl=False)
    else:
        save(target, text.encode(), "choose another file with -o")
    quotes = sum(snippet.kind == "quote" for snippet in new.snippets)
    click.echo(
        f"{quotes} quotes, {len(new.snippets) - quotes} facts, {len(new.sources)} sources"
        + ("" if output == "-" else f" -> {target}"),
        err=True,
    )
    return 0


def _appended(target: Path, found: Quotes, platforms_file: Path | None) -> tuple[str, Quotes]:
    """Return the text of a file with what is new in `found`, and what that is.

    Raises:
        AccessError: the file cannot be read.
        InputError: it has errors.
        UsageError: nothing can be added to it without changing what it says.
    """
    from snippets.export.yamlappend import append_yaml
    from snippets.extract.joining import additions
    from snippets.load import load
    from snippets.read.quotes import read_quotes

    loaded = load(target, today(), platforms_file)
    old = loaded.quotes
    try:
        appended = append_yaml(target.read_bytes().decode(), additions(old, found))
    except ValueError as error:
        raise click.UsageError(f"Cannot add to {target}: {error}; import to another file with -o.") from error
    new = appended.more
    again, _ = read_quotes(appended.text, str(target), tuple(loaded.platforms))
    wanted = (old.settings, (*old.sources, *new.sources), (*old.snippets, *new.snippets))
    if (again.settings, again.sources, again.snippets) != wanted:
        raise click.UsageError(f"Cannot add to {target} and leave the rest as it is; import to another file with -o.")
    return appended.text, new

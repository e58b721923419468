"""`snippets import`."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import reduce
from pathlib import Path

import click

from snippets.commands.arguments import QUOTES_FILE, platforms_file_option, show_problems, today
from snippets.document import Document, Draft
from snippets.model import Quotes
from snippets.rows import Table

_STDIN = "<stdin>"


@click.command("import")
@click.argument(
    "documents", metavar="DOCUMENT…", nargs=-1, required=True, type=click.Path(path_type=Path, readable=False)
)
@click.option(
    "--from",
    "kind",
    type=click.Choice(("md", "html", "text", "csv", "json")),
    help="What the documents are, where their suffix or their text does not show it.",
)
@click.option("--encoding", metavar="NAME", default="", help="Of the documents, such as windows-1251.")
@click.option("-o", "--output", default=QUOTES_FILE, metavar="FILE", help="Where to; - is stdout.", show_default=True)
@click.option("--append", is_flag=True, help="Add what is new to a file that is there; what it says stays.")
@click.option("--force", is_flag=True, help="Overwrite a file that is there.")
@platforms_file_option
def command(
    documents: tuple[Path, ...],
    kind: str | None,
    encoding: str,
    output: str,
    append: bool,
    force: bool,
    platforms_file: Path | None,
) -> int:
    """Turn documents into a quotes.yaml: quotations with speaker and source, linked sentences as facts.

    Markdown, HTML, plain text, CSV or TSV with named columns, JSON lists and CSL-JSON; a folder stands for those in it,
    and - for stdin. What was not understood is listed with its line. Read the result before you export it.

    \b
    Examples:
      snippets import page.md
      snippets import page.html notes.md -o campaign.yaml
      snippets import quotes.csv -o -
      snippets import - --from html < page
    """
    from snippets.commands.saving import save
    from snippets.errors import InputError, Location, Problem
    from snippets.export.yamlfile import quotes_yaml
    from snippets.extract import doubts_of
    from snippets.extract.joining import joined

    target = Path(output)
    there = output != "-" and target.exists()
    if there and not (append or force):
        raise click.UsageError(f"{target} exists already. Add to it with --append, or overwrite it with --force.")
    with _no_collection():
        drafts = [_drafted(read) for read in _read(documents, kind or "", encoding)]
    left_out = tuple(problem for draft in drafts for problem in draft.problems)
    found = reduce(joined, (draft.quotes for draft in drafts)) if drafts else Quotes("")
    if not found.snippets and not found.sources:
        show_problems(left_out)
        todo = "a quotation needs a link near it, a fact one in its sentence"
        raise InputError(tuple(Problem(Location(_name(document)), "nothing was found", todo) for document in documents))
    text, new = _appended(target, found, platforms_file) if there and append else (quotes_yaml(found), found)
    # What may be wrong comes first: it is written already.
    show_problems((*doubts_of(new), *left_out))
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


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keep Python from looking for cycles: there are none, and the search costs a fifth of a long document's time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _name(document: Path) -> str:
    return _STDIN if str(document) == "-" else str(document)


def _read(documents: tuple[Path, ...], kind: str, encoding: str) -> Iterator[Document | Table]:
    """Yield what is in each document; of a folder, a file that cannot be read is named and left out.

    Raises:
        AccessError: a document that is named cannot be read.
        InputError: it is a list without quotations.
    """
    from snippets.commands.lines import read_bytes
    from snippets.errors import SnippetsError
    from snippets.read import BYTES_MOST, documents_in, read_content, read_document

    for document in documents:
        if str(document) == "-":
            yield read_content(read_bytes(BYTES_MOST + 1), _STDIN, kind, encoding)
        elif document.is_dir():
            for path in documents_in(document):
                try:
                    yield read_document(path, "", encoding)
                except SnippetsError as error:
                    click.echo(str(error), err=True)
        else:
            yield read_document(document, kind, encoding)


def _drafted(read: Document | Table) -> Draft:
    from snippets.extract import extract
    from snippets.extract.table import extract_table

    draft = extract_table(read) if isinstance(read, Table) else extract(read)
    return replace(draft, problems=(*read.problems, *draft.problems))


def _appended(target: Path, found: Quotes, platforms_file: Path | None) -> tuple[str, Quotes]:
    """Return the text of a file with what is new in `found`, and what that is.

    Raises:
        AccessError: the file cannot be read.
        InputError: it has errors.
        UsageError: nothing can be added to it without changing what it says.
    """
    from snippets.export.yamlappend import append_yaml
    from snippets.extract.joining import additions
    from snippets.load import load_unchecked
    from snippets.read.quotes import read_quotes

    old, platforms = load_unchecked(target, today(), platforms_file)
    try:
        appended = append_yaml(target.read_bytes().decode(), additions(old, found))
    except ValueError as error:
        raise click.UsageError(f"Cannot add to {target}: {error}; import to another file with -o.") from error
    new = appended.more
    again, _ = read_quotes(appended.text, str(target), tuple(platforms))
    wanted = (old.settings, (*old.sources, *new.sources), (*old.snippets, *new.snippets))
    if (again.settings, again.sources, again.snippets) != wanted:
        raise click.UsageError(f"Cannot add to {target} and leave the rest as it is; import to another file with -o.")
    return appended.text, new

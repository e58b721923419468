"""`snippets import`."""

from dataclasses import replace
from pathlib import Path

import click

from snippets.commands.arguments import QUOTES_FILE, show_problems
from snippets.model import Quotes


@click.command("import")
@click.argument("documents", metavar="DOCUMENT…", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-o", "--output", default=QUOTES_FILE, metavar="FILE", help="Where to; - is stdout.", show_default=True)
@click.option("--append", is_flag=True, help="Add to a file that is there.")
@click.option("--force", is_flag=True, help="Overwrite a file that is there.")
def command(documents: tuple[Path, ...], output: str, append: bool, force: bool) -> int:
    """Turn Markdown documents into a quotes.yaml: quotations with speaker and source, linked sentences as facts.

    What was not understood is listed with its line. Read the result before you export it.

    \b
    Examples:
      snippets import page.md
      snippets import page.md notes.md -o campaign.yaml
      snippets import page.md -o -
    """
    from snippets.errors import ExportError, InputError, Location, Problem
    from snippets.export.yamlfile import quotes_yaml
    from snippets.extract import extract
    from snippets.read import read_document

    target = Path(output)
    if output != "-" and target.exists() and not (append or force):
        raise click.UsageError(f"{target} exists already. Add to it with --append, or overwrite it with --force.")
    drafts = [extract(read_document(document)) for document in documents]
    found = [draft.quotes for draft in drafts]
    if append and target.exists():
        from datetime import date

        from snippets.load import load

        found.insert(0, load(target, date.today())[0])  # noqa: DTZ011 - a campaign's dates are local days
    whole = found[0]
    for more in found[1:]:
        whole = _joined(whole, more)
    for draft in drafts:
        show_problems(draft.problems)
    if not whole.snippets and not whole.sources:
        todo = "a quotation needs a link near it, a fact one in its sentence"
        raise InputError(tuple(Problem(Location(str(document)), "nothing was found", todo) for document in documents))
    text = quotes_yaml(whole)
    if output == "-":
        click.echo(text, nl=False)
    else:
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        except OSError as error:
            raise ExportError(f"{target}: cannot be written ({error.strerror}); choose another file with -o") from error
    quotes = sum(snippet.kind == "quote" for snippet in whole.snippets)
    click.echo(
        f"{quotes} quotes, {len(whole.snippets) - quotes} facts, {len(whole.sources)} sources"
        + ("" if output == "-" else f" -> {target}"),
        err=True,
    )
    return 0


def _joined(one: Quotes, other: Quotes) -> Quotes:
    """Return both lists as one; a source with the same address is one source, an id that is taken gets a number."""
    by_url = {source.url: source for source in one.sources}
    ids = {source.id for source in one.sources}
    renamed = {}
    for source in other.sources:
        if source.url in by_url:
            renamed[source.url] = by_url[source.url]
        else:
            fresh = replace(source, id=_free(source.id, ids))
            ids.add(fresh.id)
            by_url[fresh.url] = renamed[fresh.url] = fresh
    taken = {snippet.id for snippet in one.snippets}
    texts = {snippet.text for snippet in one.snippets}
    snippets = list(one.snippets)
    for snippet in other.snippets:
        if snippet.text in texts:
            continue
        fresh_id = _free(snippet.id, taken)
        taken.add(fresh_id)
        sources = tuple(renamed.get(source.url, source) for source in snippet.sources)
        snippets.append(replace(snippet, id=fresh_id, sources=sources))
    return replace(one, sources=tuple(by_url.values()), snippets=tuple(snippets))


def _free(wanted: str, taken: set[str]) -> str:
    if wanted not in taken:
        return wanted
    number = 2
    while f"{wanted}-{number}" in taken:
        number += 1
    return f"{wanted}-{number}"

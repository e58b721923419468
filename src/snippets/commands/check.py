"""`snippets check`."""

import json
from pathlib import Path

import click

from snippets.commands.arguments import platforms_file_option, quotes_argument, show_problems, today


@click.command("check")
@quotes_argument
@platforms_file_option
@click.option("--json", "as_json", is_flag=True, help="One JSON object a problem.")
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
def command(quotes: Path, platforms_file: Path | None, as_json: bool, strict: bool) -> int:
    """Report every problem in the file, offline: file, line, what is wrong, what to do.

    QUOTES is ./quotes.yaml when left out. The problems are the result, on stdout. Exit code 1 when there are errors.

    \b
    Examples:
      snippets check
      snippets check campaign.yaml --strict
    """
    from snippets.errors import InputError
    from snippets.load import load

    try:
        loaded = load(quotes, today(), platforms_file)
        problems, count = loaded.problems, len(loaded.quotes.snippets)
    except InputError as error:
        problems, count = error.problems, 0
    if as_json:
        for problem in problems:
            click.echo(json.dumps({**problem._asdict(), "where": problem.where._asdict()}, ensure_ascii=False))
    else:
        show_problems(problems, err=False)
    errors = sum(problem.severity == "error" for problem in problems)
    if errors or (strict and problems):
        return 1
    if not as_json:
        said = f"{_number(count, 'snippet')}, no errors, {_number(len(problems), 'warning')}"
        click.echo(f"{quotes}: {said}", err=True)
    return 0


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"

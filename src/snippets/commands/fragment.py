"""`snippets fragment`."""

import json
from typing import Any

import click


@click.command("fragment")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines {html, text} in, JSON Lines {fragment} out.")
@click.option("--lang", default="en", show_default=True, help="BCP 47 tag of the texts.")
def command(as_json: bool, lang: str) -> int:
    """Make links that open a page at a sentence.

    Reads JSON Lines {"html": …, "text": …} from stdin; where the page has the text word for word, the answer is what to
    put after the page's address, `#:~:text=…`; else it is null. Without --json, one object is read and the plain
    fragment is printed.

    \b
    Example:
      echo '{"html": "<p>One fact. Another.</p>", "text": "Another."}' | snippets fragment --json
    """
    from snippets.commands.lines import answer_lines, read_text
    from snippets.errors import InputError, Location, Problem
    from snippets.verify import fragment_of

    def made(value: object) -> str | None:
        texts = (value.get("html"), value.get("text")) if isinstance(value, dict) else ()
        if len(texts) != 2 or not all(isinstance(text, str) for text in texts):
            raise TypeError('a line must be an object with "html" and "text"')
        return fragment_of(str(texts[0]), str(texts[1]), lang)

    def answer(value: object) -> dict[str, Any]:
        return {"fragment": made(value)}

    if as_json:
        answer_lines(answer, {"fragment": None})
        return 0
    try:
        found = made(json.loads(read_text()))
    except (ValueError, TypeError) as error:
        raise InputError(
            (Problem(Location("stdin", 1), f"not understood: {error}", "write one JSON object"),)
        ) from error
    if found:
        click.echo(found)
    return 0 if found else 1

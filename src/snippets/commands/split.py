"""`snippets split`."""

from pathlib import Path
from typing import Any, get_args

import click

from snippets.commands.arguments import PLATFORM, platform_table, platforms_file_option, row_of, show_problems
from snippets.model import Numbering, Settings

NUMBERINGS: tuple[Numbering, ...] = get_args(Numbering)


@click.command("split")
@click.option("--platform", required=True, type=PLATFORM, help="Whose rules to use.")
@platforms_file_option
@click.option("--source", default="", metavar="URL", help="Link that the posts carry.")
@click.option("--numbering", type=click.Choice(NUMBERINGS), default=NUMBERINGS[0], help="How posts are numbered.")
@click.option("--continuation", default="", metavar="MARK", help="After the number of each post but the last.")
@click.option("--json", "as_json", is_flag=True, help='JSON Lines {"text", "source"} in, {"posts": […]} out.')
def command(
    platform: str, platforms_file: Path | None, source: str, numbering: Numbering, continuation: str, as_json: bool
) -> int:
    """Split the text on stdin into posts that fit, with nothing lost.

    \b
    Examples:
      snippets split --platform x --source https://example.org/report < text.txt
      snippets split --platform mastodon --json < texts.jsonl
    """
    from snippets.commands.lines import answer_lines, read_text
    from snippets.errors import FitError
    from snippets.split import split_text

    settings = Settings(numbering=numbering, continuation=continuation)
    row = row_of(platform, platform_table(platforms_file))

    def answer(request: object) -> dict[str, Any]:
        if not isinstance(request, dict) or not isinstance(request.get("text"), str):
            raise TypeError('a line must be {"text": string, "source": string or null}')
        text, link = request["text"], request.get("source") or ""
        if not isinstance(link, str):
            raise TypeError('"source" must be a string or null')
        if not text.strip():
            return {"posts": []}
        try:
            return {"posts": [post.text for post in split_text(text, link, row, settings).posts]}
        except FitError as error:
            return {"posts": [], "error": str(error)}

    if as_json:
        answer_lines(answer, {"posts": []})
        return 0
    text = read_text()
    if not text.strip():
        return 0
    thread = split_text(text, source, row, settings)
    show_problems(thread.problems)
    click.echo("\n---\n".join(post.text for post in thread.posts))
    return 0

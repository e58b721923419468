"""`snippets count`."""

from pathlib import Path
from typing import Any

import click

from snippets.commands.arguments import PLATFORM, platform_table, platforms_file_option, row_of


@click.command("count")
@click.option("--platform", required=True, type=PLATFORM, help="Whose rules to use.")
@platforms_file_option
@click.option("--json", "as_json", is_flag=True, help="JSON Lines of strings in, JSON Lines out.")
def command(platform: str, platforms_file: Path | None, as_json: bool) -> int:
    """Measure the text on stdin as the platform does.

    \b
    Examples:
      echo "A fact. https://example.org/report" | snippets count --platform x
      snippets count --platform bluesky --json < texts.jsonl
    """
    from snippets.commands.lines import answer_lines, read_text

    row = row_of(platform, platform_table(platforms_file))

    def measure(text: object) -> dict[str, Any]:
        if not isinstance(text, str):
            raise TypeError("a line must be a JSON string")
        measured = row.measure(text)
        answer: dict[str, Any] = {"length": measured.length, "limit": measured.limit, "fits": measured.fits}
        if measured.encoding:
            answer |= {"segments": measured.segments, "encoding": measured.encoding}
        return answer

    if as_json:
        answer_lines(measure, {"length": 0, "limit": row.most, "fits": False})
        return 0
    answer = measure(read_text())
    verdict = "fits" if answer["fits"] else "does not fit"
    of = f" of {answer['limit']}" if answer["limit"] is not None else ""
    click.echo(f"{answer['length']}{of} {row.unit}; {verdict}")
    return 0

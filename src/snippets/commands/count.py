"""`snippets count`."""

from typing import Any

import click

from snippets.commands.arguments import PlatformType


@click.command("count")
@click.option("--platform", required=True, type=PlatformType(), help="Whose rules to use.")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines of strings in, JSON Lines out.")
def command(platform: str, as_json: bool) -> int:
    """Measure the text on stdin as the platform does.

    \b
    Examples:
      echo "A fact. https://example.org/report" | snippets count --platform x
      snippets count --platform bluesky --json < texts.jsonl
    """
    from snippets.commands.lines import answer_lines, read_text
    from snippets.platforms import PLATFORMS

    row = PLATFORMS[platform]

    def measure(text: object) -> dict[str, Any]:
        if not isinstance(text, str):
            raise TypeError("a line must be a JSON string")
        return {"length": row.length(text), "limit": row.limits[0].most, "fits": row.fits(text)}

    if as_json:
        answer_lines(measure, {"length": 0, "limit": row.limits[0].most, "fits": False})
        return 0
    answer = measure(read_text())
    verdict = "fits" if answer["fits"] else "does not fit"
    click.echo(f"{answer['length']} of {answer['limit']} {row.limits[0].unit}; {verdict}")
    return 0

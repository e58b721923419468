"""`snippets platforms`."""

import json
from dataclasses import fields
from pathlib import Path
from typing import Any

import click

from snippets.commands.arguments import platform_table, platforms_file_option
from snippets.platforms import Limit, Platform


@click.command("platforms")
@platforms_file_option
@click.option("--json", "as_json", is_flag=True, help="The whole table as JSON.")
def command(platforms_file: Path | None, as_json: bool) -> int:
    """Show the platforms: limits, card sizes, links, sources of these facts; your own with their file and line.

    \b
    Examples:
      snippets platforms
      snippets platforms --json
    """
    table = platform_table(platforms_file)
    if as_json:
        click.echo(json.dumps([_row(platform) for platform in table.values()], ensure_ascii=False, indent=1))
        return 0
    for platform in table.values():
        click.secho(f"{platform.id}  {platform.name}", bold=True)
        if platform.where:
            click.echo(f"  given by {platform.where}")
        for limit in platform.limits:
            click.echo(f"  at most {limit.most:,} {limit.unit}" if limit.most else f"  no limit known, in {limit.unit}")
        price = f"{platform.link_price}" if platform.link_price else "its full length"
        click.echo(f"  a link costs {price}{'' if platform.links_clickable else ' and cannot be clicked'}")
        pictures = "any number of" if platform.images is None else platform.images
        click.echo(f"  {'threads' if platform.thread else 'no threads'}; {pictures} pictures a post; {_alt(platform)}")
        click.echo(f"  card {platform.canvas[0]}x{platform.canvas[1]}")
        if platform.links_most is not None:
            click.echo(f"  at most {platform.links_most} different links a post")
        if platform.warning:
            click.echo("  a field for a content warning, which shares the limit")
        for rule in platform.rules:
            click.echo(f"  {rule}")
        click.echo(f"  read on {platform.checked}: {platform.source}")
        if platform.unconfirmed:
            click.echo(f"  not confirmed by the platform itself: {', '.join(platform.unconfirmed)}")
    return 0


def _alt(platform: Platform) -> str:
    if platform.alt is None:
        return "no field for an alt text"
    return f"alt text {platform.alt.most:,}" if platform.alt.most else "alt text without a known limit"


def _limit(limit: Limit | None) -> dict[str, Any] | None:
    return {"most": limit.most, "unit": limit.unit} if limit else None


def _row(platform: Platform) -> dict[str, Any]:
    """Return a row as JSON values, by the names of its fields."""
    own = {"limits", "alt", "checked", "where", "valid", "measure_own", "strict_limits"}
    plain = {field.name: getattr(platform, field.name) for field in fields(platform) if field.name not in own}
    return plain | {
        "limits": [_limit(limit) for limit in platform.limits],
        "alt": _limit(platform.alt),
        "checked": platform.checked.isoformat(),
        "where": str(platform.where or ""),
    }

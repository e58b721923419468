"""`snippets platforms`."""

import json
from typing import Any

import click

from snippets.platforms import PLATFORMS, Platform


@click.command("platforms")
@click.option("--json", "as_json", is_flag=True, help="The whole table as JSON.")
def command(as_json: bool) -> int:
    """Show the platforms: limits, card sizes, links, sources of these facts.

    \b
    Examples:
      snippets platforms
      snippets platforms --json
    """
    if as_json:
        click.echo(json.dumps([_row(platform) for platform in PLATFORMS.values()], ensure_ascii=False, indent=1))
        return 0
    for platform in PLATFORMS.values():
        click.secho(f"{platform.id}  {platform.name}", bold=True)
        for limit in platform.limits:
            click.echo(f"  at most {limit.most:,} {limit.unit}")
        link = f"{platform.link_price}" if platform.link_price else "its full length"
        click.echo(f"  a link costs {link}{'' if platform.links_clickable else ' and cannot be clicked'}")
        click.echo(f"  {'threads' if platform.thread else 'no threads'}; {platform.images} pictures a post; "
                   f"card {platform.canvas[0]}x{platform.canvas[1]}; alt text {platform.alt.most:,}")  # fmt: skip
        click.echo(f"  read on {platform.checked}: {platform.source}")
        if platform.unconfirmed:
            click.echo(f"  not confirmed by the platform itself: {', '.join(platform.unconfirmed)}")
    return 0


def _row(platform: Platform) -> dict[str, Any]:
    return {
        "id": platform.id,
        "name": platform.name,
        "limits": [{"most": limit.most, "unit": limit.unit} for limit in platform.limits],
        "link_price": platform.link_price,
        "thread": platform.thread,
        "thread_most": platform.thread_most,
        "images": platform.images,
        "image_bytes": platform.image_bytes,
        "canvas": list(platform.canvas),
        "alt": {"most": platform.alt.most, "unit": platform.alt.unit},
        "links_clickable": platform.links_clickable,
        "compose_url": platform.compose_url,
        "source": platform.source,
        "checked": platform.checked.isoformat(),
        "unconfirmed": list(platform.unconfirmed),
    }

"""`snippets affected`."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from snippets.errors import AccessError, InputError, Location, Problem


@click.command("affected")
@click.argument("url")
@click.option(
    "--manifest",
    "manifest",
    default="output/manifest.json",
    type=click.Path(path_type=Path, readable=False),
    help="Of the campaign that was exported.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object an item.")
def command(url: str, manifest: Path, as_json: bool) -> int:
    """List every post and card that used this source: what to correct when it was wrong.

    URL is the address of the page or of an archived copy; tracking, fragment and the like make no difference.
    Ask before you withdraw the snippets: what was withdrawn is no longer in the manifest.

    \b
    Examples:
      snippets affected https://example.org/report
      snippets affected https://example.org/report --manifest build/campaign/manifest.json --json
    """
    from snippets.export.affected import affected
    from snippets.urls import url_fault

    if fault := url_fault(url):
        raise click.BadParameter(f"The URL {fault}: {url}", param_hint="'URL'")
    found = list(affected(_items(manifest), url))
    for item in found:
        if as_json:
            click.echo(json.dumps(asdict(item), ensure_ascii=False))
        else:
            click.echo(f"{item.snippet} on {item.platform}, {item.lang}: {', '.join(item.sources)}")
            for file in filter(None, (*item.posts, *item.cards, item.mail)):
                click.echo(f"  {manifest.parent / file}")
    posts, cards = sum(len(item.posts) for item in found), sum(len(item.cards) for item in found)
    snippets = len({item.snippet for item in found})
    click.echo(f"{posts} post(s) and {cards} card(s) of {snippets} snippet(s) use it", err=True)
    return 0


def _items(manifest: Path) -> list[dict[str, Any]]:
    """Return the items of a manifest.

    Raises:
        AccessError: it cannot be read.
        InputError: it is none of ours, or damaged.
    """
    from snippets.export.items import well_formed

    try:
        items = json.loads(manifest.read_bytes())["items"]
    except FileNotFoundError:
        raise AccessError(f"{manifest}: no such file; export first, or name it with --manifest") from None
    except OSError as error:
        raise AccessError(f"{manifest}: cannot be read ({error.strerror})") from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise _damaged(manifest, getattr(error, "lineno", 0)) from error
    if not isinstance(items, list) or not all(isinstance(item, dict) and well_formed(item) for item in items):
        raise _damaged(manifest, 0)
    return items


def _damaged(manifest: Path, line: int) -> InputError:
    where = Location(str(manifest), line)
    return InputError((Problem(where, "not a manifest that snippets wrote", "export again with --force"),))

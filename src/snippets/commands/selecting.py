"""Options of the commands that make a campaign: what of it, how it looks, and where it is published."""

from functools import reduce

import click

from snippets.commands.arguments import PLATFORM, Function, platforms_file_option, theme_option

# What keeps an address from being the beginning of others, in a list parted by commas too.
_NO_BASE = frozenset("?#,")


class BaseUrlType(click.ParamType[str]):
    """An address that paths can follow."""

    name = "URL"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return it with a slash at its end; fail when it cannot be opened, or nothing can follow it."""
        from snippets.urls import url_fault

        fault = url_fault(value)
        if not fault and not _NO_BASE.isdisjoint(value):
            fault = "has a query, a fragment or a comma"
        return self.fail(f"The URL {fault}: {value}", param, ctx) if fault else f"{value.removesuffix('/')}/"


_OPTIONS = (
    click.option("--platform", "platforms", multiple=True, type=PLATFORM, help="Only this platform. Repeatable."),
    platforms_file_option,
    click.option("--id", "ids", multiple=True, metavar="ID", help="Only this snippet. Repeatable."),
    click.option("--tag", "tags", multiple=True, metavar="TAG", help="Only snippets with this tag. Repeatable."),
    theme_option,
    click.option(
        "--media-base-url",
        "media_base",
        metavar="URL",
        type=BaseUrlType(),
        help="Where the output folder is published, for scheduler files.",
    ),
    click.option("--jobs", default=0, type=click.IntRange(0, 256), help="Processes of this machine; 0 chooses."),
)


def selecting_options(function: Function) -> Function:
    """Add --platform, --platforms-file, --id, --tag, --theme, --media-base-url and --jobs."""
    return reduce(lambda inner, add: add(inner), reversed(_OPTIONS), function)

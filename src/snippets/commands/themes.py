"""`snippets themes`."""

import click

from snippets.themes import THEMES


@click.command("themes")
def command() -> int:
    """Show the themes. Use one with `theme:` in quotes.yaml or with --theme.

    \b
    Examples:
      snippets themes
      snippets export --theme night
    """
    for theme in THEMES.values():
        click.echo(f"{theme.name:8} {theme.about}")
    return 0

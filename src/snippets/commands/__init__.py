"""The click face: one thin module a command, loaded when its command runs. `--help` loads none of them."""

import os
from importlib import import_module
from typing import Final

import click

from snippets import __version__

# Command -> one line of help. The module of the same name holds a click command called `command`.
COMMANDS: Final = {
    "export": "Make the whole campaign: posts, cards, alt texts, kit page.",
    "preview": "Show the kit page in the browser, and keep it up to date.",
    "import": "Turn a document into a quotes.yaml.",
    "sources": "Write the sources for a reference manager.",
    "check": "Report every problem in a quotes.yaml.",
    "verify": "Check each quotation against its sources, word for word.",
    "card": "Make one card.",
    "print": "Set all cards as a PDF to print.",
    "post": "Print one thread, ready to paste.",
    "count": "Measure text as a platform does.",
    "split": "Split text into posts that fit.",
    "fragment": "Make links that open a page at a sentence.",
    "affected": "List the posts and cards that used a source.",
    "platforms": "Show the platforms and their limits.",
    "themes": "Show the themes.",
    "init": "Write a small working example to edit.",
    "doctor": "Show what is installed, and what would help.",
}


def drop_output() -> None:
    """Send what is still to be written nowhere, for Python would try it once more at its end, and complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


class LazyGroup(click.Group):
    """A group that knows its commands by name and loads a command's module only to run it."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as above
        """Return the command, loading its module."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"snippets.commands.{cmd_name.replace('import', 'import_')}")
        found = module.command
        return found if isinstance(found, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Resolve as click does; a misspelt name gets a suggestion."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from snippets.commands.arguments import did_you_mean

            near = did_you_mean(args[0], COMMANDS)
            if not near:
                raise
            raise click.UsageError(f"{error.message}{near}", ctx) from error

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; when the reader of its output leaves, as `head` does, that is the end of it."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            drop_output()
            return 0

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - as above
        """Write the list of commands from the table, without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="snippets", message="%(prog)s %(version)s")
def cli() -> None:
    """Quotations and facts, with their source links, as posts that fit each platform and cards that cite.

    \b
    Start:
      snippets init my-campaign           a small example to edit
      snippets check                      what is wrong with ./quotes.yaml, line by line
      snippets export                     everything, into ./output; open output/index.html
    """

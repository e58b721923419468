"""`snippets post`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from snippets.commands.arguments import PLATFORM, load_one, located, platforms_file_option, row_of, show_problems

if TYPE_CHECKING:
    from snippets.commands.pasting import Part, Picture
    from snippets.model import Snippet
    from snippets.platforms import Platform
    from snippets.products import Post


@click.command("post")
@click.argument("arguments", metavar="[QUOTES] ID", nargs=-1, required=True)
@click.option("--platform", required=True, type=PLATFORM, help="Where it is posted.")
@platforms_file_option
@click.option("--part", type=click.IntRange(1), help="Only this post of the thread.")
@click.option("--copy", is_flag=True, help="Put it on the clipboard as well, post by post.")
@click.option(
    "-o",
    "--output",
    default="output",
    show_default=True,
    type=click.Path(path_type=Path),
    help="Folder that was exported to: --copy names the cards in it.",
)
def command(
    arguments: tuple[str, ...],
    platform: str,
    platforms_file: Path | None,
    part: int | None,
    copy: bool,
    output: Path,
) -> int:
    """Print one thread as text, exactly as it is pasted; posts are parted by a line with three dashes.

    One argument is the ID of a snippet in ./quotes.yaml, two are a file and an ID.

    With --copy each post goes to the clipboard in turn: paste it, press Enter for the next one, a for the alt text of
    its picture, q to end. Where input is no terminal, only the first post does, or the one that --part names.

    \b
    Examples:
      snippets post people-affected --platform x
      snippets post people-affected --platform x --copy
      snippets post campaign.yaml long-quote --platform mastodon --part 2 --copy
    """
    from snippets.check.context import error
    from snippets.errors import InputError
    from snippets.load import deep_links
    from snippets.receipts import standings
    from snippets.split import split

    loaded, snippet = load_one(arguments, platforms_file)
    if snippet.withdrawn:
        raise click.UsageError(f"“{snippet.id}” is withdrawn ({snippet.withdrawn.reason}); there is no post of it.")
    row = row_of(platform, loaded.platforms)
    deep = deep_links(loaded.quotes, loaded.receipts).get(snippet.id, "")
    with located(snippet, loaded.quotes.settings):
        thread = split(snippet, loaded.quotes.settings, row, deep)
    show_problems(thread.problems)
    if part and part > len(thread.posts):
        raise click.UsageError(f"The thread has {len(thread.posts)} post(s).")
    posts = thread.posts[part - 1 : part] if part else thread.posts
    click.echo("\n---\n".join(post.text for post in posts))
    numbers = range(part or 1, (part or 1) + len(posts))
    lengths = {number: _length(post) for number, post in zip(numbers, posts, strict=True)}
    for number, length in lengths.items():
        click.echo(f"{row.name} {number}/{len(thread.posts)}: {length}", err=True)
    told = next(iter(standings([snippet], loaded.receipts).values()), None)
    if told and told.state == "differs":
        differs = f"{snippet.id}: these are not the words of the source; `snippets verify --id {snippet.id}` shows both"
        if copy:
            raise InputError((error(snippet.line_of("text"), differs, "correct them before they are posted"),))
        click.echo(differs, err=True)
    if copy:
        pictures = _pictures(snippet, row, thread.posts, output)
        _copy([_part(row, number, thread.posts, lengths[number], pictures) for number in numbers])
        if len(posts) > 1 and not _at_a_terminal():
            click.echo("no terminal to ask at; the next one: --part 2", err=True)
    return 0


def _length(post: "Post") -> str:
    return f"{post.length}" if post.limit is None else f"{post.length} of {post.limit}"


def _part(
    row: "Platform", number: int, posts: "tuple[Post, ...]", length: str, pictures: "tuple[Picture, ...]"
) -> "Part":
    from snippets.commands.pasting import Part

    own = tuple(picture for picture in pictures if picture.post == number)
    return Part(f"{row.name} {number}/{len(posts)}", posts[number - 1].text, length, own)


def _pictures(snippet: "Snippet", row: "Platform", posts: "tuple[Post, ...]", output: Path) -> "tuple[Picture, ...]":
    """Return the cards of a thread in the folder that was exported to; says where there are none of it."""
    from snippets.commands.pasting import pictures_of
    from snippets.export.disk import read_file
    from snippets.export.items import well_formed
    from snippets.export.manifest import NAME, manifest_items

    entries = filter(well_formed, manifest_items(read_file(output, NAME)))
    found = pictures_of(entries, snippet.id, row.id, posts, output)
    if found is None and row.images != 0:
        click.echo(f"{output} has no cards of these posts; `snippets export` makes them", err=True)
    return found or ()


def _copy(parts: "list[Part]") -> None:
    """Put the parts on the clipboard, one after another where somebody can say when, else the first.

    Raises:
        SnippetsError: no clipboard can be reached.
    """
    from snippets.commands.clipboard import copy_text
    from snippets.commands.pasting import paste, walk

    if _at_a_terminal():
        walk(parts, copy_text, click.getchar)
    else:
        paste(parts[0], copy_text)


def _at_a_terminal() -> bool:
    return bool(sys.stdin and sys.stdin.isatty() and sys.stderr and sys.stderr.isatty())

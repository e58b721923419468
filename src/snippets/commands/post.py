"""`snippets post`."""

from pathlib import Path

import click

from snippets.commands.arguments import PLATFORM, load_one, located, platforms_file_option, row_of, show_problems


@click.command("post")
@click.argument("arguments", metavar="[QUOTES] ID", nargs=-1, required=True)
@click.option("--platform", required=True, type=PLATFORM, help="Where it is posted.")
@platforms_file_option
@click.option("--part", type=click.IntRange(1), help="Only this post of the thread.")
@click.option("--copy", is_flag=True, help="Put it on the clipboard as well.")
def command(
    arguments: tuple[str, ...], platform: str, platforms_file: Path | None, part: int | None, copy: bool
) -> int:
    """Print one thread as text, exactly as it is pasted; posts are parted by a line with three dashes.

    One argument is the ID of a snippet in ./quotes.yaml, two are a file and an ID.

    \b
    Examples:
      snippets post people-affected --platform x
      snippets post campaign.yaml long-quote --platform mastodon --part 2 --copy
    """
    from snippets.split import split

    loaded, snippet = load_one(arguments, platforms_file)
    if snippet.withdrawn:
        raise click.UsageError(f"“{snippet.id}” is withdrawn ({snippet.withdrawn.reason}); there is no post of it.")
    row = row_of(platform, loaded.platforms)
    with located(snippet, loaded.quotes.settings):
        thread = split(snippet, loaded.quotes.settings, row)
    show_problems(thread.problems)
    if part and part > len(thread.posts):
        raise click.UsageError(f"The thread has {len(thread.posts)} post(s).")
    posts = thread.posts[part - 1 : part] if part else thread.posts
    text = "\n---\n".join(post.text for post in posts)
    click.echo(text)
    for number, post in enumerate(posts, start=part or 1):
        click.echo(f"{row.name} {number}/{len(thread.posts)}: {post.length} of {post.limit}", err=True)
    if copy:
        from snippets.commands.clipboard import copy_text

        click.echo(copy_text(text), err=True)
    return 0

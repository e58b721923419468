"""Takes a thread to the clipboard part by part, and says which pictures go with each and what their alt texts are."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from snippets.products import Post

# What a terminal sends for Enter, and for what people press to leave: q, Escape, Ctrl-D.
_NEXT, _END, _ALT = frozenset("\r\n"), frozenset("qQ\x1b\x04"), frozenset("aA")

# Puts a text on the clipboard and returns what with.
Copy = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Picture:
    """A card that was exported.

    Attributes:
        file: its path.
        alt: its alt text.
        post: the number of the post that it goes with, from 1.
    """

    file: Path
    alt: str
    post: int


@dataclass(frozen=True, slots=True)
class Part:
    """One post of a thread, with all that is pasted for it.

    Attributes:
        name: which one it is, in words: "X 2/5".
        text: of the post.
        length: in words.
        pictures: that go with it.
    """

    name: str
    text: str
    length: str
    pictures: tuple[Picture, ...]


def pictures_of(
    entries: Iterable[dict[str, Any]], snippet: str, platform: str, posts: Sequence[Post], folder: Path
) -> tuple[Picture, ...] | None:
    """Return the pictures that were exported with exactly these posts; None where there was no such export.

    Args:
        entries: of a manifest.
        snippet: its id.
        platform: the same.
        posts: the thread as it is now.
        folder: that the manifest lies in.
    """
    for entry in entries:
        if (entry["snippet"], entry["platform"]) == (snippet, platform):
            same = [post["text"] for post in entry["posts"]] == [post.text for post in posts]
            cards = (Picture(folder / card["file"], card["alt"], card["post"]) for card in entry["cards"])
            return tuple(cards) if same else None
    return None


def paste(part: Part, copy: Copy) -> None:
    """Put one part on the clipboard, and say so."""
    program = copy(part.text)
    click.echo(f"{part.name} is on the clipboard ({program}), {part.length}", err=True)
    for picture in part.pictures:
        click.echo(f"  picture: {picture.file}", err=True)
        click.echo(f"  alt text: {' '.join(picture.alt.split())}", err=True)


def walk(parts: Sequence[Part], copy: Copy, key: Callable[[], str]) -> None:
    """Paste one part after another, as fast as keys are pressed on the terminal.

    Args:
        parts: at least one.
        copy: puts a text on the clipboard.
        key: waits for a key and returns it; raises EOFError where there are no more.
    """
    for part, following in zip(parts, [*parts[1:], None], strict=True):
        paste(part, copy)
        if not following and not part.pictures:
            return
        choices = [f"Enter: {following.name}" if following else "Enter: end"]
        choices += ["a: its alt text"] if part.pictures else []
        choices += ["q: end"] if following else []
        click.echo("; ".join(choices), err=True)
        if not _goes_on(part, copy, key):
            return


def _goes_on(part: Part, copy: Copy, key: Callable[[], str]) -> bool:
    """Return whether the next part is asked for; until then alt texts may be, one after another."""
    turn = 0
    while True:
        try:
            pressed = key()
        except EOFError:
            return False
        if pressed in _NEXT:
            return True
        if pressed in _END:
            return False
        if pressed in _ALT and part.pictures:
            picture = part.pictures[turn % len(part.pictures)]
            program, turn = copy(picture.alt), turn + 1
            click.echo(f"the alt text of {picture.file} is on the clipboard ({program})", err=True)

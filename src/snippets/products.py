"""What is made of a campaign: posts, cards, files."""

from dataclasses import dataclass

from snippets.errors import Problem
from snippets.model import Form, Settings, Snippet


@dataclass(frozen=True, slots=True)
class Post:
    """One published message.

    Attributes:
        text: exactly what is pasted.
        body: the part of the snippet's text in it; empty when the picture carries the text.
        length: as the platform counts, the content warning included.
        limit: of the same unit; None where a platform has none.
        warning: content warning for the field that the platform has for one; empty for none.
    """

    text: str
    body: str
    length: int
    limit: int | None
    warning: str = ""


@dataclass(frozen=True, slots=True)
class Thread:
    """The posts of one snippet on one platform, in order."""

    form: Form
    posts: tuple[Post, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """One finished picture.

    Attributes:
        suffix: `png`, `jpg` or `webp`.
        width, height: pixels.
        alt: alt text, within the platform's limit.
        size: bytes of the file. sha256: of the file, in hexadecimal.
        pixels_sha256: of the decoded RGB pixels, row by row, so that a re-encoded file can be compared.
        post: 1-based number of the post that it goes with.
    """

    suffix: str
    width: int
    height: int
    alt: str
    size: int
    sha256: str
    pixels_sha256: str
    post: int = 1


@dataclass(frozen=True, slots=True)
class Item:
    """A snippet made for one platform.

    Attributes:
        mail: SHA-256 of its e-mail, in hexadecimal; empty where the platform has none.
    """

    snippet: Snippet
    platform: str
    form: Form
    posts: tuple[Post, ...]
    cards: tuple[Card, ...]
    mail: str = ""


@dataclass(frozen=True, slots=True)
class Campaign:
    """Everything made from one input for the chosen platforms: items by snippet, then platform.

    Attributes:
        withdrawn: snippets that left the campaign. corrections: a ready post, or several, of each for each platform.
    """

    settings: Settings
    items: tuple[Item, ...]
    withdrawn: tuple[Snippet, ...] = ()
    corrections: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class File:
    """A file to be written: `path` is relative to the output folder, with `/`."""

    path: str
    data: bytes

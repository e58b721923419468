"""PLATFORMS: one row a platform; every fact about the world carries its source and the day it was checked.

Sources were read for `reference/platforms.yaml` in the design notes of this project, 23 November 2026.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from snippets.count import code_points, graphemes, mastodon_length, utf8_bytes, utf16_units, x_valid, x_weight


def any_text(_text: str) -> bool:
    """Return that a text is valid: no platform but X is known to refuse characters."""
    return True


@dataclass(frozen=True, slots=True)
class Limit:
    """The most of something that a post may hold.

    Attributes:
        most: inclusive.
        count: how that something is counted.
        unit: its name, for people.
    """

    most: int
    count: Callable[[str], int]
    unit: str


@dataclass(frozen=True, slots=True)
class Platform:
    """A place where posts appear.

    Attributes:
        id: as on the command line and in folder names.
        limits: a post must meet all of them; the first is the one that is shown.
        link_price: what a link costs in the first limit's unit, when that is fixed; None where each letter counts.
        thread: whether a text may go on in further posts. A platform without threads gets one post.
        thread_most: the most posts in one thread; None where no limit is known.
        images: the most pictures in one post.
        image_bytes: the most bytes of a picture.
        canvas: width and height in pixels of its default card.
        alt: limit of the alt text.
        links_clickable: whether a link in the post's text can be clicked.
        paste_order: what a person adds first in its composer: the text or the picture (assumed, not tried).
        compose_url: opens the composer with `{text}` filled in; empty where none is known.
        hint: how to add the next part of a thread in its own composer (assumed, not tried).
        source: where the limits were read. checked: when.
        unconfirmed: names the fields that no first-party document confirms.
        valid: whether the platform takes the characters of a text, whatever its length.
    """

    id: str
    name: str
    limits: tuple[Limit, ...]
    link_price: int | None
    thread: bool
    thread_most: int | None
    images: int
    image_bytes: int
    canvas: tuple[int, int]
    alt: Limit
    links_clickable: bool
    paste_order: tuple[Literal["text", "picture"], ...]
    compose_url: str
    hint: str
    source: str
    checked: date
    unconfirmed: tuple[str, ...] = ()
    valid: Callable[[str], bool] = any_text

    def length(self, text: str) -> int:
        """Return the length of `text` in the first limit's unit."""
        return self.limits[0].count(text)

    def fits(self, text: str) -> bool:
        """Return whether `text` meets every limit, of characters that the platform takes."""
        return self.valid(text) and all(limit.count(text) <= limit.most for limit in self.limits)


X = Platform(
    id="x",
    name="X",
    limits=(Limit(280, x_weight, "weighted characters"),),
    link_price=23,
    thread=True,
    thread_most=25,
    images=4,
    image_bytes=5_242_880,
    canvas=(1200, 675),
    alt=Limit(1000, code_points, "code points"),
    links_clickable=True,
    paste_order=("text", "picture"),
    compose_url="https://x.com/intent/tweet?text={text}",
    hint="In X: press + in the composer to add a post.",
    source="https://docs.x.com/fundamentals/counting-characters",
    checked=date(2026, 11, 23),
    unconfirmed=("thread_most", "paste_order", "hint"),
    valid=x_valid,
)

BLUESKY = Platform(
    id="bluesky",
    name="Bluesky",
    limits=(Limit(300, graphemes, "grapheme clusters"), Limit(3000, utf8_bytes, "UTF-8 bytes")),
    link_price=None,
    thread=True,
    thread_most=None,
    images=4,
    image_bytes=2_000_000,
    canvas=(1200, 675),
    alt=Limit(2000, graphemes, "grapheme clusters"),
    links_clickable=True,
    paste_order=("text", "picture"),
    compose_url="https://bsky.app/intent/compose?text={text}",
    hint="In Bluesky: press + in the composer to add a post.",
    source="https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/post.json",
    checked=date(2026, 11, 23),
    unconfirmed=("thread_most", "alt", "paste_order", "hint"),
)

MASTODON = Platform(
    id="mastodon",
    name="Mastodon",
    limits=(Limit(500, mastodon_length, "grapheme clusters, links as 23"),),
    link_price=23,
    thread=True,
    thread_most=None,
    images=4,
    image_bytes=16_777_216,
    canvas=(1200, 675),
    alt=Limit(1500, code_points, "code points"),
    links_clickable=True,
    paste_order=("text", "picture"),
    compose_url="https://share.joinmastodon.org/#text={text}",
    hint="In Mastodon: publish, then reply to your own post.",
    source="https://docs.joinmastodon.org/user/posting/",
    checked=date(2026, 11, 23),
    unconfirmed=("thread_most", "compose_url", "paste_order", "hint"),
)

INSTAGRAM = Platform(
    id="instagram",
    name="Instagram",
    limits=(Limit(2200, utf16_units, "UTF-16 units"),),
    link_price=None,
    thread=False,
    thread_most=1,
    images=10,
    image_bytes=8_388_608,
    canvas=(1080, 1350),
    alt=Limit(1000, utf16_units, "UTF-16 units"),
    links_clickable=False,
    paste_order=("picture", "text"),
    compose_url="",
    hint="",
    source="https://developers.facebook.com/docs/marketing-api/reference (Media Requirements)",
    checked=date(2026, 11, 23),
    unconfirmed=("limits", "images", "alt", "paste_order"),
)

PLATFORMS: dict[str, Platform] = {p.id: p for p in (X, BLUESKY, MASTODON, INSTAGRAM)}

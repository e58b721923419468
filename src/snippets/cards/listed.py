"""A picture as the campaign lists it: what it is, its hashes, and the alt text that fits on a platform."""

from snippets.cards import Picture
from snippets.cards.alt import alt_text
from snippets.model import Snippet
from snippets.platforms import Platform
from snippets.products import Card


def card(picture: Picture, snippet: Snippet, platform: Platform, post: int) -> Card:
    """Return a picture as a card of one platform, with the alt text that fits there."""
    return Card(
        suffix=picture.suffix,
        width=picture.pixels.width,
        height=picture.pixels.height,
        alt=(snippet.alt if not picture.card.matter else "") or alt_text(picture.card, platform.alt_limit),
        size=len(picture.data),
        sha256=picture.sha256,
        pixels_sha256=picture.survey[0],
        post=post,
    )

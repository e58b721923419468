"""Snippet x canvas x theme -> pictures: lay out, paint, encode.

`frame` says what layout hands to paint; `layout` decides, `paint` obeys.
"""

from dataclasses import dataclass
from functools import cached_property

from snippets import __version__
from snippets.cards.alt import alt_text
from snippets.cards.cardtext import CardText, card_text
from snippets.cards.encode import encode, pixels_sha256
from snippets.cards.layout import lay_out
from snippets.cards.paint import paint
from snippets.cards.pixels import Pixels
from snippets.cards.shape import FontMeasure
from snippets.citation import attributions, cite
from snippets.model import Card, Settings, Snippet
from snippets.platforms import Limit, Platform
from snippets.themes import Canvas, Theme


@dataclass(frozen=True)
class Picture:
    """One finished slide, for every platform that takes its canvas: all of a Card but the alt text."""

    card: CardText
    data: bytes
    suffix: str
    pixels: Pixels

    @cached_property
    def pixels_sha256(self) -> str:
        """Return the hash of the painted pixels; worked out when asked for, it takes as long as painting."""
        return pixels_sha256(self.pixels)


def make_pictures(
    snippet: Snippet,
    settings: Settings,
    theme: Theme,
    canvas: Canvas,
    *,
    suffix: str = "png",
    most: int = 5_000_000,
) -> tuple[Picture, ...]:
    """Return the slides of a snippet.

    Args:
        snippet: checked.
        settings: of the campaign: brand.
        theme: how it looks.
        canvas: size in pixels.
        suffix: `png`, `jpg` or `webp`.
        most: bytes of one picture.

    Raises:
        FitError: the text or its citation does not fit.
        FontError: a character that no font has.
    """
    pictures = []
    for slide in lay_out(card_text(snippet, settings), theme, canvas, FontMeasure()):
        pixels = paint(slide.frame)
        data = encode(pixels, suffix, _metadata(snippet, slide.card), most)
        pictures.append(Picture(slide.card, data, suffix, pixels))
    return tuple(pictures)


def card(picture: Picture, snippet: Snippet, platform: Platform, post: int) -> Card:
    """Return a picture as a card of one platform, with the alt text that fits there."""
    return Card(
        data=picture.data,
        suffix=picture.suffix,
        width=picture.pixels.width,
        height=picture.pixels.height,
        alt=snippet.alt or alt_text(picture.card, platform.alt_limit),
        pixels_sha256=picture.pixels_sha256,
        post=post,
    )


def _metadata(snippet: Snippet, slide: CardText) -> dict[str, str]:
    """Return the XMP fields of the IPTC Photo Metadata Standard; a fact's creator is its publisher, not a speaker."""
    citation = cite(snippet)
    source = snippet.sources[0]
    alt = snippet.alt or alt_text(slide, Limit(10_000, len, "code points"))
    return {
        "dc:title": source.title,
        "dc:description": slide.text,
        "dc:creator": (citation.name if snippet.kind == "quote" else "") or citation.publisher,
        "dc:source": source.url,
        "dc:relation": source.archive,
        "dc:language": snippet.lang,
        "photoshop:Source": citation.publisher,
        "photoshop:Credit": attributions(snippet, citation)[0],
        "Iptc4xmpCore:AltTextAccessibility": alt,
        "xmp:CreatorTool": f"snippets {__version__}",
    }

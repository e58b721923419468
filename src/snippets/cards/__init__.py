"""Snippet x canvas x theme -> pictures: lay out, paint, encode.

`frame` says what layout hands to paint; `layout` decides, `paint` obeys.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from snippets import __version__
from snippets.cards.alt import alt_text
from snippets.cards.cardtext import CardText, card_text
from snippets.cards.encode import encode
from snippets.cards.frame import Code
from snippets.cards.layout import lay_out
from snippets.cards.legibility import faults
from snippets.cards.matter import MATTER_NAMES, TEXT_ONLY, Carousel, carousel
from snippets.cards.paint import paint
from snippets.cards.pixels import Pixels
from snippets.cards.setup import Art
from snippets.cards.shape import FontMeasure
from snippets.cards.slides import Slide
from snippets.citation import attributions, cite
from snippets.errors import FitError
from snippets.focus import read_focus
from snippets.model import Settings, Snippet
from snippets.platforms import Limit
from snippets.themes import Canvas, Theme, theme_for

if TYPE_CHECKING:
    from snippets.cards.survey import Thumb


@dataclass(frozen=True)
class Picture:
    """One finished slide, for every platform that takes its canvas: all of a Card but the alt text.

    Attributes:
        lost: what it, or a slide beside it, should show and has no room for, in words; empty for nothing.
    """

    card: CardText
    data: bytes
    suffix: str
    pixels: Pixels
    lost: str = ""

    @cached_property
    def sha256(self) -> str:
        """Return the hash of the file."""
        # OpenSSL, which a card alone does without.
        from hashlib import sha256

        return sha256(self.data).hexdigest()

    @cached_property
    def survey(self) -> "tuple[str, Thumb]":
        """Return the hash of the painted pixels and a thumbnail; when asked for, they take as long as painting."""
        # Pillow, which a single flat card does without.
        from snippets.cards.survey import survey

        return survey(self.pixels)

    @property
    def thumb(self) -> bytes:
        """Return the thumbnail; `survey.unpacked` reads it."""
        from snippets.cards.survey import packed

        return packed(self.survey[1])


def make_pictures(
    snippet: Snippet,
    settings: Settings,
    theme: Theme,
    canvas: Canvas,
    *,
    suffix: str = "png",
    most: int = 5_000_000,
    folder: Path = Path(),
    text_only: bool = False,
) -> tuple[Picture, ...]:
    """Return the slides of a snippet.

    Args:
        snippet: checked.
        settings: of the campaign: brand, and the logo that wins over the theme's.
        theme: how it looks; a snippet with a picture has a theme that shows it.
        canvas: size in pixels.
        suffix: `png`, `jpg` or `webp`.
        most: bytes of one picture.
        folder: that the paths of pictures start from.
        text_only: whether a carousel has no other slides than those of the text.

    Raises:
        FitError: the text or its citation does not fit, or could not be read.
        FontError: a character that no font has.
        PictureError: the photo or the logo cannot be used.
    """
    slides = make_slides(snippet, settings, theme, canvas, folder=folder, text_only=text_only)
    pictures = []
    for slide, lost in slides:
        pixels = paint(slide.frame)
        data = encode(pixels, suffix, _metadata(snippet, slide.card), most)
        pictures.append(Picture(slide.card, data, suffix, pixels, lost))
    return tuple(pictures)


def make_slides(
    snippet: Snippet,
    settings: Settings,
    theme: Theme,
    canvas: Canvas,
    *,
    folder: Path = Path(),
    text_only: bool = False,
) -> tuple[tuple[Slide, str], ...]:
    """Return the slides of a snippet, laid out and legible, each with what has no room, as in `Picture`.

    Arguments and errors are those of `make_pictures`.
    """
    look = theme_for(theme, pictured=bool(snippet.image))
    # The path of a theme's logo is absolute.
    marked = replace(settings, logo=settings.logo or theme.logo)
    art, measure = _art(snippet, marked, canvas, folder), FontMeasure()
    others = TEXT_ONLY if text_only else carousel(snippet, settings)
    slides = lay_out(card_text(snippet, settings), look, canvas, measure, art, others)
    for slide in slides:
        for fault in faults(slide.frame, measure):
            raise FitError(f"the card could not be read: {fault}", "choose another theme or a larger canvas")
    missing = _missing(others, slides)
    return tuple((slide, _lost(slide, art) or missing) for slide in slides)


def _art(snippet: Snippet, settings: Settings, canvas: Canvas, folder: Path) -> Art:
    """Return the photo, the logo and the QR code that a card is to show; Pillow is loaded for a picture only."""
    art = Art()
    if snippet.image or settings.logo:
        from snippets.cards.pictures import logo, photo

        size = (canvas.width, canvas.height)
        shown = photo(folder / snippet.image, size, read_focus(snippet.image_focus)) if snippet.image else None
        art = Art(shown, logo(folder / settings.logo) if settings.logo else None)
    if settings.qr if snippet.qr is None else snippet.qr:
        from snippets.cards.code import modules

        art = replace(art, modules=modules(snippet.sources[0].url))
    return art


def _lost(slide: Slide, art: Art) -> str:
    shows_code = any(isinstance(item, Code) for item in slide.frame.items)
    return "the QR code" if art.modules and not shows_code else ""


def _missing(others: Carousel, slides: Sequence[Slide]) -> str:
    """Return what of a carousel's other slides has no room, in words; a single card needs none of them."""
    wanted = dict.fromkeys(card.matter for card in (*others.front, *others.works, *others.back) if card.matter)
    made = {slide.card.matter for slide in slides}
    several = others.always or len(slides) > 1
    return ", ".join(MATTER_NAMES[matter] for matter in wanted if several and matter not in made)


def _metadata(snippet: Snippet, slide: CardText) -> dict[str, str]:
    """Return the XMP fields of the IPTC Photo Metadata Standard; a fact's creator is its publisher, not a speaker."""
    citation = cite(snippet)
    source = snippet.sources[0]
    return {
        "dc:title": source.title,
        "dc:description": slide.text,
        "dc:creator": (citation.name if snippet.kind == "quote" else "") or citation.publisher,
        "dc:source": source.url,
        "dc:relation": source.archive,
        "dc:rights": snippet.image_credit if snippet.image else "",
        "dc:language": snippet.lang,
        "photoshop:Source": citation.publisher,
        "photoshop:Credit": attributions(snippet, citation)[0],
        "Iptc4xmpCore:AltTextAccessibility": whole_alt(snippet, slide),
        "xmp:CreatorTool": f"snippets {__version__}",
    }


def whole_alt(snippet: Snippet, slide: CardText) -> str:
    """Return the whole alt text of a slide."""
    return (snippet.alt if not slide.matter else "") or alt_text(slide, Limit(10_000, len, "code points"))

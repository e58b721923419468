"""Frame -> pixels where one byte a pixel is not enough: pictures, emoji, steep gradients. Painted by Pillow, in RGB."""

from functools import lru_cache

from PIL import Image, ImageDraw

from snippets.cards.behind import veiled
from snippets.cards.frame import Bitmap, Frame, Graphic, Rect, Shape, TextRun
from snippets.cards.gradient import Fill, column, fills
from snippets.cards.paint import ON, ramp_of, solid
from snippets.cards.pixels import Coloured
from snippets.cards.raster import ColourGlyph, colour_glyphs, text_patches
from snippets.themes import Colour, Gradient

# A shape is drawn so many times larger, then made smaller: that smooths its edge.
OVERSAMPLE = 4

# Coverage in as few steps as on a flat card: a third fewer bytes, and nothing is seen.
STEPS = 12
_COARSE = bytes(round(round(covered * STEPS / 255) * 255 / STEPS) for covered in range(256))

# Pillow's allocator keeps so many freed blocks for the next card: asking the system each time costs a third more.
Image.core.set_blocks_max(8)  # type: ignore[attr-defined]  # documented, and not in its stubs

Size = tuple[int, int]


def blend(frame: Frame) -> Coloured:
    """Return the pixels of a frame, in RGB."""
    picture = ground(frame)
    for items in _layers(frame):
        for colour in dict.fromkeys(ramp_of(item.role, frame.theme)[1] for item in items):
            _paint([item for item in items if ramp_of(item.role, frame.theme)[1] == colour], colour, picture)
    return Coloured(picture)


def ground(frame: Frame) -> Image.Image:
    """Return what lies below all words of a frame, in RGB: its photo, or its ground and what has a gradient."""
    if frame.backdrop:
        return veiled(frame.backdrop, frame.theme.ground)
    return _ground(*fills(frame), (frame.canvas.width, frame.canvas.height)).copy()


@lru_cache(maxsize=8)
def _ground(stops: Gradient, over: tuple[Fill, ...], size: Size) -> Image.Image:
    picture = _gradient(stops, size)
    for shape, fill in over:
        left, top, mask = _mask(shape, size)
        picture.paste(_gradient(fill, mask.size), (left, top), mask)
    return picture


def _gradient(stops: Gradient, size: Size) -> Image.Image:
    colours = bytes(value for colour in column(stops, size[1]) for value in colour)
    return Image.frombytes("RGB", (1, size[1]), colours).resize(size, Image.Resampling.NEAREST)


@lru_cache(maxsize=16)
def scaled(bitmap: Bitmap, size: Size) -> Image.Image:
    """Return a small picture at the size at which it is shown."""
    whole = Image.frombuffer(bitmap.mode, (bitmap.width, bitmap.height), bitmap.data, "raw", bitmap.mode, 0, 1)
    return whole.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)


def _layers(frame: Frame) -> tuple[list[TextRun | Rect | Shape | Graphic], ...]:
    """Return what stands on the ground, then what stands on that."""
    return tuple([item for item in solid(frame) if item.role.startswith(ON) is over] for over in (False, True))


def _paint(items: list[TextRun | Rect | Shape | Graphic], colour: Colour, picture: Image.Image) -> None:
    for item in items:
        if isinstance(item, Rect):
            picture.paste(colour, item.pixels(*picture.size))
        elif isinstance(item, Shape):
            left, top, mask = _mask(item, picture.size)
            picture.paste(colour, (left, top), mask)
        elif isinstance(item, Graphic):
            left, top, width, height = item.pixels()
            shown = scaled(item.bitmap, (width, height))
            picture.paste(colour if shown.mode == "L" else shown, (left, top), shown if shown.mode != "RGB" else None)
    runs = [item for item in items if isinstance(item, TextRun)]
    for left, top, width, height, covered in text_patches(runs, *picture.size):
        mask = Image.frombuffer("L", (width, height), covered.translate(_COARSE), "raw", "L", 0, 1)
        picture.paste(colour, (left, top), mask)
    for run in runs:
        for x, y, glyph in colour_glyphs(run):
            own = _own_colours(glyph)
            picture.paste(own, (x, y), own)


@lru_cache(maxsize=64)
def _mask(shape: Shape, size: Size) -> tuple[int, int, Image.Image]:
    """Return the place of a polygon's top left corner and its coverage, as far as it lies on the canvas."""
    left, top, right, bottom = shape.pixels(*size)
    width, height = max(1, right - left), max(1, bottom - top)
    large = Image.new("L", (width * OVERSAMPLE, height * OVERSAMPLE))
    points = [((x - left) * OVERSAMPLE, (y - top) * OVERSAMPLE) for x, y in shape.points]
    ImageDraw.Draw(large).polygon(points, fill=255)
    return left, top, large.reduce(OVERSAMPLE)


@lru_cache(maxsize=256)
def _own_colours(glyph: ColourGlyph) -> Image.Image:
    """Return a colour glyph with its transparency, the first row on top."""
    size = (glyph.width, glyph.height)
    return Image.frombytes("RGBA", size, glyph.data, "raw", "BGRa", 4 * glyph.width, -1)

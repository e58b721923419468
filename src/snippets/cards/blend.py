"""Frame -> pixels where one byte a pixel is not enough: gradients, pictures, emoji. Painted by Pillow, in RGB."""

from functools import lru_cache

from PIL import Image, ImageDraw

from snippets.cards.behind import veiled
from snippets.cards.frame import Bitmap, Frame, Graphic, Rect, Shape, TextRun
from snippets.cards.paint import ON, flat_items, ramp_of
from snippets.cards.pixels import Coloured
from snippets.cards.raster import ColourGlyph, colour_glyphs, text_patches
from snippets.themes import GROUND, Colour, Gradient

# A shape is drawn so many times larger, then made smaller: that smooths its edge.
OVERSAMPLE = 4

# Coverage in as few steps as on a flat card: a third fewer bytes, and nothing is seen.
STEPS = 12
_COARSE = bytes(round(round(covered * STEPS / 255) * 255 / STEPS) for covered in range(256))

# Pillow's allocator keeps so many freed blocks for the next card: asking the system each time costs a third more.
Image.core.set_blocks_max(8)  # type: ignore[attr-defined]  # documented, and not in its stubs

Size = tuple[int, int]
Points = tuple[tuple[float, float], ...]


def blend(frame: Frame) -> Coloured:
    """Return the pixels of a frame, in RGB."""
    picture = ground(frame)
    for items in _layers(frame):
        for colour in dict.fromkeys(ramp_of(item.role, frame.theme)[1] for item in items):
            _paint([item for item in items if ramp_of(item.role, frame.theme)[1] == colour], colour, picture)
    return Coloured(picture)


def ground(frame: Frame) -> Image.Image:
    """Return what lies below all words of a frame, in RGB: its photo, or its ground and what has a gradient."""
    theme = frame.theme
    if frame.backdrop:
        return veiled(frame.backdrop, theme.ground)
    fills = tuple(
        (item.points, theme.gradients[item.role])
        for item in frame.items
        if isinstance(item, Shape) and item.role in theme.gradients
    )
    stops = theme.gradients.get(GROUND, ((0.0, theme.ground),))
    return _ground(stops, fills, (frame.canvas.width, frame.canvas.height)).copy()


@lru_cache(maxsize=8)
def _ground(stops: Gradient, fills: tuple[tuple[Points, Gradient], ...], size: Size) -> Image.Image:
    picture = gradient(stops, size).copy()
    for points, fill in fills:
        left, top, mask = _mask(points, size)
        picture.paste(gradient(fill, mask.size), (left, top), mask)
    return picture


@lru_cache(maxsize=16)
def gradient(stops: Gradient, size: Size) -> Image.Image:
    """Return a picture of colours that change from the top to the bottom, the same along each row."""
    height = size[1]
    column = bytearray()
    for y in range(height):
        at = y / max(1, height - 1)
        after = next((number for number, (part, _) in enumerate(stops) if part >= at), len(stops) - 1)
        (start, above), (end, below) = stops[max(0, after - 1)], stops[after]
        share = (at - start) / (end - start) if end > start else 0.0
        column.extend(round(a + (b - a) * min(1.0, max(0.0, share))) for a, b in zip(above, below, strict=True))
    return Image.frombytes("RGB", (1, height), bytes(column)).resize(size, Image.Resampling.NEAREST)


@lru_cache(maxsize=16)
def scaled(bitmap: Bitmap, size: Size) -> Image.Image:
    """Return a small picture at the size at which it is shown."""
    whole = Image.frombuffer(bitmap.mode, (bitmap.width, bitmap.height), bitmap.data, "raw", bitmap.mode, 0, 1)
    return whole.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)


def _layers(frame: Frame) -> tuple[list[TextRun | Rect | Shape | Graphic], ...]:
    """Return what stands on the ground, then what stands on that."""
    solid = [item for item in flat_items(frame.items) if item.role not in frame.theme.gradients]
    return tuple([item for item in solid if item.role.startswith(ON) is over] for over in (False, True))


def _paint(items: list[TextRun | Rect | Shape | Graphic], colour: Colour, picture: Image.Image) -> None:
    for item in items:
        if isinstance(item, Rect):
            picture.paste(colour, item.pixels(*picture.size))
        elif isinstance(item, Shape):
            left, top, mask = _mask(item.points, picture.size)
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
def _mask(points: Points, size: Size) -> tuple[int, int, Image.Image]:
    """Return the place of a polygon's top left corner and its coverage, as far as it lies on the canvas."""
    left, top = max(0, int(min(x for x, _ in points))), max(0, int(min(y for _, y in points)))
    right = min(size[0], int(max(x for x, _ in points)) + 1)
    bottom = min(size[1], int(max(y for _, y in points)) + 1)
    width, height = max(1, right - left), max(1, bottom - top)
    large = Image.new("L", (width * OVERSAMPLE, height * OVERSAMPLE))
    ImageDraw.Draw(large).polygon([((x - left) * OVERSAMPLE, (y - top) * OVERSAMPLE) for x, y in points], fill=255)
    return left, top, large.reduce(OVERSAMPLE)


@lru_cache(maxsize=256)
def _own_colours(glyph: ColourGlyph) -> Image.Image:
    """Return a colour glyph with its transparency, the first row on top."""
    size = (glyph.width, glyph.height)
    return Image.frombytes("RGBA", size, glyph.data, "raw", "BGRa", 4 * glyph.width, -1)

"""Frame -> pixels. Looks up role colours, one branch per kind of item, decides nothing.

A flat card needs few colours: the coverage of the text *is* the palette index. The canvas is one byte a pixel; the
palette holds, after the ground, a ramp from what lies below to each ink. Each row is led by a zero byte, so that the
buffer is at once a PNG image stream with filter 0 ("none"). Cards with pictures or gradients are painted by `blend`.
"""

from collections.abc import Iterable
from functools import lru_cache

from snippets.cards.frame import Frame, Rect, Shape, TextRun
from snippets.cards.pixels import Pixels
from snippets.cards.raster import coverage, has_colour, text_bands
from snippets.themes import Colour, Theme

# Levels of a ramp: more is not seen even at four times the size, fewer makes smaller files (24 levels: 8 % more bytes).
LEVELS = 16

# Roles that begin so stand on the role of this name, not on the ground.
ON_BAND, BAND = "on-band", "band"

_HELD = bytes([0, *[255] * 255])

Ramp = tuple[Colour, Colour]
"""What lies below, and the ink."""


def paint(frame: Frame) -> Pixels:
    """Return the pixels of a frame."""
    if not is_flat(frame):
        # Pillow, which takes as long to load as a whole card, is needed only here.
        from snippets.cards.blend import blend

        return blend(frame)
    theme = frame.theme
    width, height = frame.canvas.width, frame.canvas.height
    ramps: dict[Ramp, int] = {}
    numbers = {item.role: ramps.setdefault(ramp_of(item.role, theme), len(ramps)) for item in frame.items}
    stride = width + 1
    canvas = bytearray(stride * height)
    for over in (False, True):
        layer = [item for item in frame.items if item.role.startswith(ON_BAND) is over]
        for number in dict.fromkeys(numbers[item.role] for item in layer):
            items = [item for item in layer if numbers[item.role] == number]
            _paint_text((item for item in items if isinstance(item, TextRun)), number, canvas, stride, over=over)
            for item in items:
                if isinstance(item, Rect):
                    _paint_rect(item, number, canvas, stride)
                elif isinstance(item, Shape):
                    _paint_shape(item, number, canvas, stride)
    # Ink beyond the start edge must not reach the filter bytes.
    canvas[::stride] = bytes(height)
    return Pixels(width, height, _palette(theme.ground, tuple(ramps)), bytes(canvas))


def is_flat(frame: Frame) -> bool:
    """Return whether a frame has one ground and no colours but those of its roles."""
    return not frame.theme.gradients and not any(has_colour(item) for item in frame.items if isinstance(item, TextRun))


def ramp_of(role: str, theme: Theme) -> Ramp:
    """Return what a role stands on, and its own colour."""
    return theme.inks[BAND] if role.startswith(ON_BAND) else theme.ground, theme.inks[role]


@lru_cache(maxsize=64)
def _palette(ground: Colour, ramps: tuple[Ramp, ...]) -> tuple[Colour, ...]:
    parts = [level / LEVELS for level in range(1, LEVELS + 1)]
    return (ground, *(_mixed(below, ink, part) for below, ink in ramps for part in parts))


def _mixed(below: Colour, ink: Colour, part: float) -> Colour:
    red, green, blue = (round(b + (i - b) * part) for b, i in zip(below, ink, strict=True))
    return red, green, blue


@lru_cache(maxsize=16)
def _coverage_to_index(number: int) -> bytes:
    """Return the table from coverage (0-255) to the palette indices of ramp `number`."""
    levels = [round(covered * LEVELS / 255) for covered in range(256)]
    return bytes(number * LEVELS + level if level else 0 for level in levels)


def _paint_text(runs: Iterable[TextRun], number: int, canvas: bytearray, stride: int, *, over: bool) -> None:
    """Draw the runs of one ink; `over` for what stands on a band, whose pixels it replaces."""
    height = len(canvas) // stride
    for top, bottom, covered in text_bands(runs, stride - 1, height, before=1):
        layer = covered.translate(_coverage_to_index(number))
        at = slice(top * stride, bottom * stride)
        canvas[at] = (_laid_over if over else _merged)(bytes(canvas[at]), layer)


def _merged(below: bytes, layer: bytes) -> bytes:
    """Return two layers as one: inks that do not touch, as in a laid-out card, simply add up.

    Where two inks meet in one pixel the stronger stays.
    """
    if below == bytes(len(below)):
        return layer
    one, other = int.from_bytes(below, "little"), int.from_bytes(layer, "little")
    if one & other:
        return bytes(_stronger(a, b) if a and b else a or b for a, b in zip(below, layer, strict=True))
    return (one | other).to_bytes(len(layer), "little")


def _stronger(one: int, other: int) -> int:
    return one if (one - 1) % LEVELS >= (other - 1) % LEVELS else other


def _laid_over(below: bytes, layer: bytes) -> bytes:
    """Return the layer with what is below it where it is empty."""
    one, other = int.from_bytes(below, "little"), int.from_bytes(layer, "little")
    held = int.from_bytes(layer.translate(_HELD), "little")
    return (one & ~held | other).to_bytes(len(layer), "little")


def _paint_rect(rect: Rect, number: int, canvas: bytearray, stride: int) -> None:
    left, top, right, bottom = rect.pixels(stride - 1, len(canvas) // stride)
    row = bytes([number * LEVELS + LEVELS]) * (right - left)
    for y in range(top, bottom):
        canvas[y * stride + 1 + left : y * stride + 1 + right] = row


def _paint_shape(shape: Shape, number: int, canvas: bytearray, stride: int) -> None:
    table = _coverage_to_index(number)
    for (x, y), covered in coverage(shape.points).items():
        index = table[min(255, round(covered * 255))]
        if index:
            canvas[y * stride + 1 + x] = index

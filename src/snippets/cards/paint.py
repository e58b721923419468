"""Frame -> pixels. Looks up role colours, one branch per kind of item, decides nothing.

A flat card needs few colours: the coverage of the text *is* the palette index. The canvas is one byte a pixel;
the palette holds, after the ground, a ramp from the ground to each ink. Each row is led by a zero byte, so that
the buffer is at once a PNG image stream with filter 0 ("none").
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import uharfbuzz as hb

from snippets.cards.frame import Frame, Rect, Shape, TextRun
from snippets.cards.shape import shape
from snippets.themes import THEMES, Colour

# Levels of a ramp: more is not seen even at four times the size, fewer makes smaller files (24 levels: 8 % more bytes).
LEVELS = 16

# Glyph positions are snapped to this part of a pixel: files shrink, nothing is seen.
SNAP = 4


# The most that ink stands above and below the baseline, in em: rows that a run may touch.
ABOVE, BELOW = 1.4, 0.7


@dataclass(frozen=True, slots=True)
class Pixels:
    """A painted card.

    Attributes:
        width, height: pixels.
        palette: RGB colours; index 0 is the ground.
        rows: one byte a pixel, each row led by a zero byte.
    """

    width: int
    height: int
    palette: tuple[Colour, ...]
    rows: bytes


@lru_cache(maxsize=64)
def _palette(ground: Colour, inks: tuple[Colour, ...]) -> tuple[Colour, ...]:
    ramp = [level / LEVELS for level in range(1, LEVELS + 1)]
    return (
        ground,
        *(tuple(round(g + (i - g) * part) for g, i in zip(ground, ink, strict=True)) for ink in inks for part in ramp),  # type: ignore[arg-type]  # a Colour is a tuple of three, which a generator cannot show
    )


@lru_cache(maxsize=16)
def _coverage_to_index(number: int) -> bytes:
    """Return the table from coverage (0-255) to the palette indices of ink `number`."""
    levels = [round(coverage * LEVELS / 255) for coverage in range(256)]
    return bytes(number * LEVELS + level if level else 0 for level in levels)


def paint(frame: Frame) -> Pixels:
    """Return the pixels of a frame."""
    theme = THEMES[frame.theme]
    width, height = frame.canvas.width, frame.canvas.height
    roles = list(dict.fromkeys(item.role for item in frame.items))
    by_colour: dict[Colour, int] = {}
    numbers = {role: by_colour.setdefault(theme.inks[role], len(by_colour)) for role in roles}
    stride = width + 1
    canvas = bytearray(stride * height)
    for number in by_colour.values():
        items = [item for item in frame.items if numbers[item.role] == number]
        _paint_text([item for item in items if isinstance(item, TextRun)], number, canvas, stride)
        for item in items:
            if isinstance(item, Rect):
                _paint_rect(item, number, canvas, stride)
            elif isinstance(item, Shape):
                _paint_shape(item, number, canvas, stride)
    # Ink beyond the start edge must not reach the filter bytes.
    canvas[::stride] = bytes(height)
    return Pixels(width, height, _palette(theme.ground, tuple(by_colour)), bytes(canvas))


def _paint_text(runs: Sequence[TextRun], number: int, canvas: bytearray, stride: int) -> None:
    """Draw the runs of one ink, into the rows that they touch: those that share rows in one go."""
    height = len(canvas) // stride
    band: list[TextRun] = []
    top = bottom = 0
    for run in sorted(runs, key=lambda run: run.baseline - run.size * ABOVE):
        first = max(0, int(run.baseline - run.size * ABOVE))
        if band and first >= bottom:
            _paint_band(band, number, canvas, stride, (top, bottom))
            band.clear()
        if not band:
            top = bottom = first
        band.append(run)
        bottom = max(bottom, min(height, int(run.baseline + run.size * BELOW) + 1))
    if band:
        _paint_band(band, number, canvas, stride, (top, bottom))


def _paint_band(runs: Sequence[TextRun], number: int, canvas: bytearray, stride: int, rows: tuple[int, int]) -> None:
    top, bottom = rows
    draw = hb.RasterDraw()
    # One column more than the picture, so that the rows come out led by their zero byte.
    draw.extents = hb.RasterExtents(-1, top, stride, bottom - top, stride)
    for run in runs:
        baseline = round(run.baseline)
        for glyph in shape(run.text, run.style).glyphs:
            scale = run.size / glyph.face.upem
            x = round((run.x + glyph.x * run.size) * SNAP) / SNAP
            # The raster's rows run upwards: turning the outlines over makes them run down, as PNG wants.
            draw.transform = (scale, 0, 0, -scale, x, baseline - glyph.y * run.size)
            draw.draw_glyph(glyph.face.font, glyph.gid)
    _merge(canvas, top * stride, draw.render().buffer.translate(_coverage_to_index(number)))


def _merge(canvas: bytearray, at: int, layer: bytes) -> None:
    """Lay `layer` over the canvas from byte `at` on: inks that do not touch, as in a laid-out card, simply add up.

    Where two inks meet in one pixel the stronger stays.
    """
    below = canvas[at : at + len(layer)]
    if below != bytes(len(below)):
        one, other = int.from_bytes(below, "little"), int.from_bytes(layer, "little")
        if one & other:
            mixed = bytes(_stronger(a, b) if a and b else a or b for a, b in zip(below, layer, strict=True))
        else:
            mixed = (one | other).to_bytes(len(layer), "little")
        canvas[at : at + len(layer)] = mixed
    else:
        canvas[at : at + len(layer)] = layer


def _stronger(one: int, other: int) -> int:
    return one if (one - 1) % LEVELS >= (other - 1) % LEVELS else other


def _paint_rect(rect: Rect, number: int, canvas: bytearray, stride: int) -> None:
    left, top = round(rect.x), round(rect.y)
    right, bottom = max(left + 1, round(rect.x + rect.width)), max(top + 1, round(rect.y + rect.height))
    row = bytes([number * LEVELS + LEVELS]) * (right - left)
    for y in range(top, bottom):
        canvas[y * stride + 1 + left : y * stride + 1 + right] = row


def _paint_shape(shape_: Shape, number: int, canvas: bytearray, stride: int) -> None:
    table = _coverage_to_index(number)
    for (x, y), covered in _coverage(shape_.points).items():
        index = table[min(255, round(covered * 255))]
        if index:
            canvas[y * stride + 1 + x] = index


def _coverage(points: Sequence[tuple[float, float]], sub: int = 8) -> Mapping[tuple[int, int], float]:
    """Return the covered part of each pixel that a polygon touches: `sub` scan lines a pixel, exact along each."""
    covered: dict[tuple[int, int], float] = {}
    top, bottom = int(min(y for _, y in points)), int(max(y for _, y in points)) + 1
    edges = list(zip(points, (*points[1:], points[0]), strict=True))
    for line in range(top * sub, bottom * sub):
        y = (line + 0.5) / sub
        crossings = sorted(
            (x0 + (y - y0) * (x1 - x0) / (y1 - y0), 1 if y1 > y0 else -1)
            for (x0, y0), (x1, y1) in edges
            if (y0 <= y) != (y1 <= y)
        )
        winding = 0
        for (x, turn), (after, _) in pairwise(crossings):
            winding += turn
            if winding:
                for pixel in range(int(x), int(after) + 1):
                    part = min(after, pixel + 1) - max(x, pixel)
                    if part > 0:
                        covered[pixel, line // sub] = covered.get((pixel, line // sub), 0) + part / sub
    return covered

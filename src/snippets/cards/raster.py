"""Coverage of what a frame holds, by HarfBuzz' rasteriser for text and by scan lines for shapes. Knows no colours."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

import uharfbuzz as hb

from snippets.cards.fonts import Face
from snippets.cards.frame import TextRun
from snippets.cards.shape import shape

# Glyph positions are snapped to this part of a pixel: files shrink, nothing is seen.
SNAP = 4

# The most that ink stands above and below the baseline, in em: rows that a run may touch.
ABOVE, BELOW = 1.4, 0.7

Band = tuple[int, int, bytes]
"""First row, row after the last, and the coverage of these rows: 0 to 255, one byte a pixel, from the top."""


def text_bands(runs: Iterable[TextRun], width: int, height: int, before: int = 0) -> Iterator[Band]:
    """Yield the coverage of runs in one colour, band by band: those that share rows are drawn in one go.

    Colour glyphs are left out; `colour_glyphs` has them.

    Args:
        runs: in any order.
        width: of the canvas, px.
        height: of the canvas, px.
        before: empty columns that lead each row.
    """
    band: list[TextRun] = []
    top = bottom = 0
    for run in sorted(runs, key=lambda run: run.baseline - run.size * ABOVE):
        first = max(0, int(run.baseline - run.size * ABOVE))
        if band and first >= bottom:
            yield top, bottom, _covered(band, width, top, bottom, before)
            band.clear()
        if not band:
            top = bottom = first
        band.append(run)
        bottom = max(bottom, min(height, int(run.baseline + run.size * BELOW) + 1))
    if band and top < bottom:
        yield top, bottom, _covered(band, width, top, bottom, before)


def _covered(runs: Sequence[TextRun], width: int, top: int, bottom: int, before: int) -> bytes:
    draw = hb.RasterDraw()
    draw.extents = hb.RasterExtents(-before, top, width + before, bottom - top, width + before)
    for run in runs:
        baseline = round(run.baseline)
        for glyph in shape(run.text, run.style).glyphs:
            if glyph.face.colour:
                continue
            scale = run.size / glyph.face.upem
            x = round((run.x + glyph.x * run.size) * SNAP) / SNAP
            # The raster's rows run upwards: turning the outlines over makes them run down, as PNG wants.
            draw.transform = (scale, 0, 0, -scale, x, baseline - glyph.y * run.size)
            draw.draw_glyph(glyph.face.font, glyph.gid)
    return bytes(draw.render().buffer)


def has_colour(run: TextRun) -> bool:
    """Return whether a run has glyphs in colours of their own."""
    return any(glyph.face.colour for glyph in shape(run.text, run.style).glyphs)


def colour_glyphs(run: TextRun) -> Iterator[tuple[int, int, "ColourGlyph"]]:
    """Yield the place of the top left corner, px, and the picture of each colour glyph."""
    for glyph in shape(run.text, run.style).glyphs:
        if glyph.face.colour and (picture := _picture(glyph.face, glyph.gid, run.size)):
            x = round(run.x + glyph.x * run.size) + picture.left
            yield x, round(run.baseline - glyph.y * run.size) - picture.top, picture


class ColourGlyph:
    """A glyph in its own colours.

    Attributes:
        left, top: from the glyph's origin to the picture's left edge and up to its top edge, px.
        width, height: px.
        data: premultiplied blue, green, red, alpha; rows from the bottom.
    """

    __slots__ = ("data", "height", "left", "top", "width")

    def __init__(self, left: int, top: int, size: tuple[int, int], data: bytes) -> None:
        self.left, self.top, self.data = left, top, data
        self.width, self.height = size


@lru_cache(maxsize=512)
def _picture(face: Face, gid: int, size: float) -> ColourGlyph | None:
    """Return a colour glyph at a size, None for one that draws nothing."""
    paint = hb.RasterPaint()
    scale = size / face.upem
    paint.transform = (scale, 0, 0, scale, 0, 0)
    box = face.font.get_glyph_extents(gid)
    if box is None or not box.width:
        return None
    left, top = int(box.x_bearing * scale) - 1, int(box.y_bearing * scale) + 1
    width, height = int(box.width * scale) + 4, int(-box.height * scale) + 4
    paint.extents = hb.RasterExtents(left, top - height, width, height, 4 * width)
    paint.paint_glyph(face.font, gid)
    image = paint.render()
    return ColourGlyph(left, top, (width, height), bytes(image.buffer)) if image else None


def coverage(points: Sequence[tuple[float, float]], sub: int = 8) -> Mapping[tuple[int, int], float]:
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

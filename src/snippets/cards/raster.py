"""Coverage of what a frame holds, by HarfBuzz' rasteriser for text and by scan lines for shapes. Knows no colours."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from math import ceil, floor
from typing import NamedTuple

import uharfbuzz as hb

from snippets.cards.fonts import Face
from snippets.cards.frame import TextRun
from snippets.cards.shape import Stretch, shape

# Glyphs stand at whole parts of a pixel, this many: files shrink, masks can be kept, nothing is seen.
SNAP = 2

# Rows that the plain glyphs of a run touch above and below its baseline, em. What reaches further, such as stacked
# marks, is drawn by itself, with all the room there may be.
ABOVE, BELOW = 1.16, 0.42
MOST_ABOVE, MOST_BELOW = 3.0, 2.0

# How far ink may reach beyond a run's advance, em.
ASIDE = 0.6

# Of one face at one size at most so many masks are kept.
MOST_MASKS = 2048

# Sums of parts of a pixel are right to this part of one.
ROUNDING = 1e-9

# Scan lines a pixel of a small polygon.
SCAN = 8

# Glyphs larger than this, px, are seldom used twice: their masks are not kept.
LARGE = 240


class Patch(NamedTuple):
    """The coverage of a part of the canvas.

    Attributes:
        left, top, width, height: of the part, px.
        covered: 0 to 255, one byte a pixel, rows from the top.
    """

    left: int
    top: int
    width: int
    height: int
    covered: bytes

    def meets(self, other: "Patch") -> bool:
        """Return whether two patches share a pixel."""
        return (
            self.left < other.left + other.width
            and other.left < self.left + self.width
            and self.top < other.top + other.height
            and other.top < self.top + self.height
        )


def text_patches(runs: Iterable[TextRun], width: int, height: int) -> Iterator[Patch]:
    """Yield the coverage of runs in one colour, as far as they lie on the canvas, a patch or more for each.

    Colour glyphs are left out; `colour_glyphs` has them.

    Args:
        runs: in any order.
        width: of the canvas, px.
        height: of the canvas, px.
    """
    for run in runs:
        found = shape(run.text, run.style)
        stretches = [stretch for stretch in found.stretches if not stretch.face.colour]
        if any(stretch.gids for stretch in stretches):
            own = _composed(run, found.width, stretches) if run.size <= LARGE else None
            yield from _on_canvas(own or _drawn(run, found.width, stretches), width, height)


def _composed(run: TextRun, advance: float, stretches: Sequence[Stretch]) -> Patch | None:
    """Return a run put together from the masks of its glyphs; None when one of them reaches too far.

    The band is kept column by column, so that a glyph is one stretch of bytes. Where neighbours touch, the heavier of
    their edges stays.
    """
    size, origin, baseline = run.size, run.x * SNAP, round(run.baseline)
    up, down = int(ABOVE * size) + 1, int(BELOW * size) + 1
    rows = up + down
    left = int(run.x - ASIDE * size) - 1
    part = size * SNAP
    band = bytearray(rows * (int((advance + 2 * ASIDE) * size) + 4))
    reach = 0
    placed: list[tuple[int, int, int]] = []
    for face, gids, xs, ys, _ in stretches:
        masks = _masks(face, size)
        for gid, x, y in zip(gids, xs, ys, strict=True):
            at = round(origin + x * part)
            key = gid, at % SNAP, round(y * part) if y else 0
            mask = masks.get(key) or masks.setdefault(key, _mask(face, size, *key))
            if mask is None:
                return None
            own, columns, top, bottom = mask
            if not columns:
                continue
            begin = (at // SNAP + own - left) * rows
            end = begin + len(columns)
            if begin < 0 or end > len(band):
                return None
            if reach > begin:
                shared = min(reach, end)
                band[begin:shared] = map(max, band[begin:shared], columns)
                band[shared:end] = columns[shared - begin :]
            else:
                band[begin:end] = columns
            reach = max(reach, end)
            placed.append((begin, top, bottom))
    if not placed:
        return Patch(left, baseline, 0, 0, b"")
    begins, tops, bottoms = zip(*placed, strict=True)
    start, first, last = min(begins), min(tops), max(bottoms)
    used = band[start:reach]
    covered = b"".join([used[row::rows] for row in range(first, last)])
    return Patch(left + start // rows, baseline - up + first, len(used) // rows, last - first, covered)


class _Mask(NamedTuple):
    """The coverage of a glyph.

    Attributes:
        left: of the first column, from the glyph's origin, px.
        columns: 0 to 255, one byte a pixel, column by column, each of all rows of the band; empty for white space.
        first, last: the first row with ink, and the one after the last.
    """

    left: int
    columns: bytes
    first: int
    last: int


class _Masks(dict[tuple[int, int, int], "_Mask | None"]):
    """The masks of one face at one size that were drawn already, by glyph, place in a pixel and height above the line.

    When there are very many of them, such as of Chinese, they are forgotten together.
    """

    def setdefault(self, key: tuple[int, int, int], mask: "_Mask | None", /) -> "_Mask | None":  # type: ignore[override]
        if len(self) >= MOST_MASKS:
            self.clear()
        self[key] = mask
        return mask


@lru_cache(maxsize=32)
def _masks(_face: Face, _size: float) -> _Masks:
    return _Masks()


def _mask(face: Face, size: float, gid: int, part: int, raised: int) -> _Mask | None:
    """Return the mask of a glyph that stands `part` / SNAP px right of a pixel's edge and is raised by so many such.

    None for one that reaches beyond the rows of a band.
    """
    box = face.font.get_glyph_extents(gid)
    if box is None or not box.width or not box.height:
        return _Mask(0, b"", 0, 0)
    scale, up, down = size / face.upem, int(ABOVE * size) + 1, int(BELOW * size) + 1
    above = box.y_bearing * scale + raised / SNAP
    if above > up - 1 or box.height * scale + above < 1 - down:
        return None
    left = floor(box.x_bearing * scale)
    width, rows = int(box.width * scale) + 4, up + down
    draw = hb.RasterDraw()
    draw.extents = hb.RasterExtents(0, left, rows, width, rows)
    # The axes change places, so that the raster's rows are our columns, from the top down.
    draw.transform = (0, scale, -scale, 0, up - raised / SNAP, part / SNAP)
    draw.draw_glyph(face.font, gid)
    columns = bytes(draw.render().buffer)
    before = (len(columns) - len(columns.lstrip(b"\0"))) // rows
    after = -(-len(columns.rstrip(b"\0")) // rows)
    columns = columns[before * rows : after * rows]
    inked = [row for row in range(rows) if any(columns[row::rows])]
    return _Mask(left + before, columns, inked[0], inked[-1] + 1) if inked else _Mask(0, b"", 0, 0)


def _drawn(run: TextRun, advance: float, stretches: Iterable[Stretch]) -> Patch:
    """Return a run drawn at once, with room for what stands high, hangs low or is large."""
    size, baseline = run.size, round(run.baseline)
    up, rows = int(MOST_ABOVE * size) + 1, int((MOST_ABOVE + MOST_BELOW) * size) + 2
    left, width = int(run.x - ASIDE * size) - 1, int((advance + 2 * ASIDE) * size) + 4
    draw = hb.RasterDraw()
    draw.extents = hb.RasterExtents(left, baseline - up, width, rows, width)
    for face, gids, xs, ys, _ in stretches:
        scale = size / face.upem
        for gid, x, y in zip(gids, xs, ys, strict=True):
            # The raster's rows run upwards: turning the outlines over makes them run down, as PNG wants.
            draw.transform = (scale, 0, 0, -scale, round((run.x + x * size) * SNAP) / SNAP, baseline - y * size)
            draw.draw_glyph(face.font, gid)
    covered = bytes(draw.render().buffer)
    above = (len(covered) - len(covered.lstrip(b"\0"))) // width
    used = max(0, -(-len(covered.rstrip(b"\0")) // width) - above)
    return Patch(left, baseline - up + above, width, used, covered[above * width : (above + used) * width])


def _on_canvas(patch: Patch, width: int, height: int) -> Iterator[Patch]:
    """Yield the part of a patch that lies on the canvas, if there is one."""
    left, top = max(0, patch.left), max(0, patch.top)
    right, bottom = min(width, patch.left + patch.width), min(height, patch.top + patch.height)
    if left >= right or top >= bottom:
        return
    if (right - left, bottom - top) == (patch.width, patch.height):
        yield patch
        return
    rows = range(top - patch.top, bottom - patch.top)
    starts = (row * patch.width + left - patch.left for row in rows)
    covered = b"".join(patch.covered[start : start + right - left] for start in starts)
    yield Patch(left, top, right - left, bottom - top, covered)


def has_colour(run: TextRun) -> bool:
    """Return whether a run has glyphs in colours of their own."""
    return any(stretch.face.colour for stretch in shape(run.text, run.style).stretches)


def colour_glyphs(run: TextRun) -> Iterator[tuple[int, int, "ColourGlyph"]]:
    """Yield the place of the top left corner, px, and the picture of each colour glyph."""
    for face, gids, xs, ys, _ in shape(run.text, run.style).stretches:
        for gid, x, y in zip(gids, xs, ys, strict=True) if face.colour else ():
            if picture := _picture(face, gid, run.size):
                left, top = round(run.x + x * run.size) + picture.left, round(run.baseline - y * run.size) - picture.top
                yield left, top, picture


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


def coverage(points: Sequence[tuple[float, float]]) -> Mapping[tuple[int, int], float]:
    """Return the covered part of each pixel that a polygon touches."""
    rows = range(floor(min(y for _, y in points)), ceil(max(y for _, y in points)))
    found = runs(points, rows, SCAN)
    return {(x, y): part for y, row in found.items() for start, end, part in row for x in range(start, end)}


def runs(
    points: Sequence[tuple[float, float]], rows: range, sub: int
) -> Mapping[int, Sequence[tuple[int, int, float]]]:
    """Return, of each row of pixels that a polygon touches, the runs of pixels of which the same part is covered.

    Args:
        points: of the polygon, px; what it winds around is inside.
        rows: which are wanted.
        sub: scan lines a pixel; the part is exact along each.

    Returns:
        Row -> (first pixel, the one after the last, covered part: 0 to 1), from the left.
    """
    crossings: dict[int, list[tuple[float, int]]] = {}
    for (x0, y0), (x1, y1) in zip(points, (*points[1:], points[0]), strict=True):
        first, last = ceil(min(y0, y1) * sub - 0.5), ceil(max(y0, y1) * sub - 0.5)
        for line in range(max(first, rows.start * sub), min(last, rows.stop * sub)):
            x = x0 + ((line + 0.5) / sub - y0) * (x1 - x0) / (y1 - y0)
            crossings.setdefault(line, []).append((x, 1 if y1 > y0 else -1))
    # Where the covered part of a row's pixels changes, and by how much.
    changes: dict[int, dict[int, float]] = {}
    for line, found in crossings.items():
        row, winding = changes.setdefault(line // sub, {}), 0
        for x, turn in sorted(found):
            before, winding = winding, winding + turn
            if bool(before) != bool(winding):
                pixel, inside = floor(x), (1 if winding else -1) / sub
                row[pixel] = row.get(pixel, 0.0) + inside * (pixel + 1 - x)
                row[pixel + 1] = row.get(pixel + 1, 0.0) + inside * (x - pixel)
    return {y: _summed(row) for y, row in sorted(changes.items())}


def _summed(changes: Mapping[int, float]) -> Sequence[tuple[int, int, float]]:
    places = sorted(changes)
    parts = accumulate(changes[place] for place in places)
    return [(start, end, part) for (start, end), part in zip(pairwise(places), parts, strict=False) if part > ROUNDING]

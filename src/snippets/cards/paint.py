"""Frame -> pixels. Looks up role colours, one branch per kind of item, decides nothing.

A flat card needs few colours: the coverage of the text *is* the palette index. The canvas is one byte a pixel; the
palette holds, after the ground, a ramp from what lies below to each ink. Cards with pictures or gradients are painted
by `blend`.
"""

from collections.abc import Iterable
from functools import lru_cache

from snippets.cards.frame import Code, Frame, Graphic, Item, Rect, Shape, TextRun
from snippets.cards.gradient import fills
from snippets.cards.grading import grading
from snippets.cards.palette import LEVELS, Ramp, palette
from snippets.cards.pixels import LEAD, Indexed, Pixels, stride_of
from snippets.cards.raster import Patch, coverage, has_colour, text_patches
from snippets.themes import Theme

# Roles that begin so stand on another role, not on the ground: on the band, or on a plate of the ink.
ON, ON_BAND, BAND = "on-", "on-band", "band"
ON_PLATE, PLATE = "on-plate", "ink"

_HELD = bytes([0, *[255] * 255])


def paint(frame: Frame) -> Pixels:
    """Return the pixels of a frame."""
    painted = None if is_colourful(frame) else _painted(frame)
    if painted is None:
        # Pillow, which takes as long to load as a whole card, is needed only here.
        from snippets.cards.blend import blend

        return blend(frame)
    return painted


def _painted(frame: Frame) -> Indexed | None:
    """Return the pixels of a frame; None where its gradients take more colours than there are."""
    theme = frame.theme
    drawn = solid(frame)
    ramps: dict[Ramp, int] = {}
    numbers = {item.role: ramps.setdefault(ramp_of(item.role, theme), len(ramps)) for item in drawn}
    size = (frame.canvas.width, frame.canvas.height)
    change = grading(*fills(frame), size, theme.ground, tuple(ramps)) if theme.gradients else None
    if theme.gradients and change is None:
        return None
    sheet = _Sheet(*size)
    for over in (False, True):
        layer = [item for item in drawn if item.role.startswith(ON) is over]
        for number in dict.fromkeys(numbers[item.role] for item in layer):
            items = [item for item in layer if numbers[item.role] == number]
            sheet.write((item for item in items if isinstance(item, TextRun)), number, over=over)
            for item in items:
                if isinstance(item, Rect):
                    sheet.fill(item, number)
                elif isinstance(item, Shape):
                    sheet.draw(item, number)
                elif isinstance(item, Graphic):
                    sheet.stamp(item, number)
    if change:
        return change.graded(*size, sheet.rows)
    return Indexed(*size, palette(theme.ground, tuple(ramps)), sheet.rows)


def is_colourful(frame: Frame) -> bool:
    """Return whether a frame has colours that no ramp leads to: a photo, a picture, emoji."""
    return frame.backdrop is not None or any(map(_has_own_colours, frame.items))


def _has_own_colours(item: Item) -> bool:
    return has_colour(item) if isinstance(item, TextRun) else isinstance(item, Graphic) and item.bitmap.mode != "L"


def solid(frame: Frame) -> list[TextRun | Rect | Shape | Graphic]:
    """Return the items of one colour, without what has a gradient; a QR code as the rectangles that it is made of."""
    parts = (part for item in frame.items for part in (item.rects() if isinstance(item, Code) else (item,)))
    return [part for part in parts if part.role not in frame.theme.gradients]


def ramp_of(role: str, theme: Theme) -> Ramp:
    """Return what a role stands on, and its own colour; on a plate that is the ground's."""
    if role == ON_PLATE:
        return theme.inks[PLATE], theme.ground
    return theme.inks[BAND] if role.startswith(ON_BAND) else theme.ground, theme.inks[role]


@lru_cache(maxsize=16)
def _coverage_to_index(number: int) -> bytes:
    """Return the table from coverage (0-255) to the palette indices of ramp `number`."""
    levels = [round(covered * LEVELS / 255) for covered in range(256)]
    return bytes(number * LEVELS + level if level else 0 for level in levels)


class _Sheet:
    """A canvas of palette indices, and where something is drawn on it."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self._stride = stride_of(width)
        self.rows = bytearray(self._stride * height)
        self._drawn: list[Patch] = []

    def write(self, runs: Iterable[TextRun], number: int, *, over: bool) -> None:
        """Draw the runs of one ink; `over` for what stands on a band, whose pixels it replaces."""
        together = _laid_over if over else _merged
        rows, stride = self.rows, self._stride
        for patch in text_patches(runs, self.width, self.height):
            layer, width = patch.covered.translate(_coverage_to_index(number)), patch.width
            alone = not any(patch.meets(other) for other in self._drawn)
            at = patch.top * stride + LEAD + patch.left
            for start in range(0, len(layer), width):
                own = layer[start : start + width]
                rows[at : at + width] = own if alone else together(bytes(rows[at : at + width]), own)
                at += stride
            self._drawn.append(patch)

    def fill(self, rect: Rect, number: int) -> None:
        """Fill a rectangle."""
        left, top, right, bottom = rect.pixels(self.width, self.height)
        row = bytes([number * LEVELS + LEVELS]) * (right - left)
        for y in range(top, bottom):
            at = y * self._stride + LEAD
            self.rows[at + left : at + right] = row
        self._drawn.append(Patch(left, top, right - left, bottom - top, b""))

    def draw(self, shape: Shape, number: int) -> None:
        """Draw a polygon, as far as it lies on the canvas."""
        table, most = _coverage_to_index(number), number * LEVELS + LEVELS
        covered = {at: part for at, part in coverage(shape.points).items() if self._holds(*at)}
        for (x, y), part in covered.items():
            index = table[min(255, round(part * 255))]
            at = y * self._stride + LEAD + x
            # What is there in the same ink stays where it covers more: an arrow's shaft under its tip.
            if index and not index < self.rows[at] <= most:
                self.rows[at] = index
        if covered:
            xs, ys = [x for x, _ in covered], [y for _, y in covered]
            self._drawn.append(Patch(min(xs), min(ys), max(xs) - min(xs) + 1, max(ys) - min(ys) + 1, b""))

    def stamp(self, graphic: Graphic, number: int) -> None:
        """Draw a picture of which only the coverage is known."""
        from snippets.cards.blend import scaled

        x, y, width, height = graphic.pixels()
        layer = scaled(graphic.bitmap, (width, height)).tobytes().translate(_coverage_to_index(number))
        for row in range(height):
            at = (y + row) * self._stride + LEAD + x
            self.rows[at : at + width] = layer[row * width : (row + 1) * width]
        self._drawn.append(Patch(x, y, width, height, b""))

    def _holds(self, x: int, y: int) -> bool:
        return 0 <= x < self.width and 0 <= y < self.height


def _merged(below: bytes, layer: bytes) -> bytes:
    """Return two layers as one: inks that do not touch, as in a laid-out card, simply add up.

    Where two inks meet in one pixel the stronger stays.
    """
    one, other = (int.from_bytes(part.translate(_HELD), "little") for part in (below, layer))
    if one & other:
        return bytes(_stronger(a, b) if a and b else a or b for a, b in zip(below, layer, strict=True))
    return (int.from_bytes(below, "little") | int.from_bytes(layer, "little")).to_bytes(len(layer), "little")


def _stronger(one: int, other: int) -> int:
    return one if (one - 1) % LEVELS >= (other - 1) % LEVELS else other


def _laid_over(below: bytes, layer: bytes) -> bytes:
    """Return the layer with what is below it where it is empty."""
    one, other = int.from_bytes(below, "little"), int.from_bytes(layer, "little")
    held = int.from_bytes(layer.translate(_HELD), "little")
    return (one & ~held | other).to_bytes(len(layer), "little")

"""Gradients under a flat card: what is painted as if on one colour is translated row by row, each by its own table.

Where 256 colours are enough, one byte a pixel is. They are those of the rows of the gradients, which are never merged;
those of the inks; and, of what is left, those of the edges of words and of the shapes that have a gradient.
"""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, combinations, groupby
from math import ceil
from operator import itemgetter
from typing import NamedTuple

from snippets.cards.gradient import Fill, column, distance, mixed, path, reaches
from snippets.cards.palette import LEVELS, Ramp
from snippets.cards.pixels import LEAD, Indexed, stride_of
from snippets.cards.raster import Patch, runs
from snippets.themes import Colour, Gradient

# The colours of an indexed PNG (PNG 1.2, 11.2.2).
MOST_COLOURS = 256

# So much a step of a ramp may differ from the exact colour, of 255: the first of these that leaves colours enough. All
# are less than what is allowed on flat cards, for here what lies beside it may differ as well.
EDGE_OFF = range(2, 17)

# Scan lines a pixel of a shape: its rim has no more steps than words have.
SCAN = 4

# The parts of an ink in its ramp, before the ink itself. Of three LEVELS that are painted two look alike, which leaves
# colours for what they stand on: a hue that is not the ground's is seen sooner than a step that is not there.
STEPS = 8
PARTS = tuple(round(level * STEPS / LEVELS) / STEPS for level in range(1, LEVELS))

# So far apart, of 255, are the steps across the rim of a shape; where STEPS of them are not enough, farther.
RIM_STEP = 8


class Grading(NamedTuple):
    """How the indices of a flat card become those of a card with gradients.

    Attributes:
        palette: the colours; no two are the same.
        parts: (byte after the last, table) of the stretches into which the rows fall.
    """

    palette: tuple[Colour, ...]
    parts: tuple[tuple[int, bytes], ...]

    def graded(self, width: int, height: int, rows: bytearray) -> Indexed:
        """Return the card; `rows` are as in Indexed."""
        start, done = 0, []
        for end, table in self.parts:
            done.append(rows[start:end].translate(table))
            start = end
        changed, stride = bytearray().join(done), stride_of(width)
        # What leads and follows a row is no colour.
        for at in (*range(LEAD), *range(LEAD + width, stride)):
            changed[at::stride] = bytes(height)
        return Indexed(width, height, self.palette, changed)


class _Area(NamedTuple):
    """A part of the canvas with a gradient.

    Attributes:
        box: without its coverage.
        steps: the colours of its rows, one after the other, those of neighbouring rows once.
        counts: how many rows have each.
        path: of `steps`.
        rims: of each row the colours between the ground and its own.
        runs: of each row (first pixel, the one after the last, how many colours of `rims` it is away from the ground,
            one more for all the way), from the left.
    """

    box: Patch
    steps: Sequence[Colour]
    counts: Sequence[int]
    path: Sequence[int]
    rims: Sequence[Sequence[Colour]] = ()
    runs: Sequence[Sequence[tuple[int, int, int]]] = ()


class _Numbers(dict[Colour, int]):
    """The indices of colours, in the order in which they were first asked for."""

    def __missing__(self, colour: Colour) -> int:
        return self.setdefault(colour, len(self))


@lru_cache(maxsize=16)
def grading(
    ground: Gradient, over: tuple[Fill, ...], size: tuple[int, int], below: Colour, ramps: tuple[Ramp, ...]
) -> Grading | None:
    """Return the grading of a card; None where it takes more colours than there are, or where shapes overlap.

    Args:
        ground: its stops.
        over: what lies on it, below all words.
        size: width and height, px.
        below: the colour that stands for all of these in `ramps`.
        ramps: in the order of the indices of the flat card.
    """
    rows = column(ground, size[1])
    fills = [area for fill in over if (area := _filled(fill, size, rows))]
    if any(one.box.meets(other.box) for one, other in combinations(fills, 2)):
        return None
    areas = [_area(Patch(0, 0, *size, b""), rows), *fills]
    fixed = [
        *chain(*(area.steps for area in areas)),
        *chain(*(rim for area in fills for rim in area.rims)),
        *(ink for _, ink in ramps),
        *(mixed(base, ink, part) for base, ink in ramps if base != below for part in PARTS),
    ]
    off = _least_off(areas, sum(base == below for base, _ in ramps), MOST_COLOURS - len(set(fixed)))
    if off is None:
        return None
    numbers = _Numbers((colour, number) for number, colour in enumerate(dict.fromkeys(fixed)))
    tables = [_tables(area, ramps, below, off, numbers) for area in areas]
    stretches = groupby(_stretches(areas, tables, numbers), itemgetter(0))
    return Grading(tuple(numbers), tuple((deque(same, 1)[0][1], table) for table, same in stretches))


def _area(box: Patch, colours: Sequence[Colour]) -> _Area:
    """Return an area with the colours of its rows."""
    steps, counts = zip(*((colour, len(tuple(same))) for colour, same in groupby(colours)), strict=True)
    return _Area(box, steps, counts, path(steps))


def _filled(fill: Fill, size: tuple[int, int], rows: Sequence[Colour]) -> _Area | None:
    """Return what a shape covers of a canvas whose ground has the colours `rows`; None for nothing."""
    shape, stops = fill
    left, top, right, bottom = shape.pixels(*size)
    if left >= right or top >= bottom:
        return None
    below, own = rows[top:bottom], column(stops, bottom - top)
    apart = max(map(distance, below, own))
    steps = min(STEPS, max(1, ceil(apart / RIM_STEP)))
    rims: list[Sequence[Colour]] = []
    for one, count in reaches(path(below, own), apart / steps / 2):
        rims.extend([[mixed(below[one], own[one], step / steps) for step in range(1, steps)]] * count)
    found = runs(shape.points, range(top, bottom), SCAN)
    clipped = [
        [(max(left, start), min(right, end), round(part * steps)) for start, end, part in found.get(y, ())]
        for y in range(top, bottom)
    ]
    shown = [[run for run in row if run[0] < run[1] and run[2]] for row in clipped]
    return _area(Patch(left, top, right - left, bottom - top, b""), own)._replace(rims=rims, runs=shown)


def _least_off(areas: Sequence[_Area], inks: int, left: int) -> int | None:
    """Return the least of EDGE_OFF for which `left` colours are enough for the steps to so many inks."""
    for off in EDGE_OFF:
        if inks * sum(1 for area in areas for part in set(PARTS) for _ in _seen(area, part, off)) <= left:
            return off
    return None


def _seen(area: _Area, part: float, off: int) -> Iterator[tuple[int, int]]:
    """Yield (one step, how many it stands for), where an ink covers `part` of them and the sum may differ by `off`.

    The more is covered, the less is seen of what is below, and the longer one colour can stand for it.
    """
    return reaches(area.path, off / (1 - part))


def _tables(area: _Area, ramps: Sequence[Ramp], below: Colour, off: int, numbers: _Numbers) -> list[bytes]:
    """Return, for each row, the table from the indices of a flat card to `numbers`."""
    rows = len(area.steps)
    columns = [[numbers[colour] for colour in area.steps]]
    for base, ink in ramps:
        for part in PARTS:
            seen = _seen(area, part, off) if base == below else ((0, rows),)
            edges = ((mixed(area.steps[one] if base == below else base, ink, part), count) for one, count in seen)
            columns.append([number for edge, count in edges for number in [numbers[edge]] * count])
        columns.append([numbers[ink]] * rows)
    tables = (bytes(table).ljust(256, b"\0") for table in zip(*columns, strict=True))
    return [table for table, count in zip(tables, area.counts, strict=True) for _ in range(count)]


def _stretches(
    areas: Sequence[_Area], tables: Sequence[Sequence[bytes]], numbers: Mapping[Colour, int]
) -> Iterator[tuple[bytes, int]]:
    """Yield (table, byte after the last) of stretches of all rows; the first of the areas is the ground."""
    stride = stride_of(areas[0].box.width)
    for y, ground in enumerate(tables[0]):
        at = y * stride + LEAD
        over = [
            (run, own[row], area.rims[row])
            for area, own in zip(areas[1:], tables[1:], strict=True)
            if 0 <= (row := y - area.box.top) < area.box.height
            for run in area.runs[row]
        ]
        for (start, end, step), own, rims in sorted(over):
            yield ground, at + start
            # On the rim words stand on what is nearer.
            near = own if 2 * step > len(rims) else ground
            yield own if step > len(rims) else bytes([numbers[rims[step - 1]]]) + near[1:], at + end
        yield ground, (y + 1) * stride

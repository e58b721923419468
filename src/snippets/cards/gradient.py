"""How a gradient changes from row to row."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate

from snippets.cards.frame import Frame, Shape
from snippets.themes import GROUND, Colour, Gradient

Fill = tuple[Shape, Gradient]
"""A shape with a gradient of its own."""


def fills(frame: Frame) -> tuple[Gradient, tuple[Fill, ...]]:
    """Return the gradient of a frame's ground, and the shapes on it that have one."""
    theme = frame.theme
    shapes = (item for item in frame.items if isinstance(item, Shape) and item.role in theme.gradients)
    return (
        theme.gradients.get(GROUND, ((0.0, theme.ground),)),
        tuple((shape, theme.gradients[shape.role]) for shape in shapes),
    )


@lru_cache(maxsize=32)
def column(stops: Gradient, height: int) -> tuple[Colour, ...]:
    """Return the colours of a gradient's rows, from the top; `height` of them.

    From one stop to the next all channels change together, in as many steps as the one that changes most. So no step is
    larger than one of 255, where there are rows enough, as if each channel changed by itself; a row is off by one from
    that at most; and there are half as many colours.
    """
    places = [place for place, _ in stops]
    ways = [_way(above, below) for (_, above), (_, below) in zip((stops[0], *stops), stops, strict=False)]
    rows = []
    for y in range(height):
        at = y / max(1, height - 1)
        after = min(bisect_left(places, at), len(stops) - 1)
        start, end = places[max(0, after - 1)], places[after]
        share = min(1.0, max(0.0, (at - start) / (end - start))) if end > start else 0.0
        way = ways[after]
        rows.append(way[round(share * (len(way) - 1))])
    return tuple(rows)


def _way(above: Colour, below: Colour) -> list[Colour]:
    """Return the colours from one to the other, both with them."""
    steps = distance(above, below)
    return [mixed(above, below, step / max(1, steps)) for step in range(steps + 1)]


def mixed(below: Colour, above: Colour, part: float) -> Colour:
    """Return the colour of which `part`, 0 to 1, is `above` and the rest `below`."""
    red, green, blue = (round(b + (a - b) * part) for b, a in zip(below, above, strict=True))
    return red, green, blue


def distance(one: Colour, other: Colour) -> int:
    """Return by how much, of 255, two colours differ in the channel in which they differ most."""
    return max(abs(a - b) for a, b in zip(one, other, strict=True))


def path(*columns: Sequence[Colour]) -> list[int]:
    """Return how far each colour of a column is from its first, going through all between: their distance or more.

    Of several columns side by side, in the one in which it is farthest.
    """
    apart = zip(*(map(distance, column, column[1:]) for column in columns), strict=True)
    return list(accumulate(map(max, apart), initial=0))


def reaches(lengths: Sequence[int], most: float) -> Iterator[tuple[int, int]]:
    """Yield (number of one, how many in a row it stands for, with itself) for as few of a path as can be.

    Args:
        lengths: the path.
        most: how far one may be from the one that stands for it.
    """
    start = 0
    while start < len(lengths):
        middle = bisect_right(lengths, lengths[start] + most) - 1
        end = bisect_right(lengths, lengths[middle] + most)
        yield middle, end - start
        start = end

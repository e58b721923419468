"""The optimal division of a row of pieces into parts: posts of a thread, slides of a carousel, lines of a paragraph.

One dynamic programme serves all three, because all three ask the same: every part within its room, breaks where
they hurt least, parts of even length.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

INFINITY = float("inf")

# In a row of many parts only ends within so many even lengths of the even place are looked at: further off, a part
# more or less on both sides would do as well, and the time would grow with the room that all parts leave together.
MANY_PARTS, STRAY = 100, 1.0

# What the last part costs, for each even length that it lacks of the least it should have.
_STRANDED = 4


class Pieces(NamedTuple):
    """Where a row may be divided, in any additive measure (weighted characters, em).

    Attributes:
        begin: measure at which a part that starts at place k begins; `begin[0]` is the row's beginning.
        end: measure at which a part that ends at place k ends, white space at the joint left out; `end[0]` is unused.
        pain: what a break at place k costs; the last place is the row's end and costs nothing.
        reach: the furthest place at which a part that starts at place k may end because of a second limit (bytes,
            links), never falling as k grows, the last unused; None where there is no second limit.
    """

    begin: Sequence[float]
    end: Sequence[float]
    pain: Sequence[float]
    reach: Sequence[int] | None = None

    @property
    def last(self) -> int:
        """Return the last place."""
        return len(self.begin) - 1

    def furthest(self, place: int, room: float) -> int:
        """Return the furthest place at which a part that starts at `place` may end; `place` or less for none."""
        furthest = bisect_right(self.end, self.begin[place] + room, place + 1) - 1
        return furthest if self.reach is None else min(furthest, self.reach[place])

    def hold(self, places: Sequence[int], rooms: Sequence[float]) -> bool:
        """Return whether parts that end at these places have room, each in its own."""
        parts = zip((0, *places), rooms, places, strict=False)
        return all(self.furthest(start, room) >= end for start, room, end in parts)


def fewest(pieces: Pieces, room: float) -> int:
    """Return the number of parts that greedy filling takes when each has `room`; 0 when a piece is too long.

    Greedy filling is optimal for the number (not for the looks).
    """
    place = parts = 0
    while place < pieces.last:
        reach = pieces.furthest(place, room)
        if reach <= place:
            return 0
        place, parts = reach, parts + 1
    return parts


class Partition(NamedTuple):
    """A division: the places at which its parts end, and what it costs."""

    places: tuple[int, ...]
    cost: float


def partition(pieces: Pieces, rooms: Sequence[float], *, least_last: float = 0.0) -> Partition | None:
    """Return the cheapest division into `len(rooms)` parts, or None when they cannot hold the row.

    A part costs the square of its distance from the even length, relative to it, plus the pain of the break at its
    end. A last part shorter than `least_last` times the even length costs as much as a bad break.
    """
    stops = _stops(pieces, rooms)
    if stops is None:
        return None
    even = max((pieces.end[-1] - pieces.begin[0]) / len(rooms), 1e-9)
    if len(rooms) > MANY_PARTS:
        near = _near(pieces, stops, even)
        if all(near) and (found := _best(pieces, rooms, near, even, least_last)):
            return found
    return _best(pieces, rooms, stops, even, least_last)


def _best(
    pieces: Pieces, rooms: Sequence[float], stops: Sequence[range], even: float, least_last: float
) -> Partition | None:
    """Return the cheapest division whose parts, but for the last, end at the `stops` of each."""
    layer = _Layer(range(1), [0.0], [])
    layers = []
    for room, places in zip(rooms[:-1], stops, strict=True):
        layer = _next(pieces, layer, room, even, places)
        layers.append(layer)
    place, cost = pieces.last, INFINITY
    for start, before in zip(layer.places, layer.costs, strict=True):
        if pieces.furthest(start, rooms[-1]) >= pieces.last:
            off = (pieces.end[-1] - pieces.begin[start]) / even - 1
            total = before + off * off + _STRANDED * max(0.0, least_last - 1 - off)
            if total < cost:
                place, cost = start, total
    if cost == INFINITY:
        return None
    path = [pieces.last]
    for layer in reversed(layers):
        path.append(place)
        place = layer.origins[place - layer.places.start]
    return Partition(tuple(reversed(path)), cost)


def _stops(pieces: Pieces, rooms: Sequence[float]) -> list[range] | None:
    """Return the places at which each part but the last may end, in order; None when the parts cannot hold the row.

    They lie between where filling from the back begins and where filling from the front ends: beyond, what follows
    or what goes before would not fit.
    """
    last, parts = pieces.last, len(rooms)
    highest, lowest = [0], [last]
    for room in rooms:
        highest.append(last if highest[-1] == last else pieces.furthest(highest[-1], room))
    for room in reversed(rooms):
        lowest.append(_first_that_reaches(pieces, lowest[-1], room))
    if highest[-1] < last or lowest[-1] > 0:
        return None
    bounds = zip(range(1, parts), highest[1:], lowest[-2:0:-1], strict=False)
    stops = [range(max(low, number), min(high, last - parts + number) + 1) for number, high, low in bounds]
    return stops if all(stops) else None


def _near(pieces: Pieces, stops: Sequence[range], even: float) -> list[range]:
    """Return the stops that are near the even place of their part."""
    begin = pieces.begin
    found = []
    for number, places in enumerate(stops, start=1):
        low = bisect_left(begin, begin[0] + even * (number - STRAY), places.start, places.stop)
        high = bisect_right(begin, begin[0] + even * (number + STRAY), low, places.stop)
        found.append(range(low, high))
    return found


def _first_that_reaches(pieces: Pieces, stop: int, room: float) -> int:
    """Return the first place from which a part may end at `stop`; `stop` itself when there is none."""
    return bisect_left(range(stop), stop, key=lambda place: pieces.furthest(place, room))


class _Layer(NamedTuple):
    """The best divisions into some number of parts.

    Attributes:
        places: where the last of these parts may end.
        costs: of the best division that ends at each of them.
        origins: where its last part begins.
    """

    places: range
    costs: list[float]
    origins: list[int]


def _next(pieces: Pieces, layer: _Layer, room: float, even: float, stops: range) -> _Layer:
    """Return the best divisions into one part more, which ends at one of `stops` and is not the last.

    The best beginning never falls as the end grows, because what a part costs is a convex function of its length: so
    the stop in the middle halves the beginnings for those on its two sides.
    """
    end, first = pieces.end, layer.places.start
    begins = [pieces.begin[start] for start in layer.places]
    reaches = [pieces.furthest(start, room) for start in layer.places]
    costs, origins = [INFINITY] * len(stops), [first] * len(stops)
    # Stops still to do, and the beginnings that can be theirs, as indices; all bounds inclusive.
    todo = [(0, len(stops) - 1, 0, len(layer.places) - 1)]
    while todo:
        low, high, left, right = todo.pop()
        middle = (low + high) // 2
        stop = stops[middle]
        at = max(left, min(right, bisect_left(reaches, stop)))
        candidates = slice(at, min(right + 1, stop - first))
        totals = [
            cost + ((end[stop] - start) / even - 1) ** 2
            for cost, start in zip(layer.costs[candidates], begins[candidates], strict=True)
        ]
        if totals and reaches[at] >= stop:
            best = min(totals)
            at += totals.index(best)
            costs[middle], origins[middle] = best + pieces.pain[stop], first + at
        if low < middle:
            todo.append((low, middle - 1, left, at))
        if middle < high:
            todo.append((middle + 1, high, at, right))
    return _Layer(stops, costs, origins)

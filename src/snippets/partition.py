"""The optimal division of a row of pieces into parts: posts of a thread, slides of a carousel, lines of a paragraph.

One dynamic programme serves all three, because all three ask the same: every part within its room, breaks where
they hurt least, parts of even length.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

INFINITY = float("inf")


@dataclass(frozen=True, slots=True)
class Pieces:
    """Where a row may be divided, in any additive measure (weighted characters, em).

    Attributes:
        begin: measure at which a part that starts at place k begins; `begin[0]` is the row's beginning.
        end: measure at which a part that ends at place k ends, white space at the joint left out; `end[0]` is unused.
        pain: what a break at place k costs; the last place is the row's end and costs nothing.
    """

    begin: Sequence[float]
    end: Sequence[float]
    pain: Sequence[float]


def fewest(pieces: Pieces, room: float) -> int:
    """Return the number of parts that greedy filling takes when each has `room`; 0 when a piece is too long.

    Greedy filling is optimal for the number (not for the looks).
    """
    last, place, parts = len(pieces.begin) - 1, 0, 0
    while place < last:
        reach = bisect_right(pieces.end, pieces.begin[place] + room, place + 1) - 1
        if reach <= place:
            return 0
        place, parts = reach, parts + 1
    return parts


@dataclass(frozen=True, slots=True)
class Partition:
    """A division: the places at which its parts end, and what it costs."""

    places: tuple[int, ...]
    cost: float


def partition(pieces: Pieces, rooms: Sequence[float], *, least_last: float = 0.0) -> Partition | None:  # noqa: C901 - one search, three bounds
    """Return the cheapest division into `len(rooms)` parts, or None when they cannot hold the row.

    A part costs the square of its distance from the even length, relative to it, plus the pain of the break at its
    end. A last part shorter than `least_last` times the even length costs as much as a bad break.
    """
    begin, end, pain = pieces.begin, pieces.end, pieces.pain
    last, parts = len(begin) - 1, len(rooms)
    even = max((end[last] - begin[0]) / parts, 1e-9)
    need = _needed(pieces, max(rooms), last + parts)
    if need[0] > parts:
        return None
    # For each number of parts: place -> cost and the place before it, so that a path is followed back, not copied.
    layers: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for number, room in enumerate(rooms, start=1):
        final = number == parts
        best: dict[int, tuple[float, int]] = {}
        for place, (cost, _) in layers[-1].items():
            reach = bisect_right(end, begin[place] + room, place + 1) - 1
            if final and reach < last:
                continue
            for stop in range(last if final else place + 1, reach + 1):
                if need[stop] > parts - number or (stop == last and not final):
                    continue
                off = (end[stop] - begin[place]) / even - 1
                total = cost + off * off + (0.0 if final else pain[stop])
                if final and off < least_last - 1:
                    total += 4 * (least_last - 1 - off)
                known = best.get(stop)
                if known is None or total < known[0]:
                    best[stop] = (total, place)
        layers.append(best)
    if last not in layers[-1]:
        return None
    places = [last]
    for layer in reversed(layers[2:]):
        places.append(layer[places[-1]][1])
    return Partition(tuple(reversed(places)), layers[-1][last][0])


def _needed(pieces: Pieces, room: float, never: int) -> list[int]:
    """Return how many parts are still needed from each place: a state that cannot end in time is not worth a look."""
    last = len(pieces.begin) - 1
    need = [0] * (last + 1)
    for place in range(last - 1, -1, -1):
        reach = bisect_right(pieces.end, pieces.begin[place] + room, place + 1) - 1
        need[place] = need[reach] + 1 if reach > place else never
    return need

"""A text measured for a platform, and its best division into so many posts."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import accumulate, pairwise
from operator import le

from snippets.breaks import Break, Level, find_breaks, with_clusters
from snippets.count import x_links
from snippets.errors import FitError, Problem
from snippets.graphemes import clusters
from snippets.model import Snippet
from snippets.partition import MANY_PARTS, Partition, Pieces, partition
from snippets.platforms import Limit, Platform
from snippets.products import Post
from snippets.split.pain import pains
from snippets.split.wrapping import Wrapping, addresses, most_of

# A thread longer than this is a mistake in the input rather than a thread.
MOST_POSTS = 999

# The posts of such a thread that may differ in what stands around the body.
FIRST, INNER, LAST = 0, MOST_POSTS // 2, MOST_POSTS - 1

# In a word that fills many posts only every so many clusters are places to cut it: all of them would take minutes.
MANY_CLUSTERS, CLUSTER_STEP = 2000, 8

# How often a division that a whole post shows to be too long is tried again with less room.
TRIES = 4

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Body:
    """A text measured for a platform.

    Attributes:
        breaks: where it may be parted. pieces: the lengths up to each.
        links: spans of its links. long_words: spans of what no post holds whole.
        known: divisions that were found, by the number of their parts, each with its rooms.
    """

    text: str
    breaks: tuple[Break, ...]
    pieces: Pieces
    links: tuple[Span, ...]
    long_words: tuple[Span, ...]
    known: dict[int, tuple[Sequence[int], Partition]] = field(default_factory=dict, compare=False)

    @classmethod
    def of(cls, snippet: Snippet, platform: Platform, least: Wrapping) -> "Body":
        """Measure the text of a snippet, which will be wrapped in `least` or more.

        Raises:
            FitError: a link, or a letter with its marks, is longer than a post.
        """
        text = snippet.text
        # The longest number takes most room; the first and the last post may have less room than the others.
        first, inner, last = (least.room(platform, number, MOST_POSTS) for number in (FIRST, INNER, LAST))
        widest = max(first, inner, last)
        found = x_links(text)
        links = (*found, *(span for span in addresses(text) if platform.length(text[slice(*span)]) <= widest))
        breaks = find_breaks(text, snippet.lang, by_hand=_by_hand(snippet, links), whole=links)
        spans = list(pairwise((0, *(b.offset for b in breaks))))
        rooms = [first, *(widest,) * (len(spans) - 2), last] if len(spans) > 1 else [min(first, last)]
        # Short pieces, such as the letters of a text without spaces, come again and again.
        length = cache(platform.length)
        others = _other_rooms(platform, least)
        long = tuple(
            (start, end)
            for (start, end), room in zip(spans, rooms, strict=True)
            for piece in [text[start:end].rstrip()]
            if length(piece) > room or any(limit.count(piece) > most for limit, most in others)
        )
        inside = {offset for start, end in links for offset in range(start + 1, end)} if long else ()
        step = CLUSTER_STEP if sum(end - start for start, end in long) > MANY_CLUSTERS else 1
        breaks = tuple(
            b
            for number, b in enumerate(with_clusters(text, breaks, long))
            if b.level < Level.SYLLABLE or (b.offset not in inside and number % step == 0)
        )
        pieces = _pieces(snippet, breaks, length, _reach(text, breaks, found, platform, least, others))
        body = cls(text, breaks, pieces, links, long)
        body.need_no_longer_piece(platform, least)
        return body

    def need_no_longer_piece(self, platform: Platform, least: Wrapping) -> None:
        """Refuse a piece that cannot be parted and that no post holds.

        Raises:
            FitError: names it.
        """
        room = max(least.room(platform, number, count) for number, count in ((0, 1), (0, 9), (4, 9), (8, 9)))
        for place in range(self.pieces.last):
            if self.pieces.furthest(place, room) <= place:
                start = self.breaks[place - 1].offset if place else 0
                piece = self.text[start : self.breaks[place].offset].strip()
                inside = any(begin < start + len(piece) and start < end for begin, end in self.links)
                what = "a link in the text" if inside else "a letter in the text, with its marks,"
                raise FitError(f"{what} is longer than a post on {platform.name}: {piece[:40]}…", "shorten it")

    def part(self, platform: Platform, wrapping: Wrapping, count: int) -> tuple[float, tuple[Post, ...]] | None:
        """Return the cost of the best `count` posts and the posts, or None when they cannot hold the body."""
        most = most_of(platform)
        slack = 0
        full = _rooms(platform, wrapping, count)
        # Lengths are added up piece by piece; what only the whole post shows (a link that forms across a joint, a
        # second limit in a fuller wrapping) takes room away until every post holds.
        for _ in range(TRIES):
            rooms = [room - slack for room in full]
            if min(rooms) <= 0:
                return None
            found = self._divided(rooms)
            if found is None:
                return None
            posts = tuple(self._posts(platform, wrapping, found.places))
            if all(platform.fits(post.text, post.warning) for post in posts):
                return found.cost, posts
            slack += max(1, max(post.length for post in posts) - most, most // 20)
        return None

    def _divided(self, rooms: Sequence[int]) -> Partition | None:
        """Return the best division. One into as many wider rooms is it as well, if it fits these: most often."""
        wider, known = self.known.get(len(rooms), ((), None))
        if known and all(map(le, rooms, wider)) and self.pieces.hold(known.places, rooms):
            return known
        found = partition(self.pieces, rooms, least_last=0.5)
        if found and len(rooms) <= MANY_PARTS:
            self.known[len(rooms)] = rooms, found
        return found

    def _posts(self, platform: Platform, wrapping: Wrapping, places: Sequence[int]) -> Iterator[Post]:
        cuts = (0, *(self.breaks[place - 1].offset for place in places))
        for number, (start, end) in enumerate(pairwise(cuts)):
            yield wrapping.post(platform, self.text[start:end].strip(), number, len(places))

    def problems(self, snippet: Snippet, platform: Platform, posts: Sequence[Post]) -> Iterator[Problem]:
        """Yield a warning for each word that had to be cut."""
        ends, at = [], 0
        for post in posts:
            at = self.text.index(post.body, at) + len(post.body)
            ends.append(at)
        for start, end in self.long_words:
            word = self.text[start:end].strip()
            if bisect_right(ends, start) < bisect_right(ends, start + len(word) - 1):
                yield Problem(
                    snippet.line_of("text"),
                    f"“{word[:40]}…” is longer than a post on {platform.name} and was cut",
                    "write it shorter, or give this platform its own text under posts:",
                    "warning",
                )


def _rooms(platform: Platform, wrapping: Wrapping, count: int) -> list[int]:
    """Return how long the body of each post may be; posts alike in what stands around them are measured once."""
    rooms: dict[tuple[int, bool, bool], int] = {}
    found = []
    for number in range(count):
        alike = len(str(number + 1)), number == 0, number == count - 1
        if alike not in rooms:
            rooms[alike] = wrapping.room(platform, number, count)
        found.append(rooms[alike])
    return found


def _by_hand(snippet: Snippet, links: Sequence[Span]) -> Iterator[int]:
    """Yield each mark of the author, moved to where the next part begins; one inside a link or letter is none."""
    text = snippet.text
    legal = {0, *clusters(text)} if snippet.breaks else set()
    for mark in snippet.breaks:
        offset = mark
        while offset < len(text) and text[offset].isspace():
            offset += 1
        if offset in legal and not any(start < offset < end for start, end in links):
            yield offset


# --- lengths ------------------------------------------------------------------------------------


def _pieces(
    snippet: Snippet, breaks: Sequence[Break], length_of: Callable[[str], int], reach: Sequence[int] | None
) -> Pieces:
    text = snippet.text
    begin, end, pain = [0.0], [0.0], [0.0]
    total = 0.0
    start = 0
    for place, hurts in zip(breaks, pains(text, breaks, snippet.lang), strict=True):
        piece = text[start : place.offset]
        visible = piece.rstrip()
        length = length_of(visible)
        end.append(total + length)
        total += length + len(piece) - len(visible)
        begin.append(total)
        pain.append(hurts)
        start = place.offset
    pain[-1] = 0.0
    return Pieces(begin, end, pain, reach)


def _other_rooms(platform: Platform, least: Wrapping) -> tuple[tuple[Limit, int], ...]:
    """Return the further limits of a platform, each with what it leaves for the body of any post."""
    around = [least.text("m", number, MOST_POSTS) for number in (FIRST, INNER, LAST)]
    return tuple(
        (replace(limit, count=cache(limit.count)), limit.most - max(map(limit.count, around)) + limit.count("m"))
        for limit in platform.limits[1:]
        if limit.most is not None
    )


def _reach(
    text: str,
    breaks: Sequence[Break],
    links: Sequence[Span],
    platform: Platform,
    least: Wrapping,
    others: Sequence[tuple[Limit, int]],
) -> tuple[int, ...] | None:
    """Return how far a part may go from each place by the limits beside the first, None where there are none."""
    spans = list(pairwise((0, *(b.offset for b in breaks))))
    rows = [_reach_by_sum([text[start:end] for start, end in spans], limit.count, most) for limit, most in others]
    if platform.links_most is not None:
        around = max(len(set(_links_in(least.text("m", number, MOST_POSTS)))) for number in (FIRST, INNER, LAST))
        held: list[list[str]] = [[] for _ in spans]
        ends = [end for _, end in spans]
        for start, end in links:
            held[bisect_right(ends, start)].append(text[start:end])
        rows.append(_reach_by_kinds(held, max(1, platform.links_most - around)))
    return tuple(map(min, zip(*rows, strict=True))) if rows else None


def _links_in(text: str) -> Iterator[str]:
    return (text[start:end] for start, end in x_links(text))


def _reach_by_sum(pieces: Sequence[str], count: Callable[[str], int], most: int) -> list[int]:
    """Return for each place the furthest end of a part that counts `most` or less, white space at its end left out."""
    sums = [0, *accumulate(map(count, pieces))]
    ends = [0, *(before + count(piece.rstrip()) for before, piece in zip(sums[:-1], pieces, strict=True))]
    return [bisect_right(ends, before + most) - 1 for before in sums]


def _reach_by_kinds(held: Sequence[Sequence[str]], most: int) -> list[int]:
    """Return for each place the furthest end of a part that holds `most` different things or fewer."""
    reach, kinds, end = [], Counter[str](), 0
    for start in range(len(held) + 1):
        end = max(end, start)
        while end < len(held) and len(kinds.keys() | set(held[end])) <= most:
            kinds.update(held[end])
            end += 1
        reach.append(end)
        if start < end:
            kinds.subtract(held[start])
            kinds = +kinds
    return reach

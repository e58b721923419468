"""A text measured for a platform, and its best division into so many posts."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from snippets.breaks import PAIN, Break, Level, find_breaks, with_clusters
from snippets.count import x_links
from snippets.errors import Problem
from snippets.model import Post, Snippet
from snippets.partition import Pieces, partition
from snippets.platforms import Platform
from snippets.split.wrapping import Wrapping, addresses, measured_post, most_of

# Articles and prepositions are short in most languages, and no post should end in one.
_SHORT_WORD = re.compile(r"(?:^|\s)[^\W\d_]{1,3}$")
AFTER_SHORT_WORD = 0.3

# A thread longer than this is a mistake in the input rather than a thread.
MOST_POSTS = 999

# In a word that fills many posts only every so many clusters are places to cut it: all of them would take minutes.
MANY_CLUSTERS, CLUSTER_STEP = 2000, 8


@dataclass(frozen=True, slots=True)
class Body:
    """A text measured for a platform: its breaks and the length up to each."""

    text: str
    breaks: tuple[Break, ...]
    pieces: Pieces
    long_words: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, snippet: Snippet, platform: Platform, least: Wrapping) -> "Body":
        """Measure the text of a snippet, which will be wrapped in `least` or more."""
        text = snippet.text
        # The longest number takes most room; the first and the last post may have less room than the others.
        first, middle, last = (
            room_for(platform, least, number, MOST_POSTS) for number in (0, MOST_POSTS // 2, MOST_POSTS - 1)
        )
        widest = max(first, middle, last)
        links = (*x_links(text), *(span for span in addresses(text) if platform.length(text[slice(*span)]) <= widest))
        breaks = find_breaks(text, snippet.lang, by_hand=_past_space(text, snippet.breaks), whole=links)
        spans = list(pairwise((0, *(b.offset for b in breaks))))
        rooms = [first, *(widest,) * (len(spans) - 2), last] if len(spans) > 1 else [min(first, last)]
        long = tuple(
            (start, end)
            for (start, end), room in zip(spans, rooms, strict=True)
            if platform.length(text[start:end].rstrip()) > room
        )
        inside = {offset for start, end in links for offset in range(start + 1, end)}
        step = CLUSTER_STEP if sum(end - start for start, end in long) > MANY_CLUSTERS else 1
        breaks = tuple(
            b
            for number, b in enumerate(with_clusters(text, breaks, long))
            if b.level != Level.CLUSTER or (b.offset not in inside and number % step == 0)
        )
        return cls(text, breaks, _pieces(text, breaks, platform), long)

    def part(self, platform: Platform, wrapping: Wrapping, count: int) -> tuple[float, tuple[Post, ...]] | None:
        """Return the cost of the best `count` posts and the posts, or None when they cannot hold the body."""
        most = most_of(platform)
        slack = 0
        # Lengths are added up piece by piece; what only the whole post shows (a second limit, a link that forms
        # across a joint) takes room away until every post holds.
        for _ in range(4):
            rooms = [room_for(platform, wrapping, number, count) - slack for number in range(count)]
            if min(rooms) <= 0:
                return None
            found = partition(self.pieces, rooms, least_last=0.5)
            if found is None:
                return None
            posts = tuple(self._posts(platform, wrapping, found.places))
            if all(platform.fits(post.text) for post in posts):
                return found.cost, posts
            slack += max(1, max(post.length for post in posts) - most, most // 20)
        return None

    def _posts(self, platform: Platform, wrapping: Wrapping, places: Sequence[int]) -> Iterator[Post]:
        cuts = (0, *(self.breaks[place - 1].offset for place in places))
        for number, (start, end) in enumerate(pairwise(cuts)):
            body = self.text[start:end].strip()
            yield measured_post(platform, wrapping.text(body, number, len(places)), body)

    def problems(self, snippet: Snippet, platform: Platform, posts: Sequence[Post]) -> Iterator[Problem]:
        """Yield a warning for each word that had to be cut."""
        at, cuts = 0, set()
        for post in posts:
            at = self.text.index(post.body, at) + len(post.body)
            cuts.add(at)
        for start, end in self.long_words:
            if any(start < cut < len(self.text[:end].rstrip()) for cut in cuts):
                word = self.text[start:end].strip()
                yield Problem(
                    snippet.line_of("text"),
                    f"“{word[:40]}…” is longer than a post on {platform.name} and was cut",
                    "write it shorter, or give this platform its own text under posts:",
                    "warning",
                )


def room_for(platform: Platform, wrapping: Wrapping, number: int, count: int) -> int:
    """Return how long the body of a post may be."""
    return most_of(platform) - platform.length(wrapping.text("m", number, count)) + 1


def _past_space(text: str, offsets: Iterable[int]) -> Iterator[int]:
    """Yield each offset moved to where the next part begins."""
    for offset in offsets:
        yield offset + len(text[offset:]) - len(text[offset:].lstrip())


def _pieces(text: str, breaks: Sequence[Break], platform: Platform) -> Pieces:
    begin, end, pain = [0.0], [0.0], [0.0]
    total = 0.0
    start = 0
    for place in breaks:
        piece = text[start : place.offset]
        visible = piece.rstrip()
        end.append(total + platform.length(visible))
        total += platform.length(visible) + len(piece) - len(visible)
        begin.append(total)
        short = place.level == Level.WORD and _SHORT_WORD.search(visible)
        pain.append(PAIN[place.level] + (AFTER_SHORT_WORD if short else 0.0))
        start = place.offset
    pain[-1] = 0.0
    return Pieces(begin, end, pain)

"""Snippet x platform -> Thread: every post within every limit, nothing lost, nothing without its source.

The body is parted by `partition` at the breaks of `breaks`; this module knows what stands around the body: quotation
marks, attribution, number, link, hashtags, the call to action.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from snippets.breaks import PAIN, Break, Level, find_breaks, with_clusters
from snippets.citation import attributions, cite, quotation_marks
from snippets.count import x_links
from snippets.errors import FitError, Problem
from snippets.model import Post, Settings, Snippet, Thread
from snippets.partition import INFINITY, Pieces, fewest, partition
from snippets.platforms import Platform
from snippets.urls import ascii_url

# A link is cheap, and stands in every post, when its price is fixed or at most this part of the limit.
CHEAP_LINK = 0.15

# What each step down in the list of wrappings (a shorter attribution, no hashtags) costs, as `breaks.PAIN` does.
LESS_WRAPPING = 0.06

# Articles and prepositions are short in most languages, and no post should end in one.
_SHORT_WORD = re.compile(r"(?:^|\s)[^\W\d_]{1,3}$")
AFTER_SHORT_WORD = 0.3

# A thread longer than this is a mistake in the input rather than a thread.
MOST_POSTS = 999

# In a word that fills many posts only every so many clusters are places to cut it: all of them would take minutes.
MANY_CLUSTERS, CLUSTER_STEP = 2000, 8

# Where a mark outside a small alphabet would cost more than half of the message.
PLAIN_MARKS = ('"', '"')

# Between our quotation mark and one of the text's own, as typesetters have it: “ “.
_THIN = "\u202f"
_MARKS = "“”„‟‘’‚‛«»‹›「」『』"

# What people take for an address, whether or not X makes a link of it.
_ADDRESS = re.compile(r"(?<![A-Za-z0-9+.-])[A-Za-z][A-Za-z0-9+.-]{0,20}://\S+")


@dataclass(frozen=True, slots=True)
class Wrapping:
    """What stands around the body in each post of a thread of `count` posts.

    Attributes:
        opening, closing: quotation marks. attribution: without number; empty when there is none.
        link: the source's URL. policy: which posts carry it: `every`, `first` or `last`.
        tail: hashtags and call to action, in the last post.
    """

    opening: str
    closing: str
    attribution: str
    link: str
    policy: str
    tail: str

    def text(self, body: str, number: int, count: int) -> str:
        """Return post `number` (0-based) of `count`."""
        has_link = self.link and (
            self.policy == "every"
            or count == 1
            or (self.policy == "first" and number == 0)
            or (self.policy == "last" and number == count - 1)
        )
        mark = f"{number + 1}/{count}" if count > 1 else ""
        line = " ".join(part for part in (self.attribution, mark) if part)
        below = "\n".join(part for part in (line, self.link if has_link else "") if part)
        tail = self.tail if number == count - 1 else ""
        return "\n\n".join(part for part in (self._quoted(body) if body else "", below, tail) if part)

    def _quoted(self, body: str) -> str:
        opening = self.opening + (_THIN if self.opening[-1:] in _MARKS and body[0] in _MARKS else "")
        closing = (_THIN if self.closing[:1] in _MARKS and body[-1] in _MARKS else "") + self.closing
        return f"{opening if self.opening else ''}{body}{closing if self.closing else ''}"


def split(snippet: Snippet, settings: Settings, platform: Platform) -> Thread:
    """Return the posts of a snippet on a platform.

    Raises:
        FitError: no legal post can hold speaker or publisher and the link, or the author's own text is too long.
    """
    own = dict(snippet.posts).get(platform.id)
    if own is not None:
        return _own(snippet, settings, platform, own)
    wrappings = _wrappings(snippet, settings, platform)
    _need_valid(wrappings[0].text(snippet.text, 0, 1), platform)
    problems: list[Problem] = []
    strict = platform.for_text(wrappings[0].text(snippet.text, 0, 1))
    _need_citation(wrappings[-1], strict)
    thread = _measured(_thread(snippet, strict, wrappings, problems), platform)
    if thread is not None and (platform.thread or len(thread) == 1):
        _guard(snippet, platform, thread)
        return Thread("thread", thread, tuple(problems))
    if platform.thread:
        raise FitError(f"the text does not fit {MOST_POSTS} posts on {platform.name}", "shorten it")
    for wrapping in wrappings:
        text = wrapping.text("", 0, 1)
        if platform.fits(text):
            return Thread("card", (_post(platform, text, ""),))
    raise FitError(
        f"attribution and link do not fit a post on {platform.name}", "use a shorter link to the same source"
    )


def split_text(text: str, source: str, platform: Platform) -> Thread:
    """Return plain text as posts, with the source's link where there is one; for `snippets split`.

    Raises:
        FitError: a link or a cluster is longer than a post.
    """
    cheap = _link_is_cheap(source, platform)
    wrapping = Wrapping("", "", "", source, "every" if cheap else "first", "")
    _need_valid(text + source, platform)
    bare = replace(platform, thread=True).for_text(text + source)
    if source:
        _need_citation(wrapping, bare)
    snippet = Snippet(id="text", kind="fact", text=text.strip(), lang="")
    problems: list[Problem] = []
    posts = _measured(_thread(snippet, bare, (wrapping,), problems), platform)
    if posts is None:
        raise FitError(f"the text does not fit {MOST_POSTS} posts on {platform.name}", "shorten it")
    _guard(snippet, platform, posts)
    return Thread("thread", posts, tuple(problems))


def _own(snippet: Snippet, settings: Settings, platform: Platform, own: str) -> Thread:
    """Return the author's own text with what it lacks of its source."""
    for wrapping in _wrappings(snippet, settings, platform):
        parts = [own]
        if not _named(snippet, own):
            parts.append(wrapping.attribution)
        if not _linked(own, wrapping.link):
            parts.append(wrapping.link)
        text = "\n".join((parts[0] + ("\n" if len(parts) > 1 else ""), *parts[1:]))
        if platform.fits(text):
            return Thread("own", (_post(platform, text, ""),))
    length, limit = platform.length(own), _most(platform)
    raise FitError(f"the own text for {platform.name} has {length} of {limit} with its source to come", "shorten it")


def _named(snippet: Snippet, own: str) -> bool:
    """Return whether the author's own text says whose words or figures these are."""
    citation = cite(snippet)
    names = (citation.name or citation.publisher, *attributions(snippet, citation))
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", own) for name in names if name)


def _linked(own: str, link: str) -> bool:
    """Return whether one of the author's own links is the source's, not only one that begins like it."""
    return any(
        ascii_url(own[start:end]).rstrip(".,;:!?)") == ascii_url(link).rstrip(".,;:!?)")
        for start, end in _addresses(own)
    )


def _addresses(text: str) -> Iterator[tuple[int, int]]:
    return (match.span() for match in _ADDRESS.finditer(text))


def _wrappings(snippet: Snippet, settings: Settings, platform: Platform) -> tuple[Wrapping, ...]:
    """Return the ways to wrap the body, the best first: with hashtags and action, then without; attribution shorter."""
    citation = cite(snippet)
    marks = PLAIN_MARKS if platform.plain_marks else quotation_marks(snippet.lang)
    opening, closing = marks if snippet.kind == "quote" else ("", "")
    named = attributions(snippet, citation)
    if platform.plain_marks:
        named = tuple(line.replace("—", "-") for line in named)
    chosen = snippet.citations or settings.citations
    cheap = _link_is_cheap(citation.url, platform)
    # Where a link has a fixed price, encoding it costs nothing, and it cannot be cut at a letter of another script.
    link = ascii_url(citation.url) if platform.link_price is not None else citation.url
    # A policy that somebody chose holds; without one a dear link stands only once.
    policy = chosen or ("every" if cheap else "first")
    tags = " ".join(f"#{tag.lstrip('#')}" for tag in dict.fromkeys((*settings.hashtags, *snippet.hashtags)))
    action = " ".join(part for part in (settings.action.text, settings.action.url) if part) if settings.action else ""
    tails = dict.fromkeys(("\n".join(part for part in (action, tags) if part), action, tags, ""))
    return tuple(Wrapping(opening, closing, attribution, link, policy, tail) for attribution in named for tail in tails)


def _link_is_cheap(url: str, platform: Platform) -> bool:
    fixed = platform.link_price is not None or platform.most is None
    return fixed or platform.length(url) <= CHEAP_LINK * _most(platform)


def _most(platform: Platform) -> int:
    """Return the limit that a post is split by; a platform without one takes any length."""
    return platform.most if platform.most is not None else sys.maxsize


def _need_valid(text: str, platform: Platform) -> None:
    """Refuse characters that the platform refuses, before each length is found not to fit."""
    if not platform.valid(text):
        bad = next((char for char in text if not platform.valid(char)), "")
        raise FitError(f"{platform.name} refuses U+{ord(bad):04X}, an invisible character", "remove it")


def _need_citation(least: Wrapping, platform: Platform) -> None:
    """Refuse a platform on which not even the shortest attribution and the link stand beside a word of body."""
    if not platform.fits(least.text("m", 0, 1)):
        raise FitError(
            f"speaker or publisher and the link ({platform.length(least.link)} long) do not fit a post on "
            f"{platform.name} ({_most(platform)})",
            "use a shorter link to the same source",
        )


def _measured(posts: tuple[Post, ...] | None, platform: Platform) -> tuple[Post, ...] | None:
    """Return the posts with their length as the platform shows it, whatever limit parted them."""
    return posts and tuple(_post(platform, post.text, post.body) for post in posts)


def _thread(
    snippet: Snippet, platform: Platform, wrappings: Sequence[Wrapping], problems: list[Problem]
) -> tuple[Post, ...] | None:
    """Return as few posts as possible, wrapped as fully as that number allows without worse breaks."""
    body = Body.of(snippet, platform, wrappings[-1])
    least = fewest(body.pieces, _most(platform))
    if least > 1:
        # Short numbers leave the most room, so this many are needed at least.
        widest = max(_room(platform, wrappings[-1], number, 9) for number in (0, 4, 8))
        least = max(least, fewest(body.pieces, widest))
    if not least:
        raise FitError(f"a link in the text is longer than a post on {platform.name}", "shorten it")
    most = min(MOST_POSTS, len(body.breaks)) if platform.thread else 1
    for count in range(least, most + 1):
        if body.part(platform, wrappings[-1], count) is None:
            continue
        # A fuller wrapping is worth a little, a better break is worth more.
        found = [
            (cost + LESS_WRAPPING * number, posts)
            for number, wrapping in enumerate(wrappings)
            for cost, posts in [body.part(platform, wrapping, count) or (INFINITY, ())]
        ]
        posts = min(found, key=lambda pair: pair[0])[1]
        problems.extend(body.problems(snippet, platform, posts))
        problems.extend(_too_many(snippet, platform, count))
        return posts
    return None


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
            _room(platform, least, number, MOST_POSTS) for number in (0, MOST_POSTS // 2, MOST_POSTS - 1)
        )
        widest = max(first, middle, last)
        links = (*x_links(text), *(span for span in _addresses(text) if platform.length(text[slice(*span)]) <= widest))
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
        most = _most(platform)
        slack = 0
        # Lengths are added up piece by piece; what only the whole post shows (a second limit, a link that forms
        # across a joint) takes room away until every post holds.
        for _ in range(4):
            rooms = [_room(platform, wrapping, number, count) - slack for number in range(count)]
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
            yield _post(platform, wrapping.text(body, number, len(places)), body)

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


def _room(platform: Platform, wrapping: Wrapping, number: int, count: int) -> int:
    """Return how long the body of a post may be."""
    return _most(platform) - platform.length(wrapping.text("m", number, count)) + 1


def _past_space(text: str, offsets: Iterable[int]) -> Iterator[int]:
    """Yield each offset moved to where the next part begins."""
    for offset in offsets:
        yield offset + len(text[offset:]) - len(text[offset:].lstrip())


def _too_many(snippet: Snippet, platform: Platform, count: int) -> Iterator[Problem]:
    if platform.thread_most and count > platform.thread_most > 1:
        yield Problem(
            snippet.line_of("text"),
            f"{count} posts are more than a thread on {platform.name} takes at once, {platform.thread_most}",
            "shorten the text, or post the rest as replies to the last one",
            "warning",
        )


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


def _post(platform: Platform, text: str, body: str) -> Post:
    measured = platform.measure(text)
    return Post(text, body, measured.length, measured.limit)


def _guard(snippet: Snippet, platform: Platform, posts: Sequence[Post]) -> None:
    """Hold the promise while running: nothing lost, nothing altered, within every limit."""
    joined = "".join("".join(post.body.split()) for post in posts)
    if joined != "".join(snippet.text.split()):
        raise FitError("the posts joined would not be the text", "please report this")
    if not all(platform.fits(post.text) for post in posts):
        raise FitError(f"a post would be over the limit of {platform.name}", "please report this")

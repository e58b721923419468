"""What stands around the body in a post: quotation marks, attribution, number, link, call to action, hashtags."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from snippets.citation import attributions, cite, quotation_marks
from snippets.errors import Problem
from snippets.model import Numbering, Settings, Snippet
from snippets.patterns import regex
from snippets.platforms import Platform
from snippets.products import Post
from snippets.urls import ascii_url

# A link is cheap, and stands in every post, when its price is fixed or at most this part of the limit.
CHEAP_LINK = 0.15

NUMBERS: Mapping[Numbering, str] = {"2/5": "{number}/{count}", "(2/5)": "({number}/{count})", "none": ""}

# Where a mark outside a small alphabet would cost more than half of the message.
PLAIN_MARKS = ('"', '"')

# Between our quotation mark and one of the text's own, as typesetters have it: “ “.
_THIN = "\u202f"
_MARKS = "“”„‟‘’‚‛«»‹›「」『』"

# What people take for an address, whether or not X makes a link of it.
_ADDRESS = regex(r"(?<![A-Za-z0-9+.-])[A-Za-z][A-Za-z0-9+.-]{0,20}://\S+")

# A hashtag has a letter in it: #1 is a number.
_HASHTAG = regex(r"(?<![\w&])[#＃](?=\w*[^\W\d_])\w+")


@dataclass(frozen=True, slots=True)
class Wrapping:
    """What stands around the body in each post of a thread of `count` posts.

    Attributes:
        opening, closing: quotation marks. attribution: without number; empty when there is none.
        link: the source's URL. policy: which posts carry it: `every`, `first` or `last`.
        tail: hashtags and call to action, in the last post.
        numbers: template of a post's number. continuation: after the number of every post but the last.
        warning: content warning, where the platform has a field for one.
        one_line: whether these stand on the line of the body, as in a title.
    """

    opening: str = ""
    closing: str = ""
    attribution: str = ""
    link: str = ""
    policy: str = "every"
    tail: str = ""
    numbers: str = NUMBERS["2/5"]
    continuation: str = ""
    warning: str = ""
    one_line: bool = False

    def text(self, body: str, number: int, count: int) -> str:
        """Return post `number` (0-based) of `count`."""
        has_link = self.link and (
            self.policy == "every"
            or count == 1
            or (self.policy == "first" and number == 0)
            or (self.policy == "last" and number == count - 1)
        )
        last = number == count - 1
        mark = self.numbers.format(number=number + 1, count=count) if count > 1 else ""
        line = " ".join(part for part in (self.attribution, mark, "" if last else self.continuation) if part)
        near, far = (" ", " ") if self.one_line else ("\n", "\n\n")
        below = near.join(part for part in (line, self.link if has_link else "") if part)
        return far.join(part for part in (self._quoted(body) if body else "", below, self.tail if last else "") if part)

    def _quoted(self, body: str) -> str:
        opening = self.opening + (_THIN if self.opening[-1:] in _MARKS and body[0] in _MARKS else "")
        closing = (_THIN if self.closing[:1] in _MARKS and body[-1] in _MARKS else "") + self.closing
        return f"{opening if self.opening else ''}{body}{closing if self.closing else ''}"

    def post(self, platform: Platform, body: str, number: int, count: int) -> Post:
        """Return post `number` (0-based) of `count`, measured."""
        return measured_post(platform, self.text(body, number, count), body, self.warning)

    def room(self, platform: Platform, number: int, count: int) -> int:
        """Return how long the body of a post may be, by the platform's first limit."""
        return most_of(platform) - platform.length(self.text("m", number, count), self.warning) + 1


def ways_to_wrap(snippet: Snippet, settings: Settings, platform: Platform) -> tuple[Wrapping, ...]:
    """Return the ways to wrap the body, the best first: with hashtags and action, then without; attribution shorter."""
    citation = cite(snippet)
    marks = PLAIN_MARKS if platform.plain_marks else quotation_marks(snippet.lang)
    opening, closing = marks if snippet.kind == "quote" else ("", "")
    named = attributions(snippet, citation, handle_on(snippet, platform))
    if platform.plain_marks:
        named = tuple(line.replace("—", "-") for line in named)
    chosen = snippet.citations or settings.citations
    cheap = link_is_cheap(citation.url, platform)
    link = as_linked(citation.url, platform)
    tags = " ".join(f"#{tag}" for tag in hashtags_on(snippet, settings, platform))
    action = " ".join(part for part in (settings.action.text, settings.action.url) if part) if settings.action else ""
    near = " " if platform.one_line else "\n"
    tails = dict.fromkeys((near.join(part for part in (action, tags) if part), action, tags, ""))
    return tuple(
        Wrapping(
            opening,
            closing,
            attribution,
            link,
            # A policy that somebody chose holds; without one a dear link stands only once.
            chosen or ("every" if cheap else "first"),
            tail,
            NUMBERS[settings.numbering],
            settings.continuation,
            snippet.warning if platform.warning else "",
            platform.one_line,
        )
        for attribution in named
        for tail in tails
    )


def as_linked(url: str, platform: Platform) -> str:
    """Return an address as a platform is given it.

    Where a link has a fixed price, encoding it costs nothing, and it cannot be cut at a letter of another script.
    """
    return ascii_url(url) if platform.link_price is not None else url


def deepened(posts: tuple[Post, ...], wrappings: Iterable[Wrapping], platform: Platform, deep: str) -> tuple[Post, ...]:
    """Return posts with a link that opens at the sentence in place of the plain one; as they are where that costs more.

    It may cost no word, no hashtag and no further post, and the platform must take all of it for one link.

    Args:
        posts: whole.
        wrappings: the posts are wrapped in one of them.
        platform: that they are for.
        deep: the address; empty for none.
    """
    link = as_linked(deep, platform)
    cut = platform.link_price is not None and platform.length(link) != platform.link_price
    if not deep or cut:
        return posts
    count = len(posts)
    for wrapping in wrappings:
        if any(wrapping.text(post.body, number, count) != post.text for number, post in enumerate(posts)):
            continue
        deeper = replace(wrapping, link=link)
        made = tuple(deeper.post(platform, post.body, number, count) for number, post in enumerate(posts))
        return made if all(platform.fits(post.text, post.warning) for post in made) else posts
    return posts


def handle_on(snippet: Snippet, platform: Platform) -> str:
    """Return the speaker's handle on a platform, or on the one that it is a kind of; empty when there is none."""
    handles = dict(snippet.speaker.handles) if snippet.speaker else {}
    return next((handles[id_] for id_ in platform.families if id_ in handles), "")


def hashtags_on(snippet: Snippet, settings: Settings, platform: Platform) -> tuple[str, ...]:
    """Return the hashtags added on a platform, without "#": the snippet's own first, as many as it still takes.

    Those in the text itself count as well, for the platform counts them.
    """
    tags = _wanted(snippet, settings, platform)
    if platform.hashtags_most is None:
        return tags
    return tags[: max(0, platform.hashtags_most - len(_HASHTAG.findall(snippet.text)))]


def _wanted(snippet: Snippet, settings: Settings, platform: Platform) -> tuple[str, ...]:
    """Return the hashtags that the author wants on a platform; a list for it, or its family, goes before the other."""
    tags: dict[str, str] = {}
    for of in (snippet, settings):
        own = dict(of.hashtags_on)
        lists = (own[id_] for id_ in platform.families if id_ in own)
        for tag in next(lists, of.hashtags):
            bare = tag.lstrip("#")
            tags.setdefault(bare.casefold(), bare)
    return tuple(tags.values())


def left_out(snippet: Snippet, settings: Settings, platform: Platform) -> Iterator[Problem]:
    """Yield a warning when a platform takes some of the wanted hashtags, but not all."""
    taken = hashtags_on(snippet, settings, platform)
    rest = _wanted(snippet, settings, platform)[len(taken) :]
    if rest and platform.hashtags_most:
        names = ", ".join(f"#{tag}" for tag in rest)
        own = snippet.hashtags or snippet.hashtags_on
        yield Problem(
            snippet.line_of("hashtags") if own else settings.line_of("hashtags"),
            f"{platform.name} takes {platform.hashtags_most} of the hashtags; {names} left out there",
            f"give {platform.id} a list of its own under hashtags",
            "warning",
        )


def link_is_cheap(url: str, platform: Platform) -> bool:
    """Return whether a link may stand in every post of a thread."""
    fixed = platform.link_price is not None or platform.most is None
    return fixed or platform.length(url) <= CHEAP_LINK * most_of(platform)


def most_of(platform: Platform) -> int:
    """Return the limit that a post is split by; a platform without one takes any length."""
    return platform.most if platform.most is not None else sys.maxsize


def addresses(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each address with a scheme, in code points."""
    return (match.span() for match in _ADDRESS.finditer(text))


def measured_post(platform: Platform, text: str, body: str, warning: str = "") -> Post:
    """Return a post with its length as the platform shows it."""
    measured = platform.measure(text, warning)
    return Post(text, body, measured.length, measured.limit, warning)

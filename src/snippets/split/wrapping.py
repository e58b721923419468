"""What stands around the body in a post: quotation marks, attribution, number, link, hashtags, the call to action."""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from snippets.citation import attributions, cite, quotation_marks
from snippets.model import Post, Settings, Snippet
from snippets.platforms import Platform
from snippets.urls import ascii_url

# A link is cheap, and stands in every post, when its price is fixed or at most this part of the limit.
CHEAP_LINK = 0.15

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


def ways_to_wrap(snippet: Snippet, settings: Settings, platform: Platform) -> tuple[Wrapping, ...]:
    """Return the ways to wrap the body, the best first: with hashtags and action, then without; attribution shorter."""
    citation = cite(snippet)
    marks = PLAIN_MARKS if platform.plain_marks else quotation_marks(snippet.lang)
    opening, closing = marks if snippet.kind == "quote" else ("", "")
    named = attributions(snippet, citation)
    if platform.plain_marks:
        named = tuple(line.replace("—", "-") for line in named)
    chosen = snippet.citations or settings.citations
    cheap = link_is_cheap(citation.url, platform)
    # Where a link has a fixed price, encoding it costs nothing, and it cannot be cut at a letter of another script.
    link = ascii_url(citation.url) if platform.link_price is not None else citation.url
    # A policy that somebody chose holds; without one a dear link stands only once.
    policy = chosen or ("every" if cheap else "first")
    tags = " ".join(f"#{tag.lstrip('#')}" for tag in dict.fromkeys((*settings.hashtags, *snippet.hashtags)))
    action = " ".join(part for part in (settings.action.text, settings.action.url) if part) if settings.action else ""
    tails = dict.fromkeys(("\n".join(part for part in (action, tags) if part), action, tags, ""))
    return tuple(Wrapping(opening, closing, attribution, link, policy, tail) for attribution in named for tail in tails)


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


def measured_post(platform: Platform, text: str, body: str) -> Post:
    """Return a post with its length as the platform shows it."""
    measured = platform.measure(text)
    return Post(text, body, measured.length, measured.limit)

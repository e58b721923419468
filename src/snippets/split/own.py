"""The author's own text for a platform, from `posts:`, with what it lacks of its source."""

import re

from snippets.citation import attributions, cite
from snippets.errors import FitError
from snippets.model import Settings, Snippet
from snippets.platforms import Platform
from snippets.products import Thread
from snippets.split.wrapping import addresses, as_linked, handle_on, measured_post, most_of, ways_to_wrap
from snippets.urls import ascii_url


def own_text(snippet: Snippet, settings: Settings, platform: Platform, own: str, deep: str = "") -> Thread:
    """Return the author's own text with what it lacks of its source; `deep` as in `split`."""
    for wrapping in ways_to_wrap(snippet, settings, platform):
        name = "" if _named(snippet, platform, own) else wrapping.attribution
        link = "" if _linked(own, wrapping.link) else wrapping.link
        # The address that opens at the sentence goes only where the plain one would go, and fits.
        for one in dict.fromkeys((as_linked(deep, platform) if link and deep else link, link)):
            near, far = (" ", " ") if platform.one_line else ("\n", "\n\n")
            text = far.join(filter(None, (own, near.join(filter(None, (name, one))))))
            if platform.fits(text, wrapping.warning):
                return Thread("own", (measured_post(platform, text, "", wrapping.warning),))
    length, limit = platform.length(own), most_of(platform)
    raise FitError(f"the own text for {platform.name} has {length} of {limit} with its source to come", "shorten it")


def _named(snippet: Snippet, platform: Platform, own: str) -> bool:
    """Return whether the author's own text says whose words or figures these are, by name or by handle."""
    citation = cite(snippet)
    names = (citation.name or citation.publisher, handle_on(snippet, platform), *attributions(snippet, citation))
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", own) for name in names if name)


def _linked(own: str, link: str) -> bool:
    """Return whether one of the author's own links is the source's, not only one that begins like it."""
    return any(
        ascii_url(own[start:end]).rstrip(".,;:!?)") == ascii_url(link).rstrip(".,;:!?)")
        for start, end in addresses(own)
    )

"""Ready posts that put right what was withdrawn, for every platform on which it may have been posted."""

from collections.abc import Iterable, Iterator

from snippets.citation import CORRECTION_LABEL, labelled
from snippets.errors import FitError
from snippets.model import Settings, Snippet
from snippets.patterns import regex
from snippets.platforms import Platform
from snippets.products import Item
from snippets.split import split_text

_ADDRESS = regex(r"https?://\S")


def corrections(withdrawn: Iterable[Snippet], settings: Settings, platforms: tuple[Platform, ...]) -> tuple[Item, ...]:
    """Return a correction of each snippet for each platform: one post, or several where it is long.

    It has the words of the correction, else the reason, and a link: the correction's own, else the source's. Where not
    even these fit there is none.
    """
    return tuple(item for snippet in withdrawn for item in _of(snippet, settings, platforms))


def _of(snippet: Snippet, settings: Settings, platforms: tuple[Platform, ...]) -> Iterator[Item]:
    assert snippet.withdrawn
    words = snippet.withdrawn.correction or snippet.withdrawn.reason
    text = labelled(CORRECTION_LABEL, words, snippet.lang)
    link = "" if _ADDRESS.search(words) else snippet.sources[0].url
    for platform in platforms:
        try:
            posts = split_text(text, link, platform, settings).posts
        except FitError:
            continue
        yield Item(snippet, platform.id, "own", posts, ())

"""What is wrong or doubtful in a campaign: quotes -> problems, offline.

`snippets.read` has judged each value by itself; here is what they mean together, with today's date and with
the files and themes at hand. A check is one function in one of three tables.
"""

from collections.abc import Callable, Collection, Iterator
from datetime import date

from snippets.check.campaign import CAMPAIGN_CHECKS
from snippets.check.context import Context
from snippets.check.receipts import Kept, check_receipts
from snippets.check.snippet import SNIPPET_CHECKS
from snippets.check.source import SOURCE_CHECKS
from snippets.errors import Problem
from snippets.model import Quotes, Source
from snippets.platforms import PLATFORMS, Platforms
from snippets.themes import THEMES


def check(
    quotes: Quotes,
    *,
    today: date,
    exists: Callable[[str], bool],
    fits: Callable[[str, Collection[tuple[int, int]]], None],
    platforms: Platforms = PLATFORMS,
    themes: Collection[str] = tuple(THEMES),
    kept: Kept = Kept(),  # noqa: B008 - frozen
) -> tuple[Problem, ...]:
    """Return every problem of what was read, in the order of the file.

    Args:
        quotes: as `snippets.read` returns them: dates and URLs in it can be read.
        today: dates after it are yet to come.
        exists: whether there is a file of this path, relative to the input.
        fits: raises PictureError when the picture of this path cannot be used, or not on one of these canvases.
        platforms: the table that the ids in it are of.
        themes: names of the built-in ones.
        kept: what `verify` found.
    """
    context = Context(today, exists, fits, platforms, themes)
    found: set[Problem] = set()
    for of_all in CAMPAIGN_CHECKS:
        found.update(of_all(quotes, context))
    for snippet in quotes.snippets:
        for of_snippet in SNIPPET_CHECKS:
            found.update(of_snippet(snippet, context))
    for source in _sources(quotes):
        for of_source in SOURCE_CHECKS:
            found.update(of_source(source, context))
    found.update(check_receipts(quotes, kept))
    return tuple(sorted(found))


def _sources(quotes: Quotes) -> Iterator[Source]:
    """Return each source once: those with an id, and those written where they are used."""
    yield from quotes.sources
    for snippet in quotes.snippets:
        yield from (source for source in snippet.sources if not source.id)

"""The words of a carousel's other slides: the campaign's title, all sources, what readers are asked to do."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import NamedTuple

from snippets.bidi import reading_level
from snippets.cards.cardtext import CardText, card_text
from snippets.citation import COMMAS, SERIES_LABEL, SOURCES_LABEL, inside
from snippets.datewords import show_date
from snippets.languages import by_lang
from snippets.model import Matter, Settings, Snippet, Source
from snippets.urls import display_url, host

# An address in the list of sources is shown with at most so many characters.
LINK_LENGTH = 60

# Round a date in words that are read from the right: its parts keep their order (UAX #9, 2.4).
FSI, PDI = "\u2068", "\u2069"

# Between the works of the list.
APART = "\n\n"


class Carousel(NamedTuple):
    """What a carousel has besides the slides of its text.

    Attributes:
        front: before them. works: the list of sources after them, one entry each. back: after those.
        always: whether they make a carousel even of a text that fits one card.
    """

    front: tuple[CardText, ...] = ()
    works: tuple[CardText, ...] = ()
    back: tuple[CardText, ...] = ()
    always: bool = False


TEXT_ONLY = Carousel()


def carousel(snippet: Snippet, settings: Settings) -> Carousel:
    """Return the other slides of a snippet, as far as there is anything to say on them."""
    wanted = snippet.slides or settings.slides
    front = (_ours(snippet, settings, "title", settings.title),) if "title" in wanted and settings.title else ()
    several = len(snippet.sources) > 1 or "sources" in snippet.slides
    cited = snippet.sources if several and "sources" in wanted else ()
    works = tuple(_work(snippet, settings, source) for source in cited)
    back = (_action(snippet, settings),) if "action" in wanted and settings.action else ()
    return Carousel(front, works, back, always=bool(snippet.slides))


def listed(works: Sequence[CardText]) -> CardText:
    """Return a slide with some of the works in the list of sources, under its heading."""
    first = works[0]
    heading = by_lang(SOURCES_LABEL, first.lang)
    parts = [*filter(None, [heading]), *(work.text for work in works)]
    starts = list(accumulate((len(part) + len(APART) for part in parts[:-1]), initial=0))[-len(works) :]
    links = tuple(
        (start + begin, start + end) for start, work in zip(starts, works, strict=True) for begin, end in work.links
    )
    return replace(first, text=APART.join(parts), links=links, heading=starts[0])


def _ours(snippet: Snippet, settings: Settings, matter: Matter, text: str) -> CardText:
    """Return a slide with words of the campaign's own, in its language; below them the source of the series."""
    lang = settings.lang
    words = card_text(replace(snippet, lang=lang), settings)
    return replace(
        words,
        kind="", text=text, matter=matter, mark="", marks=("", ""), highlight=None, base=reading_level(text),
        name="", role="", translation="", publisher=words.publisher or host(words.url),
        date=inside(words.date, snippet.kind, lang), series=by_lang(SERIES_LABEL, lang),
    )  # fmt: skip


def _action(snippet: Snippet, settings: Settings) -> CardText:
    action = settings.action
    assert action
    return replace(_ours(snippet, settings, "action", action.text), goal=action.url)


def _work(snippet: Snippet, settings: Settings, source: Source) -> CardText:
    """Return one entry of the list of sources: what the work is called, and below that its address."""
    words = card_text(snippet, settings)
    date = show_date(source.date, snippet.lang) if source.date else ""
    comma = by_lang(COMMAS, snippet.lang) or ", "
    parts = (source.publisher or source.author, source.title, f"{FSI}{date}{PDI}" if date and words.base else date)
    named = comma.join(dict.fromkeys(filter(None, parts)))
    link = display_url(source.url, LINK_LENGTH)
    text = f"{named}\n{link}" if named else link
    links = ((len(text) - len(link), len(text)),)
    return replace(words, text=text, matter="sources", mark="", marks=("", ""), highlight=None, links=links)


MATTER_NAMES: Mapping[Matter, str] = {
    "title": "the title slide",
    "sources": "the list of sources",
    "action": "the call to action",
}
"""What each is called in a message."""

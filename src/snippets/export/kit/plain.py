"""What a reader without scripts sees: the words, the source, and each platform's posts to select and copy."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Any

from snippets.datewords import show_date
from snippets.export.items import card_path, message_path
from snippets.export.kit.record import direction
from snippets.export.timed import Times, clock, day, times, times_of_posts
from snippets.model import Snippet, Source
from snippets.platforms import Platforms
from snippets.products import Campaign, Item
from snippets.receipts import Standing, State
from snippets.urls import display_url, url_fault

# More snippets than this would double a page that hardly anybody sees without scripts.
POSTS_MOST = 500


def plain(
    campaign: Campaign, platforms: Platforms, table: dict[str, Any], found: Mapping[str, Standing], archive: str
) -> Iterator[str]:
    """Yield the markup for inside `noscript`, every text of the campaign escaped.

    Args:
        campaign: what to show.
        platforms: where its items are posted.
        table: the interface words, as in `words.json`.
        found: what the receipts come to, by snippet id.
        archive: name of the file beside the page that holds the whole output; empty for none.
    """
    words: dict[str, Any] = table["words"]
    lang, of = table["lang"], times(campaign)
    made: dict[str, list[Item]] = {}
    for item in campaign.items:
        made.setdefault(item.snippet.id, []).append(item)
    short = len(made) > POSTS_MOST
    title = escape(campaign.settings.title or words["untitled"])
    lead = escape(words["plain.many"] if short else words["plain.lead"])
    yield f'<div class="plain-page"><h1 dir="auto">{title}</h1>\n<p>{lead}</p>\n'
    if archive:
        yield f'<p><a href="{escape(archive)}">{escape(words["archive"])}</a></p>\n'
    for id_, items in made.items():
        told = _Said(words, lang, of, found.get(id_))
        yield from (f"{line}\n" for line in _made(items, platforms, told, short=short))
    for snippet in campaign.withdrawn:
        yield from (f"{line}\n" for line in _withdrawn(snippet, campaign, platforms, words))
    yield "</div>"


@dataclass(frozen=True, slots=True)
class _Said:
    """What a snippet is told with: the interface's words and their language, the times of all, its own standing."""

    words: dict[str, Any]
    lang: str
    of: Times = field(default_factory=dict)
    standing: Standing | None = None

    @property
    def held(self) -> bool:
        """Return whether its posts are kept back: their words are not those of the source."""
        return self.standing is not None and self.standing.state == "differs"


def _made(items: list[Item], platforms: Platforms, told: _Said, *, short: bool) -> Iterator[str]:
    snippet, words = items[0].snippet, told.words
    yield "<article>"
    pictured = next((item for item in items if item.cards), None)
    if pictured and not short and not told.held:
        card = pictured.cards[0]
        file = escape(card_path(pictured, 1))
        # Its words follow as text, so the picture itself is decoration here.
        yield f'<img src="{file}" alt="" loading="lazy" width="{card.width}" height="{card.height}">'
    yield f"<h2{_language(snippet)}>{escape(snippet.text)}</h2>"
    yield f"<p>{_reference(snippet, told)}</p>"
    if told.held:
        yield f"<p><strong>{escape(words['note.differs'])}.</strong> {escape(words['note.differs.why'])}</p>"
        yield _difference(snippet, told)
    elif short:
        yield f'<p><a href="{escape(snippet.id)}/">{escape(words["plain.folder"])}</a></p>'
    else:
        for item in items:
            yield from _posts(item, platforms[item.platform].name, told)
    yield "</article>"


def _difference(snippet: Snippet, told: _Said) -> str:
    """Return the words as they are here and as they are there; nothing where there is nothing to compare."""
    marks = {"=": "{}", "-": "<del>{}</del>", "+": "<ins>{}</ins>"}
    diff = told.standing.receipt.diff if told.standing and told.standing.receipt else ()
    shown = " ".join(marks[change].format(escape(text)) for change, text in diff)
    return f'<p class="diff"{_language(snippet)}>{shown}</p>' if shown else ""


def _withdrawn(snippet: Snippet, campaign: Campaign, platforms: Platforms, words: dict[str, Any]) -> Iterator[str]:
    assert snippet.withdrawn
    yield f'<article class="gone"><h2{_language(snippet)}><s>{escape(snippet.text)}</s></h2>'
    yield f"<p><strong>{escape(words['note.withdrawn'])}</strong> {escape(snippet.withdrawn.reason)}</p>"
    told = _Said(words, "")
    yield f"<p>{_reference(snippet, told)}</p>"
    put_right = [item for item in campaign.corrections if item.snippet.id == snippet.id]
    if put_right:
        yield f"<p>{escape(words['correction'])}</p>"
    for item in put_right:
        yield from _posts(item, platforms[item.platform].name, told)
    yield "</article>"


def _posts(item: Item, name: str, told: _Said) -> Iterator[str]:
    words = told.words
    count = words["parts"]["one" if len(item.posts) == 1 else "other"].format(n=len(item.posts))
    yield f"<details><summary>{escape(name)}, {escape(count)}</summary>"
    if time := times_of_posts(item, told.of)[0]:
        planned = words["planned"].format(date=show_date(day(time), told.lang), clock=clock(time))
        yield f"<p>{escape(planned)}</p>"
    if item.mail:
        yield f'<p><a href="{escape(message_path(item))}">{escape(words["mail.open"])}</a></p>'
    for post in item.posts:
        yield f"<pre{_language(item.snippet)}>{escape(post.text)}</pre>"
    for number, card in enumerate(item.cards, start=1):
        file = escape(card_path(item, number))
        yield f'<p><a href="{file}">{escape(file)}</a></p>'
        yield f"<p>{escape(words['plain.alt'])}</p><pre{_language(item.snippet)}>{escape(card.alt)}</pre>"
    yield "</details>"


def _reference(snippet: Snippet, told: _Said) -> str:
    who = snippet.speaker.name if snippet.speaker else told.words["fact"] if snippet.kind == "fact" else ""
    parts = [f"{escape(part)}." for part in (who, _state(snippet, told)) if part]
    return " ".join([*parts, *(_source(source, told.words) for source in snippet.sources)])


# State -> key of its badge. Of words that are others than those that were checked nothing is known.
_BADGES: Mapping[State, str] = {
    "verified": "badge.verified",
    "look": "badge.look",
    "differs": "badge.differs",
    "unchecked": "badge.unchecked",
    "outdated": "badge.unchecked",
    "none": "badge.unchecked",
    "missing": "badge.missing",
}


def _state(snippet: Snippet, told: _Said) -> str:
    if snippet.withdrawn or (snippet.kind == "fact" and not told.standing):
        return ""
    state = told.standing.state if told.standing else "none"
    said: str = told.words[_BADGES[state]]
    return said


def _source(source: Source, words: dict[str, Any]) -> str:
    name = escape(source.title or display_url(source.url))
    shown = [f"<bdi>{name}</bdi>" if url_fault(source.url) else _link(source.url, name)]
    if not url_fault(source.archive):
        shown.append(_link(source.archive, escape(words["plain.archive"])))
    return ", ".join(shown)


def _link(url: str, name: str) -> str:
    return f'<a href="{escape(url)}" rel="noopener noreferrer"><bdi>{name}</bdi></a>'


def _language(snippet: Snippet) -> str:
    return f' lang="{escape(snippet.lang)}" dir="{direction(snippet.text)}"'

"""What a reader without scripts sees: the words, the source, and each platform's posts to select and copy."""

from collections.abc import Iterator
from html import escape
from typing import Any

from snippets.export.items import card_path
from snippets.export.kit.record import direction
from snippets.model import Campaign, Item, Snippet, Source
from snippets.platforms import Platforms
from snippets.urls import display_url, url_fault

# More snippets than this would double a page that hardly anybody sees without scripts.
POSTS_MOST = 500


def plain(campaign: Campaign, platforms: Platforms, table: dict[str, Any]) -> Iterator[str]:
    """Yield the markup for inside `noscript`, every text of the campaign escaped.

    Args:
        campaign: what to show.
        platforms: where its items are posted.
        table: the interface words, as in `words.json`.
    """
    words: dict[str, Any] = table["words"]
    made: dict[str, list[Item]] = {}
    for item in campaign.items:
        made.setdefault(item.snippet.id, []).append(item)
    short = len(made) > POSTS_MOST
    title = escape(campaign.settings.title or words["untitled"])
    lead = escape(words["plain.many"] if short else words["plain.lead"])
    yield f'<div class="plain-page"><h1 dir="auto">{title}</h1>\n<p>{lead}</p>\n'
    for items in made.values():
        yield from (f"{line}\n" for line in _made(items, platforms, words, short=short))
    for snippet in campaign.withdrawn:
        yield from (f"{line}\n" for line in _withdrawn(snippet, campaign, platforms, words))
    yield "</div>"


def _made(items: list[Item], platforms: Platforms, words: dict[str, Any], *, short: bool) -> Iterator[str]:
    snippet = items[0].snippet
    yield "<article>"
    pictured = next((item for item in items if item.cards), None)
    if pictured and not short:
        card = pictured.cards[0]
        file = escape(card_path(pictured, 1))
        # Its words follow as text, so the picture itself is decoration here.
        yield f'<img src="{file}" alt="" loading="lazy" width="{card.width}" height="{card.height}">'
    yield f"<h2{_language(snippet)}>{escape(snippet.text)}</h2>"
    yield f"<p>{_reference(snippet, words)}</p>"
    if short:
        yield f'<p><a href="{escape(snippet.id)}/">{escape(words["plain.folder"])}</a></p>'
    else:
        for item in items:
            yield from _posts(item, platforms[item.platform].name, words)
    yield "</article>"


def _withdrawn(snippet: Snippet, campaign: Campaign, platforms: Platforms, words: dict[str, Any]) -> Iterator[str]:
    assert snippet.withdrawn
    yield f'<article class="gone"><h2{_language(snippet)}><s>{escape(snippet.text)}</s></h2>'
    yield f"<p><strong>{escape(words['note.withdrawn'])}</strong> {escape(snippet.withdrawn.reason)}</p>"
    yield f"<p>{_reference(snippet, words)}</p>"
    put_right = [item for item in campaign.corrections if item.snippet.id == snippet.id]
    if put_right:
        yield f"<p>{escape(words['correction'])}</p>"
    for item in put_right:
        yield from _posts(item, platforms[item.platform].name, words)
    yield "</article>"


def _posts(item: Item, name: str, words: dict[str, Any]) -> Iterator[str]:
    count = words["parts"]["one" if len(item.posts) == 1 else "other"].format(n=len(item.posts))
    yield f"<details><summary>{escape(name)}, {escape(count)}</summary>"
    for post in item.posts:
        yield f"<pre{_language(item.snippet)}>{escape(post.text)}</pre>"
    for number, card in enumerate(item.cards, start=1):
        file = escape(card_path(item, number))
        yield f'<p><a href="{file}">{escape(file)}</a></p>'
        yield f"<p>{escape(words['plain.alt'])}</p><pre{_language(item.snippet)}>{escape(card.alt)}</pre>"
    yield "</details>"


def _reference(snippet: Snippet, words: dict[str, Any]) -> str:
    who = snippet.speaker.name if snippet.speaker else words["fact"] if snippet.kind == "fact" else ""
    state = words["badge.unchecked"] if snippet.kind == "quote" and not snippet.withdrawn else ""
    parts = [f"{escape(part)}." for part in (who, state) if part]
    return " ".join([*parts, *(_source(source, words) for source in snippet.sources)])


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

"""The campaign of `cases/tables/campaign.yaml`: read and split as always, its cards without pictures."""

from functools import cache
from hashlib import sha256
from pathlib import Path

from snippets.campaign.corrections import corrections
from snippets.load import active
from snippets.model import Settings, Snippet
from snippets.platforms import PLATFORMS, Platform
from snippets.products import Campaign, Card, Item
from snippets.read.quotes import read_quotes
from snippets.receipts import Receipt, Standing
from snippets.split import split

# What was found of its one quotation.
FOUND = {
    "thread": Standing(
        "look", Receipt("thread", "https://example.org/c", "elided", "verified", "live", "", "2026-11-12", "")
    )
}

CASE = Path(__file__).parent / "cases" / "tables" / "campaign.yaml"


@cache
def tables_campaign() -> Campaign:
    quotes, problems = read_quotes(CASE.read_text(encoding="utf-8"), CASE.name)
    assert not problems
    settings = quotes.settings
    rows = tuple(PLATFORMS[platform] for platform in settings.platforms)
    withdrawn = tuple(snippet for snippet in quotes.snippets if snippet.withdrawn)
    items = tuple(_item(snippet, row, quotes.settings) for snippet in active(quotes) for row in rows)
    return Campaign(settings, items, withdrawn, corrections(withdrawn, settings, rows))


def _item(snippet: Snippet, row: Platform, settings: Settings) -> Item:
    thread = split(snippet, settings, row)
    return Item(
        snippet,
        row.id,
        thread.form,
        thread.posts,
        tuple(card_of(snippet, post + 1) for post in range(len(thread.posts))),
    )


def card_of(snippet: Snippet, post: int = 1, suffix: str = "png") -> Card:
    """A card that goes with a post of a snippet; of its picture only the name is known."""
    name = f"{snippet.id} {post}"
    return Card(
        suffix, 1200, 675, f"Picture {post}: {snippet.text}", 45_000, sha256(name.encode()).hexdigest(), "", post
    )

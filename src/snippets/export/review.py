"""posts.csv and posts.md: everything as one table and as one document, for people who review without the kit page."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from types import MappingProxyType

from snippets.datewords import show_date
from snippets.export.cells import BOM, END, cells
from snippets.export.items import card_path
from snippets.export.place import Long
from snippets.export.timed import Times, shown, times, times_of_posts
from snippets.model import Snippet, Source
from snippets.patterns import regex
from snippets.platforms import Platforms
from snippets.products import Campaign, Item
from snippets.receipts import Standing, State
from snippets.urls import url_fault

TABLE, DOCUMENT = "posts.csv", "posts.md"

COLUMNS = (
    "snippet", "kind", "lang", "platform", "form", "part", "parts", "time", "text", "length", "limit", "warning",
    "speaker", "role", "source", "publisher", "source_date", "url", "archive", "locator", "pictures", "alt_texts",
    "tags", "verification", "checked",
)  # fmt: skip

# Of Markdown; a line break inside a title would begin another block.
_MARKS = regex(r"([\\`*_{}\[\]<>#|~&!])")


def review(
    campaign: Campaign, platforms: Platforms, found: Mapping[str, Standing] = MappingProxyType({})
) -> Iterator[Long]:
    """Yield the table and the document; the same campaign gives the same bytes.

    `found` is what the receipts come to, by snippet id.
    """
    of = times(campaign)
    yield Long(TABLE, lambda out: out.writelines(map(str.encode, _table(campaign, of, found))))
    yield Long(DOCUMENT, lambda out: out.writelines(map(str.encode, _document(campaign, platforms, of, found))))


# What a snippet's receipts come to, for people.
CHECKED: Mapping[State, str] = {
    "verified": "verified",
    "look": "verified, needs a look",
    "differs": "differs from the source: do not post",
    "unchecked": "could not be checked",
    "outdated": "changed since it was checked",
    "none": "not checked",
    "missing": "a figure is not in its source",
}


def _checked(standing: Standing | None) -> tuple[str, str]:
    """Return what was found and the day of the check; empty where there is nothing to say, the day for other words."""
    if standing is None:
        return "", ""
    receipt = standing.receipt if standing.state != "outdated" else None
    return CHECKED[standing.state], receipt.checked if receipt else ""


# --- the table ----------------------------------------------------------------------------------


def _table(campaign: Campaign, of: Times, found: Mapping[str, Standing]) -> Iterator[str]:
    yield f"{BOM}{cells(COLUMNS)}{END}"
    for item in campaign.items:
        yield from _rows(item, of, item.form, found.get(item.snippet.id))
    for item in campaign.corrections:
        yield from _rows(item, of, "correction", None)


def _rows(item: Item, of: Times, form: str, standing: Standing | None) -> Iterator[str]:
    """Yield a row for each post, with the pictures that go with it one a line."""
    snippet, source = item.snippet, item.snippet.sources[0]
    before = cells((snippet.id, snippet.kind, snippet.lang, item.platform, form))
    after = cells((
        snippet.speaker.name if snippet.speaker else "", snippet.role, source.title, source.publisher, source.date,
        source.url, source.archive, snippet.locator,
    ))  # fmt: skip
    last = cells((", ".join(snippet.tags), *_checked(standing)))
    parts, time = str(len(item.posts)), shown(times_of_posts(item, of)[0])
    for part, post in enumerate(item.posts, start=1):
        cards = [(card_path(item, number), card.alt) for number, card in enumerate(item.cards, 1) if card.post == part]
        limit = "" if post.limit is None else str(post.limit)
        own = cells((str(part), parts, time, post.text, str(post.length), limit, post.warning))
        pictures = cells(("\n".join([path for path, _ in cards]), "\n\n".join([alt for _, alt in cards])))
        yield f"{before},{own},{after},{pictures},{last}{END}"


# --- the document -------------------------------------------------------------------------------


def _document(campaign: Campaign, platforms: Platforms, of: Times, found: Mapping[str, Standing]) -> Iterator[str]:
    for block in _blocks(campaign, platforms, of, found):
        yield f"{block}\n"


def _blocks(campaign: Campaign, platforms: Platforms, of: Times, found: Mapping[str, Standing]) -> Iterator[str]:
    yield f"# {_plain(campaign.settings.title) or 'Posts'}"
    for snippet_id, same in groupby(campaign.items, key=_id):
        items = list(same)
        yield from _head(items[0].snippet, found.get(snippet_id))
        for item in items:
            yield from _posts(item, platforms, shown(times_of_posts(item, of)[0]))
    corrections = {snippet: list(items) for snippet, items in groupby(campaign.corrections, key=_id)}
    for snippet in campaign.withdrawn:
        yield from _head(snippet, None)
        yield from _withdrawn(snippet)
        for item in corrections.get(snippet.id, ()):
            yield from _posts(item, platforms, "", "correction")


def _id(item: Item) -> str:
    return item.snippet.id


def _head(snippet: Snippet, standing: Standing | None) -> Iterator[str]:
    yield f"\n## {_plain(snippet.id)}\n\n{_exactly(snippet.text)}\n"
    if snippet.speaker:
        yield f"- {_plain(', '.join(filter(None, (snippet.speaker.name, snippet.role))))}"
    for source in snippet.sources:
        yield f"- {_source(source, snippet)}"
    what, day = _checked(standing)
    if what:
        # Loud when it must not go out.
        mark = "**" if standing and standing.state == "differs" else ""
        yield f"- {mark}{what[0].upper()}{what[1:]}{mark}{f' ({day})' if day else ''}"
    if snippet.tags:
        yield f"- {_plain(', '.join(snippet.tags))}"


def _source(source: Source, snippet: Snippet) -> str:
    date = show_date(source.date, snippet.lang) if source.date else ""
    named = ", ".join(filter(None, (source.title, source.publisher or source.author, snippet.locator, date)))
    archive = f"; archived: {_address(source.archive)}" if source.archive else ""
    return f"{_plain(named)}{': ' if named else ''}{_address(source.url)}{archive}"


def _withdrawn(snippet: Snippet) -> Iterator[str]:
    assert snippet.withdrawn
    date = f" on {show_date(snippet.withdrawn.date, 'en')}" if snippet.withdrawn.date else ""
    yield f"\n**Withdrawn{date}: do not post.** {_plain(snippet.withdrawn.reason)}"


def _posts(item: Item, platforms: Platforms, time: str, what: str = "") -> Iterator[str]:
    name = platforms[item.platform].name if item.platform in platforms else item.platform
    yield f"\n### {_plain(', '.join(filter(None, (name, what, time))))}"
    for part, post in enumerate(item.posts, start=1):
        limit = f" of {post.limit}" if post.limit is not None else ""
        warning = f"Content warning: {_plain(post.warning)}\n\n" if post.warning else ""
        yield f"\n{part}/{len(item.posts)}, {post.length}{limit}\n\n{warning}{_exactly(post.text)}"
        for number, card in enumerate(item.cards, start=1):
            if card.post == part:
                yield f"\n![{_plain(card.alt)}]({card_path(item, number)})"


def _exactly(text: str) -> str:
    """Return a text as a block of code: shown as it is, whatever is in it."""
    longest = max(map(len, re.findall("`+", text)), default=0) if "`" in text else 0
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{text}\n{fence}"


def _plain(text: str) -> str:
    return _MARKS.sub(r"\\\1", " ".join(text.split()))


@lru_cache(maxsize=1024)
def _address(url: str) -> str:
    return _plain(url) if url_fault(url) else f"<{url}>"

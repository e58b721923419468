"""Campaign -> the values that the kit page carries: each text, source and picture stored once."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, Literal

from snippets.bidi import reading_level
from snippets.dates import last_day
from snippets.datewords import show_date
from snippets.export.items import card_path, message_path
from snippets.export.kit.checked import checked, sentence_links
from snippets.export.timed import Times, clock, day, times, times_of_posts
from snippets.model import Schedule, Snippet, Source
from snippets.platforms import Platform, Platforms
from snippets.products import Campaign, Card, Item, Post
from snippets.receipts import Standing
from snippets.urls import display_url, url_fault

# Of all pictures together, before base64: up to here a page still shows at once. Above it, the page refers to
# the files beside it.
EMBED_MOST = 8_000_000

TYPES = {"png": "image/png", "jpg": "image/jpeg", "webp": "image/webp"}


# JSON, the same for the same values.
dumped = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Record:
    """What the page carries.

    Attributes:
        members: of one JSON object: key -> its value in JSON, in pieces that do not all have to be there at once.
        pictures: the bytes of its "pictures", in that order; empty when they would be too many, or one is missing.
    """

    members: dict[str, Iterable[str]]
    pictures: tuple[bytes, ...]


@dataclass(slots=True)
class _Shared:
    """What several snippets or platforms have in common; each value's place is its number."""

    texts: dict[str, int] = field(default_factory=dict)
    sources: dict[Source, int] = field(default_factory=dict)
    pictures: dict[str, int] = field(default_factory=dict)
    bytes: int = 0
    shown: list[dict[str, Any]] = field(default_factory=list)

    def text(self, text: str) -> int:
        return self.texts.setdefault(text, len(self.texts))

    def source(self, source: Source) -> int:
        return self.sources.setdefault(source, len(self.sources))

    def picture(self, item: Item, number: int, card: Card) -> int:
        place = self.pictures.setdefault(card.sha256, len(self.pictures))
        if place == len(self.shown):
            self.bytes += card.size
            size = {"width": card.width, "height": card.height}
            self.shown.append({"file": card_path(item, number), "type": TYPES[card.suffix], **size})
        return place


def record(
    campaign: Campaign,
    table: Platforms,
    lang: str,
    read: Callable[[str], bytes | None],
    found: Mapping[str, Standing],
    archive: str,
) -> Record:
    """Return what the page carries.

    Args:
        campaign: of which.
        table: where its items are posted.
        lang: of the interface: its dates are in words.
        read: content of a file of the output, None when there is none.
        found: what the receipts come to, by snippet id.
        archive: name of the file beside the page that holds the whole output; empty for none.
    """
    shared = _Shared()
    made: dict[str, list[Item]] = {}
    for item in campaign.items:
        made.setdefault(item.snippet.id, []).append(item)
    snippets = {item.snippet.id: item.snippet for item in campaign.items}
    # As in the input: a snippet that was withdrawn keeps its place among the others.
    put_right: dict[str, list[Item]] = {}
    for item in campaign.corrections:
        put_right.setdefault(item.snippet.id, []).append(item)
    everything = sorted((*snippets.values(), *campaign.withdrawn), key=lambda snippet: snippet.where.line)
    platforms = platforms_of(campaign, table)
    rows = {platform.id: platform for platform in platforms}
    of = times(campaign)

    def told(snippet: Snippet) -> str:
        values = _snippet(snippet, shared, lang)
        values["check"] = checked(snippet, found.get(snippet.id), lang)
        values["sentences"] = sentence_links(snippet, found.get(snippet.id))
        values["made"] = {
            item.platform: _made(item, rows[item.platform], shared) | _timed(item, of)
            for item in made.get(snippet.id, ())
        }
        if snippet.withdrawn:
            values["withdrawn"] = _withdrawn(snippet, put_right.get(snippet.id, ()), rows, shared, lang)
        return dumped(values)

    # Their numbers are given here, so this comes before all that is shared; as JSON it takes a tenth of the room.
    snippets_in_json = [told(snippet) for snippet in everything]
    title = {"id": _campaign_id(campaign), "title": campaign.settings.title, "archive": archive}
    members = {
        "campaign": [dumped(title)],
        "platforms": _array(dumped(_platform(platform, campaign.settings.schedule)) for platform in platforms),
        "snippets": _array(snippets_in_json),
        "sources": _array(dumped(_source(source, lang)) for source in shared.sources),
        "texts": _array(map(dumped, shared.texts)),
        "pictures": _array(map(dumped, shared.shown)),
    }
    pictures = [read(shown["file"]) for shown in shared.shown] if shared.bytes <= EMBED_MOST else []
    return Record(members, tuple(filter(None, pictures)) if all(pictures) else ())


def _array(members: Iterable[str]) -> Iterator[str]:
    between = "["
    for member in members:
        yield between + member
        between = ","
    yield "]" if between == "," else "[]"


def platforms_of(campaign: Campaign, table: Platforms) -> tuple[Platform, ...]:
    """Return the platforms of the kit: those of the campaign in its order, then any others with posts."""
    ids = dict.fromkeys((*campaign.settings.platforms, *(item.platform for item in campaign.items)))
    return tuple(table[id_] for id_ in ids if id_ in table)


def direction(text: str) -> Literal["ltr", "rtl"]:
    """Return the direction in which a text is read, as HTML names it."""
    return "rtl" if reading_level(text) else "ltr"


def _campaign_id(campaign: Campaign) -> str:
    """Return what the browser keeps marks under, empty without a title: then the page's address serves.

    It must outlive a new export, so the snippets have no part in it.
    """
    title = campaign.settings.title
    return sha256(title.encode()).hexdigest()[:16] if title else ""


def _platform(platform: Platform, schedule: Schedule | None) -> dict[str, Any]:
    return {
        "id": platform.id,
        "name": platform.name,
        "order": platform.paste_order,
        "hint": platform.hint,
        # The page fills in what a post says; whether it may is said with each post.
        "compose": platform.compose_url,
        "altField": platform.alt is not None,
        "altMost": platform.alt.most if platform.alt else None,
        # Of the times at which its posts go out.
        "zone": schedule.on(platform.id).timezone if schedule else "",
    }


def _source(source: Source, lang: str) -> dict[str, Any]:
    return {
        "title": source.title or display_url(source.url),
        "publisher": source.publisher or source.author,
        "date": show_date(source.date, lang),
        # An address that people cannot open is no link: `javascript:` for one.
        "url": "" if url_fault(source.url) else source.url,
        "archive": "" if url_fault(source.archive) else source.archive,
    }


def _snippet(snippet: Snippet, shared: _Shared, lang: str) -> dict[str, Any]:
    return {
        "id": snippet.id,
        "kind": snippet.kind,
        "text": shared.text(snippet.text),
        "lang": snippet.lang,
        "dir": direction(snippet.text),
        "speaker": snippet.speaker.name if snippet.speaker else "",
        "role": snippet.role,
        "sources": [shared.source(source) for source in snippet.sources],
        "locator": snippet.locator,
        "tags": snippet.tags,
        "date": show_date(snippet.date, lang),
        # The reader's clock decides whether this day has passed; an export has no clock.
        "lastDay": last_day(snippet.expires).isoformat() if snippet.expires else "",
        "until": show_date(snippet.expires, lang),
    }


def _made(item: Item, platform: Platform, shared: _Shared) -> dict[str, Any]:
    count = platform.alt_limit.count
    joined = "\0".join(post.text for post in item.posts)
    return {
        "hash": sha256(joined.encode()).hexdigest()[:16],
        "posts": [_post(post, platform, item.snippet, shared) for post in item.posts],
        "cards": [
            {
                "picture": shared.picture(item, number, card),
                "post": card.post,
                "alt": shared.text(card.alt),
                "altLength": count(card.alt),
            }
            for number, card in enumerate(item.cards, start=1)
        ],
    }


def _timed(item: Item, of: Times) -> dict[str, Any]:
    """Return day and time at which an item goes out, and the path of its e-mail, where it has either."""
    time = times_of_posts(item, of)[0]
    values: dict[str, Any] = {"time": [day(time), clock(time)]} if time else {}
    return values | ({"mail": message_path(item)} if item.mail else {})


def _post(post: Post, platform: Platform, snippet: Snippet, shared: _Shared) -> dict[str, Any]:
    values: dict[str, Any] = {"text": shared.text(post.text), "length": post.length, "limit": post.limit}
    if post.warning:
        values["warning"] = shared.text(post.warning)
    if _opens(post, platform, snippet):
        values["opens"] = True
    return values


def _opens(post: Post, platform: Platform, snippet: Snippet) -> bool:
    """Return whether the composer opens with all of a post, not with what the platform takes of a longer address."""
    if not platform.compose_url or (post.limit is not None and post.length > post.limit):
        return False
    # The address is long to make, and most take one of any length.
    return platform.compose_most is None or bool(platform.compose(post.text, snippet.sources[0].url))


def _withdrawn(
    snippet: Snippet, put_right: Iterable[Item], rows: dict[str, Platform], shared: _Shared, lang: str
) -> dict[str, Any]:
    """Return why a snippet was withdrawn, and by platform the posts that put it right."""
    assert snippet.withdrawn
    return {
        "reason": snippet.withdrawn.reason,
        "date": show_date(snippet.withdrawn.date, lang),
        "corrections": {
            item.platform: [_post(post, rows[item.platform], snippet, shared) for post in item.posts]
            for item in put_right
            if item.platform in rows
        },
    }

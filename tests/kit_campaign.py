"""The campaigns of `cases/kit/` as values, with what was found of them, for the tests with and without a browser."""

import struct
import zlib
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml

from snippets.campaign.corrections import corrections
from snippets.errors import Location
from snippets.export.items import card_path
from snippets.model import Schedule, Settings, Snippet, Source, Speaker, Withdrawn
from snippets.platforms import PLATFORMS
from snippets.products import Campaign, Card, Item, Post
from snippets.receipts import Receipt, Standing, fingerprint, standings

# The picture files of the campaign, by path; filled when it is read.
PICTURES: dict[str, bytes] = {}

CASES = Path(__file__).parent / "cases" / "kit"


def png(width: int, height: int, shade: int) -> bytes:
    """A grey picture of one shade (0 to 255)."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = (b"\0" + bytes([shade]) * width) * height
    parts = (chunk(b"IHDR", header), chunk(b"IDAT", zlib.compress(rows)), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


@cache
def _case(name: str) -> dict[str, Any]:
    case: dict[str, Any] = yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8"))
    return case


@cache
def read_campaign(name: str = "campaign") -> Campaign:
    case = _case(name)
    snippets = [_snippet(entry, line) for line, entry in enumerate(case["snippets"], start=1)]
    items = [
        _item(snippet, place, entry, platform)
        for place, (snippet, entry) in enumerate(zip(snippets, case["snippets"], strict=True))
        for platform in entry.get("posts", {})
    ]
    schedule = Schedule(**case["schedule"]) if "schedule" in case else None
    settings = Settings(title=case["title"], platforms=tuple(case["platforms"]), schedule=schedule)
    withdrawn = tuple(s for s in snippets if s.withdrawn)
    rows = tuple(PLATFORMS[platform] for platform in settings.platforms)
    return Campaign(settings, tuple(items), withdrawn, corrections(withdrawn, settings, rows))


def read_found(name: str) -> dict[str, Standing]:
    """What the receipts of a campaign come to, by snippet id."""
    campaign = read_campaign(name)
    snippets = [*{item.snippet.id: item.snippet for item in campaign.items}.values()]
    entries = {entry["id"]: entry["receipt"] for entry in _case(name)["snippets"] if "receipt" in entry}
    return standings(snippets, [_receipt(s, entries[s.id]) for s in snippets if s.id in entries])


def _receipt(snippet: Snippet, entry: dict[str, Any]) -> Receipt:
    url = snippet.sources[0].url
    return Receipt(
        id=snippet.id,
        source=url,
        verdict=entry["verdict"],
        family=entry["family"],
        where=entry["where"],
        url=url,
        checked="2026-11-12",
        quotation=fingerprint(entry.get("of", snippet.text)),
        page=entry.get("page", 0),
        fragment=entry.get("fragment", ""),
        diff=tuple((change, words) for change, words in entry.get("diff", ())),
        missing=tuple(entry.get("missing", ())),
    )


def _snippet(entry: dict[str, Any], line: int) -> Snippet:
    withdrawn = entry.get("withdrawn")
    source = Source(
        f"https://example.org/{entry['id']}",
        title=f"About {entry['id']}",
        publisher="The Example",
        date="2025-10",
        archive=f"https://web.archive.org/web/20260101000000/https://example.org/{entry['id']}",
    )
    return Snippet(
        id=entry["id"],
        kind=entry["kind"],
        text=entry["text"],
        speaker=Speaker(entry["speaker"]) if "speaker" in entry else None,
        withdrawn=Withdrawn(withdrawn["reason"], str(withdrawn["date"]), withdrawn["correction"])
        if withdrawn
        else None,
        sources=(source,),
        date=entry.get("date", ""),
        expires=entry.get("expires", ""),
        lang=entry.get("lang", "en"),
        tags=tuple(entry.get("tags", ())),
        where=Location("quotes.yaml", line),
    )


def _item(snippet: Snippet, place: int, entry: dict[str, Any], platform: str) -> Item:
    row = PLATFORMS[platform]
    width, height = row.canvas[0] // 20, row.canvas[1] // 20
    posts = tuple(Post(text, text, row.length(text), row.limits[0].most) for text in entry["posts"][platform])
    pictures = [png(width, height, shade=20 * place + 5 * number) for number in range(1, entry["cards"][platform] + 1)]
    cards = tuple(
        Card(
            suffix="png",
            width=width,
            height=height,
            alt=f"Picture {number}: {snippet.text}",
            size=len(data),
            sha256=sha256(data).hexdigest(),
            pixels_sha256="",
        )
        for number, data in enumerate(pictures, start=1)
    )
    item = Item(snippet, platform, "thread", posts, cards, mail="0" * 64 if row.mail else "")
    PICTURES.update((card_path(item, number), data) for number, data in enumerate(pictures, start=1))
    return item


def item_of(snippet: str, platform: str, name: str = "campaign") -> Item:
    return next(i for i in read_campaign(name).items if (i.snippet.id, i.platform) == (snippet, platform))

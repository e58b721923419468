"""manifest.json: every post and picture of a campaign, with hashes, so that anybody can check what was made."""

import json
from collections.abc import Callable, Iterator
from hashlib import sha256
from typing import Any

from snippets import __version__
from snippets.export.items import card_path, message_path, post_path
from snippets.model import Snippet, Source
from snippets.products import Campaign, Item
from snippets.receipts import Standing

NAME = "manifest.json"
VERSION = 1

# Before each item's line.
_INDENT = b"  "

_json = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode


def no_line(_item: Item) -> bytes:
    """Know no line of any item."""
    return b""


def no_standing(_snippet: Snippet) -> None:
    """Know nothing of any words."""


def manifest(
    campaign: Campaign,
    line_of: Callable[[Item], bytes] = no_line,
    judge: Callable[[Snippet], Standing | None] = no_standing,
) -> Iterator[bytes]:
    """Yield the manifest in pieces: keys sorted, an item a line, no timestamps, no paths outside the output.

    Args:
        campaign: of which.
        line_of: the line of an item as it was written before, by this version; nothing when it is not at hand.
        judge: what the receipts come to for the words of an item; it says no more of them than a receipt does.
    """
    yield f'{{\n "campaign": {_json({"title": campaign.settings.title})},'.encode()
    yield f'\n "generator": {_json(f"snippets {__version__}")},\n "items": ['.encode()
    for number, item in enumerate(campaign.items):
        yield b",\n" if number else b"\n"
        yield _INDENT
        yield line_of(item) or _json(_item(item, judge(item.snippet))).encode()
    yield f'\n ],\n "version": {VERSION}\n}}\n'.encode()


def item_lines(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the line of each item, with its place in the file, of a manifest that is as we wrote it."""
    end = 0
    while (start := data.find(b"\n" + _INDENT + b"{", end)) >= 0:
        start += 1 + len(_INDENT)
        end = data.find(b"\n", start)
        yield start, data[start:end].removesuffix(b",")


def manifest_items(data: bytes | None) -> list[dict[str, Any]]:
    """Return the items of a manifest file; none when it is missing or not one of ours."""
    try:
        items = json.loads(data or b"{}")["items"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return []
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []


def _item(item: Item, standing: Standing | None) -> dict[str, Any]:
    snippet, verified = item.snippet, verification(standing)
    return {
        "snippet": snippet.id,
        "kind": snippet.kind,
        "platform": item.platform,
        "lang": snippet.lang,
        "form": item.form,
        "text": snippet.text,
        "speaker": snippet.speaker.name if snippet.speaker else "",
        "sources": [_source(source) for source in snippet.sources],
        "posts": [
            {
                "file": post_path(item, number),
                "text": post.text,
                "body": post.body,
                "length": post.length,
                "limit": post.limit,
                "sha256": sha256(post.text.encode()).hexdigest(),
                # Not part of what is pasted: it goes into a field of its own.
                **({"warning": post.warning} if post.warning else {}),
            }
            for number, post in enumerate(item.posts, start=1)
        ],
        "cards": [
            {
                "file": card_path(item, number),
                "post": card.post,
                "width": card.width,
                "height": card.height,
                "bytes": card.size,
                "alt": card.alt,
                "sha256": card.sha256,
                "pixels_sha256": card.pixels_sha256,
            }
            for number, card in enumerate(item.cards, start=1)
        ],
        **({"verification": verified} if verified else {}),
        **({"mail": {"file": message_path(item), "sha256": item.mail}} if item.mail else {}),
    }


def verification(standing: Standing | None) -> dict[str, str]:
    """Return what was found of some words, nothing for a fact; of other words only that there are some."""
    if standing is None:
        return {}
    receipt = standing.receipt
    if receipt is None or standing.state == "outdated":
        return {"state": standing.state}
    return {
        "state": standing.state,
        "verdict": receipt.verdict,
        "where": receipt.where,
        "url": receipt.url,
        "checked": receipt.checked,
    }


def _source(source: Source) -> dict[str, str]:
    return {
        "url": source.url,
        "archive": source.archive,
        "title": source.title,
        "publisher": source.publisher,
        "date": source.date,
    }

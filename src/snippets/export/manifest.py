"""manifest.json: every post and picture of a campaign, with hashes, so that anybody can check what was made."""

import json
from collections.abc import Mapping
from hashlib import sha256
from types import MappingProxyType
from typing import Any

from snippets import __version__
from snippets.export.items import card_path, message_path, post_path
from snippets.model import Campaign, File, Item, Source
from snippets.receipts import Standing

NAME = "manifest.json"
VERSION = 1


def manifest(campaign: Campaign, found: Mapping[str, Standing] = MappingProxyType({})) -> File:
    """Return the manifest: keys sorted, an item a line, no timestamps, no paths outside the output.

    `found` is what the receipts come to, by snippet id; it says of an item no more than its receipt does.
    """
    items = (_json(_item(item, found.get(item.snippet.id))) for item in campaign.items)
    values = {
        "campaign": _json({"title": campaign.settings.title}),
        "generator": _json(f"snippets {__version__}"),
        "items": "[" + ",".join(f"\n  {item}" for item in items) + "\n ]",
        "version": _json(VERSION),
    }
    return File(NAME, ("{" + ",".join(f"\n {_json(key)}: {value}" for key, value in values.items()) + "\n}\n").encode())


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def manifest_items(data: bytes | None) -> list[dict[str, Any]]:
    """Return the items of a manifest file; none when it is missing or not one of ours."""
    try:
        items = json.loads(data or b"{}")["items"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return []
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []


def _item(item: Item, standing: Standing | None) -> dict[str, Any]:
    snippet = item.snippet
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
        **({"verification": _verification(standing)} if standing else {}),
        **({"mail": {"file": message_path(item), "sha256": item.mail}} if item.mail else {}),
    }


def _verification(standing: Standing) -> dict[str, str]:
    """Return what was found of the words; a receipt that is of others tells only that there is one."""
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

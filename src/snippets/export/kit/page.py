"""Joins the template with style, script, words and values; the same campaign gives the same bytes."""

import base64
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from html import escape
from importlib.resources import files
from string import Template
from types import MappingProxyType
from typing import Any

from snippets.export.kit.linked import linked
from snippets.export.kit.plain import plain
from snippets.export.kit.record import Record, dumped, record
from snippets.patterns import regex
from snippets.platforms import Platforms
from snippets.products import Campaign
from snippets.receipts import Standing

NAME = "index.html"

# Joined in this order into one style and one script: the policy admits exactly these two, by hash.
STYLES = ("base.css", "list.css", "item.css", "notes.css", "plain.css", "media.css")
SCRIPTS = (
    "words.js",
    "dom.js",
    "kit.js",
    "memory.js",
    "pictures.js",
    "clipboard.js",
    "steps.js",
    "state.js",
    "search.js",
    "list.js",
    "filters.js",
    "notes.js",
    "boxes.js",
    "item.js",
    "dock.js",
    "help.js",
    "main.js",
)

# Pictures come from beside the page or out of its own bytes; nothing else is ever loaded, sent or framed.
POLICY = (
    "default-src 'none'; img-src 'self' file: data: blob:; style-src {style}; script-src {script}; "
    "base-uri 'none'; form-action 'none'"
)


def kit(
    campaign: Campaign,
    platforms: Platforms,
    read: Callable[[str], bytes | None],
    found: Mapping[str, Standing] = MappingProxyType({}),
    archive: str = "",
) -> Iterator[bytes]:
    """Yield `index.html` in pieces: every post, card and alt text of the campaign, to copy, without a network.

    Args:
        campaign: to show.
        platforms: where its items are posted.
        read: content of a file of the output, None when there is none.
        found: what the receipts come to, by snippet id; quotations without are not checked.
        archive: name of the file beside the page that holds the whole output; empty for none.
    """
    table = _table()
    carried = record(campaign, platforms, table["lang"], read, found, archive)
    style, script = _joined("style", STYLES), f'"use strict";\n{_joined("script", SCRIPTS)}'
    values = {
        "lang": escape(table["lang"]),
        "title": escape(campaign.settings.title or table["words"]["untitled"]),
        "policy": POLICY.format(style=_hash(style), script=_hash(script)),
        "style": style,
        "script": script,
    }
    members = carried.members | {"words": [dumped(table)], "embedded": [dumped(bool(carried.pictures))]}
    # What grows with the campaign; the page is written around it.
    long = {
        "plain": plain(campaign, platforms, table, found, archive),
        "linked": _inert(linked(campaign, found)),
        "kit": _object(members),
        "pictures": _pictures(carried),
    }
    for part in _LONG.split(_read("page.html")):
        if part in long:
            yield from (piece.encode() for piece in long[part])
        else:
            yield Template(part).substitute(values).encode()


# The place of each of them in the page.
_LONG = regex(r"\$(plain|linked|kit|pictures)\b")


def _pictures(carried: Record) -> Iterator[str]:
    for number, data in enumerate(carried.pictures):
        yield f'<script type="text/plain" id="picture-{number}">{base64.b64encode(data).decode()}</script>\n'


def _object(members: Mapping[str, Iterable[str]]) -> Iterator[str]:
    """Yield a JSON object that no HTML parser can see an end tag or a comment in; its values are pieces of JSON."""
    for number, key in enumerate(sorted(members)):
        yield f"{',' if number else '{'}{dumped(key)}:"
        yield from _inert(members[key])
    yield "}"


def _inert(pieces: Iterable[str]) -> Iterator[str]:
    """Yield pieces of JSON that no HTML parser can see an end tag or a comment in."""
    return (piece.replace("<", "\\u003c") for piece in pieces)


@cache
def _read(*path: str) -> str:
    return files(__package__).joinpath(*path).read_text("utf-8")


def _table() -> dict[str, Any]:
    table: dict[str, Any] = json.loads(_read("words.json"))
    return table


def _joined(folder: str, names: tuple[str, ...]) -> str:
    return "\n".join(_read(folder, name) for name in names)


def _hash(text: str) -> str:
    """Return the source expression for an inline block, Content Security Policy Level 3, section 2.3.1."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"

"""An item's own files: what is pasted, the pictures, their alt texts. And the way back, for items that are kept."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from sys import intern
from typing import Any, get_args

from snippets.dates import read_date
from snippets.model import Form, Kind, Snippet, Source, Speaker
from snippets.patterns import regex
from snippets.products import Card, File, Item, Post
from snippets.urls import url_fault

_SUFFIXES = frozenset({"png", "jpg", "webp"})


def folder(item: Item) -> str:
    """Return the item's folder below the output folder."""
    return f"{item.snippet.id}/{item.platform}"


def post_path(item: Item, number: int) -> str:
    """Return the path of post `number` (1-based)."""
    return f"{folder(item)}/post-{number}.txt"


def card_path(item: Item, number: int) -> str:
    """Return the path of slide `number` (1-based)."""
    return f"{folder(item)}/card-{number}.{item.cards[number - 1].suffix}"


def alt_path(item: Item, number: int) -> str:
    """Return the path of the alt text of slide `number` (1-based)."""
    return f"{folder(item)}/alt-{number}.txt"


def message_path(item: Item) -> str:
    """Return the path of the e-mail of an item."""
    return f"{folder(item)}/message.eml"


def item_files(item: Item, pictures: Sequence[bytes]) -> tuple[File, ...]:
    """Return the files of an item: posts as UTF-8 with LF and no newline at the end, pictures, alt texts."""
    posts = (File(post_path(item, number), post.text.encode()) for number, post in enumerate(item.posts, start=1))
    cards = (
        file
        for number, (card, data) in enumerate(zip(item.cards, pictures, strict=False), start=1)
        for file in (File(card_path(item, number), data), File(alt_path(item, number), card.alt.encode()))
    )
    return *posts, *cards


def item_paths(item: Item) -> Iterator[str]:
    """Yield the path of each of an item's files."""
    for number in range(1, len(item.posts) + 1):
        yield post_path(item, number)
    for number in range(1, len(item.cards) + 1):
        yield from (card_path(item, number), alt_path(item, number))
    if item.mail:
        yield message_path(item)


def item_hashes(item: Item) -> dict[str, str]:
    """Return path -> SHA-256 of each of an item's files."""
    posts = {post_path(item, number): _hash(post.text) for number, post in enumerate(item.posts, start=1)}
    cards = {card_path(item, number): card.sha256 for number, card in enumerate(item.cards, start=1)}
    mail = {message_path(item): item.mail} if item.mail else {}
    alts = {alt_path(item, number): _hash(card.alt) for number, card in enumerate(item.cards, start=1)}
    return posts | cards | alts | mail


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def kept_item(entry: Mapping[str, Any], snippet: Snippet, intact: Callable[[Item], bool]) -> Item | None:
    """Return an item of an earlier export from its manifest entry and its files; None when one is not as made.

    Args:
        entry: of `items` in manifest.json, well formed.
        snippet: as it stands now; what the manifest tells of it gives way to what was exported.
        intact: whether the files of an item are there as they were made.
    """
    cards = tuple(
        Card(
            intern(card["file"].rpartition(".")[2]), card["width"], card["height"], card["alt"], card["bytes"],
            card["sha256"], card["pixels_sha256"], card["post"],
        )
        for card in entry["cards"]
    )  # fmt: skip
    # What thousands of items have alike is in memory once.
    shown = _as_exported(snippet, entry)
    posts = tuple(
        Post(
            post["text"],
            shown.text if post["body"] == shown.text else post["body"],
            post["length"],
            post["limit"],
            post.get("warning", ""),
        )
        for post in entry["posts"]
    )
    mail = entry.get("mail", {}).get("sha256", "")
    item = Item(shown, intern(entry["platform"]), entry["form"], posts, cards, mail)
    made = [post_path(item, number) for number in range(1, len(posts) + 1)]
    made += [card_path(item, number) for number in range(1, len(cards) + 1)]
    listed = [part["file"] for part in (*entry["posts"], *entry["cards"])]
    same = made == listed and folder(item) == f"{snippet.id}/{entry['platform']}"
    return item if same and intact(item) else None


# --- whether an entry has the form in which we wrote it -----------------------------------------


_HALF = regex("[\ud800-\udfff]")


def _is_text(value: object) -> bool:
    """Return whether a value is text that can be written; JSON can hold half a surrogate pair."""
    return isinstance(value, str) and not _HALF.search(value)


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_word(value: object) -> bool:
    return _is_text(value) and str(value).replace("-", "").isalnum()


def _is_url(value: object) -> bool:
    return isinstance(value, str) and not url_fault(value)


def _is_date(value: object) -> bool:
    try:
        return isinstance(value, str) and read_date(value) is not None
    except ValueError:
        return False


def _is_picture(value: object) -> bool:
    return isinstance(value, str) and value.rpartition(".")[2] in _SUFFIXES


def _all_are(rows: Mapping[str, Callable[[object], bool]]) -> Callable[[object], bool]:
    return lambda value: isinstance(value, list) and all(_is(rows, one) for one in value)


def _is(rows: Mapping[str, Callable[[object], bool]], value: object) -> bool:
    return isinstance(value, dict) and all(key in value and holds(value[key]) for key, holds in rows.items())


_POST = {
    "file": _is_text,
    "text": _is_text,
    "body": _is_text,
    "length": _is_count,
    "limit": lambda value: value is None or _is_count(value),
}
_CARD = {
    "file": _is_picture,
    "post": _is_count,
    "width": _is_count,
    "height": _is_count,
    "alt": _is_text,
    "bytes": _is_count,
    "sha256": _is_word,
    "pixels_sha256": _is_text,
}
_MAIL = {"file": _is_text, "sha256": _is_word}
_SOURCE = {
    "url": _is_url,
    "archive": lambda value: value == "" or _is_url(value),
    "title": _is_text,
    "publisher": _is_text,
    "date": lambda value: value == "" or _is_date(value),
}
_ENTRY = {
    "snippet": _is_text,
    "platform": _is_word,
    "kind": lambda value: value in get_args(Kind),
    "lang": _is_word,
    "form": lambda value: value in get_args(Form),
    "text": _is_text,
    "speaker": _is_text,
    "posts": _all_are(_POST),
    "cards": _all_are(_CARD),
    "sources": _all_are(_SOURCE),
}


def well_formed(entry: Mapping[str, Any]) -> bool:
    """Return whether each value can be what we wrote, and each picture goes with one of the posts."""
    return (
        _is(_ENTRY, entry)
        and ("mail" not in entry or _is(_MAIL, entry["mail"]))
        and all(_is_text(post.get("warning", "")) for post in entry["posts"])
        and all(0 < card["post"] <= len(entry["posts"]) for card in entry["cards"])
    )


def _as_exported(snippet: Snippet, entry: Mapping[str, Any]) -> Snippet:
    """Return the snippet with the words, speaker and sources that its posts and pictures show."""
    was = snippet
    if (entry["kind"], entry["lang"]) != (snippet.kind, snippet.lang):
        was = replace(snippet, kind=entry["kind"], lang=entry["lang"])
    if entry["text"] != snippet.text:
        was = replace(was, text=entry["text"], breaks=(), highlight="")
    if entry["speaker"] != (snippet.speaker.name if snippet.speaker else ""):
        was = replace(was, speaker=Speaker(entry["speaker"]) if entry["speaker"] else None)
    # The manifest leaves out what is not printed; of a source that stayed the same, nothing is lost.
    now = [{key: getattr(source, key) for key in _SOURCE} for source in snippet.sources]
    listed = [{key: source[key] for key in _SOURCE} for source in entry["sources"]]
    return was if listed == now else replace(was, sources=tuple(Source(**source) for source in listed))

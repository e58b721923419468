"""An item's own files: what is pasted, the pictures, their alt texts. And the way back, for items that are kept."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from hashlib import sha256
from typing import Any

from snippets.model import Card, File, Item, Post, Snippet, Source, Speaker


def folder(item: Item) -> str:
    """Return the item's folder below the output folder."""
    return f"{item.snippet.id}/{item.platform}"


def post_path(item: Item, number: int) -> str:
    """Return the path of post `number` (1-based)."""
    return f"{folder(item)}/post-{number}.txt"


def card_path(item: Item, number: int) -> str:
    """Return the path of slide `number` (1-based)."""
    return f"{folder(item)}/card-{number}.{item.cards[number - 1].suffix}"


def item_files(item: Item) -> Iterator[File]:
    """Yield the files of an item: posts as UTF-8 with LF and no newline at the end, pictures, alt texts."""
    for number, post in enumerate(item.posts, start=1):
        yield File(post_path(item, number), post.text.encode())
    for number, card in enumerate(item.cards, start=1):
        yield File(card_path(item, number), card.data)
        yield File(f"{folder(item)}/alt-{number}.txt", card.alt.encode())


def kept_item(entry: dict[str, Any], snippet: Snippet, read: Callable[[str], bytes | None]) -> Item | None:
    """Return an item of an earlier export from its manifest entry and its files; None when a file is not as made.

    Args:
        entry: of `items` in manifest.json.
        snippet: as it stands now; what the manifest tells of it gives way to what was exported.
        read: content of a file below the output folder, None when there is none.
    """
    cards = []
    try:
        for card in entry["cards"]:
            data = read(card["file"])
            if data is None or sha256(data).hexdigest() != card["sha256"]:
                return None
            suffix = card["file"].rpartition(".")[2]
            cards.append(
                Card(
                    data,
                    suffix,
                    card["width"],
                    card["height"],
                    card["alt"],
                    card["pixels_sha256"],
                    card["post"],
                )
            )
        posts = tuple(Post(post["text"], post["body"], post["length"], post["limit"]) for post in entry["posts"])
        if any(read(post["file"]) != post["text"].encode() for post in entry["posts"]):
            return None
        was = _as_exported(snippet, entry)
        return Item(was, entry["platform"], entry["form"], posts, tuple(cards))
    except (KeyError, TypeError, AttributeError):
        return None


def _as_exported(snippet: Snippet, entry: dict[str, Any]) -> Snippet:
    """Return the snippet with the words, speaker and sources that its posts and pictures show."""
    was = replace(snippet, kind=entry["kind"], lang=entry["lang"])
    if entry["text"] != snippet.text:
        was = replace(was, text=entry["text"], breaks=(), highlight="")
    if entry["speaker"] != (snippet.speaker.name if snippet.speaker else ""):
        was = replace(was, speaker=Speaker(entry["speaker"]) if entry["speaker"] else None)
    sources = tuple(Source(**source) for source in entry["sources"])
    # The manifest leaves out what is not printed; of a source that stayed the same, nothing is lost.
    same = sources == tuple(replace(source, id="", author="", accessed="") for source in snippet.sources)
    return was if same else replace(was, sources=sources)

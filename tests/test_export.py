"""An item's files, the manifest, and the way back from a manifest to an item."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from hashlib import sha256
from typing import Any

import pytest

from kit_campaign import PICTURES, item_of, read_campaign
from snippets.export.items import card_path, item_files, item_hashes, item_paths, kept_item, well_formed
from snippets.export.manifest import manifest, manifest_items
from snippets.model import Snippet, Source, Speaker
from snippets.products import Item

CAMPAIGN = read_campaign()
ITEMS = CAMPAIGN.items
CONTENT = json.loads(b"".join(manifest(CAMPAIGN)))


Intact = Callable[[Item], bool]


def disk(item: Item) -> dict[str, bytes]:
    pictures = [PICTURES[card_path(item, number)] for number in range(1, len(item.cards) + 1)]
    return {file.path: file.data for file in item_files(item, pictures)}


def holding(files: Mapping[str, bytes]) -> Intact:
    """Return whether all files of an item are among these."""
    hashes = {path: sha256(data).hexdigest() for path, data in files.items()}
    return lambda item: item_hashes(item).items() <= hashes.items()


def kept(entry: dict[str, Any], snippet: Snippet, files: Mapping[str, bytes]) -> Item | None:
    """Return what an export keeps of an entry that people may have edited."""
    return kept_item(entry, snippet, holding(files)) if well_formed(entry) else None


def entry_of(item: Item) -> dict[str, Any]:
    return next(e for e in CONTENT["items"] if (e["snippet"], e["platform"]) == (item.snippet.id, item.platform))


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: f"{item.snippet.id}-{item.platform}")
def test_an_item_comes_back_from_its_manifest(item: Item) -> None:
    assert kept(entry_of(item), item.snippet, disk(item)) == item


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: f"{item.snippet.id}-{item.platform}")
def test_the_manifest_lists_the_files_by_hash(item: Item) -> None:
    entry, files = entry_of(item), disk(item)
    for listed in (*entry["posts"], *entry["cards"]):
        assert sha256(files[listed["file"]]).hexdigest() == listed["sha256"]
    assert [files[post["file"]].decode() for post in entry["posts"]] == [post["text"] for post in entry["posts"]]
    alts = [data.decode() for path, data in files.items() if "/alt-" in path]
    assert alts == [card["alt"] for card in entry["cards"]]
    assert all(0 < card["post"] <= len(entry["posts"]) for card in entry["cards"])


def test_the_manifest_as_the_contract_has_it() -> None:
    assert set(CONTENT) == {"version", "generator", "campaign", "items"}
    assert CONTENT["version"] == 1
    assert set(CONTENT["items"][0]) == {
        "snippet", "kind", "platform", "lang", "form", "text", "speaker", "sources", "posts", "cards",
    }  # fmt: skip
    data = b"".join(manifest(CAMPAIGN))
    assert data == b"".join(manifest(CAMPAIGN))
    assert data.endswith(b"}\n")
    assert b"\r" not in data
    lines = data.decode().splitlines()
    assert sum(line.startswith("  {") for line in lines) == len(CONTENT["items"])
    keys = [list(json.loads(line.strip().removesuffix(","))) for line in lines if line.startswith("  {")]
    assert all(found == sorted(found) for found in keys)


def test_a_kept_item_shows_what_was_exported() -> None:
    item = ITEMS[0]
    other = Source("https://example.org/other", title="Other")
    now = replace(item.snippet, text="Other words.", speaker=Speaker("Other"), sources=(other,), kind="fact", lang="hy")
    found = kept(entry_of(item), now, disk(item))
    assert found
    assert json.loads(b"".join(manifest(replace(CAMPAIGN, items=(found,)))))["items"] == [entry_of(item)]


def test_a_kept_item_loses_nothing_that_the_manifest_leaves_out() -> None:
    item = ITEMS[0]
    rich = replace(
        item.snippet, sources=tuple(replace(s, id="s", author="A", accessed="2025") for s in item.snippet.sources)
    )
    found = kept(entry_of(item), rich, disk(item))
    assert found
    assert found.snippet == rich


def test_a_damaged_file_is_not_kept() -> None:
    item = next(item for item in ITEMS if item.cards)
    for path in disk(item):
        left = {other: data for other, data in disk(item).items() if other != path}
        assert kept(entry_of(item), item.snippet, left | {path: b"x"}) is None
        assert kept(entry_of(item), item.snippet, left) is None


@pytest.mark.parametrize("key", ["posts", "cards", "form", "text", "platform", "kind", "lang", "speaker", "sources"])
def test_a_damaged_entry_is_not_kept(key: str) -> None:
    item = ITEMS[0]
    entry = entry_of(item)
    assert kept({k: v for k, v in entry.items() if k != key}, item.snippet, disk(item)) is None


# Key -> values that nobody can have meant, though JSON holds them.
STRANGE: dict[str, list[Any]] = {
    "form": ["poem", 5, None, []],
    "kind": ["saying", {}],
    "platform": ["../x", 5],
    "lang": [5, "", None, "en\n", ["en"]],
    "text": [None, 5, "\ud800"],
    "speaker": [None, {"name": "Ann"}],
    "sources": [None, {}, ["https://example.org"], [{"url": "javascript:alert(1)"}]],
    "posts": [None, {}, [5], []],
    "cards": [None, 5, ["card-1.png"]],
}
STRANGE_PARTS: dict[tuple[str, str], list[Any]] = {
    ("posts", "file"): ["../post-1.txt", "post-1.txt", 5],
    ("posts", "text"): [5, "\udfff"],
    ("posts", "length"): ["5", -1, True, 1.5],
    ("posts", "limit"): ["5", []],
    ("cards", "file"): ["a/b/card-1.gif", "card-1", 5, None],
    ("cards", "post"): [0, 99, "1"],
    ("cards", "width"): ["1200", None],
    ("cards", "alt"): [None, 5],
    ("cards", "pixels_sha256"): [None, 5],
    ("sources", "url"): ["", "file:///etc", 5],
    ("sources", "archive"): [5, "javascript:alert(1)"],
    ("sources", "date"): [2020, "yesterday", None],
    ("sources", "title"): [None, {}],
}


@pytest.mark.parametrize(("key", "value"), [(key, value) for key, values in STRANGE.items() for value in values])
def test_an_entry_edited_by_hand_is_not_kept(key: str, value: object) -> None:
    item = next(item for item in ITEMS if item.cards)
    assert kept(entry_of(item) | {key: value}, item.snippet, disk(item)) is None


@pytest.mark.parametrize(
    ("part", "key", "value"), [(*where, value) for where, values in STRANGE_PARTS.items() for value in values]
)
def test_a_part_edited_by_hand_is_not_kept(part: str, key: str, value: object) -> None:
    item = next(item for item in ITEMS if item.cards)
    entry = entry_of(item)
    first, *rest = entry[part]
    # What a path names is there, wherever that lies.
    files = disk(item) | {str(value): disk(item).get(first.get("file", ""), b"")}
    assert kept(entry, item.snippet, files) == item
    assert kept(entry | {part: [first | {key: value}, *rest]}, item.snippet, files) is None


@pytest.mark.parametrize(
    "data", [None, b"", b"{", b"[]", b'"a"', b'{"items": 5}', b'{"items": [1]}', b"\xff", b"[" * 100_000]
)
def test_a_file_that_is_no_manifest_has_no_items(data: bytes | None) -> None:
    assert manifest_items(data) == []


def test_the_hashes_of_an_item_are_those_of_its_files() -> None:
    for item in ITEMS:
        assert item_hashes(item) == {path: sha256(data).hexdigest() for path, data in disk(item).items()}
        assert set(item_paths(item)) == set(disk(item))


def test_paths_name_snippet_and_platform() -> None:
    item = item_of(ITEMS[0].snippet.id, ITEMS[0].platform)
    assert all(path.startswith(f"{item.snippet.id}/{item.platform}/") for path in disk(item))
    assert not any(data.endswith(b"\n") for path, data in disk(item).items() if path.endswith(".txt"))

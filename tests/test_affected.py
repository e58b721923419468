"""Which items used a source; the addresses are data."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from kit_campaign import read_campaign
from snippets.__main__ import run
from snippets.export.affected import affected
from snippets.export.manifest import manifest, manifest_items
from snippets.model import Source
from snippets.products import Campaign

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "cases" / "affected" / "pages.yaml").read_text(encoding="utf-8")
)
SOURCES = {
    "one": (Source("https://www.example.org/report?page=2#top"),),
    "two": (Source("https://example.org/other", archive="https://perma.cc/ABCD-1234"),),
    "three": (Source("https://web.archive.org/web/20230812030025/https://example.org/third"),),
    "four": (Source("https://example.org/third"), Source("https://example.org/report?page=2")),
    "five": (Source("https://example.org/եռ"),),
}


def campaign() -> Campaign:
    item = max(read_campaign().items, key=lambda item: len(item.posts) * len(item.cards))
    return replace(
        read_campaign(),
        items=tuple(
            replace(item, platform=platform, snippet=replace(item.snippet, id=id_, sources=sources))
            for id_, sources in SOURCES.items()
            for platform in ("x", "bluesky")
        ),
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["url"])
def test_pages(case: dict[str, Any]) -> None:
    found = list(affected(manifest_items(b"".join(manifest(campaign()))), case["url"]))
    assert [(item.snippet, item.platform) for item in found] == [
        (id_, platform) for id_ in case["of"] for platform in ("x", "bluesky")
    ]


def test_every_file_is_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "manifest.json"
    file.write_bytes(b"".join(manifest(campaign())))
    assert run(["affected", "https://example.org/other", "--manifest", str(file), "--json"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    entries = [entry for entry in manifest_items(file.read_bytes()) if entry["snippet"] == "two"]
    for line, entry in zip(lines, entries, strict=True):
        assert line["posts"] == [post["file"] for post in entry["posts"]]
        assert line["cards"] == [card["file"] for card in entry["cards"]]
        assert line["sources"] == ["https://example.org/other"]
        assert {key: line[key] for key in ("platform", "lang", "text")} == {
            key: entry[key] for key in ("platform", "lang", "text")
        }
    assert run(["affected", "https://example.org/other", "--manifest", str(file)]) == 0
    captured = capsys.readouterr()
    paths = [line.strip() for line in captured.out.splitlines() if line.startswith("  ")]
    assert paths == [str(tmp_path / path) for line in lines for path in (*line["posts"], *line["cards"])]
    posts, cards = sum(len(line["posts"]) for line in lines), sum(len(line["cards"]) for line in lines)
    assert captured.err == f"{posts} post(s) and {cards} card(s) of 1 snippet(s) use it\n"


def test_a_source_that_nothing_used(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "manifest.json"
    file.write_bytes(b"".join(manifest(campaign())))
    assert run(["affected", "https://example.com/", "--manifest", str(file)]) == 0
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == "0 post(s) and 0 card(s) of 0 snippet(s) use it\n"


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"items": 5}', '{"items": [{"snippet": "a"}]}', "[" * 9999])
def test_a_damaged_manifest(content: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "manifest.json"
    file.write_text(content, encoding="utf-8")
    assert run(["affected", "https://example.org/", "--manifest", str(file)]) == 1
    assert "not a manifest that snippets wrote; export again" in capsys.readouterr().err

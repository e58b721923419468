"""The examples that we ship, exported whole."""

import json
from datetime import date
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from snippets.__main__ import run
from snippets.load import load
from snippets.platforms import PLATFORMS
from snippets.split.wrapping import CHEAP_LINK
from snippets.urls import host

ROOT = Path(__file__).parent.parent
FILES = {"quotes": ROOT / "quotes.yaml", "init": ROOT / "src" / "snippets" / "example.yaml"}
TODAY = date(2026, 11, 24)


class Example:
    """An example, read and exported."""

    def __init__(self, file: Path, out: Path) -> None:
        loaded = load(file, TODAY)
        self.quotes, self.problems = loaded.quotes, loaded.problems
        self.code = run(["export", str(file), "-o", str(out)])
        self.out = out
        self.items: list[dict[str, Any]] = json.loads((out / "manifest.json").read_bytes())["items"]
        self.snippets = {snippet.id: snippet for snippet in self.quotes.snippets}


@pytest.fixture(scope="module", params=FILES)
def example(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Example:
    return Example(FILES[request.param], tmp_path_factory.mktemp(request.param))


def test_it_checks_clean_and_exports_whole(example: Example) -> None:
    assert example.problems == ()
    assert example.code == 0
    wanted = [(snippet, platform) for snippet in example.snippets for platform in example.quotes.settings.platforms]
    assert [(item["snippet"], item["platform"]) for item in example.items] == wanted


def test_the_campaign_is_worth_showing() -> None:
    quotes = load(FILES["quotes"], TODAY).quotes
    kinds = [snippet.kind for snippet in quotes.snippets]
    assert kinds.count("quote") >= 4
    assert kinds.count("fact") >= 20


def test_posts(example: Example) -> None:
    for item in example.items:
        platform, snippet = PLATFORMS[item["platform"]], example.snippets[item["snippet"]]
        source = snippet.sources[0]
        named = [snippet.speaker.name] if snippet.speaker else [source.publisher or host(source.url)]
        for post in item["posts"]:
            assert platform.fits(post["text"])
            assert (post["length"], post["limit"]) == (platform.length(post["text"]), platform.most)
            assert any(name in post["text"] for name in named)
        cheap = platform.link_price is not None or platform.length(source.url) <= CHEAP_LINK * (platform.most or 0)
        linked = [source.url in post["text"] for post in item["posts"]]
        assert linked == [cheap or number == 0 for number in range(len(linked))]
        assert item["form"] == "thread"
        assert "".join("".join(post["body"].split()) for post in item["posts"]) == "".join(snippet.text.split())


def test_cards(example: Example) -> None:
    for item in example.items:
        platform = PLATFORMS[item["platform"]]
        assert item["cards"]
        assert [card["post"] for card in item["cards"]] == sorted(card["post"] for card in item["cards"])
        for card in item["cards"]:
            assert (card["width"], card["height"]) == platform.canvas
            assert card["bytes"] <= platform.picture_bytes
            assert card["alt"]
            assert platform.alt_limit.holds(card["alt"])
            with Image.open(example.out / card["file"]) as picture:
                assert picture.size == platform.canvas
                pixels = picture.convert("RGB").tobytes()
            assert sha256(pixels).hexdigest() == card["pixels_sha256"]


def test_the_manifest_matches_the_files(example: Example) -> None:
    listed = [entry for item in example.items for entry in (*item["posts"], *item["cards"])]
    for entry in listed:
        assert sha256((example.out / entry["file"]).read_bytes()).hexdigest() == entry["sha256"]
    alts = {
        card["file"].replace("card-", "alt-").rpartition(".")[0] + ".txt" for i in example.items for card in i["cards"]
    }
    below = {p.relative_to(example.out).as_posix() for p in example.out.rglob("*") if p.is_file()}
    ends = {"index.html", "manifest.json", ".snippets.json", "posts.csv", "posts.md"}
    tables = {path for path in below if path.startswith("schedulers/")}
    assert tables >= {"schedulers/README.md", "schedulers/plain.csv"}
    sheets = {path for path in below if path.startswith("contact-sheet")}
    assert "contact-sheet.png" in sheets
    assert below == {entry["file"] for entry in listed} | alts | ends | tables | sheets


def test_the_long_quotes_read_well(example: Example) -> None:
    for item in example.items:
        bodies = [post["body"] for post in item["posts"]]
        assert not bodies[1:] or len(bodies[-1]) >= sum(map(len, bodies)) / len(bodies) / 2
        # No post ends in a word that wants another.
        for body, _ in pairwise(bodies):
            assert body.split()[-1].lower() not in {"a", "an", "the", "of", "to", "and", "or", "in", "that", "which"}

"""Exports of campaigns with receipts: links to the sentence in posts, what the manifest says, what is made again."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from snippets.__main__ import run
from snippets.count import x_weight
from snippets.model import Settings, Snippet, Source, Speaker
from snippets.platforms import PLATFORMS
from snippets.receipts import Receipt, fingerprint, written
from snippets.split import split

URL = "https://example.org/talks/opening-hours"
TEXT = "The door is open on Sundays too."
DIRECTIVE = ":~:text=The%20door%20is,on%20Sundays%20too"
QUOTES = f"""\
campaign: {{platforms: [x, bluesky], deep_links: true}}
snippets:
  - {{id: door, text: {TEXT}, speaker: Ada Moor, source: '{URL}'}}
  - {{id: whales, text: We count whales., speaker: Kim Holt, source: https://example.org/b}}
  - {{id: fact, text: Otters were found at 41 of 60 points., source: https://example.org/c}}
"""
DOOR = Receipt(
    id="door",
    source=URL,
    verdict="exact",
    family="verified",
    where="live",
    url=URL,
    checked="2026-11-12",
    quotation=fingerprint(TEXT),
    fragment=DIRECTIVE,
)


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The output folder, beside the quotes in the current one."""
    monkeypatch.chdir(tmp_path)
    Path("quotes.yaml").write_text(QUOTES, encoding="utf-8")
    return tmp_path / "out"


def keep(*receipts: Receipt) -> None:
    Path("quotes.receipts.json").write_text(written(receipts), encoding="utf-8")


def export(*arguments: str, code: int = 0) -> None:
    assert run(["export", "-o", "out", *arguments]) == code


def times(out: Path) -> dict[str, int]:
    return {
        path.relative_to(out).as_posix(): path.stat().st_mtime_ns
        for path in out.rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }


def changed(before: dict[str, int], out: Path) -> set[str]:
    now = times(out)
    return {path for path in now.keys() | before.keys() if now.get(path) != before.get(path)}


def post(out: Path, snippet: str = "door", platform: str = "x") -> str:
    return (out / snippet / platform / "post-1.txt").read_text(encoding="utf-8")


def manifest_of(out: Path) -> dict[tuple[str, str], dict[str, Any]]:
    items = json.loads((out / "manifest.json").read_bytes())["items"]
    return {(item["snippet"], item["platform"]): item for item in items}


# --- links to the sentence ----------------------------------------------------------------------


def test_posts_open_at_the_sentence(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    keep(DOOR)
    export()
    assert "deep_links" not in capsys.readouterr().err
    for platform in ("x", "bluesky"):
        assert post(out, platform=platform).endswith(f"\n{URL}#{DIRECTIVE}")
        item = manifest_of(out)["door", platform]
        assert item["posts"][0]["length"] == PLATFORMS[platform].length(post(out, platform=platform))
        assert item["sources"][0]["url"] == URL
    assert post(out, "whales").endswith("https://example.org/b")
    assert post(out, "fact").endswith("https://example.org/c")
    # The terminal gives the same post as the export.
    assert run(["post", "door", "--platform", "x"]) == 0
    assert capsys.readouterr().out.rstrip("\n") == post(out)


PLAIN = {
    "not wanted": ("deep_links: true", "deep_links: false", DOOR),
    "differs": ("", "", replace(DOOR, family="differs", verdict="near")),
    "other words": ("open on", "shut on", DOOR),
    "found in the archive only": ("", "", replace(DOOR, where="archive")),
    "no fragment": ("", "", replace(DOOR, fragment="")),
    "another source": ("", "", replace(DOOR, source="https://example.org/other")),
}


@pytest.mark.parametrize("name", PLAIN)
def test_the_plain_link_stays(out: Path, name: str) -> None:
    old, new, receipt = PLAIN[name]
    Path("quotes.yaml").write_text(QUOTES.replace(old, new, 1), encoding="utf-8")
    keep(receipt)
    export("--id", "door")
    assert post(out).endswith(f"\n{URL}")


QUOTE = Snippet("door", "quote", TEXT, speaker=Speaker("Ada Moor"), sources=(Source(URL, publisher="Town"),))
DEEP = f"{URL}#{DIRECTIVE}"
LONG = f"{URL}#:~:text={'word%20' * 60}end"


@pytest.mark.parametrize(
    ("platform", "text", "deep", "taken"),
    [
        ("x", TEXT, DEEP, True),
        # A link of any length costs the same, and as much as the plain one.
        ("x", TEXT, LONG, True),
        ("mastodon", TEXT, LONG, True),
        ("bluesky", TEXT, DEEP, True),
        ("bluesky", TEXT, LONG, False),
        # It takes no word of the text, no name and no further post.
        ("bluesky", f"{'Many words are here. ' * 9}And an end.", DEEP, False),
        ("sms", TEXT, DEEP, True),
        ("sms", TEXT, LONG, False),
        ("telegram", TEXT, DEEP, True),
        # X sees no link in it at its end of letters that are none for X.
        ("x", TEXT, "https://example.org/a#:~:text=a)(", False),
    ],
)
def test_a_link_to_the_sentence_costs_nothing_else(platform: str, text: str, deep: str, taken: bool) -> None:
    snippet, row = replace(QUOTE, text=text), PLATFORMS[platform]
    plain, made = split(snippet, Settings(), row), split(snippet, Settings(), row, deep)
    assert [one.body for one in made.posts] == [one.body for one in plain.posts]
    expected = [one.text.replace(f"\n{URL}", f"\n{deep}") if taken else one.text for one in plain.posts]
    assert [one.text for one in made.posts] == expected
    assert [one.length for one in made.posts] == [row.length(one.text) for one in made.posts]


def test_own_texts_and_texts_on_pictures_get_it_too() -> None:
    own = replace(QUOTE, posts=(("x", "Our own words, by Ada Moor"),))
    assert split(own, Settings(), PLATFORMS["x"], DEEP).posts[0].text == f"Our own words, by Ada Moor\n\n{DEEP}"
    linked = replace(QUOTE, posts=(("x", f"Our own words, by Ada Moor {URL}"),))
    assert split(linked, Settings(), PLATFORMS["x"], DEEP).posts[0].text.endswith(f"Ada Moor {URL}")
    long = replace(QUOTE, text="Words without an end. " * 150)
    on_picture = split(long, Settings(), PLATFORMS["instagram"], DEEP)
    assert on_picture.form == "card"
    assert on_picture.posts[0].text.endswith(DEEP)


def test_x_counts_the_link_as_one() -> None:
    assert x_weight(DEEP) == 23


# --- the manifest, and what is made again -------------------------------------------------------


def test_the_manifest_says_no_more_than_the_receipts(out: Path) -> None:
    keep(DOOR)
    export()
    found = {snippet: item.get("verification") for (snippet, _), item in manifest_of(out).items()}
    checked = {"state": "verified", "verdict": "exact", "where": "live", "url": URL, "checked": "2026-11-12"}
    assert found == {"door": checked, "whales": {"state": "none"}, "fact": None}


def test_an_item_that_a_filter_leaves_keeps_to_its_own_words(out: Path) -> None:
    keep(DOOR)
    export()
    new = TEXT.replace("too", "as well")
    Path("quotes.yaml").write_text(QUOTES.replace(TEXT, new), encoding="utf-8")
    keep(replace(DOOR, quotation=fingerprint(new), fragment=""))
    export("--platform", "bluesky")
    states = {
        platform: item["verification"]["state"] for (id_, platform), item in manifest_of(out).items() if id_ == "door"
    }
    assert states == {"x": "outdated", "bluesky": "verified"}
    page = (out / "index.html").read_text(encoding="utf-8")
    assert '"check":{"day":"12 November 2026","state":"outdated"}' in page


def test_what_was_found_makes_again_only_what_it_shapes(out: Path) -> None:
    keep(DOOR)
    export()
    before = times(out)
    export()
    assert changed(before, out) == set()
    # Another day: nothing but the page, the tables and the manifest.
    keep(replace(DOOR, checked="2026-11-13"))
    export()
    assert changed(before, out) == {"index.html", "manifest.json", "posts.csv", "posts.md"}
    assert manifest_of(out)["door", "x"]["verification"]["checked"] == "2026-11-13"
    # No link to the sentence any more: the posts of that snippet as well, and what tells of them.
    before = times(out)
    keep(replace(DOOR, family="differs", verdict="near"))
    export()
    posts = {f"door/{platform}/post-1.txt" for platform in ("x", "bluesky")}
    tables = {path for path in before if path.startswith("schedulers/")}
    made = changed(before, out)
    assert made - tables == posts | {"index.html", "manifest.json", "posts.csv", "posts.md"}
    # And as it began.
    keep(DOOR)
    export()
    first = {path: (out / path).read_bytes() for path in times(out)}
    export("--force")
    assert {path: (out / path).read_bytes() for path in times(out)} == first


# --- only what is verified ----------------------------------------------------------------------


def test_what_is_not_verified_stops_the_export_before_anything_is_written(
    out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    keep(DOOR)
    export("--require-verified", code=1)
    assert not out.exists()
    assert capsys.readouterr().err.splitlines() == [
        "quotes.yaml:4: whales: not checked against its source yet; run `snippets verify --id whales`"
    ]
    export("--require-verified", "--id", "door", "--id", "fact")
    assert {snippet for snippet, _ in manifest_of(out)} == {"door", "fact"}
    before = times(out)
    export("--require-verified", code=1)
    assert changed(before, out) == set()


def test_alt_texts_and_pictures_claim_nothing(out: Path) -> None:
    export("--id", "door")
    keep(DOOR)
    before = {path: path.read_bytes() for path in out.rglob("*") if path.name.startswith(("card-", "alt-"))}
    assert before
    export("--id", "door")
    assert {path: path.read_bytes() for path in before} == before


@pytest.mark.usefixtures("out")
def test_what_differs_is_printed_with_a_word_and_not_copied(capsys: pytest.CaptureFixture[str]) -> None:
    keep(replace(DOOR, verdict="near", family="differs", fragment=""))
    assert run(["post", "door", "--platform", "email"]) == 0
    printed, told = capsys.readouterr()
    assert TEXT in printed
    assert "door: these are not the words of the source" in told
    assert "None" not in told  # an e-mail has no limit
    assert run(["post", "door", "--platform", "x", "--copy"]) == 1
    assert "correct them before they are posted" in capsys.readouterr().err

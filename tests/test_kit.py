"""The kit page as a file: what is in it, and that nothing in it can act. How it behaves: `tests/browser`."""

import base64
import hashlib
import json
import re
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from importlib.resources import files
from typing import Any

import pytest

from kit_campaign import PICTURES, png, read_campaign
from snippets.export.items import card_path
from snippets.export.kit import kit
from snippets.export.kit.page import SCRIPTS, STYLES
from snippets.export.kit.plain import POSTS_MOST
from snippets.export.kit.record import EMBED_MOST, direction
from snippets.model import Settings, Source
from snippets.platforms import PLATFORMS
from snippets.products import Campaign, Card

FOLDER = files("snippets.export.kit")


class Page(HTMLParser):
    """Collects the tags of a page, and the text of its scripts and styles."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.blocks: list[tuple[str, dict[str, str | None], str]] = []
        self._inside: tuple[str, dict[str, str | None]] | None = None
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._inside = (tag, dict(attrs)) if tag in {"script", "style"} else None

    def handle_endtag(self, tag: str) -> None:
        del tag
        self._inside = None

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.blocks.append((*self._inside, data))

    def block(self, **wanted: str) -> str:
        (found,) = [text for _, attributes, text in self.blocks if wanted.items() <= attributes.items()]
        return found

    def pictures(self) -> list[bytes]:
        return [base64.b64decode(text) for _, attrs, text in self.blocks if attrs.get("type") == "text/plain"]


def text_of(campaign: Campaign) -> str:
    return b"".join(kit(campaign, PLATFORMS, PICTURES.get)).decode()


def values_of(campaign: Campaign) -> Any:
    return json.loads(Page(text_of(campaign)).block(id="kit"))


@cache
def campaign() -> Campaign:
    return read_campaign()


def test_the_same_campaign_gives_the_same_bytes() -> None:
    assert text_of(campaign()) == text_of(read_campaign())


def test_policy_admits_exactly_the_one_style_and_the_one_script() -> None:
    page = Page(text_of(campaign()))
    (policy,) = [a["content"] or "" for t, a in page.tags if t == "meta" and a.get("http-equiv")]
    style = [text for tag, _, text in page.blocks if tag == "style"]
    script = [text for tag, attributes, text in page.blocks if tag == "script" and "type" not in attributes]
    hashes = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in (*style, *script)]
    assert re.findall(r"'sha256-([^']+)'", policy) == hashes
    assert policy.startswith("default-src 'none'; img-src 'self' file: data: blob:; ")
    assert "unsafe" not in policy


def test_nothing_in_the_markup_acts_or_loads() -> None:
    for tag, attributes in Page(text_of(campaign())).tags:
        assert "style" not in attributes
        assert not [name for name in attributes if name.startswith("on")]
        assert tag not in {"iframe", "object", "embed", "base"}
        assert tag != "script" or "src" not in attributes
        assert tag != "link" or attributes["href"] == "data:,"


@pytest.mark.parametrize("item", campaign().items, ids=lambda item: f"{item.snippet.id}-{item.platform}")
def test_carries_every_post_exactly(item: Any) -> None:
    values = values_of(campaign())
    (snippet,) = [s for s in values["snippets"] if s["id"] == item.snippet.id]
    made = snippet["made"][item.platform]
    assert [values["texts"][post["text"]] for post in made["posts"]] == [post.text for post in item.posts]
    assert [post["length"] for post in made["posts"]] == [post.length for post in item.posts]
    assert [values["texts"][card["alt"]] for card in made["cards"]] == [card.alt for card in item.cards]
    pictures = Page(text_of(campaign())).pictures()
    own = [PICTURES[card_path(item, number)] for number in range(1, len(item.cards) + 1)]
    assert [pictures[card["picture"]] for card in made["cards"]] == own


def test_snippets_stand_in_the_order_of_the_input() -> None:
    ids = [snippet["id"] for snippet in values_of(campaign())["snippets"]]
    assert ids == ["otters", "library", "maktaba", "inert", "kingfisher", "roofs"]


def test_what_platforms_share_is_stored_once() -> None:
    values = values_of(campaign())
    assert len(values["texts"]) == len(set(values["texts"]))
    otters = values["snippets"][0]["made"]
    assert otters["x"]["posts"][0]["text"] == otters["bluesky"]["posts"][0]["text"]
    assert otters["x"]["cards"][0]["picture"] == otters["bluesky"]["cards"][0]["picture"]
    assert otters["x"]["hash"] != otters["instagram"]["hash"]


def test_markup_in_the_words_is_inert() -> None:
    text = text_of(campaign())
    assert "<b>bold" not in text
    assert "</script><b>" not in text
    assert "</noscript><img" not in text
    assert "<img src=x>" not in text
    assert text.count("</noscript>") == 1
    (inert,) = [s for s in campaign().items if s.snippet.id == "inert"]
    assert inert.posts[0].text in values_of(campaign())["texts"]


def with_card_bytes(sizes: list[int]) -> tuple[Campaign, dict[str, bytes]]:
    """The first item with a picture of each size, in bytes, and these pictures by their paths."""
    cards = tuple(Card("png", 60, 33, "alt", size, f"{number}", "") for number, size in enumerate(sizes))
    item = replace(campaign().items[0], cards=cards)
    files = {card_path(item, number): bytes(size) for number, size in enumerate(sizes, start=1)}
    return replace(campaign(), items=(item,)), files


@pytest.mark.parametrize(
    ("sizes", "embedded"),
    [([EMBED_MOST], True), ([EMBED_MOST - 1, 2], False), ([EMBED_MOST // 2] * 2, True)],
)
def test_pictures_are_carried_up_to_a_total(sizes: list[int], *, embedded: bool) -> None:
    made, files = with_card_bytes(sizes)
    page = Page(b"".join(kit(made, PLATFORMS, files.get)).decode())
    assert [len(data) for data in page.pictures()] == (sizes if embedded else [])
    values = json.loads(page.block(id="kit"))
    assert values["embedded"] is embedded
    assert [p["file"] for p in values["pictures"]] == [f"otters/x/card-{n}.png" for n, _ in enumerate(sizes, start=1)]


def test_a_picture_of_two_platforms_counts_once() -> None:
    data = png(400, 400, 7)
    cards = [replace(item.cards[0], size=len(data), sha256="same") for item in campaign().items[:3]]
    items = tuple(replace(item, cards=(card,)) for item, card in zip(campaign().items, cards, strict=False))
    made = kit(replace(campaign(), items=items), PLATFORMS, lambda _path: data)
    assert Page(b"".join(made).decode()).pictures() == [data]


def test_only_openable_addresses_become_links() -> None:
    item = campaign().items[0]
    source = Source("javascript:alert(1)", title="Odd", archive="file:///etc/hosts")
    odd = replace(campaign(), items=(replace(item, snippet=replace(item.snippet, sources=(source,))),))
    hrefs = [attributes.get("href") or "" for tag, attributes in Page(text_of(odd)).tags if tag == "a"]
    assert not [href for href in hrefs if href.startswith(("javascript", "file"))]
    assert values_of(odd)["sources"][0] | {"url": "", "archive": ""} == values_of(odd)["sources"][0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Plain words", "ltr"),
        ("مكتبة", "rtl"),
        ("NASA: المكتبة بيتٌ لا يسأل زائره", "rtl"),
        ("The word مكتبة is Arabic", "ltr"),
        ("2026", "ltr"),
        ("", "ltr"),
    ],
)
def test_direction_is_that_of_most_letters(text: str, expected: str) -> None:
    assert direction(text) == expected


def test_marks_belong_to_one_campaign() -> None:
    def key(title: str) -> str:
        id_: str = values_of(Campaign(Settings(title=title), ()))["campaign"]["id"]
        return id_

    assert key("One") != key("Two")
    assert key("One") == key("One")
    assert key("") == ""


def test_without_scripts_posts_and_alt_texts_can_be_read() -> None:
    noscript = text_of(campaign()).partition("<noscript>")[2].partition("</noscript>")[0]
    assert noscript.count("<article") == 6
    assert "“Some visits change everything.”" in noscript
    assert "Picture 3: A kingfisher needs clear water." in noscript
    assert "<summary>X, 3 parts</summary>" in noscript
    assert "<s>Nine in ten roofs are in good repair.</s>" in noscript


def test_a_large_kit_points_to_the_posts_instead() -> None:
    item = campaign().items[0]
    items = tuple(replace(item, snippet=replace(item.snippet, id=f"s{n}")) for n in range(POSTS_MOST + 1))
    noscript = text_of(replace(campaign(), items=items, corrections=())).partition("<noscript>")[2]
    assert "posts.md" in noscript
    assert "<details>" not in noscript


# --- words and files ----------------------------------------------------------------------------


def read(*path: str) -> str:
    return FOLDER.joinpath(*path).read_text("utf-8")


def used_words() -> set[str]:
    """Every dotted name that a script, the template or a Python file mentions as a quoted string."""
    texts = [
        *(read("script", name) for name in SCRIPTS),
        read("page.html"),
        read("plain.py"),
        read("page.py"),
        read("checked.py"),
    ]
    return {name for text in texts for name in re.findall(r"""["']([a-z]+(?:\.[a-z]+)*)["']""", text)}


def test_words_table_is_complete_and_has_nothing_unused() -> None:
    words = set(json.loads(read("words.json"))["words"])
    asked = {
        name for script in SCRIPTS for name in re.findall(r"""\bword\("([^"]+)\"""", read("script", script))
    } | set(re.findall(r'data-(?:word|label|hint)="([^"]+)"', read("page.html")))
    assert asked <= words
    assert words <= used_words()


def test_every_file_of_the_page_is_joined_into_it() -> None:
    assert sorted(entry.name for entry in FOLDER.joinpath("script").iterdir()) == sorted(SCRIPTS)
    assert sorted(entry.name for entry in FOLDER.joinpath("style").iterdir()) == sorted(STYLES)


def test_words_never_enter_as_markup() -> None:
    for name in SCRIPTS:
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", read("script", name))

"""The table of platforms: every row whole, its facts dated and sourced."""

import re
from datetime import date

import pytest

from snippets.platforms import PLATFORMS, Platform

ROWS = list(PLATFORMS.values())


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_row(row: Platform) -> None:
    assert PLATFORMS[row.id] is row
    assert row.source
    assert date(2026, 1, 1) < row.checked
    assert row.limits
    assert all((limit.most is None or limit.most > 0) and limit.unit for limit in (*row.limits, row.alt_limit))
    assert min(row.picture_bytes, *row.canvas, *(side for size in row.sizes for side in size)) > 0
    assert row.images is None or row.images >= 0
    assert set(row.formats) <= {"png", "jpg", "webp"}
    assert set(row.unconfirmed) <= set(Platform.__slots__)
    assert row.thread or row.thread_most is None
    assert not row.compose_url or re.search(r"\{(text|url)\}", row.compose_url)
    assert sorted(row.paste_order) == ["picture", "text"]


@pytest.mark.parametrize("row", [row for row in ROWS if row.most], ids=lambda row: row.id)
def test_a_text_of_just_the_limit_fits_and_one_more_does_not(row: Platform) -> None:
    most = row.most or 0
    assert row.fits("a" * most)
    assert not row.fits("a" * (most + 1))
    assert row.length("a" * most) == most


@pytest.mark.parametrize("row", [row for row in ROWS if row.link_price], ids=lambda row: row.id)
def test_a_link_costs_its_price(row: Platform) -> None:
    assert row.length("https://example.org/" + "a" * 90) == row.link_price


def test_every_limit_counts() -> None:
    family = "👩‍👩‍👧‍👦"
    assert PLATFORMS["bluesky"].length(family * 150) == 150
    assert not PLATFORMS["bluesky"].fits(family * 150)  # 3,750 bytes
    assert PLATFORMS["bluesky"].fits(family * 120)


@pytest.mark.parametrize("text", ["", "a\ufeff", "a\ufffe", "\uffff"])
def test_only_x_refuses_characters(text: str) -> None:
    assert [row.id for row in ROWS if not row.fits(text)] == ["x", "x-premium"]


@pytest.mark.parametrize(
    ("platform", "text", "address"),
    [
        ("x", "50 % & „so“\n#Forests", "https://x.com/intent/tweet?text=50%20%25%20%26%20%E2%80%9Eso%E2%80%9C%0A%23Forests"),
        ("telegram", "Read this", "https://t.me/share/url?url=https%3A%2F%2Fexample.org%2Fa%3Fb%3Dc&text=Read%20this"),
        ("email", "One\nTwo", "mailto:?subject=One%0ATwo&body=One%0D%0ATwo"),
        ("instagram", "No composer on the web", ""),
    ],
)  # fmt: skip
def test_compose(platform: str, text: str, address: str) -> None:
    assert PLATFORMS[platform].compose(text, "https://example.org/a?b=c") == address


def test_compose_refuses_what_the_composer_would_cut() -> None:
    whatsapp, x = PLATFORMS["whatsapp"], PLATFORMS["x"]
    room = (whatsapp.compose_most or 0) - len("https://wa.me/?text=")
    assert whatsapp.compose("a" * room, "")
    assert not whatsapp.compose("a" * (room + 1), "")
    assert not whatsapp.compose("é" * (room // 6 + 1), "")  # six characters each
    assert not x.compose("a" * 281, "")

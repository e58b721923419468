from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from snippets.urls import ascii_url, display_url, host, page_key, url_fault, without_tracking

CASES = Path(__file__).parent / "cases" / "urls"


def load(name: str) -> Any:
    return yaml.safe_load((CASES / name).read_text(encoding="utf-8"))


SAME: list[list[str]] = load("same.yaml")


@pytest.mark.parametrize(("url", "fault"), load("faults.yaml").items())
def test_what_keeps_people_from_opening_it(url: str, fault: str) -> None:
    assert url_fault(url) == fault


@pytest.mark.parametrize(("url", "most", "shown"), load("shown.yaml"))
def test_as_people_read_it(url: str, most: int, shown: str) -> None:
    assert display_url(url, most) == shown


@pytest.mark.parametrize("page", SAME, ids=lambda page: str(page[0]))
def test_addresses_of_one_page(page: list[str]) -> None:
    assert len({page_key(url) for url in page}) == 1


def test_addresses_of_two_pages() -> None:
    assert not [(a, b) for a, b in combinations(SAME, 2) if page_key(a[0]) == page_key(b[0])]


@pytest.mark.parametrize(
    ("url", "left"),
    [
        ("https://e.org/?utm_source=a", "https://e.org/"),
        ("https://e.org/?a=%20&UTM_Medium=b&c#d", "https://e.org/?a=%20&c#d"),
        ("https://e.org/?#d", "https://e.org/?#d"),
        ("https://open.spotify.com/track/1?si=2", "https://open.spotify.com/track/1"),
        ("https://notyoutube.com/?si=2", "https://notyoutube.com/?si=2"),
    ],
)
def test_only_tracking_is_taken_out(url: str, left: str) -> None:
    assert without_tracking(url) == left


@pytest.mark.parametrize(
    ("url", "name"), [("https://WWW.Example.org:80/a", "example.org"), ("https://[", ""), ("a", "")]
)
def test_host(url: str, name: str) -> None:
    assert host(url) == name


@given(st.text(), st.integers(0, 40))
def test_no_text_raises(text: str, most: int) -> None:
    for url in (text, f"https://{text}", f"https://example.org/{text}"):
        page_key(url)
        if not url_fault(url):
            shown = display_url(url, most)
            assert not most or len(shown) <= max(most, len(display_url(url).partition("/")[0]))


@pytest.mark.parametrize(
    ("url", "encoded"),
    [
        ("https://example.org", "https://example.org"),
        ("https://example.org/a%20b/(x)?q=1&r=2#s", "https://example.org/a%20b/(x)?q=1&r=2#s"),
        ("https://el.example.org/wiki/Ποτάμι", "https://el.example.org/wiki/%CE%A0%CE%BF%CF%84%CE%AC%CE%BC%CE%B9"),
        ("https://example.org/?q=日本", "https://example.org/?q=%E6%97%A5%E6%9C%AC"),
    ],
)
def test_an_address_without_letters_of_other_scripts(url: str, encoded: str) -> None:
    assert ascii_url(url) == encoded
    assert ascii_url(encoded) == encoded

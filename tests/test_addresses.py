from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from snippets.verify.addresses import URL_MOST, UrlError, is_public, target

CASES = Path(__file__).parent / "cases" / "verify"
ADDRESSES: dict[str, bool] = yaml.safe_load((CASES / "addresses.yaml").read_text(encoding="utf-8"))
TARGETS: dict[str, dict[str, Any]] = yaml.safe_load((CASES / "targets.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("address", "public"), ADDRESSES.items())
def test_which_addresses_are_public(address: str, public: bool) -> None:
    assert is_public(address) is public


@pytest.mark.parametrize(("url", "parts"), TARGETS["asked"].items())
def test_what_is_asked(url: str, parts: list[str]) -> None:
    found = target(url)
    assert [found.origin, found.path] == parts
    assert not found.trusted
    assert target(found.url) == found, "the address in its parts is the same address"


@pytest.mark.parametrize(("url", "why"), TARGETS["refused"].items())
def test_what_is_not_asked(url: str, why: str) -> None:
    with pytest.raises(UrlError) as error:
        target(url)
    assert str(error.value) == why


def test_a_long_address() -> None:
    with pytest.raises(UrlError, match="longer than"):
        target("https://example.org/" + "a" * URL_MOST)
    with pytest.raises(UrlError, match="longer than"):
        target("https://example.org/" + "é" * (URL_MOST // 6))


ALLOWED = ("http://127.0.0.1:8000", "https://localhost", "http://[::1]:81")


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:8000/a", "https://LOCALHOST/a", "https://localhost:443", "http://[0::1]:81/"]
)
def test_an_origin_that_is_allowed(url: str) -> None:
    assert target(url, ALLOWED).trusted


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:8001/",
        "http://127.0.0.1/",
        "https://127.0.0.1:8000/",
        "http://127.0.0.2:8000/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]:8000/",
        "http://a@127.0.0.1:8000/",
    ],
)
def test_an_origin_beside_it_is_not(url: str) -> None:
    with pytest.raises(UrlError):
        target(url, ALLOWED)


@given(
    st.text(), st.sampled_from(["", "http://", "https://", "https://example.org/", "http://127.0.0.1:8000", "http://["])
)
def test_any_text_is_asked_in_ascii_or_not_at_all(text: str, begin: str) -> None:
    try:
        found = target(begin + text)
    except UrlError:
        return
    line = found.at + found.path
    assert line.isascii()
    assert line.isprintable()
    assert " " not in line


@given(st.ip_addresses())
def test_any_address_has_an_answer(address: object) -> None:
    assert is_public(str(address)) in {True, False}

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from snippets.archives import Archive, original, read_archive, same_page

CASES = Path(__file__).parent / "cases" / "archives"
FORMS: dict[str, Any] = yaml.safe_load((CASES / "forms.yaml").read_text(encoding="utf-8"))
COPY = "https://web.archive.org/web/20230812030025/"


@pytest.mark.parametrize(("url", "expected"), FORMS.items())
def test_what_an_archive_url_says(url: str, expected: Any) -> None:
    assert read_archive(url) == (Archive(*expected) if expected else None)


def test_copies_of_copies_are_unwrapped() -> None:
    assert original(f"{COPY}{COPY}https://example.org/a") == "https://example.org/a"
    assert original("https://perma.cc/ABCD-1234") == "https://perma.cc/ABCD-1234"


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        (f"{COPY}https%3A%2F%2Fexample.org%2Fa", "http://www.example.org/a/?utm_source=x#y", True),
        (f"{COPY}https://example.org/a", f"{COPY}https://example.org/b", False),
        ("https://perma.cc/ABCD-1234", "https://example.org/a", False),
    ],
)
def test_same_page(a: str, b: str, same: bool) -> None:
    assert same_page(a, b) is same


@given(
    st.text(),
    st.sampled_from(["", "https://archive.ph/", "https://perma.cc/", COPY, "https://web.archive.org/"]),
)
def test_no_text_raises(text: str, begin: str) -> None:
    read_archive(begin + text)
    original(begin + text)

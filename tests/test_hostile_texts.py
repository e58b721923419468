"""Texts that break tools: each ends with posts that keep the promises, or with a clear error, and is counted."""

import pytest

from snippets.errors import FitError
from snippets.platforms import PLATFORMS
from snippets.split import split_text

TEXTS = {
    "10 MB without a space": "x" * 10_000_000,
    "9 MB of Han": "人" * 3_000_000,
    "100,000 brackets": "(" * 100_000,
    "50,000 dots": "." * 50_000,
    "10,000 marks on one letter": "a" + "\u0301" * 10_000,
    "100,000 digits": "1" * 100_000,
    "50,000 mentions": "@a" * 50_000,
    "50,000 hashtags": "#a" * 50_000,
    "12,000 schemes": "https://" * 12_000,
    "5,000 links": "https://example.org/a " * 5000,
    "30,000 dots between letters": "a.b" * 30_000,
    "20,000 joiners": "👩‍" * 20_000,
    "30,000 flags": "🇫🇷" * 30_000,
    "100,000 line ends": "\n" * 100_000 + "a",
    "a million spaces": f"a{' ' * 1_000_000}b",
    "100,000 quotation marks": '"' * 100_000,
    "90,000 brackets of three kinds": "([{" * 30_000,
    "50,000 numbers and commas": "1," * 50_000,
    "30,000 initials": "A. " * 30_000,
    "100,000 letters of Thai": "ทุกคนเกิดมา" * 9000,
    "vowels that never find a consonant": "เ" * 5000,
    "overrides of direction": "\u202e\u2066" * 20_000 + "a",
    "lone surrogates": "\ud800 a \udfff " * 2000,
    "unassigned code points": "\U000e0fff\u0378" * 5000,
    "controls": "\x00\x1b\x7f a" * 5000,
}
PLATFORM = pytest.mark.parametrize("platform", ["x", "bluesky", "mastodon", "threads", "sms", "nostr"])
SOURCE = "https://example.org/report"


@PLATFORM
@pytest.mark.parametrize("name", TEXTS)
def test_split(name: str, platform: str) -> None:
    text, row = TEXTS[name], PLATFORMS[platform]
    try:
        posts = split_text(text, SOURCE, row).posts
    except FitError as error:
        posts, said = (), str(error)
    if not posts:
        assert "; " in said
        assert len(said) < 400
        return
    assert "".join("".join(post.body.split()) for post in posts) == "".join(text.split())
    assert all(row.fits(post.text) for post in posts)
    assert SOURCE in posts[0].text


@PLATFORM
@pytest.mark.parametrize("name", TEXTS)
def test_count(name: str, platform: str) -> None:
    row = PLATFORMS[platform]
    measured = row.measure(TEXTS[name])
    assert measured.length > 0
    # A second limit may forbid what the first allows, never the other way round.
    assert not measured.fits or measured.limit is None or measured.length <= measured.limit

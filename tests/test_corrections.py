"""Posts that put right what was withdrawn; the cases are data."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from snippets.campaign.corrections import corrections
from snippets.citation import CORRECTION_LABEL, SOURCE_LABEL
from snippets.model import Settings, Snippet, Source, Withdrawn
from snippets.platforms import PLATFORMS

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "cases" / "corrections" / "posts.yaml").read_text(encoding="utf-8")
)
SOURCES = (Source("https://example.org/roofs"),)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["posts"][0][:30])
def test_posts(case: dict[str, Any]) -> None:
    snippet = Snippet(
        "roofs", "fact", "Nine in ten.", sources=SOURCES, lang=case["lang"], withdrawn=Withdrawn(**case["withdrawn"])
    )
    (item,) = corrections((snippet,), Settings(), (PLATFORMS[case["platform"]],))
    assert [post.text for post in item.posts] == case["posts"]
    assert (item.snippet, item.platform, item.cards) == (snippet, case["platform"], ())


@pytest.mark.parametrize("words", ["Six in ten.", "Six in ten roofs are in good repair. " * 40])
def test_each_post_is_within_the_limit(words: str) -> None:
    snippet = Snippet("roofs", "fact", "Nine.", sources=SOURCES, withdrawn=Withdrawn("Retracted.", correction=words))
    items = corrections((snippet,), Settings(), tuple(PLATFORMS.values()))
    assert {item.platform for item in items} == set(PLATFORMS)
    assert all(PLATFORMS[item.platform].fits(post.text) for item in items for post in item.posts)
    for item in items:
        said = " ".join(" ".join(post.body.split()) for post in item.posts)
        assert said.removeprefix("Correction: ") == " ".join(words.split())


def test_each_language_with_a_source_has_a_label() -> None:
    assert CORRECTION_LABEL.keys() == SOURCE_LABEL.keys()

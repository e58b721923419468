"""Threads read by hand: kept as text, whole, so that a change to how posts are parted is seen and read again."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from snippets.model import Settings, Snippet
from snippets.platforms import PLATFORMS
from snippets.read.quotes import read_quotes
from snippets.split import split

HERE = Path(__file__).parent
GOLDEN = HERE / "golden" / "threads"
EXAMPLE = HERE.parent / "quotes.yaml"
CASES: list[dict[str, Any]] = yaml.safe_load((HERE / "cases" / "splitting" / "threads.yaml").read_text("utf-8"))


def of_case(case: dict[str, Any]) -> tuple[Snippet, Settings]:
    """Return the snippet that a case names or writes out, and the settings of its campaign."""
    if "id" in case:
        quotes, _ = read_quotes(EXAMPLE.read_text("utf-8"), "quotes.yaml")
        return next(snippet for snippet in quotes.snippets if snippet.id == case["id"]), quotes.settings
    quotes, problems = read_quotes(yaml.safe_dump([case["snippet"]], allow_unicode=True), "case.yaml")
    assert not problems
    return quotes.snippets[0], quotes.settings


@pytest.mark.parametrize("case", CASES, ids=[f"{case['name']}.{case['platform']}" for case in CASES])
def test_threads(case: dict[str, Any], accept: bool) -> None:
    thread = split(*of_case(case), PLATFORMS[case["platform"]])
    made = "\n---\n".join(post.text for post in thread.posts) + "\n"
    path = GOLDEN / f"{case['name']}.{case['platform']}.txt"
    if accept:
        path.parent.mkdir(exist_ok=True)
        path.write_text(made, "utf-8", newline="\n")
    assert made == path.read_text("utf-8")
    assert len(thread.posts) > 1


def test_no_golden_is_left_over() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == {f"{case['name']}.{case['platform']}.txt" for case in CASES}

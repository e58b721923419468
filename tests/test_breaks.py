"""Legal breaks and their levels, as marked in `cases/cards/breaks.yaml`."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from snippets.breaks import PAIN, Break, Level, find_breaks, kept_together, with_clusters

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "cases" / "cards" / "breaks.yaml").read_text(encoding="utf-8")
)
MARKS = {Level.WORD: "/", Level.CLAUSE: ";", Level.SENTENCE: ".", Level.PARAGRAPH: "#", Level.HAND: "!"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:24])
def test_levels(case: dict[str, Any]) -> None:
    text = case["text"]
    whole = [(start, end) for start, end in case.get("whole", [])]
    *inner, end = find_breaks(text, case.get("lang", "en"), by_hand=case.get("by_hand", ()), whole=whole)
    marked = text
    for found in reversed(inner):
        marked = marked[: found.offset] + MARKS[found.level] + marked[found.offset :]
    assert marked == case["marked"]
    assert end == Break(len(text), Level.HAND)


def test_a_lower_level_hurts_less() -> None:
    assert [PAIN[level] for level in sorted(Level)] == sorted(PAIN.values())


def test_with_clusters_opens_only_the_long_word() -> None:
    text = "ab cafe\u0301 de"
    breaks = with_clusters(text, find_breaks(text, "en"), [(3, 8)])
    assert [(b.offset, b.level) for b in breaks] == [
        (3, Level.WORD),
        (4, Level.CLUSTER),
        (5, Level.CLUSTER),
        (6, Level.CLUSTER),
        (9, Level.WORD),
        (11, Level.HAND),
    ]


def test_kept_together() -> None:
    text = "Up 12.5 % on 3 May 2024 (again)"
    assert [text[start:end] for start, end in kept_together(text)] == ["12.5 %", "3 May 2024", "(again)"]

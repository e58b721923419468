"""Where phrases end in scripts without spaces."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from snippets.graphemes import clusters
from snippets.phrases import phrase_ends

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "cases" / "scripts" / "phrases.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["about"])
def test_phrases(case: dict[str, Any]) -> None:
    parts = case["text"].split("|")
    text = "".join(parts)
    ends = [len("".join(parts[:number])) for number in range(1, len(parts))]
    assert sorted(phrase_ends(text, case["lang"])) == ends


def test_no_cluster_is_parted() -> None:
    text = "ที่นี่มีน้ำ" * 30
    assert phrase_ends(text, "th") <= set(clusters(text))


def test_traditional_characters_have_a_model_of_their_own() -> None:
    text = "人人生而自由，在尊嚴及權利上均各平等。"
    assert phrase_ends(text, "zh-Hant") != frozenset()
    assert phrase_ends(text, "zh-TW") == phrase_ends(text, "zh-Hant")

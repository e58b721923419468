"""Alt text: what the card says, then who and where; cut only between sentences."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from card_cases import card_cases
from snippets.cards.alt import CUT, alt_text
from snippets.cards.cardtext import card_text
from snippets.platforms import PLATFORMS, Limit, Platform

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "cases" / "cards" / "alt.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["about"])
def test_alt(case: dict[str, Any]) -> None:
    card = card_text(*card_cases()[case["case"]])
    if "part" in case:
        card = card.part(*case["part"])
    assert alt_text(card, Limit(case.get("most", 100_000), len, "code points")) == case["alt"].strip()


@pytest.mark.parametrize("platform", PLATFORMS.values(), ids=lambda platform: platform.id)
@pytest.mark.parametrize("name", card_cases())
def test_every_alt_meets_the_limit_and_ends_with_its_citation(name: str, platform: Platform) -> None:
    card = card_text(*card_cases()[name])
    alt = alt_text(card, platform.alt_limit)
    assert platform.alt_limit.holds(alt)
    assert all(part in alt for part in (card.name, card.role, card.publisher))
    assert card.text in alt or CUT.strip() in alt

"""Receipts: what they come to for a snippet, that their file is stable, and what is no file of them."""

import json
from dataclasses import replace
from pathlib import PurePath
from typing import Any

import pytest

from snippets.model import Snippet, Source
from snippets.receipts import FACT, Receipt, fingerprint, read_receipts, receipts_path, standing, standings, written

TEXT = "The harbour is not safe."
QUOTE = Snippet("one", "quote", TEXT, sources=(Source("https://example.org/a"), Source("https://example.org/b")))
GOOD = Receipt(
    id="one", source="https://example.org/a", verdict="exact", family="verified", where="live",
    url="https://example.org/a", checked="2026-11-29", quotation=fingerprint(TEXT), text="ab", exact=TEXT, prefix="…",
    suffix="…", page=3, fragment=":~:text=The", diff=(("=", "The"), ("+", "not")), notes=("one", "two"), tool="t",
)  # fmt: skip
BAD = replace(GOOD, source="https://example.org/b", verdict="near", family="differs")


@pytest.mark.parametrize(
    ("receipts", "state"),
    [
        ([], "none"),
        ([GOOD], "verified"),
        # One verified source is enough; of two that are verified the plainer tells.
        ([BAD, GOOD], "verified"),
        ([replace(GOOD, verdict="elided")], "look"),
        ([replace(GOOD, notes=("the same characters", "the sentence begins “If”: look at it"))], "look"),
        ([replace(GOOD, verdict="elided"), replace(GOOD, source="https://example.org/b")], "verified"),
        ([BAD], "differs"),
        ([BAD, replace(GOOD, verdict="unchecked:dead", family="unchecked")], "differs"),
        ([replace(GOOD, verdict="unchecked:dead", family="unchecked")], "unchecked"),
        # Of other words, or of a source that the snippet no longer has.
        ([replace(GOOD, quotation=fingerprint("The harbour is safe."))], "outdated"),
        ([replace(GOOD, source="https://example.org/c")], "outdated"),
        ([replace(BAD, quotation=fingerprint("The harbour is safe."))], "outdated"),
        ([replace(GOOD, quotation=fingerprint("The harbour is safe.")), BAD], "differs"),
        ([replace(GOOD, verdict="bracket"), BAD], "look"),
        ([replace(GOOD, id="two")], "none"),
    ],
)
def test_what_receipts_come_to(receipts: list[Receipt], state: str) -> None:
    assert standing(QUOTE, receipts).state == state


def test_white_space_makes_no_receipt_stale() -> None:
    assert standing(replace(QUOTE, text=f"{TEXT}\n"), [GOOD]).state == "verified"


def test_facts_have_no_standing_but_of_figures_that_no_source_has() -> None:
    fact = Snippet("two", "fact", "It is so in 9 of 12 towns.", sources=QUOTE.sources)
    assert set(standings([QUOTE, fact], [GOOD])) == {"one"}
    told = replace(GOOD, id="two", verdict=FACT, family="unchecked", quotation=fingerprint(fact.text))
    assert set(standings([fact], [told])) == set()
    lacking = replace(told, missing=("12", "Leeds"))
    assert standings([fact], [lacking])["two"].missing == ("12",)
    # Another source has it, or the receipt is of other words.
    other = replace(QUOTE.sources[0], url="https://example.org/other")
    both = replace(fact, sources=(*fact.sources, other))
    assert set(standings([both], [lacking, replace(told, source=other.url)])) == set()
    assert set(standings([replace(fact, text="It was so.")], [lacking])) == set()


def test_the_file_is_sorted_and_comes_back() -> None:
    text = written([BAD, GOOD])
    assert text == written([GOOD, BAD])
    assert read_receipts(text) == (GOOD, BAD)
    assert json.loads(text)["receipts"][0]["selector"]["type"] == "TextQuoteSelector"


@pytest.mark.parametrize(
    "content",
    [
        "", "{", "[]", "{}", '{"version": 2, "receipts": []}', '{"version": 1}', '{"version": 1, "receipts": [1]}',
        '{"version": 1, "receipts": [{"id": "one"}]}', "[" * 100_000,
        '{"version": 1, "receipts": [{"id": "a", "source": "b", "verdict": "c", "family": "sure", "where": "live"}]}',
    ],
)  # fmt: skip
def test_what_is_no_file_of_receipts(content: str) -> None:
    with pytest.raises(ValueError) as raised:  # noqa: PT011 - what is said of it differs
        read_receipts(content)
    assert str(raised.value)


@pytest.mark.parametrize("value", [1, None, [], {}, ["x"], [["="]], "text"])
def test_odd_values_are_left_out(value: Any) -> None:
    row = json.loads(written([GOOD]))["receipts"][0] | {"selector": value, "diff": value, "notes": value, "page": value}
    (receipt,) = read_receipts(json.dumps({"version": 1, "receipts": [row]}))
    assert receipt.verdict == "exact"


def test_where_they_are_kept() -> None:
    assert receipts_path(PurePath("a/campaign.yaml")) == PurePath("a/campaign.receipts.json")

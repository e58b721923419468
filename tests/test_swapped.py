"""What a bracket makes of a word, and what dots leave out: another form of a verb is taken, another word never."""

from collections.abc import Iterable
from itertools import chain, permutations
from pathlib import Path
from typing import Any

import pytest
import yaml

from snippets.verify import judge

CASES = Path(__file__).parent / "cases" / "verify"
Case = tuple[str, str, str]


def _rows(name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = yaml.safe_load((CASES / name).read_text(encoding="utf-8"))
    return rows


def _swaps(row: dict[str, Any], pairs: Iterable[list[str]]) -> list[Case]:
    both_ways = chain.from_iterable(permutations(pair) for pair in pairs)
    return [(row["lang"], row["page"].format(word), row["page"].format(f"[{other}]")) for word, other in both_ways]


def _hidden(row: dict[str, Any]) -> list[Case]:
    return [(row["lang"], row["page"].format(words), row["text"]) for words in row.get("words", ())]


REFUSED = [case for row in _rows("swapped.yaml") for case in (*_swaps(row, row.get("swaps", ())), *_hidden(row))]
FORMS = [case for row in _rows("forms.yaml") for case in _swaps(row, row["forms"])]


@pytest.mark.parametrize(("lang", "page", "text"), REFUSED)
def test_what_looks_alike_or_is_left_out_is_refused(lang: str, page: str, text: str) -> None:
    found = judge(text, page, lang)
    assert found.family == "differs", found.notes


@pytest.mark.parametrize(("lang", "page", "text"), FORMS)
def test_another_tense_is_verified(lang: str, page: str, text: str) -> None:
    found = judge(text, page, lang)
    assert (found.verdict, found.family) == ("bracket", "verified"), found.notes


def test_there_are_cases_of_all_kinds() -> None:
    assert len(REFUSED) > 4000
    assert len(FORMS) > 800
    assert {lang for lang, *_ in REFUSED} >= {"de", "en", "es", "fr", "it", "nl", "pl", "pt", "ru", "sv"}

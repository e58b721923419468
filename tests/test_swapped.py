"""Another word in a bracket, and a negation behind dots: no word that looks alike is taken for another."""

from itertools import chain, permutations
from pathlib import Path
from typing import Any

import pytest
import yaml

from snippets.verify import judge

ROWS = yaml.safe_load((Path(__file__).parent / "cases" / "verify" / "swapped.yaml").read_text(encoding="utf-8"))


def _swaps(row: dict[str, Any]) -> list[tuple[str, str, str]]:
    page, lang = row["page"], row["lang"]
    pairs = chain.from_iterable(permutations(pair) for pair in row.get("swaps", ()))
    return [(lang, page.format(word), page.format(f"[{other}]")) for word, other in pairs]


def _hidden(row: dict[str, Any]) -> list[tuple[str, str, str]]:
    return [(row["lang"], row["page"].format(words), row["text"]) for words in row.get("words", ())]


CASES = [case for row in ROWS for case in (*_swaps(row), *_hidden(row))]


@pytest.mark.parametrize(("lang", "page", "text"), CASES)
def test_what_looks_alike_or_is_left_out_is_refused(lang: str, page: str, text: str) -> None:
    found = judge(text, page, lang)
    assert found.family == "differs", found.notes


def test_there_are_cases_of_all_kinds() -> None:
    assert len(CASES) > 800
    assert {lang for lang, *_ in CASES} >= {"de", "en", "es", "fr", "it", "nl", "pl", "pt", "ru", "sv"}

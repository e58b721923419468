"""Which words are numbers: cases, compounds, letters written together with them."""

from pathlib import Path

import pytest
import yaml

from snippets.verify.telling import is_number
from snippets.verify.words import words_of

FILE = Path(__file__).parent / "cases" / "verify" / "number_words.yaml"
CASES = yaml.safe_load(FILE.read_text(encoding="utf-8"))


@pytest.mark.parametrize("lang", CASES)
def test_numbers_are_told_from_what_looks_like_some(lang: str) -> None:
    numbers, others = (CASES[lang][kind].split() for kind in ("numbers", "others"))
    # In French "quatre-vingts" are two.
    assert [word for word in numbers if not all(is_number(one, lang) for one in words_of(word).words)] == []
    assert [word for word in others if any(is_number(one, lang) for one in words_of(word).words)] == []

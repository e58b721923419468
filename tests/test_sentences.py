"""Sentence ends, language by language."""

from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from snippets.sentences import sentence_ends

FOLDER = Path(__file__).parent / "cases" / "sentences"
CASES = [tuple(case) for case in yaml.safe_load((FOLDER / "prose.yaml").read_text(encoding="utf-8"))]
HARD = [
    (lang, marked)
    for lang, texts in yaml.safe_load((FOLDER / "hard.yaml").read_text(encoding="utf-8")).items()
    for marked in texts
]


def parted(text: str, lang: str, *, whole_quotations: bool = False) -> str:
    ends = sentence_ends(text, lang, whole_quotations=whole_quotations)
    return "¦".join(text[start:end] for start, end in pairwise([0, *ends]))


@pytest.mark.parametrize(("lang", "marked"), CASES)
def test_sentence_ends(lang: str, marked: str) -> None:
    assert parted(marked.replace("¦", ""), lang) == marked.removesuffix("¦")


@pytest.mark.parametrize(("lang", "marked"), HARD)
def test_hard_sentence_ends(lang: str, marked: str) -> None:
    assert parted(marked.replace("¦", ""), lang, whole_quotations=True) == marked


@given(st.text(alphabet=st.sampled_from(' \n.!?…։।。;:“”"»«()aAéБбԱა1🙂'), max_size=80))
def test_sentences_are_the_text(text: str) -> None:
    ends = sentence_ends(text)
    assert ends[-1:] == ((len(text),) if text else ())
    assert all(before < after for before, after in pairwise([0, *ends]))


@pytest.mark.parametrize("piece", [".", "a.", ". ", "!?", '"', "\n", ".\n", "U.S. ", "(", "“", "(a.) ", "“a. ", "». "])
def test_a_long_run_takes_no_longer_than_its_length(piece: str) -> None:
    # Quadratic behaviour would take hours here; the run ends at all or it hangs.
    assert sentence_ends(piece * 100_000, whole_quotations=True)[-1] == 100_000 * len(piece)


def test_no_sentence_in_nothing() -> None:
    assert sentence_ends("") == ()

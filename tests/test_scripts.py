from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from snippets.graphemes import clusters
from snippets.scripts import COMMON, EMOJI, NAMES, _latin, _latin_letter, script_of, script_runs

ROWS = yaml.safe_load((Path(__file__).parent / "cases/scripts/runs.yaml").read_text("utf-8"))
CASES = [pytest.param(row["text"], row["expected"], id=row["description"]) for row in ROWS]
# Lone surrogates included, which the default alphabet leaves out.
ANY_TEXT = st.text(st.characters())
MIXED = st.text(st.sampled_from("aéжβक्षि日か가\u0301\u200d\ufe0e\ufe0f\u20e3 1.()[]❤👍🏽🇫\u0600\ud800"))


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_script_runs(text: str, expected: list[list[str]]) -> None:
    assert [[text[start:end], code] for start, end, code in script_runs(text)] == expected


@pytest.mark.parametrize(
    ("char", "code"),
    [("a", "Latn"), ("ж", "Cyrl"), (" ", "Zyyy"), ("😀", "Zyyy"), ("\u0301", "Zinh"), ("\u0378", "Zzzz"),
     ("\ud800", "Zzzz"), ("ß", "Latn"), ("ـ", "Zyyy"), ("ب", "Arab"), ("\U00010940", "Sidt")],
)  # fmt: skip
def test_script_of(char: str, code: str) -> None:
    assert script_of(char) == code


def test_each_script_has_a_name() -> None:
    codes = {script_of(chr(point)) for point in range(0x110000)}
    assert codes == NAMES.keys() - {EMOJI}
    assert (NAMES["Deva"], NAMES["Ital"], NAMES["Sidt"]) == ("Devanagari", "Old Italic", "Sidetic")


@given(ANY_TEXT | MIXED)
def test_runs_are_the_text(text: str) -> None:
    runs = script_runs(text)
    assert "".join(text[start:end] for start, end, _ in runs) == text
    assert all(one[1] == other[0] and one[2] != other[2] for one, other in pairwise(runs))
    assert {end for _, end, _ in runs} <= set(clusters(text))


@given(ANY_TEXT | MIXED)
def test_runs_have_the_scripts_of_their_characters(text: str) -> None:
    found = {code for _, _, code in script_runs(text)} - {COMMON, EMOJI}
    assert found <= {script_of(char) for char in text}


@given(st.text(st.characters(max_codepoint=0x2122)))
def test_the_short_way_is_the_long_way(text: str) -> None:
    latin = "".join(char for char in text if _latin().fullmatch(char))
    # A sign that the short way does not know.
    assert [code for _, _, code in script_runs(latin + "→")] == [code for _, _, code in script_runs(f"{latin}.")]


def test_what_skips_the_tables_is_latin_or_shared() -> None:
    short = [chr(point) for point in range(0x110000) if _latin().fullmatch(chr(point))]
    assert {script_of(char) for char in short} == {"Latn", "Zyyy", "Zinh"}
    assert {char for char in short if script_of(char) == "Latn"} == set(filter(_latin_letter().fullmatch, short))


@pytest.mark.parametrize(
    "run", ["(", ")", "(а]", "(а)", "😀 ", "1\ufe0f\u20e3", "а b ", "\u200d", "❤", "👍\u200d", "क्"]
)
def test_a_long_run_takes_no_longer_than_its_length(run: str) -> None:
    # Quadratic behaviour would take minutes; this ends at once or hangs.
    text = f"aж{run * (100_000 // len(run))}"
    assert script_runs(text)[-1][1] == len(text)

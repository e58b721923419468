from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from snippets.linebreak import line_breaks, must_break

ROWS = yaml.safe_load((Path(__file__).parent / "cases/counting/lines.yaml").read_text("utf-8"))
CASES = [pytest.param(row["text"], row["expected"], id=row["description"]) for row in ROWS]
# Lone surrogates included, which the default alphabet leaves out.
ANY_TEXT = st.text(st.characters())
# A character of most classes, so that rules meet.
MIXED = st.text(st.sampled_from('aא1人ょ가각각🇫👍🏽 -‐–—…“”"«»()（）[]$%,./!\xa0\xad\u0301\u200b\u200d\u2060\ufffc᭄ᬓ᭐◌'))


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_line_breaks(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in pairwise((0, *line_breaks(text)))] == expected


@given(ANY_TEXT | MIXED)
def test_lines_are_the_text(text: str) -> None:
    breaks = line_breaks(text)
    assert breaks[-1:] == ((len(text),) if text else ())
    assert all(before < after for before, after in pairwise((0, *breaks)))


@given(MIXED, MIXED)
def test_a_line_end_makes_two_texts(before: str, after: str) -> None:
    first, second = line_breaks(before + "\n"), line_breaks(after)
    assert line_breaks(before + "\n" + after) == (*first, *(len(before) + 1 + end for end in second))


@given(MIXED)
def test_no_line_begins_with_a_space(text: str) -> None:
    assert not any(text[at] == " " for at in line_breaks(text)[:-1])


@given(st.text(st.sampled_from("a \r\n\v\f\x85\u2028\u2029")))
def test_written_line_ends_are_line_breaks(text: str) -> None:
    must = {at for at in range(len(text) + 1) if must_break(text, at)}
    assert must <= set(line_breaks(text))


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [("a\nb", 2, True), ("a\nb", 1, False), ("\r\n", 1, False), ("\r\n", 2, True), ("\n", 0, False), ("a b", 2, False)],
)
def test_must_break(text: str, at: int, *, expected: bool) -> None:
    assert must_break(text, at) is expected


@pytest.mark.parametrize("run", ["🇫", " ", "1.", "\u0301", "“ ", "\u200d", "(", "ᬓ᭄"])
def test_a_long_run_takes_no_longer_than_its_length(run: str) -> None:
    # Quadratic behaviour would take minutes; this ends at once or hangs.
    assert line_breaks(f"a {run * 50_000}%")[-1] == 3 + len(run) * 50_000

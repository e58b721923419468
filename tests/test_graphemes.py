from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from snippets.graphemes import _alone, _kinds, _perhaps_pictures, clusters, count

ROWS = yaml.safe_load((Path(__file__).parent / "cases/counting/graphemes.yaml").read_text("utf-8"))
CASES = [pytest.param(row["text"], row["expected"], id=row["description"]) for row in ROWS]
# Lone surrogates included, which the default alphabet leaves out.
ANY_TEXT = st.text(st.characters())
# Where rules meet: a letter of each kind, and more of those that join.
JOINING = st.text(st.sampled_from("a\r\n\0\u0301\u200c\u200d\u0903क\u094d\u0600\u1100\u1161\u11a8가각🇫👍🏽"))


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_clusters(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in pairwise((0, *clusters(text)))] == expected


@given(ANY_TEXT | JOINING)
def test_clusters_are_the_text(text: str) -> None:
    ends = clusters(text)
    assert ends[-1:] == ((len(text),) if text else ())
    assert all(before < after for before, after in pairwise((0, *ends)))
    assert count(text) == len(ends)


@given(JOINING, JOINING)
def test_control_characters_part_clusters(before: str, after: str) -> None:
    assert clusters(before + "\0" + after) == (
        *clusters(before),
        len(before) + 1,
        *(len(before) + 1 + end for end in clusters(after)),
    )


@given(JOINING)
def test_conjuncts_only_join(text: str) -> None:
    assert count(text) <= count(text, conjuncts=False)


def test_conjuncts_can_be_left_apart() -> None:
    assert (count("क्षि"), count("क्षि", conjuncts=False)) == (1, 2)


def test_characters_that_skip_the_tables_never_join() -> None:
    kinds = _kinds()
    letters = {kinds[point] for point in range(0x110000) if _alone().fullmatch(chr(point))}
    # Controls, a line feed and what joins only to others of its kind or to what is not here.
    assert letters == {"o", "c", "n", "x"}


def test_no_picture_is_missed() -> None:
    kinds = _kinds()
    pictures = {chr(point) for point in range(0x110000) if kinds[point] in "xf"} | {"\u20e3"}
    assert {picture for picture in pictures if not _perhaps_pictures().fullmatch(picture)} == set()


@pytest.mark.parametrize("run", ["क\u094d", "\u094d", "\u1100", "\u0600", "👍\u200d", "🇫", "\r", "👍\u0301"])
def test_a_long_run_takes_no_longer_than_its_length(run: str) -> None:
    # Quadratic behaviour would take minutes; this ends at once or hangs.
    assert clusters("क" + run * 100_000)[-1] == 1 + len(run) * 100_000

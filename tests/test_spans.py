"""Small lines: joining, wrapping after commas, breaking links; ten pixels a character."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from measure import FixedMeasure
from snippets.cards.frame import Style
from snippets.cards.shape import FontMeasure
from snippets.cards.spans import Span, Spans, baseline_in, joined, place, width_of, wrap

MEASURE = FixedMeasure()
SIZE = 20.0  # a character is 10 px wide


def span(text: str, face: str = "text") -> Span:
    return Span(text, Style(face), "role", "name")


def words(lines: tuple[Spans, ...]) -> list[str]:
    return ["".join(part.text for part in line) for line in lines]


def test_joined_leaves_out_what_is_empty() -> None:
    comma = span(", ")
    assert joined(((span("a"),), (span(""),), (), (span("b"), span(""))), comma) == (span("a"), comma, span("b"))
    assert joined(((span(""),), ()), comma) == ()


@pytest.mark.parametrize(
    ("text", "characters", "lines"),
    [
        ("Marta Oyelaran, librarian", 25, ["Marta Oyelaran, librarian"]),
        ("Marta Oyelaran, city librarian", 25, ["Marta Oyelaran,", "city librarian"]),
        # After a comma only where the rest then fits one line.
        ("Marta Oyelaran, head of the city library", 20, ["Marta Oyelaran, head", "of the city library"]),
        ("Ann, under-secretary of state", 20, ["Ann, under-secretary", "of state"]),
        ("Ann Lee, under-secretary of state", 26, ["Ann Lee,", "under-secretary of state"]),
        # A later line is not broken after a comma that would leave it nearly empty.
        (
            "head of the department of it, and again of the office",
            23,
            ["head of the", "department of it, and", "again of the office"],
        ),
        # Lines are of even length: no word is left alone.
        ("A declaration of the rights of everybody", 35, ["A declaration of the", "rights of everybody"]),
        ("example.org/some/long/path", 15, ["example.org/", "some/long/path"]),
        ("abcdefghijkl", 5, ["abcde", "fghij", "kl"]),
    ],
)
def test_wrap(text: str, characters: int, lines: list[str]) -> None:
    assert words(wrap((span(text),), characters * 10, SIZE, MEASURE)) == lines


def test_wrap_keeps_styles() -> None:
    lines = wrap((span("Marta Oyelaran", "strong"), span(", "), span("librarian")), 160, SIZE, MEASURE)
    assert lines == ((span("Marta Oyelaran", "strong"), span(",")), (span("librarian"),))


@pytest.mark.parametrize(
    ("parts", "characters", "lines"),
    [
        # A comma in a style of its own begins no line, not even where it is what does not fit.
        (("Universal Declaration", ", ", "1948"), 21, ["Universal", "Declaration, 1948"]),
        (("declaration-of-everything", ", ", "1948"), 22, ["declaration-of-", "everything, 1948"]),
        # What is whole stays on one line, and is parted where no line can hold it.
        (("The Paper", ", ", "=10 December 1948"), 18, ["The Paper,", "10 December 1948"]),
        (("The Paper", ", ", "=10 December 1948"), 12, ["The Paper,", "10 December", "1948"]),
        # A slash between two names ends a line, it begins none.
        (("Jane Example / Agency",), 13, ["Jane", "Example /", "Agency"]),
        (("a page of 12\u00a0000 words",), 14, ["a page of", "12\u00a0000 words"]),
    ],
)
def test_wrap_of_several_styles(parts: tuple[str, ...], characters: int, lines: list[str]) -> None:
    spans = tuple(replace(span(part.removeprefix("=")), whole=part.startswith("=")) for part in parts)
    styled = tuple(replace(each, role=str(number)) for number, each in enumerate(spans))
    assert words(wrap(styled, characters * 10, SIZE, MEASURE)) == lines


def test_place_sets_spans_side_by_side() -> None:
    first, second = place((span("abc"), span("de", "strong")), 5, 100, SIZE, MEASURE)
    assert (first.x, first.width, second.x, second.width) == (5, 30, 35, 20)
    assert first.baseline == second.baseline == 100


def test_baseline_leaves_half_of_the_leading_above() -> None:
    # The fixed face is 1.25 em high; leading 1.65 leaves 0.2 em above the ascent of 1 em.
    assert baseline_in(50, 10, 1.65, Style("text"), MEASURE) == pytest.approx(62)


@given(text=st.text("abcé,/-. ", min_size=1, max_size=80).filter(str.strip), characters=st.integers(1, 30))
@settings(max_examples=150, deadline=None)
def test_wrap_loses_nothing_and_keeps_to_the_width(text: str, characters: int) -> None:
    lines = wrap((span(text),), characters * 10, SIZE, MEASURE)
    assert "".join("".join(words(lines)).split()) == "".join(text.split())
    if len(lines) > 1:
        assert all(width_of(line, SIZE, MEASURE) <= characters * 10 + 1e-6 for line in lines)
    assert all(one and two for one, two in pairwise(lines))


def test_a_very_long_word_before_a_space_is_broken_anywhere() -> None:
    spans = (Span(f"{'w' * 300} x", Style("text"), "ink", "name"),)
    lines = wrap(spans, 400.0, 30.0, FontMeasure())
    assert "".join(span.text for line in lines for span in line).replace(" ", "") == "w" * 300 + "x"

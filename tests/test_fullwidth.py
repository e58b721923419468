"""Marks that fill half of their square: which halves go, and that the fonts obey."""

import pytest

from needs import JAPANESE, lacking
from snippets.cards.frame import Style
from snippets.cards.shape import FontMeasure
from snippets.errors import FontError
from snippets.fullwidth import empty_ends, squeezed


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("人は、生まれる。", ()),
        # A closing one gives way to any, an opening one to an opening one before it.
        ("「人。」", (2,)),
        ("人）、「人", (1, 2)),
        ("「『人』」", (1, 3)),
        ("平等。”", (2,)),
        ("one, “two.” Three.", ()),
    ],
)
def test_only_one_half_stays_between_two_marks(text: str, places: tuple[int, ...]) -> None:
    assert squeezed(text) == places


def test_points_in_the_middle_of_their_square_keep_it() -> None:
    assert squeezed("人。」", "zh-Hant") == ()
    assert squeezed("人）」", "zh-TW") == (1,)
    assert empty_ends("人。", "zh-Hant-HK") == (0, 0)


@pytest.mark.parametrize(
    ("text", "ends"),
    [("人。", (0, 0.5)), ("「人", (0.5, 0)), ("「人」", (0.5, 0.5)), ("“one.”", (0, 0)), ("人", (0, 0)), ("", (0, 0))],
)
def test_the_outer_half_of_a_line_is_not_seen(text: str, ends: tuple[float, float]) -> None:
    assert empty_ends(text) == ends


@pytest.mark.parametrize("face", ["news", "shout"])
def test_two_marks_take_the_room_of_one_and_a_half(face: str) -> None:
    try:
        offsets = FontMeasure().offsets("い。」", Style(face, "ja"))
    except FontError:
        lacking(JAPANESE)
    assert [round(offset, 3) for offset in offsets] == [0, 1, 1.5, 2.5]

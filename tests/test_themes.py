"""What the art direction promises of every theme, worked out from the tables."""

from itertools import pairwise

import pytest

from snippets.faces import FACES
from snippets.themes import (
    BAND,
    LEAST_SIDE,
    LEAST_SIZE,
    MOST_SIDE,
    STEPS,
    THEMES,
    Canvas,
    Theme,
    contrast,
    contrasts,
    theme_for,
)

THEME = pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)


def test_contrast_is_that_of_wcag() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    # The grey that is known for just passing 4.5:1 on white.
    assert contrast((0x76, 0x76, 0x76), (255, 255, 255)) == pytest.approx(4.54, abs=0.005)


@THEME
def test_every_ink_can_be_read(theme: Theme) -> None:
    assert [row for row in contrasts(theme) if row[2] < 7] == []
    # Nobody reads a band, yet it must be seen.
    assert contrast(theme.inks.get(BAND, theme.inks["ink"]), theme.ground) >= 7


@THEME
def test_sizes_are_steps_and_nothing_is_too_small(theme: Theme) -> None:
    assert theme.floor in STEPS
    for measures in theme.measures.values():
        assert {measures.quote_most, measures.text_most, measures.figure_most} <= set(STEPS)
        assert min(measures.name, measures.small, theme.floor) >= LEAST_SIZE


@THEME
def test_types_name_faces_that_exist(theme: Theme) -> None:
    types = (
        theme.quote, theme.figure, theme.fact,
        theme.name_type, theme.role_type, theme.publisher_type, theme.small_type, theme.brand_type,
    )  # fmt: skip
    assert {kind.face for kind in types} <= set(FACES)


@THEME
def test_gaps_of_the_figure(theme: Theme) -> None:
    assert min(theme.figure_gap_before, theme.figure_gap_after) >= 1.6


def test_steps_are_preferred_numbers_falling_by_an_eighth() -> None:
    assert all(1.09 < larger / smaller < 1.16 for larger, smaller in pairwise(STEPS))


@pytest.mark.parametrize(
    ("width", "height", "ratio_class"),
    [
        (1200, 675, "L"), (1200, 630, "L"), (1200, 899, "L"), (1200, 900, "S"), (1080, 1080, "S"),
        (1080, 1241, "S"), (1000, 1150, "P"), (1080, 1350, "P"), (1000, 1500, "P"), (1080, 1920, "T"),
    ],
)  # fmt: skip
def test_ratio_classes(width: int, height: int, ratio_class: str) -> None:
    assert Canvas(width, height).ratio_class == ratio_class


@pytest.mark.parametrize("side", [LEAST_SIDE, MOST_SIDE])
def test_a_unit_is_a_hundredth_of_the_width(side: int) -> None:
    assert Canvas(side, 675).u == side / 100


@THEME
def test_a_picture_is_shown_and_never_asked_for(theme: Theme) -> None:
    assert theme_for(theme, pictured=True) is (theme if theme.bare else THEMES["photo"])
    bare = theme_for(theme, pictured=False)
    assert bare is (THEMES["night"] if theme.name == "photo" else theme)
    assert not bare.bare

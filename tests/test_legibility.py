"""A card that cannot be read is not made: faint words, small ones, words at the edge, words over each other."""

import timeit
from dataclasses import replace

import pytest

from card_cases import card_cases
from snippets.cards import make_pictures
from snippets.cards.cardtext import card_text
from snippets.cards.frame import Backdrop, Bitmap, Frame, Rect, Scrim, Style, TextRun
from snippets.cards.layout import lay_out
from snippets.cards.legibility import faults
from snippets.cards.shape import FontMeasure
from snippets.errors import FitError
from snippets.themes import THEMES, Canvas

FONTS = FontMeasure()
CANVAS = Canvas(1080, 1350)
PAPER = THEMES["paper"]
FAINT = replace(PAPER, name="own", inks={**PAPER.inks, "faint": (0x99, 0x90, 0x85), "grey": (0x70, 0x68, 0x60)})


def run(x: float = 100, baseline: float = 300, *, text: str = "Words", size: float = 60, role: str = "ink") -> TextRun:
    return TextRun(x, baseline, size, Style("text"), text, 0, role, "text")


@pytest.mark.parametrize(
    ("runs", "found"),
    [
        ([run()], []),
        ([run(role="grey")], []),
        ([run(role="faint")], ["“Words” has a contrast of 2.8:1 with what is behind it, not 4.5:1"]),
        ([run(size=28.1)], []),
        ([run(size=27)], ["“Words” has type of 27 px"]),
        ([run(x=10)], ["“Words” stands where it may be cut off"]),
        ([run(baseline=1345)], ["“Words” stands where it may be cut off"]),
        ([run(), run(baseline=330, text="below")], ["“Words” and “below” overlap"]),
        ([run(), run(x=110, baseline=300, text="over")], ["“Words” and “over” overlap"]),
        ([run(), run(baseline=380, text="below")], []),
    ],
)
def test_faults(runs: list[TextRun], found: list[str]) -> None:
    assert list(faults(Frame(CANVAS, FAINT, tuple(runs)), FONTS)) == found


def test_themes_of_our_own_are_held_to_more() -> None:
    own = replace(FAINT, name="paper")
    assert faults(Frame(CANVAS, own, (run(role="grey"),)), FONTS) == ()
    # Poster's ink on its own ground has 7.2:1, its ground on the band as well.
    poster = THEMES["poster"]
    band = Rect(0, 200, 1080, 200, "band")
    assert faults(Frame(CANVAS, poster, (band, run(role="on-band"))), FONTS) == ()


@pytest.mark.parametrize(("baseline", "cut"), [(200, True), (400, False), (1500, False), (1600, True)])
def test_apps_cover_the_ends_of_a_tall_canvas(baseline: float, *, cut: bool) -> None:
    frame = Frame(Canvas(1080, 1920), PAPER, (run(baseline=baseline),))
    assert bool(faults(frame, FONTS)) is cut


@pytest.mark.parametrize(("alpha", "good"), [(0.0, False), (0.5, False), (0.95, True)])
def test_a_photo_is_measured_where_the_words_stand(alpha: float, *, good: bool) -> None:
    white = Bitmap(1080, 1350, "RGB", bytes([255]) * (3 * 1080 * 1350))
    photo = THEMES["photo"]
    backdrop = Backdrop(white, (Scrim(((0.0, alpha), (1.0, alpha))),))
    found = faults(Frame(CANVAS, photo, (run(),), backdrop), FONTS)
    assert (found == ()) is good
    if not alpha:
        assert found == ("“Words” has a contrast of 1.0:1 with what is behind it, not 7.0:1",)


def test_a_card_that_cannot_be_read_is_refused() -> None:
    faint = replace(PAPER, name="own", inks={**PAPER.inks, "secondary": (0xC0, 0xB8, 0xA8)})
    with pytest.raises(FitError, match=r"could not be read: “.*” has a contrast of 1\.\d:1.*; choose another theme"):
        make_pictures(*card_cases()["usual"], faint, CANVAS)


def test_looking_at_a_flat_card_costs_next_to_nothing() -> None:
    """0.3 ms were promised; a busy machine may take longer."""
    (slide,) = lay_out(card_text(*card_cases()["usual"]), PAPER, CANVAS, FONTS)
    assert min(timeit.repeat(lambda: faults(slide.frame, FONTS), number=10, repeat=5)) / 10 < 0.001

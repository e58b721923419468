"""Pixels of frames made by hand: the right place, the right colour, nothing else."""

from dataclasses import replace

import pytest

from card_cases import card_cases
from snippets.cards.cardtext import card_text
from snippets.cards.frame import Frame, Rect, Shape, Style, TextRun
from snippets.cards.layout import lay_out
from snippets.cards.legibility import inked
from snippets.cards.paint import paint
from snippets.cards.palette import LEVELS
from snippets.cards.pixels import LEAD, Indexed, stride_of
from snippets.cards.shape import FontMeasure
from snippets.themes import THEMES, Canvas, Colour

CANVAS = Canvas(400, 320)
PAPER = THEMES["paper"]
GROUND = PAPER.ground


def painted(*items: TextRun | Rect | Shape) -> Indexed:
    pixels = paint(Frame(CANVAS, PAPER, items))
    assert isinstance(pixels, Indexed)
    return pixels


def colour(pixels: Indexed, x: int, y: int) -> Colour:
    return pixels.palette[index(pixels, x, y)]


def index(pixels: Indexed, x: int, y: int) -> int:
    return pixels.rows[y * stride_of(pixels.width) + LEAD + x]


def touched(pixels: Indexed) -> set[tuple[int, int]]:
    stride = stride_of(pixels.width)
    return {(at % stride - LEAD, at // stride) for at, index in enumerate(pixels.rows) if index}


def drawn(frame: Frame) -> set[tuple[int, int]]:
    """Where a painted frame is not what it is without its items, those with a gradient aside."""
    bare = replace(frame, items=tuple(item for item in frame.items if item.role in frame.theme.gradients))
    pixels = paint(frame)
    both = zip(b"".join(pixels.rgb()), b"".join(paint(bare).rgb()), strict=True)
    changed = {at // 3 for at, (one, other) in enumerate(both) if one != other}
    return {(at % pixels.width, at // pixels.width) for at in changed}


def run(x: float, baseline: float, text: str = "H", role: str = "ink", size: float = 100) -> TextRun:
    return TextRun(x, baseline, size, Style("text"), text, 0, role, "text")


def test_nothing_is_ground() -> None:
    pixels = painted()
    assert (pixels.width, pixels.height, pixels.palette) == (400, 320, (GROUND,))
    assert pixels.rows == bytes(stride_of(400) * 320)


def test_a_rectangle_fills_its_pixels_and_no_other() -> None:
    pixels = painted(Rect(10, 20, 3, 2, "ink"))
    assert touched(pixels) == {(x, y) for x in (10, 11, 12) for y in (20, 21)}
    assert colour(pixels, 11, 20) == PAPER.inks["ink"]


def test_a_hairline_is_never_lost() -> None:
    assert touched(painted(Rect(10.4, 20.4, 50, 0.1, "ink"))) == {(x, 20) for x in range(10, 60)}


def test_a_triangle_is_half_of_its_square() -> None:
    pixels = painted(Shape(((100, 100), (140, 100), (100, 140)), "accent"))
    # Coverage of a pixel by its step on the ramp.
    indices = [index(pixels, x, y) for y in range(100, 140) for x in range(100, 140)]
    assert sum(indices) / LEVELS == pytest.approx(40 * 40 / 2, rel=0.02)
    assert colour(pixels, 105, 105) == PAPER.inks["accent"]
    assert touched(pixels) <= {(x, y) for x in range(100, 140) for y in range(100, 140)}


def test_where_the_parts_of_an_arrow_meet_there_is_no_gap() -> None:
    shaft = Shape(((100, 120.4), (140.5, 120.4), (140.5, 122.6), (100, 122.6)), "accent")
    tip = Shape(((130, 110), (145.5, 121.5), (130, 133), (130, 129), (140.3, 121.5), (130, 114)), "accent")
    both, alone = painted(shaft, tip), [painted(shape) for shape in (shaft, tip)]
    assert both.rows == bytes(map(max, *(pixels.rows for pixels in alone)))
    assert both.rows == painted(tip, shaft).rows


def test_text_stands_on_its_baseline() -> None:
    ink = FontMeasure().ink("H", Style("text"))
    pixels = painted(run(150, 200))
    xs, ys = zip(*touched(pixels), strict=True)
    assert min(xs) == pytest.approx(150 + ink.left * 100, abs=1)
    assert max(xs) + 1 == pytest.approx(150 + ink.right * 100, abs=1)
    assert min(ys) == pytest.approx(200 - ink.top * 100, abs=1)
    assert max(ys) + 1 == pytest.approx(200, abs=1)
    assert PAPER.inks["ink"] in {colour(pixels, x, y) for x, y in touched(pixels)}


def test_rows_far_apart_and_rows_shared_come_out_the_same() -> None:
    """Runs are drawn in bands: what else stands on the card must not change them."""
    alone = touched(painted(run(20, 100, "Abg")))
    below = touched(painted(run(200, 300, "Abg")))
    beside = touched(painted(run(200, 120, "Abg")))
    assert touched(painted(run(20, 100, "Abg"), run(200, 300, "Abg"))) == alone | below
    assert touched(painted(run(200, 120, "Abg"), run(20, 100, "Abg"))) == alone | beside


def test_inks_of_one_row_keep_their_colours() -> None:
    pixels = painted(run(20, 100, "HH"), run(220, 100, "HH", "accent"), Rect(0, 90, 400, 1, "secondary"))
    colours = {colour(pixels, x, 70) for x in range(400)}
    assert {PAPER.inks["ink"], PAPER.inks["accent"]} <= colours
    assert colour(pixels, 399, 90) == PAPER.inks["secondary"]


def test_where_inks_meet_the_stronger_stays() -> None:
    one, other = painted(run(100, 200)), painted(run(108, 200, role="accent"))
    both = painted(run(100, 200), run(108, 200, role="accent"))
    assert touched(both) == touched(one) | touched(other)
    shared = touched(one) & touched(other)
    assert shared
    assert {colour(both, x, y) for x, y in shared} <= {colour(one, x, y) for x, y in shared} | {
        colour(other, x, y) for x, y in shared
    }


def test_text_at_the_edge_is_cut_not_wrapped_round() -> None:
    pixels = painted(run(370, 40, "HHH"), run(-30, 330, "HHH"))
    assert all(0 <= x < 400 and 0 <= y < 320 for x, y in touched(pixels))
    # What leads each row is PNG's filter byte.
    assert {pixels.rows[at] for row in range(320) for at in (stride_of(400) * row, stride_of(400) * row + 1)} == {0}


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("case", ["usual", "fact-figure", "vietnamese", "long-name"])
def test_every_painted_pixel_lies_in_the_box_of_an_item(case: str, theme: str) -> None:
    canvas = Canvas(540, 675)
    for slide in lay_out(card_text(*card_cases()[case]), THEMES[theme], canvas, FontMeasure()):
        areas = [
            (box.left - 1.5, box.top - 1.5, box.right + 1.5, box.bottom + 1.5)
            for box in inked(slide.frame, FontMeasure())
        ]
        stray = [
            (x, y)
            for x, y in drawn(slide.frame)
            if not any(left <= x + 0.5 <= right and top <= y + 0.5 <= bottom for left, top, right, bottom in areas)
        ]
        assert stray == []

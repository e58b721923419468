"""Cards with gradients: as smooth as in all colours, in 256 of them; in all colours where these are not enough."""

from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from itertools import accumulate, pairwise
from math import cos, pi, sin
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from card_cases import card_cases
from snippets.cards.blend import blend
from snippets.cards.cardtext import card_text
from snippets.cards.encode import png
from snippets.cards.frame import Frame, Item, Shape, Style, TextRun
from snippets.cards.gradient import column, distance, fills, reaches
from snippets.cards.grading import MOST_COLOURS, RIM_STEP, STEPS, grading
from snippets.cards.layout import lay_out
from snippets.cards.paint import paint
from snippets.cards.palette import MOST_OFF
from snippets.cards.pixels import Coloured, Indexed, Pixels
from snippets.cards.shape import FontMeasure
from snippets.themes import GROUND, THEMES, Canvas, Colour, Gradient, Theme

CASES: Mapping[str, Any] = yaml.safe_load((Path(__file__).parent / "cases" / "gradients.yaml").read_text("utf-8"))
INDEXED = [name for name, case in CASES.items() if case["indexed"]]
SIZES = [(320, 320), (640, 360), (401, 501)]
DAWN, CANVAS = THEMES["dawn"], Canvas(400, 320)

# The sun is drawn so many times larger to see how much of each pixel it covers.
FINE = 8


def colour(text: str) -> Colour:
    red, green, blue = bytes.fromhex(text)
    return red, green, blue


def stops(rows: list[tuple[float, str]]) -> Gradient:
    return tuple((place, colour(text)) for place, text in rows)


def theme_of(name: str) -> Theme:
    case = CASES[name]
    gradients = {role: stops(case[role]) for role in (GROUND, "sun") if case[role]}
    inks = dict.fromkeys(DAWN.inks, colour(case["ink"])) if "ink" in case else DAWN.inks
    return replace(DAWN, gradients=gradients, inks=inks)


def frame_of(name: str, size: tuple[int, int], case: str = "usual") -> Frame:
    """The first slide of a snippet; without arrows, which `blend` draws a little otherwise."""
    theme = theme_of(name)
    frame = lay_out(card_text(*card_cases()[case]), theme, Canvas(*size), FontMeasure())[0].frame
    return replace(frame, items=tuple(item for item in frame.items if not is_arrow(item, theme)))


def is_arrow(item: object, theme: Theme) -> bool:
    return isinstance(item, Shape) and item.role not in theme.gradients


def bare(frame: Frame) -> Frame:
    return replace(frame, items=tuple(item for item in frame.items if item.role in frame.theme.gradients))


def picture(pixels: Pixels) -> Image.Image:
    return Image.frombytes("RGB", (pixels.width, pixels.height), b"".join(pixels.rgb()))


def off(one: Image.Image, other: Image.Image, where: Image.Image) -> int:
    """By how much two pictures differ most where a mask is not empty, in any channel."""
    difference = ImageChops.difference(one, other)
    difference.paste((0, 0, 0), (0, 0), ImageChops.invert(where))
    return max(most for _, most in difference.getextrema())  # type: ignore[misc]  # RGB gives pairs


def changed(one: Image.Image, other: Image.Image) -> Image.Image:
    """A mask of where two pictures differ."""
    red, green, blue = ImageChops.difference(one, other).split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue).point([0, *[255] * 255])


def sun_mask(frame: Frame) -> Image.Image:
    """How much of each pixel the sun covers, by drawing it large."""
    ((_, ((shape, _),)), size) = fills(frame), (frame.canvas.width, frame.canvas.height)
    large = Image.new("1", (size[0] * FINE, size[1] * FINE))
    # Pillow paints the pixels of the edge as well, half of each of which lies outside.
    ImageDraw.Draw(large).polygon([(x * FINE - 0.5, y * FINE - 0.5) for x, y in shape.points], fill=1)
    return large.convert("L").reduce(FINE)


def rim(frame: Frame) -> Image.Image:
    """A mask of the pixels that the sun covers in part, and their neighbours."""
    partly = sun_mask(frame).point([0, *[255] * 254, 0])
    return partly.filter(ImageFilter.MaxFilter(3))


def contrast_of(frame: Frame) -> int:
    """How far apart the colours of a frame's ground and its sun are at most."""
    ground, ((_, sun),) = fills(frame)
    return max(distance(one, other) for _, one in ground for _, other in sun)


def disc(x: float, y: float, radius: float) -> Shape:
    return Shape(tuple((x + radius * cos(n * pi / 30), y + radius * sin(n * pi / 30)) for n in range(60)), "sun")


def run(x: float, baseline: float, role: str = "ink", text: str = "Hg") -> TextRun:
    return TextRun(x, baseline, 80, Style("flair"), text, 0, role, "text")


@pytest.mark.parametrize("height", [1, 2, 3, 320, 675, 1350, 4096])
@pytest.mark.parametrize("name", CASES)
def test_rows_are_right_to_one_and_no_step_is_larger_than_it_must_be(name: str, height: int) -> None:
    for gradient in theme_of(name).gradients.values():
        rows = column(gradient, height)
        exact = [between(gradient, y / max(1, height - 1)) for y in range(height)]
        assert len(rows) == height
        assert all(
            abs(a - b) <= 1 for row, want in zip(rows, exact, strict=True) for a, b in zip(row, want, strict=True)
        )
        for two, needed in zip(pairwise(rows), pairwise(exact), strict=True):
            step, need = (max(abs(a - b) for a, b in zip(*pair, strict=True)) for pair in (two, needed))
            assert step <= (1 if need <= 1 else need + 2)
        assert (rows[0], rows[-1]) == (gradient[0][1], gradient[-1][1]) or height == 1


def between(gradient: Gradient, at: float) -> tuple[float, ...]:
    """The exact colour at a part of the height."""
    above = ([gradient[0]] + [stop for stop in gradient if stop[0] < at])[-1]
    below = ([stop for stop in gradient if stop[0] >= at] + [gradient[-1]])[0]
    span = below[0] - above[0]
    share = min(1.0, max(0.0, (at - above[0]) / span)) if span > 0 else 0.0
    return tuple(a + (b - a) * share for a, b in zip(above[1], below[1], strict=True))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", CASES)
def test_few_colours_are_taken_where_they_are_enough(name: str, size: tuple[int, int]) -> None:
    pixels = paint(frame_of(name, size))
    assert isinstance(pixels, Indexed if CASES[name]["indexed"] else Coloured)
    if isinstance(pixels, Indexed):
        assert len(set(pixels.palette)) == len(pixels.palette) <= MOST_COLOURS
    with Image.open(BytesIO(png(pixels, b""))) as opened:
        assert opened.convert("RGB").tobytes() == b"".join(pixels.rgb())


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", INDEXED)
def test_the_ground_is_that_of_all_colours(name: str, size: tuple[int, int]) -> None:
    frame = frame_of(name, size)
    few, all_of_them, empty = picture(paint(frame)), picture(blend(frame)), picture(blend(bare(frame)))
    touched = ImageChops.lighter(changed(all_of_them, empty), rim(frame))
    assert off(few, all_of_them, ImageChops.invert(touched)) == 0


@pytest.mark.parametrize("case", ["usual", "fact-figure"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", INDEXED)
def test_words_are_smooth_on_what_they_stand_on(name: str, size: tuple[int, int], case: str) -> None:
    frame = frame_of(name, size, case)
    few, all_of_them, empty = picture(paint(frame)), picture(blend(frame)), picture(blend(bare(frame)))
    words = ImageChops.darker(changed(all_of_them, empty), ImageChops.invert(rim(frame)))
    assert words.getbbox()
    # As on flat cards.
    assert off(few, all_of_them, words) <= MOST_OFF
    # The ink itself is exact.
    inks = {shade for _, shade in few.getcolors(1 << 24) or ()} & set(frame.theme.inks.values())
    assert inks == {shade for _, shade in all_of_them.getcolors(1 << 24) or ()} & set(frame.theme.inks.values())


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", INDEXED)
def test_the_edge_of_the_sun_is_smooth(name: str, size: tuple[int, int]) -> None:
    frame = bare(frame_of(name, size))
    ground, ((shape, sun),) = fills(frame)
    left, top, right, bottom = shape.pixels(*size)
    exact = rows_of(column(ground, size[1]), size[0])
    inside = Image.new("RGB", size)
    inside.paste(rows_of(column(sun, bottom - top), right - left), (left, top))
    exact.paste(inside, (0, 0), sun_mask(frame))
    # Half a step of the rim, half a one for neighbouring rows, and what the scan lines miss.
    most = max(RIM_STEP, contrast_of(frame) / STEPS) + contrast_of(frame) / 8 + 1
    assert off(picture(paint(frame)), exact, Image.new("L", size, 255)) <= most


def rows_of(colours: tuple[Colour, ...], width: int) -> Image.Image:
    data = b"".join(bytes(shade) * width for shade in colours)
    return Image.frombytes("RGB", (width, len(colours)), data)


def test_the_same_card_is_the_same_bytes() -> None:
    frame = frame_of("dawn", (1200, 675))
    first = png(paint(frame), b"")
    grading.cache_clear()
    column.cache_clear()
    assert png(paint(frame), b"") == first


@pytest.mark.parametrize("size", [(320, 4096), (4096, 600), (4096, 4096), (333, 333)])
def test_any_size_has_the_rows_of_its_ground(size: tuple[int, int]) -> None:
    shown = Frame(Canvas(*size), DAWN, (disc(size[0] / 2, size[1], 100), run(20, 200)))
    pixels = paint(shown)
    assert isinstance(pixels, Indexed)
    edge = picture(pixels).crop((0, 0, 1, size[1])).tobytes()
    assert edge == bytes(value for shade in column(DAWN.gradients[GROUND], size[1]) for value in shade)


def test_shapes_that_lie_apart_each_have_their_gradient() -> None:
    frame = Frame(CANVAS, DAWN, (disc(100, 150, 40), disc(250, 170, 60), disc(390, 20, 30), disc(900, 20, 30)))
    pixels = paint(frame)
    assert isinstance(pixels, Indexed)
    found, wanted = picture(pixels), picture(blend(frame))
    for x, y in [(100, 120), (100, 180), (250, 115), (250, 225), (395, 5), (180, 160), (20, 300)]:
        assert found.getpixel((x, y)) == wanted.getpixel((x, y))


def test_words_on_an_edge_stand_on_what_is_nearer() -> None:
    below, above = (80, 80, 80), (255, 255, 255)
    theme = replace(DAWN, ground=below, gradients={"sun": ((0.0, above),)})
    frame = Frame(CANVAS, theme, (disc(200, 320, 150), *(run(x, y) for x in (10, 140, 270) for y in (200, 300))))
    found, wanted = picture(paint(frame)), picture(blend(frame))
    assert off(found, wanted, ImageChops.invert(rim(frame))) <= MOST_OFF
    assert off(found, wanted, rim(frame)) <= distance(below, above) / 2 + MOST_OFF


@pytest.mark.parametrize(
    ("items", "why"),
    [
        ((disc(100, 150, 40), disc(130, 150, 40)), "shapes overlap"),
        ((run(20, 200, text="A \N{GRINNING FACE}"),), "emoji have colours of their own"),
    ],
)
def test_what_takes_more_colours_is_painted_in_all(items: tuple[Item, ...], why: str) -> None:
    frame = Frame(CANVAS, DAWN, items)
    pixels = paint(frame)
    assert isinstance(pixels, Coloured), why
    assert picture(pixels).tobytes() == picture(blend(frame)).tobytes()


@given(st.lists(st.integers(0, 6), min_size=1, max_size=60), st.floats(0, 40))
def test_one_colour_stands_only_for_what_is_near(steps: list[int], most: float) -> None:
    lengths = list(accumulate(steps))
    start = 0
    for one, count in reaches(lengths, most):
        assert start <= one < start + count
        assert all(abs(length - lengths[one]) <= most for length in lengths[start : start + count])
        start += count
    assert start == len(lengths)

"""Few colours stand for all of a flat card where that is not seen; a PNG then takes half a byte a pixel."""

from io import BytesIO

import pytest
from PIL import Image

from card_cases import card_cases
from snippets.cards.cardtext import card_text
from snippets.cards.encode import png
from snippets.cards.layout import lay_out
from snippets.cards.paint import is_colourful, paint
from snippets.cards.palette import FEW, LEVELS, MOST_OFF, palette
from snippets.cards.pixels import LEAD, Indexed, stride_of
from snippets.cards.shape import FontMeasure
from snippets.themes import THEMES, Canvas, Colour

BLACK, WHITE = (0, 0, 0), (255, 255, 255)
# Eight far corners: no sixteen colours stand for the way from one to each of the others.
CORNERS = tuple((red, green, blue) for red in (0, 255) for green in (0, 255) for blue in (0, 255))


def exact(ground: Colour, ink: Colour) -> list[Colour]:
    return [
        tuple(round(below + (above - below) * level / LEVELS) for below, above in zip(ground, ink, strict=True))  # type: ignore[misc]
        for level in range(1, LEVELS + 1)
    ]


def test_one_ink_has_all_its_levels() -> None:
    assert palette(WHITE, ((WHITE, BLACK),)) == (WHITE, *exact(WHITE, BLACK))


def test_colours_that_are_far_apart_stay_as_they_are() -> None:
    found = palette(BLACK, tuple((BLACK, ink) for ink in CORNERS[1:]))
    assert found == (BLACK, *(colour for ink in CORNERS[1:] for colour in exact(BLACK, ink)))
    assert len(set(found)) > FEW


@pytest.mark.parametrize("theme", [theme for theme in THEMES.values() if not theme.gradients], ids=lambda row: row.name)
def test_few_colours_stand_for_those_of_a_theme(theme: object) -> None:
    shown = next(row for row in THEMES.values() if row is theme)
    ramps = tuple((shown.ground, ink) for role, ink in shown.inks.items() if not role.startswith("on-"))
    found = palette(shown.ground, ramps)
    assert len(set(found)) <= FEW
    assert {shown.ground, *(ink for _, ink in ramps)} <= set(found)
    wanted = [shown.ground, *(colour for ramp in ramps for colour in exact(*ramp))]
    off = [abs(a - b) for one, other in zip(found, wanted, strict=True) for a, b in zip(one, other, strict=True)]
    assert max(off) <= MOST_OFF


@pytest.mark.parametrize("theme", [name for name, theme in THEMES.items() if not theme.gradients and not theme.bare])
@pytest.mark.parametrize("case", ["usual", "fact-figure", "long-name"])
def test_cards_of_our_themes_take_half_a_byte_a_pixel(case: str, theme: str) -> None:
    for slide in lay_out(card_text(*card_cases()[case]), THEMES[theme], Canvas(1080, 1350), FontMeasure()):
        pixels = paint(slide.frame)
        assert not is_colourful(slide.frame)
        assert isinstance(pixels, Indexed)
        # PNG 1.2, 11.2.2: width, height, then the bit depth and the colour type, of which 3 has a palette.
        assert png(pixels, b"")[24:26] == bytes([4, 3])


@pytest.mark.parametrize("width", [1, 2, 7, 320, 401])
@pytest.mark.parametrize(("count", "depth"), [(1, 4), (2, 4), (16, 4), (17, 8), (256, 8)])
def test_any_number_of_colours_and_any_width_decode_to_the_same(count: int, depth: int, width: int) -> None:
    # Indices that share a colour are one colour of the PNG.
    palette = tuple((number * 7 % count, 0, number % count) for number in range(256))
    height = 40
    rows = bytearray(stride_of(width) * height)
    for y in range(height):
        at = y * stride_of(width) + LEAD
        rows[at : at + width] = bytes((x * 3 + y * y) % 256 if y % 20 else 0 for x in range(width))
    pixels = Indexed(width, height, palette, bytes(rows))
    assert (len(pixels.colours), pixels.depth) == (count, depth)
    with Image.open(BytesIO(png(pixels, b""))) as opened:
        assert opened.size == (width, height)
        assert opened.convert("RGB").tobytes() == b"".join(pixels.rgb())
    assert b"".join(pixels.rgb()) == bytes(
        value for y in range(height) for x in range(width) for value in palette[rows[y * stride_of(width) + LEAD + x]]
    )

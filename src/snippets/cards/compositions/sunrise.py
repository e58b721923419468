"""Dawn: the mark and the words stand at the top of the sky, the source lies low, beside the rising sun."""

from collections.abc import Mapping, Sequence
from math import cos, pi, sin

from snippets.cards.block import Box
from snippets.cards.compositions.main import main_block, margins, mark_above, placed_block, rise, shifted
from snippets.cards.foot import (
    ARROW,
    COLUMN_GAP,
    Item,
    Row,
    arrow_beside,
    beside_code,
    beside_lowest,
    code_items,
    fits,
    foot_height,
    height_of,
    place_rows,
    with_ends,
    wrapped,
)
from snippets.cards.frame import Frame, Shape, Style, TextRun
from snippets.cards.setup import Setup
from snippets.cards.spans import Spans, place, width_of
from snippets.themes import RatioClass

# Between the mark and the capitals of the text below it, and at least between the mark and any ink, u.
MARK_GAP: Mapping[RatioClass, float] = {"L": 2.6, "S": 3.6, "P": 4.2, "T": 4.2}
MARK_AIR = 1.6

# A mark whose ink is higher than this part of its size is set smaller: guillemets are as high as letters.
MARK_INK = 0.27

# A landscape sun and the others, u: its diameter, its middle from the end edge, and below the bottom edge.
SUN_L, SUN = (54.0, 19.0, 7.0), (64.0, 16.0, 3.0)
EDGES = 180

# A block that takes less than this part of its room stands a little lower, so that the sky is not empty below it.
SMALL_BLOCK, SMALL_BLOCK_AT = 1 / 3, 0.18


def sunrise(setup: Setup, sizes: Sequence[float]) -> Frame | None:
    """Dawn: the mark and the words stand at the top of the sky, the source lies low, beside the rising sun."""
    card, theme, canvas, measure = setup.card, setup.theme, setup.canvas, setup.measure
    m, u = theme.measures[canvas.ratio_class], canvas.u
    left, right = m.start * u, canvas.width - m.end * u
    width = right - left
    top, bottom = margins(setup)
    items: list[Item] = [_sun(setup)]

    side = right - beside_code(setup)
    rows = _rows(setup, side - left)
    foot_top = canvas.height - bottom - foot_height(height_of(rows), setup) * u
    placed, last = place_rows(rows, left, side, foot_top, setup)
    items.extend([*placed, *code_items(setup, right, canvas.height - bottom)])
    if card.folio:
        folio = (setup.span(card.folio, theme.name_type, "accent", "number"),)
        cap = measure.vertical(folio[0].style)[2] * m.small * u
        items.extend(place(folio, right - width_of(folio, m.small * u, measure), top + cap, m.small * u, measure))
        items.extend(arrow_beside(rows, last, side, side - left, setup))

    mark: list[TextRun] = []
    apart = mark_above(setup)
    if apart:
        style = Style(theme.name_type.face, card.lang)
        ink = measure.ink(apart, style)
        size = m.mark * u * min(1.0, MARK_INK / (ink.top - ink.bottom))
        # Its ink is flush with the text's edge and stands on the foot of its box.
        foot = top + m.mark_box * u
        mark = [TextRun(left - ink.left * size, foot + ink.bottom * size, size, style, apart, 0, "accent", "mark")]
    gap = MARK_GAP[canvas.ratio_class]
    text_top = top + ((m.mark_box + gap) * u if mark else _free_of_folio(setup))
    room = foot_top - text_top - m.reserve * u
    block = main_block(setup, Box(left, 0, width, room), sizes, marks="" if apart else "accent")
    if block is None:
        return None
    # Accents of the first line keep clear of the mark.
    text_top += max(0.0, rise(setup, block) - (gap - MARK_AIR) * u) if mark else 0.0
    drop = room * SMALL_BLOCK_AT if not card.divided and block.height < room * SMALL_BLOCK else 0.0
    items.extend([*shifted(mark, drop), *placed_block(block, text_top + drop)])
    return setup.frame(items)


def _free_of_folio(setup: Setup) -> float:
    """Return how far below the slide number a text without a mark begins, px."""
    return 2 * setup.theme.measures[setup.canvas.ratio_class].small * setup.canvas.u if setup.card.folio else 0.0


def _sun(setup: Setup) -> Shape:
    canvas, u = setup.canvas, setup.canvas.u
    diameter, aside, below = SUN_L if canvas.ratio_class == "L" else SUN
    x, y, radius = canvas.width - aside * u, canvas.height + below * u, diameter * u / 2
    turns = (2 * pi * edge / EDGES for edge in range(EDGES))
    return Shape(tuple((x + radius * cos(turn), y + radius * sin(turn)) for turn in turns), "sun")


def _rows(setup: Setup, width: float) -> list[Row]:
    """Return the source: in landscape in two columns where they fit, the brand where it leaves room."""
    card, theme, canvas = setup.card, setup.theme, setup.canvas
    m, leading = theme.measures[canvas.ratio_class], theme.small_type.leading
    # Of a fact the publisher is what the speaker is of a quote.
    publisher: Spans = (setup.span(card.publisher, theme.name_type, "ink", "citation"),) if card.publisher else ()
    fact = card.kind == "fact"
    who, source = (publisher, setup.date_line()) if fact else (setup.name_line(), setup.publisher_line())
    above = [Row(who, (), m.name, leading), Row(source, (), m.small, leading)]
    above = [row for row in above if row.start]
    beside = (ARROW[0] + COLUMN_GAP) * canvas.u if card.folio else 0.0
    link, brand = setup.link(width - beside), setup.brand()
    if canvas.ratio_class == "L" and len(above) > 1 and not card.folio:
        columns = with_ends(above, brand, link)
        if fits(columns, width, setup):
            return columns
    below = wrapped([*above, Row(link, (), m.small, leading)], width, setup)
    return below if card.folio else beside_lowest(below, brand, m.small, width, setup)

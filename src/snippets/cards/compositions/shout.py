"""Poster: the words as large as they go from the top edge down, a bar, the source; a figure on a band of its own."""

from collections.abc import Sequence

from snippets.cards.block import Box
from snippets.cards.compositions.main import main_block, margins, placed_block, rise
from snippets.cards.foot import (
    COLUMN_GAP,
    Item,
    Row,
    airy,
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
from snippets.cards.frame import Frame, Rect
from snippets.cards.setup import Setup
from snippets.cards.spans import Spans, joined, width_of

# The bar above the source, u.
BAR = 1.1

# The stroke of the arrow, u: a hair would be lost here.
ARROW = 0.5

# Between the lowest descender and the bar, u.
BAR_AIR = 3.0


def shout(setup: Setup, sizes: Sequence[float]) -> Frame | None:
    """Poster: the words as large as they go from the top edge down, a bar, the source; a figure on its own band."""
    canvas = setup.canvas
    m, u = setup.theme.measures[canvas.ratio_class], canvas.u
    left, right = m.start * u, canvas.width - m.end * u
    width = right - left
    top, below = margins(setup)
    bottom = canvas.height - below

    side = right - beside_code(setup)
    foot = _rows(setup, side - left)
    foot_top = bottom - (foot_height(height_of(foot), setup, above=m.foot_gap) + m.foot_gap + BAR) * u
    room = foot_top - top - BAR_AIR * u
    block = main_block(setup, Box(left, 0, width, room), sizes, marks="ink")
    up = rise(setup, block)
    if block and block.height + block.descent + up > room:
        block = main_block(setup, Box(left, 0, width, room - up), sizes, marks="ink")
        up = rise(setup, block)
    if block is None:
        return None
    top += up
    items: list[Item] = []
    if block.band:
        items.append(Rect(0, top + block.band[0], canvas.width, block.band[1], "band"))
    items.extend(placed_block(block, top))
    items.append(Rect(left, foot_top, width, BAR * u, "ink"))
    placed, last = place_rows(foot, left, side, foot_top + (BAR + m.foot_gap) * u, setup)
    items.extend([*placed, *code_items(setup, right, bottom)])
    if setup.card.folio:
        items.extend(arrow_beside(foot, last, side, side - left, setup, stroke=ARROW))
    return setup.frame(items)


def _rows(setup: Setup, width: float) -> list[Row]:
    """Return the rows of the source with the brand and the slide number at their ends.

    In landscape the link stands at the end of the last row, if it can, and the number takes the brand's place.
    """
    landscape = setup.canvas.ratio_class == "L"
    folio = _folio(setup)
    u, measure = setup.canvas.u, setup.measure
    size = setup.theme.measures[setup.canvas.ratio_class].small
    beside = width_of(folio, size * u, measure) + COLUMN_GAP * u if folio else 0.0
    lines, link = _lines(setup), setup.link(width - beside)
    upper = folio if landscape and folio else setup.brand()
    if landscape and lines:
        columns = with_ends(_as_rows(lines, setup), upper, link)
        if fits(columns, width, setup):
            return columns
    forms = [[*lines, link]]
    if setup.card.kind == "fact" and setup.date_line():
        dot = setup.span(" · ", setup.theme.small_type, "ink", "citation")
        one = joined((lines[-1], link), dot)
        if width_of(one, size * u, measure) <= width - beside:
            forms.insert(0, [*lines[:-1], one])
    bare = [wrapped(with_ends(_as_rows(form, setup), (), folio), width, setup) for form in forms]
    end = () if landscape and folio else setup.brand()
    if not end:
        return bare[0]
    place = beside_lowest if landscape else _beside_highest
    # A row more is better than no brand.
    branded = (place(rows, end, size, width, setup) for rows in bare)
    return next((rows for rows in branded if any(row.end == end for row in rows)), bare[0])


def _as_rows(lines: Sequence[Spans], setup: Setup) -> list[Row]:
    size = setup.theme.measures[setup.canvas.ratio_class].small
    return [airy(Row(line, size=size, leading=setup.theme.small_type.leading), setup) for line in lines]


def _lines(setup: Setup) -> list[Spans]:
    """Return the lines of the source above its link."""
    card, theme = setup.card, setup.theme
    if card.kind == "fact" or not setup.name_line():
        publisher = (setup.span(card.publisher, theme.name_type, "ink", "citation"),) if card.publisher else ()
        return [line for line in ((*setup.series("ink"), *publisher), setup.date_line()) if line]
    return [line for line in (setup.name_line(), setup.publisher_line()) if line]


def _folio(setup: Setup) -> Spans:
    number = setup.span(setup.card.folio, setup.theme.name_type, "ink", "number")
    return (number,) if number.text else ()


def _beside_highest(rows: Sequence[Row], end: Spans, size: float, width: float, setup: Setup) -> list[Row]:
    """Return the rows with `end` at the end of the highest of this size (u) that leaves room; else without it."""
    return beside_lowest(rows[::-1], end, size, width, setup)[::-1]

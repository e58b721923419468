"""Signal: white on black, and the source on a band across the foot; nothing is small, thin or slanted."""

from collections.abc import Sequence
from dataclasses import replace

from snippets.cards.block import Box
from snippets.cards.compositions.main import air_left, main_block, margins, placed_block
from snippets.cards.foot import (
    Row,
    arrow_beside,
    beside_code,
    beside_lowest,
    code_items,
    fits,
    foot_height,
    height_of,
    place_rows,
    renumbered,
    widest_number,
    with_ends,
    wrapped,
)
from snippets.cards.frame import Frame, Rect
from snippets.cards.paint import ON_BAND
from snippets.cards.setup import Setup

# The arrow is as strong as the letters beside it, u.
STROKE = 0.42


def road_sign(setup: Setup, sizes: Sequence[float]) -> Frame | None:
    """Signal: white on black, and the source on a band across the foot; nothing is small, thin or slanted."""
    card, theme, canvas = setup.card, setup.theme, setup.canvas
    m, u = theme.measures[canvas.ratio_class], canvas.u
    left, right = m.start * u, canvas.width - m.end * u
    width = right - left
    top, bottom = margins(setup)

    side = right - beside_code(setup, ON_BAND)
    rows = _rows(setup, side - left)
    band = canvas.height - bottom - (foot_height(height_of(rows), setup, ON_BAND, m.foot_gap) + m.foot_gap) * u
    placed, last = place_rows(rows, left, side, band + m.foot_gap * u, setup)
    arrow = arrow_beside(rows, last, side, side - left, setup, stroke=STROKE) if card.folio else []
    code = code_items(setup, right, canvas.height - bottom, ON_BAND)

    block = main_block(setup, Box(left, 0, width, band - top - m.reserve * u), sizes, marks="accent")
    if block is None:
        return None
    drop = max(0.0, (air_left(setup, block, top, band) - m.reserve * u) / 2)
    # The band bleeds off the canvas on three sides.
    ground = Rect(0, band, canvas.width, canvas.height - band, "band")
    on_band = (replace(item, role=ON_BAND) for item in (*placed, *arrow))
    return setup.frame([*placed_block(block, top + drop), ground, *on_band, *code])


def _rows(setup: Setup, width: float) -> list[Row]:
    """Return what stands on the band: in landscape in two columns where they fit, the brand where it leaves room."""
    card, theme, canvas = setup.card, setup.theme, setup.canvas
    small = theme.measures[canvas.ratio_class].small
    landscape = canvas.ratio_class == "L"
    # Of a fact the publisher is what the speaker is of a quote.
    publisher = (setup.span(card.publisher, theme.name_type, "ink", "citation"),) if card.publisher else ()
    who, source = (publisher, setup.date_line()) if card.kind == "fact" else (setup.name_line(), setup.publisher_line())
    leading = theme.small_type.leading
    above = [Row(who, (), small, theme.name_type.leading), Row(source, (), small, leading)]
    above = [row for row in above if row.start]
    link, folio = setup.link(width), widest_number(setup, replace(theme.name_type, scale=1.0), "accent")
    brand = () if landscape and folio else setup.brand()
    rows = with_ends(above, folio or brand, link)
    if not (landscape and len(above) > 1 and fits(rows, width, setup)):
        first, *rest = [*above, Row(link, (), small, leading)]
        rows = beside_lowest(wrapped([replace(first, end=folio), *rest], width, setup), brand, small, width, setup)
    return renumbered(rows, setup)

"""Paper: a book page with a wide inner margin; the mark hangs in it, the source is the footnote."""

from collections.abc import Sequence

from snippets.cards.block import CORNERS, Block, Box
from snippets.cards.compositions.main import TIGHT, air_left, main_block, margins, placed_block
from snippets.cards.foot import (
    Item,
    Row,
    arrow_beside,
    beside_code,
    beside_lowest,
    code_items,
    foot_height,
    height_of,
    place_rows,
    wrapped,
)
from snippets.cards.frame import Frame, Rect, Style, TextRun
from snippets.cards.setup import Setup
from snippets.cards.spans import Spans, joined, place, width_of

# Between the head and the highest place of the text, u.
HEAD_GAP = 3.0

# Between a corner and the text beside it, u.
CORNER_AIR = 0.4

# Marks that stand in the middle of a line.
GUILLEMETS = frozenset("«»‹›")

# The first line of slides is at most this far below the head, u.
SLIDE_DROP = 14.0


def footnote(setup: Setup, sizes: Sequence[float]) -> Frame | None:
    """Paper: a book page with a wide inner margin; the mark hangs in it, the source is the footnote."""
    card, theme, canvas, measure = setup.card, setup.theme, setup.canvas, setup.measure
    m, u = theme.measures[canvas.ratio_class], canvas.u
    left, right = m.start * u, canvas.width - m.end * u
    width = right - left
    items: list[Item] = []

    top, below = margins(setup)
    in_head = canvas.ratio_class != "L"
    if in_head and setup.brand():
        head = wrapped([Row(setup.brand(), size=2.7)], width, setup)
        placed, _ = place_rows(head, left, right, top, setup)
        items.extend(placed)
        top += (height_of(head) + HEAD_GAP) * u

    side = right - beside_code(setup)
    foot = wrapped(_footnote_rows(setup, side - left), side - left, setup)
    brand = setup.brand()
    if not in_head and brand and not card.folio:
        foot = beside_lowest(foot, brand, m.small, side - left, setup)
    rule = round(0.28 * u) / u
    bottom = canvas.height - below
    foot_top = bottom - (foot_height(height_of(foot), setup, above=m.foot_gap) + m.foot_gap + rule) * u
    items.append(Rect(left, round(foot_top), 11 * u, rule * u, "ink"))
    placed, last = place_rows(foot, left, side, foot_top + (rule + m.foot_gap) * u, setup)
    items.extend([*placed, *code_items(setup, right, bottom)])
    if card.folio:
        items.extend(place(setup.folio(), 5.4 * u, last, m.small * u, measure))
        items.extend(arrow_beside(foot, last, side, side - left, setup))

    block = main_block(setup, Box(left, 0, width, foot_top - top - m.reserve * u), sizes, centred=False)
    if block is None:
        return None
    # Centred, and lifted; a tight block goes up further, because the margin above it is air as well.
    air = air_left(setup, block, top, foot_top)
    drop = max(0.0, air / 2 - max(m.lift * u, (TIGHT * u - air) / 2))
    text_top = top + (min(drop, SLIDE_DROP * u) if card.divided else drop)
    items.extend(placed_block(block, text_top))
    if card.mark:
        items.append(_mark(setup, block, left, text_top))
    return setup.frame(items)


def _mark(setup: Setup, block: Block, left: float, top: float) -> TextRun:
    """Return the mark in the margin: its top at the height of the first line's capitals; a corner beside the line.

    One that stands low in its language lies on the baseline here: raised, it would be another mark. Guillemets point
    at the middle of the small letters.
    """
    card, u = setup.card, setup.canvas.u
    style = Style(setup.theme.quote.face, card.lang)
    ink = setup.measure.ink(card.mark, style)
    if card.mark in CORNERS:
        size = block.size * u
        return TextRun(
            left - CORNER_AIR * u - ink.right * size, top + block.cap, size, style, card.mark, 0, "accent", "mark"
        )
    size = setup.theme.measures[setup.canvas.ratio_class].mark * u
    baseline = top + ink.top * size
    if ink.bottom < 0:
        baseline = top + block.cap + (ink.top + ink.bottom) / 2 * size
    elif card.mark in GUILLEMETS:
        middle = setup.measure.ink("x", style).top / 2 * block.size * u
        baseline = top + block.cap - middle + (ink.top + ink.bottom) / 2 * size
    return TextRun(left - 9.5 * u, baseline, size, style, card.mark, 0, "accent", "mark")


def _footnote_rows(setup: Setup, width: float) -> list[Row]:
    card, theme, u = setup.card, setup.theme, setup.canvas.u
    m = theme.measures[setup.canvas.ratio_class]
    small = m.small
    leading = theme.small_type.leading
    if card.kind == "fact":
        publisher = setup.span(card.publisher, theme.small_type, "publisher", "citation")
        dot = setup.span(" · ", theme.small_type, "secondary", "citation")
        one = joined((setup.date_line(), setup.link(width)), dot)
        fits = width_of(one, small * u, setup.measure) <= width
        rest = [one] if fits else [setup.date_line(), setup.link(width)]
        lines: list[Spans] = [(publisher,) if card.publisher else (), *rest]
        return [Row(line, size=small, leading=leading) for line in lines if line]
    rows = []
    if setup.name_line():
        rows.append(Row(setup.name_line(), size=m.name, leading=theme.name_type.leading))
    for line in (setup.publisher_line(), setup.link(width)):
        if line:
            rows.append(Row(line, size=small, leading=leading, gap=0.5 if len(rows) == 1 else 0))
    return rows

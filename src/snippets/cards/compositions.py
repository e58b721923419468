"""How a theme arranges the parts of a card: one function a composition, all lengths of the theme in u.

Each takes the words of one slide and the sizes that its main text may have, and returns a Frame, or None when the
text fits at none of them. The citation is placed first: the main text gets what is left, never the other way round.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from math import cos, pi, sin

from snippets.cards.block import SHORT, Block, Box, set_figure, set_text, steps
from snippets.cards.cardtext import CardText
from snippets.cards.foot import (
    COLUMN_GAP,
    Item,
    Row,
    arrow_beside,
    beside_lowest,
    fits,
    height_of,
    place_rows,
    with_ends,
    wrapped,
)
from snippets.cards.frame import Frame, Rect, Shape, Style, TextRun
from snippets.cards.setup import Setup
from snippets.cards.spans import Spans, baseline_in, joined, place, width_of, wrap
from snippets.themes import STEPS, Canvas, Theme

# Less air than this around a block, u, is kept between the block and the foot.
TIGHT = 8.0

# Between the head and the highest place of the text, u.
HEAD_GAP = 3.0

# The first line of slides is at most this far below the head, u.
SLIDE_DROP = 14.0

# Between a mark on its own line and the text below it, u.
MARK_GAP = 2.4

# A very short text may be so many steps larger than the theme's largest.
SHORT_STEPS = 2


def _dot(x: float, y: float, diameter: float, role: str) -> Shape:
    corners = 32
    points = tuple(
        (x + diameter / 2 * cos(2 * pi * k / corners), y + diameter / 2 * sin(2 * pi * k / corners))
        for k in range(corners)
    )
    return Shape(points, role)


def _main(setup: Setup, box: Box, sizes: Sequence[float], *, centred: bool) -> Block | None:
    card, theme = setup.card, setup.theme
    measures = theme.measures[setup.canvas.ratio_class]
    figure = set_figure(
        card,
        theme,
        measures.figure_most,
        measures.text_most,
        box,
        setup.canvas,
        setup.measure,
        centred=centred,
    )
    # A fact without a figure is set as a quote without marks.
    return figure or set_text(card, theme.quote, box, sizes, setup.canvas, setup.measure, centred=centred)


def _air(setup: Setup, block: Block, top: float, foot: float) -> float:
    """Return what the block, or the tallest of its set, leaves free between `top` and `foot`, px."""
    return foot - top - max(block.height, block.cap + setup.tallest)


def _shifted(runs: Sequence[TextRun], top: float) -> list[TextRun]:
    return [replace(run, baseline=run.baseline + top) for run in runs]


def footnote(setup: Setup, sizes: Sequence[float]) -> Frame | None:
    """Paper: a book page with a wide inner margin; the mark hangs in it, the source is the footnote."""
    card, theme, canvas, measure = setup.card, setup.theme, setup.canvas, setup.measure
    m, u = theme.measures[canvas.ratio_class], canvas.u
    left, right = m.start * u, canvas.width - m.end * u
    width = right - left
    items: list[Item] = []

    top = m.top * u
    in_head = canvas.ratio_class != "L"
    if in_head and setup.brand():
        head = wrapped([Row(setup.brand(), size=2.7)], width, setup)
        placed, _ = place_rows(head, left, right, top, setup)
        items.extend(placed)
        top += (height_of(head) + HEAD_GAP) * u

    foot = wrapped(_footnote_rows(setup, width), width, setup)
    brand = setup.brand()
    if not in_head and brand and not card.folio:
        foot = beside_lowest(foot, brand, m.small, width, setup)
    rule = 0.28
    bottom = canvas.height - m.bottom * u
    foot_top = bottom - (height_of(foot) + m.foot_gap + rule) * u
    items.append(Rect(left, foot_top, 11 * u, rule * u, "ink"))
    placed, last = place_rows(foot, left, right, foot_top + (rule + m.foot_gap) * u, setup)
    items.extend(placed)
    if card.folio:
        items.extend(place(setup.folio(), 5.4 * u, last, m.small * u, measure))
        items.extend(arrow_beside(foot, last, right, width, setup))

    block = _main(setup, Box(left, 0, width, foot_top - top - m.reserve * u), sizes, centred=False)
    if block is None:
        return None
    # Centred, and lifted; a tight block goes up further, because the margin above it is air as well.
    air = _air(setup, block, top, foot_top)
    drop = max(0.0, air / 2 - max(m.lift * u, (TIGHT * u - air) / 2))
    text_top = top + (min(drop, SLIDE_DROP * u) if card.count > 1 else drop)
    items.extend(_shifted(block.runs, text_top))
    if card.mark:
        style = Style(theme.quote.face, card.lang)
        size = m.mark * u
        baseline = text_top + measure.ink(card.mark, style).top * size
        x = left - 9.5 * u
        items.append(TextRun(x, baseline, size, style, card.mark, 0, "accent", "mark"))
    return Frame(canvas, theme.name, tuple(items))


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


def title_page(setup: Setup, sizes: Sequence[float]) -> Frame | None:
    """Night: everything on one axis; mark above, dots and speaker below, the source in a foot of two columns."""
    card, theme, canvas, measure = setup.card, setup.theme, setup.canvas, setup.measure
    m, u = theme.measures[canvas.ratio_class], canvas.u
    left, right = m.start * u, canvas.width - m.end * u
    width, axis = right - left, canvas.width / 2
    landscape = canvas.ratio_class == "L"
    items: list[Item] = []

    top = m.top * u
    if card.mark:
        style = Style(theme.quote.face, card.lang)
        ink = measure.ink(card.mark, style)
        size = m.mark * u
        top += m.mark_box * u
        x = axis - (ink.left + ink.right) / 2 * size
        # The ink's foot stands on the box's foot.
        items.append(TextRun(x, top + ink.bottom * size, size, style, card.mark, 0, "accent", "mark"))
        top += MARK_GAP * u

    foot = _title_page_rows(setup, width)
    hairline = 0.15
    bottom = canvas.height - m.bottom * u
    foot_top = bottom - (height_of(foot) + m.foot_gap + hairline) * u
    items.append(Rect(left, foot_top, width, max(1, hairline * u), "hairline"))
    placed, _ = place_rows(foot, left, right, foot_top + (hairline + m.foot_gap) * u, setup)
    items.extend(placed)
    floor = foot_top
    name = setup.name_line()
    if name and not landscape:
        lines = wrap(name, width, m.name * u, measure)
        step = theme.name_type.leading * m.name * u
        floor = foot_top - 2.6 * u - step * len(lines)
        for number, line in enumerate(lines):
            baseline = baseline_in(floor + number * step, m.name * u, theme.name_type.leading, line[0].style, measure)
            items.extend(place(line, axis - width_of(line, m.name * u, measure) / 2, baseline, m.name * u, measure))
        floor -= 2.2 * u
        items.extend(_dot(axis + offset * 2.5 * u, floor, 0.8 * u, "accent") for offset in (-1, 0, 1))
        floor -= 3.0 * u

    start_aligned = len(card.text) > theme.start_aligned_over
    block = _main(setup, Box(left, 0, width, floor - top - m.reserve * u), sizes, centred=not start_aligned)
    if block is None:
        return None
    # Centred: above a quote the mark's gap is air as well, above a fact the margin, when it is tight.
    air = _air(setup, block, top, floor)
    text_top = top + max(0.0, air / 2 - (MARK_GAP * u / 2 if card.mark else max(0.0, (TIGHT * u - air) / 2)))
    items.extend(_shifted(block.runs, text_top))
    return Frame(canvas, theme.name, tuple(items))


def _title_page_rows(setup: Setup, width: float) -> list[Row]:
    """Return the foot's rows: two columns; where they do not fit, the link goes down a row, then the brand goes."""
    card, theme, canvas = setup.card, setup.theme, setup.canvas
    m = theme.measures[canvas.ratio_class]
    landscape, fact = canvas.ratio_class == "L", card.kind == "fact"
    brand, folio = setup.brand(), setup.folio()
    beside = width_of(folio, m.small * canvas.u, setup.measure) + COLUMN_GAP * canvas.u if folio else 0
    link = setup.link(width - beside)

    publisher = (setup.span(card.publisher, theme.publisher_type, "publisher", "citation"),)
    lines = (publisher, setup.date_line()) if fact else (setup.publisher_line(),)
    name = [Row(setup.name_line(), size=m.name)] if landscape and not fact else []
    rows = [row for row in (*name, *(Row(line, size=m.small) for line in lines)) if any(s.text for s in row.start)]
    below = [*rows, Row(link, size=m.small)]

    candidates: list[list[Row]] = []
    if folio:
        candidates += [with_ends(below, brand, folio), with_ends(below, (), folio)]
    else:
        if landscape or fact:
            candidates.append(with_ends(rows, brand, link))
        # In landscape the brand stands on the link's line if it can, in portrait at the top of the column.
        ends: list[tuple[Spans, Spans]] = [((), brand), (brand, ())]
        candidates += [with_ends(below, *pair) for pair in (ends if landscape else reversed(ends))]
    leading = theme.small_type.leading
    fitting = (rows for rows in candidates if rows and fits(rows, width, setup))
    chosen = next(fitting, None) or wrapped(with_ends(below, (), folio), width, setup)
    return [replace(row, leading=leading) for row in chosen]


COMPOSITIONS: Mapping[str, Callable[[Setup, Sequence[float]], Frame | None]] = {
    "footnote": footnote,
    "title-page": title_page,
}


def main_steps(card: CardText, theme: Theme, canvas: Canvas) -> tuple[float, ...]:
    """Return the sizes that the main text of a single card may have, u: a very short text may be two steps larger."""
    most = STEPS.index(theme.measures[canvas.ratio_class].quote_most)
    return steps(STEPS[most - SHORT_STEPS] if len(card.text) < SHORT else STEPS[most], theme.floor)

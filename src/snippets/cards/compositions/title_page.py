"""Night: everything on one axis; mark above, dots and speaker below, the source in a foot of two columns."""

from collections.abc import Sequence
from dataclasses import replace

from snippets.cards.block import Box
from snippets.cards.compositions.main import TIGHT, air_left, dot, main_block, margins, mark_above, placed_block
from snippets.cards.foot import (
    COLUMN_GAP,
    Item,
    Row,
    airy,
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
from snippets.cards.frame import Frame, Rect, Style, TextRun
from snippets.cards.setup import Setup
from snippets.cards.spans import Spans, baseline_in, place, width_of, wrap

# Between a mark on its own line and the text below it, u.
MARK_GAP = 2.4


def title_page(setup: Setup, sizes: Sequence[float]) -> Frame | None:
    """Night: everything on one axis; mark above, dots and speaker below, the source in a foot of two columns."""
    card, theme, canvas, measure = setup.card, setup.theme, setup.canvas, setup.measure
    m, u = theme.measures[canvas.ratio_class], canvas.u
    left, right = m.start * u, canvas.width - m.end * u
    width, axis = right - left, canvas.width / 2
    landscape = canvas.ratio_class == "L"
    items: list[Item] = []

    top, below = margins(setup)
    apart = mark_above(setup)
    if apart:
        style = Style(theme.quote.face, card.lang)
        ink = measure.ink(apart, style)
        size = m.mark * u
        top += m.mark_box * u
        x = axis - (ink.left + ink.right) / 2 * size
        # The ink's foot stands on the box's foot.
        items.append(TextRun(x, top + ink.bottom * size, size, style, apart, 0, "accent", "mark"))
        top += MARK_GAP * u

    side = right - beside_code(setup)
    foot = _title_page_rows(setup, side - left)
    hairline = max(1, round(0.15 * u)) / u
    bottom = canvas.height - below
    foot_top = bottom - (foot_height(height_of(foot), setup, above=m.foot_gap) + m.foot_gap + hairline) * u
    items.append(Rect(left, round(foot_top), width, hairline * u, "hairline"))
    placed, _ = place_rows(foot, left, side, foot_top + (hairline + m.foot_gap) * u, setup)
    items.extend([*placed, *code_items(setup, right, bottom)])
    floor = foot_top
    name = setup.name_line()
    if name and not landscape:
        lines = wrap(name, width, m.name * u, measure)
        rows = [airy(Row(line, size=m.name, leading=theme.name_type.leading), setup) for line in lines]
        leading = max(row.leading for row in rows)
        step = leading * m.name * u
        floor = foot_top - 2.6 * u - step * len(lines)
        for number, line in enumerate(lines):
            baseline = baseline_in(floor + number * step, m.name * u, leading, line[0].style, measure)
            items.extend(place(line, axis - width_of(line, m.name * u, measure) / 2, baseline, m.name * u, measure))
        floor -= 2.2 * u
        items.extend(dot(axis + offset * 2.5 * u, floor, 0.8 * u, "accent") for offset in (-1, 0, 1))
        floor -= 3.0 * u

    marks = "" if apart else "accent"
    start_aligned = (card.even or len(card.text)) > theme.start_aligned_over
    block = main_block(
        setup, Box(left, 0, width, floor - top - m.reserve * u), sizes, centred=not start_aligned, marks=marks
    )
    if block is None:
        return None
    # Centred: above a quote the mark's gap is air as well, above a fact the margin, when it is tight.
    air = air_left(setup, block, top, floor)
    text_top = top + max(0.0, air / 2 - (MARK_GAP * u / 2 if apart else max(0.0, (TIGHT * u - air) / 2)))
    items.extend(placed_block(block, text_top))
    return setup.frame(items)


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
    chosen = next(fitting, None)
    if not chosen:
        # The citation in as many lines as it takes; the brand beside the lowest that leaves room.
        chosen = wrapped(with_ends(below, (), folio), width, setup)
        chosen = beside_lowest(chosen, brand, m.small, width, setup) if brand else chosen
    return [airy(replace(row, leading=leading, end=_as_small(row, m.small)), setup) for row in chosen]


def _as_small(row: Row, small: float) -> Spans:
    """Return what stands at a row's end in the size of the small lines, beside a name that is larger."""
    return tuple(replace(span, scale=span.scale * small / row.size) for span in row.end)

"""Ledger: the data sheet; a ruler below the head, the source as a table with labelled rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from snippets.cards.block import Box
from snippets.cards.compositions.main import accents, air_left, below_line, main_block, margins, placed_block
from snippets.cards.foot import (
    Item,
    Row,
    arrow_beside,
    beside_code,
    code_items,
    fits,
    foot_height,
    height_of,
    place_rows,
    wrapped,
)
from snippets.cards.frame import Frame, Rect
from snippets.cards.setup import Setup
from snippets.cards.spans import Spans, coloured, joined, width_of, wrap
from snippets.citation import AS_OF, SHEET_LABELS
from snippets.languages import by_lang
from snippets.themes import RatioClass

# The head's line stands close to the margin; a second one keeps so far from it, u.
HEAD_LEADING, HEAD_LINE_GAP = 1.0, 0.9

# From the head to the ruler, u.
HEAD_GAP: Mapping[RatioClass, float] = {"L": 1.8, "S": 2.4, "P": 2.4, "T": 2.4}

# The rule of the ruler and the table; the ruler's parts, and its ticks: (width, height), every third one longer. u.
RULE = 0.4
PARTS, LONG_EVERY = 12, 3
TICK, LONG_TICK = (0.16, 0.8), (0.22, 1.5)

# Under each row of the table, u.
HAIRLINE = 0.14

# The column of labels is at least so wide; its widest label keeps so far from the values. u.
COLUMN, COLUMN_AIR = 16.0, 3.0

# A block lower than this part of its room stands a little above the middle: so much of the air is above it.
LOW, LOW_ABOVE = 1 / 3, 0.45

# The first line of slides is at most this far below the ruler, u.
SLIDE_DROP = 10.0


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the table: its label and the lines of its value; `end` stands at the end of its only line."""

    label: Spans
    lines: tuple[Spans, ...]
    end: Spans = ()


def data_sheet(setup: Setup, sizes: Sequence[float]) -> Frame | None:
    """Ledger: the data sheet; a ruler below the head, the source as a table with labelled rows."""
    card, theme, canvas = setup.card, setup.theme, setup.canvas
    m, u = theme.measures[canvas.ratio_class], canvas.u
    left, right = m.start * u, canvas.width - m.end * u
    width = right - left

    top, below = margins(setup)
    head = _head(setup, width)
    items, _ = place_rows(head, left, right, top, setup)
    if head:
        top += (height_of(head) + HEAD_GAP[canvas.ratio_class]) * u
    ruler = _ruler(left, width, top, u)
    items.extend(ruler)
    top = max(rect.y + rect.height for rect in ruler)

    table, table_top = _table(setup, left, right, canvas.height - below)
    items.extend(table)
    block = main_block(setup, Box(left, 0, width, table_top - top - m.reserve * u), sizes, marks="accent")
    if block is None:
        return None
    rising = accents(setup, block)
    air = max(0.0, air_left(setup, block, top, table_top) - below_line(setup, block) - rising)
    if card.divided:
        drop = min(air / 2, SLIDE_DROP * u)
    else:
        low = block.height < (table_top - top) * LOW
        drop = max(0.0, air * LOW_ABOVE if low else air / 2 - m.lift * u)
    items.extend(placed_block(block, top + rising + drop))
    return setup.frame(items)


def _head(setup: Setup, width: float) -> list[Row]:
    """Return the brand and, at the end, the slide number or what the card is; both may be missing.

    A brand that is too wide takes a second line, in landscape it is left out.
    """
    card, theme = setup.card, setup.theme
    small = theme.measures[setup.canvas.ratio_class].small
    end = setup.folio() or coloured(_label(setup, card.kind), "secondary")
    row = Row(setup.brand(), end, size=small, leading=HEAD_LEADING)
    if setup.canvas.ratio_class == "L" and not fits([row], width, setup):
        row = replace(row, start=())
    rows = wrapped([row], width, setup) if row.start or row.end else []
    return [*rows[:1], *(replace(row, gap=HEAD_LINE_GAP) for row in rows[1:])]


def _ruler(left: float, width: float, top: float, u: float) -> list[Rect]:
    """Return a rule with ticks below it, all in whole pixels: the ticks of a ruler are equal."""
    height = max(1, round(RULE * u))
    ruler = [Rect(left, round(top), width, height, "ink")]
    for number in range(PARTS + 1):
        thick, long = (max(1, round(part * u)) for part in (TICK if number % LONG_EVERY else LONG_TICK))
        # The first tick begins with the rule, the last one ends with it.
        x = round(left) + round((round(left + width) - round(left) - thick) * number / PARTS)
        ruler.append(Rect(x, round(top) + height, thick, long, "ink"))
    return ruler


def _table(setup: Setup, left: float, right: float, bottom: float) -> tuple[list[Item], float]:
    """Return the table that ends at `bottom`, and its top: a rule, then the entries, each with a hairline under it."""
    theme, u = setup.theme, setup.canvas.u
    m = theme.measures[setup.canvas.ratio_class]
    side = right - beside_code(setup)
    entries, column = _entries(setup, side - left)
    pad, leading = m.foot_gap, theme.small_type.leading
    labels: list[Row] = []
    values: list[Row] = []
    for entry in entries:
        for number, line in enumerate(entry.lines):
            between = 0.0 if number else pad + (HAIRLINE + pad if values else 0)
            labels.append(Row(() if number else entry.label, size=m.small, leading=leading, gap=between))
            values.append(Row(line, entry.end, size=m.small, leading=leading, gap=between))
    top = bottom - (RULE + foot_height(height_of(values) + pad + HAIRLINE, setup, above=-pad)) * u
    items: list[Item] = [Rect(left, top, right - left, RULE * u, "ink")]
    y = top + RULE * u
    for row in (labels, values):
        placed, last = place_rows(row, left if row is labels else left + column, side, y, setup)
        items.extend(placed)
    for entry in entries:
        y += (2 * pad + len(entry.lines) * m.small * leading) * u
        # In whole pixels, so that all are equally thin.
        items.append(Rect(left, round(y), side - left, max(1, round(HAIRLINE * u)), "hairline"))
        y += HAIRLINE * u
    if setup.card.folio:
        items.extend(arrow_beside(values, last, side, side - left - column, setup))
    return [*items, *code_items(setup, right, bottom)], top


def _entries(setup: Setup, width: float) -> tuple[list[Entry], float]:
    """Return the rows of the table, and how far their values stand from the start edge, px.

    In landscape the date of a fact goes to the end of the link's row, if it fits there: the figure needs the height.
    """
    card, canvas, measure = setup.card, setup.canvas, setup.measure
    row = Row((), size=setup.theme.measures[canvas.ratio_class].small)
    size = row.size * canvas.u
    cells = _fact_cells(setup) if card.kind == "fact" else _quote_cells(setup)
    link = _label(setup, "link")
    widest = max(width_of(label, size, measure) for label in (*(label for label, _ in cells), link))
    column = max(COLUMN * canvas.u, widest + COLUMN_AIR * canvas.u) if widest else 0.0
    room = width - column
    entries = [Entry(label, wrap(value, room, size, measure)) for label, value in cells if value]
    last = Entry(link, wrap(coloured(setup.link(room), "ink"), room, size, measure))
    if canvas.ratio_class == "L" and card.kind == "fact" and card.date:
        label, value = cells[0]
        when = joined((label, value), setup.span("  ", setup.theme.small_type, "ink", "label"))
        if len(last.lines) == 1 and fits([replace(row, start=last.lines[0], end=when)], room, setup):
            return [*entries[1:], replace(last, end=when)], column
    return [*entries, last], column


def _quote_cells(setup: Setup) -> list[tuple[Spans, Spans]]:
    """Return label and value of a quote's rows, without the link; a value may be empty."""
    card = setup.card
    setup = replace(setup, card=replace(card, series=""))  # the label of the row says it
    source = "date" if card.date and not card.publisher else "source"
    cells = [(_label(setup, "speaker"), setup.name_line()), (_label(setup, source), setup.publisher_line())]
    return [(label, coloured(value, "ink")) for label, value in cells]


def _fact_cells(setup: Setup) -> list[tuple[Spans, Spans]]:
    """Return label and value of a fact's rows, the date first, without the link; a value may be empty."""
    card, kind = setup.card, setup.theme.small_type
    undated = replace(setup, card=replace(card, date=""))
    before, _, after = by_lang(AS_OF, card.lang).partition("{date}")
    if before and not after and card.date.startswith(before):
        label: Spans = (setup.span(before.strip(), kind, "accent", "citation"),)
        date = card.date.removeprefix(before)
    else:
        label, date = _label(setup, "date"), card.date
    value = (setup.span(date, kind, "ink", "citation"),) if date else ()
    return [(label, value), (_label(setup, "source"), coloured(undated.publisher_line(), "ink"))]


def _label(setup: Setup, name: str) -> Spans:
    text = by_lang(SHEET_LABELS[name], setup.card.lang)
    return (setup.span(text, setup.theme.small_type, "accent", "label"),) if text else ()

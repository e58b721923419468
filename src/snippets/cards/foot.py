"""The foot of a card: rows in one or two columns, and the arrow of a carousel."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from snippets.cards.frame import Rect, Shape, Style, TextRun
from snippets.cards.setup import Setup
from snippets.cards.spans import Span, Spans, baseline_in, place, width_of, wrap
from snippets.themes import Type

Item = TextRun | Rect | Shape

# Columns of a foot keep this apart, u.
COLUMN_GAP = 3.0

# The arrow of a carousel: length and height, and the usual stroke, u.
ARROW = (4.6, 2.4)
ARROW_STROKE = 0.26

NO_SPAN = Span("", Style("text"), "secondary", "citation")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the foot: what stands at its start and at its end. `gap` is above it, `size` in u."""

    start: Spans
    end: Spans = ()
    size: float = 2.8
    leading: float = 1.45
    gap: float = 0.0


def wrapped(rows: Sequence[Row], width: float, setup: Setup) -> list[Row]:
    """Return the rows with those that are too wide broken into several."""
    found = []
    for row in rows:
        room = width
        if row.end:
            room -= width_of(row.end, row.size * setup.canvas.u, setup.measure) + COLUMN_GAP * setup.canvas.u
        lines = wrap(row.start, room, row.size * setup.canvas.u, setup.measure) if row.start else ((),)
        for number, line in enumerate(lines):
            last = number == len(lines) - 1
            found.append(replace(row, start=line, end=row.end if last else (), gap=0 if number else row.gap))
    return found


def height_of(rows: Sequence[Row]) -> float:
    """Return the height of rows, u."""
    return sum(row.gap + row.size * row.leading for row in rows)


def place_rows(rows: Sequence[Row], left: float, right: float, top: float, setup: Setup) -> tuple[list[Item], float]:
    """Return the placed rows from `top` down, and the last baseline."""
    items: list[Item] = []
    u, measure = setup.canvas.u, setup.measure
    baseline = top
    for row in rows:
        size = row.size * u
        top += row.gap * u
        some = (row.start or row.end)[0].style if row.start or row.end else NO_SPAN.style
        baseline = baseline_in(top, size, row.leading, replace(some, face="text"), measure)
        items.extend(place(row.start, left, baseline, size, measure))
        items.extend(place(row.end, right - width_of(row.end, size, measure), baseline, size, measure))
        top += size * row.leading
    return items, baseline


def _arrow(right: float, baseline: float, u: float, stroke: float) -> list[Shape]:
    """Return an arrow that ends at `right` and stands at the x-height of a small line."""
    length, height = (part * u for part in ARROW)
    y, head = baseline - 0.9 * u, height / 2
    half, slant = stroke * u / 2, stroke * u * 0.7071
    shaft = (
        (right - length, y - half),
        (right - half, y - half),
        (right - half, y + half),
        (right - length, y + half),
    )
    tip = (
        (right, y), (right - head, y + head), (right - head - slant, y + head - slant),
        (right - slant * 2, y), (right - head - slant, y - head + slant), (right - head, y - head),
    )  # fmt: skip
    return [Shape(shaft, "accent"), Shape(tip, "accent")]


def arrow_beside(
    rows: Sequence[Row], last: float, right: float, width: float, setup: Setup, *, stroke: float = ARROW_STROKE
) -> list[Shape]:
    """Return the arrow on the lowest row of the foot that leaves room for it; none on the last slide."""
    card, u = setup.card, setup.canvas.u
    if card.number == card.count:
        return []
    baseline = last
    for row in reversed(rows):
        used = width_of(row.start, row.size * u, setup.measure)
        if not row.end and used + (ARROW[0] + COLUMN_GAP) * u <= width:
            return _arrow(right, baseline, u, stroke)
        baseline -= (row.size * row.leading + row.gap) * u
    return []


def with_ends(rows: Sequence[Row], upper: Spans, lower: Spans) -> list[Row]:
    """Return the rows with `lower` at the end of the last and `upper` at the end of the one before."""
    ends = [*((),) * (len(rows) - 2), upper, lower][-len(rows) :] if rows else []
    if len(rows) == 1 and upper and lower:
        return [replace(rows[0], end=upper), Row((), lower, size=rows[0].size)]
    return [replace(row, end=end) for row, end in zip(rows, ends, strict=True)]


def widest_number(setup: Setup, kind: Type, role: str) -> Spans:
    """Return the slide number that takes most room in its set; empty for a single card.

    Rows made for it break alike on every slide, so that the text begins at one height; then they are `renumbered`.
    """
    count = setup.card.count
    numbers = [setup.span(f"{number}/{count}", kind, role, "number") for number in range(1, count + 1)]
    return (max(numbers, key=lambda span: width_of((span,), 1, setup.measure)),) if count > 1 else ()


def renumbered(rows: Sequence[Row], setup: Setup) -> list[Row]:
    """Return the rows with this slide's own number."""
    own = setup.card.folio
    return [
        replace(row, end=tuple(replace(span, text=own) if span.part == "number" else span for span in row.end))
        for row in rows
    ]


def fits(rows: Sequence[Row], width: float, setup: Setup) -> bool:
    """Return whether start and end of each row keep their distance within the width."""
    u, measure = setup.canvas.u, setup.measure
    gap = COLUMN_GAP * u
    return all(
        width_of(row.start, row.size * u, measure) + (width_of(row.end, row.size * u, measure) + gap if row.end else 0)
        <= width
        for row in rows
    )


def beside_lowest(rows: Sequence[Row], end: Spans, size: float, width: float, setup: Setup) -> list[Row]:
    """Return the rows with `end` at the end of the lowest row of this size (u) that leaves room; else without it."""
    found = list(rows)
    for number in range(len(found) - 1, -1, -1):
        row = replace(found[number], end=end)
        if row.size == size and not found[number].end and fits([row], width, setup):
            found[number] = row
            break
    return found

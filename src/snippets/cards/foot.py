"""The foot of a card: rows in one or two columns, and the arrow of a carousel."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from snippets.cards.frame import QUIET, Code, Rect, Shape, Style, TextRun
from snippets.cards.paint import ON_PLATE, ramp_of
from snippets.cards.setup import Setup
from snippets.cards.spans import Span, Spans, baseline_in, place, width_of, wrap
from snippets.faces import OWN_SCRIPTS
from snippets.scripts import main_script
from snippets.themes import Type
from snippets.themes.contrast import contrast, luminance

Item = TextRun | Rect | Shape | Code

# Columns of a foot keep this apart, u.
COLUMN_GAP = 3.0

# The arrow of a carousel: length and height, and the usual stroke, u.
ARROW = (4.6, 2.4)
ARROW_STROKE = 0.26

# From the arrow to a number beside it, u.
ARROW_GAP = 1.6

# A QR code: its usual side without a plate and the largest with one, u; its smallest square on a canvas 1080 px wide.
CODE_SIDE, CODE_MOST, LEAST_MODULE = 10.5, 18.0, 3.0
LEAST_CODE_CONTRAST = 4.5

# What is not of the source may stand beside so many rows at its end.
BESIDE_ROWS = 2

NO_SPAN = Span("", Style("text"), "secondary", "citation")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the foot: what stands at its start and at its end. `gap` is above it, `size` in u."""

    start: Spans
    end: Spans = ()
    size: float = 2.8
    leading: float = 1.45
    gap: float = 0.0


def airy(row: Row, setup: Setup) -> Row:
    """Return the row with leading enough for the ink of a script that reaches higher or lower than the theme's own."""
    spans = [span for span in (*row.start, *row.end) if main_script(span.text) not in OWN_SCRIPTS]
    least = row.leading
    for span in spans:
        ink = setup.measure.ink(span.text, span.style)
        ascent, descent, _ = setup.measure.vertical(replace(span.style, face="text"))
        # As `baseline_in` divides the leading above and below the line.
        least = max(least, 2 * ink.top * span.scale - ascent + descent, ascent - descent - 2 * ink.bottom * span.scale)
    return replace(row, leading=least)


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
            part = replace(row, start=line, end=row.end if last else (), gap=0 if number else row.gap)
            found.append(airy(part, setup))
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
    places = []
    for row in reversed(rows):
        start, end = (width_of(spans, row.size * u, setup.measure) for spans in (row.start, row.end))
        beside = end + ARROW_GAP * u if row.end else 0.0
        # Beside a link it would seem to be a part of it.
        numbered = all(span.part == "number" for span in row.end)
        if numbered and start + beside + (ARROW[0] + COLUMN_GAP) * u <= width:
            places.append((bool(row.end), -baseline, right - beside))
        baseline -= (row.size * row.leading + row.gap) * u
    # Above the number, beside it, or wherever there is room.
    near = [place for place in places if -place[1] > last - 2 * rows[-1].size * rows[-1].leading * u]
    for _, lowest, at in sorted(near or places)[:1]:
        return _arrow(at, -lowest, u, stroke)
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
    """Return the rows with `end` at the end of the lowest row of this size (u) that leaves room; else without it.

    Only the last two are looked at: further up it would stand amid the source and read like a part of it.
    """
    found = list(rows)
    for number in range(len(found) - 1, max(-1, len(found) - 1 - BESIDE_ROWS), -1):
        row = replace(found[number], end=end)
        if row.size == size and not found[number].end and fits([row], width, setup):
            found[number] = row
            break
    return found


def make_code(setup: Setup, role: str = "ink") -> Code | None:
    """Return the QR code, not yet placed; None without one, and where it would be too large or too faint.

    Its squares are whole pixels, and darker than what they stand on: not every reader takes the opposite. `role` is
    that of the words beside it; where these are the lighter, the code stands on a plate of their colour.
    """
    modules, u = setup.art.modules, setup.canvas.u
    if not modules:
        return None
    module = max(ceil(LEAST_MODULE * setup.canvas.width / 1080), int(CODE_SIDE * u / len(modules)))
    below, ink = ramp_of(role, setup.theme)
    plated = luminance(ink) > luminance(below)
    code = Code(0, 0, module, modules, ON_PLATE if plated else role, role if plated else "")
    # Of a theme of one's own the words of the foot may be as light as the ground.
    seen = not plated or contrast(ink, setup.theme.ground) >= LEAST_CODE_CONTRAST
    return code if seen and code.side <= CODE_MOST * u else None


def _free(code: Code) -> int:
    """Return how far around a code, or around its plate, nothing stands, px."""
    return QUIET * code.module - code.inset


def beside_code(setup: Setup, role: str = "ink") -> float:
    """Return how much narrower the lines of the foot are for the QR code beside them, px."""
    code = make_code(setup, role)
    return code.side + max(COLUMN_GAP * setup.canvas.u, _free(code)) if code else 0.0


def foot_height(rows: float, setup: Setup, role: str = "ink", above: float = 0.0) -> float:
    """Return the height of the foot's rows, or of the QR code beside them, u; `above` is the air over the rows, u."""
    code, u = make_code(setup, role), setup.canvas.u
    return max(rows, (code.side + max(0.0, _free(code) - above * u)) / u if code else 0.0)


def code_items(setup: Setup, right: float, bottom: float, role: str = "ink") -> list[Code]:
    """Return the QR code, whose lower end corner stands at `right` and `bottom`, px."""
    code = make_code(setup, role)
    return [replace(code, x=round(right) - code.side, y=round(bottom) - code.side)] if code else []

"""Press: a masthead above, the words as the headline, two columns of source below."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

from snippets.cards.block import Block, Box
from snippets.cards.compositions.main import accents, air_left, main_block, margins, placed_block
from snippets.cards.foot import (
    COLUMN_GAP,
    Item,
    Row,
    arrow_beside,
    beside_code,
    code_items,
    foot_height,
    height_of,
    place_rows,
    wrapped,
)
from snippets.cards.frame import Frame, Rect
from snippets.cards.setup import Setup
from snippets.cards.spans import Span, Spans, coloured, joined, place, width_of
from snippets.themes import RatioClass

# The masthead: a bar, a gap, a hair, a row of this height, a hair. In u.
BAR, BAR_GAP, HAIR = 0.9, 0.45, 0.16
ROW: dict[RatioClass, float] = {"L": 5.0, "S": 6.0, "P": 6.0, "T": 6.0}
MASTHEAD: dict[RatioClass, float] = {"L": 3.2, "S": 3.6, "P": 3.6, "T": 3.6}
DATE = 2.6
ROW_AIR = 0.75

# In portrait the headline hangs so far below the masthead; a very small one has its middle at this part of the room.
HUNG = 6.0
SMALL_BLOCK, SMALL_BLOCK_AT = 0.5, 0.45

# Parts of the width that the start column may take when the two do not stand side by side as they are.
SHARES = (0.62, 0.5, 0.38)


@dataclass(frozen=True, slots=True)
class _Foot:
    """The source below the text: two columns, or one when `second` is empty.

    Attributes:
        split: from the start edge to the second column's text, px.
        shown: how much of the link is shown, characters.
    """

    first: tuple[Row, ...]
    second: tuple[Row, ...]
    split: float
    shown: int

    @property
    def height(self) -> float:
        """Return the height of the longer column, u."""
        return max(height_of(self.first), height_of(self.second))


# Between the masthead's lowest rule and accents at least, u.
RULE_AIR = 0.8


@dataclass(frozen=True, slots=True)
class _Head:
    """What stands in the masthead's row; what does not is left to the foot."""

    start: Spans = ()
    middle: Spans = ()
    end: Spans = ()

    def shows(self, text: str) -> bool:
        """Return whether the row says this."""
        return any(span.text == text and span.part == "citation" for span in (*self.start, *self.end))


def _hair(u: float) -> float:
    """Return how thick a hair is, px: all of a card are alike."""
    return max(1, round(HAIR * u))


def front_page(setup: Setup, sizes: Sequence[float]) -> Frame | None:
    """Press: a masthead above, the words as the headline, two columns of source below."""
    canvas = setup.canvas
    ratio, u = canvas.ratio_class, canvas.u
    m = setup.theme.measures[ratio]
    left, right = m.start * u, canvas.width - m.end * u
    width = right - left
    above, below = margins(setup)
    head = _head(setup, width)
    items, top = _placed_head(setup, head, (left, right), above)

    side = right - beside_code(setup)
    foot = _foot(setup, head, side - left)
    foot_top = canvas.height - below - (foot_height(foot.height, setup, above=m.foot_gap) + m.foot_gap + HAIR) * u
    items.append(Rect(left, round(foot_top), width, _hair(u), "ink"))
    items.extend(_placed_foot(setup, foot, (left, side), foot_top + (HAIR + m.foot_gap) * u))
    items.extend(code_items(setup, right, canvas.height - below))

    block = main_block(setup, Box(left, 0, width, foot_top - top - m.reserve * u), sizes, marks="ink")
    if block is None:
        return None
    items.extend(placed_block(block, top + _drop(setup, block, top, foot_top)))
    return setup.frame(items)


def _drop(setup: Setup, block: Block, top: float, foot_top: float) -> float:
    """Return how far below the masthead the text begins, px."""
    air = air_left(setup, block, top, foot_top)
    half_air = max(
        (air - block.descent) / 2, min(air, setup.theme.measures[setup.canvas.ratio_class].reserve * setup.canvas.u) / 2
    )
    room = foot_top - top
    if setup.canvas.ratio_class in {"L", "S"}:
        return max(0.0, half_air, min(air, accents(setup, block) + RULE_AIR * setup.canvas.u))
    if not setup.card.divided and block.height < room * SMALL_BLOCK:
        return room * SMALL_BLOCK_AT - block.height / 2
    return HUNG * setup.canvas.u


def _head(setup: Setup, width: float) -> _Head:
    """Return the fullest row that fits: the brand, else the publisher, and the date at the end.

    Of a number in the middle both keep their distance; where there is no date it stands at the end itself.
    """
    card, theme = setup.card, setup.theme
    u, measure = setup.canvas.u, setup.measure
    size = MASTHEAD[setup.canvas.ratio_class] * u
    publisher = setup.span(card.publisher, theme.brand_type, "ink", "citation")
    date = setup.span(card.date, theme.small_type, "ink", "citation")
    starts = [spans for spans in (coloured(setup.brand(), "ink"), (publisher,) if publisher.text else ()) if spans]
    ends = [(date,)] if card.date else []
    folio = coloured(setup.folio(), "ink")
    gap = COLUMN_GAP * u
    for end, start in product((*ends, folio), (*starts, ())):
        middle = width_of(folio, DATE * u, measure) / 2 if end != folio else 0.0
        at_start = width_of(start, size, measure)
        at_end = width_of(end, DATE * u, measure)
        if middle:
            fits = max(at_start, at_end) + gap + middle <= width / 2
        else:
            fits = at_start + (gap if start and end else 0) + at_end <= width
        if fits and (start or not starts):
            return _Head(start, folio if end != folio else (), end)
    return _Head(end=folio)


def _placed_head(setup: Setup, head: _Head, edges: tuple[float, float], top: float) -> tuple[list[Item], float]:
    """Return the masthead, and where it ends; without anything to say its row is left out."""
    (left, right), u, measure = edges, setup.canvas.u, setup.measure
    ratio = setup.canvas.ratio_class
    width = right - left
    items: list[Item] = [Rect(left, top, width, BAR * u, "ink")]
    top += (BAR + BAR_GAP) * u
    items.append(Rect(left, round(top), width, _hair(u), "ink"))
    top += HAIR * u
    if not (head.start or head.end):
        return items, top
    # Capitals stand in the middle of the row, a little higher where something hangs deep below them.
    size, height = MASTHEAD[ratio] * u, ROW[ratio] * u
    brand = setup.span(" ".join(span.text for span in head.start), setup.theme.brand_type, "ink", "brand")
    cap = measure.vertical(brand.style)[2]
    depth = 0.0
    if brand.text:
        # Letters of some scripts reach high and deep: the row stays, the name is set smaller.
        ink = measure.ink(brand.text, brand.style)
        size = min(size, (height - 2 * ROW_AIR * u) / ((ink.top - ink.bottom) * brand.scale))
        depth = -ink.bottom * size * brand.scale
    baseline = top + min((height + cap * size) / 2, height - ROW_AIR * u - depth)
    items.extend(place(head.start, left, baseline, size, measure))
    items.extend(place(head.end, right - width_of(head.end, DATE * u, measure), baseline, DATE * u, measure))
    axis = (left + right - width_of(head.middle, DATE * u, measure)) / 2
    items.extend(place(head.middle, axis, baseline, DATE * u, measure))
    top += ROW[ratio] * u
    items.append(Rect(left, round(top), width, _hair(u), "ink"))
    return items, top + HAIR * u


def _foot(setup: Setup, head: _Head, width: float) -> _Foot:
    """Return the lowest foot; of those equally low the one that shows most of the link, and stands most at ease."""
    return min(_feet(setup, head, width), key=lambda foot: (round(foot.height, 3), -foot.shown))


def _feet(setup: Setup, head: _Head, width: float) -> Iterator[_Foot]:
    """Yield the ways to set the source, the best first: two columns at several places, then one."""
    card, u, measure = setup.card, setup.canvas.u, setup.measure
    size = setup.theme.measures[setup.canvas.ratio_class].small
    speaker, source = _columns(setup, head)
    gap = 2 * COLUMN_GAP * u

    def rows(lines: Sequence[Spans], room: float) -> tuple[Row, ...]:
        return tuple(wrapped([Row(line, size=size, leading=1.40) for line in lines], room, setup))

    if speaker and not card.series:
        natural = max(width_of(line, size * u, measure) for line in speaker)
        for share in (natural, *(part * width for part in SHARES)):
            first = rows(speaker, share)
            taken = max(width_of(row.start, size * u, measure) for row in first)
            room = width - taken - gap
            if natural >= share and taken <= share and room > width / 4:
                link = coloured(setup.link(room), "secondary")
                # Side by side the columns share their baselines.
                second = rows([*source, link], room)
                leading = max(row.leading for row in (*first, *second))
                start, end = (tuple(replace(row, leading=leading) for row in column) for column in (first, second))
                yield _Foot(start, end, taken + gap, len(link[0].text))
    joint = setup.span(setup.comma, setup.theme.role_type, "ink", "name")
    lines = [joined(speaker, joint)] if card.name else list(speaker)
    link = coloured(setup.link(width), "secondary")
    yield _Foot(rows([*lines, *source, link], width), (), 0.0, len(link[0].text))


def _columns(setup: Setup, head: _Head) -> tuple[list[Spans], list[Spans]]:
    """Return the lines of the first column, and those of the second but for the link."""
    card, theme = setup.card, setup.theme
    bold = bool(card.kind == "fact" or not (card.name or card.role or card.translation))

    def cited(text: str) -> Span:
        return setup.span("" if head.shows(text) else text, theme.small_type, "ink", "citation")

    comma = setup.span(setup.comma, theme.small_type, "ink", "citation")
    publisher = cited(card.publisher)
    when = joined([(cited(card.date),), (cited(card.locator),)], comma)
    if bold:
        strong = replace(publisher, style=setup.span("", theme.name_type, "ink", "citation").style)
        if card.series:
            return [(*setup.series("ink"), *joined([(strong,), when], comma))], []
        first = [line for line in ((strong,) if strong.text else (), when) if line]
        return first, []
    name = setup.span(card.name, theme.name_type, "ink", "name")
    rest = [(setup.span(text, theme.role_type, "ink", "name"),) for text in (card.role, card.translation)]
    role = joined(rest, setup.span(setup.comma, theme.role_type, "ink", "name"))
    speaker = [line for line in ((name,) if name.text else (), role) if line]
    source = joined([(publisher,), when], comma)
    return speaker, [source] if source else []


def _placed_foot(setup: Setup, foot: _Foot, edges: tuple[float, float], top: float) -> list[Item]:
    """Return the columns with the hair between them, and the arrow of a carousel."""
    (left, right), u = edges, setup.canvas.u
    items, last = place_rows(foot.first, left, right, top, setup)
    lowest, room = foot.first, right - left
    if foot.second:
        room -= foot.split
        placed, last = place_rows(foot.second, left + foot.split, right, top, setup)
        items.extend(placed)
        items.append(Rect(round(left + foot.split - COLUMN_GAP * u), top, _hair(u), foot.height * u, "ink"))
        lowest = foot.second
    if setup.card.folio:
        items.extend(replace(shape, role="ink") for shape in arrow_beside(lowest, last, right, room, setup))
    return items

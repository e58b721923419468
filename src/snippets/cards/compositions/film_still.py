"""Photo: a picture behind everything, the words low on it, under them as much of a scrim as they need."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from snippets.cards.block import Box
from snippets.cards.compositions.main import air_left, main_block, margins, placed_block
from snippets.cards.foot import (
    COLUMN_GAP,
    Item,
    Row,
    arrow_beside,
    beside_code,
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
from snippets.cards.frame import Backdrop, Frame, Measure, Rect, Scrim, TextRun
from snippets.cards.legibility import OWN_CONTRAST, contrast_behind, inked_run
from snippets.cards.setup import Setup
from snippets.cards.spans import Spans, coloured, joined, width_of, wrap
from snippets.themes import RatioClass

# Size of the brand and the credit; the hair above the source. u.
HEAD, HAIR = 2.6, 0.16

# In landscape the words stand in a column, and the picture is free beside it; in a wider one where a single card would
# be smaller than so, or takes slides. u.
COLUMN, WIDE_COLUMN, WIDE_BELOW = 56.0, 72.0, 4.5

# The words are at most so high, u: the rest is for the picture.
HIGHEST: Mapping[RatioClass, float] = {"L": 27.0, "S": 46.0, "P": 56.0, "T": 70.0}

# A credit stands at the end of the brand's line if that leaves this part of the width for it.
LEAST_CREDIT = 0.4

# In landscape a credit stands beside the foot if it takes no more lines than this there; else below the foot, across
# the card, so far below its last line, u.
CREDIT_LINES, CREDIT_GAP = 3, 1.0

# A line of a credit is made so much narrower at a time, em, as long as that makes no further line.
NARROWER = 1.0

# Between the head and the words at least, u.
HEAD_AIR = 2.4

# How much of the picture the scrims cover at least, before the contrast is measured.
# In landscape, from the start side: (part of the width, covered).
ACROSS = ((0.0, 0.93), (0.38, 0.90), (0.54, 0.80), (0.70, 0.34), (0.84, 0.0))

# Otherwise from the top edge down, by the head's foot: (u below it, covered).
TOP_EDGE = 0.62
BELOW_HEAD: Mapping[RatioClass, tuple[tuple[float, float], ...]] = {
    "S": ((1.0, 0.40), (8.0, 0.06), (16.0, 0.0)),
    "P": ((1.0, 0.42), (14.0, 0.05), (30.0, 0.0)),
    "T": ((1.0, 0.42), (14.0, 0.05), (30.0, 0.0)),
}

# And by the top of the words: (u above it, covered), then (part of the way to the bottom edge, covered).
ABOVE_TEXT: Mapping[RatioClass, tuple[tuple[float, float], ...]] = {
    "S": ((18.0, 0.0), (13.5, 0.06), (1.5, 0.74), (-3.5, 0.82)),
    "P": ((33.0, 0.0), (17.0, 0.40), (3.4, 0.82)),
    "T": ((33.0, 0.0), (17.0, 0.40), (3.4, 0.82)),
}
BESIDE_TEXT: Mapping[RatioClass, tuple[tuple[float, float], ...]] = {
    "S": ((0.35, 0.88), (1.0, 0.95)),
    "P": ((0.45, 0.92), (1.0, 0.95)),
    "T": ((0.45, 0.92), (1.0, 0.95)),
}

# A credit has a scrim of its own in landscape: it begins and is whole so far above its ink, or below the head, u.
CREDIT_FADE, CREDIT_AIR = 14.0, 1.5

# Words are measured with this much of the scrim on either side, u: turned over, they may lie a little to the side.
ASIDE = 0.5

# A scrim is made denser in these steps until the words over it can be read.
STEP = 0.05
WHOLE = round(1 / STEP)


@dataclass(frozen=True, slots=True)
class _Parts:
    """The placed items, in the groups that share a scrim, and where these begin, px."""

    head: list[TextRun]
    text: list[Item]
    credit: list[TextRun]
    head_foot: float
    text_top: float


def film_still(setup: Setup, sizes: Sequence[float]) -> Frame | None:
    """Photo: a picture behind everything, the words low on it, as much of a scrim as their contrast needs."""
    if setup.canvas.ratio_class != "L":
        return _still(setup, sizes, 0.0)
    good = [] if setup.card.divided else [size for size in sizes if size >= WIDE_BELOW]
    return (_still(setup, good, COLUMN) if good else None) or _still(setup, sizes, WIDE_COLUMN)


def _still(setup: Setup, sizes: Sequence[float], column: float) -> Frame | None:
    """Return the card with the words in a column so wide, u; in 0 across the card."""
    card, canvas = setup.card, setup.canvas
    ratio, u = canvas.ratio_class, canvas.u
    m = setup.theme.measures[ratio]
    landscape = column > 0
    left, right = m.start * u, canvas.width - m.end * u
    end = left + column * u if landscape else right
    top, below = margins(setup)

    # Beside a wide column is no room for the credit: it stands in the head if it takes one line there.
    wide = landscape and column >= WIDE_COLUMN
    in_head = not landscape or (wide and len(_head(setup, right - left, credited=True)) == 1)
    head_end = right if in_head else end
    head_rows = _head(setup, head_end - left, credited=in_head)
    placed_head, _ = place_rows(head_rows, left, head_end, top, setup)
    head_foot = top + height_of(head_rows) * u

    beside = 0.0 if wide else right - end - COLUMN_GAP * u
    credit, across = ([], False) if in_head else _credit_rows(setup, beside, right - left)
    foot_bottom = canvas.height - below - (height_of(credit) * u if across else 0.0)

    side = end - beside_code(setup)
    rows = _rows(setup, side - left)
    foot_top = foot_bottom - (foot_height(height_of(rows), setup, above=m.foot_gap) + m.foot_gap + HAIR) * u
    items: list[Item] = [Rect(left, round(foot_top), end - left, max(1, round(HAIR * u)), "hairline")]
    placed, last = place_rows(rows, left, side, foot_top + (HAIR + m.foot_gap) * u, setup)
    items.extend([*placed, *code_items(setup, end, foot_bottom)])
    if card.folio:
        items.extend(replace(shape, role="ink") for shape in arrow_beside(rows, last, side, side - left, setup))
    credited, lowest_baseline = place_rows(credit, left, right, foot_bottom, setup)
    if not across:
        credited = [replace(run, baseline=run.baseline + last - lowest_baseline) for run in _runs(credited)]

    highest = foot_top - m.reserve * u
    lowest = head_foot + (HEAD_AIR * u if head_rows else 0.0)
    room = min(HIGHEST[ratio] * u, highest - lowest)
    block = main_block(setup, Box(left, 0, end - left, room), sizes, marks="ink")
    if block is None:
        return None
    air = max(0.0, air_left(setup, block, lowest, highest))
    text_top = lowest + (air / 2 if landscape else air)
    items.extend(placed_block(block, text_top))
    head, far = _runs(placed_head), _runs(credited)
    if landscape and in_head:
        # Only the brand stands over the scrim of the words.
        far = [run for run in head if run.part == "credit"]
        head = [run for run in head if run.part != "credit"]
    parts = _Parts(head, items, far, head_foot, text_top)
    backdrop = _backdrop(setup, parts, column / COLUMN) if setup.art.photo else None
    return setup.frame([*items, *parts.head, *parts.credit], backdrop)


def _runs(items: Iterable[Item]) -> list[TextRun]:
    return [item for item in items if isinstance(item, TextRun)]


def _head(setup: Setup, width: float, *, credited: bool) -> list[Row]:
    """Return the brand with the photo's credit at the end, or below it, where it is to stand there."""
    brand = coloured(setup.brand(), "ink")
    credit = setup.credit() if credited else ()
    row = Row(size=HEAD, start=(), leading=setup.theme.brand_type.leading)
    u, measure = setup.canvas.u, setup.measure
    room = width - (width_of(brand, HEAD * u, measure) + COLUMN_GAP * u if brand else 0.0)
    if credit and room >= width * LEAST_CREDIT:
        first, *rest = (replace(row, end=line) for line in _evenly(credit, room, HEAD * u, measure))
        return [replace(first, start=brand), *rest]
    return wrapped([replace(row, start=line) for line in (brand, credit) if line], width, setup)


def _rows(setup: Setup, width: float) -> list[Row]:
    """Return the source: who, then the rest on one line with the link, or above it, and the slide number."""
    card, theme, canvas = setup.card, setup.theme, setup.canvas
    m, leading = theme.measures[canvas.ratio_class], theme.small_type.leading
    # Of a fact the publisher is what the speaker is of a quote.
    publisher = (setup.span(card.publisher, theme.name_type, "ink", "citation"),) if card.publisher else ()
    who, source = (publisher, setup.date_line()) if card.kind == "fact" else (setup.name_line(), setup.publisher_line())
    folio = widest_number(setup, replace(theme.name_type, scale=1.0), "ink")
    beside = width_of(folio, m.small * canvas.u, setup.measure) + COLUMN_GAP * canvas.u if folio else 0.0
    link = coloured(setup.link(width - beside), "secondary")
    one = joined((source, link), setup.span(" · ", theme.small_type, "secondary", "citation"))
    joint = Row(one, folio, m.small, leading)
    # A usual landscape column is narrow, but a figure needs the height.
    may_join = canvas.ratio_class != "L" or card.kind == "fact" or width > COLUMN * canvas.u
    lines = [one] if may_join and fits([joint], width, setup) else [source, link]
    rows = [Row(line, (), m.small, leading) for line in (who, *lines) if line]
    return renumbered(wrapped(with_ends(rows, (), folio), width, setup), setup)


def _credit_rows(setup: Setup, beside: float, across: float) -> tuple[list[Row], bool]:
    """Return the rows of the photo's credit in a landscape, and whether they go across the card, below the foot.

    They stand beside the foot, at their end, where a few lines `beside` (px) wide hold them; 0 is no room.
    """
    size, measure = HEAD * setup.canvas.u, setup.measure
    leading = setup.theme.brand_type.leading
    if not setup.card.credit:
        return [], False
    lines = _evenly(setup.credit(), beside, size, measure) if beside else ()
    if 0 < len(lines) <= CREDIT_LINES:
        return [Row((), line, HEAD, leading) for line in lines], False
    first, *rest = (Row(line, (), HEAD, leading) for line in _evenly(setup.credit(), across, size, measure))
    return [replace(first, gap=CREDIT_GAP), *rest], True


def _evenly(line: Spans, width: float, size: float, measure: Measure) -> tuple[Spans, ...]:
    """Return a line broken into as few lines as `width` (px) allows, after commas or about equally long."""
    lines = wrap(line, width, size, measure)
    while not all(each[-1].text.endswith(",") for each in lines[:-1]):
        width = max(width_of(each, size, measure) for each in lines) - NARROWER
        narrower = wrap(line, width, size, measure)
        if len(narrower) > len(lines):
            break
        lines = narrower
    return lines


def _backdrop(setup: Setup, parts: _Parts, stretched: float) -> Backdrop:
    """Return the photo under scrims that are dense enough for the words of each group.

    Those that go across in landscape are so many times as wide as for the usual column.
    """
    photo = setup.art.photo
    assert photo
    groups: tuple[Sequence[Item], ...] = (parts.head, parts.text, parts.credit)
    levels = [0, 0, 0]
    for number, group in enumerate(groups):
        while levels[number] < WHOLE and not _legible(
            setup, group, Backdrop(photo, _scrims(setup, parts, levels, stretched))
        ):
            levels[number] += 1
    return Backdrop(photo, _scrims(setup, parts, levels, stretched))


def _legible(setup: Setup, items: Iterable[Item], backdrop: Backdrop) -> bool:
    for run in items:
        box = inked_run(run, setup.measure) if isinstance(run, TextRun) else None
        if box:
            aside, width = ASIDE * setup.canvas.u, setup.canvas.width
            # The words of a card that is read from the right will be turned over, the photo will not.
            left, right = (width - box.right, width - box.left) if setup.card.base else (box.left, box.right)
            box = box._replace(left=left - aside, right=right + aside)
        if box and contrast_behind(run.role, box, setup.theme, backdrop) < OWN_CONTRAST:
            return False
    return True


def _scrims(setup: Setup, parts: _Parts, levels: Sequence[int], stretched: float) -> tuple[Scrim, ...]:
    """Return the scrims, made denser by so many steps: at the head, behind the words, behind a credit at the foot."""
    canvas = setup.canvas
    ratio, part = canvas.ratio_class, canvas.u / canvas.height
    at_head, at_text, at_credit = levels
    foot = parts.head_foot / canvas.height
    if ratio == "L":
        covered = at_credit * STEP
        credit = min((run.baseline - run.size for run in parts.credit), default=float(canvas.height)) / canvas.height
        fade: tuple[tuple[float, float], ...] = (
            (credit - CREDIT_FADE * part, 0.0), (credit - CREDIT_AIR * part, covered), (1.0, covered),
        )  # fmt: skip
        if credit < foot:
            fade = ((0.0, covered), (foot + CREDIT_AIR * part, covered), (foot + CREDIT_FADE * part, 0.0))
        # The brand stands over the same scrim as the words.
        wider = [(at * stretched, covered) for at, covered in ACROSS]
        across = _denser(wider, max(at_head, at_text))
        if setup.card.base:
            across = tuple((1 - at, covered) for at, covered in reversed(across))
        return Scrim(across, across=True), Scrim(fade)
    top = parts.text_top / canvas.height
    head = ((0.0, TOP_EDGE), *((foot + below * part, covered) for below, covered in BELOW_HEAD[ratio]))
    above = ((top - up * part, covered) for up, covered in ABOVE_TEXT[ratio])
    beside = ((top + (1 - top) * share, covered) for share, covered in BESIDE_TEXT[ratio])
    return Scrim(_denser(head, at_head)), Scrim(_denser((*above, *beside), at_text))


def _denser(stops: Iterable[tuple[float, float]], level: int) -> tuple[tuple[float, float], ...]:
    """Return stops so many steps denser; where nothing is covered, nothing will be."""
    return tuple((at, min(1.0, covered + level * STEP) if covered else 0.0) for at, covered in stops)

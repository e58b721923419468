"""The main text of a carousel's other slides: a list of sources; what readers are asked to do, and where."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from snippets.cards.block import Block, Box, set_text, steps
from snippets.cards.figure import reach
from snippets.cards.frame import Rect, Style, TextRun
from snippets.cards.setup import LINK_LENGTHS, Setup
from snippets.cards.spans import Span, width_of
from snippets.urls import display_url

# The address below a call to action: its size as a part of the words' and its largest and smallest, u; the air above.
GOAL, GOAL_MOST, GOAL_LEAST, GOAL_GAP = 0.71, 9.0, 3.55, 5.0

# The rule under it and the air between, u.
UNDERLINE, UNDERLINE_AIR = 0.3, 0.65

# The heading of a list as a part of the theme's largest quote, its largest and least size, and the air below, u.
HEADING, HEADING_MOST, HEADING_LEAST, HEADING_GAP = 0.7, 9.0, 4.0, 3.2

# The leading of the list is at least this.
LIST_LEADING = 1.4


class Setter(Protocol):
    """Sets the main text of one matter in a box, at one of `sizes` (u); None when it does not fit."""

    def __call__(self, setup: Setup, box: Box, sizes: Sequence[float], *, centred: bool) -> Block | None:
        """Return the text, set."""
        ...


def set_sources(setup: Setup, box: Box, sizes: Sequence[float], *, centred: bool) -> Block | None:
    """Return the heading and below it the list, from the start edge even where a theme is centred."""
    del centred
    card, theme, canvas, measure = setup.card, setup.theme, setup.canvas, setup.measure
    u, most = canvas.u, theme.measures[canvas.ratio_class].quote_most
    begin = card.heading
    heading = None
    if begin:
        words = replace(card, text=card.text[:begin].rstrip(), links=())
        size = next(iter(steps(min(HEADING_MOST, max(HEADING_LEAST, HEADING * most)), 0)))
        heading = set_text(words, theme.quote, box, (size,), canvas, measure, centred=False)
        if heading is None:
            return None
    kind = replace(theme.small_type, leading=max(LIST_LEADING, theme.small_type.leading))
    works = replace(card, text=card.text[begin:], links=tuple((a - begin, b - begin) for a, b in card.links))
    above = heading.height + heading.descent + HEADING_GAP * u if heading else 0.0
    room = replace(box, height=box.height - above)
    listed = set_text(works, kind, room, sizes, canvas, measure, centred=False)
    if listed is None or not heading:
        return listed
    runs = (*heading.runs, *(replace(run, baseline=run.baseline + above) for run in listed.runs))
    return Block(runs, above + listed.height, listed.descent, listed.size, heading.cap)


def set_action(setup: Setup, box: Box, sizes: Sequence[float], *, centred: bool) -> Block | None:
    """Return the words at the largest size that leaves room for their address below, underlined or on the band."""
    card, theme, canvas, measure = setup.card, setup.theme, setup.canvas, setup.measure
    u = canvas.u
    for size in sizes:
        words = set_text(card, theme.quote, box, (size,), canvas, measure, centred=centred, lone_words=theme.lone_words)
        block = words and (_with_goal(setup, words, box, centred=centred) if card.goal else words)
        if block and block.height + block.descent <= box.height + (0 if card.goal else u):
            return block
    return None


def _with_goal(setup: Setup, words: Block, box: Box, *, centred: bool) -> Block | None:
    """Return the words with their address on one line below; None where not even its shortest form fits."""
    theme, u, measure = setup.theme, setup.canvas.u, setup.measure
    found = _goal(setup, words.size, box.width)
    if found is None:
        return None
    span, size = found
    width = width_of((span,), size, measure)
    x = box.left + ((box.width - width) / 2 if centred else 0.0)
    ink, cap = measure.ink(span.text, span.style), measure.vertical(span.style)[2]
    up, down = reach(ink, cap, theme.figure_band)
    last = words.runs[-1]
    low = max(words.descent, -measure.ink(last.text, last.style).bottom * last.size)
    top = words.height + low + GOAL_GAP * u
    baseline = top + (up if theme.figure_band else max(cap, ink.top)) * size
    run = TextRun(x, baseline, size, span.style, span.text, width, span.role, span.part)
    if theme.figure_band:
        return replace(
            words, runs=(*words.runs, run), height=baseline, descent=down * size, band=(top, (up + down) * size)
        )
    rule = Rect(x, baseline - ink.bottom * size + UNDERLINE_AIR * u, width, UNDERLINE * u, span.role)
    return replace(
        words, runs=(*words.runs, run), height=baseline, descent=rule.y + rule.height - baseline, rules=(rule,)
    )


def _goal(setup: Setup, beside: float, room: float) -> tuple[Span, float] | None:
    """Return the address and its size, px: all of it as large as it fits, else its path shortened; None if none fits.

    `beside` is the size of the words above it, u.
    """
    card, theme, u, measure = setup.card, setup.theme, setup.canvas.u, setup.measure
    role = "on-band" if theme.figure_band else "accent"
    style = Style(theme.name_type.face, card.lang, theme.name_type.tracking)
    sizes = steps(min(GOAL_MOST, max(GOAL_LEAST, GOAL * beside)), GOAL_LEAST)
    tries = [*((size, 0) for size in sizes), *((sizes[-1], most) for most in LINK_LENGTHS[1:])]
    for size, most in tries:
        span = Span(display_url(card.goal, most), style, role, "goal")
        if width_of((span,), size * u, measure) <= room:
            return span, size * u
    return None


MATTER: Mapping[str, Setter] = {"sources": set_sources, "action": set_action}

"""The main text of a composition: set as a figure or as running text, and the air around it."""

from collections.abc import Sequence
from dataclasses import replace
from math import cos, pi, sin

from snippets.cards.block import EDGE, NEVER_ABOVE, Block, Box, set_text
from snippets.cards.compositions.matter import MATTER
from snippets.cards.figure import set_figure
from snippets.cards.frame import Rect, Shape, TextRun
from snippets.cards.setup import Setup
from snippets.themes import STORY_BOTTOM, STORY_TOP

# How far a mark in the margin reaches down beside the text, em of its size, with some air.
MARK_DEPTH = 0.42

# A capital with the highest accents.
ACCENTED = "Ấ"

# Less air than this around a block, u, is kept between the block and the foot.
TIGHT = 8.0


def main_block(
    setup: Setup, box: Box, sizes: Sequence[float], *, centred: bool = False, marks: str = ""
) -> Block | None:
    """Return the main text in a box, at one of `sizes` (u) if it is running text; None when it does not fit.

    With `marks`, the role of their colour, the quotation marks stand in the text.
    """
    card, theme = setup.card, setup.theme
    if setter := MATTER.get(card.matter):
        return setter(setup, box, sizes, centred=centred)
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
    return figure or set_text(
        card, theme.quote, box, sizes, setup.canvas, setup.measure,
        centred=centred, marks=marks if card.mark else "", lone_words=theme.lone_words,
        clear=MARK_DEPTH * measures.mark * setup.canvas.u if card.mark and not marks else 0.0,
    )  # fmt: skip


def mark_above(setup: Setup) -> str:
    """Return the quotation mark that stands by itself above the text; empty where it stands in the text.

    That is so of corners, and of marks that are low in their language: raised, they would be others. Slides in
    landscape need the room.
    """
    card = setup.card
    within = card.mark in NEVER_ABOVE or (card.divided and setup.canvas.ratio_class == "L")
    return "" if within else card.mark


def margins(setup: Setup) -> tuple[float, float]:
    """Return how much above and below stays free of text, px: on a tall canvas at least what the apps cover."""
    canvas = setup.canvas
    m = setup.theme.measures[canvas.ratio_class]
    covered = (STORY_TOP, STORY_BOTTOM) if canvas.ratio_class == "T" else (0.0, 0.0)
    return max(m.top * canvas.u, covered[0] * canvas.height), max(m.bottom * canvas.u, covered[1] * canvas.height)


def air_left(setup: Setup, block: Block, top: float, foot: float) -> float:
    """Return what the block, or the tallest of its set, leaves free between `top` and `foot`, px."""
    tallest = block.cap + setup.tallest
    if setup.card.matter:
        # The foot of the text's slides may be lower: they can be taller than the room that there is here.
        tallest = min(tallest, foot - top - setup.theme.measures[setup.canvas.ratio_class].reserve * setup.canvas.u)
    return foot - top - max(block.height, tallest)


def rise(setup: Setup, block: Block | None) -> float:
    """Return how far ink of the first line, such as an accent, stands above its capitals, px.

    Lines of a carousel keep their height on every slide, as long as the margin above holds what rises.
    """
    above = accents(setup, block)
    return max(0.0, above - margins(setup)[0] + EDGE * setup.canvas.u) if setup.card.divided else above


def accents(setup: Setup, block: Block | None) -> float:
    """Return how far ink of the first line may stand above its capitals, px; on every slide of a set the same."""
    if block is None or block.band:
        return 0.0
    first = [run for run in block.runs if run.baseline == block.runs[0].baseline]
    # Whatever a slide's own first line has, room is left for the highest accents.
    probe = ACCENTED if setup.card.divided else ""
    return max(0.0, *(setup.measure.ink(f"{run.text}{probe}", run.style).top * run.size - block.cap for run in first))


def below_line(setup: Setup, block: Block) -> float:
    """Return how far ink hangs below the last line, px; on every slide of a set the same."""
    if setup.card.divided:
        return block.descent
    last = max(run.baseline for run in block.runs)
    return max(-setup.measure.ink(run.text, run.style).bottom * run.size for run in block.runs if run.baseline == last)


def shifted(runs: Sequence[TextRun], top: float) -> list[TextRun]:
    """Return runs that are counted from 0 at their place below `top` (px)."""
    return [replace(run, baseline=run.baseline + top) for run in runs]


def placed_block(block: Block, top: float) -> list[TextRun | Rect]:
    """Return what a block consists of at its place below `top` (px), the band aside."""
    return [*shifted(block.runs, top), *(replace(rule, y=rule.y + top) for rule in block.rules)]


def dot(x: float, y: float, diameter: float, role: str) -> Shape:
    """Return a round dot whose box begins at `x`, `y`, px."""
    corners = 32
    points = tuple(
        (x + diameter / 2 * cos(2 * pi * k / corners), y + diameter / 2 * sin(2 * pi * k / corners))
        for k in range(corners)
    )
    return Shape(points, role)

"""A fact whose figure breaks out of the sentence: what goes before, the figure, what follows, on lines of their own."""

from itertools import product

from snippets.cards.block import EDGE, Block, Box, leading_of, runs_of, steps, style_of
from snippets.cards.cardtext import CardText
from snippets.cards.direction import air_before
from snippets.cards.frame import Ink, Measure, Style, TextRun
from snippets.cards.lines import fit, measure_paragraphs
from snippets.themes import Canvas, Theme

# A figure under this size (u) on one line is not set large but coloured in the running text.
LEAST_FIGURE = 9.0

# The running text beside a figure is not smaller than this (u), and preferably not smaller than that.
LEAST_BESIDE_FIGURE, GOOD_BESIDE_FIGURE = 4.0, 4.5

# Above and below a figure's ink its band goes on at least this far, em.
BAND_AIR = 0.08


def set_figure(
    card: CardText, theme: Theme, figure_most: float, text_most: float, box: Box, canvas: Canvas, measure: Measure,
    *, centred: bool,
) -> Block | None:  # fmt: skip
    """Return lead, figure and tail, each on its own lines, or None when the card has no figure or it does not fit.

    The figure takes the largest step that fits one line; lead and tail share one size. The gaps before and after
    the figure are measured from ink to ink, or to its band.
    """
    if card.figure is None:
        return None
    start, end = card.figure
    lead, figure, tail = card.text[:start].strip(), card.text[start:end], card.text[end:].strip()
    big, style = Style.of(theme.figure, card.lang), style_of(theme.fact, card, measure)
    ink = measure.ink(figure, big)
    above, below_figure = reach(ink, measure.vertical(big)[2], theme.figure_band)
    leading = leading_of(card.text, theme.fact, style, measure)
    lead_paragraphs = measure_paragraphs(lead, style, measure, base=card.base)
    tail_paragraphs = measure_paragraphs(tail, style, measure, base=card.base)
    u = canvas.u
    _, descent, cap = measure.vertical(style)
    # The largest figure wins, but not at the price of small words beside it.
    least = max(LEAST_BESIDE_FIGURE, theme.floor)
    sizes = product(steps(figure_most, LEAST_FIGURE), steps(text_most, least))
    for figure_step, step in sorted(sizes, key=lambda pair: pair[1] < GOOD_BESIDE_FIGURE):
        figure_size = figure_step * u
        if (ink.right - ink.left) * figure_size > box.width:
            continue
        size = step * u
        before = fit(lead_paragraphs, [size], box.width, box.height, leading)
        after = fit(tail_paragraphs, [size], box.width, box.height, leading)
        if (lead and before is None) or (tail and after is None):
            continue
        runs: list[TextRun] = []
        y = 0.0
        if lead and before:
            runs.extend(
                runs_of(
                    before, style, leading, box, measure, centred=centred, edge=EDGE * u, outdent=theme.fact.outdent
                )
            )
            y = runs[-1].baseline - measure.ink(before.lines[-1].text, style).bottom * size
            y += max(theme.figure_gap_before * u, theme.figure_air * figure_size)
        baseline = y + above * figure_size
        width = measure.offsets(figure, big)[-1] * figure_size
        x = box.left - air_before(figure, big, card.base, measure) * figure_size
        if centred:
            x += (box.width - (ink.right - ink.left) * figure_size) / 2
        role = "on-band" if theme.figure_band else "accent"
        runs.append(TextRun(x, baseline, figure_size, big, figure, width, role, "text"))
        below = below_figure * figure_size
        band = (y, above * figure_size + below) if theme.figure_band else None
        bottom = baseline
        if tail and after:
            top = measure.ink(after.lines[0].text, style).top * size
            first = baseline + below + max(theme.figure_gap_after * u, theme.figure_air * figure_size) + top
            runs.extend(
                runs_of(
                    after, style, leading, box, measure,
                    centred=centred, first=first, edge=EDGE * u, outdent=theme.fact.outdent,
                )
            )  # fmt: skip
            bottom, below = runs[-1].baseline, descent * size
        if bottom + below <= box.height:
            first_cap = cap * size if lead else above * figure_size
            return Block(tuple(runs), bottom, below, step, first_cap, band)
    return None


def reach(ink: Ink, cap: float, band: float) -> tuple[float, float]:
    """Return how far a figure, or its band, stands above and below the baseline, em: capitals are centred in a band."""
    if not band:
        return ink.top, max(0.0, -ink.bottom)
    around = max((band - cap) / 2, ink.top - cap + BAND_AIR, BAND_AIR - ink.bottom)
    return cap + around, around

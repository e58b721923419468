"""The main text of a card: a quote, a fact, or a fact whose figure breaks out of the sentence."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, product

from snippets.cards.cardtext import CardText
from snippets.cards.frame import Measure, Style, TextRun
from snippets.cards.lines import Paragraph, Setting, fit, measure_paragraphs
from snippets.themes import STEPS, Canvas, Theme, Type

# A figure under this size (u) on one line is not set large but coloured in the running text.
LEAST_FIGURE = 9.0

# The running text beside a figure is not smaller than this (u), and preferably not smaller than that.
LEAST_BESIDE_FIGURE, GOOD_BESIDE_FIGURE = 4.0, 4.5

# A text of fewer characters is set larger, if it takes few lines and none of them is a single word.
SHORT, SHORT_LINES = 40, 4

# Lines are at least this far apart, from the lowest to the highest ink of the text, em: stacked accents need it.
LINE_AIR = 0.04

# Glyphs that hang outside the text's edge when they begin a line.
HANGING = "“„”\"‘‚’'«»‹›("

# Centred lines hang half of a final point outside the axis: this much, em.
HALF_POINT = 0.12


@dataclass(frozen=True, slots=True)
class Box:
    """Where the main text may stand, px."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Block:
    """The main text, set, with its vertical place still open.

    Attributes:
        runs: with baselines counted from `top` = 0, the cap height of the first line.
        height: from the cap height of the first line to the last baseline, px.
        descent: below the last baseline, px.
        size: of the running text, u.
    """

    runs: tuple[TextRun, ...]
    height: float
    descent: float
    size: float
    cap: float


def steps(most: float, least: float) -> tuple[float, ...]:
    """Return the type sizes from `most` down to `least`, u."""
    return tuple(step for step in STEPS if least <= step <= most)


def set_text(
    card: CardText,
    kind: Type,
    box: Box,
    sizes: Sequence[float],
    canvas: Canvas,
    measure: Measure,
    *,
    centred: bool,
) -> Block | None:
    """Return the whole text at the largest of `sizes` (u) that fits the box, or None."""
    style = Style(kind.face, card.lang, kind.tracking)
    leading = _leading(card.text, kind, style, measure)
    pixels = [size * canvas.u for size in sizes]
    paragraphs = measure_paragraphs(card.text, style, measure)
    setting = (len(card.text) < SHORT and _fit_short(paragraphs, pixels, box, leading)) or fit(
        paragraphs, pixels, box.width, box.height, leading
    )
    if setting is None:
        return None
    if any(not card.text[line.start + len(line.text)].isspace() for line in setting.lines[:-1]):
        # A line ends inside a word: one step smaller is better, if that saves it.
        whole = measure_paragraphs(card.text, style, measure, inside_words=False)
        near = pixels[pixels.index(setting.size) :][:2]
        setting = fit(whole, near, box.width, box.height, leading) or setting
    cap, descent = measure.vertical(style)[2], measure.vertical(style)[1]
    runs = _runs(
        setting, style, leading, box, measure,
        centred=centred, highlight=card.highlight, hang_first=not card.mark,
    )  # fmt: skip
    height = (cap + (setting.rows() - 1) * leading) * setting.size
    return Block(runs, height, descent * setting.size, setting.size / canvas.u, cap * setting.size)


def _leading(text: str, kind: Type, style: Style, measure: Measure) -> float:
    """Return the leading of the type, or more where the accents of a text would touch the line above."""
    ink = measure.ink(text, style)
    return max(kind.leading, ink.top - ink.bottom + LINE_AIR)


def _fit_short(paragraphs: Sequence[Paragraph], pixels: Sequence[float], box: Box, leading: float) -> Setting | None:
    """Return the largest setting of a short text that is not one word a line, or None."""
    one_word = len(paragraphs) == 1 and len(paragraphs[0].text.split()) == 1
    for size in pixels:
        setting = fit(paragraphs, [size], box.width, box.height, leading)
        lines = setting.lines if setting else ()
        if 0 < len(lines) <= SHORT_LINES and (one_word or all(len(line.text.split()) > 1 for line in lines)):
            return setting
    return None


def _runs(
    setting: Setting,
    style: Style,
    leading: float,
    box: Box,
    measure: Measure,
    *,
    centred: bool,
    highlight: tuple[int, int] | None,
    first: float | None = None,
    hang_first: bool = True,
) -> tuple[TextRun, ...]:
    """Return the runs of set lines; the first baseline is a cap height below 0 unless given.

    Without `hang_first` the margin beside the first line is free, for the mark that hangs there.
    """
    size = setting.size
    baseline = measure.vertical(style)[2] * size if first is None else first
    runs: list[TextRun] = []
    for gap, paragraph in zip(setting.gaps, setting.paragraphs, strict=True):
        baseline += gap * leading * size
        for line in paragraph:
            width = measure.offsets(line.text, style)[-1] * size
            x = box.left
            if centred:
                hang = HALF_POINT * size / 2 if line.text[-1] in ".,;:" else 0
                x += (box.width - width) / 2 + hang
            elif line.text[0] in HANGING and (hang_first or runs):
                x -= measure.offsets(line.text, style)[1] * size
            runs.extend(_coloured(line.text, line.start, x, baseline, size, style, highlight, measure))
            baseline += leading * size
    return tuple(runs)


def _coloured(
    text: str,
    start: int,
    x: float,
    baseline: float,
    size: float,
    style: Style,
    highlight: tuple[int, int] | None,
    measure: Measure,
) -> list[TextRun]:
    """Return the line as one run, or as three where the highlight stands in it."""
    left, right = highlight or (0, 0)
    cuts = sorted({0, len(text), *(min(max(cut - start, 0), len(text)) for cut in (left, right))})
    runs = []
    for begin, end in pairwise(cuts):
        piece = text[begin:end]
        width = measure.offsets(piece, style)[-1] * size
        role = "accent" if left <= start + begin and start + end <= right else "ink"
        runs.append(TextRun(x, baseline, size, style, piece, width, role, "text"))
        x += width
    return runs


def set_figure(
    card: CardText, theme: Theme, figure_most: float, text_most: float, box: Box, canvas: Canvas, measure: Measure,
    *, centred: bool,
) -> Block | None:  # fmt: skip
    """Return lead, figure and tail, each on its own lines, or None when the card has no figure or it does not fit.

    The figure takes the largest step that fits one line; lead and tail share one size. The gaps before and after
    the figure are measured from ink to ink.
    """
    if card.figure is None:
        return None
    start, end = card.figure
    lead, figure, tail = card.text[:start].strip(), card.text[start:end], card.text[end:].strip()
    big = Style(theme.figure.face, card.lang, theme.figure.tracking)
    style = Style(theme.fact.face, card.lang, theme.fact.tracking)
    ink = measure.ink(figure, big)
    leading = _leading(card.text, theme.fact, style, measure)
    lead_paragraphs = measure_paragraphs(lead, style, measure)
    tail_paragraphs = measure_paragraphs(tail, style, measure)
    u = canvas.u
    _, descent, cap = measure.vertical(style)
    # The largest figure wins, but not at the price of small words beside it.
    sizes = product(steps(figure_most, LEAST_FIGURE), steps(text_most, LEAST_BESIDE_FIGURE))
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
            runs.extend(_runs(before, style, leading, box, measure, centred=centred, highlight=None))
            y = runs[-1].baseline - measure.ink(before.lines[-1].text, style).bottom * size
            y += theme.figure_gap_before * u
        baseline = y + ink.top * figure_size
        width = measure.offsets(figure, big)[-1] * figure_size
        x = box.left - ink.left * figure_size
        if centred:
            x += (box.width - (ink.right - ink.left) * figure_size) / 2
        runs.append(TextRun(x, baseline, figure_size, big, figure, width, "accent", "text"))
        below = max(0.0, -ink.bottom) * figure_size
        bottom = baseline
        if tail and after:
            top = measure.ink(after.lines[0].text, style).top * size
            first = baseline + below + theme.figure_gap_after * u + top
            runs.extend(
                _runs(
                    after, style, leading, box, measure,
                    centred=centred, highlight=None, first=first,
                )
            )  # fmt: skip
            bottom, below = runs[-1].baseline, descent * size
        if bottom + below <= box.height:
            first_cap = cap * size if lead else ink.top * figure_size
            return Block(tuple(runs), bottom, below, step, first_cap)
    return None

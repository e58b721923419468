"""Whether a laid-out card can be read: contrast, size, place, and words apart; faults of a frame in words."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from snippets.cards.frame import Backdrop, Code, Frame, Graphic, Measure, Rect, Shape, TextRun
from snippets.cards.paint import ramp_of
from snippets.themes import GROUND, LEAST_SIZE, STORY_BOTTOM, STORY_TOP, THEMES, Colour, Theme
from snippets.themes.contrast import contrast, luminance, ratio

# Of words with what is behind them: WCAG 2.2, 1.4.3 (AA), and 1.4.6 (AAA) for the themes of our own.
LEAST_CONTRAST, OWN_CONTRAST = 4.5, 7.0

# Nothing is nearer to the edge of a card than this, u (the art direction's rule for hung marks).
EDGE = 1.5

# Ink of neighbours on one line may touch: a comma's tail, an italic's overhang. In em of the larger.
KISS = 0.12

# Ascenders and descenders may reach so far into what apps cover, em: words are placed by their capitals.
OVERSHOOT = 0.3

# Sums of measures are right to this part of a pixel.
ROUNDING = 1e-6

# So much of a line is shown in a message, code points.
SHOWN = 40


class Inked(NamedTuple):
    """The inked area of an item, px."""

    left: float
    top: float
    right: float
    bottom: float
    name: str
    part: str
    baseline: float
    size: float

    def crosses(self, width: float) -> bool:
        """Return whether it is a band from edge to edge: part of the ground for what stands on it."""
        return self.part == "rule" and self.left <= 0 and self.right >= width

    def holds(self, other: "Inked") -> bool:
        """Return whether the other one stands between its top and its bottom."""
        return self.top <= other.top and other.bottom <= self.bottom

    def touches(self, other: "Inked", air: float) -> bool:
        """Return whether the other one is nearer than `air`, px; below 0 where they may overlap."""
        return (
            self.left < other.right + air
            and other.left < self.right + air
            and self.top < other.bottom + air
            and other.top < self.bottom + air
        )


def inked_run(run: TextRun, measure: Measure) -> Inked | None:
    """Return the inked box of a run; None for white space."""
    ink = measure.ink(run.text, run.style)
    if ink.right <= ink.left:
        return None
    return Inked(
        run.x + ink.left * run.size, run.baseline - ink.top * run.size,
        run.x + ink.right * run.size, run.baseline - ink.bottom * run.size,
        run.text, run.part, run.baseline, run.size,
    )  # fmt: skip


def inked(frame: Frame, measure: Measure) -> Iterator[Inked]:
    """Yield the inked boxes of a frame's items; what is filled with a gradient is ground for all else."""
    for item in frame.items:
        if isinstance(item, TextRun):
            if box := inked_run(item, measure):
                yield box
        elif isinstance(item, Rect):
            yield Inked(item.x, item.y, item.x + item.width, item.y + item.height, "rule", "rule", 0, 0)
        elif isinstance(item, Graphic):
            yield Inked(item.x, item.y, item.x + item.width, item.y + item.height, "logo", "brand", 0, 0)
        elif isinstance(item, Code):
            yield Inked(item.x, item.y, item.x + item.side, item.y + item.side, "code", "code", 0, 0)
        elif item.role not in frame.theme.gradients:
            yield _shape_box(item)


def _shape_box(item: Shape) -> Inked:
    xs, ys = [x for x, _ in item.points], [y for _, y in item.points]
    return Inked(min(xs), min(ys), max(xs), max(ys), "shape", "shape", 0, 0)


def faults(frame: Frame, measure: Measure) -> tuple[str, ...]:
    """Return why the words of a frame cannot be read, in words; nothing for a good card."""
    boxes = [(run, box) for run in frame.items if isinstance(run, TextRun) and (box := inked_run(run, measure))]
    inks = [box for _, box in boxes]
    return (*_faint(frame, boxes), *_small(frame, inks), *_outside(frame, inks), *_over_each_other(inks))


def _faint(frame: Frame, boxes: Iterable[tuple[TextRun, Inked]]) -> Iterator[str]:
    theme = frame.theme
    least = OWN_CONTRAST if THEMES.get(theme.name) == theme else LEAST_CONTRAST
    for run, box in boxes:
        found = contrast_behind(run.role, box, theme, frame.backdrop)
        if found < least:
            yield f"“{_short(box.name)}” has a contrast of {found:.1f}:1 with what is behind it, not {least}:1"


def contrast_behind(role: str, box: Inked, theme: Theme, backdrop: Backdrop | None) -> float:
    """Return the contrast of words with the worst of what is behind them.

    On flat grounds and gradients that follows from the theme; a photo is measured.
    """
    below, ink = ramp_of(role, theme)
    if backdrop and below == theme.ground:
        from snippets.cards.behind import luminances

        return _worst(luminance(ink), luminances(backdrop, theme.ground, (box.left, box.top, box.right, box.bottom)))
    grounds = [below, *_stops(theme)] if below == theme.ground else [below]
    return min(contrast(ink, ground) for ground in grounds)


def _stops(theme: Theme) -> Iterator[Colour]:
    if GROUND in theme.gradients:
        yield from (colour for fill in theme.gradients.values() for _, colour in fill)


def _worst(own: float, behind: tuple[float, float]) -> float:
    least, most = behind
    return 1.0 if least < own < most else min(ratio(own, least), ratio(own, most))


def _small(frame: Frame, boxes: Iterable[Inked]) -> Iterator[str]:
    least = LEAST_SIZE * frame.canvas.u
    return (f"“{_short(box.name)}” has type of {box.size:.0f} px" for box in boxes if box.size < least - ROUNDING)


def _outside(frame: Frame, boxes: Iterable[Inked]) -> Iterator[str]:
    """Yield what is too near to the edge, or where the apps lay their own things over a tall card."""
    canvas = frame.canvas
    air = EDGE * canvas.u - ROUNDING
    tall = canvas.ratio_class == "T"
    top = STORY_TOP * canvas.height if tall else air
    bottom = (1 - STORY_BOTTOM) * canvas.height if tall else canvas.height - air
    for box in boxes:
        over = OVERSHOOT * box.size if tall else 0.0
        if box.left < air or box.right > canvas.width - air or box.top < top - over or box.bottom > bottom + over:
            yield f"“{_short(box.name)}” stands where it may be cut off"


def _over_each_other(boxes: Sequence[Inked]) -> Iterator[str]:
    for one, other in combinations(boxes, 2):
        air = -KISS * max(one.size, other.size) if one.baseline == other.baseline else 0.0
        if one.touches(other, air):
            yield f"“{_short(one.name)}” and “{_short(other.name)}” overlap"


def _short(words: str) -> str:
    return words if len(words) <= SHOWN else f"{words[:SHOWN]}…"

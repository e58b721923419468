"""What holds for every laid-out slide, as a function that lists what does not: faults of a frame in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from snippets.cards.cardtext import CardText
from snippets.cards.frame import Frame, Measure, Rect, Shape, TextRun
from snippets.cards.layout import Slide
from snippets.themes import LEAST_SIZE, STEPS
from snippets.urls import display_host

# Nothing is nearer to the edge of a card than this, u (the art direction's rule for hung marks).
EDGE = 1.5

# Ink of neighbours on one line may touch: a comma's tail, an italic's overhang. In em of the larger.
KISS = 0.12

# Parts of different function keep at least this apart, u: the mark, the text, the attribution, the brand, the number.
APART = 0.6


@dataclass(frozen=True)
class Box:
    """Inked area of an item, px."""

    left: float
    top: float
    right: float
    bottom: float
    name: str
    part: str
    baseline: float
    size: float

    def crosses(self, width: float) -> bool:
        """Whether it is a band from edge to edge: part of the ground for what stands on it."""
        return self.part == "rule" and self.left <= 0 and self.right >= width

    def holds(self, other: "Box") -> bool:
        return self.top <= other.top and other.bottom <= self.bottom

    def touches(self, other: "Box", air: float) -> bool:
        return (
            self.left < other.right + air
            and other.left < self.right + air
            and self.top < other.bottom + air
            and other.top < self.bottom + air
        )


def boxes(frame: Frame, measure: Measure) -> Iterator[Box]:
    """Yield the inked boxes of a frame's items."""
    for item in frame.items:
        if isinstance(item, TextRun):
            ink = measure.ink(item.text, item.style)
            if ink.right > ink.left:
                yield Box(
                    item.x + ink.left * item.size, item.baseline - ink.top * item.size,
                    item.x + ink.right * item.size, item.baseline - ink.bottom * item.size,
                    item.text, item.part, item.baseline, item.size,
                )  # fmt: skip
        elif isinstance(item, Rect):
            yield Box(item.x, item.y, item.x + item.width, item.y + item.height, "rule", "rule", 0, 0)
        elif item.role not in frame.theme.gradients:  # what is filled with a gradient is ground for all else
            yield _shape_box(item)


def _shape_box(item: Shape) -> Box:
    xs, ys = [x for x, _ in item.points], [y for _, y in item.points]
    return Box(min(xs), min(ys), max(xs), max(ys), "shape", "shape", 0, 0)


def solid(text: str) -> str:
    """Return a text without its white space."""
    return "".join(text.split())


def faults(slides: Sequence[Slide], card: CardText, measure: Measure) -> list[str]:
    """Return what is wrong with the slides of a card, in words."""
    found = [fault for slide in slides for fault in _faults_of_frame(slide.frame, slide.card, measure)]
    shown = solid("".join(run.text for slide in slides for run in main_runs(slide.frame)))
    if shown != solid(card.text):
        found.append(f"shows {shown!r} instead of {solid(card.text)!r}")
    if len(slides) > 1:
        found.extend(_faults_of_set(slides))
    return found


def main_runs(frame: Frame) -> list[TextRun]:
    """Return the runs of the main text, in reading order."""
    return [item for item in frame.items if isinstance(item, TextRun) and item.part == "text"]


def _faults_of_set(slides: Sequence[Slide]) -> Iterator[str]:
    count = len(slides)
    if not 2 <= count <= 10:
        yield f"{count} slides"
    if len({run.size for slide in slides for run in main_runs(slide.frame)}) > 1:
        yield "slides of different sizes"
    if len({round(main_runs(slide.frame)[0].baseline) for slide in slides}) > 1:
        yield "first lines at different heights"
    for number, slide in enumerate(slides, start=1):
        if slide.frame.words("number") != f"{number}/{count}":
            yield f"slide {number} of {count} says {slide.frame.words('number')!r}"


def _faults_of_frame(frame: Frame, card: CardText, measure: Measure) -> Iterator[str]:
    u = frame.canvas.u
    inked = list(boxes(frame, measure))
    for box in inked:
        inside = box.crosses(frame.canvas.width) or (
            box.left >= EDGE * u
            and box.top >= EDGE * u
            and box.right <= frame.canvas.width - EDGE * u
            and box.bottom <= frame.canvas.height - EDGE * u
        )
        if not inside:
            yield f"{box.name!r} leaves the canvas"
    for one, other in combinations(inked, 2):
        drawing = one.part == other.part == "shape"  # an arrow's shaft and tip, three dots
        on_band = any(a.crosses(frame.canvas.width) and a.holds(b) for a, b in ((one, other), (other, one)))
        if not drawing and not on_band and one.touches(other, _air(one, other, u)):
            yield f"{one.part} {one.name!r} touches {other.part} {other.name!r}"
    for item in frame.items:
        if isinstance(item, TextRun) and item.size < LEAST_SIZE * u - 1e-6:
            yield f"{item.text!r} is {item.size / u:.2f} u"
    for run in main_runs(frame):
        if not any(abs(run.size / u - step) < 1e-6 for step in STEPS):
            yield f"{run.text!r} stands between the steps: {run.size / u:.2f} u"
    main = main_runs(frame)
    if not main or main[0].size < frame.theme.floor * u - 1e-6:
        yield "main text below the floor"
    cited = solid(frame.words("name") + frame.words("citation"))
    yield from (
        f"no {part!r} in the citation"
        for part in (card.name, card.role, card.publisher, card.date, display_host(card.url))
        if solid(part) not in cited
    )


def _air(one: Box, other: Box, u: float) -> float:
    """Return how far two boxes must be apart, px; below 0 where they may overlap."""
    parts = {one.part, other.part}
    # Marks of the text's own size stand in its lines.
    alike = one.part == other.part or (parts == {"mark", "text"} and one.size == other.size)
    if one.baseline == other.baseline and alike:
        return -KISS * max(one.size, other.size)
    # Lines of the foot follow each other as lines do, whatever they say.
    return 0.0 if alike or parts <= {"name", "citation", "brand", "number"} else APART * u

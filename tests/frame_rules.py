"""What holds for every laid-out slide, as a function that lists what does not: faults of a frame in words."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from snippets.cards.cardtext import CardText
from snippets.cards.compositions import floor_of
from snippets.cards.frame import Frame, Measure, TextRun
from snippets.cards.legibility import EDGE, KISS, Inked, inked
from snippets.cards.legibility import faults as illegible
from snippets.cards.slides import Slide
from snippets.themes import STEPS
from snippets.urls import display_host

# Parts of different function keep at least this apart, u: the mark, the text, the attribution, the brand, the number.
APART = 0.6


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
    drawn = list(inked(frame, measure))
    for box in drawn:
        inside = box.crosses(frame.canvas.width) or (
            box.left >= EDGE * u
            and box.top >= EDGE * u
            and box.right <= frame.canvas.width - EDGE * u
            and box.bottom <= frame.canvas.height - EDGE * u
        )
        if not inside:
            yield f"{box.name!r} leaves the canvas"
    for one, other in combinations(drawn, 2):
        drawing = one.part == other.part == "shape"  # an arrow's shaft and tip, three dots
        on_band = any(a.crosses(frame.canvas.width) and a.holds(b) for a, b in ((one, other), (other, one)))
        if not drawing and not on_band and one.touches(other, _air(one, other, u)):
            yield f"{one.part} {one.name!r} touches {other.part} {other.name!r}"
    yield from illegible(frame, measure)
    for run in main_runs(frame):
        if not any(abs(run.size / u - step) < 1e-6 for step in STEPS):
            yield f"{run.text!r} stands between the steps: {run.size / u:.2f} u"
    main = main_runs(frame)
    if not main or main[0].size < floor_of(card, frame.theme) * u - 1e-6:
        yield "main text below the floor"
    cited = solid(frame.words("name") + frame.words("citation"))
    yield from (
        f"no {part!r} in the citation"
        for part in (card.name, card.role, card.publisher, card.date, display_host(card.url))
        if solid(part) not in cited
    )


def _air(one: Inked, other: Inked, u: float) -> float:
    """Return how far two boxes must be apart, px; below 0 where they may overlap."""
    parts = {one.part, other.part}
    # Marks of the text's own size stand in its lines.
    alike = one.part == other.part or (parts == {"mark", "text"} and one.size == other.size)
    if one.baseline == other.baseline and alike:
        return -KISS * max(one.size, other.size)
    # Lines of the foot follow each other as lines do, whatever they say.
    return 0.0 if alike or parts <= {"name", "citation", "brand", "number"} else APART * u

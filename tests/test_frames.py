"""Frames as text, laid out with the fixed measure, against `golden/frames/`; `--accept` writes them anew."""

from pathlib import Path

import pytest

from card_cases import card_cases
from measure import FixedMeasure
from snippets.cards.cardtext import card_text
from snippets.cards.frame import Frame, Item, Rect, Shape, TextRun
from snippets.cards.layout import lay_out
from snippets.themes import THEMES, Canvas

GOLDEN = Path(__file__).parent / "golden" / "frames"


def as_text(frame: Frame) -> str:
    """One item a line, lengths in u: what, where, size, colour and words."""
    return "".join(f"{_item(item, frame.canvas.u)}\n" for item in frame.items)


def _item(item: Item, u: float) -> str:
    if isinstance(item, TextRun):
        place = f"{item.x / u:7.2f} {item.baseline / u:7.2f} {item.size / u:6.2f}"
        return f"text  {place}  {item.part:<8} {item.role:<9} {item.style.face:<7} {item.text}"
    if isinstance(item, Rect):
        return f"rect  {item.x / u:7.2f} {item.y / u:7.2f}  {item.width / u:.2f} x {item.height / u:.2f}  {item.role}"
    assert isinstance(item, Shape)
    xs, ys = zip(*item.points, strict=True)
    size = f"{(max(xs) - min(xs)) / u:.2f} x {(max(ys) - min(ys)) / u:.2f}"
    return f"shape {min(xs) / u:7.2f} {min(ys) / u:7.2f}  {size}  {item.role}"


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", ["1200x675", "1080x1350"])
@pytest.mark.parametrize("case", ["usual", "long", "fact-figure"])
def test_frames(case: str, size: str, theme: str, *, accept: bool) -> None:
    canvas = Canvas(*map(int, size.split("x")))
    slides = lay_out(card_text(*card_cases()[case]), THEMES[theme], canvas, FixedMeasure())
    text = "\n".join(as_text(slide.frame) for slide in slides)
    path = GOLDEN / f"{case}-{theme}-{size}.txt"
    if accept:
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")

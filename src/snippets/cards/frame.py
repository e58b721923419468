"""A card laid out: items at fixed positions, nothing left to decide.

Geometry is in pixels, origin at the top left, y down; text stands by its baseline. Colours are roles.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from snippets.themes import Canvas, Theme

# Not seen inside a run; at its end, where a line was broken, it is drawn as a hyphen.
SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True, slots=True)
class Style:
    """How a run of text is shaped.

    Attributes:
        face: key of `faces.FACES`.
        lang: BCP 47 tag; fonts have localised forms.
        tracking: extra advance after each cluster, em.
        tight_points: what a space, and a full stop or comma between digits, is narrower, em.
        direction: in which the whole run is read, `ltr` or `rtl`; empty while its parts may differ, each by its script.
    """

    face: str
    lang: str = "en"
    tracking: float = 0.0
    tight_points: float = 0.0
    direction: str = ""


@dataclass(frozen=True, slots=True)
class Ink:
    """The box of a text's outlines at 1 em, relative to its origin on the baseline; y up."""

    left: float
    bottom: float
    right: float
    top: float


class Measure(Protocol):
    """What layout asks of the fonts; tests give a fixed one."""

    def offsets(self, text: str, style: Style) -> Sequence[float]:
        """Return the distance in em from the start to each code point and to the end (`len(text) + 1` numbers)."""
        ...

    def ink(self, text: str, style: Style) -> Ink:
        """Return the box of the outlines."""
        ...

    def vertical(self, style: Style) -> tuple[float, float, float]:
        """Return ascent, descent (positive, downwards) and cap height, in em."""
        ...


@dataclass(frozen=True, slots=True)
class TextRun:
    """A piece of one line.

    Attributes:
        x, baseline: of the first glyph's origin.
        size: of 1 em. width: advance of the whole run.
        role: colour. part: what of the card it is: `text` for the snippet's own words, `mark`, `name`, `citation`,
            `brand`, `number`, `label` for what a data sheet calls them.
    """

    x: float
    baseline: float
    size: float
    style: Style
    text: str
    width: float
    role: str
    part: str


@dataclass(frozen=True, slots=True)
class Rect:
    """A filled rectangle; edges are snapped to whole pixels when painted."""

    x: float
    y: float
    width: float
    height: float
    role: str

    def pixels(self, width: int, height: int) -> tuple[int, int, int, int]:
        """Return the edges (left, top, right, bottom) in whole pixels of a canvas: at least one wide and high."""
        left, top = round(self.x), round(self.y)
        right, bottom = max(left + 1, round(self.x + self.width)), max(top + 1, round(self.y + self.height))
        return max(0, left), max(0, top), min(width, right), min(height, bottom)


@dataclass(frozen=True, slots=True)
class Shape:
    """A filled polygon (non-zero winding), such as an arrow or a dot."""

    points: tuple[tuple[float, float], ...]
    role: str


@dataclass(frozen=True, slots=True)
class Frame:
    """One slide, ready to paint."""

    canvas: Canvas
    theme: Theme
    items: tuple[TextRun | Rect | Shape, ...]

    def words(self, part: str) -> str:
        """Return the text of all runs of `part`, joined by spaces, in the order in which they were placed."""
        return " ".join(item.text for item in self.items if isinstance(item, TextRun) and item.part == part)

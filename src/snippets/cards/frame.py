"""A card laid out: items at fixed positions, nothing left to decide.

Geometry is in pixels, origin at the top left, y down; text stands by its baseline. Colours are roles.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple, Protocol

from snippets.themes import Canvas, Figures, Theme, Type

# Not seen inside a run; at its end, where a line was broken, it is drawn as a hyphen.
SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True, slots=True)
class Style:
    """How a run of text is shaped.

    Attributes:
        face: key of `faces.FACES`.
        lang: BCP 47 tag; fonts have localised forms.
        tracking: extra advance after each cluster, em.
        tight_points: what a space, and a full stop or comma after a digit of a number, is narrower, em.
        figures: which kind of them, where a face has both.
        enlarged: whether letters that look small beside Latin ones are drawn larger, as in small lines.
        direction: in which the whole run is read, `ltr` or `rtl`; empty while its parts may differ, each by its script.
        beside: a letter whose face draws marks that stand by themselves, such as a bracket between two directions.
    """

    face: str
    lang: str = "en"
    tracking: float = 0.0
    tight_points: float = 0.0
    figures: Figures = "lining"
    direction: str = ""
    enlarged: bool = False
    beside: str = ""

    @classmethod
    def of(cls, kind: Type, lang: str) -> "Style":
        """Return the style of a theme's type."""
        return cls(kind.face, lang, kind.tracking, kind.tight_points, kind.figures)


class Ink(NamedTuple):
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

    def lacks(self, text: str, style: Style) -> float:
        """Return the part of the words that the style's own face cannot draw though it has their script."""
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
            `brand`, `number`, `credit` for the maker of a photo, `label` for what a data sheet calls them, `goal` for
            the address of a call to action.
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

    def pixels(self, width: int, height: int) -> tuple[int, int, int, int]:
        """Return the edges (left, top, right, bottom) of its box in whole pixels, as far as it lies on a canvas."""
        xs, ys = [x for x, _ in self.points], [y for _, y in self.points]
        return max(0, int(min(xs))), max(0, int(min(ys))), min(width, int(max(xs)) + 1), min(height, int(max(ys)) + 1)


@dataclass(frozen=True, slots=True, eq=False)
class Bitmap:
    """A decoded picture, upright; one is only ever equal to itself.

    Attributes:
        width, height: px.
        mode: `RGB`, `RGBA`, or `L` for a drawing in one colour, of which only the coverage is known.
        data: rows from the top, one byte a channel, nothing between them.
    """

    width: int
    height: int
    mode: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Graphic:
    """A small picture, such as a logo; scaled when painted. `role` colours one of mode `L`."""

    x: float
    y: float
    width: float
    height: float
    bitmap: Bitmap
    role: str

    def pixels(self) -> tuple[int, int, int, int]:
        """Return the left and top edge, width and height in whole pixels."""
        return round(self.x), round(self.y), max(1, round(self.width)), max(1, round(self.height))


Modules = tuple[tuple[bool, ...], ...]
"""Rows of a QR code from the top; true is dark. Without the quiet zone."""


# So many squares around a QR code stay empty (ISO/IEC 18004).
QUIET = 4


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code.

    Attributes:
        x, y: of its top left corner, or of its plate's. module: the side of a square, px.
        plate: role of what it stands on, with the empty squares around it; empty where that is the ground.
    """

    x: int
    y: int
    module: int
    modules: Modules
    role: str
    plate: str = ""

    @property
    def inset(self) -> int:
        """Return how far inside its plate the code begins, px."""
        return QUIET * self.module if self.plate else 0

    @property
    def side(self) -> int:
        """Return its width and height with the plate, px."""
        return len(self.modules) * self.module + 2 * self.inset

    def rects(self) -> Iterator[Rect]:
        """Yield the plate, and the dark squares, those that touch in a row as one."""
        if self.plate:
            yield Rect(self.x, self.y, self.side, self.side, self.plate)
        for number, row in enumerate(self.modules):
            start = 0
            for dark, same in groupby(row):
                end = start + len(tuple(same))
                if dark:
                    x, y = start * self.module + self.inset, number * self.module + self.inset
                    yield Rect(self.x + x, self.y + y, (end - start) * self.module, self.module, self.role)
                start = end


class Scrim(NamedTuple):
    """A veil in the colour of the ground over a photo.

    Attributes:
        stops: (part of the height, or of the width from the left; how much it covers there: 0 to 1), in order.
        across: whether it changes along the width.
    """

    stops: tuple[tuple[float, float], ...]
    across: bool = False


class Backdrop(NamedTuple):
    """A photo of the canvas' size behind everything; where scrims meet, each covers what the other leaves."""

    photo: Bitmap
    scrims: tuple[Scrim, ...]


Item = TextRun | Rect | Shape | Graphic | Code


@dataclass(frozen=True, slots=True)
class Frame:
    """One slide, ready to paint."""

    canvas: Canvas
    theme: Theme
    items: tuple[Item, ...]
    backdrop: Backdrop | None = None

    def words(self, part: str) -> str:
        """Return the text of all runs of `part`, joined by spaces, in the order in which they were placed."""
        return " ".join(item.text for item in self.items if isinstance(item, TextRun) and item.part == part)

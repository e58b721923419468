"""THEMES and CANVASES: colours, type and spacing by role; pixel sizes and their ratio classes.

Lengths are in u (a hundredth of the canvas' width) unless a name says em. A theme is a composition, not only a
palette: `composition` names the function of `snippets.cards` that places its parts.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

RatioClass = Literal["L", "S", "P"]  # landscape, square, portrait
Colour = tuple[int, int, int]

# The only sizes that the main text may have, largest first (preferred numbers, R20).
STEPS = (
    40.0, 35.5, 31.5, 28.0, 25.0, 22.4, 20.0, 18.0, 16.0, 14.0, 12.5, 11.2,
    10.0, 9.0, 8.0, 7.1, 6.3, 5.6, 5.0, 4.5, 4.0, 3.55, 3.15,
)  # fmt: skip

# Nothing on a card is smaller: 28 px on a canvas 1080 px wide.
LEAST_SIZE = 2.6

# The smallest and the largest side of a canvas, in pixels.
LEAST_SIDE, MOST_SIDE = 320, 4096


@dataclass(frozen=True, slots=True)
class Canvas:
    """A picture's size in pixels."""

    width: int
    height: int

    @property
    def u(self) -> float:
        """Return one unit of the theme, in pixels."""
        return self.width / 100

    @property
    def ratio_class(self) -> RatioClass:
        """Return which set of measures applies, by height over width."""
        ratio = self.height / self.width
        return "L" if ratio < 0.75 else "S" if ratio < 1.15 else "P"


@dataclass(frozen=True, slots=True)
class Type:
    """How a role's text is set.

    Attributes:
        face: key of FACES.
        leading: distance of baselines over size.
        tracking: extra advance a letter, in em.
    """

    face: str
    leading: float
    tracking: float = 0.0


@dataclass(frozen=True, slots=True)
class Measures:
    """A theme's lengths on one ratio class, in u.

    Attributes:
        top, bottom, start, end: margins.
        quote_most, text_most, figure_most: largest step of a quote, of a fact's running text, of its figure.
        reserve: air that must stay between the main text and the rest.
        lift: how far above the middle the text stands.
        name, small: sizes of the attribution and of the lines under it.
        mark: size of the decorative quotation mark. mark_box: height that it takes when it stands on its own line.
        foot_gap: from the foot's rule to its first line.
    """

    top: float
    bottom: float
    start: float
    end: float
    quote_most: float
    text_most: float
    figure_most: float
    reserve: float
    lift: float
    name: float
    small: float
    mark: float
    mark_box: float
    foot_gap: float


@dataclass(frozen=True, slots=True)
class Theme:
    """One look.

    Attributes:
        name: as on the command line.
        about: one sentence for `snippets themes`.
        composition: which arrangement of the parts it uses.
        ground: colour of the empty card.
        inks: role -> colour; every pair with the ground has a contrast of 7:1 or more, the hairline aside.
        quote, figure, fact: main text. name, role, publisher, small, brand: the small lines.
        floor: smallest size of the main text, u. Below it the text becomes slides.
        measures: lengths by ratio class.
        start_aligned_over: characters beyond which a centred theme sets its text from the start edge.
    """

    name: str
    about: str
    composition: str
    ground: Colour
    inks: Mapping[str, Colour]
    quote: Type
    figure: Type
    fact: Type
    name_type: Type
    role_type: Type
    publisher_type: Type
    small_type: Type
    brand_type: Type
    floor: float
    figure_gap_before: float
    figure_gap_after: float
    measures: Mapping[RatioClass, Measures]
    start_aligned_over: int = 0


# Each face is a chain: the first that has a character draws it. Files are under fonts/.
SERIF_REST = (
    "noto-serif/NotoSerif-Regular.ttf",
    "noto-serif-armenian/NotoSerifArmenian-Regular.ttf",
    "noto-serif-georgian/NotoSerifGeorgian-Regular.ttf",
)
FACES: Mapping[str, tuple[str, ...]] = {
    "display": ("literata/LiterataDisplay-Regular.ttf", *SERIF_REST),
    "text": ("literata/Literata-Regular.ttf", *SERIF_REST),
    "italic": ("literata/Literata-Italic.ttf", "noto-serif/NotoSerif-Italic.ttf", *SERIF_REST),
    "strong": (
        "literata/Literata-SemiBold.ttf",
        "noto-serif/NotoSerif-SemiBold.ttf",
        "noto-serif-armenian/NotoSerifArmenian-SemiBold.ttf",
        "noto-serif-georgian/NotoSerifGeorgian-SemiBold.ttf",
        *SERIF_REST,
    ),
}


def _paper(top: float, most: tuple[float, float, float], **rest: float) -> Measures:
    quote, text, figure = most
    return Measures(
        top=top, bottom=top, start=14, end=8,
        quote_most=quote, text_most=text, figure_most=figure,
        small=2.8, mark_box=0, **rest,
    )  # fmt: skip


def _night(top: float, most: tuple[float, float, float], **rest: float) -> Measures:
    quote, text, figure = most
    return Measures(
        top=top, bottom=top, start=8, end=8,
        quote_most=quote, text_most=text, figure_most=figure,
        small=2.75, lift=0, **rest,
    )  # fmt: skip


PAPER = Theme(
    name="paper",
    about="A book page; the source is its footnote.",
    composition="footnote",
    ground=(0xF6, 0xF0, 0xE4),
    inks={
        "ink": (0x22, 0x1C, 0x16),
        "role": (0x4E, 0x45, 0x3A),
        "publisher": (0x59, 0x4E, 0x42),
        "secondary": (0x59, 0x4E, 0x42),
        "accent": (0x94, 0x24, 0x16),
    },
    quote=Type("display", 1.30, -0.006),
    figure=Type("display", 1.06, -0.025),
    fact=Type("display", 1.28, -0.006),
    name_type=Type("strong", 1.35),
    role_type=Type("text", 1.35),
    publisher_type=Type("italic", 1.45),
    small_type=Type("text", 1.45),
    brand_type=Type("italic", 1.45),
    floor=3.55,
    figure_gap_before=3.4,
    figure_gap_after=3.8,
    measures={
        "L": _paper(5, (6.3, 5.6, 14), reserve=4, lift=0.8, name=3.0, mark=16, foot_gap=2),
        "S": _paper(8, (8, 6.3, 18), reserve=5, lift=0.5, name=3.4, mark=17.5, foot_gap=2.6),
        "P": _paper(8.5, (9, 6.3, 18), reserve=5, lift=1.5, name=3.4, mark=17.5, foot_gap=2.6),
    },
)

NIGHT = Theme(
    name="night",
    about="The title page by lamplight; everything on one axis.",
    composition="title-page",
    ground=(0x11, 0x16, 0x1F),
    inks={
        "ink": (0xF1, 0xE7, 0xD3),
        "role": (0xD5, 0xCC, 0xBA),
        "publisher": (0xD9, 0xD3, 0xC5),
        "secondary": (0xB3, 0xB8, 0xC1),
        "accent": (0xE8, 0xAE, 0x52),
        "hairline": (0x3A, 0x42, 0x50),
    },
    quote=Type("display", 1.30, -0.002),
    figure=Type("display", 1.06, -0.03),
    fact=Type("display", 1.28, -0.002),
    name_type=Type("strong", 1.42),
    role_type=Type("italic", 1.42),
    publisher_type=Type("italic", 1.42),
    small_type=Type("text", 1.42),
    brand_type=Type("text", 1.42),
    floor=3.55,
    figure_gap_before=3.0,
    figure_gap_after=3.8,
    measures={
        "L": _night(5.6, (6.3, 5.6, 16), reserve=3, name=3.0, mark=13, mark_box=5.2, foot_gap=1.9),
        "S": _night(7.5, (8, 5.6, 20), reserve=4, name=3.6, mark=15, mark_box=6.5, foot_gap=3),
        "P": _night(8.5, (9, 5.6, 20), reserve=7, name=3.6, mark=17, mark_box=7.5, foot_gap=3),
    },
    start_aligned_over=240,
)

THEMES: Mapping[str, Theme] = {theme.name: theme for theme in (PAPER, NIGHT)}

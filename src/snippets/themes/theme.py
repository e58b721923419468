"""What a theme is: colours, type and spacing by role; canvases and their ratio classes. Lengths are in u."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

RatioClass = Literal["L", "S", "P", "T"]  # landscape, square, portrait, tall (a story)
Figures = Literal["lining", "oldstyle"]  # as high as capitals, or as small letters with their strokes up and down
Colour = tuple[int, int, int]
Gradient = tuple[tuple[float, Colour], ...]  # from the top: part of the height, and the colour there

# The role, in `Theme.gradients`, of the empty card itself.
GROUND = "ground"

# The role of a coloured band, and how the roles of what stands on it begin.
BAND, ON_BAND = "band", "on-band"

# The only sizes that the main text may have, largest first (preferred numbers, R20).
STEPS = (
    40.0, 35.5, 31.5, 28.0, 25.0, 22.4, 20.0, 18.0, 16.0, 14.0, 12.5, 11.2,
    10.0, 9.0, 8.0, 7.1, 6.3, 5.6, 5.0, 4.5, 4.0, 3.55, 3.15,
)  # fmt: skip

# Nothing on a card is smaller: 28 px on a canvas 1080 px wide.
LEAST_SIZE = 2.6

# A theme's smallest size is no larger: its slides would hold too few words.
MOST_FLOOR = 6.3

# A very short text may be two steps larger than a theme's largest quote.
MOST_QUOTE = STEPS[2]

# What stands in the margin before the text needs so much of it, u: composition -> `Measures.start`.
LEAST_START: Mapping[str, float] = {"footnote": 11.0}

# Of a tall canvas the top and the bottom, parts of its height, stay free of text: the apps lay their own things there.
STORY_TOP, STORY_BOTTOM = 0.14, 0.20

# The smallest and the largest side of a canvas, in pixels.
LEAST_SIDE, MOST_SIDE = 320, 4096


class Canvas(NamedTuple):
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
        return "L" if ratio < 0.75 else "S" if ratio < 1.15 else "P" if ratio < 1.6 else "T"


@dataclass(frozen=True, slots=True)
class Type:
    """How a role's text is set.

    Attributes:
        face: key of FACES, or one that `faces.own_face` made of a font file.
        leading: distance of baselines over size.
        tracking: extra advance a letter, in em.
        outdent: how far outside the text's edge lines begin, em: as much as the face has white before a stem. At large
            sizes that is seen.
        scale: of a small line: how much larger it is than the rest of its line.
        tight_points: what a space, and a full stop or comma after a digit of a number, is narrower, em: fixed-width
            faces need it.
        figures: of the two kinds that the face has, if it has two.
    """

    face: str
    leading: float
    tracking: float = 0.0
    outdent: float = 0.0
    scale: float = 1.0
    tight_points: float = 0.0
    figures: Figures = "lining"


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
        ground: colour of the empty card, or the one that stands for it where it is a gradient.
        inks: role -> colour; every pair with the ground has a contrast of 7:1 or more, the hairline aside. Roles that
            begin with `on-band` stand on the role `band`, and have their contrast with that.
        quote, figure, fact: main text. name, role, publisher, small, brand: the small lines.
        floor: smallest size of the main text, u. Below it the text becomes slides.
        measures: lengths by ratio class.
        start_aligned_over: characters beyond which a centred theme sets its text from the start edge.
        figure_band: least height, em of the figure, of the band across the card on which a figure stands in the role
            `on-band`; 0 for no band. The figure's gaps are then measured from the band.
        lone_words: whether a line of a very short text may be a single word.
        gradients: role -> how the ground, or a shape of that role, changes from its top to its bottom.
        figure_air: the gaps before and after the figure are at least this much of its size, em.
        logo: picture file, absolute; empty for none.
        bare: of a theme that shows the snippet's picture: the name of the one for snippets without; empty otherwise.
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
    figure_band: float = 0.0
    lone_words: bool = False
    gradients: Mapping[str, Gradient] = field(default_factory=dict)
    figure_air: float = 0.0
    logo: str = ""
    bare: str = ""


def is_theme_file(name: str) -> bool:
    """Return whether what stands for a theme is the path of a file, not a theme's name."""
    return "/" in name or name.lower().endswith((".yaml", ".yml"))

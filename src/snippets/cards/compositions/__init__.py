"""How a theme arranges the parts of a card: one function a composition, all lengths of the theme in u.

Each takes the words of one slide and the sizes that its main text may have, and returns a Frame, or None when the
text fits at none of them. The citation is placed first: the main text gets what is left, never the other way round.
"""

from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module

from snippets.cards.block import SHORT, steps
from snippets.cards.cardtext import CardText
from snippets.cards.frame import Frame
from snippets.cards.setup import Setup
from snippets.faces import OWN_SCRIPTS, SMALL_LINES_SCALE, SMALLER_STEPS, face_row
from snippets.scripts import main_script
from snippets.themes import STEPS, Canvas, Theme

Composition = Callable[[Setup, Sequence[float]], Frame | None]

# A very short text may be so many steps larger than the theme's largest.
SHORT_STEPS = 2

# One size for all slides of a set, so that it reads as one text: one of so many, from the theme's smallest up; never
# below the second, u, whatever the theme allows a single card.
SLIDE_SIZES, SLIDE_LEAST = 6, 3.55

# Beside small lines that are set larger for their script, text at the floor would look no larger than they do: of these
# scripts it is not smaller than this, u.
ENLARGED_FLOOR = 4.0

# A condensed face has a large smallest size. Text that another face draws, wider, may be as small as this, u.
WIDE_FLOOR = 4.0


@cache
def composition(name: str) -> Composition:
    """Return the function of a theme's composition; it has the name of its module, with _ for -.

    It is loaded when it is wanted: a card needs one of eight.
    """
    own = name.replace("-", "_")
    made: Composition = getattr(import_module(f"{__name__}.{own}"), own)
    return made


def floor_of(card: CardText, theme: Theme) -> float:
    """Return the smallest size of the card's main text, u."""
    script = main_script(card.text)
    wide = face_row(theme.quote.face).narrow and script not in OWN_SCRIPTS
    floor = min(theme.floor, WIDE_FLOOR) if wide else theme.floor
    return max(floor, ENLARGED_FLOOR) if script in SMALL_LINES_SCALE else floor


def main_steps(card: CardText, theme: Theme, canvas: Canvas) -> tuple[float, ...]:
    """Return the sizes that the main text of a single card may have, u: a very short text may be two steps larger."""
    most = STEPS.index(theme.measures[canvas.ratio_class].quote_most)
    most += SMALLER_STEPS.get(main_script(card.text), 0)
    return steps(STEPS[most - SHORT_STEPS] if len(card.text) < SHORT else STEPS[most], floor_of(card, theme))


def slide_steps(card: CardText, theme: Theme) -> tuple[float, ...]:
    """Return the sizes that the main text of slides may have, u."""
    return steps(STEPS[0], max(SLIDE_LEAST, floor_of(card, theme)))[-SLIDE_SIZES:]

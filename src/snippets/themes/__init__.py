"""THEMES and CANVASES: colours, type and spacing by role; pixel sizes and their ratio classes.

Lengths are in u (a hundredth of the canvas' width) unless a name says em. A theme is a composition, not only a
palette: `composition` names the function of `snippets.cards` that places its parts.
"""

from collections.abc import Mapping

from snippets.themes.contrast import contrast, contrasts
from snippets.themes.dawn import DAWN
from snippets.themes.ledger import LEDGER
from snippets.themes.night import NIGHT
from snippets.themes.paper import PAPER
from snippets.themes.photo import PHOTO
from snippets.themes.poster import POSTER
from snippets.themes.press import PRESS
from snippets.themes.signal import SIGNAL
from snippets.themes.theme import (
    BAND,
    GROUND,
    LEAST_SIDE,
    LEAST_SIZE,
    LEAST_START,
    MOST_FLOOR,
    MOST_QUOTE,
    MOST_SIDE,
    ON_BAND,
    STEPS,
    STORY_BOTTOM,
    STORY_TOP,
    Canvas,
    Colour,
    Figures,
    Gradient,
    Measures,
    RatioClass,
    Theme,
    Type,
    is_theme_file,
)

THEMES: Mapping[str, Theme] = {
    theme.name: theme for theme in (PAPER, NIGHT, PRESS, POSTER, LEDGER, DAWN, PHOTO, SIGNAL)
}


def theme_for(theme: Theme, *, pictured: bool) -> Theme:
    """Return the theme of a snippet: one that shows its picture, if it has one, and else one that needs none."""
    if pictured:
        return theme if theme.bare else PHOTO
    return THEMES[theme.bare] if theme.bare else theme


__all__ = [
    "BAND",
    "GROUND",
    "LEAST_SIDE",
    "LEAST_SIZE",
    "LEAST_START",
    "MOST_FLOOR",
    "MOST_QUOTE",
    "MOST_SIDE",
    "ON_BAND",
    "STEPS",
    "STORY_BOTTOM",
    "STORY_TOP",
    "THEMES",
    "Canvas",
    "Colour",
    "Figures",
    "Gradient",
    "Measures",
    "RatioClass",
    "Theme",
    "Type",
    "contrast",
    "contrasts",
    "is_theme_file",
    "theme_for",
]

"""THEMES and CANVASES: colours, type and spacing by role; pixel sizes and their ratio classes.

Lengths are in u (a hundredth of the canvas' width) unless a name says em. A theme is a composition, not only a
palette: `composition` names the function of `snippets.cards` that places its parts.
"""

from collections.abc import Mapping

from snippets.themes.night import NIGHT
from snippets.themes.paper import PAPER
from snippets.themes.theme import (
    FACES,
    LEAST_SIDE,
    LEAST_SIZE,
    MOST_SIDE,
    SERIF_REST,
    STEPS,
    STORY_BOTTOM,
    STORY_TOP,
    Canvas,
    Colour,
    Measures,
    RatioClass,
    Theme,
    Type,
)

THEMES: Mapping[str, Theme] = {theme.name: theme for theme in (PAPER, NIGHT)}

__all__ = [
    "FACES",
    "LEAST_SIDE",
    "LEAST_SIZE",
    "MOST_SIDE",
    "SERIF_REST",
    "STEPS",
    "STORY_BOTTOM",
    "STORY_TOP",
    "THEMES",
    "Canvas",
    "Colour",
    "Measures",
    "RatioClass",
    "Theme",
    "Type",
]

"""Which part of a photo stays when it is cut: a side, or how far from its left and its top, as in CSS object-position.

`30% 20%` puts the point at 30 % of the picture's width and 20 % of its height at 30 % and 20 % of the card's, so that
point is always seen.
"""

import re
from collections.abc import Mapping

Focus = tuple[float, float]
"""From the left and from the top, parts of the width and the height."""

# The upper third: faces and horizons are above the middle, and the words stand below it.
USUAL: Focus = (1 / 2, 1 / 3)

SIDES: Mapping[str, Focus] = {
    "top": (USUAL[0], 0.0),
    "centre": (1 / 2, 1 / 2),
    "bottom": (USUAL[0], 1.0),
    "left": (0.0, USUAL[1]),
    "right": (1.0, USUAL[1]),
}

_PERCENT = r"(100|[0-9]{1,2})%"
PATTERN = f"{'|'.join(SIDES)}|{_PERCENT} {_PERCENT}"
FORMS = f'{", ".join(SIDES)}, or percentages from the left and the top such as "30% 20%"'


def read_focus(text: str) -> Focus:
    """Read a focus; an empty text is the usual one.

    Raises:
        ValueError: it is none.
    """
    if text in SIDES:
        return SIDES[text]
    found = re.fullmatch(PATTERN, text)
    if text and not found:
        raise ValueError(f'"{text}" is not a focus')
    return (int(found[1]) / 100, int(found[2]) / 100) if found else USUAL

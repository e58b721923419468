"""A fixed measure for tests of layout: every character is half an em wide, so that lines can be counted by hand."""

import unicodedata
from collections.abc import Sequence

from snippets.cards.frame import Ink, Style

ADVANCE = 0.5
ASCENT, DESCENT, CAP = 1.0, 0.25, 0.7


class FixedMeasure:
    """`frame.Measure`: 10 px a character at 20 px, marks take no room, ink reaches from the baseline to the caps."""

    def offsets(self, text: str, style: Style) -> Sequence[float]:
        at = [0.0]
        for char in text:
            at.append(at[-1] + (0 if unicodedata.combining(char) else ADVANCE + style.tracking))
        return at

    def ink(self, text: str, style: Style) -> Ink:
        return Ink(0, 0, self.offsets(text, style)[-1], CAP) if text.strip() else Ink(0, 0, 0, 0)

    def lacks(self, text: str, style: Style) -> float:  # noqa: ARG002  # the protocol asks by style
        return 0.0

    def vertical(self, style: Style) -> tuple[float, float, float]:  # noqa: ARG002  # the protocol asks by style
        return ASCENT, DESCENT, CAP

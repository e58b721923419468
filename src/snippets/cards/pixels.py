"""A painted card, on its way from `paint` to `encode`."""

from dataclasses import dataclass

from snippets.themes import Colour


@dataclass(frozen=True, slots=True)
class Pixels:
    """A painted card.

    Attributes:
        width, height: pixels.
        palette: RGB colours, index 0 the ground; empty when `rows` holds colours themselves.
        rows: from the top: one byte a pixel, each row led by a zero byte (a PNG image stream with filter 0); without a
            palette three bytes a pixel, R G B, and nothing between the rows.
    """

    width: int
    height: int
    palette: tuple[Colour, ...]
    rows: bytes

"""A painted card, on its way from `paint` to `encode`: of few colours, or of many."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from snippets.themes import Colour

if TYPE_CHECKING:
    from PIL.Image import Image

# Rows of a picture that are handed on at once: little enough that no memory is asked of the system for it.
STRIP = 16


@dataclass(frozen=True, slots=True)
class Indexed:
    """A card of few colours.

    Attributes:
        width, height: pixels.
        palette: RGB colours; index 0 is the ground.
        rows: from the top: one byte a pixel, each row led by a zero byte.
    """

    width: int
    height: int
    palette: tuple[Colour, ...]
    rows: bytes

    def stream(self) -> Iterator[bytes]:
        """Yield a PNG image stream: rows led by a zero byte, for filter 0."""
        yield self.rows

    def rgb(self) -> bytes:
        """Return the pixels as RGB bytes, row by row from the top."""
        stride = self.width + 1
        plain = b"".join(self.rows[at + 1 : at + stride] for at in range(0, len(self.rows), stride))
        out = bytearray(3 * len(plain))
        for channel in range(3):
            table = bytes(colour[channel] for colour in self.palette).ljust(256, b"\0")
            out[channel::3] = plain.translate(table)
        return bytes(out)


@dataclass(frozen=True, slots=True)
class Coloured:
    """A card of many colours: a picture of Pillow's, in RGB."""

    picture: "Image"

    @property
    def width(self) -> int:
        """Return pixels."""
        return self.picture.width

    @property
    def height(self) -> int:
        """Return pixels."""
        return self.picture.height

    def stream(self) -> Iterator[bytes]:
        """Yield a PNG image stream: rows led by a zero byte, for filter 0."""
        yield b"\0"
        for top in range(0, self.height, STRIP):
            bottom = min(self.height, top + STRIP)
            # Pillow ends each row with a zero: the one that leads the next row, but for the last.
            strip = self.picture.crop((0, top, self.width, bottom)).tobytes("raw", "RGB", 3 * self.width + 1, 1)
            yield strip if bottom < self.height else strip[:-1]

    def rgb(self) -> bytes:
        """Return the pixels as RGB bytes, row by row from the top."""
        return self.picture.tobytes()


Pixels = Indexed | Coloured

"""A painted card, on its way from `paint` to `encode`: of few colours, or of many."""

from binascii import unhexlify
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from snippets.themes import Colour

if TYPE_CHECKING:
    from PIL.Image import Image

# Rows of a picture that are handed on at once: little enough that no memory is asked of the system for it.
STRIP = 16

# Zero bytes that lead a row of an indexed card. Packed two to a byte they are the zero of PNG's filter 0, "none".
LEAD = 2

# The digits of half a byte: packing two by two is reading hexadecimal, which no loop of ours does as fast.
_HALF = b"0123456789abcdef"


def stride_of(width: int) -> int:
    """Return how many bytes a row of an indexed card takes, an even number."""
    return LEAD + width + width % 2


@dataclass(frozen=True, slots=True)
class Indexed:
    """A card of few colours.

    Attributes:
        width, height: pixels.
        palette: RGB colour of each index, some perhaps the same; index 0 is the ground.
        rows: from the top: one byte a pixel, led by LEAD zeros and followed by one more where the width is odd. Not to
            be changed: it is the buffer that was painted on, for copying it takes as long as packing it.
    """

    width: int
    height: int
    palette: tuple[Colour, ...]
    rows: bytes | bytearray

    @property
    def colours(self) -> tuple[Colour, ...]:
        """Return the different colours, those of the palette of a PNG; the first is the ground."""
        return tuple(dict.fromkeys(self.palette))

    @property
    def depth(self) -> int:
        """Return the bits of a pixel in `stream`, 4 or 8."""
        return 4 if len(self.colours) <= len(_HALF) else 8

    def stream(self) -> Iterator[bytes]:
        """Yield a PNG image stream of numbers of `colours`: rows led by a zero byte, for filter 0."""
        numbers = {colour: number for number, colour in enumerate(self.colours)}
        table = bytes(numbers[colour] for colour in self.palette).ljust(256, b"\0")
        stride = stride_of(self.width)
        if self.depth == 4:
            yield from _packed(self.rows, table, STRIP * stride)
        else:
            # Where no two indices share a colour each is its number.
            plain = self.rows if len(numbers) == len(self.palette) else self.rows.translate(table)
            yield b"".join(plain[at - 1 : at + self.width] for at in range(LEAD, len(plain), stride))

    def rgb(self) -> Iterator[bytes | memoryview]:
        """Yield the pixels as RGB bytes, row by row from the top."""
        stride = stride_of(self.width)
        bare, ground = bytes(STRIP * stride), bytes(self.palette[0]) * (self.width * STRIP)
        tables = [bytes(colour[channel] for colour in self.palette).ljust(256, b"\0") for channel in range(3)]
        for at in range(0, len(self.rows), STRIP * stride):
            strip = self.rows[at : at + STRIP * stride]
            if strip == bare:
                yield ground
                continue
            out = bytearray(3 * len(strip))
            for channel, table in enumerate(tables):
                out[channel::3] = strip.translate(table)
            shown = memoryview(out)
            yield from (shown[3 * row : 3 * (row + self.width)] for row in range(LEAD, len(strip), stride))


def _packed(rows: bytes | bytearray, table: bytes, strip: int) -> Iterator[bytes]:
    """Yield bytes of 0 to 15, after `table`, two to a byte, the first in the upper half; `strip` of them at once."""
    digits = table.translate(_HALF.ljust(256, b"0"))
    bare, packed = bytes(strip), bytes(strip // 2)
    for at in range(0, len(rows), strip):
        some = rows[at : at + strip]
        # Half of a card is bare ground.
        yield packed if some == bare else unhexlify(some.translate(digits))


class Coloured(NamedTuple):
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

    def rgb(self) -> Iterator[bytes | memoryview]:
        """Yield the pixels as RGB bytes, row by row from the top."""
        yield self.picture.tobytes()


Pixels = Indexed | Coloured

"""What is worked out of a painted card in one look at its colours: the hash of its pixels, and a thumbnail."""

from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256
from itertools import takewhile
from struct import pack, unpack_from
from typing import TYPE_CHECKING

from PIL import Image

from snippets.cards.encode import deflated, inflated
from snippets.cards.frame import Bitmap
from snippets.cards.pixels import LEAD, Indexed, Pixels, stride_of
from snippets.themes import Colour

if TYPE_CHECKING:
    from hashlib import _Hash

# The most that a thumbnail measures, px. A quarter of a card is the smallest at which its words can be read.
THUMB_WIDTH, THUMB_HEIGHT = 300, 400

# Rows that are looked at together, about: so few that they stay near the processor.
BAND = 64


def thumb_factor(width: int, height: int) -> int:
    """Return of how many columns and rows of a card of this size each pixel of its thumbnail is the mean."""
    return max(1, -(-width // THUMB_WIDTH), -(-height // THUMB_HEIGHT))


def survey(pixels: Pixels) -> tuple[str, Bitmap]:
    """Return the SHA-256 of the RGB pixels, row by row, in hexadecimal, and a thumbnail in RGB."""
    factor = thumb_factor(pixels.width, pixels.height)
    size = (-(-pixels.width // factor), -(-pixels.height // factor))
    if not isinstance(pixels, Indexed):
        return sha256(pixels.picture.tobytes()).hexdigest(), _bitmap(pixels.picture.reduce(factor))
    rows, ground = max(1, BAND // factor) * factor, pixels.palette[0]
    bands = list(_bands(pixels, rows))
    bare = sum(1 for _ in takewhile(lambda band: not band, bands[:-1]))
    found = _begun(ground, pixels.width * rows, bare).copy()
    small = Image.new("RGB", size, ground)
    for number, band in enumerate(bands[bare:], start=bare):
        if band:
            found.update(band.tobytes())
            small.paste(band.reduce(factor), (0, number * rows // factor))
        else:
            found.update(_plain(ground, pixels.width * min(rows, pixels.height - number * rows)))
    return found.hexdigest(), _bitmap(small)


def _bands(pixels: Indexed, rows: int) -> Iterator[Image.Image | None]:
    """Yield a card in bands of so many rows, in RGB; None for bare ground."""
    colours = bytes(value for colour in pixels.palette for value in colour)
    stride = stride_of(pixels.width)
    bare = bytes(rows * stride)
    for at in range(0, len(pixels.rows), len(bare)):
        some = pixels.rows[at : at + len(bare)]
        if bare.startswith(some):
            yield None
            continue
        band = Image.frombuffer("P", (stride, len(some) // stride), some, "raw", "P", 0, 1)
        band.putpalette(colours)
        yield band.crop((LEAD, 0, LEAD + pixels.width, band.height)).convert("RGB")


def _bitmap(picture: Image.Image) -> Bitmap:
    return Bitmap(*picture.size, picture.mode, picture.tobytes())


def packed(thumb: Bitmap) -> bytes:
    """Return a thumbnail as bytes to keep for a while."""
    return pack(">HH", thumb.width, thumb.height) + deflated([thumb.data])


def unpacked(data: bytes) -> Bitmap:
    """Return the thumbnail of `packed`."""
    width, height = unpack_from(">HH", data)
    return Bitmap(width, height, "RGB", inflated(data[4:]))


@lru_cache(maxsize=64)
def _begun(colour: Colour, band: int, bands: int) -> "_Hash":
    """Return the hash of so many bands of bare ground, each of so many pixels; for copying."""
    found = sha256()
    for _ in range(bands):
        found.update(_plain(colour, band))
    return found


@lru_cache(maxsize=8)
def _plain(colour: Colour, pixels: int) -> bytes:
    return bytes(colour) * pixels

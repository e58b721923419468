"""What is worked out of a painted card in one look at its colours: the hash of its pixels, and a thumbnail."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from itertools import takewhile
from struct import pack, unpack_from
from typing import TYPE_CHECKING, Any

from PIL import Image

from snippets.cards.encode import deflated, inflated
from snippets.cards.pixels import LEAD, Indexed, Pixels, stride_of
from snippets.themes import Colour

if TYPE_CHECKING:
    from hashlib import _Hash

# As in `blend`: asking the system for memory takes as long as what is done with it.
Image.core.set_blocks_max(8)  # type: ignore[attr-defined]  # documented, and not in its stubs

# The most that a thumbnail measures, px. A quarter of a card is the smallest at which its words can be read.
THUMB_WIDTH, THUMB_HEIGHT = 300, 400

# Rows that are looked at together, about: so few that they stay near the processor.
BAND = 64

# Colours that a byte tells apart.
MANY = 256


def thumb_factor(width: int, height: int) -> int:
    """Return of how many columns and rows of a card of this size each pixel of its thumbnail is the mean."""
    return max(1, -(-width // THUMB_WIDTH), -(-height // THUMB_HEIGHT))


@dataclass(frozen=True, slots=True)
class Thumb:
    """A thumbnail.

    Attributes:
        width, height: px.
        palette: its colours, sorted; empty where they are too many.
        data: rows from the top: the number of a colour a pixel, or red, green and blue.
    """

    width: int
    height: int
    palette: tuple[Colour, ...]
    data: bytes

    def rgb(self) -> bytes:
        """Return it in red, green and blue."""
        if not self.palette:
            return self.data
        picture = Image.frombuffer("P", (self.width, self.height), self.data, "raw", "P", 0, 1)
        picture.putpalette(_flat(self.palette))
        return picture.convert("RGB").tobytes()


def thumb_of(small: Image.Image) -> Thumb:
    """Return a small picture in RGB, or with a palette, as a thumbnail: the same for the same colours."""
    # Pillow says of colours what they are in no mode that there is here.
    counted: Any = small.getcolors(MANY)
    if counted is None:
        return Thumb(*small.size, (), small.tobytes())
    if small.mode == "RGB":
        palette = tuple(sorted(colour for _, colour in counted))
        numbers, data = {colour: number for number, colour in enumerate(palette)}, small.tobytes()
        colours = zip(data[::3], data[1::3], data[2::3], strict=True)
        return Thumb(*small.size, palette, bytes(map(numbers.__getitem__, colours)))
    own = small.getpalette() or []
    used = {index: (own[3 * index], own[3 * index + 1], own[3 * index + 2]) for _, index in counted}
    palette = tuple(sorted(set(used.values())))
    table = bytes(palette.index(used[index]) if index in used else 0 for index in range(MANY))
    return Thumb(*small.size, palette, small.tobytes().translate(table))


def survey(pixels: Pixels) -> tuple[str, Thumb]:
    """Return the SHA-256 of the RGB pixels, row by row, in hexadecimal, and a thumbnail in the colours of the card."""
    factor = thumb_factor(pixels.width, pixels.height)
    if not isinstance(pixels, Indexed):
        return sha256(pixels.picture.tobytes()).hexdigest(), thumb_of(pixels.picture.reduce(factor))
    rows, ground = max(1, BAND // factor) * factor, pixels.palette[0]
    bands = list(_bands(pixels, rows))
    bare = sum(1 for _ in takewhile(lambda band: not band, bands[:-1]))
    found = _begun(ground, pixels.width * rows, bare).copy()
    small = Image.new("RGB", (-(-pixels.width // factor), -(-pixels.height // factor)), ground)
    for number, band in enumerate(bands[bare:], start=bare):
        if band:
            found.update(band.tobytes())
            small.paste(band.reduce(factor), (0, number * rows // factor))
        else:
            found.update(_plain(ground, pixels.width * min(rows, pixels.height - number * rows)))
    few = small.quantize(palette=_palette_of(pixels.colours), dither=Image.Dither.NONE)
    return found.hexdigest(), thumb_of(few)


def _bands(pixels: Indexed, rows: int) -> Iterator[Image.Image | None]:
    """Yield a card in bands of so many rows, in RGB; None for bare ground."""
    colours = _flat(pixels.palette)
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


def packed(thumb: Thumb) -> bytes:
    """Return a thumbnail as bytes to keep for a while."""
    head = pack(">HHH", thumb.width, thumb.height, len(thumb.palette))
    return head + _flat(thumb.palette) + deflated([thumb.data])


def unpacked(data: bytes) -> Thumb:
    """Return the thumbnail of `packed`."""
    width, height, count = unpack_from(">HHH", data)
    values = data[6 : 6 + 3 * count]
    palette = tuple(zip(values[::3], values[1::3], values[2::3], strict=True))
    return Thumb(width, height, palette, inflated(data[6 + 3 * count :]))


def _flat(colours: Iterable[Colour]) -> bytes:
    return bytes(value for colour in colours for value in colour)


@lru_cache(maxsize=32)
def _palette_of(colours: tuple[Colour, ...]) -> Image.Image:
    """Return an empty picture with a palette, as Pillow wants one to be given."""
    picture = Image.new("P", (1, 1))
    # What is not used repeats the first: a colour that is not there must not be the nearest to anything.
    picture.putpalette(_flat((*colours, *[colours[0]] * (MANY - len(colours)))))
    return picture


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

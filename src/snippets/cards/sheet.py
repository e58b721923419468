"""Many pictures on one: a contact sheet, to see at a glance how cards look."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from io import BytesIO

from PIL import Image

from snippets.cards.frame import Frame, Style, TextRun
from snippets.cards.paint import paint
from snippets.cards.pixels import Pixels
from snippets.cards.shape import FontMeasure
from snippets.themes import THEMES, Canvas, Colour

# What the tiles lie on, and the space between them in parts of a tile's width.
DESK: Colour = (0xDD, 0xDD, 0xDD)
GAP = 1 / 24

# A label's size and the height of its line, in parts of a tile's width.
LABEL_SIZE, LABEL_LINE = 1 / 20, 1 / 12


@dataclass(frozen=True, slots=True)
class Tile:
    """A picture on a sheet; `label` stands above it."""

    picture: Pixels
    label: str = ""


def contact_sheet(tiles: Sequence[Tile], columns: int, width: int) -> bytes:
    """Return a PNG with the tiles in rows.

    Args:
        tiles: at least one.
        columns: tiles in a row.
        width: of a tile, pixels; its height follows from its picture.

    Raises:
        FontError: a label has a character that no font has.
    """
    gap, line = round(width * GAP), round(width * LABEL_LINE)
    rows = [tiles[first : first + columns] for first in range(0, len(tiles), columns)]
    heights = [max(_height(tile, width) for tile in row) for row in rows]
    sheet = Image.new(
        "RGB", (gap + columns * (width + gap), gap + sum(line + height + gap for height in heights)), DESK
    )
    top = gap
    for row, height in zip(rows, heights, strict=True):
        for column, tile in enumerate(row):
            left = gap + column * (width + gap)
            if tile.label:
                sheet.paste(_picture(_label(tile.label, width, line)), (left, top))
            small = _picture(tile.picture).resize((width, _height(tile, width)), Image.Resampling.LANCZOS)
            sheet.paste(small, (left, top + line))
        top += line + height + gap
    buffer = BytesIO()
    sheet.save(buffer, "PNG")
    return buffer.getvalue()


def _height(tile: Tile, width: int) -> int:
    return round(width * tile.picture.height / tile.picture.width)


def _picture(pixels: Pixels) -> Image.Image:
    return Image.frombytes("RGB", (pixels.width, pixels.height), b"".join(pixels.rgb()))


def _label(text: str, width: int, height: int) -> Pixels:
    style, size = Style("grotesque-bold"), width * LABEL_SIZE
    advance = FontMeasure().offsets(text, style)[-1] * size
    run = TextRun(0, height - size / 2, size, style, text, advance, "ink", "label")
    return paint(Frame(Canvas(width, height), replace(THEMES["paper"], ground=DESK), (run,)))

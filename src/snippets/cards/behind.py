"""What is behind the words of a card with a photo: the photo under its scrims, and how light and dark it is there."""

from functools import lru_cache
from itertools import accumulate

from PIL import Image, ImageChops

from snippets.cards.frame import Backdrop, Bitmap, Scrim
from snippets.themes import Colour
from snippets.themes.contrast import linear

# Light is measured on cells of this part of u. An eye sees 1 u as one; what it sees is no lighter than the lightest
# and no darker than the darkest of the cells in it.
CELL = 0.5

# Spots as small as the strokes of small type break up letters as well. They are measured alone, u, and may have so much
# more light than what an eye sees as one: 4.5:1 (WCAG 2.2, 1.4.3) is enough for them where 7:1 is asked of the rest.
SPOT, SPOT_SHARE = 0.25, 4.5 / 7

# What light is reflected by the darkest screen, in the contrast of WCAG 2.2.
FLARE = 0.05

# Shares of red, green and blue in luminance, and what they are read from: the light of a channel in 255 steps.
LUMINANCE = (0.2126, 0.7152, 0.0722, 0.0)
LIGHT = [round(255 * linear(value)) for value in range(256)]

# A scrim's ramps are rounded over so much of its length, to either side.
SOFT = 0.04

# Two roundings make a measured light wrong by so much at most, of 255.
WRONG = 1

Size = tuple[int, int]
Edges = tuple[float, float, float, float]


def veiled(backdrop: Backdrop, colour: Colour) -> Image.Image:
    """Return a photo under its scrims, in RGB."""
    photo = backdrop.photo
    whole = Image.frombuffer("RGB", (photo.width, photo.height), photo.data, "raw", "RGB", 0, 1)
    return _under(whole, backdrop.scrims, colour)


def luminances(backdrop: Backdrop, colour: Colour, box: Edges) -> tuple[float, float]:
    """Return the least and the greatest luminance in a box (left, top, right, bottom, px), blurred by 1 u.

    Both are on the safe side: what is there lies between them. Small spots count with a part of their light.
    """
    least, most = _extremes(backdrop, colour, box, CELL)
    darkest, lightest = _extremes(backdrop, colour, box, SPOT)
    return (
        min(least, (darkest + FLARE) / SPOT_SHARE - FLARE),
        max(most, (lightest + FLARE) * SPOT_SHARE - FLARE),
    )


def _extremes(backdrop: Backdrop, colour: Colour, box: Edges, unit: float) -> tuple[float, float]:
    cell = _cell(backdrop.photo, unit)
    light = _light(backdrop.photo, backdrop.scrims, colour, unit)
    left, top, right, bottom = box
    cells = (
        max(0, int(left / cell)),
        max(0, int(top / cell)),
        min(light.width, int(right / cell) + 1),
        min(light.height, int(bottom / cell) + 1),
    )
    values = light.crop(cells).tobytes()
    return max(0, min(values) - WRONG) / 255, min(255, max(values) + WRONG) / 255


def _cell(photo: Bitmap, unit: float) -> int:
    return max(1, round(photo.width / 100 * unit))


@lru_cache(maxsize=4)
def _cells(photo: Bitmap, unit: float) -> Image.Image:
    whole = Image.frombuffer("RGB", (photo.width, photo.height), photo.data, "raw", "RGB", 0, 1)
    return whole.reduce(_cell(photo, unit))


@lru_cache(maxsize=16)
def _light(photo: Bitmap, scrims: tuple[Scrim, ...], colour: Colour, unit: float) -> Image.Image:
    """Return the luminance of each cell."""
    seen = _under(_cells(photo, unit), scrims, colour)
    return seen.point(LIGHT * 3).convert("L", LUMINANCE)


def _under(picture: Image.Image, scrims: tuple[Scrim, ...], colour: Colour) -> Image.Image:
    mask = Image.new("L", picture.size)
    for scrim in scrims:
        mask = ImageChops.screen(mask, _mask(scrim, picture.size))
    return Image.composite(Image.new("RGB", picture.size, colour), picture, mask)


def _mask(scrim: Scrim, size: Size) -> Image.Image:
    length = size[0] if scrim.across else size[1]
    covered = [_covered(scrim, (at + 0.5) / length) for at in range(length)]
    values = bytes(round(255 * value) for value in _rounded(covered, round(length * SOFT)))
    line = Image.frombytes("L", (length, 1) if scrim.across else (1, length), values)
    return line.resize(size, Image.Resampling.NEAREST)


def _rounded(values: list[float], reach: int) -> list[float]:
    """Return the means of each value and so many before and after it: no edge is seen where a ramp turns."""
    sums = [0.0, *accumulate([*[values[0]] * reach, *values, *[values[-1]] * reach])]
    width = 2 * reach + 1
    return [(end - start) / width for start, end in zip(sums, sums[width:], strict=False)]


def _covered(scrim: Scrim, at: float) -> float:
    """Return how much a scrim covers at a part of the height or width."""
    before, after = scrim.stops[0], scrim.stops[-1]
    for stop in scrim.stops:
        if stop[0] <= at:
            before = stop
        else:
            after = stop
            break
    span = after[0] - before[0]
    share = min(1.0, max(0.0, (at - before[0]) / span)) if span > 0 else 0.0
    return before[1] + (after[1] - before[1]) * share

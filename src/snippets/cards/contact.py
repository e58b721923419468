"""The contact sheet: all cards of a campaign, small, on pages that print on A4 across, for people without the kit page.

A page is laid out from what is known of its cards without their pictures, so that one on which nothing has changed is
known before it is painted; and it says itself where each thumbnail is, so that these can be taken off it again.
"""

import json
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from io import BytesIO
from math import sqrt
from typing import Any, NamedTuple

from PIL import Image

from snippets.cards.direction import turned
from snippets.cards.encode import png, text_of, xmp
from snippets.cards.frame import Frame, Item, Rect, Style
from snippets.cards.paint import paint
from snippets.cards.pixels import LEAD, Coloured, Indexed, Pixels, stride_of
from snippets.cards.shape import FontMeasure
from snippets.cards.spans import Span, Spans, place, width_of, wrap
from snippets.cards.survey import MANY, THUMB_WIDTH, Thumb, thumb_factor, thumb_of
from snippets.errors import FontError
from snippets.themes import THEMES, Canvas

COLUMNS = 7

# px. A page is as wide as its columns and as high as A4 across; the last is no higher than what is on it.
MARGIN, GAP, BELOW = 66, 28, 26
WIDTH = 2 * MARGIN + COLUMNS * THUMB_WIDTH + (COLUMNS - 1) * GAP
HEIGHT = round(WIDTH / sqrt(2))

# The head: size of the title and of the page's number, and where the first row begins.
TITLE, FOLIO, HEAD = 36, 22, 128

# Captions: size, distance of the baselines, from the thumbnail to the first.
CAPTION, LEADING, DROP = 18, 24, 26

# No letter, digit or mark of ASCII in a caption is wider, em; the @ is so wide.
WIDEST = 1.01

WHITE = (0xFF, 0xFF, 0xFF)
HAIRLINE = "hairline"
LOOK = replace(THEMES["paper"], ground=WHITE, inks={**THEMES["paper"].inks, HAIRLINE: (0xD2, 0xCE, 0xC8)})
BOLD, PLAIN = Style("grotesque-bold"), Style("grotesque")

# The chunk in which a page says what is on it.
KEYWORD = "snippets"


class Entry(NamedTuple):
    """A picture on a contact sheet.

    Attributes:
        key: SHA-256 of its file, in hexadecimal.
        width, height: of the card, px.
        name: id of its snippet. slide: its place among the slides, such as 2/3; empty for the only one.
        platforms: that have it, by name.
    """

    key: str
    width: int
    height: int
    name: str
    slide: str
    platforms: tuple[str, ...]


class Cell(NamedTuple):
    """An entry at its place: the thumbnail's edges, px, and how many lines the caption has."""

    entry: Entry
    x: int
    y: int
    width: int
    height: int
    lines: int


@dataclass(frozen=True, slots=True)
class Page:
    """A page, laid out: `number` counts from 1."""

    title: str
    number: int
    count: int
    height: int
    cells: tuple[Cell, ...]

    @property
    def mark(self) -> str:
        """Return all that shapes it, our own code aside."""
        return repr((self.title, self.number, self.count, [tuple(cell.entry) for cell in self.cells]))


def lay_pages(entries: Iterable[Entry], title: str) -> tuple[Page, ...]:
    """Return the pages of a contact sheet, filled row by row; none without entries."""
    pages: list[list[Cell]] = []
    top, bottom = 0, HEIGHT
    for row in _rows(entries):
        height = max(map(_reach, row))
        if not pages or top + height > HEIGHT - MARGIN:
            pages.append([])
            top = HEAD
        pages[-1] += [cell._replace(y=top) for cell in row]
        bottom = top + height + MARGIN
        top += height + BELOW
    return tuple(
        Page(_written(title), number, len(pages), HEIGHT if number < len(pages) else bottom, tuple(cells))
        for number, cells in enumerate(pages, start=1)
    )


def _rows(entries: Iterable[Entry]) -> Iterator[list[Cell]]:
    row: list[Cell] = []
    for entry in entries:
        if len(row) == COLUMNS:
            yield row
            row = []
        factor = thumb_factor(entry.width, entry.height)
        width, height = -(-entry.width // factor), -(-entry.height // factor)
        x = MARGIN + len(row) * (THUMB_WIDTH + GAP)
        row.append(Cell(entry, x, 0, width, height, len(_caption(entry))))
    if row:
        yield row


def _reach(cell: Cell) -> int:
    """Return the height of a cell with its caption."""
    return cell.height + DROP + LEADING * (cell.lines - 1)


def _caption(entry: Entry) -> tuple[Spans, ...]:
    *before, last = ((Span(line, BOLD, "ink", "label"),) for line in _lines(entry.name, BOLD))
    slide = (Span(f"\u00a0\u00a0{entry.slide}", PLAIN, "secondary", "label"),) if entry.slide else ()
    beside = not slide or _is_short(last[0].text + slide[0].text) or _fits_beside(last, slide)
    return *before, *(((*last, *slide),) if beside else (last, slide)), *_platforms(entry.platforms)


def _fits_beside(last: Spans, slide: Spans) -> bool:
    return width_of((*last, *slide), CAPTION, FontMeasure()) <= THUMB_WIDTH


def _is_short(text: str) -> bool:
    """Return whether a text has room in a line, as is known without measuring: true of most names."""
    return text.replace("\u00a0", " ").isascii() and len(text) * WIDEST * CAPTION <= THUMB_WIDTH


@lru_cache(maxsize=256)
def _platforms(names: tuple[str, ...]) -> tuple[Spans, ...]:
    """Return the names of platforms in lines; the same for many cards."""
    text = ", ".join(name.replace(" ", "\u00a0") for name in names if _written(name))
    return tuple((Span(line, PLAIN, "secondary", "label"),) for line in _lines(text, PLAIN))


def _lines(text: str, style: Style) -> Iterator[str]:
    """Yield a text in lines as wide as a thumbnail: words, parts of a slug, or as many letters as there is room for."""
    while text:
        if _is_short(text):
            yield text
            return
        at = FontMeasure().offsets(text, style)
        room = bisect_right(at, THUMB_WIDTH / CAPTION) - 1
        if room < len(text):
            room = max((text.rfind(end, 0, room) + 1 for end in " -_"), default=0) or max(1, room)
        yield text[:room].rstrip()
        text = text[room:].lstrip()


@lru_cache(maxsize=256)
def _written(text: str) -> str:
    """Return a text that the fonts at hand can write; nothing for another, which stops no export."""
    try:
        FontMeasure().offsets(text, BOLD)
    except FontError:
        return ""
    return text


def page_frame(page: Page) -> Frame:
    """Return a page without its thumbnails as items at fixed places."""
    measure = FontMeasure()
    items: list[Item] = []
    folio = (Span(f"page {page.number} of {page.count}", PLAIN, "secondary", "number"),)
    across = width_of(folio, FOLIO, measure)
    baseline = MARGIN + 0.75 * TITLE
    items += place(folio, WIDTH - MARGIN - across, baseline, FOLIO, measure)
    if page.title:
        room = WIDTH - 2 * MARGIN - across - THUMB_WIDTH / 2
        title = wrap((Span(page.title, BOLD, "ink", "title"),), room, TITLE, measure)[0]
        items += place(title, MARGIN, baseline, TITLE, measure)
    for cell in page.cells:
        items.append(Rect(cell.x - 1, cell.y - 1, cell.width + 2, cell.height + 2, HAIRLINE))
        for number, line in enumerate(_caption(cell.entry)):
            items += place(line, cell.x, cell.y + cell.height + DROP + number * LEADING, CAPTION, measure)
    return turned(Frame(Canvas(WIDTH, page.height), LOOK, tuple(items)), measure, 0)


def page_png(page: Page, mark: str, thumb: Callable[[str], Thumb | None]) -> bytes:
    """Return a page as a PNG that says what is on it.

    Args:
        page: laid out.
        mark: to know it by.
        thumb: gives the thumbnail of a picture by its key; without one its place is bare.
    """
    places = {cell.entry.key: [cell.x, cell.y, cell.width, cell.height] for cell in page.cells}
    said = json.dumps({"mark": mark, "thumbs": places}, sort_keys=True, separators=(",", ":"))
    packet = xmp({"dc:title": page.title, "dc:description": f"page {page.number} of {page.count}"})
    placed = [(cell, found) for cell in page.cells if (found := thumb(cell.entry.key))]
    return png(_with_thumbs(paint(page_frame(page)), placed), packet, {KEYWORD: said})


def _with_thumbs(pixels: Pixels, placed: Sequence[tuple[Cell, Thumb]]) -> Pixels:
    """Return a page with its thumbnails: of few colours where these are."""
    if isinstance(pixels, Indexed) and all(thumb.palette for _, thumb in placed):
        others = {colour for _, thumb in placed for colour in thumb.palette}.difference(pixels.palette)
        if len(pixels.palette) + len(others) <= MANY:
            return _indexed(replace(pixels, palette=(*pixels.palette, *sorted(others))), placed)
    picture = Image.frombytes("RGB", (pixels.width, pixels.height), b"".join(pixels.rgb()))
    for cell, thumb in placed:
        shown = Image.frombytes("RGB", (thumb.width, thumb.height), thumb.rgb())
        picture.paste(shown, (cell.x, cell.y))
    return Coloured(picture)


def _indexed(pixels: Indexed, placed: Sequence[tuple[Cell, Thumb]]) -> Indexed:
    numbers = {colour: number for number, colour in reversed([*enumerate(pixels.palette)])}
    rows, stride = bytearray(pixels.rows), stride_of(pixels.width)
    for cell, thumb in placed:
        data = thumb.data.translate(bytes(numbers[colour] for colour in thumb.palette).ljust(MANY, b"\0"))
        at = cell.y * stride + LEAD + cell.x
        for start in range(0, len(data), thumb.width):
            rows[at : at + thumb.width] = data[start : start + thumb.width]
            at += stride
    return replace(pixels, rows=rows)


def what_is_on(data: bytes) -> tuple[str, Mapping[str, Sequence[int]]]:
    """Return the mark of a page and, by key, the place of each thumbnail; nothing of what is no page of ours."""
    try:
        said: dict[str, Any] = json.loads(text_of(data, KEYWORD))
        return str(said["mark"]), {str(key): [*map(int, at)] for key, at in said["thumbs"].items()}
    except (ValueError, KeyError, TypeError, AttributeError):
        return "", {}


def taken_off(data: bytes, keys: Iterable[str]) -> Iterator[tuple[str, Thumb]]:
    """Yield some of the thumbnails on a page, by key."""
    _, places = what_is_on(data)
    with Image.open(BytesIO(data)) as page:
        for key in keys:
            x, y, width, height = places[key]
            yield key, thumb_of(page.crop((x, y, x + width, y + height)))

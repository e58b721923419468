"""Frame -> the content of a page: words as type, shapes as paths, gradients as shadings. Obeys, as `paint` does.

A unit is a pixel of the canvas, and y runs up from its lower edge; what meets an edge goes on into the bleed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from snippets.cards.fonts import load
from snippets.cards.frame import Frame, Graphic, Rect, Shape, TextRun
from snippets.cards.gradient import fills
from snippets.cards.paint import ON, ramp_of, solid
from snippets.cards.pdf.file import Name, PdfFile, Ref, number
from snippets.cards.pdf.fonts import PdfFont, PdfFonts
from snippets.cards.pdf.outlines import outline
from snippets.cards.raster import ROUNDING, colour_glyphs
from snippets.cards.shape import Stretch, shape
from snippets.faces import face_row
from snippets.themes import Colour, Gradient

# Colour glyphs are drawn so many times as fine as the canvas, for no reader draws them from their outlines.
FINER = 4

# By less than this, thousandths of an em, no glyph is moved.
NEAR = 0.5

Point = tuple[float, float]


@dataclass(slots=True)
class Content:
    """What a page shows.

    Attributes:
        parts: of its content stream. images, shadings: what these name, by name.
    """

    parts: list[bytes] = field(default_factory=list)
    images: dict[str, Ref] = field(default_factory=dict)
    shadings: dict[str, Ref] = field(default_factory=dict)

    def resources(self) -> dict[str, object]:
        """Return the page's own resources."""
        found = {"XObject": self.images, "Shading": self.shadings}
        return {name: values for name, values in found.items() if values}


def draw(frame: Frame, file: PdfFile, fonts: PdfFonts, bleed: float) -> Content:
    """Return the content of a page.

    Args:
        frame: what it shows.
        file: takes the pictures and shadings.
        fonts: take the glyphs.
        bleed: how far what meets an edge goes on beyond it, px.
    """
    return _Pen(frame, file, fonts, bleed).drawn()


class _Pen:
    """A page while it is drawn."""

    def __init__(self, frame: Frame, file: PdfFile, fonts: PdfFonts, bleed: float) -> None:
        self._frame, self._file, self._fonts, self._bleed = frame, file, fonts, bleed
        self._width, self._height = frame.canvas.width, frame.canvas.height
        self._content = Content()

    def drawn(self) -> Content:
        self._ground()
        items = solid(self._frame)
        for over in (False, True):
            for item in items:
                if item.role.startswith(ON) is over and not isinstance(item, TextRun):
                    self._item(item)
        for run in _as_read([item for item in items if isinstance(item, TextRun)]):
            self._write(run)
        return self._content

    def _add(self, *parts: bytes) -> None:
        self._content.parts += parts

    # --- what lies below ------------------------------------------------------------------------

    def _ground(self) -> None:
        frame, edge = self._frame, self._bleed
        box = (-edge, -edge, self._width + edge, self._height + edge)
        if frame.backdrop:
            from snippets.cards.pdf.images import add_photo

            photo = self._image(add_photo(self._file, frame.backdrop, frame.theme.ground))
            # Below it the same, larger: what is cut off at the edge goes on as if it were there.
            for left, top, right, bottom in dict.fromkeys((box, (0, 0, self._width, self._height))):
                self._place(photo, left, top, right - left, bottom - top)
            return
        stops, shapes = fills(frame)
        self._fill(_corners(*box), stops, 0, self._height)
        for shape_, gradient in shapes:
            _, top, _, bottom = shape_.pixels(self._width, self._height)
            self._fill(shape_.points, gradient, top, bottom)

    def _fill(self, points: Sequence[Point], stops: Gradient, top: float, bottom: float) -> None:
        """Fill a polygon with a gradient that runs from one height to another, px from the upper edge."""
        if len(stops) == 1:
            self._path(points, stops[0][1])
            return
        name = f"S{len(self._content.shadings) + 1}"
        self._content.shadings[name] = self._file.add(
            {
                "ShadingType": 2,
                "ColorSpace": Name("DeviceRGB"),
                "Coords": [0, self._height - top, 0, self._height - bottom],
                "Function": _function(stops),
                "Extend": [True, True],
            }
        )
        self._add(b"q", *self._outline(points), b"W n /%s sh Q" % name.encode())

    # --- what stands on it ----------------------------------------------------------------------

    def _item(self, item: Rect | Shape | Graphic) -> None:
        colour = ramp_of(item.role, self._frame.theme)[1]
        if isinstance(item, Rect):
            self._path(_corners(*item.pixels(self._width, self._height)), colour)
        elif isinstance(item, Shape):
            self._path(item.points, colour)
        else:
            from snippets.cards.pdf.images import add_bitmap

            left, top, width, height = item.pixels()
            self._place(self._image(add_bitmap(self._file, item.bitmap, colour)), left, top, width, height)

    def _path(self, points: Sequence[Point], colour: Colour) -> None:
        self._add(_ink(colour), *self._outline(points), b"f")

    def _outline(self, points: Sequence[Point]) -> Iterator[bytes]:
        for place, (x, y) in enumerate(points):
            across, up = _beyond(x, self._width, self._bleed), self._height - _beyond(y, self._height, self._bleed)
            yield b"%s %s %s" % (number(across), number(up), b"l" if place else b"m")
        yield b"h"

    def _image(self, ref: Ref) -> str:
        name = f"I{len(self._content.images) + 1}"
        self._content.images[name] = ref
        return name

    def _place(self, name: str, left: float, top: float, width: float, height: float) -> None:
        row = map(number, (width, 0, 0, height, left, self._height - top - height))
        self._add(b"q %s cm /%s Do Q" % (b" ".join(row), name.encode()))

    # --- words ----------------------------------------------------------------------------------

    def _write(self, run: TextRun) -> None:
        found = shape(run.text, run.style)
        starts = sorted({cluster for stretch in found.stretches for cluster in stretch.clusters})
        ends = dict(pairwise([*starts, len(run.text)]))
        self._add(_ink(ramp_of(run.role, self._frame.theme)[1]))
        for stretch in found.stretches:
            chars = _spelled(run.text, stretch, ends)
            if stretch.face.colour:
                self._emoji(run, stretch, chars)
            elif stretch.gids:
                self._glyphs(run, stretch, chars)

    def _glyphs(self, run: TextRun, stretch: Stretch, chars: Sequence[str]) -> None:
        baseline = self._height - round(run.baseline)
        line = _Line(self._fonts.of(stretch.face), stretch, run, baseline)
        self._add(b"BT /%s %s Tf" % (line.font.key.encode(), number(line.size)))
        for place, said in enumerate(chars):
            if said:
                self._add(*line.shown(place, said))
        self._add(*line.ended(), b"ET")
        # A dot or a mark whose letter has its characters is no letter: as type, readers would find one too many.
        scale = run.size / stretch.face.upem
        for place, said in enumerate(chars):
            if not said:
                origin = run.x + stretch.xs[place] * run.size, baseline + stretch.ys[place] * run.size
                self._add(*outline(stretch.face, stretch.gids[place], scale, origin))

    def _emoji(self, run: TextRun, stretch: Stretch, chars: Sequence[str]) -> None:
        """Draw colour glyphs as pictures; spaces that are not seen stand for them, to be copied and found."""
        from snippets.cards.pdf.images import add_glyph

        fine = replace(run, x=run.x * FINER, baseline=run.baseline * FINER, size=run.size * FINER)
        for left, top, glyph in colour_glyphs(fine):
            name = self._image(add_glyph(self._file, glyph))
            self._place(name, left / FINER, top / FINER, glyph.width / FINER, glyph.height / FINER)
        face = load(face_row(run.style.face).file)
        font, space = self._fonts.of(face), face.font.get_nominal_glyph(ord(" ")) or 0
        self._add(b"BT /%s %s Tf" % (font.key.encode(), number(run.size)))
        for x, said in zip(stretch.xs, chars, strict=True):
            if said:
                across, up = number(run.x + x * run.size), number(self._height - round(run.baseline))
                self._add(b"1 0 0 1 %s %s Tm <%04X> Tj" % (across, up, font.code(space, said)))
        self._add(b"ET")


class _Line:
    """Glyphs of one font that follow each other, as operators; those at one height together."""

    def __init__(self, font: PdfFont, stretch: Stretch, run: TextRun, baseline: float) -> None:
        self.font = font
        self.size = run.size * font.upem / stretch.face.upem
        self._stretch, self._run, self._baseline = stretch, run, baseline
        self._parts: list[bytes] = []
        self._height: float | None = None
        self._pen = 0.0

    def shown(self, place: int, chars: str) -> Iterator[bytes]:
        """Show a glyph that draws some characters; yield what is finished with it."""
        gid, run = self._stretch.gids[place], self._run
        across = run.x + self._stretch.xs[place] * run.size
        up = self._baseline + self._stretch.ys[place] * run.size
        if up != self._height:
            yield from self.ended()
            yield b"1 0 0 1 %s %s Tm" % (number(across), number(up))
            self._height, self._pen = up, across
        back = round((self._pen - across) / self.size * 1000, 1)
        if abs(back) > NEAR:
            self._parts.append(number(back))
            self._pen -= back / 1000 * self.size
        self._parts.append(b"<%04X>" % self.font.code(gid, chars))
        self._pen += self.font.advance(gid) / 1000 * self.size

    def ended(self) -> Iterator[bytes]:
        """Yield the glyphs that were shown."""
        if self._parts:
            yield b"[%s] TJ" % b"".join(self._parts).replace(b"><", b"")
        self._parts = []


def _as_read(runs: Sequence[TextRun]) -> list[TextRun]:
    """Return the runs from line to line; a large mark beside several lines comes before them."""
    lines = {round(run.baseline) for run in runs if run.part != "mark"}
    return sorted(runs, key=lambda run: round(run.baseline - (0 if round(run.baseline) in lines else run.size)))


def _spelled(text: str, stretch: Stretch, ends: dict[int, int]) -> list[str]:
    """Return what each glyph draws of a text: of several for the same characters the widest has them."""
    widest: dict[int, tuple[int, int]] = {}
    for place, (gid, cluster) in enumerate(zip(stretch.gids, stretch.clusters, strict=True)):
        wide = stretch.face.font.get_glyph_h_advance(gid)
        if cluster not in widest or wide > widest[cluster][0]:
            widest[cluster] = wide, place
    found = [""] * len(stretch.gids)
    for cluster, (_, place) in widest.items():
        found[place] = " ".join(text[cluster : ends[cluster]].splitlines()) or " "
    return found


def _corners(left: float, top: float, right: float, bottom: float) -> tuple[Point, ...]:
    return (left, top), (right, top), (right, bottom), (left, bottom)


def _beyond(at: float, side: float, bleed: float) -> float:
    """Return where a corner stands: one at an edge at the end of the bleed. What reaches further is cut off anyway."""
    return -bleed if abs(at) < ROUNDING else side + bleed if abs(at - side) < ROUNDING else at


def _ink(colour: Colour) -> bytes:
    return b"%s rg" % b" ".join(number(value / 255) for value in colour)


def _function(stops: Gradient) -> dict[str, object]:
    """Return the colours from one stop to the next, each evenly."""
    parts = [
        {"FunctionType": 2, "Domain": [0, 1], "N": 1, "C0": _parts(above), "C1": _parts(below)}
        for (_, above), (_, below) in pairwise(stops)
    ]
    return {
        "FunctionType": 3,
        "Domain": [0, 1],
        "Functions": parts,
        "Bounds": [place for place, _ in stops[1:-1]],
        "Encode": [0, 1] * len(parts),
    }


def _parts(colour: Colour) -> list[float]:
    return [value / 255 for value in colour]

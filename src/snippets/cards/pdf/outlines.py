"""Outlines of glyphs as paths, for what is drawn and no letter."""

from collections.abc import Iterator

from snippets.cards.fonts import Face
from snippets.cards.pdf.file import number

Point = tuple[float, float]


def outline(face: Face, gid: int, scale: float, origin: Point) -> Iterator[bytes]:
    """Yield the operators that fill a glyph; nothing for one without ink.

    Args:
        face: that has it.
        gid: its number there.
        scale: units of the page a unit of the face.
        origin: of the glyph, in units of the page, y up.
    """
    pen = _Pen(scale, origin)
    face.font.draw_glyph_with_pen(gid, pen)
    if pen.parts:
        yield from (*pen.parts, b"f")


class _Pen:
    """A pen as fontTools has them; its curves are all cubic, as those of a PDF are."""

    def __init__(self, scale: float, origin: Point) -> None:
        self.parts: list[bytes] = []
        self._scale, self._origin = scale, origin
        self._at: Point = (0.0, 0.0)

    def moveTo(self, point: Point) -> None:  # noqa: N802 - fontTools' name, as are those below
        self._add(b"m", point)

    def lineTo(self, point: Point) -> None:  # noqa: N802
        self._add(b"l", point)

    def curveTo(self, *points: Point) -> None:  # noqa: N802
        self._add(b"c", *points)

    def qCurveTo(self, control: Point, point: Point) -> None:  # noqa: N802
        (x0, y0), (x, y), (x1, y1) = self._at, control, point
        self.curveTo(((x0 + 2 * x) / 3, (y0 + 2 * y) / 3), ((x1 + 2 * x) / 3, (y1 + 2 * y) / 3), point)

    def closePath(self) -> None:  # noqa: N802
        self.parts.append(b"h")

    def _add(self, operator: bytes, *points: Point) -> None:
        (left, low), scale = self._origin, self._scale
        placed = (value for x, y in points for value in (left + x * scale, low + y * scale))
        self.parts.append(b"%s %s" % (b" ".join(map(number, placed)), operator))
        self._at = points[-1]

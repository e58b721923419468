"""Text runs -> positioned glyphs. The only place that calls HarfBuzz' shaper."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import uharfbuzz as hb

from snippets.cards.fonts import Face, itemise, load
from snippets.cards.frame import SOFT_HYPHEN, Ink, Style
from snippets.faces import FACES

# Figures stand at cap height and common ligatures are on, in every theme.
FEATURES = {"kern": True, "liga": True, "lnum": True, "onum": False}

# What `Style.tight_points` makes narrower, as in 72.5 % and 14,600.
_POINT = re.compile("(?<=[0-9])[.,'’](?=[0-9])|[ \u00a0\u202f]")


@dataclass(frozen=True, slots=True)
class Glyph:
    """A glyph at its place.

    Attributes:
        face: the font it is from. gid: its number there.
        x, y: of its origin, in em from the run's origin; y up.
    """

    face: Face
    gid: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Shaped:
    """A shaped text: its glyphs in visual order, its advance, and where each code point begins (em)."""

    glyphs: tuple[Glyph, ...]
    width: float
    offsets: tuple[float, ...]


@lru_cache(maxsize=4096)
def shape(text: str, style: Style) -> Shaped:
    """Return the glyphs of one line of text, at 1 em.

    Raises:
        FontError: a character that no face has.
    """
    glyphs: list[Glyph] = []
    offsets = [0.0] * (len(text) + 1)
    points = {match.start() for match in _POINT.finditer(text)} if style.tight_points else ()
    pen = 0.0
    if text.endswith(SOFT_HYPHEN):
        text = text.removesuffix(SOFT_HYPHEN) + "-"
    for start, end, face in itemise(text, style.face):
        buffer = hb.Buffer()
        # The whole text is the context, so that a change of face does not break joining or kerning classes.
        buffer.add_str(text, start, end - start)
        buffer.guess_segment_properties()
        buffer.direction = "ltr"
        buffer.language = style.lang
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        hb.shape(face.font, buffer, FEATURES)
        upem = face.upem
        seen = start
        for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            if info.cluster > seen:
                _spread(offsets, seen, info.cluster, pen)
                seen = info.cluster
            cut = style.tight_points if info.cluster in points else 0.0
            glyphs.append(
                Glyph(
                    face,
                    info.codepoint,
                    pen + position.x_offset / upem - cut / 2,
                    position.y_offset / upem,
                )
            )
            if position.x_advance:
                pen += position.x_advance / upem + style.tracking - cut
        _spread(offsets, seen, end, pen)
    return Shaped(tuple(glyphs), pen, tuple(offsets))


def _spread(offsets: list[float], start: int, end: int, pen: float) -> None:
    """Set where the code points after `start` up to `end` begin: a ligature's parts share its advance."""
    left = offsets[start]
    for at in range(start + 1, end + 1):
        offsets[at] = left + (pen - left) * (at - start) / (end - start)


class FontMeasure:
    """`frame.Measure` from the real fonts."""

    def offsets(self, text: str, style: Style) -> Sequence[float]:
        """Return where each code point begins, em."""
        return shape(text, style).offsets

    def ink(self, text: str, style: Style) -> Ink:
        """Return the box of the outlines at 1 em."""
        return _ink(text, style)

    def vertical(self, style: Style) -> tuple[float, float, float]:
        """Return ascent, descent and cap height of the chain's first face, em."""
        return _vertical(style.face)


@lru_cache(maxsize=4096)
def _ink(text: str, style: Style) -> Ink:
    left = bottom = float("inf")
    right = top = float("-inf")
    for glyph in shape(text, style).glyphs:
        box = glyph.face.font.get_glyph_extents(glyph.gid)
        if box is None or not box.width:
            continue
        em = glyph.face.upem
        x, y = glyph.x + box.x_bearing / em, glyph.y + box.y_bearing / em
        left, right = min(left, x), max(right, x + box.width / em)
        top, bottom = max(top, y), min(bottom, y + box.height / em)
    return Ink(left, bottom, right, top) if left <= right else Ink(0, 0, 0, 0)


@lru_cache
def _vertical(key: str) -> tuple[float, float, float]:
    return load(FACES[key].file).vertical()

"""Text runs -> positioned glyphs. The only place that calls HarfBuzz' shaper."""

import re
import unicodedata
from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import uharfbuzz as hb

from snippets.cards.fonts import Face, Item, itemise, load
from snippets.cards.frame import SOFT_HYPHEN, Ink, Style
from snippets.faces import CJK, OWN_SCRIPTS, RTL, UNTRACKED, face_row
from snippets.fullwidth import squeezed
from snippets.scripts import COMMON, EMOJI, script_of

# Figures stand at cap height and common ligatures are on, in every theme.
FEATURES = {"kern": True, "liga": True, "lnum": True, "onum": False}

# Pseudo-scripts, which HarfBuzz need not be told.
UNSHAPED = frozenset({COMMON, EMOJI})

# Line ends and tabs inside a line are spaces.
_BLANKS = dict.fromkeys(map(ord, "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029"), " ")

# What `Style.tight_points` makes narrower, as in 72.5 % and 14,600.
_POINT = re.compile("(?<=[0-9])[.,'’](?=[0-9])|[ \u00a0\u202f]")


class Glyph(NamedTuple):
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


@lru_cache(maxsize=256)
def shape(text: str, style: Style) -> Shaped:
    """Return the glyphs of one line of text, at 1 em, from the left.

    Raises:
        FontError: a character that no face has.
    """
    text = text.translate(_BLANKS)
    if text.endswith(SOFT_HYPHEN):
        text = text.removesuffix(SOFT_HYPHEN) + "-"
    offsets = [0.0] * (len(text) + 1)
    points = {match.start() for match in _POINT.finditer(text)} if style.tight_points else set[int]()
    items = itemise(text, style.face, style.lang)
    pens = [0.0]
    parts = []
    for item in items:
        glyphs, advances = _item(text, item, style, points)
        pen = pens[-1]
        for start, end in pairwise(sorted({*advances, item.start, item.end})):
            _spread(offsets, start, end, pen + advances.get(start, 0.0))
            pen += advances.get(start, 0.0)
        pens.append(pen)
        parts.append(glyphs)
    width = pens[-1]
    placed: list[Glyph] = []
    for glyphs, left, right in zip(parts, pens, pens[1:], strict=False):
        # Read from the right, what comes first stands last.
        at = width - right if style.direction == "rtl" else left
        placed += [glyph._replace(x=glyph.x + at) for glyph in glyphs] if at else glyphs
    return Shaped(tuple(placed), width, tuple(offsets))


def _item(text: str, item: Item, style: Style, points: Container[int]) -> tuple[list[Glyph], dict[int, float]]:
    """Return the glyphs of one item from its own left edge, and the advance of each cluster by its offset, em."""
    face = item.face
    buffer = hb.Buffer()
    # The whole text is the context, so that a change of face does not break joining or kerning classes.
    buffer.add_str(text, item.start, item.end - item.start)
    if item.script not in UNSHAPED:
        buffer.script = item.script
    buffer.direction = style.direction or ("rtl" if item.script in RTL else "ltr")
    buffer.language = style.lang
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    # Marks beside marks are set in half of their square, where the face has them so.
    halved = [[at, at + 1, 1] for at in squeezed(text, style.lang)] if item.script in CJK else []
    hb.shape(face.font, buffer, {**FEATURES, "halt": halved} if halved else FEATURES)
    upem, tracking = face.upem, 0.0 if item.script in UNTRACKED else style.tracking
    glyphs: list[Glyph] = []
    advances: dict[int, float] = {}
    pen = 0.0
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        cut = style.tight_points if info.cluster in points else 0.0
        x, y = pen + position.x_offset / upem - cut / 2, position.y_offset / upem
        glyphs.append(Glyph(face, info.codepoint, x, y))
        advance = position.x_advance / upem + tracking - cut if position.x_advance else 0.0
        advances[info.cluster] = advances.get(info.cluster, 0.0) + advance
        pen += advance
    return glyphs, advances


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

    def lacks(self, text: str, style: Style) -> float:
        """Return the part of the words that the face cannot draw though it has their script."""
        covered = load(face_row(style.face).file).covered
        if covered.issuperset(text.replace("\n", " ")):
            return 0.0
        words = unicodedata.normalize("NFC", text).split()
        strange = ({char for char in word if char.isalpha() and char not in covered} for word in words)
        lacking = sum(any(script_of(char) in OWN_SCRIPTS for char in chars) for chars in strange)
        return lacking / max(1, len(words))

    def vertical(self, style: Style) -> tuple[float, float, float]:
        """Return ascent, descent and cap height of the chain's first face, em."""
        return _vertical(style.face)


@lru_cache(maxsize=256)
def _ink(text: str, style: Style) -> Ink:
    left = bottom = float("inf")
    right = top = float("-inf")
    for face, gid, x, y in shape(text, style).glyphs:
        box = _box(face, gid)
        if box is not None:
            left, right = min(left, x + box.left), max(right, x + box.right)
            top, bottom = max(top, y + box.top), min(bottom, y + box.bottom)
    return Ink(left, bottom, right, top) if left <= right else Ink(0, 0, 0, 0)


@lru_cache(maxsize=4096)
def _box(face: Face, gid: int) -> Ink | None:
    """Return the box of a glyph's outlines from its own origin, None for one without."""
    box = face.font.get_glyph_extents(gid)
    if box is None or not box.width:
        return None
    left, top = box.x_bearing / face.upem, box.y_bearing / face.upem
    return Ink(left, top + box.height / face.upem, left + box.width / face.upem, top)


@lru_cache
def _vertical(key: str) -> tuple[float, float, float]:
    return load(face_row(key).file).vertical()

"""Text runs -> positioned glyphs. The only place that calls HarfBuzz' shaper."""

import unicodedata
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

import uharfbuzz as hb

from snippets.cards.fonts import Face, Item, enlarged, itemise, load
from snippets.cards.frame import SOFT_HYPHEN, Ink, Style
from snippets.faces import CJK, OWN_SCRIPTS, RTL, SMALL_LINES_SCALE, UNTRACKED, face_row
from snippets.fullwidth import squeezed
from snippets.patterns import regex
from snippets.scripts import COMMON, EMOJI, script_of
from snippets.themes import Figures

# Kerning and common ligatures are on in every theme. By the kind of figures.
FEATURES: Mapping[Figures, Mapping[str, bool]] = {
    "lining": {"kern": True, "liga": True, "lnum": True, "onum": False},
    "oldstyle": {"kern": True, "liga": True, "lnum": False, "onum": True},
}

# Pseudo-scripts, which HarfBuzz need not be told.
UNSHAPED = frozenset({COMMON, EMOJI})

# Line ends and tabs inside a line are spaces.
_BLANKS = dict.fromkeys(map(ord, "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029"), " ")

# What `Style.tight_points` makes narrower, as in 72.5 % and 14,600.
_POINT = regex("(?<=[0-9])[.,'’](?=[0-9]|$)|[ \u00a0\u202f]")


class Stretch(NamedTuple):
    """Glyphs of one face that follow each other, in visual order.

    Attributes:
        face: the font they are from. gids: their numbers there.
        xs, ys: of their origins, in em from the run's origin; y up.
        clusters: of the text, where what each glyph draws begins.
    """

    face: Face
    gids: Sequence[int]
    xs: Sequence[float]
    ys: Sequence[float]
    clusters: Sequence[int]


class Shaped(NamedTuple):
    """A shaped text: its glyphs in visual order, its advance, and where each code point begins (em)."""

    stretches: tuple[Stretch, ...]
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
    points = {match.start() for match in _POINT.finditer(text)} if style.tight_points else set[int]()
    offsets: list[float] = []
    pens = [0.0]
    stretches = []
    for item in itemise(text, style.face, style.lang, style.beside):
        stretch, starts, width = _item(text, item, style, points)
        pen = pens[-1]
        offsets += [pen + start for start in starts] if pen else starts
        pens.append(pen + width)
        stretches.append(stretch)
    width = pens[-1]
    placed = []
    for stretch, left, right in zip(stretches, pens, pens[1:], strict=False):
        # Read from the right, what comes first stands last.
        at = width - right if style.direction == "rtl" else left
        placed.append(stretch._replace(xs=[x + at for x in stretch.xs]) if at else stretch)
    return Shaped(tuple(placed), width, (*offsets, width))


def _item(text: str, item: Item, style: Style, points: Collection[int]) -> tuple[Stretch, list[float], float]:
    """Return the glyphs of one item from its own left edge, where each of its code points begins, and its advance."""
    face = _sized(item, style)
    buffer = hb.Buffer()
    # The whole text is the context, so that a change of face does not break joining or kerning classes.
    buffer.add_str(text, item.start, item.end - item.start)
    if item.script not in UNSHAPED:
        buffer.script = item.script
    # Marks that stand by themselves go the way of the card.
    buffer.direction = style.direction or ("rtl" if item.script in RTL and not style.beside else "ltr")
    buffer.language = style.lang
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    # Marks beside marks are set in half of their square, where the face has them so.
    halved = [[at, at + 1, 1] for at in squeezed(text, style.lang)] if item.script in CJK else []
    features = FEATURES[style.figures]
    hb.shape(face.font, buffer, {**features, "halt": halved} if halved else features)
    upem, tracking = face.upem, 0.0 if item.script in UNTRACKED else style.tracking
    # Whole lists at a time: a card has hundreds of glyphs, and is made in milliseconds.
    infos = buffer.glyph_infos
    moves = [position.position for position in buffer.glyph_positions or ()]  # x_offset, y_offset, x_advance, y_advance
    found = [info.cluster for info in infos]
    advances = [move[2] / upem + tracking if move[2] else 0.0 for move in moves]
    cuts = [style.tight_points if cluster in points else 0.0 for cluster in found] if points else []
    if cuts:
        advances = [advance - cut for advance, cut in zip(advances, cuts, strict=True)]
    pens = [0.0, *accumulate(advances)]
    xs = [pen + move[0] / upem for pen, move in zip(pens, moves, strict=False)]
    if cuts:
        xs = [x - cut / 2 for x, cut in zip(xs, cuts, strict=True)]
    stretch = Stretch(face, [info.codepoint for info in infos], xs, [move[1] / upem for move in moves], found)
    if found == [*range(item.start, item.end)]:
        return stretch, pens[:-1], pens[-1]
    return stretch, _starts(found, advances, item), pens[-1]


def _sized(item: Item, style: Style) -> Face:
    """Return the face of an item, larger in a small line where its letters would look small beside the theme's own."""
    scale = SMALL_LINES_SCALE.get(item.script, 1.0) if style.enlarged else 1.0
    own = scale == 1.0 or item.face is load(face_row(style.face).file)
    return item.face if own else enlarged(item.face, scale)


def _starts(found: Sequence[int], advances: Sequence[float], item: Item) -> list[float]:
    """Return where the code points of an item begin: glyphs of one cluster add up, a ligature's parts share."""
    of_cluster: dict[int, float] = {}
    if len(set(found)) == len(found):
        of_cluster = dict(zip(found, advances, strict=True))
    else:
        for cluster, advance in zip(found, advances, strict=True):
            of_cluster[cluster] = of_cluster.get(cluster, 0.0) + advance
    starts: list[float] = []
    pen = 0.0
    for start, end in pairwise(sorted({*of_cluster, item.start, item.end})):
        advance = of_cluster.get(start, 0.0)
        if end - start == 1:
            starts.append(pen)
        else:
            starts += [pen + advance * part / (end - start) for part in range(end - start)]
        pen += advance
    return starts


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


@lru_cache(maxsize=1024)
def _ink(text: str, style: Style) -> Ink:
    lefts, bottoms, rights, tops = [], [], [], []
    for face, gids, xs, ys, _ in shape(text, style).stretches:
        boxes = {gid: box for gid in set(gids) if (box := _box(face, gid))}
        inked = [(boxes[gid], x, y) for gid, x, y in zip(gids, xs, ys, strict=True) if gid in boxes]
        lefts += [x + box[0] for box, x, _ in inked]
        bottoms += [y + box[1] for box, _, y in inked]
        rights += [x + box[2] for box, x, _ in inked]
        tops += [y + box[3] for box, _, y in inked]
    return Ink(min(lefts), min(bottoms), max(rights), max(tops)) if lefts else Ink(0, 0, 0, 0)


@lru_cache(maxsize=4096)
def _box(face: Face, gid: int) -> tuple[float, float, float, float] | None:
    """Return the left, bottom, right and top of a glyph's outlines from its own origin, None for one without."""
    box = face.font.get_glyph_extents(gid)
    if box is None or not box.width:
        return None
    left, top = box.x_bearing / face.upem, box.y_bearing / face.upem
    return left, top + box.height / face.upem, left + box.width / face.upem, top


@lru_cache
def _vertical(key: str) -> tuple[float, float, float]:
    return load(face_row(key).file).vertical()

"""Finds and loads the bundled faces; tells which face of a chain has a character. A missing glyph is an error."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

import uharfbuzz as hb

from snippets import faces
from snippets.errors import FontError
from snippets.graphemes import clusters

# A wheel carries the fonts inside the package, a checkout at its top level.
_PACKAGE = Path(__file__).parent.parent
FONT_FOLDERS = (_PACKAGE / "data" / "fonts", _PACKAGE.parent.parent / "fonts")

# What stays in one design. A line may end after a dash or slash, and must then look as it did when it was measured.
_WORD = re.compile(r"[^\s/\-\u2010-\u2015]*[/\-\u2010-\u2015]+|[^\s/\-\u2010-\u2015]+|\s+")

# Drawn as nothing by every font engine: joiners, bidi controls, variation selectors, soft hyphen, word joiner.
_INVISIBLE_RANGES = (
    (0xAD, 0xAD),
    (0x61C, 0x61C),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x206F),
    (0xFE00, 0xFE0F),
    (0xFEFF, 0xFEFF),
)
_INVISIBLE = frozenset(chr(point) for first, last in _INVISIBLE_RANGES for point in range(first, last + 1))


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """A loaded font file.

    Attributes:
        name: its path below the font folder.
        font: HarfBuzz font, scaled to `upem` units.
        upem: units per em.
        covered: the characters that it has.
        colour: whether its glyphs are pictures in colours of their own.
    """

    name: str
    font: hb.Font
    upem: int
    covered: frozenset[str]
    colour: bool = False

    def vertical(self) -> tuple[float, float, float]:
        """Return ascent, descent (positive) and cap height, in em."""
        extents = self.font.get_font_extents("ltr")
        cap = self.font.get_glyph_extents(self.font.get_nominal_glyph(ord("H")) or 0)
        cap_height = cap.y_bearing if cap else 0
        return extents.ascender / self.upem, -extents.descender / self.upem, cap_height / self.upem


def font_folder() -> Path:
    """Return the folder of the bundled fonts.

    Raises:
        FontError: the installation is incomplete.
    """
    for folder in FONT_FOLDERS:
        if folder.is_dir():
            return folder
    raise FontError("the bundled fonts are missing", "install snippets again")


@cache
def load(name: str) -> Face:
    """Return the face of a file below the font folder.

    Raises:
        FontError: the file is missing or no font.
    """
    try:
        face = hb.Face(hb.Blob.from_file_path(str(font_folder() / name)))
    except (OSError, hb.HarfBuzzError) as error:
        raise FontError(f"font {name} cannot be loaded", "install snippets again") from error
    return Face(name, hb.Font(face), face.upem, frozenset(map(chr, face.unicodes)))


def chain(key: str, script: str = "Zyyy") -> Iterator[Face]:
    """Yield the faces of a chain, loading each only when asked for."""
    return (load(row.file) for row in faces.chain(key, script))


def itemise(text: str, key: str) -> list[tuple[int, int, Face]]:
    """Return spans (start, end, face) that cover `text`, each in the first face of the chain that has it whole.

    A grapheme cluster is never shared by two faces.

    Raises:
        FontError: a character that no face of the chain has; names it.
    """
    first = next(chain(key))
    if first.covered.issuperset(text):
        return [(0, len(text), first)]
    spans: list[tuple[int, int, Face]] = []
    for match in _WORD.finditer(text):
        word = match.group()
        # A word stays in one design where one face has all of it; only then is it looked at cluster by cluster.
        whole = _first_with(_needed(word), key, spans)
        pieces = ((0, len(word)),) if whole else pairwise((0, *clusters(word)))
        for start, end in pieces:
            needed = _needed(word[start:end])
            face = whole or _first_with(needed, key, spans)
            if face is None:
                raise FontError(*_missing(word[start:end], sorted(needed)))
            if spans and spans[-1][2] is face:
                spans[-1] = (spans[-1][0], match.start() + end, face)
            else:
                spans.append((match.start() + start, match.start() + end, face))
    return spans


def _needed(text: str) -> set[str]:
    return {char for char in text if char not in _INVISIBLE and char != "\n"}


def _first_with(needed: set[str], key: str, spans: list[tuple[int, int, Face]]) -> Face | None:
    # Spaces and punctuation alone stay with the script before them: a dash of another design would stand out.
    neutral = bool(spans) and all(unicodedata.category(char)[0] in "ZP" for char in needed)
    tried = (spans[-1][2], *chain(key)) if neutral else chain(key)
    return next((face for face in tried if face.covered >= needed), None)


def _missing(cluster: str, needed: list[str]) -> tuple[str, str]:
    """Return what is missing and what to do about it; an emoji has the name that people know it by."""
    from emoji import EMOJI_DATA

    known = EMOJI_DATA.get(cluster)
    if known:
        name = known["en"].strip(":").replace("_", " ")
        return f"no font at hand has the emoji {cluster} ({name})", "leave it out of the text"
    named = ", ".join(f"{char} (U+{ord(char):04X} {unicodedata.name(char, 'unnamed')})" for char in needed)
    return f"no font at hand has {named}", "write it with other characters"

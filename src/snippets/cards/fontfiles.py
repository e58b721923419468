"""Judges a font file of the user's before a text is set in it: that all which cards need of it is there, and whole."""

import struct
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from pathlib import Path

import uharfbuzz as hb

from snippets.cards.fonts import load
from snippets.cards.shape import FEATURES
from snippets.errors import FontError
from snippets.faces import face_row
from snippets.themes import Figures

# How files begin that hold one font, several, and one packed for web pages: "Organization of an OpenType Font" and
# "Font Collections" of the OpenType specification 1.9, and WOFF 1.0 and 2.0.
FONTS, COLLECTION, WEB_FONTS = (b"\0\1\0\0", b"OTTO", b"true"), b"ttcf", (b"wOFF", b"wOF2")

# Table that a text cannot be set without -> what it holds (same specification, "Required Tables").
NEEDED: Mapping[str, str] = {
    "cmap": "which characters it has",
    "head": "how large its units are",
    "hhea": "how high its lines are",
    "hmtx": "how wide its letters are",
    "maxp": "how many glyphs it has",
}

# Tables of outlines: one of these sets has to be there.
OUTLINES = (frozenset({"glyf", "loca"}), frozenset({"CFF "}), frozenset({"CFF2"}))

MOST_BYTES = 50_000_000

# Of the characters looked at, so many at the most, this part may draw nothing: there are fillers and blank patterns.
LOOKED_AT, MOST_BLANK = 2000, 0.01

DIGITS = "0123456789"

_AGAIN = "copy or download it again"
_OTHER = "use another .ttf or .otf file"

Fault = tuple[str, str]
"""What is wrong, in words that follow the file's name, and what to do."""


def refuse_font(path: Path) -> None:
    """Refuse a font that cards cannot be set in.

    Raises:
        FontError: it is none, is not whole, or lacks something that cards need.
    """
    try:
        size = path.stat().st_size
        content = path.read_bytes() if size <= MOST_BYTES else b""
    except OSError as error:
        raise FontError(f"{path.name} cannot be read ({error.strerror})", "check its permissions") from error
    if size > MOST_BYTES:
        raise FontError(f"{path.name} has {size:,} bytes, {MOST_BYTES:,} are read", "use a smaller font")
    for what, todo in chain.from_iterable(faults(content) for faults in _CHECKS):
        raise FontError(f"{path.name} {what}", todo)


def has_old_style(key: str) -> bool:
    """Return whether a face has figures of both kinds, so that old-style ones can be chosen.

    Args:
        key: of FACES or of `faces.own_face`.
    """
    face = load(face_row(key).file)
    return _glyphs(face.font, "oldstyle") != _glyphs(face.font, "lining")


def _glyphs(font: hb.Font, figures: Figures) -> list[int]:
    buffer = hb.Buffer()
    buffer.add_str(DIGITS)
    buffer.guess_segment_properties()
    hb.shape(font, buffer, FEATURES[figures])
    return [info.codepoint for info in buffer.glyph_infos]


def _beginning_faults(content: bytes) -> Iterator[Fault]:
    if not content:
        yield "is empty", _AGAIN
    if content.startswith(WEB_FONTS):
        yield "is packed for web pages", "use the .ttf or .otf file of it"
    if not content.startswith((*FONTS, COLLECTION)):
        yield "is no font, whatever its name says", "name a TrueType or OpenType font"


def _table_faults(content: bytes) -> Iterator[Fault]:
    try:
        ends = _tables(content)
    except struct.error:
        yield "is cut off within its first lines", _AGAIN
        return
    for table, end in ends.items():
        # "Tag: array of four uint8s", of the printing characters of ASCII: the specification, "Data Types".
        if not (table.isascii() and table.isprintable()):
            yield "has a damaged list of tables", _AGAIN
        if end > len(content):
            yield f'is cut off: its table "{table}" would end at byte {end:,} of {len(content):,}', _AGAIN
    for table, says in NEEDED.items():
        if table not in ends:
            yield f'has no table "{table}", which says {says}', _OTHER
    if not any(tables <= ends.keys() for tables in OUTLINES):
        yield "has no outlines that can be drawn", _OTHER


def _tables(content: bytes) -> dict[str, int]:
    """Return the tables of a font, or of the first in a collection, and the byte after the last of each.

    Raises:
        struct.error: the list of them is cut off.
    """
    start = struct.unpack_from(">I", content, 12)[0] if content.startswith(COLLECTION) else 0
    (count,) = struct.unpack_from(">H", content, start + 4)
    rows = (struct.unpack_from(">4s4xII", content, start + 12 + 16 * number) for number in range(count))
    return {tag.decode("latin-1"): offset + length for tag, offset, length in rows}


def _drawn_faults(content: bytes) -> Iterator[Fault]:
    """Yield what shows when characters of the font are drawn."""
    face = hb.Face(hb.Blob(content))
    font = hb.Font(face)
    covered = [char for char in map(chr, face.unicodes) if _seen(char)]
    if not covered:
        yield 'has no characters: its table "cmap" is empty or damaged', _AGAIN
        return
    tried = covered[:: -(-len(covered) // LOOKED_AT)]
    blank = [char for char in tried if not _has_ink(font, char)]
    if len(blank) > MOST_BLANK * len(tried):
        yield f'draws nothing for {len(blank)} of {len(tried)} characters, such as "{blank[0]}"', _AGAIN


def _seen(char: str) -> bool:
    """Return whether a character is to be seen: a letter, figure, mark of punctuation or sign."""
    return unicodedata.category(char)[0] in "LNPS"


def _has_ink(font: hb.Font, char: str) -> bool:
    gid = font.get_nominal_glyph(ord(char))
    box = font.get_glyph_extents(gid) if gid else None
    return bool(box and box.width and box.height)


# Each supposes that those before it found nothing.
_CHECKS: tuple[Callable[[bytes], Iterator[Fault]], ...] = (_beginning_faults, _table_faults, _drawn_faults)

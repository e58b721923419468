"""Kerning between the parts of a face that comes in script files, from a whole face of nearly the same cut."""

import unicodedata
from collections.abc import Iterator, Sequence

import uharfbuzz as hb
from fontTools.otlLib.builder import PairPosBuilder, buildValue
from fontTools.ttLib import TTFont

# Letters and the punctuation that stands beside them; between digits and signs nothing is kerned across parts.
KERNED = ("Lu", "Ll", "Pd", "Pi", "Pf", "Po", "Ps", "Pe")


def _advance(font: hb.Font, text: str, *, kern: bool) -> int:
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font, buffer, {"kern": kern, "liga": False, "calt": False})
    return int(buffer.glyph_positions[0].x_advance)


def _writing(point: int) -> str:
    """The writing system of a letter, by the first word of its name; empty for punctuation, which stands in all."""
    char = chr(point)
    return unicodedata.name(char).split()[0] if unicodedata.category(char).startswith("L") else ""


def _pairs(parts: Sequence[frozenset[int]]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of code points that stand in two parts and can stand side by side in a word."""
    kerned = [{p: _writing(p) for p in sorted(part) if unicodedata.category(chr(p)) in KERNED} for part in parts]
    for one, left in enumerate(kerned):
        for other, right in enumerate(kerned):
            if one != other:
                yield from (
                    (first, second)
                    for first, writing in left.items()
                    for second, its in right.items()
                    if writing == its or not (writing and its)
                )


def add_missing_pairs(font: TTFont, parts: Sequence[frozenset[int]], whole: bytes) -> None:
    """Adds a kerning lookup for the pairs that no part could hold.

    Args:
        font: the joined face; it has a `kern` feature.
        parts: the code points of each part.
        whole: a face with the same units per em that has all of them.
    """
    kerned = hb.Font(hb.Face(whole))
    glyphs = font.getBestCmap()
    builder = PairPosBuilder(font, None)
    for first, second in _pairs(parts):
        text = chr(first) + chr(second)
        if by := _advance(kerned, text, kern=True) - _advance(kerned, text, kern=False):
            builder.addGlyphPair(None, glyphs[first], buildValue({"XAdvance": by}), glyphs[second], None)
    table = font["GPOS"].table
    table.LookupList.Lookup.append(builder.build())
    table.LookupList.LookupCount = len(table.LookupList.Lookup)
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "kern":
            record.Feature.LookupListIndex.append(table.LookupList.LookupCount - 1)
            record.Feature.LookupCount = len(record.Feature.LookupListIndex)

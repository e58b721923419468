"""Fonts inside a PDF: of each face only the glyphs that are used, with the characters that they stand for.

A code stands for a glyph together with what it draws, so that a ligature, a joined letter and a letter with its mark
are copied and found as they were written.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

import uharfbuzz as hb

from snippets.cards.fonts import Face
from snippets.cards.pdf.file import Name, PdfFile, Raw, Ref, value_of

# Tables that a font in a PDF is read without: all that is about characters, names and lay-out.
DROPPED = ("BASE", "GDEF", "GPOS", "GSUB", "JSTF", "MATH", "OS/2", "VORG", "cmap", "name", "post")

# Rows of a block in a character map, at most (Adobe Technical Note 5014, 1.4.1).
BLOCK = 100

# Of a font descriptor: the font has its own characters; how heavy its stems are, which no reader asks of a font inside.
SYMBOLIC, STEMS = 4, 80

IDENTITY = {"Registry": Raw(b"(Adobe)"), "Ordering": Raw(b"(Identity)"), "Supplement": 0}


class PdfFont:
    """A face as a PDF uses it.

    Attributes:
        key: name among the resources of a page. upem: units per em of its file.
    """

    def __init__(self, face: Face, key: str) -> None:
        self.key = key
        self.upem = face.font.face.upem
        self._face = face
        self._codes: dict[tuple[int, str], int] = {}
        self._advances: dict[int, int] = {}

    def code(self, gid: int, chars: str) -> int:
        """Return the code of a glyph that draws some characters."""
        return self._codes.setdefault((gid, chars), len(self._codes) + 1)

    def advance(self, gid: int) -> int:
        """Return by how much a reader moves on after a glyph, in thousandths of an em; some readers cut off parts."""
        if gid not in self._advances:
            self._advances[gid] = round(self._face.font.get_glyph_h_advance(gid) * 1000 / self.upem)
        return self._advances[gid]

    def write(self, file: PdfFile) -> Ref:
        """Write the font with the glyphs that were asked for; return a reference to it."""
        gids = sorted({gid for gid, _ in self._codes})
        subset = _subset(self._face.font.face, gids)
        outlines = "CFF " in subset.table_tags
        if outlines:
            content, kind = bytes(subset.reference_table("CFF ").data), {"Subtype": Name("CIDFontType0C")}
        else:
            content, kind = bytes(subset.blob.data), {}
        tag = sha256(repr(gids).encode()).digest()[:6]
        name = Name(f"{''.join(chr(65 + byte % 26) for byte in tag)}+{_plain(Path(self._face.name).stem)}")
        ascent, descent, cap_height = (
            round(value * self._face.upem * 1000 / self.upem) for value in self._face.vertical()
        )
        descriptor = file.add(
            {
                "Type": Name("FontDescriptor"),
                "FontName": name,
                "Flags": SYMBOLIC,
                "FontBBox": [-1000, -descent, 2000, ascent],
                "ItalicAngle": 0,
                "Ascent": ascent,
                "Descent": -descent,
                "CapHeight": cap_height,
                "StemV": STEMS,
                "FontFile3" if outlines else "FontFile2": file.add_stream({**kind, "Length1": len(content)}, content),
            }
        )
        own = {} if outlines else {"CIDToGIDMap": Name("Identity")}
        descendant = file.add(
            {
                "Type": Name("Font"),
                "Subtype": Name("CIDFontType0" if outlines else "CIDFontType2"),
                "BaseFont": name,
                "CIDSystemInfo": IDENTITY,
                "FontDescriptor": descriptor,
                "W": [part for gid in gids for part in (gid, [self.advance(gid)])],
                **own,
            }
        )
        glyphs = {code: b"%d" % gid for (gid, _), code in self._codes.items()}
        chars = {code: _utf16(chars) for (_, chars), code in self._codes.items()}
        map_name = Name(f"{_plain(name)}-Codes")
        encoding = file.add_stream(
            {"Type": Name("CMap"), "CMapName": map_name, "CIDSystemInfo": IDENTITY}, _cmap(map_name, "cid", glyphs)
        )
        return file.add(
            {
                "Type": Name("Font"),
                "Subtype": Name("Type0"),
                "BaseFont": name,
                "Encoding": encoding,
                "DescendantFonts": [descendant],
                "ToUnicode": file.add_stream({}, _cmap(Name("Adobe-Identity-UCS"), "bf", chars)),
            }
        )


class PdfFonts:
    """All fonts of a PDF."""

    def __init__(self) -> None:
        self._fonts: dict[int, PdfFont] = {}

    def of(self, face: Face) -> PdfFont:
        """Return the font of a face; faces that only differ in size share it."""
        own = id(face.font)
        if own not in self._fonts:
            self._fonts[own] = PdfFont(face, f"F{len(self._fonts) + 1}")
        return self._fonts[own]

    def write(self, file: PdfFile) -> Mapping[str, Ref]:
        """Write all fonts that were used; return key -> reference."""
        return {font.key: font.write(file) for font in self._fonts.values()}


def _subset(face: hb.Face, gids: Sequence[int]) -> hb.Face:
    """Return a font file with some glyphs of a face, at their numbers; a variable font as it stands by default."""
    wanted = hb.SubsetInput()
    wanted.glyph_set.update(gids)
    flags = hb.SubsetFlags
    wanted.flags = flags.RETAIN_GIDS | flags.NO_LAYOUT_CLOSURE | flags.NO_HINTING | flags.DOWNGRADE_CFF2
    wanted.drop_table_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in DROPPED)
    if face.has_var_data:
        wanted.pin_all_axes_to_default(face)
    return hb.subset(face, wanted)


def _plain(name: str) -> str:
    return "".join(char for char in name if char.isascii() and (char.isalnum() or char == "-")) or "Font"


def _utf16(text: str) -> bytes:
    return b"<%s>" % text.encode("utf-16-be", "replace").hex().upper().encode()


def _cmap(name: Name, kind: str, rows: Mapping[int, bytes]) -> bytes:
    """Return a map from codes of two bytes: `cid` to the numbers of glyphs, `bf` to characters."""
    written = [b"<%04X> %s" % row for row in rows.items()]
    blocks = (written[first : first + BLOCK] for first in range(0, len(written), BLOCK))
    return b"\n".join(
        (
            b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            b"/CIDSystemInfo %s def" % value_of(IDENTITY),
            b"/CMapName %s def /CMapType %d def" % (value_of(name), 1 if kind == "cid" else 2),
            b"1 begincodespacerange <0000> <FFFF> endcodespacerange",
            *_blocks(kind, blocks),
            b"endcmap CMapName currentdict /CMap defineresource pop end end",
        )
    )


def _blocks(kind: str, blocks: Iterable[Sequence[bytes]]) -> Iterator[bytes]:
    for block in blocks:
        yield b"%d begin%schar" % (len(block), kind.encode())
        yield from block
        yield b"end%schar" % kind.encode()

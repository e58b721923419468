"""Pixels and metadata -> the bytes of a file, the same every run."""

import zlib
from collections.abc import Iterable, Mapping
from io import BytesIO
from struct import pack

from snippets.cards.pixels import Indexed, Pixels
from snippets.errors import FitError

# Levels of ISA-L, which takes a tenth of zlib's time and writes a fifth more, and of zlib where that is not there.
FAST_DEFLATE, DEFLATE = 1, 5

# With little memory the blocks of ISA-L are short, and each has the code that fits it: 2 % fewer bytes at no cost.
_LITTLE_MEMORY = 2

# Bytes that ISA-L is given ahead of the others. Where it begins with more than 16 it remembers the second byte by the
# hash of an address of its own instead of by what follows (ISA-L 2.32.1, igzip_icf_body_h1_gr_bt.asm,
# .write_first_byte: tmp2 was never set), so that of ten thousand processes one or two find other matches: the same
# pixels in other bytes. A few that are flushed go another way, in which there is no such fault.
_AHEAD = 8

SUFFIXES = ("png", "jpg", "webp")

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">
{fields}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""

# Text inside an element; xml.sax.saxutils would do the same, but importing it costs 20 ms.
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})

# Fields that XMP wants as language alternatives, as ordered lists, as sets, and as plain values.
_ALTERNATIVES = ("dc:title", "dc:description", "dc:rights", "Iptc4xmpCore:AltTextAccessibility")
_ORDERED = ("dc:creator",)
_SETS = ("dc:language", "dc:relation")


_SIGNATURE = b"\x89PNG\r\n\x1a\n"

# What stands between the keyword of an iTXt chunk and its text: not compressed, no language (PNG 1.2, 4.2.3.3).
_PLAIN_TEXT = b"\0\0\0\0\0"
NO_TEXTS: Mapping[str, str] = {}


def xmp(fields: Mapping[str, str]) -> bytes:
    """Return an XMP packet; fields are named as in the IPTC Photo Metadata Standard, empty ones are left out."""
    lines = []
    for name, value in fields.items():
        clean = "".join(char for char in value if char >= " " or char in "\n\t").translate(_ESCAPES)
        if not clean:
            continue
        if name in _ALTERNATIVES:
            clean = f'<rdf:Alt><rdf:li xml:lang="x-default">{clean}</rdf:li></rdf:Alt>'
        elif name in _ORDERED:
            clean = f"<rdf:Seq><rdf:li>{clean}</rdf:li></rdf:Seq>"
        elif name in _SETS:
            clean = f"<rdf:Bag><rdf:li>{clean}</rdf:li></rdf:Bag>"
        lines.append(f"<{name}>{clean}</{name}>")
    return _XMP.format(fields="\n".join(lines)).encode()


def _chunk(kind: bytes, content: bytes) -> bytes:
    return pack(">I", len(content)) + kind + content + pack(">I", zlib.crc32(content, zlib.crc32(kind)))


def png(pixels: Pixels, packet: bytes, texts: Mapping[str, str] = NO_TEXTS) -> bytes:
    """Return a PNG, indexed or RGB, with its XMP packet, and other texts by their keyword, in iTXt chunks."""
    palette, depth, kind = b"", 8, 2
    if isinstance(pixels, Indexed):
        palette, depth, kind = bytes(value for colour in pixels.colours for value in colour), pixels.depth, 3
    header = pack(">IIBBBBB", pixels.width, pixels.height, depth, kind, 0, 0, 0)
    return b"".join(
        (
            _SIGNATURE,
            _chunk(b"IHDR", header),
            _chunk(b"sRGB", b"\0"),
            _chunk(b"PLTE", palette) if palette else b"",
            _chunk(b"iTXt", b"XML:com.adobe.xmp" + _PLAIN_TEXT + packet),
            *(_chunk(b"iTXt", keyword.encode() + _PLAIN_TEXT + text.encode()) for keyword, text in texts.items()),
            _chunk(b"IDAT", deflated(pixels.stream())),
            _chunk(b"IEND", b""),
        )
    )


def text_of(data: bytes, keyword: str) -> str:
    """Return a text that `png` wrote; nothing where there is none.

    Raises:
        ValueError: it is not in UTF-8.
    """
    at, head = len(_SIGNATURE), keyword.encode() + _PLAIN_TEXT
    while at + 8 <= len(data) and data[at + 4 : at + 8] != b"IDAT":
        end = at + 8 + int.from_bytes(data[at : at + 4], "big")
        if data[at + 4 : at + 8] == b"iTXt" and data.startswith(head, at + 8):
            return data[at + 8 + len(head) : end].decode()
        at = end + 4
    return ""


def deflated(parts: Iterable[bytes]) -> bytes:
    """Return some bytes, one after the other, compressed in the form of zlib."""
    data = memoryview(b"".join(parts))
    try:
        from isal import isal_zlib
    except ImportError:
        return zlib.compress(data, DEFLATE)
    packer = isal_zlib.compressobj(FAST_DEFLATE, zlib.DEFLATED, zlib.MAX_WBITS, _LITTLE_MEMORY)
    ahead = packer.compress(data[:_AHEAD]) + packer.flush(zlib.Z_SYNC_FLUSH)
    return ahead + packer.compress(data[_AHEAD:]) + packer.flush()


def inflated(data: bytes) -> bytes:
    """Return what was compressed by `deflated`."""
    try:
        from isal import isal_zlib
    except ImportError:
        return zlib.decompress(data)
    return isal_zlib.decompress(data)


def encode(pixels: Pixels, suffix: str, fields: Mapping[str, str], most: int) -> bytes:
    """Return the file of a card.

    Args:
        pixels: the painted card.
        suffix: one of SUFFIXES.
        fields: metadata, see `xmp`.
        most: bytes that the platform takes; quality is lowered to meet it, content never.

    Raises:
        FitError: no quality meets `most`.
    """
    packet = xmp(fields)
    if suffix == "png":
        data = png(pixels, packet)
        if len(data) <= most:
            return data
    else:
        from PIL import Image

        picture = Image.frombytes("RGB", (pixels.width, pixels.height), b"".join(pixels.rgb()))
        for quality in (92, 85, 75, 60):
            buffer = BytesIO()
            if suffix == "jpg":
                picture.save(buffer, "JPEG", quality=quality, subsampling=0, optimize=True, xmp=packet)
            else:
                picture.save(buffer, "WEBP", quality=quality, method=4, xmp=packet)
            if buffer.tell() <= most:
                return buffer.getvalue()
    raise FitError(f"the card is larger than {most:,} bytes as {suffix}", "choose a smaller size")

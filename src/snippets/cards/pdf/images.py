"""Pictures inside a PDF: photos as JPEG, logos and emoji as they are, with their transparency."""

from io import BytesIO

from PIL import Image

from snippets.cards.behind import veiled
from snippets.cards.frame import Backdrop, Bitmap
from snippets.cards.pdf.file import Name, PdfFile, Ref
from snippets.cards.raster import ColourGlyph
from snippets.themes import Colour

QUALITY = 95  # of a photo's JPEG, whose colours are not thinned out


def add_photo(file: PdfFile, backdrop: Backdrop, ground: Colour) -> Ref:
    """Write a photo under its scrims; return a reference to it."""
    picture = veiled(backdrop, ground)
    data = BytesIO()
    picture.save(data, "JPEG", quality=QUALITY, subsampling=0)
    return file.add_stream(_fields(picture.size, "DeviceRGB") | {"Filter": Name("DCTDecode")}, data.getvalue())


def add_bitmap(file: PdfFile, bitmap: Bitmap, colour: Colour) -> Ref:
    """Write a small picture, one of mode `L` in a colour; return a reference to it."""
    picture = Image.frombuffer(bitmap.mode, (bitmap.width, bitmap.height), bitmap.data, "raw", bitmap.mode, 0, 1)
    if bitmap.mode == "L":
        shown = Image.new("RGB", picture.size, colour)
        return _add(file, shown, picture)
    return _add(file, picture.convert("RGB"), picture.getchannel("A") if bitmap.mode == "RGBA" else None)


def add_glyph(file: PdfFile, glyph: ColourGlyph) -> Ref:
    """Write a glyph in its own colours; return a reference to it."""
    size = (glyph.width, glyph.height)
    picture = Image.frombytes("RGBA", size, glyph.data, "raw", "BGRa", 4 * glyph.width, -1)
    return _add(file, picture.convert("RGB"), picture.getchannel("A"))


def _add(file: PdfFile, picture: Image.Image, mask: Image.Image | None) -> Ref:
    fields = _fields(picture.size, "DeviceRGB")
    if mask:
        fields["SMask"] = file.add_stream(_fields(mask.size, "DeviceGray"), mask.tobytes())
    return file.add_stream(fields, picture.tobytes())


def _fields(size: tuple[int, int], colours: str) -> dict[str, object]:
    return {
        "Type": Name("XObject"),
        "Subtype": Name("Image"),
        "Width": size[0],
        "Height": size[1],
        "ColorSpace": Name(colours),
        "BitsPerComponent": 8,
    }

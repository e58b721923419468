"""Pictures for tests, drawn anew each time: photos that are hard to read on, logos, and files that are no good."""

import struct
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from random import Random

from PIL import Image, ImageDraw

SIZE = (1600, 1700)


def _bright() -> Image.Image:
    return Image.new("RGB", SIZE, (255, 255, 255))


def _sky() -> Image.Image:
    column = bytes(value for y in range(SIZE[1]) for value in (255 - y // 20, 240 - y // 12, 200 - y // 10))
    return Image.frombytes("RGB", (1, SIZE[1]), column).resize(SIZE)


def _busy() -> Image.Image:
    random = Random(7)
    small = Image.new("RGB", (SIZE[0] // 20, SIZE[1] // 20))
    small.putdata([tuple(random.choice((0, 255)) for _ in "rgb") for _ in range(small.width * small.height)])
    return small.resize(SIZE, Image.Resampling.NEAREST)


def _night() -> Image.Image:
    picture = Image.new("RGB", SIZE, (8, 10, 20))
    ImageDraw.Draw(picture).ellipse((1100, 150, 1500, 550), fill=(255, 250, 230))
    return picture


PHOTOS: Mapping[str, Callable[[], Image.Image]] = {"bright": _bright, "sky": _sky, "busy": _busy, "night": _night}


def save_photo(folder: Path, name: str) -> str:
    """Return the name of a photo that was saved in a folder."""
    PHOTOS[name]().save(folder / f"{name}.jpg", quality=90)
    return f"{name}.jpg"


def plain_logo() -> Image.Image:
    """Return a drawing in one colour on nothing, with soft edges."""
    large = Image.new("RGBA", (600, 400), (20, 40, 160, 0))
    ImageDraw.Draw(large).ellipse((100, 0, 500, 400), fill=(20, 40, 160, 255))
    return large.reduce(2)


def coloured_logo() -> Image.Image:
    """Return a picture in two colours."""
    picture = Image.new("RGBA", (200, 100))
    ImageDraw.Draw(picture).rectangle((0, 0, 99, 99), fill=(200, 0, 0, 255))
    ImageDraw.Draw(picture).rectangle((100, 0, 199, 99), fill=(0, 0, 200, 255))
    return picture


def encoded(picture: Image.Image, kind: str, **options: object) -> bytes:
    """Return the file of a picture."""
    buffer = BytesIO()
    picture.save(buffer, kind, **options)
    return buffer.getvalue()


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def huge_png() -> bytes:
    """Return a small file that says of itself that it has 30,000 x 30,000 pixels; it holds the first hundred rows."""
    data = zlib.compress(bytes(100 * (1 + 3 * 30_000)))
    header = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", data) + _chunk(b"IEND", b"")


def bomb_png() -> bytes:
    """Return a file of 3 MB that holds all of 30,000 x 30,000 black pixels, 2.7 GB of them."""
    rows = bytes(1000 * (1 + 3 * 30_000))
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    # After a full flush nothing refers to what was before, so that the same block can follow itself.
    block = packer.compress(rows) + packer.flush(zlib.Z_FULL_FLUSH)
    # Adler-32 of zeros: RFC 1950, section 9.
    check = struct.pack(">HH", 30 * len(rows) % 65_521, 1)
    data = b"\x78\xda" + 30 * block + zlib.compressobj(9, zlib.DEFLATED, -15).flush() + check
    header = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", data) + _chunk(b"IEND", b"")


def deep_png(width: int, height: int) -> bytes:
    """Return a white PNG of 16 bits a colour, which Pillow cannot write."""
    data = zlib.compress((b"\0" + b"\xff" * 6 * width) * height, 1)
    header = struct.pack(">IIBBBBB", width, height, 16, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", data) + _chunk(b"IEND", b"")


def _hostile() -> dict[str, tuple[Callable[[], bytes], str]]:
    grey = Image.new("RGB", (900, 900), (90, 120, 90))
    whole = encoded(_busy(), "JPEG")
    frames = [grey, Image.new("RGB", (900, 900))]
    clear = Image.new("RGBA", (1200, 1400), (0, 90, 0, 120))
    return {
        "empty.jpg": (lambda: b"", "the file is empty"),
        "text.jpg": (lambda: b"Not a picture at all. " * 40, "no JPEG, PNG or WebP"),
        "drawing.png": (lambda: b'<svg xmlns="http://www.w3.org/2000/svg"/>', "no JPEG, PNG or WebP"),
        "moving.gif": (lambda: encoded(grey, "GIF"), "no JPEG, PNG or WebP"),
        "cut.jpg": (lambda: whole[: len(whole) // 2], "not a picture that can be read"),
        "header.jpg": (lambda: whole[:30], "not a picture that can be read"),
        "cut.png": (lambda: encoded(_busy(), "PNG")[:4000], "not a picture that can be read"),
        "print.jpg": (lambda: encoded(grey.convert("CMYK"), "JPEG"), "colours of the kind CMYK"),
        "moving.png": (lambda: encoded(grey, "PNG", save_all=True, append_images=frames), "is animated"),
        "moving.webp": (lambda: encoded(grey, "WEBP", save_all=True, append_images=frames), "is animated"),
        "clear.png": (lambda: encoded(clear, "PNG"), "has transparent parts"),
        "deep.png": (lambda: encoded(Image.new("I;16", (1200, 1400)), "PNG"), "colours of the kind I;16"),
        "small.jpg": (lambda: encoded(grey.resize((400, 300)), "JPEG"), "has 400x300 pixels, a card of 1080x1350"),
        "huge.png": (huge_png, "has too many pixels"),
        "bomb.png": (bomb_png, "has too many pixels"),
        "turning.gif": (lambda: encoded(grey, "GIF", save_all=True, append_images=frames), "no JPEG, PNG or WebP"),
    }


HOSTILE = _hostile()

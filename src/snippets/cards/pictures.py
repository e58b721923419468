"""Opens the pictures that a campaign names: the photo behind a text, the logo. JPEG, PNG and WebP.

What a file says of itself is judged before anything is decoded, so that a picture of any size costs no memory.
"""

import os
from functools import lru_cache
from io import BytesIO
from math import ceil
from pathlib import Path
from warnings import catch_warnings, simplefilter

from PIL import Image, ImageCms

from snippets.cards.frame import Bitmap
from snippets.errors import PictureError
from snippets.focus import USUAL, Focus

# Formats that are read, and the most pixels of each: reading them takes 450 MB at the most. JPEG is decoded at less
# than its size; MPO is a JPEG with more pictures behind it.
FORMATS = {"JPEG": 64_000_000, "MPO": 64_000_000, "PNG": 40_000_000, "WEBP": 40_000_000}

# Modes that are taken: Pillow's names for black and white, greys, palettes and RGB, with transparency and without.
MODES = frozenset({"1", "L", "LA", "P", "PA", "RGB", "RGBA"})

MOST_BYTES = 100_000_000

# A photo is enlarged at most so much.
MOST_ENLARGED = 1.5

# A logo is kept at this size, px; it is never shown larger.
LOGO_SIDE = 1024

# How much the colours of a one-coloured logo may differ, where it covers at least this much. 0 to 255.
ONE_COLOUR, SEEN = 24, 128

# EXIF's orientation, and what turns such a picture upright.
ORIENTATION = 0x0112
UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
TURNED = frozenset({5, 6, 7, 8})

SAVE = "save it as JPEG or PNG"

Size = tuple[int, int]


def picture_size(path: Path) -> Size:
    """Return width and height of a picture as it is shown; reads only the beginning of the file.

    Raises:
        PictureError: it cannot be used.
    """
    with _opened(path) as picture:
        return _shown_size(picture)


def least_size(canvas: Size) -> Size:
    """Return the smallest photo that a canvas takes."""
    return ceil(canvas[0] / MOST_ENLARGED), ceil(canvas[1] / MOST_ENLARGED)


def refuse_small(name: str, size: Size, canvas: Size) -> None:
    """Refuse a photo that would have to be enlarged too much.

    Raises:
        PictureError: it is too small.
    """
    least = least_size(canvas)
    if size[0] < least[0] or size[1] < least[1]:
        what = f"{name} has {size[0]}x{size[1]} pixels, a card of {canvas[0]}x{canvas[1]} needs {least[0]}x{least[1]}"
        raise PictureError(what, "use a larger picture")


def photo(path: Path, canvas: Size, focus: Focus = USUAL) -> Bitmap:
    """Return a photo cut and scaled to cover a canvas; of what is cut off, `focus` is how much at the left and the top.

    Raises:
        PictureError: it cannot be used, or is too small.
    """
    stat = _stat(path)
    return _photo(path, canvas, focus, (stat.st_mtime_ns, stat.st_size))


def logo(path: Path) -> Bitmap:
    """Return a logo: its coverage alone when it has one colour, for it is then drawn in one of the theme.

    Raises:
        PictureError: it cannot be used.
    """
    stat = _stat(path)
    return _logo(path, (stat.st_mtime_ns, stat.st_size))


@lru_cache(maxsize=4)
def _photo(path: Path, canvas: Size, focus: Focus, _version: tuple[int, int]) -> Bitmap:
    with _opened(path) as picture:
        refuse_small(path.name, _shown_size(picture), canvas)
        turn = _orientation(picture)
        wanted = canvas[::-1] if turn in TURNED else canvas
        scale = max(side / own for side, own in zip(wanted, picture.size, strict=True))
        # JPEG can be decoded at an eighth, a quarter or a half of its size.
        picture.draft(None, (ceil(picture.width * scale), ceil(picture.height * scale)))
        decoded = _decoded(path, picture)
        # Twice what is wanted is enough, and is turned in less memory.
        whole = max(side / own for side, own in zip(wanted, decoded.size, strict=True))
        if (part := int(1 / (2 * whole))) > 1:
            decoded = decoded.reduce(part)
        upright = decoded.transpose(UPRIGHT[turn]) if turn in UPRIGHT else decoded
        if "A" in upright.getbands() and upright.getchannel("A").getextrema() != (255, 255):
            raise PictureError(f"{path.name} has transparent parts", "save it as JPEG, which has none")
        scale = max(side / own for side, own in zip(canvas, upright.size, strict=True))
        width, height = canvas[0] / scale, canvas[1] / scale
        left, top = (upright.width - width) * focus[0], (upright.height - height) * focus[1]
        box = (max(0.0, left), max(0.0, top), min(upright.width, left + width), min(upright.height, top + height))
        cut = upright.resize(canvas, Image.Resampling.LANCZOS, box, reducing_gap=3.0)
        return Bitmap(*canvas, "RGB", _in_srgb(cut.convert("RGB"), picture.info.get("icc_profile")).tobytes())


@lru_cache(maxsize=4)
def _logo(path: Path, _version: tuple[int, int]) -> Bitmap:
    try:
        kept = _drawing(path)
    except PictureError as error:
        raise PictureError(error.what, error.todo, "logo") from error
    return Bitmap(*kept.size, kept.mode, kept.tobytes())


def _drawing(path: Path) -> Image.Image:
    with _opened(path) as picture:
        turn = _orientation(picture)
        picture.draft(None, (LOGO_SIDE, LOGO_SIDE))
        whole = _decoded(path, picture)
        whole.thumbnail((LOGO_SIDE, LOGO_SIDE), Image.Resampling.LANCZOS, reducing_gap=3.0)
        small = whole.convert("RGBA")
    small = small.transpose(UPRIGHT[turn]) if turn in UPRIGHT else small
    seen = small.getchannel("A").getbbox()
    if not seen:
        raise PictureError(f"{path.name} is all transparent", "save it anew")
    small = small.crop(seen)
    return small.getchannel("A") if _has_one_colour(small) else small


def _has_one_colour(picture: Image.Image) -> bool:
    """Return whether a picture is a drawing in one colour on nothing."""
    covered = picture.getchannel("A")
    mask = covered.point([255 if value >= SEEN else 0 for value in range(256)])
    if covered.getextrema()[0] == 255 or not mask.getbbox():
        return False
    for channel in picture.convert("RGB").split():
        counts = channel.histogram(mask)
        values = [value for value, count in enumerate(counts) if count]
        if values[-1] - values[0] > ONE_COLOUR:
            return False
    return True


def _stat(path: Path) -> os.stat_result:
    try:
        return path.stat()
    except OSError as error:
        raise _unreadable(path, error) from error


def _opened(path: Path) -> Image.Image:
    """Return a picture that is not decoded yet.

    Raises:
        PictureError: what it says of itself rules it out.
    """
    size = _stat(path).st_size
    if not path.is_file():
        raise PictureError(f"{path.name}: not a file", "name a picture")
    if not size:
        raise PictureError(f"{path.name}: not a picture that can be read (the file is empty)", SAVE)
    if size > MOST_BYTES:
        raise PictureError(f"{path.name} has {size:,} bytes, {MOST_BYTES:,} are read", "make it smaller")
    # Decoders raise whatever a broken file leads them to.
    try:
        with catch_warnings():
            # Pillow warns of large pictures, and of odd metadata; we judge the size ourselves.
            simplefilter("ignore")
            picture = Image.open(path, formats=("JPEG", "PNG", "WEBP"))
    except Image.DecompressionBombError as error:
        raise _too_large(path.name, max(FORMATS.values())) from error
    except Exception as error:
        raise _unreadable(path, error) from error
    try:
        _refuse(path.name, picture)
    except PictureError:
        picture.close()
        raise
    return picture


def _refuse(name: str, picture: Image.Image) -> None:
    """Refuse what could be opened but is not a picture for a card.

    Raises:
        PictureError: too many pixels, moving pictures, colours for print.
    """
    most = FORMATS[picture.format or "PNG"]
    if picture.width * picture.height > most:
        raise _too_large(name, most)
    # Phones put a second picture behind the first of a JPEG; that does not make it move.
    if picture.format != "MPO" and getattr(picture, "is_animated", False):
        raise PictureError(f"{name} is animated", "save one of its pictures as JPEG or PNG")
    if picture.mode not in MODES:
        what = f"{name} has colours of the kind {picture.mode}, which screens do not show"
        raise PictureError(what, "save it in RGB, with 8 bits a colour")


def _decoded(path: Path, picture: Image.Image) -> Image.Image:
    """Return an opened picture in greys or RGB, its transparency as a channel of its own.

    Raises:
        PictureError: the file is broken.
    """
    try:
        with catch_warnings():
            simplefilter("ignore")
            picture.load()
            clear = "transparency" in picture.info or picture.mode in {"PA", "LA"}
            return picture if picture.mode in {"L", "RGB", "RGBA"} and not clear else picture.convert("RGBA")
    except Exception as error:
        raise _unreadable(path, error) from error


def _too_large(name: str, most: int) -> PictureError:
    return PictureError(f"{name} has too many pixels, {most:,} are read", "make it smaller")


def _unreadable(path: Path, error: Exception) -> PictureError:
    reasons = {"UnidentifiedImageError": "no JPEG, PNG or WebP", "MemoryError": "too large"}
    words = getattr(error, "strerror", None) or " ".join(str(error).split()) or "broken"
    return PictureError(
        f"{path.name}: not a picture that can be read ({reasons.get(type(error).__name__, words)})", SAVE
    )


def _orientation(picture: Image.Image) -> int:
    """Return how EXIF says that a picture lies; 1 is upright, and what broken EXIF counts for."""
    exif = Image.Exif()
    try:
        exif.load(picture.info.get("exif", b""))
        return int(exif.get(ORIENTATION, 1))
    except Exception:  # noqa: BLE001 - whatever broken metadata leads to; the picture may be whole
        return 1


def _shown_size(picture: Image.Image) -> Size:
    return picture.size[::-1] if _orientation(picture) in TURNED else picture.size


def _in_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """Return an RGB picture in the colours of the web; one whose profile cannot be used stays as it is."""
    if not profile:
        return picture
    try:
        own = ImageCms.ImageCmsProfile(BytesIO(profile))
        found = ImageCms.profileToProfile(picture, own, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return picture
    return found or picture

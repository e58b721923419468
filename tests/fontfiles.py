"""Font files for tests: the bundled ones, and such as are no good, made from one of those."""

import struct
from collections.abc import Callable, Mapping
from pathlib import Path

from snippets.faces import FACES

FONTS = Path(__file__).parent.parent / "fonts"
# It has figures of both kinds, and `shout` has not.
GOOD = (FONTS / FACES["text"].file).read_bytes()


def tables(font: bytes) -> dict[str, tuple[int, int, int]]:
    """Return where the row of each table stands, its offset, and its length."""
    rows = range(12, 12 + 16 * struct.unpack_from(">H", font, 4)[0], 16)
    return {font[row : row + 4].decode(): (row, *struct.unpack_from(">II", font, row + 8)) for row in rows}


def without(*names: str) -> bytes:
    """Return a font whose tables of these names have another one."""
    made = bytearray(GOOD)
    for name in names:
        row, *_ = tables(GOOD)[name]
        made[row : row + 4] = b"none"
    return bytes(made)


def blanked(name: str, start: int = 0) -> bytes:
    """Return a font with nothing but zeros in a table from `start` on, as a download leaves it that was broken off."""
    _, offset, length = tables(GOOD)[name]
    return GOOD[: offset + start] + bytes(length - start) + GOOD[offset + length :]


def collected(font: bytes) -> bytes:
    """Return a collection with one font in it."""
    made = bytearray(font)
    for row, offset, _ in tables(font).values():
        struct.pack_into(">I", made, row + 8, offset + 16)
    return struct.pack(">4sIII", b"ttcf", 0x00010000, 1, 16) + bytes(made)


USABLE: Mapping[str, Callable[[], bytes]] = {
    "own.ttf": lambda: GOOD,
    "own.otf": lambda: GOOD,
    "own.ttc": lambda: collected(GOOD),
    "one-kind.ttf": (FONTS / FACES["shout"].file).read_bytes,
}

UNUSABLE: Mapping[str, Callable[[], bytes]] = {
    "empty.ttf": lambda: b"",
    "text.ttf": lambda: b"Not a font at all",
    "own.woff2": lambda: b"wOF2" + bytes(100),
    "own.WOFF": lambda: b"wOFF" + bytes(100),
    "first-bytes.ttf": lambda: GOOD[:4],
    "list-cut.ttf": lambda: GOOD[:100],
    "half.ttf": lambda: GOOD[: len(GOOD) // 2],
    "end-cut.otf": lambda: GOOD[:-100],
    "cut.ttc": lambda: collected(GOOD)[:-100],
    "collection.ttc": lambda: b"ttcf" + b"\xff" * 40,
    "noise.ttf": lambda: GOOD[:12] + bytes(number * 7 % 256 for number in range(5000)),
    "no-characters.ttf": lambda: without("cmap"),
    "no-units.ttf": lambda: without("head"),
    "no-outlines.ttf": lambda: without("glyf", "loca"),
    "damaged-characters.ttf": lambda: blanked("cmap"),
    "damaged-places.ttf": lambda: blanked("loca", 1000),
    "damaged-outlines.ttf": lambda: blanked("glyf", 20_000),
}


def save_fonts(folder: Path) -> None:
    """Write every font to a folder."""
    for name, make in {**USABLE, **UNUSABLE}.items():
        folder.joinpath(name).write_bytes(make())

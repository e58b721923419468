"""The same pixels are the same bytes, wherever in memory they are packed. A fault shows once in thousands of cards."""

import os
import zlib
from collections.abc import Iterator
from random import Random
from struct import unpack

import pytest

from snippets.cards import make_pictures
from snippets.cards.encode import deflated
from snippets.model import Settings, Snippet, Source
from snippets.themes import THEMES, Canvas

# `make stress` asks for many.
CARDS, TIMES = (200, 100_000) if "SNIPPETS_EXAMPLES" in os.environ else (20, 1_000)

PIECE = 1 << 16

# How far back a match of deflate may lie.
WINDOW = 1 << 15

WORDS = """
    the share of households without safe water rose and fell to a tenth of what it was while budget for schools
    doubled; in northern towns people waited longer than anywhere else, which auditors call the steepest change
""".split()  # noqa: SIM905 - as a text it can be read


def content(data: bytes, kind: bytes) -> Iterator[bytes]:
    """Yield what is in the chunks of a kind of a PNG."""
    start = 8
    while start < len(data):
        (size,) = unpack(">I", data[start : start + 4])
        if data[start + 4 : start + 8] == kind:
            yield data[start + 8 : start + 8 + size]
        start += 12 + size


def snippet(number: int, dice: Random) -> Snippet:
    """A snippet with other words than any other."""
    words = " ".join(dice.choice(WORDS) for _ in range(dice.randrange(12, 70)))
    source = Source(f"https://example.org/reports/{number}", title=f"Report no. {number}", publisher="The Review")
    return Snippet("a", "fact", f"In {1900 + number} {words}.", sources=(source,), locator=f"p. {number}")


@pytest.fixture(scope="module")
def packed() -> list[tuple[bytes, bytes]]:
    """Streams of pixels of many cards, each with its bytes in the file."""
    dice = Random(7)
    made = (snippet(number, dice) for number in range(CARDS))
    pictures = [p for one in made for p in make_pictures(one, Settings(), THEMES["paper"], Canvas(1080, 1350))]
    files = [b"".join(content(picture.data, b"IDAT")) for picture in pictures]
    return [(zlib.decompress(file), file) for file in files]


def test_the_same_pixels_are_the_same_bytes(packed: list[tuple[bytes, bytes]]) -> None:
    dice, junk = Random(1), list[bytearray]()
    for _ in range(TIMES):
        stream, file = dice.choice(packed)
        assert deflated([stream[at : at + PIECE] for at in range(0, len(stream), PIECE)]) == file
        # So that what is allocated next lies elsewhere, and finds other remains there.
        junk.append(bytearray(dice.randrange(50_000, 600_000)))
        if len(junk) > 20:
            junk.pop(dice.randrange(20))


def telling(windows: int) -> bytes:
    """Return bytes in which many matches depend on what stands in the packer's table before it has seen any.

    Where a window begins stand four bytes that are never entered there, for two matches meet in them; when they come
    again, only a table that is still as it was at the start leads to them.
    """
    dice, parts = Random(3), [bytes(WINDOW)]
    for _ in range(windows):
        one, other = dice.randbytes(8), dice.randbytes(8)
        first = bytes(100) + one + bytes(192) + other + bytes(192) + b"\1"
        met = one[6:] + other
        parts.append(first.ljust(WINDOW - 6, b"\0") + one[:6])
        parts.append((met.ljust(5000, b"\0") + b"\7" + met[:4]).ljust(WINDOW, b"\0"))
    return b"".join(parts)


def test_the_place_in_memory_does_not_matter() -> None:
    stream, seen, junk = telling(100), set[bytes](), list[bytearray]()
    for number in range(600):
        seen.add(deflated([stream]))
        junk.append(bytearray(70_000 + 16 * number))
    (file,) = seen
    assert zlib.decompress(file) == stream


@pytest.mark.parametrize("size", [0, 1, 7, 8, 9, 15, 16, 17, 300])
def test_few_bytes(size: int) -> None:
    data = bytes(range(256)) * 2
    assert zlib.decompress(deflated([data[:size]])) == data[:size]

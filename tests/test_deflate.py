"""The same pixels are the same bytes, whatever was in memory before. A fault shows once in thousands of cards."""

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

# Bytes of a piece: what was in memory before has to be much like what comes.
PIECE = 1 << 16

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

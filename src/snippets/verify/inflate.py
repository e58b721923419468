"""Compressed content -> content, never more of it than asked for: the decompressor is stopped, not its result cut."""

import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

_GZIP, _ZLIB, _RAW = 31, 15, -15  # `wbits` of zlib
_STEP = 1 << 20  # bytes decompressed at a time: a small piece may hold a thousand times its length


class CodingError(ValueError):
    """Content in a compression that we did not ask for, or that is broken; its words say which."""


@dataclass(frozen=True, slots=True)
class Content:
    """What came.

    Attributes:
        data: decompressed.
        whole: False when there was more than the limit, or the compressed content lacks its end.
    """

    data: bytes
    whole: bool


def content(pieces: Iterable[bytes], coding: str, most: int) -> Content:
    """Return what pieces of a body, in their order, hold; at most `most` bytes of it.

    Pieces behind the limit are not asked for.

    Args:
        pieces: of the body as it is sent.
        coding: the Content-Encoding header, RFC 9110 section 8.4; gzip, deflate and none are known.
        most: bytes of the result.

    Raises:
        CodingError: the coding is another one, or broken from the start.
    """
    names = [name.strip().lower() for name in coding.split(",")]
    known = [name for name in names if name not in {"", "identity", "none"}]
    if not known:
        return _taken(iter(pieces), most)
    if len(known) > 1 or known[0] not in _READERS:
        raise CodingError(f'the content is compressed in a way that was not asked for, "{coding.strip()}"')
    return _inflated(iter(pieces), known[0], most)


def _taken(pieces: Iterator[bytes], most: int) -> Content:
    data = bytearray()
    for piece in pieces:
        data += piece
        if len(data) > most:
            return Content(bytes(data[:most]), whole=False)
    return Content(bytes(data), whole=True)


_GZIP_SIGN = b"\x1f\x8b"


def _bits_of_gzip(start: bytes) -> int | None:
    return _GZIP if start.startswith(_GZIP_SIGN) else None


def _bits_of_deflate(start: bytes) -> int:
    """Many servers send deflate without the header that it should have, RFC 9110 section 8.4.1.2."""
    header = start[0] & 0x0F == 8 and int.from_bytes(start[:2]) % 31 == 0
    return _ZLIB if header else _RAW


# By the first two bytes; None where they cannot begin such content.
_READERS: dict[str, Callable[[bytes], int | None]] = {
    "gzip": _bits_of_gzip,
    "x-gzip": _bits_of_gzip,
    "deflate": _bits_of_deflate,
}


def _inflated(pieces: Iterator[bytes], coding: str, most: int) -> Content:
    data, held, engine = bytearray(), b"", None
    for piece in pieces:
        held += piece
        while len(held) >= (2 if engine is None or engine.eof else 1):
            if engine is None or engine.eof:
                bits = _READERS[coding](held)
                # Behind a whole member another may follow, RFC 1952 section 2.2; other bytes there mean nothing.
                if engine and (bits is None or coding == "deflate"):
                    return Content(bytes(data), whole=True)
                engine = zlib.decompressobj(bits or _GZIP)
            try:
                data += engine.decompress(held, min(_STEP, most - len(data) + 1))
            except zlib.error:
                return _broken(data, coding)
            if len(data) > most:
                return Content(bytes(data[:most]), whole=False)
            held = engine.unconsumed_tail or engine.unused_data
    if engine is None:
        return _broken(data, coding) if held else Content(b"", whole=True)
    return Content(bytes(data), whole=engine.eof)


def _broken(data: bytearray, coding: str) -> Content:
    if not data:
        raise CodingError(f"the content is not the {coding} that it is said to be")
    return Content(bytes(data), whole=False)

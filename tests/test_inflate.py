import gzip
import tracemalloc
import zlib
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snippets.verify.inflate import CodingError, Content, content


def raw_deflate(data: bytes) -> bytes:
    engine = zlib.compressobj(wbits=-15)
    return engine.compress(data) + engine.flush()


CODINGS: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "plain": ("", bytes),
    "identity": ("identity", bytes),
    "gzip": ("gzip", gzip.compress),
    "x-gzip": (" X-GZip ", gzip.compress),
    "two members": ("gzip", lambda data: gzip.compress(data[:3]) + gzip.compress(data[3:])),
    "padded": ("gzip", lambda data: gzip.compress(data) + b"\0" * 9),
    "deflate": ("deflate", zlib.compress),
    "raw deflate": ("deflate", raw_deflate),
}


def pieces(data: bytes, size: int) -> Iterator[bytes]:
    return (data[start : start + size] for start in range(0, len(data), size))


@given(st.binary(max_size=300), st.integers(1, 9), st.sampled_from(sorted(CODINGS)), st.integers(0, 400))
def test_the_content_or_its_beginning(data: bytes, size: int, name: str, most: int) -> None:
    coding, compress = CODINGS[name]
    assert content(pieces(compress(data), size), coding, most) == Content(data[:most], whole=len(data) <= most)


@given(
    st.binary(min_size=1, max_size=300),
    st.integers(1, 9),
    st.sampled_from(["gzip", "deflate", "raw deflate"]),
    st.data(),
)
def test_content_that_breaks_off(data: bytes, size: int, name: str, draw: st.DataObject) -> None:
    coding, compress = CODINGS[name]
    sent = compress(data)
    end = draw.draw(st.integers(0, len(sent) - 1))
    try:
        found = content(pieces(sent[:end], size), coding, 1000)
    except CodingError:
        assert end == 1
        return
    assert data.startswith(found.data)
    assert not found.whole or not end


@given(st.binary(), st.integers(1, 9), st.sampled_from(["gzip", "deflate"]))
def test_any_bytes_end_in_content_or_an_error(data: bytes, size: int, coding: str) -> None:
    try:
        assert len(content(pieces(data, size), coding, 1000).data) <= 1000
    except CodingError as error:
        assert str(error) == f"the content is not the {coding} that it is said to be"  # noqa: PT017 - or none at all


@pytest.mark.parametrize("coding", ["br", "zstd", "gzip, gzip", "gzip, br", "compress", "x"])
def test_what_was_not_asked_for(coding: str) -> None:
    with pytest.raises(CodingError, match="in a way that was not asked for"):
        content([b"x"], coding, 10)


def test_pieces_behind_the_limit_are_not_asked_for() -> None:
    bomb = gzip.compress(b"\0" * 5_000_000)
    asked = []

    def endless() -> Iterator[bytes]:
        for piece in pieces(bomb, 500):
            asked.append(piece)
            yield piece
        pytest.fail("it went on to the end")

    assert content(endless(), "gzip", 1_000_000) == Content(b"\0" * 1_000_000, whole=False)
    assert len(b"".join(asked)) < len(bomb) / 3


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_a_piece_is_not_decompressed_at_once(coding: str) -> None:
    bomb = CODINGS[coding][1](b"\0" * 50_000_000)
    tracemalloc.start()
    try:
        found = content([bomb], coding, 1_000_000)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert len(found.data) == 1_000_000
    assert peak < 10_000_000

"""What commands read from standard input: a text, or JSON Lines that are answered as they come."""

import json
import sys
from collections.abc import Callable, Iterator
from io import BufferedReader
from typing import Any, cast

from snippets.errors import AccessError

# Bytes taken from standard input at once.
BATCH = 1 << 16

_DECODER = json.JSONDecoder()
_ENCODER = json.JSONEncoder(ensure_ascii=True)


def read_text() -> str:
    """Return all of standard input, without the line end that closes it.

    Raises:
        AccessError: it is closed.
    """
    return _input().read().decode("utf-8", "replace").removesuffix("\n")


def read_bytes(most: int) -> bytes:
    """Return the bytes of standard input, at most so many.

    Raises:
        AccessError: it is closed.
    """
    return _input().read(most)


def answer_lines(answer: Callable[[object], dict[str, Any]], failed: dict[str, Any]) -> None:
    """Answer every input line with one output line, before the end of input; a line that is no JSON gets `failed`.

    Raises:
        AccessError: standard input is closed.
    """
    for lines in _batches(_input()):
        answers = []
        for line in lines:
            try:
                result = answer(_value(line))
            except (ValueError, TypeError, RecursionError) as error:
                result = failed | {"error": f"not understood: {error}"}
            answers.append(_ENCODER.encode(result))
        answers.append("")
        sys.stdout.write("\n".join(answers))
        sys.stdout.flush()


def _value(line: bytes) -> object:
    """Return what `json.loads` returns, sooner: it looks for the encoding and for white space first."""
    try:
        text = line.decode()
        value, end = _DECODER.raw_decode(text)
    except ValueError:
        return json.loads(line)
    return value if end == len(text) else json.loads(line)


def _batches(stream: BufferedReader) -> Iterator[list[bytes]]:
    """Yield the lines that have come, as soon as some have: answers wait for no input, and memory stays small."""
    begun: list[bytes] = []
    while chunk := stream.read1(BATCH):
        *lines, rest = chunk.split(b"\n")
        if lines:
            lines[0] = b"".join((*begun, lines[0]))
            begun = []
            yield lines
        begun.append(rest)
    if last := b"".join(begun):
        yield [last]


def _input() -> BufferedReader:
    # Python has None here when the shell closed it.
    if sys.stdin is None:
        raise AccessError("standard input is closed; pipe the text in, or type it and press Ctrl-D")
    return cast("BufferedReader", sys.stdin.buffer)

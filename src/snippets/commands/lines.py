"""What commands read from standard input: a text, or JSON Lines that are answered as they come."""

import json
import sys
from collections.abc import Callable
from typing import Any, BinaryIO

from snippets.errors import AccessError


def read_text() -> str:
    """Return all of standard input, without the line end that closes it.

    Raises:
        AccessError: it is closed.
    """
    return _input().read().decode("utf-8", "replace").removesuffix("\n")


def answer_lines(answer: Callable[[object], dict[str, Any]], failed: dict[str, Any]) -> None:
    """Answer every input line with one output line, before the end of input; a line that is no JSON gets `failed`.

    Raises:
        AccessError: standard input is closed.
    """
    for raw in _input():
        try:
            result = answer(json.loads(raw))
        except (ValueError, TypeError, RecursionError) as error:
            result = failed | {"error": f"not understood: {error}"}
        sys.stdout.write(json.dumps(result, ensure_ascii=True) + "\n")
        sys.stdout.flush()


def _input() -> BinaryIO:
    # Python has None here when the shell closed it.
    if sys.stdin is None:
        raise AccessError("standard input is closed; pipe the text in, or type it and press Ctrl-D")
    return sys.stdin.buffer

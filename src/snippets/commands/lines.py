"""JSON Lines on stdin, one answer a line on stdout, as they come."""

import json
import sys
from collections.abc import Callable
from typing import Any


def answer_lines(answer: Callable[[object], dict[str, Any]], failed: dict[str, Any]) -> None:
    """Answer every input line with one output line, before the end of input; a line that is no JSON gets `failed`."""
    for raw in sys.stdin.buffer:
        if not raw.strip():
            continue
        try:
            result = answer(json.loads(raw))
        except (ValueError, TypeError, RecursionError) as error:
            result = failed | {"error": f"not understood: {error}"}
        sys.stdout.write(json.dumps(result, ensure_ascii=True) + "\n")
        sys.stdout.flush()

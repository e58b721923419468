"""Very much of anything in a quotes.yaml, a theme file or a platforms.yaml ends soon and in little memory."""

import subprocess
import sys
from collections.abc import Callable

import pytest

import readers
from snippets.read.decode import BYTES_MOST, LINES_MOST
from snippets.read.nodes import EVENTS_MOST
from snippets.read.quotes import read_quotes

RUNS: dict[str, Callable[[], str]] = {
    "items": lambda: "- a\n" * 3_000_000,
    "items in brackets": lambda: "[" + "a," * EVENTS_MOST + "]",
    "a line of 10 MB": lambda: "a: " + "word " * 2_000_000,
    "control characters": lambda: "\x01\n" * 200_000,
    "zero bytes": lambda: "\0" * 1_000_000,
    "nested lists": lambda: "[" * 10_000 + "]" * 10_000,
    "nested items": lambda: "- " * 10_000 + "a",
    "snippets alike": lambda: "- {text: a}\n" * 20_000,
    "keys that nobody knows": lambda: "".join(f"k{number}: a\n" for number in range(40_000)),
    "rows": lambda: "".join(f"k{number}: {{like: x}}\n" for number in range(20_000)),
    "quotation marks": lambda: "- text: '\n" * 50_000,
    "anchors": lambda: "".join(f"- &a{number} a\n" for number in range(50_000)),
    "aliases": lambda: "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 40)),
}
TOO_MUCH = {
    f"longer than {BYTES_MOST // 1_000_000} MB": "a" * (BYTES_MOST + 1),
    f"more than {LINES_MOST:,} lines": "\n" * (LINES_MOST + 1),
    f"more than {EVENTS_MOST:,} values in the file": "[" + "a," * EVENTS_MOST + "]",
}


@pytest.mark.parametrize("entry", ["quotes", "theme", "platforms"])
@pytest.mark.parametrize("run", RUNS)
def test_a_long_run_keeps_the_promise(run: str, entry: str) -> None:
    pytest.importorskip("resource", reason="this system does not limit memory")
    command = [sys.executable, readers.__file__, entry]
    done = subprocess.run(command, input=RUNS[run]().encode(), capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


@pytest.mark.parametrize("what", TOO_MUCH)
def test_too_much_is_one_problem(what: str) -> None:
    quotes, problems = read_quotes(TOO_MUCH[what], "quotes.yaml")
    assert quotes.snippets == ()
    assert [(problem.what, problem.todo) for problem in problems] == [(what, "part it")]

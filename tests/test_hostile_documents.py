"""Any bytes, read as any kind of document, end in a result or a clear problem: no fault, no hang, little memory."""

import subprocess
import sys
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readers import hold_document, pieces
from snippets.read.kinds import KINDS

CONTROLS = "".join(map(chr, [*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029, 0xFEFF, 0xFFFE]))
PIECES = (*pieces(KINDS), "a" * 300)


@pytest.mark.parametrize("kind", ["", *KINDS])
@given(data=st.binary(max_size=300))
def test_any_bytes(kind: str, data: bytes) -> None:
    hold_document(data, kind)


@pytest.mark.parametrize("kind", ["", *KINDS])
@given(some=st.lists(st.sampled_from(PIECES), max_size=30))
def test_any_markup(kind: str, some: list[str]) -> None:
    hold_document("".join(some).encode(), kind)


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=30)
@given(text=st.text(st.sampled_from(CONTROLS + 'a <>[]"{},\n'), max_size=200))
def test_any_control_characters(kind: str, text: str) -> None:
    hold_document(text.encode(), kind)


# --- much of it ---------------------------------------------------------------------------------

SECONDS_MOST = 60
BYTES_MOST = 500_000_000
RUNS: dict[str, Callable[[], str]] = {
    "nested quotes": lambda: "> " * 10_000 + "x",
    "nested elements": lambda: "<div>" * 10_000 + "x",
    "nested quotations": lambda: "<blockquote>" * 10_000 + "x" + "</blockquote>" * 10_000,
    "nested lists": lambda: "[" * 10_000 + "]" * 10_000,
    "a line of 10 MB": lambda: "word " * 2_000_000,
    "zero bytes": lambda: "a\0" * 500_000,
    "open tags": lambda: "<a " * 100_000,
    "open comments": lambda: "<!--" * 100_000,
    "attributes": lambda: "<a " + " ".join(f"a{number}=1" for number in range(200_000)) + ">",
    "brackets": lambda: "[a](" * 100_000,
    "emphasis": lambda: "*a **b " * 50_000,
    "quotation marks": lambda: 'quote,by\n"' + '"",' * 300_000,
    "shortcodes": lambda: "{{< " * 100_000,
    "addresses": lambda: "https://a.example/( " * 10_000,
    "paragraphs": lambda: "A.\n\n" * 100_000,
    "aliases": lambda: (
        "---\na0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 40)) + "---\n"
    ),
}
SCRIPT = f"""
import resource, sys
resource.setrlimit(resource.RLIMIT_CPU, ({SECONDS_MOST}, {SECONDS_MOST}))
from snippets.errors import SnippetsError
from snippets.extract import extract
from snippets.extract.table import extract_table
from snippets.read import read_content
from snippets.rows import Table
try:
    read = read_content(sys.stdin.buffer.read(), "x", sys.argv[1])
    extract_table(read) if isinstance(read, Table) else extract(read)
except SnippetsError as error:
    print(error)
# What the parent had counts into ru_maxrss; not here.
status = dict(line.split(":", 1) for line in open("/proc/self/status", encoding="ascii"))
print(int(status["VmHWM"].split()[0]) * 1024)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="memory is measured where /proc tells it")
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("run", RUNS)
def test_a_long_run_ends_soon_and_in_little_memory(run: str, kind: str) -> None:
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, kind], input=RUNS[run]().encode(), stdout=subprocess.PIPE, check=False
    )
    assert done.returncode == 0, f"after {time.monotonic() - begun:.0f} s"
    assert int(done.stdout.split()[-1]) < BYTES_MOST

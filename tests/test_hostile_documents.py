"""Any bytes, read as any kind of document, end in a result or a clear problem: no fault, no hang, little memory."""

import subprocess
import sys
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from snippets.errors import SnippetsError
from snippets.export.yamlfile import quotes_yaml
from snippets.extract import extract
from snippets.extract.table import extract_table
from snippets.model import Draft
from snippets.read import read_content
from snippets.read.kinds import KINDS
from snippets.read.quotes import read_quotes
from snippets.rows import Table

CONTROLS = "".join(map(chr, [*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029, 0xFEFF, 0xFFFE]))
# What the parsers take for the beginning of something.
PIECES = [
    *(
        "> ",
        ">",
        "- ",
        "1. ",
        "# ",
        "```\n",
        "    ",
        "\n",
        "\n\n",
        "| a | b |\n|---|---|\n",
        "[^1]",
        "[^1]: x\n",
        ": x\n",
    ),
    *(
        "*",
        "**",
        "_",
        "`",
        "[",
        "](",
        ")",
        "![",
        "<",
        "</",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<?",
        "&",
        "&#",
        "&amp;",
    ),
    *(
        "<p>",
        "<blockquote cite='https://a.example'>",
        "</blockquote>",
        "<figure>",
        "<figcaption>",
        "<a href='#a'>1</a>",
    ),
    *("<li id='a'>", "<table><tr><td>", "<script>", "<q>", "<cite>", "<base href='//[x'>", "<br>", "<sup>", "<main>"),
    *("---\n", "title: x\n", "+++\n", "{{< x >}}", "{% x", "::: quote\n", "!!! quote\n    ", "> [!NOTE]\n"),
    *('"', "'", ",", ";", "\t", "quote,by,url\n", '{"quotes": [', '{"text": "', "]", "}", "null", "1e999", "\\ud800"),
    *("https://a.example/", "— Jane Doe", "“", "”", "He said:", "\0", "\x1b$B", "\ufeff", "é", "\U0001f9ff", "a" * 300),
]


def imported(data: bytes, kind: str) -> Draft | None:
    """Import as the command does; None after a clear problem."""
    try:
        read = read_content(data, "x", kind)
        return extract_table(read) if isinstance(read, Table) else extract(read)
    except SnippetsError:
        return None


def hold(data: bytes, kind: str) -> None:
    draft = imported(data, kind)
    if draft:
        assert all(problem.severity == "warning" for problem in draft.problems)
        again, problems = read_quotes(quotes_yaml(draft.quotes), "again.yaml")
        faults = [str(problem) for problem in problems if problem.severity == "error"]
        # An address that cannot be opened was reported, and stays for people to correct.
        assert all("URL" in fault or '"url"' in fault or "no snippets" in fault or "empty" in fault for fault in faults)
        if not faults:
            assert again.snippets == draft.quotes.snippets


@pytest.mark.parametrize("kind", ["", *KINDS])
@given(data=st.binary(max_size=300))
def test_any_bytes(kind: str, data: bytes) -> None:
    hold(data, kind)


@pytest.mark.parametrize("kind", ["", *KINDS])
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=30))
def test_any_markup(kind: str, pieces: list[str]) -> None:
    hold("".join(pieces).encode(), kind)


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=30)
@given(text=st.text(st.sampled_from(CONTROLS + 'a <>[]"{},\n'), max_size=200))
def test_any_control_characters(kind: str, text: str) -> None:
    hold(text.encode(), kind)


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

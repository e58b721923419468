"""PDF -> text, by pypdf, in a process of its own: a hostile file costs that process its memory and time, not ours.

Run as a module, it reads a PDF on stdin and writes its pages as JSON on stdout.
"""

import json
import subprocess
import sys
from collections.abc import Sequence
from io import BytesIO

from snippets.patterns import regex
from snippets.verify.page import Page

# Pages that are read, seconds and bytes of memory that reading may take, characters that come of it.
PAGES_MOST, SECONDS_MOST, MEMORY_MOST, TEXT_MOST = 500, 20, 1_000_000_000, 12_000_000

# A word that is divided at a line's end.
_DIVIDED = regex(r"(?<=[^\W\d_])[-\u2010\u00ad]\n(?=[^\W\d_A-Z\u00c0-\u00de])")

_LACKS = "it is a PDF, and pypdf is not installed; pip install 'snippets[pdf]'"


def read_pdf(body: bytes) -> Page | str:
    """Return the text of a PDF, or why it cannot be read, in words."""
    command = [sys.executable, "-m", "snippets.verify.pdf"]
    try:
        done = subprocess.run(command, input=body, capture_output=True, timeout=SECONDS_MOST, check=False)  # noqa: S603 - this Python and a module of ours
    except subprocess.TimeoutExpired:
        return "the PDF takes too long to read"
    except OSError as error:
        return f"the PDF cannot be read ({error.strerror or error})"
    if done.returncode:
        return _LACKS if done.returncode == _EXIT_LACKS else "the PDF is damaged, locked, or too large"
    return page_of([str(text) for text in json.loads(done.stdout)])


def page_of(texts: Sequence[str]) -> Page:
    """Return pages of text as one: words divided at line ends are whole, a line end is a space."""
    parts, starts, length = [], [], 0
    for text in texts:
        starts.append(length)
        joined = " ".join(_DIVIDED.sub("", text.replace("\r\n", "\n")).split())
        parts.append(joined)
        length += len(joined) + 1
    return Page(" ".join(parts), kind="pdf", pages=tuple(starts))


_EXIT_LACKS = 42


def _main() -> int:
    """Write the text of each page of the PDF on stdin."""
    _bound()
    try:
        from pypdf import PdfReader
    except ImportError:
        return _EXIT_LACKS
    pages: list[str] = []
    length = 0
    for page in PdfReader(BytesIO(sys.stdin.buffer.read())).pages[:PAGES_MOST]:
        pages.append(page.extract_text()[: TEXT_MOST - length])
        length += len(pages[-1])
        if length >= TEXT_MOST:
            break
    sys.stdout.write(json.dumps(pages))
    return 0


def _bound() -> None:
    """Bound memory and time of this process, where the system can."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_MOST, MEMORY_MOST))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS_MOST, SECONDS_MOST))


if __name__ == "__main__":
    sys.exit(_main())

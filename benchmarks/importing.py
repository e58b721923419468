"""Times `snippets import` of Markdown documents from 50 KB to 5 MB. Prints a table; asserts nothing.

    python benchmarks/importing.py

The documents are those of the tests, one after another, again and again with other addresses and figures, so that
nothing is a repetition. Times are of the processor, start included; memory is the most that the process held.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

SNIPPETS = str(Path(sys.executable).with_name("snippets"))
DOCUMENTS = Path(__file__).parent.parent / "tests" / "cases" / "importing" / "documents"
SIZES = (50_000, 500_000, 5_000_000)  # bytes
_HEADER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


def made_document(size: int) -> bytes:
    """Return a Markdown document of so many bytes."""
    whole = "\n\n".join(_pieces(size)).encode()
    return whole[:size].decode(errors="ignore").encode()


def _pieces(size: int) -> Iterator[str]:
    texts = [_HEADER.sub("", path.read_text(encoding="utf-8")) for path in sorted(DOCUMENTS.glob("*.md"))]
    together = "\n\n".join(texts)
    for number in range(size // len(together.encode()) + 1):
        yield together.replace("https://", f"https://n{number}.").replace(" the ", f" the {number} ")


def measured(document: Path) -> tuple[float, float, str]:
    """Return processor seconds and megabytes of one import, and what it says of its result."""
    command = [SNIPPETS, "import", str(document), "-o", str(document.with_suffix(".yaml")), "--force"]
    with tempfile.TemporaryFile() as messages:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=messages)
        _, _, usage = os.wait4(process.pid, 0)
        messages.seek(0)
        last = messages.read().decode().rstrip().rpartition("\n")[2]
    # ru_maxrss is in kilobytes, on macOS in bytes.
    megabytes = usage.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
    return usage.ru_utime + usage.ru_stime, megabytes, last.partition(" ->")[0]


def main() -> None:
    """Print a row for each size."""
    print("import      seconds   s/MB   peak MB   result")
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            document = Path(folder, "document.md")
            document.write_bytes(made_document(size))
            seconds, megabytes, result = measured(document)
            print(f"{size / 1e6:5.2f} MB {seconds:10.2f} {seconds / size * 1e6:7.2f} {megabytes:9.0f}   {result}")


if __name__ == "__main__":
    main()

"""Times the import of documents from 50 KB to 5 MB, of each kind; prints times and memory, asserts nothing.

    python benchmarks/reading.py [--largest KB]

Each figure is that of one process, from bytes to draft, without the start of Python.
"""

import argparse
import json
import subprocess
import sys

SIZES = (50_000, 500_000, 5_000_000)  # bytes
PIECES = {
    "md": "The mill ground **4,000 tonnes** in 1911, [its ledger](https://data.example.org/{n}) shows. It closed.\n\n"
    "Its owner, Jean Morel, wrote in 1912:\n\n> The mill is for sale, and nobody wants it.\n\n## Part {n}\n\n",
    "html": "<p>The mill ground <b>4,000 tonnes</b>, <a href='https://data.example.org/{n}'>its ledger</a> shows.</p>\n"
    "<blockquote><p>The mill is for sale.</p><footer>Jean Morel, <a href='/l/{n}'>Letters</a></footer></blockquote>\n",
    "text": "The mill ground 4,000 tonnes of grain in\n1911 (https://data.example.org/{n}). It closed later.\n\n",
    "csv": '"The mill is for sale, and nobody wants it, he wrote in letter {n}.",Jean Morel,https://data.example.org/{n}\n',
    "json": '{{"text": "The mill is for sale, he wrote in letter {n}.", "by": "Jean Morel", "url": "https://a.example/{n}"}}\n',
}
HEADS = {"csv": "quote,author,url\n"}
SCRIPT = """
import json, resource, sys, time
from snippets.extract import extract
from snippets.extract.table import extract_table
from snippets.read import read_content
from snippets.rows import Table
data = sys.stdin.buffer.read()
start = time.perf_counter()
read = read_content(data, "x", sys.argv[1])
middle = time.perf_counter()
extract_table(read) if isinstance(read, Table) else extract(read)
end = time.perf_counter()
print(json.dumps([middle - start, end - middle, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024]))
"""


def document(kind: str, size: int) -> bytes:
    """Return a document of about so many bytes."""
    count = size // len(PIECES[kind])
    return (HEADS.get(kind, "") + "".join(PIECES[kind].format(n=n) for n in range(count))).encode()


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--largest", type=int, default=max(SIZES) // 1000, metavar="KB")
    most = parser.parse_args().largest * 1000
    print(f"{'':6}{'KB':>7}{'read, s':>10}{'extract, s':>12}{'s a MB':>9}{'memory, MB':>12}")
    for kind in PIECES:
        for size in (size for size in SIZES if size <= most):
            done = subprocess.run(
                [sys.executable, "-c", SCRIPT, kind], input=document(kind, size), capture_output=True, check=True
            )
            read, extracted, memory = json.loads(done.stdout)
            speed = (read + extracted) / size * 1_000_000
            print(f"{kind:6}{size // 1000:7}{read:10.2f}{extracted:12.2f}{speed:9.2f}{memory:12}")


if __name__ == "__main__":
    main()

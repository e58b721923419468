"""Times what people wait for, as ratios within one run. Prints a table; asserts nothing.

    make bench

Every figure is the best of several runs of a whole process, so that the start of Python and of the libraries counts.
"""

import compileall
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SNIPPETS = str(Path(sys.executable).with_name("snippets"))
QUOTES = str(ROOT / "quotes.yaml")
RUNS = 15


def best(command: list[str], runs: int = RUNS, before: Path | None = None) -> float:
    """Return the shortest time of a command in ms; `before` is a folder to remove before each run."""
    times = []
    for _ in range(runs):
        if before:
            shutil.rmtree(before, ignore_errors=True)
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        times.append((time.perf_counter() - start) * 1000)
    return min(times)


def main() -> None:
    """Print the table."""
    # An installed wheel has its modules compiled; a checkout may not.
    compileall.compile_dir(ROOT / "src", quiet=1)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        card = [SNIPPETS, "card", QUOTES, "people-affected", "-o", str(folder / "card.png")]
        out = folder / "output"
        export = [SNIPPETS, "export", QUOTES, "-o", str(out)]
        rows = [
            ("python -c pass", best([sys.executable, "-c", "pass"])),
            ("import PIL.Image, uharfbuzz", best([sys.executable, "-c", "import PIL.Image, uharfbuzz"])),
            ("snippets --help", best([SNIPPETS, "--help"])),
            ("snippets card", best(card)),
            ("snippets export, from nothing", best(export, 3, out)),
            ("snippets export, nothing changed", best(export, 3)),
        ]
    libraries = dict(rows)["import PIL.Image, uharfbuzz"]
    print(f"{'':34}{'ms':>8}   against importing the libraries")
    for what, took in rows:
        print(f"{what:34}{took:8.0f}   {took / libraries:.2f}")
    bound = 2 * libraries + 100
    print(f"one card: {dict(rows)['snippets card']:.0f} ms; twice the imports and 100 ms: {bound:.0f} ms")


if __name__ == "__main__":
    main()

"""A command as people run it, in a process of its own whose memory is measured."""

import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

SNIPPETS = str(Path(sys.executable).with_name("snippets"))

# The most memory a process may have had, MB; seconds that it may take.
MOST_MEMORY, MOST_TIME = 500, 30

# Stands between the two: what a process has had counts for those that it starts, and pytest has had much.
BETWEEN = """
import resource, subprocess, sys
done = subprocess.run(sys.argv[2:], check=False)
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
open(sys.argv[1], "w").write(str(peak / (1 << 20 if sys.platform == "darwin" else 1 << 10)))
sys.exit(done.returncode)
"""


class Run(NamedTuple):
    """A finished command: its exit code, what it wrote, and the most memory that it had, MB."""

    code: int
    out: str
    said: str
    peak: float


def run_measured(folder: Path, *arguments: str) -> Run:
    """Run `snippets` in a folder; skips the test where memory cannot be measured."""
    return measured(folder, SNIPPETS, *arguments)


def measured(folder: Path, *words: str) -> Run:
    """Run a command in a folder; skips the test where memory cannot be measured."""
    pytest.importorskip("resource", reason="this system does not measure memory")
    peak = folder / "peak.txt"
    command = [sys.executable, "-c", BETWEEN, str(peak), *words]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False, timeout=MOST_TIME)
    found = float(peak.read_text("utf-8"))
    peak.unlink()
    return Run(done.returncode, done.stdout.decode(), done.stderr.decode(), found)

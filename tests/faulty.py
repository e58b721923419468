"""The client of `fault_server`: exports that fail or die where a test says. And what is looked at after them."""

import hashlib
import json
import re
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Self

from fault_server import Case, Outcome

SERVER = Path(__file__).with_name("fault_server.py")

PART = re.compile(r"\.snippets-part-[0-9a-f]{16}")


class Faulty:
    """A server under way; ends with the block that it is used in."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(SERVER)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate(timeout=30)

    def run(self, folder: Path, arguments: tuple[str, ...], *, at: int = 0, how: str = "") -> Outcome:
        """Export `quotes.yaml` of a folder into its `out`."""
        assert self._process.stdin
        assert self._process.stdout
        case = Case(str(folder), ["export", "-o", "out", *arguments], at, how)
        print(json.dumps(asdict(case)), file=self._process.stdin, flush=True)
        return Outcome(**json.loads(self._process.stdout.readline()))

    def warm(self, folder: Path, arguments: tuple[str, ...] = ()) -> None:
        """Export in the server itself, which keeps what it draws and loads for all cases that follow."""
        outcome = self.run(folder, (*arguments, "--jobs", "1"), how="WARM")
        assert outcome.code == 0


def tree(folder: Path) -> dict[str, str]:
    """Return path -> SHA-256 of every file, and path -> nothing of every folder; nothing at all without the folder."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
        for path in folder.rglob("*")
    }


def half_made(now: dict[str, str], *versions: dict[str, str]) -> list[str]:
    """Return the files that are none of the versions they may be, those aside that are being written."""
    return [
        path
        for path, sha256 in now.items()
        if not PART.search(path) and sha256 not in {version.get(path, "missing") for version in versions}
    ]

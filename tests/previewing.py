"""A preview as people run it: in a process of its own, asked over HTTP."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

# Seconds after which something that should come is taken not to come: of a slow machine, not of a build.
PATIENCE = 60


@dataclass(frozen=True, slots=True)
class Previewed:
    """A preview that runs.

    Attributes:
        url: that it printed. process: its own. errors: the file of what it says.
    """

    url: str
    process: subprocess.Popen[str]
    errors: Path

    def get(self, path: str = "") -> str:
        """Return what there is to see at a path."""
        with urlopen(self.url + path, timeout=PATIENCE) as answer:
            return str(answer.read().decode())

    def wait(self, *words: str, after: str = "") -> str:
        """Return the page as soon as it has all of these words and is another one than `after`."""
        end = time.monotonic() + PATIENCE
        while not all(word in (page := self.get()) for word in words) or (after and print_of(page) == print_of(after)):
            assert self.process.poll() is None, self.said()
            assert time.monotonic() < end, f"no {words} on the page; said: {self.said()}"
            time.sleep(0.05)
        return page

    def said(self) -> str:
        """Return what it has said on stderr."""
        return self.errors.read_text("utf-8")


def print_of(page: str) -> str:
    """Return what tells a page from those before it."""
    return page.partition('data-print="')[2].partition('"')[0]


@contextmanager
def previewed(
    folder: Path, *arguments: str, program: Sequence[str] = (sys.executable, "-m", "snippets")
) -> Iterator[Previewed]:
    """Run a preview in a folder; it is killed if it is still there at the end."""
    errors = folder / "said.txt"
    command = [*program, "preview", *arguments]
    with (
        errors.open("w", encoding="utf-8") as said,
        subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=said, encoding="utf-8") as process,
    ):
        assert process.stdout
        try:
            url = process.stdout.readline().strip()
            assert url.startswith("http://127.0.0.1:"), errors.read_text("utf-8")
            yield Previewed(url, process, errors)
        finally:
            process.kill()


def save(path: Path, text: str, time: int | None = None) -> None:
    """Save a file as editors do: a new one under another name, which then takes the place of the old one.

    `time` is when it says that it was written, ns; None for now.
    """
    fresh = path.with_name(f"{path.name}~")
    fresh.write_text(text, encoding="utf-8")
    if time is not None:
        os.utime(fresh, ns=(time, time))
    fresh.replace(path)

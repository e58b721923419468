"""Exports that fail or die at a chosen step on the disk. A server that forks, so that no case pays for the start.

A step is one call that opens, reads, writes, closes, syncs, renames, removes or makes something below the folder
`out`, in whichever process of the export: they count together. Cards are drawn once: `make_snippet` is a pure
function, and what it makes is kept for the cases that follow.

It takes lines of JSON on stdin, `Case` by its fields, and answers each with one, `Outcome` by its fields.
"""

import builtins
import io
import json
import multiprocessing
import os
import pickle
import select
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Self

import snippets.cards
import snippets.commands.export
import snippets.export.mail
import snippets.load
import snippets.read.quotes  # noqa: F401 - as the others: loaded once, before there are cases
from snippets.__main__ import run
from snippets.campaign import ends, making, pool

# The user without rights, by its usual number; only root may do what it is not allowed.
NOBODY = 65534

# Seconds within which every process of an export has to be gone once its first one is.
PATIENCE = 10


@dataclass(frozen=True)
class Case:
    """An export, and what befalls it.

    Attributes:
        folder: that it runs in. arguments: of `snippets`.
        at: number of the step, 1-based; 0 for none.
        how: the name of an error number, `KILL`, or `NOBODY` to run as a user without rights.
    """

    folder: str
    arguments: list[str]
    at: int = 0
    how: str = ""


@dataclass(frozen=True)
class Outcome:
    """How it ended.

    Attributes:
        code: exit code, negative for a signal. said: on stderr.
        steps: what they were, in order: a word and a path below `out`.
        orphans: whether a process of it was left.
    """

    code: int
    said: str
    steps: list[str]
    orphans: bool


class Disk:
    """The calls that touch the disk, with what befalls one of them."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.home = os.path.realpath(Path(case.folder, "out"))
        self.main = os.getpid()
        self.steps = multiprocessing.Value("i", 0)
        self.log = os.open(Path(case.folder, "steps.txt"), os.O_WRONLY | os.O_CREAT | os.O_TRUNC)

    def ours(self, path: object) -> bool:
        return isinstance(path, str | os.PathLike) and str(Path(path).absolute()).startswith(self.home)

    def befalls(self, what: str, path: object) -> bool:
        """Count a step; return whether it is the one that shall fail."""
        with self.steps.get_lock():
            self.steps.value += 1
            os.write(self.log, f"{what} {os.path.relpath(str(path), self.home)}\n".encode())
            return bool(self.steps.value == self.case.at)

    def fail(self, path: object) -> None:
        """End all of it here, or raise the error."""
        if self.case.how == "KILL":
            os.kill(self.main, signal.SIGKILL)
            time.sleep(60)
        number = getattr(__import__("errno"), self.case.how)
        raise OSError(number, os.strerror(number), *([] if path is None else [os.fspath(path)]))  # type: ignore[call-overload]

    def step(self, what: str, path: object) -> None:
        if self.befalls(what, path):
            self.fail(path)

    def patch(self) -> None:
        for name in ("replace", "rename", "unlink", "remove", "mkdir", "rmdir", "scandir", "listdir"):
            setattr(os, name, self._call(name, getattr(os, name)))
        real = os.fsync
        # Asks a `Watched` for its number, and so counts.
        os.fsync = lambda fd: real(fd if isinstance(fd, int) else fd.fileno())
        os.open = self._call("open", os.open)
        builtins.open = io.open = self._opener(io.open)

    def _call(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(path: Any = ".", *arguments: Any, **options: Any) -> Any:
            if self.ours(path):
                self.step(name, path)
            return real(path, *arguments, **options)

        return call

    def _opener(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def opened(path: Any, mode: str = "r", *arguments: Any, **options: Any) -> Any:
            if not self.ours(path):
                return real(path, mode, *arguments, **options)
            self.step(f"open {mode}", path)
            return Watched(real(path, mode, *arguments, **options), path, self)

        return opened


class Watched:
    """An open file whose reads, writes and end are steps."""

    def __init__(self, file: Any, path: object, disk: Disk) -> None:
        self._file, self._path, self._disk = file, path, disk

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def read(self, *size: int) -> Any:
        self._disk.step("read", self._path)
        return self._file.read(*size)

    def write(self, data: Any) -> Any:
        if self._disk.befalls("write", self._path):
            # Half of it is there when the disk is full.
            self._file.write(data[: len(data) // 2])
            self._file.flush()
            self._disk.fail(None)
        return self._file.write(data)

    def fileno(self) -> int:
        """Give the number away to be synced."""
        self._disk.step("sync", self._path)
        return int(self._file.fileno())

    def close(self) -> None:
        if self._file.closed:
            return
        if self._disk.befalls("close", self._path):
            self._file.close()
            self._disk.fail(None)
        self._file.close()


def answer(case: Case) -> Outcome:
    """Run a case in a process of its own."""
    os.chdir(case.folder)
    # Whoever has an end of this pipe still runs.
    alive, end = os.pipe()
    disk = Disk(case)
    child = os.fork()
    if not child:
        os.setsid()
        disk.main = os.getpid()
        for number, name in ((1, "out.txt"), (2, "err.txt")):
            os.dup2(os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
        sys.stdout, sys.stderr = (
            io.TextIOWrapper(io.FileIO(number, "w"), "utf-8", write_through=True) for number in (1, 2)
        )
        disk.patch()
        if case.how == "NOBODY" and not os.getuid():
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        os._exit(run(case.arguments))
    os.close(end)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    orphans = not select.select([alive], [], [], PATIENCE)[0]
    os.close(alive)
    os.close(disk.log)
    said, steps = (Path(name).read_text(encoding="utf-8") for name in ("err.txt", "steps.txt"))
    return Outcome(code, said, steps.splitlines(), orphans)


def remembering() -> None:
    """Keep what is made of a job for all cases that follow."""
    real, kept = making.make_snippet, dict[bytes, Any]()

    def make(job: Any) -> Any:
        key = pickle.dumps(job)
        if key not in kept:
            kept[key] = real(job)
        return kept[key]

    vars(pool)["make_snippet"] = make


def main() -> None:
    remembering()
    # So that the second process for what is made of all items has its faults, too.
    ends.LARGE = 1
    sink = io.TextIOWrapper(io.BytesIO(), "utf-8")
    out, sys.stdout, sys.stderr = sys.stdout, sink, sink
    for line in sys.stdin:
        case = Case(**json.loads(line))
        if case.how == "WARM":
            os.chdir(case.folder)
            outcome = Outcome(run(case.arguments), "", [], orphans=False)
        else:
            outcome = answer(case)
        print(json.dumps(asdict(outcome)), file=out, flush=True)


if __name__ == "__main__":
    main()

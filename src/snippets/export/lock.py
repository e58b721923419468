"""One export at a time in a folder. The system lets go of the lock when the process ends, however it ends."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from errno import ENOLCK, ENOTSUP
from pathlib import Path

from snippets.errors import ExportError

if sys.platform == "win32":

    def _take(folder: Path) -> int:
        """Return a file that Windows, which locks no folders, removes by itself even after a crash."""
        lock = folder / ".snippets-lock"
        try:
            return os.open(lock, os.O_CREAT | os.O_EXCL | os.O_RDWR | os.O_NOINHERIT | os.O_TEMPORARY)
        except (FileExistsError, PermissionError) as error:
            if lock.exists():
                raise BlockingIOError from error
            raise

else:
    from fcntl import LOCK_EX, LOCK_NB, flock

    def _take(folder: Path) -> int:
        """Return the locked folder: a lock file would be one more file in it, and the state is replaced each time."""
        taken = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            flock(taken, LOCK_EX | LOCK_NB)
        except OSError as error:
            # Some network file systems have no locks; an export is not refused for that.
            if error.errno not in {ENOLCK, ENOTSUP}:
                os.close(taken)
                raise
        return taken


# Locks of this process. A forked worker would hold them as well, and outlive a parent that was killed: it lets go.
_held: set[int] = set()


def _let_go() -> None:
    for taken in _held:
        os.close(taken)
    _held.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_let_go)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep other exports out of a folder that exists.

    Raises:
        ExportError: one is writing to it.
        OSError: the folder cannot be opened.
    """
    try:
        taken = _take(folder)
    except BlockingIOError as error:
        raise ExportError(f"another export is writing to {folder}; wait for it") from error
    _held.add(taken)
    try:
        yield
    finally:
        _held.discard(taken)
        os.close(taken)

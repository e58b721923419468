"""Which files have changed: by asking the file system several times a second.

That needs no library, works on network drives and in containers, where change events do not arrive, and an editor that
saves by renaming is nothing special. A campaign stands on tens of files, known by their paths; asking for 500 takes two
milliseconds.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

# Seconds between two looks. What has changed must then stay as it is for as long: a file may be written in pieces.
INTERVAL = 0.2

# When a file was written, ns, its size, and which one it is; None where there is none.
Mark = tuple[int, int, int] | None
Marks = Mapping[Path, Mark]


def mark(path: Path) -> Mark:
    """Return what tells the content of a file from what it was before."""
    # ValueError: a path with a null character.
    with suppress(OSError, ValueError):
        found = path.stat()
        return found.st_mtime_ns, found.st_size, found.st_ino
    return None


def look(paths: Mapping[Path, object]) -> dict[Path, Mark]:
    """Return the marks of some files as they are now."""
    return {path: mark(path) for path in paths}


def wait_for_change(known: Marks, sleep: Callable[[float], object], looks: int | None = None) -> bool:
    """Return as soon as the files are no longer as they were, and have come to rest.

    Args:
        known: their marks as they were.
        sleep: waits for so many seconds.
        looks: after so many looks without a change it is over; None waits for one as long as it takes.

    Returns:
        Whether there was a change.
    """
    before, now = known, look(known)
    while now != before or now == known:
        if now == known:
            if looks == 0:
                return False
            looks = looks if looks is None else looks - 1
        sleep(INTERVAL)
        before, now = now, look(known)
    return True

"""Where an export goes: what the session asks of a place, whatever lies behind it.

Paths are below the place, with `/`. Errors of the system are OSErrors that name the file as people know it.
"""

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from typing import Any, BinaryIO, Literal, NamedTuple, Protocol

from snippets.products import File

Status = Literal["new", "changed", "unchanged"]

# Who can write to a place that is handed to him: this process alone, others of this machine, any machine.
Reach = Literal["process", "machine", "anywhere"]

# What stands at a path: nothing, a file, or what no export makes.
Kind = Literal["", "file", "other"]

# Writes the content of a file.
Write = Callable[[Any], object]


class Long(NamedTuple):
    """A file that is written in pieces, so that it never is in memory as a whole: `write` takes what to write to."""

    path: str
    write: Write


class Place(Protocol):
    """A place for the files of a campaign. Handed to a worker, it is pickled.

    A method that reads or writes raises OSError when it cannot, unless it says otherwise.
    """

    @property
    def reach(self) -> Reach:
        """Who can write to it."""
        ...

    def shown(self, path: str = "") -> str:
        """Return a path as people know it."""
        ...

    def refuse(self) -> None:
        """Raise ExportError for a place that cannot be used, before any work is done."""
        ...

    def held(self, *, dry: bool) -> AbstractContextManager["Place"]:
        """Give the place as it stands, ready to be written to, and keep other exports out where that can be done.

        Raises:
            ExportError: another export is writing to it.
        """
        ...

    def part(self, folders: Iterable[str]) -> "Place":
        """Return the place for somebody who writes to these folders only."""
        ...

    def tidy(self, folders: Iterable[str]) -> None:
        """Take away what an interrupted export left half-written in these folders."""
        ...

    def written(self, path: str) -> int:
        """Return when a file was written, ns by the clock of the place; 0 when it is not there, or nobody knows."""
        ...

    def untouched(self, paths: Iterable[str], since: int) -> bool:
        """Return whether all these files are there and were written before a time, ns: found without reading them."""
        ...

    def kind(self, path: str) -> Kind:
        """Return what stands at a path."""
        ...

    def owns(self, path: str) -> bool:
        """Return whether a path names something of the place's own, not what a link leads to or what is outside."""
        ...

    def names(self, folder: str) -> list[str]:
        """Return the names of what stands in a folder; none without the folder."""
        ...

    def clear_way(self, folder: str) -> None:
        """Raise ExportError where something else stands in the place of a folder."""
        ...

    def read(self, path: str) -> bytes | None:
        """Return the content of a file; None when it is not there or leads outside."""
        ...

    def opened(self, path: str) -> AbstractContextManager[BinaryIO]:
        """Open a file, to be read in any order; an empty one where there is none."""
        ...

    def digest(self, path: str) -> str:
        """Return the SHA-256 of a file, in hexadecimal; nothing when it is not there or cannot be read."""
        ...

    def compare(self, files: Iterable[File], *, force: bool = False) -> Mapping[str, Status]:
        """Return what writing files would do, by path; `force` counts one that has its content already as changed."""
        ...

    def put(self, files: Iterable[File], *, force: bool = False, durable: bool = False) -> Mapping[str, Status]:
        """Write files, each in one step, unless they have their content already; return what was done, by path.

        A reader sees the old content or the new. `durable` waits until they are where no power cut takes them.
        """
        ...

    def put_long(self, path: str, write: Write, *, force: bool = False) -> tuple[Status, str]:
        """Do the same with a file that is too long to be held in memory; return the status and its SHA-256."""
        ...

    def flush(self) -> None:
        """Wait until everything that was written is where no power cut takes it."""
        ...

    def removable(self, path: str) -> bool:
        """Return whether a file of ours is there. A link or a folder of its name is somebody else's."""
        ...

    def remove(self, paths: Iterable[str]) -> None:
        """Remove files of ours, as far as they are there, and folders that they leave empty."""
        ...

"""A folder of this machine as the place of an export: locked, flushed, and never left by a link."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from stat import S_ISREG
from typing import BinaryIO, Self

from snippets.errors import ExportError
from snippets.export import disk
from snippets.export.lock import locked
from snippets.export.place import Kind, Reach, Status, Write
from snippets.products import File


@dataclass(frozen=True, slots=True)
class Folder:
    """See `Place`, whose methods these are."""

    folder: Path

    @property
    def reach(self) -> Reach:
        """Any process of this machine can write to it."""
        return "machine"

    def shown(self, path: str = "") -> str:
        """Return a path as people know it."""
        return str(self.folder / path)

    def refuse(self) -> None:
        """Raise ExportError for what is no folder, or not writable."""
        disk.usable(self.folder)

    @contextmanager
    def held(self, *, dry: bool) -> Iterator[Self]:
        """Make the folder and lock it, unless nothing is to be written."""
        if not dry:
            self.folder.mkdir(parents=True, exist_ok=True)
        with nullcontext() if dry else locked(self.folder):
            yield self

    def part(self, folders: Iterable[str]) -> Self:  # noqa: ARG002 - nothing is known of any folder beforehand
        """Return itself."""
        return self

    def tidy(self, folders: Iterable[str]) -> None:
        """Remove files that were not renamed any more."""
        for part in disk.parts(self.folder, folders):
            part.unlink(missing_ok=True)

    def written(self, path: str) -> int:
        """Return when a file was written, ns; 0 when it is not there."""
        with suppress(OSError):
            return os.lstat(self.folder / path).st_mtime_ns
        return 0

    def untouched(self, paths: Iterable[str], since: int) -> bool:
        """Return whether all these are files that were written before a time."""
        with suppress(OSError):
            for path in paths:
                found = os.lstat(f"{self.folder}/{path}")
                if not S_ISREG(found.st_mode) or found.st_mtime_ns >= since:
                    return False
            return True
        return False

    def kind(self, path: str) -> Kind:
        """Return what stands at a path; a link is no file."""
        target = self.folder / path
        if not os.path.lexists(target):
            return ""
        return "file" if target.is_file() and not target.is_symlink() else "other"

    def owns(self, path: str) -> bool:
        """Return whether a path names something of the folder's own."""
        return disk.inside(self.folder, path)

    def names(self, folder: str) -> list[str]:
        """Return the names of what stands in a folder; none without the folder."""
        place = self.folder / folder
        return [path.name for path in place.iterdir()] if place.is_dir() else []

    def clear_way(self, folder: str) -> None:
        """Raise ExportError where a file stands in the place of a folder, or a link leads outside."""
        place = self.folder / folder
        for parent in (place.parent, place):
            # The output folder itself may be a link.
            if parent in (self.folder, self.folder.parent):
                continue
            if parent.is_symlink():
                raise ExportError(f"{parent}: leads outside the output folder; remove the link")
            if os.path.lexists(parent) and not parent.is_dir():
                raise ExportError(f"{parent}: is in the way and not a folder; move it or choose another with -o")

    def read(self, path: str) -> bytes | None:
        """Return the content of a file; None when it is not there or leads outside."""
        return disk.read_file(self.folder, path)

    @contextmanager
    def opened(self, path: str) -> Iterator[BinaryIO]:
        """Open a file; an empty one where there is none."""
        there = disk.inside(self.folder, path) and (self.folder / path).is_file()
        with (self.folder / path).open("rb") if there else BytesIO() as file:
            yield file

    def digest(self, path: str) -> str:
        """Return the SHA-256 of a file; nothing when it is not there or cannot be read."""
        return disk.digest_of_file(self.folder, path)

    def compare(self, files: Iterable[File], *, force: bool = False) -> dict[str, Status]:
        """Return what writing files would do."""
        return {file.path: disk.compare(self.folder, file, force=force) for file in files}

    def put(self, files: Iterable[File], *, force: bool = False, durable: bool = False) -> dict[str, Status]:
        """Write files under another name, then rename each."""
        return {file.path: disk.put(self.folder, file, force=force, durable=durable) for file in files}

    def put_long(self, path: str, write: Write, *, force: bool = False) -> tuple[Status, str]:
        """Do the same with a file that is too long to be held in memory."""
        return disk.put_long(self.folder, path, write, force=force)

    def flush(self) -> None:
        """Wait for the disk."""
        disk.sync(self.folder)

    def removable(self, path: str) -> bool:
        """Return whether a file of ours is there."""
        return disk.removable(self.folder, path)

    def remove(self, paths: Iterable[str]) -> None:
        """Remove files, and folders that they leave empty."""
        for path in paths:
            disk.remove(self.folder, path)

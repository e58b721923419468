"""One export into one folder, from the look at what is there to the last file. The only output I/O.

Before an item is written its folder is claimed in the state, so that after an interruption every file that we began
is still known as ours. Items come first, what is made of all of them after a flush, the manifest last.
"""

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass, field, replace
from errno import EACCES, EDQUOT, EIO, ENOSPC, EPERM, EROFS, ESTALE
from io import BytesIO
from pathlib import Path
from stat import S_ISREG
from typing import BinaryIO

from snippets.errors import ExportError
from snippets.export.disk import (
    Status,
    Write,
    compare,
    digest_of,
    digest_of_file,
    inside,
    parts,
    put,
    put_long,
    read_file,
    removable,
    remove,
    sync,
)
from snippets.export.lock import locked
from snippets.export.state import STATE, State, read_state, write_state
from snippets.model import File

# What an item's files are called; nothing else in its folder is ever ours.
_ITEM_FILE = re.compile(r"(?:message\.eml|post-[1-9]\d*\.txt|alt-[1-9]\d*\.txt|card-[1-9]\d*\.(?:png|jpg|webp))")
# The same of the folders in which what is made of all items lies.
_END_FILES = {
    ".": re.compile(r"index\.html|manifest\.json|posts\.csv|posts\.md|campaign\.zip|contact-sheet(?:-[1-9]\d*)?\.png"),
    "schedulers": re.compile(r"README\.md|[a-z0-9_-]+\.csv"),
}


# What helps against an error of the system.
_ROOM = "make room on its disk and run the export again, or choose another folder with -o"
_RIGHTS = "see who may write there, or choose another folder with -o"
_DISK = "see whether its disk is sound and connected, and run the export again"
_TODO = {ENOSPC: _ROOM, EDQUOT: _ROOM, EACCES: _RIGHTS, EPERM: _RIGHTS, EROFS: _RIGHTS, EIO: _DISK, ESTALE: _DISK}


@dataclass(frozen=True, slots=True)
class Written:
    """What an export did, or would do: paths below the output folder."""

    new: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int


@dataclass(slots=True)
class Session:
    """An export under way.

    Attributes:
        folder: where to. dry: only say what would be done. force: write unchanged files as well.
        before: the state that the last export left, with what an interrupted one began.
        since: when the state was written, ns; what is older was not changed since.
        strangers: files in the folders claimed that have names as ours have, and were not ours when they were.
        adopted: files that became ours for they have the content that we would write.
        done: path -> what was done with it.
    """

    folder: Path
    dry: bool
    force: bool
    before: State
    since: int
    strangers: set[str] = field(default_factory=set)
    adopted: set[str] = field(default_factory=set)
    done: dict[str, Status] = field(default_factory=dict)

    def read(self, path: str) -> bytes | None:
        """Return the content of a file below the output folder; None when it is not there or leads outside.

        Raises:
            OSError: it is there and cannot be read.
        """
        return read_file(self.folder, path)

    def untouched(self, paths: Iterable[str]) -> bool:
        """Return whether all these files are there and older than the state, so that nobody changed them since."""
        with suppress(OSError):
            for path in paths:
                found = os.lstat(f"{self.folder}/{path}")
                if not S_ISREG(found.st_mode) or found.st_mtime_ns >= self.since:
                    return False
            return True
        return False

    def nothing(self) -> Written:
        """Return that nothing was done."""
        return Written((), (), (), len(self.before.files))

    @contextmanager
    def opened(self, path: str) -> Iterator[BinaryIO]:
        """Open a file below the output folder; an empty one where there is none."""
        there = inside(self.folder, path) and (self.folder / path).is_file()
        with (self.folder / path).open("rb") if there else BytesIO() as file:
            yield file

    def content(self, path: str) -> bytes:
        """Return the content of a file that this export wrote or found.

        Raises:
            ExportError: it is not there any more.
            OSError: it cannot be read.
        """
        data = self.read(path)
        if data is None:
            raise ExportError(f"{self.folder / path}: was taken away while the export ran; run it again")
        return data

    def intact(self, path: str, sha256: str) -> bool:
        """Return whether a file of ours has the content that we gave it.

        One that is older than the state was not changed since. The others are read.
        """
        if path not in self.before.files:
            return False
        # One that cannot be read is made anew.
        with suppress(OSError):
            found = os.lstat(f"{self.folder}/{path}")
            return S_ISREG(found.st_mode) and (
                found.st_mtime_ns < self.since or digest_of_file(self.folder, path) == sha256
            )
        return False

    def _ours(self, path: str) -> bool:
        return path in self.before.files or path in self.adopted

    def claim(self, folders: Iterable[str]) -> bool:
        """Look at the folders in which files are to be made; return whether files in them may be in the way.

        These are not ours, but have names as ours have. Whether they are what we would write is for the caller to see,
        before anything is written.

        Raises:
            ExportError: a file stands where a folder must, or a link leads outside.
        """
        for name in folders:
            place = self.folder / name
            for parent in (place.parent, place):
                # The output folder itself may be a link.
                if parent in (self.folder, self.folder.parent):
                    continue
                if parent.is_symlink():
                    raise ExportError(f"{parent}: leads outside the output folder; remove the link")
                if os.path.lexists(parent) and not parent.is_dir():
                    raise ExportError(f"{parent}: is in the way and not a folder; move it or choose another with -o")
            self.strangers.update(_ours_by_name(self.folder, name))
        self.strangers -= self.before.files
        return bool(self.strangers)

    def adopt(self, path: str, sha256: str) -> None:
        """Take over a file that has the content that we would write, by its SHA-256.

        Raises:
            ExportError: it has another, or is no file.
        """
        target = self.folder / path
        if self._ours(path) or not os.path.lexists(target):
            return
        if target.is_symlink() or not target.is_file():
            raise ExportError(
                f"{target}: is in the way and not a file of ours; move it or choose another folder with -o"
            )
        if digest_of_file(self.folder, path) != sha256:
            raise ExportError(f"{target}: was not made by snippets; move it or choose another folder with -o")
        self.adopted.add(path)

    def refuse(self, path: str) -> None:
        """Refuse to take over what stands at a path and is not ours: what we would write is not known beforehand.

        Raises:
            ExportError: something does.
        """
        if not self._ours(path) and os.path.lexists(self.folder / path):
            raise ExportError(f"{self.folder / path}: was not made by snippets; move it or choose another with -o")

    def begin(self, folders: Iterable[str]) -> None:
        """Write down what will be made, before it is.

        Raises:
            OSError: the state cannot be written.
        """
        claims = tuple(sorted(folders))
        if not self.dry and claims:
            begun = set(claims)
            prints = {name: mark for name, mark in self.before.prints.items() if name not in begun}
            strangers = frozenset(self.strangers - self.before.files)
            write_state(self.folder, replace(self.before, claims=claims, strangers=strangers, prints=prints, whole=""))

    def put(self, file: File) -> None:
        """Write a file, or see whether it would change.

        Raises:
            OSError: it cannot be written.
        """
        act = compare if self.dry else put
        self.done[file.path] = act(self.folder, file, force=self.force)

    def put_long(self, path: str, write: Write) -> str:
        """Write a file that is too long to be held in memory, or see whether it would change; return its SHA-256.

        Raises:
            OSError: it cannot be written.
        """
        if self.dry:
            there, found = digest_of_file(self.folder, path), digest_of(write)
            same: Status = "unchanged" if there == found and not self.force else "changed"
            self.done[path] = same if os.path.lexists(self.folder / path) else "new"
        else:
            self.done[path], found = put_long(self.folder, path, write, force=self.force)
        return found

    def put_unknown(self, path: str, write: Write) -> str:
        """Do the same with a file that is made of others, which a dry run did not write: it counts as changed.

        Raises:
            OSError: it cannot be written.
        """
        if self.dry:
            self.done[path] = "changed" if os.path.lexists(self.folder / path) else "new"
            return ""
        return self.put_long(path, write)

    def flush(self) -> None:
        """Bring what was written so far onto the disk, so that no manifest names what a power cut took.

        Raises:
            OSError: the disk could not take all of it.
        """
        if not self.dry and any(status != "unchanged" for status in self.done.values()):
            sync(self.folder)

    def finish(self, kept: Iterable[str], after: State) -> Written:
        """Remove what is gone, and write down the state with the files that there are now.

        Args:
            kept: paths of what was left as it was.
            after: what else is to be remembered.

        Raises:
            OSError: the folder cannot be changed.
        """
        kept = set(kept)
        files = frozenset((*kept, *self.done))
        gone = sorted(self.before.files.union(self.adopted) - files)
        by_status: dict[Status, list[str]] = {"new": [], "changed": [], "unchanged": []}
        for path, status in self.done.items():
            by_status[status].append(path)
        after = replace(after, files=files)
        removed = [path for path in gone if removable(self.folder, path)]
        if not self.dry and (gone or after != read_state(self.folder)):
            for path in gone:
                remove(self.folder, path)
            write_state(self.folder, after)
        return Written(
            tuple(by_status["new"]),
            tuple(by_status["changed"]),
            tuple(removed),
            len(by_status["unchanged"]) + len(kept - self.done.keys()),
        )


@contextmanager
def session(folder: Path, *, dry_run: bool = False, force: bool = False) -> Iterator[Session]:
    """Keep other exports out of a folder, and clear away what an interrupted one left half-written.

    Raises:
        ExportError: the folder cannot be used, or another process writes to it.
    """
    try:
        if not dry_run:
            folder.mkdir(parents=True, exist_ok=True)
        with nullcontext() if dry_run else locked(folder):
            yield _opened(folder, dry=dry_run, force=force)
    except OSError as error:
        raise ExportError(_cannot(error, folder)) from error


def _cannot(error: OSError, folder: Path) -> str:
    todo = _TODO.get(error.errno or 0, "choose another folder with -o")
    return f"{error.filename or folder}: cannot be read or written ({error.strerror or error}); {todo}"


def _opened(folder: Path, *, dry: bool, force: bool) -> Session:
    state, since = read_state(folder), 0
    # Nothing that an interrupted export left is trusted to be unchanged.
    if not state.claims:
        with suppress(OSError):
            since = os.lstat(folder / STATE).st_mtime_ns
    begun = {
        path
        for name in state.claims
        if name == "." or inside(folder, name)
        for path in _ours_by_name(folder, name)
        if path not in state.strangers and not (folder / path).is_symlink()
    }
    if not dry:
        for part in parts(folder, (".", *state.claims)):
            part.unlink(missing_ok=True)
    return Session(folder, dry, force, replace(state, files=state.files | begun), since)


def _ours_by_name(folder: Path, name: str) -> list[str]:
    """Return the paths of what stands in a folder and has a name as our files there have; none without the folder."""
    place = folder / name
    pattern = _END_FILES.get(name, _ITEM_FILE)
    found = [path for path in place.iterdir() if pattern.fullmatch(path.name)] if place.is_dir() else []
    return [path.relative_to(folder).as_posix() for path in found]

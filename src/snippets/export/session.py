"""One export into one folder, from the look at what is there to the last file. The only output I/O.

Before an item is written its folder is claimed in the state, so that after an interruption every file that we began
is still known as ours. Items come first, what is made of all of them after a flush, the manifest last.
"""

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from stat import S_ISREG

from snippets.errors import ExportError
from snippets.export.disk import Status, Write, compare, digest, inside, parts, put, put_long, read_file, remove
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
        done: path -> what was done with it.
    """

    folder: Path
    dry: bool
    force: bool
    before: State
    since: int
    done: dict[str, Status] = field(default_factory=dict)

    def read(self, path: str) -> bytes | None:
        """Return the content of a file below the output folder; None when it is not there or leads outside."""
        return read_file(self.folder, path)

    def intact(self, path: str, sha256: str) -> bool:
        """Return whether a file of ours has the content that we gave it.

        One that is older than the state was not changed since. The others are read.
        """
        if path not in self.before.files:
            return False
        with suppress(OSError):
            found = os.lstat(f"{self.folder}/{path}")
            return S_ISREG(found.st_mode) and (
                found.st_mtime_ns < self.since or digest(self.read(path) or b"") == sha256
            )
        return False

    def _holds_foreign(self, path: str) -> bool:
        """Return whether something stands at a path that is not ours."""
        return path not in self.before.files and os.path.lexists(self.folder / path)

    def claim(self, folders: Iterable[str]) -> bool:
        """Look at the folders in which files are to be made; return whether files in them may be in the way.

        These are not ours, but have names as ours have. Whether they are what we would write is for the caller to see,
        before anything is written.

        Raises:
            ExportError: a file stands where a folder must, or a link leads outside.
        """
        foreign = False
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
            foreign |= any(map(self._holds_foreign, _ours_by_name(self.folder, name)))
        return foreign

    def adopt(self, file: File) -> None:
        """Take over a file that has the content that we would write.

        Raises:
            ExportError: it has another, or is no file.
        """
        target = self.folder / file.path
        if file.path in self.before.files or not os.path.lexists(target):
            return
        if target.is_symlink() or not target.is_file():
            raise ExportError(
                f"{target}: is in the way and not a file of ours; move it or choose another folder with -o"
            )
        if self.read(file.path) != file.data:
            raise ExportError(f"{target}: was not made by snippets; move it or choose another folder with -o")
        self.before = replace(self.before, files=self.before.files | {file.path})

    def refuse(self, path: str) -> None:
        """Refuse to take over what stands at a path and is not ours: what we would write is not known beforehand.

        Raises:
            ExportError: something does.
        """
        if self._holds_foreign(path):
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
            write_state(self.folder, replace(self.before, claims=claims, prints=prints, whole=""))

    def put(self, file: File) -> None:
        """Write a file, or see whether it would change.

        Raises:
            OSError: it cannot be written.
        """
        act = compare if self.dry else put
        self.done[file.path] = act(self.folder, file, force=self.force)

    def put_long(self, path: str, write: Write) -> str:
        """Write a file that is too long to be held in memory; return its SHA-256.

        A dry run does not know its content, for it is made of files: it counts as changed.

        Raises:
            OSError: it cannot be written.
        """
        if self.dry:
            self.done[path] = "changed" if os.path.lexists(self.folder / path) else "new"
            return ""
        self.done[path], found = put_long(self.folder, path, write, force=self.force)
        return found

    def flush(self) -> None:
        """Bring what was written so far onto the disk, so that no manifest names what a power cut took."""
        if not self.dry and any(status != "unchanged" for status in self.done.values()):
            os.sync()

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
        gone = sorted(self.before.files - files)
        by_status: dict[Status, list[str]] = {"new": [], "changed": [], "unchanged": []}
        for path, status in self.done.items():
            by_status[status].append(path)
        after = replace(after, files=files, claims=())
        removed = [path for path in gone if os.path.lexists(self.folder / path) and inside(self.folder, path)]
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
        name = error.filename or folder
        raise ExportError(f"{name}: cannot be written ({error.strerror}); choose another folder with -o") from error


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
        if not (folder / path).is_symlink()
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

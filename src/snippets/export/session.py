"""One export into one place, from the look at what is there to the last file. The only output I/O.

Before an item is written its folder is claimed in the state, so that after an interruption every file that we began
is still known as ours. Items come first, what is made of all of them after a flush, the manifest last.
"""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from errno import EACCES, EDQUOT, EHOSTUNREACH, EIO, ENOSPC, EPERM, EROFS, ESTALE
from pathlib import Path
from typing import BinaryIO, NamedTuple

from snippets.errors import ExportError
from snippets.export.disk import digest_of
from snippets.export.folder import Folder
from snippets.export.place import Place, Status, Write
from snippets.export.state import STATE, State, read_state, write_state
from snippets.patterns import regex
from snippets.products import File

# What an item's files are called; nothing else in its folder is ever ours.
_ITEM_FILE = regex(r"(?:message\.eml|post-[1-9]\d*\.txt|alt-[1-9]\d*\.txt|card-[1-9]\d*\.(?:png|jpg|webp))")
# The same of the folders in which what is made of all items lies.
_END_FILES = {
    ".": regex(r"index\.html|manifest\.json|posts\.csv|posts\.md|campaign\.zip|contact-sheet(?:-[1-9]\d*)?\.png"),
    "schedulers": regex(r"README\.md|[a-z0-9_-]+\.csv"),
}


# What helps against an error of the system.
_ROOM = "make room on its disk and run the export again, or choose another folder with -o"
_RIGHTS = "see who may write there, or choose another folder with -o"
_DISK = "see whether its disk is sound and connected, and run the export again"
_STORE = "see whether it can be reached and what you may do there, and run the export again"
_HELPS = {
    ENOSPC: _ROOM, EDQUOT: _ROOM, EACCES: _RIGHTS, EPERM: _RIGHTS, EROFS: _RIGHTS, EIO: _DISK, ESTALE: _DISK,
    EHOSTUNREACH: _STORE,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Written:
    """What an export did, or would do: paths below the place."""

    new: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int


class Kept(NamedTuple):
    """A file that stays as the last export left it, with its SHA-256."""

    path: str
    sha256: str


@dataclass(slots=True)
class Session:
    """An export under way.

    Attributes:
        at: where to. dry: only say what would be done. force: write unchanged files as well.
        before: the state that the last export left, with what an interrupted one began.
        since: when the state was written, ns; what is older was not changed since.
        strangers: files in the folders claimed that have names as ours have, and were not ours when they were.
        adopted: files that became ours for they have the content that we would write.
        done: path -> what was done with it.
    """

    at: Place
    dry: bool
    force: bool
    before: State
    since: int
    strangers: set[str] = field(default_factory=set)
    adopted: set[str] = field(default_factory=set)
    done: dict[str, Status] = field(default_factory=dict)

    def read(self, path: str) -> bytes | None:
        """Return the content of a file; None when it is not there or leads outside.

        Raises:
            OSError: it is there and cannot be read.
        """
        return self.at.read(path)

    def untouched(self, paths: Iterable[str]) -> bool:
        """Return whether all these files are there and older than the state, so that nobody changed them since."""
        return self.at.untouched(paths, self.since)

    def nothing(self) -> Written:
        """Return that nothing was done."""
        return Written((), (), (), len(self.before.files))

    def opened(self, path: str) -> AbstractContextManager[BinaryIO]:
        """Open a file; an empty one where there is none."""
        return self.at.opened(path)

    def content(self, path: str) -> bytes:
        """Return the content of a file that this export wrote or found.

        Raises:
            ExportError: it is not there any more.
            OSError: it cannot be read.
        """
        data = self.read(path)
        if data is None:
            raise ExportError(f"{self.at.shown(path)}: was taken away while the export ran; run it again")
        return data

    def intact(self, path: str, sha256: str) -> bool:
        """Return whether a file of ours has the content that we gave it.

        One that is older than the state was not changed since. The others are read.
        """
        if path not in self.before.files:
            return False
        return self.at.untouched((path,), self.since) or self.at.digest(path) == sha256

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
            self.at.clear_way(name)
            self.strangers.update(_ours_by_name(self.at, name))
        self.strangers -= self.before.files
        return bool(self.strangers)

    def adopt(self, path: str, sha256: str) -> None:
        """Take over a file that has the content that we would write, by its SHA-256.

        Raises:
            ExportError: it has another, or is no file.
        """
        kind = "" if self._ours(path) else self.at.kind(path)
        if not kind:
            return
        if kind != "file":
            raise ExportError(
                f"{self.at.shown(path)}: is in the way and not a file of ours; move it or choose another folder with -o"
            )
        if self.at.digest(path) != sha256:
            raise ExportError(
                f"{self.at.shown(path)}: was not made by snippets; move it or choose another folder with -o"
            )
        self.adopted.add(path)

    def refuse(self, path: str) -> None:
        """Refuse to take over what stands at a path and is not ours: what we would write is not known beforehand.

        Raises:
            ExportError: something does.
        """
        if not self._ours(path) and self.at.kind(path):
            raise ExportError(f"{self.at.shown(path)}: was not made by snippets; move it or choose another with -o")

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
            write_state(self.at, replace(self.before, claims=claims, strangers=strangers, prints=prints, whole=""))

    def put(self, file: File) -> None:
        """Write a file, or see whether it would change.

        Raises:
            OSError: it cannot be written.
        """
        act = self.at.compare if self.dry else self.at.put
        self.done.update(act((file,), force=self.force))

    def put_long(self, path: str, write: Write) -> str:
        """Write a file that is too long to be held in memory, or see whether it would change; return its SHA-256.

        Raises:
            OSError: it cannot be written.
        """
        if self.dry:
            there, found = self.at.digest(path), digest_of(write)
            same: Status = "unchanged" if there == found and not self.force else "changed"
            self.done[path] = same if self.at.kind(path) else "new"
        else:
            self.done[path], found = self.at.put_long(path, write, force=self.force)
        return found

    def keep(self, file: Kept) -> None:
        """Leave a file as it is."""
        self.done[file.path] = "unchanged"

    def put_unknown(self, path: str, write: Write) -> str:
        """Do the same with a file that is made of others, which a dry run did not write: it counts as changed.

        Raises:
            OSError: it cannot be written.
        """
        if self.dry:
            self.done[path] = "changed" if self.at.kind(path) else "new"
            return ""
        return self.put_long(path, write)

    def flush(self) -> None:
        """Bring what was written so far onto the disk, so that no manifest names what a power cut took.

        Raises:
            OSError: the disk could not take all of it.
        """
        if not self.dry and any(status != "unchanged" for status in self.done.values()):
            self.at.flush()

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
        removed = [path for path in gone if self.at.removable(path)]
        if not self.dry and (gone or after != read_state(self.at)):
            self.at.remove(gone)
            write_state(self.at, after)
        return Written(
            tuple(by_status["new"]),
            tuple(by_status["changed"]),
            tuple(removed),
            len(by_status["unchanged"]) + len(kept - self.done.keys()),
        )


def place_of(where: Path | str) -> Place:
    """Return the place that a path or a URL names; nothing is asked of it yet."""
    if isinstance(where, Path):
        return Folder(where)
    from snippets.export.objects import Objects

    return Objects(where)


@contextmanager
def session(where: Path | str, *, dry_run: bool = False, force: bool = False) -> Iterator[Session]:
    """Keep other exports out of a place, and clear away what an interrupted one left half-written.

    Raises:
        ExportError: the place cannot be used, or another process writes to it.
    """
    place = place_of(where)
    try:
        with place.held(dry=dry_run) as held:
            yield _opened(held, dry=dry_run, force=force)
    except OSError as error:
        raise ExportError(_cannot(error, place)) from error


def _cannot(error: OSError, place: Place) -> str:
    todo = _HELPS.get(error.errno or 0, "choose another folder with -o")
    return f"{error.filename or place.shown()}: cannot be read or written ({error.strerror or error}); {todo}"


def _opened(place: Place, *, dry: bool, force: bool) -> Session:
    state = read_state(place)
    # Nothing that an interrupted export left is trusted to be unchanged.
    since = 0 if state.claims else place.written(STATE)
    begun = {
        path
        for name in state.claims
        if name == "." or place.owns(name)
        for path in _ours_by_name(place, name)
        if path not in state.strangers and place.owns(path)
    }
    if not dry:
        place.tidy((".", *state.claims))
    return Session(place, dry, force, replace(state, files=state.files | begun), since)


def _ours_by_name(place: Place, folder: str) -> list[str]:
    """Return the paths of what stands in a folder and has a name as our files there have."""
    pattern = _END_FILES.get(folder, _ITEM_FILE)
    below = "" if folder == "." else f"{folder}/"
    return [f"{below}{name}" for name in place.names(folder) if pattern.fullmatch(name)]

"""Single files in the output folder: each is there whole or not at all, and nothing outside is ever touched."""

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from errno import EEXIST, ENOENT, ENOTEMPTY
from hashlib import file_digest, sha256
from io import BufferedWriter, RawIOBase
from pathlib import Path
from secrets import token_hex
from stat import S_ISREG
from typing import Any, BinaryIO

from snippets.errors import ExportError
from snippets.export.place import Status, Write
from snippets.patterns import regex
from snippets.products import File

# A file while it is written: a name that no other process takes, and that nobody gives a file of his own.
_PART = ".snippets-part-"
_IS_PART = regex(re.escape(_PART) + "[0-9a-f]{16}")


def usable(folder: Path) -> None:
    """Refuse a folder that cannot be written to, before any work is done.

    Raises:
        ExportError: it is a file, or not writable, or the root of a disk.
    """
    nearest = next((parent for parent in (folder, *folder.absolute().parents) if os.path.lexists(parent)), Path())
    if not nearest.is_dir():
        raise ExportError(f"{nearest}: is not a folder; choose another with -o")
    if folder.resolve() == Path(folder.resolve().anchor):
        raise ExportError(f"{folder}: is the whole disk; write to a folder of its own with -o")
    if not os.access(nearest, os.W_OK | os.X_OK):
        raise ExportError(f"{nearest}: cannot be written to; choose another folder with -o")


def inside(folder: Path, path: str) -> bool:
    """Return whether a path names something of the folder's own, not what a link leads to or what is outside."""
    target = folder / path
    return target.parent.resolve().is_relative_to(folder.resolve()) and not target.is_symlink()


def read_file(folder: Path, path: str) -> bytes | None:
    """Return the content of a file below the output folder; None when it is not there or leads outside.

    Raises:
        OSError: it is there and cannot be read.
    """
    if not inside(folder, path):
        return None
    with suppress(FileNotFoundError, NotADirectoryError, IsADirectoryError), _naming(folder / path):
        return (folder / path).read_bytes()
    return None


def compare(folder: Path, file: File, *, force: bool = False) -> Status:
    """Return what writing a file would do; `force` counts one that has its content already as changed.

    Its folder was looked at before: it is no link.
    """
    target = f"{folder}/{file.path}"
    try:
        found = os.lstat(target)
    except (FileNotFoundError, NotADirectoryError):
        return "new"
    same = not force and S_ISREG(found.st_mode) and found.st_size == len(file.data)
    # One that cannot be read is replaced.
    with suppress(OSError):
        return "unchanged" if same and Path(target).read_bytes() == file.data else "changed"
    return "changed"


def put(folder: Path, file: File, *, force: bool = False, durable: bool = False) -> Status:
    """Write a file in one step, unless it has its content already: a reader sees the old content or the new.

    `durable` waits until it is on the disk, where no power cut takes it.

    Raises:
        OSError: it cannot be written.
    """
    status = compare(folder, file, force=force)
    if status != "unchanged":
        target = folder / file.path
        with _part(target) as part:
            with _new(part) as opened:
                opened.write(file.data)
                if durable:
                    opened.flush()
                    os.fsync(opened.fileno())
            part.replace(target)
    return status


def put_long(folder: Path, path: str, write: Write, *, force: bool = False) -> tuple[Status, str]:
    """Do the same with a file that is too long to be held in memory; return the status and its SHA-256.

    What it is shows only when it is written: it is kept where that is another content than the file has.

    Raises:
        OSError: it cannot be written.
    """
    target, there, sum_ = folder / path, digest_of_file(folder, path), sha256()
    with _part(target) as part:
        with _new(part) as opened:
            pour(write, opened.write, sum_.update)
        if there == sum_.hexdigest() and not force:
            part.unlink()
            return "unchanged", there
        part.replace(target)
    return "changed" if there else "new", sum_.hexdigest()


def digest_of(write: Write) -> str:
    """Return the SHA-256 of what would be written, in hexadecimal."""
    sum_ = sha256()
    pour(write, sum_.update)
    return sum_.hexdigest()


def digest_of_file(folder: Path, path: str) -> str:
    """Return the SHA-256 of a file below the output folder; nothing when it is not there or cannot be read."""
    with suppress(OSError):
        if inside(folder, path):
            with (folder / path).open("rb") as file:
                return file_digest(file, "sha256").hexdigest()
    return ""


@contextmanager
def _part(target: Path) -> Iterator[Path]:
    """Give a path beside a file, for what shall take its place; when it cannot, nothing stays there."""
    part = target.with_name(_PART + token_hex(8))
    try:
        with _naming(target):
            yield part
    except FileExistsError:
        # Somebody else's, of the very name.
        raise
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _new(part: Path) -> BinaryIO:
    # Mode x makes the file or fails: a link that somebody put there is not followed.
    try:
        return part.open("xb")
    except FileNotFoundError:
        part.parent.mkdir(parents=True, exist_ok=True)
        return part.open("xb")


@contextmanager
def _naming(target: Path) -> Iterator[None]:
    """Let an error name the file that people know: a full disk names none, and a part has a name that says nothing."""
    try:
        yield
    except OSError as error:
        if error.filename is None or _PART in str(error.filename):
            raise OSError(error.errno, error.strerror, str(target)) from error
        raise


# Bytes that are passed on together: pages and archives come in tens of thousands of small pieces.
_TOGETHER = 1 << 16


def pour(write: Write, *takers: Callable[[bytes], object]) -> None:
    """Pass on to several takers what is written, the same whether there is a file among them or not.

    Raises:
        OSError: one of them cannot take it.
    """
    out = BufferedWriter(_Stream(takers), _TOGETHER)
    try:
        write(out)
        out.flush()
    finally:
        # What is left after an error belongs to nobody.
        out.raw.close()


class _Stream(RawIOBase):
    """Bytes that go one way, until it is closed."""

    def __init__(self, takers: Iterable[Callable[[bytes], object]]) -> None:
        super().__init__()
        self._takers = tuple(takers)

    def writable(self) -> bool:
        """Return that it is."""
        return True

    def write(self, data: Any, /) -> int:  # noqa: ANN401 - any buffer, as `io` has it
        """Pass bytes on."""
        for take in self._takers:
            take(data)
        return len(data)


def removable(folder: Path, path: str) -> bool:
    """Return whether a file of ours is there. A link or a folder of its name is somebody else's."""
    target = folder / path
    return inside(folder, path) and os.path.lexists(target) and not target.is_dir()


def remove(folder: Path, path: str) -> None:
    """Remove a file of ours, if it is there, and folders that it leaves empty.

    Raises:
        OSError: it cannot be removed.
    """
    target = folder / path
    if not inside(folder, path):
        return
    if removable(folder, path):
        target.unlink(missing_ok=True)
    for parent in target.parents:
        if parent == folder or not _emptied(parent):
            break


def _emptied(place: Path) -> bool:
    """Remove a folder; return whether its own parent may be empty now."""
    try:
        place.rmdir()
    except OSError as error:
        # POSIX lets a system say either; an interrupted removal may have taken this one and left its parent.
        if error.errno in {ENOTEMPTY, EEXIST}:
            return False
        if error.errno != ENOENT:
            raise
    return True


def sync(folder: Path) -> None:
    """Wait until everything that was written to the disk of a folder is there.

    Raises:
        OSError: some of it could not be written.
    """
    if sys.platform != "linux":
        # Windows has none.
        getattr(os, "sync", lambda: None)()
        return
    # Waits for this disk only; Python has no function for it. A slow stick somewhere else would hold us up.
    from ctypes import CDLL, get_errno

    place = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        if CDLL(None, use_errno=True).syncfs(place):
            raise OSError(get_errno(), os.strerror(get_errno()), str(folder))
    finally:
        os.close(place)


def parts(folder: Path, below: Iterable[str]) -> list[Path]:
    """Return what an interrupted export left half-written in these of the output's folders.

    Nobody else writes while we hold the lock. Links and folders of such a name are not ours.
    """
    places = {folder / path for path in below}
    beside = (path for place in places if place.is_dir() for path in place.iterdir() if _IS_PART.fullmatch(path.name))
    return sorted(path for path in beside if path.is_file() and inside(folder, str(path.relative_to(folder))))


def digest(data: bytes) -> str:
    """Return the SHA-256 of a file, in hexadecimal."""
    return sha256(data).hexdigest()

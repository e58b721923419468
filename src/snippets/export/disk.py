"""Single files in the output folder: each is there whole or not at all, and nothing outside is ever touched."""

import os
import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from hashlib import sha256
from io import RawIOBase
from pathlib import Path
from secrets import token_hex
from shutil import copyfileobj
from stat import S_ISREG
from typing import Any, Literal

from snippets.errors import ExportError
from snippets.model import File

Status = Literal["new", "changed", "unchanged"]

# Writes the content of a file, the same each time that it is called.
Write = Callable[[Any], object]

# A file while it is written: a name that no other process takes, and that nobody gives a file of his own.
_PART = ".snippets-part-"
_IS_PART = re.compile(re.escape(_PART) + "[0-9a-f]{16}")


def usable(folder: Path) -> None:
    """Refuse a folder that cannot be written to, before any work is done.

    Raises:
        ExportError: it is a file, or not writable.
    """
    nearest = next((parent for parent in (folder, *folder.absolute().parents) if os.path.lexists(parent)), Path())
    if not nearest.is_dir():
        raise ExportError(f"{nearest}: is not a folder; choose another with -o")
    if not os.access(nearest, os.W_OK | os.X_OK):
        raise ExportError(f"{nearest}: cannot be written to; choose another folder with -o")


def inside(folder: Path, path: str) -> bool:
    """Return whether a path names something of the folder's own, not what a link leads to or what is outside."""
    target = folder / path
    return target.parent.resolve().is_relative_to(folder.resolve()) and not target.is_symlink()


def read_file(folder: Path, path: str) -> bytes | None:
    """Return the content of a file below the output folder; None when it is not there or leads outside."""
    if not inside(folder, path):
        return None
    with suppress(OSError):
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
    return "unchanged" if same and Path(target).read_bytes() == file.data else "changed"


def put(folder: Path, file: File, *, force: bool = False) -> Status:
    """Write a file in one step, unless it has its content already: a reader sees the old content or the new.

    Raises:
        OSError: it cannot be written.
    """
    status = compare(folder, file, force=force)
    if status != "unchanged":
        _replace(folder / file.path, lambda opened: opened.write(file.data))
    return status


def put_long(folder: Path, path: str, write: Write, *, force: bool = False) -> tuple[Status, str]:
    """Do the same with a file that is too long to be held in memory; return the status and its SHA-256.

    Raises:
        OSError: it cannot be written.
    """
    wanted = _digest_of(write)
    there = _digest_of(partial(_copy, folder / path)) if inside(folder, path) and (folder / path).is_file() else ""
    if there == wanted and not force:
        return "unchanged", wanted
    _replace(folder / path, write)
    return "changed" if there else "new", wanted


def _replace(target: Path, write: Write) -> None:
    part = target.with_name(_PART + token_hex(8))
    # Mode x makes the file or fails: a link that somebody put there is not followed.
    try:
        opened = part.open("xb")
    except FileNotFoundError:
        target.parent.mkdir(parents=True, exist_ok=True)
        opened = part.open("xb")
    try:
        with opened:
            write(_Stream(opened.write))
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


class _Stream(RawIOBase):
    """Bytes that go one way: what is written is the same whether there is a file behind it or not."""

    def __init__(self, take: Callable[[bytes], object]) -> None:
        super().__init__()
        self._take = take

    def writable(self) -> bool:
        """Return that it is."""
        return True

    def write(self, data: Any, /) -> int:  # noqa: ANN401 - any buffer, as `io` has it
        """Pass bytes on."""
        self._take(data)
        return len(data)


def _digest_of(write: Write) -> str:
    sum_ = sha256()
    write(_Stream(sum_.update))
    return sum_.hexdigest()


def _copy(path: Path, target: _Stream) -> None:
    with path.open("rb") as file:
        copyfileobj(file, target)


def remove(folder: Path, path: str) -> bool:
    """Remove a file of ours, and folders that it leaves empty; return whether it was there."""
    target = folder / path
    if not inside(folder, path):
        return False
    there = os.path.lexists(target)
    with suppress(FileNotFoundError, NotADirectoryError, IsADirectoryError):
        target.unlink()
    with suppress(OSError):
        for parent in target.parents:
            if parent == folder:
                break
            # One that an interrupted removal took already may have left its own parent.
            with suppress(FileNotFoundError):
                parent.rmdir()
    return there


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

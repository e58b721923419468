"""Writes File values atomically, or lists them (dry run). The only output I/O.

The state, one dot-file in the output folder, lists what we made. Before anything else is written it is extended by
what is about to be made, so that after an interruption every file that we began is still known as ours.
"""

import json
import os
import re
from collections.abc import Collection, Iterable
from contextlib import nullcontext, suppress
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex

from snippets.errors import ExportError
from snippets.export.lock import locked
from snippets.model import File

STATE = ".snippets.json"

# A file while it is written: a name that no other process takes, and that nobody gives a file of his own.
_PART = ".snippets-part-"
_IS_PART = re.compile(re.escape(_PART) + "[0-9a-f]{16}")


@dataclass(frozen=True, slots=True)
class Written:
    """What a write did, or would do: paths below the output folder."""

    new: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int


def read_file(folder: Path, path: str) -> bytes | None:
    """Return the content of a file below the output folder; None when it is not there or leads outside."""
    target = folder / path
    if not _inside(folder, target):
        return None
    with suppress(OSError):
        return target.read_bytes()
    return None


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


def write(files: Iterable[File], folder: Path, *, dry_run: bool = False, force: bool = False) -> Written:
    """Make the output folder hold exactly `files` and whatever we did not make.

    Args:
        files: everything that should be there; a file that already has its content is not touched.
        folder: created when missing.
        dry_run: only say what would be done.
        force: write unchanged files as well.

    Raises:
        ExportError: the folder cannot be used, another process writes to it, or a file that we did not make stands in
            the way.
    """
    wanted = {file.path: file.data for file in files}
    try:
        if not dry_run:
            folder.mkdir(parents=True, exist_ok=True)
        with nullcontext() if dry_run else locked(folder):
            return _write(wanted, folder, dry_run=dry_run, force=force)
    except OSError as error:
        name = error.filename or folder
        raise ExportError(f"{name}: cannot be written ({error.strerror}); choose another folder with -o") from error


def _write(wanted: dict[str, bytes], folder: Path, *, dry_run: bool, force: bool) -> Written:
    ours = _read_state(folder)
    new, changed, unchanged = _compare(wanted, ours, folder, force=force)
    gone = sorted(ours - wanted.keys())
    removed = [path for path in gone if os.path.lexists(folder / path)]
    parts = _parts(folder, ours | wanted.keys())
    if not dry_run and (new or changed or gone or parts or ours != wanted.keys()):
        _write_state(folder, ours | wanted.keys())
        for part in parts:
            part.unlink(missing_ok=True)
        for path in (*new, *changed):
            _put(folder, path, wanted[path])
        for path in gone:
            _remove(folder, path)
        _write_state(folder, wanted)
    return Written(tuple(new), tuple(changed), tuple(removed), unchanged)


def _compare(
    wanted: dict[str, bytes], ours: Collection[str], folder: Path, *, force: bool
) -> tuple[list[str], list[str], int]:
    new, changed, unchanged = [], [], 0
    for parent in sorted({parent for path in wanted for parent in (folder / path).parents if parent != folder}):
        if parent.is_relative_to(folder) and os.path.lexists(parent) and not parent.is_dir():
            raise ExportError(f"{parent}: is in the way and not a folder; move it or choose another folder with -o")
    for path, data in wanted.items():
        target = folder / path
        if not _inside(folder, target):
            raise ExportError(f"{target}: leads outside the output folder; remove the link")
        there = target.read_bytes() if target.is_file() else None
        if there is None and os.path.lexists(target):
            raise ExportError(
                f"{target}: is in the way and not a file of ours; move it or choose another folder with -o"
            )
        if there is None:
            new.append(path)
        elif there == data and not force:
            unchanged += 1
        elif path in ours or there == data:
            changed.append(path)
        else:
            raise ExportError(f"{target}: was not made by snippets; move it or choose another folder with -o")
    return new, changed, unchanged


def _inside(folder: Path, target: Path) -> bool:
    """Return whether the target's real folder is the output folder or below it."""
    return target.parent.resolve().is_relative_to(folder.resolve()) and not target.is_symlink()


def _read_state(folder: Path) -> set[str]:
    try:
        content = json.loads((folder / STATE).read_text(encoding="utf-8"))
        return {path for path in content["files"] if isinstance(path, str)}
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        # Without a state nothing is ours: files with our content are taken over, others are left alone.
        return set()


def _write_state(folder: Path, paths: Iterable[str]) -> None:
    content = json.dumps({"version": 1, "files": sorted(paths)}, ensure_ascii=False, indent=0) + "\n"
    _put(folder, STATE, content.encode())


def _put(folder: Path, path: str, data: bytes) -> None:
    """Write a file in one step: a reader sees the old content or the new, never a part."""
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(_PART + token_hex(8))
    # Mode x makes the file or fails: a link that somebody put there is not followed.
    file = part.open("xb")
    try:
        with file:
            file.write(data)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _parts(folder: Path, paths: Iterable[str]) -> list[Path]:
    """Return what an interrupted export left half-written beside our files; nobody else writes while we hold the lock.

    Links and folders of such a name are not ours.
    """
    places = {(folder / path).parent for path in (*paths, STATE)}
    beside = (path for place in places if place.is_dir() for path in place.iterdir() if _IS_PART.fullmatch(path.name))
    return sorted(path for path in beside if path.is_file() and _inside(folder, path))


def _remove(folder: Path, path: str) -> None:
    """Remove a file of ours, and folders that it leaves empty."""
    if not _inside(folder, folder / path):
        return
    with suppress(FileNotFoundError, NotADirectoryError, IsADirectoryError):
        (folder / path).unlink()
    with suppress(OSError):
        for parent in (folder / path).parents:
            if parent == folder:
                break
            # One that an interrupted removal took already may have left its own parent.
            with suppress(FileNotFoundError):
                parent.rmdir()

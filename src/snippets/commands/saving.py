"""Writes a file that a command was asked for: whole, or not at all."""

from pathlib import Path
from secrets import token_hex
from shutil import copymode

from snippets.errors import ExportError


def save(path: Path, data: bytes, todo: str) -> None:
    """Write a file, and its folder when that is missing. What was there is replaced in one step and keeps its rights.

    Args:
        path: of the file; a link is followed.
        data: all of it.
        todo: what to do when it cannot be written.

    Raises:
        ExportError: it cannot be written.
    """
    target = path.resolve()
    part = target.with_name(f".snippets-{token_hex(8)}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists() and not target.is_file():
            # A pipe or a device has nothing to replace; a folder refuses.
            target.write_bytes(data)
            return
        try:
            part.write_bytes(data)
            if target.exists():
                copymode(target, part)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise ExportError(f"{path}: cannot be written ({error.strerror}); {todo}") from error

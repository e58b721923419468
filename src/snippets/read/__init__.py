"""Reading: text -> values that carry a Location each. The only module that opens an input file."""

import os
import re
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from snippets.errors import AccessError, Problem
from snippets.model import Quotes
from snippets.platforms import PLATFORMS, Platform, Platforms
from snippets.read.judges import Judges
from snippets.rows import Table
from snippets.themes import Theme

if TYPE_CHECKING:
    from snippets.document import Document

BYTES_MOST = 12_000_000  # of a document
# Of what makes the most of memory in each kind: so much of it stays below 500 MB, as measured on the shortest that
# there can be.
_MOST = {
    "md": (r"\n(?=[^\n])", 200_000, "lines"),
    "text": ("\n", 500_000, "lines"),
    "csv": ("\n", 300_000, "lines"),
    "html": ("<", 500_000, "tags"),
    "json": ("{", 300_000, "objects"),
}


def read_quotes_file(path: Path, platforms: Collection[str] = tuple(PLATFORMS)) -> tuple[Quotes, tuple[Problem, ...]]:
    """Read a `quotes.yaml` for these platform ids, with every problem of form in it.

    Raises:
        AccessError: the file cannot be opened.
    """
    from snippets.read.quotes import read_quotes

    return read_quotes(_bytes(path, "make an example with `snippets init`"), str(path), platforms)


def read_platforms_file(
    path: Path, known: Platforms, today: date
) -> tuple[dict[str, Platform | None], tuple[Problem, ...]]:
    """Read a `platforms.yaml`, as `snippets.read.platforms` has it.

    Raises:
        AccessError: the file cannot be opened.
    """
    from snippets.read.platforms import read_platforms

    return read_platforms(_bytes(path, "check the name"), str(path), known, today)


def read_theme_file(
    path: Path, known: Mapping[str, Theme], judges: Judges, seen: Callable[[Path], None]
) -> tuple[Theme | None, tuple[Problem, ...]]:
    """Read a theme file, as `snippets.read.themes` has it; `seen` is told of each file before it is read.

    Raises:
        AccessError: the file cannot be opened.
    """
    from snippets.read.themes import read_theme

    def read(file: Path) -> bytes | None:
        seen(file)
        return _content(file)

    seen(path)
    return read_theme(_bytes(path, "check the name"), str(path), path.parent.absolute(), known, read, judges)


def read_document(path: Path, kind: str = "", encoding: str = "") -> "Document | Table":
    """Read a document to import.

    Args:
        path: of the file.
        kind: one of `snippets.read.kinds.KINDS`; empty for that of its suffix, or where that says nothing, of its text.
        encoding: empty for the one that the document says or shows.

    Raises:
        AccessError: the file cannot be opened, or is no text.
        InputError: it is a list without quotations.
    """
    from snippets.read.kinds import SUFFIXES

    return read_content(
        _bytes(path, "check the name"), str(path), kind or SUFFIXES.get(path.suffix.lower(), ""), encoding
    )


def read_content(data: bytes, name: str, kind: str = "", encoding: str = "") -> "Document | Table":
    """Read what `read_document` does, without a file.

    Args:
        data: the whole document.
        name: that its lines are reported under.
        kind: as for `read_document`.
        encoding: the same.

    Raises:
        AccessError: it is too long, or no text.
        InputError: it is a list without quotations.
    """
    from snippets.read.encodings import decode_document
    from snippets.read.kinds import kind_of

    if len(data) > BYTES_MOST:
        raise AccessError(f"{name}: longer than {BYTES_MOST // 1_000_000} MB; part it")
    decoded = decode_document(data, name, encoding)
    kind = kind or kind_of(decoded.text)
    mark, most, marks = _MOST[kind]
    if sum(1 for _ in islice(re.finditer(mark, decoded.text), most + 1)) > most:
        raise AccessError(f"{name}: more than {most:,} {marks}; part it")
    read = _reader(kind)(decoded.text, name)
    return replace(read, problems=(*decoded.problems, *read.problems))


def _reader(kind: str) -> "Callable[[str, str], Document | Table]":
    """Return the reader of a kind; each loads its parser when it is needed."""
    module, name = _READERS[kind]
    reader: Callable[[str, str], Document | Table] = getattr(import_module(f"snippets.read.{module}"), name)
    return reader


_READERS = {
    "md": ("markdown", "read_markdown"),
    "html": ("webpage", "read_webpage"),
    "text": ("plaintext", "read_plaintext"),
    "csv": ("tables", "read_table"),
    "json": ("jsonlist", "read_json"),
}


def documents_in(folder: Path) -> tuple[Path, ...]:
    """Return the files of a folder and those below it that can be imported by their suffix, sorted by path.

    Files and folders whose name begins with a dot stay out, and links to folders are not followed.

    Raises:
        AccessError: the folder cannot be read.
    """
    from snippets.read.kinds import SUFFIXES

    def refuse(error: OSError) -> None:
        raise AccessError(f"{error.filename}: cannot be read ({error.strerror}); check its permissions") from error

    found: list[Path] = []
    for place, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        paths = (Path(place, name) for name in names if not name.startswith("."))
        found += (path for path in paths if path.suffix.lower() in SUFFIXES)
    return tuple(sorted(found))


def _content(path: Path) -> bytes | None:
    """Return what is in a file that another one names; None where there is none that can be read."""
    # ValueError: a path with a null character.
    with suppress(OSError, ValueError):
        return path.read_bytes()
    return None


def _bytes(path: Path, when_missing: str) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise AccessError(f"{path}: no such file; {when_missing}") from None
    except IsADirectoryError:
        raise AccessError(f"{path}: a folder; name a file in it") from None
    except OSError as error:
        raise AccessError(f"{path}: cannot be read ({error.strerror}); check its permissions") from None

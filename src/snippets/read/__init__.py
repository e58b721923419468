"""Reading: text -> values that carry a Location each. The only module that opens an input file."""

from collections.abc import Collection, Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path

from snippets.errors import AccessError, Problem
from snippets.model import Document, Quotes
from snippets.platforms import PLATFORMS, Platform, Platforms
from snippets.read.judges import Judges
from snippets.themes import Theme


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


def read_theme_file(path: Path, known: Mapping[str, Theme], judges: Judges) -> tuple[Theme | None, tuple[Problem, ...]]:
    """Read a theme file, as `snippets.read.themes` has it.

    Raises:
        AccessError: the file cannot be opened.
    """
    from snippets.read.themes import read_theme

    return read_theme(_bytes(path, "check the name"), str(path), path.parent.absolute(), known, _content, judges)


def read_document(path: Path) -> Document:
    """Read a document to import, by the parser for its suffix.

    Raises:
        AccessError: the file cannot be opened, is no UTF-8 text, or is of no kind that can be imported.
    """
    from snippets.read.markdown import read_markdown

    readers = {".md": read_markdown, ".markdown": read_markdown}
    reader = readers.get(path.suffix.lower())
    if not reader:
        raise AccessError(f"{path}: cannot be imported; allowed: {', '.join(readers)}")
    try:
        text = _bytes(path, "check the name").decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise AccessError(f"{path}: not UTF-8 text (byte {error.object[error.start]:02X}); save it as UTF-8") from None
    return reader(text, str(path))


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

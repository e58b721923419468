"""Fingerprints: all that shaped an item, in one number, so that it is made again when any of that has changed."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import FunctionType

from snippets import __version__
from snippets.faces import face_row
from snippets.model import Settings, Snippet
from snippets.platforms import Platform
from snippets.themes import Theme, Type

# What of other people's code shapes a picture.
LIBRARIES = ("uharfbuzz", "pillow", "isal", "segno", "emoji")

# Our own code and tables, and the fonts, which a wheel carries inside the package and a checkout at its top level.
PACKAGE = Path(__file__).parent.parent
FONTS = (PACKAGE / "data" / "fonts", PACKAGE.parent.parent / "fonts")

# Letters of the bundled scripts come first in Unicode; a text with others may be drawn in fonts of the machine.
LAST_BUNDLED = "\u20cf"

Prints = Callable[[Snippet, Iterable[Platform]], dict[str, str]]


def fingerprints(settings: Settings, theme: Theme, folder: Path) -> Prints:
    """Return the function from a snippet and rows of platforms to item folder -> fingerprint, for one campaign.

    Args:
        settings: of the campaign. Which platforms it has and when posts go out shapes none of them.
        theme: how its cards look.
        folder: that the paths of picture files start from.
    """
    printed = replace(settings, platforms=(), schedule=None)
    pictures = [str(folder / settings.logo) if settings.logo else "", theme.logo]
    common = _hash(build(), *_canonical(printed), *_canonical(theme), *map(_content, (*pictures, *_own_fonts(theme))))
    rows: dict[Platform, str] = {}

    def of(snippet: Snippet, platforms: Iterable[Platform]) -> dict[str, str]:
        words = tuple(_canonical(replace(snippet, tags=())))
        image = _content(str(folder / snippet.image)) if snippet.image else ""
        machine = _machine_fonts() if max(map(max, filter(None, words))) > LAST_BUNDLED else ""
        own = _hash(common, *words, image, machine)
        found = {}
        for platform in platforms:
            if platform not in rows:
                rows[platform] = _hash(*_canonical(platform))
            found[f"{snippet.id}/{platform.id}"] = _hash(own, rows[platform])
        return found

    return of


@cache
def build() -> str:
    """Return what stands for this very version: of our code, the fonts, and the libraries that draw."""
    code = sorted(path for path in PACKAGE.rglob("*") if path.suffix in {".py", ".css", ".js", ".html", ".json"})
    fonts = sorted(path for folder in FONTS if folder.is_dir() for path in folder.rglob("*.ttf"))
    versions = (f"{name} {_version(name)}" for name in LIBRARIES)
    return _hash(__version__, *map(_content, map(str, code)), *(_sized(path) for path in fonts), *versions)


def whole(parts: Iterable[object]) -> str:
    """Return the fingerprint of several values together."""
    return _hash(*(text for part in parts for text in _canonical(part)))


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _own_fonts(theme: Theme) -> Iterator[str]:
    for row in fields(theme):
        kind = getattr(theme, row.name)
        if isinstance(kind, Type) and Path(face_row(kind.face).file).is_absolute():
            yield face_row(kind.face).file


@cache
def _machine_fonts() -> str:
    from snippets.cards.systemfonts import files

    return _hash(*map(_sized, files()))


def _sized(path: Path) -> str:
    return f"{path.name} {path.stat().st_size}"


@cache
def _content(path: str) -> str:
    """Return the hash of a file; nothing for none. What is missing shows when the item is made."""
    try:
        return sha256(Path(path).read_bytes()).hexdigest() if path else ""
    except OSError:
        return "missing"


def _canonical(value: object) -> Iterator[str]:
    """Yield what a value consists of, alike for equal values and in every process; lines of a file are no part."""
    if is_dataclass(value) and not isinstance(value, type):
        yield type(value).__name__
        for row in fields(value):
            if row.compare:
                yield row.name
                yield from _canonical(getattr(value, row.name))
    elif isinstance(value, Mapping):
        for key, one in value.items():
            yield from _canonical(key)
            yield from _canonical(one)
    elif isinstance(value, (tuple, list)):
        yield f"{len(value)}"
        for one in value:
            yield from _canonical(one)
    elif isinstance(value, FunctionType):
        yield f"{value.__module__}.{value.__qualname__}"
        yield from _canonical([cell.cell_contents for cell in value.__closure__ or ()])
    else:
        yield repr(value)


def _hash(*texts: str) -> str:
    return sha256("\0".join(texts).encode("utf-8", "surrogatepass")).hexdigest()

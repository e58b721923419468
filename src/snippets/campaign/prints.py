"""Fingerprints: all that shaped an item, in one number, so that it is made again when any of that has changed."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from functools import cache, lru_cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import FunctionType
from typing import Any, cast

from snippets import __version__
from snippets.faces import face_row
from snippets.model import Settings, Snippet, Source
from snippets.platforms import Platform
from snippets.themes import Theme, Type

# What of other people's code shapes a picture.
LIBRARIES = ("uharfbuzz", "pillow", "isal", "segno", "emoji")

# Our own code and tables, and the fonts, which a wheel carries inside the package and a checkout at its top level.
PACKAGE = Path(__file__).parent.parent
FONTS = (PACKAGE / "data" / "fonts", PACKAGE.parent.parent / "fonts")

# Letters of the bundled scripts come first in Unicode; a text with others may be drawn in fonts of the machine.
LAST_BUNDLED = "\u20cf"

# The fields of a type that tell one value from another; asked for a million times.
_NAMES: dict[type, tuple[str, ...]] = {}

Prints = Callable[[Snippet, Iterable[Platform]], dict[str, str]]


def fingerprints(settings: Settings, theme: Theme, folder: Path, links: Mapping[str, str]) -> Prints:
    """Return the function from a snippet and rows of platforms to item folder -> fingerprint, for one campaign.

    Args:
        settings: of the campaign. Which platforms it has and when posts go out shapes none of them.
        theme: how its cards look.
        folder: that the paths of picture files start from.
        links: snippet id -> the address for its posts that verifying gave; of all that it found nothing else shapes
            an item's files.
    """
    printed = replace(settings, platforms=(), schedule=None)
    logo = _content(str(folder / settings.logo)) if settings.logo else ""
    common = _hash(build(), *_canonical(printed), *_canonical(_anywhere(theme)), logo)
    rows: dict[str, str] = {}

    def of(snippet: Snippet, platforms: Iterable[Platform]) -> dict[str, str]:
        words = _canonical(snippet, without="tags")
        image = _content(str(folder / snippet.image)) if snippet.image else ""
        machine = machine_fonts() if max("".join(words)) > LAST_BUNDLED else ""
        own = _hash(common, *words, image, machine, links.get(snippet.id, ""))
        found = {}
        for platform in platforms:
            if platform.id not in rows:
                rows[platform.id] = _hash(*_canonical(platform))
            found[f"{snippet.id}/{platform.id}"] = _hash(own, rows[platform.id])
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
    return _hash(*_canonical(tuple(parts)))


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _anywhere(theme: Theme) -> Theme:
    """Return a theme with what its files hold in place of their paths: a campaign may move, and change machines."""
    types = {row.name: kind for row in fields(theme) if isinstance(kind := getattr(theme, row.name), Type)}
    own = {name: file for name, kind in types.items() if Path(file := face_row(kind.face).file).is_absolute()}
    changed: dict[str, Any] = {name: replace(types[name], face=_content(file)) for name, file in own.items()}
    return replace(theme, logo=_content(theme.logo), **changed)


def draws_with_machine_fonts(snippet: Snippet) -> bool:
    """Return whether a snippet has letters that may be drawn in fonts of the machine."""
    return max("".join(_canonical(snippet, without="tags"))) > LAST_BUNDLED


@cache
def machine_fonts() -> str:
    """Return the fingerprint of the fonts that are installed on this machine."""
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


def _canonical(value: object, without: str = "") -> list[str]:
    """Return what a value consists of, alike for equal values and in every process; lines of a file are no part.

    `without` names a field that is left out.
    """
    found: list[str] = []
    _add(value, found, without)
    return found


def _add(value: object, found: list[str], without: str = "") -> None:
    kind = type(value)
    if kind is str or value is None or kind is bool or kind is int:
        found.append(repr(value))
    elif kind is tuple or kind is list:
        found.append(str(len(cast("Sequence[object]", value))))
        for one in cast("Sequence[object]", value):
            _add(one, found)
    elif isinstance(value, Source):
        found.extend(_of_source(value))
    elif is_dataclass(value):
        found.append(kind.__name__)
        for name in _compared(kind):
            if name != without:
                found.append(name)
                _add(getattr(value, name), found)
    elif isinstance(value, Mapping):
        _add([*value.items()], found)
    elif isinstance(value, FunctionType):
        found.append(f"{value.__module__}.{value.__qualname__}")
        _add([cell.cell_contents for cell in value.__closure__ or ()], found)
    else:
        found.append(repr(value))


def _compared(kind: type) -> tuple[str, ...]:
    if kind not in _NAMES:
        _NAMES[kind] = tuple(row.name for row in fields(kind) if row.compare)
    return _NAMES[kind]


@lru_cache(maxsize=1024)
def _of_source(source: Source) -> tuple[str, ...]:
    """Return what a source consists of; many snippets share one."""
    return tuple(repr(getattr(source, name)) for name in _compared(Source))


def _hash(*texts: str) -> str:
    return sha256("\0".join(texts).encode("utf-8", "surrogatepass")).hexdigest()

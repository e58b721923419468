"""A URL that fsspec knows as the place of an export: an object store, or the memory of this process.

There are no folders, links or locks, and nothing to flush: an object is put whole. What is there is listed once, when
an export begins. The times in the list are the store's own, so what is older than our state was not changed since.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from errno import EACCES, EHOSTUNREACH, ENOENT
from hashlib import file_digest, sha256
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO, NamedTuple, Self

from snippets.errors import ExportError
from snippets.export.disk import pour
from snippets.export.place import Kind, Reach, Status, Write
from snippets.products import File

# What a URL has and a path has not.
MARK = "://"

# Places that only this process sees.
_PRIVATE = frozenset({"memory"})

# Where the drivers' lists say when an object was written: s3fs, adlfs, gcsfs, memory.
_TIMES = ("LastModified", "last_modified", "mtime", "updated", "modified", "created")

# What an object is, for those who fetch it from the store as from the web; a store believes what it is told.
TYPES: Mapping[str, str] = {
    "html": "text/html; charset=utf-8",
    "json": "application/json",
    "txt": "text/plain; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "png": "image/png",
    "jpg": "image/jpeg",
    "webp": "image/webp",
    "eml": "message/rfc822",
    "zip": "application/zip",
}
_UNKNOWN = "application/octet-stream"

# How a driver is told, by its scheme; others guess, or say nothing.
_TELLING: Mapping[str, Callable[[str], dict[str, Any]]] = {
    "s3": lambda kind: {"ContentType": kind},
    "s3a": lambda kind: {"ContentType": kind},
    "gs": lambda kind: {"content_type": kind},
    "gcs": lambda kind: {"content_type": kind},
}

# Requests under way at a time, where each needs an answer of its own.
_AT_ONCE = 16


class Found(NamedTuple):
    """An object: its size, bytes, and when it was written, ns; 0 when the store does not say."""

    size: int
    time: int


@dataclass(frozen=True, slots=True)
class Objects:
    """See `Place`, whose methods these are.

    Attributes:
        url: without a slash at its end.
        there: folder -> name -> what was found when the export began.
    """

    url: str
    there: Mapping[str, Mapping[str, Found]] = field(default_factory=dict)

    @property
    def reach(self) -> Reach:
        """Any machine that may write there can."""
        return "process" if self._scheme in _PRIVATE else "anywhere"

    @property
    def _scheme(self) -> str:
        return self.url.partition(MARK)[0]

    def shown(self, path: str = "") -> str:
        """Return the URL of a path."""
        return f"{self.url}/{path}" if path else self.url

    def refuse(self) -> None:
        """Raise ExportError for a URL that nothing here can write to."""
        try:
            self._files()
        except ImportError as error:
            raise ExportError(
                f"{self.url}: {_words(error)}; pip install 'snippets[cluster]' has what S3 needs"
            ) from error
        except Exception as error:
            raise ExportError(f"{self.url}: {_words(error)}; choose another place with -o") from error

    @contextmanager
    def held(self, *, dry: bool) -> Iterator[Self]:  # noqa: ARG002 - there is nothing to make or to lock
        """List what is there."""
        with self._told():
            files, root = self._files()
            files.invalidate_cache()
            found: dict[str, dict[str, Found]] = {}
            with suppress(FileNotFoundError):
                for name, info in files.find(root, detail=True).items():
                    folder, _, last = f"./{name.removeprefix(root).lstrip('/')}".rpartition("/")
                    found.setdefault(folder.removeprefix("./"), {})[last] = Found(info["size"] or 0, _time(info))
        yield type(self)(self.url, found)

    def part(self, folders: Iterable[str]) -> Self:
        """Return the place with what was found in some folders."""
        return type(self)(self.url, {folder: self.there[folder] for folder in folders if folder in self.there})

    def tidy(self, folders: Iterable[str]) -> None:
        """Do nothing: no object is ever half there."""

    def written(self, path: str) -> int:
        """Return when an object was written; 0 when it is not there, or the store does not say."""
        found = self._found(path)
        return found.time if found else 0

    def untouched(self, paths: Iterable[str], since: int) -> bool:
        """Return whether all these are there and were written before a time."""
        return all(0 < self.written(path) < since for path in paths)

    def kind(self, path: str) -> Kind:
        """Return whether there is an object."""
        return "file" if self._found(path) else ""

    def owns(self, path: str) -> bool:
        """Return that a path leads nowhere else, unless it is none of ours."""
        return not path.startswith("/") and ".." not in path.split("/")

    def names(self, folder: str) -> list[str]:
        """Return the names of what stands in a folder."""
        return list(self.there.get(folder, ()))

    def clear_way(self, folder: str) -> None:
        """Do nothing: an object is in nobody's way."""

    def read(self, path: str) -> bytes | None:
        """Return the content of an object; None when it is not there."""
        with self._told(path):
            files, root = self._files()
            with suppress(FileNotFoundError):
                return bytes(files.cat_file(f"{root}/{path}"))
        return None

    @contextmanager
    def opened(self, path: str) -> Iterator[BinaryIO]:
        """Fetch an object into a file of this machine, and open that."""
        if not self.kind(path):
            yield BytesIO()
            return
        with TemporaryDirectory() as name:
            copy = Path(name, "object")
            with self._told(path):
                files, root = self._files()
                files.get_file(f"{root}/{path}", str(copy))
            with copy.open("rb") as file:
                yield file

    def digest(self, path: str) -> str:
        """Return the SHA-256 of an object; nothing when it is not there or cannot be read."""
        with suppress(OSError), self._told(path):
            files, root = self._files()
            with files.open(f"{root}/{path}", "rb") as file:
                return file_digest(file, "sha256").hexdigest()
        return ""

    def compare(self, files: Iterable[File], *, force: bool = False) -> dict[str, Status]:
        """Return what putting files would do; only those of the same size are read."""
        found = {file.path: self._compared(file, force=force) for file in files}
        unsure = [file for file in files if not found[file.path]]
        for file, data in zip(unsure, self._at_once(self.read, [file.path for file in unsure]), strict=True):
            found[file.path] = "unchanged" if data == file.data else "changed"
        return {path: status for path, status in found.items() if status}

    def _compared(self, file: File, *, force: bool) -> Status | None:
        """Return what is known without reading."""
        there = self._found(file.path)
        if not there:
            return "new"
        return "changed" if force or there.size != len(file.data) else None

    def put(self, files: Iterable[File], *, force: bool = False, durable: bool = False) -> dict[str, Status]:  # noqa: ARG002 - a store answers when it has an object
        """Put files whole, many at a time."""
        files = tuple(files)
        done = self.compare(files, force=force)
        by_kind: dict[str, dict[str, bytes]] = {}
        for file in files:
            if done[file.path] != "unchanged":
                by_kind.setdefault(_type(file.path), {})[file.path] = file.data
        with self._told(files[0].path if len(files) == 1 else ""):
            system, root = self._files()
            for kind, some in by_kind.items():
                system.pipe({f"{root}/{path}": data for path, data in some.items()}, **self._telling(kind))
        return done

    def put_long(self, path: str, write: Write, *, force: bool = False) -> tuple[Status, str]:
        """Write a file of this machine, then put that."""
        sum_, there = sha256(), self._found(path)
        with TemporaryDirectory() as name:
            copy = Path(name, "object")
            with copy.open("wb") as file:
                pour(write, file.write, sum_.update)
            made = sum_.hexdigest()
            if there and not force and there.size == copy.stat().st_size and self.digest(path) == made:
                return "unchanged", made
            with self._told(path):
                files, root = self._files()
                files.put_file(str(copy), f"{root}/{path}", **self._telling(_type(path)))
        return "changed" if there else "new", made

    def flush(self) -> None:
        """Do nothing: a store answers when it has an object."""

    def removable(self, path: str) -> bool:
        """Return whether there is an object."""
        return bool(self.kind(path)) and self.owns(path)

    def remove(self, paths: Iterable[str]) -> None:
        """Remove objects, as far as they are there."""
        self._at_once(self._remove, [path for path in paths if self.removable(path)])

    def _remove(self, path: str) -> None:
        # One by one: of several paths drivers read stars and brackets as patterns.
        with self._told(path):
            files, root = self._files()
            with suppress(FileNotFoundError):
                files.rm_file(f"{root}/{path}")

    def _found(self, path: str) -> Found | None:
        folder, _, name = path.rpartition("/")
        return self.there.get(folder or ".", {}).get(name)

    def _files(self) -> tuple[Any, str]:
        """Return the file system, which fsspec keeps for each process and thread, and our root in it."""
        from fsspec.core import url_to_fs

        files, root = url_to_fs(self.url, use_listings_cache=False)
        return files, root.rstrip("/")

    def _telling(self, kind: str) -> dict[str, Any]:
        tell = _TELLING.get(self._scheme)
        return tell(kind) if tell else {}

    def _at_once(self, one: Callable[[str], Any], paths: list[str]) -> list[Any]:
        if len(paths) <= 1:
            return [one(path) for path in paths]
        with ThreadPoolExecutor(min(_AT_ONCE, len(paths))) as threads:
            return list(threads.map(one, paths))

    @contextmanager
    def _told(self, path: str = "") -> Iterator[None]:
        """Let any error of a driver, whatever it is, be one of the system that names the object."""
        try:
            yield
        except Exception as error:
            number = next((code for kind, code in _NUMBERS if isinstance(error, kind)), EHOSTUNREACH)
            raise OSError(number, _words(error), self.shown(path)) from error


_NUMBERS: tuple[tuple[type[Exception], int], ...] = ((FileNotFoundError, ENOENT), (PermissionError, EACCES))


def _words(error: Exception) -> str:
    return " ".join(str(getattr(error, "strerror", None) or error).split()) or type(error).__name__


def _type(path: str) -> str:
    return TYPES.get(path.rpartition(".")[2], _UNKNOWN)


def _time(info: Mapping[str, Any]) -> int:
    """Return when an object was written, ns, by what a driver tells of it."""
    value = next((info[key] for key in _TIMES if info.get(key)), 0)
    if isinstance(value, str):
        value = datetime.fromisoformat(value)
    return int((value.timestamp() if isinstance(value, datetime) else value) * 1_000_000_000)

"""Saved pages: a folder in the place of the network, and a run kept as such a folder.

`index.json` is `{"<url>": {"file": "page.html", "status": 200, "content_type": "text/html; charset=utf-8"}}`. People
write it by hand, other tools make it, strangers send it; so it names only files of its own folder. We write more keys:
`final_url`, `redirects`, `headers`, `truncated`, `notes`; and `unchecked`, `why` where a page could not be read.
"""

import json
import os
import re
import stat
import threading
from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from secrets import token_hex
from typing import Any, get_args

from snippets.errors import AccessError
from snippets.urls import host
from snippets.verify.answers import BODY_MOST, HTML_MOST
from snippets.verify.reply import HTML, KEPT, Kind, Reply, Source, Unchecked, media, of_status, sniffed

INDEX = "index.json"
_FORM = '{"<url>": {"file": "page.html"}}'
_INDEX_MOST = 16_000_000  # bytes

Entry = Mapping[str, Any]


class Saved:
    """A folder of saved pages, read.

    Raises:
        AccessError: there is no such folder, or its index cannot be read.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._entries = _read_index(folder)
        # A page is one, whatever place in it a link leads to.
        self._without_fragment = {_page(url): entry for url, entry in reversed(self._entries.items())}

    def fetch(self, url: str, *, robots: bool = True) -> Reply | Unchecked:  # noqa: ARG002 - a folder has none
        """Return the saved page of a URL, as it is written or without its fragment. Never raises."""
        entry = self._entries.get(url) or self._without_fragment.get(_page(url))
        if entry is None:
            return Unchecked(url, "not-saved", f"it is not in {INDEX} of the folder of saved pages")
        return _outcome(self._folder, url, entry)


def _page(url: str) -> str:
    return url.partition("#")[0]


def _read_index(folder: Path) -> dict[str, Entry]:
    path = folder / INDEX
    try:
        data = _read(folder, INDEX, _INDEX_MOST + 1)
    except OSError as error:
        made = f"`snippets verify --keep` makes it, or write {_FORM}"
        raise AccessError(f"{path}: cannot be read ({error.strerror or error}); {made}") from error
    if len(data) > _INDEX_MOST:
        raise AccessError(f"{path}: is larger than {_INDEX_MOST // 1_000_000} MB")
    try:
        found = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise AccessError(f"{path}: is not JSON in UTF-8") from error
    if not isinstance(found, dict) or not all(isinstance(entry, dict) for entry in found.values()):
        raise AccessError(f"{path}: is not of the form {_FORM}")
    return found


def _outcome(folder: Path, url: str, entry: Entry) -> Reply | Unchecked:
    status = entry.get("status", 200)
    status = status if isinstance(status, int) else 200
    if entry.get("unchecked") in get_args(Kind):
        return Unchecked(
            url, entry["unchecked"], _text(entry, "why") or "it could not be read when it was saved", status
        )
    if refused := of_status(url, status):
        return refused
    name = _text(entry, "file")
    if not _is_inside(name):
        return Unchecked(url, "refused", f'{INDEX} names a file outside of its folder, "{name}"', status)
    kind, charset = media(_text(entry, "content_type"))
    try:
        body = _read(folder, name, BODY_MOST + 1)
    except OSError as error:
        return Unchecked(url, "not-saved", f'the file "{name}" cannot be read ({error.strerror or error})', status)
    kind = kind or sniffed(body)
    most = HTML_MOST if kind in HTML else BODY_MOST
    return Reply(
        url,
        _text(entry, "final_url") or _page(url),
        status,
        kind,
        charset,
        tuple((key, value) for key, value in _pairs(entry.get("headers")) if key in KEPT),
        body[:most],
        entry.get("truncated") is True or len(body) > most,
        _texts(entry, "redirects"),
        _texts(entry, "notes"),
    )


def _text(entry: Entry, key: str) -> str:
    value = entry.get(key)
    return value if isinstance(value, str) else ""


def _texts(entry: Entry, key: str) -> tuple[str, ...]:
    value = entry.get(key)
    return tuple(text for text in value if isinstance(text, str)) if isinstance(value, list) else ()


def _pairs(value: object) -> list[tuple[str, str]]:
    return [(k, v) for k, v in value.items() if isinstance(v, str)] if isinstance(value, dict) else []


# --- files of the folder, and no others ---------------------------------------------------------


def _is_inside(name: str) -> bool:
    """Return whether a name is that of a file below the folder, on every system."""
    # A colon names a drive or a stream on Windows, a backslash is its slash.
    return (
        name.isprintable()
        and not set(name) & {"\\", ":"}
        and all(part not in {"", ".", ".."} for part in name.split("/"))
    )


def _read(folder: Path, name: str, most: int) -> bytes:
    """Return at most `most` bytes of a regular file that no link leads to.

    Raises:
        OSError: it cannot be read, or is something else.
    """
    path = folder
    for part in name.split("/"):
        path /= part
        if path.is_symlink():
            raise OSError("it is a link")
    # The file may be changed for another meanwhile, and opening a pipe would wait for ever.
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError("it is no file")
        return file.read(most)


# --- keeping ------------------------------------------------------------------------------------

_ENDS = {"text/html": ".html", "application/xhtml+xml": ".xhtml", "application/pdf": ".pdf", "text/plain": ".txt"}


class Keeping:
    """A source whose pages are kept in a folder as they come; what the folder held of other pages stays.

    Raises:
        AccessError: the folder holds an index that cannot be read, or cannot be written to.
    """

    def __init__(self, source: Source, folder: Path) -> None:
        self._source = source
        self._folder = folder
        self._lock = threading.Lock()
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise AccessError(f"{folder}: cannot be made ({error.strerror or error})") from error
        self._entries = _read_index(folder) if os.path.lexists(folder / INDEX) else {}

    def fetch(self, url: str, *, robots: bool = True) -> Reply | Unchecked:
        """Return the page of a URL from the source, and keep it.

        Raises:
            AccessError: it cannot be written.
        """
        found = self._source.fetch(url, robots=robots)
        with self._lock:
            try:
                self._keep(_page(url), found)
            except OSError as error:
                raise AccessError(f"{self._folder}: cannot be written to ({error.strerror or error})") from error
        return found

    def _keep(self, url: str, found: Reply | Unchecked) -> None:
        if isinstance(found, Unchecked):
            # A page that was read once is evidence; that it cannot be read now does not undo it.
            if "file" in self._entries.get(url, {}) or found.kind == "not-saved":
                return
            entry: Entry = {"status": found.status, "unchecked": found.kind, "why": found.why}
        else:
            name = _name(url, found.content_type)
            _write(self._folder, name, found.body)
            entry = _entry(name, found)
        if self._entries.get(url) != entry:
            self._entries[url] = entry
            text = json.dumps(self._entries, ensure_ascii=False, indent=1, sort_keys=True)
            _write(self._folder, INDEX, text.encode("utf-8", "replace") + b"\n")


def _entry(name: str, found: Reply) -> Entry:
    charset = found.charset and f"; charset={found.charset}"
    more: dict[str, Any] = {
        "final_url": found.final_url,
        "redirects": list(found.redirects),
        "headers": dict(found.headers),
        "truncated": found.truncated,
        "notes": list(found.notes),
    }
    kept = {key: value for key, value in more.items() if value}
    return {"file": name, "status": found.status, "content_type": found.content_type + charset, **kept}


def _name(url: str, kind: str) -> str:
    """Return the name of a page's file: the same for the same URL, and one that every system takes."""
    words = re.sub(r"[^a-z0-9.-]+", "-", host(url).lower())[:60].strip("-.")
    return f"{words or 'page'}-{sha256(url.encode('utf-8', 'replace')).hexdigest()[:16]}{_ENDS.get(kind, '.bin')}"


def _write(folder: Path, name: str, data: bytes) -> None:
    """Write a file in one step; one that is there is replaced, where it is a link the link is."""
    part = folder / f".{token_hex(8)}.part"
    try:
        with part.open("xb") as file:
            file.write(data)
        part.replace(folder / name)
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise

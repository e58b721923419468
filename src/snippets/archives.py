"""Archive URLs: what kind of copy one leads to, of which page, and from when.

Forms as observed for the design notes of this project, 23 November 2026; only a snapshot is a citation.
"""

import re
from collections.abc import Callable
from typing import Literal, NamedTuple
from urllib.parse import unquote

from snippets.dates import read_date
from snippets.patterns import regex
from snippets.urls import page_key

Kind = Literal["snapshot", "approximate", "listing", "request"]

WAYBACK_HOSTS = frozenset({"web.archive.org", "wayback.archive.org", "archive.org", "www.archive.org"})
ARCHIVE_TODAY_HOSTS = frozenset(f"archive.{zone}" for zone in ("today", "ph", "is", "li", "vn", "fo", "md"))
PERMA_HOSTS = frozenset({"perma.cc", "www.perma.cc"})

FIRST_YEAR = 1996  # the Wayback Machine holds nothing older


class Archive(NamedTuple):
    """What an archive URL says of itself.

    Attributes:
        kind: `snapshot` is one copy for ever; `approximate` leads to the copy nearest to a date;
            `listing` shows all copies; `request` asks the archive to make one.
        of: URL of the page; empty when the archive URL does not name it.
        date: of the copy, as `2023`, `2023-08` or `2023-08-12`; empty when not named or impossible.
    """

    kind: Kind
    of: str = ""
    date: str = ""


_BEGIN = regex(r"https?://(?P<host>[^/?#:]*)(?::\d*)?/*", re.IGNORECASE)


def read_archive(url: str) -> Archive | None:
    """Return what the archive URL says, or None when `url` is no archive's."""
    begin = _BEGIN.match(url)
    if not begin:
        return None
    reader = _READERS.get(begin["host"].lower(), _read_other)
    return reader(url[begin.end() :])


def original(url: str) -> str:
    """Return the page that an archive URL holds, out of archives of archives too; any other URL unchanged."""
    while (archive := read_archive(url)) and archive.of:
        url = archive.of
    return url


def same_page(a: str, b: str) -> bool:
    """Return whether two URLs, archived or not, are of one page.

    Scheme, `www.`, a final slash, tracking parameters, fragments and the way of escaping make no difference.
    """
    return page_key(original(a)) == page_key(original(b))


# --- one reader an archive; each takes what follows the host and its slash ----------------------

_WAYBACK = regex(r"(?:web/)?(?P<time>\d{1,14})(?:[a-z]{2}_)?/(?P<of>.+)", re.DOTALL)
_WAYBACK_LISTING = regex(r"web/(?P<time>\d{0,14})\*/(?P<of>.+)", re.DOTALL)
_WAYBACK_LATEST = regex(r"web/(?P<of>https?(?::|%3A).+)", re.DOTALL | re.IGNORECASE)
_WAYBACK_SAVE = regex(r"save(?:/(?P<of>.*))?", re.DOTALL)


def _read_wayback(path: str) -> Archive | None:
    if listing := _WAYBACK_LISTING.fullmatch(path):
        return Archive("listing", _page(listing["of"]))
    if found := _WAYBACK.fullmatch(path):
        day = _day(found["time"])
        exact = len(found["time"]) == 14 and day
        return Archive("snapshot" if exact else "approximate", _page(found["of"]), day)
    if latest := _WAYBACK_LATEST.fullmatch(path):
        return Archive("approximate", _page(latest["of"]))
    if save := _WAYBACK_SAVE.fullmatch(path):
        return Archive("request", _page(save["of"] or ""))
    return None


_TODAY_ID = regex(r"(?:o/)?(?!newest|oldest|submit)(?P<id>[A-Za-z0-9]{4,6})(?:[/?#](?P<of>.*))?", re.DOTALL)
_TODAY_DATED = regex(r"(?P<time>[\d.-]{4,20})/(?P<of>.+)", re.DOTALL)
_TODAY_LISTING = regex(r"(?:(?:newest|oldest)/)?(?P<of>(?:https?(?::|%3A)|[^/]+\.).+)", re.DOTALL | re.IGNORECASE)
_TODAY_REQUEST = regex(r"(?:submit|wip)/.*|\?.*", re.DOTALL)


def _read_archive_today(path: str) -> Archive | None:
    if _TODAY_REQUEST.fullmatch(path):
        return Archive("request")
    if dated := _TODAY_DATED.fullmatch(path):
        time = re.sub(r"\D", "", dated["time"])
        day = _day(time)
        return Archive("snapshot" if len(time) == 14 and day else "approximate", _page(dated["of"]), day)
    if short := _TODAY_ID.fullmatch(path):
        of = short["of"] or ""
        return Archive("snapshot", _page(of) if of.lower().startswith("http") else "")
    if listing := _TODAY_LISTING.fullmatch(path):
        return Archive("listing", _page(listing["of"]))
    return None


def _read_perma(path: str) -> Archive | None:
    return Archive("snapshot") if re.match(r"[A-Za-z0-9]{3,4}-[A-Za-z0-9]{3,4}(?![\w-])", path) else None


# National and institutional archives run the same software, hence the same form.
_OTHER = regex(r"(?:[^?#]*?/)?(?P<time>\d{14})(?:[a-z]{2}_)?/(?P<of>https?(?::|%3A)/?.+)", re.DOTALL | re.IGNORECASE)


def _read_other(path: str) -> Archive | None:
    found = _OTHER.fullmatch(path)
    day = _day(found["time"]) if found else ""
    return Archive("snapshot", _page(found["of"]), day) if found and day else None


_READERS: dict[str, Callable[[str], Archive | None]] = {
    **dict.fromkeys(WAYBACK_HOSTS, _read_wayback),
    **dict.fromkeys(ARCHIVE_TODAY_HOSTS, _read_archive_today),
    **dict.fromkeys(PERMA_HOSTS, _read_perma),
}


def _day(digits: str) -> str:
    """Return the day, month or year that a timestamp begins with; empty when there is no such time."""
    parts = [digits[start:end] for start, end in ((0, 4), (4, 6), (6, 8)) if len(digits) >= end]
    text = "-".join(parts)
    try:
        year = read_date(text).year
    except ValueError:
        return ""
    clock = [digits[start : start + 2] for start in (8, 10, 12) if len(digits) >= start + 2]
    in_range = all(int(part) < most for part, most in zip(clock, (24, 60, 60), strict=False))
    return text if in_range and year >= FIRST_YEAR else ""


def _page(text: str) -> str:
    """Return the URL inside an archive URL, with what tools do to it undone."""
    if re.match(r"https?%3A", text, re.IGNORECASE):
        text = unquote(text)
    # Some tools lose one of the two slashes.
    text = re.sub(r"^(https?:)/+", r"\1//", text, flags=re.IGNORECASE)
    return text if not text or re.match(r"https?:", text, re.IGNORECASE) else f"http://{text}"

"""Archived copies: reading one, finding one, having one made.

The Wayback Machine, and archives that run the same kind of software, are read; archive.today shows a puzzle for people
to programs and Perma.cc draws its copies by script, so these are recognised and never asked.

Interfaces as described in the README of internetarchive/wayback (wayback-cdx-server) and in the Internet Archive's
"Save Page Now 2 Public API", both read in November 2026. Limits are not published: what fails is unknown, not absent.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlencode

from snippets.archives import ARCHIVE_TODAY_HOSTS, PERMA_HOSTS, WAYBACK_HOSTS, read_archive, same_page
from snippets.patterns import regex
from snippets.urls import host
from snippets.verify.addresses import UrlError, target
from snippets.verify.charsets import decoded
from snippets.verify.fetch import Door
from snippets.verify.reply import Reply, Source, Unchecked, of_status

# Names of the Internet Archive's own library: docs/source/configuration.rst of jjjake/internetarchive.
KEY_NAMES = ("IA_ACCESS_KEY_ID", "IA_SECRET_ACCESS_KEY")
KEYS_FROM = "https://archive.org/account/s3.php"

_POLL = 5.0  # seconds between two questions whether a copy is made
_POLLS_MOST = 36


@dataclass(frozen=True, slots=True)
class Endpoints:
    """Where the Wayback Machine is asked.

    Attributes:
        replay: what comes before the time of a copy.
        available: finds the copy nearest to a time.
        index: lists copies (CDX).
        save: makes a copy; below it `/status/` tells how far it is.
    """

    replay: str = "https://web.archive.org/web/"
    available: str = "https://archive.org/wayback/available"
    index: str = "https://web.archive.org/cdx/search/cdx"
    save: str = "https://web.archive.org/save"


@dataclass(frozen=True, slots=True)
class Keys:
    """A login for saving; its words are in no message and no `repr`."""

    access: str = field(repr=False)
    secret: str = field(repr=False)


def keys_from(environ: Mapping[str, str]) -> Keys | None:
    """Return the keys that the environment holds under `KEY_NAMES`; None unless it holds both."""
    access, secret = (environ.get(name, "").strip() for name in KEY_NAMES)
    return Keys(access, secret) if access and secret else None


@dataclass(frozen=True, slots=True)
class Copy:
    """An archived copy that was read.

    Attributes:
        reply: the page as it was captured; its `url` is the archive's that was asked for.
        page: URL of the page that the archive says it holds; empty when it does not say.
        day: of the copy as the archive says, `2023-08-12`; empty when it does not say.
        right_page: whether `page` is the page that the archive's URL names; None when not known.
        right_day: whether `day` is in the time that the archive's URL names; None when not known.
    """

    reply: Reply
    page: str = ""
    day: str = ""
    right_page: bool | None = None
    right_day: bool | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A copy that there is.

    Attributes:
        url: to cite.
        day: of the copy, `2023-08-12`.
    """

    url: str
    day: str


class Wayback:
    """The Wayback Machine.

    Args:
        source: the door, or what stands in its place.
        endpoints: where it is.
    """

    def __init__(self, source: Source, endpoints: Endpoints | None = None) -> None:
        self._source = source
        self._at = endpoints or Endpoints()

    # --- reading --------------------------------------------------------------------------------

    def read(self, url: str) -> Copy | Unchecked:
        """Return the archived copy that an archive's URL leads to, in the bytes that were captured. Never raises."""
        if unreadable := _unreadable(url):
            return Unchecked(url, "unsupported", unreadable)
        raw = self._raw(url)
        found = self._source.fetch(raw, robots=False)
        if isinstance(found, Unchecked) and _may_lack_raw(url, found):
            # With the archive's own frame round it a page is better than none.
            found = self._source.fetch(url, robots=False)
        if isinstance(found, Unchecked):
            return replace(found, url=url)
        if host(found.final_url) not in {host(raw), host(url)}:
            return Unchecked(url, "refused", f"it leads out of the archive, to {found.final_url}", found.status)
        return _copy(url, found)

    def _raw(self, url: str) -> str:
        """Return the address of the captured bytes."""
        begin, time, page = _parts(url)
        if host(url) in WAYBACK_HOSTS:
            archive = read_archive(url)
            return f"{self._at.replay}{time}id_/{archive.of if archive else page}"
        return f"{begin}{time}id_/{page}"

    # --- finding --------------------------------------------------------------------------------

    def find(self, page: str, near: str = "") -> Found | Unchecked | None:
        """Return a copy of a page, None where the archive says that it has none, or why that is not known.

        Args:
            page: URL.
            near: a time, 4 to 14 digits from the year on; the copy nearest to it is wanted. Empty for the last one.
        """
        asked = {"url": page, **({"timestamp": near} if near else {})}
        answer = self._json(f"{self._at.available}?{urlencode(asked)}")
        closest = _in(answer, "archived_snapshots", "closest")
        if _in(closest, "available") and str(_in(closest, "status")) == "200":
            found = self._found(_in(closest, "timestamp"), page)
            if found:
                return found
        # An empty answer comes for pages too of which there are copies; the index knows better.
        return self._in_index(page, near)

    def _in_index(self, page: str, near: str) -> Found | Unchecked | None:
        if not near:
            return self._row(page, limit="-1")
        before = self._row(page, to=near, limit="-1")
        after = self._row(page, **{"from": near}, limit="1")
        known = [found for found in (before, after) if isinstance(found, Found)]
        unknown = before if isinstance(before, Unchecked) else after
        return min(known, key=lambda found: _distance(found.day, near)) if known else unknown

    def _row(self, page: str, **narrowed: str) -> Found | Unchecked | None:
        """Return the copy in the last row of the index."""
        asked = {"url": page, "output": "json", "fl": "timestamp,original", "filter": "statuscode:200", **narrowed}
        rows = self._json(f"{self._at.index}?{urlencode(asked)}")
        if isinstance(rows, Unchecked):
            return replace(rows, url=page)
        if not isinstance(rows, list):
            return Unchecked(page, "server-error", "the archive's index answers in another form")
        row = rows[-1] if len(rows) > 1 else None  # the first row is the header
        if row is None:
            return None
        readable = isinstance(row, list) and len(row) == 2 and isinstance(row[1], str)
        found = self._found(row[0], row[1]) if readable else None
        return found or Unchecked(page, "server-error", "the archive's index answers in another form")

    def _found(self, time: object, page: str) -> Found | None:
        """Return the copy of a time; None when there is no such time."""
        url = f"{self._at.replay}{time}/{page}"
        archive = read_archive(f"https://web.archive.org/web/{time}/{page}")
        return Found(url, archive.date) if archive and archive.kind == "snapshot" else None

    def _json(self, url: str) -> Any:  # noqa: ANN401 - whatever a server sends
        """Return what an interface answers, or why it does not."""
        reply = self._source.fetch(url, robots=False)
        return reply if isinstance(reply, Unchecked) else _loaded(reply)

    # --- saving ---------------------------------------------------------------------------------

    def save(self, door: Door, page: str, keys: Keys, today: date) -> Found | Unchecked:
        """Have a public copy of a page made, and return it; takes up to some minutes. Asks once, never again by itself.

        Args:
            door: to the network; a folder takes nothing.
            page: URL.
            keys: the user's own, from `KEYS_FROM`.
            today: where the archive does not say how it ended, a copy of today or yesterday counts.
        """
        try:
            target(page)
        except UrlError as error:
            return Unchecked(page, "refused", f"nobody else could open it: {error}")
        headers = (
            ("Accept", "application/json"),
            ("Authorization", f"LOW {keys.access}:{keys.secret}"),
            ("Content-Type", "application/x-www-form-urlencoded"),
        )
        answer = door.send("POST", self._at.save, headers, urlencode({"url": page}).encode("ascii"))
        if isinstance(answer, Unchecked) or answer.status >= 500:
            # Known to save all the same: https://github.com/internetarchive/wayback/issues/297
            return self._perhaps_saved(page, today, "the archive did not say whether it saves")
        job = _in(_loaded(answer), "job_id")
        if not isinstance(job, str) or not re.fullmatch(r"[A-Za-z0-9-]{1,100}", job):
            return _not_saved(page, answer)
        made = self._when_made(door, page, f"{self._at.save}/status/{job}", headers[:2])
        return made or self._perhaps_saved(page, today, "the archive has not finished")

    def _when_made(
        self, door: Door, page: str, url: str, headers: tuple[tuple[str, str], ...]
    ) -> Found | Unchecked | None:
        """Return how a job ended; None when it does not say."""
        for _ in range(_POLLS_MOST):
            door.pause(_POLL)
            answer = door.send("GET", url, headers)
            told = None if isinstance(answer, Unchecked) else _loaded(answer)
            match _in(told, "status"):
                case "success":
                    return self._found(_in(told, "timestamp"), str(_in(told, "original_url") or page))
                case "error":
                    return Unchecked(page, "server-error", f"the archive could not save it: {_words(told)}")
        return None

    def _perhaps_saved(self, page: str, today: date, why: str) -> Found | Unchecked:
        since = (today - timedelta(days=1)).strftime("%Y%m%d")
        found = self._row(page, **{"from": since}, limit="-1")
        if isinstance(found, Found):
            return found
        return Unchecked(page, "server-error", f"{why}; it may have: look for a copy before you try again")


# --- what URLs and answers say ------------------------------------------------------------------

# As in `archives`, which says what is an archive's URL at all.
_WAYBACK = regex(r"(?P<begin>https?://[^/]+/+(?:web/)?)(?P<time>\d{1,14})(?:[a-z]{2}_)?/(?P<page>.+)", re.DOTALL)
_OTHER = regex(r"(?P<begin>https?://[^/]+/+(?:[^?#]*?/)?)(?P<time>\d{14})(?:[a-z]{2}_)?/(?P<page>.+)", re.DOTALL)


def _parts(url: str) -> tuple[str, str, str]:
    """Return what stands before the time in an archive's URL, the time, and the page; empty when there is no time."""
    found = (_WAYBACK if host(url) in WAYBACK_HOSTS else _OTHER).match(url)
    return (found["begin"], found["time"], found["page"]) if found else ("", "", "")


def _unreadable(url: str) -> str:
    """Return why an archive's URL leads to no copy that can be read; empty when it does."""
    archive = read_archive(url)
    if archive is None:
        return "it is the address of no archive that is known"
    if host(url) in ARCHIVE_TODAY_HOSTS | PERMA_HOSTS:
        return f"{host(url)} shows its copies to people only; look yourself"
    if archive.kind in {"listing", "request"}:
        return "it is the address of no copy; open it and take the address of one"
    return "" if _parts(url)[1] else "it names no time; open it and take the address that it leads to"


def _may_lack_raw(url: str, found: Unchecked) -> bool:
    """Return whether there may be a copy although its captured bytes are not there.

    Some archives cannot give them, and a folder that people fill holds what they know the address of.
    """
    return found.kind == "not-saved" or (found.kind == "dead" and host(url) not in WAYBACK_HOSTS)


_ORIGINAL = regex(
    r"""<(?P<url>[^<>]*)>(?:\s*;[^,<>]*?)?\s*;\s*rel\s*=\s*["']?original["']?(?=[\s;,]|$)""", re.IGNORECASE
)


def _copy(url: str, reply: Reply) -> Copy:
    """Return a copy with what the archive says of it: Memento, RFC 7089, or else the address that it led to."""
    asked, led = read_archive(url), read_archive(reply.final_url)
    linked = _ORIGINAL.search(reply.header("link"))
    page = linked["url"] if linked else led.of if led else ""
    day = _day(reply.header("memento-datetime"))
    right_page = same_page(page, asked.of) if page and asked else None
    time = _parts(url)[1][:8]
    right_day = day.replace("-", "").startswith(time) if day else None
    notes = (
        right_page is False and f"the archive's copy is of {page}",
        right_day is False and f"the archive's copy is of {day}",
        not day and "the archive does not say of when its copy is",
    )
    reply = replace(reply, url=url, notes=(*reply.notes, *(note for note in notes if note)))
    return Copy(reply, page, day, right_page, right_day)


def _day(header: str) -> str:
    try:
        return parsedate_to_datetime(header).astimezone(UTC).date().isoformat()
    except (ValueError, TypeError, OverflowError):
        return ""


def _distance(day: str, near: str) -> timedelta:
    """Return how far a day is from a time of 4 to 14 digits; what is not given of it is the first."""
    padded = near[:8] + "00000101"[len(near[:8]) :]
    try:
        wanted = datetime.strptime(padded, "%Y%m%d").replace(tzinfo=UTC).date()
    except ValueError:
        return timedelta()
    return abs(date.fromisoformat(day) - wanted)


def _loaded(reply: Reply) -> Any:  # noqa: ANN401 - whatever a server sends
    """Return the JSON of a reply; None when it is none."""
    try:
        return json.loads(decoded(reply))
    except (ValueError, RecursionError):
        return None


def _in(value: Any, *keys: str) -> Any:  # noqa: ANN401 - whatever a server sends
    """Return what stands under keys, one inside the other; None when it does not."""
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _words(told: object) -> str:
    """Return what a server says for people, on one line and not long."""
    said = " ".join(str(_in(told, "message") or _in(told, "status_ext") or "no reason is given").split())
    return "".join(c for c in said if c.isprintable())[:200]


def _not_saved(page: str, answer: Reply) -> Unchecked:
    told = _loaded(answer)
    if answer.status in {401, 403}:
        return Unchecked(page, "refused", f"the archive does not take the keys; see {KEYS_FROM}", answer.status)
    refused = of_status(page, answer.status)
    return Unchecked(page, "server-error", _words(told) if told or not refused else refused.why, answer.status)

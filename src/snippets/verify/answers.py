"""What a server's answer comes to: whether its body is wanted, the reply that it makes, when to ask again, where to go.

Pure functions of status, headers and body.
"""

from contextlib import suppress
from dataclasses import replace
from email.utils import parsedate_to_datetime
from urllib.parse import urldefrag, urljoin

from snippets.verify.charsets import decoded
from snippets.verify.reply import HTML, KEPT, Headers, Reply, Unchecked, media, sniffed
from snippets.verify.signs import led_home, titled_not_found
from snippets.verify.wire import WIRE_MOST, Answer

BODY_MOST = 24_000_000  # bytes, decompressed
HTML_MOST = 5_000_000  # the same; the reader of pages does 2 MB a second
RETRY_AFTER_MOST = 60.0  # seconds
RETRY = 2.0  # seconds before a second try that nobody named a time for

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_LATER = frozenset({429, 503})
# They hold no text, so nothing of them is read.
_NO_TEXT = ("image/", "audio/", "video/", "font/")
# The first part of these can be read without the rest; a PDF, for one, has its list of contents at the end.
_BY_PARTS = ("text/", "application/xhtml+xml", "application/xml", "application/json")


def header(headers: Headers, name: str) -> str:
    """Return the first value of a header, by its name in lower case; empty when it is not there."""
    return next((value for key, value in headers if key == name), "")


def room(status: int, headers: Headers) -> int:
    """Return how many bytes of a body are wanted, decompressed."""
    if not 200 <= status <= 299 or _unwanted("", headers):
        return 0
    return HTML_MOST if media(header(headers, "content-type"))[0] in HTML else BODY_MOST


def _unwanted(url: str, headers: Headers) -> Unchecked | None:
    """Return why a body is not to be read, from what is known before."""
    kind = media(header(headers, "content-type"))[0]
    if kind.startswith(_NO_TEXT):
        return Unchecked(url, "unsupported", f"it is no text ({kind})")
    length = header(headers, "content-length")
    too_long = length.isdecimal() and len(length) < 20 and int(length) > WIRE_MOST
    return _too_large(url) if too_long and not _by_parts(kind) else None


def _too_large(url: str) -> Unchecked:
    return Unchecked(
        url, "too-large", f"it is larger than {WIRE_MOST // 1_000_000} MB, or {BODY_MOST // 1_000_000} unpacked"
    )


def _by_parts(kind: str) -> bool:
    return not kind or kind.startswith(_BY_PARTS)


def reply(url: str, final_url: str, answer: Answer) -> Reply:
    """Return an answer as the reply to `url`."""
    kind, charset = media(header(answer.headers, "content-type"))
    found = sniffed(answer.body)
    if not kind or (kind == "application/octet-stream" and found == "application/pdf"):
        kind = found
    most = HTML_MOST if kind in HTML else BODY_MOST
    kept = tuple((name, _joined(answer.headers, name)) for name in KEPT if header(answer.headers, name))
    body = answer.body[:most]
    truncated = bool(answer.cut) or len(answer.body) > most
    return Reply(url, final_url, answer.status, kind, charset, kept, body, truncated)


def _joined(headers: Headers, name: str) -> str:
    """Return a header's values as one, RFC 9110 section 5.3."""
    return ", ".join(value for key, value in headers if key == name)


def page(url: str, final_url: str, answer: Answer) -> Reply | Unchecked:
    """Return a successful answer as a page to read, with what is odd about it; or why it is none."""
    if unwanted := _unwanted(url, answer.headers):
        return replace(unwanted, status=answer.status)
    found = reply(url, final_url, answer)
    if answer.cut and not _by_parts(found.content_type):
        broken = Unchecked(url, "server-error", "the answer breaks off before its end", answer.status)
        return broken if answer.cut == "broken" else replace(_too_large(url), status=answer.status)
    notes = []
    if found.content_type in HTML and titled_not_found(decoded(replace(found, body=found.body[:_TITLE_REACH]))):
        notes.append("its title says that there is no such page")
    if led_home(url, final_url):
        notes.append(f"it leads to a home page, {final_url}")
    return replace(found, notes=tuple(notes))


_TITLE_REACH = 200_000  # bytes


def location(answer: Answer, asked: str) -> str:
    """Return the address that an answer leads on to, without fragment; empty when it leads nowhere."""
    to = header(answer.headers, "location")
    if answer.status not in _REDIRECTS or not to:
        return ""
    # `http.client` reads headers as Latin-1; some servers send UTF-8, and some a space.
    with suppress(UnicodeError):
        to = to.encode("latin-1").decode("utf-8")
    try:
        return urldefrag(urljoin(asked, to.replace(" ", "%20"))).url
    except ValueError:
        return to


def wait(answer: Answer) -> float | None:
    """Return after how many seconds to ask once more; None for not at all.

    Retry-After, RFC 9110 section 10.2.3, is seconds or a date; the server's own Date says what that is from now.
    """
    if answer.status < 500 and answer.status not in _LATER:
        return None
    asked = header(answer.headers, "retry-after")
    if answer.status not in _LATER or not asked:
        return RETRY
    seconds = _seconds(asked, header(answer.headers, "date"))
    return seconds if seconds <= RETRY_AFTER_MOST else None


def _seconds(asked: str, now: str) -> float:
    if asked.isdecimal():
        return float(asked)
    try:
        return max(0.0, (parsedate_to_datetime(asked) - parsedate_to_datetime(now)).total_seconds())
    except (ValueError, TypeError):
        return RETRY


def condition(earlier: Reply | None, url: str) -> Headers:
    """Return the headers that ask for a page only if it is not as it was; none when nothing is known of it."""
    if earlier is None or earlier.final_url != url or earlier.truncated:
        return ()
    pairs = (("If-None-Match", "etag"), ("If-Modified-Since", "last-modified"))
    return tuple((name, value) for name, known in pairs if (value := earlier.header(known)))

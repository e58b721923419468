"""What comes of asking for a page: a reply, or the reason why nothing can be said of it."""

from dataclasses import dataclass
from typing import Literal, Protocol

Kind = Literal[
    "dead",  # the page is gone
    "paywall",  # a login, a payment, a country, a puzzle for people: it may well be there
    "timeout",
    "tls",  # the certificate does not hold
    "robots",  # its robots.txt asks programs to stay away, and we were told to obey
    "too-large",
    "no-text",
    "unsupported",  # a form that we cannot read
    "refused",  # we did not ask: the address, or where it leads, is none to go to
    "dns",  # no such host
    "server-error",
    "not-saved",  # absent from the folder of saved pages
]

Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Reply:
    """A page as a server gave it. Nothing in it says when or how long, so the same page is the same value.

    Attributes:
        url: the address asked for, as it was given.
        final_url: where the page stood in the end, without fragment.
        status: of HTTP, 200 to 299 where it comes from `fetch`.
        content_type: the media type, lower case, without parameters; found by its first bytes when not named.
        charset: as the header names it, lower case; empty when it does not.
        headers: those of `KEPT`, names in lower case.
        body: bytes, decompressed.
        truncated: whether the body lacks its end: it may prove that words are there, never that they are not.
        redirects: addresses gone through, `final_url` last; empty when there were none.
        notes: for people, what is odd about it; each in words without a full stop.
    """

    url: str
    final_url: str
    status: int
    content_type: str
    charset: str = ""
    headers: Headers = ()
    body: bytes = b""
    truncated: bool = False
    redirects: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def header(self, name: str) -> str:
        """Return the value of a header, by its name in lower case; empty when it is not there."""
        return next((value for key, value in self.headers if key == name), "")


@dataclass(frozen=True, slots=True)
class Unchecked:
    """Why nothing can be said: neither that a quotation is in the page nor that it is not.

    Attributes:
        url: the address asked for, as it was given.
        kind: the verdict is `unchecked:<kind>`.
        why: for people, in words without a full stop.
        status: of HTTP; 0 when no answer came.
    """

    url: str
    kind: Kind
    why: str
    status: int = 0


class Source(Protocol):
    """Where pages come from: the door, or a folder of saved ones."""

    def fetch(self, url: str, *, robots: bool = True) -> Reply | Unchecked:
        """Return the page of a URL, or why there is none; `robots` as the door has it."""
        ...


# The headers that somebody needs: for asking again, for the language, for archived copies, for coming back later.
KEPT = (
    "content-language",
    "content-location",
    "etag",
    "last-modified",
    "link",
    "location",
    "memento-datetime",
    "retry-after",
)

# What a status that is no success means. A 403 does not mean dead: many sites answer so to any program.
_OF_STATUS: dict[int, tuple[Kind, str]] = {
    401: ("paywall", "asks for a login"),
    402: ("paywall", "asks for a payment"),
    403: ("paywall", "does not show it to programs, or not without a login"),
    404: ("dead", "the page is not there"),
    407: ("server-error", "the proxy asks for a login"),
    408: ("timeout", "the server gave up waiting"),
    410: ("dead", "the page was taken down"),
    429: ("server-error", "the server asks to come back later"),
    451: ("paywall", "withheld for legal reasons, perhaps in this country only"),
    503: ("server-error", "the server is overloaded or under repair"),
    504: ("timeout", "the server's own server did not answer"),
}


def of_status(url: str, status: int) -> Unchecked | None:
    """Return what a status means for who asked for `url`; None when it is a success, 200 to 299."""
    if 200 <= status <= 299:
        return None
    kind, why = _OF_STATUS.get(status, ("server-error", "the server could not answer"))
    return Unchecked(url, kind, f"{why} (HTTP {status})", status)


def media(header: str) -> tuple[str, str]:
    """Return the media type and the charset that a Content-Type header names, lower case; empty where it does not.

    RFC 9110 section 8.3. What is no media type, such as "html", is none.
    """
    first, *parameters = header.split(";")
    kind = first.strip().lower()
    pairs = (parameter.partition("=") for parameter in parameters)
    charset = next((value for name, _, value in pairs if name.strip().lower() == "charset"), "")
    main, slash, sub = kind.partition("/")
    named = slash and main and sub and not set(kind) & set(' \t"(),:<=>?@[]{}\\')
    return (kind if named else ""), charset.strip().strip("\"'").strip().lower()


HTML = frozenset({"text/html", "application/xhtml+xml"})

_SIGNS = ((b"%PDF-", "application/pdf"), (b"<", "text/html"))


def sniffed(body: bytes) -> str:
    """Return the media type of a body whose server names none: PDF, HTML, or text."""
    start = body[:1024].removeprefix(b"\xef\xbb\xbf").lstrip()
    return next((kind for sign, kind in _SIGNS if start.startswith(sign)), "text/plain")

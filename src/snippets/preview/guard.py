"""Which requests are answered: only those of somebody who was given the address.

Every page that a browser shows may send requests to 127.0.0.1, and a name of its own may lead there (DNS rebinding). So
the first part of each path is a secret, the host must be ours, and what a browser says of where a request comes from
must agree. The secret is no cookie: cookies go to every server on the same host, whatever its port.
"""

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from secrets import compare_digest
from urllib.parse import unquote_to_bytes

METHODS = ("GET", "HEAD")

# Names under which nobody else's server is reached.
HOSTS = ("127.0.0.1", "localhost")

# Where a request comes from, as a browser says it (W3C Fetch Metadata): our own page, or an address typed or opened.
_OURS = ("same-origin", "none")

# Header -> every value that a request has of it; names in lower case.
Headers = Mapping[str, Sequence[str]]


def refusal(method: str, target: str, headers: Headers, port: int, token: str) -> HTTPStatus | None:
    """Return why a request is not answered; None for one that is.

    Args:
        method: in capitals.
        target: as in the request line.
        headers: all of them.
        port: of the server.
        token: the secret.
    """
    if method not in METHODS:
        return HTTPStatus.METHOD_NOT_ALLOWED
    if not target.startswith("/"):
        return HTTPStatus.BAD_REQUEST
    hosts = [f"{name}:{port}" for name in HOSTS]
    (host, *more) = headers.get("host", ()) or ("",)
    if more or host not in hosts or not _from_here(headers, f"http://{host}"):
        return HTTPStatus.FORBIDDEN
    given = target.removeprefix("/").partition("?")[0].partition("/")[0]
    return None if compare_digest(given.encode(), token.encode()) else HTTPStatus.FORBIDDEN


def _from_here(headers: Headers, origin: str) -> bool:
    """Return whether a request comes from our own page, or from nobody's: an address that was typed or opened."""
    if any(value != origin for value in headers.get("origin", ())):
        return False
    if all(value in _OURS for value in headers.get("sec-fetch-site", ())):
        return True
    # A link to the address, such as in a terminal that is a web page: who has it may follow it, but not embed it.
    return [*headers.get("sec-fetch-mode", ()), *headers.get("sec-fetch-dest", ())] == ["navigate", "document"]


def path_of(target: str) -> str | None:
    """Return the path behind the secret, decoded once; None where not even a slash is.

    It is looked up among the names of what may be asked for, never in a folder: no path leads outside.
    """
    path = target.partition("?")[0].removeprefix("/")
    _, slash, rest = path.partition("/")
    # Bytes that are no UTF-8 become what no name has.
    return unquote_to_bytes(rest).decode(errors="replace") if slash else None

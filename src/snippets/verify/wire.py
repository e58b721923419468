"""One HTTP request and its answer, over a connection to an address that was checked before.

The standard library's `http.client` reads the answer; what it lacks is here: one deadline for everything, and a most
for every length, whatever the server says of it.
"""

import socket
import ssl
from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse, IncompleteRead
from io import BufferedReader, RawIOBase
from typing import Any, Literal, cast
from urllib.parse import unquote, urlsplit

from snippets.verify.addresses import Target
from snippets.verify.inflate import CodingError, content
from snippets.verify.means import Deadline, Means, WireError
from snippets.verify.reply import Headers

WIRE_MOST = 8_000_000  # bytes of a body as sent
_HEAD_MOST = 256_000  # bytes of status line and headers
_PIECE = 1 << 16  # bytes read at a time
_TRIED_MOST = 4  # addresses of one host
_ISSUER_UNKNOWN = 20  # X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY of OpenSSL

Cut = Literal["", "long", "broken"]


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked.

    Attributes:
        target: checked.
        method: of HTTP.
        headers: beside Host, Connection and Content-Length.
        body: bytes of a form.
    """

    target: Target
    method: str = "GET"
    headers: Headers = ()
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered.

    Attributes:
        status: of HTTP.
        headers: all, names in lower case, values on one line.
        body: bytes, decompressed.
        cut: why the body lacks its end: it is `long`er than wanted, or `broken` off; empty when it is whole.
    """

    status: int
    headers: Headers
    body: bytes
    cut: Cut = ""


class _TooLongError(Exception):
    """More came than there is room for."""


class _Stream(RawIOBase):
    """The bytes that come, counted and timed; also in the place of the socket, which `http.client` wants a file of."""

    def __init__(self, opened: socket.socket, deadline: Deadline) -> None:
        super().__init__()
        self._socket = opened
        self._deadline = deadline
        self.most = _HEAD_MOST
        self.ended = False  # whether the server has hung up

    def makefile(self, _mode: str) -> BufferedReader:
        return BufferedReader(self)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:  # noqa: ANN401 - any buffer, as `io` has it
        self._socket.settimeout(self._deadline.left())
        count = self._socket.recv_into(buffer)
        self.most -= count
        self.ended = self.ended or not count
        if self.most < 0:
            raise _TooLongError
        return count


def exchange(
    request: Request,
    addresses: Sequence[str],
    means: Means,
    deadline: Deadline,
    room: Callable[[int, Headers], int],
    proxy: str = "",
) -> Answer:
    """Send a request and return the answer.

    Args:
        request: what to ask.
        addresses: of its host, checked: one of them is connected to, and nothing is looked up again.
        means: how.
        deadline: for all of it.
        room: status and headers -> how many bytes of the decompressed body are wanted; 0 for none.
        proxy: URL of an HTTP proxy that `addresses` are of instead; empty for none.

    Raises:
        WireError: there is no answer.
    """
    try:
        opened = _connection(request.target, addresses, means, deadline, proxy)
        with opened:
            opened.settimeout(deadline.left())
            opened.sendall(_head(request, proxy) + request.body)
            return _answer(opened, request.method, deadline, room)
    except WireError:
        raise
    except TimeoutError as error:
        raise WireError("timeout", "the server did not answer in time") from error
    except ssl.SSLCertVerificationError as error:
        raise WireError("tls", _of_certificate(error, means.tls())) from error
    except ssl.SSLError as error:
        raise WireError("tls", f"no secure connection: {error.reason or error}") from error
    except OSError as error:
        raise WireError("server-error", f"no connection: {error.strerror or error}", again=True) from error
    except CodingError as error:
        raise WireError("unsupported", str(error)) from error
    except (HTTPException, ValueError) as error:
        raise WireError("server-error", "the server's answer is not HTTP", again=True) from error
    except _TooLongError as error:
        raise WireError("server-error", f"the server's headers are longer than {_HEAD_MOST} bytes") from error


def _of_certificate(error: ssl.SSLCertVerificationError, tls: ssl.SSLContext) -> str:
    why = f"the certificate does not hold: {error.verify_message or error}"
    if error.verify_code == _ISSUER_UNKNOWN and not tls.cert_store_stats()["x509_ca"]:
        return f"{why}; this Python may have no certificates to check with, SSL_CERT_FILE can name a file of them"
    return why


def _connection(
    target: Target, addresses: Sequence[str], means: Means, deadline: Deadline, proxy: str
) -> socket.socket:
    port = (urlsplit(proxy).port or 80) if proxy else target.port
    opened = _first(addresses, port, means, deadline)
    try:
        if target.scheme == "https":
            if proxy:
                _tunnel(opened, target, deadline, proxy)
            opened.settimeout(deadline.left())
            return means.tls().wrap_socket(opened, server_hostname=target.host)
    except BaseException:
        opened.close()
        raise
    return opened


def _first(addresses: Sequence[str], port: int, means: Means, deadline: Deadline) -> socket.socket:
    """Return a connection to the first address that takes one; each has its share of the time."""
    tried = addresses[:_TRIED_MOST]
    for left, address in zip(range(len(tried), 0, -1), tried, strict=True):
        try:
            return means.connect(address, port, deadline.left() / left)
        except OSError:
            if left == 1:
                raise
    raise WireError("dns", "the host has no address")


def _tunnel(opened: socket.socket, target: Target, deadline: Deadline, proxy: str) -> None:
    host = f"[{target.host}]" if ":" in target.host else target.host
    lines = [f"CONNECT {host}:{target.port} HTTP/1.1", f"Host: {host}:{target.port}", *_for_proxy(proxy)]
    opened.settimeout(deadline.left())
    opened.sendall("\r\n".join([*lines, "", ""]).encode("latin-1"))
    response = HTTPResponse(cast("socket.socket", _Stream(opened, deadline)), method="CONNECT")
    response.begin()
    if response.status != 200:
        raise WireError("server-error", f"the proxy does not let us through (HTTP {response.status})")


def _for_proxy(proxy: str) -> list[str]:
    parts = urlsplit(proxy)
    if not parts.username:
        return []
    login = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
    return [f"Proxy-Authorization: Basic {b64encode(login.encode()).decode('ascii')}"]


def _head(request: Request, proxy: str) -> bytes:
    target = request.target
    plain_proxy = proxy if target.scheme == "http" else ""
    lines = [
        f"{request.method} {target.url if plain_proxy else target.path} HTTP/1.1",
        f"Host: {target.at}",
        "Connection: close",
        *_for_proxy(plain_proxy),
        *(f"{name}: {value}" for name, value in request.headers),
        *([f"Content-Length: {len(request.body)}"] if request.body else []),
    ]
    if any(set(line) & {"\r", "\n", "\0"} for line in lines):
        raise WireError("refused", "a header has a line end in it")
    return "\r\n".join([*lines, "", ""]).encode("latin-1", "replace")


def _answer(opened: socket.socket, method: str, deadline: Deadline, room: Callable[[int, Headers], int]) -> Answer:
    stream = _Stream(opened, deadline)
    response = HTTPResponse(cast("socket.socket", stream), method=method)
    response.begin()
    if stream.ended:
        raise HTTPException("the head breaks off")
    headers = tuple((name.lower(), " ".join(value.split())) for name, value in response.getheaders())
    wanted = room(response.status, headers)
    if not wanted:
        return Answer(response.status, headers, b"")
    body = _Body(response, stream)
    found = content(body, response.headers.get("Content-Encoding", ""), wanted)
    cut: Cut = body.cut or ("" if found.whole else "long" if len(found.data) >= wanted else "broken")
    return Answer(response.status, headers, found.data, cut)


class _Body:
    """The pieces of a body as sent; ends early, and says so, where it is too long or breaks off."""

    def __init__(self, response: HTTPResponse, stream: _Stream) -> None:
        self._response = response
        stream.most = WIRE_MOST
        self.cut: Cut = ""

    def __iter__(self) -> Iterator[bytes]:
        try:
            while piece := self._response.read(_PIECE):
                yield piece
        except IncompleteRead as error:
            self.cut = "broken"
            yield error.partial
        except _TooLongError:
            self.cut = "long"
        except (ConnectionError, ssl.SSLError, HTTPException, ValueError):
            self.cut = "broken"
        # What a length promised, and did not come.
        if self._response.length:
            self.cut = self.cut or "broken"

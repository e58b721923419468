"""A web server on loopback that misbehaves as it is told, and a door that may ask it and nobody else.

It writes bytes, not replies: what is wrong about an answer is written as it is. A path is a function of the request
that yields the bytes of its answer.
"""

import gzip
import socket
import socketserver
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from snippets.verify.fetch import Door
from snippets.verify.means import Means


@dataclass(frozen=True)
class Asked:
    """A request as it came."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


Answer = Callable[[Asked], Iterable[bytes]]


class Server(socketserver.ThreadingTCPServer):
    """Answers on a port of 127.0.0.1, and remembers what it was asked."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.paths: dict[str, Answer] = {}
        self.asked: list[Asked] = []
        self.tls = tls
        self.stopped = threading.Event()
        self.now, self.most_at_once = 0, 0
        self.counting = threading.Lock()
        self.tunnel_to = 0  # the port that a CONNECT is led to; 0 for none

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    @property
    def origin(self) -> str:
        return f"http{'s' if self.tls else ''}://127.0.0.1:{self.port}"

    def asked_for(self, path: str) -> int:
        return sum(asked.path == path for asked in self.asked)

    def handle_error(self, *_: Any) -> None:
        """Stay quiet: that a client hangs up is what many of the tests are about."""


class _Handler(socketserver.BaseRequestHandler):
    server: Server

    def handle(self) -> None:
        opened: socket.socket = self.request
        opened.settimeout(10)
        if not self.server.tls and opened.recv(1, socket.MSG_PEEK) == b"\x16":
            opened.sendall(b"HTTP/1.1 400 This is no place for TLS\r\n\r\n")
            return
        if self.server.tls:
            opened = self.server.tls.wrap_socket(opened, server_side=True)
        with opened, opened.makefile("rb") as file:
            while head := file.readline().decode("latin-1").split():
                headers = dict(_headers(file))
                body = file.read(int(headers.get("content-length", 0)))
                asked = Asked(head[0], head[1], headers, body)
                with self.server.counting:
                    self.server.asked.append(asked)
                    self.server.now += 1
                    self.server.most_at_once = max(self.server.most_at_once, self.server.now)
                try:
                    self._answer(opened, asked)
                finally:
                    with self.server.counting:
                        self.server.now -= 1
                return

    def _answer(self, opened: socket.socket, asked: Asked) -> None:
        if asked.method == "CONNECT" and self.server.tunnel_to:
            opened.sendall(b"HTTP/1.1 200 Connected\r\n\r\n")
            _tunnel(opened, self.server.tunnel_to)
            return
        answer = self.server.paths.get(asked.path, self.server.paths.get("*", missing))
        for piece in answer(asked):
            if self.server.stopped.is_set():
                return
            opened.sendall(piece)


def _tunnel(opened: socket.socket, port: int) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=10) as behind:
        there = threading.Thread(target=_pass_on, args=(opened, behind), daemon=True)
        there.start()
        _pass_on(behind, opened)
        there.join()


def _pass_on(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(65536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)


def _headers(file: Any) -> Iterator[tuple[str, str]]:
    while line := file.readline().decode("latin-1").strip():
        name, _, value = line.partition(":")
        yield name.lower(), value.strip()


def missing(_asked: Asked) -> Iterable[bytes]:
    return [page(b"not here", status="404 Not Found")]


def page(body: bytes, *headers: str, status: str = "200 OK", kind: str = "text/html; charset=utf-8") -> bytes:
    """Return a well-formed answer."""
    lines = [
        f"HTTP/1.1 {status}",
        f"Content-Length: {len(body)}",
        *([f"Content-Type: {kind}"] if kind else []),
        *headers,
    ]
    return "\r\n".join([*lines, "", ""]).encode("utf-8") + body


def always(answer: bytes) -> Answer:
    return lambda _asked: [answer]


def in_turn(*answers: bytes) -> Answer:
    """Return what answers the first time with the first, and so on; the last one stays."""
    left = list(answers)
    return lambda _asked: [left.pop(0) if len(left) > 1 else left[0]]


@contextmanager
def serving(tls: ssl.SSLContext | None = None) -> Iterator[Server]:
    server = Server(tls)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.stopped.set()
        server.shutdown()
        server.server_close()
        thread.join()


# --- time, names and connections of a test ------------------------------------------------------


@dataclass
class World:
    """A clock that moves only by sleeping, names that are known, and where a connection is really made to.

    Attributes:
        names: host -> its addresses, or the error of looking it up; of a list of lists, the first one first.
        ports: address and port -> the port of 127.0.0.1 that stands for it; loopback stands for itself.
        slept: seconds of each sleep.
        connected: addresses and ports in their order.
    """

    names: dict[str, Any] = field(default_factory=dict)
    ports: dict[tuple[str, int], int] = field(default_factory=dict)
    slept: list[float] = field(default_factory=list)
    connected: list[tuple[str, int]] = field(default_factory=list)
    looked_up: list[str] = field(default_factory=list)
    now: float = 1000.0
    ticks: bool = False

    def clock(self) -> float:
        return self.now + (time.monotonic() if self.ticks else 0)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    def resolve(self, host: str, port: int) -> list[str]:
        self.looked_up.append(host)
        if host not in self.names:
            infos = socket.getaddrinfo(host, port, flags=socket.AI_NUMERICHOST, type=socket.SOCK_STREAM)
            return [str(info[4][0]) for info in infos]
        found = self.names[host]
        if found and isinstance(found, list) and not isinstance(found[0], str):
            found = found.pop(0) if len(found) > 1 else found[0]
        if isinstance(found, OSError):
            raise found
        return list(found)

    def connect(self, address: str, port: int, seconds: float) -> socket.socket:
        self.connected.append((address, port))
        to = self.ports.get((address, port), port)
        assert (address, port) in self.ports or address == "127.0.0.1", f"a connection to {address} was tried"
        opened = socket.create_connection(("127.0.0.1", to), timeout=seconds)
        opened.settimeout(seconds)
        return opened

    def means(self, **others: Any) -> Means:
        return Means(**{
            "resolve": self.resolve, "connect": self.connect, "clock": self.clock, "sleep": self.sleep, **others,
        })  # fmt: skip

    def door(self, *servers: Server, tls: ssl.SSLContext | None = None, **others: Any) -> Door:
        """Return a door that may ask these servers."""
        means = self.means(**({"tls": lambda: tls} if tls else {}))
        others.setdefault("allowed", [server.origin for server in servers])
        return Door(means=means, **others)


# --- bodies -------------------------------------------------------------------------------------

GZIP, DEFLATE = "Content-Encoding: gzip", "Content-Encoding: deflate"


def bomb(size: int) -> bytes:
    """Return a gzip of so many spaces."""
    return gzip.compress(b" " * size, 9)


def raw_deflate(data: bytes) -> bytes:
    engine = zlib.compressobj(wbits=-15)
    return engine.compress(data) + engine.flush()


def chunked(*pieces: bytes) -> bytes:
    return b"".join(b"%x\r\n%b\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


def endless(head: bytes, piece: bytes) -> Answer:
    """Return what goes on until the client hangs up."""

    def answer(_asked: Asked) -> Iterator[bytes]:
        yield head
        while True:
            yield piece

    return answer


def drip(head: bytes, piece: bytes) -> Answer:
    """Return what sends a piece now and then, until the client hangs up."""

    def answer(_asked: Asked) -> Iterator[bytes]:
        yield head
        while True:
            time.sleep(0.02)
            yield piece

    return answer

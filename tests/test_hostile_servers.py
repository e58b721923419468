"""Servers that want to keep the door busy, fill its memory, or pass for another."""

import gzip
import socket
import ssl
import sys
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import trustme

import web
from processes import measured
from snippets.verify.fetch import Door
from snippets.verify.means import Means, system_tls
from snippets.verify.reply import Reply, Unchecked

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"
SECONDS = 0.4  # of the deadline: long enough for loopback


def silent(_asked: web.Asked) -> Iterator[bytes]:
    """Take the request and say nothing."""
    yield b""
    yield from web.drip(b"", b"")(_asked)


SLOW: dict[str, web.Answer] = {
    "no answer": silent,
    "a head in drops": web.drip(b"HTTP/1.1 200 OK\r\n", b"X: y\r\n"),
    "a line in drops": web.drip(b"HTTP/1.1 200 OK\r\nX: ", b"y"),
    "a body in drops": web.drip(HEAD + b"\r\n", b"x"),
    "chunks in drops": web.drip(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
    "trailers in drops": web.drip(HEAD + b"Transfer-Encoding: chunked\r\n\r\n0\r\n", b"X: y\r\n"),
    "gzip in drops": web.drip(HEAD + web.GZIP.encode() + b"\r\n\r\n" + gzip.compress(b"x" * 1000)[:15], b""),
    "continues in drops": web.drip(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
}


@pytest.mark.parametrize("name", SLOW)
def test_a_slow_server_has_one_deadline(name: str) -> None:
    with web.serving() as server:
        server.paths["/a"] = SLOW[name]
        world = web.World(ticks=True)
        found = world.door(server, seconds=SECONDS).fetch(f"{server.origin}/a", robots=False)
    assert isinstance(found, Unchecked)
    assert found.kind == "timeout"
    assert server.asked_for("/a") == 1


def test_a_slow_chain_of_redirects_has_one_deadline() -> None:
    with web.serving() as server:
        for number in range(5):
            location = f"Location: /{number + 1}\r\n\r\n".encode()
            server.paths[f"/{number}"] = lambda _asked, location=location: slowly([b"HTTP/1.1 302 Found\r\n", location])  # type: ignore[misc]
        world = web.World(ticks=True)
        found = world.door(server, seconds=SECONDS).fetch(f"{server.origin}/0", robots=False)
    assert isinstance(found, Unchecked)
    assert found.kind == "timeout"


def slowly(pieces: list[bytes]) -> Iterator[bytes]:
    for piece in pieces:
        time.sleep(SECONDS / 3)
        yield piece


def test_a_name_server_that_does_not_answer() -> None:
    answered = threading.Event()

    def resolve(_host: str, _port: int) -> list[str]:
        answered.wait(20)
        return ["127.0.0.1"]

    found = Door(means=Means(resolve=resolve), seconds=SECONDS).fetch("http://example.org/", robots=False)
    answered.set()
    assert isinstance(found, Unchecked)
    assert (found.kind, found.why) == ("timeout", "the address of example.org was not found in time")


def test_a_host_that_takes_no_connection_in_time() -> None:
    def connect(_address: str, _port: int, seconds: float) -> socket.socket:
        assert 0 < seconds <= SECONDS
        raise TimeoutError

    means = web.World(names={"example.org": ["93.184.216.34"] * 3}).means(connect=connect)
    found = Door(means=means, seconds=SECONDS).fetch("http://example.org/", robots=False)
    assert isinstance(found, Unchecked)
    assert found.kind == "timeout"


def test_each_address_has_its_share_of_the_time() -> None:
    shares = []

    def connect(_address: str, _port: int, seconds: float) -> socket.socket:
        shares.append(seconds)
        raise TimeoutError

    means = web.World(names={"example.org": [f"93.184.216.{last}" for last in range(1, 200)]}).means(connect=connect)
    Door(means=means, seconds=8).fetch("http://example.org/", robots=False)
    assert shares == [2.0, 8 / 3, 4.0, 8.0], "the clock of this test stands; four addresses are enough"


# --- too much -----------------------------------------------------------------------------------

ENDLESS: dict[str, tuple[web.Answer, str]] = {
    "body": (web.endless(HEAD + b"\r\n", b"x" * 65536), "truncated"),
    "body of html": (web.endless(HEAD.replace(b"plain", b"html") + b"\r\n", b"<p>" * 20000), "truncated"),
    "body of pdf": (
        web.endless(HEAD.replace(b"text/plain", b"application/pdf") + b"\r\n", b"%PDF-1.7" * 8192),
        "too-large",
    ),
    "chunks": (
        web.endless(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"ffff\r\n" + b"x" * 65535 + b"\r\n"),
        "truncated",
    ),
    "small chunks": (web.endless(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n" * 9000), "truncated"),
    "one chunk": (
        web.endless(HEAD + b"Transfer-Encoding: chunked\r\n\r\n7fffffffffffffff\r\n", b"x" * 65536),
        "truncated",
    ),
    "trailers": (web.endless(HEAD + b"Transfer-Encoding: chunked\r\n\r\n0\r\n", b"X: y\r\n" * 9000), "truncated"),
    "chunk extension": (web.endless(HEAD + b"Transfer-Encoding: chunked\r\n\r\n1;", b"x" * 65536), "truncated"),
    "members of gzip": (web.endless(HEAD + web.GZIP.encode() + b"\r\n\r\n", gzip.compress(b"") * 3000), "truncated"),
    "bombs": (web.endless(HEAD + web.GZIP.encode() + b"\r\n\r\n", web.bomb(20_000_000)), "truncated"),
    "padding of gzip": (
        web.endless(HEAD + web.GZIP.encode() + b"\r\n\r\n" + gzip.compress(b"x"), b"\0" * 65536),
        "whole",
    ),
    "headers": (web.endless(b"HTTP/1.1 200 OK\r\n", b"X: y\r\n" * 9000), "server-error"),
    "header": (web.endless(b"HTTP/1.1 200 OK\r\nX: ", b"y" * 65536), "server-error"),
    "status": (web.endless(b"HTTP/1.1 200 ", b"y" * 65536), "server-error"),
    "continues": (web.endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 3000), "server-error"),
    "continue": (web.endless(b"HTTP/1.1 100 Continue\r\n", b"X: y\r\n" * 9000), "server-error"),
    "nothing of HTTP": (web.endless(b"", b"\0" * 65536), "server-error"),
    "body of 404": (web.endless(b"HTTP/1.1 404 Not Found\r\n\r\n", b"x" * 65536), "dead"),
    "body of a redirect": (web.endless(b"HTTP/1.1 302 Found\r\nLocation: /404\r\n\r\n", b"x" * 65536), "dead"),
    "picture": (web.endless(HEAD.replace(b"text/plain", b"image/png") + b"\r\n", b"x" * 65536), "unsupported"),
}


def told(found: Reply | Unchecked) -> str:
    if isinstance(found, Unchecked):
        return found.kind
    return "truncated" if found.truncated else "whole"


@pytest.mark.parametrize("name", ENDLESS)
def test_what_never_ends_is_cut(name: str) -> None:
    answer, wanted = ENDLESS[name]
    with web.serving() as server:
        server.paths["/a"] = answer
        found = web.World().door(server).fetch(f"{server.origin}/a")
    assert told(found) == wanted
    if isinstance(found, Reply):
        assert len(found.body) <= 24_000_000


# The same in a process of its own, all through one door.
ASKING = """
import sys
import threading
import time
from snippets.verify.fetch import Door
from snippets.verify.means import Means
origin, *paths = sys.argv[1:]
door = Door(allowed=[origin], means=Means(sleep=lambda _seconds: None))
for path in paths:
    found = door.fetch(origin + path)
    print(getattr(found, "kind", ""))
"""


def test_memory(tmp_path: Path) -> None:
    with web.serving() as server:
        for name, (answer, _) in ENDLESS.items():
            server.paths[f"/{name.replace(' ', '-')}"] = answer
        paths = sorted(server.paths)
        run = measured(tmp_path, sys.executable, "-c", ASKING, server.origin, *paths)
    assert (run.code, run.said) == (0, "")
    assert len(run.out.splitlines()) == len(ENDLESS)
    assert run.peak < 150


# --- certificates -------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


def context(authority: trustme.CA, *names: str, **others: Any) -> ssl.SSLContext:
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*names, **others).configure_cert(made)
    return made


def trusting(authority: trustme.CA) -> ssl.SSLContext:
    made = ssl.create_default_context()
    authority.configure_trust(made)
    return made


def ask_by_name(server: web.Server, tls: ssl.SSLContext | None, url: str = "https://example.org/") -> Reply | Unchecked:
    world = web.World(names={"example.org": ["93.184.216.34"]})
    world.ports["93.184.216.34", 443] = server.port
    return world.door(tls=tls, allowed=()).fetch(url, robots=False)


def test_a_certificate_that_holds(authority: trustme.CA) -> None:
    with web.serving(context(authority, "example.org")) as server:
        server.paths["/"] = web.always(web.page(b"hello"))
        found = ask_by_name(server, trusting(authority))
    assert isinstance(found, Reply)
    assert found.body == b"hello"
    assert server.asked[0].headers["host"] == "example.org"


def test_a_certificate_of_an_address(authority: trustme.CA) -> None:
    with web.serving(context(authority, "127.0.0.1")) as server:
        server.paths["/"] = web.always(web.page(b"hello"))
        found = web.World().door(server, tls=trusting(authority)).fetch(f"{server.origin}/", robots=False)
    assert isinstance(found, Reply)


LAPSED = datetime(2020, 1, 1, tzinfo=UTC)
BAD: dict[str, Callable[[trustme.CA], ssl.SSLContext]] = {
    "Hostname mismatch": lambda authority: context(authority, "other.example.org"),
    "expired": lambda authority: context(authority, "example.org", not_after=LAPSED, not_before=LAPSED - timedelta(9)),
    "unable to get local issuer": lambda _authority: context(trustme.CA(), "example.org"),
}


@pytest.mark.parametrize("why", BAD)
def test_a_certificate_that_does_not_hold(why: str, authority: trustme.CA) -> None:
    with web.serving(BAD[why](authority)) as server:
        found = ask_by_name(server, trusting(authority))
    assert isinstance(found, Unchecked)
    assert found.kind == "tls"
    assert found.why.startswith("the certificate does not hold: ")
    assert why in found.why
    assert server.asked == [], "nothing was said to it"


def test_a_certificate_of_its_own_making_does_not_hold_by_default(authority: trustme.CA) -> None:
    with web.serving(context(authority, "example.org")) as server:
        found = ask_by_name(server, None)
    assert isinstance(found, Unchecked)
    assert found.kind == "tls"
    assert system_tls().verify_mode is ssl.CERT_REQUIRED
    assert system_tls().check_hostname


def test_a_server_without_tls() -> None:
    with web.serving() as server:
        found = ask_by_name(server, None)
    assert isinstance(found, Unchecked)
    assert (found.kind, found.why.split(":")[0]) == ("tls", "no secure connection")
    assert server.asked == []


def test_a_redirect_from_https_to_http_is_told(authority: trustme.CA) -> None:
    with web.serving(context(authority, "example.org")) as server, web.serving() as plain:
        server.paths["/"] = web.always(web.page(b"", "Location: http://example.org/a", status="301 Moved"))
        plain.paths["/a"] = web.always(web.page(b"hello"))
        world = web.World(names={"example.org": ["93.184.216.34"]})
        world.ports.update({("93.184.216.34", 443): server.port, ("93.184.216.34", 80): plain.port})
        found = world.door(tls=trusting(authority)).fetch("https://example.org/", robots=False)
    assert isinstance(found, Reply)
    assert found.notes == ("it leads from https to http: http://example.org/a",)


def test_through_a_proxy_the_certificate_is_the_servers(authority: trustme.CA) -> None:
    with web.serving(context(authority, "example.org")) as server, web.serving() as proxy:
        server.paths["/"] = web.always(web.page(b"hello"))
        proxy.tunnel_to = server.port
        found = (
            web.World().door(proxy=proxy.origin, tls=trusting(authority)).fetch("https://example.org/", robots=False)
        )
        other = (
            web.World().door(proxy=proxy.origin, tls=trusting(authority)).fetch("https://example.net/", robots=False)
        )
    assert isinstance(found, Reply)
    assert found.body == b"hello"
    assert isinstance(other, Unchecked)
    assert other.kind == "tls"

"""The door, in front of servers of every kind; see also `test_politeness` and `test_hostile_servers`."""

import gzip
import socket
import zlib
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
import yaml
from _pytest.outcomes import Failed

import web
from snippets.verify.addresses import UrlError
from snippets.verify.fetch import Door
from snippets.verify.means import connect, resolve
from snippets.verify.reply import Reply, Unchecked

CASES: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parent / "cases" / "verify" / "answers.yaml").read_text(encoding="utf-8")
)
CODES: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "raw-deflate": web.raw_deflate,
    "chunked": lambda body: web.chunked(body[:3], body[3:]),
    "": bytes,
}

# All names that the cases lead to. None of these addresses is ever sent anything: `World.connect` would fail.
NAMES = {
    "metadata.example": ["169.254.169.254"],
    "loopback.example": ["127.0.0.1"],
    "mixed.example": ["93.184.216.34", "10.0.0.1"],
    "public.example": ["93.184.216.34"],
}


def path(name: str) -> str:
    return "/" + quote(name)


def text(value: Any) -> str:
    return str(value["repeat"][0]) * value["repeat"][1] if isinstance(value, dict) else str(value)


def sent(case: dict[str, Any], fill: Callable[[str], str]) -> bytes:
    """Return the bytes of a case's answer."""
    if "raw" in case:
        return str(case["raw"]).encode("latin-1")
    head = case["head"]
    lines = "\r\n".join(head) if isinstance(head, list) else f"HTTP/1.1 200 OK\r\n{text(head)}"
    body = text(case.get("body", "")).encode()
    body = CODES[case.get("code", "")](body)
    return bytes(fill(lines).encode() + b"\r\n\r\n" + body)


def filled(value: Any, server: web.Server, other: str) -> Any:
    """Return a value of a case with its places filled in."""
    if isinstance(value, str):
        return value.replace("{here}", server.origin).replace("{port}", str(server.port)).replace("{other}", other)
    if isinstance(value, list):
        return tuple(filled(item, server, other) for item in value)
    return value


@pytest.fixture(scope="module")
def servers() -> Iterator[tuple[web.Server, web.Server]]:
    """Yield the server of all cases, and another that nobody may ask."""
    with web.serving() as server, web.serving() as other:
        for name, case in CASES.items():
            answer = sent(case, lambda value: filled(value, server, other.origin))
            server.paths[path(name)] = web.always(answer)
        server.paths.update(dict.fromkeys(("/", "/a%20page", "/%C3%A9"), web.always(web.page(b"hello"))))
        yield server, other


@pytest.mark.parametrize("name", CASES)
def test_what_an_answer_comes_to(name: str, servers: tuple[web.Server, web.Server]) -> None:
    server, other = servers
    server.asked.clear()
    case = CASES[name]
    world = web.World(names=dict(NAMES))
    url = server.origin + path(name)
    found = world.door(server).fetch(url)

    wanted = dict(case.get("reply") or case["unchecked"])
    asked = wanted.pop("asked", None)
    length = wanted.pop("length", None)
    body = wanted.pop("body", None)
    assert isinstance(found, Reply if "reply" in case else Unchecked), found
    assert found.url == url
    told = asdict(found)
    assert {key: told[key] for key in wanted} == {
        key: filled(value, server, other.origin) for key, value in wanted.items()
    }
    if isinstance(found, Reply):
        assert body is None or found.body == body.encode()
        assert length is None or len(found.body) == length
    assert asked is None or server.asked_for(path(name)) == asked
    assert not other.asked
    assert set(world.connected) <= {("127.0.0.1", server.port)}


REFUSED = [(name, case) for name, case in CASES.items() if case.get("unchecked", {}).get("kind") == "refused"]


def test_the_cases_lead_to_where_nobody_may_go() -> None:
    assert len(REFUSED) >= 25


@pytest.mark.parametrize(
    "url",
    [
        "http://169.254.169.254/latest/meta-data/",
        "http://127.0.0.1/",
        "http://metadata.example/",
        "http://loopback.example/",
        "http://mixed.example/",
        "https://[::1]/",
        "file:///etc/passwd",
        "http://a b/",
        "http://public.example:8080/",
        "x",
        "",
    ],
)
def test_what_is_refused_without_a_packet(url: str) -> None:
    world = web.World(names=dict(NAMES))
    found = world.door().fetch(url)
    assert isinstance(found, Unchecked)
    assert (found.kind, found.status) == ("refused", 0)
    assert world.connected == []


def test_numbers_that_the_system_reads_as_loopback_are_refused_after_looking_up() -> None:
    """What passes as a name is judged by the addresses that the system makes of it."""
    world = web.World(names={"localhost": ["127.0.0.1"], "ten.example": ["010.0.0.1"], "scope.example": ["fe80::1%2"]})
    for host in world.names:
        found = world.door().fetch(f"http://{host}/")
        assert isinstance(found, Unchecked)
        assert found.kind == "refused"
    assert world.connected == []


# --- a public host, whose address stands for a server on loopback -------------------------------


def test_the_checked_address_is_the_one_connected_to() -> None:
    with web.serving() as server:
        server.paths["/"] = web.always(web.page(b"hello"))
        # The second answer of a name server that tries to lead us elsewhere.
        world = web.World(names={"example.org": [["93.184.216.34"], ["127.0.0.1"]]})
        world.ports["93.184.216.34", 80] = server.port
        found = world.door().fetch("http://example.org/", robots=False)
    assert isinstance(found, Reply)
    assert found.body == b"hello"
    assert world.looked_up == ["example.org"]
    assert world.connected == [("93.184.216.34", 80)]
    assert server.asked[0].headers["host"] == "example.org"


def test_a_redirect_is_looked_up_and_checked_anew() -> None:
    with web.serving() as server:
        server.paths["*"] = web.always(web.page(b"", "Location: http://example.org/next", status="302 Found"))
        world = web.World(names={"example.org": [["93.184.216.34"], ["127.0.0.1"]]})
        world.ports["93.184.216.34", 80] = server.port
        found = world.door().fetch("http://example.org/", robots=False)
    assert isinstance(found, Unchecked)
    assert (found.kind, found.why) == ("refused", "example.org has the address 127.0.0.1, which is not public")
    assert world.connected == [("93.184.216.34", 80)]


def test_the_next_address_is_tried() -> None:
    with web.serving() as server:
        server.paths["/"] = web.always(web.page(b"hello"))
        world = web.World(names={"example.org": ["2606:4700::1", "93.184.216.34"]})
        world.ports["93.184.216.34", 80] = server.port
        with socket.create_server(("127.0.0.1", 0)) as closed:
            world.ports["2606:4700::1", 80] = closed.getsockname()[1]
        found = world.door().fetch("http://example.org/", robots=False)
    assert isinstance(found, Reply)
    assert world.connected == [("2606:4700::1", 80), ("93.184.216.34", 80)]


def test_a_name_in_other_letters() -> None:
    with web.serving() as server:
        server.paths["/%C3%A9"] = web.always(web.page(b"hello"))
        world = web.World(names={"xn--bcher-kva.example": ["93.184.216.34"]})
        world.ports["93.184.216.34", 80] = server.port
        found = world.door().fetch("http://bücher.example/é#there", robots=False)
    assert isinstance(found, Reply)
    assert found.url == "http://bücher.example/é#there"
    assert found.final_url == "http://xn--bcher-kva.example/%C3%A9"


@pytest.mark.parametrize("error", [socket.gaierror(-2, "Name or service not known"), OSError("no network")])
def test_a_name_that_is_not_found(error: OSError) -> None:
    world = web.World(names={"example.org": error})
    found = world.door().fetch("http://example.org/", robots=False)
    assert found == Unchecked("http://example.org/", "dns", "no server of the name example.org is found")
    assert world.looked_up == ["example.org"] * 2, "once more, it may have been a hiccup"


def test_a_name_that_is_found_the_second_time() -> None:
    with web.serving() as server:
        server.paths["/"] = web.always(web.page(b"hello"))
        world = web.World(names={"example.org": ["93.184.216.34"]})
        world.ports["93.184.216.34", 80] = server.port
        found: list[Any] = [socket.gaierror(-3, "Temporary failure"), ["93.184.216.34"]]
        door = Door(means=world.means(resolve=lambda *_: raise_or_return(found.pop(0))))
        assert isinstance(door.fetch("http://example.org/", robots=False), Reply)


def raise_or_return(value: Any) -> Any:
    if isinstance(value, BaseException):
        raise value
    return value


def test_a_host_that_takes_no_connection() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    world = web.World()
    found = world.door(allowed=[f"http://127.0.0.1:{port}"]).fetch(f"http://127.0.0.1:{port}/", robots=False)
    assert isinstance(found, Unchecked)
    assert found.kind == "server-error"
    assert found.why.startswith("no connection: ")
    assert len(world.connected) == 2


# --- what is sent -------------------------------------------------------------------------------


def test_the_request_says_who_asks() -> None:
    with web.serving() as server:
        server.paths["/a?b=c"] = web.always(web.page(b"hello"))
        door = web.World().door(server, contact="https://example.org/me")
        door.fetch(f"{server.origin}/a?b=c#d")
    robots, asked = server.asked
    assert (robots.path, asked.path, asked.method) == ("/robots.txt", "/a?b=c", "GET")
    assert asked.headers["user-agent"].startswith("snippets/")
    assert "https://example.org/me" in asked.headers["user-agent"]
    assert asked.headers["host"] == f"127.0.0.1:{server.port}"
    assert asked.headers["accept-encoding"] == "gzip, deflate"
    assert not {"cookie", "referer", "authorization", "if-none-match", "if-modified-since"} & set(asked.headers)


def test_a_form_is_sent_once_and_any_status_comes_back() -> None:
    with web.serving() as server:
        server.paths["/save"] = web.always(
            web.page(b'{"a": 1}', "Location: /other", status="523 Odd", kind="application/json")
        )
        found = (
            web.World().door(server).send("POST", f"{server.origin}/save", (("Authorization", "LOW a:b"),), b"url=x")
        )
    assert isinstance(found, Reply)
    assert (found.status, found.body, found.content_type) == (523, b'{"a": 1}', "application/json")
    (asked,) = server.asked
    assert (asked.method, asked.body, asked.headers["authorization"]) == ("POST", b"url=x", "LOW a:b")


@pytest.mark.parametrize(("url", "kind"), [("http://10.0.0.1/", "refused"), ("http://nowhere.example/", "dns")])
def test_a_form_that_cannot_be_sent(url: str, kind: str) -> None:
    world = web.World(names={"nowhere.example": OSError("no")})
    found = world.door().send("POST", url)
    assert isinstance(found, Unchecked)
    assert (found.kind, found.status) == (kind, 0)


def test_no_line_of_the_request_can_be_added() -> None:
    with web.serving() as server:
        found = web.World().door(server).send("GET", server.origin, (("Authorization", "LOW a:b\r\nX: y"),))
    assert isinstance(found, Unchecked)
    assert found.kind == "refused"
    assert server.asked == []


# --- a proxy ------------------------------------------------------------------------------------


def test_no_proxy_of_the_environment_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    with web.serving() as server, web.serving() as proxy:
        server.paths["/"] = web.always(web.page(b"hello"))
        for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.origin)
        assert isinstance(web.World().door(server).fetch(f"{server.origin}/"), Reply)
    assert proxy.asked == []


def test_a_proxy_that_is_asked_for() -> None:
    with web.serving() as proxy:
        proxy.paths["http://example.org/a"] = web.always(web.page(b"hello"))
        world = web.World()
        found = world.door(proxy=f"http://me:se%20cret@127.0.0.1:{proxy.port}").fetch(
            "http://example.org/a", robots=False
        )
    assert isinstance(found, Reply)
    assert found.body == b"hello"
    (asked,) = proxy.asked
    assert asked.headers["host"] == "example.org"
    assert asked.headers["proxy-authorization"] == "Basic bWU6c2UgY3JldA=="
    assert world.looked_up == ["127.0.0.1"], "the proxy looks names up"


def test_a_proxy_is_not_asked_for_addresses_that_are_not_public() -> None:
    with web.serving() as proxy:
        found = web.World().door(proxy=proxy.origin).fetch("http://169.254.169.254/")
    assert isinstance(found, Unchecked)
    assert found.kind == "refused"
    assert proxy.asked == []


def test_a_proxy_that_does_not_let_us_through() -> None:
    with web.serving() as proxy:
        proxy.paths["example.org:443"] = web.always(b"HTTP/1.1 403 No\r\n\r\n")
        found = web.World().door(proxy=proxy.origin).fetch("https://example.org/", robots=False)
    assert isinstance(found, Unchecked)
    assert found.why == "the proxy does not let us through (HTTP 403)"
    assert [asked.method for asked in proxy.asked] == ["CONNECT"]


@pytest.mark.parametrize(
    "proxy", ["127.0.0.1:8080", "socks5://127.0.0.1", "http://", "http://a:x", "http://a:0", "http://["]
)
def test_a_proxy_that_is_none(proxy: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - Python's own too
        Door(proxy=proxy)


@pytest.mark.parametrize(
    "origin", ["127.0.0.1:8000", "http://", "file:///a", "http://127.0.0.1/a", "http://a.b?c", "", "http://["]
)
def test_an_origin_that_is_none(origin: str) -> None:
    with pytest.raises(UrlError, match="is no origin"):
        Door(allowed=[origin])


# --- the means themselves -----------------------------------------------------------------------


def test_the_systems_own_means() -> None:
    with web.serving() as server:
        server.paths["/"] = web.always(web.page(b"hello"))
        found = Door(allowed=[server.origin]).fetch(f"{server.origin}/", robots=False)
    assert isinstance(found, Reply)
    assert found.body == b"hello"


@pytest.mark.parametrize("address", ["127.0.0.1", "::1"])
def test_a_connection_to_an_address(address: str) -> None:
    assert resolve(address, 80) == (address,)
    with socket.create_server((address, 0), family=socket.AF_INET6 if ":" in address else socket.AF_INET) as server:
        port = server.getsockname()[1]
        with connect(address, port, 5) as opened:
            assert opened.getpeername()[:2] == (address, port)
            assert opened.gettimeout() == 5
    with pytest.raises(OSError):  # noqa: PT011 - which one differs between systems
        connect(address, port, 5)


def test_a_name_is_never_connected_to() -> None:
    with pytest.raises(Failed):
        connect("localhost", 80, 5)

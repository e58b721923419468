"""What the door does not do to servers: ask too often, too fast, twice for one page, or what a robots.txt forbids."""

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest

import web
from snippets.verify.fetch import Door
from snippets.verify.kept import Kept
from snippets.verify.reply import Reply, Unchecked

URL = "https://example.org/"


def robots(text: str, **others: Any) -> web.Answer:
    return web.always(web.page(text.encode(), kind="text/plain", **others))


# --- pauses -------------------------------------------------------------------------------------


def test_a_second_between_two_requests_to_one_host() -> None:
    with web.serving() as server, web.serving() as other:
        for each in (server, other):
            each.paths["*"] = web.always(web.page(b"hello"))
        world = web.World()
        door = world.door(server, other)
        for url in (f"{server.origin}/a", f"{server.origin}/b", f"{other.origin}/a"):
            door.fetch(url, robots=False)
    assert world.slept == [1.0, 1.0], "the port makes no other host"


def test_hosts_do_not_wait_for_one_another() -> None:
    with web.serving() as server:
        server.paths["*"] = web.always(web.page(b"hello"))
        world = web.World(names={"a.example": ["93.184.216.34"], "b.example": ["93.184.216.34"]})
        world.ports["93.184.216.34", 80] = server.port
        door = world.door()
        for host in world.names:
            assert isinstance(door.fetch(f"http://{host}/", robots=False), Reply)
    assert world.slept == []


def test_a_pause_that_has_passed_is_not_waited_for() -> None:
    with web.serving() as server:
        server.paths["*"] = web.always(web.page(b"hello"))
        world = web.World()
        door = world.door(server)
        door.fetch(f"{server.origin}/a", robots=False)
        world.now += 0.75
        door.fetch(f"{server.origin}/b", robots=False)
        world.now += 5
        door.fetch(f"{server.origin}/c", robots=False)
    assert world.slept == [0.25]


def test_waiting_does_not_use_up_the_time_of_a_page() -> None:
    with web.serving() as server:
        server.paths["*"] = web.in_turn(
            web.page(b"", "Retry-After: 55", status="503 Busy"),
            web.page(b"", "Location: /b", status="302 Found"),
            web.page(b"hello"),
        )
        world = web.World()
        assert isinstance(world.door(server, seconds=5).fetch(f"{server.origin}/a", robots=False), Reply)
    assert world.slept == [55.0, 1.0]


@pytest.mark.parametrize(("asked", "pause"), [("0", 1.0), ("3", 3.0), ("86400", 10.0)])
def test_a_crawl_delay(asked: str, pause: float) -> None:
    with web.serving() as server:
        server.paths["*"] = web.always(web.page(b"hello"))
        server.paths["/robots.txt"] = robots(f"User-agent: *\nCrawl-delay: {asked}")
        world = web.World()
        door = world.door(server)
        door.fetch(f"{server.origin}/a")
        door.fetch(f"{server.origin}/b")
    assert world.slept[-1] == pause


def test_one_request_at_a_time_to_a_host_from_many_threads() -> None:
    with web.serving() as server:
        server.paths["*"] = web.always(web.page(b"hello"))
        door = web.World().door(server)
        with ThreadPoolExecutor(8) as pool:
            found = list(pool.map(lambda number: door.fetch(f"{server.origin}/{number % 12}"), range(48)))
    assert all(isinstance(each, Reply) for each in found)
    assert server.most_at_once == 1
    assert len(server.asked) == 13, "twelve pages and robots.txt, each once"


# --- twice for one page -------------------------------------------------------------------------


def test_a_page_is_asked_for_once() -> None:
    with web.serving() as server:
        server.paths["/a"] = web.always(web.page(b"hello"))
        door = web.World().door(server)
        first, second = (door.fetch(f"{server.origin}/a#{place}") for place in ("one", "two"))
    assert isinstance(first, Reply)
    assert (first.url, second.url) == (f"{server.origin}/a#one", f"{server.origin}/a#two")
    assert replace(second, url=first.url) == first
    assert server.asked_for("/a") == 1


def test_what_failed_is_not_asked_for_again() -> None:
    with web.serving() as server:
        door = web.World().door(server)
        assert door.fetch(f"{server.origin}/dead") == door.fetch(f"{server.origin}/dead")
    assert server.asked_for("/dead") == 1


def test_a_page_that_failed_once_is_asked_for_once_more() -> None:
    with web.serving() as server:
        server.paths["/a"] = web.in_turn(web.page(b"", status="503 Busy"), web.page(b"hello"))
        world = web.World()
        assert isinstance(world.door(server).fetch(f"{server.origin}/a", robots=False), Reply)
    assert world.slept == [2.0]


def test_what_is_kept_has_a_most() -> None:
    kept = Kept(most=10)
    pages = {name: Reply(name, name, 200, "text/html", body=b"12345") for name in "abc"}
    dead = Unchecked("d", "dead", "it is gone")
    kept.add("d", dead)
    for name, page in pages.items():
        kept.add(name, page)
    assert [kept.get(name) for name in "dabc"] == [None, None, pages["b"], pages["c"]]
    kept.add("e", replace(pages["a"], body=b"1" * 11))
    assert [kept.get(name) for name in "bce"] == [None, None, None]


# --- unchanged pages ----------------------------------------------------------------------------


def test_an_unchanged_page_is_not_sent_again() -> None:
    marks = ('ETag: "a"', "Last-Modified: Wed, 25 Nov 2026 12:00:00 GMT")
    with web.serving() as server:
        server.paths["/old"] = web.always(web.page(b"", "Location: /a", status="301 Moved"))
        server.paths["/a"] = web.in_turn(web.page(b"hello", *marks), b"HTTP/1.1 304 Not Modified\r\n\r\n")
        url = f"{server.origin}/old"
        first = web.World().door(server).fetch(url, robots=False)
        assert isinstance(first, Reply)
        server.asked.clear()
        assert web.World().door(server).fetch(url, first, robots=False) == first
    old, new = server.asked
    assert "if-none-match" not in old.headers
    assert (new.headers["if-none-match"], new.headers["if-modified-since"]) == ('"a"', "Wed, 25 Nov 2026 12:00:00 GMT")


def test_a_changed_page_is_a_new_one() -> None:
    with web.serving() as server:
        server.paths["/a"] = web.in_turn(web.page(b"hello", 'ETag: "a"'), web.page(b"good bye", 'ETag: "b"'))
        first = web.World().door(server).fetch(f"{server.origin}/a")
        assert isinstance(first, Reply)
        second = web.World().door(server).fetch(f"{server.origin}/a", first)
    assert isinstance(second, Reply)
    assert (second.body, second.header("etag")) == (b"good bye", '"b"')


# --- robots.txt ---------------------------------------------------------------------------------

FORBIDDEN = "User-agent: *\nDisallow: /a"


@pytest.mark.parametrize(
    ("answer", "note", "kind"),
    [
        (robots(FORBIDDEN), True, "robots"),
        (robots("User-agent: *\nDisallow: /b"), False, ""),
        (robots("User-agent: snippets\nDisallow: /\n\nUser-agent: *\nDisallow:"), True, "robots"),
        (robots(FORBIDDEN, status="404 Not Found"), False, ""),
        (robots(FORBIDDEN, status="403 Forbidden"), False, ""),
        (robots(FORBIDDEN, status="500 Oops"), False, "robots"),
        (web.always(b""), False, ""),
        (web.always(web.page(FORBIDDEN.encode(), "Content-Type: text/plain", web.GZIP, kind="")), False, ""),
        (web.always(web.page(b"", "Location: /forbidden", status="301 Moved")), True, "robots"),
        (web.always(web.page(b"", "Location: http://10.0.0.1/", status="301 Moved")), False, ""),
        (web.always(web.page(b"", "Location: /robots.txt", status="301 Moved")), False, ""),
        (web.always(web.page(b"#" * 600_000 + f"\n{FORBIDDEN}".encode(), kind="text/plain")), False, ""),
    ],
)
def test_what_robots_txt_says(answer: web.Answer, note: bool, kind: str) -> None:
    with web.serving() as server:
        server.paths.update(
            {"/robots.txt": answer, "/forbidden": robots(FORBIDDEN), "/a": web.always(web.page(b"hello"))}
        )
        url = f"{server.origin}/a"
        found = web.World().door(server).fetch(url)
        strict = web.World().door(server, obey_robots=True).fetch(url)
    at = f"127.0.0.1:{server.port}"
    assert isinstance(found, Reply)
    assert found.notes == ((f"robots.txt of {at} asks programs not to read this page",) if note else ())
    assert (strict.kind if isinstance(strict, Unchecked) else "") == kind
    assert server.asked_for("/a") == (1 if kind else 2)


def test_robots_txt_is_read_once_a_host_and_also_where_a_redirect_leads() -> None:
    with web.serving() as server, web.serving() as other:
        for path in ("/a", "/b"):
            server.paths[path] = web.always(web.page(b"", f"Location: {other.origin}{path}", status="302 Found"))
        other.paths["*"] = web.always(web.page(b"hello"))
        other.paths["/robots.txt"] = robots(FORBIDDEN)
        door = web.World().door(server, other, obey_robots=True)
        first, second = door.fetch(f"{server.origin}/a"), door.fetch(f"{server.origin}/b")
    assert isinstance(first, Unchecked)
    assert first.kind == "robots"
    assert isinstance(second, Reply)
    assert [each.asked_for("/robots.txt") for each in (server, other)] == [1, 1]
    assert other.asked_for("/a") == 0


def test_a_host_that_is_not_there_is_not_called_forbidden() -> None:
    world = web.World(names={"example.org": OSError("no")})
    found = Door(means=world.means(), obey_robots=True).fetch(URL)
    assert isinstance(found, Unchecked)
    assert found.kind == "dns"


def test_threads_that_ask_for_one_page_ask_once() -> None:
    with web.serving() as server:
        server.paths["*"] = web.always(web.page(b"hello"))
        door = web.World().door(server)
        ready = threading.Barrier(6)

        def ask(_number: int) -> Reply | Unchecked:
            ready.wait()
            return door.fetch(f"{server.origin}/a")

        with ThreadPoolExecutor(6) as pool:
            found = set(pool.map(ask, range(6)))
    assert len(found) == 1
    assert server.asked_for("/a") == 1

"""Archived copies, before a double of the Wayback Machine that is on loopback."""

import json
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

import web
from snippets.verify.reply import Reply, Unchecked
from snippets.verify.wayback import KEY_NAMES, Copy, Endpoints, Found, Keys, Wayback, keys_from

PAGE = "https://example.org/a"
TIME = "20230812030025"
COPY = f"https://web.archive.org/web/{TIME}/{PAGE}"
KEYS = Keys("access", "secret")
TODAY = date(2026, 11, 25)


class Archive:
    """The double: a server, and the Wayback Machine as the code sees it."""

    def __init__(self, server: web.Server) -> None:
        self.server = server
        self.world = web.World()
        here = server.origin
        self.at = Endpoints(f"{here}/web/", f"{here}/wayback/available", f"{here}/cdx/search/cdx", f"{here}/save")
        self.door = self.world.door(server)
        self.wayback = Wayback(self.door, self.at)

    def has(self, path: str, *headers: str, body: bytes = b"hello", status: str = "200 OK") -> None:
        self.server.paths[path] = web.always(web.page(body, *headers, status=status))

    def holds(self, of: str = PAGE) -> None:
        link = f'Link: <{of}>; rel="original", <{self.server.origin}/web/timemap/link/{PAGE}>; rel="timemap"'
        self.has(f"/web/{TIME}id_/{PAGE}", "Memento-Datetime: Sat, 12 Aug 2023 03:00:25 GMT", link)

    def answers(self, path: str, *told: Any, status: str = "200 OK") -> None:
        """Answer every question to an interface, the first with the first."""
        pages = [web.page(json.dumps(each).encode(), status=status, kind="application/json") for each in told]
        answer = web.in_turn(*pages)
        before = self.server.paths.get("*", web.missing)
        self.server.paths["*"] = lambda asked: answer(asked) if urlsplit(asked.path).path == path else before(asked)

    def questions(self, path: str) -> list[dict[str, str]]:
        asked = (urlsplit(each.path) for each in self.server.asked)
        return [{key: value[0] for key, value in parse_qs(each.query).items()} for each in asked if each.path == path]


@pytest.fixture
def archive() -> Iterator[Archive]:
    with web.serving() as server:
        yield Archive(server)


# --- reading ------------------------------------------------------------------------------------


def test_a_copy_is_read_in_the_bytes_that_were_captured(archive: Archive) -> None:
    """And no robots.txt is asked for."""
    archive.holds()
    copy = archive.wayback.read(COPY)
    assert isinstance(copy, Copy)
    assert (copy.page, copy.day, copy.right_page, copy.right_day) == (PAGE, "2023-08-12", True, True)
    assert (copy.reply.url, copy.reply.body, copy.reply.notes) == (COPY, b"hello", ())
    assert [asked.path for asked in archive.server.asked] == [f"/web/{TIME}id_/{PAGE}"], (
        "and robots.txt is not asked for"
    )


@pytest.mark.parametrize(
    "url",
    [
        f"http://web.archive.org/web/{TIME}if_/{PAGE}",
        f"https://web.archive.org/web/{TIME}id_/{PAGE}#there",
        f"https://web.archive.org/{TIME}/{PAGE}",
        f"https://www.archive.org/web/{TIME}/https:/example.org/a",
        f"https://web.archive.org/web/{TIME}/https%3A%2F%2Fexample.org%2Fa",
    ],
)
def test_other_addresses_of_a_copy(url: str, archive: Archive) -> None:
    archive.holds()
    copy = archive.wayback.read(url)
    assert isinstance(copy, Copy)
    assert (copy.reply.url, copy.right_page, copy.right_day) == (url, True, True)


def test_a_copy_near_to_a_time(archive: Archive) -> None:
    archive.has(f"/web/2023id_/{PAGE}", f"Location: /web/{TIME}id_/{PAGE}", status="302 Found")
    archive.holds()
    copy = archive.wayback.read(f"https://web.archive.org/web/2023/{PAGE}")
    assert isinstance(copy, Copy)
    assert (copy.day, copy.right_day) == ("2023-08-12", True)
    assert copy.reply.final_url.endswith(f"/web/{TIME}id_/{PAGE}")


def test_a_copy_of_another_day(archive: Archive) -> None:
    archive.has(f"/web/20200101000000id_/{PAGE}", f"Location: /web/{TIME}id_/{PAGE}", status="302 Found")
    archive.holds()
    copy = archive.wayback.read(f"https://web.archive.org/web/20200101000000/{PAGE}")
    assert isinstance(copy, Copy)
    assert (copy.right_page, copy.right_day) == (True, False)
    assert copy.reply.notes == ("the archive's copy is of 2023-08-12",)


def test_a_copy_of_another_page(archive: Archive) -> None:
    archive.holds(of="https://example.org/b")
    copy = archive.wayback.read(COPY)
    assert isinstance(copy, Copy)
    assert (copy.page, copy.right_page, copy.right_day) == ("https://example.org/b", False, True)
    assert copy.reply.notes == ("the archive's copy is of https://example.org/b",)


@pytest.mark.parametrize(
    ("headers", "right_page", "right_day"),
    [
        ((), True, None),
        (("Memento-Datetime: yesterday",), True, None),
        (("Memento-Datetime: Fri, 11 Aug 2023 23:30:25 -0400",), True, True),
        (('Link: <https://x.example/1>; rel="first memento", <http://www.example.org/a/>; rel=original',), True, None),
        (('Link: <https://x.example/1>; title="rel=original", <https://example.org/b>;rel="original"',), False, None),
        (('Link: <https://x.example/1>; rel="timegate"; type=original',), True, None),
    ],
)
def test_what_an_archive_says_of_its_copy(
    headers: tuple[str, ...], right_page: bool, right_day: bool | None, archive: Archive
) -> None:
    archive.has(f"/web/{TIME}id_/{PAGE}", *headers)
    copy = archive.wayback.read(COPY)
    assert isinstance(copy, Copy)
    assert (copy.right_page, copy.right_day) == (right_page, right_day)
    assert ("the archive does not say of when its copy is" in copy.reply.notes) is (right_day is None)


def test_a_copy_that_leads_out_of_the_archive(archive: Archive) -> None:
    archive.world.names["example.org"] = ["93.184.216.34"]
    archive.world.ports["93.184.216.34", 80] = archive.server.port
    archive.has(f"/web/{TIME}id_/{PAGE}", "Location: http://example.org/now", status="302 Found")
    archive.has("/now")
    copy = archive.wayback.read(COPY)
    assert isinstance(copy, Unchecked)
    assert (copy.kind, copy.why) == ("refused", "it leads out of the archive, to http://example.org/now")


FOR_PEOPLE = "shows its copies to people only; look yourself"
NO_COPY = "it is the address of no copy; open it and take the address of one"


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("https://archive.ph/AbC12", f"archive.ph {FOR_PEOPLE}"),
        (
            "https://archive.today/2023/https://example.org/a",
            f"archive.today {FOR_PEOPLE}",
        ),
        ("https://perma.cc/ABCD-1234", f"perma.cc {FOR_PEOPLE}"),
        (f"https://web.archive.org/web/*/{PAGE}", NO_COPY),
        (
            f"https://web.archive.org/web/2023*/{PAGE}",
            "it is the address of no copy; open it and take the address of one",
        ),
        (f"https://web.archive.org/save/{PAGE}", NO_COPY),
        (f"https://web.archive.org/web/{PAGE}", "it names no time; open it and take the address that it leads to"),
        (PAGE, "it is the address of no archive that is known"),
        ("", "it is the address of no archive that is known"),
    ],
)
def test_what_is_recognised_and_not_asked_for(url: str, why: str, archive: Archive) -> None:
    assert archive.wayback.read(url) == Unchecked(url, "unsupported", why)
    assert archive.world.connected == []


@pytest.mark.parametrize(
    ("status", "kind"), [("404 Not Found", "dead"), ("403 Forbidden", "paywall"), ("429 Slow", "server-error")]
)
def test_a_copy_that_cannot_be_read(status: str, kind: str, archive: Archive) -> None:
    archive.has(f"/web/{TIME}id_/{PAGE}", status=status)
    copy = archive.wayback.read(COPY)
    assert isinstance(copy, Unchecked)
    assert (copy.url, copy.kind) == (COPY, kind)


OTHER = f"http://archive.example.net/all/{TIME}/{PAGE}"


@pytest.mark.parametrize("path", [f"/all/{TIME}id_/{PAGE}", f"/all/{TIME}/{PAGE}"])
def test_another_archive(path: str, archive: Archive) -> None:
    """One that gives the captured bytes, and one that has pages in its frame only."""
    archive.world.names["archive.example.net"] = ["93.184.216.34"]
    archive.world.ports["93.184.216.34", 80] = archive.server.port
    archive.has(path, "Memento-Datetime: Sat, 12 Aug 2023 03:00:25 GMT")
    copy = archive.wayback.read(OTHER)
    assert isinstance(copy, Copy)
    assert (copy.reply.url, copy.right_page, copy.right_day) == (OTHER, True, True)
    assert urlsplit(copy.reply.final_url).path == path


def test_a_copy_in_a_folder_is_known_by_the_address_that_people_know() -> None:
    class Folder:
        def fetch(self, url: str, *, robots: bool = True) -> Reply | Unchecked:
            assert not robots
            return Reply(url, url, 200, "text/html", body=b"hello") if url == COPY else Unchecked(url, "not-saved", "")

    copy = Wayback(Folder()).read(COPY)
    assert isinstance(copy, Copy)
    assert (copy.reply.body, copy.right_page) == (b"hello", True)


# --- finding ------------------------------------------------------------------------------------

AVAILABLE = {"url": f"http://web.archive.org/web/{TIME}/{PAGE}", "timestamp": TIME, "status": "200", "available": True}
NONE: dict[str, Any] = {"url": PAGE, "archived_snapshots": {}}
HEADER = ["timestamp", "original"]


def test_the_nearest_copy(archive: Archive) -> None:
    archive.answers("/wayback/available", {"archived_snapshots": {"closest": AVAILABLE}})
    assert archive.wayback.find(PAGE, "20230815") == Found(f"{archive.at.replay}{TIME}/{PAGE}", "2023-08-12")
    assert archive.questions("/wayback/available") == [{"url": PAGE, "timestamp": "20230815"}]
    assert archive.questions("/cdx/search/cdx") == []


@pytest.mark.parametrize(
    "told",
    [
        NONE,
        {"archived_snapshots": {"closest": {**AVAILABLE, "status": "404"}}},
        {"archived_snapshots": {"closest": {**AVAILABLE, "available": False}}},
        {"archived_snapshots": {"closest": {**AVAILABLE, "timestamp": "20231399030025"}}},
        {"archived_snapshots": {"closest": {**AVAILABLE, "timestamp": {}}}},
        {"archived_snapshots": []},
        [],
        "none",
        None,
    ],
)
def test_the_index_knows_better(told: Any, archive: Archive) -> None:
    archive.answers("/wayback/available", told)
    archive.answers("/cdx/search/cdx", [HEADER, [TIME, "http://example.org:80/a"]])
    found = archive.wayback.find(PAGE)
    assert found == Found(f"{archive.at.replay}{TIME}/http://example.org:80/a", "2023-08-12")
    (question,) = archive.questions("/cdx/search/cdx")
    assert question == {
        "url": PAGE, "output": "json", "fl": "timestamp,original", "filter": "statuscode:200", "limit": "-1",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("before", "after", "near", "day"),
    [
        ("20230801000000", "20230901000000", "20230810", "2023-08-01"),
        ("20230801000000", "20230901000000", "20230831", "2023-09-01"),
        ("20230801000000", "", "20230831", "2023-08-01"),
        ("", "20230901000000", "2023", "2023-09-01"),
        ("20221230000000", "20230106000000", "2023", "2022-12-30"),
        ("20221230000000", "20230901000000", "202308", "2023-09-01"),
    ],
)
def test_the_nearest_copy_of_the_index(before: str, after: str, near: str, day: str, archive: Archive) -> None:
    archive.answers("/wayback/available", NONE)
    archive.answers("/cdx/search/cdx", *([HEADER, [time, PAGE]] if time else [] for time in (before, after)))
    found = archive.wayback.find(PAGE, near)
    assert isinstance(found, Found)
    assert found.day == day
    asked = [(question.get("from"), question.get("to")) for question in archive.questions("/cdx/search/cdx")]
    assert asked == [(None, near), (near, None)]


@pytest.mark.parametrize("rows", [[], [HEADER]])
def test_no_copy(rows: Any, archive: Archive) -> None:
    archive.answers("/wayback/available", NONE)
    archive.answers("/cdx/search/cdx", rows)
    assert archive.wayback.find(PAGE) is None
    assert archive.wayback.find(PAGE, "2023") is None


@pytest.mark.parametrize("status", ["429 Slow", "503 Busy", "500 Oops", "403 Forbidden", "404 Not Found"])
def test_a_failure_is_unknown_not_none(status: str, archive: Archive) -> None:
    archive.answers("/wayback/available", {}, status=status)
    archive.answers("/cdx/search/cdx", [], status=status)
    for near in ("", "2023"):
        found = archive.wayback.find(PAGE, near)
        assert isinstance(found, Unchecked)
        assert found.url == PAGE


@pytest.mark.parametrize(
    "rows", [{}, "none", None, [HEADER, []], [HEADER, [TIME]], [HEADER, [1, 2]], [HEADER, ["x", PAGE]], [HEADER, {}]]
)
def test_an_index_in_another_form_is_unknown(rows: Any, archive: Archive) -> None:
    archive.answers("/wayback/available", NONE)
    archive.answers("/cdx/search/cdx", rows)
    assert archive.wayback.find(PAGE) == Unchecked(PAGE, "server-error", "the archive's index answers in another form")


def test_an_index_that_is_no_json(archive: Archive) -> None:
    archive.has("*", body=b"[" * 100_000)
    assert isinstance(archive.wayback.find(PAGE), Unchecked)


# --- saving -------------------------------------------------------------------------------------

JOB = "spn2-0123abcd"
MADE = {"status": "success", "timestamp": "20261125120000", "original_url": PAGE}
SAVED = [HEADER, ["20261125115900", PAGE]]


def test_a_copy_is_made(archive: Archive) -> None:
    archive.answers("/save", {"url": PAGE, "job_id": JOB})
    archive.answers(f"/save/status/{JOB}", {"status": "pending"}, {"status": "pending"}, MADE)
    found = archive.wayback.save(archive.door, PAGE, KEYS, TODAY)
    assert found == Found(f"{archive.at.replay}20261125120000/{PAGE}", "2026-11-25")
    post, *polls = archive.server.asked
    assert (post.method, post.body) == ("POST", b"url=https%3A%2F%2Fexample.org%2Fa")
    assert len(polls) == 3
    assert {asked.headers["authorization"] for asked in archive.server.asked} == {"LOW access:secret"}


def polled(archive: Archive, *told: Any) -> Found | Unchecked:
    archive.answers("/save", {"url": PAGE, "job_id": JOB})
    archive.answers(f"/save/status/{JOB}", *told)
    return archive.wayback.save(archive.door, PAGE, KEYS, TODAY)


def test_a_copy_that_cannot_be_made(archive: Archive) -> None:
    told = {"status": "error", "status_ext": "error:no-access", "message": "The page\n says \x1b[31mno"}
    found = polled(archive, {"status": "pending"}, told)
    assert found == Unchecked(PAGE, "server-error", "the archive could not save it: The page says [31mno")


def test_a_job_that_never_ends(archive: Archive) -> None:
    archive.answers("/cdx/search/cdx", [])
    found = polled(archive, {"status": "pending"})
    assert isinstance(found, Unchecked)
    assert found.why == "the archive has not finished; it may have: look for a copy before you try again"
    assert 100 < sum(archive.world.slept) < 400


@pytest.mark.parametrize("status", ["523 Origin Is Unreachable", "520 Odd", "500 Oops", "504 Gateway Timeout"])
@pytest.mark.parametrize(("rows", "saved"), [(SAVED, True), ([], False)])
def test_a_failure_that_has_saved_all_the_same(status: str, rows: Any, saved: bool, archive: Archive) -> None:
    archive.answers("/save", {}, status=status)
    archive.answers("/cdx/search/cdx", rows)
    found = archive.wayback.save(archive.door, PAGE, KEYS, TODAY)
    assert isinstance(found, Found) is saved
    assert archive.server.asked_for("/save") == 1, "it is never asked again"
    assert archive.questions("/cdx/search/cdx")[0]["from"] == "20261124"


def test_a_request_that_is_not_answered(archive: Archive) -> None:
    archive.server.paths["/save"] = web.always(b"")
    archive.answers("/cdx/search/cdx", SAVED)
    found = archive.wayback.save(archive.door, PAGE, KEYS, TODAY)
    assert found == Found(f"{archive.at.replay}20261125115900/{PAGE}", "2026-11-25")
    assert archive.server.asked_for("/save") == 1


@pytest.mark.parametrize(
    ("status", "told", "why"),
    [
        ("401 Unauthorized", {}, "the archive does not take the keys; see https://archive.org/account/s3.php"),
        ("403 Forbidden", {}, "the archive does not take the keys; see https://archive.org/account/s3.php"),
        ("429 Slow", None, "the server asks to come back later (HTTP 429)"),
        ("429 Slow", {"status": "error", "message": "You are over the limit."}, "You are over the limit."),
        ("200 OK", {"status": "error", "status_ext": "error:user-session-limit"}, "error:user-session-limit"),
        ("200 OK", {"message": "x" * 1000}, "x" * 200),
        ("200 OK", {"job_id": "../../x"}, "no reason is given"),
        ("200 OK", {"job_id": 5}, "no reason is given"),
        ("200 OK", [], "no reason is given"),
    ],
)
def test_a_copy_that_is_refused(status: str, told: Any, why: str, archive: Archive) -> None:
    archive.answers("/save", told, status=status)
    found = archive.wayback.save(archive.door, PAGE, KEYS, TODAY)
    assert isinstance(found, Unchecked)
    assert found.why == why
    assert len(archive.server.asked) == 1


@pytest.mark.parametrize("page", ["http://10.0.0.1/plan", "http://intranet/plan", "file:///etc/passwd"])
def test_a_page_that_only_we_can_open_is_not_published(page: str, archive: Archive) -> None:
    found = archive.wayback.save(archive.door, page, KEYS, TODAY)
    assert isinstance(found, Unchecked)
    assert found.kind == "refused"
    assert archive.server.asked == []


def test_keys() -> None:
    assert keys_from(dict.fromkeys(KEY_NAMES, " k ")) == Keys("k", "k")
    assert keys_from({KEY_NAMES[0]: "k"}) is None
    assert keys_from({KEY_NAMES[0]: "k", KEY_NAMES[1]: " "}) is None
    assert keys_from({}) is None


def test_keys_are_in_no_words(archive: Archive) -> None:
    failures: list[Callable[[], None]] = [
        lambda: archive.answers("/save", {}, status="403 Forbidden"),
        lambda: archive.answers("/save", {"message": "no"}),
        lambda: archive.server.paths.update({"/save": web.always(b"x")}),
    ]
    for fail in failures:
        fail()
        found = archive.wayback.save(archive.door, PAGE, KEYS, TODAY)
        assert isinstance(found, Unchecked)
        assert not {"access", "secret"} & set(str(found).replace("'", " ").split())
    assert "secret" not in repr(KEYS)
    assert "access=" not in repr(KEYS)

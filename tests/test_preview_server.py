"""The server of a preview: who is let in, what is given out, and that it is always a whole page."""

import json
import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any

import pytest
import yaml

from kit_campaign import PICTURES, read_campaign
from snippets.errors import AccessError, Location, Problem
from snippets.export.kit import kit
from snippets.export.kit.served import served
from snippets.platforms import PLATFORMS
from snippets.preview.board import Board, Shown, fingerprint
from snippets.preview.guard import refusal
from snippets.preview.server import Server, serving

CASES = Path(__file__).parent / "cases" / "preview"
REQUESTS: list[dict[str, Any]] = yaml.safe_load((CASES / "requests.yaml").read_text("utf-8"))
PATHS: dict[str, list[str]] = yaml.safe_load((CASES / "paths.yaml").read_text("utf-8"))

PAGE = b"".join(kit(read_campaign(), PLATFORMS, PICTURES.get))
OURS = {"a/x/post-1.txt": b"a post", "manifest.json": b"{}", "link.txt": b"", "b/x/post-1.txt": b""}
SHOWN = Shown(PAGE, frozenset(OURS), print="first", busy=False)
# What a server adds to a page.
ADDED = re.compile(
    r"""'nonce-[\w-]+' |connect-src 'self'; |<link rel="stylesheet"[^>]*><script defer[^>]*></script>"""
    r"""|<aside class="preview">.*?</aside>"""
)

BAD = Problem(Location("quotes.yaml", 7), "no <source>", "add one")
WARNED = BAD._replace(severity="warning")


@pytest.mark.parametrize("case", REQUESTS, ids=lambda case: case["name"])
def test_who_is_let_in(case: dict[str, Any]) -> None:
    headers = {"host": ["127.0.0.1:8000"], **case.get("headers", {})}
    status = refusal(case.get("method", "GET"), case.get("target", "/s3cret/"), headers, 8000, "s3cret")
    assert status == case["status"]


# --- over a real socket -------------------------------------------------------------------------


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A preview of a folder that has more in it than what was exported."""
    tmp_path = tmp_path_factory.mktemp("preview")
    folder = tmp_path / "output"
    for path, content in OURS.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    for name in ("mine.txt", ".snippets.json"):
        (folder / name).write_text("secret", "utf-8")
    # Even a file that we made is not served when somebody has put a link in its place, or in that of its folder.
    (folder / "link.txt").unlink()
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    elsewhere = tmp_path / "elsewhere"
    (folder / "b").rename(elsewhere)
    (folder / "b").symlink_to(elsewhere)
    with serving(0, Board(), folder) as server:
        yield server


@pytest.fixture
def server(running: Server) -> Server:
    running.board.show(SHOWN)
    return running


@contextmanager
def answered(
    server: Server, path: str = "", method: str = "GET", *, secret: bool = True, **headers: str
) -> Iterator[HTTPResponse]:
    connection = HTTPConnection("127.0.0.1", server.port, timeout=10)
    # What http.client would refuse to send is sent as it is.
    connection._validate_path = lambda _: None  # type: ignore[attr-defined]
    try:
        connection.request(method, f"/{server.token}/{path}" if secret else f"/{path}", headers=headers)
        yield connection.getresponse()
    finally:
        connection.close()


@pytest.mark.parametrize("path", PATHS["served"])
def test_what_is_ours_is_given_out(server: Server, path: str) -> None:
    with answered(server, path) as answer:
        assert answer.status == 200
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        content = answer.read()
    plain = path.partition("?")[0].lower().replace("%2f", "/").replace("%61", "a")
    assert content == OURS.get(plain, content)
    with answered(server, path, "HEAD") as answer:
        assert (answer.status, answer.headers["Content-Length"], answer.read()) == (200, str(len(content)), b"")


@pytest.mark.parametrize("path", PATHS["refused"])
def test_nothing_else_is(server: Server, path: str) -> None:
    with answered(server, path) as answer:
        assert answer.status == 404
        assert b"secret" not in answer.read()


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({"secret": False}, 403),
        ({"method": "POST"}, 405),
        ({"method": "PROPFIND"}, 405),
        ({"Host": "evil.example"}, 403),
        ({"Origin": "https://evil.example"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
    ],
)
def test_refusals(server: Server, asked: dict[str, Any], status: int) -> None:
    with answered(server, **asked) as answer:
        assert answer.status == status
        assert answer.headers["Allow"] == ("GET, HEAD" if status == 405 else None)
        said = answer.read()
    assert server.token.encode() not in said
    assert b"evil" not in said


def test_the_address_without_its_last_slash(server: Server) -> None:
    with answered(server, server.token, secret=False) as answer:
        assert answer.status == 307
        assert answer.headers["Location"] == f"/{server.token}/"


@pytest.mark.parametrize("sent", [b"\r\n\r\n", b"nonsense\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"GET " + b"a" * 70_000])
def test_what_is_no_request(server: Server, sent: bytes) -> None:
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as connection:
        connection.sendall(sent)
        connection.shutdown(socket.SHUT_WR)
        said = b"".join(iter(lambda: connection.recv(4096), b""))
    assert b"200 OK" not in said
    with answered(server) as answer:
        assert answer.status == 200


def test_only_this_machine_is_listened_to(server: Server) -> None:
    assert server.socket.getsockname()[0] == "127.0.0.1"
    assert server.url == f"http://127.0.0.1:{server.port}/{server.token}/"


def test_each_preview_has_a_secret_of_its_own(server: Server, tmp_path: Path) -> None:
    with serving(0, Board(), tmp_path) as other:
        assert other.token != server.token
        assert len(other.token) >= 32


def test_a_port_that_is_taken(server: Server, tmp_path: Path) -> None:
    with pytest.raises(AccessError, match="choose another with --port"), serving(server.port, Board(), tmp_path):
        pass


# --- pages --------------------------------------------------------------------------------------


def read(server: Server) -> tuple[str, str]:
    """Return the policy and the text of the page that is shown."""
    with answered(server) as answer:
        assert answer.status == 200
        return answer.headers["Content-Security-Policy"], answer.read().decode()


def test_the_page_is_the_one_on_the_disk_and_a_little_more(server: Server) -> None:
    policy, text = read(server)
    assert policy == "frame-ancestors 'none'"
    assert re.sub(ADDED, "", text).encode() == PAGE
    assert len(re.findall(ADDED, text)) == 5
    assert 'data-print="first"' in text
    _, other = read(server)
    assert nonces(text) != nonces(other)
    assert len(nonces(text)) == 1


def nonces(text: str) -> set[str]:
    return {part.partition('"')[0] for part in text.split('nonce="')[1:]}


def test_the_policy_stays_closed_but_for_what_carries_the_nonce() -> None:
    start, end = b'http-equiv="Content-Security-Policy" content="', b'">'
    before = PAGE.partition(start)[2].partition(end)[0].decode()
    after = served(PAGE, "abc", "<link>", "<aside>").partition(start)[2].partition(end)[0].decode()
    rows = dict(row.split(" ", 1) for row in before.split("; "))
    expected = {
        **rows,
        "style-src": f"'nonce-abc' {rows['style-src']}",
        "script-src": f"'nonce-abc' {rows['script-src']}",
        "connect-src": "'self'",
    }
    assert dict(row.split(" ", 1) for row in after.split("; ")) == expected
    with pytest.raises(ValueError, match="style-src"):
        served(b"<p>Mine.", "abc", "", "")


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        (Shown(), ["It is being made"]),
        (
            Shown(problems=(BAD, WARNED)),
            ["has to be mended", "<code>quotes.yaml:7</code>", "no &lt;source&gt;; add one"],
        ),
        (Shown(said="<b> is in the way"), ["It cannot be made", "&lt;b&gt; is in the way"]),
    ],
)
def test_a_page_says_why_there_is_none(server: Server, shown: Shown, words: list[str]) -> None:
    server.board.show(shown)
    policy, text = read(server)
    assert [word for word in words if word not in text] == []
    (nonce,) = nonces(text)
    assert f"script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; connect-src 'self'" in policy
    assert policy.startswith("default-src 'none'; ")


@pytest.mark.parametrize(
    ("problems", "summary"),
    [
        ((BAD,), "<details open><summary>1 error</summary>"),
        ((WARNED, WARNED), "<details><summary>2 warnings</summary>"),
        ((BAD, WARNED), "<details open><summary>1 error, 1 warning</summary>"),
    ],
)
def test_what_is_left_out_stands_above_the_page(server: Server, problems: tuple[Problem, ...], summary: str) -> None:
    server.board.show(replace(SHOWN, problems=problems))
    _, text = read(server)
    assert summary in text
    assert text.count("<code>quotes.yaml:7</code>") == len(problems)


def test_a_page_is_shown_until_the_next_one_is_whole(server: Server) -> None:
    server.board.busy()
    (server.folder / "index.html").write_bytes(PAGE[:100])
    assert "</html>" in read(server)[1]


def test_a_fingerprint_tells_all_that_is_shown() -> None:
    rows: list[tuple[bytes | None, str, tuple[Problem, ...], str]] = [
        (None, "", (), ""), (b"page", "", (), ""), (b"page", "whole", (), ""), (b"page", "whole", (BAD,), ""),
        (b"page", "whole", (WARNED,), ""), (None, "", (), "said"),
    ]  # fmt: skip
    assert len({fingerprint(*row) for row in rows}) == len(rows)


# --- events -------------------------------------------------------------------------------------


def told(answer: HTTPResponse) -> dict[str, Any]:
    """Return the next event."""
    while not (line := answer.readline().decode()).startswith("data: "):
        assert line, "no more events"
    found: dict[str, Any] = json.loads(line.removeprefix("data: "))
    return found


def test_who_follows_hears_of_each_change_and_of_the_end(tmp_path: Path) -> None:
    board = Board()
    board.show(SHOWN)
    with serving(0, board, tmp_path) as server:
        leaving = answered(server, "-/events")
        answer = leaving.__enter__()
        assert answer.headers["Content-Type"] == "text/event-stream"
        assert told(answer) == {"print": "first", "busy": False, "over": False}
        board.busy()
        assert told(answer) == {"print": "first", "busy": True, "over": False}
        board.show(replace(SHOWN, print="second"))
        assert told(answer) == {"print": "second", "busy": False, "over": False}
    assert told(answer) == {"print": "second", "busy": False, "over": True}
    assert answer.read().strip() == b""
    leaving.__exit__(None, None, None)
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.1", server.port), timeout=10)


def test_head_of_events_ends(server: Server) -> None:
    with answered(server, "-/events", "HEAD") as answer:
        assert (answer.status, answer.read()) == (200, b"")

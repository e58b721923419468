"""Folders of saved pages: by hand, of our own, and of somebody who wishes us ill."""

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import web
from snippets.errors import AccessError
from snippets.verify.reply import Reply, Unchecked
from snippets.verify.saved import INDEX, Keeping, Saved

URL = "https://example.org/a"
BY_HAND = {"file": "page.html", "status": 200, "content_type": "text/html; charset=utf-8"}


def saved(folder: Path, entries: Any, **files: bytes) -> Saved:
    (folder / INDEX).write_text(json.dumps(entries), encoding="utf-8")
    for name, body in {"page.html": b"<p>hello", **files}.items():
        (folder / name).write_bytes(body)
    return Saved(folder)


def test_a_page_saved_by_hand(tmp_path: Path) -> None:
    found = saved(tmp_path, {URL: BY_HAND}).fetch(URL)
    assert found == Reply(URL, URL, 200, "text/html", "utf-8", body=b"<p>hello")


@pytest.mark.parametrize(
    ("key", "asked", "there"),
    [
        (URL, f"{URL}#there", True),
        (f"{URL}#there", URL, True),
        (f"{URL}#here", f"{URL}#there", True),
        (URL, f"{URL}/", False),
        (URL, "http://example.org/a", False),
        (URL, "", False),
    ],
)
def test_an_address_with_and_without_its_fragment(key: str, asked: str, there: bool, tmp_path: Path) -> None:
    found = saved(tmp_path, {key: BY_HAND}).fetch(asked)
    assert found.url == asked
    assert isinstance(found, Reply) is there
    assert isinstance(found, Reply) or found.kind == "not-saved"


def test_the_very_address_comes_before_the_page(tmp_path: Path) -> None:
    pages = saved(tmp_path, {f"{URL}#b": {"file": "b.txt"}, URL: {"file": "page.html"}}, **{"b.txt": b"b"})
    bodies = [found.body for found in map(pages.fetch, (URL, f"{URL}#b")) if isinstance(found, Reply)]
    assert bodies == [b"<p>hello", b"b"]


@pytest.mark.parametrize(
    ("entry", "kind", "status"),
    [
        ({"status": 404}, "dead", 404),
        ({**BY_HAND, "status": 404}, "dead", 404),
        ({**BY_HAND, "status": 403}, "paywall", 403),
        ({"unchecked": "timeout", "why": "slow", "status": 0}, "timeout", 0),
        ({**BY_HAND, "file": "gone.html"}, "not-saved", 200),
        ({}, "refused", 200),
        ({**BY_HAND, "file": 5}, "refused", 200),
    ],
)
def test_what_could_not_be_read(entry: Any, kind: str, status: int, tmp_path: Path) -> None:
    found = saved(tmp_path, {URL: entry}).fetch(URL)
    assert isinstance(found, Unchecked)
    assert (found.kind, found.status) == (kind, status)


def test_what_is_not_said_of_a_page(tmp_path: Path) -> None:
    pages = saved(
        tmp_path, {"a": {"file": "a"}, "b": {"file": "b", "content_type": 5, "status": "x"}}, a=b"%PDF-1.7", b=b"x"
    )
    kinds = [found.content_type for found in map(pages.fetch, "ab") if isinstance(found, Reply)]
    assert kinds == ["application/pdf", "text/plain"]


# --- a stranger's folder ------------------------------------------------------------------------

OUTSIDE = [
    "../secret.txt", "pages/../../secret.txt", "..", ".", "", "/etc/passwd", "//etc/passwd", "./page.html",
    "pages//page.html", "pages/", "..\\secret.txt", "C:\\secret.txt", "C:secret.txt", "page.html:stream",
    "page.html\0", "page\n.html", "\ud800",
]  # fmt: skip


@pytest.mark.parametrize("name", OUTSIDE)
def test_no_file_outside_of_the_folder_is_read(name: str, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    folder = tmp_path / "folder"
    (folder / "pages").mkdir(parents=True)
    found = saved(folder, {URL: {**BY_HAND, "file": name}}).fetch(URL)
    assert isinstance(found, Unchecked)
    assert found.kind == "refused"
    assert found.why == f'{INDEX} names a file outside of its folder, "{name}"'


def test_a_file_in_a_folder_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "ä.html").write_bytes(b"hello")
    found = saved(tmp_path, {URL: {**BY_HAND, "file": "pages/ä.html"}}).fetch(URL)
    assert isinstance(found, Reply)


@pytest.mark.parametrize(
    "name", ["link.html", "linked/secret.txt", "loop", "folder", "pipe", "a" * 5000, "page.html/x"]
)
def test_only_files_that_no_link_leads_to(name: str, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    folder = tmp_path / "saved"
    (folder / "folder").mkdir(parents=True)
    (folder / "link.html").symlink_to(tmp_path / "secret.txt")
    (folder / "linked").symlink_to(tmp_path)
    (folder / "loop").symlink_to("loop")
    os.mkfifo(folder / "pipe")
    found = saved(folder, {URL: {**BY_HAND, "file": name}}).fetch(URL)
    assert isinstance(found, Unchecked)
    assert found.kind == "not-saved"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"{",
        b"null",
        b'{"a": []}',
        b'{"a": "b"}',
        b"\xff\xfe{\0}\0",
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b" " * 16_000_001,
    ],
    ids=len,
)
def test_an_index_that_is_none(data: bytes, tmp_path: Path) -> None:
    (tmp_path / INDEX).write_bytes(data)
    with pytest.raises(AccessError, match=INDEX):
        Saved(tmp_path)


def test_no_index(tmp_path: Path) -> None:
    with pytest.raises(AccessError, match="cannot be read"):
        Saved(tmp_path)
    (tmp_path / "elsewhere.json").write_text("{}")
    (tmp_path / INDEX).symlink_to("elsewhere.json")
    with pytest.raises(AccessError, match="it is a link"):
        Saved(tmp_path)


def test_an_index_with_a_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / INDEX).write_bytes(b"\xef\xbb\xbf{}")
    assert isinstance(Saved(tmp_path).fetch(URL), Unchecked)


def test_long_files_are_cut(tmp_path: Path) -> None:
    entries = {"html": {"file": "a", "content_type": "text/html"}, "text": {"file": "a", "content_type": "text/plain"}}
    pages = saved(tmp_path, entries, a=b"x" * 24_000_001)
    found = [page for page in map(pages.fetch, entries) if isinstance(page, Reply)]
    assert [(len(page.body), page.truncated) for page in found] == [(5_000_000, True), (24_000_000, True)]


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)
KEYS = ["file", "status", "content_type", "final_url", "redirects", "headers", "truncated", "notes", "unchecked", "why"]


@given(st.dictionaries(st.sampled_from(KEYS), json_values | st.sampled_from(["page.html", "dead", "text/html"])))
def test_any_entry_is_a_page_or_none(tmp_path_factory: pytest.TempPathFactory, entry: dict[str, Any]) -> None:
    found = saved(tmp_path_factory.mktemp("saved"), {URL: entry}).fetch(URL)
    assert found.url == URL
    if isinstance(found, Reply):
        assert hash(found), "all of its fields are what they should be"


# --- keeping ------------------------------------------------------------------------------------


class Pages:
    """A source of replies made up by the test."""

    def __init__(self, *pages: Reply | Unchecked) -> None:
        self.pages = {page.url: page for page in pages}

    def fetch(self, url: str, *, robots: bool = True) -> Reply | Unchecked:
        assert robots in {True, False}
        return self.pages.get(url.partition("#")[0]) or Unchecked(url, "dead", "the page is not there (HTTP 404)", 404)


FULL = Reply(
    URL, f"{URL}/final", 203, "text/html", "koi8-r", (("etag", '"é"'), ("link", "<a>")), b"\xff\0\r\n", truncated=True,
    redirects=(f"{URL}/b", f"{URL}/final"), notes=("it is odd",),
)  # fmt: skip


@pytest.mark.parametrize(
    "page",
    [
        FULL,
        Reply(URL, URL, 200, "application/pdf", body=b"%PDF"),
        Reply(URL, URL, 200, "text/plain"),
        Unchecked(URL, "timeout", "no whole answer in 20 seconds"),
        Unchecked(URL, "dead", "the page is not there (HTTP 404)", 404),
    ],
)
def test_what_is_kept_comes_back(page: Reply | Unchecked, tmp_path: Path) -> None:
    assert Keeping(Pages(page), tmp_path / "new" / "folder").fetch(URL) == page
    assert Saved(tmp_path / "new" / "folder").fetch(URL) == page


def test_what_is_kept_from_a_server(tmp_path: Path) -> None:
    with web.serving() as server:
        server.paths["/old"] = web.always(web.page(b"", "Location: /a", status="301 Moved"))
        server.paths["/a"] = web.always(
            web.page("<p>café".encode("latin-1"), 'ETag: "a"', kind="text/html; charset=latin1")
        )
        urls = [f"{server.origin}{path}" for path in ("/old#there", "/a", "/dead")]
        keeping = Keeping(web.World().door(server), tmp_path)
        found = [keeping.fetch(url) for url in urls]
    pages = Saved(tmp_path)
    assert [pages.fetch(url) for url in urls] == found


def test_a_folder_grows(tmp_path: Path) -> None:
    other = replace(FULL, url="https://example.org/b")
    Keeping(Pages(FULL), tmp_path).fetch(URL)
    Keeping(Pages(other), tmp_path).fetch(other.url)
    assert [Saved(tmp_path).fetch(url) for url in (URL, other.url)] == [FULL, other]


def test_the_same_run_leaves_the_same_bytes(tmp_path: Path) -> None:
    def files() -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    keeping = Keeping(Pages(FULL), tmp_path)
    keeping.fetch(URL)
    first = files()
    keeping.fetch(f"{URL}#there")
    Keeping(Pages(FULL), tmp_path).fetch(URL)
    assert files() == first
    assert len(first) == 2, "a page and the index, nothing half-written"


def test_a_page_that_was_read_outlives_a_failure(tmp_path: Path) -> None:
    Keeping(Pages(FULL), tmp_path).fetch(URL)
    assert isinstance(Keeping(Pages(), tmp_path).fetch(URL), Unchecked)
    assert Saved(tmp_path).fetch(URL) == FULL


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/../../x",
        "https://../..",
        "x" * 3000,
        "",
        'https://\\..\\:*?"<>|/',
        "https://CON/",
        "https://[::1]/",
        "\ud800",
    ],
)
def test_names_that_every_system_takes(url: str, tmp_path: Path) -> None:
    page = Reply(url, url, 200, "text/html", body=b"x")
    Keeping(Pages(page), tmp_path / "folder").fetch(url)
    (name,) = {path.name for path in (tmp_path / "folder").iterdir()} - {INDEX}
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789.-")
    assert name[0].isalnum()
    assert len(name) < 100
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


def test_a_link_in_the_folder_is_replaced_not_followed(tmp_path: Path) -> None:
    folder, outside = tmp_path / "folder", tmp_path / "outside.html"
    outside.write_text("mine")
    Keeping(Pages(FULL), folder).fetch(URL)
    (name,) = {path.name for path in folder.iterdir()} - {INDEX}
    (folder / name).unlink()
    (folder / name).symlink_to(outside)
    Keeping(Pages(FULL), folder).fetch(URL)
    assert outside.read_text() == "mine"
    assert not (folder / name).is_symlink()


def test_a_folder_that_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(AccessError, match="cannot be made"):
        Keeping(Pages(), tmp_path / "file" / "folder")
    (tmp_path / INDEX).write_text("[]")
    with pytest.raises(AccessError, match="is not of the form"):
        Keeping(Pages(), tmp_path)


def test_a_folder_that_goes_away(tmp_path: Path) -> None:
    keeping = Keeping(Pages(FULL), tmp_path / "folder")
    (tmp_path / "folder").rmdir()
    with pytest.raises(AccessError, match="cannot be written to"):
        keeping.fetch(URL)

"""An object store as the place of an export: what is there tells what is unchanged, and nothing foreign is touched."""

from collections.abc import Iterator
from errno import EACCES
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

import fsspec
import pytest
from campaigns import write_quotes
from machines import local_files, stored_files

from snippets.__main__ import run
from snippets.export.objects import Objects

STATE, MANIFEST = ".snippets.json", "manifest.json"


class Store(NamedTuple):
    """A place to export to: its URL, its file system, and its root in that."""

    url: str
    system: Any
    root: str

    def files(self) -> dict[str, bytes]:
        return dict(stored_files(self.system, self.root))

    def put(self, path: str, data: bytes) -> None:
        self.system.pipe_file(f"{self.root}/{path}", data)

    def remove(self, path: str) -> None:
        self.system.rm_file(f"{self.root}/{path}")


@pytest.fixture(params=["memory", "s3"])
def store(
    request: pytest.FixtureRequest, bucket: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Store]:
    """A place in which two snippets were exported from the current folder."""
    monkeypatch.chdir(tmp_path)
    write_campaign(2)
    name = tmp_path.name
    system = bucket if request.param == "s3" else fsspec.filesystem("memory")
    # Whose name begins as ours does: no folder of ours.
    root = f"cards/{name}" if request.param == "s3" else f"/cards/{name}"
    system.pipe_file(f"{root}-2/n0/x/post-1.txt", b"mine")
    store = Store(f"{request.param}://cards/{name}", system, root)
    assert export(store) == 0
    yield store
    assert system.cat_file(f"{root}-2/n0/x/post-1.txt") == b"mine"


def write_campaign(count: int, words: str = "metres") -> None:
    write_quotes(Path(), count)
    text = Path("quotes.yaml").read_text(encoding="utf-8").replace(", theme: theme.yaml", "")
    Path("quotes.yaml").write_text(text.replace("metres", words).replace("email-html", "sms"), encoding="utf-8")


def export(store: Store, *options: str) -> int:
    return run(["export", "-o", store.url, "--jobs", "1", *options])


def summary(capsys: pytest.CaptureFixture[str]) -> str:
    return next(line for line in capsys.readouterr().err.splitlines() if " items; " in line)


def test_unchanged_nothing_is_written(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path: store.system.info(f"{store.root}/{path}") for path in store.files()}
    capsys.readouterr()
    assert export(store) == 0
    assert "; 0 files written, 0 removed," in summary(capsys)
    assert {path: store.system.info(f"{store.root}/{path}") for path in store.files()} == before


def test_what_is_gone_is_removed_and_what_is_not_ours_stays(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    foreign = {"notes.txt": b"mine", "n1/x/notes.txt": b"mine", "n[0]/x/post-1.txt": b"mine"}
    for path, data in foreign.items():
        store.put(path, data)
    write_campaign(1)
    capsys.readouterr()
    assert export(store) == 0
    assert " 4 removed," in summary(capsys)
    left = store.files()
    assert foreign.items() <= left.items()
    assert {path for path in left if path.startswith("n1/")} == {"n1/x/notes.txt"}


def test_what_changed_is_put_and_the_rest_left(store: Store) -> None:
    before = store.files()
    text = Path("quotes.yaml").read_text(encoding="utf-8").replace("by 3 metres", "by 3 yards")
    Path("quotes.yaml").write_text(text, encoding="utf-8")
    assert export(store) == 0
    after = store.files()
    changed = {path for path in after if before.get(path) != after[path]}
    assert {path for path in changed if path.startswith("n0/")} == set()
    assert {"n1/x/post-1.txt", MANIFEST, STATE} <= changed


@pytest.mark.parametrize("path", ["n0/x/post-1.txt", "n1/x/card-1.png", MANIFEST])
@pytest.mark.parametrize("how", ["changed", "removed"])
def test_what_somebody_took_or_changed_is_made_again(how: str, path: str, store: Store) -> None:
    wanted = store.files()
    # Of the same size: only its time and its content tell.
    if how == "changed":
        store.put(path, bytes(len(wanted[path])))
    else:
        store.remove(path)
    assert export(store) == 0
    assert store.files() == wanted


def test_without_its_state_our_own_are_taken_over(store: Store) -> None:
    wanted = store.files()
    store.remove(STATE)
    assert export(store) == 0
    assert store.files() == wanted


def test_a_foreign_object_in_the_way_is_refused(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    store.put("n2/x/post-1.txt", b"mine")
    before = store.files()
    write_campaign(3)
    capsys.readouterr()
    assert export(store) == 3
    assert capsys.readouterr().err.startswith(f"{store.url}/n2/x/post-1.txt: was not made by snippets")
    assert store.files() == before


def test_a_dry_run_writes_nothing(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    before = store.files()
    write_campaign(1, "yards")
    capsys.readouterr()
    assert export(store, "--dry-run") == 0
    said = capsys.readouterr().out
    assert f"~ {store.url}/n0/x/post-1.txt\n" in said
    assert f"- {store.url}/n1/x/post-1.txt\n" in said
    assert store.files() == before


def test_an_archive_is_packed_of_the_objects(store: Store) -> None:
    assert export(store, "--zip") == 0
    assert run(["export", "-o", "local", "--zip"]) == 0
    assert store.files()["campaign.zip"] == Path("local/campaign.zip").read_bytes()


@pytest.mark.parametrize("cut", [0, 1, 5, 8])
def test_an_export_that_breaks_off_is_mended_by_the_next(
    cut: int, store: Store, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_campaign(3, "yards")
    real, puts = Objects._files, count()

    class Failing:
        """A file system that takes so many puts and no more."""

        def __init__(self, system: Any) -> None:
            self._system = system

        def __getattr__(self, name: str) -> Any:
            if name in {"pipe", "put_file"} and next(puts) >= cut:
                raise PermissionError(EACCES, "Access Denied")
            return getattr(self._system, name)

    def failing(self: Objects) -> tuple[Any, str]:
        system, root = real(self)
        return Failing(system), root

    with monkeypatch.context() as patch:
        patch.setattr(Objects, "_files", failing)
        capsys.readouterr()
        assert export(store) == 3
    said = capsys.readouterr().err
    assert said.startswith(store.url)
    assert "cannot be read or written (Access Denied); see who may write there" in said
    assert export(store) == 0
    assert run(["export", "-o", "local"]) == 0
    assert store.files() == local_files(Path("local"))


def test_the_manifest_comes_last(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    write_campaign(2)
    system = fsspec.filesystem("memory")
    order: list[str] = []
    opened = type(system)._open

    def opening(self: Any, path: str, mode: str = "rb", **named: Any) -> Any:
        if mode == "wb":
            order.append(path.removeprefix("/last/"))
        return opened(self, path, mode, **named)

    monkeypatch.setattr(type(system), "_open", opening)
    assert run(["export", "-o", "memory://last", "--jobs", "1"]) == 0
    assert (order[0], order[-2:]) == (STATE, [MANIFEST, STATE])


def test_browsers_are_told_what_an_object_is(bucket: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    write_campaign(1)
    assert run(["export", "-o", "s3://cards/kinds/", "--jobs", "1"]) == 0
    kinds = {
        "index.html": "text/html; charset=utf-8",
        "manifest.json": "application/json",
        "n0/x/post-1.txt": "text/plain; charset=utf-8",
        "n0/x/card-1.png": "image/png",
        "posts.csv": "text/csv; charset=utf-8",
    }
    assert {path: bucket.info(f"cards/kinds/{path}")["ContentType"] for path in kinds} == kinds


@pytest.mark.usefixtures("bucket")
@pytest.mark.parametrize(
    ("output", "code", "words"),
    [
        ("s3://no-such-bucket/x", 3, "s3://no-such-bucket/x"),
        ("nonsense://x", 3, "nonsense://x: Protocol not known: nonsense; choose another place with -o"),
        ("gs://bucket/x", 3, "pip install"),
        ("file:///x", 2, "Name the folder by its path: /x"),
    ],
)
def test_a_place_that_cannot_be_used(
    output: str, code: int, words: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    write_campaign(1)
    assert run(["export", "-o", output]) == code
    said = capsys.readouterr().err
    assert words in said
    assert "snippets made a mistake" not in said

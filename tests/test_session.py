"""Writing: exactly what was made, atomically, and never over a file of somebody else."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import IO, Any

import pytest

from snippets.errors import ExportError
from snippets.export.disk import compare, digest, read_file, usable
from snippets.export.folder import Folder
from snippets.export.session import Written, session
from snippets.export.state import STATE, State, read_state, write_state
from snippets.products import File

ONE, TWO = File("a/x/post-1.txt", b"one"), File("b/x/post-1.txt", b"two")
PART = ".snippets-part-0123456789abcdef"


def write(files: Iterable[File], folder: Path, *, dry_run: bool = False, force: bool = False) -> Written:
    """Make the folder hold exactly these files and whatever we did not make."""
    files = list(files)
    folders = sorted({str(Path(file.path).parent) for file in files})
    with session(folder, dry_run=dry_run, force=force) as place:
        if place.claim(folders):
            for file in files:
                place.adopt(file.path, digest(file.data))
        if force or any(compare(folder, file) != "unchanged" for file in files):
            place.begin(folders)
        for file in files:
            place.put(file)
        return place.finish((), State())


def tree(folder: Path) -> dict[str, bytes]:
    """Return path -> content of every file, and path -> nothing of every folder."""
    return {str(p.relative_to(folder)): p.read_bytes() if p.is_file() else b"" for p in sorted(folder.rglob("*"))}


def test_writes_then_leaves_alone(tmp_path: Path) -> None:
    first = write([ONE, TWO], tmp_path / "out")
    assert (first.new, first.changed, first.removed, first.unchanged) == ((ONE.path, TWO.path), (), (), 0)
    times = {path: path.stat().st_mtime_ns for path in (tmp_path / "out").rglob("*")}
    second = write([ONE, TWO], tmp_path / "out")
    assert (second.new, second.changed, second.unchanged) == ((), (), 2)
    assert times == {path: path.stat().st_mtime_ns for path in (tmp_path / "out").rglob("*")}


def test_a_changed_file_is_replaced_and_a_gone_one_removed_with_its_folders(tmp_path: Path) -> None:
    write([ONE, TWO], tmp_path)
    done = write([File(ONE.path, b"new")], tmp_path)
    assert (done.changed, done.removed) == ((ONE.path,), (TWO.path,))
    assert set(tree(tmp_path)) == {STATE, "a", "a/x", ONE.path}


def test_force_writes_the_same_bytes_again(tmp_path: Path) -> None:
    write([ONE], tmp_path)
    before = (tmp_path / ONE.path).stat().st_ino
    assert write([ONE], tmp_path, force=True).changed == (ONE.path,)
    assert (tmp_path / ONE.path).stat().st_ino != before


def test_a_dry_run_touches_nothing(tmp_path: Path) -> None:
    would = write([ONE, TWO], tmp_path / "out", dry_run=True)
    assert would.new == (ONE.path, TWO.path)
    assert not (tmp_path / "out").exists()


def test_foreign_files_stay(tmp_path: Path) -> None:
    write([ONE, TWO], tmp_path)
    for name in (".gitignore", "notes.txt", "b/x/mine.txt"):
        (tmp_path / name).write_text("mine", encoding="utf-8")
    write([ONE], tmp_path)
    assert {name for name, data in tree(tmp_path).items() if data == b"mine"} == {
        ".gitignore",
        "notes.txt",
        "b/x/mine.txt",
    }


@pytest.mark.parametrize("what", ["file", "folder", "link", "file above", "folder link"])
def test_something_in_the_way_is_refused_and_untouched(what: str, tmp_path: Path) -> None:
    out, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "post-1.txt").write_bytes(b"secret")
    target = out / TWO.path
    if what == "file above":
        out.mkdir()
        (out / "b").write_bytes(b"foreign")
    elif what == "folder link":
        target.parent.parent.mkdir(parents=True)
        target.parent.symlink_to(elsewhere)
    else:
        target.parent.mkdir(parents=True)
        if what == "file":
            target.write_bytes(b"foreign")
        elif what == "folder":
            target.mkdir()
        else:
            target.symlink_to(elsewhere / "post-1.txt")
    before = tree(tmp_path)
    with pytest.raises(ExportError) as caught:
        write([ONE, TWO], out)
    assert caught.value.exit_code == 3
    assert str(out / "b") in str(caught.value)
    assert tree(tmp_path) == before


def test_without_its_state_files_with_our_content_are_taken_over(tmp_path: Path) -> None:
    write([ONE, TWO], tmp_path)
    (tmp_path / STATE).unlink()
    assert write([ONE, TWO], tmp_path).unchanged == 2
    assert write([ONE], tmp_path).removed == (TWO.path,)
    (tmp_path / STATE).unlink()
    with pytest.raises(ExportError, match="was not made by snippets"):
        write([File(ONE.path, b"new")], tmp_path)
    assert (tmp_path / ONE.path).read_bytes() == b"one"


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"files": 5}', "[" * 100_000, "\udcff"])
def test_a_damaged_state_is_no_state(content: str, tmp_path: Path) -> None:
    write([ONE], tmp_path)
    (tmp_path / STATE).write_bytes(content.encode("utf-8", "surrogateescape"))
    assert write([ONE], tmp_path).unchanged == 1
    assert json.loads((tmp_path / STATE).read_bytes())["files"] == [ONE.path]


def test_a_state_cannot_make_us_remove_what_is_outside(tmp_path: Path) -> None:
    (tmp_path / "precious.txt").write_text("mine", encoding="utf-8")
    out = tmp_path / "out"
    write([ONE], out)
    state = json.dumps({"version": 1, "files": ["../precious.txt", str(tmp_path / "precious.txt"), "a/x"]})
    (out / STATE).write_text(state, encoding="utf-8")
    write([ONE], out)
    assert (tmp_path / "precious.txt").exists()
    assert (out / ONE.path).exists()


@pytest.mark.parametrize("folder", [".", "a/x", "b/x"])
@pytest.mark.parametrize("files", [[ONE, TWO], [ONE]])
def test_a_half_written_file_is_cleared_away(folder: str, files: list[File], tmp_path: Path) -> None:
    write([ONE, TWO], tmp_path / "clean")
    write(files, tmp_path / "clean")
    write([ONE, TWO], tmp_path / "cut")
    (tmp_path / "cut" / folder / PART).write_bytes(b"ha")
    # Of an export that was making these two.
    write_state(Folder(tmp_path / "cut"), replace(read_state(Folder(tmp_path / "cut")), claims=("a/x", "b/x")))
    write(files, tmp_path / "cut")
    assert tree(tmp_path / "cut") == tree(tmp_path / "clean")


def test_a_foreign_file_named_as_ours_outlives_an_interruption(tmp_path: Path) -> None:
    write([ONE], tmp_path)
    (tmp_path / "a/x/post-9.txt").write_bytes(b"mine")
    with session(tmp_path) as place:
        assert place.claim(["a/x"])
        place.begin(["a/x"])
        place.put(File("a/x/post-2.txt", b"two"))
        # The process ends here.
    write([TWO], tmp_path)
    assert {path for path, data in tree(tmp_path).items() if data} == {STATE, "a/x/post-9.txt", TWO.path}


class Cut(BaseException):
    """The process ends here."""


@pytest.mark.parametrize("after", range(12))
def test_cut_anywhere_the_next_write_ends_alike(after: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    new = [File(ONE.path, b"new"), File("c/x/post-1.txt", b"three")]
    for name in ("clean", "cut"):
        write([ONE, TWO], tmp_path / name)
    write(new, tmp_path / "clean")
    steps = 0

    def counted(real: Callable[..., object]) -> Callable[..., object]:
        def step(self: Path, *arguments: object, **options: object) -> object:
            nonlocal steps
            steps += 1
            if steps > after:
                raise Cut
            return real(self, *arguments, **options)

        return step

    with monkeypatch.context() as patch:
        for name in ("replace", "unlink", "rmdir", "mkdir"):
            patch.setattr(Path, name, counted(getattr(Path, name)))
        try:
            write(new, tmp_path / "cut")
        except Cut:
            pass
        else:
            assert after >= steps
    write(new, tmp_path / "cut")
    assert tree(tmp_path / "cut") == tree(tmp_path / "clean")


class FullDisk:
    """A disk on which the `n`-th file that is written finds room for its first byte only."""

    def __init__(self, n: int) -> None:
        self.n, self.begun, self.real = n, 0, Path.open

    def as_method(self) -> Callable[..., IO[Any]]:
        def opened(path: Path, mode: str = "r", *arguments: Any, **options: Any) -> IO[Any]:
            file: IO[Any] = self.real(path, mode, *arguments, **options)
            self.begun += "x" in mode
            if "x" in mode and self.begun == self.n:
                file.write(b"h")
                file.close()  # the next byte raises ValueError
            return file

        return opened


@pytest.mark.parametrize("n", range(1, 6))
@pytest.mark.parametrize("before", [[], [ONE, TWO]])
def test_after_a_failed_write_the_next_ends_alike(
    n: int, before: list[File], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = [File(ONE.path, b"new"), File("c/x/post-1.txt", b"three")]
    for name in ("clean", "cut"):
        write(before, tmp_path / name)
    write(new, tmp_path / "clean")
    disk = FullDisk(n)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", disk.as_method())
        try:
            write(new, tmp_path / "cut")
        except ValueError:
            assert disk.begun == n
        else:
            # Two files, and the state before and after them.
            assert disk.begun == 4 < n
    assert not [path for path in tree(tmp_path / "cut") if ".snippets-part" in path]
    write(new, tmp_path / "cut")
    assert tree(tmp_path / "cut") == tree(tmp_path / "clean")


def test_a_full_disk_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_self: Path, _target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(ExportError, match="No space left"):
        write([ONE], tmp_path)
    assert tree(tmp_path) == {}


@pytest.mark.parametrize("name", [PART, ".snippets-part", ".snippets-part-mine"])
def test_links_and_names_that_are_not_ours_stay(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    precious = tmp_path / "precious.txt"
    precious.write_bytes(b"mine")
    out = tmp_path / "out"
    (out / "a" / "x").mkdir(parents=True)
    for folder in (out, out / "a" / "x"):
        (folder / name).symlink_to(precious)
    # Even one who guesses the name is not followed.
    monkeypatch.setattr("snippets.export.disk.token_hex", lambda _size: name.removeprefix(".snippets-part-"))
    if name == ".snippets-part":
        write([ONE], out)
    else:
        with pytest.raises(ExportError, match="File exists"):
            write([ONE], out)
    assert precious.read_bytes() == b"mine"
    assert (out / name).is_symlink()
    assert (out / "a" / "x" / name).is_symlink()


def test_one_export_at_a_time(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from snippets.export.lock import locked\n"
        "with locked(Path(sys.argv[1])): print('taken', flush=True); sys.stdin.read()"
    )
    write([ONE], tmp_path)
    before = tree(tmp_path)
    other = subprocess.Popen(
        [sys.executable, "-c", code, tmp_path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with other:
        assert other.stdout
        assert other.stdout.readline() == "taken\n"
        with pytest.raises(ExportError, match=r"another export is writing to .*; wait for it"):
            write([TWO], tmp_path)
        assert tree(tmp_path) == before
        assert write([TWO], tmp_path, dry_run=True).new == (TWO.path,)
        # However it ends, the next one is not kept out.
        other.kill()
    assert write([TWO], tmp_path).new == (TWO.path,)


def test_usable(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    usable(tmp_path / "new" / "deep")
    assert not (tmp_path / "new").exists()
    for bad in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(ExportError, match="is not a folder"):
            usable(bad)


def test_reading_stays_inside(tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"secret")
    out = tmp_path / "out"
    out.mkdir()
    (out / "link").symlink_to(tmp_path / "secret")
    (out / "own").write_bytes(b"own")
    assert read_file(out, "own") == b"own"
    for path in ("../secret", str(tmp_path / "secret"), "link", "missing", "."):
        assert read_file(out, path) is None

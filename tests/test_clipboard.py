"""`post --copy`: exactly the post reaches the clipboard, part by part, and a failure is never called a success."""

import base64
import os
import pty
import shutil
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from needs import lacking
from snippets.__main__ import run
from snippets.commands.clipboard import PROGRAMS, copy_text
from snippets.commands.pasting import Part, Picture, walk
from snippets.errors import SnippetsError

# Line ends at the end and inside, emoji, a script of its own, what a shell or a code page would spoil.
HARD = "Ձմեռ “quoted” 🌸\n\ttab \\n $HOME `x` 'y' ±∵\u200d\u00a0\n"
WORDS = " ".join(f"Sentence {number} says a little more than the last one did." for number in range(12))
SESSIONS = {"wl-copy": "WAYLAND_DISPLAY", "xclip": "DISPLAY", "xsel": "DISPLAY"}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a thread of several posts and a fact of one as the current one, and no clipboard at all."""
    (tmp_path / "quotes.yaml").write_text(
        f"- {{id: long, text: {WORDS}, source: https://example.org/t}}\n"
        "- {id: one, text: Rivers remember., source: https://example.org/a}\n",
        encoding="utf-8",
    )
    (tmp_path / "tools").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path / "tools"))
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def install(folder: Path, name: str, script: str = "/bin/cat > copied") -> None:
    """Make a program that does what the script says."""
    program = folder / "tools" / name
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)


def posts(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Return the posts of the thread."""
    assert run(["post", "long", "--platform", "x"]) == 0
    return capsys.readouterr().out.removesuffix("\n").split("\n---\n")


# --- programs -----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [program.command[0] for program in PROGRAMS])
def test_each_program_is_given_exactly_the_text(name: str, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(here, name, '/bin/cat > copied; echo "$LANG $*" > asked')
    if name in SESSIONS:
        with pytest.raises(SnippetsError, match="no program for it here"):
            copy_text(HARD)
        monkeypatch.setenv(SESSIONS[name], "there")
    assert copy_text(HARD) == name.removesuffix(".exe")
    copied = (here / "copied").read_bytes()
    assert (base64.b64decode(copied) if name == "powershell.exe" else copied) == HARD.encode()
    asked = (here / "asked").read_text("utf-8")
    assert ("UTF-8" in asked.split()[0]) >= (name == "pbcopy")
    assert ("FromBase64String" in asked) == (name == "powershell.exe")


def test_one_that_fails_is_followed_by_the_next(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "there")
    monkeypatch.setenv("DISPLAY", ":0")
    install(here, "wl-copy", "echo 'Failed to connect' >&2; exit 1")
    install(here, "xclip")
    assert copy_text(HARD) == "xclip"
    install(here, "xclip", "exit 3")
    with pytest.raises(
        SnippetsError, match=r"\(wl-copy: Failed to connect; xclip: exit code 3\); copy the text by hand"
    ):
        copy_text(HARD)


def test_what_stays_behind_is_not_waited_for(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As xclip does, which keeps the clipboard and holds what it was given to write to."""
    monkeypatch.setenv("DISPLAY", ":0")
    install(here, "xclip", "/bin/cat > copied; /bin/sleep 300 & echo $! > left")
    # Waiting would end in an error.
    assert copy_text(HARD) == "xclip"
    os.kill(int((here / "left").read_text("utf-8")), 9)


# --- the command, without a terminal ------------------------------------------------------------


@pytest.mark.parametrize(("part", "next_"), [(None, "the next one: --part 2"), (2, "")])
def test_without_a_terminal_one_post_is_copied(
    part: int | None, next_: str, here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    thread = posts(capsys)
    monkeypatch.setenv("DISPLAY", ":0")
    install(here, "xclip")
    options = ["--part", str(part)] if part else []
    assert run(["post", "long", "--platform", "x", "--copy", *options]) == 0
    out, err = capsys.readouterr()
    assert out == (thread[part - 1] if part else "\n---\n".join(thread)) + "\n"
    assert (here / "copied").read_bytes() == thread[(part or 1) - 1].encode()
    assert f"X {part or 1}/{len(thread)} is on the clipboard (xclip)" in err
    assert ("no terminal to ask at" in err) == bool(next_)
    assert next_ in err


@pytest.mark.usefixtures("here")
def test_without_a_clipboard_the_posts_are_printed_all_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    thread = posts(capsys)
    assert run(["post", "long", "--platform", "x", "--copy"]) == 3
    out, err = capsys.readouterr()
    assert out == "\n---\n".join(thread) + "\n"
    assert "no clipboard can be reached (no program for it here; install wl-clipboard" in err


def test_cards_are_named_as_they_were_exported(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    install(here, "xclip")
    command = ["post", "one", "--platform", "x", "--copy", "-o", "out"]
    assert run(command) == 0
    assert "out has no cards of these posts; `snippets export` makes them" in capsys.readouterr().err
    assert run(["export", "-o", "out", "--platform", "x"]) == 0
    capsys.readouterr()
    assert run(command) == 0
    said = capsys.readouterr().err
    assert f"  picture: {Path('out', 'one', 'x', 'card-1.png')}\n" in said
    assert f"  alt text: {' '.join(Path('out', 'one', 'x', 'alt-1.txt').read_text('utf-8').split())}\n" in said
    # Those of a text that has changed since would be the wrong ones.
    (here / "quotes.yaml").write_text("- {id: one, text: Lakes., source: https://example.org/a}\n", encoding="utf-8")
    assert run(command) == 0
    assert "out has no cards of these posts" in capsys.readouterr().err
    Path("out", "manifest.json").write_text("[", encoding="utf-8")
    assert run(command) == 0
    assert "out has no cards of these posts" in capsys.readouterr().err


# --- part by part -------------------------------------------------------------------------------

CARDS = (Picture(Path("card-1.png"), "Alt one", 1), Picture(Path("card-2.png"), "Alt two", 1))
PARTS = [Part("X 1/3", "One", "", CARDS), Part("X 2/3", "Two", "", ()), Part("X 3/3", "Three", "", CARDS[1:])]

# Keys that are pressed, and what comes on the clipboard in turn.
WALKS: Mapping[str, tuple[str, list[str]]] = {
    "Enter": ("\r\r\r", ["One", "Two", "Three"]),
    "line feeds": ("\n\n\n", ["One", "Two", "Three"]),
    "q": ("\rq", ["One", "Two"]),
    "Q at once": ("Q", ["One"]),
    "Escape": ("\x1b", ["One"]),
    "Ctrl-D": ("\x04", ["One"]),
    "the end of input": ("", ["One"]),
    "other keys": ("xy \r\t\x1b[A", ["One", "Two"]),
    "alt texts": ("a\ra\rA\r", ["One", "Alt one", "Two", "Three", "Alt two"]),
    "alt texts in turn": ("aaaq", ["One", "Alt one", "Alt two", "Alt one"]),
}


def typed(keys: str) -> Callable[[], str]:
    rest = list(keys)

    def key() -> str:
        if not rest:
            raise EOFError
        return rest.pop(0)

    return key


@pytest.mark.parametrize("name", WALKS)
def test_keys(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    keys, expected = WALKS[name]
    copied: list[str] = []

    def copy(text: str) -> str:
        copied.append(text)
        return "tool"

    walk(PARTS, copy, typed(keys))
    assert copied == expected
    out, err = capsys.readouterr()
    assert out == ""
    assert "X 1/3 is on the clipboard (tool)" in err
    assert "Enter: X 2/3; a: its alt text; q: end" in err


def test_at_a_terminal(here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    thread = posts(capsys)
    monkeypatch.setenv("DISPLAY", ":0")
    install(here, "xclip", 'read count < count; /bin/cat > "copied-$count"; echo $((count + 1)) > count')
    (here / "count").write_text("1\n", encoding="utf-8")
    master, slave = pty.openpty()
    command = [sys.executable, "-m", "snippets", "post", "long", "--platform", "x", "--copy"]
    with subprocess.Popen(command, stdin=slave, stdout=subprocess.PIPE, stderr=slave) as process:
        os.close(slave)
        said = ""
        for key, asked in (("\r", f"Enter: X 2/{len(thread)}; q: end"), ("q", "Enter: X 3/")):
            while asked not in said:
                said += os.read(master, 4096).decode()
            # What is typed before it listens for single keys is thrown away.
            while termios.tcgetattr(master)[3] & termios.ICANON:
                assert process.poll() is None
            os.write(master, key.encode())
        assert process.stdout
        assert process.stdout.read().decode() == "\n---\n".join(thread) + "\n"
        assert process.wait(60) == 0
    os.close(master)
    copied = {path.name: path.read_bytes() for path in here.glob("copied-*")}
    assert copied == {f"copied-{number}": thread[number - 1].encode() for number in (1, 2)}


# --- real ones ----------------------------------------------------------------------------------


def need(*programs: str) -> None:
    for program in programs:
        if not shutil.which(program):
            lacking(f"{program} is not installed; Debian and Ubuntu: apt install xvfb xclip xsel sway wl-clipboard")


@contextmanager
def x11() -> Iterator[dict[str, str]]:
    """Run an X server without a screen; gives the variables that lead to it."""
    need("Xvfb")
    out, into = os.pipe()
    command = ["Xvfb", "-displayfd", str(into), "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(command, pass_fds=[into], stderr=subprocess.DEVNULL) as server:
        os.close(into)
        with open(out, encoding="ascii") as number:  # noqa: PTH123 - a file descriptor
            display = number.readline().strip()
        try:
            yield {"DISPLAY": f":{display}"}
        finally:
            server.terminate()


@contextmanager
def wayland() -> Iterator[dict[str, str]]:
    """Run a Wayland compositor without a screen; gives the variables that lead to it."""
    need("sway")
    # The path of a socket may have 107 bytes.
    folder = Path(tempfile.mkdtemp(prefix="wl-"))
    settings = {"WLR_BACKENDS": "headless", "WLR_LIBINPUT_NO_DEVICES": "1", "WLR_RENDERER": "pixman"}
    command = ["sway", "-c", "/dev/null"]
    if os.geteuid() == 0:
        # It refuses to run as root.
        os.chown(folder, 65534, 65534)
        command = ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups", *command]
    environment = {**os.environ, **settings, "XDG_RUNTIME_DIR": str(folder), "HOME": str(folder)}
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, env=environment, stdout=quiet, stderr=quiet) as compositor:
        try:
            while not (found := [path.name for path in folder.glob("wayland-?")]):
                assert compositor.poll() is None, "sway did not start"
                time.sleep(0.05)
            yield {"XDG_RUNTIME_DIR": str(folder), "WAYLAND_DISPLAY": found[0]}
        finally:
            compositor.terminate()
            compositor.wait()
            shutil.rmtree(folder)


REAL = {
    "xclip": (x11, ("xclip", "-selection", "clipboard", "-out")),
    "xsel": (x11, ("xsel", "--clipboard", "--output")),
    "wl-copy": (wayland, ("wl-paste", "--no-newline", "--type", "text/plain;charset=utf-8")),
}


def held(read: tuple[str, ...], wanted: str) -> str:
    """Return what the clipboard holds: xsel ends a moment before the part of it that stays has taken it over."""
    found = ""
    for _ in range(100):
        # Asked at the very moment of the takeover it would wait for ever.
        with suppress(subprocess.TimeoutExpired):
            found = subprocess.run(read, capture_output=True, check=True, timeout=5).stdout.decode()
        if found == wanted:
            break
        time.sleep(0.05)
    return found


@pytest.mark.parametrize("name", REAL)
def test_a_real_clipboard_holds_exactly_the_post(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    session, read = REAL[name]
    need(name, read[0])
    monkeypatch.chdir(tmp_path)
    only = tuple(program for program in PROGRAMS if program.name == name)
    monkeypatch.setattr("snippets.commands.clipboard.PROGRAMS", only)
    with session() as variables:
        for variable, value in variables.items():
            monkeypatch.setenv(variable, value)
        for text in (HARD, "Short.", '<svg xmlns="http://www.w3.org/2000/svg"/>', "x" * 70_000):
            assert copy_text(text) == name
            assert held(read, text) == text
        (tmp_path / "quotes.yaml").write_text("- {id: a, text: 🌸, source: https://example.org/a}", encoding="utf-8")
        assert run(["post", "a", "--platform", "x", "--copy"]) == 0
        out = capsys.readouterr().out
        post = out.removesuffix("\n")
        assert held(read, post) == post

"""A preview from the first build to Ctrl-C: what it watches, what it makes, and that nothing ends it but its user."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

import fontfiles
import pictures
from previewing import PATIENCE, previewed, save
from snippets.errors import InputError
from snippets.export.session import session
from snippets.load import load, load_theme
from snippets.preview.build import Recipe, build
from snippets.preview.watch import look, mark, wait_for_change
from snippets.preview.workshop import Workshop

TODAY = date(2026, 11, 24)
GOOD = "- {id: a, text: Rivers remember their beds., source: https://example.org/a}\n"
OTHER = GOOD.replace("Rivers", "Lakes")
BROKEN = GOOD + "- text: No source at all.\n"


@pytest.fixture
def here(tmp_path: Path) -> Path:
    (tmp_path / "quotes.yaml").write_text(GOOD, encoding="utf-8")
    return tmp_path


# --- what is watched ----------------------------------------------------------------------------


def test_a_campaign_tells_every_file_that_it_stands_on(tmp_path: Path) -> None:
    (tmp_path / "look").mkdir()
    texts = {
        "quotes.yaml": "campaign: {theme: look/mine.yaml, logo: logo.png}\n"
        "snippets: [{text: Well then., image: gone.jpg, source: https://example.org/a}]\n",
        "look/mine.yaml": "like: base.yaml\ntypes: {quote: own.ttf, fact: gone.ttf}\n",
        "look/base.yaml": "like: paper\nlogo: drawn.png\n",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "logo.png").write_bytes(pictures.encoded(pictures.plain_logo(), "PNG"))
    (tmp_path / "look" / "own.ttf").write_bytes(fontfiles.GOOD)
    seen: list[Path] = []
    with pytest.raises(InputError):
        load(tmp_path / "quotes.yaml", TODAY, seen=seen.append)
    # Those that are missing, and the file of platforms that may come to lie there, are among them.
    missing = {"platforms.yaml", "quotes.receipts.json"}
    expected = {*texts, *missing, "logo.png", "gone.jpg", "look/own.ttf", "look/gone.ttf", "look/drawn.png"}
    assert {path.relative_to(tmp_path).as_posix() for path in seen} == expected


def test_so_does_a_theme_of_the_command_line(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("like: base.yaml\n", encoding="utf-8")
    (tmp_path / "base.yaml").write_text("like: paper\n", encoding="utf-8")
    seen: list[Path] = []
    load_theme(str(tmp_path / "mine.yaml"), seen.append)
    assert {path.name for path in seen} == {"mine.yaml", "base.yaml"}


def test_a_file_is_known_as_it_was_before_it_was_read(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    quotes = here / "quotes.yaml"
    before = mark(quotes)
    read = Path.read_bytes

    def changed_meanwhile(path: Path) -> bytes:
        content = read(path)
        if path == quotes:
            save(quotes, OTHER)
        return content

    monkeypatch.setattr(Path, "read_bytes", changed_meanwhile)
    made = build(Recipe(quotes, here / "output"), TODAY)
    assert made.made
    assert made.marks[quotes] == before
    assert made.marks[quotes] != mark(quotes)


# What happens to quotes.yaml between one look and the next.
STEPS: dict[str, tuple[Callable[[Path], object], ...]] = {
    "written": (lambda path: path.write_text(OTHER * 2, "utf-8"),),
    "renamed": (lambda path: save(path, OTHER),),
    "of the same size and time": (lambda path: save(path, GOOD.replace("R", "X"), time=0),),
    "taken away": (lambda path: path.unlink(),),
    "in pieces": (lambda path: path.write_text(GOOD[:9], "utf-8"), lambda path: path.write_text(OTHER, "utf-8")),
    "moved away and back": (lambda path: path.rename(f"{path}.bak"), lambda path: save(path, OTHER)),
    "after a while": (lambda _: None, lambda _: None, lambda path: path.write_text(OTHER * 2, "utf-8")),
    "a picture comes": (lambda path: path.with_name("gone.jpg").touch(),),
}


class Steps:
    """A sleep in which things happen, one each time."""

    def __init__(self, path: Path, *steps: Callable[[Path], object]) -> None:
        self.path, self.rest, self.slept = path, list(steps), 0

    def __call__(self, seconds: float) -> None:
        assert seconds > 0
        self.slept += 1
        assert self.slept < 20
        if self.rest:
            self.rest.pop(0)(self.path)


@pytest.mark.parametrize("name", STEPS)
def test_a_change_is_noticed_when_it_has_come_to_rest(name: str, here: Path) -> None:
    quotes = here / "quotes.yaml"
    os.utime(quotes, ns=(0, 0))
    steps = Steps(quotes, *STEPS[name])
    assert wait_for_change(look({quotes: None, here / "gone.jpg": None}), steps)
    # One more look than there were steps: the last of them has come to rest.
    assert steps.slept == len(STEPS[name]) + 1


def test_what_is_back_as_it_was_is_no_change(here: Path) -> None:
    quotes, away = here / "quotes.yaml", here / "away"
    steps = Steps(quotes, lambda path: path.rename(away), away.rename)
    assert not wait_for_change(look({quotes: None}), steps, looks=3)
    assert steps.slept == 4


def test_no_file_system_takes_such_a_name() -> None:
    assert mark(Path("a\0b")) is None
    assert mark(Path("a" * 5000)) is None


# --- a build ------------------------------------------------------------------------------------


def test_a_build_is_an_export(here: Path) -> None:
    made = build(Recipe(here / "quotes.yaml", here / "output", platforms=("x",)), TODAY)
    assert (made.made, made.problems, made.again) == (True, (), False)
    assert made.said.startswith("1 items; ")
    assert (here / "output" / "a" / "x" / "post-1.txt").read_text("utf-8").startswith("Rivers")
    assert not (here / "output" / "a" / "bluesky").exists()


@pytest.mark.parametrize(
    ("recipe", "said", "again"),
    [
        ({"ids": ("b",)}, "no active snippet “b”", False),
        ({"tags": ("b",)}, "no active tag “b”", False),
        ({"platforms": ("b",)}, "no active platform “b”", False),
        ({"theme": "gone.yaml"}, "gone.yaml: no such file", True),
        ({"quotes": Path("gone.yaml")}, "gone.yaml: no such file", True),
        ({"output": Path("quotes.yaml")}, "is not a folder", True),
    ],
)
def test_what_is_wrong_beside_the_input(
    recipe: dict[str, object], said: str, again: bool, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(here)
    given: dict[str, object] = {"quotes": Path("quotes.yaml"), "output": Path("output"), **recipe}
    made = build(Recipe(**given), TODAY)  # type: ignore[arg-type]
    assert (made.made, made.problems, made.again) == (False, (), again)
    assert said in made.said
    assert Path("quotes.yaml") in made.marks or "quotes" in recipe


def test_another_export_in_the_folder_is_waited_for(here: Path) -> None:
    recipe = Recipe(here / "quotes.yaml", here / "output")
    with session(here / "output"):
        made = build(recipe, TODAY)
    assert (made.made, made.again) == (False, True)
    assert "another export is writing" in made.said
    assert build(recipe, TODAY).made


def test_a_mistake_of_ours_does_not_end_it(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("snippets.load.check", None)
    made = build(Recipe(here / "quotes.yaml", here / "output"), TODAY)
    assert (made.made, made.again) == (False, False)
    assert made.said.startswith("snippets made a mistake (TypeError")


def test_a_process_that_breaks_off_is_followed_by_the_next(here: Path) -> None:
    with Workshop(Recipe(here / "quotes.yaml", here / "output")) as workshop:
        workshop._process.kill()
        made = workshop.make(TODAY)
        assert (made.made, made.marks) == (False, {})
        assert "the build broke off" in made.said
        assert workshop.make(TODAY).made
        save(here / "quotes.yaml", BROKEN)
        assert [str(problem.where) for problem in workshop.make(TODAY).problems] == [f"{here / 'quotes.yaml'}:2"]
    assert not workshop._process.is_alive()


# --- all of it ----------------------------------------------------------------------------------


def test_the_page_follows_the_file(here: Path) -> None:
    quotes = here / "quotes.yaml"
    with previewed(here) as preview:
        preview.wait("Rivers remember", "data-print=")
        save(quotes, OTHER)
        preview.wait("Lakes remember")
        save(quotes, BROKEN)
        preview.wait("has to be mended", "<code>quotes.yaml:2</code>", "has no source")
        save(quotes, "- [\n")
        preview.wait("has to be mended", "<code>quotes.yaml:1</code>")
        quotes.unlink()
        preview.wait("It cannot be made", "quotes.yaml: no such file")
        save(quotes, GOOD)
        preview.wait("Rivers remember")
        made = (here / "output" / "index.html").read_bytes()
        assert preview.get("a/x/post-1.txt") == (here / "output" / "a" / "x" / "post-1.txt").read_text("utf-8")
    assert "quotes.yaml:2: " in preview.said()
    # The page on the disk is that of an export.
    command = [sys.executable, "-m", "snippets", "export", "-o", "exported"]
    subprocess.run(command, cwd=here, check=True, capture_output=True)
    assert (here / "exported" / "index.html").read_bytes() == made


def test_the_page_follows_pictures_and_themes(here: Path) -> None:
    text = "campaign: {theme: mine.yaml, logo: logo.png}\nsnippets:\n" + GOOD
    save(here / "quotes.yaml", text)
    card = here / "output" / "a" / "x" / "card-1.png"
    with previewed(here) as preview:
        preview.wait("<code>quotes.yaml:1</code>", "no file &quot;mine.yaml&quot;", "no file &quot;logo.png&quot;")
        save(here / "mine.yaml", 'like: paper\ncolours: {ground: "#FFFFFF"}\n')
        (here / "logo.png").write_bytes(pictures.encoded(pictures.plain_logo(), "PNG"))
        first = preview.wait("Rivers remember")
        before = card.read_bytes()
        (here / "logo.png").write_bytes(pictures.encoded(pictures.coloured_logo(), "PNG"))
        second = preview.wait("Rivers remember", after=first)
        assert card.read_bytes() != before
        before = card.read_bytes()
        save(here / "mine.yaml", 'like: paper\ncolours: {ground: "#FFF8E8"}\n')
        preview.wait("Rivers remember", after=second)
        assert card.read_bytes() != before
        save(here / "mine.yaml", "like: paper\ncolours: {ground: pink}\n")
        preview.wait("<code>mine.yaml:2</code>")


def test_what_cannot_be_made_is_left_out_and_named(here: Path) -> None:
    long = f"https://example.org/{'a' * 400}"
    save(here / "quotes.yaml", f"{GOOD}- {{id: b, text: Well then., source: '{long}'}}\n")
    with previewed(here, "--platform", "bluesky") as preview:
        page = preview.wait("Rivers remember", "<summary>1 error</summary>", "<code>quotes.yaml:2</code>")
        assert "b: not made for Bluesky" in page


def test_options_are_those_of_an_export(here: Path) -> None:
    shutil.copy(here / "quotes.yaml", here / "mine.yml")
    options = ("mine.yml", "build", "--platform", "x", "--theme", "night", "--media-base-url", "https://example.org/c")
    with previewed(here, *options) as preview:
        preview.wait("Rivers remember")
    assert {path.name for path in (here / "build" / "a").iterdir()} == {"x"}
    assert "https://example.org/c/a/x/card-1.png" in (here / "build" / "schedulers" / "plain.csv").read_text("utf-8")
    assert not (here / "output").exists()


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_cleanly(sent: signal.Signals, here: Path) -> None:
    with previewed(here) as preview:
        preview.wait("Rivers remember")
        preview.process.send_signal(sent)
        assert preview.process.wait(PATIENCE) == 0
        assert preview.process.stdout
        assert preview.process.stdout.read() == ""
    assert "Traceback" not in preview.said()
    assert "interrupted" not in preview.said()
    with session(here / "output"):
        pass


def test_it_ends_cleanly_in_the_middle_of_a_build(here: Path) -> None:
    rows = (f"- {{id: s{n}, text: Rivers number {n}., source: https://example.org/{n}}}\n" for n in range(300))
    save(here / "quotes.yaml", "".join(rows))
    with previewed(here) as preview:
        preview.wait("It is being made")
        while not list((here / "output").glob("s*")):
            assert preview.process.poll() is None
        preview.process.send_signal(signal.SIGINT)
        assert preview.process.wait(PATIENCE) == 0
    assert preview.said() == ""
    # The lock is free, and what was begun is known as ours.
    command = [sys.executable, "-m", "snippets", "export"]
    done = subprocess.run(command, cwd=here, check=False, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert "1200 items" in done.stderr


def test_a_closed_terminal_leaves_no_process(here: Path) -> None:
    with previewed(here) as preview:
        preview.wait("Rivers remember")
        # Killed, it can tell nobody; whoever waits for it hears that the pipe is closed, and lets go of stdout.
        preview.process.kill()
        assert preview.process.stdout
        assert preview.process.stdout.read() == ""

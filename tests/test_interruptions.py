"""Exports that are killed, stopped or refused by the disk: nothing is ever half there, and the next run mends all.

How many moments and steps are tried is set by SNIPPETS_EXAMPLES: `make stress` tries all.
"""

import errno
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest

from faulty import PART, Faulty, half_made, tree
from snippets.__main__ import run
from snippets.export.state import STATE

STRESS = "SNIPPETS_EXAMPLES" in os.environ

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the cases are forked: POSIX only")


def quotes(*ids: str, words: str = "plain") -> str:
    snippets = "".join(
        f"  - {{id: {name}, text: 'Fact {name} in {words} words.', source: 'https://example.org/{name}'}}\n"
        for name in ids
    )
    return f"campaign: {{platforms: [x, email-html], title: Rivers}}\nsnippets:\n{snippets}"


class Change(NamedTuple):
    """A campaign that was exported, what became of it, and how that is exported."""

    before: str
    after: str
    arguments: tuple[str, ...] = ()
    jobs: str = "1"


CHANGES = {
    "fresh": Change("", quotes("one", "two")),
    "changed": Change(quotes("one", "two"), quotes("one", "two", words="other")),
    "removed": Change(quotes("one", "two"), quotes("two")),
    "theme": Change(quotes("one", "two"), quotes("one", "two"), ("--theme", "night")),
    "all of it": Change(quotes("one", "two"), quotes("two", "three", words="other"), ("--theme", "night")),
    "archive": Change(quotes("one", "two"), quotes("two", "three"), ("--zip",)),
    "two processes": Change(quotes("one", "two"), quotes("two", "three", words="other"), jobs="2"),
}
ERRORS = ("ENOSPC", "EACCES", "EIO")

# Steps that change what is on the disk, and the reads without which an export cannot go on.
CHANGING = ("open xb", "write", "sync", "replace", "unlink", "rmdir", "mkdir", "open rb .snippets.json")


def chosen(steps: Sequence[str], change: str) -> Iterator[tuple[int, str]]:
    """Yield (number of a step, what befalls it): all in `make stress`, else each changing step of one campaign."""
    ways = ("KILL", *ERRORS)
    if STRESS:
        yield from ((at, how) for at in range(1, len(steps) + 1) for how in ways)
        return
    changing = [at for at, step in enumerate(steps, start=1) if step.startswith(CHANGING)]
    for number, at in enumerate(changing if change == "all of it" else changing[::8]):
        yield at, ways[number % len(ways)]


@pytest.fixture(scope="module")
def room() -> Iterator[Path]:
    """A folder in memory where the system has such: exports wait for the disk, which other programs keep busy."""
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if memory.is_dir() else None) as name:
        yield Path(name).resolve()


@pytest.fixture(scope="module")
def faulty() -> Iterator[Faulty]:
    with Faulty() as server:
        yield server


@pytest.mark.parametrize("name", CHANGES)
def test_a_fault_at_any_step_is_mended_by_the_next_run(name: str, faulty: Faulty, room: Path) -> None:
    change, place = CHANGES[name], room / name
    place.mkdir()
    old, new = place / "old", place / "new"
    old.mkdir()
    if change.before:
        (old / "quotes.yaml").write_text(change.before, encoding="utf-8")
        faulty.warm(old)
    (old / "quotes.yaml").write_text(change.after, encoding="utf-8")
    shutil.copytree(old, new)
    faulty.warm(new, change.arguments)
    arguments = (*change.arguments, "--jobs", change.jobs)
    wanted, were = tree(new / "out"), tree(old / "out")
    shutil.copytree(old, place / "count")
    steps = faulty.run(place / "count", arguments).steps
    assert tree(place / "count" / "out") == wanted
    for at, how in chosen(steps, name):
        here = place / "case"
        shutil.copytree(old, here)
        first = faulty.run(here, arguments, at=at, how=how)
        what = f"{how} at {at}, {first.steps[at - 1]}: {first.said}"
        now = tree(here / "out")
        assert half_made(now, were, wanted) in ([], [STATE]), what
        assert not first.orphans, what
        if how == "KILL":
            assert first.code == -signal.SIGKILL, what
        else:
            assert not [path for path in now if PART.search(path)], what
            _told(first.code, first.said, how, what, done=now == wanted)
        assert faulty.run(here, arguments).code == 0, what
        assert tree(here / "out") == wanted, what
        shutil.rmtree(here)


def _told(code: int, said: str, how: str, what: str, *, done: bool) -> None:
    """Check that a fault is told in one line with its path and reason, unless the export could do without."""
    if code == 0:
        assert done, what
        return
    assert code == 3, what
    lines = said.splitlines()
    assert len(lines) == 1, what
    assert lines[0].startswith("out"), what
    assert os.strerror(getattr(errno, how)) in lines[0], what
    assert not PART.search(lines[0]), what


# --- signals, at any moment of the command as people run it -----------------------------------------

IDS = ("one", "two", "three", "four", "five", "six")
FRESH = ["export", "-o", "out", "--jobs", "2"]


class Campaign(NamedTuple):
    """A campaign exported once: its folder, what is in the output, and how long that took, s."""

    folder: Path
    wanted: dict[str, str]
    took: float


@pytest.fixture(scope="module")
def campaign(room: Path) -> Campaign:
    folder = room / "signals"
    folder.mkdir()
    (folder / "quotes.yaml").write_text(quotes(*IDS), encoding="utf-8")
    began = time.monotonic()
    subprocess.run([sys.executable, "-m", "snippets", *FRESH], cwd=folder, check=True, capture_output=True)
    return Campaign(folder, tree(folder / "out"), time.monotonic() - began)


def gone(group: int) -> bool:
    """Return whether every process of a group ends soon."""
    until = time.monotonic() + 10
    while time.monotonic() < until:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.01)
    return False


def moments(count: int, seed: int) -> list[float]:
    """Return moments of an export, as parts of its time."""
    dice = random.Random(seed)
    return [round(dice.uniform(0.2, 1.0), 3) for _ in range(count)]


def interrupt(campaign: Campaign, moment: float, sign: signal.Signals, *, everybody: bool) -> tuple[int, str]:
    """Send a signal to an export under way; return its exit code and what it said."""
    shutil.rmtree(campaign.folder / "out", ignore_errors=True)
    with (campaign.folder / "err.txt").open("wb") as err:
        process = subprocess.Popen(
            [sys.executable, "-m", "snippets", *FRESH],
            cwd=campaign.folder, stdout=subprocess.DEVNULL, stderr=err, start_new_session=True,
        )  # fmt: skip
        time.sleep(moment * campaign.took)
        os.killpg(process.pid, sign) if everybody else process.send_signal(sign)
        code = process.wait(20)
    assert gone(process.pid)
    return code, (campaign.folder / "err.txt").read_text(encoding="utf-8")


def check_mended(campaign: Campaign, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(campaign.folder)
    assert half_made(tree(Path("out")), campaign.wanted) in ([], [STATE])
    assert run(["export", "-o", "out"]) == 0
    assert tree(Path("out")) == campaign.wanted


@pytest.mark.parametrize("moment", moments(60 if STRESS else 15, seed=1))
def test_killed_at_any_moment(moment: float, campaign: Campaign, monkeypatch: pytest.MonkeyPatch) -> None:
    code, _ = interrupt(campaign, moment, signal.SIGKILL, everybody=False)
    assert code in {0, -signal.SIGKILL}
    check_mended(campaign, monkeypatch)


# What ends an export, the exit code of it, and what is said.
ENDINGS = {
    signal.SIGINT: (130, ["interrupted"]),
    signal.SIGTERM: (143, []),
}


def _is_said_at_the_end(line: str) -> bool:
    """Return whether a line is of what is said when all is written, before which or after which a signal may come."""
    return "files written" in line or "schedulers/: warning:" in line


@pytest.mark.parametrize("moment", moments(30 if STRESS else 4, seed=2))
@pytest.mark.parametrize("everybody", [True, False], ids=["as a terminal does", "one process"])
@pytest.mark.parametrize("sign", ENDINGS)
def test_stopped_at_any_moment(
    sign: signal.Signals, everybody: bool, moment: float, campaign: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, said = interrupt(campaign, moment, sign, everybody=everybody)
    wanted, words = ENDINGS[sign]
    # Before and after our own code the signal is Python's.
    assert code in {0, wanted, -sign}
    if code == wanted:
        # The signal may come when everything is written and said.
        assert [line for line in said.split("\n") if line and not _is_said_at_the_end(line)] == words
        assert not [path for path in tree(campaign.folder / "out") if PART.search(path)]
    check_mended(campaign, monkeypatch)

"""Exports into folders where something may not be read or written: a clear problem, and all is well once it may."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest

from fault_server import NOBODY
from faulty import PART, Faulty, tree

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the cases are forked: POSIX only")

HEAD = "campaign: {platforms: [x, sms], title: Rivers}\nsnippets:\n"
ONE = "  - {id: one, text: Fact one in plain words., source: 'https://example.org/one'}\n"
TWO = "  - {id: two, text: Fact two in plain words., source: 'https://example.org/two'}\n"
CHANGED = HEAD + ONE.replace("plain", "other")


class Case(NamedTuple):
    """A path, below the folder of quotes.yaml, with the rights that it gets, and the exit code."""

    path: str
    rights: int
    code: int


CASES = (
    Case("out", 0o555, 3),
    Case("out", 0o333, 3),
    Case("out", 0o000, 3),
    Case("out/one", 0o555, 0),
    Case("out/one", 0o000, 3),
    Case("out/one/x", 0o555, 3),
    Case("out/one/x", 0o000, 3),
    Case("out/schedulers", 0o555, 3),
    Case("out/two", 0o555, 3),
    Case("out/two/x", 0o555, 3),
    # What can be replaced need not be read.
    Case("out/one/x/post-1.txt", 0o444, 0),
    Case("out/one/x/post-1.txt", 0o000, 0),
    Case("out/index.html", 0o000, 0),
    Case("out/manifest.json", 0o444, 0),
    Case("out/manifest.json", 0o000, 3),
    Case("out/.snippets.json", 0o444, 0),
    Case("out/.snippets.json", 0o000, 3),
)


@pytest.fixture(scope="module")
def faulty() -> Iterator[Faulty]:
    with Faulty() as server:
        yield server


@pytest.fixture(scope="module")
def exported(faulty: Faulty) -> Iterator[Path]:
    """A folder that anybody may enter, with a campaign of two snippets, exported, and the one that is to be."""
    with TemporaryDirectory() as name:
        folder = Path(name).resolve()
        folder.chmod(0o755)
        (folder / "old").mkdir()
        (folder / "old" / "quotes.yaml").write_text(HEAD + ONE + TWO, encoding="utf-8")
        faulty.warm(folder / "old")
        (folder / "old" / "quotes.yaml").write_text(CHANGED, encoding="utf-8")
        shutil.copytree(folder / "old", folder / "new")
        faulty.warm(folder / "new")
        yield folder


@pytest.mark.parametrize("case", CASES, ids=[f"{case.path} {case.rights:o}" for case in CASES])
def test_rights(case: Case, faulty: Faulty, exported: Path) -> None:
    here = exported / f"{case.path.replace('/', '_')}_{case.rights:o}"
    shutil.copytree(exported / "old", here)
    if not os.getuid():
        for path in (here, *here.rglob("*")):
            os.chown(path, NOBODY, NOBODY)
    before = (here / case.path).stat().st_mode
    (here / case.path).chmod(case.rights)
    done = faulty.run(here, ("--jobs", "1"), how="NOBODY")
    assert done.code == case.code, done.said
    if done.code:
        assert done.said.startswith("out")
        assert done.said.count("\n") == 1
        assert not PART.search(done.said)
        (here / case.path).chmod(before)
        again = faulty.run(here, ("--jobs", "1"), how="NOBODY")
        assert again.code == 0, again.said
    elif (here / case.path).is_dir():
        (here / case.path).chmod(before)
    assert tree(here / "out") == tree(exported / "new" / "out")

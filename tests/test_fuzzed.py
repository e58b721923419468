"""What `make fuzz` found: bytes that once broke the promise of a reader, each in a folder named for its entry."""

import subprocess
import sys
from pathlib import Path

import pytest

import readers

FOUND = sorted(readers.FUZZED.glob("*/*.bin"))


@pytest.mark.parametrize("case", FOUND, ids=lambda case: f"{case.parent.name}/{case.stem}")
def test_what_was_found_is_mended(case: Path) -> None:
    pytest.importorskip("resource", reason="this system does not limit memory")
    command = [sys.executable, readers.__file__, case.parent.name]
    done = subprocess.run(command, input=case.read_bytes(), capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


def test_each_folder_of_cases_is_of_an_entry() -> None:
    assert {path.name for path in readers.FUZZED.iterdir() if path.is_dir()} <= set(readers.ENTRIES)


@pytest.mark.parametrize("entry", readers.ENTRIES.values(), ids=readers.ENTRIES)
def test_each_entry_holds_for_what_it_is_fuzzed_from(entry: readers.Entry) -> None:
    seeds = [path for pattern in entry.seeds for path in readers.CASES.glob(pattern)]
    assert seeds
    for path in seeds:
        entry.hold(path.read_bytes())

"""Look for bytes that break the promise of a reader (`tests/readers.py`), with atheris: `make fuzz`.

    python tools/fuzz.py                          ten minutes, shared by all entries
    python tools/fuzz.py --seconds 60 md theme    a minute, shared by two

One process at a time, nicely, with limits of memory and of time for each input. It starts from the documents and cases
of the tests, cut into pieces, and from what earlier runs came to (build/fuzz), with a dictionary by entry. What it
finds is tried again in a process without instruments, made as short as may be, and kept in tests/cases/fuzzed, where
`tests/test_fuzzed.py` fails until it is mended. Exits with 1 when it found something.
"""

import argparse
import multiprocessing
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from multiprocessing.connection import Connection
from pathlib import Path

from fuzz_target import mark

ROOT = Path(__file__).resolve().parent.parent
TESTS = ROOT / "tests"
sys.path.insert(0, str(TESTS))

from readers import BYTES_MOST, CASES, ENTRIES, FUZZED, SECONDS_MOST, Entry, hold_within, pieces  # noqa: E402

TARGET = Path(__file__).with_name("fuzz_target.py")
BUILD = ROOT / "build" / "fuzz"

SECONDS, NICE = 600, 10
LENGTH_MOST = 1500  # bytes of an input: short ones say as much, and are quick
WORD_MOST = 60  # bytes of a word in libFuzzer's dictionary
SHORTENING_MOST = 60  # seconds
KEPT_MOST = 10  # findings of an entry; then they are to be mended

# Instruments make Python some five times as slow, and their tables take memory; what is found is tried without them.
SLOWER, LARGER = 3, 1.5

# Keys of YAML and JSON, as the seeds have them.
_KEY = re.compile(rb'(?m)^[\s-]*"?([a-z][a-zA-Z_-]{1,30})"?:')
_RUNS = re.compile(r"stat::number_of_executed_units: (\d+)")
_COVERED = re.compile(r"cov: (\d+)")
_FORK = multiprocessing.get_context("fork")


@dataclass(slots=True)
class Tally:
    """What came of an entry.

    Attributes:
        seconds: that the fuzzer ran.
        runs: inputs tried.
        covered: the most edges of the code seen.
        kept: cases written.
        unconfirmed: what a process without instruments did not repeat.
    """

    seconds: float = 0
    runs: int = 0
    covered: int = 0
    kept: list[Path] = field(default_factory=list)
    unconfirmed: list[str] = field(default_factory=list)


def main(arguments: Sequence[str]) -> int:
    """Fuzz the entries that are asked for; return 1 when something was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("entries", nargs="*", metavar="ENTRY", help=f"of {', '.join(ENTRIES)}; all when none is named")
    parser.add_argument("--seconds", type=int, default=SECONDS, help="in all (default: %(default)s)")
    options = parser.parse_args(arguments)
    wanted = options.entries or [*ENTRIES]
    if unknown := set(wanted) - set(ENTRIES):
        parser.error(f"no such entry: {', '.join(sorted(unknown))}")
    os.nice(NICE)
    found = False
    for name in wanted:
        tally = fuzz(name, options.seconds // len(wanted))
        found |= bool(tally.kept)
        print(
            f"{name:10} {tally.seconds:4.0f} s {tally.runs:9,} runs {tally.covered:6,} edges {len(tally.kept)} kept",
            flush=True,
        )
        for line in (*(str(path.relative_to(ROOT)) for path in tally.kept), *tally.unconfirmed):
            print(f"    {line}", flush=True)
    return int(found)


def fuzz(name: str, seconds: int) -> Tally:
    """Fuzz one entry for so long, and keep what is found."""
    place = BUILD / name
    _prepare(place, ENTRIES[name])
    tally, known = Tally(), set[str]()
    while tally.seconds < seconds and len(known) < KEPT_MOST:
        found = _run(name, place, known, seconds - int(tally.seconds), tally)
        if not found:
            break
        data = found.read_bytes()
        said = outcome(name, data)
        if said:
            known.add(said)
            tally.kept.append(_keep(name, said, shortened(name, data, said)))
        else:
            tally.unconfirmed.append(f"not seen again without instruments: {found.relative_to(ROOT)}")
    return tally


def _prepare(place: Path, entry: Entry) -> None:
    """Lay out what libFuzzer starts from: seeds, a dictionary, and folders for what it comes to."""
    shutil.rmtree(place / "seeds", ignore_errors=True)
    for folder in ("seeds", "corpus", "found"):
        (place / folder).mkdir(parents=True, exist_ok=True)
    places = (*entry.seeds, f"{FUZZED.name}/{place.name}/*")
    seeds = {seed for pattern in places for path in CASES.glob(pattern) for seed in _pieces(path.read_bytes())}
    for seed in seeds:
        (place / "seeds" / sha256(seed).hexdigest()).write_bytes(seed)
    words = {piece.encode() for piece in pieces(entry.pieces)} | {key for seed in seeds for key in _KEY.findall(seed)}
    escaped = ("".join(f"\\x{byte:02x}" for byte in word) for word in sorted(words) if 0 < len(word) <= WORD_MOST)
    (place / "words.dict").write_text("".join(f'"{word}"\n' for word in escaped), "ascii")


def _pieces(data: bytes) -> Iterator[bytes]:
    """Yield a document in runs of whole paragraphs, each as long as an input may be."""
    run = b""
    for paragraph in data.split(b"\n\n"):
        if run and len(run) + len(paragraph) > LENGTH_MOST:
            yield run
            run = b""
        run = (run + b"\n\n" + paragraph if run else paragraph)[:LENGTH_MOST]
    yield run


def _run(name: str, place: Path, known: set[str], seconds: int, tally: Tally) -> Path | None:
    """Run libFuzzer until it finds something or time is up; return the input that it found."""
    found = place / "found"
    before = set(found.iterdir())
    options = {
        "max_total_time": seconds,
        "timeout": SECONDS_MOST * SLOWER,
        "rss_limit_mb": int(BYTES_MOST * LARGER) >> 20,
        "max_len": LENGTH_MOST,
        "dict": place / "words.dict",
        "artifact_prefix": f"{found}{os.sep}",
        "print_final_stats": 1,
    }
    command = [sys.executable, str(TARGET), name, " ".join(known), *(f"-{key}={one}" for key, one in options.items())]
    begun = time.monotonic()
    done = subprocess.run(
        [*command, str(place / "corpus"), str(place / "seeds")],
        env={**os.environ, "PYTHONPATH": str(TESTS)},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    place.joinpath("log.txt").write_text(done.stderr, "utf-8")
    tally.seconds += time.monotonic() - begun
    runs, covered = _RUNS.findall(done.stderr), _COVERED.findall(done.stderr)
    tally.runs += int(runs[-1]) if runs else 0
    tally.covered = max(tally.covered, *map(int, covered), 0)
    new = set(found.iterdir()) - before
    if done.returncode and not new:
        raise SystemExit(f"{name}: the fuzzer failed, see {place / 'log.txt'}")
    # A slow unit is a note of libFuzzer's, beside which it goes on.
    return min((path for path in new if not path.name.startswith("slow-unit-")), default=None)


def outcome(name: str, data: bytes) -> str:
    """Return how the promise breaks, without instruments and within its limits: a mark; empty when it holds."""
    ours, theirs = _FORK.Pipe(duplex=False)
    process = _FORK.Process(target=_try, args=(name, data, theirs))
    process.start()
    theirs.close()
    try:
        said: str = ours.recv()
    except EOFError:
        # The system ended it.
        said = "time"
    process.join()
    return said


def _try(name: str, data: bytes, said: Connection) -> None:
    try:
        hold_within(name, data)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
        said.send(mark(error))
    else:
        said.send("")


def shortened(name: str, data: bytes, said: str) -> bytes:
    """Return the bytes without what the finding does not need: halves of it first, single bytes last."""
    end = time.monotonic() + SHORTENING_MOST
    size = len(data) // 2
    while size and time.monotonic() < end:
        at, before = 0, len(data)
        while at < len(data) and time.monotonic() < end:
            shorter = data[:at] + data[at + size :]
            if outcome(name, shorter) == said:
                data = shorter
            else:
                at += size
        size = size if len(data) < before else size // 2
    return data


def _keep(name: str, said: str, data: bytes) -> Path:
    kind = re.sub(r"\W+", "-", said.partition(":")[0]).lower()
    case = FUZZED / name / f"{kind}-{sha256(data).hexdigest()[:8]}.bin"
    case.parent.mkdir(exist_ok=True)
    case.write_bytes(data)
    return case


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Times whole exports of a large campaign: at first, unchanged, and with one snippet changed. Asserts nothing.

    python benchmarks/campaign.py [--snippets N] [--processes N]

Each snippet is on two platforms with canvases of their own, so N snippets are 2 N items. Every export is a process of
its own, as people run it; its memory and that of its workers is the most that they had. Ratios are of one run; on a
machine that does other work as well, the time of processors says more. What is asked is asked of 5,000 snippets.
"""

import argparse
import compileall
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
PLATFORMS = ("x", "instagram")
SNIPPETS = 300

# What the project asks of itself, of 5,000 snippets.
LEAST_RATIO, AIM_RATIO = 1.6, 1.8
MOST_UNCHANGED, MOST_CHANGED = 2, 3  # s
MOST_MEMORY = 150  # MB a process

# An export as people run it, which tells at its very end what its processes have had.
MEASURED = """
import atexit, json, resource, sys

def tell(file):
    size = 1 << 20 if sys.platform == "darwin" else 1 << 10
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    peaks = [one.ru_maxrss / size for one in used]
    open(file, "w").write(json.dumps([sum(one.ru_utime + one.ru_stime for one in used), *peaks]))

atexit.register(tell, sys.argv.pop(1))
from snippets.__main__ import main
main()
"""

OPENINGS = ("In {year}", "By the end of {year}", "According to the survey of {year}", "For the first time since {year}")
SUBJECTS = (
    "the share of households without safe water", "the number of people who left their homes", "spending on schools",
    "the average wait for a doctor", "the area of old forest", "the price of bread in the capital",
    "the count of reporters held in prison", "the length of rivers fit to swim in", "rent as a part of wages",
)  # fmt: skip
VERBS = ("rose by {n} per cent", "fell to {n},000", "doubled, to {n} in a hundred", "stayed at {n} a year")
ENDINGS = (
    "although the ministry had promised the opposite a year before",
    "and in the north it was worse than anywhere else in the country",
    "which the auditors call the steepest change since they began to count",
    "while the budget for it was cut twice, in spring and again in autumn",
    "so that families with three children or more spend a quarter of their income on it",
)
NAMES = ("Marta Example", "Jean-Luc Modèle", "Zoë Musterová", "Aram Օրինակյան", "Олена Приклад", "Ingrid Eksempel")
ROLES = ("city librarian", "professor of public health", "member of the audit office", "")


class Took(NamedTuple):
    """An export: its time, s, that of processors, and the most memory of its first process and of any other, MB."""

    seconds: float
    processors: float
    first: float
    other: float


def snippets(count: int, seed: int = 1) -> Iterator[str]:
    """Yield snippets as they stand in a quotes.yaml: facts and quotes of one to four sentences, every text another."""
    dice = Random(seed)  # noqa: S311 - the same each time
    for number in range(count):
        text = " ".join(_sentence(dice) for _ in range(dice.choice((1, 1, 1, 1, 2, 2, 3, 4))))
        values: dict[str, object] = {"id": f"snippet-{number}", "text": f"{text} No. {number}."}
        if dice.random() < 0.5:
            values |= {"speaker": dice.choice(NAMES), "role": dice.choice(ROLES) or "a witness"}
        values |= {"source": f"report-{dice.randrange(max(1, count // 10))}", "locator": f"p. {dice.randrange(1, 400)}"}
        values["tags"] = dice.sample(("water", "work", "rent", "health", "press"), 2)
        yield f"  - {json.dumps(values, ensure_ascii=False)}\n"


def _sentence(dice: Random) -> str:
    opening = dice.choice(OPENINGS).format(year=dice.randrange(1990, 2026))
    verb = dice.choice(VERBS).format(n=dice.randrange(2, 98))
    return f"{opening} {dice.choice(SUBJECTS)} {verb}, {dice.choice(ENDINGS)}."


def write_quotes(file: Path, count: int, changed: int = -1) -> None:
    """Write a campaign; one of its snippets may have other words than it had."""
    sources = "".join(
        f"  report-{number}: {{url: 'https://example.org/reports/{number}', title: Report no. {number}, "
        f"publisher: The Example Review, date: 2025-0{number % 9 + 1}}}\n"
        for number in range(max(1, count // 10))
    )
    rows = list(snippets(count))
    if changed >= 0:
        rows[changed] = rows[changed].replace(" No. ", " Number ")
    head = f"campaign: {{title: A large campaign, platforms: [{', '.join(PLATFORMS)}], brand: example.org}}\n"
    file.write_text(f"{head}sources:\n{sources}snippets:\n{''.join(rows)}", encoding="utf-8")


def export(folder: Path, *options: str) -> Took:
    """Export the campaign of a folder."""
    used = folder / "used.json"
    command = [sys.executable, "-c", MEASURED, str(used), "export", str(folder / "quotes.yaml")]
    began = time.perf_counter()
    subprocess.run([*command, "-o", str(folder / "out"), *options], check=True, capture_output=True)
    took = time.perf_counter() - began
    return Took(took, *json.loads(used.read_text("utf-8")))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--snippets", type=int, default=SNIPPETS)
    parser.add_argument("--processes", type=int, default=min(2, os.cpu_count() or 1), help="beside the run with one")
    chosen = parser.parse_args()
    count, processes = chosen.snippets, chosen.processes
    compileall.compile_dir(ROOT / "src", quiet=1)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_quotes(folder / "quotes.yaml", count)
        rows = {"one process": export(folder, "--jobs", "1")}
        shutil.rmtree(folder / "out")
        rows[f"{processes} processes"] = export(folder, "--jobs", str(processes))
        rows["nothing changed"] = min(export(folder) for _ in range(3))
        write_quotes(folder / "quotes.yaml", count, changed=count // 2)
        rows["one snippet changed"] = export(folder)
    items = count * len(PLATFORMS)
    print(f"{items:,} items{'':20}{'s':>9}{'CPU s':>9}{'items/s':>9}   MB: first process, others")
    for what, took in rows.items():
        speed = f"{took.seconds:9.2f}{took.processors:9.2f}{items / took.seconds:9.1f}"
        print(f"{what:30}{speed}{took.first:14.0f}{took.other:8.0f}")
    one, several, unchanged, changed = rows.values()
    print(f"{processes} processes are {one.seconds / several.seconds:.2f} times as fast: "
          f"at least {LEAST_RATIO} is asked of two, {AIM_RATIO} the aim")  # fmt: skip
    print(f"unchanged {unchanged.seconds:.2f} s, below {MOST_UNCHANGED} asked of 10,000 items; "
          f"one changed {changed.seconds:.2f} s, below {MOST_CHANGED}")  # fmt: skip
    most = max(max(took.first, took.other) for took in rows.values())
    print(f"no process had more than {most:.0f} MB, below {MOST_MEMORY} asked of 10,000 items")


if __name__ == "__main__":
    main()

"""Times one more item of an export, everything included, beside the fastest peer's bare card. Asserts nothing.

    python benchmarks/items.py [--rounds N] [--takumi FOLDER]

An item is one of `snippets export --jobs 1 --platform x`, from the line of the input to the last file of the output:
posts, card, alt text, its part of the manifest, the kit page, the tables and the contact sheet. Its cost is what a
whole process with MANY items takes longer than one with FEW, by item; no two items of a run have the same words, name
or link. takumi renders cards of the same kind on a flat ground, and does nothing else. Both take turns on one core;
the ratio is the median of those of each round.
"""

import argparse
import compileall
import json
import os
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from cards import FLAT, NUMBERS, ROOT, SNIPPETS, WARM, frames_of, snippet_of
from peers import Takumi, as_takumi, flat, installed

from snippets.model import Snippet
from snippets.themes import THEMES

FEW, MANY = 100, 900  # items: enough that the start and what is loaded once do not count
THEIRS = 240  # cards of takumi a round
ROUNDS = 5

# What the project asks of itself.
MOST_OF_PEER, LEAST_A_SECOND = 0.8, 150


def written(snippets: Sequence[Snippet], folder: Path) -> Path:
    """Write a quotes.yaml and return its path. JSON is YAML."""
    rows = []
    for snippet in snippets:
        (source,) = snippet.sources
        row = {
            "text": snippet.text,
            "speaker": snippet.speaker.name if snippet.speaker else "",
            "role": snippet.role,
            "source": {"url": source.url, "publisher": source.publisher, "date": source.date},
        }
        rows.append("- " + "\n  ".join(f"{key}: {json.dumps(value)}" for key, value in row.items()))
    path = folder / "quotes.yaml"
    path.write_text("\n".join([f"campaign: {{title: Bench, theme: {FLAT}}}", "snippets:", *rows, ""]), "utf-8")
    return path


def export(count: int, folder: Path) -> float:
    """Return what an export of so many items into a new folder takes, in ms."""
    snippets = [snippet_of(next(NUMBERS)) for _ in range(count)]
    # Nothing is removed before the last run: for minutes after that, ext4 without a journal is slow to make files.
    output = folder / snippets[0].id
    command = [SNIPPETS, "export", str(written(snippets, folder)), "-o", str(output), "--jobs", "1", "--platform", "x"]
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return (time.perf_counter() - start) * 1000


def theirs(takumi: Takumi, cards: int) -> float:
    """Return the median of what cards take takumi, in ms."""
    ground = flat(THEMES[FLAT].ground)
    took: list[float] = []
    while len(took) < cards:
        snippet = snippet_of(next(NUMBERS))
        first, *more = frames_of(snippet, FLAT)
        if not more:
            took.append(takumi.render(as_takumi(first, snippet.text, ground))[0])
    return median(took)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--takumi", metavar="FOLDER", help="a folder with node_modules")
    options = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        # Processes that we start stay on the same core.
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    else:
        print("not held to one core: this system does not let us")
    compileall.compile_dir(ROOT / "src", quiet=1)
    with tempfile.TemporaryDirectory() as name:
        peer = options.takumi or installed(name)
        takumi = Takumi(peer) if peer else None
        if takumi:
            theirs(takumi, WARM)
        export(FEW, Path(name))
        ours, bare = [], []
        for _ in range(options.rounds):
            few = export(FEW, Path(name))
            ours.append((export(MANY, Path(name)) - few) / (MANY - FEW))
            bare += [theirs(takumi, THEIRS)] if takumi else []
        if takumi:
            takumi.close()
    one = median(ours)
    print(f"{f'one more item of {MANY}, --platform x --jobs 1':46}{one:8.2f} ms{1000 / one:8.0f} a second")
    if bare:
        ratios = [mine / other for mine, other in zip(ours, bare, strict=True)]
        rounds = f"{min(ratios):.2f} to {max(ratios):.2f}"
        print(f"{f'a bare card of takumi, 1200x675, {FLAT}':46}{median(bare):8.2f} ms")
        print(f"{'ratio, and by rounds':46}{median(ratios):8.2f}   {rounds}")
    else:
        print("takumi is not measured: no node, npm or package")
    print(f"required: {MOST_OF_PEER} of its time or less, and {LEAST_A_SECOND} a second or more\n")


if __name__ == "__main__":
    main()

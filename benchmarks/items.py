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
from typing import NamedTuple

from cards import FLAT, NUMBERS, ROOT, SNIPPETS, WARM, frames_of, snippet_of
from peers import Takumi, as_takumi, flat, installed

from snippets.model import Snippet
from snippets.themes import THEMES

FEW, MANY = 100, 900  # items: enough that the start and what is loaded once do not count
THEIRS = 240  # cards of takumi a round
ROUNDS = 5

# What the project asks of itself.
MOST_OF_PEER, LEAST_A_SECOND = 0.8, 150


class Took(NamedTuple):
    """How long something took, in ms, and how long it kept processors busy: what counts where others work as well."""

    ms: float
    busy: float

    @classmethod
    def middle(cls, several: Sequence["Took"]) -> str:
        """Return the medians, for a row of the table."""
        return f"{median(took.ms for took in several):8.2f}{median(took.busy for took in several):9.2f}"


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


def export(count: int, folder: Path) -> Took:
    """Return what an export of so many items into a new folder takes."""
    snippets = [snippet_of(next(NUMBERS)) for _ in range(count)]
    # Nothing is removed before the last run: for minutes after that, ext4 without a journal is slow to make files.
    output = folder / snippets[0].id
    command = [SNIPPETS, "export", str(written(snippets, folder)), "-o", str(output), "--jobs", "1", "--platform", "x"]
    start, busy = time.perf_counter(), _busy()
    subprocess.run(command, check=True, capture_output=True)
    return Took((time.perf_counter() - start) * 1000, _busy() - busy)


def _busy() -> float:
    """Return how long processes that we started and that have ended kept processors busy, in ms."""
    times = os.times()
    return (times.children_user + times.children_system) * 1000


def theirs(takumi: Takumi, cards: int) -> Took:
    """Return what a card takes takumi: the median, and in processor time the mean."""
    ground = flat(THEMES[FLAT].ground)
    snippets = [snippet_of(next(NUMBERS)) for _ in range(cards)]
    slides = [(frames_of(snippet, FLAT), snippet.text) for snippet in snippets]
    nodes = [as_takumi(frames[0], text, ground) for frames, text in slides if len(frames) == 1]
    busy = takumi.busy()
    took = [takumi.render(node)[0] for node in nodes]
    return Took(median(took), (takumi.busy() - busy) / len(nodes))


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
            few, many = export(FEW, Path(name)), export(MANY, Path(name))
            ours.append(Took(*((more - less) / (MANY - FEW) for more, less in zip(many, few, strict=True))))
            bare += [theirs(takumi, THEIRS)] if takumi else []
        if takumi:
            takumi.close()
    one = median(took.ms for took in ours)
    print(f"{'':46}{'ms':>8}{'busy ms':>9}")
    print(f"{f'one more item of {MANY}, --platform x --jobs 1':46}{Took.middle(ours)}{1000 / one:8.0f} a second")
    if bare:
        print(f"{f'a bare card of takumi, 1200x675, {FLAT}':46}{Took.middle(bare)}")
        pairs = list(zip(ours, bare, strict=True))
        ratios = [Took(*(mine / other if other else 0.0 for mine, other in zip(*pair, strict=True))) for pair in pairs]
        least, most = min(ratios), max(ratios)
        print(f"{'ratio, and of ms by rounds':46}{Took.middle(ratios)}   {least.ms:.2f} to {most.ms:.2f}")
    else:
        print("takumi is not measured: no node, npm or package")
    print(f"required: {MOST_OF_PEER} of its time or less, and {LEAST_A_SECOND} a second or more\n")


if __name__ == "__main__":
    main()

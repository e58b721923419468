"""Runs Unicode's own tests of the bidirectional algorithm against `snippets.bidi`.

    python tools/bidi_conformance.py [folder]

The folder holds BidiTest.txt, BidiCharacterTest.txt and extracted/DerivedBidiClass.txt, as Debian's package
unicode-data lays them into /usr/share/unicode. They may be of an older version than our tables: lines with a character
whose class has changed since are left out. Prints passed/compared for each file and exits 1 when a line fails.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from snippets.bidi import base_level, levels, line_levels, visual_runs
from snippets.tables import Kinds
from snippets.tables.bidi_kinds import RUNS

FOLDER = Path("/usr/share/unicode")
SHOWN = 10
"""Failures that are printed; the others are counted."""

# A character of each class, and the letter that our table has for it. None of them is a bracket.
CLASSES = {
    "L": ("a", "L"), "R": ("א", "R"), "AL": ("ب", "A"), "EN": ("1", "E"), "AN": ("٢", "N"), "ES": ("+", "+"),
    "ET": ("%", "$"), "CS": (",", ","), "NSM": ("\u0301", "m"), "BN": ("\u200b", "z"), "B": ("\u2029", "B"),
    "S": ("\t", "S"), "WS": (" ", "w"), "ON": ("!", "o"), "LRE": ("\u202a", "x"), "RLE": ("\u202b", "X"),
    "LRO": ("\u202d", "y"), "RLO": ("\u202e", "Y"), "PDF": ("\u202c", "q"), "LRI": ("\u2066", "i"),
    "RLI": ("\u2067", "I"), "FSI": ("\u2068", "f"), "PDI": ("\u2069", "p"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Case:
    """A paragraph and what becomes of it.

    Attributes:
        place: file and line.
        text: the paragraph.
        base: its level; None where it is to be found out.
        found: the level that is to be found out, if the file has it.
        levels: of each character, None for one that is removed.
        order: indices of the characters that are not removed, from left to right.
    """

    place: str
    text: str
    base: int | None
    found: int | None
    levels: list[int | None]
    order: list[int]

    def passes(self) -> bool:
        """Return whether levels and order come out as expected."""
        base = base_level(self.text) if self.base is None else self.base
        if self.found not in {None, base}:
            return False
        ours = line_levels(self.text, levels(self.text, self.base), 0, len(self.text), base)
        kept = [level if expected is not None else None for level, expected in zip(ours, self.levels, strict=True)]
        order = [
            at
            for start, end, level in visual_runs(ours)
            for at in (reversed(range(start, end)) if level % 2 else range(start, end))
            if kept[at] is not None
        ]
        return kept == self.levels and order == self.order


def numbers(words: str) -> list[int | None]:
    """Return numbers parted by spaces; None for each x."""
    return [None if word == "x" else int(word) for word in words.split()]


def class_cases(path: Path) -> Iterator[Case]:
    """Read BidiTest.txt: classes, and a bit for each base level that they are tried with."""
    expected: list[int | None] = []
    order: list[int] = []
    for place, line in lines(path):
        if line.startswith("@Levels:"):
            expected = numbers(line.partition(":")[2])
        elif line.startswith("@Reorder:"):
            order = [int(word) for word in line.partition(":")[2].split()]
        elif not line.startswith("@"):
            names, _, bits = line.partition(";")
            text = "".join(CLASSES[name][0] for name in names.split())
            for bit, base in enumerate((None, 0, 1)):
                if int(bits) >> bit & 1:
                    yield Case(place, text, base, None, expected, order)


def character_cases(path: Path, changed: set[int]) -> Iterator[Case]:
    """Read BidiCharacterTest.txt, without lines that have a character in `changed`."""
    for place, line in lines(path):
        points, direction, found, expected, order = line.split(";")
        text = [int(point, 16) for point in points.split()]
        if changed.isdisjoint(text):
            base = {"0": 0, "1": 1, "2": None}[direction]
            ordered = [int(word) for word in order.split()]
            yield Case(place, "".join(map(chr, text)), base, int(found), numbers(expected), ordered)


def lines(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the place and the words of each line that has any."""
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if words := line.partition("#")[0].strip():
                yield f"{path.name}:{number}", words


def changed_since(path: Path) -> set[int]:
    """Return the code points of DerivedBidiClass.txt that have another class in our tables."""
    kinds = Kinds(RUNS)
    changed = set()
    for _, line in lines(path):
        points, name = line.split(";")
        first, _, last = points.strip().partition("..")
        letter = CLASSES[name.strip()][1]
        for point in range(int(first, 16), int(last or first, 16) + 1):
            ours = "o" if kinds[point] in "()" else kinds[point]
            if ours != letter:
                changed.add(point)
    return changed


def compare(path: Path, cases: Iterable[Case]) -> bool:
    """Print how many cases pass, and those that fail; return whether all do."""
    with path.open(encoding="utf-8") as file:
        version = re.search(r"\d+\.\d+\.\d+", file.readline())
    passed = total = 0
    for case in cases:
        total += 1
        if case.passes():
            passed += 1
        elif total - passed <= SHOWN:
            print(f"{case.place}: {case.text!a}, base {case.base}", file=sys.stderr)
    print(f"{path.stem} {version[0] if version else ''}: {passed}/{total}")
    return passed == total > 0


def main() -> int:
    """Return 0 when every line passes."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    classes, characters = folder / "BidiTest.txt", folder / "BidiCharacterTest.txt"
    changed = changed_since(folder / "extracted" / "DerivedBidiClass.txt")
    done = [compare(classes, class_cases(classes)), compare(characters, character_cases(characters, changed))]
    return 0 if all(done) else 1


if __name__ == "__main__":
    sys.exit(main())

"""What explicit controls do in the Unicode bidirectional algorithm: rules P2, P3 and X1 to X10 of UAX #9.

A paragraph comes as a string with one letter for each character's kind; `bidi.py` explains the letters.
"""

from dataclasses import dataclass, field

from snippets.patterns import regex

MAX_DEPTH = 125
"""The highest level that explicit controls can reach (BD2); a number in it may be one higher."""

WHOLE = -1
"""In place of where an isolate begins: the paragraph."""

DIRECTIONS = "LR"
"""By the lowest bit of a level."""

Piece = tuple[int, str]
"""Where characters stand in the paragraph, and their letters, after overrides."""

_ISOLATES = frozenset("iIf")
_EXPLICIT = regex("[xXyYqiIfp]")
_FIRST_STRONG = regex("[LRA][^iIfp]*|[iIfp]")
_OVERRIDDEN = {"y": "L", "Y": "R"}


def first_strong(kinds: str) -> dict[int, int]:
    """Return the level that P2 and P3 give to each isolate that has a letter, by its place, and to the paragraph."""
    found: dict[int, int] = {}
    opened = [WHOLE]
    for match in _FIRST_STRONG.finditer(kinds):
        kind = kinds[match.start()]
        if kind in _ISOLATES:
            opened.append(match.start())
        elif kind != "p":
            found.setdefault(opened[-1], int(kind != "L"))
        elif len(opened) > 1:
            opened.pop()
    return found


@dataclass(slots=True)
class RunSequence:
    """An isolating run sequence (BD13): what is resolved together.

    Attributes:
        level: of its characters.
        before: the level before its first character.
        after: the level after its last character.
        pieces: in order.
    """

    level: int
    before: int
    after: int
    pieces: list[Piece]

    def bounds(self) -> tuple[str, str]:
        """Return the directions at start and end: sos and eos (X10)."""
        return DIRECTIONS[max(self.level, self.before) & 1], DIRECTIONS[max(self.level, self.after) & 1]


def sequences(kinds: str, base: int, first_strong: dict[int, int]) -> list[RunSequence]:
    """Part a paragraph into isolating run sequences (X10); an isolate's end takes up the run that the isolate left."""
    if not _EXPLICIT.search(kinds):
        return [RunSequence(base, base, base, [(0, kinds)])]
    controls = _Controls(kinds, base, first_strong)
    controls.obey()
    runs = controls.runs
    found: list[RunSequence] = []
    left: dict[int, RunSequence] = {}
    for at, (level, pieces) in enumerate(runs):
        first, (start, letters) = pieces[0][0], pieces[-1]
        sequence = left.get(controls.ends.get(first, WHOLE))
        if sequence is None:
            sequence = RunSequence(level, runs[at - 1][0] if at else base, base, [])
            found.append(sequence)
        sequence.pieces += pieces
        last = start + len(letters) - 1
        if kinds[last] in _ISOLATES:
            left[last] = sequence
            sequence.after = base
        elif at + 1 < len(runs):
            sequence.after = runs[at + 1][0]
        else:
            sequence.after = base
    return found


@dataclass(slots=True)
class _Controls:
    """Rules X1 to X9: the explicit controls of one paragraph, and the level runs (BD7) that they make.

    Attributes:
        kinds: of the paragraph.
        base: the paragraph's level.
        first_strong: level of what an FSI opens, by its place.
        runs: level and pieces of each level run, without controls that are removed.
        ends: place of each PDI that ends an isolate -> place where that isolate begins.
    """

    kinds: str
    base: int
    first_strong: dict[int, int]
    runs: list[tuple[int, list[Piece]]] = field(default_factory=list)
    ends: dict[int, int] = field(default_factory=dict)
    # The directional status stack: level, override and, of an isolate, where it begins. The paragraph is at its bottom.
    _stack: list[tuple[int, str, int | None]] = field(default_factory=list)
    _isolates: int = 0
    _lost_isolates: int = 0
    _lost_embeddings: int = 0
    _done: int = 0

    def obey(self) -> None:
        """Go through the controls."""
        self._stack.append((self.base, "", None))
        for match in _EXPLICIT.finditer(self.kinds):
            at, kind = match.start(), match[0]
            if kind in _ISOLATES:  # X5a to X5c; the control belongs to what is outside
                self._keep(at + 1)
                self._isolate(at, kind)
            elif kind == "p":
                self._keep(at)
                self._end_isolate(at)
            else:
                self._keep(at)
                self._done = at + 1
                if kind == "q":
                    self._end_embedding()
                elif not self._open(None, kind, left=kind in "XY") and not self._lost_isolates:  # X2 to X5
                    self._lost_embeddings += 1
        self._keep(len(self.kinds))

    def _keep(self, end: int) -> None:
        """Add the characters up to `end` to the runs, with the level and the override that hold (X6)."""
        letters = self.kinds[self._done : end]
        level, override, _ = self._stack[-1]
        if letters.strip("z"):
            if override:
                letters = "".join(["z" if letter == "z" else override for letter in letters])
            if not self.runs or self.runs[-1][0] != level:
                self.runs.append((level, []))
            self.runs[-1][1].append((self._done, letters))
        self._done = end

    def _open(self, isolate: int | None, kind: str, *, left: bool) -> bool:
        """Return whether there was room for another level."""
        level = self._stack[-1][0]
        level = (level + 1) | 1 if left else (level + 2) & ~1
        if level > MAX_DEPTH or self._lost_isolates or self._lost_embeddings:
            return False
        self._stack.append((level, _OVERRIDDEN.get(kind, ""), isolate))
        return True

    def _isolate(self, at: int, kind: str) -> None:
        left = kind == "I" or (kind == "f" and self.first_strong.get(at, 0) == 1)
        if self._open(at, kind, left=left):
            self._isolates += 1
        else:
            self._lost_isolates += 1

    def _end_isolate(self, at: int) -> None:
        """X6a."""
        if self._lost_isolates:
            self._lost_isolates -= 1
        elif self._isolates:
            self._lost_embeddings = 0
            begin = None
            while begin is None:
                _, _, begin = self._stack.pop()
            self.ends[at] = begin
            self._isolates -= 1

    def _end_embedding(self) -> None:
        """X7."""
        if self._lost_isolates:
            return
        if self._lost_embeddings:
            self._lost_embeddings -= 1
        elif self._stack[-1][2] is None and len(self._stack) > 1:
            self._stack.pop()

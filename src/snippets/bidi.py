"""Which way each character runs: the Unicode bidirectional algorithm, UAX #9 for Unicode 17, rules P2 to L2.

https://www.unicode.org/reports/tr9/

A paragraph becomes a string with one letter for each character's kind. Explicit controls part it into sequences;
each sequence is a string by itself, and the rules rewrite it, without changing its length, until only letters are left
that have a level. Each rule looks at a character a bounded number of times, so that no text takes longer than its
length.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, compress, repeat
from unicodedata import bidirectional

from snippets.bidicontrols import DIRECTIONS, WHOLE, RunSequence, first_strong, sequences
from snippets.brackets import bracket_pairs
from snippets.patterns import regex
from snippets.tables import Kinds

# Letters of kinds, as `tools/unicode_tables.py` gives them: L, R, A (AL), E (EN), N (AN), + (ES), $ (ET), `,` (CS),
# m (NSM), z (BN), B, S, w (WS), o (ON), of which ( and ) are the brackets that pair. Explicit controls, capital where
# they turn to the left: x X (LRE, RLE), y Y (LRO, RLO), q (PDF), i I (LRI, RLI), f (FSI), p (PDI).
_PARAGRAPH = regex("[^\n\r\x1c-\x1e\x85\u2029]*(?:\r\n|.)?", re.DOTALL)
_MARKS = regex("([^m])m+")
_AFTER_ARABIC = regex("A[^LR]*")
_BETWEEN_NUMBERS = regex("(?<=E)[+,](?=E)|(?<=N),(?=N)")
_TERMINATORS = regex(r"(?<=E)\$+|(?<!\$)\$+(?=E)")
_NOT_IN_NUMBER = str.maketrans("+$,", "ooo")
_AFTER_LATIN = regex("L[^R]*")
_BRACKETS = regex("[()]")
_AS_STRONG = str.maketrans("EN", "RR")
_NEUTRALS = regex("[^LREN]+")

# What is removed keeps its level after a letter, so that joiners are drawn with it.
_SPACE = regex("[wiIfpSB][wiIfpSBzxXyYq]*")
_TRAILING = "wiIfpzxXyYq"

_REMOVED = 0xFF
"""In place of a level, at what rule X9 removes."""
_FILL = regex(rb"([^\xff])\xff+", re.DOTALL)


def has_rtl(text: str) -> bool:
    """Return whether a text may have anything that runs from right to left.

    Where not, its visual order is the order it is written in. Signs from the blocks of right-to-left scripts count even
    if they have no direction.
    """
    return not text.isascii() and _right_to_left().search(text) is not None


def base_level(text: str) -> int:
    """Return 1 for a paragraph whose first letter outside isolates is written from right to left, else 0 (P2, P3)."""
    if not has_rtl(text):
        return 0
    return first_strong(text.translate(_kinds()).partition("B")[0]).get(WHOLE, 0)


def reading_level(text: str) -> int:
    """Return 1 for a text most of whose letters are written from right to left, else 0.

    A name in other letters at its start does not turn a text, as P2 and P3 would have it.
    """
    if not has_rtl(text):
        return 0
    classes = [bidirectional(character) for character in text]
    return int(classes.count("R") + classes.count("AL") > classes.count("L"))


def levels(text: str, base: int | None = None) -> tuple[int, ...]:
    """Return the embedding level of each code point; even ones run from left to right, odd ones to the left.

    Explicit controls and what else rule X9 removes have the level of the character before (UAX #9, 5.2). Rule L1 is
    left to `line_levels`, when lines are known.

    Args:
        text: a paragraph. Of several, each is taken by itself (P1).
        base: the paragraph's level, 0 or 1; None finds it out.
    """
    if not base and not has_rtl(text) and not _raising().search(text):
        return (0,) * len(text)
    kinds = text.translate(_kinds())
    if "B" not in kinds[:-1]:
        return tuple(_paragraph(text, kinds, base))
    spans = (match.span() for match in _PARAGRAPH.finditer(text))
    return tuple(chain.from_iterable(_paragraph(text[start:end], kinds[start:end], base) for start, end in spans))


def line_levels(text: str, levels: Sequence[int], start: int, end: int, base: int) -> tuple[int, ...]:
    """Return the levels of one line after rule L1: white space at its end, and tabs, have the paragraph's level.

    Args:
        text: what `levels` was made from.
        levels: of the whole text.
        start: where the line begins, in code points.
        end: where it ends, with the white space there.
        base: the paragraph's level.
    """
    line = list(levels[start:end])
    if line.count(base) == len(line):
        return tuple(line)
    kinds = text[start:end].translate(_kinds())
    for match in _SPACE.finditer(kinds):
        length = len(match[0]) if match.end() == len(kinds) else len(match[0].rstrip(_TRAILING))
        line[match.start() : match.start() + length] = repeat(base, length)
    return tuple(line)


def visual_runs(levels: Sequence[int]) -> tuple[tuple[int, int, int], ...]:
    """Return (start, end, level) of each run of a line, from left to right (L2).

    Args:
        levels: of the line's characters, from `line_levels`; start and end count from the line's own start.
    """
    # Instead of reversing again and again, chains of runs are joined as levels fall: an odd level puts what follows to
    # the left. `after` links runs; a chain is its leftmost run, its rightmost run, and its level.
    runs = list(_runs(levels))
    after: dict[int, int] = {}
    chains: list[tuple[int, int, int]] = []

    def join(low: tuple[int, int, int], high: tuple[int, int, int]) -> tuple[int, int, int]:
        left, right = (high, low) if low[2] % 2 else (low, high)
        after[left[1]] = right[0]
        return (left[0], right[1], low[2])

    for at, (_, _, level) in enumerate(runs):
        while len(chains) > 1 and chains[-1][2] > level and chains[-2][2] >= level:
            high = chains.pop()
            chains[-1] = join(chains[-1], high)
        one = (at, at, level)
        if chains and chains[-1][2] >= level:
            # The chain is inside what this level turns, so that it counts as of this level from here on.
            left, right, _ = chains[-1]
            chains[-1] = join((left, right, level), one)
        else:
            chains.append(one)
    while len(chains) > 1:
        high = chains.pop()
        chains[-1] = join(chains[-1], high)
    ordered = []
    at = chains[0][0] if chains else -1
    while at >= 0:
        ordered.append(runs[at])
        at = after.get(at, -1)
    return tuple(ordered)


# --- a paragraph --------------------------------------------------------------------------------


def _paragraph(text: str, kinds: str, base: int | None) -> bytes:
    """Return the levels of one paragraph, as bytes."""
    body = kinds.rstrip("B")
    directions = first_strong(body) if base is None or "f" in body else {}
    if base is None:
        base = directions.get(WHOLE, 0)
    found = bytearray([_REMOVED]) * len(body)
    for sequence in sequences(body, base, directions):
        letters = "".join([letters for _, letters in sequence.pieces])
        chars = "".join([text[start : start + len(letters)] for start, letters in sequence.pieces])
        resolved = _resolve(letters, chars, sequence)
        done = 0
        for start, letters in sequence.pieces:
            found[start : start + len(letters)] = resolved[done : done + len(letters)]
            done += len(letters)
    if _REMOVED in found:
        found[:] = _FILL.sub(lambda match: match[1] * len(match[0]), bytes([base]) + found)[1:]
    return bytes(found) + bytes([base]) * (len(kinds) - len(body))


# --- a sequence ---------------------------------------------------------------------------------


def _resolve(kinds: str, chars: str, sequence: RunSequence) -> bytes:
    """Return the level of each character of a sequence, _REMOVED where rule X9 removes it."""
    before, after = sequence.bounds()
    level = sequence.level
    if "z" not in kinds:
        return _levels_of(f"{before}{kinds}{after}", chars, level)
    kept = [kind != "z" for kind in kinds]
    kinds, chars = kinds.replace("z", ""), "".join(compress(chars, kept))
    found = iter(_levels_of(f"{before}{kinds}{after}", chars, level))
    return bytes([next(found) if keep else _REMOVED for keep in kept])


def _levels_of(written: str, chars: str, level: int) -> bytes:
    """Return the level of each character between the bounds, which are the first and the last letter."""
    kinds = _weak(written)
    if "(" in kinds and ")" in kinds:
        kinds = _paired(kinds, written, chars, DIRECTIONS[level & 1])
    kinds = _neutral(kinds, DIRECTIONS[level & 1])
    return kinds[1:-1].encode().translate(_implicit(level))


def _weak(kinds: str) -> str:
    """W1 to W7: marks, and what stands in numbers."""
    if "m" in kinds:  # W1
        kinds = _MARKS.sub(_join_marks, kinds)
    if "A" in kinds:  # W2, W3
        kinds = _AFTER_ARABIC.sub(lambda match: match[0].replace("E", "N"), kinds).replace("A", "R")
    kinds = _BETWEEN_NUMBERS.sub(lambda match: kinds[match.start() - 1], kinds)  # W4
    if "E" not in kinds:
        return kinds.translate(_NOT_IN_NUMBER)
    kinds = _TERMINATORS.sub(lambda match: "E" * len(match[0]), kinds).translate(_NOT_IN_NUMBER)  # W5, W6
    return _AFTER_LATIN.sub(lambda match: match[0].replace("E", "L"), kinds)  # W7


def _join_marks(match: re.Match[str]) -> str:
    before = match[1]
    return before + ("o" if before in "iIfp()" else before) * (len(match[0]) - 1)


def _paired(kinds: str, written: str, chars: str, own: str) -> str:
    """N0: both brackets of a pair take the direction of what they hold.

    Args:
        kinds: after the weak rules.
        written: before them; marks on a bracket follow it.
        chars: the characters, which begin one place further on.
        own: the direction of the sequence.
    """
    strong = bytearray(kinds.translate(_AS_STRONG).encode())
    found = bytearray(kinds.encode())
    own_code, other_code = ord(own), ord("R" if own == "L" else "L")
    context, seen = strong[0], 1
    places = (match.start() for match in _BRACKETS.finditer(kinds))
    for opening, closing in bracket_pairs((place, chars[place - 1]) for place in places):
        code = own_code
        if strong.find(own_code, opening, closing) < 0:
            if strong.find(other_code, opening, closing) < 0:
                continue
            last = max(strong.rfind(b"L", seen, opening), strong.rfind(b"R", seen, opening))
            context, seen = strong[last] if last >= 0 else context, opening
            code = context
        for place in (opening, closing):
            end = place + 1
            while written[end] == "m":
                end += 1
            strong[place:end] = found[place:end] = bytes([code]) * (end - place)
    return found.decode()


def _neutral(kinds: str, own: str) -> str:
    """N1, N2: neutrals take the direction of both neighbours where they agree, else that of the sequence."""

    def between(match: re.Match[str]) -> str:
        sides = (kinds[match.start() - 1] == "L") + (kinds[match.end()] == "L")
        return ("R", own, "L")[sides] * len(match[0])

    return _NEUTRALS.sub(between, kinds)


@cache
def _implicit(level: int) -> bytes:
    """I1, I2: the levels of L, R, AN and EN in a sequence, as a table for `bytes.translate`."""
    rises = (1, 0, 1, 1) if level & 1 else (0, 1, 2, 2)
    return bytes.maketrans(b"LRNE", bytes(level + rise for rise in rises))


def _runs(levels: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    start = 0
    for at in range(1, len(levels) + 1):
        if at == len(levels) or levels[at] != levels[start]:
            yield start, at, levels[start]
            start = at


# --- tables -------------------------------------------------------------------------------------


@cache
def _right_to_left() -> re.Pattern[str]:
    """Match the blocks of right-to-left scripts, and the marks and controls; test_bidi.py holds them to the tables."""
    return re.compile(
        "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
    )


@cache
def _raising() -> re.Pattern[str]:
    """Match what raises levels without anything that runs to the left: LRE, LRO, LRI, FSI."""
    return re.compile("[\u202a\u202d\u2066\u2068]")


@cache
def _kinds() -> Kinds:
    from snippets.tables.bidi_kinds import RUNS

    return Kinds(RUNS)

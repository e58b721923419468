"""Line breaking, balancing and size fitting, given a measure. Everything here is in em of the text's own size."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from snippets.breaks import kept_together
from snippets.cards.frame import SOFT_HYPHEN, Measure, Style
from snippets.linebreak import line_breaks
from snippets.partition import Pieces, fewest, partition

# What a line's end costs beside the square of the line's relative distance from the even length.
STRANDED_SHORT_WORD = 0.008  # "a", "the", "of" at the end of a line
STRANDED_FIRST_WORD = 0.02  # the first word of a sentence alone at the end of a line
INSIDE_A_WORD = 0.3  # after a hyphen or a dash, or in a link
AFTER_PUNCTUATION = -0.006  # a natural pause

# The last line is no orphan: at least this part of the even length.
LEAST_LAST = 0.4

# What the last line takes of the box, em: from the capitals' height to the descenders.
LAST_LINE = 1.05

# Space between paragraphs, in lines.
PARAGRAPH_GAP = 0.5

# A line that is not blank, and the line ends and blank lines above it.
_PARAGRAPH = re.compile(r"(?P<ends>\s*)^(?P<line>[^\n]*\S[^\n]*)", re.MULTILINE)
_SHORT_WORD = re.compile(r"(?:^|[\s“„«(])\w{1,3}\s*$")
_FIRST_WORD = re.compile(r"(?:^|[.!?…։][\"”’»)]*\s+)\S+\s*$")
_PAUSE = re.compile(r"[,;:.?!—–…։,)][\"”’»)]*\s*$")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its text without the white space at its ends, where that begins in the whole text, its advance (em)."""

    text: str
    start: int
    width: float


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A measured paragraph and its legal breaks.

    Attributes:
        text: the paragraph, or a line of verse. start: where it begins in the whole text.
        gap: white space above it, in lines: none at the top and where only one line end stands before it.
        begins, ends: for each break, where the next line begins and where the line before it ends.
        pieces: the same in em.
    """

    text: str
    start: int
    gap: float
    begins: tuple[int, ...]
    ends: tuple[int, ...]
    pieces: Pieces


@dataclass(frozen=True, slots=True)
class Setting:
    """Lines at a size: `size` in px, paragraphs of lines, `gaps` above each paragraph in lines."""

    size: float
    paragraphs: tuple[tuple[Line, ...], ...]
    gaps: tuple[float, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """Return all lines."""
        return tuple(line for paragraph in self.paragraphs for line in paragraph)

    def rows(self) -> float:
        """Return the height in lines, the gaps between paragraphs included."""
        return len(self.lines) + sum(self.gaps)


def measure_paragraphs(
    text: str, style: Style, measure: Measure, *, inside_words: bool = True
) -> tuple[Paragraph, ...]:
    """Return the paragraphs of `text`, measured at 1 em; without `inside_words` lines end only at white space."""
    return tuple(_measure(match, style, measure, inside_words=inside_words) for match in _PARAGRAPH.finditer(text))


def _measure(match: re.Match[str], style: Style, measure: Measure, *, inside_words: bool) -> Paragraph:
    text = match["line"]
    gap = PARAGRAPH_GAP if match["ends"].count("\n") > 1 else 0.0
    at = measure.offsets(text, style)
    together = {offset for left, right in kept_together(text) for offset in range(left + 1, right)}
    legal = [
        stop
        for stop in line_breaks(text.rstrip())[:-1]
        if text[stop - 1].isspace() or (inside_words and not text.endswith("://", 0, stop))
    ]
    stops = (0, *(stop for stop in legal if stop not in together), len(text.rstrip()))
    begins = tuple(_skip(text, stop) for stop in stops)
    ends = tuple(len(text[:stop].rstrip()) for stop in stops)
    pain = [0.0, *(_pain(text, stop) for stop in stops[1:-1]), 0.0]
    # A soft hyphen takes room only where a line ends with it.
    hyphen = measure.offsets(SOFT_HYPHEN, style)[-1] if SOFT_HYPHEN in text else 0.0
    reach = [at[e] + (hyphen if text[e - 1 : e] == SOFT_HYPHEN else 0.0) for e in ends]
    return Paragraph(text, match.start("line"), gap, begins, ends, Pieces([at[b] for b in begins], reach, pain))


def _skip(text: str, offset: int) -> int:
    while offset < len(text) and text[offset].isspace():
        offset += 1
    return offset


def _pain(text: str, stop: int) -> float:
    before = text[max(0, stop - 40) : stop]
    cost = 0.0 if text[stop - 1].isspace() else INSIDE_A_WORD
    if _PAUSE.search(before):
        return cost + AFTER_PUNCTUATION
    if _SHORT_WORD.search(before):
        cost += STRANDED_SHORT_WORD
    if _FIRST_WORD.search(before):
        cost += STRANDED_FIRST_WORD
    return cost


def break_lines(paragraph: Paragraph, width: float) -> tuple[Line, ...] | None:
    """Return as few lines as `width` (em) allows, balanced; None when a word is wider."""
    count = fewest(paragraph.pieces, width)
    if not count:
        return None
    found = partition(paragraph.pieces, (width,) * count, least_last=LEAST_LAST)
    if found is None:
        return None
    pieces = paragraph.pieces
    return tuple(
        Line(
            paragraph.text[paragraph.begins[a] : paragraph.ends[b]],
            paragraph.start + paragraph.begins[a],
            pieces.end[b] - pieces.begin[a],
        )
        for a, b in pairwise((0, *found.places))
    )


def fit(
    paragraphs: Sequence[Paragraph], sizes: Sequence[float], width: float, height: float, leading: float
) -> Setting | None:
    """Return the text at the first of `sizes` (px, largest first) at which it fits, or None.

    Args:
        paragraphs: measured text.
        sizes: to try, px.
        width: of the box, px.
        height: of the box, px.
        leading: distance of baselines over size.
    """
    gaps = tuple(paragraph.gap for paragraph in paragraphs)
    for size in sizes:
        counts = [fewest(paragraph.pieces, width / size) for paragraph in paragraphs]
        rows = sum(counts) + sum(gaps)
        if not all(counts) or ((rows - 1) * leading + LAST_LINE) * size > height:
            continue
        broken = [break_lines(paragraph, width / size) for paragraph in paragraphs]
        if all(broken):
            return Setting(size, tuple(lines for lines in broken if lines), gaps)
    return None

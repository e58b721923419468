"""Line breaking, balancing and size fitting, given a measure. Everything here is in em of the text's own size."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf

from snippets.bidi import has_rtl, levels, line_levels
from snippets.breaks import between_letters, kept_together, syllable_ends
from snippets.cards.frame import SOFT_HYPHEN, Measure, Style
from snippets.fullwidth import HALF, empty_ends
from snippets.graphemes import clusters
from snippets.linebreak import line_breaks
from snippets.partition import Pieces, fewest, partition

# What a line's end costs beside the square of the line's relative distance from the even length.
STRANDED_SHORT_WORD = 0.008  # "a", "the", "of" at the end of a line
STRANDED_FIRST_WORD = 0.02  # the first word of a sentence alone at the end of a line
INSIDE_A_WORD = 0.3  # after a hyphen or a dash, or in a link
BETWEEN_SYLLABLES = 0.1  # in scripts whose words only a dictionary finds
BETWEEN_LETTERS = 0.06  # between Han characters, or two of one kana: often inside a word
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
_PAUSE = re.compile(r"[,;:.?!—–…։،؛؟。、，！？：；．।॥)][\"”’»)」』]*\s*$")

# A letter of a script of India: Devanagari to Sinhala.
_INDIC = re.compile(
    "[\u0904-\u0939\u0958-\u0961\u0985-\u0b39\u0b83-\u0bb9\u0c05-\u0c39\u0c85-\u0cb9\u0d05-\u0d39\u0d85-\u0dc6]"
)

# Both sides of a break that is likely inside a Japanese or Chinese word; kana after kanji mostly end one.
_ONE_WORD = re.compile(
    "[\u3400-\u9fff][\u3041-\u309f\u3400-\u9fff]|[\u3041-\u309f][\u3041-\u309f]|[\u30a1-\u30ff][\u30a1-\u30ff]"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line.

    Attributes:
        text: without the white space at its ends. start: where that begins in the whole text.
        width: advance, em.
        levels: embedding level of each code point; empty where all is read from the left.
        base: level of its paragraph.
    """

    text: str
    start: int
    width: float
    levels: tuple[int, ...] = ()
    base: int = 0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A measured paragraph and its legal breaks.

    Attributes:
        text: the paragraph, or a line of verse. start: where it begins in the whole text.
        gap: white space above it, in lines: none at the top and where only one line end stands before it.
        begins, ends: for each break, where the next line begins and where the line before it ends.
        pieces: the same in em.
        levels: embedding level of each code point; empty where all is read from the left.
        base: level of the paragraph: 1 for one that is read from the right.
    """

    text: str
    start: int
    gap: float
    begins: tuple[int, ...]
    ends: tuple[int, ...]
    pieces: Pieces
    levels: tuple[int, ...] = ()
    base: int = 0

    def line(self, first: int, last: int) -> Line:
        """Return the line between two of the breaks."""
        start, end = self.begins[first], self.ends[last]
        width = self.pieces.end[last] - self.pieces.begin[first]
        own = line_levels(self.text, self.levels, start, end, self.base) if self.levels else ()
        return Line(self.text[start:end], self.start + start, width, own, self.base)


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
    text: str, style: Style, measure: Measure, *, inside_words: bool = True, base: int = 0, most: float = inf
) -> tuple[Paragraph, ...]:
    """Return the paragraphs of `text`, measured at 1 em.

    Args:
        text: of one or more paragraphs.
        style: how it is shaped.
        measure: the fonts.
        inside_words: whether lines may end elsewhere than at white space, in scripts that have it.
        base: level of each paragraph: 1 for those that are read from the right.
        most: a word wider than this, em, may be parted between syllables, where its script is written so.
    """
    found = _PARAGRAPH.finditer(text)
    return tuple(_measure(match, style, measure, inside_words, base, most) for match in found)


def _measure(
    match: re.Match[str],
    style: Style,
    measure: Measure,
    inside_words: bool,
    base: int,
    most: float,
) -> Paragraph:
    text = match["line"]
    gap = PARAGRAPH_GAP if match["ends"].count("\n") > 1 else 0.0
    at = measure.offsets(text, style)
    together = {offset for left, right in kept_together(text) for offset in range(left + 1, right)}
    legal = {
        stop
        for stop in line_breaks(text.rstrip())[:-1]
        if text[stop - 1].isspace()
        or between_letters(text, stop)
        or (inside_words and not text.endswith("://", 0, stop))
    }
    words = legal | set(syllable_ends(text.rstrip()))
    stops = [0, *(stop for stop in sorted(words) if stop not in together), len(text.rstrip())]
    wide = [(start, end) for start, end in pairwise(stops) if at[end] - at[start] > most]
    stops = sorted({*stops, *(stop for start, end in wide for stop in _between_aksharas(text, start, end))})
    begins = tuple(_skip(text, stop) for stop in stops)
    ends = tuple(len(text[:stop].rstrip()) for stop in stops)
    pain = [0.0, *(_pain(text, stop, legal) for stop in stops[1:-1]), 0.0]
    # A soft hyphen takes room only where a line ends with it.
    hyphen = measure.offsets(SOFT_HYPHEN, style)[-1] if SOFT_HYPHEN in text else 0.0
    reach = [at[e] + (hyphen if text[e - 1 : e] == SOFT_HYPHEN else 0.0) for e in ends]
    # Of a mark that fills half of its square the rest may stand outside.
    reach = [min(far, at[e - 1] + HALF) if empty_ends(text[:e])[1] else far for far, e in zip(reach, ends, strict=True)]
    pieces = Pieces([at[b] for b in begins], reach, pain)
    own = levels(text, base) if base or has_rtl(text) else ()
    return Paragraph(text, match.start("line"), gap, begins, ends, pieces, own, base)


def _between_aksharas(text: str, start: int, end: int) -> Iterator[int]:
    """Yield the places in a word of an Indic script at which it may go on in the next line, as it does in print."""
    if _INDIC.search(text, start, end):
        yield from (start + stop for stop in clusters(text[start:end])[:-1] if _INDIC.match(text, start + stop))


def _skip(text: str, offset: int) -> int:
    while offset < len(text) and text[offset].isspace():
        offset += 1
    return offset


def _pain(text: str, stop: int, legal: Container[int]) -> float:
    before = text[max(0, stop - 40) : stop]
    if text[stop - 1].isspace():
        cost = 0.0
    elif stop not in legal:
        cost = BETWEEN_SYLLABLES
    elif between_letters(text, stop):
        cost = BETWEEN_LETTERS if _ONE_WORD.match(text, stop - 1) else 0.0
    else:
        cost = INSIDE_A_WORD
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
    return tuple(paragraph.line(first, last) for first, last in pairwise((0, *found.places)))


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

"""Line breaking, balancing and size fitting, given a measure. Everything here is in em of the text's own size."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import inf
from typing import NamedTuple

from snippets.bidi import has_rtl, levels, line_levels
from snippets.breaks import between_letters, kept_together, syllable_ends
from snippets.cards.ends import pain as pain_of
from snippets.cards.frame import SOFT_HYPHEN, Measure, Style
from snippets.faces import OWN_SCRIPTS
from snippets.fullwidth import HALF, empty_ends
from snippets.graphemes import clusters
from snippets.linebreak import line_breaks
from snippets.partition import Pieces, fewest, partition
from snippets.patterns import regex
from snippets.phrases import phrase_ends
from snippets.scripts import main_script

# What it costs to part what stands between short quotation marks, such as those of a title, or in a highlight.
INSIDE_A_NAME = 0.15

# One line more than the fewest is better where it costs so much less.
WORTH_A_LINE = 0.1

# The last line is no orphan: at least this part of the even length.
LEAST_LAST = 0.4

# What the last line takes of the box, em: from the capitals' height to the descenders.
LAST_LINE = 1.05

# Space between paragraphs, in lines.
PARAGRAPH_GAP = 0.5

# A line that is not blank, and the line ends and blank lines above it.
_PARAGRAPH = regex(r"(?P<ends>\s*)^(?P<line>[^\n]*\S[^\n]*)", re.MULTILINE)

# A title or a few words in quotation marks.
_NAME = regex(r"“[^“”\n]{1,24}”|„[^„“”\n]{1,24}[“”]|«[^«»\n]{1,24}»")

# In a text of another script, Latin words with capitals: a name.
_LATIN_NAME = regex(r"[A-Z][\w’'.-]{1,20}(?:\s(?:[&]\s)?[A-Z][\w’'.-]{1,20}){1,3}", re.ASCII)

# A letter of a script of India: Devanagari to Sinhala.
_INDIC = regex(
    "[\u0904-\u0939\u0958-\u0961\u0985-\u0b39\u0b83-\u0bb9\u0c05-\u0c39\u0c85-\u0cb9\u0d05-\u0d39\u0d85-\u0dc6]"
)

# A letter of a script that is written without spaces, whose words a model finds.
_THAI = regex("[\u0e01-\u0e5b]")


class Line(NamedTuple):
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


class Broken(NamedTuple):
    """The lines of a paragraph, and what their ends and uneven lengths cost."""

    lines: tuple[Line, ...]
    cost: float


class Paragraph(NamedTuple):
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


class Setting(NamedTuple):
    """Lines at a size.

    Attributes:
        size: px.
        paragraphs: of lines.
        gaps: above each paragraph, in lines.
        pain: what the ends of all lines and their uneven lengths cost.
    """

    size: float
    paragraphs: tuple[tuple[Line, ...], ...]
    gaps: tuple[float, ...]
    pain: float = 0.0

    @property
    def lines(self) -> tuple[Line, ...]:
        """Return all lines."""
        return tuple(line for paragraph in self.paragraphs for line in paragraph)

    def rows(self) -> float:
        """Return the height in lines, the gaps between paragraphs included."""
        return len(self.lines) + sum(self.gaps)


def turned_over(setting: Setting) -> int:
    """Return how many paragraphs, of verse its lines, take more than one line."""
    return sum(len(lines) > 1 for lines in setting.paragraphs)


def measure_paragraphs(
    text: str,
    style: Style,
    measure: Measure,
    *,
    inside_words: bool = True,
    base: int = 0,
    most: float = inf,
    close: Sequence[int] = (0, 0),
    outside: int = 0,
) -> tuple[Paragraph, ...]:
    """Return the paragraphs of `text`, measured at 1 em.

    Args:
        text: of one or more paragraphs.
        style: how it is shaped.
        measure: the fonts.
        inside_words: whether lines may end elsewhere than at white space, in scripts that have it.
        base: level of each paragraph: 1 for those that are read from the right.
        most: a word wider than this, em, may be parted between syllables, where its script is written so.
        close: start and end of what is better not parted, such as a figure with its unit.
        outside: code points at the beginning that hang outside the first line, and take no room in it.
    """
    found = _PARAGRAPH.finditer(text)
    return tuple(_measure(match, style, measure, inside_words, base, most, close, outside) for match in found)


def _measure(
    match: re.Match[str],
    style: Style,
    measure: Measure,
    inside_words: bool,
    base: int,
    most: float,
    close: Sequence[int],
    outside: int,
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
    phrases = phrase_ends(text.rstrip(), style.lang)
    words = legal | set(syllable_ends(text.rstrip())) | {end for end in phrases if _THAI.match(text, end - 1)}
    stops = [0, *(stop for stop in sorted(words) if stop not in together), len(text.rstrip())]
    wide = [(start, end) for start, end in pairwise(stops) if at[end] - at[start] > most]
    stops = sorted({*stops, *(stop for start, end in wide for stop in _between_aksharas(text, start, end))})
    begins = tuple(_skip(text, stop) for stop in stops)
    ends = tuple(len(text[:stop].rstrip()) for stop in stops)
    named = () if main_script(text) in OWN_SCRIPTS else _LATIN_NAME.finditer(text)
    whole = [
        *(name.span() for name in (*_NAME.finditer(text), *named)),
        [offset - match.start("line") for offset in close],
    ]
    names = {offset for start, end in whole for offset in range(start + 1, end)}
    pain = [
        0.0,
        *(pain_of(text, stop, legal, phrases, style.lang) + INSIDE_A_NAME * (stop in names) for stop in stops[1:-1]),
        0.0,
    ]
    # A soft hyphen takes room only where a line ends with it.
    hyphen = measure.offsets(SOFT_HYPHEN, style)[-1] if SOFT_HYPHEN in text else 0.0
    reach = [at[e] + (hyphen if text[e - 1 : e] == SOFT_HYPHEN else 0.0) for e in ends]
    # Of a mark that fills half of its square the rest may stand outside.
    reach = [
        min(far, at[end - 1] + HALF) if empty_ends(text[:end], style.lang)[1] else far
        for far, end in zip(reach, ends, strict=True)
    ]
    first = outside if match.start("line") < outside else 0
    pieces = Pieces([at[first], *(at[b] for b in begins[1:])], reach, pain)
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


def break_lines(paragraph: Paragraph, width: float, spare: float = 0.0, *, turnover: float = 0.0) -> Broken | None:
    """Return as few lines as `width` (em) allows, balanced; None when a word is wider.

    Where `spare` lines have room as well, one more is taken if that saves a bad break. Lines after the first are
    narrower by `turnover`, em.
    """
    count = _count(paragraph, width, turnover)
    if not count:
        return None
    rooms = (width, *(width - turnover,) * count)
    found = partition(paragraph.pieces, rooms[:count], least_last=LEAST_LAST)
    if found is None:
        return None
    if spare >= 1 and count > 1 and found.cost > WORTH_A_LINE:
        more = partition(paragraph.pieces, rooms, least_last=LEAST_LAST)
        found = more if more and more.cost + WORTH_A_LINE < found.cost else found
    lines = (paragraph.line(first, last) for first, last in pairwise((0, *found.places)))
    return Broken(tuple(lines), found.cost)


def _count(paragraph: Paragraph, width: float, turnover: float) -> int:
    """Return how many lines a paragraph takes; 0 when a word is wider."""
    count = fewest(paragraph.pieces, width)
    return fewest(paragraph.pieces, width - turnover) if count > 1 and turnover else count


def fit(
    paragraphs: Sequence[Paragraph],
    sizes: Sequence[float],
    width: float,
    height: float,
    leading: float,
    *,
    turnover: float = 0.0,
) -> Setting | None:
    """Return the text at the first of `sizes` (px, largest first) at which it fits, or None.

    Args:
        paragraphs: measured text.
        sizes: to try, px.
        width: of the box, px.
        height: of the box, px.
        leading: distance of baselines over size.
        turnover: how much further in the lines after the first of a paragraph begin, em.
    """
    gaps = tuple(paragraph.gap for paragraph in paragraphs)
    for size in sizes:
        counts = [_count(paragraph, width / size, turnover) for paragraph in paragraphs]
        rows = sum(counts) + sum(gaps)
        spare = (height / size - LAST_LINE) / leading + 1 - rows
        if not all(counts) or ((rows - 1) * leading + LAST_LINE) * size > height:
            continue
        broken: list[Broken] = []
        for paragraph, count in zip(paragraphs, counts, strict=True):
            found = break_lines(paragraph, width / size, spare, turnover=turnover)
            if not found:
                break
            spare -= len(found.lines) - count
            broken.append(found)
        else:
            return Setting(size, tuple(found.lines for found in broken), gaps, sum(found.cost for found in broken))
    return None

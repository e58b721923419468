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
from snippets.phrases import phrase_ends

# What a line's end costs beside the square of the line's relative distance from the even length.
STRANDED_ARTICLE = 0.12  # "a", "the", "die", "в" at the end of a line: an article, or a single letter
STRANDED_SHORT_WORD = 0.03  # "is", "auf": another word of two or three letters
STRANDED_FIRST_WORD = 0.04  # the first word of a sentence alone at the end of a line
INSIDE_A_WORD = 0.3  # after a hyphen or a dash, or in a link
BETWEEN_SYLLABLES = 0.1  # in scripts whose words only a dictionary finds
CLINGING = 0.15  # more, where a character belongs to the one on the other side for certain
BETWEEN_LETTERS = 0.15  # between Han characters, or two of one kana, of one phrase: likely of one word
INSIDE_A_PHRASE = 0.05  # elsewhere in a phrase: kana after kanji mostly end a word
STRANDED_CHARACTERS = 0.1  # one Han character, or two at a line's end, between that and a mark
INSIDE_A_NAME = 0.15  # between short quotation marks, such as those of a title, or in a highlight
AFTER_PUNCTUATION = -0.006  # a natural pause

# One line more than the fewest is better where it costs so much less.
WORTH_A_LINE = 0.1

# The last line is no orphan: at least this part of the even length.
LEAST_LAST = 0.4

# What the last line takes of the box, em: from the capitals' height to the descenders.
LAST_LINE = 1.05

# Space between paragraphs, in lines.
PARAGRAPH_GAP = 0.5

# A line that is not blank, and the line ends and blank lines above it.
_PARAGRAPH = re.compile(r"(?P<ends>\s*)^(?P<line>[^\n]*\S[^\n]*)", re.MULTILINE)
_SHORT_WORD = re.compile(r"(?:^|[\s“„«(])([^\W\d_]{1,5}|[&+=])\s*$")
_FIRST_WORD = re.compile(r"(?:[.!?…։।][\"”’»)]*\s+)\S+\s*$")
_PAUSE = re.compile(r"[,;:.?!—–…։،؛؟。、，！？：；．।॥)][\"”’»)」』]*\s*$")

# Letters that are syllables: a word of two is no short one.
_SYLLABLES = re.compile("[\u1100-\u11ff\u3040-\u9fff\uac00-\ud7a3]")

# What articles there are, by language; each leans on the word that follows.
_ARTICLES = {
    "de": "der die das den dem des ein eine einen einem einer eines",
    "en": "a an the",
    "es": "el la los las lo un una unos unas",
    "fr": "le la les un une des du",
    "it": "il lo la i gli le un uno una",
    "nl": "de het een",
    "pt": "o a os as um uma uns umas",
}

# A title or a few words in quotation marks.
_NAME = re.compile(r"“[^“”\n]{1,24}”|„[^„“”\n]{1,24}[“”]|«[^«»\n]{1,24}»")

# "Of" and the plural end a Chinese word: after them a line may.
_WORD_ENDS = re.compile("[的们們][\u3400-\u9fff]")

# Han characters that as words belong to what stands before them ("of", plural, question), or to what follows ("and",
# "not", "most"); as parts of words they are parted from neither.
_CLINGS = re.compile("[\u3400-\u9fff][的们們吗嗎呢吧]|[和与與及把被不很最][\u3400-\u9fff]")

# A letter of a script of India: Devanagari to Sinhala.
_INDIC = re.compile(
    "[\u0904-\u0939\u0958-\u0961\u0985-\u0b39\u0b83-\u0bb9\u0c05-\u0c39\u0c85-\u0cb9\u0d05-\u0d39\u0d85-\u0dc6]"
)

# Beside a break one or two characters between it and a mark: what they begin or end is on the other side.
_STRANDED_CHARACTERS = re.compile("[、。，；：！？」』）】》][\u3041-\u30ff\u3400-\u9fff]{1,2}$")
_STRANDED_END = re.compile("[\u3400-\u9fff][、。，；：！？」』）】》]")

# Both sides of a break that is likely inside a Japanese or Chinese word.
_ONE_WORD = re.compile(
    "[\u3400-\u9fff][\u3041-\u309f\u3400-\u9fff]|[\u3041-\u309f][\u3041-\u309f]|[\u30a1-\u30ff][\u30a1-\u30ff]"
)

# A letter of a script that is written without spaces, whose words a model finds.
_THAI = re.compile("[\u0e01-\u0e5b]")


@dataclass(frozen=True, slots=True)
class Line:
    """One line.

    Attributes:
        text: without the white space at its ends. start: where that begins in the whole text.
        width: advance, em.
        levels: embedding level of each code point; empty where all is read from the left.
        base: level of its paragraph.
        pain: what its end costs; see above.
    """

    text: str
    start: int
    width: float
    levels: tuple[int, ...] = ()
    base: int = 0
    pain: float = 0.0


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
        return Line(self.text[start:end], self.start + start, width, own, self.base, self.pieces.pain[last])


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

    @property
    def pain(self) -> float:
        """Return what the ends of all lines cost."""
        return sum(line.pain for line in self.lines)

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
    """
    found = _PARAGRAPH.finditer(text)
    return tuple(_measure(match, style, measure, inside_words, base, most, close) for match in found)


def _measure(
    match: re.Match[str],
    style: Style,
    measure: Measure,
    inside_words: bool,
    base: int,
    most: float,
    close: Sequence[int],
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
    whole = [*(name.span() for name in _NAME.finditer(text)), [offset - match.start("line") for offset in close]]
    names = {offset for start, end in whole for offset in range(start + 1, end)}
    pain = [
        0.0,
        *(_pain(text, stop, legal, phrases, style.lang) + INSIDE_A_NAME * (stop in names) for stop in stops[1:-1]),
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


def _pain(text: str, stop: int, legal: Container[int], phrases: Container[int], lang: str) -> float:
    before = text[max(0, stop - 40) : stop]
    if text[stop - 1].isspace():
        cost = 0.0
    elif stop not in legal:
        cost = 0.0 if stop in phrases else BETWEEN_SYLLABLES
    elif between_letters(text, stop):
        inside = BETWEEN_LETTERS if _ONE_WORD.match(text, stop - 1) else INSIDE_A_PHRASE
        cost = 0.0 if stop in phrases or _WORD_ENDS.match(text, stop - 1) else inside
        cost += CLINGING if _CLINGS.match(text, stop - 1) else 0.0
    else:
        cost = INSIDE_A_WORD
    if _PAUSE.search(before):
        return cost + AFTER_PUNCTUATION
    if short := _SHORT_WORD.search(before):
        cost += _pain_of_short(short[1], lang)
    cost += STRANDED_CHARACTERS * bool(_STRANDED_CHARACTERS.search(before) or _STRANDED_END.match(text, stop))
    if _FIRST_WORD.search(before):
        cost += STRANDED_FIRST_WORD
    return cost


def _pain_of_short(word: str, lang: str) -> float:
    """Return what a line costs that ends with a short word."""
    if len(word) == 1 or word.lower() in _ARTICLES.get(lang[:2], "").split():
        return STRANDED_ARTICLE
    return STRANDED_SHORT_WORD if len(word) <= 3 and not _SYLLABLES.match(word) else 0.0


def break_lines(
    paragraph: Paragraph, width: float, spare: float = 0.0, *, turnover: float = 0.0
) -> tuple[Line, ...] | None:
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
    return tuple(paragraph.line(first, last) for first, last in pairwise((0, *found.places)))


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
        broken: list[tuple[Line, ...]] = []
        for paragraph, count in zip(paragraphs, counts, strict=True):
            lines = break_lines(paragraph, width / size, spare, turnover=turnover)
            if not lines:
                break
            spare -= len(lines) - count
            broken.append(lines)
        else:
            return Setting(size, tuple(broken), gaps)
    return None

"""The main text of a card: a quote, or a fact in running text."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import product
from typing import NamedTuple

from snippets.breaks import between_letters
from snippets.cards.cardtext import CardText, is_verse
from snippets.cards.direction import directed, distances, from_the_start
from snippets.cards.frame import Measure, Rect, Style, TextRun
from snippets.cards.lines import Line, Paragraph, Setting, fit, measure_paragraphs, turned_over
from snippets.faces import LEAST_LEADING, MANY_WORDS, OF_SCRIPT, OWN_SCRIPTS, TIGHT_LEADING, stand_in
from snippets.fullwidth import empty_ends
from snippets.patterns import regex
from snippets.scripts import main_script
from snippets.themes import STEPS, Canvas, Type

# A text of fewer characters is set larger, if it takes few lines and none of them is a single word.
SHORT, SHORT_LINES = 40, 4

# Where a line may be a single word, it is at least this part of the widest.
LEAST_LONE = 0.4

# Verse is set in the one of so many steps, the largest that fits and those below it, in which fewest lines turn over;
# what goes on of them is indented so much, em.
NEAR_STEPS, TURNOVER = 5, 1.0

# A text is set a step smaller where its lines cost so much less then, in the terms of `ends`; two steps, the most,
# where they cost four times that less.
WORTH_A_STEP, STEPS_DOWN = 0.12, 2

# Lines are at least this far apart, from the lowest to the highest ink of the text, em: stacked accents need it.
LINE_AIR = 0.04

# Glyphs that hang outside the text's edge when they begin a line, with the space that belongs to them.
HANGING = regex("[“„”\"‘‚’'«»‹›「『][\u00a0\u202f]?")

# Marks that stand at the size of the text, close to it.
CORNERS = frozenset("「『﹁﹃")

# Marks that stand in the text where others stand by themselves above it: raised, a low one would be another mark.
NEVER_ABOVE = CORNERS | frozenset("„‚")

# Between the ink of a quotation mark and that of the first letter at least, em: accents of capitals reach to the left.
BESIDE_MARK = 0.1

# A hung glyph that would be nearer to the card's edge than this, u, stands inside the text.
EDGE = 1.5

# Centred lines hang half of a final point outside the axis: this much, em.
HALF_POINT = 0.12


@dataclass(frozen=True, slots=True)
class Box:
    """Where the main text may stand, px."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Block:
    """The main text, set, with its vertical place still open.

    Attributes:
        runs: with baselines counted from `top` = 0, the cap height of the first line.
        height: from the cap height of the first line to the last baseline, px.
        descent: below the last baseline, px.
        size: of the running text, u.
        band: top and height of the figure's band, px, where the theme has one.
        rules: under an address, px; counted like the baselines.
    """

    runs: tuple[TextRun, ...]
    height: float
    descent: float
    size: float
    cap: float
    band: tuple[float, float] | None = None
    rules: tuple[Rect, ...] = ()


class Part(NamedTuple):
    """A part of a text in a colour of its own.

    Attributes:
        start, end: offsets into the text.
        role, part: as in `TextRun`.
    """

    start: int
    end: int
    role: str
    part: str


PLAIN = Part(0, 0, "ink", "text")


def steps(most: float, least: float) -> tuple[float, ...]:
    """Return the type sizes from `most` down to `least`, u."""
    return tuple(step for step in STEPS if least <= step <= most)


def set_text(
    card: CardText,
    kind: Type,
    box: Box,
    sizes: Sequence[float],
    canvas: Canvas,
    measure: Measure,
    *,
    centred: bool,
    marks: str = "",
    lone_words: bool = False,
    clear: float = 0.0,
) -> Block | None:
    """Return the whole text at the largest of `sizes` (u) that fits the box, or None.

    Args:
        card: what to set.
        kind: the type.
        box: where.
        sizes: to try, u, largest first.
        canvas: for the unit.
        measure: the fonts.
        centred: each line on the box's axis.
        marks: role of the quotation marks when they stand in the text; empty when a composition draws its own.
        lone_words: whether a line of a short text may be a single word.
        clear: how far down, px, the margin beside the text is kept free for a mark that hangs there.
    """
    style = style_of(kind, card, measure)
    opening, closing = card.marks if marks else ("", "")
    text = f"{opening}{card.text}{closing}"
    leading = leading_of(text, kind, style, measure)
    pixels = [size * canvas.u for size in sizes]
    first = len(opening)
    close = tuple(offset + first for offset in card.highlight or (0, 0))
    # A mark that hangs takes no room in its line.
    hangs = opening and not centred and not clear
    reach = _reach(opening, style, text, measure) if hangs else 0.0
    measured = cache(
        partial(measure_paragraphs, text, style, measure, base=card.base, most=box.width / pixels[-1], close=close)
    )

    def lines_of(size: float, *, inside_words: bool = True) -> tuple[Paragraph, ...]:
        hung = hangs and reach * size <= box.left - EDGE * canvas.u
        return measured(inside_words=inside_words, outside=first if hung else 0)

    def fitted(size: float, turnover: float = 0.0, *, inside_words: bool = True) -> Setting | None:
        paragraphs = lines_of(size, inside_words=inside_words)
        return fit(paragraphs, [size], box.width, box.height, leading, turnover=turnover)

    least = LEAST_LONE if lone_words else 1.0
    verse = card.verse or is_verse(card.text)
    turnover = TURNOVER if verse and not centred else 0.0
    one_word = len(card.text.split()) == 1
    short = (fitted(size) for size in pixels) if len(card.text) < SHORT else ()
    setting = next((one for one in short if one and _is_short(one, least, one_word=one_word)), None) or next(
        filter(None, (fitted(size, turnover) for size in pixels)), None
    )
    if setting and verse:
        near = pixels[pixels.index(setting.size) :][:NEAR_STEPS]
        setting = min(filter(None, (fitted(size, turnover) for size in near)), key=turned_over)
    if setting is None:
        return None
    # A poster's size is worth more to it than the ends of its lines.
    worth = WORTH_A_STEP * (1.5 if lone_words else 1)
    if setting.pain > worth and not verse:
        # Where lines end badly or are uneven, or words are torn, a step or two smaller is better if that saves it.
        torn = any(_tears(text, line.start + len(line.text)) for line in setting.lines[:-1])
        tried = (True, False) if torn else (True,)
        smaller = pixels[pixels.index(setting.size) :][: STEPS_DOWN + 1]
        found = [
            (other.pain + step * step * worth, step, other)
            for (step, size), inside_words in product(enumerate(smaller), tried)
            if (other := fitted(size, inside_words=inside_words))
        ]
        setting = min(found, key=lambda row: row[:2])[2]
    cap, descent = measure.vertical(style)[2], measure.vertical(style)[1]
    parts = [Part(0, first, marks, "mark"), Part(first + len(card.text), len(text), marks, "mark")]
    for start, end in filter(None, (card.highlight, *card.links)):
        parts.append(Part(first + start, first + end, "accent", "text"))
    runs = runs_of(
        setting, style, leading, box, measure,
        centred=centred, parts=parts, clear=clear,
        edge=EDGE * canvas.u, outdent=kind.outdent, turnover=turnover,
    )  # fmt: skip
    height = (cap + (setting.rows() - 1) * leading) * setting.size
    return Block(runs, height, descent * setting.size, setting.size / canvas.u, cap * setting.size)


def style_of(kind: Type, card: CardText, measure: Measure) -> Style:
    """Return the style of the main text: of another face where the type's own lacks letters of many of its words."""
    style = Style.of(kind, card.lang)
    if better := OF_SCRIPT.get((kind.face, main_script(card.text))):
        return replace(style, face=better)
    other = stand_in(kind.face)
    return replace(style, face=other) if other and measure.lacks(card.text, style) >= MANY_WORDS else style


def _tears(text: str, end: int) -> bool:
    """Return whether a line that ends at `end` leaves a part of a word for the next."""
    return not (text[end].isspace() or between_letters(text, end))


def leading_of(text: str, kind: Type, style: Style, measure: Measure) -> float:
    """Return the leading of the type, or more: where a script needs it, or accents would touch the line above."""
    # How high plain letters stand does not hang on their neighbours: each is looked at once.
    inks = [measure.ink(part, style) for part in (set(text) if text.isascii() else (text,))]
    high, low = max(ink.top for ink in inks), min(ink.bottom for ink in inks)
    roomy, tight = LEAST_LEADING.get(main_script(text), (0.0, 0.0))
    return max(kind.leading, tight if kind.leading < TIGHT_LEADING else roomy, high - low + LINE_AIR)


def _is_short(setting: Setting, least: float, *, one_word: bool) -> bool:
    """Return whether a setting of a short text has few lines, none of them one word.

    Unless the text is one, or it takes more than `least` of the widest line.
    """
    wide = least * max((line.width for line in setting.lines), default=0.0)
    return 0 < len(setting.lines) <= SHORT_LINES and (
        one_word or all(len(line.text.split()) > 1 or line.width > wide for line in setting.lines)
    )


def runs_of(
    setting: Setting,
    style: Style,
    leading: float,
    box: Box,
    measure: Measure,
    *,
    centred: bool,
    parts: Sequence[Part] = (),
    first: float | None = None,
    clear: float = 0.0,
    edge: float = 0.0,
    outdent: float = 0.0,
    turnover: float = 0.0,
) -> tuple[TextRun, ...]:
    """Return the runs of set lines; the first baseline is a cap height below 0 unless given.

    Lines that begin above `clear`, px, do not hang. No ink hangs nearer to the card's edge than `edge`, px. `outdent`
    is as in `Type`. Lines after the first of a paragraph begin `turnover`, em, further in.
    """
    size = setting.size
    baseline = measure.vertical(style)[2] * size if first is None else first
    runs: list[TextRun] = []
    # Where the mark that opens the text has no room outside it, none that begins a line hangs there.
    inside = False
    for gap, paragraph in zip(setting.gaps, setting.paragraphs, strict=True):
        baseline += gap * leading * size
        for number, line in enumerate(paragraph):
            at = _along(line, style, parts, measure)
            x = box.left
            if centred:
                before, after = empty_ends(line.text, style.lang)
                hang = (HALF_POINT if line.text[-1] in ".,;:" else after - before) * size / 2
                x += (box.width - at[-1] * size) / 2 + hang
            else:
                x += turnover * size if number else 0.0
                x -= outdent * size
                free = not inside and (baseline - size >= clear or not clear)
                hung = _hung(line, at, x - edge, size, style, measure) if free else 0.0
                inside |= not (runs or hung or clear) and bool(HANGING.match(line.text))
                # What does not hang begins with its ink.
                x -= hung or empty_ends(line.text, style.lang)[0] * size
            runs.extend(_parted(line, at, x, baseline, size, style, parts))
            baseline += leading * size
    return tuple(runs)


def _hung(line: Line, at: Sequence[float], room: float, size: float, style: Style, measure: Measure) -> float:
    """Return how far a line's opening glyph hangs outside the text's edge, px: 0 if its ink needs more than `room`."""
    hanging = HANGING.match(line.text)
    if not hanging:
        return 0.0
    advance = at[hanging.end()]
    # Its outer side is the left one, or the right one of what is read from there: most marks have more white on one.
    rtl = bool(line.levels and line.levels[0] % 2)
    own = replace(_of_mark(style, line.text), direction="rtl" if rtl else "")
    ink = measure.ink(hanging[0], own)
    white = measure.offsets(hanging[0], own)[-1] - ink.right if rtl else ink.left
    return advance * size if (advance - white) * size <= room else 0.0


def _of_mark(style: Style, text: str) -> Style:
    """Return the style of a quotation mark beside a text: of the design of its letters."""
    script = main_script(text)
    letters = (character for character in text if main_script(character) == script)
    return style if script in OWN_SCRIPTS else replace(style, beside=next(letters, ""))


def _reach(opening: str, style: Style, text: str, measure: Measure) -> float:
    """Return how far an opening mark reaches outside the text's edge at most when it hangs there, em."""
    own = _of_mark(style, text)
    ink = measure.ink(opening.strip(), own)
    return max(measure.offsets(opening, own)[-1], ink.right - min(0.0, ink.left)) + BESIDE_MARK


def _along(line: Line, style: Style, parts: Sequence[Part], measure: Measure) -> Sequence[float]:
    """Return the distance from the line's start to each code point and to its end, em.

    A mark may be of another face than in the middle of the line, and takes no more room than it fills.
    """
    at = distances(line.text, line.levels, style, measure)
    mark = next((part.end for part in parts if part.part == "mark" and part.start == line.start), 0) - line.start
    if mark > 0:
        own = _of_mark(style, line.text)
        advance = measure.offsets(line.text[:mark], own)[-1]
        air = advance - measure.ink(line.text[:mark].strip(), own).right + measure.ink(line.text[mark:], style).left
        moved = min(0.0, advance - at[mark]) + max(0.0, BESIDE_MARK - air)
        at[mark:] = [offset + moved for offset in at[mark:]]
    return at


def _parted(
    line: Line, at: Sequence[float], x: float, baseline: float, size: float, style: Style, parts: Sequence[Part]
) -> list[TextRun]:
    """Return the line as one run, or as several where parts of another colour or direction stand in it.

    They come in the order of the text. `x` is where the line starts, at the left; a card that is read from the right is
    turned over as a whole, later.
    """
    text, start = line.text, line.start
    cuts = {min(max(cut - start, 0), len(text)) for part in parts for cut in (part.start, part.end)}
    runs = []
    for begin, end, level, left in from_the_start(line.levels, line.base, sorted({0, len(text), *cuts}), at):
        own = next((part for part in parts if part.start <= start + begin and start + end <= part.end), PLAIN)
        width = (at[end] - at[begin]) * size
        shaped = directed(_of_mark(style, text) if own.part == "mark" else style, text[begin:end], level, text)
        runs.append(TextRun(x + left * size, baseline, size, shaped, text[begin:end], width, own.role, own.part))
    return runs

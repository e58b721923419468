"""A text that takes several slides: where it is parted, and at what size all of them are set."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple
from unicodedata import east_asian_width

from snippets.breaks import PAIN, Break, Level, find_breaks
from snippets.cards.cardtext import CardText, is_verse
from snippets.cards.compositions import composition, slide_steps
from snippets.cards.direction import turned
from snippets.cards.ends import leans_on_last, leans_on_next
from snippets.cards.frame import Frame, TextRun
from snippets.cards.setup import Setup
from snippets.cards.torn import torn_words
from snippets.errors import LengthError
from snippets.partition import Pieces, partition
from snippets.patterns import regex
from snippets.themes import Canvas, Theme

MOST_SLIDES = 10

# The theme that holds most.
ROOMIEST = "press"

# A slide ends after a clause rather than after a sentence that would make it, and the next one, more than a quarter
# shorter or longer than the others: twice the square of that is the difference.
SLIDE_PAIN = {**PAIN, Level.CLAUSE: PAIN[Level.SENTENCE] + 2 * 0.25**2}

# A slide ends with a stanza where that makes it half as long again, or half as short.
WHOLE_STANZA = 0.5

_STANZA = regex(r"\n\s*\n\s*")

# What it costs to part a word from the one that it leans on.
LEANING = 0.2

# How many slides more are better than type of the smallest size, and of the second; and than sizes that are below what
# looks good on slides, u.
SMALL_SLIDES = (1.5, 0.5)

TOO_SMALL: Mapping[float, float] = {4.0: 0.9, 3.55: 2.5}

# What a word costs that is torn between two lines, in slides: about a step of size.
TORN_WORD = 1.0

# What a slide that ends with a comma costs, in slides: more than a step of size is worth.
AFTER_COMMA = 0.6

_COMMAS = (",", "،", "、", "，")

# And what it costs that a slide ends inside a stanza.
AMID_STANZA = 2.0

# A slide of fewer letters than these is thin: what it costs, in slides, if it were empty. A character of Chinese,
# Japanese or Korean says as much as some letters.
THIN, THIN_SLIDE, LETTERS_A_WIDE = 90, 2.0, 2.5

# A slide may have so many times the even length; where the type is small then, or does not fit, less and less, as long
# as no clause is parted. Of the most slides it may be.
UNEVEN = (1.6, 1.3, 1.15)


class Slide(NamedTuple):
    """A part of the text and its picture, laid out."""

    card: CardText
    frame: Frame


def compose(setup: Setup, sizes: Sequence[float]) -> Frame | None:
    """Return the frame of one slide, turned over where it is read from the right; None when the text does not fit."""
    frame = composition(setup.theme.composition)(setup, sizes)
    return frame and turned(frame, setup.measure, setup.card.base)


def divided(whole: Setup, before: int, after: int) -> tuple[Slide, ...]:
    """Return as few slides as hold the text, all at one size, the largest that they share.

    The first line stands at one height on every slide, or the text would jump while swiping.
    """
    card, theme, others = whole.card, whole.theme, before + after
    breaks = find_breaks(card.text, card.lang)
    sizes = slide_steps(card, theme)
    prices = {**dict(zip(reversed(sizes), SMALL_SLIDES, strict=False)), **TOO_SMALL}
    most = MOST_SLIDES - others
    # Price, size downwards (of two equally good sets the larger type wins), slides.
    found: list[tuple[float, float, tuple[CardText, ...]]] = []
    for count in range(2, most + 1):
        if found and count > found[0][0]:
            break
        tried = 0.0
        for uneven in UNEVEN:
            parts = _divide(card, breaks, count, uneven, whole_clauses=uneven < UNEVEN[0] and count < most)
            cards = tuple(part.numbered(before + part.number, count + others) for part in parts)
            price = count + _torn(card, cards) + _thin(cards)
            for size in [size for size in sizes if size > tried and cards]:
                frames = _frames(whole, cards, size)
                if all(frames):
                    torn = TORN_WORD * sum(map(torn_words, cards, frames))
                    found.append((price + prices.get(size, 0.0) + torn, -size, cards))
                    tried = max(size, tried)
                    if not torn:
                        break
            if tried and tried not in prices:
                break
        found.sort(key=lambda row: row[:2])
    if found:
        return _set(whole, found[0][2], -found[0][1])
    raise too_long(whole.canvas, whole.theme)


def _torn(card: CardText, parts: Sequence[CardText]) -> float:
    """Return what it costs that slides end where a reader does not pause."""
    commas = sum(part.text.endswith(_COMMAS) for part in parts)
    stanzas = [match.end() for match in _STANZA.finditer(card.text)] if card.verse or is_verse(card.text) else []
    if not stanzas:
        return AFTER_COMMA * commas
    at, amid = 0, 0
    for part in parts[:-1]:
        at = card.text.index(part.text, at) + len(part.text)
        amid += not _STANZA.match(card.text, at)
    return AMID_STANZA * amid


def _thin(parts: Sequence[CardText]) -> float:
    """Return what it costs that slides say little."""
    letters = (sum(LETTERS_A_WIDE if east_asian_width(c) == "W" else 1.0 for c in part.text) for part in parts)
    return sum(THIN_SLIDE * max(0.0, 1 - many / THIN) for many in letters)


def _frames(whole: Setup, cards: Sequence[CardText], size: float) -> list[Frame | None]:
    """Return the frames of slides at one size, up to the first that does not fit, which is None."""
    frames: list[Frame | None] = []
    for part in cards:
        frames.append(compose(replace(whole, card=part), (size,)))
        if frames[-1] is None:
            break
    return frames


def _set(whole: Setup, cards: Sequence[CardText], size: float) -> tuple[Slide, ...]:
    """Return the slides, their first lines at one height."""
    frames = [compose(replace(whole, card=part), (size,)) for part in cards]
    span = max(extent(frame) for frame in frames if frame)
    frames = [compose(replace(whole, card=part, tallest=span), (size,)) for part in cards]
    return tuple(Slide(part, frame) for part, frame in zip(cards, frames, strict=True) if frame)


def too_long(canvas: Canvas, theme: Theme) -> LengthError:
    """Return the error of a text that not even the most slides hold."""
    other = "" if theme.name == ROOMIEST else f" or a theme that holds more, such as {ROOMIEST}"
    return LengthError(
        f"the text is too long for {MOST_SLIDES} slides of {canvas.width}x{canvas.height}",
        f"shorten it, or choose a larger canvas{other}",
    )


def extent(frame: Frame) -> float:
    """Return the distance from the first to the last baseline of the main text, px."""
    baselines = [run.baseline for run in texts_of(frame)]
    return max(baselines) - min(baselines)


def texts_of(frame: Frame) -> list[TextRun]:
    """Return the runs of the main text."""
    return [item for item in frame.items if isinstance(item, TextRun) and item.part == "text"]


def _level(found: Break) -> Level:
    """Return what a break separates; one set by hand is for posts, and as good as a sentence's end here."""
    return Level.SENTENCE if found.level == Level.HAND else found.level


def _divide(
    card: CardText, breaks: Sequence[Break], count: int, uneven: float, *, whole_clauses: bool
) -> tuple[CardText, ...]:
    """Return the text as `count` slides, none over `uneven` times the even length, parted where it hurts least.

    Nothing when that cannot be, or would part a clause.
    """
    text = card.text
    offsets = [0, *(b.offset for b in breaks)]
    ends = [len(text[:offset].rstrip()) for offset in offsets]
    stanzas = {match.end() for match in _STANZA.finditer(text)} if card.verse or is_verse(text) else set[int]()
    pain = [0.0, *(SLIDE_PAIN[_level(b)] - WHOLE_STANZA * (b.offset in stanzas) for b in breaks)]
    for place, offset in enumerate(offsets[1:-1], start=1):
        if leans_on_next(text, offset, card.lang) or leans_on_last(text, offset, card.lang):
            pain[place] += LEANING
    room = len(text) / count * uneven
    found = partition(Pieces(offsets, ends, pain), (room,) * count, least_last=0.4)
    if found is None or (whole_clauses and any(pain[place] > SLIDE_PAIN[Level.CLAUSE] for place in found.places)):
        return ()
    cuts = [0, *(offsets[place] for place in found.places)]
    return tuple(card.part(start, end, number, count) for number, (start, end) in enumerate(pairwise(cuts), start=1))

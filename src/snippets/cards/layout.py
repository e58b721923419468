"""Card x theme x canvas x measure -> frames: one card, or the slides of a carousel."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple
from unicodedata import east_asian_width

from snippets.breaks import PAIN, Break, Level, find_breaks, syllable_ends
from snippets.cards.block import steps
from snippets.cards.cardtext import CardText, is_verse
from snippets.cards.compositions import composition, floor_of, main_steps, slide_steps
from snippets.cards.direction import turned
from snippets.cards.ends import leans_on_last, leans_on_next
from snippets.cards.frame import Frame, Measure, Style, TextRun
from snippets.cards.guard import guard
from snippets.cards.matter import TEXT_ONLY, Carousel, listed
from snippets.cards.setup import NO_ART, Art, Setup
from snippets.errors import FitError, LengthError
from snippets.linebreak import line_breaks
from snippets.partition import Pieces, partition
from snippets.patterns import regex
from snippets.themes import STEPS, Canvas, RatioClass, Theme

MOST_SLIDES = 10

# A call to action begins so many steps below a theme's largest quote; the sizes of a list of sources, u.
ACTION_STEPS = 1
LIST_SIZES = (4.0, 3.55, 3.15, 2.8)

# A slide ends after a clause rather than after a sentence that would make it, and the next one, more than a quarter
# shorter or longer than the others: twice the square of that is the difference.
SLIDE_PAIN = {**PAIN, Level.CLAUSE: PAIN[Level.SENTENCE] + 2 * 0.25**2}

# A slide ends with a stanza where that makes it half as long again, or half as short.
WHOLE_STANZA = 0.5
_STANZA = regex(r"\n\s*\n\s*")

# What it costs to part a word from the one that it leans on.
LEANING = 0.2

# The least area of a letter, and the least leading, as parts of the type's size: no text takes less.
NARROW, SOLID = 0.12, 0.5

# Of a longer text there is surely something to see.
SEEN_AT_ONCE = 200

# A letter or digit of which everybody knows that it is seen.
_SURELY_SEEN = regex("[0-9A-Za-z\u00c0-\u024f\u0391-\u03c9\u0410-\u044f]")

# So much of a word is shown in a message.
SHOWN = 60

# How many slides more are better than type of the smallest size, and of the second; and than sizes that are below what
# looks good on slides, u.
SMALL_SLIDES = (1.5, 0.5)
TOO_SMALL: Mapping[float, float] = {4.0: 0.9, 3.55: 2.5}

# A card whose text is smaller than this, u, is fuller than looks good: a few slides are better. Every platform that
# shows pictures takes so many of them in a post.
GOOD_SIZE, FEW_SLIDES = 4.0, 4

# So is one with more lines than these in a theme's smallest size, which may be larger.
FULL: Mapping[RatioClass, int] = {"L": 6, "S": 10, "P": 13, "T": 13}

# What a slide that ends with a comma costs, in slides: more than a step of size is worth.
AFTER_COMMA = 0.6
_COMMAS = (",", "،", "、", "，")

# And what it costs that a slide ends inside a stanza.
AMID_STANZA = 2.0

# A slide of fewer letters than these is thin: what it costs, in slides, if it were empty. A character of Chinese,
# Japanese or Korean says as much as some letters.
THIN, THIN_SLIDE, LETTERS_A_WIDE = 90, 2.0, 2.5

# How a slide ends that does not part a sentence.
_ENDED = regex(r"[.!?…:;。！？；।։؟۔።။៕][\"'”’»›“)\]』」]*$")

# A slide may have so many times the even length; where the type is small then, or does not fit, less and less, as long
# as no clause is parted. Of the most slides it may be.
UNEVEN = (1.6, 1.3, 1.15)


class Slide(NamedTuple):
    """A part of the text and its picture, laid out."""

    card: CardText
    frame: Frame


_Other = tuple[CardText, Sequence[float]]
"""A slide that is not of the snippet's text, and the sizes to try, u."""


def lay_out(
    card: CardText,
    theme: Theme,
    canvas: Canvas,
    measure: Measure,
    art: Art = NO_ART,
    others: Carousel = TEXT_ONLY,
) -> tuple[Slide, ...]:
    """Return the slides that show the whole text and, on each of them, the whole citation.

    A QR code is left out where it has no room: it takes neither words nor their citation, and makes no further slides.
    So are the other slides of a carousel.

    Raises:
        FitError: not even the most slides can hold it on this canvas.
    """
    whole = Setup(card, theme, canvas, measure, art)
    _refuse_at_sight(whole)
    slides = _laid_out(replace(whole, art=replace(art, modules=())), others)
    if art.modules:
        with suppress(FitError):
            coded = _laid_out(whole, others)
            slides = coded if len(coded) == len(slides) else slides
    guard(card, [slide.frame for slide in slides if not slide.card.matter])
    for slide in slides:
        if slide.card.matter:
            guard(slide.card, [slide.frame])
    return slides


def _compose(setup: Setup, sizes: Sequence[float]) -> Frame | None:
    """Return the frame of one slide, turned over where it is read from the right; None when the text does not fit."""
    frame = composition(setup.theme.composition)(setup, sizes)
    return frame and turned(frame, setup.measure, setup.card.base)


def _laid_out(whole: Setup, others: Carousel) -> tuple[Slide, ...]:
    """Return one card, or a carousel with as many of the other slides as have room."""
    always = others.always and (others.front or others.works or others.back)
    single = () if always else _single(whole, whole.card)
    return _roomier(whole, single, lambda: _carousel(whole, others))


def _single(whole: Setup, card: CardText) -> tuple[Slide, ...]:
    """Return the whole text on one slide; nothing where it does not fit."""
    frame = _compose(replace(whole, card=card), main_steps(card, whole.theme, whole.canvas))
    return (Slide(card, frame),) if frame else ()


def _roomier(whole: Setup, single: tuple[Slide, ...], divided: Callable[[], tuple[Slide, ...]]) -> tuple[Slide, ...]:
    """Return the whole text on one slide, or divided where it does not fit, or is at the floor there and larger so.

    For larger type alone no sentence is parted.

    Raises:
        FitError: it fits neither way.
    """
    if not single:
        return divided()
    if _is_full(whole, single):
        with suppress(FitError):
            slides = divided()
            own = [slide for slide in slides if not slide.card.matter]
            ended = all(_ENDED.search(slide.card.text) for slide in own[:-1])
            if ended and len(own) <= FEW_SLIDES and _least(whole, own) > _least(whole, single):
                return slides
    return single


def _is_full(whole: Setup, single: tuple[Slide, ...]) -> bool:
    """Return whether the text of one slide is small, or as small as the theme has it and long."""
    least = _least(whole, single)
    lines = len({run.baseline for run in _texts(single[0].frame)})
    at_floor = least <= floor_of(whole.card, whole.theme)
    return least < GOOD_SIZE or (at_floor and lines > FULL[whole.canvas.ratio_class])


def _least(whole: Setup, slides: Sequence[Slide]) -> float:
    """Return the smallest size of the text, u."""
    return round(min(run.size for slide in slides for run in _texts(slide.frame)) / whole.canvas.u, 2)


def _carousel(whole: Setup, others: Carousel) -> tuple[Slide, ...]:
    """Return the text with as many of the other slides as have room."""
    _refuse_early(whole)
    front = _with_sizes(whole, others.front)
    back = [*_lists(whole, others.works), *_with_sizes(whole, others.back)]
    if not (front or back):
        return _text_slides(whole, 0, 0)
    with suppress(FitError):
        if slides := _with_others(whole, front, _text_slides(whole, len(front), len(back)), back):
            return slides
    # Where the text takes all the slides that there may be, nothing else has room.
    return _text_slides(whole, 0, 0)


def _text_slides(whole: Setup, before: int, after: int) -> tuple[Slide, ...]:
    """Return the slides of the text as they are numbered between so many others."""
    if before + after >= MOST_SLIDES:
        raise _too_long(whole.canvas)
    # Alone it has been tried.
    single = _single(whole, whole.card.numbered(before + 1, before + 1 + after)) if before + after else ()
    return _roomier(whole, single, lambda: _slides(whole, before, after))


def _with_others(
    whole: Setup, front: Sequence[_Other], text: tuple[Slide, ...], back: Sequence[_Other]
) -> tuple[Slide, ...]:
    """Return the carousel: what begins it, the text, what ends it; nothing where one of them has no room."""
    count, divided = len(front) + len(text) + len(back), len(text) > 1
    tallest = max(_span(slide.frame) for slide in text) if divided else 0.0

    def made(cards: Sequence[_Other], first: int) -> list[Slide]:
        found = []
        for number, (card, sizes) in enumerate(cards, start=first):
            own = replace(card.numbered(number, count), divided=divided)
            frame = _compose(replace(whole, card=own, tallest=tallest), sizes)
            found.extend([Slide(own, frame)] if frame else [])
        return found

    slides = (*made(front, 1), *text, *made(back, len(front) + len(text) + 1))
    return slides if len(slides) == count else ()


def _has_room(whole: Setup, card: CardText, sizes: Sequence[float]) -> bool:
    """Return whether one of the other slides has room, with any number."""
    return _compose(replace(whole, card=card.numbered(MOST_SLIDES, MOST_SLIDES)), sizes) is not None


def _with_sizes(whole: Setup, cards: Sequence[CardText]) -> list[_Other]:
    """Return those of a title and a call to action that have room, with the sizes to try."""
    theme, canvas = whole.theme, whole.canvas
    most = STEPS[STEPS.index(theme.measures[canvas.ratio_class].quote_most) + ACTION_STEPS]
    action = steps(most, min(most, theme.floor))
    tried = ((card, action if card.matter == "action" else main_steps(card, theme, canvas)) for card in cards)
    return [(card, sizes) for card, sizes in tried if _has_room(whole, card, sizes)]


def _lists(whole: Setup, works: Sequence[CardText]) -> list[_Other]:
    """Return the list of sources on as few slides as hold it, all at one size; nothing where one work has no room."""
    for count in range(1, min(len(works), MOST_SLIDES) + 1):
        cuts = [round(len(works) * number / count) for number in range(count + 1)]
        cards = [listed(works[start:end]) for start, end in pairwise(cuts)]
        for size in LIST_SIZES:
            if all(_has_room(whole, card, (size,)) for card in cards):
                return [(card, (size,)) for card in cards]
    return []


def _slides(whole: Setup, before: int, after: int) -> tuple[Slide, ...]:
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
            size = next((size for size in sizes if size > tried and cards and _fit(whole, cards, size)), 0.0)
            if size:
                found.append((count + prices.get(size, 0.0) + _torn(card, cards) + _thin(cards), -size, cards))
                tried = size
            if tried and tried not in prices:
                break
        found.sort(key=lambda row: row[:2])
    if found:
        return _set(whole, found[0][2], -found[0][1])
    raise _too_long(whole.canvas)


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


def _fit(whole: Setup, cards: Sequence[CardText], size: float) -> bool:
    return all(_compose(replace(whole, card=part), (size,)) for part in cards)


def _set(whole: Setup, cards: Sequence[CardText], size: float) -> tuple[Slide, ...]:
    """Return the slides, their first lines at one height."""
    frames = [_compose(replace(whole, card=part), (size,)) for part in cards]
    span = max(_span(frame) for frame in frames if frame)
    frames = [_compose(replace(whole, card=part, tallest=span), (size,)) for part in cards]
    return tuple(Slide(part, frame) for part, frame in zip(cards, frames, strict=True) if frame)


def _refuse_at_sight(whole: Setup) -> None:
    """Refuse what no setting can hold or show, before it is looked at more closely.

    Raises:
        FitError: the text is too long even if all of it were narrow letters set solid, or nothing in it can be seen.
    """
    card, theme, canvas = whole.card, whole.theme, whole.canvas
    size = floor_of(card, theme) * canvas.u
    lines = card.text.count("\n") * SOLID * size
    letters = len(card.text) * NARROW * size * size / canvas.width
    if max(lines, letters) > MOST_SLIDES * canvas.height:
        raise _too_long(canvas)
    if len(card.text) > SEEN_AT_ONCE or _SURELY_SEEN.search(card.text):
        return
    ink = whole.measure.ink(card.text, Style(theme.quote.face, card.lang))
    if ink.right <= ink.left:
        raise FitError("nothing in the text can be seen", "write some words")


def _too_long(canvas: Canvas) -> LengthError:
    return LengthError(
        f"the text is too long for {MOST_SLIDES} slides of {canvas.width}x{canvas.height}",
        "shorten it, or choose a larger canvas or a theme that holds more, such as press",
    )


def _refuse_early(whole: Setup) -> None:
    """Say what is at fault when no division into slides can help: the citation or one long word.

    Raises:
        FitError: one of the two does not fit even at the smallest size.
    """
    card, canvas, least = whole.card, whole.canvas, (floor_of(whole.card, whole.theme),)
    size = f"{canvas.width}x{canvas.height}"
    if not _compose(replace(whole, card=card.part(0, 1, 1, MOST_SLIDES)), least):
        raise FitError(f"the citation leaves no room for the text on {size}", "shorten it or choose a larger canvas")
    start, end = _longest_piece(card.text)
    if not _compose(replace(whole, card=card.part(start, end, 1, MOST_SLIDES)), least):
        word = card.text[start:end].strip()
        shown = word if len(word) <= SHOWN else f"{word[:SHOWN]}…"
        raise FitError(f"“{shown}” is wider than {size}", "put soft hyphens (U+00AD) into it")


def _longest_piece(text: str) -> tuple[int, int]:
    """Return start and end of the longest stretch in which no line may end."""
    stops = sorted({0, *line_breaks(text), *syllable_ends(text)})
    return max(pairwise(stops), key=lambda piece: piece[1] - piece[0])


def _span(frame: Frame) -> float:
    """Return the distance from the first to the last baseline of the main text, px."""
    baselines = [run.baseline for run in _texts(frame)]
    return max(baselines) - min(baselines)


def _texts(frame: Frame) -> list[TextRun]:
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

"""Card x theme x canvas x measure -> frames: one card, or the slides of a carousel."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import pairwise

from snippets.breaks import syllable_ends
from snippets.cards.block import steps
from snippets.cards.cardtext import CardText
from snippets.cards.compositions import floor_of, main_steps
from snippets.cards.frame import Measure, Style
from snippets.cards.guard import guard
from snippets.cards.matter import TEXT_ONLY, Carousel, listed
from snippets.cards.setup import NO_ART, Art, Setup
from snippets.cards.slides import MOST_SLIDES, Slide, compose, divided, extent, texts_of, too_long
from snippets.errors import FitError
from snippets.linebreak import line_breaks
from snippets.patterns import regex
from snippets.themes import STEPS, Canvas, RatioClass, Theme

# A call to action begins so many steps below a theme's largest quote; the sizes of a list of sources, u.
ACTION_STEPS = 1
LIST_SIZES = (4.0, 3.55, 3.15, 2.8)


# The least area of a letter, and the least leading, as parts of the type's size: no text takes less.
NARROW, SOLID = 0.12, 0.5

# Of a longer text there is surely something to see.
SEEN_AT_ONCE = 200

# A letter or digit of which everybody knows that it is seen.
_SURELY_SEEN = regex("[0-9A-Za-z\u00c0-\u024f\u0391-\u03c9\u0410-\u044f]")

# So much of a word is shown in a message.
SHOWN = 60


# A card whose text is smaller than this, u, is fuller than looks good: a few slides are better. Every platform that
# shows pictures takes so many of them in a post.
GOOD_SIZE, FEW_SLIDES = 4.0, 4

# So is one with more lines than these in a theme's smallest size, which may be larger.
FULL: Mapping[RatioClass, int] = {"L": 6, "S": 10, "P": 13, "T": 13}


# How a slide ends that does not part a sentence.
_ENDED = regex(r"[.!?…:;。！？；।։؟۔።။៕][\"'”’»›“)\]』」]*$")


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


def _laid_out(whole: Setup, others: Carousel) -> tuple[Slide, ...]:
    """Return one card, or a carousel with as many of the other slides as have room."""
    always = others.always and (others.front or others.works or others.back)
    single = () if always else _single(whole, whole.card)
    return _roomier(whole, single, lambda: _carousel(whole, others))


def _single(whole: Setup, card: CardText) -> tuple[Slide, ...]:
    """Return the whole text on one slide; nothing where it does not fit."""
    frame = compose(replace(whole, card=card), main_steps(card, whole.theme, whole.canvas))
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
    lines = len({run.baseline for run in texts_of(single[0].frame)})
    at_floor = least <= floor_of(whole.card, whole.theme)
    return least < GOOD_SIZE or (at_floor and lines > FULL[whole.canvas.ratio_class])


def _least(whole: Setup, slides: Sequence[Slide]) -> float:
    """Return the smallest size of the text, u."""
    return round(min(run.size for slide in slides for run in texts_of(slide.frame)) / whole.canvas.u, 2)


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
        raise too_long(whole.canvas, whole.theme)
    # Alone it has been tried.
    single = _single(whole, whole.card.numbered(before + 1, before + 1 + after)) if before + after else ()
    return _roomier(whole, single, lambda: divided(whole, before, after))


def _with_others(
    whole: Setup, front: Sequence[_Other], text: tuple[Slide, ...], back: Sequence[_Other]
) -> tuple[Slide, ...]:
    """Return the carousel: what begins it, the text, what ends it; nothing where one of them has no room."""
    count, divided = len(front) + len(text) + len(back), len(text) > 1
    tallest = max(extent(slide.frame) for slide in text) if divided else 0.0

    def made(cards: Sequence[_Other], first: int) -> list[Slide]:
        found = []
        for number, (card, sizes) in enumerate(cards, start=first):
            own = replace(card.numbered(number, count), divided=divided)
            frame = compose(replace(whole, card=own, tallest=tallest), sizes)
            found.extend([Slide(own, frame)] if frame else [])
        return found

    slides = (*made(front, 1), *text, *made(back, len(front) + len(text) + 1))
    return slides if len(slides) == count else ()


def _has_room(whole: Setup, card: CardText, sizes: Sequence[float]) -> bool:
    """Return whether one of the other slides has room, with any number."""
    return compose(replace(whole, card=card.numbered(MOST_SLIDES, MOST_SLIDES)), sizes) is not None


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
        raise too_long(canvas, theme)
    if len(card.text) > SEEN_AT_ONCE or _SURELY_SEEN.search(card.text):
        return
    ink = whole.measure.ink(card.text, Style(theme.quote.face, card.lang))
    if ink.right <= ink.left:
        raise FitError("nothing in the text can be seen", "write some words")


def _refuse_early(whole: Setup) -> None:
    """Say what is at fault when no division into slides can help: the citation or one long word.

    Raises:
        FitError: one of the two does not fit even at the smallest size.
    """
    card, canvas, least = whole.card, whole.canvas, (floor_of(whole.card, whole.theme),)
    size = f"{canvas.width}x{canvas.height}"
    if not compose(replace(whole, card=card.part(0, 1, 1, MOST_SLIDES)), least):
        raise FitError(f"the citation leaves no room for the text on {size}", "shorten it or choose a larger canvas")
    start, end = _longest_piece(card.text)
    if not compose(replace(whole, card=card.part(start, end, 1, MOST_SLIDES)), least):
        word = card.text[start:end].strip()
        shown = word if len(word) <= SHOWN else f"{word[:SHOWN]}…"
        raise FitError(f"“{shown}” is wider than {size}", "put soft hyphens (U+00AD) into it")


def _longest_piece(text: str) -> tuple[int, int]:
    """Return start and end of the longest stretch in which no line may end."""
    stops = sorted({0, *line_breaks(text), *syllable_ends(text)})
    return max(pairwise(stops), key=lambda piece: piece[1] - piece[0])

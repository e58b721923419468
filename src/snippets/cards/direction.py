"""Left and right: which pieces of a line stand where, and cards that are read from the right.

Compositions place everything as if the card were read from the left: `x` counts from the side on which reading starts.
A card that is read from the right is turned over at the end, all at once: `turned`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from unicodedata import bidirectional, category

from snippets.bidi import base_level, has_rtl, levels, visual_runs
from snippets.cards.frame import Code, Frame, Item, Measure, Shape, Style, TextRun

_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_STRONG = _RIGHT_TO_LEFT | {"L"}

# Marks that come in pairs, and the air between one and a letter that is read in the other direction, em.
_PAIRED, MARK_AIR = frozenset({"Pi", "Pf", "Ps", "Pe"}), 0.05

Piece = tuple[int, int, int | None, float]
"""Start, end, embedding level (None where all is read from the left), and where it begins, em from the start side."""


def from_the_start(own: Sequence[int], base: int, cuts: Sequence[int], at: Sequence[float]) -> Iterator[Piece]:
    """Yield the pieces of a line in the order of its text, each of one level.

    Args:
        own: embedding level of each code point of the line; empty where all is read from the left.
        base: of the paragraph.
        cuts: offsets at which the line must be parted, its ends among them, ascending.
        at: distance in em from the start to each code point, and to the end.
    """
    if not own:
        yield from ((begin, end, None, at[begin]) for begin, end in pairwise(cuts))
        return
    runs = [
        (max(start, begin), min(stop, end), level)
        for start, stop, level in visual_runs(own)
        for begin, end in _in_order(cuts, level)
        if max(start, begin) < min(stop, end)
    ]
    if base:
        runs.reverse()
    x = 0.0
    found = []
    for begin, end, level in runs:
        found.append((begin, end, level, x))
        x += at[end] - at[begin]
    yield from sorted(found)


def directed(style: Style, text: str, level: int | None, around: str) -> Style:
    """Return the style of a piece of one embedding level; marks alone in it are drawn as the letters `around` them."""
    if level is None:
        return style
    if level % 2 == 0:
        return replace(style, direction="ltr")
    alone = not any(bidirectional(character) in _STRONG for character in text)
    letters = (character for character in around if bidirectional(character) in _RIGHT_TO_LEFT)
    return replace(style, direction="rtl", beside=next(letters, style.beside) if alone else "")


def distances(text: str, own: Sequence[int], style: Style, measure: Measure) -> list[float]:
    """Return the distance from the start to each code point and to the end, em.

    What is read in one direction is measured by itself, because so it is drawn: a space between two scripts may be of
    another face then.
    """
    if not own:
        return [*measure.offsets(text, style)]
    at = [0.0]
    for level, same in groupby(enumerate(own), key=lambda pair: pair[1]):
        places = [place for place, _ in same]
        if places[0] > 0 and _touches(text[places[0] - 1], text[places[0]]):
            at[-1] += MARK_AIR
        piece = text[places[0] : places[-1] + 1]
        offsets = measure.offsets(piece, directed(style, piece, level, text))
        at.extend([at[-1] + offset for offset in offsets[1:]])
    return at


def _touches(before: str, after: str) -> bool:
    """Return whether a quotation mark or a bracket and a letter meet where the direction turns: no face kerns them."""
    return (category(before) in _PAIRED) != (category(after) in _PAIRED) and not (before.isspace() or after.isspace())


def _in_order(cuts: Sequence[int], level: int) -> list[tuple[int, int]]:
    """Return the stretches between cuts, from the left: of a run that is read from the right the last comes first."""
    stretches = list(pairwise(cuts))
    return stretches[::-1] if level % 2 else stretches


def turned(frame: Frame, measure: Measure, base: int) -> Frame:
    """Return a frame with every run of text in one direction, and the whole turned over where `base` is 1.

    Each small piece, such as a name, a date or an address, is read by itself (as if between FSI and PDI), so that it
    keeps its own order in a line of another. Pictures and codes change their place and are not turned over; the photo
    behind everything and its scrims lie as they are seen.
    """
    if not base and not any(isinstance(item, TextRun) and has_rtl(item.text) for item in frame.items):
        return frame
    width = frame.canvas.width
    items: list[Item] = []
    for item in frame.items:
        if isinstance(item, TextRun):
            own = measure.offsets(item.text, item.style)[-1] * item.size
            placed = replace(item, width=own, x=width - item.x - own if base else item.x)
            items += [placed] if item.style.direction else _isolated(placed, measure, base)
        elif not base:
            items.append(item)
        elif isinstance(item, Shape):
            items.append(replace(item, points=tuple((width - x, y) for x, y in item.points)))
        elif isinstance(item, Code):
            items.append(replace(item, x=width - item.x - item.side))
        else:
            items.append(replace(item, x=width - item.x - item.width))
    return replace(frame, items=tuple(items))


def air_before(text: str, style: Style, base: int, measure: Measure) -> float:
    """Return how far from the side on which the card's reading starts the ink of a line of its own begins, em."""
    if not base:
        return measure.ink(text, style).left
    own = _levels(text, base)
    at = measure.offsets(text, style)
    pieces = from_the_start(own, 0, (0, len(text)), at) if any(own) else [(0, len(text), None, 0.0)]
    begin, end, level, _ = max(pieces, key=lambda piece: piece[3])
    return at[end] - at[begin] - measure.ink(text[begin:end], directed(style, text[begin:end], level, text)).right


def _levels(text: str, base: int) -> tuple[int, ...]:
    """Return the levels of a piece that is read by itself; nothing where all is read from the left."""
    # What has no letters, such as a comma or a mark, goes the way of the card; so do several words of both directions:
    # "Open Rivers, issue 7" in a Hebrew card. An address, which is one word, goes its own.
    lettered = any(bidirectional(character) in _STRONG for character in text)
    mixed = len(text.split()) > 1 and has_rtl(text)
    return levels(text, base_level(text) if lettered and not mixed else base) if base or has_rtl(text) else ()


def _isolated(run: TextRun, measure: Measure, base: int) -> Iterator[TextRun]:
    """Yield the pieces of a run, each in one direction, in the order of its text."""
    text = run.text
    own = _levels(text, base)
    if not any(own):
        yield run
    else:
        at = distances(text, own, run.style, measure)
        for begin, end, level, left in from_the_start(own, 0, (0, len(text)), at):
            style = directed(run.style, text[begin:end], level or 0, text)
            width = (at[end] - at[begin]) * run.size
            yield replace(run, text=text[begin:end], style=style, x=run.x + left * run.size, width=width)

"""A quotation against the words of a page: where it stands, and what kind of sameness that is.

The verdict comes from the words, never from a score. All words must be there, in order and side by side; what an
editor's mark stands for must be short enough and hide nothing that turns the statement round.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, zip_longest

from snippets.verify.hiding import BRACKET_MOST, hides, lost_at_edges, stretches
from snippets.verify.quotation import Gap, Quotation, Run
from snippets.verify.sameness import ORDER, Hidden, Sameness, same
from snippets.verify.words import Words

# So many places of a piece are tried.
PLACES_MOST = 2_000


@dataclass(frozen=True, slots=True)
class Found:
    """Where a quotation stands in a page.

    Attributes:
        start, end: numbers of its first word and of the one after its last.
        sameness: what kind of it.
        gaps: start and end of what is left out or replaced, as numbers of words.
        hidden: why it is not verified all the same; None where it is.
        pieces: start and end of each run, as numbers of words.
    """

    start: int
    end: int
    sameness: Sameness
    gaps: tuple[tuple[int, int], ...] = ()
    hidden: Hidden | None = None
    pieces: tuple[tuple[int, int], ...] = ()


def find(quotation: Quotation, page: Words, lang: str) -> Found | None:
    """Return the best place of a quotation in a page, or None; one that hides something is the last resort.

    Args:
        quotation: parsed.
        page: the words of a page.
        lang: BCP 47, of the quotation; tells what its negations and numbers are.
    """
    whole = Run(quotation.text, tuple(word for part in quotation.parts for word in part.words))
    literal = [] if len(quotation.parts) == 1 else list(_runs(whole, page, lang))
    # An ellipsis or a bracket that the page has itself is a part of it.
    best = min((found for found in literal if found.hidden is None), key=_rank, default=None)
    if best:
        return best
    return min(_places(quotation, page, lang), key=_rank, default=None)


def _rank(found: Found) -> tuple[bool, int, int]:
    return found.hidden is not None, ORDER.index(found.sameness), found.end - found.start


def _runs(run: Run, page: Words, lang: str) -> Iterator[Found]:
    """Yield the places of a quotation that is one run."""
    for start in islice(page.occurrences(run.words), PLACES_MOST):
        end = start + len(run.words)
        sameness, hidden = same(run, page, start, lang)
        hidden = hidden or lost_at_edges(page, start, end, lang)
        yield Found(start, end, sameness, hidden=hidden, pieces=((start, end),))


def _places(quotation: Quotation, page: Words, lang: str) -> Iterator[Found]:
    """Yield the places of a quotation: of each piece the nearest after the one before."""
    parts = quotation.parts
    run = next(iter(quotation.runs), None)
    if run is None:
        return
    starts = list(islice(page.occurrences(run.words), PLACES_MOST))
    for start, nearer in zip_longest(starts, starts[1:], fillvalue=len(page.words)):
        chain = _chain(parts, start, page)
        # Of two places from which the rest is reached alike, the nearer one counts.
        if chain and (len(chain) == 1 or nearer + len(run.words) > chain[1][0]):
            yield _judged(parts, chain, page, lang)


def _chain(parts: Sequence[Run | Gap], start: int, page: Words) -> tuple[tuple[int, int], ...]:
    """Return start and end of each run, the first of which begins at a word; nothing where one is missing."""
    pieces: list[tuple[int, int]] = []
    marks: set[str] = set()
    for part in parts:
        if isinstance(part, Gap):
            marks.add(part.mark)
            continue
        place: int | None = start
        if pieces:
            after = pieces[-1][1]
            stop = None if "elision" in marks else after + BRACKET_MOST + len(part.words)
            place = next(page.occurrences(part.words, after, stop), None)
        if place is None:
            return ()
        pieces.append((place, place + len(part.words)))
        marks.clear()
    return tuple(pieces)


def _judged(parts: Sequence[Run | Gap], pieces: tuple[tuple[int, int], ...], page: Words, lang: str) -> Found:
    """Return a place with its sameness, and with what it hides."""
    kinds: list[Sameness] = []
    hidden: list[Hidden | None] = []
    for run, (start, _) in zip((part for part in parts if isinstance(part, Run)), pieces, strict=True):
        sameness, lost = same(run, page, start, lang)
        kinds.append(sameness)
        hidden.append(lost)
    gaps = stretches(parts, pieces, page)
    kinds.extend("elided" if gap.mark == "elision" else "bracket" for gap in gaps)
    hidden.extend(hides(gap, pieces, page, lang) for gap in gaps)
    start, end = pieces[0][0], pieces[-1][1]
    hidden.append(lost_at_edges(page, start, end, lang))
    inner = tuple((gap.start, gap.end) for gap in gaps if start <= gap.start and gap.end <= end)
    return Found(start, end, max(kinds, key=ORDER.index), inner, next(filter(None, hidden), None), pieces)

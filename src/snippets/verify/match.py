"""A quotation against the words of a page: where it stands, and what kind of sameness that is.

The verdict comes from the words, never from a score. All words must be there, in order and side by side; what an
editor's mark stands for must be short enough and hide nothing that turns the statement round.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from snippets.patterns import regex
from snippets.verify.edges import lost_at_edges, most
from snippets.verify.hiding import hides
from snippets.verify.quotation import Gap, Quotation, Run
from snippets.verify.sameness import ORDER, Hidden, Sameness, same
from snippets.verify.stretches import BRACKET_MOST, Stretch, stretches
from snippets.verify.words import Words

# So many places of a piece are tried; a quotation of more parts is none.
PLACES_MOST = 500
PARTS_MOST = 100

# Brackets round words, not round what stands for words.
_BRACKETS = regex(r"[\[\]](?![.\u2026])")


# What looks like a note's mark beside figures, with all of these.
_NUMBERED = regex(r"\d[\d.,]*\[\d{1,3}\](?:[.,]?\d)*|\[\d{1,3}\](?:[.,]?\d)+")


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
    if len(quotation.parts) > PARTS_MOST:
        return None
    if len(quotation.parts) == 1 and not quotation.runs:
        # Nothing but a bracket is the page's own, or nothing.
        own = _runs(Run(quotation.text), quotation, page, lang)
        return _best(found for found in own if "[" in page.between(found.start - 1, found.start))
    if len(quotation.parts) > 1:
        # An ellipsis or a bracket that the page has itself is a part of it.
        literal = (found for run in _literal(quotation, page) for found in _runs(run, quotation, page, lang))
        best = min((found for found in literal if found.hidden is None), key=_rank, default=None)
        if best:
            return best
    return _best(_places(quotation, page, lang))


def find_literally(quotation: Quotation, page: Words, lang: str) -> Found | None:
    """Return the best place of a quotation whose brackets are the page's own, or None."""
    return _best(found for run in _literal(quotation, page) for found in _runs(run, quotation, page, lang))


def _rank(found: Found) -> tuple[bool, int, int]:
    return found.hidden is not None, ORDER.index(found.sameness), found.end - found.start


def _best(places: Iterator[Found]) -> Found | None:
    """Return the best of some places; the first that could not be better ends the search."""
    best: Found | None = None
    for found in places:
        if best is None or _rank(found) < _rank(best):
            best = found
        if best.hidden is None and best.sameness == ORDER[0]:
            break
    return best


def _literal(quotation: Quotation, page: Words) -> tuple[Run, ...]:
    """Return a quotation as one run: as it is, and without its brackets.

    What looks like a note's mark behind a figure would be a part of the number, where the page has none.
    """
    marked = {*_NUMBERED.findall(quotation.text)}
    if marked and not marked <= {*_NUMBERED.findall(page.folded.source)}:
        return ()
    return Run(quotation.text), Run(_BRACKETS.sub("", quotation.text))


def _runs(run: Run, quotation: Quotation, page: Words, lang: str) -> Iterator[Found]:
    """Yield the places of a quotation that is one run."""
    for start in islice(page.occurrences(run.words), PLACES_MOST):
        end = start + len(run.words)
        sameness, hidden = same(run, page, start, lang)
        hidden = hidden or lost_at_edges(page, start, end, quotation.text, lang)
        yield Found(start, end, sameness, hidden=hidden, pieces=((start, end),))


def _places(quotation: Quotation, page: Words, lang: str) -> Iterator[Found]:
    """Yield the places of a quotation: of each piece the nearest after the one before."""
    parts = quotation.parts
    groups = _groups(parts)
    if not groups:
        return
    following = None
    starts = islice(page.occurrences(groups[0][0].words), PLACES_MOST)
    chains = (_chain(groups, start, page, lang) for start in starts)
    # Of two places from which the rest is reached alike, the nearer one counts.
    for chain in chains:
        if not chain:
            continue
        if following and following[1:] != chain[1:]:
            yield _judged(quotation, following, page, lang)
        following = chain
        if len(chain) == 1:
            yield _judged(quotation, chain, page, lang)
            following = None
    if following:
        yield _judged(quotation, following, page, lang)


def _groups(parts: Sequence[Run | Gap]) -> list[list[Run]]:
    """Return the runs of a quotation, those together that only brackets part."""
    groups: list[list[Run]] = []
    elided = True
    for part in parts:
        if isinstance(part, Gap):
            elided = elided or part.mark == "elision"
        elif elided:
            groups.append([part])
            elided = False
        else:
            groups[-1].append(part)
    return groups


def _chain(groups: Sequence[Sequence[Run]], start: int, page: Words, lang: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of each run, the first of which begins at a word; nothing where one is missing."""
    pieces = list(_group_at(groups[0], start, page, lang))
    for group in groups[1:]:
        if not pieces:
            return ()
        places = islice(page.occurrences(group[0].words, pieces[-1][1]), PLACES_MOST if len(group) > 1 else 1)
        found = next(filter(None, (_group_at(group, place, page, lang) for place in places)), ())
        if not found:
            return ()
        pieces.extend(found)
    return tuple(pieces)


def _group_at(group: Sequence[Run], start: int, page: Words, lang: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of each run of a group that begins at a word; nothing where one is missing."""
    pieces = [(start, start + len(group[0].words))]
    for run in group[1:]:
        after = pieces[-1][1]
        stop = after + most(BRACKET_MOST, lang) + len(run.words)
        place = next(page.occurrences(run.words, after, stop), None)
        if place is None:
            return ()
        pieces.append((place, place + len(run.words)))
    return tuple(pieces)


def _judged(quotation: Quotation, pieces: tuple[tuple[int, int], ...], page: Words, lang: str) -> Found:
    """Return a place with its sameness, and with what it hides."""
    kinds: list[Sameness] = []
    hidden: list[Hidden | None] = []
    for run, (start, _) in zip(quotation.runs, pieces, strict=True):
        sameness, lost = same(run, page, start, lang)
        kinds.append(sameness)
        hidden.append(lost)
    gaps = stretches(quotation.parts, pieces, page, lang)
    kinds.extend("elided" if stretch.gap.mark == "elision" else "bracket" for stretch in gaps)
    joined = tuple(_across_brackets(pieces, gaps))
    hidden.extend(hides(stretch, joined, page, lang) for stretch in gaps)
    start, end = pieces[0][0], pieces[-1][1]
    hidden.append(lost_at_edges(page, start, end, quotation.text, lang))
    inner = tuple((stretch.start, stretch.end) for stretch in gaps if stretch.place == "inner")
    return Found(start, end, max(kinds, key=ORDER.index), inner, next(filter(None, hidden), None), pieces)


def _across_brackets(pieces: Sequence[tuple[int, int]], gaps: Iterable[Stretch]) -> Iterator[tuple[int, int]]:
    """Yield the pieces that nothing is left out of: a bracket amid words is one of them."""
    bridged = {gap.start for gap in gaps if gap.place == "inner" and gap.gap.mark == "bracket"}
    first = 0
    for number, (_, end) in enumerate(pieces):
        if end not in bridged:
            yield pieces[first][0], end
            first = number + 1

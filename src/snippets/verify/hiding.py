"""What an editor's mark, or the edge of a quotation, hides: a negation, a number, a long stretch."""

from collections.abc import Sequence
from dataclasses import dataclass

from snippets.verify.quotation import Gap, Mark, Run
from snippets.verify.sameness import CLAUSE_END, ENDERS, Hidden, Reason
from snippets.verify.telling import is_negation, is_number
from snippets.verify.words import Words

# A bracket stands for so many words of the source at most.
BRACKET_MOST = 6

# An elision of so many words is short: a negation or a number in it is hidden.
SHORT_GAP = 3

# What is left out between two pieces is at most so long, in characters.
FAR_APART = 4_000

# A piece of fewer words could be found anywhere: what is left out beside it is at most so many words.
SMALL_PIECE, SMALL_PIECE_GAP = 3, 25

# Languages whose negation may stand after all that it negates.
_NEGATED_AFTER = frozenset({"da", "de", "en", "nb", "nl", "no", "sv"})


@dataclass(frozen=True, slots=True)
class Stretch:
    """What a gap stands for in a page.

    Attributes:
        mark: as in `Gap`. says: words that the quotation has in its place.
        start, end: numbers of the page's words.
    """

    mark: Mark
    says: tuple[str, ...]
    start: int
    end: int


def stretches(parts: Sequence[Run | Gap], pieces: Sequence[tuple[int, int]], page: Words) -> list[Stretch]:
    """Return what each gap stands for.

    Args:
        parts: of the quotation.
        pieces: start and end of each of its runs, as numbers of the page's words.
        page: the words.
    """
    found: dict[int, Stretch] = {}
    done = 0
    for part in parts:
        if isinstance(part, Run):
            done += 1
            continue
        start = pieces[done - 1][1] if done else _sentence_start(page, pieces[0][0])
        end = pieces[done][0] if done < len(pieces) else _sentence_end(page, pieces[-1][1])
        beside = found.get(done)
        if beside or 0 < done < len(pieces):
            # An elision beside a bracket: both stand for the same stretch.
            mark: Mark = "elision" if "elision" in {part.mark, beside.mark if beside else ""} else "bracket"
            found[done] = Stretch(mark, (*(beside.says if beside else ()), *part.words), start, end)
        elif part.mark == "bracket":
            # At an end a bracket stands for words of the same sentence, an elision for nothing.
            found[done] = Stretch("bracket", part.words, start, end)
    return list(found.values())


def hides(stretch: Stretch, pieces: Sequence[tuple[int, int]], page: Words, lang: str) -> Hidden | None:
    """Return what a stretch hides that turns the statement round, or why it cannot be judged."""
    words = page.words[stretch.start : stretch.end]
    if told := _telling((*stretch.says, *(words if _is_short(stretch, words) else ())), lang):
        return Hidden(told, words, stretch.start)
    if stretch.mark == "bracket":
        return None
    if words and _negates_beside(page, stretch, lang):
        return Hidden("negation", words, stretch.start)
    left, right = page.span(stretch.start - 1, stretch.start)[1], page.span(stretch.end, stretch.end + 1)[0]
    if right - left > FAR_APART:
        return Hidden("far-apart", words[:SHORT_GAP], stretch.start)
    sizes = [stop - start for start, stop in pieces if stop == stretch.start or start == stretch.end]
    small = min(sizes, default=SMALL_PIECE) < SMALL_PIECE and len(words) > SMALL_PIECE_GAP
    return Hidden("small", words[:SHORT_GAP], stretch.start) if small else None


def _is_short(stretch: Stretch, words: Sequence[str]) -> bool:
    return stretch.mark == "bracket" or len(words) <= SHORT_GAP


def _telling(words: Sequence[str], lang: str) -> Reason | None:
    """Return whether a negation or a number is among words."""
    if any(is_negation(word, lang) for word in words):
        return "negation"
    return "number" if any(is_number(word, lang) for word in words) else None


def _negates_beside(page: Words, stretch: Stretch, lang: str) -> bool:
    """Return whether a stretch begins or ends with a negation of the piece beside it."""
    return _negates(page, stretch.start, stretch.start, lang) or _negates(page, stretch.end - 1, stretch.end, lang)


def _negates(page: Words, number: int, joint: int, lang: str) -> bool:
    """Return whether a word negates, and the joint before a number of a word is amid a clause."""
    return is_negation(page.words[number], lang) and not CLAUSE_END.search(page.between(joint - 1, joint))


def lost_at_edges(page: Words, start: int, end: int, lang: str) -> Hidden | None:
    """Return a negation right before or after a passage, in its clause: without it the words say the contrary."""
    if start and _negates(page, start - 1, start, lang):
        return Hidden("negation", page.words[start - 1 : start], start - 1)
    follows = end < len(page.words) and lang.lower().partition("-")[0] in _NEGATED_AFTER
    if follows and _negates(page, end, end, lang):
        return Hidden("negation", page.words[end : end + 1], end)
    return None


def _sentence_start(page: Words, number: int) -> int:
    """Return the first word before a word of its sentence that a bracket may stand for."""
    least = max(0, number - BRACKET_MOST)
    while number > least and not ENDERS.search(page.between(number - 1, number)):
        number -= 1
    return number


def _sentence_end(page: Words, number: int) -> int:
    """Return the number after the last word after a passage, of its sentence, that a bracket may stand for."""
    most = min(len(page.words), number + BRACKET_MOST)
    while number < most and not ENDERS.search(page.between(number - 1, number)):
        number += 1
    return number

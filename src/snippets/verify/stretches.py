"""What each gap of a quotation stands for in a page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from snippets.patterns import regex
from snippets.verify.borders import CELL, CLAUSE_END, ENDERS, border
from snippets.verify.edges import clause_edge, most
from snippets.verify.quotation import Gap, Run
from snippets.verify.voices import depth
from snippets.verify.words import Words

# A bracket stands for so many words of the source at most.
BRACKET_MOST = 6

# A number that a bracket puts in stands so near before it, in words.
NUMBER_NEAR = 40

# Marks that may stand behind the end of a sentence.
_CLOSERS = "\"'\u201d\u2019\u00bb)\u300d\u300f "

_SET_OFF = regex("[,;:\u060c\uff0c\u3001\u2013\u2014-]")

Place = Literal["first", "inner", "last"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """What a gap stands for in a page.

    Attributes:
        gap: the bracket, or the elision. says: words that the quotation has in its place.
        start, end: numbers of the page's words; at an end of the quotation, of as many as it may stand for.
        place: whether it stands first, amid or last in the quotation.
        shown: whether the quotation has the mark of a sentence's end before it.
        joined: whether it goes on in small letters where the source begins a sentence.
        quoted: whether the quotation has it, and what stands behind it, within quotation marks of its own.
        closed: whether the quotation has closed quotation marks of its own right before it.
    """

    gap: Gap
    says: tuple[str, ...]
    start: int
    end: int
    place: Place = "inner"
    shown: bool = False
    joined: bool = False
    quoted: bool = False
    closed: bool = False


def tells_far_number(stretch: Stretch, page: Words) -> bool:
    """Return whether a bracket has a number in figures that the page does not tell shortly before.

    Where a number is told far away it may be another's; an amount in another currency stands nowhere.
    """
    before = page.words[max(0, stretch.start - NUMBER_NEAR) : stretch.start]
    said = [word for word in stretch.says if any(character.isdecimal() for character in word)]
    return any(word not in before for word in said) and stretch.says[0].isalnum()


def in_parentheses(stretch: Stretch, page: Words) -> bool:
    """Return whether the page has what a gap stands for in parentheses."""
    opens, closes = page.between(stretch.start - 1, stretch.start), page.between(stretch.end - 1, stretch.end)
    return "(" in opens and ")" in closes


def stretches(parts: Sequence[Run | Gap], pieces: Sequence[tuple[int, int]], page: Words, lang: str) -> list[Stretch]:
    """Return what each gap stands for.

    Args:
        parts: of the quotation.
        pieces: start and end of each of its runs, as numbers of the page's words.
        page: the words.
        lang: BCP 47, of the quotation.
    """
    found: dict[int, Stretch] = {}
    done = 0
    before = said = ""
    for number, part in enumerate(parts):
        if isinstance(part, Run):
            done += 1
            before = part.text
            if done - 1 in found:
                within = depth(said) > 0 and depth(said + before[: _first_letter(before)]) > 0
                joined = _is_joined(part, page, pieces[done - 1][0])
                found[done - 1] = replace(found[done - 1], joined=joined, quoted=within)
            said += before
        elif 0 < done < len(pieces):
            beside = found.get(done)
            # An elision beside a bracket: both stand for the same stretch.
            gap = beside.gap if beside and beside.gap.mark == "elision" else part
            says = (*(beside.says if beside else ()), *part.words)
            begin, end = pieces[done - 1][1], pieces[done][0]
            found[done] = Stretch(gap, says, begin, end, shown=_is_over(before), closed=_is_closed(said))
        elif part.mark == "bracket":
            # At an end a bracket stands for words of the same clause, an elision for nothing.
            edge = pieces[-1][1] if done else pieces[0][0]
            # At the end that may be the next clause, sentence or cell: "The lorries, though, [will be back]".
            next_one = border(page, edge, lang) == "clause" or _is_over(before) or _begins_cell(page, edge)
            begin = edge + 1 if done and edge < len(page.words) and next_one else edge
            # At the beginning it may stand before the quotation marks: he “was told”.
            marks = page.between(edge - 1, edge)
            begin -= not done and edge > 0 and '"' in marks and not CLAUSE_END.search(marks.replace('"', ""))
            # So it does before the comma that both have behind it: "[All who are fifty], come first".
            begin -= not done and border(page, edge, lang) == "clause" and _is_set_off(parts[number + 1 :])
            far = clause_edge(page, begin, 1 if done else -1, most(BRACKET_MOST, lang), lang)
            place: Place = "last" if done else "first"
            # Two of them side by side stand for the same: "[Ms Berg] regard[s] them".
            says = (*(found[done].says if done in found else ()), *part.words)
            found[done] = Stretch(part, says, min(edge, far), max(edge, far), place, shown=_is_over(before))
    return list(found.values())


def _is_set_off(parts: Sequence[Run | Gap]) -> bool:
    """Return whether a comma or its like stands right before the first of some parts of a quotation."""
    return bool(parts) and isinstance(parts[0], Run) and bool(_SET_OFF.match(parts[0].text))


def _begins_cell(page: Words, number: int) -> bool:
    """Return whether a word is the first of a cell that is not the first of its row."""
    if not 0 < number < len(page.words):
        return False
    return CELL in page.folded.source[page.span(number - 1, number)[1] : page.span(number, number + 1)[0]]


def _is_over(text: str) -> bool:
    """Return whether a sentence is over at the end of a text."""
    return bool(ENDERS.match(text.rstrip(_CLOSERS)[-1:]))


def _is_closed(text: str) -> bool:
    """Return whether a text ends with quotation marks that it closes."""
    bare = text.rstrip(" .,;")
    return not depth(bare) and depth(bare[:-1]) > 0


def _first_letter(text: str) -> int:
    """Return where the first letter or figure of a text stands."""
    return next((at for at, character in enumerate(text) if character.isalnum()), len(text))


def _is_joined(run: Run, page: Words, start: int) -> bool:
    """Return whether a run begins in small letters, and the page at this word in a capital."""
    letter = next((letter for letter in run.text if letter.isalpha()), "")
    return letter.islower() and page.folded.source[page.span(start, start + 1)[0]].isupper()

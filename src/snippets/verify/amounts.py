"""Whether an elision hides a number: one of what stands beside it, or of how many it is said."""

from collections.abc import Sequence
from itertools import pairwise

from snippets.patterns import regex
from snippets.verify.aliases import is_name_at
from snippets.verify.borders import Border, border
from snippets.verify.edges import BESIDE, clause_edge, most
from snippets.verify.hedging import (
    approximates,
    governs,
    is_ordinal,
    is_partitive,
    opens_condition,
    says_when,
)
from snippets.verify.joints import SHORT_GAP
from snippets.verify.pointing import is_indefinite, spans_of_time
from snippets.verify.stretches import Stretch, in_parentheses, tells_far_number
from snippets.verify.telling import is_number, is_year, joins
from snippets.verify.words import Words

# "Five" and "seven" of "five of the seven" stand so near to each other, in words.
PARTITIVE = 3

# Where words are not parted, particles count: an elision of so many words is short for a number in it.
SHORT_UNSPACED = 5

# One of several says what somebody is, not how many are meant; where it is no article as well.
_ONE = frozenset(["one", "jeden", "jedna", "один", "одна", "одним", "одной"])

# A Roman number; a single letter is another word.
_ROMAN = regex("[IVXLC]{2,7}")


def hides_number(stretch: Stretch, words: Sequence[str], page: Words, lang: str) -> bool:
    """Return whether a number is among the words that an elision stands for, and belongs to what stands beside it."""
    short = words if len(words) <= most(SHORT_GAP, lang) else ()
    # What commas set off counts nothing of the sentence round it, but the end of a span, as in "Bern - 1994, Basel";
    # between sentences only a year does not.
    edges = {border(page, stretch.start, lang), member_ends(page, stretch.end, lang)}
    own_marks = in_parentheses(stretch, page)
    dashed = not own_marks and any("-" in page.between(at - 1, at) for at in range(stretch.start + 1, stretch.end))
    counting = () if edges == {"clause"} and not dashed else short or _counted(words, lang, amid="" in edges)
    years = "" not in edges and not dashed
    return (
        any(is_number(word, lang) and not (years and is_year(word)) for word in (*stretch.says, *counting))
        or (bool(stretch.says) and tells_far_number(stretch, page))
        or ("sentence" not in edges and _says_how_many(words, lang))
        or (edges == {"clause"} and _limits_a_condition(stretch, words, page, lang))
        or any(is_ordinal(word, lang) for word in counting)
        or (bool(short) and _has_roman(stretch, page))
        or _names_a_unit(stretch, page, lang)
    )


def member_ends(page: Words, number: int, lang: str) -> Border:
    """Return what ends before a word; the last member but one of a list ends before its "and"."""
    ends = border(page, number, lang)
    return "clause" if not ends and number < len(page.words) and joins(page.words[number], lang) else ends


def _says_how_many(words: Sequence[str], lang: str) -> bool:
    """Return whether an aside says of how many among all something is said: "five of seven", "11 of the 36"."""
    numbers = [at for at, word in enumerate(words) if is_number(word, lang) and not is_year(word)]
    return any(
        1 < there - here <= PARTITIVE
        and any(is_partitive(word, lang) for word in words[here + 1 : there])
        and not (words[here] in _ONE or is_indefinite(words[here], lang) or spans_of_time(words[there + 1 :], lang))
        for here, there in pairwise(numbers)
    )


def _limits_a_condition(stretch: Stretch, words: Sequence[str], page: Words, lang: str) -> bool:
    """Return whether an aside in a condition has a limit of it: "when two samples, taken at least a day apart, are"."""
    first = clause_edge(page, stretch.start - 1, -1, BESIDE, lang)
    opening = page.words[first : stretch.start]
    condition = says_when(opening, lang) or opens_condition(opening, lang)
    limits = (approximates([word], lang) for word in words)
    return condition and any(
        limit and (is_number(behind, lang) or is_indefinite(behind, lang))
        for limit, behind in zip(limits, words[1:], strict=False)
    )


def _counted(words: Sequence[str], lang: str, *, amid: bool) -> Sequence[str]:
    """Return some words that are short if a number of several is one, or nothing but a number: "about one in six"."""
    if most(1, lang) > 1:
        return words if amid and len(words) <= most(SHORT_UNSPACED, lang) else ()
    joined = [word for at, word in enumerate(words) if not (at and _is_of_one(words[at - 1], word, lang))]
    only = all(is_number(word, lang) or approximates([word], lang) or governs(word, lang) for word in words)
    return words if only or len(joined) <= most(SHORT_GAP, lang) else ()


def _is_of_one(before: str, word: str, lang: str) -> bool:
    return is_number(before, lang) and is_number(word, lang) and not is_year(word)


def _has_roman(stretch: Stretch, page: Words) -> bool:
    """Return whether a Roman number is left out behind a name: Louis XIV."""
    letters = (page.folded.source[slice(*page.span(at, at + 1))] for at in range(stretch.start, stretch.end))
    return any(_ROMAN.fullmatch(word) for word in letters)


def _names_a_unit(stretch: Stretch, page: Words, lang: str) -> bool:
    """Return whether a name is left out behind a number, of whose unit it is: 5 million [Zimbabwe] dollars."""
    at = stretch.start
    within = not any(border(page, number, lang) for number in range(at, stretch.end + 1))
    return within and stretch.end - at == 1 and is_number(page.words[at - 1], lang) and is_name_at(at, page, lang)

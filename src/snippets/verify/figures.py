"""Marks beside a number that make another one of it: its sign, the hyphens of a compound, feet and inches, cells."""

from unicodedata import category

from snippets.patterns import regex
from snippets.verify.borders import CELL
from snippets.verify.telling import is_multiplied, is_number
from snippets.verify.words import Words

# What is set between the cells of a row that is quoted as one run, and makes no one number of two.
_PARTS_CELLS = regex(r" ?[|/:;,(] | [|/:;,(]")

# A sign right before a number or its currency, behind a space, a bracket or a quotation mark; alone before a number.
_SIGN = regex(r"(?:^|[ (\"'/])-$")
_SIGN_ALONE = regex(r"[(\"'] ?- ?$|^ - $")

_SIGNS = frozenset("+±")

# What makes a number with a hyphen about so many.
_ABOUT = frozenset(["odd", "something", "plus", "some"])


def other_number(own: Words, number: int, page: Words, at: int, lang: str) -> bool:
    """Return whether other marks between two words make another number.

    Args:
        own: the quotation's words.
        number: of the first of the two.
        page: the words of the source.
        at: number of the same word there.
        lang: BCP 47.
    """
    ours, theirs = own.between(number, number + 1), page.between(at, at + 1)
    left, right = page.words[at : at + 2]
    numbers = is_number(left, lang), is_number(right, lang)
    if (numbers[1] or _is_currency(right)) and _loses_sign(ours, theirs, alone=numbers[1]):
        return True
    if numbers[1] and left in _SIGNS and ours.strip() != theirs.strip():
        # More or less.
        return True
    if numbers[0] and {ours[:1], theirs[:1]} == {"'", '"'} and not _is_quoted(page, at):
        # Feet and inches.
        return True
    if numbers[0] and {ours, theirs} == {"-", " "} and _is_parted_otherwise(own, number, page, at, lang):
        return True
    if not all(numbers) or ours.replace(" ", "") == theirs.replace(" ", ""):
        return False
    celled = CELL in page.folded.source[page.span(at, at + 1)[1] : page.span(at + 1, at + 2)[0]]
    return not (celled and _PARTS_CELLS.fullmatch(ours))


def loses_sign(page: Words, start: int, text: str) -> bool:
    """Return whether right before a passage stands a sign of its first number or currency, which a quotation has not.

    Args:
        page: the words of the source.
        start: number of the first word.
        text: the quotation, folded.
    """
    first = page.words[start]
    signed = first[:1].isnumeric() or _is_currency(first)
    before = text[: text.find(page.folded.text[page.starts[start] : page.ends[start]])]
    return signed and bool(_SIGN.search(page.between(start - 1, start))) and "-" not in before


def _loses_sign(ours: str, theirs: str, *, alone: bool) -> bool:
    signed = [bool(_SIGN.search(between) or (alone and _SIGN_ALONE.search(between))) for between in (ours, theirs)]
    return signed[0] != signed[1] and not ("-" in ours and "-" in theirs)


def _is_currency(word: str) -> bool:
    return len(word) == 1 and category(word) == "Sc"


def _is_quoted(page: Words, at: int) -> bool:
    """Return whether a quotation mark stands before a word."""
    return page.between(at - 1, at).endswith(("'", '"'))


def _is_parted_otherwise(own: Words, number: int, page: Words, at: int, lang: str) -> bool:
    """Return whether a hyphen behind a number is put in or left out so that it counts something else.

    A five-year term is a five year term, but two hundred-dollar bills are no two hundred dollar bills.
    """
    left, right = page.words[at : at + 2]
    if right in _ABOUT:
        return True
    if is_multiplied([left]) and at and is_number(page.words[at - 1], lang):
        return not is_multiplied([right])
    behind = page.between(at + 1, at + 2), own.between(number + 1, number + 2)
    return "-" in behind

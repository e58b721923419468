"""What lies between two words of a page: the end of a sentence or a clause, or nothing that may be cut there."""

import re
from typing import Literal
from unicodedata import category

from snippets.patterns import regex
from snippets.sentences import sentence_ends
from snippets.verify.telling import is_counting, is_multiplied, is_number, is_year
from snippets.verify.words import Words

# Stands between the blocks of a page.
BLOCK = "\n"

# Stands between the cells of a row.
CELL = BLOCK + "\t"

# Round a place this much is looked at for a sentence's end, in characters.
_AROUND = 240

ENDERS = regex(r"[.!?\u203d\u3002\uff01\uff1f\uff61\u0964\u0965\u0589\u055e\u061f\u06d4\u1362\u17d4\u104b]")
CLAUSE_END = regex(r"[,;:()\"\n.!?\u3001\u3002\uff0c\u060c\u061b\u061f\u06d4\u0964\u0589]|\s-\s|--")
_SEMICOLON = regex("[;\u061b\uff1b]")
_DASHES = "\u2012\u2013\u2014\u2015\u2e3a\u2e3b"

# Between the figures of one number, of a range, a date or a fraction; between the parts of a compound word.
_JOINERS = regex(r"[-/:'.,\u2044]+")
_GROUP = regex(r"\d{3}(?!\d)")
_GROUPS_BEFORE = regex(r"[-+±]?\d{1,3}")
_HYPHENS = "-\u2010\u2011"

# Symbols that are a part of the number beside them, besides those of currency and mathematics.
_OF_NUMBERS = "%\u2030\u00b0\u00a7#\u066a"

Border = Literal["sentence", "clause", ""]


def border(page: Words, number: int, lang: str) -> Border:
    """Return what ends between a word and the one before it; a semicolon parts statements as a full stop does.

    Args:
        page: the words.
        number: of the second of the two.
        lang: BCP 47; tells how its sentences end.
    """
    if number <= 0 or number >= len(page.words):
        return "sentence"
    text = page.between(number - 1, number)
    left, right = page.span(number - 1, number)[1], page.span(number, number + 1)[0]
    source = page.folded.source[left:right]
    if (BLOCK in source and not re.search(r"[,:-]", text)) or _SEMICOLON.search(text):
        return "sentence"
    if ends_sentence(page, number - 1, lang):
        return "sentence"
    return "clause" if parts_clauses(page, number - 1) else ""


def parts_clauses(words: Words, number: int) -> bool:
    """Return whether a clause ends behind a word: there is a comma, a colon, a dash with or without spaces."""
    left, right = words.span(number, number + 1)[1], words.span(number + 1, number + 2)[0]
    dashed = any(dash in words.folded.source[left:right] for dash in _DASHES)
    return dashed or bool(CLAUSE_END.search(words.between(number, number + 1)))


def blocks_between(page: Words, number: int) -> bool:
    """Return whether a block of the page ends between a word and the one before it."""
    if not 0 < number < len(page.words):
        return True
    left, right = page.span(number - 1, number)[1], page.span(number, number + 1)[0]
    return BLOCK in page.folded.source[left:right]


def joins_rows(page: Words, start: int, end: int) -> bool:
    """Return whether to the head of one row of a table a cell of another one is put."""
    rows = (page.folded.source[page.span(at - 1, at)[1] : page.span(at, at + 1)[0]] for at in range(start, end + 1))
    edges = [(CELL in between, BLOCK in between) for between in rows]
    return edges[0][0] and edges[-1][0] and any(block and not cell for cell, block in edges)


def ends_sentence(words: Words, number: int, lang: str) -> bool:
    """Return whether a sentence ends after a word."""
    if not ENDERS.search(words.between(number, number + 1)):
        return False
    end = words.ends[number]
    begin = max(0, end - _AROUND)
    text = words.folded.text[begin : end + _AROUND]
    after = (words.starts[number + 1] if number + 1 < len(words.words) else len(words.folded.text)) - begin
    return any(end - begin < stop <= after for stop in sentence_ends(text, lang))


def splits_word(page: Words, number: int) -> bool:
    """Return whether a hyphen joins a word and the one before it to one."""
    if not 0 < number < len(page.words) or page.starts[number] - page.ends[number - 1] != 1:
        return False
    at = page.span(number - 1, number)[1]
    return page.folded.source[at : at + 1] in _HYPHENS


def splits_number(page: Words, number: int, lang: str) -> bool:
    """Return whether a word and the one before it are parts of one number: figures, currency, percent, thousands."""
    between = "\n" if blocks_between(page, number) else page.between(number - 1, number)
    if between.strip(" ") and not _JOINERS.fullmatch(between):
        return False
    left, right = page.words[number - 1], page.words[number]
    numbers = is_number(left, lang), is_number(right, lang)
    if between in {"", " "} and ((numbers[0] and _is_of_number(right)) or (numbers[1] and _is_of_number(left))):
        return True
    close = between in {" ", "", "-"}
    if numbers[0] and close and is_multiplied(page.words[number : number + 2]):
        return not is_year(left)
    if not all(numbers):
        return False
    if not (any(map(str.isdigit, left)) and any(map(str.isdigit, right))):
        return close and is_counting(left) and is_counting(right)
    return between != " " or parts_thousands(left, right)


def parts_thousands(left: str, right: str) -> bool:
    """Return whether two numbers in figures with a space between them are read as one."""
    return bool(_GROUPS_BEFORE.fullmatch(left) and _GROUP.match(right))


def _is_of_number(word: str) -> bool:
    return len(word) == 1 and (word in _OF_NUMBERS or category(word) in {"Sc", "Sm"})

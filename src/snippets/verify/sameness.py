"""How words of a page and of a quotation, all the same, differ all the same: in characters, case, marks, sentences."""

import re
from dataclasses import dataclass
from typing import Literal

from snippets.sentences import sentence_ends
from snippets.verify.quotation import Run, folded
from snippets.verify.words import Words, words_of

Sameness = Literal["exact", "typography", "startcase", "bracket", "elided", "case", "punct"]

Reason = Literal["negation", "number", "sentence", "question", "far-apart", "small"]

# From the best on; of several a match has the last.
ORDER: tuple[Sameness, ...] = ("exact", "typography", "startcase", "case", "punct", "bracket", "elided")

# Stands between the blocks of a page.
BLOCK = "\n"

# Round a place this much is looked at for a sentence's end, in characters.
AROUND = 240

ENDERS = re.compile(r"[.!?\u203d\u3002\uff01\uff1f\uff61\u0964\u0965\u0589\u055e\u061f\u06d4\u1362\u17d4\u104b]")
CLAUSE_END = re.compile(r"[,;:()\"\n.!?\u3001\u3002\uff0c\u060c\u061b\u061f\u06d4\u0964\u0589]|\s-\s|--")
_ASKING = re.compile(r"[?\uff1f\u061f\u055e\u037e]")
_LEFT_OUT = re.compile(r"\[?\(?\.\.\.+\)?\]?|(?:\. )+\.")


@dataclass(frozen=True, slots=True)
class Hidden:
    """Why words that are all there are not the quotation: what the source has where the quotation has not.

    Attributes:
        reason: a lost negation or number; a sentence that ends in one of the two; a question in one of the two; pieces
            that are far apart, or too small for what lies between them.
        words: of the source, folded; what is hidden.
        at: number of the first of them.
    """

    reason: Reason
    words: tuple[str, ...]
    at: int


def same(run: Run, page: Words, start: int, lang: str) -> tuple[Sameness, Hidden | None]:
    """Return how a run is the same as the words of the page that begin at a number, and what differs all the same."""
    end = start + len(run.words)
    passage = page.folded.text[page.starts[start] : page.ends[end - 1]]
    first, last = page.span(start, end)
    words = words_of(run.text)
    own = words.folded.text[words.starts[0] : words.ends[-1]]
    if own == passage:
        exact = _plain(page.folded.source[first:last]) in _plain(run.text)
        sameness: Sameness = "exact" if exact else "typography"
    elif own[1:] == passage[1:]:
        sameness = "startcase"
    else:
        sameness = "case" if own.casefold() == passage.casefold() else "punct"
        if lost := _sentences_lost(words, page, start, lang):
            return sameness, lost
    if BLOCK in page.folded.source[first:last] and (lost := _blocks_joined(words, page, start)):
        return sameness, lost
    return _with_tail(run, page, end, sameness)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _with_tail(run: Run, page: Words, end: int, sameness: Sameness) -> tuple[Sameness, Hidden | None]:
    """Return the sameness with the mark that ends the run taken into account: no question is made a statement."""
    own = _mark(folded(run.text)[-1:])
    theirs = _mark(_after(page, end))
    if bool(_ASKING.match(own or ".")) != bool(_ASKING.match(theirs or ".")) and own and theirs:
        return sameness, Hidden("question", (theirs or own,), max(0, end - 1))
    if own and own != theirs and ORDER.index(sameness) < ORDER.index("punct"):
        return "punct", None
    return sameness, None


def _after(page: Words, end: int) -> str:
    """Return the first mark after a word, folded, quotation marks and brackets aside."""
    return page.between(end - 1, end).lstrip("\"')] ")[:1]


def _mark(character: str) -> str:
    """Return a mark that ends a part of a sentence; nothing for anything else."""
    return character if character and (ENDERS.match(character) or character in ",;:") else ""


def _sentences_lost(own: Words, page: Words, start: int, lang: str) -> Hidden | None:
    """Return where a sentence ends in the page and not in the run, or the other way round."""
    for number in range(len(own.words) - 1):
        ours, theirs = own.between(number, number + 1), page.between(start + number, start + number + 1)
        if ours == theirs:
            continue
        at = start + number
        if bool(_ASKING.search(ours)) != bool(_ASKING.search(theirs)):
            return Hidden("question", page.words[at : at + 2], at)
        ours, theirs = _LEFT_OUT.sub(" ", ours), _LEFT_OUT.sub(" ", theirs)
        if bool(ENDERS.search(ours)) == bool(ENDERS.search(theirs)):
            continue
        if _ends_sentence(own, number, lang) != _ends_sentence(page, at, lang):
            return Hidden("sentence", page.words[at : at + 2], at)
    return None


def _blocks_joined(own: Words, page: Words, start: int) -> Hidden | None:
    """Return where two blocks of the page, such as a heading and a paragraph, are read as one sentence."""
    for number in range(len(own.words) - 1):
        at = start + number
        left, right = page.span(at, at + 1)[1], page.span(at + 1, at + 2)[0]
        if BLOCK not in page.folded.source[left:right] or CLAUSE_END.search(page.between(at, at + 1)):
            continue
        theirs = own.folded.source[own.span(number, number + 1)[1] : own.span(number + 1, number + 2)[0]]
        if "\n" not in theirs and not CLAUSE_END.search(own.between(number, number + 1)):
            return Hidden("sentence", page.words[at : at + 2], at)
    return None


def _ends_sentence(words: Words, number: int, lang: str) -> bool:
    """Return whether a sentence ends after a word."""
    if not ENDERS.search(words.between(number, number + 1)):
        return False
    end = words.ends[number]
    begin = max(0, end - AROUND)
    text = words.folded.text[begin : end + AROUND]
    after = words.starts[number + 1] - begin
    return any(end - begin < stop <= after for stop in sentence_ends(text, lang))

"""How words of a page and of a quotation, all the same, differ all the same: in letters, case, marks, sentences."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from snippets.patterns import regex
from snippets.verify.borders import (
    BLOCK,
    CELL,
    CLAUSE_END,
    ENDERS,
    blocks_between,
    border,
    ends_sentence,
    parts_clauses,
    parts_thousands,
)
from snippets.verify.figures import other_number
from snippets.verify.hedging import reports
from snippets.verify.pointing import points
from snippets.verify.quotation import Run, folded
from snippets.verify.telling import capitals_tell, initial_tells, is_multiplied, is_negation, is_number
from snippets.verify.timewords import MONTH_NAMES
from snippets.verify.words import Words, plain, same_letters

Sameness = Literal["exact", "typography", "startcase", "bracket", "elided", "case", "punct"]

Reason = Literal[
    "negation",
    "number",
    "quantity",
    "condition",
    "sentence",
    "question",
    "far-apart",
    "small",
    "letters",
    "capitals",
    "word",
    "bracket",
    "voice",
]

# From the best on; of several a match has the last.
ORDER: tuple[Sameness, ...] = ("exact", "typography", "startcase", "case", "punct", "bracket", "elided")

_ASKING = regex(r"[?\uff1f\u061f\u055e\u037e]")
# Where a question ends in another mark.
_ASKING_IN = {"el": regex(r"[?;]"), "hy": regex(r"[?\u055e]")}
# Behind these a capital may stand.
_BEGINS = regex('[:.!?"\uff1a]')
# Quotation marks, of which one kind is as good as another.
_MARKS = regex("[\"']")
_LEFT_OUT = regex(r"\[?\(?\.\.\.+\)?\]?|(?:\. )+\.")
_LEFT_OUT_LAST = regex(r"[\[(]?(?:\.\.\.+|(?:\. )+\.)[\])]?\.?$")
_OPENS_LIST = regex("[:\uff1a]")
_SPACED_OUT = regex(r"[^\w\s]")

# So far a comma may be moved, in words, and a passage go on behind one that is left out.
_MOVED_MOST = 5

# So far a question's mark is looked for behind a passage, in words.
_QUESTION_MOST = 60

# Two numbers beside one another in a row are told apart by so many edges of cells.
_EDGES_LEAST = 2

# A name has two parts, or a title.
_NAME_LEAST = 2

# What is read as a sentence below a heading has so many words.
_SENTENCE_LEAST = 3


@dataclass(frozen=True, slots=True)
class Hidden:
    """Why words that are all there are not the quotation: what the source has where the quotation has not.

    Attributes:
        reason: a lost negation, number, quantity or condition; a sentence that ends in one of the two; a question in
            one of the two; pieces that are far apart, or too small for what lies between them; a word with other
            letters, with capitals that make it another one, or with a part of it alone; a bracket that cannot stand for
            what the source has; pieces of two who speak.
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
    source = page.folded.source[first:last]
    own = run.parsed.folded.text[run.parsed.starts[0] : run.parsed.ends[-1]]
    if own == passage:
        exact = _plain(source) in _plain(run.text)
        sameness: Sameness = "exact" if exact else "typography"
    else:
        sameness, lost = _compared(run.parsed, page, start, lang)
        if lost:
            return sameness, lost
    if BLOCK in source and (lost := _blocks_joined(run.parsed, page, start, lang)):
        return sameness, lost
    return _with_tail(run, page, start, sameness, lang)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _compared(own: Words, page: Words, start: int, lang: str) -> tuple[Sameness, Hidden | None]:
    """Return how words differ that are the same but for case and what stands between them."""
    sameness: Sameness = "typography"
    asked = [0, 0]
    loud = any(
        words.folded.text[words.starts[first] : words.ends[first + len(own.words) - 1]].isupper()
        for words, first in ((own, 0), (page, start))
    )
    for number, word in enumerate(own.words):
        at = start + number
        ours = own.folded.text[own.starts[number] : own.ends[number]]
        theirs = page.folded.text[page.starts[at] : page.ends[at]]
        if ours != theirs:
            first = number == 0 or bool(_BEGINS.search(own.between(number - 1, number)))
            if lost := _other_word(ours, theirs, word, lang, first=first, loud=loud):
                return sameness, Hidden(lost, page.words[at : at + 1], at)
            if number and ours.islower() and theirs[:1].isupper() and ENDERS.search(page.between(at - 1, at)):
                # Small letters go on with a sentence that may be over, behind an abbreviation: "Inc. Employees".
                return sameness, Hidden("sentence", page.words[at - 1 : at + 1], at - 1)
            if plain(ours) != plain(theirs):
                begun = number == 0 and ours[1:] == theirs[1:]
                sameness = max(sameness, "startcase" if begun else "case", key=ORDER.index)
            asked[0] += len(_ASKING.findall(ours))
            asked[1] += len(_ASKING.findall(theirs))
    if asked[0] != asked[1]:
        return "punct", Hidden("question", page.words[start : start + 2], start)
    return _compared_between(own, page, start, sameness, lang)


def _compared_between(
    own: Words, page: Words, start: int, sameness: Sameness, lang: str
) -> tuple[Sameness, Hidden | None]:
    """Return the same with what stands between the words taken into account."""
    betweens = [
        (number, own.between(number, number + 1), page.between(start + number, start + number + 1))
        for number in range(len(own.words) - 1)
    ]
    other = [(number, ours, theirs) for number, ours, theirs in betweens if ours != theirs]
    if any(_SPACED_OUT.findall(ours) != _SPACED_OUT.findall(theirs) for _, ours, theirs in other):
        sameness = "punct"
    if moved := _moves_comma(other, page, start, start + len(own.words), lang):
        return sameness, Hidden("sentence", page.words[moved : moved + 2], moved)
    for number, *_ in other:
        at = start + number
        if reason := _other_border(own, page, number, at, lang):
            return sameness, Hidden(reason, page.words[at : at + 2], at)
    return sameness, None


def _moves_comma(other: Sequence[tuple[int, str, str]], page: Words, start: int, end: int, lang: str) -> int | None:
    """Return the word behind which a comma is left out so that what stands behind it belongs to another clause.

    Either it stands elsewhere in the same sentence, or the passage is the end of one clause and the beginning of the
    next.

    Args:
        other: numbers of words behind which other marks stand, with both, the quotation's and the page's.
        page: the words of the source.
        start: number of the first word of the passage there.
        end: number of the one after its last.
        lang: BCP 47.
    """
    dropped = [number for number, ours, theirs in other if theirs == ", " and ours == " "]
    added = [number for number, ours, theirs in other if theirs == " " and ours == ", "]
    for number in dropped:
        for there in added:
            between = range(min(number, there) + 1, max(number, there) + 1)
            near = len(between) <= _MOVED_MOST
            if near and all(border(page, start + at, lang) != "sentence" for at in between):
                return start + number
        opened = start > 0 and border(page, start - 1, lang) == "sentence" and border(page, start, lang) == ""
        if opened and border(page, end, lang) == "" and start + number + 1 + _MOVED_MOST >= end:
            return start + number
    return None


def _other_word(ours: str, theirs: str, word: str, lang: str, *, first: bool, loud: bool) -> Reason | None:
    """Return why two words that are folded to one are not the same.

    Args:
        ours: the quotation's word, as it is written.
        theirs: the page's.
        word: both of them, folded.
        lang: BCP 47.
        first: whether they begin something, so that a capital tells nothing.
        loud: whether all is in capitals on one side, which then tell nothing.
    """
    if not same_letters(ours, theirs, lang):
        return "letters"
    if loud:
        return None
    if capitals_tell(word, lang) and ours.isupper() != theirs.isupper():
        return "capitals"
    initials = ours[:1].isupper() != theirs[:1].isupper() and ours[1:] == theirs[1:]
    return "capitals" if initials and not first and initial_tells(word, lang) else None


def _other_border(own: Words, page: Words, number: int, at: int, lang: str) -> Reason | None:
    """Return why other marks between two words make another statement."""
    ours, theirs = own.between(number, number + 1), page.between(at, at + 1)
    if _asks(ours, lang) != _asks(theirs, lang):
        return "question"
    if other_number(own, number, page, at, lang):
        return "number"
    left, right = page.words[at], page.words[at + 1]
    if _parts_statements(ours, theirs, right, lang):
        return "sentence"
    ours, theirs = _LEFT_OUT.sub(" ", ours), _LEFT_OUT.sub(" ", theirs)
    beside = is_negation(left, lang) or is_negation(right, lang)
    if beside and _parts(own, number, _MARKS.sub("", ours)) != _parts(page, at, _MARKS.sub("", theirs)):
        return "negation"
    if _ends(ours, lang) == _ends(theirs, lang):
        return None
    return "sentence" if ends_sentence(own, number, lang) != ends_sentence(page, at, lang) else None


def _parts_statements(ours: str, theirs: str, behind: str, lang: str) -> bool:
    """Return whether marks are left out without which what stands behind them belongs to what stands before.

    Args:
        ours: what the quotation has between two words.
        theirs: what the page has.
        behind: the second of the two.
        lang: BCP 47.
    """
    if ours == " " and _LEFT_OUT.search(theirs) and points([behind], lang):
        # The page's own dots part two statements.
        return True
    ours, theirs = _LEFT_OUT.sub(" ", ours), _LEFT_OUT.sub(" ", theirs)
    if ";" in theirs and ours == " ":
        return True
    # "The judge, said the mayor, is a thief" without its commas, or with a colon, is said by the judge.
    said = "," in theirs and "," not in ours and reports([behind], lang)
    return said and (ours == " " or ('"' not in theirs and not ours.strip(": ")))


def _parts(words: Words, number: int, between: str) -> bool:
    """Return whether what stands behind a word, what is left out aside, parts clauses."""
    return bool(CLAUSE_END.search(between)) or ("-" in between and parts_clauses(words, number))


def _asks(between: str, lang: str) -> bool:
    return bool(_ASKING_IN.get(lang.lower().partition("-")[0], _ASKING).search(between))


def _ends(between: str, lang: str) -> bool:
    """Return whether what stands between words may end a statement; in Armenian a colon is typed for its full stop."""
    return bool(ENDERS.search(between)) or ";" in between or (":" in between and lang.lower().startswith("hy"))


def _with_tail(run: Run, page: Words, start: int, sameness: Sameness, lang: str) -> tuple[Sameness, Hidden | None]:
    """Return the sameness with the mark that ends the run taken into account: no question is made a statement."""
    end = start + len(run.words)
    text = folded(run.text)
    own = "" if _LEFT_OUT_LAST.search(text) else _mark(text[-1:])
    theirs = _mark(_after(page, end))
    whole = border(page, start, lang) != ""
    asked = _asks(theirs or (_next_ender(page, end) if own and whole else ""), lang)
    lost = Hidden("question", (theirs or own,), max(0, end - 1))
    if (own and (ENDERS.match(own) or _asks(own, lang)) and _asks(own, lang) != asked) or (
        not own and whole and asked and not _LEFT_OUT_LAST.search(text)
    ):
        return sameness, lost
    if own and own != theirs and ORDER.index(sameness) < ORDER.index("punct"):
        return "punct", None
    return sameness, None


def _next_ender(page: Words, number: int) -> str:
    """Return the mark that ends the sentence that goes on at a word."""
    for at in range(number, min(number + _QUESTION_MOST, len(page.words))):
        between = page.between(at, at + 1)
        if blocks_between(page, at):
            return ""
        if found := ENDERS.search(between):
            return found[0]
    return ""


def _after(page: Words, end: int) -> str:
    """Return the first mark after a word, folded, but for quotation marks and brackets, and what opens the next one."""
    return page.between(end - 1, end).lstrip("\"')] ")[:1].strip("\u00bf\u00a1")


def _mark(character: str) -> str:
    """Return a mark that ends a part of a sentence; nothing for anything else."""
    return character if character and (ENDERS.match(character) or character in ",;:") else ""


def _are_of_one_number(own: Words, number: int, lang: str) -> bool:
    """Return whether two words side by side are read as one number: 12 500, twenty five, 12 million."""
    left, right = own.words[number : number + 2]
    if parts_thousands(left, right):
        return True
    if not is_number(left, lang) or any(map(str.isdecimal, right)) or not {left, right}.isdisjoint("%\u2030"):
        return False
    return (is_number(right, lang) and not (left.isdecimal() and right.isalpha())) or is_multiplied([right])


def _blocks_joined(own: Words, page: Words, start: int, lang: str) -> Hidden | None:
    """Return where two blocks of the page, such as a heading and a paragraph, are read as one sentence or number."""
    for number in range(len(own.words) - 1):
        at = start + number
        if not blocks_between(page, at + 1) or CLAUSE_END.search(page.between(at, at + 1)):
            continue
        if ":" in own.between(number, number + 1) and _ends_row(page, at):
            # The end of one row and the beginning of the next: "guilty: Anna Berg".
            return Hidden("sentence", page.words[at : at + 2], at)
        theirs = own.folded.source[own.span(number, number + 1)[1] : own.span(number + 1, number + 2)[0]]
        if CELL in page.folded.source[page.span(at, at + 1)[1] : page.span(at + 1, at + 2)[0]]:
            # A row of a table is read across, but two numbers in it are not made one: 12 and 500 are no 12 500. Who
            # shows the whole row, of more cells than these two, shows what they are.
            spaced = theirs.isspace() and not {"\t", "\n"} & {*theirs}
            joined = spaced and _are_of_one_number(own, number, lang)
            figures = parts_thousands(*own.words[number : number + 2])
            if joined and not (figures and _is_row(page, start, start + len(own.words), _EDGES_LEAST)):
                return Hidden("number", page.words[at : at + 2], at)
            continue
        mark = own.between(number, number + 1)
        shown = "\n" in theirs or CLAUSE_END.search(mark)
        if ":" in mark and _ends_amid(own, page, start, number, lang):
            # "Wanted for murder: Tom Hart" for a heading, and "Tom Hart sings".
            return Hidden("sentence", page.words[at : at + 2], at)
        if not (shown or _is_seam(own, page, start, number, lang)):
            return Hidden("sentence", page.words[at : at + 2], at)
    return None


def _is_seam(own: Words, page: Words, start: int, number: int, lang: str) -> bool:
    """Return whether a reader sees where one block ends and the next begins, though a space is all there is between.

    So it is with a heading and the sentence below it, which begins with a capital, and with the rows of a table.
    """
    at, stop = start + number + 1, start + len(own.words)
    first = own.folded.source[own.span(number + 1, number + 2)[0]]
    if not (first.isupper() or first.isdecimal()) or _are_of_one_number(own, number, lang):
        return False
    begin = next((to for to in range(at - 1, start, -1) if _parts_rows(page, to)), start)
    end = next((to for to in range(at + 1, stop) if _parts_rows(page, to)), stop)
    if border(page, begin, lang) != "sentence":
        return False
    ended = end - at >= _SENTENCE_LEAST and _OPENS_LIST.search(page.between(end - 1, end)) and blocks_between(page, end)
    ends = ended or any(ends_sentence(page, to, lang) for to in range(at + _SENTENCE_LEAST - 1, end))
    return ends or _is_row(page, at, end, 1)


def _ends_amid(own: Words, page: Words, start: int, number: int, lang: str) -> bool:
    """Return whether of the block behind a word a quotation has nothing but who it is about, by title and name."""
    at, stop = start + number + 1, start + len(own.words)
    names = [page.words[to] for to in range(at, stop) if not page.stands_small(page.words[to])]
    if stop - at < _NAME_LEAST or len(names) < stop - at or any(word in MONTH_NAMES for word in names):
        return False
    whole = any(border(page, to, lang) == "sentence" or blocks_between(page, to) for to in range(at + 1, stop + 1))
    return not whole and stop < len(page.words)


def _parts_rows(page: Words, number: int) -> bool:
    """Return whether a block ends before a word that is not the cell of a row."""
    left, right = page.span(number - 1, number)[1], page.span(number, number + 1)[0]
    between = page.folded.source[left:right]
    return BLOCK in between and CELL not in between


def _is_row(page: Words, start: int, end: int, least: int) -> bool:
    """Return whether words, from one number up to another, are a whole row of a table, with so many edges of cells."""
    source = page.folded.source
    begin, last = page.span(start, end)
    opening, closing = source.rfind(BLOCK, 0, begin), source.find(BLOCK, last)
    before, behind = source[opening + 1 : begin], source[last:closing] if closing >= 0 else source[last:]
    alone = not any(map(str.isalnum, before + behind))
    edges = {source[at : at + len(CELL)] for at in (opening, closing)}
    return alone and CELL not in edges and source.count(CELL, begin, last) >= least


def _ends_row(page: Words, number: int) -> bool:
    """Return whether a word is the last of a row of a table: of a cell that is not the first, and no other follows."""
    source = page.folded.source
    begin, end = page.span(number, number + 1)
    behind = page.span(number + 1, number + 2)[0]
    start = source.rfind(BLOCK, 0, begin)
    return source.startswith(CELL, start) and CELL not in source[end:behind]

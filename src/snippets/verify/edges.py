"""The edges of a passage: what is cut in two there, and what stands beside it that takes it back."""

from collections.abc import Sequence
from typing import Literal

from snippets.verify.borders import ENDERS, blocks_between, border, splits_number, splits_word
from snippets.verify.figures import loses_sign
from snippets.verify.hedging import (
    approximates,
    asks_behind,
    attributes,
    denies,
    excepts,
    governs,
    is_alternative,
    is_clause,
    is_complementizer,
    is_fiction,
    is_lie,
    is_partitive,
    is_provided,
    labels_false,
    makes_condition,
    measures,
    needs_no_that,
    opens_condition,
    permits,
    qualifies,
    quantifiers,
    reports,
    says_nobody,
    takes_back,
    turns,
    undercuts,
)
from snippets.verify.quotation import folded
from snippets.verify.sameness import Hidden, Reason
from snippets.verify.telling import (
    UNSPACED,
    has_negation,
    is_negation,
    is_number,
    is_relative,
    is_year,
    joins,
    negates_what_follows,
    negates_what_precedes,
)
from snippets.verify.words import Words, words_of

# Where words are single characters, so many stand for a word.
CHARACTERS_A_WORD = 2

# So many words beside a passage are looked at for a negation.
BESIDE = 8

# So many words behind what looks like a whole sentence are looked at for "none".
NOBODY_NEAR = 3

# So many words behind it are looked at for how much more is denied.
MEASURED = 4


# How it ends where something is left out behind it.
_DOTTED = ("...", "\u2026", "...]", "\u2026]", "...)", "\u2026)")

# A condition begins with so many words, and a label has as many.
OPENING, LABEL = 3, 3

# "In a novel by Anna Berg" has so many words.
FICTION = 7

# So many words behind "with a note" it is said what may be done.
PERMITTED = 6

# "Out of three" is so many words, and "two nights" so many before.
PARTITIVE, NEAR = 3, 2

# A clause that takes back what "that" joins to it has so many words.
GOVERNING = 12


def most(words: int, lang: str) -> int:
    """Return how many words of a page are so many words of its language, which may be written without spaces."""
    return words * CHARACTERS_A_WORD if lang.lower().partition("-")[0] in UNSPACED else words


def lost_at_edges(page: Words, start: int, end: int, text: str, lang: str) -> Hidden | None:
    """Return what stands before or after a passage and belongs to it: a negation in its clause, a number, a denial.

    Args:
        page: the words.
        start: number of its first word.
        end: number of the one after its last.
        text: the quotation, as it is written.
        lang: BCP 47.
    """
    for number in (start, end):
        if reason := cut_at(page, number, lang):
            return Hidden(reason, page.words[number - 1 : number + 1], number - 1)
    if loses_sign(page, start, folded(text)):
        return Hidden("number", page.words[start : start + 1], start)
    first = clause_edge(page, start, -1, BESIDE, lang)
    last = clause_edge(page, end, 1, BESIDE, lang)
    before, after = page.words[first:start], page.words[end:last]
    return (
        _asked(page, start, end, text, lang)
        or _opened_by_negation(page, first, start, lang)
        or (Hidden("negation", before[-1:], start - 1) if negates_what_follows(before, lang) else None)
        or (Hidden("negation", after[:1], end) if negates_what_precedes(after, lang) else None)
        or _governed(page, start, lang)
        or _said_of_less(page, first, start, end, text, lang)
        or _asked_behind(page, end, lang)
        or _counted_behind(page, end, lang)
    )


def _asked(page: Words, start: int, end: int, text: str, lang: str) -> Hidden | None:
    """Return the question that a passage with a bracket is a part of, and does not show to be one."""
    first = start
    while first and start - first < OPENING and border(page, first, lang) != "sentence":
        first -= 1
    if "[" not in text or "?" in text or border(page, first, lang) != "sentence":
        return None
    last = end
    while last < len(page.words) and last - end < GOVERNING and border(page, last, lang) != "sentence":
        last += 1
    asked = "?" in page.between(last - 1, last)
    return Hidden("question", page.words[first : first + OPENING], first) if asked else None


def _opened_by_negation(page: Words, first: int, start: int, lang: str) -> Hidden | None:
    """Return a negation that opens the clause which a passage begins within, as in "Not since 1953 has | it rained"."""
    spaced = lang.lower().partition("-")[0] not in UNSPACED
    opens = first < start and bool(border(page, first, lang)) and has_negation(page.words[first : first + 1], lang)
    return Hidden("negation", page.words[first : first + 1], first) if spaced and opens else None


def _governed(page: Words, start: int, lang: str) -> Hidden | None:
    """Return the word of a clause that takes back what is quoted: "It is not true that | the bridge is safe"."""
    if lang.lower().partition("-")[0] in UNSPACED:
        near = page.words[clause_edge(page, start, -1, 2 * CHARACTERS_A_WORD, lang) : start]
        return Hidden("negation", near, start - len(near)) if near and denies(near, lang) else None
    at = start if start < len(page.words) and is_complementizer(page.words[start], lang) else start - 1
    if at < 1 or border(page, start, lang) == "sentence":
        return None
    if needs_no_that(page.words[start - 1], lang):
        at = start
    elif not is_complementizer(page.words[at], lang):
        return None
    first = at
    while first and at - first < GOVERNING and border(page, first, lang) != "sentence":
        first -= 1
        # One comma stands before the word that joins; another one ends the clause.
        if first != at and border(page, first, lang):
            break
    governing = page.words[first:at]
    if governing and joins(governing[-1], lang):
        # "It is false that …, and that": the verb before the first "that" governs both.
        governing = governing[: next((n for n, word in enumerate(governing) if is_complementizer(word, lang)), None)]
    if not governing or not takes_back(governing, lang):
        return None
    return Hidden("negation", page.words[first:at][-BESIDE:], max(first, at - BESIDE))


def _said_of_less(page: Words, first: int, start: int, end: int, text: str, lang: str) -> Hidden | None:
    """Return what is left out of a sentence that the quotation shows as a whole one: "in part", "Some of"."""
    before = page.words[first:start]
    if _is_labelled_false(page, start, lang):
        # "Myth: vaccines cause autism".
        return Hidden("negation", page.words[start - 1 : start], start - 1)
    if before and (undercuts(before, lang) or _is_made_up(page, start, lang)):
        return Hidden("condition", before[-1:], start - 1)
    ended = _shows_end(text)
    taken = (_taken_back(page, start, end, lang) if ended else None) or _left_off(page, end, text, lang)
    if lost := taken or _on_condition(page, start, text, lang):
        return lost
    # A capital shows the beginning of a sentence where the source has none, or where an end is shown as well.
    capital = next((letter for letter in text if letter.isalpha()), "").isupper()
    small = page.folded.source[page.span(start, start + 1)[0]].islower()
    begun = text.startswith("[") or (capital and (small or ended))
    if begun and ended and small and before and governs(before[-1], lang):
        # "The letter from | the man who killed her | arrived": of a part of the subject no sentence is made.
        return Hidden("sentence", before, first)
    opened = bool(before) and border(page, first, lang) == "sentence"
    if begun and opened and small and _counts(before, lang):
        return Hidden("quantity", before, first)
    return Hidden("condition", before, first) if begun and opened and _limits(before, lang) else None


def _is_made_up(page: Words, start: int, lang: str) -> bool:
    """Return whether a sentence begins by saying that what follows was made up: "In a dream last night"."""
    first = start
    while first and start - first < FICTION and border(page, first, lang) != "sentence":
        first -= 1
    before = page.words[first:start]
    opens = bool(before) and border(page, first, lang) == "sentence" and governs(before[0], lang)
    return opens and is_fiction(before, lang)


def _is_labelled_false(page: Words, start: int, lang: str) -> bool:
    """Return whether a label of a word or two says that what stands behind it is not so: "Myth:"."""
    if not start or ":" not in page.between(start - 1, start):
        return False
    first = clause_edge(page, start - 1, -1, LABEL, lang)
    return border(page, first, lang) == "sentence" and labels_false(page.words[first:start], lang)


def _taken_back(page: Words, start: int, end: int, lang: str) -> Hidden | None:
    """Return how a sentence goes on that a quotation ends: with a turn, a condition, how far it is so, or nobody."""
    behind, goes_on = page.words[end : end + 2], border(page, end, lang)
    if goes_on == "sentence":
        return None
    # Without a comma "or" only names one more.
    turned = turns(behind, lang) and (goes_on or not is_alternative(behind[0], lang))
    if turned or makes_condition((" ".join(behind), behind[0]), lang):
        return Hidden("condition", behind, end)
    if goes_on:
        told = page.words[end : clause_edge(page, end + 1, 1, MEASURED, lang)]
        return Hidden("negation", told, end) if _is_taken_for_false(told, lang) else None
    further = page.words[end : clause_edge(page, end, 1, MEASURED, lang)]
    denied = page.words[max(start, clause_edge(page, end - 1, -1, GOVERNING, lang)) : end]
    if measures(further, lang) and has_negation(denied, lang):
        return Hidden("condition", further, end)
    none = page.words[end : clause_edge(page, end, 1, NOBODY_NEAR, lang)]
    return Hidden("negation", none, end) if says_nobody(none, lang) else None


def _is_taken_for_false(words: Sequence[str], lang: str) -> bool:
    """Return whether a clause behind a statement says that nobody says so, or that it is not so: "which is false"."""
    if says_nobody(words, lang) and reports(words, lang):
        return True
    relative = is_relative(words[0], lang) and len(words) <= MEASURED and denies(words, lang)
    return relative or is_lie(words, lang) or (len(words) == 1 and has_negation(words, lang))


def _left_off(page: Words, end: int, text: str, lang: str) -> Hidden | None:
    """Return the condition, exception or limit that dots at the end of a quotation stand for: "[except one]"."""
    behind = page.words[end : end + 2]
    bare = text.rstrip("\"'\u201d\u2019\u00bb ")
    dotted = bare.endswith(_DOTTED) or bare.removesuffix(".").endswith(_DOTTED[2:])
    if not dotted or len(behind) <= 1 or border(page, end, lang) == "sentence":
        return None
    limits = approximates(behind[:1], lang) or governs(behind[0], lang)
    if _is_share(page, end, lang):
        return Hidden("number", page.words[end : end + PARTITIVE], end)
    if limits and is_number(behind[1], lang) and not is_year(behind[1]):
        return Hidden("number", behind, end)
    if is_negation(behind[0], lang) and not border(page, end, lang):
        return Hidden("negation", behind, end)
    excepted = excepts(page.words[end : end + BESIDE], lang)
    return (
        Hidden("condition", behind, end) if excepted or makes_condition((" ".join(behind), behind[0]), lang) else None
    )


def _is_share(page: Words, end: int, lang: str) -> bool:
    """Return whether behind a passage it is said of how many so many are: two nights [out of three]."""
    behind = page.words[end : end + PARTITIVE]
    counted = any(is_number(word, lang) and not is_year(word) for word in page.words[max(0, end - NEAR) : end])
    number = any(is_number(word, lang) and not is_year(word) for word in behind[1:])
    return counted and number and is_partitive(behind[0], lang) and not border(page, end, lang)


def _on_condition(page: Words, start: int, text: str, lang: str) -> Hidden | None:
    """Return the condition that a sentence begins with, right before a passage: dots do not tell that it has one."""
    own = words_of(text[: text.find("]") + 1]).words[:1] if text.startswith("[") else ()
    if border(page, start, lang) != "clause" or opens_condition(own, lang):
        return None
    first = clause_edge(page, start - 1, -1, GOVERNING, lang)
    before = page.words[first:start]
    opens = border(page, first, lang) == "sentence"
    # "With a note, | children may": in which case it may be done.
    provided = is_provided(before, lang) and not is_clause(before, lang)
    case = provided and permits(page.words[start : start + most(PERMITTED, lang)], lang)
    begins = opens and (case or opens_condition(before[: most(OPENING, lang)], lang))
    return Hidden("condition", before[:BESIDE], first) if begins else None


def _counts(words: Sequence[str], lang: str) -> bool:
    """Return whether the last of some words count what stands behind them: "One in ten", "Two percent of"."""
    last = words[-1]
    return (is_number(last, lang) and not is_year(last)) or (
        len(words) > 1 and governs(last, lang) and is_number(words[-2], lang) and not is_year(words[-2])
    )


def _shows_end(text: str) -> bool:
    """Return whether a quotation ends with the mark of a sentence's end; dots that leave something out are none."""
    bare = text.rstrip("\"'\u201d\u2019\u00bb)\u300d ")
    return bool(ENDERS.match(bare[-1:])) and not bare.endswith(("..", ". ."))


def _limits(words: Sequence[str], lang: str) -> bool:
    return bool(quantifiers(words, lang)) or qualifies(words, lang)


def sentence_round(page: Words, start: int, end: int, text: str, lang: str) -> tuple[str, ...]:
    """Return what the rest of a passage's sentence may make of it, in words: a condition, a claim, a turn."""
    notes = []
    first = start
    while first and start - first < GOVERNING and border(page, first, lang) != "sentence":
        first -= 1
    before = page.words[first:start]
    opened = border(page, first, lang) == "sentence"
    told = attributes(before, lang) or reports(before, lang)
    if opened and before and (told or makes_condition(before[:1], lang) or _has_condition(page, first, start, lang)):
        notes.append(f"the sentence begins “{_as_written(page, first, start)}”")
    goes_on = border(page, end, lang) != "sentence"
    if goes_on and (makes_condition(page.words[end : end + 1], lang) or _shows_end(text)):
        last = clause_edge(page, end + 1, 1, BESIDE, lang)
        notes.append(f"the sentence goes on “{_as_written(page, end, last)}”")
    return tuple(notes)


def _has_condition(page: Words, first: int, last: int, lang: str) -> bool:
    """Return whether one of the clauses between two words begins with a condition, or with "and if"."""
    begins = (at for at in range(first, last) if at == first or border(page, at, lang))
    openings = (at + joins(page.words[at], lang) for at in begins)
    return any(opens_condition(page.words[at : min(last, at + OPENING)], lang) for at in openings)


def _as_written(page: Words, first: int, last: int) -> str:
    begin, stop = page.span(first, last)
    return " ".join(page.folded.source[begin:stop].split())


def _asked_behind(page: Words, end: int, lang: str) -> Hidden | None:
    """Return the particle behind a passage that makes a question of it."""
    at = page.ends[end - 1]
    behind = page.folded.text[at : at + BESIDE].lstrip()
    return Hidden("question", page.words[end : end + 1], end) if asks_behind(behind, lang) else None


def _counted_behind(page: Words, end: int, lang: str) -> Hidden | None:
    """Return the number right behind a passage that ends its clause: "of the 26 shops have closed | 15"."""
    cut = end < len(page.words) and page.between(end - 1, end) == " " and not blocks_between(page, end)
    number = cut and is_number(page.words[end], lang) and not is_year(page.words[end])
    counted = number and border(page, end + 1, lang)
    return Hidden("number", page.words[end : end + 1], end) if counted else None


def cut_at(page: Words, number: int, lang: str) -> Reason | None:
    """Return what is cut in two before a word: a compound or a number."""
    if splits_number(page, number, lang):
        return "number"
    return "word" if splits_word(page, number) else None


def clause_edge(page: Words, number: int, step: Literal[1, -1], far: int, lang: str) -> int:
    """Return the border of words at which the clause of a border ends, so many words away at most."""
    stop = max(0, min(len(page.words), number + step * far))
    while number != stop and not border(page, number, lang):
        number += step
    return number

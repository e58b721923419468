"""Whom a pronoun cannot mean, though the page has told of them: who is spoken to, compared with, or speaks.

Each is a reason by itself; where none is found a pronoun may mean whom a bracket names.
"""

from collections.abc import Sequence

from snippets.patterns import regex
from snippets.verify.aliases import is_name_at
from snippets.verify.borders import border
from snippets.verify.hedging import (
    governs,
    has_subject,
    is_complementizer,
    reports,
)
from snippets.verify.pointing import (
    are_of_one_gender,
    are_of_one_thing,
    compares,
    is_first_person,
    is_former,
    is_latter,
    is_person,
    points,
    speaks_to,
    titles_of,
)
from snippets.verify.pointwords import TITLES
from snippets.verify.telling import alike
from snippets.verify.voices import speakers
from snippets.verify.words import Words

# So many words before a pronoun somebody was spoken to, or the sentence begins that is made again of somebody else.
NEAR = 40

# In so many sentences it is told who says something.
TOLD_SENTENCES = 2

# A comparison is so many words long, up to what is compared with.
COMPARED = 6

# "You" stands so near to the name of who is spoken to, in words.
BESIDE = 6

_SET_OFF = regex("[,.!?]")


def cannot_be(
    pronoun: Sequence[str], named: Sequence[str], places: Sequence[int], at: int, page: Words, lang: str
) -> bool:
    """Return whether words that point cannot point to whom a bracket names.

    Args:
        pronoun: what points; nothing where a verb has no subject of its own.
        named: the words that name, folded in case.
        places: where the page has one of them before.
        at: number of the first word that points, or behind which the bracket is put in.
        page: the words of the source.
        lang: BCP 47.
    """
    if any(is_first_person(word, lang) for word in pronoun):
        return False
    return (
        _is_compared(named, places, page, lang)
        or _is_of_anothers(named, places, page, lang)
        or _is_spoken_to(named, places, at, page, lang)
        or _speaks(named, at, page, lang)
        or (len(pronoun) == 1 and _is_one_of_two(pronoun[0], at, page, lang))
        or (is_latter(pronoun, lang) and _is_not_last(named, places, at, page, lang))
        or (is_former(pronoun, lang) and _is_last(named, at, page, lang))
        or (_is_parallel(named, at, page, lang) if pronoun else _is_far(named, at, page, lang))
    )


def _is_far(named: Sequence[str], at: int, page: Words, lang: str) -> bool:
    """Return whether a verb without a subject says what somebody says of whom two sentences tell, not who is named."""
    # Where verbs have subjects of their own what is put in before one is another part of the sentence.
    if has_subject((), lang) is not None or not reports(page.words[at : at + 2], lang):
        return False
    if points(page.words[at : at + 1], lang):
        return False
    first = at
    for _ in range(TOLD_SENTENCES):
        first -= 1
        while first > 0 and border(page, first, lang) != "sentence":
            first -= 1
    return not any(alike(word, name) for word in page.words[max(0, first) : at + 1] for name in named)


def _names(named: Sequence[str], page: Words) -> list[str]:
    return [word for word in named if not page.stands_small(word) and word not in TITLES]


def _first_of(place: int, places: Sequence[int]) -> int:
    """Return where the name begins that has a word at a place."""
    while place - 1 in places:
        place -= 1
    return place


def _is_compared(named: Sequence[str], places: Sequence[int], page: Words, lang: str) -> bool:
    """Return whether another one was compared with who is named, last: "Inès is slower than Salomé"."""
    last = _first_of(places[-1], places) if places else 0
    last -= bool(last and page.words[last - 1] in TITLES)
    return bool(last and _names(named, page)) and compares(page.words[max(0, last - COMPARED) : last], lang)


def _is_of_anothers(named: Sequence[str], places: Sequence[int], page: Words, lang: str) -> bool:
    """Return whether who is named stands there, last, only to say who another is: "Mr Fenn's driver"."""
    if not places or not _names(named, page):
        return False
    first, last = _first_of(places[-1], places), places[-1]
    begin = first - 1 if first and page.words[first - 1] in TITLES else first
    owner = page.words[last].endswith("'s") and is_person(page.words[last + 1 : last + 2], lang)
    of = begin > 1 and governs(page.words[begin - 1], lang) and is_person(page.words[begin - 2 : begin - 1], lang)
    return owner or of


def _is_spoken_to(named: Sequence[str], places: Sequence[int], at: int, page: Words, lang: str) -> bool:
    """Return whether who is named was spoken to, last: "I saw him, Walter, and you were not there"."""
    if not places or at - places[-1] > NEAR or not _names(named, page):
        return False
    first, last = _first_of(places[-1], places), places[-1]
    set_off = "," in page.between(first - 1, first) and bool(_SET_OFF.search(page.between(last, last + 1)))
    begin, end = first, last + 1
    while begin and first - begin < BESIDE and border(page, begin, lang) != "sentence":
        begin -= 1
    while end < len(page.words) and end - last <= BESIDE and border(page, end, lang) != "sentence":
        end += 1
    beside = (*page.words[begin:first], *page.words[last + 1 : end])
    return first > 0 and set_off and speaks_to(beside, lang)


def _speaks(named: Sequence[str], at: int, page: Words, lang: str) -> bool:
    """Return whether nobody but who is named says what the pronoun stands in, and so would say "I"."""
    names = _names(named, page)
    told = [run for run in speakers(page, at, lang) if not all(points([word], lang) for word in _names(run, page))]
    return len(told) == 1 and bool(names) and names[-1] in told[0]


def _is_one_of_two(pronoun: str, at: int, page: Words, lang: str) -> bool:
    """Return whether a sentence has told of two whom its pronoun may mean: "Mr Pell accused Mr Fenn, and he"."""
    first = at
    while first and at - first < NEAR and border(page, first, lang) != "sentence":
        first -= 1
    titles = titles_of(pronoun, lang)
    told = {page.words[number + 1] for number in range(first, at - 1) if page.words[number] in titles}
    return len(told) > 1


def _is_not_last(named: Sequence[str], places: Sequence[int], at: int, page: Words, lang: str) -> bool:
    """Return whether behind what is named comes another noun that "the latter" points to."""
    if not places:
        return False
    article = page.words[_first_of(places[-1], places) - 1]
    behind = page.words[places[-1] + 1 : at]
    nouns = (behind[number + 1] for number, word in enumerate(behind[:-1]) if are_of_one_gender(word, article, lang))
    return any(not any(alike(noun, name) for name in named) for noun in nouns)


def _is_last(named: Sequence[str], at: int, page: Words, lang: str) -> bool:
    """Return whether of the names that were told of shortly before what is named is the last."""
    told = [page.words[number] for number in range(max(0, at - NEAR), at) if is_name_at(number, page, lang)]
    return len(set(told)) > 1 and any(alike(told[-1], name) for name in named)


def _is_parallel(named: Sequence[str], at: int, page: Words, lang: str) -> bool:
    """Return whether the clause is one more of its kind, of another: "they found that Lund lied; found that he"."""
    verb, opening = page.words[at - 2 : at] if at > 1 else ("", "")
    if not is_complementizer(opening, lang):
        return False
    for number in range(max(1, at - NEAR), at - 1):
        before, word = page.words[number - 1], page.words[number + 1]
        again = alike(before, verb) or are_of_one_thing([before], [verb], lang)
        if page.words[number] == opening and again and not page.stands_small(word):
            return not any(alike(word, own) for own in named) and not points([word], lang)
    return False

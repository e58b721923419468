"""What a bracket hides: a negation, a number, another quantity, another word than the source's."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from snippets.patterns import regex
from snippets.verify.aliases import is_compound_of, is_name_at, is_short_for
from snippets.verify.borders import blocks_between
from snippets.verify.datelines import is_told_from_date
from snippets.verify.hedging import (
    approximates,
    asks_whether,
    denies,
    governs,
    is_adding,
    is_modal,
    is_phrase,
    is_privative,
    is_reported,
    is_unit,
    qualifies,
    quantifiers,
)
from snippets.verify.naming import names_another
from snippets.verify.pointing import (
    compares,
    is_agent,
    is_of_another,
    is_of_another_day,
    is_of_another_month,
    is_pronoun,
    points,
    relation,
    spans_of_time,
    weekdays,
)
from snippets.verify.pronouns import is_unsaid
from snippets.verify.replacing import puts_another_word, says_another_word
from snippets.verify.sameness import Reason
from snippets.verify.stretches import Stretch, tells_far_number
from snippets.verify.telling import (
    UNSPACED,
    alike,
    has_negation,
    has_pair,
    is_number,
    is_year,
    reverses,
)
from snippets.verify.timewords import MONTH_NAMES
from snippets.verify.turning import turns_another
from snippets.verify.words import Words, words_of

# An hour of the day, such as 7h30.
_HOUR = regex(r"\d{1,2}[h:]\d{2}")

# "Days later" are so many words, and what a year is compared with in so many more.
LATER, COMPARED = 2, 4

# So many words before a pronoun it may be said how many it points to.
COUNTED = 30

# Languages that write particles to the noun before them.
PARTICLES = frozenset(["ko", "ja"])

# Of so few words a verb that is put in makes another statement: "[should]", "[refuse to]".
PUT_IN = 2

# So many words from the beginning of a quotation the source may have a bracket of its own.
NEAR = 1


def bracket_hides(stretch: Stretch, words: Sequence[str], page: Words, lang: str) -> Reason | None:
    """Return what is wrong with a bracket that stands for words."""
    inserted = stretch.gap.before and stretch.gap.after and words == (stretch.gap.before + stretch.gap.after,)
    if inserted and lang.lower().partition("-")[0] in PARTICLES:
        # Put into a word, before what is added to it: 저희[the maker]가.
        own = words_of(stretch.gap.said).words
        stretch, words = replace(stretch, says=own, gap=replace(stretch.gap, before="", after="")), ()
    says = stretch.says
    if len(words) > 1 and _is_numbered(stretch, page):
        words = words[1:]
    if (
        has_negation((*says, *words), lang)
        or has_pair(words, lang)
        or any(reverses(said, word) for said in says for word in words)
    ):
        return "negation"
    if is_told_from_date(stretch, words, page, lang):
        return None
    if reason := _bracket_turns(stretch, words, page, lang):
        return reason
    if _is_there_already(stretch, words, page) or (not words and _adds(stretch, page, lang)):
        return "bracket"
    return puts_another_word(stretch, words, lang) or _number_hides(stretch, words, page, lang)


def _adds(stretch: Stretch, page: Words, lang: str) -> bool:
    """Return whether what stands for nothing says more than the source: another thing, or more of a number."""
    says = stretch.says
    if len(says) > 1 and is_adding(says[0], lang):
        return True
    beside = (page.words[stretch.start - 1 : stretch.start], page.words[stretch.end : stretch.end + 1])
    numbered = any(is_number(word, lang) and not is_year(word) for side in beside for word in side)
    return numbered and all(is_number(word, lang) for word in says)


def _is_numbered(stretch: Stretch, page: Words) -> bool:
    """Return whether what a bracket stands for begins with the number of a note or a paragraph, and then a sentence."""
    begins = stretch.place == "first" and page.words[stretch.start].isdigit() and blocks_between(page, stretch.start)
    return begins and page.folded.source[page.span(stretch.start + 1, stretch.start + 2)[0]].isupper()


def _is_there_already(stretch: Stretch, words: Sequence[str], page: Words) -> bool:
    """Return whether the source has a bracket there itself, with other words."""
    if stretch.place == "last":
        return False
    first = stretch.start if stretch.place == "inner" else max(0, stretch.end - len(stretch.says) - NEAR)
    if not any("[" in page.between(at - 1, at) for at in range(first, max(first, stretch.end - 1) + 1)):
        return False
    return tuple(words if stretch.place == "inner" else page.words[: stretch.end][-len(stretch.says) :]) != stretch.says


def _number_hides(stretch: Stretch, words: Sequence[str], page: Words, lang: str) -> Reason | None:
    """Return whether a bracket has another number than the words that it stands for, or none."""
    says = stretch.says
    # "One" may point to a thing.
    numbers = [word for word in words if is_number(word, lang)] if not points(words, lang) else []
    said = [word for word in says if is_number(word, lang)]
    if not words and said and _is_of_other_number(said, stretch, page, lang):
        return "number"
    if stretch.place != "inner":
        # How much it stands for is not known: what stands right there counts, and a year only if the bracket has one.
        beside = [word for word in _nearest(stretch, words) if is_number(word, lang)]
        if said and beside and said != beside:
            return "number"
        only = all(is_number(word, lang) or not word.isalnum() for word in says)
        if only and said and not beside and not all(map(is_year, said)) and not points(_nearest(stretch, words), lang):
            return "number"
        numbers, said = [word for word in beside if not is_year(word)], []
    if numbers == said:
        return None
    years = bool(said) and all(map(is_year, said))
    nearest = all(_is_nearest_year(word, stretch.start, page) for word in said if years)
    counted = nearest and bool(points(words, lang)) and _was_counted(said, stretch, page, lang)
    if not numbers and said and counted:
        return None
    # Put in, a number explains; in the place of words a year does that the page has: [in 2008] for "then".
    explains = not words or (years and nearest)
    return None if not numbers and explains else "number"


def _is_nearest_year(year: str, at: int, page: Words) -> bool:
    """Return whether of the years that a page tells of before a word the last is this one; or it tells of it only."""
    before = [word for word in page.words[max(0, at - COUNTED) : at] if is_year(word)]
    return year == before[-1] if before else year in page.places


def _is_of_other_month(stretch: Stretch, page: Words) -> bool:
    """Return whether the month that "then" is said to be is not the last that the page tells of before."""
    said = [MONTH_NAMES[word] for word in stretch.says if word in MONTH_NAMES]
    before = page.words[max(0, stretch.start - COUNTED) : stretch.start]
    told = [MONTH_NAMES[word] for word in before if word in MONTH_NAMES]
    return bool(said and told) and told[-1] not in said


def _is_of_other_time_than_told(stretch: Stretch, page: Words, lang: str) -> bool:
    """Return whether "then" is said to be another month, day of the week or year than was told of last."""
    if _is_of_other_month(stretch, page) or _is_of_other_weekday(stretch, page, lang):
        return True
    years = [word for word in stretch.says if is_year(word)]
    return not all(_is_nearest_year(word, stretch.start, page) for word in years)


def _is_of_other_weekday(stretch: Stretch, page: Words, lang: str) -> bool:
    said = weekdays(stretch.says, lang)
    told = weekdays(page.words[max(0, stretch.start - COUNTED) : stretch.start], lang)
    return bool(said and told) and told[-1] not in said


def _points_back(says: Sequence[str], words: Sequence[str], lang: str) -> bool:
    """Return whether a bracket only points to the time or place that the words which it stands for tell."""
    return len(says) == 1 and len(words) > 1 and bool(points(says, lang)) and not is_pronoun(says[0], lang)


def _was_just_told(stretch: Stretch, words: Sequence[str], page: Words, lang: str) -> bool:
    """Return whether the names, months and numbers among some words were told of shortly before: [there], [then]."""
    at = stretch.start
    told = [
        word
        for number, word in enumerate(words, start=at)
        if word in MONTH_NAMES or is_number(word, lang) or is_name_at(number, page, lang)
    ]
    before = page.words[max(0, at - COUNTED) : at]
    return all(any(alike(word, other) for other in before) for word in told)


def _is_of_other_number(said: Sequence[str], stretch: Stretch, page: Words, lang: str) -> bool:
    """Return whether a number is put in beside which the page tells of another: of another year, of four months."""
    if _is_of_other_time(said, stretch, page, lang):
        return True
    before = page.words[max(0, stretch.start - COUNTED) : stretch.start]
    numbers = [word for word in before if is_number(word, lang)]
    if not numbers or numbers[-1] in said:
        return False
    years = [word for word in numbers if is_year(word)]
    return any(
        (years and years[-1] != number) if is_year(number) else _is_of_other_amount(number, stretch, before, lang)
        for number in said
    )


def _is_of_other_time(said: Sequence[str], stretch: Stretch, page: Words, lang: str) -> bool:
    """Return whether a time is put in that was told of something else: "nine days later", "as much as in 2021"."""
    start = stretch.start
    dated = any(is_year(word) for word in said) or any(word in MONTH_NAMES for word in stretch.says)
    if dated and spans_of_time(page.words[max(0, start - LATER) : start], lang):
        return True
    years = [at for at in range(max(0, start - COUNTED), start) if is_year(page.words[at])]
    if not years or page.words[years[-1]] not in said:
        return False
    first = years[-1] - governs(page.words[years[-1] - 1], lang)
    return compares(page.words[max(0, first - COMPARED) : first], lang)


def _is_of_other_amount(number: str, stretch: Stretch, before: Sequence[str], lang: str) -> bool:
    """Return whether the last number that was told of with the same unit is another one."""
    if _HOUR.fullmatch(number) and (hours := [word for word in before if _HOUR.fullmatch(word)]):
        return hours[-1] != number
    at = stretch.says.index(number)
    unit = next(iter((*stretch.says[at + 1 : at + 2], *stretch.says[max(0, at - 1) : at])), "")
    pairs = [pair if is_number(pair[0], lang) else pair[::-1] for pair in pairwise(before)]
    told = [word for word, other in pairs if unit.isalpha() and is_number(word, lang) and alike(unit, other)]
    # A currency stands before its number.
    return bool(told) and told[-1] != number and stretch.says[0].isalnum()


def _was_counted(numbers: Sequence[str], stretch: Stretch, page: Words, lang: str) -> bool:
    """Return whether numbers stand shortly before: "it found two; we will not name [the two]"."""
    before = [word for word in page.words[max(0, stretch.start - COUNTED) : stretch.start] if is_number(word, lang)]
    # Of several the nearest is meant.
    if before[-len(numbers) :] == list(numbers):
        return True
    # Of several things so many were told of before: "1,312 sheets", "Farm 3".
    amounts = {number for number in numbers if not is_year(number)}
    pairs = [pair for pair in pairwise(stretch.says) if not amounts.isdisjoint(pair)]
    return any(place < stretch.start for pair in pairs for place in page.occurrences(pair))


def _bracket_turns(stretch: Stretch, words: Sequence[str], page: Words, lang: str) -> Reason | None:
    """Return what a bracket turns round without a negation: it admits what the source denies, or says it of more."""
    says, near = stretch.says, _nearest(stretch, words)
    if not near:
        return _puts_in(stretch, page, lang)
    if reason := _counts_otherwise(stretch, near, lang) or _says_when_or_whether(stretch, near, page, lang):
        return reason
    if turned := turns_another(stretch, words, page, lang):
        return turned
    another = is_of_another(says, near, lang) or _relates(says, near, lang)
    return (
        "bracket"
        if another or says_another_word(stretch, words, page, lang) or names_another(stretch, near, page, lang)
        else None
    )


def _puts_in(stretch: Stretch, page: Words, lang: str) -> Reason | None:
    """Return what is wrong with a bracket that stands for nothing: it says more, or what the page has nowhere."""
    says = stretch.says
    if not says:
        return None
    about = approximates(says[:1], lang) and all(is_number(word, lang) for word in says[1:])
    unit = is_unit(says[0], lang) and says[0] not in page.places and is_number(page.words[stretch.start - 1], lang)
    if quantifiers(says, lang) or qualifies(says[:1], lang) or about or unit or is_phrase(says, lang):
        return "quantity"
    if _is_of_other_month(stretch, page) or tells_far_number(stretch, page):
        return "number"
    if (len(says) <= PUT_IN and is_modal(says, lang)) or is_privative(says[:1], lang):
        return "condition"
    agent = len(says) == 1 and is_agent(says[0], lang)
    if _is_spelt_out(stretch, page):
        return None
    return "bracket" if agent or _is_made_up(stretch, page, lang) or names_another(stretch, (), page, lang) else None


def _says_when_or_whether(stretch: Stretch, near: Sequence[str], page: Words, lang: str) -> Reason | None:
    """Return whether a bracket makes a fact of a question, takes another month for "then", or says it for certain."""
    says = stretch.says
    if asks_whether(near, lang) and not asks_whether(says, lang):
        return "question"
    if points(near, lang) and _is_of_other_time_than_told(stretch, page, lang):
        return "number"
    if _points_back(says, near, lang) and not _was_just_told(stretch, near, page, lang):
        return "bracket"
    certain = qualifies(near, lang) and not (qualifies(says, lang) or is_reported(near, says))
    return "condition" if stretch.place == "inner" and certain else None


def _is_made_up(stretch: Stretch, page: Words, lang: str) -> bool:
    """Return whether something is put in that the page has nowhere; an abbreviation before it may be short for it."""
    if lang.lower().partition("-")[0] in (UNSPACED | PARTICLES) or stretch.gap.before or stretch.gap.after:
        return False
    if stretch.place != "last" and any(word.isdigit() and word not in page.places for word in stretch.says):
        return True
    return is_unsaid(stretch.says, page, lang)


def _is_spelt_out(stretch: Stretch, page: Words) -> bool:
    """Return whether a bracket spells out the abbreviation before it: ASL, S. A., OVG."""
    first = stretch.start
    while first and len(page.words[first - 1]) == 1 and page.words[first - 1].isalpha():
        first -= 1
    at = max(0, stretch.start - 1)
    short = "".join(page.words[min(first, at) : stretch.start])
    capitals = page.folded.source[slice(*page.span(at, stretch.start))].rpartition("’")[2].rpartition("'")[2].isupper()
    return bool(short) and (is_short_for(short, stretch.says) or (capitals and is_compound_of(short, stretch.says)))


def _counts_otherwise(stretch: Stretch, near: Sequence[str], lang: str) -> Reason | None:
    """Return whether a bracket denies, or says of how many, how long or when it is, otherwise than the source."""
    says = stretch.says
    if denies(says, lang) != denies(near, lang):
        return "negation"
    if quantifiers(says, lang) != quantifiers(near, lang) or (
        spans_of_time(says, lang) != spans_of_time(near, lang) and not points(near, lang)
    ):
        return "quantity"
    if _limits_otherwise(says, near, lang):
        return "quantity"
    told = is_modal(near, lang) or is_modal(near[1:], lang) or is_reported(says, near) or qualifies(near, lang)
    if is_modal(says, lang) and not told:
        return "condition"
    month = stretch.place == "inner" and any(word in MONTH_NAMES for word in near) and not points(says, lang)
    lost = month and len(says) == len(near) and not any(word in MONTH_NAMES for word in says)
    return "number" if lost or is_of_another_day(says, near, lang) or is_of_another_month(says, near) else None


def _limits_otherwise(says: Sequence[str], near: Sequence[str], lang: str) -> bool:
    """Return whether a number is said to be another limit than in the source: at most nine for at least nine."""
    if not all(any(is_number(word, lang) for word in some) for some in (says, near)):
        return False
    ours, theirs = (
        {word for word in some if approximates([word], lang) or qualifies([word], lang)} for some in (says, near)
    )
    return ours != theirs


def _relates(says: Sequence[str], words: Sequence[str], lang: str) -> bool:
    """Return whether a bracket begins with another word for when or where than what it stands for: after, before."""
    ours, theirs = relation(says[:1], lang), relation(words[:1], lang)
    return bool(ours and theirs and ours != theirs)


def _nearest(stretch: Stretch, words: Sequence[str]) -> Sequence[str]:
    """Return the words that a bracket stands for; at an end, where it is not known how many, those right beside it."""
    many = len(stretch.says) + 1
    return {"inner": words, "first": words[-many:], "last": words[:many]}[stretch.place]

"""Whether a pronoun may point to what a bracket names in its place, or behind it."""

from bisect import bisect_left
from collections.abc import Sequence

from snippets.verify.aliases import (
    SHORT,
    in_one_sentence,
    is_name_at,
    names_of,
    places_of,
)
from snippets.verify.borders import blocks_between, border
from snippets.verify.hedging import (
    governs,
    has_subject,
    is_clause,
    is_complementizer,
    reports,
)
from snippets.verify.persons import cannot_be
from snippets.verify.pointing import (
    disagrees,
    is_anybody,
    is_article_too,
    is_first_person,
    is_of_another_kind,
    is_of_one_sex,
    is_of_other_sex,
    is_office,
    is_pronoun,
    is_somebody,
    is_there,
    points,
    relation,
    says_name,
    sexed,
    titles_of,
)
from snippets.verify.pointwords import TITLES
from snippets.verify.stretches import Stretch
from snippets.verify.telling import alike, joins
from snippets.verify.timewords import MONTH_NAMES
from snippets.verify.voices import is_said_by_another
from snippets.verify.words import Words

_NOT_ONE_PERSON = frozenset(["it", "its", "itself", "they", "them", "themselves"])

_WITH_PREFIXES = frozenset(["ar", "fa", "he", "ur"])

# So many words before a pronoun it was told of whom it is; subject and object stand so near to each other, in words.
TOLD, SUBJECT_AND_OBJECT = 40, 5

# So many words that are the same are the same saying, and so many where they are all of a sentence.
SAME, SAME_LEAST = 6, 4

# A paragraph, and the three before it, are near; the first words of a page are its title.
NEAR_BLOCKS, TITLED = 4, 25

# So many words back nothing is near.
FAR_BACK = 400


def may_point_to(stretch: Stretch, words: Sequence[str], named: Sequence[str], page: Words, lang: str) -> bool:
    """Return whether a pronoun may point to what a bracket names in its place, or behind it."""
    at = stretch.start if words else stretch.start - 1
    if at < 0:
        return True
    person = (word for word in words if is_first_person(word, lang))
    pronoun = next(person, words[-1]) if words else page.words[at]
    before = [place for place in places_of(named, page, lang) if place < at]
    if is_there([*words, pronoun], lang) and _is_elsewhere(named, at, page, lang):
        return False
    # "[on Gannet Stack]" names nobody.
    phrase = not words and governs(stretch.says[0], lang)
    titled = stretch.says[0] in TITLES and not any(joins(word, lang) for word in stretch.says)
    if (
        is_somebody(pronoun, lang)
        or is_of_other_sex(stretch.says, pronoun, lang)
        or (titled and pronoun in _NOT_ONE_PERSON)
    ):
        return False
    if disagrees(stretch.says, [pronoun], lang) or (not phrase and cannot_be(words, named, before, at, page, lang)):
        return False
    if not points([pronoun], lang) or "'" in pronoun:
        return True
    subject = has_subject([pronoun], lang)
    # Who speaks may sign at the end.
    speaks = is_first_person(pronoun, lang)
    # "The man" need not be told of before "he".
    told = [word for word in named if not (is_of_one_sex(word, pronoun, lang) and is_anybody(word, lang))]
    return not (
        is_of_another_kind(stretch.says[-1], pronoun, lang)
        or is_unsaid(told, page, lang)
        or bool(subject and not is_article_too(pronoun, lang) and _was_another(pronoun, named, at, page, lang))
        or (is_pronoun(pronoun, lang) and not speaks and _is_told_later(told, at, page, lang))
        or _is_object_of_it(pronoun, before, at, page, lang)
        or _is_of_its_sentence(pronoun, named, at, page, lang)
        or (stretch.gap.said[:1].isupper() and _is_told_elsewhere(pronoun, named, at, page, lang))
        or (
            (has_name(stretch) or any(is_office(word, lang) for word in named))
            and any(_is_of_its_paragraph(pronoun, named, place, page, lang) for place in _again(at, page, lang))
        )
        or (speaks and _is_said_by_another(at, named, page, lang))
    )


def has_name(stretch: Stretch) -> bool:
    """Return whether a bracket has a name in it."""
    return any(word[:1].isupper() for word in stretch.gap.said.split())


def _is_elsewhere(named: Sequence[str], at: int, page: Words, lang: str) -> bool:
    """Return whether of the places that were told of before "there" the last is another one than is named."""
    for number in range(at - 1, max(0, at - TOLD), -1):
        if governs(page.words[number - 1], lang) and len(names_of([page.words[number]], lang)) == 1:
            word = page.words[number]
            if word.isalpha() and not page.stands_small(word) and word not in MONTH_NAMES:
                return not any(place > number for place in places_of(named, page, lang) if place < at) and not any(
                    alike(word, name) for name in named
                )
    return False


def _is_said_by_another(at: int, named: Sequence[str], page: Words, lang: str) -> bool:
    """Return whether a first person is not who is named, here or where the page has the same words once more."""
    return any(is_said_by_another(page, place, named, lang) for place in _again(at, page, lang))


def _again(at: int, page: Words, lang: str) -> set[int]:
    """Return where a page has the same words as from a place on: there, and where it has them once more."""
    end = at + 1
    while end < at + SAME and border(page, end, lang) != "sentence":
        end += 1
    return {at, *(page.occurrences(page.words[at:end]) if end >= at + SAME_LEAST else ())}


def is_unsaid(named: Sequence[str], page: Words, lang: str) -> bool:
    """Return whether a page has one of the words that name nowhere, in no form of it."""
    # Where an article or a preposition is a part of the word it would have to be taken off.
    if lang.lower().partition("-")[0] in _WITH_PREFIXES:
        return False
    nouns = [word for word in named if len(word) > SHORT and not _is_no_noun(word, lang)]
    return not all(any(alike(word, other) for other in page.beginning(word[:SHORT])) for word in nouns)


def _is_no_noun(word: str, lang: str) -> bool:
    return bool(relation([word], lang) or points([word], lang) or governs(word, lang))


def _is_told_later(named: Sequence[str], at: int, page: Words, lang: str) -> bool:
    """Return whether a page has what names only in a later sentence than a pronoun."""
    places = places_of(named, page, lang)
    return bool(places) and places[0] > at and not in_one_sentence(page, at, places[0], lang)


def _is_told_elsewhere(pronoun: str, named: Sequence[str], at: int, page: Words, lang: str) -> bool:
    """Return whether a page tells of whom is named, but not near "her", and tells more of another.

    Of whom it is about it may say "she" anywhere.
    """
    if not is_of_one_sex(pronoun, pronoun, lang):
        return False
    places = places_of(named, page, lang)
    before = places[: bisect_left(places, at)]
    if before and (before[0] < TITLED or _is_near(page, before[-1], at)):
        return False
    others = ((times, word) for times, word in page.names if word.isalpha() and word not in TITLES)
    most = next((times for times, word in others if len(word) >= SHORT and not points([word], lang)), 0)
    return len(places) < most


def _is_near(page: Words, first: int, last: int) -> bool:
    """Return whether a word stands in the same paragraph as another one before it, or in one of the three before."""
    near = last - first < FAR_BACK
    return near and sum(blocks_between(page, at) for at in range(first + 1, last + 1)) < NEAR_BLOCKS


def _is_of_its_sentence(pronoun: str, named: Sequence[str], at: int, page: Words, lang: str) -> bool:
    """Return whether a sentence tells of a woman, and then of her, or of a man and of him, and not of what names."""
    if page.words[at] == pronoun:
        pronoun = sexed(page.words[at : at + 2], lang)
    first = at
    while first and at - first < TOLD and border(page, first, lang) != "sentence":
        first -= 1
    before = page.words[first:at]
    nouns = [word for word in before if is_of_one_sex(word, pronoun, lang) and not points([word], lang)]
    titled = not titles_of(pronoun, lang).isdisjoint(before)
    own = [word for word in named if word not in TITLES]
    return (bool(nouns) or titled) and not any(alike(word, other) for word in own for other in before)


def _was_another(pronoun: str, named: Sequence[str], start: int, page: Words, lang: str) -> bool:
    """Return whether a clause shortly before has both, as two: "she wrote to the minister"."""
    near = range(max(0, start - TOLD), start)
    places = [at for at in places_of(named, page, lang) if at in near]
    for at in (at for at in near if page.words[at] == pronoun):
        for there in places:
            between = page.words[at + 1 : there]
            parted = any(border(page, number, lang) for number in range(at + 1, there + 1))
            one = is_clause(between, lang) or says_name(between, lang)
            if 0 < there - at <= SUBJECT_AND_OBJECT and not parted and not one:
                return True
    return False


def _is_object_of_it(pronoun: str, places: Sequence[int], at: int, page: Words, lang: str) -> bool:
    """Return whether what is named was told of, last, in a sentence about "it": "It lies near Bern. It"."""
    if not places or not places[-1] < at or border(page, at, lang) != "sentence":
        return False
    first = places[-1]
    while first and places[-1] - first < TOLD and border(page, first, lang) != "sentence":
        first -= 1
    # "It is clear that the report": there "it" points to nothing.
    impersonal = any(is_complementizer(word, lang) for word in page.words[first : places[-1]])
    return first < places[-1] and not impersonal and page.words[first] == pronoun == page.words[at]


def _is_of_its_paragraph(pronoun: str, named: Sequence[str], at: int, page: Words, lang: str) -> bool:
    """Return whether a paragraph has told of somebody by name whom a pronoun may mean, and not of who is named.

    Of whom a page is about it may say "she" anywhere; who only says something is not told of.
    """
    first = at
    while first and at - first < FAR_BACK and not blocks_between(page, first):
        first -= 1
    if any(alike(word, other) for word in named for other in page.words[first:at]):
        return False
    pairs = [
        number
        for number in range(first, at - 1)
        if is_name_at(number + 1, page, lang) and (page.words[number] in TITLES or not border(page, number + 1, lang))
    ]
    titles = titles_of(pronoun, lang)
    if any(page.words[number] in titles for number in pairs):
        return True
    places = places_of(named, page, lang)
    if not is_of_one_sex(pronoun, pronoun, lang) or (places and places[0] < TITLED):
        return False
    # "She said" is of who says it.
    says = reports(page.words[max(0, at - 1) : at + 2], lang)
    return any(is_name_at(number, page, lang) and (says or not _only_says(number, page, lang)) for number in pairs)


def _only_says(number: int, page: Words, lang: str) -> bool:
    """Return whether beside a name of two words stands a verb of saying."""
    beside = (*page.words[max(0, number - 2) : number], *page.words[number + 2 : number + 4])
    return reports(beside, lang)

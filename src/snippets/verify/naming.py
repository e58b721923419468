"""Whom or what a bracket names: not another one than the words that it stands for, as far as the page itself tells.

For what only points a bracket says what it points to; for a name or a noun it says another word for the same. The page
shows that two words are of the same by setting them side by side: "the minister, Anna Berg".
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from snippets.patterns import regex
from snippets.verify.aliases import (
    BESIDE,
    are_of_one,
    are_other_initials,
    are_two_persons,
    is_more_or_less,
    is_name_at,
    names_of,
    was_just_named,
)
from snippets.verify.borders import blocks_between, border
from snippets.verify.edges import clause_edge
from snippets.verify.hedging import (
    governs,
    has_subject,
    is_complementizer,
    reports,
)
from snippets.verify.pointing import (
    are_of_one_thing,
    is_first_person,
    is_of_one_sex,
    is_office,
    is_organisation,
    is_pronoun,
    points,
    points_unspaced,
    speaks_to,
)
from snippets.verify.pointwords import TITLES
from snippets.verify.pronouns import FAR_BACK, has_name, is_unsaid, may_point_to
from snippets.verify.stretches import Stretch
from snippets.verify.telling import UNSPACED, alike, is_number, is_relative, joins
from snippets.verify.words import Words

# Characters that two names may share and be of different persons.
_NAMES_NOTHING = regex("[\u3041-\u309f人的之氏様君殿]+")

# A family name with a title, for the whole name.
_TITLED = regex(".{1,2}(?:师傅|師傅|先生|女士|老师|老師|小姐|太太|教授|博士|主任|さん|氏|様|君)")

_TOLD_BEFORE = regex("自己|自身|自分|自ら|(?:[该該这這此那本同]|この|その|あの).{1,6}")


# So many words behind an office another's name stands.
OFFICE_NEAR = 8

# The subject of a sentence stands so many words before what is said of it, at most.
SUBJECT_MOST = 30


def names_another(stretch: Stretch, words: Sequence[str], page: Words, lang: str) -> bool:
    """Return whether a bracket names another one than the words that it stands for.

    Args:
        stretch: what the bracket stands for.
        words: the nearest of them.
        page: the words of the source.
        lang: BCP 47.
    """
    if lang.lower().partition("-")[0] in UNSPACED:
        return _names_another_unspaced(stretch, words, page, lang)
    of_one = len(stretch.says) == len(words) == 1 and are_of_one_thing(stretch.says, words, lang)
    # A name of two letters is told by its capitals: BP.
    named = names_of(stretch.says, lang) or [
        word for word in stretch.says if len(word) > 1 and word.upper() in stretch.gap.said.split()
    ]
    nouns = [word for word in names_of(words, lang) if not joins(word, lang)]
    initials = are_other_initials(stretch.says, words, page)
    whose = len(stretch.says) == 1 and bool(points(stretch.says, lang)) and bool(nouns)
    if (
        initials
        or (not words and _is_put_beside_another(stretch, named, page, lang))
        or (whose and _is_anothers(nouns, stretch.start, page, lang))
    ):
        return True
    if len(stretch.says) == 1 and is_pronoun(stretch.says[0], lang) and nouns:
        return _is_of_others(stretch, words, nouns, page, lang)
    if not named or of_one or any(is_number(word, lang) for word in stretch.says):
        return False
    replaced = [word for word in _replaced(stretch, words, page, lang) if not joins(word, lang)]
    others = names_of(replaced, lang)
    # A verb that is said again names nobody: "[Mr Pell tells] people" for "I tell people".
    own = [word for word in named if not any(alike(word, other) for other in others)]
    if own and any(is_first_person(word, lang) for word in words):
        named, others = own, []
    if not others:
        return not may_point_to(stretch, words, named, page, lang)
    one = are_of_one(named, others, page, lang) or was_just_named(stretch, named, others, page, lang)
    one = one or (_is_ours(words, lang) and has_name(stretch) and not is_unsaid(named, page, lang))
    return not one or is_more_or_less(stretch.says, words, page, lang) or are_two_persons(stretch.says, replaced, page)


def _is_put_beside_another(stretch: Stretch, named: Sequence[str], page: Words, lang: str) -> bool:
    """Return whether a name is put in beside a verb or noun that the page itself has another one's name beside."""
    if not has_name(stretch):
        return False
    return _has_its_subject_behind(stretch, named, page, lang) or _has_another_name(stretch, named, page, lang)


def _has_another_name(stretch: Stretch, named: Sequence[str], page: Words, lang: str) -> bool:
    """Return whether the noun that a name is put in behind has another name beside it: "councillor Berg", "Berg ward".

    It has where it was told of last, or everywhere.
    """
    at = stretch.start - 1
    noun = page.words[at] if stretch.start else ""
    article = at > 0 and points(page.words[at - 1 : at], lang)
    if stretch.place != "inner" or not article or not page.stands_small(noun) or points([noun], lang):
        return False
    if is_office(noun, lang) and _are_two(noun, named, page, lang):
        return True
    beside = [(place, set(_names_beside(place, page, lang))) for place in page.places[noun] if place != at]
    told = [(place, names) for place, names in beside if names]
    if not told or any(alike(word, name) for _, names in told for word in names for name in named):
        last = [names for place, names in told if at - FAR_BACK < place < at][-1:]
        return any(not any(alike(word, name) for word in names for name in named) for names in last)
    return True


def _are_two(noun: str, named: Sequence[str], page: Words, lang: str) -> bool:
    """Return whether a clause has an office and a name as two, and none as one: "the minister praised Mr Fenn"."""
    names = [word for word in named if word not in TITLES]
    between = [
        page.words[place + 1 : there]
        for place in page.places[noun]
        for there in range(place + 1, clause_edge(page, place + 1, 1, OFFICE_NEAR, lang))
        if any(alike(page.words[there], name) for name in names)
    ]
    apart = [any(page.stands_small(word) and not points([word], lang) for word in words) for words in between]
    return bool(apart) and all(apart)


def _names_beside(place: int, page: Words, lang: str) -> Iterator[str]:
    """Yield the names right before and behind a word."""
    for number, edge in ((place - 1, place), (place + 1, place + 1)):
        if 0 <= number < len(page.words) and not border(page, edge, lang) and is_name_at(number, page, lang):
            yield page.words[number]


def _has_its_subject_behind(stretch: Stretch, named: Sequence[str], page: Words, lang: str) -> bool:
    """Return whether a name is put in before a verb of saying behind which the page says who says it: "said Berg"."""
    verb = stretch.end
    first = page.words[verb + 1 : verb + 2]
    if not border(page, verb, lang) and has_subject(page.words[verb - 1 : verb], lang):
        # "He [Berg] said so on Tuesday."
        return False
    if not reports(page.words[verb : verb + 1], lang) or not first or border(page, verb + 1, lang):
        return False
    if is_complementizer(first[0], lang):
        return False
    last = clause_edge(page, verb + 1, 1, BESIDE, lang)
    told = [page.words[at] for at in range(verb + 1, last) if is_name_at(at, page, lang)]
    return bool(told) and not any(alike(word, name) for word in told for name in named)


def _is_ours(words: Sequence[str], lang: str) -> bool:
    """Return whether words are for the organisation of who speaks or is spoken to: "your company"."""
    mine = len(words) > 1 and (is_first_person(words[0], lang) or speaks_to(words[:1], lang))
    return mine and is_organisation(words[-1], lang)


def _is_of_others(stretch: Stretch, words: Sequence[str], nouns: Sequence[str], page: Words, lang: str) -> bool:
    """Return whether a pronoun that is put for nouns is not of them: whom it points to is not told by it.

    "She" may be "the girl", or a name.
    """
    if not any(map(page.stands_small, nouns)):
        return _comes_after_another(nouns, stretch.start, page, lang)
    return not any(is_of_one_sex(word, stretch.says[0], lang) for word in words)


def _comes_after_another(named: Sequence[str], at: int, page: Words, lang: str) -> bool:
    """Return whether a pronoun is put for a name behind a sentence that begins with another: "Pell. [He] stole"."""
    if border(page, at, lang) != "sentence" or at < 1 or blocks_between(page, at):
        return False
    first = at - 1
    while first and at - first < SUBJECT_MOST and border(page, first, lang) != "sentence":
        first -= 1
    before = page.words[first:at]
    name = names_of(before[:1] if is_name_at(first, page, lang) else before[:2], lang)
    told = bool(name) and not any(map(page.stands_small, name))
    return told and not any(alike(word, other) for word in named for other in before)


def _is_anothers(named: Sequence[str], at: int, page: Words, lang: str) -> bool:
    """Return whether a pronoun is put for whose something is, behind another's name: Pell loved [his] for Fenn's."""
    first = at
    while first and at - first < SUBJECT_MOST and border(page, first, lang) != "sentence":
        first -= 1
    told = [page.words[number] for number in range(first, at) if is_name_at(number, page, lang)]
    return named[-1].endswith("'s") and any(not alike(word, name) for word in told for name in named)


def _replaced(stretch: Stretch, words: Sequence[str], page: Words, lang: str) -> Sequence[str]:
    """Return the words that a bracket stands for; at the beginning of a quotation those may be far away."""
    if words or stretch.place != "first" or border(page, stretch.end, lang) != "clause":
        # Of several words the one that points is the subject.
        return () if words and stretch.place != "inner" and points(words[-1:], lang) else words
    if is_relative(page.words[stretch.end], lang):
        # "[Anna Berg], who refused": whom a clause is about stands right before it.
        first = clause_edge(page, stretch.end - 1, -1, BESIDE, lang)
        return page.words[max(first, stretch.end - len(stretch.says)) : stretch.end]
    first = stretch.end
    while first and stretch.end - first < SUBJECT_MOST and border(page, first, lang) != "sentence":
        first -= 1
    if border(page, first, lang) != "sentence":
        return ()
    ends = [at for at in range(first + 1, stretch.end) if border(page, at, lang)] + [stretch.end]
    # A paragraph's number is none.
    begin, subject = next(
        (pair for pair in pairwise([first, *ends]) if names_of(page.words[slice(*pair)], lang)), (0, 0)
    )
    first_word = page.words[begin]
    return () if is_pronoun(first_word, lang) or governs(first_word, lang) else page.words[begin:subject]


def _names_another_unspaced(stretch: Stretch, words: Sequence[str], page: Words, lang: str) -> bool:
    """Return whether a page has what a bracket says elsewhere, and here nothing that is like it."""
    said, replaced = "".join(stretch.says), "".join(words)
    if not said or not replaced or points_unspaced(replaced, lang):
        return False
    # 増税 and 減税, 輸出 and 輸入 are two each: of one stem are words of which one is in the other.
    stems = [_NAMES_NOTHING.sub("", text) for text in (said, replaced)]
    if all(stems) and (stems[0] in stems[1] or stems[1] in stems[0]):
        return False
    elsewhere = said in "".join((*page.words[: stretch.start], *page.words[stretch.end :]))
    # Who "oneself" and which "this model" is must have been told; another noun is another.
    titled = _TITLED.fullmatch(replaced) and said[0] == replaced[0]
    return not (elsewhere and (titled or _TOLD_BEFORE.fullmatch(replaced)))

"""Whether two groups of words may be of one person or thing: alike, shortened, or set side by side by the page."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from snippets.patterns import regex
from snippets.verify.borders import border
from snippets.verify.forms import are_forms
from snippets.verify.hedging import (
    governs,
    is_clause,
    reports,
)
from snippets.verify.pointing import (
    are_of_one_thing,
    is_organisation,
    is_place,
    points,
)
from snippets.verify.pointwords import MEN_TITLES, TITLES, WOMEN_TITLES
from snippets.verify.stretches import Stretch
from snippets.verify.telling import alike, joins
from snippets.verify.words import Words

# Words that stand so near to each other, in one sentence, are of the same.
BESIDE = 4

# A word of fewer letters is an article, or another word that names nothing.
SHORT = 3

# So many letters of a word's end may be another case's.
ENDING = 2

# Names of fewer letters are told apart by them alone.
LONG_NAME = 6

# A compound has so many letters, and what is made of its first ones so many.
COMPOUND, INITIALS = 12, 5

# What tells apart two who have one name: a number, a letter, a side.
_TOLD_APART = regex(
    r"[ivx]{2,5}|[b-hj-z]|north|south|east|west|(?:north|south|east|west|cent)(?:ern|ral)|new|nord|sud|süd|ost|sur|norte"
    r"|jr|sr|junior|senior|older|younger|elder"
)

_VOWEL = regex("[aeiou]")

_SEXES = ((MEN_TITLES, WOMEN_TITLES), (WOMEN_TITLES, MEN_TITLES))

# Languages whose names have one form, and what may stand behind it: Iraq is no form of Iran.
_WITHOUT_CASES = frozenset(["ca", "da", "en", "es", "fr", "it", "nb", "nl", "no", "pt", "sv"])

_ENDINGS = frozenset(["", "s", "'s", "es", "'"])


def are_of_one(named: Sequence[str], others: Sequence[str], page: Words, lang: str) -> bool:
    """Return whether two groups of words may be of one person or thing: alike, shortened, or set side by side."""
    own, theirs = (
        [word for word in some if not any(alike(word, other) for other in than)]
        for some, than in ((named, others), (others, named))
    )
    if own and theirs and len(own) < len(named):
        # What both say, such as a verb, tells nothing.
        return are_of_one(own, theirs, page, lang)
    if any(_may_be_one(word, other, page, lang) for word in named for other in others):
        return True
    if _are_initials(named, others) or _are_initials(others, named) or are_of_one_thing(named, others, lang):
        return True
    key = ("beside", *named, "", *others)
    if key not in page.found:
        page.found[key] = _are_beside(named, others, page, lang)
    return page.found[key]


def _are_beside(named: Sequence[str], others: Sequence[str], page: Words, lang: str) -> bool:
    """Return whether a page sets words of two groups side by side."""
    fewer, more = sorted((places_of(named, page, lang), places_of(others, page, lang)), key=len)
    return any(
        _is_apposition(page, min(here, there), max(here, there), lang)
        for here in fewer
        for there in more[bisect_left(more, here - BESIDE) : bisect_right(more, here + BESIDE)]
    )


def _may_be_one(word: str, other: str, page: Words, lang: str) -> bool:
    """Return whether two words may be forms of one: names but for their endings, Austria is not Australia."""
    if word == other or word.endswith(other) or other.endswith(word):
        return True
    if not alike(word, other) or page.stands_small(word) or page.stands_small(other):
        return alike(word, other)
    if lang.lower().partition("-")[0] == "de":
        # Where all nouns have capitals they are told apart as other words are.
        return are_forms(word, other, lang)
    shorter, longer = sorted((word, other), key=len)
    if lang.lower().partition("-")[0] in _WITHOUT_CASES:
        short = any(page.between(at, at + 1).startswith(".") for at in page.places.get(shorter, ()))
        return longer.removeprefix(shorter) in _ENDINGS or (short and longer.startswith(shorter))
    # The end of a name may be another case's; what is longer is another name, but for one that is cut short.
    ends_alike = len(longer) - len(shorter) < ENDING and longer.startswith(shorter[:-ENDING])
    return len(shorter) < LONG_NAME or longer.startswith(shorter) or ends_alike


def was_just_named(stretch: Stretch, named: Sequence[str], others: Sequence[str], page: Words, lang: str) -> bool:
    """Return whether "the group" is whom the sentence before is about, by name."""
    if len(others) != 1 or not is_organisation(others[0], lang):
        return False
    first = stretch.start
    while first and border(page, first, lang) != "sentence":
        first -= 1
    last, first = first, first - 1
    while first > 0 and border(page, first, lang) != "sentence":
        first -= 1
    subject = page.words[max(0, first) : last][: len(stretch.says) + 1]
    name = next((word for word in names_of(subject, lang) if not points([word], lang)), "")
    return name in named and not page.stands_small(name)


def is_more_or_less(says: Sequence[str], words: Sequence[str], page: Words, lang: str) -> bool:
    """Return whether a name gets or loses what makes it another's: West Virginia, Pell's wife, Elizabeth I."""
    if {*says}.isdisjoint(words):
        return any(word.endswith("'s") and word.removesuffix("'s") in words for word in says[:-1])
    strict = [
        word for word in (*says, *words) if _TOLD_APART.fullmatch(word) and not (points([word], lang) or word in TITLES)
    ]
    ours, theirs = ([word for word in some if word in strict or (strict and len(word) == 1)] for some in (says, words))
    if ours == theirs:
        return False
    # What the page itself calls it once is its own.
    return next(page.occurrences(says), None) is None


def are_two_persons(words: Sequence[str], others: Sequence[str], page: Words) -> bool:
    """Return whether two groups of words are names with titles, and have no name in common: Mrs Pell, Ms Fenn."""
    names = [[word for word in some if word not in TITLES and not page.stands_small(word)] for some in (words, others)]
    if any(not men.isdisjoint(words) and not women.isdisjoint(others) for men, women in _SEXES):
        return True
    titled = not TITLES.isdisjoint(words) and not TITLES.isdisjoint(others)
    return titled and all(names) and not any(alike(word, other) for word in names[0] for other in names[1])


def is_short_for(word: str, others: Sequence[str]) -> bool:
    """Return whether a word is made of the initials of others, of which small ones may be skipped."""
    initials = iter([other.rpartition("'")[2][:1] for other in others])
    letters = word.rpartition("'")[2]
    return len(letters) > 1 and all(letter in initials for letter in letters)


def is_compound_of(word: str, others: Sequence[str]) -> bool:
    """Return whether a word is made of letters of one long word in their order, and of its first: OVG."""
    letters = iter(others[0]) if len(others) == 1 else iter(())
    long = len(others) == 1 and len(others[0]) >= COMPOUND
    return long and 1 < len(word) <= INITIALS and word[0] == others[0][0] and all(letter in letters for letter in word)


def abbreviates(word: str, other: str, *, dotted: bool) -> bool:
    """Return whether a word is made of letters of another in their order: lieut. with a dot, attys without vowels."""
    letters = iter(other)
    short = dotted or (word.isascii() and not _VOWEL.search(word[1:]))
    return short and word[0] == other[0] and len(word) < len(other) and all(letter in letters for letter in word)


def _are_initials(words: Sequence[str], others: Sequence[str]) -> bool:
    """Return whether one of the others is made of the initials of some words; with an s, of several of them."""
    initials = "".join(word[0] for word in words)
    return len(initials) > 1 and any(other.removesuffix("s") == initials for other in others)


def are_other_initials(words: Sequence[str], others: Sequence[str], page: Words) -> bool:
    """Return whether both are a name's initials, and not the same: George [H. W.] Bush for George W. Bush."""
    initials = all(len(word) == 1 and word.isalpha() and not page.stands_small(word) for word in (*words, *others))
    return initials and bool(words) and bool(others) and list(words) != list(others)


def _is_apposition(page: Words, first: int, last: int, lang: str) -> bool:
    """Return whether between two words, in one sentence, stands nothing but names, articles and "of finance"."""
    between = page.words[first + 1 : last]
    parted = any(border(page, at, lang) for at in range(first + 1, last + 1))
    joined = between and all(points([word], lang) or governs(word, lang) for word in between)
    if between and not parted and (joined or (governs(between[-1], lang) and not is_place([page.words[first]], lang))):
        # "The University of Wales", "Angaben der Verwaltung", "Fenn in place of Pell": one of the other.
        return False
    # "The report was about Berg", "the minister, Berg said": they are two.
    if reports(page.words[last + 1 : last + 2], lang) and border(page, last + 1, lang) == "":
        return False
    # "To the minister Mr Berg was a hero": a preposition before a noun that no comma ends.
    if first and not parted and page.stands_small(page.words[first]):
        before = page.words[max(0, first - 2) : first]
        if any(governs(word, lang) for word in before) and not page.stands_small(page.words[last]):
            return False
    if is_clause(between, lang) and any(governs(word, lang) for word in between):
        return False
    if _are_listed(page, first, last, lang):
        return False
    return in_one_sentence(page, first, last, lang) and all(
        points([word], lang) or governs(word, lang) or not page.stands_small(word) or governs(page.words[at - 1], lang)
        for at, word in enumerate(page.words[first + 1 : last], start=first + 1)
    )


def _are_listed(page: Words, first: int, last: int, lang: str) -> bool:
    """Return whether two names stand in a list: "Pell, Fenn and Reed"."""
    commas = any("," in page.between(at - 1, at) for at in range(first + 1, last + 1))
    names = not any(page.stands_small(page.words[at]) for at in range(first, last + 1))
    end = last + 1
    while end < len(page.words) and end - last < BESIDE and not joins(page.words[end], lang):
        if page.stands_small(page.words[end]) or border(page, end, lang) == "sentence":
            return False
        end += 1
    another = end + 1 < len(page.words) and joins(page.words[end], lang) and not page.stands_small(page.words[end + 1])
    return commas and names and another and "," not in page.between(end - 1, end)


def in_one_sentence(page: Words, first: int, last: int, lang: str) -> bool:
    """Return whether no sentence ends between two words."""
    return all(border(page, at, lang) != "sentence" for at in range(first + 1, last + 1))


def _bare(name: str) -> str:
    """Return a name without what may stand behind it."""
    return name.removesuffix("'").removesuffix("'s").removesuffix("s")


def places_of(words: Iterable[str], page: Words, lang: str) -> list[int]:
    """Return where a page has one of some words, in any case of its."""
    found: set[int] = set()
    bare = lang.lower().partition("-")[0] in _WITHOUT_CASES
    for word in words:
        for other in page.beginning(word[: max(SHORT, len(word) - ENDING)]):
            of_one = not bare or page.stands_small(other) or _bare(other) == _bare(word)
            if of_one and len(other) <= len(word) + ENDING:
                found.update(page.places[other])
    return sorted(found)


def names_of(words: Sequence[str], lang: str) -> list[str]:
    """Return those of some words that name something."""
    return [word for word in words if len(word) >= SHORT and not points([word], lang)]


def is_name_at(number: int, page: Words, lang: str) -> bool:
    """Return whether a word is a name, as far as its capitals tell."""
    word = page.words[number]
    return len(word) >= SHORT and word.isalpha() and not page.stands_small(word) and not points([word], lang)
